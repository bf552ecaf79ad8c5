"""A file as text that can be cited: characters, lines, and where in the file each stands.

What must stay true: offsets count characters of ``Source.text``, which is the file decoded and nothing else.
"""

from __future__ import annotations

import bisect
import functools
import hashlib
import itertools
from dataclasses import dataclass
from pathlib import Path

from charset_normalizer import from_bytes

from loaders.formats.twicecoded import decoded_again
from model.errors import DocumentUnreadableError
from model.names import slug

__all__ = ["MAX_BYTES", "Source", "document_id", "limit_of", "read_bytes", "text_source"]

MAX_BYTES = 20_000_000
"""Of a text: more words than people write in one document."""
MAX_SCAN_BYTES = 200_000_000
SCANS = frozenset({".pdf", ".png", ".jpg", ".jpeg", ".tif", ".tiff"})
"""Files that may be pictures of pages, of which each takes far more bytes than its words."""


@dataclass(frozen=True)
class Source:
    """The characters of one file."""

    id: str
    file: str
    text: str
    sha256: str
    note: str = ""
    """What the user should know of how it was read: an encoding that was guessed."""
    pages: tuple[tuple[int, int], ...] = ()
    """Offset and number of each page or sheet, where the file tells them apart."""
    first_rows: tuple[int, ...] = ()
    """For a spreadsheet the offset of each sheet's first row; its lines are the rows counted from there."""

    @functools.cached_property
    def line_starts(self) -> tuple[int, ...]:
        """Offset of the first character of each line."""
        lengths = list(map(len, self.text.split("\n")))
        return (0, *(end + number for number, end in enumerate(itertools.accumulate(lengths[:-1]), 1)))

    def line_of(self, offset: int) -> int:
        """Line number, or row in its sheet, counted from 1, of the character at that offset."""
        line = bisect.bisect_right(self.line_starts, offset)
        sheet = bisect.bisect_right(self.first_rows, offset)
        return line - bisect.bisect_left(self.line_starts, self.first_rows[sheet - 1]) if sheet else line

    def page_of(self, offset: int) -> int | None:
        """The page that the character at that offset stands on; None when the text does not tell."""
        at = bisect.bisect_right(self.pages, (offset, 1 << 30))
        return self.pages[at - 1][1] if at else None

    @functools.cached_property
    def lines(self) -> tuple[tuple[int, int], ...]:
        """Start and end offset of each line, its line break left out."""
        ends = [*(start - 1 for start in self.line_starts[1:]), len(self.text)]
        return tuple(
            (start, end - 1 if end > start and self.text[end - 1] == "\r" else end)
            for start, end in zip(self.line_starts, ends, strict=True)
        )


def document_id(path: Path) -> str:
    """What a document is called in facts and addresses: the file's name without ending, as a slug.

    >>> document_id(Path("Malmö 2014, inriktning.txt"))
    'malmo-2014-inriktning'
    """
    return slug(path.stem) or "document"


def limit_of(path: Path, plain: int) -> int:
    """How many bytes a file of its kind may have, where a text may have ``plain``."""
    return max(plain, MAX_SCAN_BYTES) if path.suffix.casefold() in SCANS else plain


def read_bytes(path: Path) -> bytes:
    """The file's bytes, within the limit of its kind.

    Raises:
        DocumentUnreadableError: missing, empty, too large or not readable.
    """
    try:
        size, limit = path.stat().st_size, limit_of(path, MAX_BYTES)
        if size > limit:
            raise DocumentUnreadableError(
                f"{path}: {size:,} byte är mer än gränsen {limit:,}; dela dokumentet i flera filer."
            )
        data = path.read_bytes()
    except FileNotFoundError:
        raise DocumentUnreadableError(
            f"{path}: filen finns inte (längre); kontrollera sökvägen och försök igen."
        ) from None
    except IsADirectoryError:
        raise DocumentUnreadableError(f"{path}: är en mapp; ange filerna i den.") from None
    except OSError as error:
        raise DocumentUnreadableError(
            f"{path}: filen kan inte läsas ({error.strerror}); kontrollera rättigheterna."
        ) from None
    if not data.strip():
        raise DocumentUnreadableError(_empty(path))
    return data


def _empty(path: Path) -> str:
    return f"{path}: filen är tom; ta bort den eller lägg in texten."


def text_source(path: Path, data: bytes) -> Source:
    """A text file in whatever encoding as a source.

    Raises:
        DocumentUnreadableError: the bytes are no text.
    """
    if b"\0" in data and not data.startswith((b"\xff\xfe", b"\xfe\xff")):
        raise DocumentUnreadableError(
            f"{path}, byte {data.index(0)}: filen är inte text; spara dokumentet som text (UTF-8) och försök igen."
        )
    text, note = _decode(path, data)
    if not text.strip():
        raise DocumentUnreadableError(_empty(path))
    return Source(
        id=document_id(path),
        file=path.name,
        text=text,
        sha256=hashlib.sha256(data).hexdigest(),
        note=note,
    )


def _decode(path: Path, data: bytes) -> tuple[str, str]:
    try:
        return decoded_again(data.decode("utf-8-sig")), ""
    except UnicodeDecodeError as error:
        guess = from_bytes(data, cp_isolation=["cp1252", "utf_16", "mac_roman", "cp850"]).best()
        if guess is None:
            raise DocumentUnreadableError(
                f"{path}, byte {error.start}: tecknen går inte att tolka; spara filen som UTF-8 och försök igen."
            ) from None
        line = data.count(b"\n", 0, error.start) + 1
        note = (
            f"{path}, rad {line}: filen är inte UTF-8 utan lästes som {guess.encoding}; "
            "ser å, ä och ö fel ut, spara den som UTF-8."
        )
        return str(guess), note
