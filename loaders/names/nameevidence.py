"""All that a document says of a phrase, over every place where it stands, as named pieces of evidence."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from loaders.language.words import Vocabulary
from loaders.names.namecandidates import Phrase
from loaders.names.namecontext import DEFINITE, DOING, TELLING, context, count_kinds, families_in
from loaders.names.nameform import form_evidence
from loaders.names.nametokens import Sentence, Token
from loaders.names.namewords import SHARE, beside_evidence, letter_evidence, word_evidence
from loaders.names.undertakennouns import is_undertaken
from loaders.text.layout import Kind

__all__ = ["Candidate", "candidates_of"]

REACH = 40
"""Words to either side that are read at all."""
READ_BESIDE = 10
"""Places of a phrase of which the words beside it are read."""
OPENS_HEADING = re.compile(
    r"(?:[A-ZÅÄÖ]\w+(?:et|en|na|ning|ningar|else|tion)|Om|Så|Hur|Vad|Vår|Vårt|Varför|Samverkan)\b"
)
BACK = frozenset({"det", "den", "här", "där", "dit", "arbetet"})


@dataclass
class Candidate:
    """A phrase with every place where it stands and what is said there."""

    form: str
    places: list[Phrase] = field(default_factory=list)
    features: dict[str, float] = field(default_factory=dict)
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class _Document:
    sentences: list[Sentence]
    in_section: dict[int, Counter[str]]
    words: Vocabulary
    place: str


def candidates_of(
    sentences: list[Sentence],
    phrases: Iterable[Phrase],
    words: Vocabulary,
    place: str = "",
) -> list[Candidate]:
    """Every phrase once, with its features; without those that are never a whole name.

    Args:
        sentences: those of the whole document.
        phrases: the places that may hold names.
        words: which words are ordinary Swedish.
        place: the municipality's name.
    """
    by_form: dict[str, Candidate] = {}
    for phrase in phrases:
        by_form.setdefault(phrase.form, Candidate(phrase.form)).places.append(phrase)
    headings = {p.sentence for c in by_form.values() for p in c.places} & {
        number for number, sentence in enumerate(sentences) if sentence.kind is Kind.HEADING
    }
    said = _said_in(sentences, {sentences[number].section for number in headings})
    document = _Document(sentences, said, words, place)
    return [c for c in by_form.values() if _weigh(c, document)]


def _said_in(sentences: list[Sentence], sections: set[int]) -> dict[int, Counter[str]]:
    """How often the words of each family and known actors stand in those sections that are asked for."""
    said: dict[int, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        if sentence.section in sections and sentence.kind is not Kind.HEADING:
            words = said[sentence.section]
            words.update(family for token in sentence.tokens for family in token.families)
            words["actor"] += sum(token.label == "actor" for token in sentence.tokens)
    return said


def _weigh(candidate: Candidate, document: _Document) -> bool:
    kinds: Counter[str] = Counter()
    counts = Counter(name for phrase in candidate.places for name in set(_said(phrase, document, kinds)))
    total = len(candidate.places)
    features = dict.fromkeys(counts, 1.0)
    for name in ("opens", "goes on", "goes on with a capital", "begins before", "at", "against speaks"):
        features[name] = counts[name] / total
    if features["goes on with a capital"] == 1 or features["begins before"] == 1:
        return False
    inside = total - counts["opens"]
    if features.get("a heading of a matter") and not inside:
        return False
    if not inside and _is_noun_at_the_head(candidate, document):
        return False
    if candidate.form.rstrip("s").casefold() == document.place.rstrip("s").casefold():
        return False
    features["met twice"] = float(total > 1)
    features["met often"] = float(total > 2)
    features["met inside and at the head"] = float(0 < inside < total)
    features.update(
        dict.fromkeys(
            form_evidence(_tokens(candidate.places[0], document.sentences), document.words, document.place),
            1.0,
        )
    )
    candidate.features = {name: value for name, value in features.items() if value}
    candidate.features.update(dict.fromkeys(_words(candidate, document.sentences), SHARE))
    candidate.features.update(letter_evidence(candidate.form))
    candidate.kind = max(sorted(kinds), key=lambda kind: kinds[kind]) if kinds else None
    return True


def _is_noun_at_the_head(candidate: Candidate, document: _Document) -> bool:
    """Whether a lone ordinary word has its capital only from a sentence that goes on behind it."""
    word = candidate.form.casefold()
    if " " in word or is_undertaken(word) or not document.words.is_common(word):
        return False
    rests = ((document.sentences[p.sentence].tokens, p.last + 1) for p in candidate.places)
    return all(after < len(tokens) and tokens[after].is_word for tokens, after in rests)


def _words(candidate: Candidate, sentences: list[Sentence]) -> Iterator[str]:
    """The words of a candidate and those beside it."""
    yield from word_evidence(_tokens(candidate.places[0], sentences))
    for phrase in candidate.places[:READ_BESIDE]:
        tokens = sentences[phrase.sentence].tokens
        yield from beside_evidence(
            tokens[max(0, phrase.first - REACH) : phrase.first], tokens[phrase.last + 1 :]
        )


def _said(phrase: Phrase, document: _Document, kinds: Counter[str]) -> Iterator[str]:
    sentence = document.sentences[phrase.sentence]
    tokens = sentence.tokens
    before = tokens[max(0, phrase.first - REACH) : phrase.first]
    behind = tokens[phrase.last + 1 : phrase.last + 1 + REACH]
    if phrase.opens:
        yield "opens"
    if phrase.opens and behind and behind[0].families & TELLING:
        yield "subject at the head"
    if sentence.kind in (Kind.BULLET, Kind.ROW):
        yield f"in a {sentence.kind}"
    yield from context(before, behind, kinds)
    yield from _beyond(phrase, document, kinds)


def _beyond(phrase: Phrase, document: _Document, kinds: Counter[str]) -> Iterator[str]:
    """What the next sentence goes on with, and what the section below a heading says."""
    sentence = document.sentences[phrase.sentence]
    if sentence.kind is Kind.HEADING:
        if phrase.first or phrase.last < len(sentence.tokens) - 1:
            yield "part of a heading"
            return
        said = document.in_section.get(sentence.section, Counter())
        yield "a heading"
        if OPENS_HEADING.match(phrase.form):
            yield "a heading of a matter"
        if said["actor"] and sum(said[f] for f in DOING):
            yield "a heading above actors"
        if said["noun"]:
            yield "a heading above a noun"
        return
    if phrase.sentence + 1 == len(document.sentences):
        return
    following = document.sentences[phrase.sentence + 1]
    if following.block - sentence.block > 1 or following.kind is Kind.HEADING:
        return
    for token in following.tokens[:3]:
        if "noun" in token.families and DEFINITE.search(token.word):
            yield "resumed by a noun"
            count_kinds(kinds, token, 3)
    if following.tokens[0].word.casefold() in BACK:
        yield "resumed"
    said_next = families_in(following.tokens[:REACH])
    if any(t.label == "actor" for t in following.tokens[:REACH]) and said_next & DOING:
        yield "actors work next"


def _tokens(phrase: Phrase, sentences: list[Sentence]) -> tuple[Token, ...]:
    return sentences[phrase.sentence].tokens[phrase.first : phrase.last + 1]
