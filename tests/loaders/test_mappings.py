"""Spreadsheets read by a saved mapping: what it says of columns holds, and rows that are wrong are told, not loaded."""

from __future__ import annotations

import csv
import io
from collections.abc import Callable, Sequence
from pathlib import Path

import openpyxl
import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from loaders.extract import Extractor, read_source
from loaders.rows.mappingfiles import read_mappings
from loaders.rows.mappings import GUESSED, Mappings, TableMapping, folded, kinds
from loaders.rows.mappingtext import mapping_text
from loaders.rows.understood import Understood, understood_tables
from model.errors import DocumentUnreadableError, MappingInvalidError
from model.fact import Fact, Reading
from model.vocabulary import Role

Rows = Sequence[Sequence[object]]
Read = Callable[..., Reading]
Lines = Callable[..., set[str]]

ROOT = Path(__file__).resolve().parents[2]
MEMBERS = """
[[table]]
states = "membership"
columns = {member = "Vem", role = "Uppgift", since = "Start", until = "Slut"}
defaults = {forum = "Trygghetsrådet"}
separators = {member = [";", " & "]}
words = {role = {"samo." = "coordinator", "kassör" = "member"}, member = {"soc" = "Socialnämnden"}}
"""
HEADER = ("Vem", "Uppgift", "Start", "Slut")


@pytest.fixture
def mapping(tmp_path: Path) -> Callable[..., Mappings]:
    """A mapping file with that text, as it is read."""

    def read(text: str, *, skip_bad_rows: bool = False) -> Mappings:
        file = tmp_path / "mall.toml"
        file.write_text(text, encoding="utf-8")
        return read_mappings([file], skip_bad_rows=skip_bad_rows)

    return read


@pytest.fixture
def read_rows(extractor: Extractor, tmp_path: Path) -> Read:
    """Reads rows as the workbook that holds them."""

    def read(rows: Rows, mappings: Mappings, sheet: str = "Blad 1") -> Reading:
        return extractor.extract(saved(tmp_path / "stromhamn-lista.xlsx", {sheet: rows}), None, mappings)

    return read


@pytest.fixture
def read_file(extractor: Extractor) -> Read:
    """Reads a file by mappings."""
    return lambda file, mappings: extractor.extract(file, None, mappings)


def saved(path: Path, sheets: dict[str, Rows]) -> Path:
    """The file with these rows: a workbook, or comma- or tab-separated text."""
    if path.suffix == ".xlsx":
        book = openpyxl.Workbook()
        book.remove(book.worksheets[0])
        for title, rows in sheets.items():
            sheet = book.create_sheet(title)
            for row in rows:
                sheet.append(list(row))
        book.save(path)
        return path
    stream = io.StringIO()
    writer = csv.writer(stream, delimiter="\t" if path.suffix == ".tsv" else ";")
    writer.writerows(row for rows in sheets.values() for row in rows)
    path.write_text(stream.getvalue(), encoding="utf-8")
    return path


def refused(read_rows: Read, mappings: Mappings, *rows: Sequence[object]) -> list[str]:
    """The sentences with which a list with these rows is refused, without the file's path and the last of them."""
    with pytest.raises(DocumentUnreadableError) as caught:
        read_rows([HEADER, *rows], mappings)
    *sentences, last = str(caught.value).split("\n")
    assert "inget av filen är inläst" in last
    return [sentence.partition("stromhamn-lista.xlsx, ")[2] for sentence in sentences]


def test_row_is_read_as_the_mapping_says(
    read_rows: Read, mapping: Callable[..., Mappings], lines_of: Lines
) -> None:
    """Headings that no guess knows, a default for what has no column, several names in a cell, own words."""
    rows = (
        ("Deltagare i vårt råd",),
        (),
        HEADER,
        ("Polisen; soc & Kajens vänner", "Samo.", "2024-05", 2026),
        ("Fritidsnämnden", "kassör", None, None),
    )
    reading = read_rows(rows, mapping(MEMBERS))
    assert lines_of(reading.facts) == {
        "Polisen participatesIn Trygghetsrådet (coordinator)",
        "Socialnämnden participatesIn Trygghetsrådet (coordinator)",
        "Kajens vänner participatesIn Trygghetsrådet (coordinator)",
        "Fritidsnämnden participatesIn Trygghetsrådet",
    }
    assert {fact.line_start for fact in reading.facts} == {4, 5}
    assert all(reading.text[fact.start : fact.end] == fact.quote for fact in reading.facts)
    (police,) = (fact for fact in reading.facts if fact.subject == "Polisen")
    assert police.attributes == {"role": "coordinator", "since": "2024-05", "until": "2026"}
    assert police.quote == "Polisen; soc & Kajens vänner\tSamo.\t2024-05\t2026"


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        ((None, "värd"), "kolumn A (Vem): cellen är tom (aktören som deltar); fyll i den"),
        (("Polisen", "maskot"), "kolumn B (Uppgift): rollen 'maskot' är okänd; skriv convener, coordinator"),
        (("Polisen", None, "i våras"), "kolumn C (Start): 'i våras' är inget datum"),
        (("Polisen", None, "2024-02-31"), "kolumn C (Start): '2024-02-31' är inget datum"),
        (("Polisen", None, None, "2024-13"), "kolumn D (Slut): '2024-13' är inget datum"),
        (("Polisen", "#REF!"), "kolumn B (Uppgift): här står felvärdet #REF!; rätta formeln"),
        (("#SAKNAS!",), "kolumn A (Vem): här står felvärdet #SAKNAS!"),
    ],
)
def test_row_that_is_wrong_is_told_with_its_place(
    read_rows: Read, mapping: Callable[..., Mappings], row: Sequence[object], sentence: str
) -> None:
    """Sheet, row, column, what stands there and the mend, in one sentence; nothing of the file is read."""
    (found,) = refused(read_rows, mapping(MEMBERS), ("Fritidsnämnden", "värd"), row)
    assert found.startswith(f"bladet 'Blad 1', rad 3, {sentence}")
    assert found.endswith(".")


@pytest.mark.parametrize("private", ["Anna Lindström", "bryggan@example.org", "070-123 45 67"])
def test_individual_is_refused_and_not_repeated(
    read_rows: Read, mapping: Callable[..., Mappings], private: str
) -> None:
    """A name, an address or a number of a person stops the file, and stands in no message."""
    (found,) = refused(read_rows, mapping(MEMBERS), (private, "värd"))
    assert "rad 2, kolumn A (Vem): här står något som rör en enskild person" in found
    assert private not in found


def test_every_wrong_row_is_told_at_once(read_rows: Read, mapping: Callable[..., Mappings]) -> None:
    """One run is enough to find all that must be mended."""
    found = refused(
        read_rows, mapping(MEMBERS), ("Polisen", "maskot", "snart"), ("Polisen", "värd"), (None, "värd")
    )
    assert [sentence.split(", ")[1:3] for sentence in found] == [
        ["rad 2", "kolumn B (Uppgift): rollen 'maskot' är okänd; skriv convener"],
        ["rad 2", "kolumn C (Start): 'snart' är inget datum som kan läsas; skriv till exempel 2024"],
        ["rad 4", "kolumn A (Vem): cellen är tom (aktören som deltar); fyll i den"],
    ]


def test_wrong_rows_can_be_left_out_and_are_told(
    read_rows: Read, mapping: Callable[..., Mappings], lines_of: Lines
) -> None:
    """When asked for, the rest is read, and the note says which rows are not."""
    rows = (HEADER, ("Polisen", "maskot"), ("Fritidsnämnden", "värd"))
    reading = read_rows(rows, mapping(MEMBERS, skip_bad_rows=True))
    assert lines_of(reading.facts) == {"Fritidsnämnden participatesIn Trygghetsrådet (convener)"}
    assert "rad 2, kolumn B (Uppgift): rollen 'maskot' är okänd" in reading.note
    assert reading.note.endswith("rader med fel är utelämnade (1); resten är inläst.")


def test_owner_that_nobody_knows_is_wrong_where_an_owner_is_required(
    read_rows: Read, mapping: Callable[..., Mappings], lines_of: Lines
) -> None:
    """A measure must not lose its owner unseen; who lets measures have none says so in the mapping."""
    rows = (("Vad", "Vems"), ("Måla bryggan", "Bryggans gäng"), ("Öppna båthuset", "Fritidsnämnden"))
    text = '[[table]]\nstates = "measure"\ncolumns = {title = "Vad", owner = "Vems"}\n'
    with pytest.raises(
        DocumentUnreadableError, match=r"rad 2, kolumn B \(Vems\): 'Bryggans gäng' är ingen känd aktör"
    ):
        read_rows(rows, mapping(text))
    reading = read_rows(rows, mapping(text + 'required = ["title"]\n'))
    assert "Fritidsnämnden responsibleFor Öppna båthuset" in lines_of(reading.facts)


APPLICATIONS = """
[[table]]
states = "grant"
columns = {board = "Vem", title = "Vad", activities = "Gör", applied = "Vill ha", granted = "Får", year = "När"}
separators = {activities = [";"]}
words = {granted = {"avslag" = "0"}}
"""
HEADER_OF_GRANTS = ("Får", "Vem", "Vad", "Gör", "Vill ha", "När")


def test_application_is_read_as_the_mapping_says(
    read_rows: Read, mapping: Callable[..., Mappings], lines_of: Lines
) -> None:
    """Amounts in any unit, several activities in a cell, a year and a name of its own, words for amounts."""
    rows = (
        HEADER_OF_GRANTS,
        (
            75_000.0,
            "Fritidsnämnden",
            "Lovbåten",
            "Segling; Simskola i samverkan med Polisen",
            "120 tkr",
            2031,
        ),
        ("Avslag", "Fritidsnämnden", "Kvällsöppet", "Öppna båthuset", 40_000, "hösten 2031"),
        (None, "Kulturnämnden", None, "Teater på kajen", "1,5 mkr", None),
    )
    reading = read_rows(rows, mapping(APPLICATIONS))
    found = {
        f.object: (f.line_start, dict(f.attributes)) for f in reading.facts if f.predicate == "appliedFor"
    }
    lov, kvall = (f"Fritidsnämndens ansökan 2031: {name}" for name in ("Lovbåten", "Kvällsöppet"))
    assert found == {
        lov: (
            2,
            {
                "activities": ["Segling", "Simskola i samverkan med Polisen"],
                "amount_applied": 120_000,
                "amount_granted": 75_000,
                "year": 2031,
            },
        ),
        kvall: (
            3,
            {"activities": ["Öppna båthuset"], "amount_applied": 40_000, "amount_granted": 0, "year": 2031},
        ),
        "Kulturnämndens ansökan 2031": (
            4,
            {"activities": ["Teater på kajen"], "amount_applied": 1_500_000, "year": 2031},
        ),
    }
    assert "Fritidsnämnden collaboratesWith Polisen" in lines_of(reading.facts)
    assert all(reading.text[fact.start : fact.end] == fact.quote for fact in reading.facts)


@pytest.mark.parametrize(
    ("row", "sentence"),
    [
        (
            (None, "Bryggans gäng", None, "Segling", 1),
            "kolumn B (Vem): 'Bryggans gäng' är ingen känd aktör",
        ),
        (
            (None, "Kulturnämnden, Polisen", None, "Segling", 1),
            "kolumn B (Vem): 'Kulturnämnden, Polisen' är flera",
        ),
        (
            (None, "Kulturnämnden", None, "Segling", "mycket"),
            "kolumn E (Vill ha): 'mycket' är inget belopp; skriv",
        ),
        (("-500", "Kulturnämnden", None, "Segling", 1), "kolumn A (Får): '-500' är inget belopp"),
        ((None, "Kulturnämnden", None, "Segling", None), "kolumn E (Vill ha): cellen är tom (sökt belopp"),
        ((None, "Kulturnämnden", None, "Segling", 1, "2031/32"), None),
        (
            (None, "Kulturnämnden", None, "Segling", 1, "2031 och 2032"),
            "kolumn F (När): '2031 och 2032' är inte",
        ),
        (
            (None, "Fritidsnämnden", None, "Simning", 5, 2031),
            "kolumn B (Vem): Fritidsnämndens ansökan 2031 står redan på bladet 'Blad 1', rad 2; slå ihop raderna",
        ),
    ],
)
def test_application_that_is_wrong_is_told_with_its_place(
    read_rows: Read, mapping: Callable[..., Mappings], row: Sequence[object], sentence: str | None
) -> None:
    """An applicant that nobody knows, words for figures, no single year, one application twice."""
    rows = [HEADER_OF_GRANTS, (1, "Fritidsnämnden", None, "Segling", 2, 2031), row]
    if sentence is None:
        assert len(read_rows(rows, mapping(APPLICATIONS)).facts) == 2
        return
    with pytest.raises(DocumentUnreadableError) as caught:
        read_rows(rows, mapping(APPLICATIONS))
    found, last = str(caught.value).split("\n")
    assert f"bladet 'Blad 1', rad 3, {sentence}" in found
    assert "inget av filen är inläst" in last


def test_cooperation_of_two_columns_is_read_without_headings(
    read_rows: Read, mapping: Callable[..., Mappings], lines_of: Lines
) -> None:
    """A sheet known by its name, columns by their letters, and no row of headings."""
    text = """
    [[table]]
    states = "cooperation"
    sheet = "samarbeten"
    header_row = 0
    columns = {actor = "kolumn A", partner = ["kolumn B", "kolumn D"], topic = "kolumn C"}
    """
    rows = (("Polisen", "Fritidsnämnden", "lovkvällar", "Kulturnämnden"),)
    reading = read_rows(rows, mapping(text), sheet="Samarbeten")
    assert lines_of(reading.facts) == {
        "Fritidsnämnden collaboratesWith Polisen",
        "Kulturnämnden collaboratesWith Polisen",
    }
    assert {fact.attributes["topic"] for fact in reading.facts} == {"lovkvällar"}


def test_forum_that_stands_once_for_the_rows_below_it(
    read_rows: Read, mapping: Callable[..., Mappings], lines_of: Lines
) -> None:
    """Merged cells leave the forum to the first row; each row below has the place of its own as evidence."""
    text = """
    [[table]]
    states = "membership"
    columns = {forum = "Råd", member = "Vem"}
    fill_down = ["forum"]
    """
    rows = (("Råd", "Vem"), ("Trygghetsrådet", "Polisen"), ("", "Fritidsnämnden"), ("Lovhamnen", "Polisen"))
    reading = read_rows(rows, mapping(text))
    assert {(fact.subject, fact.object, fact.line_start) for fact in reading.facts} == {
        ("Polisen", "Trygghetsrådet", 2),
        ("Fritidsnämnden", "Trygghetsrådet", 3),
        ("Polisen", "Lovhamnen", 4),
    }


def test_sheet_that_no_mapping_is_for_is_guessed_as_ever(
    extractor: Extractor, tmp_path: Path, mapping: Callable[..., Mappings], lines_of: Lines
) -> None:
    """In one workbook a table by the mapping and one by guess; a workbook without any such table is told."""
    plan = (("Åtgärd", "Ansvarig"), ("Måla bryggan", "Tekniska nämnden"))
    both = saved(tmp_path / "stromhamn-lista.xlsx", {"Råd": (HEADER, ("Polisen", "värd")), "Plan": plan})
    assert lines_of(extractor.extract(both, None, mapping(MEMBERS)).facts) == {
        "Polisen participatesIn Trygghetsrådet (convener)",
        "Tekniska nämnden responsibleFor Måla bryggan",
    }
    alone = saved(tmp_path / "stromhamn-plan.xlsx", {"Plan": plan})
    reading = extractor.extract(alone, None, mapping(MEMBERS))
    assert lines_of(reading.facts) == {"Tekniska nämnden responsibleFor Måla bryggan"}
    assert "ingen mall gäller någon tabell här" in reading.note


def test_heading_that_was_changed_is_told_instead_of_guessed_around(
    read_rows: Read, mapping: Callable[..., Mappings]
) -> None:
    """A sheet with most of a mapping's headings is meant by it, and says what it lacks."""
    with pytest.raises(DocumentUnreadableError, match=r"rubrikraden saknar 'uppgift', som mallen mall\.toml"):
        read_rows((("Vem", "Roll", "Start", "Slut"), ("Polisen", "värd")), mapping(MEMBERS))


def test_other_table_below_is_told_or_read_by_its_own_mapping(
    read_rows: Read, mapping: Callable[..., Mappings], lines_of: Lines
) -> None:
    """Neither are its rows taken for rows of the table above, nor is it guessed unseen."""
    rows = (HEADER, ("Polisen", "värd"), (), ("Åtgärd", "Ansvarig"), ("Måla bryggan", "Tekniska nämnden"))
    with pytest.raises(
        DocumentUnreadableError, match="rad 4: raden ser ut som rubriker till en annan tabell"
    ):
        read_rows(rows, mapping(MEMBERS))
    rest = read_rows(rows, mapping(MEMBERS, skip_bad_rows=True))
    assert lines_of(rest.facts) == {"Polisen participatesIn Trygghetsrådet (convener)"}
    assert (
        "rad 4: raden ser ut som rubriker till en annan tabell, så den och de som följer läses" in rest.note
    )
    plan = '[[table]]\nstates = "measure"\ncolumns = {title = "Åtgärd", owner = "Ansvarig"}\n'
    assert lines_of(read_rows(rows, mapping(MEMBERS + plan)).facts) == {
        "Polisen participatesIn Trygghetsrådet (convener)",
        "Tekniska nämnden responsibleFor Måla bryggan",
    }


def test_row_of_words_that_are_also_headings_is_a_row(
    read_rows: Read, mapping: Callable[..., Mappings], lines_of: Lines
) -> None:
    """A measure called "Samverkan" whose status is "Klart" does not end its table."""
    text = '[[table]]\nstates = "measure"\ncolumns = {title = "Vad", owner = "Vems", status = "Hur"}\n'
    rows = (("Vad", "Vems", "Hur"), ("Samverkan", "Fritidsnämnden", "Klart"), ("Måla", "Kulturnämnden", ""))
    assert {"Fritidsnämnden responsibleFor Samverkan", "Kulturnämnden responsibleFor Måla"} <= lines_of(
        read_rows(rows, mapping(text)).facts
    )


@pytest.mark.parametrize(
    ("text", "sentence"),
    [
        ("[[table", "inte rätt skriven TOML"),
        ('name = "x"', "en eller flera [[table]]"),
        ('[[table]]\nstates = "party"', "states saknas eller är okänt; skriv något av membership, measure"),
        (MEMBERS.replace("columns", "column"), "nyckeln 'column' finns inte; de som finns är columns"),
        (MEMBERS.replace("role = \"", "rolle = \""), "betydelsen i [table.columns] 'rolle' finns inte"),
        (MEMBERS.replace("coordinator", "boss"), "rollen 'boss' finns inte; de som finns är convener"),
        (MEMBERS.replace("defaults", "#"), "forum (samverkan: forum, nätverk, projekt, partnerskap) har varken"),
        (MEMBERS.replace("Trygghetsrådet", "Anna Lindström"), "rör en enskild person"),
        (MEMBERS + "header_row = 0\n", "utan rubrikrad finns inga rubriker"),
        (MEMBERS.replace('"Vem"', "[]"), "columns.member är tomt"),
        (MEMBERS + "sheet = 1\n", "sheet ska vara text inom citattecken; ändra 1"),
    ],
)  # fmt: skip
def test_mapping_that_is_not_understood_is_refused(
    mapping: Callable[..., Mappings], text: str, sentence: str
) -> None:
    """The file, which of its tables, what was found and the mend."""
    with pytest.raises(MappingInvalidError) as caught:
        mapping(text)
    assert "mall.toml" in str(caught.value)
    assert sentence in str(caught.value)


ACTORS = (
    "Polisen",
    "Fritidsnämnden",
    "Kulturnämnden, Polisen",
    "Tekniska nämnden och Polisen",
    "Kajens vänner",
)
OWNERS = ACTORS[:4]
BOARDS = ("Fritidsnämnden", "Kulturnämnden", "Socialnämnden", "Tekniska nämnden")
FORUMS = ("Trygghetsrådet", "Lovhamnen", "Nattvandringen vid hamnen")
MEMBERSHIP = {
    "Nätverk": st.sampled_from(FORUMS),
    "Aktör": st.sampled_from(ACTORS),
    "Roll": st.sampled_from(("", "samordn.", "värd", "Finansiär", "kassör", "Maskot 2")),
    "Från och med": st.sampled_from(("", "2024", "2024-05-01", "hösten 2023")),
    "Anmärkning": st.sampled_from(("", "nytt", "=summa", 'med "citat" och \\')),
}
PLAN = {
    "Åtgärd": st.sampled_from(("Måla bryggan", "Öppna båthuset", "Fler lovdagar för barn")),
    "Ansvarig nämnd": st.sampled_from(OWNERS),
    "Samverkan med": st.sampled_from(("", "Polisen, IK Fyren", "Kajens Vänner; Polisen")),
    "Målgrupp": st.sampled_from(("", "ungdomar", "Barn, äldre")),
    "NR": st.sampled_from(("", "1", "12")),
    "Läge": st.sampled_from(("", "Grön", "Gult.", "Pausad.", "pausad")),
}


def statement(fact: Fact) -> str:
    """What a fact says and on which row, without the characters that prove it."""
    return repr((fact.subject, fact.predicate, fact.object, fact.line_start, sorted(fact.attributes.items())))


MONEY = {
    "Sökt om att göra": st.sampled_from(
        ("Lov", "Simskola", "1) Sång med Polisen. 2) Teater på kajen", "Ö; Å")
    ),
    "Sökt summa": st.sampled_from(("", "150 000 kr", "2,5 mkr", "oklart", "750")),
    "Föreslås beviljas": st.sampled_from(("", "0", "avslås", "100 000 kr")),
    "Kommentar": st.sampled_from(("", "Bra.", "=summa")),
}


@st.composite
def applications(draw: st.DrawFn) -> Rows:
    """A list of applications, one of each board, with the columns of the amounts in any order."""
    boards = draw(st.lists(st.sampled_from(BOARDS), min_size=1, unique=True))
    headings = draw(st.permutations(list(MONEY)))
    return [
        ["Nämnd", *headings],
        *[(board, *(draw(MONEY[heading]) for heading in headings)) for board in boards],
    ]


@st.composite
def lists(draw: st.DrawFn) -> Rows:
    """A list of members or of measures: its columns in any order, the first with something in every row."""
    columns = draw(st.sampled_from((MEMBERSHIP, PLAN)))
    needed, rest = list(columns)[:2], list(columns)[2:]
    first = draw(st.sampled_from(needed))
    others = [name for name in needed if name != first] + draw(st.lists(st.sampled_from(rest), unique=True))
    headings = [first, *draw(st.permutations(others))]
    return [
        headings,
        *draw(st.lists(st.tuples(*(columns[name] for name in headings)), min_size=1, max_size=5)),
    ]


@settings(max_examples=100, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(
    rows=lists() | applications(),
    ending=st.sampled_from((".xlsx", ".csv", ".tsv")),
    title=st.sampled_from(("Blad 1", "A 'b' \"c\"", "Ö")),
)
def test_guess_that_is_saved_reads_the_same(
    read_file: Read, tmp_path: Path, rows: Rows, ending: str, title: str
) -> None:
    """What is guessed, written as a mapping and read by it, states the same facts with the same evidence."""
    file = saved(tmp_path / f"stromhamn-lista{ending}", {title: rows})
    guessed = read_file(file, GUESSED)
    text = mapping_text(file.name, understood_tables(read_source(file), file, GUESSED))
    mall = tmp_path / "mall.toml"
    mall.write_text(text, encoding="utf-8")
    mappings = read_mappings([mall])
    assert len(mappings.tables) == 1
    read = read_file(file, mappings)
    assert read.note == ""
    told = statement if rows[0][0] == "Nämnd" else Fact.to_json  # by a mapping a comment is evidence too
    assert sorted(map(told, read.facts)) == sorted(map(told, guessed.facts))
    assert guessed.facts
    again = mapping_text(file.name, understood_tables(read_source(file), file, mappings))
    mall.write_text(again, encoding="utf-8")
    assert read_mappings([mall]) == mappings


def test_saved_mapping_of_the_bundled_plan_reads_the_same(read_file: Read, tmp_path: Path) -> None:
    """A real workbook: a title above the headings, a measure without owner, members on a sheet of their own."""
    file = ROOT / "data" / "demo" / "stromhamn-2024-handlingsplan.xlsx"
    mall = tmp_path / "mall.toml"
    found = understood_tables(read_source(file), file, GUESSED)
    mall.write_text(mapping_text(file.name, found), encoding="utf-8")
    mappings = read_mappings([mall])
    assert [table.required for table in mappings.tables] == [("title",), ("forum", "member")]
    assert read_file(file, mappings).facts == read_file(file, GUESSED).facts


def test_headings_that_do_not_tell_columns_apart_are_saved_by_letter(tmp_path: Path) -> None:
    """Two columns of one name: the mapping means each by its letter."""
    rows = (("Nätverk", "Aktör", "Aktör"), ("Lovhamnen", "Polisen", "Fritidsnämnden"))
    file = saved(tmp_path / "lista.xlsx", {"Råd": rows})
    (table,) = understood_tables(read_source(file), file, GUESSED)
    assert table.mapping
    assert table.mapping.columns == {"name": ("Nätverk",), "member": ("kolumn B",), "others": ("kolumn C",)}


TEXT = st.text(st.characters(exclude_categories=["Cs"]), min_size=1, max_size=10)
WORD = TEXT.map(folded).filter(lambda word: folded(word) == word)
MAPPINGS = st.builds(
    TableMapping,
    file=st.just("mall.toml"),
    kind=st.just(kinds()["membership"]),
    columns=st.fixed_dictionaries(
        {"forum": st.tuples(TEXT), "member": st.lists(TEXT, min_size=1, max_size=3).map(tuple)}
    ),
    sheet=TEXT,
    header_row=st.none() | st.integers(1, 9),
    defaults=st.dictionaries(st.just("role"), st.sampled_from(["owner", "värd"])),
    separators=st.dictionaries(st.just("member"), st.lists(TEXT, min_size=1, max_size=3).map(tuple)),
    words=st.fixed_dictionaries(
        {},
        optional={
            "member": st.dictionaries(WORD, TEXT, min_size=1),
            "role": st.dictionaries(WORD, st.sampled_from(list(Role)), min_size=1),
        },
    ),
    required=st.sampled_from([("forum", "member"), ("member",)]),
    fill_down=st.sampled_from([(), ("forum",)]),
)


@settings(deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(mappings=st.lists(MAPPINGS, min_size=1, max_size=3, unique_by=str), heading=TEXT)
def test_mapping_is_what_its_text_says(
    mapping: Callable[..., Mappings], mappings: list[TableMapping], heading: str
) -> None:
    """Whatever signs stand in headings and words, the text that is written is read as the same mappings."""
    tables = [Understood("", 1, (heading,), (), {}, each.kind, each) for each in mappings]
    assert mapping(mapping_text("lista.xlsx", tables)).tables == tuple(mappings)
