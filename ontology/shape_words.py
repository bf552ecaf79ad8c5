"""The names of the shapes that mind something, with what they say about it in each language."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

from ontology.load import SHAPES_FILE, read_turtle

__all__ = ["shape_words"]

MESSAGE = "http://www.w3.org/ns/shacl#message"


def shape_words(file: Path = SHAPES_FILE) -> tuple[tuple[str, Mapping[str, str]], ...]:
    """Each shape that has a message, by its local name, in the order of the file.

    Raises:
        OntologyError: the file cannot be read or is not Turtle.
    """
    words: dict[str, dict[str, str]] = defaultdict(dict)
    for triple in read_turtle(file):
        if triple.predicate.value == MESSAGE:
            name = str(getattr(triple.subject, "value", "")).rpartition("#")[2]
            words[name][getattr(triple.object, "language", None) or ""] = getattr(triple.object, "value", "")
    return tuple(words.items())
