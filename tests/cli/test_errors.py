"""Bad input of every kind: a sentence on standard error, an exit status, no traceback, nothing half-written."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pyoxigraph as ox
import pytest

from graph.layout import current_build, locked
from graph.store import open_dataset

Command = Callable[..., Any]


ENDLESS = "SELECT (COUNT(*) AS ?n) { ?a ?b ?c . ?d ?e ?f . ?g ?h ?i . ?j ?k ?l }"


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["ask", "participants", "-p", "forum=Trygg kväl"],
         "Ingen samverkan heter 'Trygg kväl'. Menade du Trygg kväll"),
        (["ask", "who-works-with", "-p", "actor=Ingen Alls Zzz"], "Ingen aktör heter 'Ingen Alls Zzz'"),
        (["ask", "participants"], "behöver forum (Samverkan); ge den med --param forum=…"),
        (["ask", "participants", "-p", "forum"], "Parametern 'forum' går inte att förstå; skriv --param namn=värde."),
        (["ask", "vem"], "Det finns ingen fråga 'vem'"),
        (["sparql", "SELECT ?s WHERE {\n ?s ?p"], "Frågan har ett syntaxfel på rad 2, tecken 7"),
        (["sparql", "DROP ALL"], "Bara SELECT, ASK, CONSTRUCT och DESCRIBE kan ställas"),
        (["sparql", ENDLESS, "--seconds", "0.5"], "Frågan avbröts efter 0.5 sekunder"),
    ],
    ids=["forum", "actor", "missing", "unassigned", "question", "syntax", "write", "time"],
)  # fmt: skip
def test_questions_that_cannot_be_answered(
    samverkan: Command, store: Path, arguments: list[str], sentence: str
) -> None:
    """Status 1, nothing on standard output."""
    outcome = samverkan(*arguments, "--store", store)
    assert (outcome.status, outcome.out) == (1, "")
    assert sentence in outcome.err
    assert "Traceback" not in outcome.err


@pytest.mark.parametrize(
    ("arguments", "sentence"),
    [
        (["aks"], "kommandot går inte att förstå"),
        (["ask", "--colour"], "väljaren finns inte"),
        (["build"], "det saknas ett argument"),
        (["bundle", "x.txt"], "det saknas ett argument"),
        (["ask", "--format", "pdf"], "ett värde duger inte"),
        (["sparql", "ASK {}", "--limit", "0"], "ett värde duger inte"),
        (["start", "--port", "http"], "ett värde duger inte"),
    ],
)
def test_commands_that_are_written_wrongly(samverkan: Command, arguments: list[str], sentence: str) -> None:
    """Status 2 and where to find help."""
    outcome = samverkan(*arguments)
    assert (outcome.status, outcome.out) == (2, "")
    assert outcome.err.startswith(f"Fel i kommandot: {sentence} (")
    assert outcome.err.endswith("Hjälp: samverkan --help\n")


@pytest.mark.parametrize("command", [["ask", "grants"], ["sparql", "ASK {}"], ["export"], ["check"]])
def test_commands_that_read_a_store_that_is_not_there(
    samverkan: Command, tmp_path: Path, command: list[str]
) -> None:
    """Each says how to build one, and makes none."""
    outcome = samverkan(*command, "--store", tmp_path / "none")
    assert outcome.status == 1
    assert "här finns inget bygge; kör samverkan build" in outcome.err + outcome.out
    assert not (tmp_path / "none").exists()


BAD_FILES: dict[str, bytes] = {
    "empty.txt": b"",
    "binary.txt": bytes(range(256)) * 40,
    "picture.png": b"\x89PNG\r\n\x1a\n" + bytes(100),
    "broken.xlsx": b"PK\x03\x04 this is no workbook",
    "brev.facts.jsonl": b'{"subject": 1}\n',
    "large.txt": b"x" * 50_000_000,
}


@pytest.mark.parametrize("name", BAD_FILES)
def test_a_bad_file_is_told_and_the_good_one_is_built(
    samverkan: Command, letter: Path, tmp_path: Path, name: str
) -> None:
    """The sentence names the file; status 1; the other document can be asked about."""
    bad = tmp_path / "bad" / name
    bad.parent.mkdir()
    bad.write_bytes(BAD_FILES[name])
    (bad.parent / "documents.jsonl").write_text("", encoding="utf-8")
    outcome = samverkan("build", bad, letter, "--store", tmp_path / "store")
    assert outcome.status == 1
    assert outcome.err.splitlines()[0].startswith("1 dokument, ")
    assert outcome.err.splitlines()[1].startswith(str(bad))
    assert outcome.err.splitlines()[-1] == "1 av filerna gick inte att läsa; resten är klart."
    assert [d.id for d in open_dataset(tmp_path / "store").documents()] == ["stromhamn-2031-brev"]


def test_latin_1_is_read(samverkan: Command, letter: Path, tmp_path: Path) -> None:
    """An old file's letters are understood, and the facts are those of the same text in UTF-8."""
    utf8 = samverkan("extract", letter)
    letter.write_bytes(letter.read_text(encoding="utf-8").encode("latin-1"))
    latin = samverkan("extract", letter)
    assert (latin.status, latin.out) == (0, utf8.out)


def test_nothing_readable_leaves_the_store_as_it_was(samverkan: Command, store: Path, tmp_path: Path) -> None:
    """A mistyped path does not empty the store."""
    copy = tmp_path / "store"
    shutil.copytree(store, copy)
    outcome = samverkan("build", tmp_path / "nothing.txt", "--store", copy)
    assert (outcome.status, outcome.out) == (1, "")
    assert outcome.err == (
        f"{tmp_path}/nothing.txt: filen finns inte; rätta sökvägen.\nInget att bygga av; lagret är som förut.\n"
    )
    assert current_build(copy) == copy / "builds" / open_dataset(store).build


def test_extract_tells_bad_files_after_the_facts(samverkan: Command, letter: Path, tmp_path: Path) -> None:
    """The facts of the good file are printed, the bad one is told, status 1."""
    outcome = samverkan("extract", tmp_path / "gone.txt", letter)
    assert outcome.status == 1
    assert outcome.out.count("\n") > 0
    assert outcome.err.splitlines()[-2:] == [
        f"{tmp_path}/gone.txt: filen finns inte; rätta sökvägen.",
        "1 av filerna gick inte att läsa; resten är klart.",
    ]


def test_a_second_build_at_once_is_told(samverkan: Command, letter: Path, tmp_path: Path) -> None:
    """Status 1 and a reason to wait."""
    with locked(tmp_path / "store"):
        outcome = samverkan("build", letter, "--store", tmp_path / "store")
    assert (outcome.status, outcome.out) == (1, "")
    assert "ett annat bygge pågår" in outcome.err


def test_a_folder_that_cannot_be_made_is_told(samverkan: Command, letter: Path) -> None:
    """A file stands where the folder should be."""
    outcome = samverkan("bundle", letter, "--to", letter / "x")
    assert outcome.status == 1
    assert outcome.err.startswith(str(letter))


def test_check_tells_each_fault_in_a_sentence(samverkan: Command, store: Path, tmp_path: Path) -> None:
    """A shape and a violation query each find what is theirs."""
    copy = tmp_path / "store"
    shutil.copytree(store, copy)
    build = current_build(copy)
    assert build is not None
    damaged = ox.Store(build / "rdf")
    damaged.update('INSERT DATA { <a:d> a <https://samverkan.example/ontology#Document>, <a:t> ; '
                   '<https://samverkan.example/ontology#odd> 1 ; '
                   '<http://purl.org/dc/terms/identifier> "d" }')  # fmt: skip
    damaged.flush()
    del damaged
    outcome = samverkan("check", "--store", copy)
    assert outcome.status == 1
    assert outcome.out.splitlines() == [
        "<a:d> ska ha precis en titel; bygg om lagret.",
        "<https://samverkan.example/ontology#odd>: Används i lagret men beskrivs inte i ontologin; "
        "lägg till termen i samverkan.ttl. (violation-unknown-term)",
    ]
    assert outcome.err == "2 fel.\n"


def test_check_remarks_without_failing(samverkan: Command, store: Path, tmp_path: Path) -> None:
    """What a document may well say is told, and is no fault: the status is that of success."""
    copy = tmp_path / "store"
    shutil.copytree(store, copy)
    build = current_build(copy)
    assert build is not None
    outcome = samverkan("check", "--store", copy)
    assert (outcome.status, outcome.out) == (0, "")
    changed = ox.Store(build / "rdf")
    changed.update(
        "PREFIX sv: <https://samverkan.example/ontology#> INSERT { ?e sv:amountApplied 1 ; sv:amountGranted 2 } "
        "WHERE { SELECT ?e WHERE { ?e a sv:Evidence FILTER NOT EXISTS { ?e sv:year ?year } } LIMIT 1 }"
    )
    changed.flush()
    del changed
    outcome = samverkan("check", "--store", copy)
    assert outcome.status == 0
    assert outcome.out.startswith("Anmärkning: Belägget på rad ")
    assert "säger att mer beviljades än som söktes (2); läs stället" in outcome.out
    assert outcome.err == "Inga fel i ontologin, registret, frågorna eller lagret och 1 anmärkning.\n"


def test_a_registry_with_a_broken_line_is_told(
    samverkan: Command, store: Path, letter: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """File and line, whether it is checked or built with; and the store is as it was."""
    from ontology.registry import load_registry  # noqa: PLC0415

    place = tmp_path / "registry" / "stromhamn"
    place.mkdir(parents=True)
    (place / "boards.csv").write_text(
        "name,type,kind,aliases,valid_from,valid_to,part_of,source\nHamnstyrelsen,Bord,,,,,,\n",
        encoding="utf-8",
    )
    for module in ("cli.checking", "cli.building"):
        monkeypatch.setattr(f"{module}.load_registry", lambda: load_registry((tmp_path / "registry",)))
    for arguments in (["check", "--store", store], ["build", letter, "--store", tmp_path / "store"]):
        outcome = samverkan(*arguments)
        assert outcome.status == 1
        assert f"{place}/boards.csv, line 2: the type 'Bord'" in outcome.out + outcome.err
    assert not (tmp_path / "store").exists()


def test_the_installed_command_ends_with_its_status(installed: Command, store: Path, tmp_path: Path) -> None:
    """As a user runs it: 0, 1 and 2, and never a traceback."""
    outcomes = [
        installed("ask", "participants", "-p", "forum=Bryggrådet", "--store", store),
        installed("ask", "participants", "-p", "forum=Bryggan", "--store", store),
        installed("ask", "--what"),
        installed("build", tmp_path / "none", "--store", tmp_path / "store"),
    ]
    assert [outcome.status for outcome in outcomes] == [0, 1, 2, 1]
    assert not any("Traceback" in outcome.err for outcome in outcomes)
    assert "Kulturförvaltningen" in outcomes[0].out


def test_a_reader_that_has_had_enough_is_no_error(store: Path, program: str) -> None:
    """The output is cut off by whoever reads it, and nothing is said about that."""
    export = subprocess.Popen(
        [program, "export", "--store", store], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )
    assert export.stdout is not None
    assert export.stderr is not None
    assert export.stdout.read(10) == b"# Samverka"
    export.stdout.close()
    assert (export.stderr.read(), export.wait(timeout=30)) == (b"", 0)


def free_port() -> int:
    """A port that nothing listens on."""
    with socket.socket() as probe:
        probe.bind(("", 0))
        return int(probe.getsockname()[1])


def test_start_refuses_a_port_in_use(samverkan: Command, store: Path) -> None:
    """And tells what to do about it."""
    with socket.socket() as taken:
        taken.bind(("", 0))
        taken.listen()
        outcome = samverkan("start", "--headless", "--port", taken.getsockname()[1], "--store", store)
    assert outcome.status == 1
    assert "är upptagen; är utforskaren redan öppen? Annars välj en annan med --port." in outcome.err


def test_start_builds_what_is_missing_and_opens_the_explorer(
    tmp_path: Path, program: str, facts: Path
) -> None:
    """On an empty store: the data is built, the address is told, and the explorer answers there."""
    port = free_port()
    server = subprocess.Popen(
        [program, "start", "--headless", "--port", str(port), "--data", facts, "--store", tmp_path / "store"],
        stderr=subprocess.PIPE, stdout=subprocess.DEVNULL, text=True, start_new_session=True,
    )  # fmt: skip
    try:
        assert answers(f"http://localhost:{port}/_stcore/health")
    finally:
        os.killpg(server.pid, 15)
        _, said = server.communicate(timeout=30)
    assert f"Utforskaren öppnas på http://localhost:{port}" in said
    assert len(open_dataset(tmp_path / "store").documents()) == 3


def answers(address: str, patience: float = 60) -> bool:
    """Whether something answers there before patience runs out."""
    deadline = time.monotonic() + patience
    while time.monotonic() < deadline:
        try:
            with urllib.request.urlopen(address, timeout=1) as reply:
                return bool(reply.status == 200)
        except OSError:
            time.sleep(0.2)
    return False
