"""A folder or ZIP archive is its documents, each by itself; what is wrong with one costs only that one."""

from __future__ import annotations

import io
import stat
import struct
import zipfile
from collections.abc import Callable
from pathlib import Path

import pytest

from loaders import archives
from loaders.archives import Member, extract_each, members
from model.errors import DocumentUnreadableError
from model.fact import Reading
from ontology.registry import Registry
from tests.formats import reply

Pack = Callable[..., Path]


@pytest.fixture
def pack(tmp_path: Path) -> Pack:
    """Writes an archive of files by name, or by how ZIP describes them."""

    def packed(*files: tuple[str | zipfile.ZipInfo, bytes], method: int = zipfile.ZIP_DEFLATED) -> Path:
        path = tmp_path / "svar.zip"
        with zipfile.ZipFile(path, "w", method) as archive:
            for name, data in files:
                archive.writestr(name, data)
        return path

    return packed


def names(archive: Path) -> list[str]:
    """The members by their place below the archive; refused ones as their sentence."""
    return [
        member.path.relative_to(archive).as_posix() if isinstance(member, Member) else str(member)
        for member in members(archive)
    ]


def refused(archive: Path) -> str:
    """Why the whole archive is refused."""
    with pytest.raises(DocumentUnreadableError) as caught:
        list(members(archive))
    assert str(caught.value).startswith(str(archive))
    return str(caught.value)


def test_every_member_is_a_document_of_its_own(pack: Pack, registry: Registry) -> None:
    """Each format by its own reader, in the order of the names."""
    archive = pack(
        ("2/svar.html", reply.as_html()), ("1/brev.docx", reply.as_docx()), ("3.txt", reply.as_text())
    )
    readings = list(extract_each(archive, registry))
    assert [each.document.id for each in readings if isinstance(each, Reading)] == ["brev", "svar", "3"]
    said = [
        {(f.subject, f.predicate, f.object) for f in each.facts}
        for each in readings
        if isinstance(each, Reading)
    ]
    assert said[0] == said[1] == said[2] != set()


def test_folder_is_read_like_an_archive_of_its_files(tmp_path: Path, registry: Registry) -> None:
    """Files at any depth, those in archives too; hidden files are left out."""
    (tmp_path / "2023").mkdir()
    (tmp_path / "2023" / "svar.txt").write_bytes(reply.as_text())
    (tmp_path / ".dold").mkdir()
    (tmp_path / ".dold" / "a.txt").write_bytes(b"Lovhamnen")
    with zipfile.ZipFile(tmp_path / "a.zip", "w") as archive:
        archive.writestr("brev.txt", reply.as_text())
    readings = list(extract_each(tmp_path, registry))
    assert [each.document.id for each in readings if isinstance(each, Reading)] == ["svar", "brev"]
    assert len(readings) == 2


def test_one_bad_document_costs_only_itself(pack: Pack, registry: Registry) -> None:
    """The others are read, and the sentence names the archive and the file in it."""
    archive = pack(("a.txt", b"\0\1\2"), ("b.txt", reply.as_text()), ("c.exe", b"MZ"))
    first, second, third = extract_each(archive, registry)
    assert isinstance(second, Reading)
    assert str(first).startswith(str(archive / "a.txt"))
    assert str(third).startswith(str(archive / "c.exe"))


def test_single_document_is_read_or_told(tmp_path: Path, registry: Registry) -> None:
    """A file by itself goes the same way."""
    path = tmp_path / "svar.txt"
    path.write_bytes(reply.as_text())
    (reading,) = extract_each(path, registry)
    assert isinstance(reading, Reading)
    (error,) = extract_each(tmp_path / "saknas.txt", registry)
    assert "finns inte" in str(error)


def test_documents_of_the_same_name_keep_their_folders(pack: Pack) -> None:
    """Two minutes of two years are two documents; so are two formats of one name."""
    archive = pack(
        ("2023/protokoll.txt", b"a"), ("2024/protokoll.txt", b"b"), ("plan.docx", b"c"), ("plan.pdf", b"d"),
        ("ensam.txt", b"e"),
    )  # fmt: skip
    assert names(archive) == [
        "2023/2023-protokoll.txt", "2024/2024-protokoll.txt", "ensam.txt", "plan-docx.docx", "plan-pdf.pdf",
    ]  # fmt: skip


def test_what_systems_leave_in_archives_is_left_out(pack: Pack) -> None:
    """No document, no failure."""
    archive = pack(
        ("__MACOSX/._a.txt", b"x"), (".DS_Store", b"x"), ("~$a.docx", b"x"), ("mapp/", b""), ("a.txt", b"x")
    )
    assert names(archive) == ["a.txt"]


def test_swedish_names_are_read_however_they_are_packed(tmp_path: Path) -> None:
    """As UTF-8, as UTF-8 that does not say so, decomposed, in the code page of DOS, and with backslashes."""
    path = tmp_path / "svar.zip"
    packed = {
        "åtgärd.txt": "åtgärd.txt".encode(),
        "ö.txt": "o\u0308.txt".encode(),
        "överföring.txt": "överföring.txt".encode("cp437"),
        "mapp/ä.txt": "mapp\\ä.txt".encode("cp437"),
    }
    stream = io.BytesIO()
    with zipfile.ZipFile(stream, "w") as archive:
        for number, raw in enumerate(packed.values()):
            archive.writestr(f"{number}" * len(raw), b"Lovhamnen")
    data = stream.getvalue()
    for number, raw in enumerate(packed.values()):
        data = data.replace(f"{number}".encode() * len(raw), raw)
    path.write_bytes(data)
    assert sorted(names(path)) == sorted(packed)


@pytest.mark.parametrize(
    "name", ["../a.txt", "/etc/a.txt", "x/../../a.txt", "C:\\a.txt", "..\\a.txt", "x/" * 30 + "a.txt"]
)
def test_name_that_leads_out_of_the_archive_is_refused(pack: Pack, tmp_path: Path, name: str) -> None:
    """Nothing is written anywhere; the others are read."""
    archive = pack((name, b"Lovhamnen"), ("b.txt", b"Lovhamnen"))
    told = names(archive)
    assert sorted(entry for entry in told if "leder ut ur arkivet" not in entry) == ["b.txt"]
    assert len(told) == 2
    assert sorted(path.name for path in tmp_path.iterdir()) == ["svar.zip"]


def test_link_in_an_archive_is_refused(pack: Pack) -> None:
    """A link's content is where it leads to."""
    link = zipfile.ZipInfo("a.txt")
    link.external_attr = (stat.S_IFLNK | 0o777) << 16
    assert "leder ut ur arkivet" in names(pack((link, b"/etc/passwd")))[0]


def test_archive_in_an_archive_is_not_opened(pack: Pack) -> None:
    """Neither ours nor others' kinds."""
    told = names(pack(("a.zip", b"PK"), ("b.tar.gz", b"x"), ("c.7z", b"x")))
    assert all("arkiv i ett arkiv" in sentence for sentence in told)
    assert len(told) == 3


def test_member_with_a_password_is_told(pack: Pack) -> None:
    """The flag of encryption is enough; nothing is guessed."""
    path = pack(("a.txt", b"Lovhamnen"), ("b.txt", b"Lovhamnen"))
    data = bytearray(path.read_bytes())
    at = data.index(b"PK\x01\x02")
    struct.pack_into("<H", data, at + 8, 0x1)
    path.write_bytes(data)
    told = names(path)
    assert "lösenord" in told[0]
    assert told[1] == "b.txt"


@pytest.mark.parametrize(
    ("method", "told"), [(zipfile.ZIP_LZMA, True), (zipfile.ZIP_BZIP2, True), (zipfile.ZIP_STORED, False)]
)
def test_only_the_usual_ways_of_packing_are_read(pack: Pack, method: int, told: bool) -> None:
    """Others may ask for memory without end."""
    assert ("ovanlig metod" in names(pack(("a.txt", b"Lovhamnen"), method=method))[0]) == told


def test_empty_and_large_members_are_told(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    """Each with its sentence."""
    monkeypatch.setattr(archives, "MAX_BYTES", 1_000)
    told = names(pack(("a.txt", b"  \n"), ("b.txt", b"Lovhamnen " * 200), ("c.txt", b"Lovhamnen")))
    assert "tom" in told[0]
    assert "gränsen 1,000" in told[1]
    assert told[2] == "c.txt"


def test_damaged_member_is_told(pack: Pack) -> None:
    """A wrong checksum costs one file."""
    path = pack(("a.txt", b"Lovhamnen"), ("b.txt", b"Lovhamnen"), method=zipfile.ZIP_STORED)
    data = path.read_bytes().replace(b"Lovhamnen", b"Lovhamnar", 1)
    path.write_bytes(data)
    told = names(path)
    assert "skadad i arkivet" in told[0]
    assert told[1] == "b.txt"


def test_bomb_is_refused_whole(pack: Pack) -> None:
    """What unpacks to more than documents do is not unpacked at all."""
    archive = pack(*((f"{number}.txt", b"0" * 9_000_000) for number in range(3)))
    assert archive.stat().st_size < 100_000
    assert "packas upp till 27,000,000" in refused(archive)


def test_too_many_members_are_refused(pack: Pack, monkeypatch: pytest.MonkeyPatch) -> None:
    """The count is that of the archive's list."""
    monkeypatch.setattr(archives, "MAX_MEMBERS", 3)
    assert "4 filer" in refused(pack(*((f"{number}.txt", b"x") for number in range(4))))


def test_large_or_broken_or_missing_archive_is_refused(
    pack: Pack, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    """By its size, its content, its absence."""
    broken = tmp_path / "trasig.zip"
    broken.write_bytes(b"PK\x03\x04Lovhamnen")
    assert "skadat eller inget ZIP-arkiv" in refused(broken)
    assert "finns inte" in refused(tmp_path / "saknas.zip")
    monkeypatch.setattr(archives, "MAX_ARCHIVE", 10)
    assert "gränsen 10" in refused(pack(("a.txt", b"Lovhamnen")))
