"""Where something is done: areas and schools named with a collaboration or unit, in its name, or the whole city."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.facts.drafts import Draft, participation
from loaders.language.cues import cue
from loaders.names.mentions import Entity, Mention
from loaders.passages.lists import entities, lists
from loaders.passages.sections import Passage
from loaders.passages.speaking import about, is_denied, is_proposed, unit_meant
from model.vocabulary import EntityType, Predicate

__all__ = ["WHOLE_CITY", "in_the_city", "named_places", "places", "whole_city"]

AT = re.compile(r" (?:i|på|vid) \Z")
IN_PLACE = re.compile(
    r"\b(i|på|inom|kring|vid|till|runt|omfattar|täcker|hela|delar av|(?:områden\w*|orter\w*|byar\w*|platser\w*)"
    r"(?: \w+){0,2} (?:är|var))\b[^.;]{0,40}$",
    re.IGNORECASE,
)
HAPPENS = cue(
    r"\b(?:pågår|pågick|bedrivs|bedrevs|hålls|hölls|ges|gavs|genomförs|genomfördes|anordnas|arrangeras|startar|startade"
    r"|införs|infördes|äger rum|ägde rum|sker|finns|omfattar|omfattade|täcker|nya områden)\b",
    re.IGNORECASE,
)
"""What is said of an undertaking that the sentence before it named."""
IN_FRONT = re.compile(r"^(?:\w+ ){0,4}?(?:I|På|Vid|Inom|i|på)(?: området| stadsdelen)? $")
WHOLE_CITY = cue(
    r"\b(?:runt om i|i hela|över hela|i stora delar av|på flera håll i) (?:staden|kommunen|[A-ZÅÄÖ]\w+)"
    r"|\bi \w+ av [A-ZÅÄÖ]\w+s (?:geografiska )?(?:områden|stadsdelar)"
)
PERHAPS = re.compile(
    r"\b(?:kan (?:det )?(?:komma|bli)|efterfråga[rst]*|efterlys\w+|önska[nr]|önskemål|liknande"
    r"|motsvarighet|framflytta\w+|bor)\b"
)
"""What is not there, though it might be."""
VENUE = re.compile(
    r"(?:skol[ae]|skolan|bibliotek|kyrka|kyrkan|gård|gården|huset|hus|hall|hallen|central|gymnasiet|gymnasium|museum|museet"
    r"|centrum|centret|teater|teatern|badet|lokal|medborgarkontor|medborgarkontoret|träffpunkt\w*|mötesplats\w*)\b",
    re.IGNORECASE,
)
"""How those are called in whose house something may be."""
ESTABLISHMENT = re.compile(
    r"(?:fritidsgård|medborgarkontor|mötesplats|träffpunkt|kulturhus|ungdomsgård|aktivitetshus)",
    re.IGNORECASE,
)
ELSEWHERE = re.compile(r", där\b")
"""What is named behind this is not what the sentence is about."""
IN_PARTS = re.compile(r"\b(?:i|på|inom) [^.;()]{0,40}(?:delar|områden|stadsdelar|orter|platser) \($")
"""Before a bracket that names the parts: "i flera stadsdelar (…)"."""
AT_SCHOOL = re.compile(
    r"(?:\b(?:i|på|vid|inom|kring|till|runt)(?: (?!sam|med\b|dialog)\w+){0,2}|\() $", re.IGNORECASE
)
AT_HOUSE = re.compile(r"(?:^|\b)(?:i|på|vid|hos) $", re.IGNORECASE)
AT_ONCE = re.compile(r" (?:i|på|vid) ")
APPOSITION = re.compile(r"^, [^,.;]{3,90},")
"""What a thing is, between its name and what it does."""
NEAR, FAR = 60, 150
OPENS_WITH = 12
"""Characters before what a sentence opens with."""
HOUSES = (EntityType.UNIT,)
DOERS = (EntityType.COLLABORATION, EntityType.UNIT)


def places(passage: Passage) -> Iterator[Draft]:
    """Where a collaboration or unit is at work: an area or school named with it, before or after."""
    found: list[Mention] = []
    for mention in passage.mentions:
        if _is_place(mention.entity) and (_is_at(passage, mention) or _goes_on(passage, found, mention)):
            found.append(mention)
    for run in _by_doer(passage, lists(passage.text, found, _is_place)):
        doer, place = _doer(passage, run), run[0].start
        if doer is None or not _is_one(doer) or is_proposed(passage, place) or is_denied(passage, place):
            continue
        if not PERHAPS.search(passage.text):
            yield from _at_work(passage, doer, run)


def _is_at(passage: Passage, mention: Mention) -> bool:
    """Whether a name stands as that of a place; a house's only where something is in it."""
    if mention.entity.type not in HOUSES:
        return True
    at = AT_SCHOOL if _is_school(mention.entity) else AT_HOUSE
    return at.search(passage.text, 0, mention.start) is not None


def _goes_on(passage: Passage, found: list[Mention], mention: Mention) -> bool:
    """Whether a house is the next in a list of places."""
    return bool(found) and len(lists(passage.text, [found[-1], mention], _is_place)) == 1


def _at_work(passage: Passage, doer: Entity, run: list[Mention]) -> Iterator[Draft]:
    """One thing in all the places; where its name stands for many, one in each: "BID-områden i Hamnen och Berget"."""
    many = doer.general and doer.name.isupper() and doer.kind == "partnership" and len(run) > 1
    for mention in run:
        area = mention.entity
        if not many:
            yield Draft(doer, Predicate.OPERATES_IN, area, "place", 0.7)
        elif not passage.text[: mention.start].endswith("("):
            own = Entity(f"{doer.name} {area.name}", EntityType.COLLABORATION, doer.kind, new=True)
            yield Draft(own, Predicate.OPERATES_IN, area, "place", 0.7)
            if passage.voice is not None:
                yield participation(passage.voice, own, "voice", 0.6, implied=True)


def named_places(passage: Passage) -> Iterator[Draft]:
    """A collaboration or unit with an area in its name is at work there."""
    for mention in passage.mentions:
        for area in mention.areas:
            certainty = "explicit" if mention.entity.type is EntityType.COLLABORATION else "implied"
            yield Draft(mention.entity, Predicate.OPERATES_IN, area, "place-in-name", 0.7, certainty)


def whole_city(passage: Passage) -> Iterator[Draft]:
    """ "… runt om i staden": what the sentence begins with is at work in the whole municipality."""
    found = WHOLE_CITY.search(passage.text)
    in_parts = found and passage.text[found.end() : found.end() + 2] == " ("
    if not found or in_parts or passage.home is None or is_proposed(passage, found.start()):
        return
    before = [m for m in passage.mentions if m.end <= found.start() and m.entity.type in DOERS]
    first = next(iter(lists(passage.text, before, lambda e: e.type in DOERS)), [])
    for doer in entities(first):
        yield Draft(
            doer, Predicate.OPERATES_IN, passage.home, "whole-city", 0.7, attributes={"scope": found[0]}
        )


def in_the_city(passage: Passage) -> Iterator[Draft]:
    """ "Kajen är ett forum för föreningar i Strömhamn": what a sentence opens with is at work in the municipality."""
    named = passage.collaborations
    if passage.home is None or not named or named[0].start > OPENS_WITH or is_proposed(passage):
        return
    for mention in passage.mentions:
        at_home = mention.entity.name == passage.home.name and not mention.genitive
        if at_home and mention.start > named[0].end and passage.text[: mention.start].endswith(" i "):
            yield Draft(named[0].entity, Predicate.OPERATES_IN, passage.home, "in-the-city", 0.65)


def _by_doer(passage: Passage, runs: Iterable[list[Mention]]) -> Iterator[list[Mention]]:
    """The runs, parted where another thing has its place: "Kajen i Hamnen och Loftet på Berget"."""
    ends = {m.end for m in passage.mentions if m.entity.type in DOERS}
    for run in runs:
        first = 0
        for number in range(1, len(run)):
            at = AT.search(passage.text, run[number - 1].end, run[number].start)
            if at and at.start() in ends:
                yield run[first:number]
                first = number
        yield run[first:]


def _doer(passage: Passage, run: list[Mention]) -> Entity | None:
    """What is at work in the places of the run: the thing named before them, behind them, or spoken of."""
    own = {m.entity for m in run}
    doers = [m for m in passage.mentions if m.entity.type in DOERS and m.entity not in own]
    doers = [m for m in doers if not _is_school(m.entity)]
    before = [d for d in doers if d.end <= run[0].start]
    after = [
        d
        for d in doers
        if d.start >= run[-1].end and not ELSEWHERE.search(passage.text, run[-1].end, d.start)
    ]
    lead = passage.text[: run[0].start]
    if before:
        gap = APPOSITION.sub("", passage.text[before[-1].end : run[0].start], count=1)
        near = (len(gap) < NEAR and (gap.strip() == "(" or IN_PLACE.search(gap))) or IN_PARTS.search(gap)
        alone = before[-1].start == 0 and len(gap) < FAR and AT_SCHOOL.search(lead)
        return before[-1].entity if near or alone else None
    if len(after) == 1 and IN_FRONT.search(lead):
        return after[0].entity
    return None if after or not IN_PLACE.search(lead) else _spoken_of(passage, run)


def _spoken_of(passage: Passage, run: list[Mention]) -> Entity | None:
    """What is at work in the places of a sentence that does not name it."""
    lead = passage.text[: run[0].start]
    if any(m.entity.is_actor and AT_ONCE.fullmatch(lead, m.end) for m in passage.mentions):
        return None  # where somebody is who is named there: "vårdcentralen i Lund"
    houses = [m.entity for m in run if m.entity.type in HOUSES and not _is_school(m.entity)]
    if houses and not HAPPENS.search(passage.text):
        return None
    unit = unit_meant(passage, 0, run[0].start)
    others = any(m.entity.is_actor and m.end <= run[0].start for m in passage.mentions)
    if unit is None and passage.topic is not None and passage.topic.type is EntityType.UNIT and not others:
        unit = passage.topic
    if unit is not None and not _is_school(unit):
        return None if passage.home in [m.entity for m in run] else unit
    doer = about(passage, only_if=None if others else HAPPENS)
    return None if doer and doer.kind == "partnership" and not doer.new else doer


def _is_one(doer: Entity) -> bool:
    """Whether it is one thing, or houses of a kind that stand somewhere: "fritidsgårdarna"; not a kind of people."""
    house = ESTABLISHMENT.search(doer.name) is not None
    return doer.type is EntityType.COLLABORATION or not doer.general or house


def _is_school(entity: Entity) -> bool:
    return "skol" in entity.name.casefold()


def _is_place(entity: Entity) -> bool:
    housed = entity.type in HOUSES and not entity.general and VENUE.search(entity.name) is not None
    return entity.type is EntityType.AREA or housed
