"""What people decide is kept: appended, on the disk, and read back whatever happened in between."""

from __future__ import annotations

import json
import multiprocessing
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph.decisions import Decision, decide, holding, read_decisions
from model.errors import RecordInvalidError

REASONS = st.text(st.characters(exclude_categories=("Cs",)), max_size=200)


def test_a_store_without_decisions_has_none(tmp_path: Path) -> None:
    assert read_decisions(tmp_path) == ()


def test_a_decision_is_read_back_with_its_moment(tmp_path: Path) -> None:
    written = decide(
        tmp_path, Decision("ab12", "dismissed", " Två skilda forum ", title="SBUM och Trygga barnet")
    )
    assert read_decisions(tmp_path) == (written,)
    assert (written.reason, written.when[-6:]) == ("Två skilda forum", "+00:00")


def test_the_last_decision_holds_and_one_taken_back_does_not(tmp_path: Path) -> None:
    for about, state in (("a", "confirmed"), ("b", "confirmed"), ("a", "dismissed"), ("b", "new")):
        decide(tmp_path, Decision(about, state, "skäl"))
    held = holding(read_decisions(tmp_path))
    assert {about: decision.state for about, decision in held.items()} == {"a": "dismissed"}
    assert len(read_decisions(tmp_path)) == 4, "nothing that was decided is ever removed"


@pytest.mark.parametrize(
    ("decision", "complaint"),
    [
        (Decision("a", "dismissed"), "anger ett skäl"),
        (Decision("a", "perhaps", "?"), "perhaps"),
        (Decision("a", "confirmed", "x" * 2001), "2001"),
    ],
)
def test_a_decision_without_sense_is_refused(tmp_path: Path, decision: Decision, complaint: str) -> None:
    with pytest.raises(RecordInvalidError, match=complaint):
        decide(tmp_path, decision)
    assert read_decisions(tmp_path) == ()


@given(reason=REASONS)
def test_every_reason_survives(tmp_path_factory: pytest.TempPathFactory, reason: str) -> None:
    folder = tmp_path_factory.mktemp("store")
    decide(folder, Decision("a", "confirmed", reason))
    assert read_decisions(folder)[0].reason == reason.strip()


@pytest.mark.parametrize("cut", range(1, 40, 7))
def test_a_line_half_written_is_passed_over_and_written_over(tmp_path: Path, cut: int) -> None:
    first = decide(tmp_path, Decision("a", "confirmed"))
    file = tmp_path / "decisions.jsonl"
    line = file.read_bytes()
    file.write_bytes(line + line[:cut])
    assert read_decisions(tmp_path) == (first,)
    second = decide(tmp_path, Decision("b", "confirmed"))
    assert read_decisions(tmp_path) == (first, second)


def test_a_damaged_line_is_named(tmp_path: Path) -> None:
    (tmp_path / "decisions.jsonl").write_text('{"about": "a", "state": "confirmed"}\n{"about"\n')
    with pytest.raises(RecordInvalidError, match=r"decisions\.jsonl, line 2"):
        read_decisions(tmp_path)


def test_an_unknown_key_is_named(tmp_path: Path) -> None:
    (tmp_path / "decisions.jsonl").write_text(json.dumps({"about": "a", "state": "new", "extra": "x"}) + "\n")
    with pytest.raises(RecordInvalidError, match="extra"):
        read_decisions(tmp_path)


def _decide_often(folder: str, name: str) -> None:
    for number in range(25):
        decide(Path(folder), Decision(f"{name}{number}", "confirmed"))


def test_several_who_decide_at_once_lose_nothing(tmp_path: Path) -> None:
    context = multiprocessing.get_context("spawn")
    workers = [context.Process(target=_decide_often, args=(str(tmp_path), name)) for name in "abc"]
    for worker in workers:
        worker.start()
    for worker in workers:
        worker.join()
    assert len({decision.about for decision in read_decisions(tmp_path)}) == 75
