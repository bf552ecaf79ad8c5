"""Who acts in a sentence right behind one that told of a collaboration: "Kajen har öppet. A och B håller i det."

What must stay true: a sentence that brings in something new or a place is about that.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, participation
from loaders.language.wordfamilies import one_of
from loaders.passages.firstnouns import brings_in_thing
from loaders.passages.groupnouns import group_spoken_of
from loaders.passages.passage import Passage
from loaders.passages.speaking import about, collaborations
from loaders.rules.doers import SAYS, acting_runs, without_names
from loaders.text.layout import Kind
from model.vocabulary import EntityType

__all__ = ["near_its_name"]

BRINGS_IN = re.compile(rf"\b(?:{one_of('nearby', 'new', 'hears')})\b|^\d|[a-zåäö,] [A-ZÅÄÖ]")
"""What is spoken of for the first time: behind its article, below a number, or by a name that nobody knows."""
IS_OF = re.compile(
    r"(?:(?:Den|Det|De) )?[\wåäöÅÄÖ-]+ (?:är|var)(?: [\wåäö]+){0,3} (?:gemensam|en del|underställ)"
)
SEVERAL = 2


def near_its_name(passage: Passage) -> Iterator[Draft]:
    """Several who act in such a sentence; one alone does something of its own."""
    told = passage.recent
    if told is None or passage.kind is Kind.BULLET or collaborations(passage):
        return
    if passage.voice is not None and not passage.decided:
        return  # who has a section of its own tells there what it does itself
    if any(m.entity.type is EntityType.AREA for m in passage.mentions) or _tells_of_thing(passage):
        return
    rest = without_names(passage)
    if (
        not SAYS.search(rest)
        or BRINGS_IN.search(rest)
        or about(passage) is not None
        or group_spoken_of(passage)
    ):
        return
    for actors in acting_runs(passage, told):
        if len(actors) >= SEVERAL:
            yield from (participation(actor, told, "near-its-name", 0.5) for actor in actors)


def _tells_of_thing(passage: Passage) -> bool:
    """Whether a sentence says whose something new is: "Familjerätten är gemensam för"."""
    return IS_OF.match(passage.text) is not None and brings_in_thing(passage)
