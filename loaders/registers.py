"""Tables of measures and of members: action plans and lists of who sits where."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.actions import measure_entity, target_drafts
from loaders.drafts import Draft, participation, value
from loaders.mentions import Entity, MentionFinder
from loaders.source import Source
from loaders.spans import fact_at
from loaders.tables import Cell, Columns, Row, Table, columns_of, tables
from loaders.targets import target_groups
from model.fact import Attribute, Fact
from model.vocabulary import EntityType, Predicate, Role

__all__ = ["register_facts", "register_tables"]

NEEDED = {"measure": ("title", "owner"), "membership": ("forum", "member")}
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
        for kind, needed in NEEDED.items():
            columns = columns_of(kind, table.header)
            if all(field in columns for field in needed):
                found.append((kind, table, columns))
                break
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
    measure = measure_entity(title.text)
    start, end = row.cells[0].start, max(cell.end for cell in row.cells)
    number = row.cell(columns.get("number"))
    owners: list[Entity] = []
    for field, drafts in (
        ("chapter", lambda c: [_chapter(measure, c, number)]),
        ("owner", lambda c: [Draft(e, Predicate.RESPONSIBLE_FOR, measure, "cell-owner", 0.97) for e in _actors(c, finder)]),
        ("target", lambda c: [Draft(measure, Predicate.TARGETS, e, "cell-target", 0.9) for e in _targets(c, finder)]),
        ("area", lambda c: [Draft(measure, Predicate.OPERATES_IN, e, "cell-area", 0.9) for e in _areas(c, finder)]),
        ("status", lambda c: [Draft(measure, Predicate.HAS_STATUS, value(c.text), "cell-status", 0.97, literal=True)]),
        ("reports_to", lambda c: _reports(measure, c, row.cell(columns.get("when")), finder)),
    ):
        cell = row.cell(columns.get(field))
        if cell:
            for draft in drafts(cell):
                yield fact_at(draft, source, start, end)
                if field == "owner":
                    owners.append(draft.subject)
    if "target" not in columns:
        for draft in target_drafts(measure, finder):
            yield fact_at(draft, source, start, end)
    partners = row.cell(columns.get("partners"))
    for partner in _actors(partners, finder) if partners and owners else []:
        if partner not in owners:
            topic: dict[str, Attribute] = {"topic": measure.name, "measure": measure.name}
            draft = Draft(owners[0], Predicate.COLLABORATES_WITH, partner, "cell-partner", 0.9, attributes=topic)
            yield fact_at(draft, source, start, end)


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
        placed = Draft(draft.subject, draft.predicate, draft.object, draft.rule, draft.confidence, attributes=attributes)
        yield fact_at(placed, source, row.cells[0].start, max(cell.end for cell in row.cells))


def _chapter(measure: Entity, cell: Cell, number: Cell | None) -> Draft:
    attributes: dict[str, Attribute] = {}
    if number and re.fullmatch(r"\d{1,4}", number.text):
        attributes["number"] = int(number.text)
    chapter = value(cell.text)
    return Draft(measure, Predicate.IN_CHAPTER, chapter, "cell-chapter", 0.97, attributes=attributes, literal=True)


def _reports(measure: Entity, cell: Cell, when: Cell | None, finder: MentionFinder) -> list[Draft]:
    attributes: dict[str, Attribute] = {"when": when.text} if when else {}
    boards = [e for e in _actors(cell, finder) if e.type is EntityType.BOARD]
    return [Draft(measure, Predicate.REPORTS_TO, b, "cell-report", 0.95, attributes=attributes) for b in boards]


def _actors(cell: Cell, finder: MentionFinder) -> list[Entity]:
    return list(dict.fromkeys(m.entity for m in finder.find(cell.text) if m.entity.is_actor))


def _areas(cell: Cell, finder: MentionFinder) -> list[Entity]:
    known = [m.entity for m in finder.find(cell.text) if m.entity.type is EntityType.AREA]
    return known or [Entity(name, EntityType.AREA, new=True) for name in _names(cell.text)]


def _targets(cell: Cell, finder: MentionFinder) -> list[Entity]:
    known = target_groups(cell.text, finder.find(cell.text))
    return known or [Entity(name, EntityType.TARGET_GROUP, new=True) for name in _names(cell.text)]


def _names(text: str) -> list[str]:
    pieces = [piece.strip(" .") for piece in re.split(r"[,;/]", text)]
    return [piece[0].upper() + piece[1:] for piece in pieces if piece]


def _role(text: str) -> Role:
    small = text.casefold()
    return next((role for role, words in ROLE_WORDS if any(word in small for word in words)), Role.MEMBER)
