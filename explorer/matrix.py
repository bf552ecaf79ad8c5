"""Who takes part in what, crossed: doubtful memberships and those that one would expect are marked."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from analysis.finding import Finding, Kind
from analysis.stored import Told
from explorer.evidence import Writer
from explorer.findings import things_of
from explorer.markup import Markup, join, link, tag
from explorer.places import select_in
from explorer.statements import Thing
from explorer.words import capitalised
from graph.store import Dataset
from model.vocabulary import Role

__all__ = ["Grid", "Member", "matrix", "matrix_table"]

MEMBERSHIPS = """
SELECT ?place ?actor ?body ?forum ?fact ?role WHERE {
  ?fact org:member ?actor ; org:organization ?forum .
  ?evidence sv:supports ?fact ; sv:modality "asserted" ; prov:wasDerivedFrom ?document ; sv:role ?role .
  ?document a sv:Document ; sv:municipality ?place .
  OPTIONAL { ?actor sv:serves ?body }
} ORDER BY ?fact ?role
"""
ROWS, COLUMNS = 40, 25
"""The most connected bodies and collaborations that a page still shows at once."""
DOUBTFUL = frozenset((Kind.ONE_SIDED, Kind.CONTRADICTION))
Cell = tuple[str, str]
"""Addresses of a body and of a collaboration."""


@dataclass(frozen=True, slots=True)
class Member:
    """That a body takes part in a collaboration."""

    roles: tuple[str, ...]
    """The strongest first."""
    facts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Grid:
    """Bodies and collaborations, the most connected first, and who takes part in what."""

    actors: tuple[Thing, ...]
    forums: tuple[Thing, ...]
    members: Mapping[Cell, Member]
    body_of: Mapping[str, str]
    """Administration → the board with which it counts as one."""
    all_actors: int
    all_forums: int


def matrix(dataset: Dataset, place: str) -> Grid:
    """The memberships that a municipality's documents state; a board and its administration are one row."""
    claims: dict[Cell, list[tuple[str, str]]] = defaultdict(list)
    body_of: dict[str, str] = {}
    for row in select_in(dataset, MEMBERSHIPS, place):
        actor = str(row["actor"])
        body_of[actor] = str(row["body"] or actor)
        claims[body_of[actor], str(row["forum"])].append((str(row["role"]), str(row["fact"])))
    actors = _most_connected(cell[0] for cell in claims)
    forums = _most_connected(cell[1] for cell in claims)
    rows, columns = things_of(dataset, actors[:ROWS]), things_of(dataset, forums[:COLUMNS])
    return Grid(
        actors=tuple(rows.values()),
        forums=tuple(columns.values()),
        members={
            cell: _member(claims[cell]) for cell in sorted(claims) if cell[0] in rows and cell[1] in columns
        },
        body_of=body_of,
        all_actors=len(actors),
        all_forums=len(forums),
    )


def matrix_table(grid: Grid, findings: Iterable[Told], writer: Writer) -> Markup:
    """The grid as a table, with a link to the finding in every marked cell."""
    words, found = writer.words, [told.finding for told in findings]
    doubtful, missing = dict(_doubtful(grid, found)), dict(_missing(grid, found))
    head = tag(
        "tr",
        tag("th", words("findings.matrix_corner"), scope="col"),
        *(
            tag("th", tag("span", writer.thing(forum)), scope="col", class_="sv-slanted")
            for forum in grid.forums
        ),
    )
    rows = [
        tag(
            "tr",
            tag("th", writer.thing(actor), scope="row"),
            *(_cell(grid, (actor.iri, forum.iri), doubtful, missing, writer) for forum in grid.forums),
        )
        for actor in grid.actors
    ]
    counts = words(
        "findings.matrix_shown",
        actors=words.number(len(grid.actors)),
        all_actors=words.number(grid.all_actors),
        forums=words.number(len(grid.forums)),
        all_forums=words.number(grid.all_forums),
    )
    whole = tag("table", tag("thead", head), tag("tbody", *rows), class_="sv-matrix")
    return join([_legend(writer), tag("div", whole, class_="sv-scroll"), tag("p", counts, class_="sv-quiet")])


def _most_connected(ends: Iterable[str]) -> list[str]:
    counts: dict[str, int] = defaultdict(int)
    for end in ends:
        counts[end] += 1
    return sorted(counts, key=lambda end: (-counts[end], end))


def _member(found: Iterable[tuple[str, str]]) -> Member:
    found = set(found)
    stated = {role for role, _ in found}
    return Member(tuple(r for r in Role if r in stated), tuple(sorted({fact for _, fact in found})))


def _doubtful(grid: Grid, findings: Iterable[Finding]) -> Iterator[tuple[Cell, Finding]]:
    """The memberships that a contradiction or a one-sided claim rests on, each with the strongest finding."""
    cells = {fact: cell for cell, member in grid.members.items() for fact in member.facts}
    for finding in sorted(findings, key=lambda f: (f.score, f.id)):
        if finding.kind in DOUBTFUL:
            yield from ((cells[fact], finding) for fact in finding.facts if fact in cells)


def _missing(grid: Grid, findings: Iterable[Finding]) -> Iterator[tuple[Cell, Finding]]:
    """The empty cells of a body and a collaboration that a finding about missing members names together."""
    forums = {forum.iri for forum in grid.forums}
    for finding in sorted(findings, key=lambda f: (f.score, f.id)):
        if finding.kind is Kind.MISSING:
            ends = {grid.body_of.get(subject, subject) for subject in finding.subjects}
            for forum in ends & forums:
                for actor in ends - forums:
                    if (actor, forum) not in grid.members:
                        yield (actor, forum), finding


def _cell(
    grid: Grid, cell: Cell, doubtful: Mapping[Cell, Finding], missing: Mapping[Cell, Finding], writer: Writer
) -> Markup:
    member = grid.members.get(cell)
    if member is None:
        return _marked(
            missing.get(cell), "?", writer.words("findings.matrix_missing"), ("sv-missing", None), writer
        )
    words, finding = writer.words, doubtful.get(cell)
    hint = words.listing(capitalised(words.term(role)) for role in member.roles)
    if finding:
        hint = f"{hint}: {words('findings.matrix_doubtful')}"
    shown = words(f"findings.role.{member.roles[0]}") if member.roles else "•"
    return _marked(finding, shown, hint, ("sv-doubtful", "sv-member"), writer)


def _marked(
    finding: Finding | None, shown: str, hint: str, classes: tuple[str, str | None], writer: Writer
) -> Markup:
    """A cell that leads to its finding, where there is one; the second class, or an empty cell, where not."""
    if finding is not None:
        address = writer.links.page("overlapp", fynd=finding.id)
        return tag("td", link(address, shown), class_=classes[0], title=hint)
    return tag("td") if classes[1] is None else tag("td", shown, class_=classes[1], title=hint)


def _legend(writer: Writer) -> Markup:
    words = writer.words
    letters = ", ".join(f"{words(f'findings.role.{role}')} = {words.term(role)}" for role in Role)
    marks = (
        ("sv-doubtful", words("findings.matrix_doubtful")),
        ("sv-missing", words("findings.matrix_missing")),
    )
    shown = [
        tag("span", tag("span", "\u00a0", class_=f"sv-swatch {name}"), f" {text}") for name, text in marks
    ]
    return tag("p", letters, ". ", *(join([each, " "]) for each in shown), class_="sv-quiet sv-legend")
