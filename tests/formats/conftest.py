"""What the tests of formats share: one reader, and the sentence in which a file is refused."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.extract import Extractor, read_source
from loaders.formats.source import Source
from model.errors import DocumentUnreadableError
from ontology.registry import Registry, load_registry


@pytest.fixture(scope="session")
def registry() -> Registry:
    """What is known of Strömhamn before reading."""
    return load_registry()


@pytest.fixture(scope="session")
def extractor(registry: Registry) -> Extractor:
    """One reader for all documents."""
    return Extractor(registry)


@pytest.fixture(scope="session")
def source() -> Callable[[str, bytes], Source]:
    """Reads bytes as the file of that name."""
    return lambda name, data: read_source(Path(name), data)


@pytest.fixture(scope="session")
def refusal() -> Callable[[str, bytes], str]:
    """The sentence in which the file is refused; it names the file first and ends like a sentence."""

    def sentence(name: str, data: bytes) -> str:
        with pytest.raises(DocumentUnreadableError) as caught:
            read_source(Path(name), data)
        text = str(caught.value)
        assert text.startswith(name)
        assert text.endswith(".")
        return text

    return sentence
