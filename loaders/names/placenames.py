"""Names of places that the registry lacks: by the word before them, by their form, and by how the document uses them.

What must stay true: what a document also lets do something, as no place does, is no place by its preposition alone.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Callable, Iterable, Iterator

from loaders.language.cues import cue
from loaders.language.patterns import compiled
from loaders.language.verbs import ends_name
from loaders.language.wordfamilies import one_of
from loaders.names.forms import WORD
from loaders.names.localnames import PROVINCES
from loaders.names.nameparts import NewName, accepted
from loaders.names.placerows import LOCALITIES, known_places, place_rows
from model.vocabulary import EntityType

__all__ = ["PART_OF_PLACE", "doers_of", "is_place_here", "places_in"]

PLACE_CUE = cue(rf"\b(?:{one_of('place_names', 'parts')}) ({WORD}(?: [A-ZÅÄÖ][a-zåäö]+)?)")
DISTRICT = re.compile(one_of("place_names", "districts"))
DIRECTION = f"(?:{one_of('place_names', 'directions')})"
PART_OF_PLACE = f"(?:{one_of('place_names', 'part_ends')})"
"""What stands behind a place's name and is a piece of it: "Vårvik centrum"."""
TOWARDS = rf"(?:{DIRECTION}|centrala|norra|södra|västra|östra|inre|yttre)"
NAMED = rf"(?:{TOWARDS} )?[A-ZÅÄÖ][a-zåäö]+(?:-[A-ZÅÄÖ][a-zåäö]+)?(?: {PART_OF_PLACE}\b)?"
PLACE = rf"(?:{NAMED}|(?:centrum|innerstaden|stadskärnan|centralorten|resecentrum)\b)"
AT = r"(?:i|på|vid|utanför|runt|kring|längs|hela|delar av|omfattar|täcker)"
AT_PLACES = re.compile(
    r"[ipkhdobtvurlIPVRUKL](?<!\w.)(?<!med .)(?<!delta .)(?<!deltar .)(?<!ingår .)(?<!medverkar .)(?<!del .)"
    r"(?:(?<=[iI])|(?<=[pP])å|(?<=[kK])ring|(?<=h)ela|(?<=d)elar av|(?<=o)mfattar|(?<=t)äcker|(?<=[vV])id"
    r"|(?<=[uU])tanför|(?<=[rR])unt|(?<=[lL])ängs|(?<=l)igger i"
    r"|(?:(?<=o)mråden|(?<=o)mrådena|(?<=o)rter|(?<=o)rterna|(?<=b)yar|(?<=b)yarna)(?: \w+){0,2} är)"
    rf" ({PLACE}(?:(?: \(\d+\))?, (?:{AT} )?{PLACE})*)"
    rf"(?:(?: \(\d+\))? (?:och|samt) (?:{AT} )?({PLACE}))?"
    r"(?=[.,;:()]|$| [a-zåäö–(\d])"
)
SEVERAL = cue(
    rf"\b(?:(?P<noun>(?:[Ss]tadsdel|[Kk]ommundel|[Oo]rt|[Tt]ätort|[Bb]y)arna|(?:[Oo]|[Bb]ostadso|[Ss]tadso)mrådena"
    rf"|(?:[Oo]rt|[Tt]ätort)erna|[Ss]amhällena|[Kk]varteren|[Ss]ocknarna)|bland annat(?: i| på)?"
    rf"|[Hh]ållplatser(?:na)?(?: bland annat)? i|[Mm]ellan|nämligen|exempelvis(?: i| på)?|såsom"
    rf"|(?:[Hh]öst|[Vv]år)(?:en)? blir det)"
    rf" ({NAMED}(?:, {NAMED})*) (?:och|samt) ({NAMED})(?=[.,;:()]|$| [a-zåäö–(])"
)
"""A list of places that a noun opens, or "bland annat" where one of them is formed as a place's name."""
MOVED_TO = cue(
    rf"\b(?:{one_of('place_names', 'moved')})\w*(?: [a-zåäö]+){{0,3}}? (?:till|i)"
    rf" ({PLACE}(?:, {PLACE})*)(?: (?:och|samt) ({PLACE}))?(?=[.,;:()]|$| [a-zåäö–(])"
    rf"|\b(?:{one_of('place_names', 'stretches')}) (?:mellan|från) ({PLACE}) (?:och|till)"
    rf" ({PLACE})(?=[.,;:()]|$| [a-zåäö–(])"
    rf"|\b(?:{one_of('place_names', 'labels')})(?: som [a-zåäö]+)?: ({PLACE}(?:, {PLACE})*)(?: (?:och"
    rf"|samt) ({PLACE}))?(?=[.,;:()]|$)"
    rf"|\b(?:[Ff]örst ut|[Dd]e första orterna|[Oo]rterna|[Pp]latserna) (?:är|blir|var|blev)"
    rf" ({PLACE}(?:, {PLACE})*)(?: (?:och|samt) ({PLACE}))?(?=[.,;:()]|$)"
)
"""Where something goes or lies between, as no body and no year does."""
ONE_PLACE = re.compile(PLACE)
PLACE_END = re.compile(rf"[a-zåäö]{{2}}(?:{one_of('place_names', 'ends')})$|^Åby$")
"""How names of places end, though wordlists may know them as words."""
BUILT = re.compile(f"^{DIRECTION} |(?:{one_of('place_names', 'built')})$")
"""How names of streets, squares and districts are built."""
DEFINITE = re.compile(r"(?:[^n]en|et|an|na|rn|ln|are|or|ar|er)$")
"""How common nouns end that are used as names of many things: "Kompassen", "Lyftet"."""
OWNS_NEXT = re.compile(r" (?!och\b|samt\b|som\b|där\b|har\b|är\b|finns\b)[a-zåäö]")
GOES_ON = re.compile(r" (?:från|för|åt|utan|mot|om) [a-zåäöA-ZÅÄÖ]")
"""What an ordinary word goes on with that is the name of an undertaking: "Mat från bygden"."""
NO_PLACE = re.compile(f"(?:{one_of('place_names', 'no_place')})$")
COUNTY = cue(r"\b(?:i|hela|inom|över|omfattar|täcker) ((?:[A-ZÅÄÖ][a-zåäö]+ )?[A-ZÅÄÖ][a-zåäö]+s? län)\b")
HEAD = compiled(r"(?:^|(?<=[.!?:] ))([A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ][a-zåäö]+)?) ([a-zåäö]+)")
"""What a sentence opens with, and the word behind it."""
STANDS = frozenset({"ligger", "är", "har", "består", "växer", "byggs", "och", "samt"})
"""What is also said of places."""


def places_in(text: str, is_common: Callable[[str], bool], home: str) -> Iterator[NewName]:
    """The words in a text that may name a place: behind "stadsdelen" or "i", alone or in a list.

    Args:
        text: a block's readable text.
        is_common: whether a small-letter word is ordinary Swedish.
        home: the municipality's name, which is no place inside it.
    """
    for match in itertools.chain(AT_PLACES.finditer(text), MOVED_TO.finditer(text)):
        named = (match.span(group) for group, name in enumerate(match.groups(), 1) if name)
        words = [word for span in named for word in ONE_PLACE.finditer(text, *span)]
        among_places = len(words) > 1 and any(not is_common(word[0].casefold()) for word in words)
        for word in words:
            owner = word[0].endswith("s") and OWNS_NEXT.match(text, word.end())
            opens_name = GOES_ON.match(text, word.end()) and is_common(word[0].casefold())
            if (
                not (owner or opens_name)
                and word[0] != home
                and _may_be_one(word[0], is_common, among=among_places)
            ):
                yield from accepted(word.start(), word[0], EntityType.AREA, None)
    for match in COUNTY.finditer(text):
        yield from accepted(match.start(1), match[1], EntityType.AREA, None)
    yield from _listed(text, is_common, home)
    yield from place_rows(text, is_common, home)
    yield from known_places(text, is_common, home)
    for match in PLACE_CUE.finditer(text):
        if DISTRICT.match(match[0]) or not is_common(match[1].rsplit(" ", 1)[-1].casefold()):
            yield from accepted(match.start(1), match[1], EntityType.AREA, None)


def _listed(text: str, is_common: Callable[[str], bool], home: str) -> Iterator[NewName]:
    """The places of a list that a noun or "bland annat" opens."""
    for match in SEVERAL.finditer(text):
        words = [word for group in (2, 3) for word in ONE_PLACE.finditer(text, *match.span(group))]
        sure = match["noun"] or any(PLACE_END.search(w[0]) and not is_common(w[0].casefold()) for w in words)
        for word in words if sure else ():
            if word[0] != home and _may_be_one(word[0], is_common, among=False):
                yield from accepted(word.start(), word[0], EntityType.AREA, None)


def doers_of(texts: Iterable[str]) -> frozenset[str]:
    """The names with which sentences open that go on with what no place does: "Stegra vänder sig till"."""
    return frozenset(
        head[1]
        for text in texts
        for head in HEAD.finditer(text)
        if head[2] not in STANDS and ends_name(head[2])
    )


def is_place_here(found: NewName, doers: frozenset[str]) -> bool:
    """Whether the document uses a name as that of a place, as far as its sentences tell."""
    return BUILT.search(found.name) is not None or found.name not in doers


def _may_be_one(name: str, is_common: Callable[[str], bool], *, among: bool) -> bool:
    if BUILT.search(name) or name.islower() or name in LOCALITIES:
        return True
    if NO_PLACE.search(name) or name.rsplit(" ", 1)[-1] in PROVINCES:
        return False
    return (
        among
        or not is_common(name.casefold())
        or not DEFINITE.search(name)
        or PLACE_END.search(name) is not None
    )
