"""Coordinated lists of actors: "polisen, skolan och bland annat föreningar" is one list of three."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Sequence

from loaders.language.wordfamilies import one_of
from loaders.names.entities import BODIES, Entity, Mention
from loaders.names.officers import is_title
from model.vocabulary import EntityType

__all__ = [
    "BREAK",
    "MORE_OF_THEM",
    "IsMember",
    "close_lists",
    "entities",
    "list_after",
    "list_before",
    "lists",
    "side_by_side",
]

FIRST_GAP = 70
BETWEEN_GAP = 60
BREAK = re.compile(rf"\b({one_of('layout', 'breaks')})\b|[.;:!?]")
JOINED = re.compile(
    r",(?!\d)|(?<!\d),|[/–]|\b(och|samt|respektive|tillsammans med|liksom|även|såväl|såsom|exempelvis|till exempel)\b"
    r"|\)|^ eller (?:\w+ )?$"
)
TOGETHER = re.compile(r"\b(samarbete|samverkan|tillsammans|dialog|samråd|med)\b")
AS_WELL_AS = re.compile(r" som (?:(?:med|från|för|andra|av) )*")
BOTH = re.compile(r"\b(?:[Ss]åväl|[Bb]åde)\b(?!.* som )")
REACH = 120
OPENS = re.compile(r" \((?:(?:bland annat|bl\.a\.|t\.ex\.|exempelvis|dvs\.) )?")
"""Between a kind of actors and those of the kind: "berörda nämnder (kulturnämnden, fritidsnämnden)"."""
INSIDE = re.compile(r" (?:på|vid|inom|hos) ")
PART_OF = frozenset({" inom ", " vid "})
"""What stands between a part of a body and the whole of it, whatever follows."""
GOES_ON = re.compile(r",? (?:och |samt )?(?:[a-zåäö]+ )?")
MORE_OF_THEM = frozenset({"Andra aktörer"})
OF_BODY = (" vid ", " på ", " inom ", " hos ")
"""Between an officer and the body that he or she is of; between any unit and its body only the first."""
AND = re.compile(r", | (?:och|samt|respektive) ")
REMEMBERED = 10_000
"""Words between two names of which is kept whether they join them."""
IsMember = Callable[[Entity], bool]


def _is_actor(entity: Entity) -> bool:
    return entity.is_actor


def lists(
    text: str, mentions: Sequence[Mention], member: IsMember = _is_actor, *, genitives: bool = False
) -> list[list[Mention]]:
    """The mentions in runs that are joined by commas and conjunctions; a lone one is a run of one."""
    runs: list[list[Mention]] = []
    able = [
        m
        for m, beside in zip(mentions, (None, *mentions), strict=False)
        if (genitives or not m.genitive)
        and (member(m.entity) or (m.joins and member is _is_actor))
        and not (beside is not None and m.entity.type in BODIES and _is_of(text, beside, m))
    ]
    inside: Mention | None = None
    for number, mention in enumerate(able):
        last = inside or (runs[-1][-1] if runs else None)
        if last and (last.start == mention.start or _are_joined(text, last, mention)):
            runs[-1].append(mention)
            inside = None
        elif last and not inside and _is_inside(text, last, mention, able[number + 1 : number + 2]):
            inside = mention
        else:
            if inside:
                runs.append([inside])
            runs.append([mention])
            inside = None
    if inside:
        runs.append([inside])
    return runs


def _is_inside(text: str, part: Mention, whole: Mention, following: Sequence[Mention]) -> bool:
    """Whether a name only says where the one before it is, and the list goes on: "elevhälsan på Viks skola, A"."""
    if INSIDE.fullmatch(text, part.end, whole.start) is None or not following:
        return False
    other = following[0].entity.type is not whole.entity.type
    of_whole = text[part.end : whole.start] in PART_OF
    return (other or of_whole) and GOES_ON.fullmatch(text, whole.end, following[0].start) is not None


def close_lists(text: str, mentions: Sequence[Mention], member: IsMember = _is_actor) -> list[list[Mention]]:
    """The runs of actors, ended where words such as "i samarbete med" join the next name."""
    runs: list[list[Mention]] = []
    for run in lists(text, mentions, member):
        rest = run
        while rest:
            first = _closely_joined(text, rest)
            runs.append(first)
            rest = rest[len(first) :]
    return runs


def list_after(
    text: str, mentions: Sequence[Mention], place: int, member: IsMember = _is_actor, *, close: bool = False
) -> list[Mention]:
    """The run that begins right after a place: only filler words stand between.

    Args:
        close: end the run where words such as "i samarbete med" join the next name.
    """
    for run in lists(text, [m for m in mentions if m.start >= place], member):
        gap = text[place : run[0].start]
        if len(gap) > FIRST_GAP or BREAK.search(gap):
            return []
        return _closely_joined(text, run) if close else run
    return []


def _closely_joined(text: str, run: list[Mention]) -> list[Mention]:
    for number in range(1, len(run)):
        if TOGETHER.search(text[run[number - 1].end : run[number].start]):
            return run[:number]
    return run


def list_before(
    text: str, mentions: Sequence[Mention], place: int, member: IsMember = _is_actor
) -> list[Mention]:
    """The last run that ends before a place, however far."""
    runs = lists(text, [m for m in mentions if m.end <= place], member, genitives=True)
    return runs[-1] if runs else []


def entities(run: Sequence[Mention]) -> list[Entity]:
    """What the mentions of a run mean, each once; "andra aktörer" behind others says only that there are more."""
    if len(run) < 2:
        return [m.entity for m in run]
    each = list(dict.fromkeys(m.entity for m in run))
    return [entity for entity in each if len(each) == 1 or entity.name not in MORE_OF_THEM]


def side_by_side(text: str, mentions: Sequence[Mention]) -> list[Mention]:
    """The first mention and those that nothing but a comma or "och" parts from it: "SSPF och Lovhamnen"."""
    run = list(mentions[:1])
    for mention in mentions[1:]:
        if not AND.fullmatch(text, run[-1].end, mention.start):
            break
        run.append(mention)
    return run


def _is_of(text: str, unit: Mention, body: Mention) -> bool:
    """Whether a body only says whose the officer or the unit before it is: "hälsosamordnaren vid kontoret"."""
    gap = text[unit.end : body.start]
    if gap not in OF_BODY or unit.entity.type is not EntityType.UNIT:
        return False
    return gap == OF_BODY[0] or is_title(text[unit.start : unit.end])


def _are_joined(text: str, left: Mention, right: Mention) -> bool:
    gap = text[left.end : right.start]
    as_well_as, opens, joins = _ways(gap)
    if as_well_as:  # "såväl A som B"
        return BOTH.search(text, max(0, left.start - REACH), left.start) is not None
    of_kind = opens and (left.entity.general or left.entity.kind == "collective")
    of_region = gap == " i " and left.entity.kind == "region" and right.entity.name.startswith("Region ")
    return joins or of_kind or of_region


@functools.lru_cache(REMEMBERED)
def _ways(gap: str) -> tuple[bool, bool, bool]:
    """Whether the words between two names are those of "as well as", open a bracket, and join the two."""
    joins = len(gap) <= BETWEEN_GAP and bool(JOINED.search(gap)) and not BREAK.search(gap)
    return AS_WELL_AS.fullmatch(gap) is not None, OPENS.fullmatch(gap) is not None, joins
