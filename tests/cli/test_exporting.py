"""The command that writes a dataset for other programs."""

from __future__ import annotations

import zipfile
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from exchange.formats import FORMATS
from graph.store import open_dataset
from tests.conftest import ROOT

if TYPE_CHECKING:
    from tests.cli.conftest import Command


def test_without_options_it_prints_all_as_lines(samverkan: Command, store: Path) -> None:
    """N-Quads, with nothing on standard error."""
    outcome = samverkan("export", "--store", store)
    assert (outcome.status, outcome.err) == (0, "")
    assert "".join(outcome.out.splitlines(keepends=True)[1:]).encode() == open_dataset(store).dump()


@pytest.mark.parametrize("name", [name for name, each in FORMATS.items() if not each.several])
def test_a_file_holds_what_is_printed(installed: Command, store: Path, tmp_path: Path, name: str) -> None:
    """The same bytes, and a word on what is left out."""
    file = tmp_path / "ut"
    outcome = installed("export", "--format", name, "--to", file, "--store", store)
    assert (outcome.status, outcome.out) == (0, "")
    assert outcome.err == f"{name} skrivet till {file}. Utelämnat: {FORMATS[name].leaves_out}.\n"
    assert file.stat().st_size > 100
    assert [each.name for each in tmp_path.iterdir()] == ["ut"]


def test_a_format_of_several_files_is_a_folder_or_an_archive(
    samverkan: Command, store: Path, tmp_path: Path
) -> None:
    """Which of the two, the name tells; the files are the same."""
    samverkan("export", "--format", "neo4j-csv", "--to", tmp_path / "mapp", "--store", store)
    samverkan("export", "--format", "neo4j-csv", "--to", tmp_path / "arkiv.zip", "--store", store)
    with zipfile.ZipFile(tmp_path / "arkiv.zip") as archive:
        packed = {name: archive.read(name) for name in archive.namelist()}
    assert packed == {file.name: file.read_bytes() for file in (tmp_path / "mapp").iterdir()}


def test_what_stands_in_a_folder_is_not_lost(samverkan: Command, store: Path, tmp_path: Path) -> None:
    """A folder with something in it is refused; a file is replaced only by a whole one."""
    (tmp_path / "mapp").mkdir()
    (tmp_path / "mapp" / "mitt.txt").write_text("kvar", encoding="utf-8")
    outcome = samverkan("export", "--format", "facts", "--to", tmp_path / "mapp", "--store", store)
    assert (outcome.status, "inte en tom mapp" in outcome.err) == (1, True)
    assert [file.name for file in (tmp_path / "mapp").iterdir()] == ["mitt.txt"]


def test_facts_can_be_built_from_again(samverkan: Command, store: Path, tmp_path: Path) -> None:
    """Every fact and document comes back as it was."""
    samverkan("export", "--format", "facts", "--to", tmp_path / "fakta", "--store", store)
    samverkan("build", tmp_path / "fakta", "--store", tmp_path / "igen")
    one, again = open_dataset(store), open_dataset(tmp_path / "igen")
    assert (one.facts(), one.documents()) == (again.facts(), again.documents())


def test_a_part_can_be_written(samverkan: Command, store: Path) -> None:
    """The options choose; what they choose nothing by is told."""
    few = samverkan("export", "--min-confidence", "0.93", "--as-of", "2024-05-01", "--store", store)
    every = samverkan("export", "--municipality", "Strömhamn", "--store", store)
    assert 0 < len(few.out) < len(every.out)
    assert samverkan("export", "--municipality", "Atlantis", "--store", store).status == 1
    assert samverkan("export", "--as-of", "i går", "--store", store).status == 2


def test_the_formats_are_described(samverkan: Command) -> None:
    """By the command, in its help and in the documentation."""
    listing, guide = samverkan("export", "--formats").out, (ROOT / "docs" / "exchange.md").read_text("utf-8")
    assert [name for name in FORMATS if name not in listing or f"| `{name}` |" not in guide] == []


def test_an_unknown_format_is_told(samverkan: Command, store: Path) -> None:
    """With those that there are."""
    outcome = samverkan("export", "--format", "pdf", "--store", store)
    assert (outcome.status, "'pdf' finns inte; välj nquads, trig" in outcome.err) == (1, True)
