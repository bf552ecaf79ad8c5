"""What is known of bodies and collaborations besides who sits where, as sparse tables for prediction."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray
from scipy import sparse

from analysis.issues import issues_of
from analysis.kin import roots
from analysis.network import Network
from model.vocabulary import Predicate

__all__ = ["Traits", "traits_of"]

CROWD = 50
"""A measure of more owners, or a word of more names, ties nobody to anybody."""


@dataclass(frozen=True)
class Traits:
    """Bodies are rows and collaborations columns in the order that the table of seats has."""

    types: NDArray[np.float64]
    """Bodies × types, one 1 a row."""
    own: sparse.csr_matrix
    """Bodies × issues that they have by themselves."""
    told: sparse.csr_matrix
    """Collaborations × issues."""
    direct: sparse.csr_matrix
    """Bodies × bodies with a direct tie."""
    joint: sparse.csr_matrix
    """Bodies × bodies: how many measures they answer for together."""
    named: sparse.csr_matrix
    """Bodies × bodies: rare words that their names share, each 1 / how many have it."""


def traits_of(network: Network, bodies: Sequence[str], forums: Sequence[str]) -> Traits:
    """The traits of some bodies and collaborations of a network; those that it lacks have none."""
    row = {body: number for number, body in enumerate(bodies)}
    issues = issues_of(network)
    every = {
        issue for having in (issues.of_body, issues.of_thing) for own in having.values() for issue in own
    }
    issue = {name: number for number, name in enumerate(sorted(every))}
    measures = _owners(network, row)
    words = {body: roots(network.name(body)) for body in bodies}
    return Traits(
        types=_types(network, bodies),
        own=_table(bodies, issues.of_body, issue),
        told=_table(forums, issues.of_thing, issue),
        direct=_direct(network, row),
        joint=_together(measures.values(), len(row), lambda owners: 1.0),
        named=_together(_having(words, row).values(), len(row), lambda having: 1 / len(having)),
    )


def _types(network: Network, bodies: Sequence[str]) -> NDArray[np.float64]:
    of = [(thing.type, thing.kind) for thing in (network.things[body] for body in bodies)]
    number = {kind: each for each, kind in enumerate(sorted(set(of)))}
    table = np.zeros((len(bodies), max(len(number), 1)))
    table[np.arange(len(bodies)), [number[kind] for kind in of]] = 1
    return table


def _table(
    things: Sequence[str], having: Mapping[str, Mapping[str, object]], issue: Mapping[str, int]
) -> sparse.csr_matrix:
    cells = [(row, issue[name]) for row, thing in enumerate(things) for name in having.get(thing, ())]
    return _ones(cells, (len(things), len(issue)))


def _direct(network: Network, row: Mapping[str, int]) -> sparse.csr_matrix:
    cells: set[tuple[int, int]] = set()
    for claim in network.of(Predicate.COLLABORATES_WITH):
        one, other = (row.get(network.body(end)) for end in (claim.subject, claim.object))
        if one is not None and other is not None and one != other:
            cells.update(((one, other), (other, one)))
    return _ones(sorted(cells), (len(row), len(row)))


def _owners(network: Network, row: Mapping[str, int]) -> Mapping[str, list[int]]:
    found: dict[str, set[int]] = defaultdict(set)
    for claim in network.of(Predicate.RESPONSIBLE_FOR):
        owner = row.get(network.body(claim.subject))
        if owner is not None:
            found[claim.object].add(owner)
    return {measure: sorted(owners) for measure, owners in sorted(found.items())}


def _having(words: Mapping[str, frozenset[str]], row: Mapping[str, int]) -> Mapping[str, list[int]]:
    found: dict[str, list[int]] = defaultdict(list)
    for body in sorted(words, key=lambda body: row[body]):
        for word in sorted(words[body]):
            found[word].append(row[body])
    return found


def _together(
    groups: Iterable[Sequence[int]], size: int, weigh: Callable[[Sequence[int]], float]
) -> sparse.csr_matrix:
    """Who is in how many groups with whom, each group weighed; large groups are left out."""
    kept = [group for group in groups if 1 < len(group) <= CROWD]
    cells = [(member, number) for number, group in enumerate(kept) for member in group]
    inside = _ones(cells, (size, len(kept)))
    product = (
        sparse.csr_matrix(inside @ sparse.diags([weigh(group) for group in kept]) @ inside.T)
        if kept
        else None
    )
    if product is None:
        return sparse.csr_matrix((size, size))
    product.setdiag(0)
    product.eliminate_zeros()
    return product


def _ones(cells: Sequence[tuple[int, int]], shape: tuple[int, int]) -> sparse.csr_matrix:
    rows = np.fromiter((row for row, _ in cells), dtype=np.int64, count=len(cells))
    columns = np.fromiter((column for _, column in cells), dtype=np.int64, count=len(cells))
    return sparse.csr_matrix((np.ones(len(cells)), (rows, columns)), shape=shape)
