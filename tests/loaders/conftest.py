"""What the tests of reading share: the bundled registry, and documents about Strömhamn written on the spot."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from pathlib import Path

import pytest

from loaders.extract import Extractor
from loaders.language.words import Vocabulary
from model.fact import Fact, Reading
from ontology.registry import Registry, load_registry

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="session")
def registry() -> Registry:
    """What is known before reading: Strömhamn, its neighbours and what all share."""
    return load_registry()


@pytest.fixture(scope="session")
def extractor(registry: Registry) -> Extractor:
    """One reader for all documents."""
    return Extractor(registry)


@pytest.fixture(scope="session")
def vocabulary(extractor: Extractor) -> Vocabulary:
    """The words of Swedish and of the registry."""
    return extractor.vocabulary


@pytest.fixture(scope="session")
def demo() -> tuple[Path, ...]:
    """The documents about Strömhamn that come with the program."""
    return tuple(
        path for path in sorted((ROOT / "data" / "demo").iterdir()) if path.name.startswith("stromhamn")
    )


@pytest.fixture(scope="session")
def read(
    extractor: Extractor, tmp_path_factory: pytest.TempPathFactory
) -> Callable[[str | bytes, str], Reading]:
    """Reads a text as the file of that name; the name tells that Strömhamn speaks."""

    def reading(content: str | bytes, name: str = "stromhamn-brev.txt") -> Reading:
        path = tmp_path_factory.mktemp("document") / name
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return extractor.extract(path)

    return reading


@pytest.fixture(scope="session")
def told(read: Callable[[str | bytes, str], Reading]) -> Callable[[str | bytes, str], set[str]]:
    """Everything that a text says, each fact as a short line: "Polisen participatesIn Lovhamnen (funder)"."""

    def statements(content: str | bytes, name: str = "stromhamn-brev.txt") -> set[str]:
        return set(map(statement, read(content, name).facts))

    return statements


@pytest.fixture(scope="session")
def lines_of() -> Callable[[Iterable[Fact]], set[str]]:
    """Facts as short lines."""
    return lambda facts: set(map(statement, facts))


def statement(fact: Fact) -> str:
    """A fact as a short line; of those who work together the first by the alphabet stands first."""
    ends = (fact.subject, fact.object)
    if fact.predicate == "collaboratesWith":
        ends = (min(ends), max(ends))
    role = fact.attributes.get("role", "member")
    line = f"{ends[0]} {fact.predicate} {ends[1]}"
    return line if role == "member" else f"{line} ({role})"
