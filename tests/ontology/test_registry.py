"""The registry: what a folder of CSV files says of a city, and the sentence for each way to get it wrong."""

from __future__ import annotations

from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest

from model.errors import OntologyError
from model.vocabulary import EntityType
from ontology.registry import (
    REGISTRY,
    Change,
    Entry,
    Municipality,
    Registry,
    all_names,
    load_registry,
)

HEADER = "name,type,kind,aliases,valid_from,valid_to,part_of,source\n"
MERGER = (
    "date,label,predecessors,successors,source\n"
    "2031-01-01,Badet flyttas,Badnämnden,Fritids- och badnämnden,Protokoll 7\n"
)
Write = Callable[..., Path]


@pytest.fixture
def write(tmp_path: Path) -> Write:
    """Writes the files of a municipality called nyvik and gives the folder of the registry."""

    def files(**contents: str | bytes) -> Path:
        folder = tmp_path / "nyvik"
        folder.mkdir(exist_ok=True)
        for name, content in contents.items():
            data = content.encode() if isinstance(content, str) else content
            (folder / f"{name}.csv").write_bytes(data)
        return tmp_path

    return files


def complaint(folder: Path) -> str:
    """What the reader says of a registry that is wrong."""
    with pytest.raises(OntologyError) as caught:
        load_registry((folder,))
    return str(caught.value)


def test_registry_of_a_folder_is_what_its_files_say(write: Write) -> None:
    """Entries, changes and the municipality come out whole, whatever the files are called."""
    folder = write(
        whatever=HEADER + '"Bad- och båtnämnden",Board,,BBN|båtnämnden,2031-01-01,,,"Protokoll, § 7"\n'
        "Badnämnden,Board,,,,2031-01-01,,\n"
        'Badförvaltningen,Administration,,,,,"Bad- och båtnämnden",\n',
        changes="date,label,predecessors,successors,source\n"
        "2031-01-01,Badet flyttas,Badnämnden,Bad- och båtnämnden,§ 7\n",
        municipality="name,organisation,aliases\nNyvik,Nyviks kommun,Nyviks stad\n",
        unnamed="name,aliases\nStyrgruppen,styrgrupp|styrgrupper\n",
    )
    day = date(2031, 1, 1)
    board, bath = EntityType.BOARD, "Bad- och båtnämnden"
    assert load_registry((folder,)) == Registry(
        entries=(
            Entry(bath, board, None, ("BBN", "båtnämnden"), "nyvik", day, None, None, "Protokoll, § 7"),
            Entry("Badnämnden", board, None, (), "nyvik", None, day),
            Entry("Badförvaltningen", EntityType.ADMINISTRATION, None, (), "nyvik", part_of=bath),
        ),
        changes=(Change(day, "Badet flyttas", ("Badnämnden",), (bath,), "nyvik", "§ 7"),),
        municipalities=(Municipality("nyvik", "Nyvik", "Nyviks kommun", ("Nyviks stad",)),),
        unnamed=dict.fromkeys(("styrgruppen", "styrgrupp", "styrgrupper"), "Styrgruppen"),
    )


def test_name_is_found_in_any_spelling_of_case_and_punctuation(write: Write) -> None:
    """Capitals, hyphens and doubled spaces do not matter, a missing letter does."""
    registry = load_registry((write(actors=HEADER + '"Bad- och båtnämnden",Board,,BBN,,,,\n'),))
    found = {
        spelling: entry.name if (entry := registry.find(spelling, "nyvik")) else None
        for spelling in ("bad- och båtnämnden", "BAD  OCH BÅTNÄMNDEN", "bbn", "bad och båtnämden")
    }
    name = "Bad- och båtnämnden"
    assert found == {
        "bad- och båtnämnden": name,
        "BAD  OCH BÅTNÄMNDEN": name,
        "bbn": name,
        "bad och båtnämden": None,
    }


def test_own_entry_goes_before_the_shared_one_and_no_other_city_has_it(write: Write, tmp_path: Path) -> None:
    """What a city calls Badet is its own; another city means the bath that all share."""
    write(actors=HEADER + "Badet,Unit,,,,,,egen\n")
    (tmp_path / "sverige").mkdir()
    (tmp_path / "sverige" / "shared.csv").write_text(HEADER + "Badet,Unit,,,,,,delad\n", "utf-8")
    registry = load_registry((tmp_path,))
    found = [registry.find("badet", place) for place in ("nyvik", "annanstad", None)]
    assert [entry.source if entry else None for entry in found] == ["egen", "delad", "delad"]
    assert [entry.source for entry in registry.entries_of("nyvik")] == ["egen", "delad"]
    assert [entry.source for entry in registry.entries_of("annanstad")] == ["delad"]


def test_name_is_looked_up_by_type_when_one_is_asked_for(write: Write) -> None:
    """A place and a school of the same name are told apart by what is sought."""
    folder = write(actors=HEADER + "Bryggan,Area,,,,,,\nBryggan,Unit,,,,,,\n")
    registry = load_registry((folder,))
    types = (EntityType.AREA, EntityType.UNIT, EntityType.BOARD)
    found = [registry.find("Bryggan", "nyvik", type_) for type_ in types]
    assert [entry.type if entry else None for entry in found] == ["Area", "Unit", None]


def test_shared_common_noun_is_general_and_a_national_authority_is_not(tmp_path: Path) -> None:
    """Every city has its own school but there is one authority; an association of the city is its own."""
    (tmp_path / "sverige").mkdir()
    header = HEADER.replace("\n", ",scope\n")
    (tmp_path / "sverige" / "a.csv").write_text(
        header + "Skolan,Unit,,,,,,,local\nSjöverket,ExternalPartner,,,,,,,national\n", "utf-8"
    )
    (tmp_path / "nyvik").mkdir()
    (tmp_path / "nyvik" / "a.csv").write_text(HEADER + "Båtklubben,ExternalPartner,,,,,,\n", "utf-8")
    general = {entry.name: entry.is_general for entry in load_registry((tmp_path,)).entries}
    assert general == {"Skolan": True, "Sjöverket": False, "Båtklubben": False}


def test_company_is_its_owners_own_and_a_partner_to_others_when_its_name_cannot_be_mistaken(
    write: Write, tmp_path: Path
) -> None:
    """Two cities own the baths; the ferries are known along the coast; a third city has neither as its own."""
    write(municipality="name,organisation,aliases\nNyvik,Nyviks kommun,\n")
    (tmp_path / "municipalities.csv").write_text(
        "name,organisation,aliases,slug\nByvik,Byviks kommun,,\n", "utf-8"
    )
    (tmp_path / "sverige").mkdir()
    header = HEADER.replace("\n", ",scope,municipality\n")
    (tmp_path / "sverige" / "companies.csv").write_text(
        header + "Badbolaget,Company,,,,,,,local,nyvik|byvik\n"
        "Nyviksfärjorna,Company,,Nyviksfärjorna AB,,,,,national,nyvik\n",
        "utf-8",
    )
    registry = load_registry((tmp_path,))
    found = {
        (name, place): (entry.type.value, entry.is_general)
        for name in ("Badbolaget", "Nyviksfärjorna AB")
        for place in ("nyvik", "byvik", "annanstad")
        if (entry := registry.find(name, place))
    }
    assert found == {
        ("Badbolaget", "nyvik"): ("Company", False),
        ("Badbolaget", "byvik"): ("Company", False),
        ("Nyviksfärjorna AB", "nyvik"): ("Company", False),
        ("Nyviksfärjorna AB", "byvik"): ("ExternalPartner", False),
        ("Nyviksfärjorna AB", "annanstad"): ("ExternalPartner", False),
    }


def test_company_of_a_municipality_that_nobody_knows_is_an_error(write: Write, tmp_path: Path) -> None:
    """A misspelt municipality would hide the company for good."""
    write(municipality="name,organisation,aliases\nNyvik,Nyviks kommun,\n")
    (tmp_path / "sverige").mkdir()
    header = HEADER.replace("\n", ",scope,municipality\n")
    (tmp_path / "sverige" / "companies.csv").write_text(
        header + "Badbolaget,Company,,,,,,,local,nyvick\n", "utf-8"
    )
    assert "'nyvick'" in complaint(tmp_path)


def test_entry_holds_from_its_first_day_until_the_day_it_ends() -> None:
    """The first day counts, the last does not, and what has no dates always holds."""
    first, last = date(2021, 7, 1), date(2025, 1, 1)
    entry = Entry("Badnämnden", EntityType.BOARD, None, (), "nyvik", first, last)
    days = (date(2021, 6, 30), first, date(2024, 12, 31), last)
    assert [entry.holds_on(day) for day in days] == [False, True, True, False]
    assert Entry("Badnämnden", EntityType.BOARD, None, (), "nyvik").holds_on(first)


def test_all_names_gives_each_spelling_with_its_entry() -> None:
    """The official name first, then the aliases, for every entry."""
    entry = Entry("Badnämnden", EntityType.BOARD, None, ("BN", "badet"), "nyvik")
    assert list(all_names([entry])) == [("Badnämnden", entry), ("BN", entry), ("badet", entry)]


WRONG_FILES = {
    "missing column": (
        {"actors": HEADER.replace(",kind", "") + "Badet,Unit,,,,,\n"},
        ("actors.csv, line 1", "'kind'", "add it to the header"),
    ),
    "empty file": ({"actors": ""}, ("actors.csv, line 1", "'name'", "header")),
    "too few cells": (
        {"actors": HEADER + "Badet,Unit,,,,,,\nBryggan,Area\n"},
        ("actors.csv, line 3", "not as many cells", "quotation marks"),
    ),
    "too many cells": (
        {"actors": HEADER + "Bad, båt och brygga,Unit,,,,,,\n"},
        ("actors.csv, line 2", "not as many cells", "quotation marks"),
    ),
    "quotation mark never closed": (
        {"actors": HEADER + 'Badet,Unit,,,,,,\n"Bryggan,Area,,,,,,\n'},
        ("actors.csv, line 3", "quotation marks"),
    ),
    "unknown type": (
        {"actors": HEADER + "Badet,Bathhouse,,,,,,\n"},
        ("actors.csv, line 2", "'Bathhouse'", "Board, Administration"),
    ),
    "no name": ({"actors": HEADER + " ,Unit,,,,,,\n"}, ("actors.csv, line 2", "name is empty")),
    "no such day": (
        {"actors": HEADER + "Badet,Unit,,,2021-02-30,,,\n"},
        ("actors.csv, line 2", "'2021-02-30'", "YYYY-MM-DD"),
    ),
    "day in words": (
        {"actors": HEADER + "Badet,Unit,,,,våren 2021,,\n"},
        ("actors.csv, line 2", "'våren 2021'", "YYYY-MM-DD"),
    ),
    "unknown scope": (
        {"actors": HEADER.replace("\n", ",scope\n") + "Badet,Unit,,,,,,,global\n"},
        ("actors.csv, line 2", "'global'", "national, local"),
    ),
    "not UTF-8": (
        {"actors": HEADER.encode() + "Badet,Unit,,,,,,\nSjön,Area,,,,,,\n".encode("latin-1")},
        ("actors.csv, line 3", "UTF-8"),
    ),
    "change without a day": (
        {"changes": MERGER.replace("2031-01-01", "")},
        ("changes.csv, line 2", "needs a date", "YYYY-MM-DD"),
    ),
    "change without successors": (
        {"changes": MERGER.replace("Fritids- och badnämnden", "")},
        ("changes.csv, line 2", "predecessors and successors"),
    ),
    "change of an unknown board": (
        {"actors": HEADER + "Fritids- och badnämnden,Board,,,,,,\n", "changes": MERGER},
        ("registry/nyvik", "'Badet flyttas'", "'Badnämnden'", "mend the spelling"),
    ),
    "part of an unknown board": (
        {"actors": HEADER + "Badförvaltningen,Administration,,,,,Badnämnden,\n"},
        ("registry/nyvik", "'Badförvaltningen'", "'Badnämnden'", "mend the spelling"),
    ),
    "municipality without organisation": (
        {"municipality": "name,aliases\nNyvik,\n"},
        ("municipality.csv, line 1", "'organisation'"),
    ),
}


@pytest.mark.parametrize("mistake", WRONG_FILES)
def test_mistake_is_told_with_file_and_line_and_mend(write: Write, mistake: str) -> None:
    """Whoever edits the registry reads where the mistake is and what to do about it."""
    files, expected = WRONG_FILES[mistake]
    sentence = complaint(write(**files))
    assert [part for part in expected if part not in sentence] == [], sentence


def test_line_is_counted_over_cells_with_line_breaks(write: Write) -> None:
    """A cell of two lines moves the lines behind it, as an editor counts them."""
    sentence = complaint(write(actors=HEADER + 'Badet,Unit,,,,,,"två\nrader"\nBryggan,Pier,,,,,,\n'))
    assert "actors.csv, line 4" in sentence


def test_folder_in_the_place_of_a_file_ends_in_a_sentence(write: Write, tmp_path: Path) -> None:
    """A folder called like a CSV file is told, not met with a traceback."""
    (write() / "nyvik" / "actors.csv").mkdir()
    assert "actors.csv" in complaint(tmp_path)


def test_registry_that_is_not_there_ends_in_a_sentence(tmp_path: Path) -> None:
    """A mistyped folder is named."""
    assert "nowhere" in complaint(tmp_path / "nowhere")


def test_byte_order_mark_and_windows_line_breaks_are_no_matter(write: Write) -> None:
    """What Excel saves as "CSV UTF-8" reads like what a text editor saves."""
    plain = HEADER + "Badet,Unit,,bad|båt,,,,\n"
    expected = load_registry((write(actors=plain),))
    assert load_registry((write(actors=b"\xef\xbb\xbf" + plain.replace("\n", "\r\n").encode()),)) == expected


def test_registry_of_the_repository_is_whole() -> None:
    """The bundled registry loads; every municipality with actors says what it is called; all 290 are known."""
    registry = load_registry()
    real = [m for m in registry.municipalities if m.slug != "stromhamn"]
    assert len(real) == len({m.slug for m in real}) == 290
    named = {municipality.slug for municipality in registry.municipalities if municipality.described}
    assert {entry.municipality for entry in registry.entries if entry.type is not EntityType.COMPANY} - {
        None
    } == named
    assert {folder.name for folder in REGISTRY.iterdir() if folder.is_dir()} == named | {"sverige"}
