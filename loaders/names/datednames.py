"""Whether the year behind a collaboration's name is a part of it: "Vision 2030", but the project Kajen in "Kajen 2022".

What must stay true: a name that looks forward keeps its year, and so does one that would be a place or "Sommar" without
it.
"""

from __future__ import annotations

import re
from collections.abc import Callable

from loaders.language.wordfamilies import MONTHS, one_of

__all__ = ["without_year"]

DATED = re.compile(r"(?P<name>\S.*) (?P<year>(?:19|20)\d\d)")
GOAL = re.compile(
    rf"\b(?:{one_of('collaboration_names', 'goals')})\b",
    re.IGNORECASE,
)
"""What is called by the year in which it is to be reached, however long ago that is."""
DEFINITE = re.compile(r"(?:n|t|na)$")
"""How an ordinary word ends that serves as a name: "Kajen", but not "Sommar"."""
WHEN = re.compile(
    rf" (?:i (?:{MONTHS}|våras|höstas|somras|vintras)"
    r"|under (?:året|våren|hösten|sommaren|vintern|perioden|\w+lovet))$"
)
"""When something is done with what the name names: "projektet Gröna torg i maj"."""
GOES_ON = re.compile(r" ?[–-] ?\d")
"""Behind the first of two years, which are a period and no name."""


def without_year(
    name: str,
    year: int | None,
    behind: str,
    is_place: Callable[[str], bool],
    is_ordinary: Callable[[str], bool],
) -> str:
    """The name without a bare year behind it that only says when.

    Args:
        name: as it stands in the document.
        year: the document's; None where it is not known.
        behind: what follows the name in the text.
        is_place: whether it is a place's name.
        is_ordinary: whether a small-letter word is ordinary Swedish.
    """
    name = WHEN.sub("", name)
    dated = DATED.fullmatch(name)
    if dated is None:
        return name
    rest = dated["name"]
    plain = " " not in rest and not DEFINITE.search(rest) and is_ordinary(rest.casefold())
    if GOAL.search(rest) or plain or is_place(rest):
        return name
    past = year is not None and int(dated["year"]) <= year
    return rest if past or GOES_ON.match(behind) else name
