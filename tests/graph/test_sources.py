"""Files and folders become readings; what cannot be read is told and costs nothing else."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Callable
from dataclasses import asdict, replace
from pathlib import Path
from typing import Any

import pytest

from graph.sources import list_files, read_sources
from model.documents import read_documents
from model.errors import DocumentUnreadableError
from model.fact import Document, Fact, Reading
from ontology.registry import Registry

EMPTY = Registry((), (), ())
FACT: dict[str, Any] = {
    "subject": "Hamnstyrelsen", "subject_type": "Board", "predicate": "participatesIn", "object": "Kajlaget",
    "object_type": "Collaboration", "document": "brev", "line_start": 1, "line_end": 1, "start": 0, "end": 9,
    "quote": "", "rule": "by-hand", "confidence": 1,
}  # fmt: skip


def read_text(file: Path, registry: Registry) -> Reading:
    """A reader as simple as can be: a document without facts, refused where it is empty."""
    text = file.read_text(encoding="utf-8")
    if not text:
        raise DocumentUnreadableError(f"{file}: är tom.")
    if text == "bug":
        raise ZeroDivisionError("division by zero")
    digest = hashlib.sha256(text.encode()).hexdigest()
    municipality = "ekhult" if "ekhult" in file.stem else "stromhamn"
    document = Document(
        file.stem, file.stem, municipality, file=file.name, sha256=digest, characters=len(text)
    )
    return Reading(document, (), text)


@pytest.fixture
def folder(tmp_path: Path) -> Callable[[dict[str, str]], Path]:
    """Makes a folder with files of the given contents."""

    def make(files: dict[str, str]) -> Path:
        for name, content in files.items():
            (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
            (tmp_path / name).write_text(content, encoding="utf-8")
        return tmp_path

    return make


def documents(*identifiers: str) -> str:
    """The content of a documents file."""
    return "".join(json.dumps(asdict(Document(i, i, "stromhamn"))) + "\n" for i in identifiers)


def facts(**changes: Any) -> str:
    """The content of a facts file with one fact."""
    return json.dumps(FACT | changes) + "\n"


def read(*paths: Path) -> tuple[list[str], list[str]]:
    """Identifiers of what was read, and the reasons of what was not."""
    sources = read_sources(list_files(paths), EMPTY, read_text)
    return [r.document.id for r in sources.readings], [failure.reason for failure in sources.failures]


def test_folders_are_read_in_a_fixed_order_without_what_is_hidden(
    folder: Callable[[dict[str, str]], Path],
) -> None:
    """At any depth; the companion of a facts file and a README are no documents."""
    root = folder(
        {"b.txt": "b", "a/z.txt": "z", ".git/x.txt": "x", "README.md": "om", "a/documents.jsonl": ""}
    )
    assert [str(file.relative_to(root)) for file in list_files([root])] == ["a/z.txt", "b.txt"]
    assert list(list_files([root / "b.txt", root / "none.txt"])) == [root / "b.txt", root / "none.txt"]


def test_one_bad_file_does_not_cost_the_others(folder: Callable[[dict[str, str]], Path]) -> None:
    """Empty, missing, and one at which the reader itself fails: each is told, in order, the rest is read."""
    root = folder({"a.txt": "", "b.txt": "bra", "c.txt": "bug"})
    names, reasons = read(root, root / "gone.txt")
    assert names == ["b"]
    assert reasons == [
        f"{root}/a.txt: är tom.",
        f"{root}/c.txt: läsaren kom av sig (ZeroDivisionError: division by zero); dokumentet är utelämnat.",
        f"{root}/gone.txt: filen finns inte; rätta sökvägen.",
    ]


def test_a_file_that_vanishes_while_it_is_read_is_told(folder: Callable[[dict[str, str]], Path]) -> None:
    """It was listed, and then it was gone."""
    root = folder({"a.txt": "a", "b.txt": "b"})

    def vanish(file: Path, registry: Registry) -> Reading:
        file.unlink()
        return read_text(file, registry)

    sources = read_sources([root / "a.txt"], EMPTY, vanish)
    assert [f.reason for f in sources.failures] == [
        f"{root}/a.txt: går inte att läsa (No such file or directory)."
    ]


def test_a_facts_file_becomes_a_reading_of_each_of_its_documents(
    folder: Callable[[dict[str, str]], Path],
) -> None:
    """Documents are looked up beside it; one that is only named by the file has no facts."""
    root = folder(
        {
            "documents.jsonl": documents("brev", "kort", "tom"),
            "allt.facts.jsonl": facts() + "\n" + facts(document="kort"),
            "tom.facts.jsonl": "",
        }
    )
    sources = read_sources(list_files([root]), EMPTY, read_text)
    assert [(r.document.id, len(r.facts), r.text) for r in sources.readings] == [
        ("brev", 1, ""), ("kort", 1, ""), ("tom", 0, ""),
    ]  # fmt: skip


def test_the_document_wins_over_its_facts(folder: Callable[[dict[str, str]], Path]) -> None:
    """The document has the words; the facts that were handed on are not counted beside it."""
    root = folder(
        {"a/documents.jsonl": documents("brev"), "a/brev.facts.jsonl": facts(), "z/brev.txt": "Hej"}
    )
    sources = read_sources(list_files([root]), EMPTY, read_text)
    assert [(r.text, r.facts) for r in sources.readings] == [("Hej", ())]
    assert sources.failures == ()


def test_two_documents_of_one_name_are_told(folder: Callable[[dict[str, str]], Path]) -> None:
    """The first is taken; the sentence names both. The same content twice is no conflict."""
    root = folder({"a/brev.txt": "Ett", "b/brev.txt": "Två", "c/brev.txt": "Ett"})
    names, reasons = read(root)
    assert names == ["brev"]
    assert reasons == [
        f"{root}/b/brev.txt: har samma namn (brev) som {root}/a/brev.txt men annat innehåll; döp om en av dem."
    ]


def test_a_copy_under_another_name_is_read_once_and_told(folder: Callable[[dict[str, str]], Path]) -> None:
    """Else each of its facts would look said by two documents."""
    root = folder({"protokoll.md": "ett", "kopior/protokoll-2.md": "ett", "svar.md": "två"})
    read = read_sources(list_files([root]), EMPTY, read_text)
    assert [r.document.id for r in read.readings] == ["protokoll-2", "svar"]
    assert "protokoll.md: har samma innehåll som" in read.readings[0].note
    assert not read.failures


def test_the_same_words_of_two_municipalities_are_two_documents(
    folder: Callable[[dict[str, str]], Path],
) -> None:
    """A form that both have signed speaks of the actors of each."""
    root = folder({"avtal-ekhult.md": "ett", "avtal-stromhamn.md": "ett"})
    assert len(read_sources(list_files([root]), EMPTY, read_text).readings) == 2


def test_facts_without_their_documents_are_told(folder: Callable[[dict[str, str]], Path]) -> None:
    """The companion is missing, or does not know the document."""
    root = folder(
        {"a/brev.facts.jsonl": facts(), "b/brev.facts.jsonl": facts(), "b/documents.jsonl": documents("x")}
    )
    names, reasons = read(root)
    assert names == []
    assert "saknas documents.jsonl" in reasons[0]
    assert "dokumentet 'brev' står inte i documents.jsonl" in reasons[1]


BROKEN = {
    "json": ("{", "line 1: not JSON"),
    "list": ("[]", "line 1: not a JSON object"),
    "deep": ("[" * 100_000, "line 1: nested too deeply"),
    "key": (facts(colour="red"), "unknown key 'colour'"),
    "missing": (json.dumps({"subject": "X"}), "a key is missing"),
    "type": (facts(subject_type="Ship"), "subject_type 'Ship' is none of"),
    "list for type": (facts(subject_type=["Board"]), "subject_type must be text"),
    "number for name": (facts(subject=7), "subject must be text, not 7"),
    "half a character": (facts(object="\ud800"), "object must be text"),
    "empty": (facts(object=""), "must not be empty"),
    "predicate": (facts(predicate="likes"), "predicate 'likes' is none of"),
    "line": (facts(line_start="1"), "line_start must be a number from 0"),
    "offset": (facts(start=-1), "start must be a number from 0"),
    "page": (facts(page="iv"), "page must be a number or null"),
    "kind": (facts(object_kind=3), "object_kind must be text or null"),
    "confidence": (facts(confidence=2), "confidence must be between 0 and 1"),
    "not a number": (facts(confidence=float("nan")), "confidence must be between 0 and 1"),
    "certainty": (facts(certainty="kanske"), "certainty 'kanske' is none of"),
    "modality": (facts(modality="hoped"), "modality 'hoped' is none of"),
    "attributes": (facts(attributes=[1]), "attributes must be names with"),
    "attribute name": (facts(attributes={"a b>": 1}), "attributes must be names with"),
    "attribute value": (facts(attributes={"year": {}}), "attributes must be names with"),
    "infinite": (facts(attributes={"year": float("inf")}), "attributes must be names with"),
    "second line": (facts() + "x", "line 2: not JSON"),
}


@pytest.mark.parametrize("case", BROKEN)
def test_a_broken_facts_file_is_told_with_its_line(
    folder: Callable[[dict[str, str]], Path], case: str
) -> None:
    """Nothing of the file is used; the sentence names file, line and what is wrong."""
    content, sentence = BROKEN[case]
    root = folder({"documents.jsonl": documents("brev"), "brev.facts.jsonl": content})
    names, reasons = read(root)
    assert names == []
    assert len(reasons) == 1
    assert reasons[0].startswith(f"{root}/brev.facts.jsonl, line ")
    assert sentence in reasons[0]


@pytest.mark.parametrize(
    ("line", "sentence"),
    [
        ("{", "not JSON"),
        ("7", "not a JSON object"),
        ('{"id": "a", "title": "A", "municipality": "m", "size": 1}', "unknown key 'size'"),
        ('{"id": "a", "title": "A"}', "municipality is missing"),
        ('{"id": "", "title": "A", "municipality": "m"}', "id is empty"),
        ('{"id": "a", "title": "A", "municipality": "m", "year": "2020"}', "year cannot be '2020'"),
        ('{"id": 1, "title": "A", "municipality": "m"}', "id cannot be 1"),
    ],
)
def test_a_broken_documents_file_is_told_with_its_line(
    folder: Callable[[dict[str, str]], Path], line: str, sentence: str
) -> None:
    """As for facts."""
    root = folder({"documents.jsonl": f"\n{line}\n", "brev.facts.jsonl": facts()})
    (_, reasons) = read(root)
    assert len(reasons) == 1
    assert f"{root}/documents.jsonl, line 2: " in reasons[0]
    assert sentence in reasons[0]


def test_bytes_that_are_no_text_are_told(folder: Callable[[dict[str, str]], Path]) -> None:
    """A facts file is UTF-8 and nothing else."""
    root = folder({"documents.jsonl": documents("brev")})
    (root / "brev.facts.jsonl").write_bytes(b'{"subject": "\xe5"}')
    assert "är inte UTF-8 (byte 13)" in read(root)[1][0]


def test_documents_survive_being_written(folder: Callable[[dict[str, str]], Path]) -> None:
    """What is written is read back the same."""
    document = Document("brev", "Brev om kajen", "stromhamn", 2031, "brev.txt", "f" * 64, 12, 345, "prose")
    line = json.dumps(asdict(document))
    assert list(read_documents([line], "x")) == [document]
    assert replace(document, year=None) == next(
        read_documents([json.dumps(asdict(replace(document, year=None)))], "x")
    )


def test_a_whole_number_and_a_fraction_are_both_confidences() -> None:
    """1 and 1.0 are the same confidence."""
    assert Fact.from_dict(FACT).confidence == Fact.from_dict(FACT | {"confidence": 1.0}).confidence
