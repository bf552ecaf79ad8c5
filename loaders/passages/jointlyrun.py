"""Whether several are said to run something together: "A och B driver mottagningen tillsammans".

What must stay true: who runs something alone, or together with those whom it is for, makes it nothing in common.
"""

from __future__ import annotations

import re

from loaders.language.wordfamilies import one_of
from loaders.names.entities import Mention
from loaders.passages.lists import lists

__all__ = ["JOINTLY", "is_run_together"]

JOINTLY = rf"(?:{one_of('jointly_run', 'jointly')})"
"""What says of several by itself that they have it in common, before its name."""
RUNS = rf"(?:{one_of('jointly_run', 'runs')})"
TOGETHER = "(?:tillsammans|gemensamt|ihop)"
OF_SEVERAL = re.compile(
    rf"\b(?:{JOINTLY}|{RUNS} {TOGETHER}|(?P<alone>{RUNS}))(?: (?:den|det|en|ett|vår|sin|sitt|en gemensam))? $"
)
BEHIND = re.compile(rf"(?: (?:i|på) [A-ZÅÄÖ][\wåäö]+)? {TOGETHER}(?! med\b)")
ANOTHER = re.compile(r"(?<=[\wåäö]) (?:och|samt) $")
"""Before the last of a row whose first nobody knows."""
LEAD = 60
NEAR = 50
"""Characters between who runs it and the words that say so."""
SEVERAL = 2


def is_run_together(text: str, mention: Mention, others: list[Mention]) -> bool:
    """Whether several actors are the subject of what is said before a name.

    Args:
        text: a block.
        mention: the name in it.
        others: the actors beside it.
    """
    said = OF_SEVERAL.search(text, max(0, mention.start - LEAD), mention.start)
    if said is None or (said["alone"] and not BEHIND.match(text, mention.end)):
        return False
    runs = [run for run in lists(text, [m for m in others if m.end <= said.start()]) if run]
    if not runs or said.start() - runs[-1][-1].end > NEAR:
        return False
    row = runs[-1]
    joined = ANOTHER.search(text, max(0, row[0].start - LEAD), row[0].start)
    return len(row) >= SEVERAL or joined is not None
