"""For whom a collaboration is: the groups that a sentence says it turns to, helps or is open to."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft
from loaders.language.cues import cue
from loaders.language.figures import ages_in
from loaders.language.wordfamilies import one_of
from loaders.names.grouphrases import COUNTED, GroupPhrase, group_entity, group_phrases, title_groups
from loaders.names.mentions import Entity
from loaders.passages.sections import Passage
from loaders.passages.speaking import about, collaborations
from model.vocabulary import EntityType, Predicate

__all__ = ["FOR_WHOM_CUES", "named_groups", "targets"]

TURNS_TO = cue(
    rf"\b(?:(?:{one_of('forwhom', 'turns')}) sig (?:\w+ ){{0,3}}?(?:till|mot)|(?:riktad[et]?"
    rf"|riktas|riktades|riktat|anpassa[dts]e?) (?:\w+ ){{0,2}}?(?:till|mot|för)"
    r"|öppe[nt] för|öppna för|till för|avsedd\w? för|arbeta[rt]?(?:de)? (?:\w+ ){0,2}?mot"
    r"|\w*målgrupp\w*(?: \w+){0,4}? (?:är|utgörs av|består av|omfattar)|\w*målgrupp\w*:?"
    rf"|erbjuds|erbjudas|deltagarna är) {COUNTED}{{0,3}}",
    re.IGNORECASE,
)
"""What tells it plainly, and of what the section speaks where the sentence does not name it."""
HELPS = cue(
    rf"\b(?:{one_of('forwhom', 'helps')}) {COUNTED}{{0,3}}",
    re.IGNORECASE,
)
SHALL = cue(rf"\b(?:så att|att|där|får|fick|ska|kan) {COUNTED}{{0,3}}")
OPENS = cue(rf"^(?:För )?{COUNTED}{{0,2}}", re.IGNORECASE)
GETS = re.compile(rf" (?:(?:{one_of('forwhom', 'gets')})\b|(?:tidigt |lättare |enklare )(?:ska|får|kan))")
"""What is said of those whom something is for, behind their name."""
FRONTED = re.compile(rf" (?:{one_of('group_phrases', 'main_verbs')}|har)\b")
FOR_WHOM_CUES = (TURNS_TO, HELPS, SHALL, OPENS)
NEW = re.compile(
    r"\b(?:en|ett) (?:[a-zåäö]+ ){1,4}\Z|(?<!är )(?<!var )(?<!blir )\briktade? (?:till|mot) (?:[a-zåäö]+ ){0,2}\Z"
)
"""Before the group stands something that has not been spoken of: "… har en öppen förskola öppnats för nyanlända"."""
ASKED = re.compile(r"\bmålgrupp|^(?:\d[\d.]* )?(?:för|till) vem|\bvilka (?:är|vänder)", re.IGNORECASE)
"""Headings below which stands whom something is for."""
DENIED = cue(
    rf"\b(?:{one_of('forwhom', 'denied')})\b",
    re.IGNORECASE,
)
FOR = " för "
SURE, LIKELY = 0.7, 0.6


def targets(passage: Passage) -> Iterator[Draft]:
    """The collaboration that the passage is about is for the groups it names."""
    said: dict[str, Draft] = {}
    for phrase, plain in _groups(passage):
        subject = _what(passage, phrase, plain=plain)
        if subject is None or _is_in_name(passage, phrase) or _is_denied(passage.text, phrase):
            continue
        group = group_entity(phrase, passage.mentions)
        attributes = ages_in(passage.text[: phrase.end], phrase.start)
        confidence = SURE if plain else LIKELY
        said.setdefault(
            group.name,
            Draft(subject, Predicate.TARGETS, group, "for-whom", confidence, attributes=attributes),
        )
    yield from said.values()


def named_groups(passage: Passage) -> Iterator[Draft]:
    """A collaboration with a group in its name is for it: "Mötesplats för äldre"."""
    for mention in passage.collaborations:
        if not mention.pointed and FOR in mention.entity.name:
            for phrase in title_groups(mention.entity.name):
                group = group_entity(phrase, ())
                yield Draft(mention.entity, Predicate.TARGETS, group, "group-in-name", LIKELY)


def _groups(passage: Passage) -> Iterator[tuple[GroupPhrase, bool]]:
    """The groups that something is said to be for, and whether that is said plainly."""
    text = passage.text
    for told in TURNS_TO.finditer(text):
        for phrase in group_phrases(text, told.end()):
            yield phrase, True
    for told in HELPS.finditer(text):
        for phrase in group_phrases(text, told.end()):
            yield phrase, False
    for told in SHALL.finditer(text):
        behind = all(m.start > told.start() for m in passage.collaborations) and passage.collaborations
        for phrase in group_phrases(text, told.end()) if not behind else ():
            if GETS.match(text, phrase.end):
                yield phrase, False
    opens = OPENS.match(text)
    if opens and ASKED.search(passage.heading):
        for phrase in group_phrases(text, opens.end()):
            yield phrase, True
        return
    for phrase in group_phrases(text, opens.end()) if opens else ():
        if GETS.match(text, phrase.end) or (
            opens and opens[0].startswith("För") and FRONTED.match(text, phrase.end)
        ):
            yield phrase, False


def _what(passage: Passage, phrase: GroupPhrase, *, plain: bool) -> Entity | None:
    """What is for the group: the collaboration named, the nearest of several before it, or the one spoken of."""
    named = collaborations(passage)
    if named:
        before = [m for m in named if m.end <= phrase.start]
        one = len({m.entity for m in named}) == 1
        return named[0].entity if one else before[-1].entity if before else None
    narrowed = " " in phrase.name
    if not (plain or narrowed):
        return None  # whom the section is about is not whom all is for that it speaks of
    if NEW.search(passage.text, 0, phrase.start):
        return None
    asked = passage.subject if ASKED.search(passage.heading) else None
    spoken_of = about(passage, only_if=TURNS_TO if plain else None, whole=plain) or asked
    if spoken_of is not None or not plain:
        return spoken_of
    others = any(m.entity.is_actor and m.end <= phrase.start for m in passage.mentions)
    return None if others else passage.last


def _is_denied(text: str, phrase: GroupPhrase) -> bool:
    """Whether it is said not to be so, outside the group's own name: "unga som inte går i skolan"."""
    return DENIED.search(text, 0, phrase.start) is not None or DENIED.search(text, phrase.end) is not None


def _is_in_name(passage: Passage, phrase: GroupPhrase) -> bool:
    """Whether the words are a part of somebody's name: "Rådet för äldre"."""
    return any(
        m.start < phrase.end
        and phrase.start < m.end
        and m.entity.type is not EntityType.TARGET_GROUP
        and m.start < phrase.start
        for m in passage.mentions
    )
