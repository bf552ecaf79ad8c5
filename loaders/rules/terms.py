"""Sentences that only say how long a collaboration lasts or how often it meets, told of those known to be in it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from loaders.facts.drafts import Draft, participation
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.mentions import Entity
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.sections import Passage
from loaders.passages.speaking import about, collaborations
from loaders.rules.reach import circumstances
from model.vocabulary import Predicate

__all__ = ["Terms"]

LASTS = cue(rf"\b(?:{one_of('membership', 'lasts')})\b")


class Terms:
    """The members of each collaboration met so far in a document."""

    def __init__(self) -> None:
        self._members: dict[Entity, dict[Entity, None]] = {}

    def of(self, passage: Passage, drafts: list[Draft]) -> Iterator[Draft]:
        """The memberships that the passage says the terms of, and says nothing else about."""
        for draft in drafts:
            if draft.predicate is Predicate.PARTICIPATES_IN and draft.certainty == "explicit":
                self._members.setdefault(draft.object, {})[draft.subject] = None
        if drafts or not LASTS.search(passage.text) or is_proposed(passage) or is_denied(passage):
            return
        named = list(dict.fromkeys(m.entity for m in collaborations(passage)))
        meant = named[0] if len(named) == 1 else None if named else about(passage, LASTS, whole=True)
        told = circumstances(passage.text) if meant is not None else {}
        if meant is None or not told:
            return
        for member in self._members.get(meant, {}):
            plain = participation(member, meant, "terms", 0.7, implied=True)
            yield replace(plain, attributes={**plain.attributes, **told})
