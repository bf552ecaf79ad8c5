"""What interrupts a sentence at the foot or head of a page: lines to sign on, running headers, numbers, stamps.

What must stay true: a line is left out only between two halves of a sentence, and only where it stands at other
breaks, too, has no word in it, or is a label to sign on; between the halves of a word it may be anything short.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Sequence

from rapidfuzz import fuzz

from loaders.language.wordfamilies import words_of

__all__ = ["interruptions", "is_foot"]

OPEN = re.compile(
    r"(?:[^\W\d_]-|,|\b(?:och|samt|eller|av|med|för|till|i|på|inom|mellan|från|det|de|ett|som|att|om|är))$"
)
"""How a line ends that its sentence goes on behind."""
GOES_ON = re.compile(r"[a-zåäö]")
BROKEN = re.compile(r"([^\W\d_]{2,})-$")
FIRST = re.compile(r"[a-zåäö]+(?!\w)")
WORDLESS = re.compile(r"[\W\d_]*(?:sid[a.]?[\W\d]*)?", re.IGNORECASE)
"""Numbers, days and rules."""
LETTER = re.compile(r"[^\W\d_]+")
FIGURE = re.compile(r"\d")
MOST = 5
"""Lines at the end of a page and at the head of the next."""
LONGEST = 110
LONGEST_STAMP = 40
LIKE = 75
"""How much like a label a piece of a damaged line must be, of 100."""
LEAST_LETTERS = 4
LABELS = tuple(words_of("meeting_forms", "signing"))


def interruptions(lines: Sequence[str], known: Callable[[str], bool]) -> dict[int, int]:
    """The numbers of lines that interrupt a sentence, each with the number of the line that it goes on in.

    Args:
        lines: those of the document, without white space around them.
        known: whether a lower-case word exists.
    """
    keys = [_key(line) for line in lines]
    times = Counter(key for key in keys if key)
    found: dict[int, int] = {}
    for number, line in enumerate(lines):
        if number in found or not OPEN.search(line):
            continue
        between = [at for at in range(number + 1, min(len(lines), number + 2 * MOST)) if lines[at]]
        length = next(
            (n for n, at in enumerate(between) if not _is_furniture(lines[at], times[keys[at]])), len(between)
        )
        if (halved := _to_other_half(line, [lines[at] for at in between], known)) is not None:
            length = halved
        if not length:
            continue
        is_break = halved is not None or any(map(_is_page_mark, (lines[at] for at in between[:length])))
        if is_break and length <= MOST and length < len(between) and _follows(line, lines[between[length]]):
            found |= dict.fromkeys(between[:length], between[length])
    return found


def _key(line: str) -> str:
    return "".join(LETTER.findall(line)).casefold() if len(line) <= LONGEST else ""


def _is_furniture(line: str, times: int) -> bool:
    if WORDLESS.fullmatch(line):
        return True
    if len(line) > LONGEST or OPEN.search(line) or GOES_ON.match(line):
        return False
    return times > 1 or is_foot(line)


def _is_page_mark(line: str) -> bool:
    """Whether a line has a figure, as the number of a page, or is there to sign on."""
    return FIGURE.search(line) is not None or is_foot(line)


def _follows(line: str, other: str) -> bool:
    """Whether the sentence of a line goes on in another: in small letters, or with a name behind "och"."""
    return GOES_ON.match(other) is not None or (not line.endswith("-") and other[:1].isupper())


def _to_other_half(line: str, between: Sequence[str], known: Callable[[str], bool]) -> int | None:
    """How many short lines, a stamp, stand before the other half of the word that a line breaks off."""
    broken = BROKEN.search(line)
    for length, other in enumerate(between[:MOST] if broken else ()):
        if first := FIRST.match(other):
            whole = known((broken[1] + first[0]).casefold()) if broken else False
            return length if whole and length else None
        if len(other) > LONGEST_STAMP:
            break
    return None


def is_foot(line: str) -> bool:
    """Whether a line is made of labels to sign on, however damaged: "Juslerandes sign Utdragsbest)rkande"."""
    letters = _key(line)
    is_label = False
    while len(letters) >= LEAST_LETTERS:
        likest = max(
            (
                fuzz.partial_ratio_alignment(label, letters)
                for label in LABELS
                if len(label) <= len(letters) + 2
            ),
            key=lambda found: found.score if found else 0.0,
            default=None,
        )
        if likest is None or likest.score < LIKE:
            return False
        letters = letters[: likest.dest_start] + letters[likest.dest_end :]
        is_label = True
    return is_label
