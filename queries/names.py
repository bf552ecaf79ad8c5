"""From what a person writes to the thing that is meant, by every spelling known to a dataset, here or on a server."""

from __future__ import annotations

import functools
import re
import unicodedata
from collections.abc import Iterable
from dataclasses import dataclass

from graph.iris import Iri, sv
from graph.rows import Answers
from model.errors import UnknownNameError
from model.names import fold
from ontology.load import load_ontology

__all__ = ["CLASSES", "Name", "names_of", "resolve"]

CLASSES = {
    "actor": ("Actor",),
    "collaboration": ("Collaboration",),
    "measure": ("Measure",),
    "area": ("Area",),
    "target_group": ("TargetGroup",),
    "node": ("Actor", "Collaboration"),
    "thing": ("Actor", "Collaboration", "Measure", "Grant", "Case", "Area", "TargetGroup"),
    "document": ("Document",),
    "municipality": ("Municipality",),
}
NOUNS = {
    "actor": "aktör",
    "collaboration": "samverkan",
    "measure": "åtgärd",
    "area": "plats",
    "target_group": "målgrupp",
    "node": "aktör eller samverkan",
    "thing": "aktör, samverkan, åtgärd, plats eller målgrupp",
    "document": "dokument",
    "municipality": "kommun",
}
SUGGESTIONS = 5
LIKENESS = 60.0  # of 100; below it a suggestion would only puzzle

SPELLINGS = """
SELECT DISTINCT ?class ?thing ?spelling ?rank ?place WHERE {
  ?type rdfs:subClassOf* ?class .
  ?thing a ?type .
  OPTIONAL { ?thing sv:municipality/skos:prefLabel ?place }
  { ?thing skos:prefLabel ?spelling BIND(0 AS ?rank) }
  UNION { ?thing dcterms:title ?spelling BIND(0 AS ?rank) }
  UNION { ?thing skos:altLabel ?spelling BIND(1 AS ?rank) }
  UNION { ?thing dcterms:identifier ?spelling BIND(1 AS ?rank) }
  UNION { ?thing sv:fileName ?spelling BIND(1 AS ?rank) }
} ORDER BY ?rank ?spelling ?thing
"""

EXACT = """
SELECT DISTINCT ?text ?thing ?rank WHERE {
  { BIND(STRLANG(?text, "sv") AS ?word) ?thing skos:prefLabel ?word . BIND(0 AS ?rank) }
  UNION { BIND(STRLANG(?text, "sv") AS ?word) ?thing dcterms:title ?word . BIND(0 AS ?rank) }
  UNION { BIND(STRLANG(?text, "sv") AS ?word) ?thing skos:altLabel ?word . BIND(1 AS ?rank) }
  UNION { ?thing dcterms:identifier ?text BIND(1 AS ?rank) }
  UNION { ?thing sv:fileName ?text BIND(1 AS ?rank) }
}
"""
DESCRIPTION = """
SELECT ?thing ?type ?place WHERE { ?thing a ?type OPTIONAL { ?thing sv:municipality ?home OPTIONAL {
  ?home skos:prefLabel ?place } } }
"""
ADDRESS = re.compile(r"https?://[^\s<>\"{}|\\^`]+")
NAMESAKE = re.compile(r"(?P<spelling>.+) \((?P<place>[^()]+)\)")

HOME = "SELECT ?thing ?home WHERE { ?thing sv:municipality ?home }"

MENTION = """
SELECT ?thing WHERE { { ?fact rdf:subject ?thing } UNION { ?fact rdf:object ?thing } }
"""


@dataclass(frozen=True, slots=True)
class Name:
    """One spelling of one thing."""

    spelling: str
    thing: Iri
    preferred: bool
    place: str
    """Name of its municipality; empty for what all municipalities share."""

    @property
    def full(self) -> str:
        """The spelling with the municipality, which tells namesakes apart."""
        return f"{self.spelling} ({self.place})" if self.place else self.spelling


@functools.lru_cache(maxsize=32)
def names_of(dataset: Answers, type: str) -> tuple[Name, ...]:
    """Every spelling of every thing of a parameter type (``actor``, ``area`` …), preferred names first."""
    found = [
        Name(str(row["spelling"]), Iri(row["thing"]), row["rank"] == 0, str(row["place"] or ""))
        for name in CLASSES[type]
        for row in dataset.select(SPELLINGS, {"class": sv(name)})
    ]
    return tuple(sorted(found, key=lambda name: (not name.preferred, name.spelling, name.thing)))


def resolve(dataset: Answers, text: str, type: str, home: Iri | None = None) -> Iri:
    """The thing that is meant by a name in any known spelling, or by its address.

    Exact spellings are tried before those that differ in case, and those before diacritics; at each step a
    preferred name goes before other names, and what documents mention before what only the registry lists.
    Namesakes in two municipalities are told apart by it, ``Kulturnämnden (Malmö)``; where the municipality ``home``
    is what is asked about, its own is meant.

    Raises:
        UnknownNameError: nothing has the name (the message names the nearest), or several things have it.
    """
    if ADDRESS.fullmatch(text) and _is_of(dataset, Iri(text), type):
        return Iri(text)
    exact = _exact(dataset, text.strip(), type)
    for preferred in (True, False):
        if found := {name for name in exact if name.preferred is preferred}:
            return _only(dataset, text, found, home)
    names = names_of(dataset, type)
    for form in (str.strip, fold, _unaccented):
        wanted = form(text)
        for preferred in (True, False):
            found = {
                n for n in names if n.preferred is preferred and wanted in (form(n.spelling), form(n.full))
            }
            if found:
                return _only(dataset, text, found, home)
    raise UnknownNameError(_unknown(text, type, names))


def _exact(dataset: Answers, text: str, type: str) -> set[Name]:
    """The names that are spelled just so, looked up one by one: in a large dataset reading them all takes a minute."""
    parts = NAMESAKE.fullmatch(text)
    spellings = {text, parts["spelling"]} if parts else {text}
    classes = _classes(type)
    return {
        name
        for spelling in spellings
        for row in dataset.select(EXACT, {"text": spelling})
        for about in dataset.select(DESCRIPTION, {"thing": Iri(str(row["thing"]))})
        if about["type"] in classes
        for name in [Name(spelling, Iri(str(row["thing"])), row["rank"] == 0, str(about["place"] or ""))]
        if text in (name.spelling, name.full)
    }


def _is_of(dataset: Answers, thing: Iri, type: str) -> bool:
    described = dataset.select(DESCRIPTION, {"thing": thing})
    return any(about["type"] in _classes(type) for about in described)


def _classes(type: str) -> set[str]:
    return {sv(name) for each in CLASSES[type] for name in load_ontology().subclasses(each)}


def _only(dataset: Answers, text: str, names: Iterable[Name], home: Iri | None) -> Iri:
    things = {name.thing: name.full for name in names}
    if len(things) > 1 and home:
        own = {thing for thing in things if home in dataset.select(HOME, {"thing": thing}).column("home")}
        things = {thing: full for thing, full in things.items() if thing in own} or things
    if len(things) > 1:
        mentioned = {thing for thing in things if dataset.select(MENTION, {"thing": thing}, limit=1).rows}
        things = {thing: full for thing, full in things.items() if thing in mentioned} or things
    if len(things) == 1:
        return next(iter(things))
    fulls = sorted(things.values())
    options = fulls if len(set(fulls)) == len(fulls) else sorted(things)
    raise UnknownNameError(f"Namnet {text!r} har flera; skriv {' eller '.join(options)}.")


def _unaccented(text: str) -> str:
    """Folded and without diacritics.

    >>> _unaccented("Förskolenämnden")
    'forskolenamnden'
    """
    decomposed = unicodedata.normalize("NFKD", fold(text))
    return "".join(letter for letter in decomposed if not unicodedata.combining(letter))


def _unknown(text: str, type: str, names: tuple[Name, ...]) -> str:
    from rapidfuzz import fuzz, process  # noqa: PLC0415 - only a misspelt name needs it

    spellings = {_unaccented(name.spelling): name for name in reversed(names)}
    near = process.extract(
        _unaccented(text), list(spellings), scorer=fuzz.WRatio, limit=SUGGESTIONS, score_cutoff=LIKENESS
    )
    preferred = {name.thing: name.spelling for name in reversed(names) if name.preferred}
    found = dict.fromkeys(preferred[spellings[spelling].thing] for spelling, _, _ in near)
    message = f"Ingen {NOUNS[type]} heter {text!r}"
    if type == "document":
        message = f"Inget dokument heter {text!r}"
    return f"{message}. Menade du {' eller '.join(found)}?" if found else f"{message}, och inget liknar det."
