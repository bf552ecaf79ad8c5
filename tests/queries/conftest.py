"""The small dataset about Strömhamn, built once."""

from __future__ import annotations

from pathlib import Path

import pytest

from graph.build import build_store
from graph.sources import list_files, read_sources
from graph.store import Dataset
from model.fact import Reading
from ontology.registry import Registry, load_registry

SMALL = Path(__file__).resolve().parent.parent / "data" / "small"


def refuse(file: Path, registry: Registry) -> Reading:
    """The small dataset holds facts only; reading a document would be a mistake of the test."""
    raise AssertionError(file)


@pytest.fixture(scope="session")
def registry() -> Registry:
    """What is known of Strömhamn."""
    return load_registry((SMALL / "registry",))


@pytest.fixture(scope="session")
def readings(registry: Registry) -> tuple[Reading, ...]:
    """The three documents' facts."""
    return read_sources(list_files([SMALL / "facts"]), registry, refuse).readings


@pytest.fixture(scope="session")
def dataset(
    tmp_path_factory: pytest.TempPathFactory, registry: Registry, readings: tuple[Reading, ...]
) -> Dataset:
    """The dataset itself."""
    return build_store(tmp_path_factory.mktemp("store"), readings, registry)
