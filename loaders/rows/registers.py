"""Tables of measures, members, collaborations and co-operation: action plans and lists of who sits where."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.facts.drafts import Draft, participation
from loaders.facts.spans import fact_at
from loaders.formats.source import Source
from loaders.measures.cellwords import is_state, state_in
from loaders.measures.measuredrafts import in_chapter, in_state, joined, owned, placed, reported, targeted
from loaders.measures.measuretitles import measure_entity, named_collaboration, target_drafts, title_places
from loaders.measures.owners import owners_in
from loaders.measures.pieces import NUMBER
from loaders.names.mentions import Entity, MentionFinder
from loaders.names.namelists import learn_owners, named_actors, named_groups, named_places, with_unlisted
from loaders.rows.collaborationrows import are_collaborations, collaboration_drafts, learn_collaborations
from loaders.rows.flattables import flat_tables
from loaders.rows.records import Record, record_of
from loaders.text.alignedtables import tables_of
from loaders.text.collaborationcolumns import collaboration_columns, is_loose
from loaders.text.columns import Columns, columns_of, role_of, status_of
from loaders.text.tables import Cell, Table
from model.fact import Attribute, Fact
from model.vocabulary import EntityType, Predicate, Role

__all__ = ["NEEDED", "numbered_measures", "record_facts", "register_facts", "register_tables"]

NEEDED = {"measure": ("title", "owner"), "membership": ("forum", "member")}


def register_tables(
    source: Source, beside: Sequence[tuple[int, int]] = (), finder: MentionFinder | None = None
) -> list[tuple[str, Table, Columns]]:
    """The tables of measures ("measure"), members ("membership") and "collaboration"s, with their columns.

    Args:
        source: the text.
        beside: spans of it that are read otherwise.
        finder: knows the names by which tables are read whose cells no sign parts; None leaves those out.
    """
    found = []
    for table in tables_of(source, beside):
        if fitting := _fitting(table):
            kind, columns = max(fitting, key=lambda pair: len(pair[1]))
            found.append((kind, table, columns))
    if finder is not None:
        read = [*beside, *((table.start, table.end) for _, table, _ in found)]
        flat = flat_tables(source, finder, read)
        found += (("measure", table, columns_of("measure", table.header)) for table in flat)
    return found


def _fitting(table: Table) -> list[tuple[str, Columns]]:
    """The kinds that a table can be of; one of collaborations is none of measures."""
    kinds = [(kind, columns_of(kind, table.header)) for kind in NEEDED]
    fitting = [(kind, columns) for kind, columns in kinds if all(f in columns for f in NEEDED[kind])]
    listed = collaboration_columns(table.header)
    if not listed or (is_loose(table.header[listed["name"]]) and not are_collaborations(table, listed)):
        return fitting
    members = [pair for pair in fitting if pair[0] == "membership"]
    return [*members, ("collaboration", listed)]


def register_facts(
    source: Source, finder: MentionFinder, found: list[tuple[str, Table, Columns]]
) -> Iterator[Fact]:
    """The facts of each row."""
    for kind, table, columns in found:
        if kind == "collaboration":
            learn_collaborations(table, columns, finder)
        for row in table.rows:
            yield from record_facts(kind, record_of(row, columns), source, finder)


def record_facts(kind: str, record: Record, source: Source, finder: MentionFinder) -> Iterator[Fact]:
    """What one row of a table of that kind says: "measure", "membership", "collaboration" or "cooperation"."""
    for draft in DRAFTS[kind](record, finder):
        yield fact_at(draft, source, record.start, record.end)


def numbered_measures(found: list[tuple[str, Table, Columns]]) -> dict[str, Entity]:
    """The measures of the tables by the numbers in their rows or before their titles; the first of a number counts."""
    numbers: dict[str, Entity] = {}
    for _, table, columns in (each for each in found if each[0] == "measure"):
        for record in (record_of(row, columns) for row in table.rows):
            title = record.cell("title")
            counted = NUMBER.match(title.text) if title else None
            number = record.text("number") or (counted["number"] if counted else "") or ""
            if title and number:
                numbers.setdefault(number.strip(" ."), _titled(title))
    return numbers


def _measure_drafts(record: Record, finder: MentionFinder) -> Iterator[Draft]:
    title = record.cell("title")
    for owner in record.all("owner"):
        learn_owners(owner.text, finder)
    if title is not None:
        yield from _MeasureRow(record, finder, _titled(title)).drafts()


def _titled(title: Cell) -> Entity:
    """The measure by what stands behind its number."""
    number = NUMBER.match(title.text)
    return measure_entity(title.text[number.end() :] if number else title.text)


@dataclass(frozen=True)
class _MeasureRow:
    """One row of a table of measures."""

    record: Record
    finder: MentionFinder
    measure: Entity

    def drafts(self) -> Iterator[Draft]:
        """What the cells of the row say of the measure."""
        measure = self.measure
        yield from self._chapter()
        lines = [owners_in(cell.text, self.finder) for cell in self.record.all("owner")]
        owners = tuple(dict.fromkeys(owner for line in lines for owner in line.owners))
        yield from owned(owners, measure, "cell-owner", 0.97)
        yield from targeted(measure, self._targets(), "cell-target", 0.9)
        yield from placed(measure, self._areas(), "cell-area", 0.9)
        if state := self._state():
            yield in_state(measure, status_of(state_in(state)), "cell-status", 0.97)
        yield from reported(
            measure, self._actors("reports_to"), self.record.text("when"), "cell-report", 0.95
        )
        if "target" not in self.record.columns:
            yield from target_drafts(measure, self.finder)
        if "area" not in self.record.columns:
            yield from title_places(measure, self.finder)
        beside = [partner for line in lines for partner in line.partners]
        partners = dict.fromkeys([*beside, *self._actors("partners")])
        if joint := named_collaboration(measure, self.finder):
            yield from (
                participation(a, joint, "cell-in-title", 0.8) for a in (*owners, *partners) if a.is_actor
            )
        else:
            yield from joined(owners, partners, {"measure": measure.name}, "cell-partner", 0.9)

    def _state(self) -> str:
        """What its cell says; without such cells, a state in those of the outcome, the follow-up or the time."""
        if "status" in self.record.columns:
            return self.record.text("status")
        told = (self.record.text(meaning) for meaning in ("outcome", "reports_to", "when"))
        return next((text for text in told if is_state(text)), "")

    def _chapter(self) -> Iterator[Draft]:
        cell, number = self.record.cell("chapter"), self.record.cell("number")
        if cell is None:
            return
        counted = int(number.text) if number and re.fullmatch(r"\d{1,4}", number.text) else None
        yield in_chapter(self.measure, cell.text, counted, "cell-chapter", 0.97)

    def _actors(self, meaning: str) -> list[Entity]:
        read = with_unlisted if meaning == "partners" else named_actors
        found = (actor for cell in self.record.all(meaning) for actor in read(cell.text, self.finder))
        return list(dict.fromkeys(found))

    def _areas(self) -> list[Entity]:
        is_name = "area" in self.record.parted
        cells = self.record.all("area")
        return [area for cell in cells for area in named_places(cell.text, self.finder, whole=is_name)]

    def _targets(self) -> list[Entity]:
        """Each piece of the cell is a group: a known one when it is named by the whole piece."""
        is_name = "target" in self.record.parted
        cells = self.record.all("target")
        return [group for cell in cells for group in named_groups(cell.text, self.finder, whole=is_name)]


def _member_drafts(record: Record, finder: MentionFinder) -> Iterator[Draft]:
    role = role_of(record.text("role")) or Role.MEMBER
    period = _texts(record, "since", "until")
    for forum in record.all("forum"):
        about = _collaboration(forum, finder)
        for actor in (a for member in record.all("member") for a in _any_actors(member, finder)):
            draft = participation(actor, about, "cell-member", 0.97, role=role)
            yield replace(draft, attributes={**draft.attributes, **period})
            if role is Role.FUNDER:
                yield Draft(actor, Predicate.FUNDS, about, "cell-funder", 0.95)


def _cooperation_drafts(record: Record, finder: MentionFinder) -> Iterator[Draft]:
    attributes = _texts(record, "topic", "since", "until")
    actors, partners = (
        [entity for cell in record.all(meaning) for entity in _any_actors(cell, finder)]
        for meaning in ("actor", "partner")
    )
    for actor in actors:
        for partner in partners:
            if partner != actor:
                yield Draft(
                    actor, Predicate.COLLABORATES_WITH, partner, "cell-partner", 0.9, attributes=attributes
                )


DRAFTS: dict[str, Callable[[Record, MentionFinder], Iterator[Draft]]] = {
    "measure": _measure_drafts,
    "membership": _member_drafts,
    "collaboration": collaboration_drafts,
    "cooperation": _cooperation_drafts,
}


def _texts(record: Record, *meanings: str) -> dict[str, Attribute]:
    return {meaning: record.text(meaning) for meaning in meanings if record.cell(meaning)}


def _collaboration(cell: Cell, finder: MentionFinder) -> Entity:
    known = [m.entity for m in finder.find(cell.text) if m.entity.type is EntityType.COLLABORATION]
    return known[0] if known else Entity(cell.text, EntityType.COLLABORATION, "forum", new=True)


def _any_actors(cell: Cell, finder: MentionFinder) -> list[Entity]:
    """The actors that a cell names; where nobody is known by it, its whole text is a partner's name."""
    return named_actors(cell.text, finder) or [Entity(cell.text, EntityType.EXTERNAL_PARTNER, None, new=True)]
