"""A document as it is read: its facts by place, and its text in parts with the places marked."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from explorer.statements import Thing, thing
from graph.iris import Iri, Iris, local_name
from graph.rows import Cell
from graph.store import Dataset

__all__ = ["Line", "Part", "Passage", "Piece", "lines", "passages", "text_parts"]

PASSAGES = """
SELECT ?document ?evidence ?start ?end ?lineStart ?lineEnd ?page ?modality ?role
       ?subject ?subjectName ?subjectType ?predicate ?object ?objectName ?objectType
WHERE {
  ?evidence prov:wasDerivedFrom ?document ; sv:supports ?fact ; sv:modality ?modality ;
            sv:lineStart ?lineStart ; sv:lineEnd ?lineEnd ; oa:hasTarget/oa:hasSelector ?position .
  ?position oa:start ?start ; oa:end ?end .
  ?fact rdf:subject ?subject ; rdf:predicate ?predicate ; rdf:object ?object .
  ?subject skos:prefLabel ?subjectName ; a ?subjectType .
  OPTIONAL { ?object skos:prefLabel ?objectName ; a ?objectType }
  OPTIONAL { ?evidence sv:page ?page }
  OPTIONAL { ?evidence sv:role ?role }
}
"""

PART_LENGTH = 30_000
"""Characters of a part: what a browser lays out in an instant, some twelve printed pages."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A fact and its place in the document."""

    fact_id: str
    start: int
    end: int
    line_start: int
    line_end: int
    page: int | None
    subject: Thing
    predicate: str
    object: Thing | str
    roles: tuple[str, ...]
    modality: str


@dataclass(frozen=True, slots=True)
class Part:
    """A stretch of the text that is shown at once."""

    start: int
    end: int
    first_line: int
    """Counted from 1."""
    last_line: int


@dataclass(frozen=True, slots=True)
class Piece:
    """Some characters of a line and the facts that they prove."""

    text: str
    fact_ids: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Line:
    """One line of the source."""

    number: int
    pieces: tuple[Piece, ...]


def passages(dataset: Dataset, document: str) -> tuple[Passage, ...]:
    """Every fact of a document, by place."""
    iri = Iris(dataset.base).document(document)
    roles: dict[str, set[str]] = {}
    rows: dict[str, dict[str, Cell]] = {}
    for row in dataset.select(PASSAGES, {"document": iri}):
        identifier = local_name(str(row["evidence"]))
        rows.setdefault(identifier, row)
        roles.setdefault(identifier, set()).update({str(row["role"])} if row["role"] else ())
    found = (_passage(key, row, tuple(sorted(roles[key]))) for key, row in rows.items())
    return tuple(sorted(found, key=lambda p: (p.start, p.end, p.predicate, p.subject.name, p.fact_id)))


def text_parts(text: str) -> tuple[Part, ...]:
    """The text in parts that end with a line where they can; an empty text has no parts."""
    parts: list[Part] = []
    start, line = 0, 1
    while start < len(text):
        end = min(start + PART_LENGTH, len(text))
        if end < len(text):
            end = max(text.rfind("\n", start, end) + 1, 0) or end
        inside = text.count("\n", start, end)
        last = line + inside - (1 if text[end - 1] == "\n" else 0)
        parts.append(Part(start, end, line, last))
        start, line = end, line + inside
    return tuple(parts)


def lines(text: str, part: Part, found: Iterable[Passage]) -> tuple[Line, ...]:
    """The lines of a part, cut wherever a passage begins or ends."""
    inside = [p for p in found if p.start < part.end and p.end > part.start]
    result: list[Line] = []
    start = part.start
    for offset, content in enumerate(text[part.start : part.end].split("\n")):
        end = start + len(content)
        if start < part.end:
            result.append(Line(part.first_line + offset, _pieces(text, start, end, inside)))
        start = end + 1
    return tuple(result)


def _pieces(text: str, start: int, end: int, found: Sequence[Passage]) -> tuple[Piece, ...]:
    here = [p for p in found if p.start < end and p.end > start]
    cuts = {start, end, *(max(p.start, start) for p in here), *(min(p.end, end) for p in here)}
    ordered = sorted(cuts)
    return tuple(
        Piece(text[a:b], tuple(p.fact_id for p in here if p.start <= a and p.end >= b))
        for a, b in pairwise(ordered)
    )


def _passage(identifier: str, row: dict[str, Cell], roles: tuple[str, ...]) -> Passage:
    literal = row["objectType"] is None
    return Passage(
        fact_id=identifier,
        start=_number(row["start"]),
        end=_number(row["end"]),
        line_start=_number(row["lineStart"]),
        line_end=_number(row["lineEnd"]),
        page=row["page"] if isinstance(row["page"], int) else None,
        subject=thing(Iri(str(row["subject"])), row["subjectName"], row["subjectType"]),
        predicate=local_name(str(row["predicate"])),
        object=str(row["object"])
        if literal
        else thing(Iri(str(row["object"])), row["objectName"], row["objectType"]),
        roles=roles,
        modality=str(row["modality"]),
    )


def _number(value: Cell) -> int:
    return value if isinstance(value, int) else 0
