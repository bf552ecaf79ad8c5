"""Collaborations that two places describe in nearly the same words."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations

from rapidfuzz import fuzz

from analysis.network import Claim, Network, Place
from model.names import fold
from model.vocabulary import EntityType

__all__ = ["Twin", "twins"]

RUN = 5
"""Words in a row that two descriptions share."""
SAME = 85.0
"""Sentences less alike than this (rapidfuzz' ``ratio``, 0 to 100) are different sentences."""
LEAST = 8
"""Words of a sentence that describes something."""
LINES = 5
"""Lines that one sentence may take."""
OFTEN = 8
"""A run of words in more places than this is a turn of phrase."""


@dataclass(frozen=True, slots=True)
class Twin:
    """Two collaborations of which two places say nearly the same."""

    one: str
    other: str
    value: float
    """How alike the sentences are, 0 to 1."""
    facts: tuple[str, ...]


Said = tuple[str, str, Claim, Place]
"""A collaboration, a folded sentence, and where it is said."""


def twins(network: Network) -> Mapping[tuple[str, str], Twin]:
    """Pairs of collaborations with the most alike of their sentences; a place that names both does not count.

    Only sentences that share a run of words are compared, so the cost grows with what is really alike.
    """
    said = list(_said(network))
    found: dict[tuple[str, str], Twin] = {}
    for one, other in sorted(_sharing(said)):
        first, second = said[one], said[other]
        value = fuzz.ratio(first[1], second[1], score_cutoff=SAME) / 100
        pair = first[0], second[0]
        if value and (pair not in found or value > found[pair].value):
            facts = tuple(sorted({first[2].iri, second[2].iri}))
            found[pair] = Twin(*pair, round(value, 4), facts)
    return found


def _said(network: Network) -> Iterator[Said]:
    for forum in network.of_type(EntityType.COLLABORATION):
        sentences: dict[tuple[str, str], Said] = {}
        for claim in network.about(forum.iri):
            for place in claim.places:
                text = fold(place.text)
                if len(text.split()) >= LEAST:
                    sentences.setdefault((place.document, text), (forum.iri, text, claim, place))
        yield from (sentences[key] for key in sorted(sentences))


def _sharing(said: list[Said]) -> set[tuple[int, int]]:
    runs: dict[tuple[str, ...], list[int]] = defaultdict(list)
    for number, (_, text, _, _) in enumerate(said):
        words = text.split()
        for run in {tuple(words[start : start + RUN]) for start in range(len(words) - RUN + 1)}:
            runs[run].append(number)
    return {
        pair
        for numbers in runs.values()
        if 1 < len(numbers) <= OFTEN
        for pair in combinations(numbers, 2)
        if said[pair[0]][0] != said[pair[1]][0] and not _same_place(said[pair[0]][3], said[pair[1]][3])
    }


def _same_place(one: Place, other: Place) -> bool:
    near = one.document == other.document and abs(one.line - other.line) <= LINES
    return near and fold(one.text) == fold(other.text)
