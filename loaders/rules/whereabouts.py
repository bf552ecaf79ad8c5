"""Where something is done: areas and schools named with a collaboration or unit."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.facts.drafts import Draft, participation
from loaders.language.verbs import ends_name
from loaders.language.wordfamilies import one_of
from loaders.names.mentions import Entity, Mention
from loaders.passages.lists import lists
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.sections import Passage
from loaders.rules.houses import (
    COMES_TO,
    ESTABLISHMENT,
    HOUSES,
    OTHER_HOUSE,
    are_added,
    area_in,
    is_clinic,
    is_elsewhere,
    is_home_of_house,
    is_line,
    is_place,
    is_school,
    stands_beside,
)
from loaders.rules.municipalplaces import covered_by, municipal_places
from loaders.rules.scopes import DOERS, THERE, for_those_there
from loaders.rules.spokenthere import LABELLED, spoken_of
from model.vocabulary import EntityType, Predicate

__all__ = ["places"]

AT = re.compile(r" (?:i|på|vid) \Z")
IN_PLACE = re.compile(
    r"\b(i|på|inom|kring|vid|till|runt|längs|utmed|omkring|över|mellan|plats:|omfattar|täcker|hela|delar av|"
    rf"(?:{one_of('place_names', 'districts_named')})|"
    rf"(?:{one_of('happens', 'towards')}) (?:[a-zåäö]+ )?mot|(?:{one_of('place_names', 'reaches')})|"
    rf"(?:{one_of('place_names', 'lists_of')})(?: \w+){{0,2}} (?:är|var|blir|blev))\b[^.;]{{0,40}}$",
    re.IGNORECASE,
)
IN_FRONT = re.compile(r"^(?:\w+ ){0,4}?(?:I|På|Vid|Inom|i|på)(?: området| stadsdelen)? $")
PERHAPS = re.compile(rf"\b(?:{one_of('happens', 'perhaps')})\b")
"""What is not there, though it might be."""
ONE_OF_ITS_KIND = re.compile(f"(?:{one_of('happens', 'single')})$", re.IGNORECASE)
"""Units of which a municipality has one, though the noun is common: "fältgruppen"."""
PART_OF_NAME = re.compile(f"(?:{one_of('place_names', 'directions')})")
"""Adjectives that only open a place's name: "Stora torget"."""
NEXT_SENTENCE = re.compile(r"[.!?:]\s+(?:[a-zåäö]\) )?(?=[A-ZÅÄÖ])")
OBLIQUE = re.compile(r"\b(?:med|av|från|till|hos|för|åt) (?:[a-zåäö]+ ){0,2}$")
ELSEWHERE = re.compile(r", där\b")
"""What is named behind this is not what the sentence is about."""
IN_PARTS = re.compile(r"\b(?:i|på|inom) [^.;()]{0,40}(?:delar|områden|stadsdelar|orter|platser) \($")
"""Before a bracket that names the parts: "i flera stadsdelar (…)"."""
AT_SCHOOL = re.compile(
    rf"(?:\b(?:i|på|vid|inom|kring|till|runt|(?:{one_of('happens', 'towards')})(?: [a-zåäö]+)? mot)"
    r"(?: (?!sam|med\b|dialog)\w+){0,2}|\("
    rf"|(?:{one_of('place_names', 'lists_of')})(?:(?: \w+){{0,2}} (?:är|var|blir|blev)|(?: som \w+)?:)) $",
    re.IGNORECASE,
)
AT_HOUSE = re.compile(r"(?:^|\b)(?:i|på|vid|hos) $", re.IGNORECASE)
AT_ONCE = re.compile(r" (?:i|på|vid) ")
WORD_AT = re.compile(
    r"([\wåäöÅÄÖ-]+)[,:]? (?:i|på|vid|kring|runt|till) (?:(?:området|stadsdelen|byn|bland annat|både) )?$",
    re.IGNORECASE,
)
"""The word that stands before "i" and a place: a verb, or a noun whose place it is."""
NO_NOUN = re.compile(f"(?:{one_of('happens', 'no_noun')})", re.IGNORECASE)
"""What is no noun, or one that only tells when or how often."""
STAFF_AT = re.compile(f"(?:[a-zåäö]*(?:{one_of('happens', 'staff')}))", re.IGNORECASE)
"""Whose place it is and not that of what they are in."""
APPOSITION = re.compile(r"^, [^,.;]{3,90},")
"""What a thing is, between its name and what it does."""
TOLD_OF = re.compile(r"(?: \([^()]+\))?, (?:där|som|vars|en|ett|(?:i|inom) vilke[nt])\b")
"""Behind a name where the rest of the sentence is about it: "Sedan 2020 finns Kajen, där A och B ordnar … i …"."""
OPENS = re.compile(r"(?:(?:I|Inom|Genom|Med|För)(?: [a-zåäö-]+){0,2} |[A-ZÅÄÖ][a-zåäö-]+[nt] )?")
"""What stands before what a sentence begins with: "Inom projektet Kajen hölls …"."""
PARTNERED = re.compile(r"\b(?:tillsammans|ihop|samarbete|samverkan) med\b")
AT_DOING = re.compile(rf"(?:{'|'.join(THERE['doings'])}) (?:i|på|vid|kring|runt) $")
OWN_SENTENCE = re.compile(f"[.!?] (?=(?:{one_of('happens', 'own_sentence')}) )")
"""Where in a bullet of several sentences one begins that goes on about what the bullet names."""
PLANNED = re.compile(rf"\b(?:{one_of('happens', 'planned')})\b")
"""Between where something is and where it will be."""
GOES_ON = re.compile(
    r"(?:,| \d{4}| \([^()]{1,40}\))? (?:[^.;:]{0,50} )?"
    r"(?:i|på|vid|till|kring|runt|mot|även|också) (?:[a-zåäö]+ ){0,3}"
)
WITHIN = re.compile(rf"\b(?:{one_of('happens', 'within')})(?: [a-zåäöé-]+){{0,2}} $")
"""Between places and that within which something is done there: "… i Hamnby genom Kajen"."""
REACHING = re.compile(rf"\b(?:{one_of('place_names', 'reaches')})(?: nätverket| projektet)? $")
REACHED = re.compile(r"(?: (?:även|också|både|nu|numera|bland annat|i dag|inte bara))* ")
"""Between a doer and its places where the verb stands before: "Nu täcker Kajen även Hamnby"."""
NEAR, FAR = 60, 150
DEFINITE = re.compile(r"(?:[eo]t|llen)$")
ONLY_JOINS = re.compile(r"(?:,|\s|\b(?:och|samt|respektive|i|på|vid|hos|även|också|bland annat)\b)*")
"""Between the places of a list."""


def places(passage: Passage) -> Iterator[Draft]:
    """Where a collaboration or unit is at work: an area or school named with it, before or after."""
    found: list[Mention] = []
    for mention in passage.mentions:
        if is_place(mention.entity) and (_is_at(passage, mention) or _goes_on(passage, found, mention)):
            found.append(mention)
        if (area := area_in(mention.entity)) and AT_HOUSE.search(passage.text, 0, mention.start):
            found.append(mention._replace(entity=area))
    found = sorted([*found, *municipal_places(passage)], key=lambda m: m.start)
    before: tuple[Entity, int] | None = None
    for run in _by_doer(passage, lists(passage.text, found, is_place)):
        doer, place = _goes_on_with(passage, run, before) or _doer(passage, run), run[0].start
        if before is not None and PLANNED.search(passage.text, before[1], place):
            continue
        if doer is None and not is_denied(passage, place):
            yield from for_those_there(passage, run)
        if doer is None or not _is_one(doer) or is_proposed(passage, place) or is_denied(passage, place):
            continue
        if not PERHAPS.search(passage.text):
            before = doer, run[-1].end
            yield from _at_work(passage, doer, run)


def _goes_on_with(passage: Passage, run: list[Mention], before: tuple[Entity, int] | None) -> Entity | None:
    """What was at work in the places before, where the clause goes on about it: "startade i A och har träffar i B"."""
    doer, end = before or (None, 0)
    between = passage.text[end : run[0].start]
    parted = any(
        end <= m.start < run[0].start and (m.entity.is_actor or m.entity.type in DOERS)
        for m in passage.mentions
    )
    goes_on = len(between) <= NEAR and (GOES_ON.fullmatch(between) or are_added(passage.text, end, run))
    return doer if goes_on and not parted else None


def _is_at(passage: Passage, mention: Mention) -> bool:
    """Whether a name stands as that of a place; a house's only where something is in it."""
    if mention.entity.type not in HOUSES:
        return True
    if mention.entity.general and not DEFINITE.search(passage.text, mention.start, mention.end):
        return False
    at = AT_SCHOOL if is_school(mention.entity) else AT_HOUSE
    return at.search(passage.text, 0, mention.start) is not None


def _goes_on(passage: Passage, found: list[Mention], mention: Mention) -> bool:
    """Whether a house is the next in a list of places."""
    return bool(found) and ONLY_JOINS.fullmatch(passage.text, found[-1].end, mention.start) is not None


def _at_work(passage: Passage, doer: Entity, run: list[Mention]) -> Iterator[Draft]:
    """One thing in all the places; where its name stands for many, one in each: "BID-områden i Hamnen och Berget"."""
    if passage.home is not None and stands_beside(passage.text, passage.home.name, run):
        yield Draft(doer, Predicate.OPERATES_IN, passage.home, "place", 0.7)
    many = doer.general and doer.name.isupper() and doer.kind == "partnership" and len(run) > 1
    for mention in run:
        area = mention.entity
        if not _is_told_of(passage, doer, mention, listed=len(run) > 1) or is_home_of_house(
            mention, passage.home
        ):
            continue
        if not many:
            yield Draft(doer, Predicate.OPERATES_IN, area, "place", 0.7)
        elif not passage.text[: mention.start].endswith("("):
            own = Entity(f"{doer.name} {area.name}", EntityType.COLLABORATION, doer.kind, new=True)
            yield Draft(own, Predicate.OPERATES_IN, area, "place", 0.7)
            if passage.voice is not None:
                yield participation(passage.voice, own, "voice", 0.6, implied=True)


def _is_told_of(passage: Passage, doer: Entity, place: Mention, *, listed: bool) -> bool:
    """Whether a place is one: no adjective alone, and "i centrum" only in a list or where something named is."""
    if PART_OF_NAME.fullmatch(place.entity.name):
        return False
    own = doer.type is EntityType.COLLABORATION or ONE_OF_ITS_KIND.search(doer.name) is not None
    named = own and (listed or any(m.entity == doer for m in passage.mentions))
    return named or not (place.entity.name == "Centrum" and passage.text[place.start].islower())


def _by_doer(passage: Passage, runs: Iterable[list[Mention]]) -> Iterator[list[Mention]]:
    """The runs, parted where another thing has its place: "Kajen i Hamnen och Loftet på Berget"."""
    ends = {m.end for m in passage.mentions if m.entity.type in DOERS}
    for run in runs:
        first = 0
        for number in range(1, len(run)):
            at = AT.search(passage.text, run[number - 1].end, run[number].start)
            part = passage.text[run[number - 1].end : run[number].start]
            if (at and at.start() in ends) or PLANNED.search(part):
                yield run[first:number]
                first = number
        yield run[first:]


def _doer(passage: Passage, run: list[Mention]) -> Entity | None:
    """What is at work in the places of the run: the thing named before them, behind them, or spoken of."""
    own = {m.entity for m in run}
    doers = [
        m
        for m in passage.mentions
        if (m.entity.type in DOERS or is_clinic(m.entity, run)) and m.entity not in own
    ]
    doers = [m for m in doers if not is_school(m.entity) and _is_one(m.entity)]
    doers = [m for m in doers if not (m.entity.general and _is_only_partner(passage, m))]
    doers = [m for m in doers if ESTABLISHMENT.search(m.entity.name) or not _is_house_there(passage, m)]
    before = [d for d in doers if d.end <= run[0].start and not is_elsewhere(d, run)]
    lead = passage.text[: run[0].start]
    if before:
        who = _with_others(passage, before, run[0].start) or before[-1]
        return who.entity if who is not before[-1] or _is_near(passage, who, run) else None
    after = [d for d in doers if d.start >= run[-1].end and _is_behind(passage, run[-1].end, d)]
    if after and WITHIN.search(passage.text, run[-1].end, after[0].start) and AT_SCHOOL.search(lead):
        return after[0].entity
    alone = len(after) == 1 or (bool(after) and after[0].entity.type is EntityType.COLLABORATION)
    if alone and IN_FRONT.search(lead):
        return None if _is_anothers_place(lead, after[0].entity) else after[0].entity
    told = IN_PLACE.search(lead) or LABELLED.match(lead) or covered_by(passage)
    doer = spoken_of(passage, run) if told and not after else None
    return None if doer is None or _is_where_staff_is(lead) else doer


def _with_others(passage: Passage, before: list[Mention], end: int) -> Mention | None:
    """Whoever a sentence begins with where all behind are its partners: "Ung Kraft ordnar med polisen kvällar i …"."""
    first = before[0]
    beside = PARTNERED.search(passage.text, first.end, end)
    if not beside or first.start > 0 or len(before) < 2:
        return None
    alone = not any(first.end <= m.start < beside.start() for m in passage.mentions)
    return first if alone and AT_DOING.search(passage.text, beside.end(), end) else None


def _is_near(passage: Passage, doer: Mention, run: list[Mention]) -> bool:
    """Whether what is named before the places is what is there, by the words between."""
    lead = passage.text[: run[0].start]
    between = passage.text[doer.end : run[0].start]
    other = any(
        m.entity.is_actor
        and AT_ONCE.fullmatch(lead, m.end)
        and m.start > doer.start
        and not COMES_TO.search(passage.lead(m.start))
        for m in passage.mentions
    )
    if other or _is_where_staff_is(between) or OTHER_HOUSE.search(between):
        return False
    if is_line(passage.text, doer, run):
        return True
    if REACHED.fullmatch(between) and REACHING.search(passage.lead(doer.start)):
        return True
    gap = APPOSITION.sub("", OWN_SENTENCE.split(between)[-1], count=1)
    at = gap.strip() == "(" or gap.endswith(": ") or IN_PLACE.search(gap)
    near = (len(gap) < NEAR and at) or IN_PARTS.search(gap)
    opens = OPENS.fullmatch(passage.text, 0, doer.start) is not None
    alone = (opens or TOLD_OF.match(between)) and len(gap) < FAR and AT_SCHOOL.search(lead)
    return bool(near or alone)


def _is_behind(passage: Passage, end: int, doer: Mention) -> bool:
    """Whether what is named behind a place is what is there, and not where the next clause is, or another's partner."""
    if ELSEWHERE.search(passage.text, end, doer.start) or NEXT_SENTENCE.search(passage.text, end, doer.start):
        return False
    return doer.entity.type is EntityType.COLLABORATION or not OBLIQUE.search(passage.text[end : doer.start])


def _is_house_there(passage: Passage, mention: Mention) -> bool:
    """Whether a unit is a house in which something is, as another place of the sentence is."""
    is_unit = mention.entity.type is EntityType.UNIT
    return is_unit and is_place(mention.entity) and AT_HOUSE.search(passage.lead(mention.start)) is not None


def _is_only_partner(passage: Passage, mention: Mention) -> bool:
    """Whether a unit only stands behind "med" or "av", with whom or by whom something is done."""
    is_unit = mention.entity.type is EntityType.UNIT
    return is_unit and OBLIQUE.search(passage.lead(mention.start)) is not None


def _is_where_staff_is(lead: str) -> bool:
    """Whether "i" only tells where somebody works or something stands: "rektor på", "kansli i"."""
    at = WORD_AT.search(lead)
    return at is not None and STAFF_AT.fullmatch(at[1]) is not None


def _is_anothers_place(lead: str, doer: Entity) -> bool:
    """Whether the noun before "i" is what is in the place: "familjerna i Norrhamn", not "arbetar i Norrhamn"."""
    at = WORD_AT.search(lead)
    if at is None:
        return False
    word = at[1]
    is_noun = not (NO_NOUN.fullmatch(word) or ends_name(word.casefold()))
    return is_noun and word.casefold() not in doer.name.casefold()


def _is_one(doer: Entity) -> bool:
    """Whether it is one thing, or houses of a kind that stand somewhere: "fritidsgårdarna"; not a kind of people."""
    house = ESTABLISHMENT.search(doer.name) is not None or (
        doer.type is EntityType.UNIT and ONE_OF_ITS_KIND.search(doer.name) is not None
    )
    named = not doer.general or (" " in doer.name and doer.type is EntityType.UNIT)
    return doer.type is EntityType.COLLABORATION or named or house
