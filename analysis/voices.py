"""Who says what of whom: the statements of bodies about who sits where and who works with whom.

A board and its administration speak with one voice; a row of a table of grants speaks in its applicant's.
"""

from __future__ import annotations

import bisect
import functools
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass

from analysis.network import Claim, Network, Place
from model.names import fold
from model.vocabulary import Predicate

__all__ = ["Shares", "Statement", "Voices", "shares"]

ROW = 8
"""Lines that a row of a table may take at most."""


@dataclass(frozen=True, slots=True)
class Statement:
    """One body's word, at one place."""

    speaker: str
    claim: Claim
    place: Place


class Voices:
    """The statements of a network, by what they are about."""

    def __init__(self, network: Network) -> None:
        self.network = network
        """What it is about."""

    def speaker(self, place: Place) -> str:
        """The body that a place speaks for; empty where it speaks in nobody's voice."""
        return self.network.body(place.said_by) or self._applicant(place)

    @functools.cached_property
    def documents(self) -> Mapping[str, frozenset[str]]:
        """Body → the documents in which it speaks."""
        found: dict[str, set[str]] = defaultdict(set)
        for claim in self.network.claims:
            for place in claim.places:
                if speaker := self.speaker(place):
                    found[speaker].add(place.document)
        return {body: frozenset(documents) for body, documents in found.items()}

    @functools.cached_property
    def ties(self) -> Mapping[tuple[str, str], int]:
        """Body and document → how many ties of its own it names there: how much it had to say."""
        found: dict[tuple[str, str], set[str]] = defaultdict(set)
        for predicate in (Predicate.PARTICIPATES_IN, Predicate.COLLABORATES_WITH):
            for claim in self.network.of(predicate):
                ends = {self.network.body(claim.subject), self.network.body(claim.object)}
                for place in claim.places:
                    if (speaker := self.speaker(place)) in ends:
                        found[speaker, place.document].add(claim.iri)
        return {key: len(claims) for key, claims in found.items()}

    @functools.cached_property
    def of_forums(self) -> Mapping[str, tuple[Statement, ...]]:
        """Collaboration → everything that bodies say of it."""
        found: dict[str, list[Statement]] = defaultdict(list)
        for claim in self.network.claims:
            if claim.asserted:
                said = [Statement(s, claim, p) for p in claim.places if (s := self.speaker(p))]
                for end in {claim.subject, claim.object} & self._forums:
                    found[end].extend(said)
        return {forum: tuple(said) for forum, said in found.items()}

    def naming(self, body: str, thing: str) -> list[Statement]:
        """What a body says in words that name a thing, whatever it is that they say."""
        named = self.network.things[thing]
        names = [f" {fold(name)} " for name in (named.name, *named.other_names)]
        return [said for text, said in self._texts.get(body, ()) if any(name in text for name in names)]

    @functools.cached_property
    def _texts(self) -> Mapping[str, list[tuple[str, Statement]]]:
        """Body → what it says, folded, between spaces."""
        found: dict[str, list[tuple[str, Statement]]] = defaultdict(list)
        for claim in self.network.claims:
            for place in claim.places:
                if place.text and (speaker := self.speaker(place)):
                    found[speaker].append((f" {fold(place.text)} ", Statement(speaker, claim, place)))
        return found

    @functools.cached_property
    def _forums(self) -> frozenset[str]:
        return frozenset(claim.object for claim in self.network.of(Predicate.PARTICIPATES_IN))

    def _applicant(self, place: Place) -> str:
        """Who applies in the row of a table that a place stands in: a row may be broken over a few lines."""
        lines, applicants = self._rows.get(place.document, ((), ()))
        row = bisect.bisect_right(lines, place.line) - 1
        return applicants[row] if row >= 0 and place.line - lines[row] <= ROW else ""

    @functools.cached_property
    def _rows(self) -> Mapping[str, tuple[tuple[int, ...], tuple[str, ...]]]:
        """Document → the lines at which its rows begin, and the applicant of each."""
        rows: dict[str, set[tuple[int, str]]] = defaultdict(set)
        for claim in self.network.of(Predicate.APPLIED_FOR):
            for place in claim.places:
                rows[place.document].add((place.line, self.network.body(claim.subject)))
        return {key: tuple(zip(*sorted(each), strict=True)) for key, each in rows.items()}  # type: ignore[misc]


@dataclass(frozen=True, slots=True)
class Shares:
    """How an actor's word and the others' agree on seats in collaborations."""

    names: int = 0
    """Seats of others that it names, of those who speak in some document themselves."""
    unconfirmed: int = 0
    """Those of them that the others do not name themselves."""
    named: int = 0
    """Its own seats that others name, where it speaks in some document."""
    unclaimed: int = 0
    """Those of them that it does not name itself."""


def shares(voices: Voices) -> Mapping[str, Shares]:
    """For each body that speaks: how many of the ties it names others leave unconfirmed, and the reverse.

    As the confirmation of reported ties in UCINET (Borgatti, Everett & Freeman 2002), on seats in
    collaborations; a seat of somebody who never speaks counts for nobody. No statements give nothing.
    """
    counts: dict[str, list[int]] = defaultdict(lambda: [0, 0, 0, 0])
    for seats in _seats(voices).values():
        for body, speakers in seats.items():
            confirmed = body in speakers
            others = speakers - {body}
            for speaker in others:
                counts[speaker][0] += 1
                counts[speaker][1] += not confirmed
            if others:
                counts[body][2] += 1
                counts[body][3] += not confirmed
    return {body: Shares(*counts[body]) for body in sorted(counts)}


def _seats(voices: Voices) -> Mapping[str, Mapping[str, set[str]]]:
    """Collaboration → member that speaks somewhere → who says that it sits there."""
    found: dict[str, dict[str, set[str]]] = {}
    for forum, said in voices.of_forums.items():
        members: dict[str, set[str]] = defaultdict(set)
        for statement in said:
            body = voices.network.body(statement.claim.subject)
            if statement.claim.predicate == Predicate.PARTICIPATES_IN and body in voices.documents:
                members[body].add(statement.speaker)
        found[forum] = members
    return found
