"""Measures that are met again under nearly the same title, taken together without deciding that they are one."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence

import networkx as nx
from rapidfuzz import fuzz

from graph.likeness import LEAST
from model.names import fold

__all__ = ["same_titles"]

RARE = 40
"""A word in more titles than this tells too little to compare all of them."""
PROBES = 4
"""How many of a title's rarest words its like is looked for by."""


def same_titles(titles: Mapping[str, str]) -> Mapping[str, tuple[str, ...]]:
    """Each measure → the measures whose titles are nearly its own, itself among them, sorted.

    Titles are alike when their likeness (rapidfuzz' ``ratio`` of the folded titles) is at least that of
    ``graph.likeness``; only titles that share a rare word are compared, so that the cost does not grow with
    the square of their number. No titles give nothing.
    """
    together: nx.Graph[str] = nx.Graph()
    together.add_nodes_from(sorted(titles))
    folded = {key: fold(title) for key, title in titles.items()}
    for group in _sharing(folded):
        for number, first in enumerate(group):
            for second in group[number + 1 :]:
                if fuzz.ratio(folded[first], folded[second], score_cutoff=LEAST):
                    together.add_edge(first, second)
    groups = (tuple(sorted(component)) for component in nx.connected_components(together))
    return {key: group for group in groups for key in group}


def _sharing(folded: Mapping[str, str]) -> Iterator[Sequence[str]]:
    words = {key: set(title.split()) for key, title in folded.items()}
    often = Counter(word for each in words.values() for word in each)
    by_word: dict[str, list[str]] = defaultdict(list)
    for key in sorted(words):
        for word in sorted(words[key], key=lambda word: (often[word], word))[:PROBES]:
            by_word[word].append(key)
    for word in sorted(by_word):
        if 1 < len(by_word[word]) <= RARE:
            yield by_word[word]
