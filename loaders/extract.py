"""From a file to what it says: the loaders' one entrance."""

from __future__ import annotations

import functools
from pathlib import Path

from loaders.lexicon import Lexicon
from loaders.prose import ProseReader
from loaders.source import read_bytes, text_source
from loaders.words import Vocabulary, swedish
from model.fact import Document, Reading
from ontology.registry import Registry, all_names

__all__ = ["extract"]


def extract(path: Path, registry: Registry) -> Reading:
    """Read one document and state its facts.

    Raises:
        DocumentUnreadableError: the file is missing, empty, too large, or of no kind that we read.
    """
    source = text_source(path, read_bytes(path))
    municipality = "malmo"
    reader = ProseReader(registry, municipality, _vocabulary(registry), _lexicon(registry, municipality), ("Malmö stad",))
    document = Document(
        id=source.id, title=source.id, municipality=municipality, file=source.file, sha256=source.sha256,
        lines=len(source.line_starts), characters=len(source.text),
    )
    return Reading(document, tuple(reader.facts(source)), source.text)


_CACHE: dict[tuple[int, str], Lexicon] = {}


def _vocabulary(registry: Registry) -> Vocabulary:
    return _vocabulary_of(tuple(sorted({name for name, _ in all_names(registry.entries)})))


@functools.lru_cache(maxsize=4)
def _vocabulary_of(names: tuple[str, ...]) -> Vocabulary:
    return swedish(names)


def _lexicon(registry: Registry, municipality: str) -> Lexicon:
    key = (id(registry), municipality)
    if key not in _CACHE:
        _CACHE[key] = Lexicon(registry, municipality)
    return _CACHE[key]
