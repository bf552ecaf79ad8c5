"""Which tables list collaborations with who is in them, told by their headings.

What must stay true: a table of measures is none, whoever its columns name.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Sequence

from loaders.text.columns import Columns, words_of_columns

__all__ = [
    "collaboration_columns",
    "heads_members",
    "heads_names",
    "is_bare_kind",
    "is_loose",
    "says_collaboration",
]

WORD = re.compile(r"\w+(?:\.\w+)*")
NAMES = ("name", "loose")
BEFORE = frozenset({"number", "area", "target", "period", "since"})
"""What may stand in the columns before the collaboration's name."""
ROLES = ("owner", "convener", "coordinator", "funder")
LEAST_TAIL = 5
"""Letters that a word must have to be known as the end of a compound."""
LEAST_ROLES = 2
LONGEST = 60
"""Characters of a heading."""


def collaboration_columns(header: Sequence[str]) -> Columns:
    """Which column holds what of the collaborations that a table lists; empty where it lists none.

    The name stands first, or behind a number, an area or the like; there are members, or at least two others who
    take part. A heading that may head measures as well ("Insats") is one of collaborations only where no other
    speaks of measures and it is not just somebody's responsibility.
    """
    if any(len(heading) > LONGEST for heading in header):
        return {}
    fields = [_field(heading) for heading in header]
    place = next((number for number, field in enumerate(fields) if field not in BEFORE), None)
    if place is None or fields[place] not in NAMES or "measure" in fields:
        return {}
    if fields[place] == "loose" and _speaks_of_measures(header):
        return {}
    columns: Columns = {}
    for number, field in enumerate(fields[place + 1 :], place + 1):
        key = "others" if field == "member" and "member" in columns else field
        if key and key not in (*NAMES, "number"):
            columns.setdefault(key, number)
    before = {field: number for number, field in enumerate(fields[:place]) if field != "number"}
    roles = sum(role in columns for role in ROLES)
    if "member" not in columns and roles < LEAST_ROLES:
        return {}
    return {"name": place, **before, **columns}


def is_loose(heading: str) -> bool:
    """Whether what stands under a heading may be a measure as well as a collaboration."""
    return _field(heading) == "loose"


def is_bare_kind(name: str) -> bool:
    """Whether a name is nothing but a word for a kind of collaboration: "Styrgrupp"."""
    return name.casefold().strip(" .:") in words_of_columns()["collaboration"]["name"]


def heads_names(heading: str) -> bool:
    """Whether collaborations stand below a heading: "Forum"."""
    return _field(heading) == "name"


def heads_members(heading: str) -> bool:
    """Whether those stand below a heading who are in collaborations: "Aktör", "Deltar i"."""
    return _field(heading) == "member"


def says_collaboration(name: str) -> bool:
    """Whether a name says that a collaboration bears it: "Rådet för hamnfrågor"."""
    return _field(name) == "name"


def _speaks_of_measures(header: Sequence[str]) -> bool:
    plan = words_of_columns()["collaboration"]["plan"]
    return any(word in plan for heading in header for word in WORD.findall(heading.casefold()))


def _field(heading: str) -> str:
    """What the first known word of a heading means; empty when none is known."""
    found = map(_field_of_word, WORD.findall(heading.casefold()))
    return next((field for field in found if field), "")


@functools.lru_cache(maxsize=4096)
def _field_of_word(word: str) -> str:
    fields = words_of_columns()["collaboration"]
    fitting = (
        (len(known), field)
        for field, words in fields.items()
        if field != "plan"
        for known in words
        if word == known or (len(known) >= LEAST_TAIL and word.endswith(known))
    )
    return max(fitting, default=(0, ""), key=lambda pair: pair[0])[1]
