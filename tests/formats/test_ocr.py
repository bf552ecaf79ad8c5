"""Pictures of pages are read by tesseract, upright and large enough, within limits."""

from __future__ import annotations

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image

from loaders.formats import ocr
from loaders.formats.source import Source
from tests.formats import reply

Read = Callable[[str, bytes], Source]
Refuse = Callable[[str, bytes], str]


@pytest.fixture
def with_tesseract(monkeypatch: pytest.MonkeyPatch) -> None:
    """What comes before tesseract can be tried without it."""
    monkeypatch.setattr(ocr, "missing", lambda: "")


@pytest.mark.ocr
def test_each_picture_of_a_tiff_is_a_page(source: Read) -> None:
    """Faxes and scanners put a document into one file."""
    pages = reply.as_picture(reply.REPLY[:2]), reply.as_picture(reply.REPLY[2:4])
    read = source("fax.tif", reply.picture_bytes(pages[0], "TIFF", pages[1]))
    assert [number for _, number in read.pages] == [1, 2]
    assert read.page_of(read.text.index("Strömhamns kommun")) == 1
    assert read.page_of(read.text.index("Trygghetsrådet")) == 2


@pytest.mark.ocr
def test_bullets_are_bullets_whatever_they_look_like_to_tesseract(source: Read) -> None:
    """A list stays a list."""
    read = source("lista.png", reply.picture_bytes(reply.as_picture(reply.REPLY[4:8]), "PNG"))
    assert [line[:5] for line in read.text.split("\n") if line.startswith("•")] == ["• Lov", "• Möt", "• IOP"]


@pytest.mark.ocr
@pytest.mark.parametrize("mode", ["1", "P", "RGBA", "CMYK"])
def test_every_kind_of_picture_is_read(source: Read, mode: str) -> None:
    """Black and white, of a palette, see-through, for print."""
    picture = reply.as_picture(reply.REPLY[:1]).crop((0, 0, 1200, 400))
    if mode == "RGBA":
        ink = Image.new("RGBA", picture.size, (0, 0, 0, 0))
        ink.putalpha(picture.point(lambda value: 255 - value))
        picture = ink
    data = reply.picture_bytes(picture.convert(mode), "TIFF")
    assert source("rubrik.tiff", data).text == "Kulturnämndens svar om samverkan 2023\n"


@pytest.mark.ocr
def test_photograph_held_sideways_is_read_upright(source: Read) -> None:
    """Cameras write the turn into the file instead of turning the picture."""
    picture = reply.as_picture(reply.REPLY[:1]).crop((0, 0, 1200, 400)).rotate(90, expand=True)
    turned = Image.Exif()
    turned[0x0112] = 6
    stream = io.BytesIO()
    picture.save(stream, "JPEG", exif=turned, quality=95)
    assert source("foto.jpg", stream.getvalue()).text == "Kulturnämndens svar om samverkan 2023\n"


@pytest.mark.ocr
def test_picture_without_text_is_refused(refusal: Refuse) -> None:
    """A blank page says nothing."""
    assert "ingen text" in refusal("tom.png", reply.picture_bytes(Image.new("L", (800, 800), "white"), "PNG"))


@pytest.mark.ocr
def test_page_that_takes_tesseract_too_long_is_told(refusal: Refuse, monkeypatch: pytest.MonkeyPatch) -> None:
    """With the page, so that it can be scanned anew."""
    monkeypatch.setattr(ocr, "PAGE_SECONDS", 0.01)
    sentence = refusal("svar.png", reply.picture_bytes(reply.as_picture(), "PNG"))
    assert sentence.startswith("svar.png, sida 1: tesseract avbröts")


def test_damaged_picture_is_refused(refusal: Refuse, with_tesseract: None) -> None:
    """No picture, half a picture, a picture of another kind than those that scanners make."""
    whole = reply.picture_bytes(reply.as_picture(), "PNG")
    for data in (b"Lovhamnen", whole[: len(whole) // 2], reply.picture_bytes(reply.as_picture(), "BMP")):
        assert "skadad eller av annat slag" in refusal("bild.png", data)


def test_picture_of_too_many_dots_is_refused(refusal: Refuse, with_tesseract: None) -> None:
    """A small file can claim a picture larger than memory; it is not unpacked."""
    data = reply.picture_bytes(Image.new("1", (11_000, 11_000)), "PNG")
    assert len(data) < 100_000
    assert "fler bildpunkter än gränsen" in refusal("stor.png", data)


def test_too_many_pictures_in_a_file_are_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Counted as they are read."""
    monkeypatch.setattr(ocr, "MAX_FRAMES", 2)
    small = [Image.new("L", (20, 20), "white") for _ in range(3)]
    with pytest.raises(ocr.DocumentUnreadableError, match="fler än 2 bilder"):
        ocr.images("fax.tif", reply.picture_bytes(small[0], "TIFF", *small[1:]), str(tmp_path))
