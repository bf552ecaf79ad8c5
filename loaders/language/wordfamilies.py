"""Families of words that rules share: those who take part, verbs of giving, words for money, kinds of collaboration.

Which words a family has is data (``wordfamilies.toml``). Each is a pattern without numbered groups, so
that a rule can put it into its own.
"""

from __future__ import annotations

import functools
import tomllib
from collections.abc import Iterator
from pathlib import Path

__all__ = [
    "ABSENCE",
    "AGREEMENTS",
    "ATTENDANCE",
    "BOUND",
    "DONE_WITH",
    "EVENTS",
    "GIVEN",
    "GIVES",
    "GROUPS",
    "KINDS",
    "MEMBERS",
    "MONEY",
    "MONTHS",
    "NAMES_IT",
    "OPENS_ADVERBIAL",
    "SEASONS",
    "STAFF",
    "UNDERTAKINGS",
    "families",
]

FAMILIES_FILE = Path(__file__).with_name("wordfamilies.toml")
OTHER_FAMILY = "@"
"""Before the name of a family whose words another one has, too."""


def families(group: str) -> dict[str, tuple[str, ...]]:
    """The families of a group of the table, each with the patterns of its words."""
    return {name: tuple(_words(words)) for name, words in _table()[group].items()}


@functools.cache
def _table() -> dict[str, dict[str, list[str]]]:
    return tomllib.loads(FAMILIES_FILE.read_text("utf-8"))


def _words(words: list[str]) -> Iterator[str]:
    for word in words:
        if word.startswith(OTHER_FAMILY):
            family = word.removeprefix(OTHER_FAMILY)
            yield from _table()["inside"].get(family) or _table()["opening"][family]
        else:
            yield word


def _inside(family: str) -> str:
    return rf"(?:{'|'.join(families('inside')[family])})"


def _opening(family: str) -> str:
    """The words of a family with a small letter or a capital."""
    words = families("opening")[family]
    return rf"(?:{'|'.join(f'[{word[0].upper()}{word[0]}]{word[1:]}' for word in words)})"


MEMBERS, STAFF = _opening("members"), _opening("staff")
ATTENDANCE, ABSENCE = _opening("attendance"), _opening("absence")
GIVES, GIVEN, MONEY = _inside("gives"), _inside("given"), _inside("money")
AGREEMENTS, BOUND, EVENTS = _inside("agreements"), _inside("bound"), _inside("events")
DONE_WITH = _inside("done_with")
KINDS, GROUPS, UNDERTAKINGS = _inside("kinds"), _inside("groups"), _inside("undertakings")
MONTHS, SEASONS = _inside("months"), _inside("seasons")
OPENS_ADVERBIAL = _opening("adverbial")
NAMES_IT = rf"{_inside('spoken_of')} {_inside('has_name')} "
"""How a sentence begins that names what the one before it told of."""
