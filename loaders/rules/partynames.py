"""What the parties of an agreement are called in it: "Kajviks kommun, nedan Kajvik", "Hamnens Vänner (”Föreningen”)".

What must stay true: a short name that fits the name of the body which acts for a party is that body's.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence

from loaders.language.wordfamilies import one_of
from loaders.names.actorheads import nouns_in
from loaders.names.entities import Entity, Mention
from model.vocabulary import EntityType

__all__ = ["called", "only_names", "party_in_line"]

SHORT = r"[A-ZÅÄÖa-zåäö][\wåäö&-]{2,}(?: [A-ZÅÄÖ][\wåäö&-]+){0,2}"
BEHIND = re.compile(
    rf"(?:\b(?:{one_of('agreements', 'from_now_on')})(?: (?:{one_of('agreements', 'called')}))?(?: för)? "
    rf"|[(,] ?(?:{one_of('agreements', 'called')}) )[\"”“']?(?P<short>{SHORT})"
    rf"|[\"”“](?P<quoted>[A-ZÅÄÖa-zåäö][^\"”“]{{1,30}})[\"”“]"
)
"""How a party's short name follows its name."""
IS_CALLED = re.compile(
    rf" (?:benämns|kallas)(?: (?:{one_of('agreements', 'from_now_on')}))?(?: för)? [\"”“']?(?P<short>{SHORT})"
)
"""The same in a sentence of its own."""
SO_TOO = re.compile(rf" [\"”“']?(?=[A-ZÅÄÖ])(?P<short>{SHORT})[\"”“']?(?=[.,;]| och\b)")
"""The same of another party, the verb left out: "… benämns Kajvik och Norrviks kommun Norrvik"."""
TOGETHER = re.compile(r"\b(?:gemensamt|tillsammans|var för sig|envar)\b")
ANY_PARTY = re.compile(r"(?i)(?:part|avtalsparter|partnerskap|avtal|överenskommelse)(?:en|er|erna|et)?")
LINE = re.compile(
    r"(?:\d+(?:\.\d+)*[.)]? |[-–•] |[a-z]\) )?(?P<name>[A-ZÅÄÖ][^,(;:.\"”“]{2,70}?)"
    r"(?=,? \(?(?:nedan|härefter|hädanefter|org(?:\.|anisations)? ?(?:nr|nummer))\b|,? \(?\d{6}-\d{4}\b| [\"”“])"
)
"""A line that begins with a party's name, behind which its number or its short name stands."""
PAPER = re.compile(
    r"(?:Partnerskapet|Avtalet|Överenskommelsen|Samarbetet|Samverkan|Projektet|Verksamheten)\b"
    rf"|.*\b(?:{one_of('agreements', 'called')})$"
)
"""What is called something there and is no party: "Partnerskapet benämns nedan …"."""
GOES_ON = re.compile(r" och [A-ZÅÄÖ][\wåäö-]+(?: [A-ZÅÄÖ][\wåäö-]+)?")
"""What the name of a party may go on with behind what is known of it: a second place."""
BUSINESS = re.compile(r"\b(?:AB|HB|KB)\b")


def party_in_line(text: str, mentions: Sequence[Mention]) -> Entity | None:
    """The party that a line of the section on the parties names, which nobody knows, by what stands behind the name.

    Of one that is known the line may say more: "Hyresgästföreningen region Norr och Kusten, nedan …".

    Args:
        text: the line.
        mentions: what is known in it.
    """
    line = LINE.match(text)
    if line is None:
        return None
    name = line["name"].removesuffix(" genom").strip()
    if PAPER.match(name):
        return None
    inside = [
        m for m in mentions if m.start < line.end("name") and m.entity.is_actor and not m.entity.general
    ]
    if inside:
        first = inside[0]
        goes_on = first.start == line.start("name") and GOES_ON.fullmatch(text, first.end, line.end("name"))
        one = len(inside) == 1 or inside[1].entity.kind is None
        return Entity(name, first.entity.type, first.entity.kind, new=True) if goes_on and one else None
    head = next((noun.head for noun in nouns_in(name) if noun.end == len(name)), None)
    if head is not None and head.type is not EntityType.COLLABORATION:
        return Entity(name, head.type, head.kind, new=True)
    return Entity(name, EntityType.EXTERNAL_PARTNER, "business" if BUSINESS.search(name) else None, new=True)


def called(text: str, heads: Sequence[Mention], named: Sequence[Mention]) -> Iterator[tuple[str, Entity]]:
    """The short names that a text gives the parties which it names, each with whom it means.

    Args:
        text: a block that names parties.
        heads: the parties themselves, in order.
        named: all that it names, with the bodies that act for them.
    """
    elliptic = False
    for head, following in itertools.zip_longest(heads, heads[1:]):
        end = following.start if following else len(text)
        told = IS_CALLED.match(text, head.end)
        elliptic = elliptic or told is not None
        said = told or (SO_TOO.match(text, head.end) if elliptic else None)
        found = said or BEHIND.search(text, head.end, end)
        if found is None or TOGETHER.search(text, head.end, found.start()):
            continue
        groups = found.groupdict()
        short = (groups.get("short") or groups.get("quoted") or "").strip()
        if short and not ANY_PARTY.fullmatch(short):
            beside = [m.entity for m in named if head.end <= m.start < found.start() and m.entity.is_actor]
            yield short, _whose(short, [head.entity, *beside])


def only_names(text: str, mentions: Sequence[Mention]) -> bool:
    """Whether a block only says what the parties that are named before it are called."""
    first = next((m for m in mentions if m.entity.is_actor), None)
    return first is not None and first.start == 0 and IS_CALLED.match(text, first.end) is not None


def _whose(short: str, entities: Sequence[Entity]) -> Entity:
    """Whom a short name fits: the first whose name ends with it, else the party."""
    return next((e for e in entities if e.name.casefold().endswith(short.casefold())), entities[0])
