"""A file becomes text that can be cited, or a sentence that says what is wrong with it."""

from __future__ import annotations

import codecs
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.extract import Extractor, read_source
from loaders.formats import source as source_module
from loaders.formats.source import Source, document_id, text_source
from model.errors import DocumentUnreadableError

LETTER = (
    "Fritidsnämnden och kulturnämnden möts i Lovhamnen varje vår för att planera sommarens läger.\n"
    "Även föreningarna på Lotsudden är med, och räddningstjänsten övar i hamnen.\n"
)
ENCODINGS = {
    "utf-8": LETTER.encode("utf-8"),
    "utf-8 with byte order mark": codecs.BOM_UTF8 + LETTER.encode("utf-8"),
    "latin-1": LETTER.encode("latin-1"),
    "windows-1252": LETTER.replace("sommarens", "”sommarens”").encode("cp1252"),
    "utf-16 little-endian": codecs.BOM_UTF16_LE + LETTER.encode("utf-16-le"),
    "utf-16 big-endian": codecs.BOM_UTF16_BE + LETTER.encode("utf-16-be"),
    "mac": LETTER.encode("mac_roman"),
}
UNREADABLE = {
    "empty": (b"", "tom"),
    "blank": (b" \n\t\r\n", "tom"),
    "blank in another sense": ("\u00a0\u2003\n".encode(), "tom"),
    "byte order mark alone": (codecs.BOM_UTF8, "tom"),
    "utf-16 mark alone": (codecs.BOM_UTF16_LE, "tom"),
    "picture": (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + bytes(range(256)), "byte 8"),
    "binary tail": (LETTER.encode() * 200 + b"\0\1\2", "inte text"),
    "every byte": (bytes(range(1, 256)) * 40, "spara filen som UTF-8"),
    "utf-16 without a mark": (LETTER.encode("utf-16-le"), "UTF-8"),
}


@pytest.fixture
def refusal(tmp_path: Path, extractor: Extractor) -> Callable[[Path], str]:
    """The sentence with which a file is refused."""

    def sentence(path: Path) -> str:
        with pytest.raises(DocumentUnreadableError) as caught:
            extractor.extract(path)
        return str(caught.value)

    return sentence


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_letter_reads_the_same_in_every_encoding(tmp_path: Path, encoding: str) -> None:
    """The letters å, ä and ö come out whichever way the file was saved; a guess is told."""
    path = tmp_path / "brev.txt"
    path.write_bytes(ENCODINGS[encoding])
    source = read_source(path)
    assert source.text.replace("”", "") == LETTER
    if encoding.startswith("utf-8"):
        assert source.note == ""
    else:
        assert str(path) in source.note
        assert "UTF-8" in source.note


def test_facts_do_not_depend_on_the_encoding(
    told: Callable[[str | bytes], set[str]], read: Callable[[bytes], object]
) -> None:
    """What a letter says is the same saved as UTF-8, Latin-1 or UTF-16."""
    expected = told(LETTER)
    assert "Kulturnämnden participatesIn Lovhamnen" in expected
    for encoding, data in ENCODINGS.items():
        assert told(data) == expected, encoding


@pytest.mark.parametrize("kind", UNREADABLE)
def test_file_without_text_is_refused_with_its_name_and_what_to_do(
    tmp_path: Path, refusal: Callable[[Path], str], kind: str
) -> None:
    """Empty, blank and binary files end in a sentence and never in a reading."""
    data, expected = UNREADABLE[kind]
    path = tmp_path / "brev.txt"
    path.write_bytes(data)
    sentence = refusal(path)
    assert sentence.startswith(str(path))
    assert expected in sentence
    assert ";" in sentence, "what to do is missing"


def test_file_that_vanished_is_refused(tmp_path: Path, refusal: Callable[[Path], str]) -> None:
    """A path that leads nowhere is named, with the advice to check it."""
    sentence = refusal(tmp_path / "borta.txt")
    assert "borta.txt: filen finns inte" in sentence
    assert "kontrollera sökvägen" in sentence


def test_folder_is_refused_as_a_folder(tmp_path: Path, refusal: Callable[[Path], str]) -> None:
    """A folder called like a text file is told to be one."""
    folder = tmp_path / "brev.txt"
    folder.mkdir()
    assert refusal(folder) == f"{folder}: är en mapp; ange filerna i den."


def test_file_that_the_system_will_not_open_is_refused(
    tmp_path: Path, refusal: Callable[[Path], str]
) -> None:
    """Whatever the system objects to is handed on with the file's name."""
    path = tmp_path / f"{'a' * 300}.txt"
    assert f"{path}: filen kan inte läsas (File name too long)" in refusal(path)


def test_kind_of_file_that_is_not_read_is_refused(tmp_path: Path, refusal: Callable[[Path], str]) -> None:
    """The sentence names the ending and those that can be read."""
    path = tmp_path / "film.mov"
    path.write_bytes(b"moov")
    sentence = refusal(path)
    assert "'.mov'" in sentence
    assert ".txt" in sentence
    assert ".xlsx" in sentence


def test_fifty_megabytes_are_refused_unread(tmp_path: Path, refusal: Callable[[Path], str]) -> None:
    """A huge file is refused by its size alone; the sentence says how much is too much."""
    path = tmp_path / "stor.txt"
    with path.open("wb") as stream:
        stream.truncate(50_000_000)
    sentence = refusal(path)
    assert "50,000,000 byte" in sentence
    assert f"{source_module.MAX_BYTES:,}" in sentence
    assert "dela dokumentet" in sentence


def test_limit_itself_is_still_read(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """As many bytes as the limit pass, one more does not."""
    path = tmp_path / "brev.txt"
    path.write_bytes(LETTER.encode())
    monkeypatch.setattr(source_module, "MAX_BYTES", len(LETTER.encode()))
    assert read_source(path).text == LETTER
    monkeypatch.setattr(source_module, "MAX_BYTES", len(LETTER.encode()) - 1)
    with pytest.raises(DocumentUnreadableError, match="dela dokumentet"):
        read_source(path)


def test_source_is_the_file_decoded_and_nothing_else(tmp_path: Path) -> None:
    """Line breaks, tabs and doubled spaces stay, so that offsets count what stands in the file."""
    text = "  Nämnden\tmöts.\r\n\r\n\fNy  sida.\x0b\n"
    assert text_source(tmp_path / "brev.txt", text.encode()).text == text


@pytest.mark.parametrize(
    ("name", "identifier"),
    [
        ("Strömhamn 2024, åtgärder.txt", "stromhamn-2024-atgarder"),
        ("rapport.slutlig.txt", "rapport-slutlig"),
        ("ÅÄÖ.md", "aao"),
        ("…….txt", "document"),
    ],
)
def test_document_is_called_after_its_file(name: str, identifier: str) -> None:
    """Small letters, digits and hyphens, whatever the file is called."""
    assert document_id(Path(name)) == identifier


def place_of(text: str, offset: int) -> int:
    """The line of a character as one counts by hand."""
    return text[:offset].count("\n") + 1


@given(st.text(alphabet=st.sampled_from("aå \n\t"), min_size=1, max_size=60), st.data())
def test_line_of_a_character_is_one_more_than_the_breaks_before_it(text: str, data: st.DataObject) -> None:
    """Lines are counted from 1 and the spans of the lines hold everything but their breaks."""
    source = Source("x", "x.txt", text, "")
    offset = data.draw(st.integers(0, len(text) - 1))
    assert source.line_of(offset) == place_of(text, offset)
    assert [text[start:end] for start, end in source.lines] == text.split("\n")


def test_page_of_a_character_is_the_last_one_begun_before_it() -> None:
    """Before the first page nothing is told."""
    source = Source("x", "x.txt", "försättsblad ett två", "", pages=((13, 1), (17, 2)))
    assert [source.page_of(offset) for offset in (0, 12, 13, 16, 17, 19)] == [None, None, 1, 1, 2, 2]


def test_rows_of_a_spreadsheet_are_counted_in_each_sheet() -> None:
    """The sheet's name is above its first row; the second sheet begins anew."""
    text = "Blad\na\nb\nBlad 2\nc\nd\n"
    source = Source("x", "x.xlsx", text, "", first_rows=(5, 16))
    assert [source.line_of(text.index(f"\n{letter}") + 1) for letter in "abcd"] == [1, 2, 1, 2]


def test_scans_may_be_larger_than_texts(tmp_path: Path, refusal: Callable[[Path], str]) -> None:
    """Pictures of pages take many bytes: a PDF has ten times the room of a text, and a limit all the same."""
    path = tmp_path / "skannad.pdf"
    with path.open("wb") as stream:
        stream.truncate(source_module.MAX_SCAN_BYTES + 1)
    assert f"{source_module.MAX_SCAN_BYTES:,}" in refusal(path)
    assert source_module.limit_of(path, source_module.MAX_BYTES) == source_module.MAX_SCAN_BYTES
    assert source_module.limit_of(tmp_path / "brev.txt", 7) == 7
