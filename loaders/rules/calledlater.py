"""Those who meet in what only the next sentence names: "A och B har ett avtal. Det heter Lugna kvällar"."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.facts.drafts import Draft, participation
from loaders.passages.lists import entities
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.passage import Passage
from loaders.passages.speaking import collaborations

__all__ = ["called_later"]


def called_later(passage: Passage) -> Iterator[Draft]:
    """Everybody who acts in the sentence takes part in what the next one says that it is called."""
    later = passage.later
    if later is None or collaborations(passage):
        return
    if is_proposed(passage) or is_denied(passage):
        return
    for actor in entities([m for m in passage.mentions if m.entity.is_actor and not m.genitive]):
        yield participation(actor, later, "called-later", 0.75)
