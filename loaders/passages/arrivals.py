"""Sentences that say whom those came from who were at the meeting that minutes take down."""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.language.wordfamilies import one_of
from loaders.names.entities import Entity
from loaders.passages.passage import Passage

__all__ = ["of_those_who_came"]

PERSONS = rf"(?:{one_of('arrivals', 'persons')}) (?:från|för)"
CAME = re.compile(
    rf"\b(?:{one_of('arrivals', 'came')}) (?:[a-zåäö\d]+ ){{0,3}}{PERSONS}\b"
    rf"|\b(?i:{PERSONS}) [^.]{{3,200}} (?:{one_of('arrivals', 'was_there')})\b"
)
COUNTED = re.compile(
    rf"(?:\d|\b(?i:{one_of('arrivals', 'counted')}))[^.;:]{{0,20}}? {PERSONS}\b"
    rf"(?=[^.;]{{3,200}} (?:{one_of('arrivals', 'was_there')})\b)"
)
"""So many persons who came to something once: "Ett femtiotal personer från A och B deltog"."""


def of_those_who_came(passage: Passage, met: Entity | None) -> Passage:
    """The passage, about those who met where it says so: "Tolv personer deltog från A (dess B) och C".

    Args:
        passage: any.
        met: whose meeting it was; None in what is no minutes, where so many came to something that has no name.
    """
    text = passage.text
    if met is None:
        once = COUNTED.search(text) is not None
        return replace(passage, topic=None, recent=None, meant=None, subject=None) if once else passage
    if passage.topic is not None or CAME.search(text) is None:
        return passage
    bodies = (m for m in passage.mentions if text.count("(", 0, m.start) == text.count(")", 0, m.start))
    return replace(passage, topic=met, mentions=tuple(bodies))
