"""Loading and asking a SPARQL server from the command line."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

if TYPE_CHECKING:
    from tests.conftest import Fuseki

Command = Callable[..., Any]


@pytest.mark.fuseki
def test_a_server_is_loaded_and_asked(
    samverkan: Command, store: Path, fuseki: Fuseki, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Loaded once, left alone the second time, and asked in the questions' own words and in one's own.

    Names are looked up there, so that who asks a server needs no store.
    """
    monkeypatch.setenv("SPARQL_USERNAME", fuseki.user)
    monkeypatch.setenv("SPARQL_PASSWORD", fuseki.password)
    url = fuseki.at("closed")
    samverkan("endpoint", "load", url, "--again", "--store", store)
    again = samverkan("endpoint", "load", url, "--store", store)
    assert (again.status, again.out) == (0, "")
    assert "inget ändrades" in again.err
    for question in (("grants",), ("path", "-p", "from=Seglarklubben", "-p", "to=Polisen")):
        asked = ("ask", *question, "--format", "csv", "--store", store)
        assert samverkan(*asked, "--endpoint", url) == samverkan(*asked)
        assert samverkan(*asked[:-1], store / "none", "--endpoint", url) == samverkan(*asked)
    unknown = samverkan(
        "ask", "forums-of", "-p", "actor=Seglarkluben", "--endpoint", url, "--store", store / "none"
    )
    assert (unknown.status, "Menade du Seglarklubben" in unknown.err) == (1, True)
    explained = ("ask", "forums-of", "-p", "actor=Seglarklubben", "--explain", "--store")
    assert samverkan(*explained, store / "none", "--endpoint", url) == samverkan(*explained, store)
    free = ("sparql", "SELECT (COUNT(*) AS ?n) { ?s ?p ?o }", "--format", "csv")
    assert samverkan(*free, "--endpoint", url) == samverkan(*free, "--store", store)


@pytest.mark.fuseki
def test_who_asks_comes_from_the_environment(
    samverkan: Command, store: Path, fuseki: Fuseki, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Where there is no one to ask, the sentence names the variables."""
    monkeypatch.delenv("SPARQL_USERNAME", raising=False)
    monkeypatch.delenv("SPARQL_PASSWORD", raising=False)
    outcome = samverkan("endpoint", "load", fuseki.at("closed"), "--store", store)
    assert (outcome.status, outcome.out) == (1, "")
    assert "SPARQL_USERNAME och SPARQL_PASSWORD" in outcome.err


def test_writing_to_a_server_is_refused_before_it_is_asked(samverkan: Command) -> None:
    """By the gate, at an address where no one answers."""
    outcome = samverkan("sparql", "DROP ALL", "--endpoint", "http://127.0.0.1:1/")
    assert outcome.status == 1
    assert "lagret ändras inte härifrån" in outcome.err


def test_a_password_over_an_open_line_is_warned_of(samverkan: Command) -> None:
    """The answer is the same; whoever asks knows."""
    outcome = samverkan("sparql", "ASK {", "--endpoint", "http://sparql.invalid/")
    assert "utan kryptering" in outcome.err
