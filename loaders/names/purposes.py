"""What a group or council is for, as a part of its name: "Rådet för trygghet i skolan", "nätverket mot droger".

What must stay true: the name ends before the verb, before whom it is said to be between, and before another name.
"""

from __future__ import annotations

import re

from loaders.language.verbs import PREPOSITIONS, ends_name
from loaders.language.wordfamilies import one_of
from loaders.names.nameparts import STOPS
from loaders.text.personwords import is_frequent

__all__ = ["CAPITAL", "with_purpose"]

CAPITAL = r"[A-ZÅÄÖ][\wåäö&'’-]*"
PURPOSE = re.compile(rf" (?:för|om|mot|kring) (?!(?:{one_of('joint_names', 'no_purpose')})\b)")
MEETS_FOR = re.compile(r"(?:råd|forum|team)(?:et)?$")
"""Those who meet for something and not about it: "avtal mellan Vik och Fiskerådet om fiske"."""
WORD = re.compile(r" ?([\w&-]+)(?:,(?= [\w-]+(?: [\w-]+)? och ))?")
WHOM = re.compile(
    rf"\b(?:{one_of('joint_names', 'people')}) med(?= (?!{one_of('joint_names', 'no_trait')})[a-zåäö]{{3,}}(?![\w-]))"
)
"""How those go on for whom something is: "för personer med funktionsnedsättning"."""
COUNTY = re.compile(rf" i (?:{CAPITAL} )?{CAPITAL} län(?!\w)")
CAPITAL_ALONE = re.compile(r" ([A-ZÅÄÖ][a-zåäö]+)(?![\w-]| [A-ZÅÄÖ])")
DEED = re.compile(r"(?:ande|ende|ning|else|tion)(?:en|et|n|t)?$")
"""How nouns end for what is done, which go on with "av": "för mottagande av nyanlända"."""
MOST_WORDS = 6
JOINING = frozenset({"och", "samt", "&"})
WITHIN = re.compile(rf" (?:{one_of('joint_names', 'within')})(?![\w-])")
"""Where or among whom it is fought or furthered, which all of its kind say: "mot våld i nära relationer"."""
PAGE = re.compile(r"\d{1,3}")
"""What ends a line of contents, and no name: a year does."""
LOOKED_AT = 140


def with_purpose(text: str, end: int) -> int:
    """Where the name ends with what it is for: "… mot ofrivillig ensamhet"; else where the noun does."""
    opened = PURPOSE.match(text, end)
    if opened and opened[0] == " om " and MEETS_FOR.search(text, max(0, end - LOOKED_AT), end):
        return end
    if opened is None:
        return end
    last = place = opened.end()
    capital = text[place : place + 1].isupper()
    small = False
    for _ in range(MOST_WORDS):
        word = WORD.match(text, place)
        if word is None or PAGE.fullmatch(word[1]):
            break
        of_what = word[1] == "av" and DEED.search(text, opened.end(), place) is not None
        of_whom = word[1] == "med" and WHOM.match(text, text.rfind(" ", 0, last) + 1) is not None
        if _ends(word[1], first=place == opened.end()) and not (of_what or of_whom):
            break
        if word[1][0].isupper() and small and text[place - 1] in "bcdefghijklmnopqrstuvwxyzåäö":
            break  # another name, but in "mot norra Viken" and "för Kajen Väst"
        if word[1] not in JOINING or not capital:
            small = word[1][0].islower()
        place = word.end()
        if word[1] not in JOINING and not (of_what or of_whom):
            last = place
        elif text[place + 1 : place + 2].isupper() and not (capital and _goes_on_plainly(text, place)):
            break
    if last == opened.end():
        return end
    behind = WITHIN.match(text, last) or COUNTY.match(text, last)
    return behind.end() if behind else last


def _goes_on_plainly(text: str, place: int) -> bool:
    """Whether an ordinary word with a capital follows, and nobody's name: "för Barn och Unga"."""
    word = CAPITAL_ALONE.match(text, place)
    return word is not None and is_frequent(word[1].casefold())


def _ends(word: str, *, first: bool) -> bool:
    """Whether what something is for ends before the word."""
    if word in JOINING:
        return first
    return word in STOPS or word in PREPOSITIONS or (word[0].islower() and not first and ends_name(word))
