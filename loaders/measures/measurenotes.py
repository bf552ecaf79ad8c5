"""What sentences say of measures: for whom, where, to whom they are reported; of one measure or of all of a plan."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.facts.drafts import Draft
from loaders.facts.places import placer
from loaders.formats.source import Source
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.mentions import Entity, MentionFinder
from loaders.names.targets import target_groups
from loaders.passages.lists import entities, lists
from loaders.passages.passage import Passage
from loaders.rules.assignments import reports
from loaders.rules.reach import FOR_WHOM
from loaders.text.layout import Block, Kind
from model.fact import Attribute, Fact
from model.vocabulary import EntityType, Predicate

__all__ = ["note_drafts", "plan_reports"]

PLACED = re.compile(r"\b(?:i|på|vid|kring|runt|inom|med start i|först ut är)(?: \w+){0,2} $", re.IGNORECASE)
ALL_REPORTED = cue(
    rf"\b(?:{one_of('measures', 'all')})"
    r" (?:\w+ ){0,3}?(?:åter)?(?:rapporteras|redovisas|återrapporteras)\b[^.]{0,40}? (?:till|för) "
)
WHEN = re.compile(
    r"(?:,| och)? ?((?:i samband med|vid|i|senast|under|varje|årligen|löpande|en gång)\b[^.,;]{0,50})"
)


def note_drafts(text: str, passage: Passage, measure: Entity) -> Iterator[Draft]:
    """What a note on a measure says of it.

    Args:
        text: the note.
        passage: the same with what it names.
        measure: what it is about.
    """
    groups = [m for m in passage.mentions if m.entity.type is EntityType.TARGET_GROUP]
    for group in target_groups(text, [m for m in groups if FOR_WHOM.search(text[: m.start])]):
        yield Draft(measure, Predicate.TARGETS, group, "note-target", 0.65)
    areas = [m for m in passage.mentions if m.entity.type is EntityType.AREA]
    for run in lists(text, areas, lambda entity: entity.type is EntityType.AREA):
        if PLACED.search(text[: run[0].start]):
            for area in entities(run):
                yield Draft(measure, Predicate.OPERATES_IN, area, "note-place", 0.65)
    yield from reports(passage, [measure])


def plan_reports(
    source: Source, blocks: Sequence[Block], finder: MentionFinder, measures: Sequence[Entity]
) -> Iterator[Fact]:
    """ "Åtgärderna rapporteras till kommunstyrelsen": to which board all measures of a plan are reported."""
    for block in blocks:
        said = ALL_REPORTED.search(block.text) if block.kind is not Kind.HEADING else None
        board = next((m for m in finder.find(block.text) if said and 0 <= m.start - said.end() <= 3), None)
        if said is None or board is None or board.entity.type is not EntityType.BOARD:
            continue
        place = placer(source, block.clean)
        when = WHEN.match(block.text, board.end)
        attributes: dict[str, Attribute] = {"when": when[1].strip()} if when else {}
        for measure in measures:
            draft = Draft(
                measure, Predicate.REPORTS_TO, board.entity, "all-reported", 0.75, attributes=attributes
            )
            yield place(draft, said.start(), when.end() if when else board.end)
