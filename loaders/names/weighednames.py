"""Which phrases of a document are names that nobody listed, and of what, by all that the document says of them.

The weights of the pieces of evidence are learnt from annotated documents (``python -m benchmarks.names``); what
must stay true: a known name is never weighed, and of two that overlap the likelier one counts.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from loaders.language.wordfamilies import one_of
from loaders.language.words import Vocabulary
from loaders.names.entities import Entity, Mention
from loaders.names.learntnames import says_unit
from loaders.names.namecandidates import Phrase, phrases
from loaders.names.nameevidence import Candidate, candidates_of
from loaders.names.nametokens import COLLABORATION, Sentence, Token, sentences_of
from loaders.names.undertakennouns import plainly
from loaders.names.weights import Scales, how_sure, scales_of
from loaders.text.layout import Block
from loaders.text.privacy import masked
from model.vocabulary import EntityType

__all__ = ["LIKELY", "WEIGHTS_FILE", "Likely", "chosen", "likeliest", "weighed_names"]

WEIGHTS_FILE = Path(__file__).with_name("name_weights.csv")
LIKELY = {
    EntityType.COLLABORATION: 0.3,
    EntityType.EXTERNAL_PARTNER: 0.2,
    EntityType.UNIT: 0.3,
    EntityType.ADMINISTRATION: 0.35,
}
"""From here on a phrase is taken for a name of such a thing: there the annotated documents gain most."""
LISTED = 1.6
"""How many times likelier it must be where the registry knows the municipality's own names."""
LIKELIER = 0.6
"""From here on an actor's name counts that a rule takes for a place."""
LONGER = 0.6
"""From here on a name counts that a known one is a part of."""
STREET = re.compile(rf"\w(?:{one_of('place_names', 'streets')})$")
JOINED: tuple[Callable[[Token], bool], ...] = (
    lambda token: token.word in (",", "och", "samt"),
    lambda token: token.label.endswith("area"),
)
"""What stands between a place and the next in a row, and that one."""
SURER = 0.5
"""How likely a longer phrase must be, beside its last words, to be the name that they end."""
NOTHING_NAMED = re.compile(
    f"{one_of('name_words', 'methods', 'politicians')}|{one_of('titles', 'telling')}", re.IGNORECASE
)
"""Ways of working, people by their office and what a title only tells of: nothing that several are in."""
LOOKED_AT = 20
"""Places of a phrase at which is asked whether it is a person."""


class Likely(NamedTuple):
    """A phrase, what it most likely names, and how likely that is."""

    likelihood: float
    type: EntityType
    candidate: Candidate


def weighed_names(
    blocks: list[Block],
    find: Callable[[str], list[Mention]],
    vocabulary: Vocabulary,
    place: str = "",
    *,
    listed: bool = False,
) -> Iterator[tuple[Entity, tuple[str, ...]]]:
    """What the document names and nobody listed, the likeliest first, with the forms in which it stands there.

    Args:
        blocks: the whole document.
        find: what is known in a text.
        vocabulary: which words are ordinary Swedish.
        place: the municipality's name.
        listed: whether the registry knows the municipality's own names, so that few are missing there.
    """
    sentences = sentences_of(blocks, find)
    found = candidates_of(sentences, phrases(sentences), vocabulary, place)
    scales = scales_of(WEIGHTS_FILE)
    weighed = (likeliest(c, scales) for c in found)
    whole = (one for one in weighed if not _opens_row_of_places(one.candidate, sentences))
    apart = (one for one in whole if not _is_in_places(one, sentences))
    plain = (one for one in apart if one.likelihood >= LONGER or not _is_longer(one, sentences))
    for likely in chosen(plain, LISTED if listed else 1.0):
        if NOTHING_NAMED.fullmatch(likely.candidate.form):
            continue
        if not (_is_individual(likely.candidate, sentences) or _is_rather_a_place(likely, sentences)):
            entity, forms = _entity(likely, sentences), _forms(likely.candidate, sentences)
            yield plainly(entity, forms) if entity.type is EntityType.COLLABORATION else (entity, forms)


def likeliest(candidate: Candidate, scales: Scales) -> Likely:
    """What a phrase most likely names, of all that the weights tell of."""
    most, what = max(zip(scales.likelihoods(candidate.features), scales.names, strict=True))
    return Likely(most, EntityType(what), candidate)


def chosen(weighed: Iterable[Likely], times: float = 1.0) -> Iterator[Likely]:
    """Those that are likely enough, the likeliest first, without what overlaps likelier ones at every place.

    The last word of a longer one is no name there, however likely elsewhere.

    Args:
        weighed: all phrases.
        times: how many times likelier than elsewhere they must be.
    """
    taken: set[tuple[int, int]] = set()
    enough = [one for one in weighed if one.likelihood >= times * LIKELY[one.type]]
    tails: dict[tuple[int, int, int], float] = {}
    for one in enough:
        for p in one.candidate.places:
            for first in range(p.first + 1, p.last + 1):
                tail = (p.sentence, first, p.last)
                tails[tail] = max(tails.get(tail, 0.0), one.likelihood)
    for one in sorted(enough, key=lambda w: (-w.likelihood, w.candidate.form)):
        places = ((p, tails.get((p.sentence, p.first, p.last), 0.0)) for p in one.candidate.places)
        whole = [p for p, longer in places if longer < SURER * one.likelihood]
        spans = [{(p.sentence, n) for n in range(p.first, p.last + 1)} for p in whole]
        if any(not span & taken for span in spans):
            taken.update(*spans)
            yield one


def _forms(candidate: Candidate, sentences: list[Sentence]) -> tuple[str, ...]:
    """The candidate's spellings in the document: with a small letter and with a capital."""
    places = candidate.places
    first = {p: sentences[p.sentence].tokens[p.first].word[0] for p in places}
    return tuple(sorted({first[p] + p.form[1:] for p in places}))


def _is_individual(candidate: Candidate, sentences: list[Sentence]) -> bool:
    """Whether the phrase is a person's name, or holds one, anywhere."""
    for phrase in candidate.places[:LOOKED_AT]:
        sentence = sentences[phrase.sentence]
        start, end = sentence.tokens[phrase.first].start, sentence.tokens[phrase.last].end
        if masked(sentence.text)[start:end] != sentence.text[start:end]:
            return True
    return False


def _is_longer(likely: Likely, sentences: list[Sentence]) -> bool:
    """Whether a known collaboration's name is a part of the phrase."""
    return any(token.label == COLLABORATION for token in _tokens(likely.candidate.places[0], sentences))


def _is_in_places(likely: Likely, sentences: list[Sentence]) -> bool:
    """Whether a phrase is a known collaboration's name and several places that it is in: "Läslust i Viken och Ön"."""
    tokens = _tokens(likely.candidate.places[0], sentences)
    known = [number for number, token in enumerate(tokens) if token.label == COLLABORATION]
    behind = [token.word for token in tokens[known[-1] + 1 :]] if known else []
    return behind[:1] in (["i"], ["på"]) and "och" in behind


def _tokens(phrase: Phrase, sentences: list[Sentence]) -> Sequence[Token]:
    return sentences[phrase.sentence].tokens[phrase.first : phrase.last + 1]


def _opens_row_of_places(candidate: Candidate, sentences: list[Sentence]) -> bool:
    """Whether a phrase ends in the first of several places where it is: "Läslust i Viken, Näset och Ön"."""
    for phrase in candidate.places[:LOOKED_AT]:
        tokens = sentences[phrase.sentence].tokens
        behind = tokens[phrase.last + 1 : phrase.last + 3]
        joined = len(behind) == len(JOINED) and all(part(t) for part, t in zip(JOINED, behind, strict=True))
        if joined and phrase.last > phrase.first and tokens[phrase.last - 1].word in ("i", "på"):
            return True
    return False


def _is_rather_a_place(likely: Likely, sentences: list[Sentence]) -> bool:
    """Whether a word is a street's or a rule takes it for a place, and little tells that one of that name acts.

    Where it stands beside other places, it is none of those that act.
    """
    first = likely.candidate.places[0]
    tokens = sentences[first.sentence].tokens
    word = tokens[first.first]
    if first.first < first.last or likely.likelihood >= LIKELIER:
        return False
    taken = word.label == "new area" and (
        likely.type is not EntityType.COLLABORATION or _stands_in_row(tokens, first.first)
    )
    return taken or STREET.search(word.word) is not None


def _stands_in_row(tokens: Sequence[Token], at: int) -> bool:
    """Whether the next name before or behind is a place, with nothing but a comma or "och" between."""
    joint, named = JOINED
    before = at > 1 and joint(tokens[at - 1]) and named(tokens[at - 2])
    behind = at + 2 < len(tokens) and joint(tokens[at + 1]) and named(tokens[at + 2])
    return before or behind


def _entity(likely: Likely, sentences: list[Sentence]) -> Entity:
    candidate, type_ = likely.candidate, likely.type
    kind = candidate.kind if type_ is EntityType.COLLABORATION else None
    places = [(sentences[p.sentence], p) for p in candidate.places]
    if type_ is EntityType.COLLABORATION and any(says_unit(s.text, s.tokens[p.last].end) for s, p in places):
        type_, kind = EntityType.UNIT, None
    return Entity(
        candidate.form, type_, kind, new=True, sure=how_sure(likely.likelihood, LIKELY[likely.type])
    )
