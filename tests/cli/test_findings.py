"""Findings on the command line: listed, narrowed, opened, decided about, and written as a report."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from cli.building import build_from
from cli.starting import BUNDLED
from graph.decisions import read_decisions

Command = Callable[..., Any]


@pytest.fixture(scope="module")
def noticed(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the example city with its findings, and one document about another city."""
    folder = tmp_path_factory.mktemp("noticed")
    build_from([BUNDLED / "demo"], folder)
    return folder


def listed(samverkan: Command, store: Path, *options: object) -> list[dict[str, Any]]:
    outcome = samverkan("findings", "--format", "json", "--limit", 1000, "--store", store, *options)
    assert outcome.status == 0, outcome.err
    rows: list[dict[str, Any]] = json.loads(outcome.out)
    return rows


def test_findings_come_by_kind_the_strongest_first(samverkan: Command, noticed: Path) -> None:
    rows = listed(samverkan, noticed)
    kinds = [row["slag"] for row in rows]
    assert kinds == sorted(kinds, key=kinds.index)
    for kind in set(kinds):
        scores = [row["styrka"] for row in rows if row["slag"] == kind]
        assert scores == sorted(scores, reverse=True)


def test_a_table_for_people_says_when_there_are_more(samverkan: Command, noticed: Path) -> None:
    outcome = samverkan("findings", "--kind", "one-sided", "--limit", 2, "--store", noticed)
    assert "det finns fler" in outcome.err
    assert "förslag" not in outcome.out.splitlines()[0]


def test_findings_narrow_to_kind_and_actor(samverkan: Command, noticed: Path) -> None:
    every = listed(samverkan, noticed)
    own = listed(samverkan, noticed, "--actor", "Kulturnämnden (Strömhamn)")
    assert 0 < len(own) < len(every)
    assert {row["slag"] for row in listed(samverkan, noticed, "--kind", "overlap")} == {
        "Samverkan som liknar varandra"
    }


def test_findings_of_a_day_are_computed_for_it(samverkan: Command, noticed: Path) -> None:
    assert listed(samverkan, noticed, "--as-of", "1990-01-01") != listed(samverkan, noticed)
    outcome = samverkan("findings", "--as-of", "igår", "--store", noticed)
    assert (outcome.status, "ÅÅÅÅ-MM-DD" in outcome.err) == (1, True)


def test_one_finding_opens_to_the_places_that_prove_it(samverkan: Command, noticed: Path) -> None:
    first = listed(samverkan, noticed, "--kind", "overlap")[0]
    outcome = samverkan("findings", first["id"], "--format", "csv", "--store", noticed)
    rows = list(csv.DictReader(io.StringIO(outcome.out)))
    assert first["förklaring"] in outcome.err
    assert any(row["ord"] and row["dokument"] and row["rad"] for row in rows)


def test_a_decision_is_kept_and_taken_out_of_the_list(samverkan: Command, tmp_path: Path) -> None:
    build_from([BUNDLED / "demo"], tmp_path)
    first = listed(samverkan, tmp_path)[0]
    refused = samverkan("decide", first["id"], "dismissed", "--store", tmp_path)
    assert (refused.status, read_decisions(tmp_path)) == (1, ())
    samverkan("decide", first["id"], "dismissed", "--reason", "Skilda uppdrag", "--store", tmp_path)
    assert first["id"] not in {row["id"] for row in listed(samverkan, tmp_path)}
    dismissed = listed(samverkan, tmp_path, "--state", "dismissed")
    assert [(row["id"], row["läge"]) for row in dismissed] == [(first["id"], "dismissed")]
    assert read_decisions(tmp_path)[0].title == first["rubrik"]


def test_an_unknown_finding_is_refused(samverkan: Command, noticed: Path) -> None:
    outcome = samverkan("decide", "finns-inte", "confirmed", "--store", noticed)
    assert (outcome.status, "finns-inte" in outcome.err) == (1, True)
    assert read_decisions(noticed) == ()


def test_a_report_is_written_in_word_and_for_the_web(
    samverkan: Command, noticed: Path, tmp_path: Path
) -> None:
    for name in ("bilaga.docx", "bilaga.html"):
        outcome = samverkan("report", "--to", tmp_path / name, "--kind", "overlap", "--store", noticed)
        assert outcome.status == 0, outcome.err
    with zipfile.ZipFile(tmp_path / "bilaga.docx") as package:
        assert {"word/document.xml", "word/footnotes.xml"} <= set(package.namelist())
    assert "Samverkan i Strömhamn" in (tmp_path / "bilaga.html").read_text("utf-8")


def test_a_report_in_another_format_is_refused(samverkan: Command, noticed: Path, tmp_path: Path) -> None:
    outcome = samverkan("report", "--to", tmp_path / "bilaga.pdf", "--store", noticed)
    assert (outcome.status, ".docx" in outcome.err, (tmp_path / "bilaga.pdf").exists()) == (1, True, False)


def test_a_report_needs_to_know_the_municipality(samverkan: Command, noticed: Path, tmp_path: Path) -> None:
    outcome = samverkan("report", "--to", tmp_path / "b.html", "--municipality", "arboga", "--store", noticed)
    assert (outcome.status, "stromhamn" in outcome.err) == (1, True)
