"""Which phrases of a document are names of collaborations that nobody listed, by all that the document says of them.

The weights of the pieces of evidence are learnt from annotated documents (``python -m benchmarks.names``); what
must stay true: a known name is never weighed, and of two that overlap the likelier one counts.
"""

from __future__ import annotations

import csv
import functools
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path

from loaders.language.words import Vocabulary
from loaders.names.entities import Entity, Mention
from loaders.names.learntnames import says_unit
from loaders.names.namecandidates import Sentence, phrases, sentences_of
from loaders.names.nameevidence import Candidate, candidates_of
from loaders.text.layout import Block
from loaders.text.privacy import masked
from model.vocabulary import EntityType

__all__ = ["CONSTANT", "LIKELY", "WEIGHTS_FILE", "chosen", "likelihood", "weighed_names"]

WEIGHTS_FILE = Path(__file__).with_name("name_weights.csv")
CONSTANT = "constant"
LIKELY = 0.55
"""From here on a phrase is taken for a name: there the annotated documents gain most."""
LOOKED_AT = 20
"""Places of a phrase at which is asked whether it is a person."""
LEAST_SURE = 0.6
"""How sure a fact can be at most that rests on a name which is only just likely."""


def weighed_names(
    blocks: list[Block], find: Callable[[str], list[Mention]], vocabulary: Vocabulary, place: str = ""
) -> Iterator[Entity]:
    """The collaborations that the document names and nobody listed, the likeliest first.

    Args:
        blocks: the whole document.
        find: what is known in a text.
        vocabulary: which words are ordinary Swedish.
        place: the municipality's name.
    """
    sentences = sentences_of(blocks, find)
    found = candidates_of(sentences, phrases(sentences), vocabulary, place)
    weights = _weights()
    for likely, candidate in chosen((likelihood(c.features, weights), c) for c in found):
        if not _is_individual(candidate, sentences):
            yield _entity(candidate, likely, sentences)


def likelihood(features: Mapping[str, float], weights: Mapping[str, float]) -> float:
    """How likely the evidence makes it that a phrase is a collaboration's name, 0 to 1."""
    total = weights[CONSTANT] + sum(weights.get(name, 0.0) * value for name, value in features.items())
    return 1 / (1 + math.exp(-total))


@functools.cache
def _weights() -> dict[str, float]:
    with WEIGHTS_FILE.open(encoding="utf-8", newline="") as stream:
        return {row["evidence"]: float(row["weight"]) for row in csv.DictReader(stream)}


def chosen(weighed: Iterable[tuple[float, Candidate]]) -> Iterator[tuple[float, Candidate]]:
    """Those that are likely enough, the likeliest first, without what overlaps likelier ones at every place."""
    taken: set[tuple[int, int]] = set()
    for likely, candidate in sorted(weighed, key=lambda w: (-w[0], w[1].form)):
        if likely < LIKELY:
            return
        spans = [{(p.sentence, n) for n in range(p.first, p.last + 1)} for p in candidate.places]
        if any(not span & taken for span in spans):
            taken.update(*spans)
            yield likely, candidate


def _is_individual(candidate: Candidate, sentences: list[Sentence]) -> bool:
    """Whether the phrase is a person's name, or holds one, anywhere."""
    for phrase in candidate.places[:LOOKED_AT]:
        sentence = sentences[phrase.sentence]
        start, end = sentence.tokens[phrase.first].start, sentence.tokens[phrase.last].end
        if masked(sentence.text)[start:end] != sentence.text[start:end]:
            return True
    return False


def _entity(candidate: Candidate, likely: float, sentences: list[Sentence]) -> Entity:
    places = [(sentences[p.sentence], p) for p in candidate.places]
    is_unit = any(says_unit(s.text, s.tokens[p.last].end) for s, p in places)
    type_ = EntityType.UNIT if is_unit else EntityType.COLLABORATION
    kind = None if is_unit else candidate.kind
    sure = LEAST_SURE + (1 - LEAST_SURE) * (likely - LIKELY) / (1 - LIKELY)
    return Entity(candidate.form, type_, kind, new=True, sure=round(sure, 2))
