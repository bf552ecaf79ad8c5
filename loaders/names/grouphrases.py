"""Target groups as a text names them, an open class by its grammar: qualities, a plural, ages and what narrows it down.

What must stay true: a group's name is the phrase as it stands, without the preposition and without how many they are.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.language.literals import folded
from loaders.language.verbs import FINITE, ends_name
from loaders.language.wordfamilies import families, kind_of_words, one_of
from loaders.names.entities import Entity, Mention
from model.vocabulary import EntityType

__all__ = ["COUNTED", "GroupPhrase", "group_entity", "group_phrases", "title_groups"]


class GroupPhrase(NamedTuple):
    """A group's name as an annotator writes it, and where its words stand."""

    start: int
    end: int
    name: str


_GROUPS = families("groups")


def _any(family: str) -> str:
    return rf"(?:{'|'.join(_GROUPS[family])})"


COUNTED = rf"(?:{_any('counted')} )"
"""What stands before a group's name and is no part of it."""
HEADS = _any("heads")
AGE = (
    f"(?:(?:{one_of('group_phrases', 'ages')})"
    r" ){0,2}\d{1,2}(?: ?[-–] ?\d{1,2}| (?:och|till) \d{1,2})?(?: ?\+)? ?(?:års ålder|år)(?: (?:och"
    r"|eller) (?:uppåt|äldre|yngre))?"
)
ADJECTIVE = f"(?:{one_of('group_phrases', 'adjectives')})"
NO_QUALITY = f"(?!{one_of('group_phrases', 'no_quality')})"
"""What "med" goes on with that is no quality of theirs."""
NARROWED = (
    rf"(?: {AGE}| {_any('placed')}"
    rf"| (?:med|utan) {NO_QUALITY}(?:{ADJECTIVE} ){{0,3}}(?!(?:ska|kan|får|har|som|och"
    rf"|att)\b)[a-zåäö-]{{3,}}(?<!s)"
    rf"(?: (?:och|eller)(?:/eller)? (?!till|för|med|deras|ska|är|har|kan)(?:{ADJECTIVE} )?[a-zåäö]+)?"
    r"(?: i (?:svenska(?: språket)?|skolan))?"
    r"| inom (?!ramen|kort\b|en\b|ett\b|den\b|det\b)(?:[a-zåäö]+skt? )?[a-zåäö]+-?(?: och [a-zåäö]+)?"
    rf"| till (?:{_any('qualities')} )?{HEADS})"
)
CLAUSE = r"(?: som (?!samordn|driv|ett\b|en\b|led|genomför|finans)[^.,;:()•\n]{3,110})"
LIVING = r"(?: (?:i|på) [A-ZÅÄÖ][\wåäö-]+(?: (?:och|samt) [A-ZÅÄÖ][\wåäö-]+)?)"
PAIR = r"barn och (?:unga vuxna|unga|ungdomar)"


def _group(heads: str) -> re.Pattern[str]:
    """A group by the nouns for its members, with what stands around them."""
    return re.compile(
        rf"(?:(?:{_any('qualities')} ){{0,2}}(?:{PAIR}|{heads})(?![\wåäö-])|[Aa]lla(?= som| under| över| mellan))"
        rf"{NARROWED}{{0,3}}(?:{LIVING}?{CLAUSE})?{NARROWED}?",
        re.IGNORECASE,
    )


GROUP = _group(HEADS)
GROUP_OF_TITLE = _group(f"(?:{_any('title_heads')}|{HEADS})")
""" "Rådgivning till småföretag": in a title those are a group that elsewhere do something themselves."""
FIRST_WORDS = (
    *(phrase.split(" ")[0] for phrase in (*_GROUPS["qualities"], *_GROUPS["heads"])),
    "barn",
    "alla",
)
OPENS = re.compile(rf"(?:{'|'.join(FIRST_WORDS)})", re.IGNORECASE)
"""What a group's name begins with; nearly all that stands behind a preposition does not."""
OPENING = re.compile(r"[\w-]+")
SPOKEN_TO = ("dig", "er", "den", "dem", "du", "någon")
SOMEBODY = re.compile(
    rf"(?:{'|'.join(SPOKEN_TO)}) (?:som (?P<says>[^.,;:()•\n]{{3,110}})|(?P<age>{AGE})"
    rf"|(?P<school>i (?:årskurs|åk) [\d–-]+))",
    re.IGNORECASE,
)
YEARS = ("årskurs", "årskurserna", "åk")
SCHOOL_YEAR = re.compile(rf"(?:{'|'.join(YEARS)}) \d+(?: ?[-–] ?\d+| (?:och|till) \d+)?", re.IGNORECASE)
NEXT = re.compile(
    rf"(?:,| och| samt| eller|, och|,? men också|,? liksom)(?: (?:till|för|mot|åt|hos))? {COUNTED}{{0,2}}",
    re.IGNORECASE,
)
IS_ONE = re.compile(r"är (?:en |ett )?([a-zåäö]+)(?=$| (?:till|och|eller|i|på)\b)")
IN_TITLE = re.compile(
    rf"\b(?:för|åt|hos|bland|till|mot|{_any('talks')} med|{_any('taught')} av|^{_any('teaches')}) {COUNTED}{{0,2}}"
    rf"|\bi (?=(?:årskurs|åk) \d)",
    re.IGNORECASE,
)
PLURALS = kind_of_words("one_of_a_group")
"""Of whom a text speaks to one alone: "dig som är anhörig"."""
MAIN_VERB = one_of("group_phrases", "main_verbs")
CLAUSE_END = re.compile(
    rf" (?:{MAIN_VERB})\b.*| (?:och|samt|men|eller) (?:{one_of('group_phrases', 'next_clause')})\b.*",
    re.DOTALL,
)
WORD = re.compile(r"[^\W\d_][\w-]*")
GOES_ON = frozenset({"och", "eller", "samt", "som", "att", "inte", "också", "även"})
"""Words behind which a clause may have another verb."""
LACKS_NOUN = re.compile(f" (?:med|utan) (?:(?:{one_of('group_phrases', 'lacks_noun')}))$")
"""A quality that says nothing by itself: "barn med sämre"."""
PLACE_LAST = re.compile(
    rf"{LIVING}$|,? (?:som (?:bor|lever|är bosatta|är boende)|boende|bosatta)"
    r" (?:i|på|kring|runt|inom) (?:[a-zåäö]+ ){0,2}[A-ZÅÄÖ].*$"
)
"""Where they live is told of what is for them, not of them."""


def group_phrases(text: str, place: int, group: re.Pattern[str] = GROUP) -> Iterator[GroupPhrase]:
    """The groups that are named one after the other from a place on: "unga och till deras föräldrar".

    Args:
        text: the text.
        place: where the first one's name begins, behind the preposition and what counts them.
        group: what a group's name is like.
    """
    while phrase := _group_at(text, place, group):
        yield phrase
        another = NEXT.match(text, phrase.end)
        if another is None:
            return
        place = another.end()


def title_groups(title: str) -> Iterator[GroupPhrase]:
    """The groups that a title says it is for: "Samtalsgrupp för unga anhöriga", "Elever i årskurs 9"."""
    for told in IN_TITLE.finditer(title):
        yield from group_phrases(title, told.end(), GROUP_OF_TITLE)


def group_entity(phrase: GroupPhrase, mentions: Sequence[Mention]) -> Entity:
    """The group that the registry knows by that very name, else one by the name that the text gives it."""
    for mention in mentions:
        if (mention.start, mention.end, mention.entity.type) == (
            phrase.start,
            phrase.end,
            EntityType.TARGET_GROUP,
        ):
            return mention.entity
    return Entity(phrase.name, EntityType.TARGET_GROUP, new=True)


def _group_at(text: str, place: int, group: re.Pattern[str]) -> GroupPhrase | None:
    first = OPENING.match(text, place)
    if first is None:
        return None
    somebody, school_year, is_group = _begins(first[0])
    if somebody and (spoken_to := SOMEBODY.match(text, place)):
        return _spoken_to(spoken_to)
    if school_year and (year := SCHOOL_YEAR.match(text, place)):
        named = (
            f"Elever i {year[0]}" if text.endswith(" i ", 0, place) else f"{year[0][0].upper()}{year[0][1:]}"
        )
        return GroupPhrase(place, year.end(), named)
    found = group.match(text, place) if is_group or group is GROUP_OF_TITLE else None
    if found is None:
        return None
    whole = _one_clause(CLAUSE_END.sub("", found[0]).rstrip(" -–"))
    name = PLACE_LAST.sub("", LACKS_NOUN.sub("", whole))
    return GroupPhrase(place, place + len(name), name[0].upper() + name[1:])


@functools.lru_cache(maxsize=50_000)
def _begins(word: str) -> tuple[bool, bool, bool]:
    """Whether one who is spoken to, a year of school and a group's name can begin with that word."""
    small = folded(word)
    return small in SPOKEN_TO, small in YEARS, OPENS.match(word) is not None


def _one_clause(phrase: str) -> str:
    """The phrase without the verb of the sentence that it stands in: "vuxna som är nya här (möts i huset)"."""
    opens = phrase.find(" som ")
    verbs, before = 0, ""
    for word in WORD.finditer(phrase, opens + len(" som ")) if opens >= 0 else ():
        if FINITE.search(word[0]) and ends_name(word[0]):
            if verbs and before not in GOES_ON:
                return phrase[: word.start()].rstrip()
            verbs += 1
        before = word[0]
    return phrase


def _spoken_to(found: re.Match[str]) -> GroupPhrase:
    """One who is spoken to or of stands for all like him."""
    if found["age"]:
        return GroupPhrase(found.start(), found.end(), f"Personer {found['age']}")
    if found["school"]:
        return GroupPhrase(found.start(), found.end(), f"Elever {found['school']}")
    says = CLAUSE_END.sub("", found["says"]).rstrip()
    one = IS_ONE.match(says)
    name = PLURALS.get(one[1]) if one else None
    return GroupPhrase(found.start(), found.start("says") + len(says), name or f"Den som {says}")
