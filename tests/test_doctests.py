"""The examples in docstrings are true."""

from __future__ import annotations

import doctest
import importlib
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = ("cli", "explorer", "graph", "loaders", "model", "ontology", "queries")
PAGES = ROOT / "explorer" / "pages"
"""Scripts that Streamlit runs, not modules: importing one would draw it."""


def modules_with_examples() -> list[str]:
    """Every module whose source shows an example."""
    files = (file for package in PACKAGES for file in sorted((ROOT / package).rglob("*.py")))
    return [
        ".".join(file.relative_to(ROOT).with_suffix("").parts)
        for file in files
        if PAGES not in file.parents and ">>> " in file.read_text(encoding="utf-8")
    ]


@pytest.mark.parametrize("name", modules_with_examples())
def test_examples_of_a_module_hold(name: str) -> None:
    """Each example gives what its docstring says, and every module that shows some is really run."""
    result = doctest.testmod(importlib.import_module(name))
    assert result.attempted > 0
    assert result.failed == 0
