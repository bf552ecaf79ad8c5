"""The address of a reading: whatever a reading can depend on alters it, and nothing else does."""

from __future__ import annotations

import ast
import shutil
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import replace
from datetime import date
from importlib import metadata
from pathlib import Path
from types import SimpleNamespace

import pytest

from loaders import fingerprint
from loaders.fingerprint import LIBRARIES, PACKAGES, Fingerprint
from loaders.formats import ocr
from loaders.rows.mappings import GUESSED, Mappings, TableMapping, kinds
from ontology.registry import Registry

PATH, SHA256 = Path("Yttranden/stromhamn-2031.txt"), "0a" * 32
MAPPING = TableMapping("mall.toml", kinds()["membership"], {"member": ("Vem",), "forum": ("Råd",)})


@pytest.fixture(autouse=True)
def anew() -> Iterator[None]:
    """What is known of the program is found out by each test."""
    fingerprint._program.cache_clear()
    yield
    fingerprint._program.cache_clear()


def address(registry: Registry, mappings: Mappings = GUESSED) -> str:
    """That of one document."""
    return Fingerprint(registry, mappings).address(PATH, SHA256)


def test_the_document_is_its_bytes_and_its_name(registry: Registry) -> None:
    """Not the folder that it lies in."""
    addresses = Fingerprint(registry, GUESSED)
    here = addresses.address(PATH, SHA256)
    assert addresses.address(Path("/annan/mapp") / PATH.name, SHA256) == here
    assert addresses.address(PATH.with_name("stromhamn-2032.txt"), SHA256) != here
    assert addresses.address(PATH, "0b" * 32) != here


def test_whatever_the_registry_says_alters_the_address(registry: Registry) -> None:
    """An entry more, another spelling, another day, a change, a municipality."""
    first, *others = registry.entries
    altered = [
        replace(registry, entries=tuple(others)),
        *(
            replace(registry, entries=(replace(first, **change), *others))
            for change in (
                {"aliases": (*first.aliases, "FFN")},
                {"exact": frozenset({"FFN"})},
                {"valid_to": date(2031, 1, 1)},
            )
        ),
        replace(registry, changes=registry.changes[1:]),
        replace(registry, municipalities=registry.municipalities[1:]),
    ]
    assert len({address(each) for each in (registry, *altered)}) == 1 + len(altered)
    assert address(replace(registry)) == address(registry)


def test_mappings_alter_the_address(registry: Registry) -> None:
    """Each by itself, with all that it says; also what becomes of bad rows."""
    given = (
        GUESSED,
        Mappings(skip_bad_rows=True),
        Mappings((MAPPING,)),
        Mappings((replace(MAPPING, columns={"member": ("Vem",), "forum": ("Grupp",)}),)),
        Mappings((replace(MAPPING, words={"role": {"ordf": "convener"}}),)),
    )
    assert len({address(registry, mappings) for mappings in given}) == len(given)


@pytest.mark.parametrize(
    "file", ["loaders/names/name_weights.csv", "model/fact.py", "ontology/samverkan.ttl"]
)
def test_any_file_of_the_program_alters_the_address(
    registry: Registry, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, file: str
) -> None:
    """Code, weights and words alike; what Python compiles beside them and hidden files do not."""
    for package in PACKAGES:
        source = Path(str(package.__file__)).parent
        shutil.copytree(source, tmp_path / source.name, ignore=shutil.ignore_patterns("__pycache__"))
    copied = [SimpleNamespace(__file__=str(tmp_path / p.__name__ / "__init__.py")) for p in PACKAGES]
    before = address(registry)
    (tmp_path / "loaders" / ".extract.py.swp").write_text("half written")
    monkeypatch.setattr(fingerprint, "PACKAGES", copied)
    fingerprint._program.cache_clear()
    assert address(registry) == before
    with (tmp_path / file).open("a") as stream:
        stream.write("\n")
    fingerprint._program.cache_clear()
    assert address(registry) != before


def test_versions_of_libraries_alter_the_address(registry: Registry, monkeypatch: pytest.MonkeyPatch) -> None:
    """Also of those that the libraries need: the words of wordfreq come by way of ftfy."""
    before = address(registry)
    monkeypatch.setattr(
        fingerprint, "version", lambda name: "99" if name == "ftfy" else metadata.version(name)
    )
    fingerprint._program.cache_clear()
    assert address(registry) != before


def test_pictures_depend_on_what_reads_them(registry: Registry, monkeypatch: pytest.MonkeyPatch) -> None:
    """A PDF may hold some; a text does not."""
    addresses = Fingerprint(registry, GUESSED)
    files = [PATH, PATH.with_suffix(".pdf"), PATH.with_suffix(".PNG")]
    before = [addresses.address(file, SHA256) for file in files]
    monkeypatch.setattr(ocr, "engine", lambda: "tesseract 99")
    after = [addresses.address(file, SHA256) for file in files]
    assert [one == other for one, other in zip(before, after, strict=True)] == [True, False, False]


def test_a_reader_of_pictures_that_does_not_answer_stops_no_build(monkeypatch: pytest.MonkeyPatch) -> None:
    """Each picture tells by itself that it cannot be read."""

    def silent() -> str:
        raise subprocess.TimeoutExpired("tesseract", 30)

    monkeypatch.setattr(ocr, "missing", silent)
    assert "timed out" in ocr.engine.__wrapped__()


@pytest.mark.ocr
def test_the_reader_of_pictures_is_told_with_its_swedish() -> None:
    """The version and the data file."""
    assert ocr.engine().startswith("tesseract ")
    assert "swe.traineddata" in ocr.engine()


def test_another_process_finds_the_same_address(registry: Registry) -> None:
    """Whatever order Python gives its sets there."""
    program = (
        "from loaders.fingerprint import Fingerprint; from loaders.rows.mappings import GUESSED;"
        "from ontology.registry import load_registry; from pathlib import Path;"
        f"print(Fingerprint(load_registry(), GUESSED).address(Path({str(PATH)!r}), {SHA256!r}))"
    )
    found = {
        subprocess.check_output([sys.executable, "-c", program], env={"PYTHONHASHSEED": seed})
        for seed in ("1", "2")
    }
    assert len(found) == 1


def test_all_libraries_that_readers_import_count() -> None:
    """One that is taken into use must be named, or its new version would go unseen."""
    known = metadata.packages_distributions()
    imported = {
        name.split(".")[0]
        for package in PACKAGES
        for file in Path(str(package.__file__)).parent.rglob("*.py")
        for node in ast.walk(ast.parse(file.read_text("utf-8")))
        for name in (
            [alias.name for alias in node.names]
            if isinstance(node, ast.Import)
            else [node.module or ""]
            if isinstance(node, ast.ImportFrom)
            else []
        )
    }
    distributions = {known[name][0].casefold() for name in imported if name in known} - {"samverkan"}
    assert distributions == set(LIBRARIES)
