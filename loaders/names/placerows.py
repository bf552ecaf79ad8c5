"""Rows of places: "kör till Lövvik, Tallåsen och Berga", "tre orter: Norrby, Ekvik och Åker", "bland annat …".

What must stay true: the words before a row say that places follow, and one of its names is known or formed as a
place's; what stands beside it is then one, too, whatever its form suggests.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from pathlib import Path

from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.nameparts import NewName, accepted
from model.vocabulary import EntityType

__all__ = ["LOCALITIES", "ROW_OF", "is_formed_so", "known_places", "place_rows"]

LOCALITIES = frozenset(Path(__file__).with_name("localities.txt").read_text("utf-8").splitlines())
"""Towns and villages of the country, also those that carry ordinary words."""
PART = f"(?:{one_of('place_names', 'part_ends')})"
TOWARDS = f"(?:{one_of('place_names', 'directions')}|{one_of('place_names', 'small_directions')}|centrala)"
SEVERAL_WORDS = "|".join(
    sorted((re.escape(name) for name in LOCALITIES if " " in name), key=len, reverse=True)
)
WORD = "[A-ZÅÄÖ][a-zåäöé]+"
NAMED = rf"(?:(?:{SEVERAL_WORDS})\b|(?:{TOWARDS} )?{WORD}(?:-{WORD}| {PART}\b| {WORD})?)"
_AT = r"(?:i|på|vid|kring|runt|längs|utanför)"
ITEM = rf"(?:{NAMED}|(?:{one_of('place_names', 'common_places')})\b)"
MOST = 20
"""Places of a row, one after the other."""
COUNT = r"(?: \(\d+\))?"
ROW = cue(
    rf"(?<![\w-])(?<!, )({ITEM}(?:{COUNT}, (?:{_AT} )?{ITEM}){{0,{MOST}}}){COUNT} (?:och|samt) (?:{_AT} )?({ITEM})"
    r"(?=[.,;:()]|$| [a-zåäö–(\d])"
)
ROW_OF = "row of places"
"""What a name is marked with that stands beside several places, until it is known what else it may be."""
ONE = re.compile(ITEM)
BEFORE = re.compile(
    rf"(?:\b(?:{_AT[3:-1]}|hela|delar av|(?:{one_of('place_names', 'reaches')})(?: upp)?"
    rf"|(?:{one_of('place_names', 'reaches')})(?: [\wåäöÅÄÖ]+){{0,4}} (?:även|också|både))"
    rf"|\b(?:{one_of('place_names', 'moved')})\w*(?: [a-zåäöé]+){{0,5}} (?:till|mellan|från)"
    rf"|\b(?:{one_of('place_names', 'among')})(?: (?:i|på|vid|till|kring))?"
    rf"|\b(?:{one_of('place_names', 'several')})(?:[^.;:]{{0,60}}:)?) $",
    re.IGNORECASE,
)
"""What places follow behind."""
AMONG = re.compile(one_of("place_names", "among"), re.IGNORECASE)
LONGEST_LEAD = 100
CAPITAL = re.compile(r"[A-ZÅÄÖ](?<!\w.)[a-zåäöé]+(?![\w-])")
ANOTHERS = re.compile(r"[A-ZÅÄÖ][\wåäö.-]* \Z")
"""Before the last word of a name: "Anna Alster"."""
GOES_ON = re.compile(r" [A-ZÅÄÖ]")
OWNED = re.compile(r" (?!och\b|samt\b|som\b|där\b)[a-zåäö]")
"""Behind the name of a place in the genitive: "vid Ekviks hållplats"."""
BUILT = re.compile(f"^{TOWARDS} |^[^ ]+(?:{one_of('place_names', 'built')})$|(?<=[a-zåäö]) {PART}$")
END = re.compile(f"[a-zåäö](?:{one_of('place_names', 'more_ends')})$")


def place_rows(text: str, is_common: Callable[[str], bool], home: str) -> Iterator[NewName]:
    """The names in rows of places.

    Args:
        text: a block's readable text.
        is_common: whether a small-letter word is ordinary Swedish.
        home: the municipality's name, which is no place inside it.
    """
    for row in ROW.finditer(text):
        words = [word for group in (1, 2) for word in ONE.finditer(text, *row.span(group))]
        lead = text[max(0, row.start() - LONGEST_LEAD) : row.start()]
        formed = [word for word in words if is_formed_so(word[0], is_common)]
        before = BEFORE.search(lead)
        if not formed or (before is None and len(formed) < len(words)):
            continue
        sure = len(formed) > 1 or (len(words) > 2 and before is not None and AMONG.match(before[0]) is None)
        for word in words:
            one = word in formed or " " not in word[0] or (sure and before is not None)
            owner = word[0].endswith("s") and word not in formed and OWNED.match(text, word.end())
            if one and not owner and word[0] != home and word[0][0].isupper():
                yield from accepted(word.start(), word[0], EntityType.AREA, ROW_OF if sure else None)


def known_places(text: str, is_common: Callable[[str], bool], home: str) -> Iterator[NewName]:
    """The towns and villages of the country that a text names by a word that is nothing else.

    Args:
        text: a block's readable text.
        is_common: whether a small-letter word is ordinary Swedish.
        home: the municipality's name, which is no place inside it.
    """
    if LOCALITIES.isdisjoint(CAPITAL.findall(text)):
        return
    for word in CAPITAL.finditer(text):
        if word[0] not in LOCALITIES or word[0] == home or is_common(word[0].casefold()):
            continue
        of_another = ANOTHERS.search(text, max(0, word.start() - LONGEST_LEAD), word.start())
        if not (of_another or GOES_ON.match(text, word.end())):
            yield from accepted(word.start(), word[0], EntityType.AREA, None)


def is_formed_so(name: str, is_common: Callable[[str], bool]) -> bool:
    """Whether a name is known as that of a place or ends like one."""
    if name in LOCALITIES or name.islower() or BUILT.search(name):
        return True
    return " " not in name and END.search(name) is not None and not is_common(name.casefold())
