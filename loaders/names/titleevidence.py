"""What speaks for and against a title's being the name of a collaboration that the text below it tells of."""

from __future__ import annotations

import functools
import re
from collections import Counter, defaultdict
from collections.abc import Iterator

from loaders.language.evidencewords import KINDS, families_of
from loaders.language.verbs import ends_name
from loaders.language.wordfamilies import one_of, words_of
from loaders.language.words import Vocabulary
from loaders.names.namecontext import DEFINITE
from loaders.names.nameform import form_evidence
from loaders.names.nametokens import Token
from loaders.names.namewords import SHARE, beside_evidence, word_evidence
from loaders.names.titles import Title

__all__ = ["ANOTHER", "evidence_of", "kind_below"]

DOING = ("takes_part", "meets", "leads", "starts", "funds", "works", "carries", "ends")
ABSTRACT = re.compile(f"(?:{one_of('title_words', 'abstract')})$")
"""How words end that are matters more often than names."""
SUBJECTLESS = re.compile(r"[A-ZÅÄÖ][a-zåäö]+(?:s|des|ts|r)$")
"""A verb at the head of a sentence, whose subject is the title: "Drivs av …"."""
NO_VERB = frozenset(words_of("title_words", "no_verb"))
ANOTHER = "below another's name"
"""The text below names a collaboration that is known, and not by a word of the title."""
TITLE, BY_SEVERAL, OF_SECTIONS = "title", "told by several", "a word of sections"
TOLD = frozenset({BY_SEVERAL, OF_SECTIONS})
"""What is counted among the titles of a row."""
ACTORS_MANY = 3
HALF = 0.5
SHORT, LONG = 15, 120
STEM, ENDING = 5, 3
"""Letters that a word's forms have in common, and by how many one can be longer."""


def evidence_of(titles: list[Title], vocabulary: Vocabulary, place: str) -> list[dict[str, float]]:
    """The pieces of evidence for each title: in its words, in the text below it, above it and in its row.

    Args:
        titles: those of the whole document.
        vocabulary: which words are ordinary Swedish.
        place: the municipality's name.
    """
    own = [frozenset(_own(title, vocabulary, place)) for title in titles]
    rows: dict[int, Counter[str]] = defaultdict(Counter)
    for title, said in zip(titles, own, strict=True):
        rows[title.row].update({TITLE, *TOLD & said})
    found: list[dict[str, float]] = []
    for title, said in zip(titles, own, strict=True):
        beside = _beside(rows[title.row] - Counter({TITLE, *TOLD & said}))
        found.append(dict.fromkeys(_read(title), SHARE) | dict.fromkeys((*said, *beside), 1.0))
    return found


def _read(title: Title) -> Iterator[str]:
    """The very words of a title, above it and at the head of what stands below it."""
    yield from word_evidence(title.words)
    yield from (f"above {word.casefold()}" for word in re.findall(r"[^\W\d_]+", title.above))
    for part in title.below[:1]:
        yield from beside_evidence((), part)


def _beside(others: Counter[str]) -> Iterator[str]:
    """What the other titles of the row tell of one: how many they are, and of how many what is told."""
    many = others[TITLE]
    if not many:
        yield "alone"
        return
    if others[BY_SEVERAL] / many > HALF:
        yield "most beside told by several"
    elif not others[BY_SEVERAL]:
        yield "none beside told by several"
    if others[OF_SECTIONS] / many > HALF:
        yield "most beside words of sections"


def _own(title: Title, vocabulary: Vocabulary, place: str) -> Iterator[str]:
    yield "lead" if title.is_lead else "heading"
    if title.in_bullet:
        yield "in a bullet"
    yield from form_evidence(title.words, vocabulary, place)
    yield from _words(title)
    yield from _above(title)
    yield from _below(title)


def _words(title: Title) -> Iterator[str]:
    words = title.words
    first, last = words[0].word.casefold(), words[-1].word.casefold()
    if any(_matches(t.word.casefold(), "sections") for t in words):
        yield OF_SECTIONS
    if len(words) == 1 and _matches(first, "sections"):
        yield "nothing but a word of sections"
    if ABSTRACT.search(last):
        yield "ends with a matter"
    if ABSTRACT.search(first):
        yield "opens with a matter"
    if any(not t.is_capital and t.is_word and ends_name(t.word) for t in words):
        yield "holds a verb"
    if any(t.word[0].isdigit() for t in words):
        yield "holds a number"
    if any(t.word in ",/:" for t in words):
        yield "holds a mark"
    if any(t.is_capital for t in words[1:]):
        yield "holds a capital"
    for family in ("paper", "event", "place", "partner", "time", "person", "bare", *KINDS):
        if family in words[-1].families:
            yield f"ends with {family}"
        if family in words[0].families and len(words) > 1:
            yield f"begins with {family}"


def _above(title: Title) -> Iterator[str]:
    above = [word.casefold() for word in re.findall(r"[^\W\d_]+", title.above)]
    if not above:
        return
    if any(_matches(word, "lists") for word in above):
        yield "below a list's title"
    if title.above.rstrip().endswith(":"):
        yield "below a colon"


def _below(title: Title) -> Iterator[str]:
    below = title.below
    if not below:
        yield "nothing below"
        return
    tokens = [token for part in below for token in part]
    own = [t.word.casefold() for t in title.words]
    named = {t.word.casefold() for t in tokens if t.label == "collaboration" and t.is_capital}
    if any(not any(_is_form(word, one) for one in own) for word in named):
        yield ANOTHER
    families = Counter(family for token in tokens for family in token.families)
    actors = len({t.word for t in tokens if t.label == "actor"}) + len(
        {t.word for t in tokens if t.label == "general"}
    )
    yield f"actors {min(actors, ACTORS_MANY)}"
    yield from (f"below {family}" for family in DOING if families[family])
    if any(families[kind] for kind in KINDS):
        yield "below a kind"
    size = "short" if len(tokens) < SHORT else "long" if len(tokens) > LONG else ""
    if size:
        yield f"{size} below"
    if any(t.word.casefold() in ("vi", "vår", "våra", "oss") for t in tokens):
        yield "below we"
    yield from _first_sentence(below[0])
    if any(_tells(part) for part in below[:4]):
        yield BY_SEVERAL
    yield from _resumed(title, tokens)


def _is_form(word: str, other: str) -> bool:
    """Whether two words look like forms of one: "språkcafé" and "språkcaféet"."""
    return word[:STEM] == other[:STEM] and abs(len(word) - len(other)) <= ENDING


def _first_sentence(first: tuple[Token, ...]) -> Iterator[str]:
    head = first[0]
    word = head.word.casefold()
    if head.label in ("actor", "general"):
        yield "opens with an actor"
    is_verb = head.families & {
        "leads",
        "starts",
        "meets",
        "carries",
        "funds",
        "ends",
        "called",
        "takes_part",
        "is",
    } or (SUBJECTLESS.match(head.word) and ends_name(word))
    if is_verb and word not in NO_VERB:
        yield "opens with a verb"
    if word in ("här", "där"):
        yield "opens with here"
    kinds = [t for t in first[:3] if "noun" in t.families]
    if kinds:
        yield "opens with a definite kind" if DEFINITE.search(kinds[0].word) else "opens with a kind"
    if {f for t in first for f in t.families} & set(DOING) and sum(
        t.label in ("actor", "general") for t in first
    ) > 1:
        yield "actors at once"


def _tells(part: tuple[Token, ...]) -> bool:
    """Whether a sentence tells of several actors who do something together."""
    actors = sum(t.label in ("actor", "general") for t in part)
    return actors > 1 and bool(
        {f for t in part for f in t.families} & {"takes_part", "meets", "leads", "works"}
    )


def _resumed(title: Title, tokens: list[Token]) -> Iterator[str]:
    """Whether the text speaks of the title by a form of its words."""
    last = title.words[-1].word.casefold()
    stem = last[: max(STEM, len(last) - 2)]
    forms = [t for t in tokens if t.word.casefold().startswith(stem)] if len(last) >= STEM else []
    if forms:
        yield "spoken of again"
    if any(DEFINITE.search(t.word) for t in forms):
        yield "spoken of in a definite form"
    if any(t.is_capital and t.start > 0 for t in forms) and title.words[-1].is_capital:
        yield "spoken of with a capital"


def _matches(word: str, family: str) -> bool:
    return _pattern(family).fullmatch(word) is not None


def kind_below(title: Title) -> str | None:
    """The kind of collaboration that the words above, in and below a title say most."""
    kinds: Counter[str] = Counter()
    for weight, words in (
        (5, [t.word for t in title.words]),
        (3, re.findall(r"[^\W\d_]+", title.above)),
        (2, [t.word for part in title.below[:1] for t in part]),
        (1, [t.word for part in title.below[1:3] for t in part]),
    ):
        for word in words:
            kinds.update({kind: weight for kind in KINDS if kind in families_of(word.casefold())})
    return max(sorted(kinds), key=lambda kind: kinds[kind]) if kinds else None


@functools.cache
def _pattern(family: str) -> re.Pattern[str]:
    return re.compile(one_of("titles", family))
