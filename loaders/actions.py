"""Lists of measures with their owners: a title, then a line such as "Ansvar: förskolenämnden och polisen"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.clean import Clean
from loaders.drafts import Draft, value
from loaders.mentions import Entity, MentionFinder
from loaders.owners import ownership
from loaders.places import placer
from loaders.source import Source
from loaders.targets import target_groups
from loaders.wholetext import whole_text
from model.fact import Fact
from model.vocabulary import EntityType, Predicate

__all__ = ["action_facts", "is_action_list", "measure_entity", "target_drafts"]

OWNER = re.compile(r"\b(?:Ansvar|Ansvarig|Ansvariga|Ansvarig nämnd|Huvudansvar)(?: nämnd(?:er)?)?\s?: ?")
BULLET = re.compile(r"(?:^|\s)[•●▪◦*»·–-] +(?=\S)")
LEAST = 3
STATUS = re.compile(r"\b(Pågående (?:arbete|uppdrag)|Utredningsuppdrag|Utvecklingsområden?|Avslutade? (?:uppdrag|åtgärder))\b")


def is_action_list(source: Source) -> bool:
    """Whether the text is a list of measures with owner lines."""
    return len(OWNER.findall(source.text)) >= LEAST


def measure_entity(title: str) -> Entity:
    """A measure by its official title, white space and closing full stop left out."""
    return Entity(re.sub(r"\s+", " ", title).strip(" ."), EntityType.MEASURE, new=True)


def action_facts(source: Source, finder: MentionFinder) -> Iterator[Fact]:
    """Owner, partners, target groups and status of each measure of the list."""
    clean = whole_text(source)
    place = placer(source, clean)
    heading = _status_heading(clean)
    for start, label, owners_end, end in _entries(clean.text):
        measure = measure_entity(clean.text[start:label])
        for draft in target_drafts(measure, finder):
            yield place(draft, start, label)
        for draft in _owner_drafts(measure, clean.text[owners_end:end], finder):
            yield place(draft, start, end)
        if heading:
            status = Draft(
                measure, Predicate.HAS_STATUS, value(heading[2]), "status-heading", 0.8, "implied", literal=True
            )
            yield place(status, heading[0], heading[1])


def target_drafts(measure: Entity, finder: MentionFinder) -> Iterator[Draft]:
    """For whom a measure is, by its title."""
    for group in target_groups(measure.name, finder.find(measure.name)):
        yield Draft(measure, Predicate.TARGETS, group, "title-target", 0.75)


def _entries(text: str) -> Iterator[tuple[int, int, int, int]]:
    """Start of the title, its end, start of the owners, their end, for each measure."""
    labels = list(OWNER.finditer(text))
    bullets = [match.end() for match in BULLET.finditer(text)]
    for number, label in enumerate(labels):
        low = labels[number - 1].end() if number else 0
        starts = [b for b in bullets if low <= b < label.start()]
        if not starts:
            continue
        limit = labels[number + 1].start() if number + 1 < len(labels) else len(text)
        following = [b for b in bullets if label.end() <= b < limit]
        end = BULLET.search(text, label.end(), limit)
        yield starts[0], label.start(), label.end(), end.start() if end and following else limit


def _owner_drafts(measure: Entity, line: str, finder: MentionFinder) -> Iterator[Draft]:
    named = ownership(line, finder.find(line))
    for owner in named.owners:
        yield Draft(owner, Predicate.RESPONSIBLE_FOR, measure, "owner-line", 0.95)
    for owner in named.owners[:1]:
        for partner in named.partners:
            topic = {"topic": measure.name, "measure": measure.name}
            yield Draft(owner, Predicate.COLLABORATES_WITH, partner, "owner-line-with", 0.85, attributes=topic)


def _status_heading(clean: Clean) -> tuple[int, int, str] | None:
    first = BULLET.search(clean.text)
    match = STATUS.search(clean.text, 0, first.start() if first else len(clean.text))
    return (match.start(), match.end(), match[1]) if match else None
