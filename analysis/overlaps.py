"""Collaborations that look alike: worth a look, for the same members alone are no double work.

Candidates come from a sparse product (``analysis.sharing``); only they are looked at closely.
"""

from __future__ import annotations

from collections.abc import Iterator

from analysis.finding import Finding, Kind, Part
from analysis.incidence import memberships
from analysis.likeness import WEIGHTS, Likeness, likeness, seat_weight
from analysis.network import Network
from analysis.profiles import Profiles
from analysis.sharing import Limits, Unusual, sharing

__all__ = ["find_overlaps"]

CHANCE = 0.25
"""What chance alone would do every fourth time is nothing to report."""
NESTED = 3
"""A forum inside another needs so many members for that to be remarkable."""
WORDS_ALONE = 0.04
"""Words in common that count as a theme where neither target group nor area is shared."""


def find_overlaps(network: Network) -> Iterator[Finding]:
    """Pairs of collaborations that share members, and more than members, at the same time.

    The score is their likeness (``analysis.likeness``), times how surely they existed together, how much of it
    is known, how sure their names are, and how unusual it is to share so many members by chance
    (``analysis.chance``); 0 to 1. A forum whose members all sit in a larger one is ``nested`` in it. No
    collaborations, or a single one, give nothing.
    """
    table, profiles = memberships(network), Profiles(network)
    weights = dict(zip(table.columns, map(seat_weight, table.column_sizes.tolist()), strict=True))
    found = sharing(table, Limits(), CHANCE)
    for number in range(found.chance.size):
        one, other = table.rows[found.pairs.one[number]], table.rows[found.pairs.other[number]]
        alike = likeness(one, other, profiles, weights.__getitem__)
        if alike.time and _more_than_members(alike):
            yield _finding(profiles, alike, (one, other), found, number)


def _more_than_members(alike: Likeness) -> bool:
    if any(part.value and part.name in {"targets", "areas"} for part in alike.parts):
        return True
    themes = alike.part("themes")
    return themes is not None and (themes.value or 0) >= WORDS_ALONE


def _finding(
    profiles: Profiles, alike: Likeness, forums: tuple[str, str], found: Unusual, number: int
) -> Finding:
    small, large = sorted(forums, key=lambda forum: (len(profiles[forum].members), forum))
    inside = profiles[small].members.keys() <= profiles[large].members.keys()
    nested = inside and NESTED <= len(profiles[small].members) < len(profiles[large].members)
    chance, expected = float(found.chance[number]), float(found.expected[number])
    unusual = Part("chance", round(1 - chance, 4))
    sure = min(profiles[small].sureness, profiles[large].sureness)
    parts = (*alike.parts, unusual)
    return Finding(
        kind=Kind.OVERLAP,
        case="nested" if nested else "collaborations",
        subjects=(small, large) if nested else forums,
        score=round(alike.value * alike.known**0.5 * alike.time * sure * (1 - chance), 4),
        parts=parts,
        values={
            **dict.fromkeys(WEIGHTS, ()),
            **{part.name: part.things or part.texts for part in alike.parts if part.name in WEIGHTS},
            "shared": int(found.pairs.shared[number]),
            "expected": expected,
        },
    )
