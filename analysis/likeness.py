"""How much two collaborations are alike: members, target group, area, theme and time, each on its own."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from analysis.finding import Part
from analysis.network import Network
from analysis.profiles import Facts, Profile, Profiles
from analysis.themes import stem
from model.names import fold

__all__ = ["WEIGHTS", "Likeness", "likeness", "seat_weight"]

WEIGHTS: Mapping[str, float] = {"members": 0.4, "targets": 0.2, "areas": 0.15, "themes": 0.25}
"""How much each part counts; members alone are less than half, for equal members are no sign of double work."""
RELATED = 0.5
"""What target groups count that are near but not the same: ``Unga`` and ``Ungdomar``."""
ROOT = 3
"""Letters that a word needs for others to be made from it."""
SHOWN = 8
"""Words that a part names."""
YEARS = 4
"""Documents so many years apart halve the sureness that two forums existed together."""

Weigh = Callable[[str], float]


@dataclass(frozen=True)
class Likeness:
    """The parts of what two collaborations have in common."""

    parts: tuple[Part, ...]
    known: float
    """Share of the weights of those parts that documents tell for both, 0 to 1."""
    time: float
    """How surely they existed at the same time, 0 (they did not) to 1."""

    @property
    def value(self) -> float:
        """The weighted mean of the parts that are known of both, 0 to 1; 1 for a forum and itself.

        0 where nothing is known of either.
        """
        weighed = {part.name: part.value for part in self.parts if part.value is not None}
        total = sum(WEIGHTS[name] for name in weighed if name in WEIGHTS)
        value = sum(WEIGHTS[name] * each for name, each in weighed.items() if name in WEIGHTS)
        return value / total if total else 0.0

    def part(self, name: str) -> Part | None:
        """The part of that name, if it is known of both."""
        return next((part for part in self.parts if part.name == name), None)


def seat_weight(seats: int) -> float:
    """What a member counts that sits in so many forums: 1 for one or two, 1/(seats − 1) for more, in (0, 1].

    Newman (2001), Physical Review E 64:016132: whoever is with everybody ties nobody closely together.
    """
    return 1.0 / max(seats - 1, 1)


def likeness(one: str, other: str, profiles: Profiles, weigh: Weigh) -> Likeness:
    """What two collaborations have in common; order does not matter for the values.

    Members: the mean of the overlap coefficient (1 where one lies inside the other) and the Jaccard index (1
    where both are equal) of what their members count by ``weigh``. Targets and areas: the overlap coefficient.
    Themes: the cosine of the words of what is written about either and not of both at once. A part that is
    unknown of either forum is left out. Two forums without any claims have no parts.
    """
    a, b = profiles[one], profiles[other]
    parts = [
        _members(a.members, b.members, weigh),
        _shared("targets", a.targets, b.targets, profiles.network),
        _shared("areas", a.areas, b.areas),
        _themes(a, b, profiles),
    ]
    found = tuple(part for part in parts if part)
    time = _time(a, b)
    known = sum(WEIGHTS[part.name] for part in found)
    return Likeness((*found, Part("time", round(time, 4))), known, time)


def _members(one: Facts, other: Facts, weigh: Weigh) -> Part | None:
    if not one or not other:
        return None
    shared = sorted(one.keys() & other.keys())
    both = sum(map(weigh, shared))
    first, second = sum(map(weigh, sorted(one))), sum(map(weigh, sorted(other)))
    overlap, jaccard = both / min(first, second), both / (first + second - both)
    return Part("members", round((overlap + jaccard) / 2, 4), tuple(shared), _facts_of(shared, one, other))


def _shared(name: str, one: Facts, other: Facts, network: Network | None = None) -> Part | None:
    """Equal things count fully, related ones by half; related are only asked for where a network is given."""
    if not one or not other:
        return None
    equal = one.keys() & other.keys()
    near = _near(one.keys() - equal, other.keys() - equal, network) if network else set()
    left = {thing for pair in near for thing in pair}
    value = (len(equal) + RELATED * len({thing for thing, _ in near})) / min(len(one), len(other))
    things = sorted(equal | left)
    return Part(name, round(min(value, 1.0), 4), tuple(things), _facts_of(things, one, other))


def _near(one: Iterable[str], other: Iterable[str], network: Network) -> set[tuple[str, str]]:
    words = {thing: _roots(network.name(thing)) for thing in (*one, *other)}
    return {(a, b) for a in one for b in other if any(_grown(x, y) for x in words[a] for y in words[b])}


def _roots(name: str) -> list[str]:
    return [root for word in fold(name).split() if len(root := stem(word)) >= ROOT]


def _grown(one: str, other: str) -> bool:
    """Whether one word is made from the other: ``ung`` and ``ungdom``, ``elev`` and ``gymnasieelev``."""
    short, long = sorted((one, other), key=len)
    return long.startswith(short) or long.endswith(short)


def _themes(a: Profile, b: Profile, profiles: Profiles) -> Part | None:
    common = a.texts & b.texts if a.forum != b.forum else frozenset()
    one, other = profiles.words(a.forum, but=common), profiles.words(b.forum, but=common)
    if not one or not other:
        return None
    value, words = profiles.themes.alike(one, other)
    return Part("themes", round(value, 4), texts=words[:SHOWN])


def _facts_of(things: Iterable[str], *of: Facts) -> tuple[str, ...]:
    return tuple(sorted({fact for thing in things for facts in of for fact in facts.get(thing, ())}))


def _time(a: Profile, b: Profile) -> float:
    """0 where one is known to have ended before the other began; less the further apart their documents are."""
    for early, late in ((a, b), (b, a)):
        if early.last and late.first and early.last <= late.first:
            return 0.0
    apart = min((abs(x - y) for x in a.years for y in b.years), default=0)
    return YEARS / (YEARS + apart)
