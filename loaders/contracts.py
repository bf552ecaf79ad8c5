"""Partnerships that have no name but their parties: "idéburet offentligt partnerskap (IOP) med …"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.cues import cue
from loaders.drafts import Draft, participation
from loaders.lists import entities, list_after
from loaders.mentions import Entity, Mention
from loaders.sections import Passage
from loaders.speaking import is_denied, is_proposed, speakers
from model.vocabulary import EntityType

__all__ = ["CONTRACT", "partnerships_by_contract"]

CONTRACT = cue(
    r"\b(?:partnerskap \(IOP\)|IOP(?::n|-avtal|-avtalet)?"
    r"|[Ii]déburet [Oo]ffentligt [Pp]artnerskap(?: \(IOP\))?)(?: \w+){0,4}? med(?= )"
)
ANOTHER = re.compile(r"\bmed $")


def partnerships_by_contract(passage: Passage) -> Iterator[Draft]:
    """ "idéburet offentligt partnerskap (IOP) med …": a partnership with the named parties and the speaker."""
    if is_proposed(passage) or is_denied(passage):
        return
    for word in CONTRACT.finditer(passage.text):
        parties = [m for m in list_after(passage.text, passage.mentions, word.end()) if not m.entity.general]
        for party_list in _parted(passage.text, parties):
            name = " och ".join(entity.name for entity in entities(party_list))
            partnership_ = Entity(f"IOP med {name}", EntityType.COLLABORATION, "partnership", new=True)
            for actor in (*speakers(passage, word.start()), *entities(party_list)):
                yield participation(actor, partnership_, "contract", 0.75)


def _parted(text: str, parties: list[Mention]) -> Iterator[list[Mention]]:
    """ "med A och B samt med C" are two contracts."""
    first = 0
    for number in range(1, len(parties)):
        if ANOTHER.search(text, parties[number - 1].end, parties[number].start):
            yield parties[first:number]
            first = number
    if parties:
        yield parties[first:]
