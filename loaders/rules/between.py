"""Between whom it is: "samverkan mellan A, B och C" is pairs, where it is no collaboration with a name."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, participation, partnership
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.passages.lists import entities, list_after
from loaders.passages.modality import is_proposed
from loaders.passages.passage import Passage
from loaders.passages.speaking import collaborations
from loaders.rules.cooperation import is_of_named
from loaders.rules.membership import AGREED

__all__ = ["BETWEEN", "IT_IS", "works_between"]

BETWEEN = cue(r"\b[Mm]ellan\b")
THERE_IS = re.compile(
    rf" (?:{one_of('between', 'there_is')})(?: [\w-]+){{0,4}}? (?:{one_of('between', 'is_there')})\b"
)
"""What goes on behind "Mellan A och B"."""
COOPERATION = re.compile(
    rf"({one_of('between', 'cooperation')})\b[^.,]{{0,40}}$",
    re.IGNORECASE,
)
IT_IS = cue(
    r"^(?:Det|Detta|Den) (?:är|var) (?:ett|en)(?: \w+){0,2}? (?:\w*samarbete|\w*samverkan|\w*projekt"
    r"|\w*partnerskap|satsning) mellan\b"
)
IS_BETWEEN = re.compile(
    r"\b(?:är|var) (?:ett|en)(?: \w+){0,3}? (?:\w*samarbete|\w*samverkan|\w*projekt|\w*partnerskap"
    r"|\w*nätverk|satsning) $"
)
"""What is between them is one thing, though it may not be known: its members are no pairs."""
SUM_SHARED = re.compile(
    r"\d ?(?:kronor|kr|tkr|mkr|mnkr|miljoner)\b[^.;:]{0,40}?\b(?:för)?dela[dts]?s?\b[^.,]{0,40}$"
)
"""What several get parts of, each for itself."""
SHARED = re.compile(r"\bdelas $")
"""What is divided binds each of them to each other."""


def works_between(passage: Passage) -> Iterator[Draft]:
    """ "samverkan mellan A, B och C": A works with each of the others, or all meet in what was spoken of."""
    undertaking = IT_IS.search(passage.text)
    if undertaking and not collaborations(passage) and passage.recent is not None:
        for actor in entities(list_after(passage.text, passage.mentions, undertaking.end(), close=True)):
            yield participation(actor, passage.recent, "it-is-between", 0.85)
        return
    if is_of_named(passage) or is_proposed(passage):
        return
    if (passage.subject or passage.meant) is not None and AGREED.search(passage.text):
        return
    for word in BETWEEN.finditer(passage.text):
        found = list_after(passage.text, passage.mentions, word.end())
        exists = found and THERE_IS.match(passage.text, found[-1].end)
        lead = passage.lead(word.start())
        if IS_BETWEEN.search(lead) or SUM_SHARED.search(lead):
            continue
        if COOPERATION.search(passage.lead(word.start())) or exists:
            run = entities(found)
            shared = SHARED.search(passage.lead(word.start()))
            for one, other in itertools.combinations(run, 2) if shared else ((run[0], o) for o in run[1:]):
                yield partnership(one, other, "works-between", 0.75)
