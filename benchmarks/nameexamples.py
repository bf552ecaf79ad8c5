"""The phrases of annotated documents that could be names, each with what the annotation says that it names."""

from __future__ import annotations

import json
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

from benchmarks.quality import annotated_documents
from benchmarks.scoring import Gold, load_gold, normal
from loaders.extract import Extractor
from loaders.formats.source import Source
from loaders.names.mentions import MentionFinder
from loaders.names.namecandidates import Phrase, phrases
from loaders.names.nameevidence import Candidate, candidates_of
from loaders.names.nametokens import Sentence, sentences_of
from loaders.text.gaps import apart
from loaders.text.layout import Block
from model.vocabulary import EntityType
from ontology.registry import load_registry

__all__ = ["Annotated", "Example", "annotated", "collaborations_of", "names_of"]

LISTED, RULED, ACTOR, SOUGHT = 0.1, 1.0, 0.5, 2.0
"""How much a name counts that the registry knows, that a rule finds, a rule's actor, and one like those sought."""
WHOLE = 2.0
"""How much more the phrases of a document count whose annotation also has names without facts."""
ACTORS = frozenset({"actor", "general"})
SORTS = {
    EntityType.COLLABORATION: EntityType.COLLABORATION,
    EntityType.EXTERNAL_PARTNER: EntityType.EXTERNAL_PARTNER,
    EntityType.COMPANY: EntityType.EXTERNAL_PARTNER,
    EntityType.UNIT: EntityType.UNIT,
    EntityType.ADMINISTRATION: EntityType.ADMINISTRATION,
    EntityType.BOARD: EntityType.ADMINISTRATION,
}
"""What a name of each type is learnt as: few companies and boards are unknown."""


@dataclass(frozen=True)
class Example:
    """A phrase, what it names, and how much it counts in learning."""

    candidate: Candidate
    type: EntityType | None
    """None where it is no name."""
    name: str
    """The annotated name that it is; empty where it is none."""
    weight: float


@dataclass(frozen=True)
class Annotated:
    """The phrases of a document or a part of it: all, to learn from, and those that nothing knows, to find."""

    document: str
    part: str
    learnt_from: tuple[Example, ...]
    unknown: tuple[Example, ...]


@dataclass(frozen=True)
class _Reading:
    folder: Path
    gold: Gold
    source: Source
    blocks: list[Block]
    finder: MentionFinder
    sentences: list[Sentence]


@dataclass(frozen=True)
class _Known:
    listed: frozenset[str]
    ruled: frozenset[str]
    """Collaborations that rules find, as the document writes them."""
    acting: frozenset[str]
    """Actors that rules find."""


def annotated(more: Sequence[Path]) -> Iterator[Annotated]:
    """All annotated documents, and those in further folders."""
    extractor = Extractor(load_registry())
    for folder, gold, path in annotated_documents(more=more):
        if path.suffix == ".xlsx":
            continue
        source, whole, finder = extractor.read(path)
        blocks = apart(whole, source.text)
        reading = _Reading(folder, gold, source, blocks, finder, sentences_of(blocks, finder.find))
        acting = list(_new_actors(reading))
        known = _Known(
            frozenset(_collaborations(reading, new=False)),
            frozenset(_collaborations(reading, new=True)),
            frozenset(normal(phrase.form) for phrase in acting),
        )
        examples = [
            tuple(_examples([*phrases(reading.sentences, labels), *further], reading, known, extractor))
            for labels, further in ((ACTORS, acting), (ACTORS | {"collaboration"}, []))
        ]
        yield Annotated(gold.document, folder.name, *examples)


def names_of(folder: Path) -> dict[str, tuple[EntityType, str]]:
    """Every spelling of the annotated names with what it is learnt as and the name it stands for."""
    spellings: dict[str, tuple[EntityType, str]] = {}
    for entity in json.loads((folder / "entities.json").read_text("utf-8")):
        if entity["type"] in SORTS:
            sort = SORTS[entity["type"]]
            for spelling in (entity["name"], *(entity.get("aliases") or ())):
                spellings.setdefault(normal(spelling), (sort, normal(entity["name"])))
    return spellings


def collaborations_of(folder: Path) -> dict[str, str]:
    """Every spelling of the annotated collaborations with the name it stands for."""
    return {form: name for form, (sort, name) in names_of(folder).items() if sort is EntityType.COLLABORATION}


def _examples(
    found: list[Phrase], reading: _Reading, known: _Known, extractor: Extractor
) -> Iterator[Example]:
    place = reading.finder.home.name if reading.finder.home else ""
    names = names_of(reading.folder)
    share = WHOLE if _is_whole(reading.folder) else 1.0
    for candidate in candidates_of(reading.sentences, found, extractor.vocabulary, place):
        if _is_annotated(candidate, reading):
            form = normal(candidate.form)
            sort, name = names.get(form) or names.get(form.removesuffix("s")) or (None, "")
            yield Example(candidate, sort, name, share * _weight(form, known, is_name=bool(name)))


def _weight(form: str, known: _Known, *, is_name: bool) -> float:
    if form in known.listed:
        return LISTED
    if form in known.ruled:
        return RULED
    if form in known.acting:
        return ACTOR
    return SOUGHT if is_name else 1.0


def _is_whole(folder: Path) -> bool:
    """Whether the annotation has names of which it states no fact: then what it has not is no name."""
    facts = load_gold(folder).facts
    stated = {normal(fact[end]) for fact in facts for end in ("subject", "object")}
    return any(name not in stated for _, name in names_of(folder).values())


def _collaborations(reading: _Reading, *, new: bool) -> Iterator[str]:
    """The collaborations that are known in a document as it writes them: by the registry, or by a rule."""
    for block in reading.blocks:
        for mention in reading.finder.find(block.text):
            if mention.entity.type is EntityType.COLLABORATION and mention.entity.new is new:
                yield normal(block.text[mention.start : mention.end])


def _new_actors(reading: _Reading) -> Iterator[Phrase]:
    """Every place where an actor stands that a rule found."""
    home = reading.finder.organisation
    for number, sentence in enumerate(reading.sentences):
        for mention in reading.finder.find(sentence.text):
            entity = mention.entity
            if not (entity.new and entity.is_actor) or entity.general or entity == home:
                continue
            places = [n for n, t in enumerate(sentence.tokens) if mention.start <= t.start < mention.end]
            if places and sentence.tokens[places[0]].is_capital:
                inside = sentence.tokens[places[0] : places[-1] + 1]
                form = " ".join(token.word for token in inside)
                yield Phrase(number, places[0], places[-1], form, places[0] == 0)


def _is_annotated(candidate: Candidate, reading: _Reading) -> bool:
    """Whether the phrase stands in the lines that are annotated."""
    lines = reading.gold.lines
    if lines is None:
        return True
    return any(lines[0] <= line <= lines[1] for line in _lines(candidate, reading))


def _lines(candidate: Candidate, reading: _Reading) -> Iterator[int]:
    for phrase in candidate.places:
        sentence = reading.sentences[phrase.sentence]
        first, last = sentence.tokens[phrase.first], sentence.tokens[phrase.last]
        start, _ = reading.blocks[sentence.block].clean.source(first.start, last.end)
        yield reading.source.line_of(start)
