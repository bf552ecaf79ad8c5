"""Positions of those who speak for a body: "Gatuchef, tekniska kontoret" names the office alone.

What must stay true: a title that is no more than a label of the name beside it names nobody; one that a sentence
speaks of ("gatuchefen kallar till möten") does.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.language.patterns import compiled
from loaders.language.wordfamilies import one_of
from loaders.names.entities import Mention
from model.vocabulary import EntityType

__all__ = ["without_positions"]

ENDS = one_of("officers", "positions")
TITLE = rf"(?:[\w.:-]+ ){{0,2}}?[\w-]*(?i:{ENDS})\.?(?![\w-])"
FIELD = r"(?: (?:för |på |inom )?[\wåäö-]+(?:(?:,| och| &) [\wåäö-]+){0,2}?)?"
"""What somebody is the head of."""
ENTRY = compiled(rf"(?:{TITLE})(?:(?: och|/) ?{TITLE})?{FIELD}(?:, | [–-] |: | \()")
"""A title at the head of an entry, with what parts it from the body."""
BEHIND = re.compile(rf"(?:, | \(){TITLE}(?:(?: och|/|,) {TITLE})*(?=\)|;|$| \(|\.$)")
"""Titles behind the body that an entry names."""
OPENS = re.compile(TITLE)
PARTS_ENTRIES = "; "
LETTER = re.compile(r"[^\W\d]")
ENDS_ENTRY = re.compile(rf"[)]?(?:$|;|\.$| \(|, {TITLE}$)")
"""What stands behind the body that an entry ends with; a sentence goes on otherwise."""


def without_positions(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions but for those that only say which position somebody has at a body named beside.

    Args:
        text: a block's readable text.
        mentions: what it names, from left to right.
    """
    labels = list(_labels(text, mentions)) if any(m.entity.is_actor for m in mentions) else []
    for mention in mentions:
        joint = mention.entity.type is EntityType.COLLABORATION
        if joint or not any(start <= mention.start and mention.end <= end for start, end in labels):
            yield mention


def _labels(text: str, mentions: Sequence[Mention]) -> Iterator[tuple[int, int]]:
    """Where titles stand that are labels of the body behind or before them."""
    bodies = {m.start: m for m in mentions if m.entity.is_actor}
    for start in _starts(text):
        entry = ENTRY.match(text, start)
        body = bodies.get(entry.end()) if entry else None
        if entry and body and ENDS_ENTRY.match(text, body.end) and not OPENS.match(text, body.start):
            yield start, entry.end()
        elif (body := bodies.get(start)) and (behind := BEHIND.match(text, body.end)):
            yield behind.span()


def _starts(text: str) -> Iterator[int]:
    """Where entries begin."""
    start = 0
    while True:
        if LETTER.match(text, start):
            yield start
        parted = text.find(PARTS_ENTRIES, start)
        if parted < 0:
            return
        start = parted + len(PARTS_ENTRIES)
