"""What each command prints and leaves behind."""

from __future__ import annotations

import csv
import io
import json
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from graph.store import open_dataset

Command = Callable[..., Any]


def test_ask_lists_the_questions(samverkan: Command) -> None:
    """Without a name: each question, what it answers and what it needs; no store is needed for that."""
    outcome = samverkan("ask", "--format", "csv")
    rows = list(csv.reader(io.StringIO(outcome.out)))
    assert (outcome.status, outcome.err) == (0, "")
    assert rows[0] == ["ämne", "fråga", "vad den svarar på", "parametrar"]
    together = "Vem arbetar med vem"
    assert [together, "participants", "Vilka deltar i samverkan?", "forum [with_role] [as_of]"] in rows
    named = ["who-works-with", "Vem arbetar aktören med?", "actor [together] [follow] [as_of] [most]"]
    assert [together, *named] in rows


def test_ask_prints_a_table_for_people(samverkan: Command, store: Path) -> None:
    """Words instead of terms, one line for each statement, the title beside it."""
    outcome = samverkan("ask", "participants", "--param", "forum=trygg kvall", "--store", store)
    assert (outcome.status, outcome.err) == (0, "Vilka deltar i samverkan?\n")
    head, rule, *rows = outcome.out.splitlines()
    assert head.split() == ["Aktör", "Typ", "Roll", "Dokument", "Rad", "till", "rad", "Citat", "Ställen"]
    assert set(rule) == {"─"}
    assert [re.split(r"\s{2,}", row.strip())[:3] for row in rows] == [
        ["Fritidsnämnden", "Nämnd", "ägare"],
        ["Fritidsnämnden", "Nämnd", "sammankallande"],
        ["Kulturförvaltningen", "Förvaltning", "deltagare"],
        ["Polisen", "Extern part", "deltagare"],
    ]


def test_ask_writes_markdown_for_a_document(samverkan: Command, store: Path) -> None:
    """A table with the words of the table for people; what Markdown would take for its own is marked."""
    outcome = samverkan(
        "ask", "participants", "-p", "forum=trygg kvall", "--format", "markdown", "--store", store
    )
    head, rule, *rows = outcome.out.splitlines()
    assert head.startswith("| Aktör | Typ | Roll | Dokument | Rad |")
    assert rule.startswith("| --- | --- | --- | --- | --: |")
    assert rows[0].startswith("| Fritidsnämnden | Nämnd | ägare | Plan för bryggorna | 2 |")
    marked = samverkan("sparql", 'SELECT ("a|b <i>_c_" AS ?x) {}', "--format", "markdown", "--store", store)
    assert marked.out.splitlines()[2] == r"| a\|b \<i\>\_c\_ |"


def test_ask_answers_as_of_a_day(samverkan: Command, store: Path) -> None:
    """The same as the parameter as_of; a day that is none is told."""
    question = ("ask", "reorganisations", "--format", "json", "--store", store)
    assert len(json.loads(samverkan(*question, "--as-of", "2021-07-01").out)) == 1
    assert json.loads(samverkan(*question, "--as-of", "2021-06-30").out) == []
    assert "skriv ett datum som ÅÅÅÅ-MM-DD" in samverkan(*question, "--as-of", "i fjol").err


def test_ask_gives_programs_every_place(samverkan: Command, store: Path) -> None:
    """JSON and CSV hold the same rows, with addresses and names of terms, every place for itself."""
    question = ("ask", "who-works-with", "-p", "actor=Seglarklubben", "--store", store)
    as_json = json.loads(samverkan(*question, "--format", "json").out)
    as_csv = list(csv.DictReader(io.StringIO(samverkan(*question, "--format", "csv").out)))
    assert [row["documentTitle"] for row in as_json] == ["Plan för bryggorna", "Svar om kvällar vid hamnen"]
    assert [{k: "" if v is None else str(v) for k, v in row.items()} for row in as_json] == as_csv


def test_ask_can_show_every_place_in_the_table(samverkan: Command, store: Path) -> None:
    """Two places, one statement: one row, or two when asked for."""
    question = ("ask", "who-works-with", "-p", "actor=Seglarklubben", "--store", store)
    assert len(samverkan(*question).out.splitlines()) == 3
    assert len(samverkan(*question, "--all").out.splitlines()) == 4


def test_ask_tells_when_there_is_no_answer(samverkan: Command, store: Path) -> None:
    """An empty table would look like a fault."""
    outcome = samverkan("ask", "overlapping-forums", "-p", "n=9", "--store", store)
    assert (outcome.status, outcome.out) == (0, "")
    assert "Inga svar." in outcome.err


def test_amounts_are_grouped_for_people_and_plain_for_programs(samverkan: Command, store: Path) -> None:
    """Half a million is easier to read in groups of three."""
    assert "500\N{NO-BREAK SPACE}000" in samverkan("ask", "grants", "--store", store).out
    assert ",500000,400000," in samverkan("ask", "grants", "--format", "csv", "--store", store).out


def test_sparql_answers_and_announces_its_limit(samverkan: Command, store: Path) -> None:
    """The rows, and on standard error that there were more."""
    query = "SELECT ?n { ?d a sv:Document ; sv:lines ?n } ORDER BY ?n"
    whole = samverkan("sparql", query, "--format", "csv", "--store", store)
    cut = samverkan("sparql", query, "--format", "csv", "--limit", 2, "--store", store)
    assert (whole.out, whole.err) == ("n\n3\n30\n40\n", "")
    assert (cut.out, cut.err) == ("n\n3\n30\n", "Bara de första 2 raderna visas; det finns fler.\n")


def test_sparql_prints_truth_in_swedish(samverkan: Command, store: Path) -> None:
    """ASK is answered with yes or no."""
    assert samverkan("sparql", "ASK { ?b a sv:Board }", "--store", store).out.split() == [
        "svar",
        "────",
        "ja",
    ]


def test_the_store_may_be_named_by_the_environment(
    samverkan: Command, store: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """--store need not be repeated."""
    monkeypatch.setenv("SAMVERKAN_STORE", str(store))
    assert samverkan("sparql", "ASK {}", "--format", "json").out == '[\n {\n  "svar": true\n }\n]\n'


def test_check_of_a_good_store_is_silent(samverkan: Command, store: Path) -> None:
    """Ontology, registry, questions and dataset are all as they should be."""
    outcome = samverkan("check", "--store", store)
    assert (outcome.status, outcome.out) == (0, "")
    assert outcome.err == "Inga fel i ontologin, registret, frågorna eller lagret.\n"


def test_build_tells_what_was_built(samverkan: Command, facts: Path, tmp_path: Path) -> None:
    """How many documents and facts, where, and the name of the build, which is the same for the same input."""
    first, second = (samverkan("build", facts, "--store", tmp_path / "store") for _ in range(2))
    build = open_dataset(tmp_path / "store").build
    assert (first.status, first.out) == (0, "")
    assert first.err == second.err == f"3 dokument, 19 fakta i {tmp_path}/store (bygge {build}).\n"


def test_extract_prints_facts_that_can_be_built(samverkan: Command, letter: Path, tmp_path: Path) -> None:
    """One JSON object a line, each with the words that prove it."""
    outcome = samverkan("extract", letter)
    facts = [json.loads(line) for line in outcome.out.splitlines()]
    text = letter.read_text(encoding="utf-8")
    assert outcome.status == 0
    assert {"Polisen", "Fritidsnämnden"} <= {f["subject"] for f in facts if f["object"] == "Kajforum"}
    assert all(text[f["start"] : f["end"]] == f["quote"] != "" for f in facts)


def test_build_then_ask_finds_the_letters_words(samverkan: Command, letter: Path, tmp_path: Path) -> None:
    """From a document to the passage that proves the answer."""
    store = tmp_path / "store"
    assert samverkan("build", letter, "--store", store).status == 0
    rows = json.loads(
        samverkan("ask", "participants", "-p", "forum=kajforum", "--format", "json", "--store", store).out
    )
    assert {row["actorName"] for row in rows} >= {"Fritidsnämnden", "Polisen"}
    assert all("Kajforum" in row["quote"] for row in rows)
    assert open_dataset(store).text("stromhamn-2031-brev") == letter.read_text(encoding="utf-8")


def test_bundle_leaves_the_words_out(samverkan: Command, letter: Path, tmp_path: Path) -> None:
    """Facts and documents are handed on without quotations; what they say is the same."""
    folder = tmp_path / "out"
    outcome = samverkan("bundle", letter, "--to", folder)
    assert (outcome.status, outcome.out, outcome.err) == (0, "", f"1 dokument skrivna till {folder}.\n")
    assert sorted(file.name for file in folder.iterdir()) == [
        "documents.jsonl",
        "stromhamn-2031-brev.facts.jsonl",
    ]
    bundled = [
        json.loads(line) for line in (folder / "stromhamn-2031-brev.facts.jsonl").open(encoding="utf-8")
    ]
    extracted = [json.loads(line) for line in samverkan("extract", letter).out.splitlines()]
    assert bundled == [fact | {"quote": "", "text": ""} for fact in extracted] != []


def test_bundling_twice_gives_the_same_bytes_and_keeps_the_others(
    samverkan: Command, letter: Path, tmp_path: Path
) -> None:
    """A folder of facts grows document by document and does not change by being written again."""
    folder = tmp_path / "out"
    other = letter.with_name("stromhamn-2032-brev.txt")
    other.write_text(letter.read_text(encoding="utf-8").replace("2031", "2032"), encoding="utf-8")
    samverkan("bundle", letter, other, "--to", folder)
    before = {file.name: file.read_bytes() for file in folder.iterdir()}
    samverkan("bundle", letter, "--to", folder)
    assert {file.name: file.read_bytes() for file in folder.iterdir()} == before
    assert before["documents.jsonl"].count(b"\n") == 2


def test_facts_and_documents_build_the_same_graph_but_for_the_words(
    samverkan: Command, letter: Path, tmp_path: Path
) -> None:
    """A store of bundled facts has every fact and place of the store of documents; only quotations are missing."""
    samverkan("bundle", letter, "--to", tmp_path / "facts")
    samverkan("build", letter, "--store", tmp_path / "documents-store")
    samverkan("build", tmp_path / "facts", "--store", tmp_path / "facts-store")
    whole = set(open_dataset(tmp_path / "documents-store").dump().splitlines())
    bare = set(open_dataset(tmp_path / "facts-store").dump().splitlines())
    assert bare < whole
    assert all(re.search(rb"/quote>|#quote>|#repairedText>", line) for line in whole - bare)


def test_help_names_every_command(samverkan: Command) -> None:
    """In the order in which one needs them."""
    outcome = samverkan("--help")
    found = re.findall(r"^│ (\w+) ", outcome.out, re.M)
    assert found == [
        "start", "serve", "build", "ask", "findings", "decide", "report", "sparql", "cypher", "extract",
        "columns", "export", "check", "bundle", "neo4j", "endpoint",
    ]  # fmt: skip
