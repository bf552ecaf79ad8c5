"""The README names everything that a reader can use, so that it cannot fall behind."""

from __future__ import annotations

from pathlib import Path

import pytest

from cli.main import app
from loaders.extract import FORMATS
from ontology.registryfiles import CHANGE_COLUMNS, COLUMNS, MUNICIPALITY_COLUMNS, SCOPES
from queries.questions import list_questions

README = (Path(__file__).resolve().parent.parent / "README.md").read_text(encoding="utf-8")


@pytest.mark.parametrize("ending", FORMATS)
def test_every_kind_of_file_is_named(ending: str) -> None:
    """Whoever has a document finds its ending."""
    assert f"`{ending}`" in README


def test_every_command_is_named() -> None:
    """Each command of ``samverkan`` has its line."""
    names = [each.name or getattr(each.callback, "__name__", "") for each in app.registered_commands]
    names += [str(group.name or group.typer_instance.info.name) for group in app.registered_groups]
    assert len(names) > 5
    assert [name for name in names if f"`samverkan {name}" not in README] == []


def test_every_question_is_named() -> None:
    """Each named question has its line."""
    assert [question.name for question in list_questions() if f"| `{question.name}` |" not in README] == []


def test_columns_of_the_registry_are_named() -> None:
    """Whoever adds a city copies the columns from here."""
    for columns in (COLUMNS, CHANGE_COLUMNS, MUNICIPALITY_COLUMNS):
        assert f"`{','.join(columns)}`" in README
    assert all(f"`{scope}`" in README for scope in SCOPES)
