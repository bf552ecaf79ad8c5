"""Municipalities meant by the names of their places: "kommunerna Mora, Orsa och Älvdalen", "av Lund och Eslöv".

What must stay true: names of places alone are organisations only where they are said to be municipalities, or
do something: "i Lund och Eslöv" are places.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace

from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from ontology.registry import Registry

__all__ = [
    "NAME_OF_PLACE",
    "PLACE",
    "ROW",
    "Placed",
    "municipalities_named",
    "organisation_named",
    "organisation_of",
    "own_by_noun",
]

CAPITAL = r"[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäö]+)?"
PLACE = rf"{CAPITAL}(?: {CAPITAL})?"
ROW = rf"{PLACE}(?:, {PLACE}){{0,50}},? (?:och|samt|respektive) {PLACE}"
IN_A_ROW = re.compile(
    r"(?<!\w)(?P<noun>(?:[Gg]rann|[Mm]edlems|[Aa]vtals|[Ss]amverkans|[Kk]ust|[Dd]eltagar)?[Kk]ommunerna)"
    rf" (?P<names>{ROW})(?!\w)"
)
LABELLED = re.compile(
    rf"(?:^|(?<=[.;] ))(?:{one_of('municipalities', 'labels')}): "
    rf"(?P<names>{PLACE}(?:(?:, | och | samt |; |/){PLACE})*)"
    r"(?![\w-])(?! (?:kommun|stad)\b)"
)
"""What a label says to be municipalities."""
IN_BRACKETS = re.compile(
    rf"ommuner(?:na)?(?: (?:i|på|inom|runt) [\wåäöÅÄÖ-]+(?: [A-ZÅÄÖ][\wåäö-]+)?)? ?\("
    rf"(?P<names>{PLACE}(?:(?:, |,? och |,? samt |/){PLACE})+)(?=\))"
)
"""Those that brackets list behind the word for them: "kommunerna i länet (Mora, Orsa, Älvdalen)"."""
BEHIND_MARK = re.compile(rf"\b[Kk]ommunerna(?:[;:,] | i )(?P<names>{ROW})(?![\w-])(?! (?:kommun|stad|län)\b)")
"""Those behind a mark or "i": "de fyra kommunerna; Mora, Orsa, Rättvik och Leksand"."""
BESIDE = f"(?:{one_of('municipalities', 'beside')})"
IN_ROW = r"\b(?:från|mellan|av|med|både) (?:(?:bland annat|bl\. ?a\.|exempelvis|såväl) )?"
AND = "(?:, | och | samt )"
BARE = (
    re.compile(rf"{IN_ROW}(kommun)(?={AND}{BESIDE}(?![\w-]))"),
    re.compile(rf"{IN_ROW}{BESIDE}(?:{AND}{BESIDE}){{0,8}}{AND}(kommun)(?![\w-])"),
)
"""The municipality by its bare noun in a row with other bodies."""
BEFORE_MUNICIPALITIES = re.compile(rf"\b(?P<names>{ROW}) kommuner(?!\w)")
ROW_OF_ONE_NOUN = re.compile(rf"\b(?P<names>{ROW})(?= kommun(?!\w))")
"""Several that share the noun: "Mora, Orsa och Rättviks kommun"."""
CALLED = re.compile(
    r"ommunen (?:(?<=\b[Kk]ommunen )|(?<=\b[Gg]rannkommunen )|(?<=\b[Vv]ärdkommunen ))"
    rf"({PLACE})(?![\w-])"
)
IS_HEAD = cue(rf"(?<![\w-])({PLACE})(?= (?:är|som|agerar) (?:värdkommun|huvudman|ansvarig kommun))")
NAME_OF_PLACE = re.compile(PLACE)
JOINED = re.compile(r"(?:och|samt) [A-ZÅÄÖ]")
JOINT = re.compile(r",? (?:och|samt) (?=[A-ZÅÄÖ])")
FIRST_OF_TWO = re.compile(rf"(?<![\w-]){PLACE}$")
SECOND_OF_TWO = re.compile(rf"{PLACE}(?![\w-])(?! (?:kommun|stad|stads|kommuns)\b)")
BEFORE_OTHERS = re.compile(rf"(?<![\w-])({PLACE}(?:, {PLACE}){{1,50}}),? (?:och|samt) (?=[a-zåäö])")
"""A row of places that ends in somebody else: "Mora, Orsa och regionen"."""
BEFORE_THEM = re.compile(rf"(?<![\w-])({PLACE}), $")
AT = re.compile(
    rf"\b(?:{one_of('municipalities', 'at')}) $",
    re.IGNORECASE,
)
"""Behind these they are places."""
DOER = re.compile(rf"\b(?:{one_of('municipalities', 'doer', 'one_doer')}) $")
"""Behind these they are organisations, be they two."""
DOES = re.compile(rf" (?:{one_of('municipalities', 'does')}|{one_of('parties', 'by_place')})\b")
MANY = 3
"""From so many on a row that stands behind no "i" is one of organisations."""
ALL_KNOWN = 5
"""In a longer row one may be spelt as no municipality is."""
LEFT = 80


@dataclass(frozen=True, slots=True)
class Placed:
    """A municipality's organisation, meant by its place's name at one place of a text."""

    start: int
    end: int
    name: str
    slug: str


def municipalities_named(text: str, registry: Registry) -> Iterator[Placed]:
    """The organisations meant in "kommunerna A, B och C", in "A, B och C kommuner" and in rows of those that act."""
    if "ommun" in text:
        for pattern in (IN_A_ROW, BEFORE_MUNICIPALITIES) if "ommuner" in text else ():
            for match in pattern.finditer(text):
                names = [name.span() for name in NAME_OF_PLACE.finditer(text, *match.span("names"))]
                starts = [match.start(), *(start for start, _ in names[1:])]  # the noun says of the first
                ends = [*(end for _, end in names[:-1]), match.end()]  # or of the last what all are
                for name, start, end in zip(names, starts, ends, strict=True):
                    slug, organisation = organisation_of(text[slice(*name)], registry)
                    yield Placed(start, end, organisation, slug)
        listed = itertools.chain(*(shape.finditer(text) for shape in (LABELLED, IN_BRACKETS)))
        for match in listed if "ommuner" in text else ():
            yield from _known(
                [name.span() for name in NAME_OF_PLACE.finditer(text, *match.span("names"))], text, registry
            )
        for match in BEHIND_MARK.finditer(text) if "ommunerna" in text else ():
            row = [name.span() for name in NAME_OF_PLACE.finditer(text, *match.span("names"))]
            known = _known(row, text, registry)
            if known:  # the noun says of the first what all are
                known[0] = replace(known[0], start=match.start())
            yield from known
        for match in ROW_OF_ONE_NOUN.finditer(text) if JOINED.search(text) else ():
            before = text[max(0, match.start() - LEFT) : match.start()]
            names = [name.span() for name in NAME_OF_PLACE.finditer(text, *match.span("names"))]
            if not AT.search(before):
                yield from _known(names, text, registry)
        for match in itertools.chain(CALLED.finditer(text), IS_HEAD.finditer(text)):
            yield from _known([match.span(1)], text, registry)
    for joint in JOINT.finditer(text) if JOINED.search(text) else ():
        row = _row(joint, text)
        if row and _is_row_of_doers(row, text):
            yield from _known(row, text, registry)
    for joint in BEFORE_OTHERS.finditer(text) if ", " in text else ():
        row = [name.span() for name in NAME_OF_PLACE.finditer(text, *joint.span(1))]
        if _is_row_of_doers(row, text) and all(text[slice(*name)] in registry.places for name in row):
            yield from _known(row, text, registry)


def own_by_noun(text: str, registry: Registry, municipality: str) -> Iterator[Placed]:
    """The municipality whose document it is, where "kommun" stands in a row of bodies told by their bare nouns.

    Args:
        text: a block's text.
        registry: the registry.
        municipality: the slug of the document's municipality, empty where it is unknown.
    """
    own = registry.municipality(municipality)
    if own is None or "kommun" not in text:
        return
    for noun in (found for shape in BARE for found in shape.finditer(text)):
        yield Placed(*noun.span(1), own.organisation, municipality)


def _row(joint: re.Match[str], text: str) -> list[tuple[int, int]]:
    """Where each place of the row stands whose last two are joined; nothing where none stand there."""
    low = max(0, joint.start() - LEFT)
    first = FIRST_OF_TWO.search(text[low : joint.start()])
    second = SECOND_OF_TWO.match(text, joint.end())
    if first is None or second is None:
        return []
    row = [(low + first.start(), low + first.end()), second.span()]
    while before := BEFORE_THEM.search(text, max(0, row[0][0] - LEFT), row[0][0]):
        row.insert(0, before.span(1))
    return row


def _is_row_of_doers(row: list[tuple[int, int]], text: str) -> bool:
    before = text[max(0, row[0][0] - LEFT) : row[0][0]]
    doing = DOER.search(before) is not None
    if AT.search(before) and not doing:
        return False
    return len(row) >= MANY or doing or DOES.match(text, row[-1][1]) is not None


def _known(row: list[tuple[int, int]], text: str, registry: Registry) -> list[Placed]:
    """The organisations of a row of places; none where one inside it is no municipality that is known.

    Another actor may open or end the row: "Polisen, Mora och Orsa".
    """
    named = [_place(start, end, text, registry) for start, end in row]
    if len(named) >= MANY and not named[0][2]:
        named = named[1:]
    elif len(named) >= MANY and not named[-1][2]:
        named = named[:-1]
    known = [one for one in named if one[2]]
    if len(known) < len(named) - (len(named) > ALL_KNOWN):
        return []
    named = known
    return [Placed(start, end, organisation, slug) for start, end, slug, organisation in named]


def _place(start: int, end: int, text: str, registry: Registry) -> tuple[int, int, str, str]:
    """Where a place of a row stands, with slug and full name; of "Även Mora" the last word."""
    slug, organisation = organisation_of(text[start:end], registry)
    if not slug and " " in text[start:end]:
        start = text.rindex(" ", start, end) + 1
        slug, organisation = organisation_of(text[start:end], registry)
    return start, end, slug, organisation


def organisation_named(place: str, registry: Registry) -> str:
    """The slug of the municipality that a place's name is the name of; empty where it is of none."""
    return organisation_of(place, registry)[0]


def organisation_of(place: str, registry: Registry) -> tuple[str, str]:
    """Slug and full name: "Vänersborgs kommun" of "Vänersborg"; by the rule of the genitive where nobody listed it."""
    for form in (
        f"{place} kommun",
        f"{place}s kommun",
        f"{place.removesuffix('s')} kommun",
        f"{place}s stad",
        f"{place} stad",
    ):
        slug = registry.organisations.get(form)
        known = slug and registry.municipality(slug)
        if slug and known:
            return slug, known.organisation
    return "", f"{place} kommun" if place.endswith(("s", "x", "z")) else f"{place}s kommun"
