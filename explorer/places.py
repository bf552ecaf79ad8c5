"""The municipalities that the documents are from, and how a page keeps to one of them.

What belongs to a municipality is told by the documents that speak of it, never by its name: a state agency
is one thing in all of them, and shows in each only the ties that this municipality's documents state.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from explorer.alphabet import swedish
from graph.iris import Iris, local_name
from graph.rows import Rows
from graph.store import Dataset
from graph.terms import Value
from model.fact import Document

__all__ = [
    "IN_PLACE",
    "Place",
    "default_place",
    "documents_in",
    "municipality_of",
    "places",
    "select_in",
]

EXAMPLE = "stromhamn"
"""The municipality of the demonstration documents, which does not exist."""

IN_PLACE = "?document a sv:Document ; sv:municipality ?place ."
"""What a query says to keep to the documents of one municipality; its SELECT line then has ``?place``."""
IN_NO_PLACE = "?document a sv:Document . FILTER NOT EXISTS { ?document sv:municipality ?place }"

MUNICIPALITIES = """
SELECT DISTINCT ?place ?name WHERE {
  ?document a sv:Document ; sv:municipality ?place .
  ?place skos:prefLabel ?name .
}
"""


@dataclass(frozen=True, slots=True)
class Place:
    """A municipality that documents are from."""

    slug: str
    """Empty for the documents that do not tell."""
    name: str
    facts: int

    @property
    def address(self) -> str:
        """How addresses name it."""
        return self.slug or "-"

    @property
    def is_example(self) -> bool:
        """Whether it is made up."""
        return self.slug == EXAMPLE


def places(dataset: Dataset) -> tuple[Place, ...]:
    """The municipalities, alphabetical; the made-up one and the unknown one last."""
    rows = dataset.select(MUNICIPALITIES)
    names = {local_name(str(row["place"])): str(row["name"]) for row in rows}
    facts: Counter[str] = Counter()
    for document in dataset.documents():
        facts[document.municipality] += dataset.report["facts_per_document"].get(document.id, 0)
    found = (Place(slug, names.get(slug, slug), number) for slug, number in facts.items())
    return tuple(sorted(found, key=lambda p: (not p.slug, p.is_example, swedish(p.name))))


def default_place(found: Sequence[Place]) -> Place | None:
    """The municipality with most facts; a made-up one only where there is no other."""
    return max(found, key=lambda place: (not place.is_example, place.facts), default=None)


def documents_in(dataset: Dataset, place: str) -> tuple[Document, ...]:
    """The documents of one municipality."""
    return tuple(d for d in dataset.documents() if d.municipality == place)


def select_in(dataset: Dataset, query: str, place: str, bindings: Mapping[str, Value] | None = None) -> Rows:
    """The rows of a query that holds ``IN_PLACE``, for the documents of one municipality."""
    bound = dict(bindings or {})
    if place:
        return dataset.select(query, bound | {"place": Iris(dataset.base).municipality(place)})
    return dataset.select(query.replace(IN_PLACE, IN_NO_PLACE), bound)


def municipality_of(iri: str) -> str:
    """The municipality that an identifier, or its key, names; empty where it names none.

    >>> municipality_of("https://samverkan.example/id/malmo/board/fritidsnamnden")
    'malmo'
    >>> municipality_of("partner/polisen")
    ''
    """
    parts = (iri.partition("/id/")[2] or iri).split("/")
    return parts[0] if len(parts) == 3 else ""
