"""What a document is: its title, its year, and the municipality whose actors it speaks of."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable

from loaders.formats.source import Source
from loaders.language.wordfamilies import one_of
from model.names import slug
from ontology.registry import Registry

__all__ = ["municipality_of", "organisation_slug", "title_of", "year_of"]

YEAR = re.compile(r"(?<!\d)(19[89]\d|20[0-4]\d)(?!\d)")
GOTLAND = "Region Gotland"
"""The one municipality that is no "kommun" and no "stad" by its name."""
ORGANISATION = re.compile(
    r"[A-ZÅÄÖ](?<!\w.)(?:[a-zåäö]++(?:[- ][A-ZÅÄÖ][a-zåäö]++)?? (?:[Kk]ommun|[Ss]tad)(?:s\b|\b)"
    rf"|[A-ZÅÄÖ]{{2,}} (?P<capitals>KOMMUN|STAD)\b|egion Gotland\b(?<={GOTLAND}))"
)
HOST = re.compile(r"(?:@|\bwww\.)(?:[a-z]+\.)?([a-z-]{2,30})\.se\b")
"""The host of an address: "kommun@orust.se"."""
PLACE = re.compile(r"[Ii](?<!\w.) ([A-ZÅÄÖ][a-zåäö]{2,})\b")

GENERIC = re.compile(rf"({one_of('layout', 'generic')})\.?", re.IGNORECASE)
SAMPLE = 200_000
HEAD = 1_000
TITLE_LENGTH = 120
ORGANISATION_WEIGHT = 3
"""The name of the organisation tells more than the place's: places are named in passing."""
REPEATED_WEIGHT = 4
LEAST_WEIGHT = 2
MOST_PLACES = 5
"""A text that tells of more places than that is no one municipality's."""


def municipality_of(text: str, source: Source, registry: Registry) -> str:
    """Slug of the municipality that the text names most; one that the registry lacks is taken from the text.

    What stands at the head of the source counts twice, letterhead included, and what the file's name repeats
    counts several times; the file's name alone decides where the text names none. Empty when nothing tells.
    """
    sample = f"{source.text[:HEAD]}\n{text[:SAMPLE]}"
    weights: Counter[str] = Counter()
    for match in ORGANISATION.finditer(sample):
        name = _in_small_letters(match[0]) if match["capitals"] else match[0]
        weights[organisation_slug(name, registry)] += ORGANISATION_WEIGHT
    for line in source.text[:HEAD].split("\n"):
        if ORGANISATION.fullmatch(line.strip()):  # a letterhead, which is no text
            weights[organisation_slug(line.strip(), registry)] += ORGANISATION_WEIGHT
    for host in HOST.finditer(sample):
        if registry.municipality(own := slug(host[1])):
            weights[own] += ORGANISATION_WEIGHT
    for own in _named_by_file(source, sample):
        weights[own] = REPEATED_WEIGHT * weights[own] + LEAST_WEIGHT
    for municipality in registry.municipalities:
        if municipality.described:
            weights[municipality.slug] += _occurrences(municipality.name, sample)
        if municipality.slug in source.id.split("-"):
            weights[municipality.slug] += LEAST_WEIGHT
    best, weight = max(weights.items(), key=lambda item: item[1], default=("", 0))  # of equals the first
    return best if weight >= LEAST_WEIGHT else _told_as_place(sample, registry)


def _told_as_place(text: str, registry: Registry) -> str:
    """The slug of the municipality whose place a page of news tells of again and again; empty where it is none."""
    names = {m.name: m.slug for m in registry.municipalities}
    where = Counter(match[1] for match in PLACE.finditer(text) if match[1] in names)
    told = Counter({name: _occurrences(name, text) for name in where})
    if len(told) > MOST_PLACES:
        return ""
    (best, times), *others = [*told.most_common(2), ("", 0)]
    return names[best] if times >= LEAST_WEIGHT and times >= 2 * others[0][1] else ""


def _in_small_letters(capitals: str) -> str:
    """A name in capitals as it would stand in a text: "Kungsörs kommun"."""
    *place, kind = capitals.split()
    return " ".join([*(word.capitalize() for word in place), kind.lower()])


def organisation_slug(name: str, registry: Registry) -> str:
    """The slug of the municipality whose organisation has that name: "Nässjö kommun", "Borås Stads".

    One that the registry lacks gets its slug from the name, the genitive s left out.
    """
    known = registry.organisations.get(name) or registry.organisations.get(name.removesuffix("s"))
    if known is None and (rest := name.partition(" ")[2]).count(" "):  # "Inom Viks kommun"
        known = registry.organisations.get(rest) or registry.organisations.get(rest.removesuffix("s"))
    whole = slug(name.rsplit(" ", 1)[0])
    is_place = known is None and registry.municipality(whole) is not None  # "BORAS STAD", its ring lost
    return known or (whole if is_place else slug(name.rsplit(" ", 1)[0].removesuffix("s")))


def year_of(source: Source, text: str) -> int | None:
    """The year in the file's name, else the first in the head of the text, else the one it names most."""
    named = YEAR.search(source.id.replace("-", " "))
    if named:
        return int(named[1])
    head = YEAR.search(text[:1500])
    if head:
        return int(head[1])
    years = Counter(int(match[1]) for match in YEAR.finditer(text[:SAMPLE]))
    return min(years.items(), key=lambda item: (-item[1], item[0]))[0] if years else None


def title_of(source: Source, heading: str, repair: Callable[[str], str]) -> str:
    """What the document calls itself on its first line, else its file's name in words.

    Args:
        source: the document.
        heading: the heading that the text opens with; empty when it opens otherwise.
        repair: reads a word whose å, ä and ö are lost, as file names' are.
    """
    if len(heading.split()) >= 3 and not GENERIC.fullmatch(heading) and len(heading) <= TITLE_LENGTH:
        return heading
    words = [repair(word) for word in re.split(r"[-_\s]+", source.file.rsplit(".", 1)[0]) if word]
    title = " ".join(words)
    return title[0].upper() + title[1:] if title else source.id


def _named_by_file(source: Source, text: str) -> set[str]:
    """The parts of the file's name that are a place of the text: "nyhamra" where it says "i Nyhamra"."""
    parts = set(source.id.split("-"))
    names = {match[1] for match in PLACE.finditer(text)}
    organisations = (match[0] for match in ORGANISATION.finditer(text))
    names |= {name.rpartition(" ")[0] for name in organisations if name != GOTLAND}
    places = set(map(slug, names))
    return {part for part in parts if {part, f"{part}s"} & places}


def _occurrences(name: str, text: str) -> int:
    return len(re.findall(rf"\b{re.escape(name)}s?\b", text)) if name in text else 0
