"""Assignments in running text: "… ges i uppdrag att …", "uppdra åt … att …", and when they are to be reported."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft
from loaders.language.cues import cue
from loaders.language.wordfamilies import MONTHS, SEASONS, one_of
from loaders.names.mentions import Entity
from loaders.passages.lists import entities, list_after, list_before
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.sections import Passage
from loaders.passages.speaking import speakers
from loaders.text.layout import Kind
from model.fact import Attribute
from model.vocabulary import EntityType, Predicate

__all__ = [
    "ASSIGNMENT_CUES",
    "INFINITIVE",
    "assignee_of",
    "assignments",
    "infinitives",
    "listed_assignment",
    "placed_by_name",
    "reports",
    "short_title",
]

ASSIGNED = cue(
    r"\b(?:(ges|gavs|får|fick|har|hade|fått) )?i uppdrag(?: av (?P<giver>[^.,;:]{3,60}?))? att\b"
    r"(?P<aside>, [^,]{5,90}, )?"
)
ENTRUSTS = cue(
    r"\b(?:uppdra(?:r|s)?|uppdrog|uppdragit) (?:åt|till)|\banmoda[r]?\b"
    r"|\b(?:gett|ger|gav|ge|lämnar|lämnat) i uppdrag (?:åt|till)"
)
BY_WHOM = re.compile(r"\b(?:har|hade)(?: \w+)? av $")
"""Before who gave it: "Kontoret har av kommunstyrelsen fått i uppdrag att …"."""
LEAD = 30
TO_DO = re.compile(r" att (?=(?:[a-zåäö]+a|ge|se|få|stå|gå)\b)")
OFFICE = re.compile(
    r"\b(?:ge[rs]?|gav|gavs|gett|får|fick|fått) (?:förvaltningen|kontoret|kansliet|tjänstemännen)(?: (?:får|fick))?\s*$"
)
"""Who is given something to do and named by what it is alone: the office of the board that gives it."""
PERIOD = (
    rf"(?:{SEASONS}|{MONTHS}|årsskiftet|(?:plan|mandat)?perioden|(?:läs)?året|terminen|(?:första|andra) halvåret)"
    r"(?: \d{4})?"
)
TIME_BEHIND = re.compile(
    r",? (?:(?:under|senast|före|innan|till|i|inom|från|per|från och med) )?(?:(?:början|slutet|mitten) av |den |år )?"
    rf"(?:\d{{1,2}} )?(?:{PERIOD}|(?<=under )\d{{4}}|(?<=senast )\d{{4}}|(?<=år )\d{{4}})$"
)
"""By when something is to be done is told of it and no part of what it is called."""
LIST_FOLLOWS = cue(r"\bföljande uppdrag\b")
LISTED = re.compile(r"^(?:.*\bföljande uppdrag: )?Att (?=[a-zåäö]+a )")
MORE = re.compile(r",? samt (?:att )?(?=[a-zåäö]+a (?!och))|,? (?:och )?att (?=[a-zåäö]+a )")
FURTHER = cue(r", samt (?:att )?(?=[a-zåäö]+a )")
STOP = re.compile(
    r"[.;]|,? i enlighet med\b|, (?:som|vilket|vars|där|exempelvis|bland annat)\b"
    r"|,? samt (?:att )?(?=[a-zåäö]+a )"
    r"|,? och att\b|, att\b|,? att årligen\b| i syfte att\b|\(STK| med särskilt fokus\b| med ett särskilt fokus\b"
)
REPORTED = cue(
    rf"(?P<it>\b(?:{one_of('assignments', 'given')})\b(?: (?:ska|skall|har|kommer att|bör))?(?: (?:åter)?\w+)?? )?"
    rf"\b(?:{one_of('assignments', 'reported')}) (?:\w+ )?(?:för|till|i)(?= )",
    re.IGNORECASE,
)
AT = re.compile(r"\b(?:i|på|vid|kring|längs|runt|inom)(?: \w+)? $")
WHEN = re.compile(
    rf"\s*(?:senast |under |i |den )*((?:\d{{1,2}} )?(?:{SEASONS}|{MONTHS})(?: \d{{4}})?|årligen|varje år|\d{{4}})"
)
ASSIGNED_BELOW = cue(r"\bi uppdrag(?: följande)?(?: att)?\s?:?\s*$")
"""What opens a list of bullets, each of which is to be done."""
ASSIGNMENT_CUES = (ASSIGNED, ENTRUSTS, ASSIGNED_BELOW)
INFINITIVE = re.compile(r"(?:[A-Za-zÅÄÖåäö][a-zåäö]*a|ge|se|få|stå|gå|bli|nå)\b(?! med \d)")
SHORTEST, LONGEST = 12, 180
LEAST_WORDS, MOST_WORDS = 4, 13
PHRASE_OPENS = frozenset(
    ["för", "av", "med", "i", "på", "till", "kring", "om", "inom", "mellan", "och", "samt", "som"]
)


def assignments(passage: Passage) -> Iterator[Draft]:
    """Each measure that the passage gives to somebody, by the words that say what is to be done."""
    if is_denied(passage):
        return
    for owners, start in _given(passage):
        yield from _to_do(passage, owners, start)


def listed_assignment(passage: Passage) -> Iterator[Draft]:
    """The measures of one item of the list of assignments that somebody got."""
    if passage.assignee is None:
        return
    listed = LISTED.match(passage.text)
    if listed and not is_denied(passage):
        yield from _to_do(passage, [passage.assignee], listed.end())


def assignee_of(passage: Passage) -> Entity | None:
    """Who gets the list of assignments that the passage announces."""
    announced = LIST_FOLLOWS.search(passage.text)
    if not announced:
        return None
    actors = entities(list_before(passage.text, passage.mentions, announced.start()))
    return actors[-1] if actors else None


def reports(passage: Passage, measures: list[Entity]) -> Iterator[Draft]:
    """To which board, and when, the measures named before in the same paragraph are reported."""
    for word in REPORTED.finditer(passage.text):
        run = list_after(passage.text, passage.mentions, word.end())
        when = WHEN.match(passage.text, run[-1].end) if run else None
        if run and (when or word["it"]) and run[0].entity.type is EntityType.BOARD:
            for measure in measures:
                attributes: dict[str, Attribute] = {"when": when[1]} if when else {}
                yield Draft(
                    measure, Predicate.REPORTS_TO, run[0].entity, "reported", 0.7, attributes=attributes
                )


def _given(passage: Passage) -> Iterator[tuple[list[Entity], int]]:
    """Owners, and where the words of what is to be done begin."""
    text = passage.text
    for word in ASSIGNED.finditer(text):
        if is_proposed(passage, word.start(), word.end()):
            continue
        if OFFICE.search(text, 0, word.start()):
            yield _board(passage, word.start()), word.end()
            continue
        place = word.start()
        before = list_before(text, passage.mentions, place)
        if before and BY_WHOM.search(text, max(0, before[0].start - LEAD), before[0].start):
            place = before[0].start
            before = list_before(text, passage.mentions, place)
        close = before and len(text[before[-1].end : place].strip()) < 25
        owners = entities(before) if close else speakers(passage, word.start())
        yield owners, word.end()
    for word in ENTRUSTS.finditer(text):
        run = list_after(text, passage.mentions, word.end())
        todo = TO_DO.match(text, run[-1].end) if run else None
        if todo and not is_proposed(passage, word.start(), word.end()):
            yield entities(run), todo.end()
    if passage.kind is Kind.BULLET and passage.leaders and ASSIGNED_BELOW.search(passage.opened):
        yield list(passage.leaders), 0


def _board(passage: Passage, place: int) -> list[Entity]:
    """The board that gives its office something to do: the one named before, else whose minutes these are."""
    named = [m.entity for m in passage.mentions if m.end <= place and m.entity.type is EntityType.BOARD]
    own = [passage.voice] if passage.voice is not None and passage.voice.type is EntityType.BOARD else []
    return named[-1:] or own


def infinitives(text: str, start: int) -> Iterator[str]:
    """The clauses from a place on, each something to do: "utreda … samt föreslå …" is two."""
    while start < len(text):
        stop = STOP.search(text, start)
        end = stop.start() if stop else len(text)
        clause = text[start:end].strip(" ,.")
        if not SHORTEST <= len(clause) <= LONGEST or not INFINITIVE.match(clause):
            return
        yield short_title(clause)
        more = MORE.match(text, end) or FURTHER.search(text, end, end + LONGEST)
        if not more:
            return
        start = more.end()


def short_title(clause: str) -> str:
    """What is to be done in a few words: a clause that runs on is cut before its last phrase that fits."""
    clause = TIME_BEHIND.sub("", clause)
    words = clause.split()
    if len(words) <= MOST_WORDS:
        return clause
    cuts = [i for i, word in enumerate(words[:MOST_WORDS]) if i > LEAST_WORDS and word in PHRASE_OPENS]
    return " ".join(words[: cuts[-1] if cuts else MOST_WORDS]).rstrip(" ,")


def _to_do(passage: Passage, owners: list[Entity], start: int) -> Iterator[Draft]:
    for name in infinitives(passage.text, start):
        measure = Entity(name[0].upper() + name[1:], EntityType.MEASURE, new=True)
        for owner in owners:
            yield Draft(owner, Predicate.RESPONSIBLE_FOR, measure, "assignment", 0.7)
        if owners:
            yield from placed_by_name(passage, measure)


def placed_by_name(passage: Passage, measure: Entity) -> Iterator[Draft]:
    """Where something is to be done, by the places among the words that name it: "bygga en brygga i Sandvik"."""
    for mention in passage.mentions:
        words = passage.text[mention.start : mention.end]
        is_area = mention.entity.type is EntityType.AREA and not mention.entity.general
        if is_area and words in measure.name and AT.search(passage.text, 0, mention.start):
            yield Draft(measure, Predicate.OPERATES_IN, mention.entity, "measure-place", 0.6)
