"""Who steers a collaboration or works for it is in it: members of its steering group, working group and the like."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from loaders.facts.drafts import Draft, participation
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.entities import Entity
from loaders.passages.groupnouns import is_helper
from loaders.passages.passage import Passage
from model.vocabulary import EntityType, Predicate

__all__ = ["members_by_group"]

GUESTS = cue(rf"\b(?:{one_of('titles', 'guests')})\b")
"""What is said of those who come now and then and belong to nothing."""
SURE = 0.5
"""As often as not a group's members are told of for the sake of the group alone."""


def members_by_group(passage: Passage, drafts: Iterable[Draft]) -> Iterator[Draft]:
    """What the members of a group without a name of its own take part in through it.

    Args:
        passage: a sentence or bullet.
        drafts: what it says.
    """
    if GUESTS.search(passage.text):
        return
    for draft in drafts:
        if draft.predicate is Predicate.PARTICIPATES_IN and is_helper(draft.object):
            whole = _whole(passage, draft.object)
            if whole is not None and whole != draft.subject:
                yield participation(draft.subject, whole, "steering", SURE, implied=True)


def _whole(passage: Passage, group: Entity) -> Entity | None:
    """The collaboration that the group serves: the section's, else the document's, else the one spoken of last."""
    for known in (passage.served, passage.topic, passage.subject, passage.recent, passage.last):
        if known is not None and known.type is EntityType.COLLABORATION and known != group:
            return None if is_helper(known) else known
    return None
