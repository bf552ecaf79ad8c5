"""A made-up city of any size: who sits where, heavy-tailed as in life; the same numbers give the same city."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

import numpy as np
from numpy.typing import NDArray

from analysis.network import Claim, Network, Place, Source, Thing
from model.vocabulary import EntityType, Predicate

__all__ = ["City", "made_up"]

SYLLABLES = (
    "bar",
    "dal",
    "en",
    "fri",
    "gå",
    "ham",
    "is",
    "kul",
    "lek",
    "mö",
    "nor",
    "ork",
    "pla",
    "ro",
    "sko",
    "tid",
)
SPEAKERS = 20
"""One in so many actors speaks in some document."""
BUSY = 0.6
"""Exponent of how seats fall to actors by rank: a few sit in thousands of forums, most in a handful."""
VOCABULARY = 20_000
SENTENCE = 12
"""Words of what documents say of a forum."""
DOCUMENTS = 2_000
YEARS = (2014, 2016, 2020, 2023, 2024)
AREAS, GROUPS = 300, 80

Indexes = NDArray[np.int64]


@dataclass(frozen=True, slots=True)
class City:
    """How much of everything."""

    actors: int = 100_000
    forums: int = 100_000
    memberships: int = 1_000_000
    measures: int = 20_000
    grants: int = 5_000
    municipality: str = "storstad"

    @classmethod
    def of(cls, actors: int, forums: int, memberships: int) -> City:
        """A city with as many measures and grants as its actors lead to expect."""
        return cls(actors, forums, memberships, actors // 5, actors // 20)


def made_up(city: City) -> Network:
    """The network of a made-up city."""
    chance = np.random.default_rng(20)
    words = _words()
    things = {thing.iri: thing for thing in _things(city, words, chance)}
    sources = {f"d{n}": Source(f"d{n}", f"d{n}", city.municipality, YEARS[n % 5]) for n in range(DOCUMENTS)}
    claims = [*_seats(city, words, chance), *_about(city, chance), *_done(city, words, chance)]
    serves = {f"a{n}": f"a{n + 1}" for n in range(0, city.actors // 10, 2)}
    return Network(things, tuple(sorted(claims, key=lambda claim: claim.iri)), sources, serves=serves)


def _words() -> list[str]:
    """Made-up words; no two alike."""
    count = len(SYLLABLES)
    return [
        "".join(SYLLABLES[n // count**k % count] for k in range(4)) + ("an", "en", "et")[n % 3]
        for n in range(VOCABULARY)
    ]


def _things(city: City, words: list[str], chance: np.random.Generator) -> Iterator[Thing]:
    def name(number: int, length: int) -> list[str]:
        return [words[k].capitalize() for k in chance.integers(0, len(words), length)] + [str(number)][
            : number % 2
        ]

    for n in range(city.actors):
        kind = EntityType.ADMINISTRATION if n < city.actors // 10 and n % 2 == 0 else EntityType.BOARD
        type = kind if n < city.actors // 5 else EntityType.EXTERNAL_PARTNER
        yield Thing(f"a{n}", " ".join(name(n, 2)), type, municipality=city.municipality, known=n % 3 > 0)
    for n in range(city.forums):
        yield Thing(
            f"f{n}",
            " ".join(name(n, 3)),
            EntityType.COLLABORATION,
            "forum",
            city.municipality,
            known=n % 4 > 0,
        )
    for n in range(city.measures):
        yield Thing(f"m{n}", " ".join(name(n, 9)), EntityType.MEASURE, municipality=city.municipality)
    for n in range(city.grants):
        yield Thing(f"g{n}", f"Ansökan {n}", EntityType.GRANT, municipality=city.municipality)
    for letter, number, type in (("o", AREAS, EntityType.AREA), ("t", GROUPS, EntityType.TARGET_GROUP)):
        for n in range(number):
            yield Thing(f"{letter}{n}", words[n], type, municipality=city.municipality)


def _seats(city: City, words: list[str], chance: np.random.Generator) -> Iterator[Claim]:
    """Memberships, each said by a member in one of two documents, in a sentence about the forum."""
    rows, columns = _pairs(city, chance)
    first = dict(zip(rows[::-1].tolist(), columns[::-1].tolist(), strict=True))
    sentences = chance.integers(0, len(words), (city.forums, SENTENCE))
    for forum, actor in zip(rows.tolist(), columns.tolist(), strict=True):
        text = " ".join(words[k] for k in sentences[forum].tolist()) if actor == first[forum] else ""
        speaker = f"a{first[forum]}" if first[forum] % SPEAKERS == 0 else ""
        document = f"d{(forum + actor % 2) % DOCUMENTS}"
        place = Place(
            f"e{forum}/{actor}", document, forum % 500, said_by=speaker, roles=("member",), text=text
        )
        yield Claim(f"c{forum}/{actor}", f"a{actor}", Predicate.PARTICIPATES_IN, f"f{forum}", (place,))


def _pairs(city: City, chance: np.random.Generator) -> tuple[Indexes, Indexes]:
    """Forums and actors, sorted; sizes of forums are lognormal, seats fall to actors by a power of their rank."""
    weight = np.arange(1, city.actors + 1, dtype=float) ** -BUSY
    size = chance.lognormal(0, 0.8, city.forums)
    drawn = int(city.memberships * 1.08)  # some pairs are drawn twice
    forums = chance.choice(city.forums, drawn, p=size / size.sum())
    actors = chance.permutation(city.actors)[chance.choice(city.actors, drawn, p=weight / weight.sum())]
    codes = np.unique(forums.astype(np.int64) * city.actors + actors)
    codes = np.sort(chance.permutation(codes)[: city.memberships])
    return codes // city.actors, codes % city.actors


def _about(city: City, chance: np.random.Generator) -> Iterator[Claim]:
    """Whom forums are for and where they work."""
    for letter, number, predicate in (("t", GROUPS, Predicate.TARGETS), ("o", AREAS, Predicate.OPERATES_IN)):
        for forum, other in enumerate(chance.integers(0, number, city.forums).tolist()):
            place = Place(f"e{letter}{forum}", f"d{forum % DOCUMENTS}", forum % 500)
            yield Claim(f"c{letter}{forum}", f"f{forum}", predicate, f"{letter}{other}", (place,))


def _done(city: City, words: list[str], chance: np.random.Generator) -> Iterator[Claim]:
    """Measures with owners, and applications for activities."""
    for measure, actor in enumerate(chance.integers(0, city.actors, city.measures).tolist()):
        for owner in range(actor, actor + 1 + measure % 2):
            place = Place(f"em{measure}/{owner}", f"d{measure % DOCUMENTS}", measure % 500)
            owned = f"a{owner % city.actors}"
            yield Claim(f"cm{measure}/{owner}", owned, Predicate.RESPONSIBLE_FOR, f"m{measure}", (place,))
    for grant, actor in enumerate(chance.integers(0, city.actors, city.grants).tolist()):
        activities = tuple(
            " ".join(words[k] for k in line) for line in chance.integers(0, len(words), (3, 6)).tolist()
        )
        attributes = {"activity": activities, "amountApplied": (grant * 1000,), "year": (2023,)}
        place = Place(f"eg{grant}", f"d{grant % DOCUMENTS}", grant % 500, attributes=attributes)
        yield Claim(f"cg{grant}", f"a{actor}", Predicate.APPLIED_FOR, f"g{grant}", (place,))
