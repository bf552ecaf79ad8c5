"""What is there for whom and where: target groups crossed with areas, empty cells with a stated need marked."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from analysis.coverage import Cell, coverage
from analysis.finding import Finding, Kind
from analysis.reading import network_of
from analysis.stored import Told
from explorer.evidence import Writer
from explorer.findings import findings_in, things_of
from explorer.markup import Markup, join, link, tag
from explorer.statements import Thing
from graph.store import Dataset
from model.vocabulary import EntityType

__all__ = ["Ground", "coverage_table", "ground"]

ROWS, COLUMNS = 40, 25
"""The target groups and areas with most collaborations that a page still shows at once."""
NAMED = 3
"""Collaborations that a cell names; of more it says how many there are besides."""


@dataclass(frozen=True, slots=True)
class Ground:
    """The cells that some collaboration covers; an empty key stands for what documents leave open."""

    groups: tuple[str, ...]
    areas: tuple[str, ...]
    cells: Mapping[tuple[str, str], Cell]
    """By area and target group."""
    things: Mapping[str, Thing]


def ground(dataset: Dataset, place: str) -> Ground:
    """Who is there for whom and where, as a municipality's documents say; what only a need names comes last."""
    cells = coverage(network_of(dataset).within(place))
    needed = sorted(
        {
            subject
            for told in findings_in(dataset, place)
            if told.finding.kind is Kind.UNCOVERED
            for subject in told.finding.subjects
        }
    )
    forums = {forum for cell in cells.values() for forum in cell.collaborations}
    things = things_of(dataset, sorted({*needed, *forums, *(end for key in cells for end in key if end)}))
    groups, areas = _most(cells, 1)[:ROWS], _most(cells, 0)[:COLUMNS]
    groups += [n for n in needed if n not in groups and things[n].type == EntityType.TARGET_GROUP]
    areas += [n for n in needed if n not in areas and things[n].type == EntityType.AREA]
    return Ground(tuple(groups), tuple(areas), cells, things)


def coverage_table(found: Ground, findings: Iterable[Told], writer: Writer) -> Markup:
    """The cells as a table; one that nobody covers, though a document states a need, leads to its finding."""
    words = writer.words
    wanted = _wanted(found, [told.finding for told in findings])
    head = tag(
        "tr",
        tag("th", words("findings.coverage_corner"), scope="col"),
        *(tag("th", _name(found, area, "anywhere", writer), scope="col") for area in found.areas),
    )
    rows = [
        tag(
            "tr",
            tag("th", _name(found, group, "anyone", writer), scope="row"),
            *(_cell(found, (area, group), wanted.get((area, group)), writer) for area in found.areas),
        )
        for group in found.groups
    ]
    whole = tag("table", tag("thead", head), tag("tbody", *rows), class_="sv-table sv-ground")
    return join(
        [tag("p", words("findings.coverage_lead"), class_="sv-quiet"), tag("div", whole, class_="sv-scroll")]
    )


def _most(cells: Mapping[tuple[str, str], Cell], end: int) -> list[str]:
    """The areas or target groups, those with most collaborations first and the open one before all."""
    counts: dict[str, int] = {}
    for key, cell in cells.items():
        counts[key[end]] = counts.get(key[end], 0) + len(cell.collaborations)
    return sorted(counts, key=lambda each: (each != "", -counts[each], each))


def _wanted(found: Ground, findings: Iterable[Finding]) -> dict[tuple[str, str], Finding]:
    """The empty cells that a finding on uncovered ground names, the strongest finding for each."""
    wanted: dict[tuple[str, str], Finding] = {}
    for finding in sorted(findings, key=lambda each: (each.score, each.id)):
        if finding.kind is Kind.UNCOVERED:
            areas = [each for each in finding.subjects if each in found.areas] or [""]
            groups = [each for each in finding.subjects if each in found.groups] or [""]
            wanted.update({(area, group): finding for area in areas for group in groups if area or group})
    return {key: finding for key, finding in wanted.items() if key not in found.cells}


def _name(found: Ground, iri: str, otherwise: str, writer: Writer) -> Markup:
    return writer.thing(found.things[iri]) if iri else Markup(tag("i", writer.words(f"findings.{otherwise}")))


def _cell(found: Ground, key: tuple[str, str], wanted: Finding | None, writer: Writer) -> Markup:
    cell, words = found.cells.get(key), writer.words
    if cell is None:
        if wanted is None:
            return tag("td")
        address = writer.links.page("overlapp", fynd=wanted.id)
        return tag("td", link(address, "?"), class_="sv-missing", title=words("findings.coverage_wanted"))
    forums = [found.things[forum] for forum in cell.collaborations if forum in found.things]
    more = len(forums) - NAMED
    rest = f" {words('findings.and_more', n=words.number(more))}" if more > 0 else None
    return tag("td", writer.things(forums[:NAMED]), rest)
