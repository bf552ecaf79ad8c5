"""What somebody answers for or has promised in running text: "… ansvarar för …", "… åtar sig att …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.mentions import Entity
from loaders.passages.lists import entities, list_after, list_before
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.sections import Passage
from loaders.passages.speaking import before_aside, speakers
from loaders.rules.assignments import INFINITIVE, infinitives, placed_by_name, short_title
from model.vocabulary import EntityType, Predicate

__all__ = ["PROMISE_CUES", "promises"]

UNDERTAKES = cue(
    r"\b(?:(?:åtar|åtog|åtagit|förbinder|förband) sig(?: också| även)? att|(?:lovar|lovat|lovade|utlovar)"
    r"(?: också| även)? att|har(?: \w+)? (?:till|som) uppgift att)\b[ :]*(?:a\) ?)?"
)
ANSWERS_FOR = cue(
    r"\b(?:(?:ansvarar|svarar)(?: också| även| själva?)?"
    r"(?P<aside> (?:tillsammans|ihop|gemensamt|i samverkan) [^.,;]{0,70}?)?"
    r" för|har(?: \w+)? (?:huvud)?ansvar(?:et)? för)(?= )"
)
IS_FOR = cue(
    r"\b(?:[Aa]nsvariga?|[Aa]nsvaret|[Hh]uvudansvaret) för (?P<what>[^.,;:]{8,120}?)"
    r" (?:är|har|ligger (?:hos|på)|vilar på)(?= )"
)
""" "Ansvarig för bryggorna är": who answers for it stands behind."""
OF_AN_ITEM = re.compile(r",?(?: och| samt)? [a-e]\) ?")
"""Where the next of several promises begins: "… a) hålla öppet, b) ordna …"."""
NO_MEASURE = re.compile(
    r" (?:att (?!\w+ \w)|(?:sin|sitt|sina|sig|detta|dessa|denna|det|den|de|dem|honom|vilken?|var(?:je)?|alla|allt|hela"
    r"|samtliga|respektive|egna?|vår[at]?)\b|samordning|ordförande|ekonomi|\d)",
    re.IGNORECASE,
)
"""What is no measure: what belongs to whom, a role, money."""
ARTICLE = re.compile(r" (?:(?:en|ett|att) )?")
PEOPLE = re.compile(r"[a-zåäö]{2,}(?:or|ar|er)na\b")
"""A noun with the ending of a verb: "eleverna"."""
ENDS = re.compile(
    r"[.;:!?()]| (?:är|har|ligger (?:hos|på)|vilar på) |,?(?: och| samt)? [a-e]\) "
    r"|,? (?:tills\w+|ihop|i samverkan|i samarbete) med\b|,? och (?=[A-ZÅÄÖ])"
    r"|, (?:som|där|vilket|vilka|vars|under förutsättning|men|och|samt|medan|liksom)\b|,? samt\b"
    rf"|,? och (?:{one_of('promises', 'next_verb')})\b"
    rf"| (?:\d+|en|ett|två|tre|fyra|fem|sex|minst \w+|högst \w+) (?:{one_of('promises', 'times')}) "
    r"(?:i|per|om|varje)\b| kl\.? ?\d+"
    r"| i enlighet med\b| enligt\b| samtidigt\b| medan\b|,? men\b"
)
VAGUE = re.compile(
    f"(?:{one_of('promises', 'vague')})",
    re.IGNORECASE,
)
ROLE_OR_MONEY = re.compile(one_of("promises", "roles"), re.IGNORECASE)
REMIT = re.compile(r", .* och ")
"""A list of fields is what a board is there for, and no measure."""
SHORTEST, LONGEST, CLOSE = 10, 180, 25
PROMISE_CUES = (UNDERTAKES, ANSWERS_FOR, IS_FOR)


def promises(passage: Passage) -> Iterator[Draft]:
    """Each thing that somebody answers for or has promised to do."""
    if is_denied(passage):
        return
    text = passage.text
    for word in UNDERTAKES.finditer(text):
        if is_proposed(passage, word.start()):
            continue
        for start in (word.end(), *(m.end() for m in OF_AN_ITEM.finditer(text, word.end()))):
            stop = OF_AN_ITEM.search(text, start)
            for name in infinitives(text[: stop.start() if stop else len(text)], start):
                yield from _owned(passage, _doers(passage, word.start()), _without_verb(name), "undertaking")
    for word in ANSWERS_FOR.finditer(text):
        name = _named(passage, word.end())
        if name and not is_proposed(passage, word.start()):
            aside = [m.entity for m in passage.mentions if word.start() < m.start and m.end <= word.end()]
            others = [entity for entity in aside if entity.is_actor]
            yield from _owned(passage, [*_doers(passage, word.start()), *others], name, "answers-for")
    for word in IS_FOR.finditer(text):
        doers = entities(list_after(text, passage.mentions, word.end()))
        name = _named(passage, word.start("what") - 1)
        if name and doers and doers[0].is_actor and not is_proposed(passage, word.start()):
            yield from _owned(passage, [doer for doer in doers if doer.is_actor], name, "answers-for")


def _owned(passage: Passage, owners: list[Entity], name: str, rule: str) -> Iterator[Draft]:
    measure = Entity(name[0].upper() + name[1:], EntityType.MEASURE, new=True)
    for owner in dict.fromkeys(owners):
        yield Draft(owner, Predicate.RESPONSIBLE_FOR, measure, rule, 0.65)
    if owners:
        yield from placed_by_name(passage, measure)


def _doers(passage: Passage, place: int) -> list[Entity]:
    """Who stands right before the verb, or who speaks."""
    before = list_before(passage.text, passage.mentions, place)
    if before and (doer := before_aside(passage, before, place)):
        return [doer]
    close = before and len(passage.text[before[-1].end : place].strip()) < CLOSE
    return entities(before) if close else speakers(passage, place)


def _without_verb(name: str) -> str:
    """ "Ansvara för en kartläggning" is the survey itself."""
    return re.sub(r"^(?:[Aa]n)?[Ss]vara för (?:en |ett )?", "", name) or name


def _named(passage: Passage, place: int) -> str:
    """What is answered for, in the words of the passage; empty where that is no measure."""
    text = passage.text
    if NO_MEASURE.match(text, place):
        return ""
    article = ARTICLE.match(text, place)
    start = article.end() if article else place
    if article and "att" in article[0] and (PEOPLE.match(text, start) or not INFINITIVE.match(text, start)):
        return ""  # "ansvarar för att någon gör det" has no words that name it
    if any(m.start == start and m.entity.type is EntityType.COLLABORATION for m in passage.mentions):
        return ""
    stop = ENDS.search(text, start)
    name = text[start : stop.start() if stop else len(text)].strip(" ,")
    if not SHORTEST <= len(name) <= LONGEST or VAGUE.fullmatch(name):
        return ""
    if ROLE_OR_MONEY.search(name) or REMIT.search(name):
        return ""
    return short_title(name)
