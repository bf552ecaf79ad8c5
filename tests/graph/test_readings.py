"""Kept readings: what comes out is what went in, or nothing; and what no build needs goes."""

from __future__ import annotations

import hashlib
import json
import os
import tempfile
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from graph import readings as kept_readings
from graph.layout import locked
from graph.readings import KeptReadings
from model.fact import Document, Fact, Reading

ADDRESS, OTHER = "0a" * 32, "0b" * 32
PATH = Path("någons mapp/svar.txt")
SHA256 = hashlib.sha256(b"svar").hexdigest()
TEXT = "Fritidsnämnden deltar i Kajforum.\nKajforum är ett råd.\n"
DOCUMENT = Document("svar", "Svar", "stromhamn", 2031, "svar.txt", SHA256, 2, len(TEXT))
FACT = Fact(
    "Fritidsnämnden", "Board", "participatesIn", "Kajforum", "Collaboration", "svar", 1, 1, 0, 33, TEXT[:33],
    "deltar", 0.9, text=TEXT[:33], attributes={"role": "member", "topic": "kajer"},
)  # fmt: skip
READING = Reading(DOCUMENT, (FACT,), TEXT, f"{PATH}, rad 1: lästes som cp1252.\n{PATH}: ingen mall.")

characters = st.characters(exclude_categories=["Cs"])
values = st.text(characters, max_size=5) | st.integers() | st.booleans() | st.floats(0, 1)
names = st.from_regex(r"[a-z][a-z0-9_]{0,5}", fullmatch=True)


@st.composite
def some_readings(draw: st.DrawFn) -> Reading:
    """Readings of any text, with facts whose words are in it."""
    text = draw(st.text(characters, max_size=60))
    facts = []
    for _ in range(draw(st.integers(0, 3))):
        start, end = sorted(draw(st.tuples(st.integers(0, len(text)), st.integers(0, len(text)))))
        attributes = draw(st.dictionaries(names, values | st.lists(st.text(characters)), max_size=3))
        facts.append(replace(FACT, start=start, end=end, quote=text[start:end], attributes=attributes))
    return Reading(replace(DOCUMENT, title=draw(st.text(characters))), tuple(facts), text)


@pytest.fixture
def kept(tmp_path: Path) -> KeptReadings:
    """A store that has kept one reading."""
    readings = KeptReadings(tmp_path)
    readings.keep(ADDRESS, PATH, READING)
    return readings


@pytest.fixture
def file(kept: KeptReadings, tmp_path: Path) -> Path:
    """Where that reading is kept."""
    return tmp_path / "readings" / f"{ADDRESS}.jsonl"


def alter(file: Path, change: Callable[[list[str]], list[str]]) -> None:
    """Change the lines of a kept reading, and say that they are as they should be."""
    lines = "\n".join(change(file.read_text("utf-8").split("\n")[1:]))
    file.write_text(f"{hashlib.sha256(lines.encode()).hexdigest()}\n{lines}", "utf-8")


def with_head(**changes: object) -> Callable[[list[str]], list[str]]:
    """Changes what the first line says."""
    return lambda lines: [json.dumps(json.loads(lines[0]) | changes), *lines[1:]]


def with_fact(**changes: object) -> Callable[[list[str]], list[str]]:
    """Changes what the fact says."""
    return lambda lines: [*lines[:2], json.dumps(json.loads(lines[2]) | changes), ""]


@given(reading=some_readings())
def test_what_is_kept_is_taken_as_it_was(reading: Reading) -> None:
    """Order of facts and of their attributes included."""
    with tempfile.TemporaryDirectory() as folder:
        kept = KeptReadings(Path(folder))
        kept.keep(ADDRESS, PATH, reading)
        taken = kept.take(ADDRESS, PATH, SHA256)
        assert taken == reading
        assert [list(f.attributes.items()) for f in taken.facts] == [
            list(f.attributes.items()) for f in reading.facts
        ]


@given(at=st.integers(0, 10_000), bit=st.integers(0, 7), torn=st.booleans())
def test_what_is_torn_or_altered_is_no_reading(at: int, bit: int, torn: bool) -> None:
    """Cut off anywhere, or with any bit turned."""
    with tempfile.TemporaryDirectory() as folder:
        kept = KeptReadings(Path(folder))
        kept.keep(ADDRESS, PATH, READING)
        (file,) = (Path(folder) / "readings").iterdir()
        content = bytearray(file.read_bytes())
        at %= len(content)
        content[at] ^= 1 << bit
        file.write_bytes(content[:at] if torn else content)
        assert kept.take(ADDRESS, PATH, SHA256) is None


ALTERED: dict[str, Callable[[list[str]], list[str]]] = {
    "another's address": with_head(address=OTHER),
    "a key more": with_head(code="import os"),
    "text that is none": with_head(text=["Fritidsnämnden"]),
    "half a character": with_head(note="\ud800"),
    "words that are elsewhere": with_fact(start=1),
    "words that are not there": with_fact(quote="Kulturnämnden deltar i Kajforum."),
    "a fact of another document": with_fact(document="brev"),
    "an unknown predicate": with_fact(predicate="owns"),
    "a number beyond all": lambda lines: [*lines[:2], lines[2].replace('"page": null', f'"page": {"9" * 9999}'), ""],
    "nested without end": lambda lines: ["[" * 100_000, *lines[1:]],
    "two documents": lambda lines: [lines[0], f"{lines[1]}\r{lines[1]}", *lines[2:]],
    "no document": lambda lines: [lines[0], "", *lines[2:]],
    "nothing": lambda lines: [],
}  # fmt: skip


@pytest.mark.parametrize("case", ALTERED)
def test_what_someone_made_up_is_no_reading(kept: KeptReadings, file: Path, case: str) -> None:
    """Also where its digest is right: a store may come from anywhere."""
    assert kept.take(ADDRESS, PATH, SHA256) == READING
    alter(file, ALTERED[case])
    assert kept.take(ADDRESS, PATH, SHA256) is None


def test_only_files_of_bearable_size_are_opened(
    kept: KeptReadings, file: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """No pipe that never ends, and nothing beyond the limit, which is not written either."""
    os.mkfifo(tmp_path / "readings" / f"{OTHER}.jsonl")
    assert (kept.has(OTHER), kept.take(OTHER, PATH, SHA256)) == (False, None)
    monkeypatch.setattr(kept_readings, "LIMIT", file.stat().st_size - 1)
    assert kept.take(ADDRESS, PATH, SHA256) is None
    file.unlink()
    kept.keep(ADDRESS, PATH, READING)
    assert not kept.has(ADDRESS)


def test_a_reading_is_of_its_document_alone(kept: KeptReadings) -> None:
    """Of a file of that name, with those bytes, at that address; an address is nothing else."""
    assert kept.take(ADDRESS, Path("brev.txt"), SHA256) is None
    assert kept.take(ADDRESS, PATH, hashlib.sha256(b"").hexdigest()) is None
    assert kept.take(OTHER, PATH, SHA256) is None
    with pytest.raises(ValueError, match="no address"):
        kept.has("../../builds/x")


def test_notes_speak_of_where_the_document_is_now(kept: KeptReadings, file: Path) -> None:
    """No folder of the user's is kept; a note that may mean something else by those letters is not kept."""
    assert "mapp" not in file.read_text("utf-8")
    moved = kept.take(ADDRESS, Path("/annan/svar.txt"), SHA256)
    assert moved is not None
    assert moved.note == "/annan/svar.txt, rad 1: lästes som cp1252.\n/annan/svar.txt: ingen mall."
    kept.keep(OTHER, Path("svar.txt"), replace(READING, note="svar.txt: bladet svar.txt är tomt."))
    assert not kept.has(OTHER)


def test_what_cannot_be_kept_is_passed_over(tmp_path: Path) -> None:
    """A file in the folder's place, or a name that no text can hold: the build goes on."""
    (tmp_path / "readings").write_text("")
    KeptReadings(tmp_path).keep(ADDRESS, PATH, READING)
    other = KeptReadings(tmp_path / "other")
    other.keep(ADDRESS, PATH, replace(READING, document=replace(DOCUMENT, file="\udce5.txt")))
    assert not other.has(ADDRESS)


def needed(number: int) -> str:
    """The address of a reading."""
    return f"{number:064x}"


def addresses(store: Path) -> Iterator[int]:
    """What is kept in the store, by number."""
    return (int(file.stem, 16) for file in sorted((store / "readings").glob("*.jsonl")))


def make_old(store: Path) -> None:
    """As if all of it had been there for a day."""
    for file in (store / "readings").iterdir():
        os.utime(file, times=(time.time() - 86_400,) * 2)


def test_what_the_last_builds_did_not_need_is_swept_away(tmp_path: Path) -> None:
    """Three of them count, a build that is repeated once; what is new may be another build's."""
    kept = KeptReadings(tmp_path)
    for build in (1, 2, 3, 3, 3, 4):
        kept.keep(needed(build), PATH, READING)
        make_old(tmp_path)
        kept.settle([needed(build)])
    assert list(addresses(tmp_path)) == [2, 3, 4]
    (tmp_path / "readings" / ".abc.new").write_text("half")
    make_old(tmp_path)
    kept.keep(needed(9), PATH, READING)
    kept.settle([needed(5)])
    assert list(addresses(tmp_path)) == [3, 4, 9]
    assert not list((tmp_path / "readings").glob(".*"))


@pytest.mark.parametrize("content", ["", "{}", "[1]", '[["x", 7]]', "[" * 100_000])
def test_a_list_of_what_is_needed_that_is_none_is_passed_over(tmp_path: Path, content: str) -> None:
    kept = KeptReadings(tmp_path)
    for number in (1, 2):
        kept.keep(needed(number), PATH, READING)
    (tmp_path / "readings" / "needed.json").write_text(content)
    make_old(tmp_path)
    kept.settle([needed(1)])
    assert list(addresses(tmp_path)) == [1]


def test_nothing_is_swept_away_while_another_builds(tmp_path: Path) -> None:
    kept = KeptReadings(tmp_path)
    kept.keep(needed(1), PATH, READING)
    make_old(tmp_path)
    with locked(tmp_path):
        kept.settle([])
    assert list(addresses(tmp_path)) == [1]


def test_many_at_once_see_whole_readings(tmp_path: Path) -> None:
    """Whoever takes gets all of it, or nothing yet, while others keep the same and sweep."""

    def work(number: int) -> set[bool]:
        kept = KeptReadings(tmp_path)
        seen = set()
        for _ in range(40):
            kept.keep(ADDRESS, PATH, READING)
            seen.add(kept.take(ADDRESS, PATH, SHA256) == READING)
            if number == 0:
                kept.settle([ADDRESS])
        return seen

    with ThreadPoolExecutor(4) as threads:
        assert set().union(*threads.map(work, range(4))) == {True}
    assert not list((tmp_path / "readings").glob(".*"))
