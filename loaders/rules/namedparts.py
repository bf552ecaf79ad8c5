"""Who has which part in a collaboration that the sentence names: "Kajen drivs av A ihop med B", "Kajen, där A ordnar …".

What must stay true: between the collaboration and those in it stands nobody else, and no end of a sentence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.facts.drafts import Draft, participation
from loaders.language.cues import cue
from loaders.names.entities import Mention
from loaders.passages.lists import entities, lists
from loaders.passages.passage import Passage
from loaders.passages.speaking import collaborations, is_denied, is_partner_only, is_proposed
from loaders.rules.parts import ACTIVE, BEFORE_VERB, BEHIND_NAMES, NAMES, PASSIVE, WORD, any_of, without_names
from model.vocabulary import Role

__all__ = ["TOGETHER", "named_parts"]

WITH = (
    r"(?:(?:tillsammans|ihop|gemensamt|i (?:nära |tätt )?(?:samverkan|samarbete|samråd|partnerskap|dialog))"
    r" (?:med|mellan)|med (?:stöd|hjälp|deltagande|medverkan|bistånd) (?:av|från))"
)
OF_IT = r"\{\}(?: \([^()]{2,60}\))?"
"""What stands for the collaboration, and what is said of it in brackets."""
GAP = r"[^<{.;:]"
AND_WITH = rf"(?:{BEHIND_NAMES},? {WITH}(?: {WORD})?? {NAMES})?"
DONE_BY = tuple(
    (
        re.compile(
            rf"{OF_IT}{GAP}{{0,60}}?{any_of(family)}(?: {WORD}){{0,2}}? av(?: {WORD}){{0,2}}? {NAMES}{AND_WITH}"
        ),
        role,
    )
    for family, role in PASSIVE.items()
)
DOES_IT = tuple(
    (
        re.compile(
            rf"(?<!av )(?<!med )(?<!från ){NAMES}{BEHIND_NAMES}{BEFORE_VERB} {any_of(family)}(?: {WORD}){{0,4}}? {OF_IT}{AND_WITH}"
        ),
        role,
    )
    for family, role in ACTIVE.items()
    if role is not Role.MEMBER
)
SHARED = re.compile(rf"{OF_IT}{GAP}{{0,90}}?\b{WITH}(?: {WORD}){{0,2}}? {NAMES}")
WHERE = re.compile(rf"{OF_IT},? (?:där|i vilke[nt]) (?:{WORD} ){{0,4}}?{NAMES}")
TOGETHER = cue(rf"\b{WITH}|\b(?:där|i vilke[nt])\b|{any_of(*PASSIVE)}|{any_of(*ACTIVE)}")


def named_parts(passage: Passage) -> Iterator[Draft]:
    """The parts in each collaboration of a sentence that is not only somebody's partner in it."""
    if is_partner_only(passage):
        return
    runs = lists(passage.text, passage.mentions)
    for mention in collaborations(passage):
        if is_proposed(passage, mention.start) or is_denied(passage, mention.start):
            continue
        for number, role in _in_shape(without_names(passage.text, _with(runs, mention), mention)):
            for actor in entities(runs[number]):
                yield participation(actor, mention.entity, "named-part", 0.7, role=role)


def _with(runs: Sequence[Sequence[Mention]], mention: Mention) -> list[Sequence[Mention]]:
    """The rows of names without those that the collaboration's own name holds."""
    return [[m for m in run if m.end <= mention.start or m.start >= mention.end] for run in runs]


def _in_shape(text: str) -> Iterator[tuple[int, Role]]:
    """The numbers of the rows that have a part, with it; whoever does it with them is a member."""
    for pattern, role in (*DONE_BY, *DOES_IT):
        for found in pattern.finditer(text):
            yield int(found[1]), role
            if found[2]:
                yield int(found[2]), Role.MEMBER
    for pattern in (SHARED, WHERE):
        yield from ((int(found[1]), Role.MEMBER) for found in pattern.finditer(text))
