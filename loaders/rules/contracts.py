"""Partnerships that have no name but their parties: "idéburet offentligt partnerskap (IOP) med …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, participation
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.mentions import BODIES, Entity, Mention
from loaders.passages.lists import entities, list_after
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.sections import Passage
from loaders.passages.speaking import speakers
from model.vocabulary import EntityType

__all__ = ["CONTRACT", "CONTRACT_WORD", "WAY_OF_WORKING", "partnerships_by_contract", "works_by_contracts"]

CONTRACT = cue(
    r"\b(?:partnerskap \(IOP\)|IOP(?::n|-avtal|-avtalet)?"
    r"|[Ii]déburet [Oo]ffentligt [Pp]artnerskap(?: \(IOP\))?)(?: \w+){0,4}? med(?= )"
)
WAY_OF_WORKING = cue(
    r"\b(?:arbetar|arbetat|arbetet|utvecklat|utvecklar|använder|använt|[Gg]enom|ingått|tecknat)\b[^.;:]{0,60}?"
    r"\b(?:IOP|[Ii]déburet offentligt partnerskap|[Ii]déburna offentliga partnerskap)\b"
)
SEVERAL = 2
OF_ITS_KIND = Entity(
    "Idéburet offentligt partnerskap (IOP)", EntityType.COLLABORATION, "partnership", new=True
)
"""What stands for partnerships whose parties are not named."""
CONTRACT_WORD = cue(r"\b(?:IOP|[Ii]d[ée]bur(?:et|na) [Oo]ffentlig(?:t|a) [Pp]artnerskap|partnerskap \(IOP\))")
HELD = cue(rf"\b(?:{one_of('contracts', 'held')})\b", re.IGNORECASE)
"""What a sentence says of a partnership that is there, and of those who have it."""
PARTIES = cue(r"^(?:Parter|Avtalsparter|Samverkansparter|Partnerskap mellan|Mellan)\b:? ", re.IGNORECASE)
ITS_PARTNERSHIP = cue(r"\b(?:[Pp]artnerskap|[Aa]vtal|[Öö]verenskommelse)(?:et|en|s)?\b")
"""How a document about such partnerships calls one of them."""
ONLY_NAMES = re.compile(r"(?:[\s,.:]|\boch\b|\bsamt\b|\bföreningen\b|\bstiftelsen\b)*")
OUTSIDE = frozenset({None, "civil_society"})
ONE_WITH = re.compile(r"\bett(?: nytt| äldre)? med(?= )")
"""Each of several contracts: "två IOP, ett med A och ett med B"."""
NAMELY = re.compile(r"(?:,| –| \(|, kallat| om| kring| som (?:heter|kallas)) ")
"""Between the parties of a partnership and its name."""
ANOTHER = re.compile(r"\bmed $")


def partnerships_by_contract(passage: Passage) -> Iterator[Draft]:
    """ "idéburet offentligt partnerskap (IOP) med …": a partnership with the named parties and the speaker."""
    if not (CONTRACT_WORD.search(passage.text) or CONTRACT_WORD.search(passage.title)):
        return
    if is_proposed(passage) or is_denied(passage):
        return
    if holders := _holders(passage):
        outside = [entity for entity in holders if entity.type not in BODIES]
        partnership_ = _named_beside(passage, 0) or _named_by([], outside)
        for actor in holders:
            yield participation(actor, partnership_, "contract", 0.75)
        return
    first = CONTRACT_WORD.search(passage.text)
    others = ONE_WITH.finditer(passage.text, first.end()) if first else ()
    for word in (*CONTRACT.finditer(passage.text), *others):
        run = list_after(passage.text, passage.mentions, word.end())
        parties = [m for m in run if not m.entity.general]
        for actor in (*speakers(passage, word.start()), *entities(run)) if run and not parties else ():
            yield participation(actor, OF_ITS_KIND, "contract-kind", 0.7)
        for party_list in _parted(passage.text, parties):
            sides = (speakers(passage, word.start()) or _others(passage, party_list), entities(party_list))
            beside = _named_beside(passage, party_list[-1].end)
            partnership_ = beside or _named_by(sides[0], sides[1])
            for actor in (*sides[0], *sides[1]):
                yield participation(actor, partnership_, "contract", 0.75)


def _holders(passage: Passage) -> list[Entity]:
    """Who has a partnership by what a sentence or a line says without "med": bodies of the city and others.

    "Kajviks kommun och Hamnens Vänner har ingått ett IOP", "Parter: …" where the document is about such partnerships.
    """
    known = (passage.subject, passage.topic, passage.recent, passage.last)
    if passage.collaborations or any(e is not None and e.kind == "partnership" for e in known):
        return []  # it has a name
    named = [m for m in passage.mentions if m.entity.is_actor and not m.entity.general]
    if len({m.entity for m in named}) < SEVERAL or any(w.search(passage.text) for w in (CONTRACT, ONE_WITH)):
        return []
    of_page = CONTRACT_WORD.search(passage.title) is not None
    if of_page and (PARTIES.search(passage.text) or _is_list(passage, named)):
        bound = named
    elif CONTRACT_WORD.search(passage.text) or (of_page and ITS_PARTNERSHIP.search(passage.text)):
        bound = named if HELD.search(passage.text) else []
    else:
        bound = []
    bodies = [m for m in bound if m.entity.type in BODIES]
    others = [m for m in bound if m.entity.type is EntityType.EXTERNAL_PARTNER and m.entity.kind in OUTSIDE]
    if not bodies or not others:
        return []
    return list(dict.fromkeys(m.entity for m in bound if m in bodies or m in others))


def _others(passage: Passage, parties: list[Mention]) -> list[Entity]:
    """Who has a partnership with bodies of the city, where nobody is the subject: "drivs av A i ett IOP med B"."""
    if any(m.entity.type not in BODIES for m in parties):
        return []
    named = (m.entity for m in passage.mentions if m.end <= parties[0].start)
    return list(dict.fromkeys(e for e in named if e.type is EntityType.EXTERNAL_PARTNER and not e.general))


def _is_list(passage: Passage, named: list[Mention]) -> bool:
    """Whether a line is nothing but the names of actors."""
    ends = [0, *(m.end for m in named)]
    starts = [*(m.start for m in named), len(passage.text)]
    return all(ONLY_NAMES.fullmatch(passage.text, a, b) for a, b in zip(ends, starts, strict=True) if a <= b)


def _named_beside(passage: Passage, place: int) -> Entity | None:
    """The name that follows the parties: "ett partnerskap med kulturnämnden, IOP Lyktans hus"."""
    named = next((m for m in passage.collaborations if m.start >= place), None)
    return named.entity if named and NAMELY.fullmatch(passage.text, place, named.start) else None


def _named_by(speaking: list[Entity], parties: list[Entity]) -> Entity:
    """A partnership that has no name but its parties: the other side, as the city's own bodies see it."""
    of_public = all(entity.type in BODIES for entity in parties) and bool(speaking)
    name = " och ".join(entity.name for entity in (speaking if of_public else parties))
    return Entity(f"IOP med {name}", EntityType.COLLABORATION, "partnership", new=True)


def works_by_contracts(passage: Passage) -> Iterator[Draft]:
    """ "Nämnden har utvecklat arbetet med IOP": whose way of working it is takes part, whoever the parties are."""
    word = WAY_OF_WORKING.search(passage.text)
    if word and _holders(passage):
        return
    if word and not (is_proposed(passage) or is_denied(passage) or CONTRACT.search(passage.text)):
        for actor in speakers(passage, word.start()):
            if actor.type in BODIES:
                yield participation(actor, OF_ITS_KIND, "way-of-working", 0.65)


def _parted(text: str, parties: list[Mention]) -> Iterator[list[Mention]]:
    """ "med A och B samt med C" are two contracts."""
    first = 0
    for number in range(1, len(parties)):
        if ANOTHER.search(text, parties[number - 1].end, parties[number].start):
            yield parties[first:number]
            first = number
    if parties:
        yield parties[first:]
