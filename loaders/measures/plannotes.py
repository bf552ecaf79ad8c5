"""All that the text beside the lists and tables of a plan says of measures: of all, of numbered ones, of others."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence

from loaders.formats.source import Source
from loaders.measures.duties import duty_facts
from loaders.measures.entries import Entry
from loaders.measures.measurenotes import plan_reports
from loaders.measures.measuretitles import measure_entity
from loaders.measures.numberednotes import numbered_notes
from loaders.names.mentions import Entity, MentionFinder
from loaders.text.layout import Block
from model.fact import Fact
from model.vocabulary import Predicate

__all__ = ["plan_notes"]


def plan_notes(
    source: Source,
    blocks: Sequence[Block],
    finder: MentionFinder,
    *,
    facts: Iterable[Fact],
    entries: Iterable[Entry],
    numbers: Mapping[str, Entity],
) -> Iterator[Fact]:
    """What the text says of the measures of its plan, and who is to do what by its lists of duties.

    Args:
        source: the document.
        blocks: those beside its tables.
        finder: knows the names.
        facts: what its lists and tables say.
        entries: the measures of its lists.
        numbers: those of its tables by their numbers.
    """
    owned = [measure_entity(fact.object) for fact in facts if fact.predicate is Predicate.RESPONSIBLE_FOR]
    listed = {entry.number: measure_entity(entry.title.text) for entry in entries if entry.number}
    yield from plan_reports(source, blocks, finder, list(dict.fromkeys(owned)))
    yield from numbered_notes(source, blocks, finder, {**listed, **numbers})
    yield from duty_facts(source, blocks, finder)
