"""Who takes part in which collaboration: rules from a passage to drafts of facts."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, participation
from loaders.language.cues import cue
from loaders.language.wordfamilies import MEMBERS, one_of
from loaders.names.entities import BODIES, Entity, Mention
from loaders.passages.behindverbs import OPENED
from loaders.passages.groupnouns import group_spoken_of
from loaders.passages.lists import entities, list_after, lists
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.sections import Passage
from loaders.passages.speaking import about, collaborations, is_partner_only, met_at_head, speakers
from loaders.rules.wholes import smaller
from model.vocabulary import EntityType

__all__ = [
    "AGREED",
    "CARRIED_BY",
    "NO_MEMBERS",
    "RUNS_AT",
    "TAKES_PART",
    "agreed",
    "carried_by",
    "members_listed",
    "shared_by",
    "takes_part",
]

TAKES_PART = cue(rf"\b({one_of('membership', 'takes_part')})\b")
COMPOSED_OF = cue(r"\b(?:består|bestod|bestående|utgörs|sitter|ingår|ingick)\b")
BELONGS_TO = cue(r"\b(?:ligger under|tillhör|hör till|sorterar under)\b")
SHARED_BY = re.compile(
    r"(?: \([^)]{2,12}\))? (?:mellan|med|tillsammans med|ihop med|i (?:samarbete|samverkan) med) "
)
IS_BETWEEN = re.compile(r"(?: \([^)]{2,12}\))? mellan ")
"""Behind the name of what those that follow have agreed upon, and none before it."""
ITS_SHARED = re.compile(
    rf"(?:Det|Detta|[A-ZÅÄÖ][a-zåäö]+(?:et|en)) (?:är|var) (?:ett|en) (?:[a-zåäö]+ ){{0,2}}?"
    rf"(?:{one_of('framed', 'called')}) mellan "
)
"""How a sentence goes on about those who have together what was just told of."""
INTRODUCTION = 14
"""Characters of what says what a partner is: "föreningen"."""
INTRODUCES = cue(
    r"\b(?:ett|en) (?:\w+ )?\w*(?:team|grupp|nätverk|forum) (?:bestående|där|som består)\b"
    rf"|\b(?:ett|en) (?:\w+ )?\w*(?:{one_of('membership', 'events')})\b[^.;:]{{0,60}}? där\b"
)
"""A group or an event that has no name is none of those with one."""
INVERSION = re.compile(r"(?:Även )?(?:[Ii]|[Pp]å|[Vv]id|[Ii]nom) (?:det |den )?[a-zåäö]+(?:et|en|an|na) ")
"""What stands before a verb whose subject follows."""
IN_IT = re.compile(r",? (?:med )?i (?:[a-zåäö]+ ){0,2}(?=[A-ZÅÄÖ]|[a-zåäö]+(?:et|en|an)\b)")
"""What follows whoever stands behind the verb: "Genom förbundet deltar A i Kajen"."""
GRANTED = re.compile(r"\b(?:bevilja\w*|fördela\w*|tilldela\w*|delade? ut|betala(?:r|de|t)) ")
"""Whom a collaboration gives something is not in it by that."""
IS_PART = cue(
    rf"\b(?:(?:är|var) (?:(?:övriga|andra|fasta|även|också) )?(?:adjungerade?|{MEMBERS})|adjungeras"
    r"|medverkar genom|(?:deltar|medverkar|deltog) (?:med|också|även)|(?:är|var) (?:även |också )?med(?=[.,;]))\b"
)
AGREED = cue(
    rf"\b(?:{one_of('membership', 'agreed')})\b[^.]{{0,30}}\bmellan\b"
    r"|^(?:Denna |Lokal |Gemensam )?(?:\w*[Öö]verenskommelse|[Ss]amverkansavtal"
    r"|[Aa]vsiktsförklaring)[^.]{0,80}? mellan\b"
)
SOMETHING_ELSE = re.compile(r"[^.,;]{0,20}? i (?:ett|en|flera|olika|två|tre|många|det|den)\b")
IN_BODY = re.compile(r" i (?:föreningen |förbundet )?")
JOINS = cue(
    rf"\b({one_of('membership', 'joins')})\b"
    r"(?! (?:med|(?:vid|på|i) (?:en|ett|[a-zåäö]+(?:dagen|kvällen|veckan|mötet|träffen|mässan|konferensen)))\b)"
)
"""What the members of a collaboration do, or what it does with them."""
CARRIED_BY = cue(
    r"\b(?:bygger på (?:ett )?(?:samarbete|samverkan) mellan"
    r"|är (?:gemensam(?:t|ma)?|en gemensam \w+|ett gemensamt \w+) (?:för|av|mellan|med)"
    r"|(?:delas|delats|delades)(?: \w+)? (?:av|mellan|med)|(?:drivs|drevs|sköts|ägs) gemensamt med"
    rf"|(?:{one_of('membership', 'carried')})(?: (?!med\b|genom\b)\w+){{0,2}} av)\b"
)
RUNS_AT = cue(rf"\b(?:{one_of('membership', 'runs')})(?: \w+){{0,2}} (?:hos|inom|vid|i)(?= )")
OF_THE_ONE_BEFORE = re.compile(
    r"(?: \([^)]{2,60}\))?,? (?:som|vilke[nt]|där)\b(?:(?!\bsom\b|\bdär\b)[^.;:]){0,100}?"
    r"\b(?:mellan|av|består av|ingår|deltar|med|samlar|för) (?:[a-zåäö]+ )?"
    rf"(?:(?i:{one_of('parts', 'people')}) (?:från|inom|på|vid|för) )?$"
)
"""A relative clause between a collaboration and its members: ", som är ett samarbete mellan"."""
NO_MEMBERS = re.compile(
    r"\b((?<!personal )(?<!er )(?<!are )(?<!satsning )(?<!kommer )(?<!initiativ )från"
    r"|till|på|om"
    rf"|kring|än|åt|hos|mot|{one_of('membership', 'covers')})"
    r"(?: \w+){0,1} $",
    re.IGNORECASE,
)
"""What stands behind these is where, whereto or whereof, not who."""
NO_SEATS = re.compile(rf"\b(?i:{one_of('membership', 'no_seats')})(?: \w+)? $")
"""The same behind these where a sentence says nothing of what those named behind are in."""
ACTS_ON = re.compile(
    rf"(?: \([^()]{{2,12}}\))?,? (?:(?:som|har|ska|också|även|bland annat) )*(?:{one_of('membership', 'acts_on')})\b"
)
"""Behind the name of what only runs, pays for or answers for those that follow."""
PERSONS_FROM = re.compile(rf"(?i:\b(?:{one_of('parts', 'people')})) (?:från|i|på|inom|vid) $")
"""Persons who stand for the body behind them."""


def takes_part(passage: Passage) -> Iterator[Draft]:
    """ "… deltar i …": who stands before it takes part in what stands after it, or in what was spoken of."""
    for verb in TAKES_PART.finditer(passage.text):
        if is_proposed(passage, verb.start()) or is_denied(passage, verb.start()):
            continue
        after = [m for m in collaborations(passage) if m.start >= verb.end()]
        if after:
            run = lists(passage.text, after, lambda e: e.type is EntityType.COLLABORATION)[0]
            yield from _in_gaps(passage, run)
            places_met = entities([m for m in run if not _gapped(passage, run[0].end, m)])
        elif not collaborations(passage) and not _is_of_else(passage, verb.end()):
            known = about(passage, only_if=IS_PART, whole=True)
            places_met = [known] if known else []
        elif met := met_at_head(passage, verb.start()):
            for actor in entities(list_after(passage.text, passage.mentions, verb.end(), close=True)):
                yield participation(actor, met, "takes-part", 0.85)
            continue
        else:
            continue
        for collaboration in places_met:
            for actor in _behind(passage, verb) or speakers(passage, verb.start()):
                yield participation(actor, collaboration, "takes-part", 0.9)


def _is_of_else(passage: Passage, place: int) -> bool:
    """Whether what they are in follows the verb, and is no collaboration: "deltar i en mässa", "är medlem i ABF"."""
    if SOMETHING_ELSE.match(passage.text, place):
        return True
    return _is_in_body(passage, place)


def _is_in_body(passage: Passage, place: int) -> bool:
    """Whether a body follows whose members somebody is said to be."""
    behind = next((m for m in passage.mentions if m.start >= place and m.entity.is_actor), None)
    return behind is not None and IN_BODY.fullmatch(passage.text, place, behind.start) is not None


def _gapped(passage: Passage, start: int, mention: Mention) -> list[Mention]:
    """The actors named between the first collaboration and this one: "A deltar i X och B i Y"."""
    return [m for m in passage.mentions if start <= m.start and m.end <= mention.start and m.entity.is_actor]


def _in_gaps(passage: Passage, run: list[Mention]) -> Iterator[Draft]:
    """Who takes part in the later of several, where the verb is left out."""
    for mention in run[1:]:
        between = _gapped(passage, run[0].end, mention)
        if between and passage.text[between[-1].end : mention.start] == " i ":
            yield participation(between[-1].entity, mention.entity, "takes-part", 0.85)


def _behind(passage: Passage, verb: re.Match[str]) -> list[Entity]:
    """Who follows the verb where it stands before its subject: "I processen deltar polisen"."""
    run = list_after(passage.text, passage.mentions, verb.end())
    if run and run[0].start == verb.end() + 1 and IN_IT.match(passage.text, run[-1].end):
        return entities(run)
    if INVERSION.fullmatch(passage.text, 0, verb.start()):
        return entities(run)
    alone = not any(m.entity.is_actor and m.end <= verb.start() for m in passage.mentions)
    if not run or not alone or not OPENED.fullmatch(passage.text, 0, verb.start()):
        return []
    before_it = all(m.start > run[-1].end for m in collaborations(passage) if m.start >= verb.end())
    return entities(run) if before_it and not passage.text.startswith(" från ", run[-1].end) else []


def shared_by(passage: Passage) -> Iterator[Draft]:
    """ "projektet Kajen mellan A och B", "projektet Kajen med föreningen C": who follows its name is in it."""
    for mention in collaborations(passage):
        word = SHARED_BY.match(passage.text, mention.end)
        if not word or is_proposed(passage, mention.end) or is_denied(passage, mention.end):
            continue
        run = list_after(passage.text, passage.mentions, word.end())
        if run and run[0].start - word.end() <= INTRODUCTION:
            for actor in entities(run):
                yield participation(actor, smaller(passage, mention), "shared-by", 0.8)


def _of_the_one_before(passage: Passage, named: list[Mention]) -> list[Mention]:
    """Who is in what the sentence before told of, where this says so before it names another: "Projektet är ett
    samarbete mellan A och B, i vilket Rådet …"."""
    said = ITS_SHARED.match(passage.text)
    run = list_after(passage.text, passage.mentions, said.end()) if said else []
    return run if run and all(m.start > run[-1].start for m in named) else []


def members_listed(passage: Passage) -> Iterator[Draft]:
    """Two or more actors in a row, in a sentence about a collaboration, are its members."""
    shared = _of_the_one_before(passage, collaborations(passage)) if collaborations(passage) else []
    if shared and (one := passage.meant or passage.recent or passage.subject):
        for actor in entities(shared):
            yield participation(actor, one, "members-listed", 0.8)
        return
    named = list(dict.fromkeys(m.entity for m in collaborations(passage)))
    if len(named) > 1 and (verb := JOINS.search(passage.text)):
        named = [met] if (met := met_at_head(passage, verb.start())) else named
    if len(named) > 1:
        yield from _members_in_clause(passage)
        return
    if named and is_partner_only(passage):
        return
    group = None if named else group_spoken_of(passage)
    collaboration = named[0] if named else group or about(passage, only_if=JOINS)
    another = not (named or group) and (
        INTRODUCES.search(passage.text)
        or any(_is_in_body(passage, verb.end()) for verb in TAKES_PART.finditer(passage.text))
    )
    if collaboration is None or another or BELONGS_TO.search(passage.text):
        return
    composed = COMPOSED_OF.search(passage.text)
    if composed and not named and _is_of_another(passage, composed.start()):
        return
    alone, untold = False, not (named or group or JOINS.search(passage.text) or composed)
    theirs = next((m.start for m in collaborations(passage) if IS_BETWEEN.match(passage.text, m.end)), 0)
    acts = next((m.start for m in collaborations(passage) if ACTS_ON.match(passage.text, m.end)), None)
    for run in lists(passage.text, passage.mentions):
        place = run[0].start
        if place < theirs or (acts is not None and acts < place):
            continue  # its members follow its name, and none follows what it does
        given = named and GRANTED.search(passage.text, collaborations(passage)[0].end, place)
        if (
            given
            or _is_beside_name(passage, place)
            or passage.is_among_makers(place)
            or is_proposed(passage, place)
            or is_denied(passage, place)
        ):
            continue
        lead = passage.lead(place)
        from_them = ((composed or group) and lead.endswith("från ")) or PERSONS_FROM.search(lead)
        elsewhere = NO_MEMBERS.search(lead) and not from_them
        if (
            untold
            and not from_them
            and (NO_SEATS.search(lead) or " eller " in passage.text[place : run[-1].start])
        ):
            continue
        alone = alone and lead.endswith("liksom ")
        if (len(entities(run)) > 1 or alone) and not elsewhere:
            alone = True
            for entity in entities(run):
                yield participation(entity, collaboration, "members-listed", 0.8 if named else 0.7)


def _is_beside_name(passage: Passage, place: int) -> bool:
    """Whether a list follows a name without a word or sign between: two cells that no heading relates."""
    return any(m.end < place and passage.text[m.end : place].isspace() for m in collaborations(passage))


def _is_of_another(passage: Passage, place: int) -> bool:
    """Whether the sentence opens with a unit that is composed of them: "Fältgruppen består av …"."""
    first = next(iter(passage.mentions), None)
    is_unit = first is not None and first.entity.type is EntityType.UNIT and first.start == 0
    return first is not None and is_unit and place - first.end <= 1


def _members_in_clause(passage: Passage) -> Iterator[Draft]:
    """Where several are named: the list belongs to the one that a clause right before it is about."""
    for run in lists(passage.text, passage.mentions):
        before = [m for m in collaborations(passage) if m.end <= run[0].start]
        gap = passage.text[before[-1].end : run[0].start] if before else ""
        if len(entities(run)) > 1 and OF_THE_ONE_BEFORE.match(gap) and not is_proposed(passage, run[0].start):
            for entity in entities(run):
                yield participation(entity, before[-1].entity, "members-in-clause", 0.75)


def agreed(passage: Passage) -> Iterator[Draft]:
    """ "Överenskommelsen har träffats mellan …": everybody named behind it is a party."""
    opened = AGREED.search(passage.text)
    of_section = next((e for e in (passage.meant, passage.topic) if e and e.kind == "partnership"), None)
    agreement = (of_section or passage.subject) if opened and not collaborations(passage) else None
    if opened and agreement is not None:
        for actor in dict.fromkeys(
            m.entity
            for m in passage.mentions
            if m.start > opened.end() and m.entity.is_actor and not m.entity.general
        ):
            yield participation(actor, agreement, "agreed", 0.85)


def carried_by(passage: Passage) -> Iterator[Draft]:
    """ "… som genomförs av …": who carries a collaboration out takes part in it."""
    named = collaborations(passage)
    for word in CARRIED_BY.finditer(passage.text):
        before = [m for m in named if m.end <= word.start()]
        if before and not is_proposed(passage):
            joint = entities(list_after(passage.text, passage.mentions, word.end()))
            own = passage.organisation if joint and word[0].endswith(" med") else None
            for actor in (*joint, *([own] if own else [])):
                yield participation(actor, before[-1].entity, "carried-by", 0.75)
    for word in RUNS_AT.finditer(passage.text):
        before = [m for m in named if m.end <= word.start()]
        if before and not is_proposed(passage, word.start()) and not is_denied(passage, word.start()):
            run = list_after(passage.text, passage.mentions, word.end(), lambda e: e.type in BODIES)
            for actor in entities(run):
                yield participation(actor, before[-1].entity, "runs-at", 0.75)
