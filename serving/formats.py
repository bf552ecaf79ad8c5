"""The formats of answers: their media types, and which of them a request would have."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

__all__ = ["ROWS", "TRIPLES", "Format", "chosen"]


@dataclass(frozen=True, slots=True)
class Format:
    """A format by the name that ``format=`` asks for it with."""

    media_type: str
    also: tuple[str, ...] = ()
    """Other types that it is asked for with."""

    @property
    def header(self) -> str:
        """The type as an answer states it."""
        return f"{self.media_type}; charset=utf-8" if self.media_type.startswith("text/") else self.media_type


ROWS: Mapping[str, Format] = {
    "json": Format("application/sparql-results+json", ("application/json",)),
    "xml": Format("application/sparql-results+xml", ("application/xml", "text/xml")),
    "csv": Format("text/csv"),
    "tsv": Format("text/tab-separated-values"),
}
"""For SELECT and ASK, the one that whoever does not mind gets first."""

TRIPLES: Mapping[str, Format] = {
    "turtle": Format("text/turtle", ("application/x-turtle",)),
    "ntriples": Format("application/n-triples", ("text/plain",)),
    "jsonld": Format("application/ld+json", ("application/json",)),
    "rdfxml": Format("application/rdf+xml", ("application/xml", "text/xml")),
}
"""For CONSTRUCT, DESCRIBE and what the service says of itself."""


def chosen(accept: str, formats: Mapping[str, Format], asked: str = "") -> str | None:
    """The name of the format that a request would have; None where it would have none of them.

    ``asked`` is what ``format=`` says, which goes before ``accept``, the header. What matches equally well comes in
    the order of ``formats``.

    >>> chosen("text/csv, application/sparql-results+xml;q=0.9", ROWS)
    'csv'
    >>> chosen("text/html,*/*;q=0.8", ROWS)
    'json'
    """
    if asked:
        return asked if asked in formats else None
    ranges = dict(_ranges(accept or "*/*"))
    weights = {
        name: max(_weight(ranges, f.media_type), *(ranges.get(type, 0.0) for type in f.also), 0.0)
        for name, f in formats.items()
    }
    best = max(weights.values())
    return next(name for name, weight in weights.items() if weight == best) if best > 0 else None


def _ranges(accept: str) -> Iterator[tuple[str, float]]:
    """The media ranges of an Accept header with their weights (RFC 9110, 12.5.1)."""
    for part in accept.split(","):
        range, *parameters = (piece.strip().lower() for piece in part.split(";"))
        weight = next((p[2:] for p in parameters if p.startswith("q=")), "1")
        try:
            yield range, float(weight)
        except ValueError:
            yield range, 0.0


def _weight(ranges: Mapping[str, float], type: str) -> float:
    """The weight of a type: that of the range which names it most exactly."""
    wild = (type, f"{type.partition('/')[0]}/*", "*/*")
    return next((ranges[range] for range in wild if range in ranges), 0.0)
