"""Whom "parterna", "de tre kommunerna" or "bolagen" means: those who made the agreement that the document is.

What must stay true: a noun for a kind means those of the parties that are of it, two at least, and only where the
sentence says where they are represented, or what they make or join together.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from loaders.language.wordfamilies import families, one_of
from loaders.names.entities import Entity, Mention
from loaders.names.localnames import PROVINCES
from loaders.passages.lists import entities, lists
from model.vocabulary import EntityType

__all__ = ["all_mentioned", "each_of_them", "party_mentions"]

WORDS = {name: "|".join(words) for name, words in families("parties").items()}
EVERY = rf"(?:(?i:{WORDS['every']}) )"
PARTIES = re.compile(
    rf"\b(?:[Pp]arternas?|[Mm]edlemmarnas?|(?:{EVERY}|per )(?:[Pp]art(?:en|er|erna)?|medlem(?:men|mar|marna)?)s?)\b"
)
"""All who have made the agreement that the document is, or were named together before."""
PEOPLE = one_of("parts", "people")
REPRESENTED = re.compile(
    rf"(?:\b(?:{PEOPLE}|person(?:er)?)(?: vardera)? (?:för|från|av|per|hos|i|vid)|\b(?:består|bestående|utgörs) av"
    r"|\b(?:en|ett|två|tre|varsin|varsitt) [\wåäö-]+(?: vardera)? (?:från|för|ur|hos|i)|\btillsammans med"
    r"|\b[a-zåäö]+(?:arna|erna|orna|are) (?:i|från|vid|hos)"
    rf"|\b(?:{one_of('membership', 'represented')})"
    r"(?: även| också| numera| sedan [\w ]{2,12})?|\bmellan|\bgemensam\w* för|\b(?:ägs|drivs|bildas|finansieras) av) $"
)
"""What stands before the parties where somebody stands for them, or where they meet."""
EACH_ONE = re.compile(rf"\b(?:{PEOPLE}|person(?:er)?|plats(?:er)?|röst)(?: [a-zåäö]+)? $")
"""What there is one of from each: "en ledamot per kommun"."""
JOIN = re.compile(rf"(?: [\wåäö]+){{0,4}}? (?:{WORDS['meet']})\b")
"""What they do where they meet in something."""
ALL = re.compile(
    rf"(?:Var och en|Vardera|Var och en av dem|Samtliga|Alla(?: \w+)?|De (?:båda|två|tre|fyra|fem|sex|sju|åtta))"
    rf"(?= (?:{WORDS['meet']})\b)"
)
"""Opens a sentence about all who were named before."""
STAND_FOR = re.compile(rf" (?:[a-zåäö]+a )?(?:{PEOPLE})\b")


def _of_place(entity: Entity) -> bool:
    return entity.name.endswith((" kommun", " stad", " Stad"))


SEVERAL = 2
MARKS = re.compile(r"[Pp]art|[Mm]edlem")
KINDS: dict[str, Callable[[Entity], bool]] = {
    "municipality": _of_place,
    "region": lambda entity: entity.kind == "region",
    "company": lambda e: e.type is EntityType.COMPANY or e.kind == "business" or " AB" in f" {e.name}",
    "association": lambda entity: entity.kind == "civil_society",
    "parish": lambda e: re.search(r"kyrka|församling|pastorat", e.name.casefold()) is not None,
}
"""Which parties a noun for a kind means."""
ELSEWHERE = rf"(?! i (?:länet|regionen|landet|[A-ZÅÄÖ][a-zåäö]+s län|{'|'.join(sorted(PROVINCES))})\b)"
"""What says that those of a place are meant: "kommunerna i länet"."""
OF_KIND = {
    kind: re.compile(rf"\b(?:(?:{EVERY}|per )(?:{WORDS[f'each_{kind}']})|(?i:{WORDS[kind]}))s?\b{ELSEWHERE}")
    for kind in KINDS
}
STEMS = {kind: families("parties")[f"stem_{kind}"] for kind in KINDS}
OFFICERS = re.compile(rf"(?i:\b(?:{WORDS['officers']})\b)")
"""Who stands for each municipality by office: "kommundirektörerna"."""


def all_mentioned(text: str, mentions: Sequence[Mention]) -> tuple[Entity, ...]:
    """Those whom "kommunerna" or "alla tre" in the sentences that follow can mean: several named in a row.

    Returns:
        the municipalities, if there are two or more, else all actors of the longest row.
    """
    if len(mentions) < SEVERAL:
        return ()
    places = dict.fromkeys(m.entity for m in mentions if _of_place(m.entity) and not m.genitive)
    if len(places) >= SEVERAL:
        return tuple(places)
    rows = [entities(run) for run in lists(text, mentions)]
    longest = max(rows, key=len, default=[])
    return tuple(longest) if len(longest) >= SEVERAL else ()


def each_of_them(text: str, named: Sequence[Entity]) -> Iterator[Mention]:
    """Each of those named before, where the sentence opens with all of them or has a noun for those of a kind."""
    if len(named) < SEVERAL:
        return
    if opens := ALL.match(text):
        for actor in named:
            yield Mention(0, opens.end(), actor, pointed=True)
    else:
        yield from _of_kinds(text, named)


def party_mentions(text: str, parties: Sequence[Entity]) -> Iterator[Mention]:
    """Each of the parties, or of those of a kind, where the text speaks of them all."""
    if len(parties) < SEVERAL:
        return
    if MARKS.search(text):
        yield from _each(text, PARTIES, parties)
    yield from _of_kinds(text, parties)


def _of_kinds(text: str, parties: Sequence[Entity]) -> Iterator[Mention]:
    """Each of those of a kind for whom a text has a noun, or an office that stands for each."""
    for kind, noun in OF_KIND.items():
        if any(stem in text for stem in STEMS[kind]):
            yield from _each(text, noun, [party for party in parties if KINDS[kind](party)])
    for office in OFFICERS.finditer(text) if any(stem in text for stem in STEMS["municipality"]) else ():
        for party in filter(_of_place, parties):
            yield Mention(office.start(), office.end(), party, pointed=True)


def _each(text: str, noun: re.Pattern[str], parties: Sequence[Entity]) -> Iterator[Mention]:
    for word in noun.finditer(text) if len(parties) >= SEVERAL else ():
        if _act(text, word):
            for party in parties:
                yield Mention(word.start(), word.end(), party, _is_whose(text, word), pointed=True)


def _act(text: str, word: re.Match[str]) -> bool:
    """Whether the sentence says where the parties are represented, or what they make or join together."""
    if word[0].startswith("per "):
        return EACH_ONE.search(text, 0, word.start()) is not None
    if word[0].endswith("s"):
        stand_for = STAND_FOR.match(text, word.end()) is not None
        return stand_for or REPRESENTED.search(text, 0, word.start()) is not None
    return bool(REPRESENTED.search(text, 0, word.start()) or JOIN.match(text, word.end()))


def _is_whose(text: str, word: re.Match[str]) -> bool:
    """Whether something of theirs is meant, and not those who stand for them: "parternas åtaganden"."""
    return word[0].endswith("s") and not STAND_FOR.match(text, word.end())
