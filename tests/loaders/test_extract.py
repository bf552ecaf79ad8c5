"""Whole documents: every quote is the source's, the same file gives the same facts, whoever was read before."""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.extract import Extractor, extract, read_source
from model.fact import Document, Reading, read_facts, write_facts
from model.vocabulary import EntityType, Predicate
from ontology.registry import Registry

MALMO = (
    "malmo-2014-inriktning.txt",
    "malmo-2014-pagaende-arbete.txt",
    "malmo-2016-uppfoljning.txt",
    "malmo-2023-sokta-medel.txt",
    "malmo-2024-lokal-utveckling.txt",
)
DEMO = ("2020-rapport", "2021-matris", "2022-bidrag", "2023-remissvar", "2024-handlingsplan")


@pytest.fixture(scope="module")
def readings(extractor: Extractor, demo: tuple[Path, ...]) -> dict[str, tuple[Path, Reading]]:
    """The demonstration documents, read."""
    return {path.stem.removeprefix("stromhamn-"): (path, extractor.extract(path)) for path in demo}


def assert_cites_its_source(path: Path, reading: Reading) -> None:
    """Quotes, lines and the masked text of a reading are those of its file."""
    source = read_source(path)
    masked = {at for at, letter in enumerate(source.text) if reading.text[at] != letter}
    assert len(reading.text) == len(source.text)
    assert {reading.text[at] for at in masked} <= {"•"}
    assert not any(source.text[at].isspace() for at in masked)
    for fact in reading.facts:
        assert fact.quote == source.text[fact.start : fact.end] == reading.text[fact.start : fact.end]
        assert fact.quote.strip() != ""
        assert fact.text.strip() != ""
        assert fact.document == source.id == reading.document.id
        assert fact.line_start == source.line_of(fact.start)
        assert fact.line_end == source.line_of(fact.end - 1)
        assert fact.page == source.page_of(fact.start)


@pytest.mark.parametrize("name", DEMO)
def test_every_quote_of_a_demonstration_document_is_its_source(
    readings: dict[str, tuple[Path, Reading]], name: str
) -> None:
    """Character for character, at the offsets, lines and page that the fact tells."""
    path, reading = readings[name]
    assert len(reading.facts) > 20
    assert_cites_its_source(path, reading)


@pytest.mark.corpus
@pytest.mark.parametrize("name", MALMO)
def test_every_quote_of_a_real_document_is_its_source(corpus: Path, extractor: Extractor, name: str) -> None:
    """In a scan of thirty pages, in pages of one line, in tables: the quote stands where the fact says."""
    reading = extractor.extract(corpus / name)
    assert len(reading.facts) > 40
    assert_cites_its_source(corpus / name, reading)


@pytest.mark.parametrize("name", DEMO)
def test_facts_are_written_and_read_back_without_loss(
    readings: dict[str, tuple[Path, Reading]], name: str
) -> None:
    """What is extracted passes every check of the interchange format."""
    facts = readings[name][1].facts
    lines = list(write_facts(facts))
    assert list(write_facts(read_facts(lines, "x"))) == lines
    assert len({fact.id for fact in facts}) == len(facts)
    assert {fact.subject_type for fact in facts} <= set(EntityType)
    assert {fact.predicate for fact in facts} <= set(Predicate)


def test_document_tells_what_it_is(readings: dict[str, tuple[Path, Reading]]) -> None:
    """Its municipality, year and kind are found from the file's name and its text."""
    found = {
        name: (reading.document.municipality, reading.document.year, reading.document.genre)
        for name, (_, reading) in readings.items()
    }
    assert found == {
        "2020-rapport": ("stromhamn", 2020, "prose"),
        "2021-matris": ("stromhamn", 2021, "actions"),
        "2022-bidrag": ("stromhamn", 2022, "grants"),
        "2023-remissvar": ("stromhamn", 2023, "prose"),
        "2024-handlingsplan": ("stromhamn", 2024, "table"),
    }


def test_reading_twice_gives_the_same_bytes(registry: Registry, demo: tuple[Path, ...]) -> None:
    """Two readers who know the same give the same lines of JSON and the same documents."""
    first, second = Extractor(registry), Extractor(registry)
    for path in demo:
        one, two = first.extract(path), second.extract(path)
        assert one.document == two.document
        assert one.text == two.text
        assert "".join(write_facts(one.facts)) == "".join(write_facts(two.facts))


def test_order_in_which_documents_are_read_does_not_matter(
    registry: Registry, demo: tuple[Path, ...], tmp_path: Path
) -> None:
    """What one reader learns from a document never colours another, damaged ones and new names included."""
    scan = next(path for path in demo if "2023" in path.name)
    other = tmp_path / "stromhamn-2030-annan.txt"
    words = re.sub(r"(?<=\w)[äö](?=\w)", "a", scan.read_text("utf-8")).replace("Veckopulsen", "Manadspulsen")
    other.write_text(words, "utf-8")
    files = [*demo, other]
    forwards, backwards = Extractor(registry), Extractor(registry)
    ahead = {path: forwards.extract(path) for path in files}
    back = {path: backwards.extract(path) for path in reversed(files)}
    assert {path.name: "".join(write_facts(ahead[path].facts)) for path in files} == {
        path.name: "".join(write_facts(back[path].facts)) for path in files
    }
    assert ahead == back


def test_one_call_reads_as_a_kept_reader_does(registry: Registry, demo: tuple[Path, ...]) -> None:
    """The function for one document and the reader for many agree."""
    assert extract(demo[0], registry) == Extractor(registry).extract(demo[0])


@pytest.mark.parametrize("name", ["2020-rapport", "2021-matris", "2022-bidrag", "2023-remissvar"])
def test_line_breaks_of_windows_change_nothing_that_is_said(
    readings: dict[str, tuple[Path, Reading]],
    read: Callable[..., Reading],
    lines_of: Callable[..., set[str]],
    name: str,
) -> None:
    """A text saved on Windows says the same on the same lines."""
    path, reading = readings[name]
    windows = read(path.read_bytes().replace(b"\n", b"\r\n"), path.name)
    assert lines_of(windows.facts) == lines_of(reading.facts)
    assert sorted(fact.line_start for fact in windows.facts) == sorted(
        fact.line_start for fact in reading.facts
    )


def test_board_of_another_municipality_is_its_own(read: Callable[..., Reading]) -> None:
    """In a document of Malmö nothing is Strömhamn's; the one that is named most is meant."""
    text = "Malmö stad\n\nFritidsnämnden i Malmö stad samarbetar med polisen. Strömhamn är en annan stad.\n"
    assert read(text, "brev.txt").document.municipality == "malmo"
    assert (
        read(text.replace("Malmö stad", "Strömhamns kommun"), "brev.txt").document.municipality == "stromhamn"
    )


def test_document_of_a_municipality_that_no_registry_knows_is_read(read: Callable[..., Reading]) -> None:
    """Its boards are new names of its own; what all of Sweden shares is known there, too."""
    reading = read(
        "Havsviks kommun\n\nSocialnämnden i Havsviks kommun samarbetar med polisen och Försäkringskassan.\n",
        "brev.txt",
    )
    assert reading.document.municipality == "havsvik"
    assert {(f.subject, f.subject_type, f.object) for f in reading.facts} == {
        ("Socialnämnden", "Board", "Polisen"),
        ("Socialnämnden", "Board", "Försäkringskassan"),
    }


def test_text_that_says_nothing_gives_no_facts(read: Callable[..., Reading]) -> None:
    """A poem about the sea is a document without facts."""
    text = "Havet\n\nVågorna slår mot stranden, och måsarna skriar över bryggan.\n"
    reading = read(text, "havet.txt")
    assert reading.facts == ()
    assert reading.document == Document(
        id="havet",
        title="Havet",
        municipality="",
        year=None,
        file="havet.txt",
        sha256=reading.document.sha256,
        lines=4,
        characters=len(text),
        genre="prose",
    )
