"""Whether a dataset has the shape that the ontology asks for, told in sentences."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graph.iris import PREFIXES, local_name
from graph.store import Dataset
from model.errors import OntologyError
from ontology.load import LANGUAGES, SHAPES_FILE

if TYPE_CHECKING:
    from rdflib import Graph
    from rdflib.term import Node

__all__ = ["Problem", "shape_problems"]

SH = "http://www.w3.org/ns/shacl#"


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that is not as a shape says."""

    thing: str
    """The IRI of what is wrong."""
    shape: str
    """Local name of the shape that minds: ``fact-evidence``."""
    message: dict[str, str]
    """One sentence by language."""


def shape_problems(dataset: Dataset, shapes: Path = SHAPES_FILE) -> tuple[Problem, ...]:
    """Everything in the dataset that a shape minds, by thing and shape.

    Raises:
        OntologyError: the shapes' file is not Turtle, or not SHACL.
    """
    import pyshacl  # noqa: PLC0415 - loading it takes longer than most commands
    from pyshacl.errors import ReportableRuntimeError, ShapeLoadError  # noqa: PLC0415

    rules = _parse_shapes(shapes)
    data = _default_graph(dataset)
    try:
        _, report, _ = pyshacl.validate(data, shacl_graph=rules, inplace=True)
    except (ShapeLoadError, ReportableRuntimeError) as error:
        raise OntologyError(f"{shapes}: är inte giltig SHACL ({error}).") from error
    return tuple(sorted(_problems(report, data), key=lambda p: (p.thing, p.shape, p.message["sv"])))


def _parse_shapes(file: Path) -> Graph:
    from rdflib import Graph  # noqa: PLC0415

    try:
        return Graph().parse(data=file.read_text(encoding="utf-8"), format="turtle")
    except Exception as error:  # rdflib raises its own, SyntaxError's and plain ones for bad Turtle
        raise OntologyError(f"{file}: är inte giltig Turtle ({error}).") from error


def _default_graph(dataset: Dataset) -> Graph:
    """All triples in rdflib's memory, where pyshacl works; by way of text, which both read alike."""
    from rdflib import Graph  # noqa: PLC0415

    everything = dataset.store.dump(format=ox.RdfFormat.N_TRIPLES, from_graph=ox.DefaultGraph())
    return Graph().parse(data=everything or b"", format="nt")


def _problems(report: Graph, data: Graph) -> Iterator[Problem]:
    from rdflib import URIRef  # noqa: PLC0415

    for result in set(report.subjects(URIRef(SH + "focusNode"))):
        thing = report.value(result, URIRef(SH + "focusNode"))
        shape = report.value(result, URIRef(SH + "sourceShape"))
        value = report.value(result, URIRef(SH + "value"))
        texts = {
            getattr(text, "language", None): str(text)
            for text in report.objects(result, URIRef(SH + "resultMessage"))
        }
        message = {
            language: _sentence(thing, value, texts.get(language, str(next(iter(texts.values()), ""))), data)
            for language in LANGUAGES
        }
        yield Problem(str(thing), local_name(str(shape)), message)


def _sentence(thing: Node | None, value: Node | None, complaint: str, data: Graph) -> str:
    """The thing's name, what is wrong, and the value that is wrong if there is one."""
    found = f" ({value})" if value is not None and value != thing else ""
    return f"{_name(thing, data)} {complaint.rstrip('.')}{found}."


def _name(thing: Node | None, data: Graph) -> str:
    from rdflib import URIRef  # noqa: PLC0415

    if thing is not None:
        for predicate in ("skos:prefLabel", "dcterms:title"):
            prefix, _, local = predicate.partition(":")
            names = sorted(map(str, data.objects(thing, URIRef(PREFIXES[prefix] + local))))
            if names:
                return f"{names[0]} <{thing}>"
    return f"<{thing}>"
