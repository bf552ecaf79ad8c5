"""The project that a page is about, which its title alone names: "Kustlinjen", and below it "Om projektet".

What must stay true: the title is a name only where the text below speaks of "projektet" or the like and calls
nothing so by name; whose page it is, what it wants of its readers and the parts of a paper are no names.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.language.verbs import FINITE, ends_name
from loaders.language.wordfamilies import one_of
from loaders.names.headingnames import ASKS, FURNITURE
from loaders.names.mentions import Entity, MentionFinder
from loaders.text.labels import is_bare_label
from loaders.text.layout import Block, Kind
from model.vocabulary import EntityType

__all__ = ["project_of_page", "sole_project"]

NOUN = f"(?:{one_of('project_pages', 'nouns')})"
ABOUT_IT = re.compile(
    rf"(?:(?:{one_of('project_pages', 'about')}) {NOUN}|{one_of('project_pages', 'parts')})", re.IGNORECASE
)
"""A heading of a part of a page about one project."""
TOLD_OF = re.compile(
    rf"(?:(?:I|Inom|Med|Genom|Syftet med|Målet med) )?(?i:{NOUN})\b (?!med\b|som\b|[A-ZÅÄÖ”\"])"
)
"""How a sentence begins that speaks of it without a name."""
BY_NAME = re.compile(rf"\b(?i:{NOUN}) [”\"]?[A-ZÅÄÖ]")
"""What the text calls so by name."""
DIVIDES = re.compile(one_of("titles", "sections"), re.IGNORECASE)
"""The first word of a title that only divides a text."""
NO_NAME = re.compile(rf"(?:{one_of('project_pages', 'no_names')})\b", re.IGNORECASE)
INTRODUCES = re.compile(r"\b(?:[Pp]rojekt(?:et)?|[Ss]amverkansprojekt(?:et)?) [”\"]?(?=[A-ZÅÄÖ0-9])")
"""What stands before the name of a project."""
SPOKEN_OF = re.compile(r"(?:^|[.!?] )(?:(?:I|Inom|Genom) )?[Pp]rojektet (?=[a-zåäö])")
"""How a sentence begins that speaks of the only project there is."""
OFTEN = 2
LONGEST, MOST_WORDS = 60, 6
HEAD, NEXT = 6, 3
"""Blocks at the head of a page; headings below the title among which its parts begin."""
FEW_WORDS = 4


def project_of_page(blocks: Sequence[Block], finder: MentionFinder) -> Entity | None:
    """What the title of a page names and the text below it speaks of as "projektet"; None where it names none."""
    if any(BY_NAME.search(block.text) for block in blocks):
        return None
    for number, block in enumerate(blocks[:HEAD]):
        if block.kind is not Kind.HEADING:
            return None
        title = block.text.strip()
        if not _may_name(title, finder):
            continue
        below = blocks[number + 1 : number + 1 + NEXT]
        parts = any(b.kind is Kind.HEADING and ABOUT_IT.fullmatch(b.text.strip(" :")) for b in below)
        first = next((b for b in blocks[number + 1 :] if b.kind is not Kind.HEADING), None)
        spoken = first is not None and TOLD_OF.match(first.text) is not None
        if parts or (spoken and 1 < len(title.split()) <= FEW_WORDS):
            return Entity(title, EntityType.COLLABORATION, "project", new=True)
    return None


def sole_project(blocks: Sequence[Block], finder: MentionFinder) -> Entity | None:
    """The one project that a document names as such and goes on to speak of; None where it names several or none."""
    if sum(len(SPOKEN_OF.findall(block.text)) for block in blocks) < OFTEN:
        return None
    introduced: set[Entity | None] = set()
    for block in blocks:
        for noun in INTRODUCES.finditer(block.text):
            named = (m.entity for m in finder.find(block.text) if m.start <= noun.end() < m.end)
            introduced.add(next((e for e in named if e.type is EntityType.COLLABORATION), None))
    only = introduced.pop() if len(introduced) == 1 else None
    return only if only is not None and only.new else None


def _may_name(title: str, finder: MentionFinder) -> bool:
    words = title.split()
    if len(title) > LONGEST or len(words) > MOST_WORDS or not (title[:1].isupper() or title[:1].isdigit()):
        return False
    first = words[0].casefold()
    small = [word.casefold() for word in words[1:]]
    is_sentence = any(FINITE.search(word) and ends_name(word) for word in small)
    is_part = FURNITURE.fullmatch(title) or ABOUT_IT.fullmatch(title) or is_bare_label(title)
    if is_sentence or is_part or ASKS.fullmatch(first) or DIVIDES.fullmatch(first) or NO_NAME.match(title):
        return False
    return not any(mark in title for mark in ":/|?!") and not any(
        m.entity.is_actor for m in finder.find(title)
    )
