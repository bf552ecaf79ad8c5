"""Who works with whom: partners outside any named collaboration, members where one is spoken of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, participation, partnership
from loaders.language.cues import cue
from loaders.language.wordfamilies import AGREEMENTS, BOUND
from loaders.names.mentions import Entity, Mention
from loaders.passages.lists import MORE_OF_THEM, entities, list_after, list_before, side_by_side
from loaders.passages.sections import Passage
from loaders.passages.speaking import (
    about,
    can_speak,
    collaborations,
    is_denied,
    is_own_city,
    is_partner_only,
    is_proposed,
    speakers,
    unit_meant,
)
from loaders.rules.contracts import CONTRACT
from loaders.rules.membership import TAKES_PART

__all__ = [
    "WITH",
    "WORKS_TOGETHER",
    "is_of_named",
    "works_together",
    "works_with",
]

WITH = cue(
    r"\b(tillsammans med|ihop med|samråder med|samrått med|samordna(?:t|ts|r|s) med|kontakter(?:na)? med|gemensamt med"
    r"|(?:i|genom|via)?\s?(?:\w++ )?"
    r"(?:samverkan|samarbetet?|samarbeten|samråd|dialog|samplanering|\w*utbyte|samtal|möten|partnerskap(?:et)?|samordning(?:en)?|avsiktsförklaring(?:ar)?"
    r"|överenskommelser?|\w*(?:avtal(?:et)?|överenskommelsen|allians(?:en)?))(?: \w++){0,4}? med"
    r"|(?:samarbeta|samverka|samplanera|samråd)(?:r|de|t|er|dde|tt)(?! genom)(?: [\w-]++){0,5}? med"
    r"|\w*(?:konferens|seminari|workshop|utbildning|event|evenemang|möte|träff|vandring|kampanj)\w*"
    r"(?: (?:om|kring|för|i|på)(?: [\w-]+){1,3}?)? med"
    r"|träffar|(?:arbetar|jobbar) (?:\w+ )?med|(?:arbetar|jobbar) (?:mycket )?nära|(?:i|har) (?:ett )?nära \w+ med"
    r"|(?:arbetar|jobbar)(?: [\w-]+){0,4}? (?:tätt|nära|gemensamt|hand i hand) med|sida vid sida med"
    rf"|(?:har|håller|upprätthåller|för)(?: \w+){{0,4}}? {BOUND} med"
    r"|(?:får|tar|fick|tog)(?: \w+){0,2} (?:hjälp|stöd|assistans) av"
    r"|stöttas av|bistås av|avlastas av|(?:med|fått) (?:\w+ )?(?:hjälp|stöd) av"
    r"|(?:förts|hållits|genomförts|anordnats|bedrivits|utvecklats|planerats|arrangerats|utformats|startats|drivits) med"
    r"|gemensam(?:t|ma)? [\w-]+(?: [\w-]+)? med"
    r"|stämmer(?: [\w-]+){1,3}? av(?: \w+)? med)(?= )",
    re.IGNORECASE,
)
LOOSE_WITH = re.compile(
    r"\b(?:(?:arbetar|jobbar) (?:\w+ )?med|(?:hjälp|stöd) av|(?:förts|hållits|[a-z]+ts) med)$"
)
"""Words that are cooperation only when actors follow at once: one works with methods, too."""
WORKS_TOGETHER = cue(
    r"\b(samverkar|samarbetar|samordnar|(?:arbetar|jobbar|verkar)(?: [\w-]+){0,4}? (?:gemensamt|tillsammans|ihop)"
    r"|\w+r gemensamma?|(?:har|ha) (?:en |ett )?gemensamm?t?a?"
    r"|(?:tillsammans|gemensamt|ihop) [a-zåäö]{2,}(?:r|ra|nomföra|na|ska|a)"
    r"|har(?: \w+){0,2} sitt? (?:\w+ )?(?:samarbete|samverkan)"
    r"|(?:driver|drev|ordnar|arrangerar|genomför|håller|startade|startar|bemannar) (?:tillsammans|gemensamt|ihop)"
    r"|(?:är|var|har varit) (?:\w+ ){0,3}(?:tillsammans|gemensamt)(?! med\b)"
    r"|(?:har )?(?:kommit|kom|kommer) överens|samplanerar|samsas|samråder|turas om"
    r"|hjälps åt|delar (?:sedan [\w ]{2,20} )?(?:på )?(?:lokal\w*|ansvaret|tider\w*|personal\w*|tjänst\w*|kostnad\w*"
    r"|hall\w*|en \w+)"
    rf"|har (?:slutit|tecknat|ingått|träffat|upprättat|skrivit)(?: \w+){{0,2}} {AGREEMENTS}"
    rf"|(?:har|ha|hade|håller|höll|för|för en) (?:en |ett )?(?:\w+ )?(?:{AGREEMENTS}|{BOUND}|samarbete|samverkan)"
    rf"|(?:inlett|startat|påbörjat|etablerat|slutit|tecknat|ingått)(?: \w+){{0,2}} (?:{AGREEMENTS}|samarbete|samverkan)"
    r"|planerar tillsammans|ordnar tillsammans"
    r"|(?:har|driver|ordnar|anordnar|arrangerar|genomför|genomförde|erbjuder|planerar)\b[^.;,:]{3,70}"
    r" (?:tillsammans|gemensamt)(?=[.,])|(?:har|hade) (?:\w+ )?(?:tillsammans|gemensamt) (?!med\b)\w+)\b"
)
GOES_ON_WITH = re.compile(r" med\b")
IN_NAMED = re.compile(
    r"\b(?:ingår|deltar|medverkar|är med|medlem(?:mar)?|delägare)(?: också| även| numera)?"
    r" i (?:[a-zåäö]+ ){0,2}[A-ZÅÄÖ][^.;:]*$"
)
"""Somebody is in something with a name, in company."""
AND_WITH = re.compile(
    r"[^.;:]{0,160}?(?:,| och| samt|, samt|, och| men även| liksom) (?:också |även )?med (?=\S)"
)
EXAMPLE = re.compile(
    r"\b(?:exempelvis|till exempel|t\.ex\.|bland annat|bl\.a\.|däribland) (?:via|genom|i|inom) "
)
"""Opens what the cooperation before it is shown by."""
TENANCY = re.compile(r"(?:hyres|arrende|köpe|nyttjanderätts)", re.IGNORECASE)
"""What begins the word for a contract by which nobody works with anybody."""
WE = re.compile(r"\b(?:vi|kommunen|staden)\b", re.IGNORECASE)
BY = re.compile(
    r"[a-zåäö]{2,}(?:s|ad|ade|gen|nen|ten|vd|gd|gits|nits)(?: (?:fram|upp|ut|ihop|igång|in|om|gemensamt))? av $"
)
TOGETHER_WITH = re.compile(r"\b(?:tillsammans|ihop) med (?:[\w-]+ ){0,2}$", re.IGNORECASE)
AUXILIARY = re.compile(r",? (?:har|hade|kan|kunde|är|var)(?= )")
AT_ONCE = 20
EACH = re.compile(r"\b(?:avstämning\w*|möten|dialog)$")
FEW = 4
"""Of so many who meet each works with each other."""
HAPPENS = re.compile(
    r"[A-ZÅÄÖ][a-zåäö -]*? (?:sker|skett|skedde|görs|gjordes|gjorts|pågår|pågick"
    r"|är \w+(?:ad|at|d|t|da|de)|[a-zåäö]{3,}(?:as|ades|ats|tts|ers|ds|des|ts))\b[a-zåäö ]*"
)
"""What is said of things that somebody does whom the sentence does not name: "Insatserna planeras ihop med"."""
SURE_OF_MEETING = 0.7
"""So sure it must be that what the text around is about is a collaboration; else partners only work together."""
NEAR_HEAD = 25
"""So near the head of a sentence a word says what the sentence is about (characters)."""


def works_with(passage: Passage) -> Iterator[Draft]:
    """ "… i samverkan med …": partners; members, when the sentence is about the collaboration they meet in."""
    named = list(dict.fromkeys(m.entity for m in collaborations(passage)))
    run_of_them = entities(side_by_side(passage.text, collaborations(passage)))
    together = run_of_them if len(run_of_them) == len(named) else []
    contracts = [(m.start(), m.end()) for m in CONTRACT.finditer(passage.text)]
    known: dict[int, list[Entity]] = {}
    for word in WITH.finditer(passage.text) if passage.later is None else ():
        if TENANCY.match(word[0].lstrip()):
            continue
        if is_proposed(passage, word.start()) or is_denied(passage, word.start()):
            continue
        if any(start < word.end() <= end for start, end in contracts) or _joins_unknown(
            passage, word.start()
        ):
            continue
        run = _further(passage, list_after(passage.text, passage.mentions, word.end()))
        if LOOSE_WITH.search(word[0]) and run and run[0].start - word.end() > 2:
            continue
        partners = [entity for entity in entities(run) if not is_own_city(passage, entity)]
        agents = _agents(passage, word.start()) or _within(passage, word.start(), word.end())
        same = None if agents else _partners_before(passage, word.start(), known)
        agents = agents or (_doers(passage, word.start()) if same is None else same)
        doers = [s for s in agents if s not in partners]
        known |= {m.start: doers for m in run[:1]}
        if not doers:
            doers = [s for s in _behind(passage, run) if s not in partners]
        meetings = together if together or named else _meant(passage)
        if run and (example := EXAMPLE.search(passage.text, run[-1].end)):
            meetings = [m for m in meetings if not _named_behind(passage, m, example.end())]
        meetings = [] if is_partner_only(passage) else meetings
        meets_at = _meets_at(passage, word.end()) if not partners else None
        if meets_at:
            for doer in doers:
                yield participation(doer, meets_at, "works-with-it", 0.75)
        opened = named and collaborations(passage)[0].end <= word.start()
        if meetings and partners and (doers or opened or WE.search(passage.text)):
            for meeting in meetings:
                for actor in (*doers, *(p for p in partners if p.name not in MORE_OF_THEM)):
                    yield participation(actor, meeting, "works-with-in", 0.8)
            continue
        for doer in doers:
            for partner in partners:
                yield partnership(doer, partner, "works-with", 0.75)


def _joins_unknown(passage: Passage, place: int) -> bool:
    """Whether it is told of being in what is not known as a collaboration: "A ingår i Vikförbundet ihop med B"."""
    return IN_NAMED.search(passage.text, 0, place) is not None and not collaborations(passage)


def works_together(passage: Passage) -> Iterator[Draft]:
    """ "A och B samverkar": they work together."""
    if is_of_named(passage) or is_proposed(passage):
        return
    for word in WORKS_TOGETHER.finditer(passage.text):
        run = entities(list_before(passage.text, passage.mentions, word.start()))
        behind = list_after(passage.text, passage.mentions, word.end())
        if GOES_ON_WITH.match(passage.text, word.end()) and (behind or word[0].startswith("för")):
            continue
        for one, other in (
            itertools.combinations(run, 2)
            if len(run) <= FEW and EACH.search(word[0])
            else ((run[0], o) for o in run[1:])
        ):
            yield partnership(one, other, "works-together", 0.75)


def is_of_named(passage: Passage) -> bool:
    """Whether the sentence is about a collaboration with a name, here, in the next one or in the heading."""
    topic = passage.topic is not None and not passage.topic.is_actor
    return bool(collaborations(passage)) or passage.later is not None or topic


def _named_behind(passage: Passage, meeting: Entity, place: int) -> bool:
    """Whether a collaboration is only named as an example, behind the partners."""
    return any(m.entity == meeting and m.start >= place for m in passage.mentions)


def _meant(passage: Passage) -> list[Entity]:
    """The collaboration that a sentence without a name of one is about."""
    meeting = about(passage, only_if=TAKES_PART)
    return [meeting] if meeting and meeting.sure >= SURE_OF_MEETING else []


def _further(passage: Passage, run: list[Mention]) -> list[Mention]:
    """The partners together with those of "… och med B", "… samt i samverkan med C" behind them."""
    while run and (more := AND_WITH.match(passage.text, run[-1].end)):
        following = list_after(passage.text, passage.mentions, more.end())
        if not following:
            return run
        run = [*run, *following]
    return run


def _agents(passage: Passage, place: int) -> list[Entity]:
    """Who a passive names right before the place: "… som drivs av föreningen i samverkan med …"."""
    run = list_before(passage.text, [m for m in passage.mentions if not m.genitive], place)
    by = run and place - run[-1].end <= 1 and BY.search(passage.lead(run[0].start))
    return entities(run) if by else []


def _partners_before(passage: Passage, place: int, known: dict[int, list[Entity]]) -> list[Entity] | None:
    """Who does it where the last list named is itself one of partners: "A har tillsammans med B avtalat med C".

    Args:
        known: who works with the partners of each list so far, by where that list begins.
    """
    run = list_before(passage.text, passage.mentions, place)
    doers = known.get(run[0].start) if run else None
    beside = doers and TOGETHER_WITH.search(passage.lead(run[0].start))
    return [*doers, *entities(run)] if doers and beside else doers


def _doers(passage: Passage, place: int) -> list[Entity]:
    """Who does what stands at the place; whom the paragraph began with where the sentence names none but partners."""
    return _spoken_of_before(passage, place) or speakers(passage, place)


def _spoken_of_before(passage: Passage, place: int) -> list[Entity]:
    """Who the paragraph began with, where a sentence names none but partners: "Samarbete finns med …"."""
    passive = HAPPENS.fullmatch(passage.text, 0, place) is not None
    unspoken = passage.voice is None or passage.decided
    if (
        passage.doer is None
        or not (unspoken and (place <= NEAR_HEAD or passive))
        or WE.search(passage.text)
        or unit_meant(passage, 0, place)
        or ":" in passage.text[:place]
    ):
        return []
    return [] if any(m.entity.is_actor and m.end <= place for m in passage.mentions) else [passage.doer]


def _within(passage: Passage, start: int, end: int) -> list[Entity]:
    """Who stands inside the words, where nobody does before: "I Bostad först samverkar förvaltningen med …"."""
    inside = [m for m in passage.mentions if start < m.start and m.end <= end and m.entity.is_actor]
    agents = [m.entity for m in inside if not m.genitive and BY.search(passage.lead(m.start))]
    is_verb = passage.text[start:end].startswith(("samverka", "samarbeta"))
    if not is_verb or any(m.entity.is_actor and m.end <= start for m in passage.mentions):
        return agents
    return [m.entity for m in inside]


def _meets_at(passage: Passage, place: int) -> Entity | None:
    """The collaboration that follows at once: "i samarbete med BID"."""
    follows = [m for m in collaborations(passage) if m.start >= place]
    return follows[0].entity if follows and follows[0].start - place <= AT_ONCE else None


def _behind(passage: Passage, run: list[Mention]) -> list[Entity]:
    """Who does it when the sentence opens with the partners: "Tillsammans med polisen driver nämnden …"."""
    place = run[-1].end if run else 0
    able = [m for m in passage.mentions if can_speak(passage, m)]
    auxiliary = AUXILIARY.match(passage.text, place)
    after = list_after(passage.text, able, auxiliary.end() if auxiliary else place)
    return entities(after)[:1] or ([passage.voice] if passage.voice and not passage.authored else [])
