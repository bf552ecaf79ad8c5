"""What a node of the property graph tells besides, so that a question needs no step to learn it: keys and names.

What must stay true: everything here is also said by a relationship, or is the name at its other end. The embedded
Cypher engine looks a key up in a few millionths of a second, where a step from what it has found so far may take it
through the whole graph.
"""

from __future__ import annotations

import functools
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

import pyoxigraph as ox

from graph.iris import sv
from graph.rows import cell
from graph.store import Dataset
from graph.terms import uri
from model.vocabulary import EntityType

__all__ = ["PLACED", "SHORTCUTS", "Shortcuts"]

PLACED = frozenset((*map(str, EntityType), "Document", "Finding"))
"""Labels of what may belong to a municipality."""
SHORTCUTS: Mapping[str, Mapping[str, str]] = {
    "Fact": dict.fromkeys(("subject", "subjectName", "object", "objectName"), "STRING")
    | {"supportedBy": "STRING[]"},
    "Evidence": {"document": "STRING"},
} | {label: {"municipality": "STRING"} for label in sorted(PLACED)}
"""The properties of each label that has any, with their kinds."""

MUNICIPALITY, SUPPORTS = ox.NamedNode(sv("municipality")), ox.NamedNode(sv("supports"))
SUBJECT, OBJECT = ox.NamedNode(uri("rdf:subject")), ox.NamedNode(uri("rdf:object"))
SOURCE, LABEL = ox.NamedNode(uri("prov:wasDerivedFrom")), ox.NamedNode(uri("skos:prefLabel"))
DEFAULT = ox.DefaultGraph()
REMEMBERED = 100_000  # names: some 20 MB

Value = str | list[str]


@dataclass(frozen=True, eq=False)
class Shortcuts:
    """Those of one dataset's nodes."""

    dataset: Dataset

    def of(self, iri: str, label: str) -> dict[str, Value]:
        """The properties of one node, by name."""
        if label in PLACED:
            return {"municipality": min(self._ends(iri, MUNICIPALITY), default="")}
        if label == "Evidence":
            return {"document": min(self._ends(iri, SOURCE))}
        return self._of_fact(iri) if label == "Fact" else {}

    def _of_fact(self, iri: str) -> dict[str, Value]:
        found: dict[str, Value] = {}
        for name, term in (("subject", SUBJECT), ("object", OBJECT)):
            for quad in self._quads(ox.NamedNode(iri), term, None):
                thing = isinstance(quad.object, ox.NamedNode)
                end = str(cell(quad.object))
                found |= {name: end} if thing else {}
                found[f"{name}Name"] = self._name(end) if thing else end
        places = self._quads(None, SUPPORTS, ox.NamedNode(iri))
        return found | {"supportedBy": sorted(str(cell(quad.subject)) for quad in places)}

    @functools.cached_property
    def _name(self) -> Callable[[str], str]:
        """The name of a thing; those that were asked for last are remembered."""

        @functools.lru_cache(maxsize=REMEMBERED)
        def name(iri: str) -> str:
            labels = [quad.object for quad in self._quads(ox.NamedNode(iri), LABEL, None)]
            return min(str(cell(each)) for each in labels if getattr(each, "language", None) in (None, "sv"))

        return name

    def _ends(self, iri: str, term: ox.NamedNode) -> list[str]:
        return [str(cell(quad.object)) for quad in self._quads(ox.NamedNode(iri), term, None)]

    def _quads(
        self, subject: ox.NamedNode | None, term: ox.NamedNode, object: ox.NamedNode | None
    ) -> Iterable[ox.Quad]:
        return self.dataset.store.quads_for_pattern(subject, term, object, DEFAULT)
