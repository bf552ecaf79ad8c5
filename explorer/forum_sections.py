"""The sections of a forum's page as HTML: made from their content, written for a forum and a language."""

from __future__ import annotations

from collections.abc import Callable, Sequence

from explorer.evidence import Writer
from explorer.forums import Forum
from explorer.markup import Column, Markup, figures, join, table, tag
from explorer.statements import Statement, Thing

__all__ = ["heading", "nothing", "related", "sentences", "statements"]

Section = Callable[[Thing, Writer], Markup]


def heading(chosen: Thing, forum: Forum, writer: Writer) -> Markup:
    """The forum's name and kind, and how much there is of what."""
    words = writer.words
    kind = words.kind(chosen)
    numbers = {
        "participants": len(forum.participants),
        "target_groups": len(forum.target_groups),
        "areas": len(forum.areas),
    }
    name = tag("div", tag("h2", chosen.name), writer.tag(kind), class_="sv-title")
    counted = figures((words.number(n), words.noun(f"noun.{what}", n)) for what, n in numbers.items())
    return join([name, counted])


def statements(found: Sequence[Statement]) -> Section:
    """Statements as their other ends, with role and evidence; the strongest roles first."""
    return lambda chosen, writer: writer.items(found, (chosen.iri,))


def sentences(found: Sequence[Statement]) -> Section:
    """Statements in full, but for the forum itself."""
    return lambda chosen, writer: writer.sentences(found, (chosen.iri,))


def related(forum: Forum) -> Section:
    """The other forums with the participants that both have."""

    def section(chosen: Thing, writer: Writer) -> Markup:
        words = writer.words
        columns = [Column(words("forum.related_forum")), Column(words("forum.shared"))]
        rows = [(writer.thing(each.other), writer.things(each.shared)) for each in forum.related]
        lead = tag("p", words("forum.related_lead", name=chosen.name), class_="sv-quiet")
        return join([lead, table(columns, rows)])

    return section


def nothing(name: str, chosen: Thing, writer: Writer) -> Markup:
    """What stands in an empty section."""
    return tag("p", writer.words(f"forum.no_{name}", name=chosen.name), class_="sv-quiet")
