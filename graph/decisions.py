"""What people decided about findings: an append-only file beside the builds, which outlives them all.

DIR/decisions.jsonl holds one JSON object a line, the oldest first; of several about one thing the last holds.
What must stay true: a decision that was acknowledged is on the disk; nothing that stands in the file is altered.
"""

from __future__ import annotations

import json
import os
from collections.abc import Iterable, Mapping
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from model.errors import RecordInvalidError, StoreError
from model.records import is_text, read_records

__all__ = ["STATES", "Decision", "decide", "holding", "read_decisions"]

FILE = "decisions.jsonl"
STATES = ("new", "confirmed", "dismissed")
"""``new`` takes an earlier decision back."""
LONGEST_REASON = 2_000  # characters


@dataclass(frozen=True, slots=True)
class Decision:
    """What someone decided about a finding."""

    about: str
    """Identifier of the finding."""
    state: str
    reason: str = ""
    when: str = ""
    """Moment in UTC, ISO 8601, to the second."""
    title: str = ""
    """What the finding was called then, so that the log can be read by itself."""


def decide(directory: Path, decision: Decision) -> Decision:
    """Write a decision down and give it as it was written, with its moment.

    Raises:
        RecordInvalidError: the state is unknown, the reason too long, or one is dismissed without a reason.
        StoreError: the file cannot be written.
    """
    dated = Decision(
        decision.about,
        decision.state,
        decision.reason.strip(),
        decision.when or datetime.now(UTC).isoformat(timespec="seconds"),
        decision.title,
    )
    _demand_sense(dated)
    try:
        directory.mkdir(parents=True, exist_ok=True)
        _append(directory / FILE, json.dumps(asdict(dated), ensure_ascii=False) + "\n")
    except OSError as error:
        raise StoreError(f"{directory / FILE}: beslutet gick inte att spara ({error}).") from error
    return dated


def read_decisions(directory: Path) -> tuple[Decision, ...]:
    """All decisions, the oldest first; what a killed process left half written was never acknowledged.

    Raises:
        RecordInvalidError: a line is no decision, with file and line.
        StoreError: the file cannot be read.
    """
    file = directory / FILE
    try:
        whole = file.read_bytes().rpartition(b"\n")[0].decode("utf-8")
    except FileNotFoundError:
        return ()
    except (OSError, UnicodeDecodeError) as error:
        raise StoreError(f"{file}: går inte att läsa ({error}).") from error
    return tuple(read_records(whole.split("\n"), str(file), _decision))


def holding(decisions: Iterable[Decision]) -> Mapping[str, Decision]:
    """The decision that holds about each finding; one that was taken back is left out."""
    last = {decision.about: decision for decision in decisions}
    return {about: decision for about, decision in last.items() if decision.state != "new"}


def _append(file: Path, line: str) -> None:
    """Under a lock, behind the last whole line, and on the disk before it returns."""
    import fcntl  # noqa: PLC0415 - only who decides needs it, and readers then run where it is missing

    with file.open("ab+") as stream:
        fcntl.flock(stream, fcntl.LOCK_EX)
        stream.seek(0)
        whole = stream.read().rfind(b"\n") + 1
        stream.truncate(whole)
        stream.write(line.encode())
        stream.flush()
        os.fsync(stream.fileno())


def _decision(record: Mapping[str, Any]) -> Decision:
    unknown = sorted(set(record) - set(Decision.__slots__))
    if unknown or not {"about", "state"} <= set(record):
        raise RecordInvalidError(f"a decision has {', '.join(Decision.__slots__)}, not {sorted(record)}")
    if not all(is_text(value) for value in record.values()):
        raise RecordInvalidError("everything in a decision is text")
    decision = Decision(**record)
    _demand_sense(decision)
    return decision


def _demand_sense(decision: Decision) -> None:
    if decision.state not in STATES:
        raise RecordInvalidError(f"läget {decision.state!r} är inget av {', '.join(STATES)}")
    if decision.state == "dismissed" and not decision.reason:
        raise RecordInvalidError("den som avfärdar ett fynd anger ett skäl")
    if len(decision.reason) > LONGEST_REASON:
        raise RecordInvalidError(f"skälet är {len(decision.reason)} tecken; det får vara {LONGEST_REASON}")
