"""Two collaborations side by side as HTML: who is in both, who in one, for whom, where, and what each is for."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from analysis.comparison import Comparison, Passage, Row, Side, compare
from analysis.finding import Finding
from analysis.reading import network_of
from explorer.evidence import Writer
from explorer.markup import Column, Markup, join, link, table, tag
from explorer.statements import Thing
from explorer.words import capitalised
from graph.store import Dataset
from model.vocabulary import EntityType

__all__ = ["pair_of", "side_by_side", "things_named", "two_collaborations"]

PASSAGES = 3
"""What each side says of itself: so many places stand openly."""


def pair_of(finding: Finding, things: Mapping[str, Thing]) -> tuple[str, str] | None:
    """The two collaborations that a finding is about, if that is what it is about."""
    if len(finding.subjects) != 2:
        return None
    one, other = finding.subjects
    both = (things.get(one), things.get(other))
    if all(each is not None and each.type == EntityType.COLLABORATION for each in both):
        return one, other
    return None


def two_collaborations(dataset: Dataset, one: str, other: str, place: str) -> Comparison:
    """The two as a municipality's documents describe them."""
    return compare(network_of(dataset).within(place), one, other)


def things_named(found: Comparison) -> tuple[str, ...]:
    """Addresses of all that the comparison names."""
    rows = (*found.members, *found.collectives, *found.targets, *found.areas)
    speakers = (passage.speaker for passage in (*found.says_one, *found.says_other) if passage.speaker)
    return (found.one, found.other, *(row.thing for row in rows), *speakers)


def side_by_side(
    found: Comparison, things: Mapping[str, Thing], titles: Mapping[str, str], writer: Writer
) -> Markup:
    """The comparison: members, target groups and areas in one table, and under it what each is for.

    ``titles`` are those of the documents, by identifier.
    """
    words = writer.words
    columns = [Column(""), *(Column(things[each].name) for each in (found.one, found.other))]
    groups = {
        "members": (*found.members, *found.collectives),
        "target_groups": found.targets,
        "areas": found.areas,
    }
    rows = [
        line
        for name, group in groups.items()
        if group
        for line in (
            _heading(words(f"forum.{'participants' if name == 'members' else name}")),
            *_rows(group, things, writer),
        )
    ]
    says = [
        tag("div", tag("h4", things[forum].name), *_said(passages, things, titles, writer))
        for forum, passages in ((found.one, found.says_one), (found.other, found.says_other))
    ]
    return tag(
        "section",
        tag("h3", words("findings.side_by_side")),
        table(columns, rows),
        tag("div", *says, class_="sv-pair"),
    )


def _heading(text: str) -> tuple[str, str, str]:
    return tag("b", text), "", ""


def _rows(rows: Iterable[Row], things: Mapping[str, Thing], writer: Writer) -> Iterable[tuple[str, str, str]]:
    for row in rows:
        name = writer.thing(things[row.thing]) if row.thing in things else row.thing
        yield name, _side(row.one, writer), _side(row.other, writer)


def _side(side: Side | None, writer: Writer) -> str:
    """A role where there is one, a tick where it is simply so, a dash where it is not."""
    if side is None:
        return "–"
    return writer.words.listing(capitalised(writer.words.term(role)) for role in side.roles) or "✓"


def _said(
    passages: tuple[Passage, ...], things: Mapping[str, Thing], titles: Mapping[str, str], writer: Writer
) -> Iterable[Markup]:
    """What is said of one of the two; nothing where the documents' words are not at hand."""
    for passage in passages[:PASSAGES]:
        speaker = things.get(passage.speaker)
        where = writer.words.place(passage.line, passage.line, None)
        address = writer.links.document(passage.document)
        cite = [link(address, f"{titles.get(passage.document, passage.document)}, {where}")]
        if speaker is not None:
            cite.append(Markup(f" · {writer.thing(speaker)}"))
        yield join([tag("blockquote", passage.text, class_="sv-quote"), tag("p", *cite, class_="sv-cite")])
