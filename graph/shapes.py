"""Whether a dataset has the shape that the ontology asks for, told in sentences."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

import pyoxigraph as ox

from graph.iris import local_name
from graph.pointing import pointed
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
    remark: bool = False
    """Whether it may be so in the documents themselves: worth a look, and no fault of the dataset."""


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
    return tuple(sorted(_problems(report, dataset), key=lambda p: (p.thing, p.shape, p.message["sv"])))


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


def _problems(report: Graph, dataset: Dataset) -> Iterator[Problem]:
    from rdflib import URIRef  # noqa: PLC0415

    def told(result: Node, name: str) -> Node | None:
        return report.value(result, URIRef(SH + name))

    for result in set(report.subjects(URIRef(SH + "focusNode"))):
        thing, value = str(told(result, "focusNode")), told(result, "value")
        texts = {
            getattr(text, "language", None): str(text)
            for text in report.objects(result, URIRef(SH + "resultMessage"))
        }
        found = f" ({value})" if value is not None and str(value) != thing else ""
        message = {
            language: f"{pointed(dataset, thing, language)} {_complaint(texts, language, found)}."
            for language in LANGUAGES
        }
        remark = told(result, "resultSeverity") != URIRef(SH + "Violation")
        yield Problem(thing, local_name(str(told(result, "sourceShape"))), message, remark)


def _complaint(texts: Mapping[str | None, str], language: str, found: str) -> str:
    """What the shape says is wrong, the value that is, and the mend; in that language or the one that it has."""
    words = (texts.get(language) or next(iter(texts.values()), "")).rstrip(".")
    wrong, semicolon, mend = words.partition(";")
    return f"{wrong}{found}{semicolon}{mend}"
