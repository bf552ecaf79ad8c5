"""Who has which part in the collaboration that a passage is about without naming it, by the clause around the name.

The names of a passage are taken out, row by row, and the rest is compared with the few shapes that Swedish has
for it: somebody does something, something is done by somebody, somebody comes from somewhere. What is done tells
the part. What must stay true: what should or does not happen is no part.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.facts.drafts import Draft, participation
from loaders.language.cues import cue
from loaders.language.patterns import compiled
from loaders.language.wordfamilies import MONEY, families, one_of
from loaders.names.entities import Entity, Mention
from loaders.passages.groupnouns import group_spoken_of
from loaders.passages.lists import close_lists, entities
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.passage import Passage
from loaders.passages.speaking import about, collaborations
from loaders.rules.funding import GIVER
from loaders.rules.membership import INTRODUCES
from model.vocabulary import EntityType, Role

__all__ = ["PAPER", "PART", "agreed_upon", "headed_by", "is_unnamed", "others", "parts"]

FAMILIES = families("parts")
ACTIVE = {
    "leads": Role.COORDINATOR,
    "convenes": Role.CONVENER,
    "owns": Role.OWNER,
    "joins": Role.MEMBER,
    "gives": Role.MEMBER,
    "serves": Role.MEMBER,
}
GIVING = ("gives", "serves")
"""Who only does so is in it, unless it is his task to give money to whom it may concern."""
PASSIVE = {
    "led": Role.COORDINATOR,
    "convened": Role.CONVENER,
    "owned": Role.OWNER,
    "done": Role.MEMBER,
}


def _any(*names: str) -> str:
    """One of the words of the families, in small letters or with a capital."""
    return rf"(?i:\b(?:{_words(*names)}))\b"


def _words(*names: str) -> str:
    return "|".join(word for name in names for word in FAMILIES[name])


NAMES = r"<(\d+)>"
"""What stands for a row of names: its number."""
WORD = r"[\wåäöÅÄÖ-]+"
BEHIND_NAMES = rf"(?: \([^()]{{1,60}}\)| (?:i|på|vid|inom|från) (?:<\d+>|{WORD}(?: [A-ZÅÄÖ]\w+)?))?"
BEFORE_VERB = f"(?: (?:{one_of('joint_work', 'before_verb')}))*"
BEHIND_VERB = (
    r"(?: (?:även|också|dessutom|numera|bland (?:annat|andra)|t\.ex\.|främst|framför allt|både|såväl"
    r"|sedan \w+|nu))*"
)
OPENING = rf"(?:^|[;:] ){WORD}(?: (?!har\b|hade\b){WORD}){{0,6}}?,?"
"""With what a sentence begins whose subject stands behind the verb, which is none that "har" stands before."""
NO_SUBJECT = (
    rf"(?!(?:^|[;:] )(?:De|Vi|Man|Det|Den|{WORD}(?:rna|en|et))"
    rf" {_any('leads', 'convenes', 'owns', 'gives', 'serves')})"
)
"""Who does something himself stands before the verb: "Parterna driver kaféet"."""
FEW = rf"(?: (?!av\b|från\b|som\b|att\b|med\b){WORD}){{0,3}}"
PEOPLE = _any("people")
OF = r"(?:från|för|i|vid|på|hos|inom)"
IT = {
    "owns": r"(?= (?:det|den|detta|dessa|dem|\w+(?:et|en|an|na))\b|[.,;]|$)",
    "convenes": r"(?! (?:till )?(?:en|ett)\b)",
}
"""What must follow where somebody may as well run something else: "driver kaféet", not "driver ett kafé"; or must not:
"bjuder in till en konferens"."""
DOES = tuple(
    (
        re.compile(rf"{NAMES}{BEHIND_NAMES}{BEFORE_VERB} {_any(family)}{IT.get(family, '')}"),
        role,
        family in GIVING,
    )
    for family, role in ACTIVE.items()
)
DOES_BEHIND = tuple(
    (
        re.compile(rf"{NO_SUBJECT}{OPENING} {_any(family)}{BEHIND_VERB}(?: {PEOPLE}(?: {OF})?)? {NAMES}"),
        role,
        family in GIVING,
    )
    for family, role in ACTIVE.items()
)
IS_DONE = tuple(
    (re.compile(rf"{_any(family)}{FEW} (?:av|från){BEHIND_VERB}(?: {WORD}){{0,2}}? {NAMES}"), role)
    for family, role in PASSIVE.items()
)
DONE_WITH = re.compile(
    rf"^(?:(?:Den|Det|Detta|{one_of('speaking', 'noun_first')}) )?{_any(*PASSIVE)}(?: (?!med\b|för\b){WORD}){{0,2}}?"
    rf" (?:tillsammans|ihop|gemensamt|i (?:nära )?(?:samarbete|samverkan)) med{BEHIND_VERB}(?: {WORD})?? {NAMES}"
)
""" "Den ordnas ihop med": those in whose company it is done."""
MEMBERS = tuple(
    re.compile(shape)
    for shape in (
        rf"{_any('holds')}(?: {WORD}){{0,3}}? {NAMES}",
        rf"{_any('comes')}(?: {WORD}){{0,3}}? (?:från|ur){BEHIND_VERB}(?: {WORD})?? {NAMES}",
        rf"^Från(?: {WORD}){{0,2}}? {NAMES} {_any('comes')}",
        rf"(?i:\b(?:i övrigt|övriga|resten|annars|därtill|dessutom|även) (?:är(?: det)?|finns|utgörs av)) {NAMES}",
    )
)
BESIDE = re.compile(
    rf"(?:Förutom|Utöver|Vid sidan av|Jämte|Liksom|Tillsammans med) {NAMES}{BEHIND_NAMES},?"
    rf" {_any('joins', 'gives')}{BEHIND_VERB} {NAMES}"
)
PERSONS = re.compile(rf"{PEOPLE} {OF} {NAMES}")
ARE_IN_IT = compiled(_any("joins", "done", "holds"))
OBLIQUE = re.compile(
    r"\b(?:av|från|till|för|med|hos|om|mot|på|åt|kring|mellan|inom|i|än|enligt|via|genom|under|ur)(?: \w+)? $",
    re.IGNORECASE,
)
MONEY_BEFORE = re.compile(rf"(?i:\bpengar|\b{MONEY})(?:na|en|et)? $")
PERSONS_BEFORE = re.compile(rf"{PEOPLE} {OF} $")
FROM_HEAD = re.compile(
    r"(?:(?:Även|Också|En|Ett|Två|Tre|Fyra) )?(?!Utöver|Förutom)[\w-]{5,}(?: i årskurs [\d–-]+)? (?:från|på|vid) "
)
"""Whoever a sentence begins with stands for the body behind them: "Tandhygienisten från"."""
RUN_IN = re.compile(r"\)?(?:[.:]| [–-]) ")
"""Between a name at the head of a line and the text about it."""
PART = cue(rf"\b(?:{_words(*FAMILIES)})\b", re.IGNORECASE, many=True)

PAPER = re.compile(r"avtal|överenskommelse|avsiktsförklaring", re.IGNORECASE)
"""What is called by its paper alone, in which much is told that others do."""
BESIDES = re.compile(r"(?:Härutöver|Därutöver|Dessutom|Vidare|Därtill|Utöver|Förutom|Vid behov)\b")
OPENS_WITH_DOER = re.compile(rf"(?i:(?:Även )?(?:{WORD} (?:från|vid|på|hos) )?)")
"""What may stand before whoever does it at the head of a sentence: "Tandsköterska från"."""
SURE_OF_SUBJECT = 0.85
"""So sure it must be what a whole document is about for whoever is named there to be in it."""
TOLD_OF = frozenset({"project", "partnership", "programme"})
"""Kinds of what a whole document tells, whoever wrote it."""
BEFORE_IT = re.compile(
    rf"\b(?:{one_of('membership', 'before_it')})\b",
    re.IGNORECASE,
)
"""Headings of an agreement's sections that tell of what was before it."""


def parts(passage: Passage) -> Iterator[Draft]:
    """ "Under sommaren ansluter polisen", "bemannas av A och B", "X upplåter lokalen": parts in what is spoken of."""
    spoken_of = _spoken_of(passage)
    if spoken_of is None:
        return
    runs = close_lists(passage.text, passage.mentions)
    taken: set[int] = set()
    for number, role, gives in _in_shape(_without_names(passage.text, runs)):
        place = runs[number][0].start
        if number in taken or is_proposed(passage, place) or is_denied(passage, place):
            continue
        taken.add(number)
        if spoken_of == passage.recent != passage.topic and is_unnamed(runs[number]):
            continue
        for actor in others(runs[number], spoken_of):
            if not (gives and GIVER.search(actor.name)):
                yield participation(actor, spoken_of, "part", 0.65, role=role)


def is_unnamed(run: Sequence[Mention]) -> bool:
    """Whether nothing stands in a row but one common noun: "föreningarna"."""
    return len(run) == 1 and run[0].entity.general


def others(run: Sequence[Mention], collaboration: Entity) -> list[Entity]:
    """Who is named in a row, but for what the collaboration is called after: it is not in itself."""
    own = collaboration.name.casefold()
    return [actor for actor in entities(run) if actor.name.casefold() not in own]


def headed_by(passage: Passage) -> Entity | None:
    """The one collaboration that a bullet names, where its name stands at the head and nothing goes on with it."""
    named = collaborations(passage)
    if len({m.entity for m in named}) != 1 or named[0].start > 0:
        return None
    return named[0].entity if RUN_IN.match(passage.text, named[0].end) else None


def _spoken_of(passage: Passage) -> Entity | None:
    """The collaboration that a passage is about which names none, and introduces none that has no name."""
    if headed := headed_by(passage):
        return headed
    named = {mention.entity for mention in collaborations(passage)}
    group = group_spoken_of(passage)
    if group is not None and named <= {group}:
        return group
    if named:
        return None
    known = about(passage, only_if=PART) or agreed_upon(passage)
    is_one = known is not None and known.type is EntityType.COLLABORATION
    return known if is_one and not INTRODUCES.search(passage.text) else None


def agreed_upon(passage: Passage) -> Entity | None:
    """What an agreement or a report is about, where a sentence begins with who does something in it."""
    subject = passage.subject
    if subject is None or PAPER.search(subject.name) or BEFORE_IT.search(passage.heading):
        return None
    if not (passage.agreed or (subject.kind in TOLD_OF and subject.sure >= SURE_OF_SUBJECT)):
        return None
    doers = [m for m in passage.mentions if m.entity.is_actor]
    if not doers or doers[0].entity.general:
        return None
    opens = OPENS_WITH_DOER.fullmatch(passage.text, 0, doers[0].start) or BESIDES.match(passage.text)
    return subject if opens else None


def _without_names(text: str, runs: Sequence[Sequence[Mention]]) -> str:
    """The text with a number in the place of each row of names."""
    pieces, end = [], 0
    for number, run in enumerate(runs):
        pieces += [text[end : run[0].start], f"<{number}>"]
        end = max(m.end for m in run)
    return "".join([*pieces, text[end:]])


def _in_shape(text: str) -> Iterator[tuple[int, Role, bool]]:
    """The numbers of the rows that stand in one of the shapes, with the part that they have, and if they give it."""
    for pattern, role in IS_DONE:
        yield from ((int(found[1]), role, False) for found in pattern.finditer(text))
    yield from ((int(found[1]), Role.MEMBER, False) for found in DONE_WITH.finditer(text))
    for pattern, role, gives in DOES:
        for found in pattern.finditer(text):
            lead = text[: found.start()]
            if not OBLIQUE.search(lead) or PERSONS_BEFORE.search(lead) or FROM_HEAD.fullmatch(lead):
                yield int(found[1]), role, gives
    for pattern, role, gives in DOES_BEHIND:
        for found in pattern.finditer(text):
            if "<" not in text[: found.start(1) - 1]:
                yield int(found[1]), role, gives
    if beside := BESIDE.match(text):
        yield from ((int(number), Role.MEMBER, False) for number in beside.groups())
    for shape in (*MEMBERS, *([PERSONS] if ARE_IN_IT.search(text) else ())):
        for found in shape.finditer(text):
            if not MONEY_BEFORE.search(text, 0, found.start()):
                yield int(found[1]), Role.MEMBER, False
