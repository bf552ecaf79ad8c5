"""Names that go on behind what is known of them: "Energicentrum Gotland", "Erikshjälpen Second Hand", "Älv & Kust".

What must stay true: two names beside each other in a sentence have a mark or a word between them, so that a capital
right behind a name is a part of it; where nothing tells a sentence from a column, or persons stand, nothing goes on.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.language.verbs import ends_name
from loaders.language.wordfamilies import one_of
from loaders.names.entities import LOOSE, Mention
from loaders.names.municipalitynames import NAME_OF_PLACE, ROW
from loaders.names.nameparts import NOT_A_NAME, STOPS, NewName
from loaders.names.officers import is_title
from loaders.names.placenames import PART_OF_PLACE
from loaders.text.personwords import is_given, is_surname
from model.vocabulary import EntityType

__all__ = ["longer_names"]

PARTNER = EntityType.EXTERNAL_PARTNER
GOING_ON = frozenset({PARTNER, EntityType.COMPANY, EntityType.UNIT})
PART = r"[A-ZÅÄÖ][\wåäöÅÄÖé&'’-]*"
HYPHEN = r"(?:-[A-ZÅÄÖ][a-zåäöé]+)+"
JOINED = rf"(?:, {PART})? & {PART}"
BRANCH = rf" (?:region|distrikt|avdelning|krets|lokalavdelning) (?:{PART}|\d{{1,3}})"
MORE = re.compile(
    rf"(?P<marked>{HYPHEN}|{JOINED}|{BRANCH})?(?P<words>(?: {PART}){{0,3}})(?P<year> 1[789]\d\d(?![-–\d]))?"
)
ENDS = re.compile(r"(?:s\b)?(?=$|[.,;:)”\"]|(?: [(–]| [a-zåäö]))")
"""Behind the whole name stands a mark, a small word or nothing."""
BEGINS = re.compile(r"(?:^|[(,;:”\"–•] ?|[.!?] |\b[a-zåäö]+,? )$")
LONGEST_WORD = 30
AT_PLACE = rf" (?:i|på|längs|runt|kring) (?:(?:{one_of('place_names', 'small_directions')}) )?"
NO_MUNICIPALITY = r"(?![\w-])(?! (?:kommun|stad)s?\b)"
REST_OF_PLACE = (
    rf"(?: (?:{PART_OF_PLACE}|(?<=s )län|(?:universitets)?sjukhus|lasarett|vårdcentral|hälsocentral))?"
)
PLACE = re.compile(rf"{AT_PLACE}{NAME_OF_PLACE.pattern}{REST_OF_PLACE}{NO_MUNICIPALITY}")
PLACES = re.compile(rf"{AT_PLACE}(?:{ROW}|{NAME_OF_PLACE.pattern}{REST_OF_PLACE}){NO_MUNICIPALITY}")
SEVERAL = frozenset({"civil_society", "collective"})
AT_PLACES = {**dict.fromkeys(SEVERAL, PLACES), "region": PLACE}
"""Kinds of partners of which each place has its own, and the places behind them."""
PLURAL = ("arna", "erna", "orna", "lagen", "råden", "husen", "sällskapen", "företagen", "bolagen", "näten")
"""How they end where all of them in a place are meant."""
WHOLE = (" kommun", " stad", " län")
"""How names end that go on with nothing."""
OWNED = re.compile(r" ([a-zåäö]+)")
NO_PART = re.compile(rf"(?:{one_of('partner_names', 'no_part')})\b")


def longer_names(text: str, mentions: Sequence[Mention]) -> Iterator[NewName]:
    """The whole names of partners and units of which a text is known to name the beginning.

    Args:
        text: a block's readable text.
        mentions: what it names, from left to right.
    """
    taken = frozenset(m.start for m in mentions if m.entity.type not in LOOSE)
    for mention in mentions:
        if placed := _placed(text, mention, taken):
            yield placed
        elif text[mention.end : mention.end + 1] in (" ", "-", ",") and _goes_on(text, mention):
            more = MORE.match(text, mention.end)
            if more and _is_whole(text, more, taken):
                name = text[mention.start : more.end()]
                yield NewName(mention.start, more.end(), name, mention.entity.type, mention.entity.kind)


def _placed(text: str, mention: Mention, taken: frozenset[int]) -> NewName | None:
    """Those of a kind whose places tell which: "byalagen på Norrlandet", "primärvården i Ånge"; else None."""
    entity = mention.entity
    pattern = AT_PLACES.get(entity.kind or "") if entity.type is PARTNER and not mention.genitive else None
    if pattern is None or not (entity.general or entity.new):
        return None
    noun = mention.end if entity.general else text.find(" ", mention.start, mention.end)
    place = pattern.match(text, noun) if noun > 0 else None
    if place is None or place.end() <= mention.end or _owns_more(text, place.end()):
        return None
    if entity.kind in SEVERAL and not text.endswith(PLURAL, mention.start, noun):
        return None
    if not taken.isdisjoint(range(mention.end, place.end())):
        return None
    name = text[mention.start : place.end()]
    return NewName(mention.start, place.end(), name[0].upper() + name[1:], PARTNER, entity.kind)


def _goes_on(text: str, mention: Mention) -> bool:
    """Whether what is named may be the beginning of a longer name."""
    entity = mention.entity
    named = entity.type in GOING_ON and not (mention.genitive or mention.pointed)
    if not named or not text[mention.start].isupper() or text.endswith(WHOLE, mention.start, mention.end):
        return False
    if BEGINS.search(text, max(0, mention.start - LONGEST_WORD), mention.start) is None:
        return False
    return not is_title(text[mention.start : mention.end])


def _is_whole(text: str, more: re.Match[str], taken: frozenset[int]) -> bool:
    """Whether the words behind a name are the rest of it: no other name, no person, and none that opens a phrase."""
    if more.end() == more.start() or not ENDS.match(text, more.end()):
        return False
    if not taken.isdisjoint(range(more.start() + 1, more.end())):
        return False
    if _owns_more(text, more.end()):
        return False
    words = more["words"].split()
    if any(NO_PART.match(word) or NOT_A_NAME.match(word) for word in words):
        return False
    return not (words and (is_given(words[0]) or is_surname(words[-1])))


def _owns_more(text: str, end: int) -> bool:
    """Whether words end in the genitive, with what they own behind them."""
    owned = OWNED.match(text, end) if text[end - 1] == "s" else None
    return owned is not None and not (ends_name(owned[1]) or owned[1] in STOPS)
