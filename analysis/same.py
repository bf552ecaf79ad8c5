"""Things that may be one under two names, as proposals to merge or to mark as different; never merged here."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import combinations

from rapidfuzz import fuzz

from analysis.descriptions import twins
from analysis.finding import Finding, Kind, Part, Value
from analysis.mentions import Names
from analysis.nearnames import Near, near, near_pairs, written_otherwise
from analysis.network import Network, Thing
from analysis.titles import same_titles
from model.names import fold
from model.vocabulary import ACTORS, EntityType

__all__ = ["find_same"]

ALONE = 0.6
"""What near names count of two things that share nothing else."""
LISTED = 0.8
"""What is left where the registry lists both: somebody may have meant them as two."""
SIDE_BY_SIDE = 0.3
"""What is left where one sentence names both: whoever writes so means two."""
JOINED = 0.9
"""What it counts that a text writes the two names as one: ``A/B`` or ``A (B)``."""
LEAST = 0.15
"""Proposals weaker than this are not made."""
MERGED = 0.7
"""What it counts that documents use two names that the registry takes for one."""

JOINT = re.compile(r"""\s?(?:/|\(|–|även kallat|även kallad|också kallat)\s?["”“’']?""")
"""What stands between two names of one thing."""

KINDS: Mapping[str, frozenset[str]] = {
    "collaborations": frozenset((EntityType.COLLABORATION,)),
    "actors": frozenset(ACTORS),
    "areas": frozenset((EntityType.AREA,)),
    "measures": frozenset((EntityType.MEASURE,)),
}
"""Case → the types among which names are compared."""


def find_same(network: Network) -> Iterator[Finding]:
    """Pairs that may be one thing, by name (``analysis.nearnames``) or, for collaborations, by description.

    The score is how surely the names or descriptions are one, weighed by how many neighbours the two share
    (Jaccard); less where the registry lists both, or one sentence names both side by side; 0 to 1. Boards that
    succeeded each other, and administrations of one board, are no proposals. A name that the registry counts
    as another name though it is written with another word is a proposal of its own (``merged``). No things, no
    findings.
    """
    used = {iri for iri in network.by_thing if iri in network.things}
    for case, types in KINDS.items():
        things = {iri: network.things[iri] for iri in sorted(used) if network.things[iri].type in types}
        reasons: dict[tuple[str, str], list[Part]] = defaultdict(list)
        for each in _near(network, case, things):
            reasons[each.one, each.other].append(Part("names", each.value, texts=each.names))
        if case == "collaborations":
            for pair, part in (*_described(network), *_joined(network, things)):
                reasons[pair].append(part)
        for pair in sorted(reasons):
            if (found := _finding(network, case, pair, reasons[pair])).score >= LEAST:
                yield found
    yield from _merged(network, used)


def _near(network: Network, case: str, things: Mapping[str, Thing]) -> Iterator[Near]:
    heirs = {(a, b) for change in network.successions for a in change.predecessors for b in change.successors}
    names = {
        iri: _proper(thing) for iri, thing in things.items() if case != "actors" or network.particular(iri)
    }
    unnamed = {iri for iri in names if _is_unnamed(network, things[iri])}
    near_ones = (each for each in near_pairs(names) if not {each.one, each.other} <= unnamed)
    found = {(each.one, each.other): each for each in near_ones}
    if case == "measures":
        found |= _titles(things)
    for one, other in sorted(found):
        if network.body(one) != network.body(other) and not heirs & {(one, other), (other, one)}:
            yield found[one, other]


def _is_unnamed(network: Network, thing: Thing) -> bool:
    """Whether a group has no name but what its document alone means by a common noun: "Styrgruppen (avtal-2023)".

    That two documents have a steering group each is no sign that they have the same.
    """
    _, _, document = thing.name.removesuffix(")").rpartition(" (")
    return not thing.known and any(document == source.id for source in network.sources.values())


def _proper(thing: Thing) -> tuple[str, ...]:
    """Its names, without the common nouns that also mean it."""
    return (thing.name, *(name for name in thing.other_names if name[:1].isupper()))


def _titles(things: Mapping[str, Thing]) -> dict[tuple[str, str], Near]:
    """Measures of nearly the same title: as ``graph.likeness`` links them."""
    found = {}
    for one, group in same_titles({iri: thing.name for iri, thing in things.items()}).items():
        for other in group:
            if one < other:
                names = things[one].name, things[other].name
                value = fuzz.ratio(fold(names[0]), fold(names[1])) / 100
                found[one, other] = Near(one, other, round(value, 4), names)
    return found


def _described(network: Network) -> Iterator[tuple[tuple[str, str], Part]]:
    for pair, twin in twins(network).items():
        yield pair, Part("description", twin.value, pair, twin.facts)


def _joined(network: Network, things: Mapping[str, Thing]) -> Iterator[tuple[tuple[str, str], Part]]:
    """Names that a text writes as one."""
    names = Names(things.values())
    for text, facts in _texts(network, things):
        named = names.within(text) if JOINT.search(text) else ()
        for pair in combinations(named, 2):
            if _written_as_one(text, [_names(things[iri]) for iri in pair]):
                yield pair, Part("joined", JOINED, pair, facts)


def _texts(network: Network, things: Iterable[str]) -> Iterator[tuple[str, tuple[str, ...]]]:
    """What places say about these things, each text once, with the facts that it proves."""
    found: dict[str, set[str]] = defaultdict(set)
    for iri in things:
        for claim in network.about(iri):
            for place in claim.places:
                if place.text:
                    found[place.text].add(claim.iri)
    yield from ((text, tuple(sorted(found[text]))) for text in sorted(found))


def _written_as_one(text: str, names: Sequence[Sequence[str]]) -> bool:
    first, second = ("|".join(re.escape(name) for name in sorted(each, key=len)) for each in names)
    return any(
        re.search(rf"(?i)\b({a}){JOINT.pattern}({b})\b", text) for a, b in ((first, second), (second, first))
    )


def _names(thing: Thing) -> tuple[str, ...]:
    return (thing.name, *thing.other_names)


def _finding(network: Network, case: str, pair: tuple[str, str], reasons: Sequence[Part]) -> Finding:
    things = [network.things[iri] for iri in pair]
    around = _neighbours(network, pair)
    score = max(part.value or 0 for part in reasons) * (ALONE + (1 - ALONE) * (around.value or 0))
    if all(thing.known for thing in things):
        score *= LISTED if reasons[0].name == "names" else 1.0
    apart = () if any(part.name == "joined" for part in reasons) else _side_by_side(network, pair)
    if apart:
        score *= SIDE_BY_SIDE
    named = (Part("side_by_side", SIDE_BY_SIDE, pair, apart),) if apart else ()
    values: dict[str, Value] = {
        "shared": around.things,
        **{name: _of(reasons, name) for name in ("names", "description", "joined")},
    }
    return Finding(Kind.SAME, case, pair, round(score, 4), (*reasons, around, *named), values)


def _of(reasons: Iterable[Part], name: str) -> Value:
    """What a sentence shows of a reason: the names, or how much it counts."""
    part = next((part for part in reasons if part.name == name), None)
    if part is None:
        return ()
    return tuple(f"”{text}”" for text in part.texts) or (part.things if name == "joined" else part.value or 0)


def _neighbours(network: Network, pair: tuple[str, str]) -> Part:
    """What both are tied to, as a share of what either is tied to."""
    one, other = (_around(network, iri) for iri in pair)
    shared = sorted(one.keys() & other.keys())
    share = len(shared) / len(one.keys() | other.keys()) if shared else 0.0
    facts = tuple(sorted({fact for thing in shared for fact in (*one[thing], *other[thing])}))
    return Part("neighbours", round(share, 4), tuple(shared), facts)


def _around(network: Network, iri: str) -> dict[str, list[str]]:
    found: dict[str, list[str]] = defaultdict(list)
    for claim in network.about(iri):
        other = claim.subject if claim.object == iri else claim.object
        found[network.body(other)].append(claim.iri)
    return found


def _side_by_side(network: Network, pair: tuple[str, str]) -> tuple[str, ...]:
    """The facts of places that say something of both."""
    one, other = (
        {
            (place.document, place.line, place.text): claim.iri
            for claim in network.about(iri)
            for place in claim.places
        }
        for iri in pair
    )
    return tuple(
        sorted({of[place] for place in one.keys() & other.keys() for of in (one, other) if place[2]})
    )


def _merged(network: Network, used: Iterable[str]) -> Iterator[Finding]:
    """Names that documents use and the registry counts as one thing's, though a word in them is another."""
    for iri in sorted(used):
        thing = network.things[iri]
        doubtful = [name for name in _proper(thing)[1:] if written_otherwise(thing.name, name)]
        for name in doubtful:
            parts = tuple(_written(network, iri, each) for each in (thing.name, name))
            if all(part.facts for part in parts):
                score = MERGED * near(thing.name, name)
                values: dict[str, Value] = {"name": thing.name, "other": name, "speakers": parts[1].things}
                yield Finding(Kind.SAME, "merged", (iri,), round(score, 4), parts, values, topic=name)


def _written(network: Network, iri: str, name: str) -> Part:
    """The places that write a name, and who speaks there."""
    wanted = f" {fold(name)} "
    places = [
        (claim.iri, place)
        for claim in network.about(iri)
        for place in claim.places
        if wanted in f" {fold(place.text)} "
    ]
    speakers = {place.said_by for _, place in places if place.said_by}
    return Part(
        "written", None, tuple(sorted(speakers)), tuple(sorted({fact for fact, _ in places})), (name,)
    )
