"""The formats that a dataset can be written in: for each what it is, what it leaves out, and who writes it.

What must stay true: the same content gives the same bytes in every format.
"""

from __future__ import annotations

import importlib
from dataclasses import dataclass
from pathlib import Path
from typing import BinaryIO, Protocol, cast

from graph.store import Dataset
from model.errors import QueryError

__all__ = ["FORMATS", "Format", "find_format"]


class WritesStream(Protocol):
    """Writes a dataset as one file."""

    def __call__(self, dataset: Dataset, stream: BinaryIO) -> None:
        """Write all of it to the stream."""


class FillsFolder(Protocol):
    """Writes a dataset as several files."""

    def __call__(self, dataset: Dataset, folder: Path) -> None:
        """Write all of it into the folder, which exists and is empty."""


@dataclass(frozen=True, slots=True)
class Format:
    """One format."""

    name: str
    what: str
    """What it is and is for, in Swedish."""
    leaves_out: str
    """What of the dataset it does not hold, in Swedish; also said in the file where the format has comments."""
    module: str
    several: bool = False
    """Whether it is a folder of files (or a ZIP of them) instead of one file."""
    binary: bool = False
    """Whether it is nothing to show on a terminal."""

    @property
    def remark(self) -> str:
        """One line for the head of the file."""
        return f"Samverkan, {self.name}. Utelämnat: {self.leaves_out}."

    def write(self, dataset: Dataset, stream: BinaryIO) -> None:
        """Write the dataset to a stream; only for formats of one file."""
        cast("WritesStream", self._writer())(dataset, stream)

    def fill(self, dataset: Dataset, folder: Path) -> None:
        """Write the dataset into an empty folder; only for formats of several files."""
        cast("FillsFolder", self._writer())(dataset, folder)

    def _writer(self) -> object:
        """The function that writes; what it needs is loaded now, for some need much."""
        module = importlib.import_module(f"exchange.{self.module}")
        writer: object = getattr(module, self.name.replace("-", "_"))
        return writer


TEXTS = "dokumentens text (citaten är med)"
GRAPH = f"{TEXTS}; ontologin; vilken graf som säger vad"
NETWORK = "belägg och citat, dokument, ärenden och omorganisationer"

FORMATS = {
    each.name: each
    for each in (
        Format("nquads", "RDF, en uppgift per rad med sin graf", TEXTS, "rdf"),
        Format("trig", "RDF, läsbart, en graf per dokument", TEXTS, "rdf"),
        Format("turtle", "RDF, läsbart, allt i en graf", f"{TEXTS}; vilken graf som säger vad", "rdf"),
        Format("jsonld", "RDF som JSON, för webben", TEXTS, "jsonld"),
        Format("facts", "fakta och dokumentposter, som samverkan build läser", TEXTS, "facts", True, True),
        Format("graphml", "nätverket, för yEd, Gephi, igraph och R", NETWORK, "network"),
        Format("gexf", "nätverket med tid, för Gephi", NETWORK, "network"),
        Format("neo4j-csv", "hela grafen för neo4j-admin database import", GRAPH, "neo4j_csv", True, True),
        Format("cypher", "hela grafen som satser för Neo4j; kan köras om", GRAPH, "cypher_script"),
        Format(
            "xlsx", "kalkylark för Excel", f"{TEXTS}; ärenden och omorganisationer", "workbook", binary=True
        ),
        Format(
            "mermaid",
            "bild av de mest förgrenade samverkansformerna",
            "allt utom samverkan, deltagare och roller; är det fler än bilden rymmer, de minsta",
            "mermaid",
        ),
    )
}
"""Every format, by name."""


def find_format(name: str) -> Format:
    """The format of that name.

    Raises:
        QueryError: there is none; names those that there are.
    """
    if name not in FORMATS:
        raise QueryError(f"Formatet {name!r} finns inte; välj {', '.join(FORMATS)}.")
    return FORMATS[name]
