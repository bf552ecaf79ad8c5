"""Names of persons by the lines around them: a line of two or three words with capitals among lines of persons.

What must stay true: nothing known, and nothing that tells a body or a place, is a person's name; and where every other
line names the body that the person above comes from, none is.
"""

from __future__ import annotations

import bisect
import re
from collections.abc import Callable, Iterator, Sequence

from loaders.text.personlists import Span
from loaders.text.personplaces import is_of_body, nobody_known
from loaders.text.personwords import WORD

__all__ = ["names_in_rows"]

ROW = re.compile(rf"^[ \t•*-]*({WORD}(?: {WORD}){{1,2}})[ \t]*$", re.MULTILINE)
"""A line that is nothing but such words."""
LINE = re.compile(r"^[ \t•*-]*(?=\S)", re.MULTILINE)
AROUND, LEAST = 2, 3
"""Lines above and below that are looked at, and those of them that must open with a person's name."""


def names_in_rows(
    text: str, persons: Sequence[Span], is_known: Callable[[str], bool] = nobody_known
) -> Iterator[Span]:
    """The spans of names that nothing but the lines of persons around them tells.

    Args:
        text: any text, with its lines.
        persons: the spans of names that are known to be persons', in order.
        is_known: whether small letters are a name that is no person's, or a word of one.
    """
    opens = frozenset(start for start, _ in persons)
    rows = [row for row in ROW.finditer(text) if row.start(1) not in opens] if len(opens) >= LEAST else []
    if not rows:
        return
    lines = [line.end() for line in LINE.finditer(text)]
    for row in rows:
        at = bisect.bisect_left(lines, row.start(1))
        around = lines[max(0, at - AROUND) : at] + lines[at + 1 : at + 1 + AROUND]
        strange = not any(is_known(word.casefold()) or is_of_body(word) for word in row[1].split())
        if strange and not is_known(row[1].casefold()) and sum(line in opens for line in around) >= LEAST:
            yield row.span(1)
