"""All that a document says of a phrase, over every place where it stands, as named pieces of evidence."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from loaders.evidencewords import KINDS
from loaders.layout import Kind
from loaders.namecandidates import QUOTES, Phrase, Sentence, Token
from loaders.nameform import form_evidence
from loaders.nameparts import STOPS
from loaders.verbs import PREPOSITIONS, ends_name
from loaders.words import Vocabulary

__all__ = ["Candidate", "candidates_of"]

NEAR = 5
"""Words to either side that bear on a phrase."""
REACH = 40
"""Words to either side that are read at all."""
INSIDE = frozenset(["i", "inom", "genom", "via", "med", "under", "till", "om", "kring", "för", "av", "från"])
"""Prepositions that stand before what one takes part in, or before what it is about."""
AT = frozenset(["på", "hos", "vid", "enligt", "mot", "mellan", "över"])
DOING = frozenset({"takes_part", "meets", "leads", "works"})
MAKING = frozenset({"leads", "starts", "ends", "funds"})
TELLING = frozenset({"is", "carries", "leads", "starts", "ends", "funds", "meets"})
MARKS_BEFORE = {"(": "in brackets", ":": "behind a colon"}
AGAINST = ("speaks", "paper", "partner", "place", "person", "time")
DEFINITE = re.compile(r"(?:et|en|an|na)$")
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
    document = _Document(sentences, _said_in(sentences), words, place)
    return [c for c in by_form.values() if _weigh(c, document)]


def _said_in(sentences: list[Sentence]) -> dict[int, Counter[str]]:
    said: dict[int, Counter[str]] = defaultdict(Counter)
    for sentence in sentences:
        if sentence.kind is not Kind.HEADING:
            words = said[sentence.section]
            words.update(family for token in sentence.tokens for family in token.families)
            words["actor"] += sum(token.label == "actor" for token in sentence.tokens)
    return said


def _weigh(candidate: Candidate, document: _Document) -> bool:
    counts: Counter[str] = Counter()
    kinds: Counter[str] = Counter()
    for phrase in candidate.places:
        counts.update(set(_said(phrase, document, kinds)))
    total = len(candidate.places)
    features = dict.fromkeys(counts, 1.0)
    for name in ("opens", "goes on", "goes on with a capital", "begins before", "at", "against speaks"):
        features[name] = counts[name] / total
    if features["goes on with a capital"] == 1 or features["begins before"] == 1:
        return False
    inside = total - counts["opens"]
    if features.get("a heading of a matter") and not inside:
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
    candidate.kind = max(sorted(kinds), key=lambda kind: kinds[kind]) if kinds else None
    return True


def _said(phrase: Phrase, document: _Document, kinds: Counter[str]) -> Iterator[str]:
    sentence = document.sentences[phrase.sentence]
    tokens = sentence.tokens
    before = tokens[max(0, phrase.first - REACH) : phrase.first]
    behind = tokens[phrase.last + 1 : phrase.last + 1 + REACH]
    if phrase.opens:
        yield "opens"
    if sentence.kind is Kind.BULLET:
        yield "in a bullet"
    if sentence.kind is Kind.ROW:
        yield "in a row"
    yield from _before(before, behind)
    yield from _behind(behind)
    around = (*before, *behind)
    for name in AGAINST:
        if any(name in t.families for t in before[-2:]):
            yield f"against {name}"
    if behind and "speaks" in behind[0].families:
        yield "against speaks"
    actors = len({t.word for t in around if t.label == "actor"})
    families = _families(around)
    if actors and families & DOING:
        yield "actors and working"
    if actors > 2 and families & DOING:
        yield "many actors and working"
    if "noun" in families:
        yield "noun in sentence"
    yield from _nouns(before, behind, kinds)
    yield from _coordinated(before, behind)
    yield from _beyond(phrase, document, kinds)


def _before(before: tuple[Token, ...], behind: tuple[Token, ...]) -> Iterator[str]:
    if not before:
        return
    last = before[-1]
    if last.word.casefold() in INSIDE:
        yield from _behind_preposition(before, behind)
    elif last.word.casefold() in AT:
        yield "at"
        yield f"behind {last.word.casefold()}"
    elif last.families & MAKING:
        yield "object of a verb"
    elif last.is_capital and last.is_word and (len(before) > 1 or last.label):
        yield "begins before"
    elif last.word in MARKS_BEFORE or last.word in QUOTES:
        yield MARKS_BEFORE.get(last.word, "in quotes")
    if any("called" in t.families for t in before[-3:]):
        yield "called so"
    if any("example" in t.families for t in before):
        yield "an example"
        if any("noun" in t.families for t in before):
            yield "an example of a noun"


def _behind_preposition(before: tuple[Token, ...], behind: tuple[Token, ...]) -> Iterator[str]:
    word = before[-1].word.casefold()
    near = _families(before[-NEAR:])
    actors = any(t.label == "actor" for t in (*before, *behind))
    yield f"behind {word}"
    if (near | _families(behind[:3])) & DOING:
        yield "taken part in"
        if actors:
            yield "taken part in by actors"
    if near & (MAKING | {"works"}):
        yield "made or carried on"
    if actors and _families((*before, *behind)) & {"takes_part", "meets"}:
        yield f"behind {word}, actors take part"


def _families(tokens: tuple[Token, ...]) -> set[str]:
    return set().union(*(token.families for token in tokens))


def _behind(behind: tuple[Token, ...]) -> Iterator[str]:
    if not behind:
        yield "ends"
        return
    following = behind[0]
    word = following.word.casefold()
    if not following.is_word:
        yield "ends"
        if following.word == "," and len(behind) > 1 and behind[1].word in ("som", "där", "vilket", "vilken"):
            yield "ends before a clause"
        if following.word == ":":
            yield "ends before a colon"
            if any(t.label == "actor" for t in behind[1:4]):
                yield "ends before a list of actors"
        if following.word == "(":
            yield "ends before a bracket"
    elif following.is_capital:
        yield "goes on with a capital"
    elif following.families & TELLING or ends_name(word):
        yield "ends"
        if following.families & (TELLING | {"takes_part"}):
            yield "verb behind"
    elif word in STOPS or word in PREPOSITIONS:
        yield "ends before a joining word"
    else:
        yield "goes on"


def _nouns(before: tuple[Token, ...], behind: tuple[Token, ...], kinds: Counter[str]) -> Iterator[str]:
    """A noun that says what the phrase is: right before it, behind "är ett", or in apposition."""
    if before and "noun" in before[-1].families:
        yield "noun before"
        _count(kinds, before[-1], 5)
    elif near := [t for t in before[-4:-1] if "noun" in t.families]:
        yield "noun near before"
        _count(kinds, near[-1], 1)
    if behind and ("is" in behind[0].families or behind[0].word in (",", "(", "–", ":")):
        window = behind[1:6]
        stop = next((n for n, t in enumerate(window) if t.word in (".", ";", ",")), len(window))
        if called := [t for t in window[:stop] if "noun" in t.families]:
            yield "is a noun" if "is" in behind[0].families else "noun in apposition"
            _count(kinds, called[0], 4)


def _count(kinds: Counter[str], token: Token, weight: int) -> None:
    for kind in KINDS:
        if kind in token.families:
            kinds[kind] += weight


def _coordinated(before: tuple[Token, ...], behind: tuple[Token, ...]) -> Iterator[str]:
    """What stands beside it in a list."""
    neighbours = []
    if len(before) > 1 and before[-1].word in (",", "och", "samt", "eller"):
        neighbours.append(before[-2])
    if len(behind) > 1 and behind[0].word in (",", "och", "samt", "eller"):
        neighbours.append(behind[1])
    for token in neighbours:
        if token.label:
            yield f"listed with {token.label}"


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
            _count(kinds, token, 3)
    if following.tokens[0].word.casefold() in BACK:
        yield "resumed"
    said_next = _families(following.tokens[:REACH])
    if any(t.label == "actor" for t in following.tokens[:REACH]) and said_next & DOING:
        yield "actors work next"


def _tokens(phrase: Phrase, sentences: list[Sentence]) -> tuple[Token, ...]:
    return sentences[phrase.sentence].tokens[phrase.first : phrase.last + 1]
