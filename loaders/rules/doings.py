"""Who does one thing with whom, without a word for it: "Polisen och skolan bjuder in till en kväll om …"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, partnership
from loaders.language.cues import cue
from loaders.language.wordfamilies import families
from loaders.passages.lists import entities, list_after, lists
from loaders.passages.passage import Passage
from loaders.passages.speaking import about, collaborations, is_denied, is_proposed

__all__ = ["DOINGS", "doings"]

VERBS = families("helping")
DOINGS = cue(rf"\b(?:{'|'.join((*VERBS['arranges'], *VERBS['meets']))})\b")
MEETS = re.compile(rf"(?:{'|'.join(VERBS['meets'])})")
ONE_THING = re.compile(r"(?: [\wåäö-]+){0,4}? (?:en|ett|gemensam\w*)\b")
"""What they arrange is one, and not each has its own."""
TOGETHER = re.compile(r"\b(?:tillsammans|ihop|samverkan|samarbete)\b")
"""Words that other rules read, and better."""
AUXILIARY = re.compile(r" (?:(?:har|hade|brukar)(?: \w+)? )?")
"""Between those who do it and the verb."""
JOINT = re.compile(r"(?:,| och| samt) (?:[a-zåäö]+ ){0,2}")
"""Between two of those who do it, if only what the second one is or whose."""
FEW = 3
"""Of so many who do one thing each works with each other."""


def doings(passage: Passage) -> Iterator[Draft]:
    """Two or three named who arrange something work together, where it is no collaboration with a name."""
    told_elsewhere = passage.later is not None or TOGETHER.search(passage.text)
    if told_elsewhere or collaborations(passage) or about(passage) is not None:
        return
    for verb in DOINGS.finditer(passage.text):
        for run in lists(passage.text, passage.mentions):
            if AUXILIARY.fullmatch(passage.text, run[-1].end, verb.start()) and run[0].start == 0:
                break
        else:
            run = list_after(passage.text, passage.mentions, verb.end())
            if not run or run[0].start != verb.end() + 1 or passage.mentions[0] is not run[0]:
                continue
        if not (MEETS.fullmatch(verb[0]) or ONE_THING.match(passage.text, max(verb.end(), run[-1].end))):
            continue
        gaps = (passage.text[one.end : other.start] for one, other in itertools.pairwise(run))
        doers = entities(run) if all(JOINT.fullmatch(gap) for gap in gaps) else []
        if (
            not 1 < len(doers) <= FEW
            or is_proposed(passage, verb.start())
            or is_denied(passage, verb.start())
        ):
            continue
        for other in doers[1:]:
            yield partnership(doers[0], other, "doings", 0.6)
