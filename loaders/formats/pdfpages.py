"""What PDFium finds on the pages of a PDF: letters with their places, and pictures of pages.

These functions read foreign files and run in a process of their own.
"""

from __future__ import annotations

import bisect
import ctypes
import itertools
import math
import re
import unicodedata
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from statistics import median

import pypdfium2 as pdfium
from pypdfium2 import raw

from loaders.formats.pagelayout import Run
from loaders.formats.pagerules import Rule, grids
from loaders.formats.pagetext import page_lines
from loaders.formats.pdfrules import drawn, turned
from model.errors import DocumentUnreadableError

__all__ = ["MAX_PAGES", "page_images", "page_texts"]

MAX_PAGES = 2_000
MAX_LETTERS = 200_000
"""Letters on one page: a close-set broadsheet has 30,000."""
WORD_GAP = 0.22
WIDE_GAP = 1.5
"""Gaps between letters, in heights of a line, that part words and that part columns."""
RAISED = 0.8
BULLET_GAP = 2.0
MAX_BULLETS = 500
PICTURE_SHARE = 0.4
FEW_LETTERS = 25
UNREADABLE_SHARE = 0.3
DPI = 300
MAX_PIXELS = 30_000_000
LETTERS = dict.fromkeys((0x02, 0xFFFE, 0xAD, 0x2010, 0x2011, 0xF02D), "-") | dict.fromkeys(
    (0xF0B7, 0xF0A7, 0xF0A8, 0xF0D8, 0xF076), "•"
)
"""Codes that stand for hyphens at a line's end, and for the bullets of Word's symbol fonts."""
LIGATURES = re.compile("[\ufb00-\ufb06]")
NUMBER = re.compile(r"\d+")
EDGE_LINES = 2

Glyph = tuple[str, float, float, float, float]


def page_texts(name: str, data: bytes) -> list[dict[str, object]]:
    """For each page its ``text`` and whether it is ``scanned``: a picture without letters, or without known ones.

    Raises:
        DocumentUnreadableError: no PDF, protected by a password, or beyond the limits.
    """
    with _opened(name, data) as document:
        pages: list[list[str]] = []
        scanned: list[bool] = []
        for index in range(len(document)):
            page = _loaded(name, document, index)
            lines, flag = _page(f"{name}, sida {index + 1}", page)
            pages.append(lines)
            scanned.append(flag)
            page.close()
    return [
        {"text": "\n".join(lines), "scanned": flag}
        for lines, flag in zip(_without_page_numbers(pages), scanned, strict=True)
    ]


def page_images(name: str, data: bytes, pages: Sequence[int], folder: str) -> list[str]:
    """Draw pages, counted from 0, in grey at 300 dpi as PNG files in a folder; gives the files' paths.

    Raises:
        DocumentUnreadableError: the PDF cannot be read.
    """
    files: list[str] = []
    with _opened(name, data) as document:
        for index in pages:
            page = _loaded(name, document, index)
            width, height = page.get_size()
            scale = min(DPI / 72, math.sqrt(MAX_PIXELS / max(width * height, 1.0)))
            file = Path(folder) / f"{index + 1}.png"
            page.render(scale=scale, grayscale=True).to_pil().save(file, compress_level=1)
            files.append(str(file))
            page.close()
    return files


def _opened(name: str, data: bytes) -> pdfium.PdfDocument:
    try:
        document = pdfium.PdfDocument(data)
    except pdfium.PdfiumError as error:
        if error.err_code == raw.FPDF_ERR_PASSWORD:
            reason = "är skyddad med lösenord; öppna den, ta bort lösenordet och spara om den"
        else:
            reason = "är skadad eller ingen PDF; öppna den och spara om den som PDF"
        raise DocumentUnreadableError(f"{name}: filen {reason}.") from None
    if len(document) > MAX_PAGES:
        raise DocumentUnreadableError(
            f"{name}: {len(document):,} sidor är fler än gränsen {MAX_PAGES:,}; dela dokumentet i flera filer."
        )
    return document


def _loaded(name: str, document: pdfium.PdfDocument, index: int) -> pdfium.PdfPage:
    try:
        return document[index]
    except pdfium.PdfiumError:
        raise DocumentUnreadableError(
            f"{name}, sida {index + 1}: sidan är skadad; öppna dokumentet och spara om det som PDF."
        ) from None


def _page(place: str, page: pdfium.PdfPage) -> tuple[list[str], bool]:
    """The lines of a page, and whether it is scanned."""
    text = page.get_textpage()
    count = text.count_chars()
    if count > MAX_LETTERS:
        raise DocumentUnreadableError(
            f"{place}: {count:,} tecken på en sida är fler än gränsen {MAX_LETTERS:,}."
        )
    quarter = _usual_quarter(text, count)
    glyphs, askew = _glyphs(text, count, quarter)
    text.close()
    if _is_scanned(page, [glyph[0] for glyph in glyphs]):
        return [], True
    shapes = drawn(page, quarter)
    runs = list(_runs(glyphs, shapes.upright))
    bullets = [dot for dot in shapes.bullets[:MAX_BULLETS] if any(_marks(dot, run) for run in runs)]
    lines = page_lines([*bullets, *runs], grids(shapes.upright, shapes.level))
    return [*lines, *([askew] if askew else [])], False


def _glyphs(text: pdfium.PdfTextPage, count: int, quarter: int) -> tuple[list[Glyph], str]:
    """The letters that stand as most of the page does, in the file's order; and the text that stands askew.

    White space has no place: ``" "`` stands for a space, ``"\\n"`` for a break that PDFium sees.
    """
    box = raw.FS_RECTF()
    upright: list[Glyph] = []
    askew: list[str] = []
    for index in range(count):
        code = raw.FPDFText_GetUnicode(text, index)
        letter = LETTERS.get(code) or (chr(code) if code and not 0xD800 <= code <= 0xDFFF else "\ufffd")
        if letter.isspace() or letter == "\u200b":
            upright.append(("\n" if letter in "\r\n" else " ", 0, 0, 0, 0))
        elif _quarter(text, index) != quarter:
            askew.append(letter)
        elif raw.FPDFText_GetLooseCharBox(text, index, ctypes.byref(box)):
            upright.append((letter, *turned(box.left, box.bottom, box.right, box.top, quarter)))
    return upright, "".join(askew)


def _usual_quarter(text: pdfium.PdfTextPage, count: int) -> int:
    sample = range(0, count, max(1, count // 200))
    quarters = Counter(_quarter(text, index) for index in sample)
    return max(quarters, key=lambda quarter: (quarters[quarter], -quarter), default=0)


def _quarter(text: pdfium.PdfTextPage, index: int) -> int:
    """Quarter turns of a letter; -1 for one that stands between."""
    turns = raw.FPDFText_GetCharAngle(text, index) / (math.pi / 2)
    return round(turns) % 4 if turns >= 0 and abs(turns - round(turns)) < 0.1 else -1


def _runs(glyphs: Sequence[Glyph], walls: Sequence[Rule]) -> Iterator[Run]:
    """Letters in the file's order as runs: a wide gap, a drawn line or another line of text begins a new one."""
    walls = sorted(walls)
    run: list[Glyph] = []
    texts: list[str] = []
    space = False
    for glyph in glyphs:
        letter = glyph[0]
        if letter in " \n":
            space = True
            continue
        if run and _goes_on(run[-1], glyph) and not (space and _is_wall_between(walls, run[-1], glyph)):
            if space or _begins_word(run[-1], glyph):
                texts.append(" ")
            texts.append(letter)
        else:
            if run:
                yield _run(run, texts)
            run, texts = [], [letter]
        run.append(glyph)
        space = False
    if run:
        yield _run(run, texts)


def _run(glyphs: Sequence[Glyph], texts: Sequence[str]) -> Run:
    """The letters as a run; its height is that of most of them, for a ring makes Å taller than the others."""
    left, right = min(glyph[1] for glyph in glyphs), max(glyph[3] for glyph in glyphs)
    return Run(_composed(texts), left, median(g[2] for g in glyphs), right, median(g[4] for g in glyphs))


def _goes_on(last: Glyph, glyph: Glyph) -> bool:
    """Whether a letter stands beside the last one; the letters of a ligature share their place."""
    if glyph[1:] == last[1:]:
        return True
    lower = min(last[4] - last[2], glyph[4] - glyph[2])
    overlap = min(last[4], glyph[4]) - max(last[2], glyph[2])
    height = max(last[4] - last[2], glyph[4] - glyph[2], 1.0)
    return overlap >= lower / 2 and -height / 2 < glyph[1] - last[3] < WIDE_GAP * height


def _begins_word(last: Glyph, glyph: Glyph) -> bool:
    """Whether a gap parts the letters, or the second is the raised figure of a footnote."""
    height, former = glyph[4] - glyph[2], last[4] - last[2]
    is_mark = glyph[0].isdigit() and not last[0].isdigit() and height < RAISED * former
    return is_mark or glyph[1] - last[3] > WORD_GAP * max(height, former)


def _is_wall_between(walls: Sequence[Rule], last: Glyph, glyph: Glyph) -> bool:
    """Whether an upright line is drawn between two letters."""
    height = (glyph[2] + glyph[4]) / 2
    first = bisect.bisect_left(walls, last[3] - 1, key=lambda wall: wall.at)
    near = itertools.takewhile(lambda wall: wall.at <= glyph[1] + 1, itertools.islice(walls, first, None))
    return any(wall.start <= height <= wall.end for wall in near)


def _marks(dot: Run, run: Run) -> bool:
    """Whether a drawn dot is the bullet of a run: beside its letters, a little to the left."""
    return 0 < run.left - dot.right < BULLET_GAP * run.height and run.top < dot.top < dot.bottom < run.bottom


def _composed(letters: Sequence[str]) -> str:
    text = "".join(letters)
    text = LIGATURES.sub(lambda match: unicodedata.normalize("NFKC", match[0]), text)
    return unicodedata.normalize("NFC", text)


def _is_scanned(page: pdfium.PdfPage, letters: Sequence[str]) -> bool:
    known = [letter for letter in letters if letter.isalnum()]
    strange = sum(
        unicodedata.category(letter) in {"Co", "Cn", "Cc"} or letter == "\ufffd" for letter in letters
    )
    if len(known) >= FEW_LETTERS:
        return False
    if strange > UNREADABLE_SHARE * max(len(letters), 1):
        return True
    width, height = page.get_size()
    pictures = (obj.get_bounds() for obj in page.get_objects([raw.FPDF_PAGEOBJ_IMAGE], max_depth=3))
    covered = sum(max(0.0, right - left) * max(0.0, top - bottom) for left, bottom, right, top in pictures)
    return bool(covered > PICTURE_SHARE * width * height)


def _without_page_numbers(pages: list[list[str]]) -> list[list[str]]:
    """The pages without the running headers that hold the page's number; where each first stands it is kept."""
    seen: dict[str, list[tuple[int, int, int]]] = {}
    for number, lines in enumerate(pages):
        for index in _edges(lines):
            for match in NUMBER.finditer(lines[index]):
                key = f"{lines[index][: match.start()]}#{lines[index][match.end() :]}"
                seen.setdefault(key, []).append((number, index, int(match[0][:9])))
    running = set()
    for places in seen.values():
        for (page, _, value), (other, index, further) in itertools.pairwise(places):
            if further - value == other - page > 0:
                running.add((other, index))
    return [
        [line for index, line in enumerate(lines) if (number, index) not in running]
        for number, lines in enumerate(pages)
    ]


def _edges(lines: Sequence[str]) -> list[int]:
    filled = [index for index, line in enumerate(lines) if line]
    return sorted({*filled[:EDGE_LINES], *filled[-EDGE_LINES:]})
