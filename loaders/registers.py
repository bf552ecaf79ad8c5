"""Tables of measures and of members: action plans and lists of who sits where."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from loaders.actions import measure_entity, target_drafts
from loaders.drafts import Draft, participation, value
from loaders.mentions import Entity, MentionFinder
from loaders.source import Source
from loaders.spans import fact_at
from loaders.tables import Cell, Columns, Row, Table, columns_of, status_of, tables
from model.fact import Attribute, Fact
from model.vocabulary import EntityType, Predicate, Role

__all__ = ["register_facts", "register_tables"]

NEEDED = {"measure": ("title", "owner"), "membership": ("forum", "member")}
PROPER = re.compile(r"[A-ZÅÄÖ][\wåäö&'’-]+(?: [\wåäöÅÄÖ&'’-]+){0,4}")
ROLE_WORDS = (
    (Role.CONVENER, ("sammankalla", "ordförande", "värd")),
    (Role.COORDINATOR, ("samordn", "leder", "ledning", "kansli", "koordin")),
    (Role.OWNER, ("ägare", "huvudman")),
    (Role.FUNDER, ("finans", "bidrag")),
)


def register_tables(source: Source) -> list[tuple[str, Table, Columns]]:
    """The tables of measures ("measure") and of members ("membership") with their columns."""
    found = []
    for table in tables(source):
        kinds = [(kind, columns_of(kind, table.header)) for kind in NEEDED]
        fitting = [(kind, columns) for kind, columns in kinds if all(f in columns for f in NEEDED[kind])]
        if fitting:
            kind, columns = max(fitting, key=lambda pair: len(pair[1]))
            found.append((kind, table, columns))
    return found


def register_facts(
    source: Source, finder: MentionFinder, found: list[tuple[str, Table, Columns]]
) -> Iterator[Fact]:
    """The facts of each row."""
    for kind, table, columns in found:
        for row in table.rows:
            reader = _measure_row if kind == "measure" else _member_row
            yield from reader(source, row, columns, finder)


def _measure_row(source: Source, row: Row, columns: Columns, finder: MentionFinder) -> Iterator[Fact]:
    title = row.cell(columns["title"])
    if title is None:
        return
    reading = _MeasureRow(row, columns, finder, measure_entity(title.text), "target" in columns)
    start, end = row.cells[0].start, max(cell.end for cell in row.cells)
    for draft in reading.drafts():
        yield fact_at(draft, source, start, end)


@dataclass(frozen=True)
class _MeasureRow:
    """One row of a table of measures."""

    row: Row
    columns: Columns
    finder: MentionFinder
    measure: Entity
    names_targets: bool

    def drafts(self) -> Iterator[Draft]:
        """What the cells of the row say of the measure."""
        measure = self.measure
        yield from self._chapter()
        owners = self._actors("owner")
        for owner in owners:
            yield Draft(owner, Predicate.RESPONSIBLE_FOR, measure, "cell-owner", 0.97)
        for group in self._targets():
            yield Draft(measure, Predicate.TARGETS, group, "cell-target", 0.9)
        for area in self._areas():
            yield Draft(measure, Predicate.OPERATES_IN, area, "cell-area", 0.9)
        if status := self._cell("status"):
            name = value(status_of(status.text))
            yield Draft(measure, Predicate.HAS_STATUS, name, "cell-status", 0.97, literal=True)
        yield from self._reports()
        if not self.names_targets:
            yield from target_drafts(measure, self.finder)
        topic: dict[str, Attribute] = {"measure": measure.name}
        for owner in owners:
            for partner in self._actors("partners"):
                if partner not in owners:
                    yield Draft(
                        owner, Predicate.COLLABORATES_WITH, partner, "cell-partner", 0.9, attributes=topic
                    )

    def _cell(self, field: str) -> Cell | None:
        return self.row.cell(self.columns.get(field))

    def _chapter(self) -> Iterator[Draft]:
        cell, number = self._cell("chapter"), self._cell("number")
        if cell is None:
            return
        attributes: dict[str, Attribute] = {}
        if number and re.fullmatch(r"\d{1,4}", number.text):
            attributes["number"] = int(number.text)
        chapter = value(cell.text)
        yield Draft(
            self.measure,
            Predicate.IN_CHAPTER,
            chapter,
            "cell-chapter",
            0.97,
            attributes=attributes,
            literal=True,
        )

    def _reports(self) -> Iterator[Draft]:
        when = self._cell("when")
        attributes: dict[str, Attribute] = {"when": when.text} if when else {}
        for board in self._actors("reports_to"):
            if board.type is EntityType.BOARD:
                yield Draft(
                    self.measure, Predicate.REPORTS_TO, board, "cell-report", 0.95, attributes=attributes
                )

    def _actors(self, field: str) -> list[Entity]:
        cell = self._cell(field)
        if cell is None:
            return []
        return _with_unlisted(cell, self.finder) if field == "partners" else _actors(cell, self.finder)

    def _areas(self) -> list[Entity]:
        cell = self._cell("area")
        if cell is None:
            return []
        known = [m.entity for m in self.finder.find(cell.text) if m.entity.type is EntityType.AREA]
        return known or [Entity(name, EntityType.AREA, new=True) for name in _names(cell.text)]

    def _targets(self) -> list[Entity]:
        """Each piece of the cell is a group: a known one when it is named by the whole piece."""
        cell = self._cell("target")
        groups = []
        for name in _names(cell.text) if cell else []:
            known = [
                m.entity
                for m in self.finder.find(name)
                if m.end - m.start == len(name) and m.entity.type is EntityType.TARGET_GROUP
            ]
            groups.append(known[0] if known else Entity(name, EntityType.TARGET_GROUP, new=True))
        return groups


def _member_row(source: Source, row: Row, columns: Columns, finder: MentionFinder) -> Iterator[Fact]:
    forum, member = row.cell(columns["forum"]), row.cell(columns["member"])
    if forum is None or member is None:
        return
    known = [m.entity for m in finder.find(forum.text) if m.entity.type is EntityType.COLLABORATION]
    about = known[0] if known else Entity(forum.text, EntityType.COLLABORATION, "forum", new=True)
    role = row.cell(columns.get("role"))
    since = row.cell(columns.get("since"))
    actors = _actors(member, finder) or [Entity(member.text, EntityType.EXTERNAL_PARTNER, None, new=True)]
    for actor in actors:
        draft = participation(actor, about, "cell-member", 0.97, role=_role(role.text if role else ""))
        attributes = dict(draft.attributes) | ({"since": since.text} if since else {})
        placed = Draft(
            draft.subject, draft.predicate, draft.object, draft.rule, draft.confidence, attributes=attributes
        )
        start, end = row.cells[0].start, max(cell.end for cell in row.cells)
        yield fact_at(placed, source, start, end)
        if attributes["role"] == Role.FUNDER:
            yield fact_at(Draft(actor, Predicate.FUNDS, about, "cell-funder", 0.95), source, start, end)


def _actors(cell: Cell, finder: MentionFinder) -> list[Entity]:
    return list(dict.fromkeys(m.entity for m in finder.find(cell.text) if m.entity.is_actor))


def _with_unlisted(cell: Cell, finder: MentionFinder) -> list[Entity]:
    """The actors of a cell of partners; a capitalised piece that nobody listed is a partner's name."""
    actors = _actors(cell, finder)
    for piece in _names(re.sub(r"\s(?:och|samt)\s", ", ", cell.text)):
        if (
            piece in cell.text
            and PROPER.fullmatch(piece)
            and not piece.endswith("-")
            and not finder.find(piece)
        ):
            actors.append(Entity(piece, EntityType.EXTERNAL_PARTNER, None, new=True))
    return actors


def _names(text: str) -> list[str]:
    pieces = [piece.strip(" .") for piece in re.split(r"[,;/]", text)]
    return [piece[0].upper() + piece[1:] for piece in pieces if piece]


def _role(text: str) -> Role:
    small = text.casefold()
    return next((role for role, words in ROLE_WORDS if any(word in small for word in words)), Role.MEMBER)
