"""Which phrases of a document are names of collaborations that nobody listed, by all that the document says of them.

The weights of the pieces of evidence are learnt from annotated documents (``python -m benchmarks.names``); what
must stay true: a known name is never weighed, and of two that overlap the likelier one counts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from pathlib import Path

from loaders.language.words import Vocabulary
from loaders.names.entities import Entity, Mention
from loaders.names.learntnames import says_unit
from loaders.names.namecandidates import Sentence, phrases, sentences_of
from loaders.names.nameevidence import Candidate, candidates_of
from loaders.names.weights import how_sure, likelihood, weights_in
from loaders.text.layout import Block
from loaders.text.privacy import masked
from model.vocabulary import EntityType

__all__ = ["LIKELY", "WEIGHTS_FILE", "chosen", "weighed_names"]

WEIGHTS_FILE = Path(__file__).with_name("name_weights.csv")
LIKELY = 0.55
"""From here on a phrase is taken for a name: there the annotated documents gain most."""
LOOKED_AT = 20
"""Places of a phrase at which is asked whether it is a person."""


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
    weights = weights_in(WEIGHTS_FILE)
    for likely, candidate in chosen((likelihood(c.features, weights), c) for c in found):
        if not _is_individual(candidate, sentences):
            yield _entity(candidate, likely, sentences)


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
    return Entity(candidate.form, type_, kind, new=True, sure=how_sure(likely, LIKELY))
