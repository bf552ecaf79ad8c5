"""Lists of measures with their owners: a title, then a line such as "Ansvar: förskolenämnden och polisen"."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.clean import Clean, CleanBuilder
from loaders.drafts import Draft, participation, value
from loaders.mentions import Entity, MentionFinder
from loaders.owners import Ownership, ownership
from loaders.places import placer
from loaders.source import Source
from loaders.spans import fact_at
from loaders.targets import target_groups
from model.fact import Fact
from model.vocabulary import EntityType, Predicate

__all__ = ["action_facts", "is_action_list", "measure_entity", "target_drafts"]

OWNER = re.compile(r"\b(?:Ansvar|Ansvarig|Ansvariga|Ansvarig nämnd|Huvudansvar)(?: nämnd(?:er)?)?\s?: ?")
BULLET = re.compile(r"^[ \t\xa0]*[•●▪◦*»·–-][ \t\xa0]+(?=\S)", re.MULTILINE)
IN_PLACE = re.compile(r"\b(i|på|vid|kring|för|projektet|och|om|runt) $|^\w+ $|\b[Bb]ygg om $")
LEAST = 3
STATUS = re.compile(
    r"\b([Pp]ågående (?:arbete|uppdrag|åtgärder)|Utredningsuppdrag|Utvecklingsområden?"
    r"|Avslutade? (?:uppdrag|åtgärder))\b"
)


def is_action_list(source: Source) -> bool:
    """Whether the text is a list of bullets of which some have owner lines."""
    if len(OWNER.findall(source.text)) < LEAST:
        return False
    return sum(label < owners for _, label, owners in _entries(source)) >= LEAST


def measure_entity(title: str) -> Entity:
    """A measure by its official title, white space and closing full stop left out."""
    return Entity(re.sub(r"\s+", " ", title).strip(" ."), EntityType.MEASURE, new=True)


def action_facts(source: Source, finder: MentionFinder) -> Iterator[Fact]:
    """Owner, partners, target groups, places and status of each measure of the list."""
    heading = _status_heading(source)
    for clean, label, owners in _entries(source):
        place = placer(source, clean)
        measure = measure_entity(clean.text[:label])
        if not measure.name:
            continue
        for draft in target_drafts(measure, finder):
            yield place(draft, 0, label)
        named = ownership(clean.text[owners:], finder.find(clean.text[owners:]))
        if not named.owners:  # a board with a date behind it is the owner, by that date
            named = replace(named, owners=tuple(board for board, _ in named.reports))
        for draft in (*_owner_drafts(measure, named), *_title_drafts(measure, named, finder)):
            yield place(draft, 0, len(clean.text))
        if heading:
            start, end, name = heading
            status = Draft(
                measure, Predicate.HAS_STATUS, value(name), "status-heading", 0.8, "implied", literal=True
            )
            yield fact_at(status, source, start, end)


def target_drafts(measure: Entity, finder: MentionFinder) -> Iterator[Draft]:
    """For whom a measure is, by its title."""
    for group in target_groups(measure.name, finder.find(measure.name)):
        yield Draft(measure, Predicate.TARGETS, group, "title-target", 0.75)


def _entries(source: Source) -> Iterator[tuple[Clean, int, int]]:
    """Each bullet as readable text, where its title ends and where its owners begin (the end when none)."""
    bullets = list(BULLET.finditer(source.text))
    for number, bullet in enumerate(bullets):
        limit = bullets[number + 1].start() if number + 1 < len(bullets) else len(source.text)
        blank = re.compile(r"\n\s*\n").search(source.text, bullet.end(), limit)
        builder = CleanBuilder(source.text, None)
        builder.add(bullet.end(), blank.start() if blank else limit)
        clean = builder.build()
        label = OWNER.search(clean.text)
        if clean.text and label:
            yield clean, label.start(), label.end()
        elif clean.text and number and number + 1 < len(bullets):
            yield clean, len(clean.text), len(clean.text)


def _owner_drafts(measure: Entity, named: Ownership) -> Iterator[Draft]:
    for owner in named.owners:
        yield Draft(owner, Predicate.RESPONSIBLE_FOR, measure, "owner-line", 0.95)
    for owner in named.owners[:1]:
        for partner in named.partners:
            topic = {"measure": measure.name}
            yield Draft(
                owner, Predicate.COLLABORATES_WITH, partner, "owner-line-with", 0.85, attributes=topic
            )


def _title_drafts(measure: Entity, named: Ownership, finder: MentionFinder) -> Iterator[Draft]:
    """Where the measure is carried out, and in which collaboration its owners meet, by its title."""
    for mention in finder.find(measure.name):
        if mention.entity.type is EntityType.AREA and IN_PLACE.search(measure.name[: mention.start]):
            yield Draft(measure, Predicate.OPERATES_IN, mention.entity, "title-place", 0.7)
        elif mention.entity.type is EntityType.COLLABORATION:
            for actor in (*named.owners[:1], *named.partners):
                yield participation(actor, mention.entity, "title-collaboration", 0.5, implied=True)


def _status_heading(source: Source) -> tuple[int, int, str] | None:
    first = BULLET.search(source.text)
    match = STATUS.search(source.text, 0, first.start() if first else len(source.text))
    return (match.start(), match.end(), match[1][0].upper() + match[1][1:]) if match else None
