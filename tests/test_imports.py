"""Imports go one way: between packages, between the folders of the loaders, and between any two modules."""

from __future__ import annotations

import ast
import graphlib
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
KNOWS = {
    "model": set(),
    "ontology": {"model"},
    "loaders": {"model", "ontology"},
    "graph": {"model", "ontology"},
    "exchange": {"model", "ontology", "graph"},
    "analysis": {"model", "ontology", "graph"},
    "queries": {"model", "ontology", "graph", "analysis"},
    "report": {"model", "ontology", "graph", "analysis", "queries"},
    "serving": {"model", "ontology", "graph"},
    "explorer": {"model", "ontology", "graph", "analysis", "queries", "report"},
}
"""What each package may import besides itself; ``cli`` and ``app.py`` may import everything."""

FOLDERS = ("formats", "language", "text", "names", "passages", "facts", "rules", "measures", "rows")
"""The folders of the loaders: each knows those before it. The modules beside them know them all."""


def modules() -> dict[str, Path]:
    """Every module of the product by its name."""
    files = (file for package in (*KNOWS, "cli") for file in (ROOT / package).rglob("*.py"))
    return {
        ".".join(file.relative_to(ROOT).with_suffix("").parts).removesuffix(".__init__"): file
        for file in files
    }


def imported(file: Path, known: dict[str, Path]) -> Iterator[str]:
    """The modules of the product that a file imports, wherever in it the import stands."""
    for node in ast.walk(ast.parse(file.read_text("utf-8"))):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names if alias.name in known)
        elif isinstance(node, ast.ImportFrom) and node.module:
            names = {f"{node.module}.{alias.name}" for alias in node.names} & known.keys()
            yield from names or ({node.module} & known.keys())


@pytest.fixture(scope="module")
def graph() -> dict[str, set[str]]:
    """Every module with those that it imports."""
    known = modules()
    return {name: set(imported(file, known)) for name, file in known.items()}


@pytest.mark.parametrize("package", KNOWS)
def test_a_package_imports_only_those_it_may_know(graph: dict[str, set[str]], package: str) -> None:
    """What is nearer the documents knows nothing of what is nearer the reader."""
    foreign = {
        (name, other)
        for name, others in graph.items()
        for other in others
        if name.split(".")[0] == package and other.split(".")[0] not in {package, *KNOWS[package]}
    }
    assert foreign == set()


def test_folders_of_the_loaders_import_only_those_before_them(graph: dict[str, set[str]]) -> None:
    """A reader of files knows nothing of names, a name nothing of rules."""
    place = {folder: n for n, folder in enumerate(FOLDERS)}
    inside = {
        name: name.split(".")[1] for name in graph if name.startswith("loaders.") and name.count(".") == 2
    }
    upwards = {
        (name, other)
        for name, folder in inside.items()
        for other in graph[name]
        if other.startswith("loaders.") and place.get(inside.get(other, ""), len(FOLDERS)) > place[folder]
    }
    assert set(inside.values()) == set(FOLDERS)
    assert upwards == set()


def test_no_modules_import_each_other_in_a_circle(graph: dict[str, set[str]]) -> None:
    """There is an order in which every module comes after all that it imports."""
    assert len(list(graphlib.TopologicalSorter(graph).static_order())) == len(graph) > 200
