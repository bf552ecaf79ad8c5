"""Which collaborations work for which target group in which area, with whom."""

from __future__ import annotations

import tomllib
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from analysis.bodies import seats
from analysis.issues import whole_city
from analysis.network import Network
from model.names import fold
from model.vocabulary import EntityType, Predicate

__all__ = ["Cell", "coverage", "includes"]

FEWEST_LETTERS = 4
"""A last part of a compound is at least so long."""
_WORDS = tomllib.loads((Path(__file__).parent / "words" / "names.toml").read_text(encoding="utf-8"))
ONE_WORD = {word: alike[0] for alike in _WORDS["same_group"] for word in alike[1:]}
"""Words for a group by another word for the same."""


@dataclass(frozen=True, slots=True)
class Cell:
    """Who is there for a target group in an area."""

    collaborations: tuple[str, ...]
    actors: tuple[str, ...]
    """The bodies that take part in them."""
    facts: tuple[str, ...]


def coverage(network: Network) -> Mapping[tuple[str, str], Cell]:
    """Area and target group → who is there, for every pair that some collaboration has both of.

    An empty text stands for an area or a target group that the collaboration does not name: it works in the
    whole city, or for everybody, or the documents do not tell. A network without collaborations gives nothing.
    """
    areas, groups = (_ends(network, predicate) for predicate in (Predicate.OPERATES_IN, Predicate.TARGETS))
    forums = seats(network).of_forum
    cells: dict[tuple[str, str], dict[str, set[str]]] = defaultdict(dict)
    for forum in sorted(areas.keys() | groups.keys()):
        for area, where in areas.get(forum, {"": ""}).items():
            for group, whom in groups.get(forum, {"": ""}).items():
                cells[area, group][forum] = {fact for fact in (where, whom) if fact}
    return {
        key: Cell(
            tuple(sorted(found)),
            tuple(sorted({body for forum in found for body in forums.get(forum, ())})),
            tuple(sorted(fact for facts in found.values() for fact in facts)),
        )
        for key, found in sorted(cells.items())
    }


def _ends(network: Network, predicate: Predicate) -> Mapping[str, Mapping[str, str]]:
    """Collaboration → its areas or target groups → the fact."""
    found: dict[str, dict[str, str]] = defaultdict(dict)
    for claim in network.of(predicate):
        thing = network.things.get(claim.subject)
        if thing and thing.type == EntityType.COLLABORATION and not whole_city(network, claim.object):
            found[claim.subject].setdefault(claim.object, claim.iri)
    return {forum: dict(sorted(found[forum].items())) for forum in found}


def includes(wider: str, narrower: str) -> bool:
    """Whether a target group's name says that it includes another: all of it, not only some.

    >>> includes("Barn och unga", "Barn"), includes("Elever", "Nyanlända elever")
    (True, True)
    >>> includes("Ungdomar", "Gymnasieungdomar"), includes("Barn", "Barn som inte går i förskola")
    (True, True)
    >>> includes("Barn och unga", "Skolungdomar"), includes("Vårdnadshavare", "Föräldrar")
    (True, True)
    >>> includes("Barn", "Barn och unga"), includes("Barn", "Barnfamiljer")
    (False, False)
    """
    wide, narrow = (
        {part.strip() for part in _in_one_word(name).split(" och ")} for name in (wider, narrower)
    )
    return all(any(_within(one, other) for one in wide) for other in narrow)


def _in_one_word(name: str) -> str:
    """The name in small letters, each word or end of a compound that another word means too as that."""
    words = fold(name).split()
    for place, word in enumerate(words):
        end = next((end for end in ONE_WORD if word.endswith(end)), None)
        if end:
            words[place] = word.removesuffix(end) + ONE_WORD[end]
    return " ".join(words)


def _within(wide: str, narrow: str) -> bool:
    if wide == narrow:
        return True
    words, known = narrow.split(), wide.split()
    return words[: len(known)] == known or (len(wide) >= FEWEST_LETTERS and words[-1].endswith(wide))
