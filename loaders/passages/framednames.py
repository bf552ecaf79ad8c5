"""Names that sentences treat as something that several are in, though their form is an organisation's or a unit's.

"Slutstation Norr, där A och B möts", "ansluten till Slutstation Norr": whoever reads that takes it for a
collaboration. What must stay true: a name that the registry tells of by itself keeps its type, and so does one that
is an organisation by its words, unless the text says outright what it is.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Callable, Iterable, Iterator, Sequence

from loaders.language.cues import cue
from loaders.language.wordfamilies import families
from loaders.names.entities import Entity, Mention
from loaders.passages.jointlyrun import JOINTLY, is_run_together
from loaders.passages.lists import list_after, lists
from loaders.passages.memberships import MEMBERS_TOLD, has_members_told, is_association
from model.vocabulary import EntityType

__all__ = ["framed_names"]

WORDS = {family: "|".join(words) for family, words in families("framed").items()}
KINDS = {kind: re.compile("|".join(words)) for kind, words in families("nouns").items()}
OPEN = frozenset(
    {EntityType.EXTERNAL_PARTNER, EntityType.UNIT, EntityType.ADMINISTRATION, EntityType.COMPANY}
)
"""What a name may be taken for whose type its form has given."""
MUNICIPALITY = re.compile(r" [Kk]ommun$")
"""What stands behind "i" and a name tells where that is: "Rådet i Hamnby Kommun är ett …"."""
SHORT = r"(?: \([^()]{2,12}\))?"
CALLED = re.compile(
    rf"{SHORT}(?:,| –| (?:är|var|blev)) (?:ett|en|det) (?:[\wåäö-]+ ){{0,3}}?(?:{WORDS['called']})\b"
)
IN_WHICH = re.compile(rf"{SHORT},? (?:där|dit|vari|i vilke[nt]|inom vilke[nt]|genom vilke[nt])\b")
MEET = re.compile(rf" (?:(?:också|även|numera|gemensamt|sedan \w+) )?(?:{WORDS['meets']})\b")
SHARES = re.compile(rf"{SHORT}(?:,? som)? (?:{WORDS['shares']})\b")
IN_WHICH_ALL = re.compile(rf"{SHORT},? i(?:nom)? vilke[nt] ")
IS_WITH = re.compile(rf"{SHORT},? där (?:(?:också|även|bland annat) )?")
ARE_IN_IT = re.compile(
    r" (?:är|var) (?:också |även )?(?:med|representerade?|delaktiga?|parter|anslutna|medlemmar)\b"
)
CONSISTS = re.compile(rf"{SHORT}(?:,? som)? (?:består|bestod|utgörs) av\b")
JOINED = re.compile(
    rf"\b(?:{WORDS['joined']})(?: (?:också|även|numera|aktivt|sedan [\wåäö]+(?: \d+)?))? (?:i|till|inom) "
    r"(?:(?:det|den|föreningen|organisationen) )?(?:[a-zåäö]+ )?$"
)
RUN_BY = re.compile(rf"{SHORT}(?:,? som)? (?:{WORDS['run']})(?: [\wåäö]+){{0,6}}? av\b")
IN_COMPANY = re.compile(
    r"[^.;:]{0,30}? (?:tillsammans|ihop|gemensamt"
    r"|i (?:[\wåäö]+ ){0,4}?(?:samarbete|samverkan|partnerskap)(?: \([^()]{2,5}\))?) med\b"
)
NEXT_SHARES = re.compile(
    r"[^.;:]{0,60}\. (?:[A-ZÅÄÖ][\wåäö]*(?:et|en|an)|Det|Den|Detta) (?:är|var) (?:ett|en) "
    rf"(?:[\wåäö-]+ ){{0,2}}?(?:{WORDS['called']}) mellan\b"
)
"""The next sentence says so of it."""
LISTED = re.compile(r"(?:,| och| samt| eller) $")
"""Before a later one of a list, of which the next sentence does not tell."""
NEXT_IN_IT = re.compile(
    rf"[^.;:]{{0,120}}\. (?:I (?:den|det) (?:{WORDS['meets']})|(?:Medlemmar|Parter) (?:är|var))(?= )"
)
"""The next sentence goes on with those who are in it."""
GATHERS = re.compile(rf"{SHORT}(?: [\wåäö]+(?: [\wåäö]+){{0,2}} och)? (?:{WORDS['gathers']})\b")
MEMBERLESS = frozenset({"region", "university", "collective"})
MEMBER_OF = re.compile(
    rf"\b(?:{WORDS['member']})(?: (?:också|även|numera|sedan [\wåäö]+(?: \d+)?))? (?:i|till|inom) "
    r"(?:(?:det|den|föreningen|organisationen|förbundet|kommunalförbundet) )?(?:[a-zåäö]+ )?$"
)
HELD = re.compile(rf"\b(?:{WORDS['held']}) $")
BEHIND = re.compile(r"\b[Bb]akom $")
STAND = re.compile(r" st(?:år|od)\b")
OPENS_WITH = re.compile(r"(?:^|[.;] )(?:I|Inom|Med i|Genom|Via) $")
JOINED_BY = re.compile(
    rf"\b(?:{WORDS['joined']}|{WORDS['meets']}|st(?:år|od))(?: [\wåäö]+){{0,3}}? (?:i|till|inom|bakom)"
    r" (?:(?:det|den) )?(?:[a-zåäö]+ )?$"
)
OPENS_TO = re.compile(r"(?:^|[.;] )Till $")
BELONG = re.compile(r" (?:hör|hörde|räknas)(?: (?:bland annat|bland andra|också|även))?\b")
HAS_THEM = re.compile(r" (?:är|var|har)\b")
THEY_ARE = re.compile(
    r" (?:med|representerade|delaktiga|anslutna|medlemmar|deltagit|medverkat|ingått|plats)\b"
)
TOGETHER = re.compile(r"[^.;:]{0,40}?(?:,? liksom|(?: tillsammans| ihop)? med)\b")
MEETING_IN = re.compile(rf" (?:{WORDS['meets']})\b")
BOTH = re.compile(rf"(?i:\b(?:{WORDS['both']})s?\b)")
"""What is a body of its own in one city and what several bodies do together in another."""
IS_BODY = re.compile(rf"(?i:\b(?:{WORDS['bodies']})s?\b)")
FRAMED = cue(
    rf"\b(?:{WORDS['called']}|där|dit|vari|vilke[nt]|hörd?e?|st(?:år|od)|består|bestod|utgörs|{WORDS['shares']}|{WORDS['joined']}"
    rf"|{WORDS['meets']}|{WORDS['held']}|{WORDS['run']}|{WORDS['gathers']}|{JOINTLY}|driver|drev)\b"
)
"""Without any of these no name is framed."""
_Says = Callable[[str, Mention, list[Mention]], bool]
"""What tells of a name in a text, given the actors beside it."""
LEAD, REST = 60, 260
"""Characters before and behind a name that are looked at."""
ASSOCIATIONS = ("förbund", "förbundet")
NEAR = 30
"""Characters between who joins it and the verb that says so."""
FAR = 1_000
"""Characters before and behind a name within which bodies stand that are told of with it."""
CLAUSE_END = re.compile(r"[.;:] ")
SEVERAL = 2


def framed_names(
    texts: Iterable[str], find: Callable[[str], list[Mention]]
) -> Iterator[tuple[Entity, Entity]]:
    """What is taken for an actor and is a collaboration, with what it is.

    Args:
        texts: the blocks of the whole document.
        find: what is known in a text.
    """
    told: dict[Entity, str | None] = {}
    for text in texts:
        if FRAMED.occurs(text) or MEMBERS_TOLD.occurs(text):
            mentions = find(text)
            starts = [mention.start for mention in mentions]
            for mention in mentions:
                if _is_open(mention.entity) and not _is_where(text, mention):
                    first = bisect_left(starts, mention.start - FAR)
                    near = mentions[first : bisect_right(starts, mention.end + FAR)]
                    if _is_framed(text, mention, near):
                        told.setdefault(mention.entity, _kind(text, mention))
    for entity, kind in told.items():
        yield entity, Entity(entity.name, EntityType.COLLABORATION, kind, new=True, sure=entity.sure)


def _is_open(entity: Entity) -> bool:
    """Whether only its form says what it is, or it may be one that has members."""
    if entity.name.endswith((" kommun", " stad")):
        return False  # "rådet i Viks kommun är en verksamhet …"
    is_noun = entity.general and (entity.type is EntityType.UNIT or BOTH.search(entity.name))
    is_one = entity.new or is_noun or _may_have_members(entity) or is_association(entity.name)
    return entity.type in OPEN and bool(is_one)


def _is_where(text: str, mention: Mention) -> bool:
    """Whether a municipality only tells where that is which is named before it."""
    return MUNICIPALITY.search(mention.entity.name) is not None and text.endswith(" i ", 0, mention.start)


def _may_have_members(entity: Entity) -> bool:
    return entity.type is EntityType.EXTERNAL_PARTNER and not entity.general and entity.kind not in MEMBERLESS


def _is_member_said(text: str, mention: Mention, mentions: list[Mention]) -> bool:
    """Whether a body is said to be a member of it: then it is where members meet, be it an association."""
    if not _may_have_members(mention.entity):
        return False
    said = MEMBER_OF.search(text, max(0, mention.start - LEAD), mention.start)
    return said is not None and any(m.entity.is_actor and m.end <= said.start() for m in mentions)


def _is_framed(text: str, mention: Mention, mentions: list[Mention]) -> bool:
    beside = [m for m in mentions if m.entity.is_actor and m.entity != mention.entity]
    if is_association(mention.entity.name) and has_members_told(text, mention, beside):
        return True
    if mention.genitive or mention.pointed or CALLED.match(text, mention.end):
        return not (mention.genitive or mention.pointed)
    if _is_member_said(text, mention, mentions):
        return True
    others = [m for m in beside if not m.genitive]
    if BOTH.search(mention.entity.name):
        said = _is_shared(text, mention) or _has_several(text, mention, others)
        return said or (mention.entity.new and _is_joined(text, mention))
    is_unit = mention.entity.type is EntityType.UNIT
    if mention.entity.general or IS_BODY.search(mention.entity.name):
        several = mention.entity.name.endswith(ASSOCIATIONS) and _join_together(text, mention, others)
        return _is_shared(text, mention) if is_unit else several
    return mention.entity.new and (
        _is_shared(text, mention)
        or _has_several(text, mention, others, RULES_OF_UNITS if is_unit else RULES)
        or _is_joined(text, mention)
    )


def _is_shared(text: str, mention: Mention) -> bool:
    """Whether it, or the sentence behind its own, says that it is shared or a collaboration."""
    if SHARES.match(text, mention.end):
        return True
    of_several = LISTED.search(text, max(0, mention.start - LEAD), mention.start)
    return not (mention.entity.general or of_several) and NEXT_SHARES.match(text, mention.end) is not None


def _is_joined(text: str, mention: Mention) -> bool:
    """Whether somebody joins, holds or stands behind it; a unit may be, too, and stays one."""
    lead = text[max(0, mention.start - LEAD) : mention.start]
    stands = BEHIND.search(lead) and STAND.match(text, mention.end)
    if mention.entity.type is EntityType.UNIT:
        return bool(stands)
    joined = mention.entity.type is not EntityType.ADMINISTRATION and JOINED.search(lead)
    return bool(stands or joined or HELD.search(lead))


def _met_at_head(text: str, mention: Mention, others: list[Mention]) -> bool:
    """Whether a sentence opens with it that says that several meet in it: "I Slutstation Norr möts A och B"."""
    lead = text[max(0, mention.start - LEAD) : mention.start]
    if OPENS_TO.search(lead):
        belong = BELONG.match(text, mention.end)
        return belong is not None and len(list_after(text, others, belong.end())) >= SEVERAL
    if not OPENS_WITH.search(lead):
        return False
    if met := MEETING_IN.match(text, mention.end):
        return len(list_after(text, others, met.end())) >= SEVERAL
    has = HAS_THEM.match(text, mention.end)
    inside = list_after(text, others, has.end()) if has else []
    return len(inside) >= SEVERAL and THEY_ARE.match(text, inside[-1].end) is not None


def _join_together(text: str, mention: Mention, others: list[Mention]) -> bool:
    """Whether several join it in one sentence, who are not of one kind: "A och B ingår i", "A ingår i …, liksom C"."""
    joined = JOINED_BY.search(text, max(0, mention.start - LEAD), mention.start)
    if joined is None:
        return False
    before = [run for run in lists(text, [m for m in others if m.end <= joined.start()]) if run]
    subjects = before[-1] if before and joined.start() - before[-1][-1].end <= NEAR else []
    company = TOGETHER.match(text, mention.end)
    beside = list_after(text, others, company.end()) if company and subjects else []
    each = [m.entity for m in (*subjects, *beside)]
    return len(set(each)) >= SEVERAL and any(e.type is not EntityType.UNIT for e in each)


def _meet_in_it(text: str, mention: Mention, others: list[Mention]) -> bool:
    """Whether a clause about it says that several meet there."""
    opened = IN_WHICH.match(text, mention.end)
    if opened is None:
        return False
    ends = CLAUSE_END.search(text, opened.end(), opened.end() + REST)
    end = ends.start() if ends else opened.end() + REST
    inside = [m for m in others if opened.end() <= m.start and m.end <= end]
    return any(len(run) >= SEVERAL and MEET.match(text, run[-1].end) for run in lists(text, inside))


def _are_in_it(text: str, mention: Mention, others: list[Mention]) -> bool:
    """Whether a clause about it says what several do in it, or that somebody is in it."""
    if all_do := IN_WHICH_ALL.match(text, mention.end):
        return len(list_after(text, others, all_do.end())) >= SEVERAL
    opened = IS_WITH.match(text, mention.end)
    inside = list_after(text, others, opened.end()) if opened else []
    return bool(inside) and ARE_IN_IT.match(text, inside[-1].end) is not None


def _several_behind(pattern: re.Pattern[str]) -> _Says:
    """Whether several bodies are what it consists of, or what it brings together."""

    def says(text: str, mention: Mention, others: list[Mention]) -> bool:
        said = pattern.match(text, mention.end)
        return said is not None and len(list_after(text, others, said.end())) >= SEVERAL

    return says


def _next_in_it(text: str, mention: Mention, others: list[Mention]) -> bool:
    """Whether the next sentence tells who is in it, and this one names nobody behind it."""
    said = NEXT_IN_IT.match(text, mention.end)
    if said is None or mention.entity.type is EntityType.ADMINISTRATION:
        return False
    stop = text.index(". ", mention.end)
    beside = any(mention.end <= m.start < stop for m in others)
    return not beside and len(list_after(text, others, said.end())) >= SEVERAL


def _is_run_by(text: str, mention: Mention, others: list[Mention]) -> bool:
    """Whether several bodies run it, or one in company with others."""
    said = RUN_BY.match(text, mention.end)
    run = list_after(text, others, said.end()) if said else []
    if len(run) >= SEVERAL or not run:
        return bool(run)
    company = IN_COMPANY.match(text, run[-1].end)
    return company is not None and bool(list_after(text, others, company.end()))


def _has_several(
    text: str, mention: Mention, others: list[Mention], rules: Sequence[_Says] | None = None
) -> bool:
    """Whether one of the rules, or any where none are given, finds several in it."""
    return any(rule(text, mention, others) for rule in rules or RULES)


RULES_OF_UNITS: tuple[_Says, ...] = (
    _meet_in_it,
    _are_in_it,
    _several_behind(CONSISTS),
    _met_at_head,
    _join_together,
    _next_in_it,
)
"""How several are said to be in it; a unit may be run by several and stays one."""
RULES: tuple[_Says, ...] = (*RULES_OF_UNITS, _is_run_by, is_run_together, _several_behind(GATHERS))


def _kind(text: str, mention: Mention) -> str | None:
    """The kind that the words behind the name or its own last word say."""
    called = CALLED.match(text, mention.end)
    word = (called[0] if called else mention.entity.name).rsplit(" ", 1)[-1].casefold()
    return next((kind for kind, pattern in KINDS.items() if pattern.fullmatch(word)), None)
