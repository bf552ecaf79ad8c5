"""A ZIP archive is built from like a folder: every document in it, and a sentence for what is none."""

from __future__ import annotations

import json
import zipfile
from pathlib import Path

from tests.cli.conftest import Command

CITIES = Path(__file__).resolve().parent.parent / "data" / "cities"
LETTER = "Havet\n\nKulturnämnden i Havets kommun deltar i Lovhamnen tillsammans med polisen.\n"


def packed(folder: Path) -> Path:
    """An archive with two documents, one of them in a folder, and a film."""
    archive = folder / "handlingar.zip"
    with zipfile.ZipFile(archive, "w", zipfile.ZIP_DEFLATED) as opened:
        opened.write(CITIES / "lindevik-2021-iop.txt", "2021/lindevik-2021-iop.txt")
        opened.writestr("brev.txt", LETTER)
        opened.writestr("film.mov", b"bilder")
    return archive


def test_extract_reads_every_document_of_an_archive(samverkan: Command, tmp_path: Path) -> None:
    """The facts of both documents; the film is told of by its name, and costs only itself."""
    outcome = samverkan("extract", packed(tmp_path))
    documents = {json.loads(line)["document"] for line in outcome.out.splitlines()}
    assert documents == {"brev", "lindevik-2021-iop"}
    assert outcome.status == 1
    assert "film.mov" in outcome.err
    assert "1 av filerna gick inte att läsa" in outcome.err


def test_build_takes_archives_and_folders_of_them(samverkan: Command, tmp_path: Path) -> None:
    """An archive in a folder gives what its documents would give by themselves."""
    folder = tmp_path / "mapp"
    folder.mkdir()
    packed(folder)
    outcome = samverkan("build", folder, "--store", tmp_path / "store")
    assert "2 dokument" in outcome.err
    assert "film.mov" in outcome.err


def test_a_document_in_two_places_is_told_of_by_its_place_in_the_archive(
    samverkan: Command, tmp_path: Path
) -> None:
    """The same name with other words: one is taken, the other named with archive and file."""
    archive = packed(tmp_path)
    (tmp_path / "brev.txt").write_text(LETTER.replace("polisen", "PRO"), "utf-8")
    outcome = samverkan("extract", tmp_path / "brev.txt", archive)
    assert f"{archive / 'brev.txt'}: har samma namn (brev)" in outcome.err


def test_a_damaged_archive_is_one_sentence(samverkan: Command, tmp_path: Path) -> None:
    """What is no archive at all is told with its name."""
    archive = tmp_path / "trasig.zip"
    archive.write_bytes(b"PK\x03\x04 inte mer")
    outcome = samverkan("extract", archive)
    assert (outcome.status, outcome.out) == (1, "")
    assert "trasig.zip: arkivet är skadat" in outcome.err
