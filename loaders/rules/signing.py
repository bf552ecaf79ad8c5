"""Who has signed an agreement: "undertecknades av A och B", "skrev polischefen och kommunstyrelsens ordförande under".

What must stay true: whoever signs for a municipality signs as its head, and the municipality is bound.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, participation, partnership
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of, words_of
from loaders.names.entities import BODIES, Entity, Mention
from loaders.passages.lists import list_after
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.passage import Passage, is_municipality
from loaders.passages.speaking import collaborations
from loaders.rules.contracts import CONTRACT_WORD
from loaders.text.privacy import masked

__all__ = ["SIGNED", "signed"]

SIGNED = cue(rf"\b(?:{one_of('signing', 'verbs')})\b")
BY = cue(rf"\b(?:{one_of('signing', 'passive')})\b(?: (?!av\b)[\wåäö]+){{0,6}} av ")
PAPER = re.compile(rf"[\w-]*(?:{one_of('signing', 'papers')})\w*", re.IGNORECASE)
HEADS = frozenset(words_of("signing", "heads"))
"""Bodies whose heads sign for the whole municipality."""
TWO = 2


def signed(passage: Passage) -> Iterator[Draft]:
    """All who sign one paper have it together: members of what it sets up by name, else pairs."""
    word = SIGNED.search(passage.text)
    if word is None or not PAPER.search(passage.text) or CONTRACT_WORD.search(passage.text):
        return
    if is_proposed(passage, word.start()) or is_denied(passage, word.start()):
        return
    by = BY.search(passage.text)
    run = list_after(passage.text, passage.mentions, by.end()) if by else []
    signers = _signers(passage, run)
    if len(signers) < TWO:
        signers = _signers(passage, passage.mentions)
        if len(signers) != TWO or not any(is_municipality(one, passage.home) for one in signers):
            return
    named = [m.entity for m in collaborations(passage)]
    for signer in signers if named else ():
        yield participation(signer, named[0], "signed", 0.75)
    if named and not PAPER.fullmatch(named[0].name):
        return
    city = [one for one in signers if is_municipality(one, passage.home)]
    pairs = itertools.product(city, signers) if city else itertools.combinations(signers, 2)
    for one, other in pairs:
        if one != other:
            yield partnership(one, other, "signed", 0.75)


def _signers(passage: Passage, mentions: tuple[Mention, ...] | list[Mention]) -> list[Entity]:
    """The actors that sign, each once; the municipality in the place of the bodies that lead it."""
    found = (_bound(passage, mention) for mention in mentions if mention.entity.is_actor)
    return [entity for entity in dict.fromkeys(found) if entity is not None]


def _bound(passage: Passage, mention: Mention) -> Entity | None:
    entity = mention.entity
    if entity.name in HEADS:
        return passage.city
    inside = entity.type in BODIES and not is_municipality(entity, passage.home)
    return None if inside or entity.general or masked(entity.name) != entity.name else entity
