"""Whatever a file does to its reader, the caller gets an answer or a sentence, in time."""

from __future__ import annotations

import time
from pathlib import Path

import pytest

from loaders.formats.isolated import isolated
from model.errors import DocumentUnreadableError

HERE = "tests.formats.hostile_readers"


def refusal(reader: str, seconds: float = 20.0) -> str:
    with pytest.raises(DocumentUnreadableError) as caught:
        isolated(f"{HERE}:{reader}", Path("fil.pdf"), b"", seconds)
    return str(caught.value)


def test_answer_of_the_reader_comes_back() -> None:
    """Name, bytes and options go there, anything that JSON can hold comes back; what it prints is no answer."""
    answer = isolated(f"{HERE}:echoing", Path("mapp/åäö.pdf"), b"\xff\0ab", 20.0, pages=[1, 2])
    assert answer == {"name": "mapp/åäö.pdf", "bytes": 4, "pages": [1, 2]}


def test_sentence_of_the_reader_is_raised_here() -> None:
    """What it refuses, the caller refuses."""
    assert refusal("refusing") == "fil.pdf: går inte att läsa."


def test_reader_that_hangs_is_killed() -> None:
    """In the time that was agreed."""
    began = time.monotonic()
    assert "avbröts efter 1 sekunder" in refusal("hanging", 1.0)
    assert time.monotonic() - began < 4


def test_reader_that_crashes_is_told() -> None:
    """A fault in a library's own code takes the process with it, not the program."""
    assert "klarade inte filen" in refusal("crashing")
    assert "ZeroDivisionError" in refusal("raising")


def test_reader_that_takes_too_much_memory_is_told() -> None:
    """The limit is two gigabytes; the machine does not begin to swap."""
    assert "minnet tog slut" in refusal("swelling")
