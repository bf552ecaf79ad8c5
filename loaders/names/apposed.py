"""Nouns that only say what those are whose names stand behind: "bostadsbolagen Hamnhem och Kajbo" are two companies.

What must stay true: the noun still means somebody where no name follows.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from loaders.language.wordfamilies import one_of
from loaders.names.entities import Mention
from loaders.names.positions import without_positions
from loaders.names.quantified import are_any
from model.vocabulary import EntityType

__all__ = ["without_apposed", "without_labels"]

PARTNERS = frozenset({EntityType.EXTERNAL_PARTNER, EntityType.COMPANY})
UNIT = EntityType.UNIT
OF_A_KIND = frozenset({EntityType.EXTERNAL_PARTNER, UNIT})
ORGANISATIONS = (" kommun", " stad")
"""How names end of those whose part stands in brackets behind them."""
SEVERAL = ("arna", "erna", "orna", "en")
"""How words for several of a kind end: "fritidsgårdarna Lyan och Oasen"."""
HEADS = ("chefer", "cheferna", "ordförande", "presidier")
"""How the words end for those who stand for what they are the heads of: "samtliga förvaltningschefer"."""
OF_NAMED = re.compile(r" (?:för|från|vid|inom|på|hos) ")
"""What stands between them and the bodies that are named behind."""
KIND_OF = frozenset({" ", " är ", " var "})
"""What stands between the noun and the first of the names."""

FOLLOWING = re.compile(rf"\b(?:{one_of('apposed', 'following')}) $", re.IGNORECASE)
"""What stands before a noun whose names are listed below."""
COUNTED = re.compile(rf"\b(?:{one_of('apposed', 'counted')}) $", re.IGNORECASE)
"""What stands before one whose names follow behind a comma: "båda studieförbunden, A och B"."""
COUNT = re.compile(rf"(?:{one_of('apposed', 'counted')}) (?=[a-zåäö]+$)", re.IGNORECASE)
LEAD = 40
MUNICIPALITIES = re.compile(r"(?:\w+ ){0,2}kommuner", re.IGNORECASE)
LISTED_IN_BRACKETS = frozenset({" (", "("})
"""What stands between a word for several municipalities and their names: "kommunerna i länet (Mora, Orsa)"."""

MODEL = re.compile(rf"[A-ZÅÄÖ]{{2,8}}(?:-(?i:{one_of('apposed', 'model')})|:?s(?=[.,:;)]|$| i [A-ZÅÄÖ]))")
"""How a short form goes on that tells of a way to work, or of several."""
ELECTED = re.compile(one_of("apposed", "elected"), re.IGNORECASE)
SEATED = re.compile(rf"\b(?:{one_of('apposed', 'seated')})\b[^.;:]*\Z")
SEATED_FROM = re.compile(rf",? (?:{one_of('apposed', 'seated_from')})\b")
SEAT = 80
"""Characters before elected people that tell whether they sit in a council."""
DEFINITE = ("et", "en", "an")
"""How a noun ends of which the text takes for granted which one is meant."""


def without_labels(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The mentions but for titles, common nouns that only label the name beside them, and any of a kind."""
    said = [
        m
        for m in mentions
        if not (
            (m.entity.type in OF_A_KIND and are_any(text, m.start, m.end))
            or _are_of_named(text, m)
            or _is_model(text, m)
            or _sit_for_others(text, m)
        )
    ]
    return list(without_apposed(text, list(without_positions(text, said))))


def without_apposed(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions but for common nouns right before the names of those they speak of.

    Args:
        text: a block's readable text.
        mentions: what it names, from left to right.
    """
    called = {later.start for one, later in itertools.pairwise(mentions) if _is_also_called(text, one, later)}
    of_their_own = [mention for mention in mentions if mention.start not in called]
    for mention, after in itertools.zip_longest(of_their_own, of_their_own[1:]):
        if _announces(text, mention, after):
            continue
        if after is None or not (_says_kind(text, mention, after) or _says_what(text, mention, after)):
            yield mention


def _is_model(text: str, mention: Mention) -> bool:
    """Whether a kind of collaboration is only told of as a way to work: "BID-modellen", "nätverket för BIDs"."""
    is_kind = mention.entity.type is EntityType.COLLABORATION and mention.entity.general
    return is_kind and MODEL.match(text, mention.start) is not None


def _are_of_named(text: str, mention: Mention) -> bool:
    """Whether heads of bodies are those of the ones named behind: "förvaltningscheferna för skola och kultur"."""
    return text.endswith(HEADS, mention.start, mention.end) and OF_NAMED.match(text, mention.end) is not None


def _sit_for_others(text: str, mention: Mention) -> bool:
    """Whether elected people sit in a council for the bodies that sent them: "I rådet ingår tre politiker"."""
    if not mention.entity.general or not ELECTED.fullmatch(text, mention.start, mention.end):
        return False
    sits = SEATED.search(text, max(0, mention.start - SEAT), mention.start)
    return sits is not None or SEATED_FROM.match(text, mention.end) is not None


def _announces(text: str, noun: Mention, name: Mention | None) -> bool:
    """Whether a noun only says what those are who are listed behind it or below: "följande organisationer"."""
    if name is not None and text[noun.end : name.start] == ", " and _is_counted(text[noun.start : noun.end]):
        return True
    several = noun.entity.kind == "collective" or (noun.entity.general and _is_several(text, noun))
    if noun.genitive or not several or FOLLOWING.search(text, max(0, noun.start - LEAD), noun.start):
        return several and not noun.genitive
    if name is None or not (name.entity.is_actor or name.entity.type is EntityType.AREA) or name.genitive:
        return False
    between = text[noun.end : name.start]
    if between == ", ":
        return COUNTED.search(text, max(0, noun.start - LEAD), noun.start) is not None
    if between in LISTED_IN_BRACKETS and MUNICIPALITIES.match(text, noun.start):
        return _is_row(text, name)
    return between == ": " and (noun.start == 0 or text[noun.start].islower())


def _is_row(text: str, name: Mention) -> bool:
    """Whether a municipality is the first of a row."""
    return name.entity.name.endswith(ORGANISATIONS) and text[name.end : name.end + 1] in (",", "/", " ")


def _is_counted(words: str) -> bool:
    """Whether words count those whose names follow: "Båda studieförbunden"."""
    counted = COUNT.match(words)
    return counted is not None and words[counted.end() :].endswith(SEVERAL)


def _is_several(text: str, noun: Mention) -> bool:
    return noun.entity.type is UNIT and text.endswith(SEVERAL, noun.start, noun.end)


def _is_also_called(text: str, one: Mention, other: Mention) -> bool:
    """Whether the second is but another name of the first: "Bostads AB Kajen (Kajhem)"."""
    alone = text[one.end : other.start] == " (" and text.startswith(")", other.end)
    pair = one.entity.type in PARTNERS and other.entity.type in PARTNERS
    body = one.entity.general or one.genitive or one.entity.name.endswith(ORGANISATIONS)
    return alone and pair and other.entity.new and not (body or other.entity.kind)


def _says_kind(text: str, noun: Mention, name: Mention) -> bool:
    """Whether the first is no more than the kind of the second."""
    units = noun.entity.general and _is_several(text, noun)
    between = text[noun.end : name.start]
    if noun.genitive or between not in KIND_OF or not (noun.entity.kind == "collective" or units):
        return False
    of_kind = PARTNERS | {UNIT} if units else PARTNERS
    named = name.entity.type in of_kind and not (name.entity.general or name.genitive)
    opens = noun.start == 0 or text[noun.start].islower()
    return named and opens and text[name.start].isupper()


def _says_what(text: str, noun: Mention, name: Mention) -> bool:
    """Whether the first only says what the second is: "det regionala nätverket Kajkraft" is one network."""
    joint = noun.entity.type is name.entity.type is EntityType.COLLABORATION
    if not joint or not noun.entity.new or noun.genitive or text[noun.end : name.start] != " ":
        return False
    words = text[noun.start : noun.end]
    return words.islower() and words.endswith(DEFINITE) and text[name.start].isupper()
