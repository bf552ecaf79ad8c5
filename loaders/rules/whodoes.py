"""Who works with those named behind "tillsammans med": the subject, the agent, or whom the text is about."""

from __future__ import annotations

import re

from loaders.language.verbs import FINITE, ends_name
from loaders.language.wordfamilies import OPENS_ADVERBIAL, one_of
from loaders.names.entities import Entity, Mention
from loaders.passages.firstnouns import MEANS_OWN, brings_in_thing, opening_noun
from loaders.passages.lists import entities, list_after, list_before, lists
from loaders.passages.passage import Passage
from loaders.passages.speaking import can_speak, speakers, unit_meant

__all__ = ["WE", "is_of_the_project", "who_does"]

DOES = one_of("helping", "does")
WE = re.compile(r"\b(?:vi|kommunen|staden)\b", re.IGNORECASE)
WE_BEHIND = re.compile(r" (?:har|hade|[a-zåäö]{2,}(?:r|de|te)) vi ")
SAID_BY_US = re.compile(r"\bvi\b(?: som kommun)?(?= )")
BY = re.compile(
    r"[a-zåäö]{2,}(?:s|ad|ade|gen|nen|ten|vd|gd|gits|nits)(?: (?:fram|upp|ut|ihop|igång|in|om|gemensamt))? av $"
)
BEHIND_AGENT = re.compile(
    r"(?: (?:i|på|vid) [A-ZÅÄÖ][\w-]+(?: [A-ZÅÄÖ][\w-]+)?)?,? ?|,? och [a-zåäö]+s "
    r"|, som [a-zåäö]+(?:r|de|te) (?:det|den|detta) "
)
"""Between a passive's agent and the words of working together."""
OPENS = 1
"""Characters before the words that a sentence opens with."""
COOPERATION_FIRST = re.compile(r"Sam(?:arbete|verkan)")
"""Opens a sentence on what whoever wrote the text has with others: "Samarbetet med A har fortsatt"."""
OWNED = re.compile(r"s? (?:[a-zåäö]+a )?sam(?:arbete|verkan)\b")
VERB_NEXT = re.compile(r" (?:har|hade|ska|kan|[a-zåäö]{2,}(?:r|de|te)) (?:också |även |nu )?(?=\S)")
WHICH_IS = re.compile(r", (?:en|ett|den|det) [^,;.:]{3,70}, som (?:\w+ )?$")
TOGETHER_WITH = re.compile(r"\b(?:tillsammans|ihop) med (?:[\w-]+ ){0,2}$", re.IGNORECASE)
AUXILIARY = re.compile(r",? (?:har|hade|kan|kunde|är|var)(?= )")
HAPPENS = re.compile(
    r"[A-ZÅÄÖ][a-zåäö -]*? (?:sker|skett|skedde|görs|gjordes|gjorts|pågår|pågick"
    r"|är \w+(?:ad|at|d|t|da|de)|[a-zåäö]{3,}(?:as|ades|ats|tts|ers|ds|des|ts|[gnv]s))\b(?! att\b)[a-zåäö ]*"
)
"""What is said of things that somebody does whom the sentence does not name: "Insatserna planeras ihop med"."""
HAS_HAPPENED = re.compile(
    rf"{OPENS_ADVERBIAL} [a-zåäö\d ]{{2,40}} (?:har|hade) (?:även |också )?(?:(?:ett|viss|nära) )?(?:[a-zåäö]+ )?"
    r"(?=sam(?:arbete|verkan) [a-zåäö]+(?:ats|etts|tts|kett|ått|rts)\b)"
)
"""The same behind when it was: "Under året har samverkan skett med"."""
PASSIVE_NEXT = re.compile(r" (?:så )?(?:har|hade) [^,;.:]{3,80}? [a-zåäö]{2,}(?:[aidgnlvk]ts|tts)\b")
"""What is said of things that are done in company of those before: "I samarbete med A har tio kurser hållits"."""
REPORT = re.compile(rf"\b(?:{one_of('project_pages', 'reports')})\b", re.IGNORECASE)
YEARLY = re.compile(rf"\b(?:{one_of('papers', 'yearly')})", re.IGNORECASE)
POINTS = re.compile(r"(?:Dess[ae]|Detta|Denna|Det|De|Den)\b")
THANKS_TO = re.compile(
    r"(?:Det|Detta) [a-zåäö ]{3,60} (?:tack vare|genom|i|via) ?(?:ett |en )?(?:[a-zåäö]+ ){0,2}?"
)
"""How a sentence goes back to what whoever wrote the text has told: "Det har gått tack vare ett samarbete med"."""
NEAR_HEAD = 25
"""So near the head of a sentence a word says what the sentence is about (characters)."""
VERB = re.compile(f" ?(?:{one_of('joint_work', 'verbs')})")
"""Opens the words of working together, with whoever does it behind: "har skolan ett utbyte med"."""
OPENS_WITH_NOUN = re.compile(
    rf"(?:[\d.]+ |[a-z]\) )?(?:Även |Också )?(?!{OPENS_ADVERBIAL}\b)"
    r"((?:[A-ZÅÄÖ][\wåäö-]+ )?[\wåäö-]{3,}(?:en|et|an|na))(?: i [A-ZÅÄÖ][\wåäö-]+)?"
    rf" (?:{DOES})\b(?! (?:[\wåäö]+ )?[\wåäö]+ts\b)"
)
"""A noun in the definite form and what it does."""
SAYS_OWN = re.compile(
    rf"(?:{one_of('speaking', 'own')}|nämnden|förvaltningen|bolaget|kontoret) ", re.IGNORECASE
)
LIST_MARK = re.compile(r"(?:[\d.]+|[a-z]\)|[–•-])? ?(?:Även |Också )?")
"""Before the subject of a sentence."""
ONE_CLAUSE = re.compile(r"(?! (?:och|samt|är|var|som)\b)(?:(?!\batt\b)[^.;:,])*")
"""What one verb with its object fills, whose subject stood before it."""


def who_does(
    passage: Passage, start: int, end: int, run: list[Mention], known: dict[int, list[Entity]]
) -> list[Entity]:
    """Who works with the partners of a list, partners themselves left out.

    Args:
        passage: the sentence.
        start: where the words of working together begin, such as "i samarbete med".
        end: where they end.
        run: the list behind them.
        known: who works with the partners of each list so far, by where that list begins; this one is added.
    """
    partners = set(entities(run))
    agents = _agents(passage, start) or _explained(passage, start) or _within(passage, start, end)
    general = any(m.entity.general or m.entity.kind == "collective" for m in run)
    agents = (
        agents
        or ([] if general else _owner(passage, start, end))
        or _inverted(passage, start, run)
        or _we_within(passage, start, end)
    )
    same = None if agents else _partners_before(passage, start, known)
    agents = agents or (_doers(passage, start) if same is None else same)
    doers = [s for s in agents if s not in partners]
    known |= {m.start: doers for m in run[:1]}
    if doers or _is_of_another(passage):
        return doers
    opens = start <= OPENS and COOPERATION_FIRST.match(passage.text[start:].lstrip())
    author = _writer(passage) if opens else None
    return [s for s in _behind(passage, run) or ([author] if author else []) if s not in partners]


def _names_nobody(passage: Passage, place: int) -> bool:
    """Whether a sentence only tells that something is done in company, or that "vi" do it: "Samarbete sker med"."""
    if any(m.entity.is_actor and m.end <= place for m in passage.mentions):
        return False
    later = HAS_HAPPENED.match(passage.text)
    return bool(
        (place <= OPENS and (COOPERATION_FIRST.match(passage.text) or WE_BEHIND.search(passage.text)))
        or HAPPENS.fullmatch(passage.text, 0, place)
        or (later and later.end() >= place)
    )


def is_of_the_project(passage: Passage, place: int) -> bool:
    """Whether a report on a project tells in whose company something was done, and nobody else is spoken of."""
    it, others = passage.subject, (passage.voice, passage.page, passage.recent, passage.meant, passage.doer)
    if it is None or it.kind != "project" or any(others) or passage.topic not in (None, it):
        return False
    on_project = not passage.collaborations and REPORT.search(passage.title) is not None
    return on_project and _names_nobody(passage, place)


def _agents(passage: Passage, place: int) -> list[Entity]:
    """Who a passive names right before the place, or before what is done next: "drivs av A och hålls ihop med"."""
    run = list_before(passage.text, [m for m in passage.mentions if not m.genitive], place)
    by = (
        run
        and BEHIND_AGENT.fullmatch(passage.text, run[-1].end, place)
        and BY.search(passage.lead(run[0].start))
    )
    return entities(run) if by else []


def _owner(passage: Passage, start: int, end: int) -> list[Entity]:
    """Whose co-operation it is by a genitive right before the word: "Bibliotekets samarbete med A har fortsatt"."""
    return entities(
        [
            m
            for m in passage.mentions
            if m.genitive
            and start - 1 <= m.end <= end
            and m.entity.is_actor
            and OWNED.match(passage.text, m.end)
        ]
    )


def _inverted(passage: Passage, start: int, run: list[Mention]) -> list[Entity]:
    """Who stands right behind the verb of a sentence that opens with partners: "Ihop med polisen har A gjort"."""
    verb = VERB_NEXT.match(passage.text, run[-1].end) if run and start <= OPENS else None
    if verb is None:
        return []
    return entities(
        [m for m in passage.mentions if m.start == verb.end() and m.entity.is_actor and not m.genitive]
    )


def _explained(passage: Passage, place: int) -> list[Entity]:
    """Who a clause is about that stands behind what he is: "Kajen, en enhet inom kommunen, som samarbetar"."""
    clause = WHICH_IS.search(passage.lead(place))
    if clause is None:
        return []
    end = place - len(clause[0])
    return entities([m for m in passage.mentions if m.end == end and m.entity.is_actor])


def _we_within(passage: Passage, start: int, end: int) -> list[Entity]:
    """Whom "vi" means inside the words, where a thing opens the sentence: "Kvällen är ett samarbete vi har med"."""
    we = SAID_BY_US.search(passage.text, start, end)
    if we is None or any(m.entity.is_actor and m.end <= start for m in passage.mentions):
        return []
    return speakers(passage, we.end())


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
    if subject := _subject(passage, place):
        return subject
    named = any(m.entity.is_actor and m.end <= place for m in passage.mentions)
    if not named and _is_of_another(passage):
        return []
    return _spoken_of_before(passage, place) or speakers(passage, place) or _author(passage, place)


def _author(passage: Passage, place: int) -> list[Entity]:
    """Whose paper it is, where a passive tells of what nobody is named to do: "Loven ordnades ihop med"."""
    writer = _writer(passage)
    if writer is None:
        return []
    if THANKS_TO.fullmatch(passage.text, 0, place):
        return [writer]
    later = HAS_HAPPENED.match(passage.text)
    if HAPPENS.fullmatch(passage.text, 0, place) is None and (later is None or later.end() < place):
        return []
    named = any(m.entity.is_actor and m.end <= place for m in passage.mentions)
    return [] if named or MEANS_OWN.fullmatch(opening_noun(passage)) else [writer]


def _writer(passage: Passage) -> Entity | None:
    """Whose paper it is: the body that its head names, or the municipality in a yearly report that speaks of nobody."""
    if passage.authored:
        return passage.voice
    spoken_of = (passage.voice, passage.page, passage.topic, passage.recent, passage.subject, passage.doer)
    if any(spoken_of) or POINTS.match(passage.text) or YEARLY.search(passage.title) is None:
        return None
    return passage.organisation


def _is_of_another(passage: Passage) -> bool:
    """Whether the sentence opens with somebody whom nobody knows: "Startpunkten har ett samarbete med"."""
    opens = OPENS_WITH_NOUN.match(passage.text)
    if opens is None or MEANS_OWN.fullmatch(opens[1]) or unit_meant(passage, 0, opens.end()):
        return False
    if COOPERATION_FIRST.match(opens[1]):
        return False
    return not any(m.start < opens.end(1) for m in passage.mentions)


def _subject(passage: Passage, place: int) -> list[Entity]:
    """Who the sentence opens with, where one clause reaches to the place: "Kommunen äger bolaget gemensamt med"."""
    first = next(iter(lists(passage.text, [m for m in passage.mentions if m.end <= place])), [])
    if not first or not LIST_MARK.fullmatch(passage.text, 0, first[0].start):
        return []
    one = can_speak(passage, first[0]) and ONE_CLAUSE.fullmatch(passage.text, first[-1].end, place)
    return entities(first) if one and _does_something(passage, first[-1].end, place) else []


def _does_something(passage: Passage, start: int, end: int) -> bool:
    """Whether a verb follows the subject, or nobody else does: not in "Nämnden våren 2014 Kontoret i samråd med"."""
    other = next((m for m in passage.mentions if m.entity.is_actor and start <= m.start < end), None)
    return other is None or any(
        FINITE.search(w) and ends_name(w) for w in passage.text[start : other.start].split()
    )


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
    if any(m.entity.is_actor and m.end <= place for m in passage.mentions):
        return []
    if passage.voice is not None and SAYS_OWN.match(passage.text):
        return []
    return [] if passive and passage.doer_ago and brings_in_thing(passage) else [passage.doer]


def _within(passage: Passage, start: int, end: int) -> list[Entity]:
    """Who stands inside the words, where nobody does before: "I Bostad först samverkar förvaltningen med …"."""
    inside = [
        m
        for m in passage.mentions
        if start <= m.start and m.end < end and m.entity.is_actor and not m.genitive
    ]
    agents = [m.entity for m in inside if BY.search(passage.lead(m.start))]
    opens = any(m.start == start for m in inside) or VERB.match(passage.text, start)
    if not opens or any(m.entity.is_actor and m.end <= start for m in passage.mentions):
        return agents
    return [m.entity for m in inside]


def _behind(passage: Passage, run: list[Mention]) -> list[Entity]:
    """Who does it when the sentence opens with the partners: "Tillsammans med polisen driver nämnden …"."""
    place = run[-1].end if run else 0
    able = [m for m in passage.mentions if can_speak(passage, m)]
    auxiliary = AUXILIARY.match(passage.text, place)
    after = list_after(passage.text, able, auxiliary.end() if auxiliary else place)
    if not after and not any(m.entity.is_actor and m.start >= place for m in passage.mentions):
        writer = _writer(passage) if PASSIVE_NEXT.match(passage.text, place) else None
        if writer is not None:
            return [writer]
    return entities(after)[:1]
