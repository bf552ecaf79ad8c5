"""The project that a page or a report is about, which its title alone names: "Kustlinjen", "Slutrapport Kustlinjen".

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
from loaders.names.titlecores import only_says_paper
from loaders.text.labels import is_bare_label
from loaders.text.layout import Block, Kind
from model.vocabulary import EntityType

__all__ = ["project_of_page", "project_of_report", "sole_project"]

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
REPORT_OF = re.compile(
    rf"(?:\d{{1,2}} )?(?:{one_of('project_pages', 'reports')})\b(?: (?:av|för|från|om|över|på|i))?[ .:;,–-]+"
    rf"(?:(?:det |vårt )?(?P<noun>(?:[a-zåäö]+ )?{NOUN}|projekt|samverkansprojekt|förstudie)[ :;]+)?"
    r"[”\"“']?(?P<name>[A-ZÅÄÖ0-9][^.;:”\"|]{2,60}?)[”\"]?"
    r"(?= [–-] |[.;:,”\"|]|,? (?:i|på|för|år|perioden|mellan|av) |,? \(?(?:19|20)\d\d|$)",
    re.IGNORECASE,
)
"""A title that says what it is the report of: "Slutrapport projektet Lugna torg", "Utvärdering av Lugna torg 2019"."""
REPORTED = re.compile(
    rf"(?:[Pp]rojekt(?:et)? )?[”\"]?(?P<name>[A-ZÅÄÖ0-9][^.;:”\"|]{{2,60}}?)[”\"]?(?:[.,;:]| [–-])? (?:[Ee]n |[Ee]tt )?"
    rf"(?i:{one_of('project_pages', 'reports')})\b[ ,:\d–-]*(?: [a-zåäö]+)?(?: [a-zåäö]+)?[ \d–-]*$"
)
"""The same with the name before the kind: "Lugna torg – slutrapport"."""
OF_PROJECT = re.compile(r"\b(?i:slut|projekt)(?:rapport|redovisning|utvärdering)")
"""Kinds of reports that only what ends is told by."""
BODY = re.compile(
    r"\b(?:[Pp]rojekt(?:et|ets|gruppen|ledaren|ägare)|[Ii]nsatsen|[Ss]atsningen|[Ff]örstudien)\b"
)
"""What the text below such a title speaks of."""
LONGEST, MOST_WORDS, LONGEST_TITLE = 60, 6, 160
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


def project_of_report(blocks: Sequence[Block], finder: MentionFinder) -> Entity | None:
    """What the title of a report says that it is the report of; None where it names a body or the text no project."""
    for number, block in enumerate(blocks[:HEAD]):
        title = block.text.strip()
        if len(title) > LONGEST_TITLE:
            return None
        said = REPORT_OF.match(title) or REPORTED.fullmatch(title)
        if said is None or not said["name"][0].isupper() or said["name"].isupper():
            continue
        name = said["name"].strip()
        words = name.split()
        noun = said.groupdict().get("noun")
        if len(words) > MOST_WORDS or only_says_paper(name) or ASKS.fullmatch(words[0].casefold()):
            continue
        if any(
            m.entity.is_actor or (m.entity.type is EntityType.AREA and m.end - m.start == len(name))
            for m in finder.find(name)
        ):
            continue
        below = [b.text for b in blocks[number + 1 :]]
        written = re.compile(rf"\b{re.escape(name)}\b", re.IGNORECASE)
        forms = {found[0] for text in below for found in written.finditer(text) if found[0][0].isupper()}
        ended = OF_PROJECT.search(title) is not None
        of_project = noun or ended or any(BODY.search(text) for text in below)
        if not of_project or not (noun or forms or (ended and len(words) > 1)):
            continue
        as_written = min((*forms, name), key=lambda form: sum(map(str.isupper, form)))
        entity = Entity(as_written, EntityType.COLLABORATION, "project", new=True)
        finder.know_by(entity, forms)
        return entity
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
