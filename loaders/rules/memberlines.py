"""Lines that open with a collaboration and list who is in it: "• Kajen: A, B och C"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, participation
from loaders.language.verbs import FINITE, ends_name
from loaders.language.wordfamilies import one_of
from loaders.passages.lists import entities, lists
from loaders.passages.modality import is_proposed
from loaders.passages.passage import Passage
from loaders.passages.speaking import collaborations
from loaders.rules.membership import NO_MEMBERS
from loaders.text.layout import Kind

__all__ = ["bullet_members"]

AT_HEAD = 3
"""Characters that may stand before the name that a line opens with."""
LIST_OPENS = re.compile(r"(^|[.:(])[^.:(]{0,45}$")
NAMED = "-"
"""Stands for a name where the words beside names are looked at."""
OF_WHICH_SORT = re.compile(rf"\b(?:{one_of('membership', 'which_sort')}) [a-zåäö]+ (?={NAMED})")
SMALL_WORD = re.compile(r"(?<![\w-])[a-zåäö]+(?![\w-])")


def bullet_members(passage: Passage) -> Iterator[Draft]:
    """A bullet that opens with a collaboration lists who is in it, after the name or in a sentence of their own.

    So does any line whose name a colon stands behind, and nothing but names with what joins them.
    """
    first = next(iter(collaborations(passage)), None)
    if first is None or first.start > AT_HEAD or is_proposed(passage):
        return
    if passage.text.startswith(":", first.end) and not _tells(passage, first.end):
        members = entities([m for m in passage.mentions if m.start > first.end and m.entity.is_actor])
    elif passage.kind is Kind.BULLET:
        members = [
            actor
            for run in lists(passage.text, [m for m in passage.mentions if m.start >= first.end])
            if LIST_OPENS.search(passage.text[first.end : run[0].start])
            and not NO_MEMBERS.search(passage.lead(run[0].start))
            for actor in entities(run)
        ]
    else:
        return
    for actor in members:
        yield participation(actor, first.entity, "bullet-members", 0.85)


def _tells(passage: Passage, place: int) -> bool:
    """Whether a verb stands behind a place, beside the names."""
    pieces: list[str] = []
    for mention in passage.mentions:
        if mention.start >= place:
            pieces += passage.text[place : mention.start], NAMED
            place = mention.end
    rest = OF_WHICH_SORT.sub("", "".join((*pieces, passage.text[place:])))
    return any(ends_name(word) and FINITE.search(word) for word in SMALL_WORD.findall(rest))
