"""Who stands for a body: "kommunstyrelsens ordförande" in a list of those present is the board itself.

What must stay true: an officer's title beside the body that sends him makes no member of its own.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.language.wordfamilies import one_of
from loaders.names.entities import Mention
from loaders.names.officers import is_title
from model.vocabulary import EntityType

__all__ = ["with_officers", "without_titles"]

OFFICER = re.compile(rf" (?:[a-zåäö]+ )?(?:{one_of('parts', 'people')})\b(?! (?:vid|på|inom|hos|från) )")
"""An officer who is not said to belong to another."""
MUNICIPALITY = re.compile(r" (?:kommun|stad)$")
"""Whose officer is called by his title alone, where that is a name."""
ENDS_SENTENCE = re.compile(r"[a-zåäö]{4,}[.!?]$")
PEOPLE = re.compile(rf"(?i:{one_of('parts', 'people')})")
"""What people are called who are there for some body."""
PERSON = re.compile(r"[A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+){1,2}(?: \(\w+\))?, ")
"""A person by name at the head of an item, whose title says no more than who he is."""
ROW = re.compile(r" (?:och|samt) ")


def with_officers(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions; a body that only says whose officer is named stands there with him."""
    named = {m.start for m in mentions if m.entity.type is EntityType.UNIT and not m.genitive}
    for mention in mentions:
        owns = mention.genitive and mention.entity.is_actor
        officer = OFFICER.match(text, mention.end) if owns else None
        if officer and mention.end + 1 in named and MUNICIPALITY.search(mention.entity.name):
            continue
        if officer:
            yield mention._replace(end=officer.end(), genitive=False)
        else:
            yield mention


def without_titles(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions of an item without the titles of those who stand there for a body: "Driftchef, Kajviks Energi"."""
    if ENDS_SENTENCE.search(text):
        return list(mentions)
    titles = {m for m in mentions if is_title(text[m.start : m.end])}
    bodies = [m for m in mentions if m not in titles and m.entity.is_actor]
    officers = [m for m in mentions if _is_officer(m.entity.name)] if PERSON.match(text) else []
    if officers and all(m in titles or m in officers for m in mentions):
        return [m for m in mentions if m not in officers]
    if not titles or not bodies:
        return list(mentions)
    kept = {t for t in titles if any(_in_row(text, t, body) for body in bodies)}
    return [m for m in mentions if m not in titles or m in kept]


def _is_officer(name: str) -> bool:
    """Whether a name is what somebody is called by his work: "Fältsekreterare", "Kultur- och fritidschefen"."""
    return PEOPLE.fullmatch(name) is not None or is_title(name.rpartition(" ")[2])


def _in_row(text: str, title: Mention, body: Mention) -> bool:
    """Whether nothing but "och" stands between the two, so that they are two members."""
    first, last = sorted((title, body))
    return ROW.fullmatch(text, first.end, last.start) is not None
