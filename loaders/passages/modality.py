"""Whether a passage says what is so, or what should be, could be, or is not."""

from __future__ import annotations

import re

from loaders.language.cues import Cue, cue
from loaders.language.wordfamilies import one_of
from loaders.passages.passage import Passage

__all__ = ["is_denied", "is_only_thought", "is_proposed"]

PROPOSED = cue(rf"\b({one_of('speaking', 'proposed')})\b")
DENIED = cue(rf"\b({one_of('speaking', 'denied')})\b(?! (?:bara|minst|enbart|endast))")
BEFORE, BEHIND = 110, 90
"""Characters before and behind a word in which "bör" or "inte" bear on it."""
CONTRAST = re.compile(
    rf",? (?:men|medan|fast|fastän) |; |, (?:där|vars|med) (?=(?:{one_of('speaking', 'aims')})\b)"
)
"""What parts what is from what is not yet: "deltar, men bara när centrum diskuteras"; an aim that is told behind it."""
AND = " och "
PRESENT = re.compile(r"(?:sam(?:arbetar|verkar|råder)|deltar|medverkar|driver|arbetar|jobbar)\b")
"""A verb that no auxiliary bears on: "vill att alla ska trivas och samarbetar därför med"."""
SAME_DOER = re.compile(
    r",? utan (?=(?!att\b)[a-zåäö]{2,}(?:r|de|te)\b)|,? men (?=(?:deltar|medverkar|ingår|sitter|bidrar|är|räknas)\b)"
)
"""The same from what is not: "är inte medlem men deltar", "deltar men är ingen medlem"."""
PROPOSES_ALL = re.compile(
    r"\b(?:motion(?:en|är|ären)?|medborgarförslag(?:et)?|[Mm]otionären|e-förslag(?:et)?)\b[^.]*?\b(?:föresl\w+|yrka\w*|vill)\b"
    r"|\b(?:föresl\w+|yrka\w*|vill|begär) (?:\w+ )?i (?:en|sin|ett|sitt|motionen|medborgarförslaget|skrivelsen)"
    r"(?: (?:motion|medborgarförslag|skrivelse|e-förslag))? att\b"
)
"""What a motion proposes is no more than that, to the end of the sentence."""
MOTION = re.compile(r"motion|förslag|skrivelse", re.IGNORECASE)
"""What is in every such sentence, and found faster."""
ANOTHER_PREDICATE = re.compile(r"(?:,| och| men| samt) (?:(?:man|vi|de|den|det|nämnden|även|också) )?\Z")
"""Between what is and what will be: "Kajen finns i Hamnen och ska …"."""


def is_proposed(passage: Passage, place: int | None = None, end: int | None = None) -> bool:
    """Whether the passage says what should, could or will be, and not what is.

    Args:
        place: look only around this place, since a long sentence may hold both.
        end: where the clause of that place ends: what follows does not bear on it.
    """
    by_motion = MOTION.search(passage.text) is not None and PROPOSES_ALL.search(
        passage.text, 0, len(passage.text) if place is None else place
    )
    return bool(by_motion) or _is_said(PROPOSED, passage.text, place, end)


def is_only_thought(passage: Passage, end: int) -> bool:
    """Whether the words before a place say that something should or will be, or is not."""
    by_motion = MOTION.search(passage.text) is not None and PROPOSES_ALL.search(passage.text, 0, end)
    return bool(by_motion or PROPOSED.search(passage.text, 0, end) or DENIED.search(passage.text, 0, end))


def is_denied(passage: Passage, place: int | None = None, end: int | None = None) -> bool:
    """Whether the passage says that something is not or no longer so; arguments as of ``is_proposed``."""
    return _is_said(DENIED, passage.text, place, end)


def _is_said(words: Cue, text: str, place: int | None, clause_end: int | None = None) -> bool:
    if not words.occurs(text):
        return False
    if place is None:
        return words.search(text) is not None
    parting = CONTRAST if words is PROPOSED else SAME_DOER
    opened = [found.end() for found in parting.finditer(text, max(0, place - BEFORE), place)]
    closed = parting.search(text, place, place + BEHIND)
    if words is PROPOSED and text.startswith(AND, max(0, place - len(AND))) and PRESENT.match(text, place):
        opened.append(place)
    start, end = max([0, place - BEFORE, *opened]), closed.start() if closed else place + BEHIND
    end = end if clause_end is None else min(end, clause_end)
    for said in words.pattern.finditer(text, start, end):
        if words is not PROPOSED or not ANOTHER_PREDICATE.search(text, place, max(place, said.start())):
            return True
    return False
