"""Cypher on the command line."""

from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.conftest import Neo4j

Command = Callable[..., Any]


def test_ask_answers_the_same_in_either_language(samverkan: Command, store: Path) -> None:
    """The engine is a matter of taste."""
    question = ("ask", "participants", "-p", "forum=Trygg kväll", "--store", store)
    assert samverkan(*question, "--engine", "cypher") == samverkan(*question, "--engine", "sparql")


@pytest.mark.parametrize("engine", ["sparql", "cypher"])
def test_explaining_without_values_needs_no_store(samverkan: Command, tmp_path: Path, engine: str) -> None:
    """What must be given stays open in the text, everything else has its default."""
    outcome = samverkan("ask", "participants", "--engine", engine, "--explain", "--store", tmp_path / "none")
    assert outcome.status == 0
    assert {"sparql": "?forum", "cypher": "$forum"}[engine] in outcome.out
    assert "$as_of" not in outcome.out


@pytest.mark.parametrize("engine", ["sparql", "cypher"])
def test_an_explained_question_gives_its_rows_in_another_tool(
    samverkan: Command, store: Path, engine: str
) -> None:
    """The printed text, run as a query of one's own, gives what the question gives."""
    question = (
        "ask",
        "forums-of",
        "-p",
        "actor=FRN",
        "-p",
        "follow=ja",
        "--as-of",
        "2023-06-01",
        "--store",
        store,
    )
    text = samverkan(*question, "--engine", engine, "--explain").out
    pasted = json.loads(samverkan(engine, text, "--format", "json", "--store", store).out)
    expected = json.loads(samverkan(*question, "--format", "json").out)
    assert expected
    assert [{name: row[name] for name in expected[0]} for row in pasted] == expected


def test_explaining_what_is_computed_is_told(samverkan: Command) -> None:
    """The path has no text."""
    outcome = samverkan("ask", "path", "--explain")
    assert (outcome.status, outcome.out) == (1, "")
    assert "räknas ut med networkx" in outcome.err


def test_cypher_answers_and_announces_its_limit(samverkan: Command, store: Path) -> None:
    """The rows, and on standard error that there were more."""
    query = "MATCH (d:Document) RETURN d.lines AS n ORDER BY n"
    whole = samverkan("cypher", query, "--format", "csv", "--store", store)
    cut = samverkan("cypher", query, "--format", "csv", "--limit", 2, "--store", store)
    assert (whole.out, whole.err) == ("n\n3\n30\n40\n", "")
    assert (cut.out, cut.err) == ("n\n3\n30\n", "Bara de första 2 raderna visas; det finns fler.\n")


def test_cypher_that_writes_is_refused(samverkan: Command, store: Path) -> None:
    """A sentence and status 1."""
    outcome = samverkan("cypher", "MATCH (n) DETACH DELETE n", "--store", store)
    assert (outcome.status, outcome.out) == (1, "")
    assert "DETACH läser inte bara" in outcome.err


def test_neo4j_asks_for_who_connects(
    samverkan: Command, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there is no one to ask, the sentence names the variables."""
    monkeypatch.delenv("NEO4J_USERNAME", raising=False)
    monkeypatch.delenv("NEO4J_PASSWORD", raising=False)
    outcome = samverkan("neo4j", "load", "bolt://127.0.0.1:1", "--store", store)
    assert (outcome.status, outcome.out) == (1, "")
    assert "NEO4J_USERNAME och NEO4J_PASSWORD" in outcome.err


@pytest.mark.neo4j
def test_neo4j_is_loaded_and_asked(
    samverkan: Command, store: Path, neo4j_server: Neo4j, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Loaded once, left alone the second time, and asked in the questions' own words and in one's own."""
    monkeypatch.setenv("NEO4J_USERNAME", neo4j_server.user)
    monkeypatch.setenv("NEO4J_PASSWORD", neo4j_server.password)
    samverkan("neo4j", "load", neo4j_server.url, "--again", "--store", store)
    again = samverkan("neo4j", "load", neo4j_server.url, "--store", store)
    assert (again.status, again.out) == (0, "")
    assert "inget ändrades" in again.err
    question = ("ask", "grants", "--format", "csv", "--store", store)
    assert samverkan(*question, "--neo4j", neo4j_server.url) == samverkan(*question)
    counted = samverkan(
        "cypher", "MATCH (d:Document) RETURN count(*) AS n", "--neo4j", neo4j_server.url,
        "--format", "csv", "--store", store,
    )  # fmt: skip
    assert (counted.status, counted.out) == (0, "n\n3\n")
