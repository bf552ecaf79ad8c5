"""Who speaks, and what is spoken of: what every rule asks of a passage first."""

from __future__ import annotations

import re

from loaders.language.cues import Cue, cue
from loaders.language.wordfamilies import one_of
from loaders.names.mentions import Entity, Mention
from loaders.passages.canspeak import can_speak
from loaders.passages.lists import entities, list_after, list_before, lists
from loaders.passages.passage import Passage, is_municipality
from model.vocabulary import EntityType

__all__ = [
    "about",
    "all_in_cleft",
    "before_aside",
    "can_speak",
    "collaborations",
    "is_own_city",
    "is_partner_only",
    "mandators",
    "met_at_head",
    "speakers",
    "unit_meant",
]

OFFICES = frozenset({EntityType.BOARD, EntityType.ADMINISTRATION})
SECTION_PRONOUN = cue(
    rf"\b(?:(?:nämnden|förvaltningen|bolaget)s?|vi|kontoret|{one_of('speaking', 'own')})\b", re.IGNORECASE
)
UNIT_PRONOUN = cue(
    rf"^(?:[Dd]e|[Dd]är|[Hh]är)(?= \w+r\b)|\b({one_of('speaking', 'units')})\b",
    re.IGNORECASE,
)
SAYS_THAT = re.compile(
    rf" (?:{one_of('against', 'speaks')}|noterar|konstaterar|uppges|framgår)(?: \w+){{0,2}}?,? att"
    r" (?![a-zåäö]+a\b)(?!(?:den|man|vi|de|det|nämnden|förvaltningen|styrelsen|samverkan|samarbete)\b)"
)
"""Behind who says something: what is told then is of others."""
BESIDE = re.compile(
    r"\b(?:[Tt]illsammans|[Ii]hop|samverkan|samarbete|dialog|(?:samverkar|samarbetar)(?: [a-zåäö]+){0,3}?)"
    r" med (?:[a-zåäö]+ )?"
)
"""Words before a list that make all in it partners."""
ONLY_JOINTS = re.compile(r"(?:,|\s|\boch\b|\bsamt\b)*")
COLLABORATION_PRONOUN = cue(
    rf"\b({one_of('speaking', 'collaborations')})s?\b"
    r"(?! (?:(?:såväl|både|främst|framför allt|internt|även|också) )?(?:mellan|med|kring|för|av|som)\b)"
    r"|^Där\b|^Det är (?:ett|en)\b|^I (?:dessa|detta|den|det)\b",
    re.IGNORECASE,
)
RUN_BY = re.compile(
    rf"\b(?:{one_of('speaking', 'run_by')})"
    r"(?: (?:vi|nämnden|förvaltningen|kontoret|kommunen|bolaget|[a-zåäö]+(?:nämnden|förvaltningen)))?(?: \w+){0,2} $"
)
CLOSES = re.compile(r", (?:och|men|har|är|samt)\b")
ASIDE = re.compile(r", som [^,.;]{3,80}, ?$")
"""A relative clause between who does something and the verb: "Kulturenheten, som ligger under staben, är …"."""
IN_IT = re.compile(r"(?:I|Inom|Med i|Runt)(?: [a-zåäö]+){0,2} ")
AT_ONCE = 25
MANDATED = re.compile(r"\b[Pp]å (?:uppdrag|initiativ|begäran|förslag) av ")
"""Before those who wanted something done, which others do."""
WHO = re.compile(
    r"(?: \([^)]{2,12}\))?,? som (?:(?:också|även|har|sedan|i sin tur|därtill) ){0,2}$"
    r"|, som [a-zåäö]+(?: [a-zåäö]+){0,2} ?$"
)
IT_IS = re.compile(r"Det (?:är|var) (?:både |såväl )?")
"""Before all of those who do what a clause behind them tells: "Det är A, B och C som …"."""
SAME_CLAUSE = re.compile(r",? som (?:[a-zåäö]+ ){0,4}(?:och |samt )?")
"""Between those and a verb of theirs: "som betalar och"."""
ONE_JUST_NAMED = re.compile(
    r"(?:Det|Den) (?:är|var) (?:ett|en)\b|Med (?:är|på|i|vid)\b|(?:Även|Också)\b|Det har\b"
    rf"|Bakom (?:det|den|detta)? ?st\w+\b|(?:{one_of('speaking', 'verb_first')})\b"
    r"|(?:Övriga )?(?:[Mm]edlemmar|[Pp]arter|[Pp]art|[Dd]eltagare)\b"
    rf"|(?:{one_of('speaking', 'noun_first')})\b"
)
"""How a sentence begins that goes on about the collaboration of the one before it."""
WHOLE_UNDERTAKING = cue(
    rf"\b({one_of('speaking', 'whole')})\b",
    re.IGNORECASE,
)
"""Words for what a whole document is about."""


def collaborations(passage: Passage) -> list[Mention]:
    """The mentions of collaborations, those left out that only say whose or after whom something is."""
    return passage.collaborations


def is_partner_only(passage: Passage) -> bool:
    """Whether collaborations are named, but only as partners: "tillsammans med Nätverket X"."""
    named = collaborations(passage)
    return bool(named) and all(_is_partner(passage, m) for m in named)


def met_at_head(passage: Passage, place: int) -> Entity | None:
    """The collaboration that a sentence opens with right before the verb at a place: "I nätverket Bron möts …"."""
    first = next(iter(collaborations(passage)), None)
    opens = first is not None and IN_IT.fullmatch(passage.text[: first.start])
    return first.entity if first and opens and 0 <= place - first.end <= AT_ONCE else None


def speakers(passage: Passage, place: int) -> list[Entity]:
    """Who does what the words at that place say.

    The nearest body before the place; for "nämnden" or "vi" the section's owner; for "teamet" or "gården" the
    unit last spoken of; where nobody stands before it, the section's topic or owner, unless that is the whole
    municipality.
    """
    if antecedents := _antecedents(passage, place):
        return antecedents
    wanted = mandators(passage)
    aside = ASIDE.search(passage.text, 0, place)
    place = aside.start() if aside else place
    able = [
        m
        for m in passage.mentions
        if can_speak(passage, m)
        and not _owns_only(passage, m)
        and not _is_aside(passage, m, place)
        and not _is_run(passage, m)
        and m not in wanted
    ]
    bodies = list_before(passage.text, able, place)
    since = bodies[-1].end if bodies else 0
    if bodies and SAYS_THAT.match(passage.text, since):
        return []
    if unit := unit_meant(passage, since, place):
        return [unit]
    if pronoun := SECTION_PRONOUN.search(passage.text, since, place):
        own = _own(passage)
        we = pronoun[0].casefold() == "vi" and passage.subject is None and passage.organisation is not None
        return [passage.organisation] if we and not own and passage.organisation else own
    if not bodies:
        return [] if passage.authored or _is_whole_city(passage) else _own(passage)
    doer = before_aside(passage, bodies, place)
    return [doer] if doer else entities(_list_at_head(passage, bodies, place) or bodies)


def mandators(passage: Passage) -> list[Mention]:
    """Those on whose behalf or initiative others do what a passage tells: "På uppdrag av A och B driver C …"."""
    wanted = MANDATED.search(passage.text)
    return list_after(passage.text, passage.mentions, wanted.end(), close=True) if wanted else []


def before_aside(passage: Passage, run: list[Mention], place: int) -> Entity | None:
    """Who does what stands at a place, where those right before it only stand in a clause about him.

    "Bolaget Kajen AB, som ägs av A, B och C, ansvarar för …": the company does.
    """
    text = passage.text
    opens = text.rfind(", som ", 0, run[0].start)
    if opens < 0 or not text.startswith(",", run[-1].end) or len(text[run[-1].end : place].strip(" ,")) > 0:
        return None
    return next((m.entity for m in passage.mentions if m.end == opens and m.entity.is_actor), None)


def _is_partner(passage: Passage, mention: Mention) -> bool:
    """Whether a collaboration stands in a list with others behind "tillsammans med"."""
    opened = [found.end() for found in BESIDE.finditer(passage.text, 0, mention.start)]
    if not opened:
        return False
    others = [m for m in passage.mentions if m.start >= opened[-1] and m is not mention]
    before = [m for m in others if m.end <= mention.start]
    between = "".join(
        c
        for n, c in enumerate(passage.text[opened[-1] : mention.start], opened[-1])
        if not any(m.start <= n < m.end for m in before)
    )
    after = min((m.start for m in others if m.start >= mention.end), default=mention.end)
    joined = bool(before) or (after > mention.end and ONLY_JOINTS.fullmatch(passage.text, mention.end, after))
    return bool(joined) and ONLY_JOINTS.fullmatch(between) is not None


def _list_at_head(passage: Passage, bodies: list[Mention], place: int) -> list[Mention]:
    """The whole list that a sentence opens with, where it holds those who do it: "Polisen och skolan …"."""
    first = next(iter(lists(passage.text, [m for m in passage.mentions if m.end <= place])), [])
    return first if first and first[0].start == 0 and bodies[0] in first else []


def _antecedents(passage: Passage, place: int) -> list[Entity]:
    """Who the relative clause is about whose verb stands at the place: "… av kommunen, som bidrar till …"."""
    opens = WHO.search(passage.text, 0, place)
    behind = [m for m in passage.mentions if opens and m.end == opens.start() and m.entity.is_actor]
    if behind and behind[0] in (doers := _in_cleft(passage)):
        return entities(doers)
    return entities(behind)


def _in_cleft(passage: Passage) -> list[Mention]:
    """The list between "Det är" and "som"."""
    cleft = IT_IS.match(passage.text)
    run = next(iter(lists(passage.text, passage.mentions)), []) if cleft else []
    return run if cleft and run and run[0].start == cleft.end() else []


def all_in_cleft(passage: Passage, place: int) -> list[Entity]:
    """All of those of whom the relative clause of a cleft sentence says what stands at the place."""
    run = _in_cleft(passage)
    opens = WHO.search(passage.text, 0, place) if run else None
    joined = run and SAME_CLAUSE.fullmatch(passage.text, run[-1].end, place)
    return entities(run) if joined or (opens and run[-1].end == opens.start()) else []


def unit_meant(passage: Passage, start: int, end: int) -> Entity | None:
    """The unit last spoken of, where a noun such as "enheten" between the places means it."""
    noun = UNIT_PRONOUN.search(passage.text, start, end)
    return passage.unit if noun and passage.unit and _fits(noun[0].casefold(), passage.unit) else None


LAST_OF_NOUN = -4
"""The letters of a noun in the definite form that a name made with it may lack: "enheten" in "Elevhälsoenhet"."""


def _fits(noun: str, unit: Entity) -> bool:
    """Whether the unit is called by the same noun: "mötesplatserna"."""
    return noun[:LAST_OF_NOUN] in unit.name.casefold()


def _owns_only(passage: Passage, mention: Mention) -> bool:
    """Whether a body is only named as the owner of what the sentence is about: "Knuten är förvaltningens enhet"."""
    return mention.genitive and passage.text[: mention.start].endswith((" är ", " av ", "en del av "))


def _is_run(passage: Passage, mention: Mention) -> bool:
    """Whether a unit is what somebody runs: "Sedan dess driver nämnden Mötesplats Kajen i samverkan med …"."""
    return mention.entity.type is EntityType.UNIT and RUN_BY.search(passage.lead(mention.start)) is not None


def _is_aside(passage: Passage, mention: Mention, place: int) -> bool:
    """Whether a relative clause that is over names it: "Nämnden fick medel som gavs staden, och har …"."""
    opens = passage.text.rfind(" som ", 0, mention.start)
    if opens < 0 or "," in passage.text[opens : mention.start]:
        return False
    return CLOSES.search(passage.text, mention.end, place) is not None


def about(passage: Passage, only_if: Cue | None = None, *, whole: bool = False) -> Entity | None:
    """The collaboration that a passage without any collaboration's name is about.

    The section's, or the one last spoken of when a word such as "arbetet" or "där" points back to it.

    Args:
        only_if: words that point back as well.
        whole: whether they point to what the whole document is about, too.
    """
    if passage.recent is not None and ONE_JUST_NAMED.match(passage.text):
        return passage.recent
    if passage.topic is not None and passage.topic.type is EntityType.COLLABORATION:
        return passage.nearer or passage.topic
    if passage.meant is not None:
        return passage.meant
    if passage.recent is not None and (_has(COLLABORATION_PRONOUN, passage) or _has(only_if, passage)):
        return passage.recent
    if passage.subject is None:
        return None
    of_the_whole = _has(WHOLE_UNDERTAKING, passage) or (whole and _has(only_if, passage))
    return passage.subject if of_the_whole else None


def _has(words: Cue | None, passage: Passage) -> bool:
    return words is not None and words.search(passage.text) is not None


def is_own_city(passage: Passage, entity: Entity) -> bool:
    """Whether a board's section names the municipality that the board belongs to."""
    if passage.voice is None or passage.voice.type not in OFFICES or passage.voice == entity:
        return False
    return is_municipality(entity, passage.home)


def _is_whole_city(passage: Passage) -> bool:
    """Whether the section's owner is the municipality: a letterhead, which no one means unless they say so."""
    return is_municipality(passage.voice, passage.home) and not (passage.topic and passage.topic.is_actor)


def _own(passage: Passage) -> list[Entity]:
    if passage.topic is not None and passage.topic.is_actor:
        return [passage.topic]
    own = passage.voice or passage.page
    return [own] if own else [leader for leader in passage.leaders if leader.kind != "collective"]
