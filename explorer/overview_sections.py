"""The sections of the overview as HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from explorer.catalogue import Catalogue
from explorer.evidence import Writer
from explorer.markup import Column, Markup, figures, join, link, table, tag
from explorer.overview import Ranked, Source
from explorer.words import capitalised

__all__ = ["documents", "numbers", "top_actors", "top_forums"]


def numbers(found: Catalogue, sources: Sequence[Source], writer: Writer) -> Markup:
    """How many of what."""
    counted = {
        "actors": len(found.actors),
        "forums": len(found.forums),
        "measures": len(found.measures),
        "target_groups": len(found.target_groups),
        "areas": len(found.areas),
        "facts": sum(source.facts for source in sources),
        "documents": len(sources),
    }
    words = writer.words
    return figures((words.number(n), words.noun(f"noun.{what}", n)) for what, n in counted.items())


def top_actors(ranked: Iterable[Ranked], writer: Writer) -> Markup:
    """Actors with their numbers of forums and partners."""
    words = writer.words
    columns = [
        Column(words("overview.actor")),
        Column(capitalised(words("noun.forums_short.other")), number=True),
        Column(capitalised(words("noun.partners.other")), number=True),
    ]
    return table(
        columns, [(_thing(r, writer), words.number(r.forums), words.number(r.partners)) for r in ranked]
    )


def top_forums(ranked: Iterable[Ranked], writer: Writer) -> Markup:
    """Forums with their numbers of participants."""
    words = writer.words
    columns = [
        Column(words("overview.forum")),
        Column(capitalised(words("noun.participants.other")), number=True),
    ]
    return table(columns, [(_thing(r, writer), words.number(r.forums)) for r in ranked])


def documents(sources: Iterable[Source], writer: Writer) -> Markup:
    """The documents with how much came out of each."""
    words = writer.words
    columns = [
        Column(words("overview.document")),
        Column(words("overview.year"), short=True),
        Column(capitalised(words("noun.facts.other")), number=True),
        Column(words("overview.text")),
    ]
    rows = [
        (
            _named(source, writer),
            str(source.document.year or ""),
            words.number(source.facts),
            words("yes" if source.has_text else "no"),
        )
        for source in sources
    ]
    return table(columns, rows)


def _thing(ranked: Ranked, writer: Writer) -> Markup:
    return link(writer.links.thing(ranked.thing), ranked.thing.name)


def _named(source: Source, writer: Writer) -> Markup:
    document = source.document
    title = link(writer.links.document(document.id), document.title)
    return join([title, tag("br"), tag("span", document.file, class_="sv-quiet")])
