"""What a document says once its names are known: in its tables, measures and agreement, and in the text beside them."""

from __future__ import annotations

from collections.abc import Iterator

from loaders.formats.source import Source
from loaders.measures.actions import LEAST, action_facts
from loaders.measures.beside import blocks_beside, unread
from loaders.measures.entries import entries_of
from loaders.measures.measures import is_measure_list, measure_facts
from loaders.measures.plannotes import plan_notes
from loaders.measures.projectforms import form_facts, named_below_label
from loaders.measures.projectsheets import (
    below_name,
    learn_projects,
    named_in_head,
    project_facts,
    projects_in,
)
from loaders.names.mentions import MentionFinder
from loaders.prose import prose_facts
from loaders.rows.crosstables import cross_table_facts, cross_tables
from loaders.rows.grants import application_facts, grant_facts, grant_tables
from loaders.rows.records import Record
from loaders.rows.registers import numbered_measures, record_facts, register_facts, register_tables
from loaders.rows.subjecttables import subject_table_facts, subject_tables
from loaders.rules.agreements import agreement_facts, agreement_in_head, parties_of, short_names
from loaders.text.layout import Block
from loaders.text.privacy import Span
from model.fact import Fact

__all__ = ["document_facts", "row_facts"]


def document_facts(
    source: Source, readable: list[Block], finder: MentionFinder, year: int | None, mapped: list[Span]
) -> tuple[str, list[Fact]]:
    """What a document is above all, and its facts: of its tables, its measures, and the text beside them.

    Args:
        source: the document.
        readable: its blocks.
        finder: one who has learnt its names.
        year: its year.
        mapped: spans that are read already.
    """
    facts: list[Fact] = []
    genres = ["table"] if mapped else []
    read = list(mapped)
    if grants := grant_tables(source, read):
        genres.append("grants")
        facts += grant_facts(source, year, finder, grants)
        read += ((table.start, table.end) for table, _ in grants)
    if crossed := list(cross_table_facts(source, finder, cross_tables(source, read))):
        genres.append("table")
        facts += (fact for _, said in crossed for fact in said)
        read += (table.span for table, _ in crossed)
    if registers := register_tables(source, read, finder):
        genres.append("table")
        facts += register_facts(source, finder, registers)
        read += ((table.start, table.end) for _, table, _ in registers)
    beside = blocks_beside(read, readable)
    described = entries_of(beside, finder)
    projects = projects_in(described, finder)
    learn_projects(beside, projects, finder)
    facts += project_facts(source, finder, projects)
    shown = {project.entry for project in projects}
    if named_in_head(projects) is not None:
        described = below_name(described, projects)
    actions = [entry for entry in described if entry.is_measure and entry not in shown]
    facts += action_facts(source, finder, actions)
    if sum("owner" in entry.meanings for entry in actions) >= LEAST:
        genres.append("actions")
    if not read and is_measure_list(source):
        genres.append("measures")
        facts += measure_facts(source, finder)
    numbers = numbered_measures(registers)
    facts += list(plan_notes(source, beside, finder, facts=facts, entries=actions, numbers=numbers))
    agreement = agreement_in_head(readable, finder)
    if agreement is not None and agreement.about is not None:
        finder.know(agreement.about)
    for short, party in list(short_names(agreement, finder)):
        finder.know_as(short, party)
    facts += agreement_facts(source, agreement, finder)
    project = named_in_head(projects) or named_below_label(readable, finder)
    if project is not None:
        finder.know(project)
        facts += form_facts(source, beside, finder, project, [*actions, *shown])
    subject = project or (agreement.about if agreement else None)
    if subject is not None:
        own = subject_tables(source, read)
        facts += subject_table_facts(source, finder, subject, own)
        beside = blocks_beside([table.span for table in own], beside)
    parties = parties_of(agreement, finder)
    facts += prose_facts(source, list(unread(beside, [*actions, *shown])), finder, subject, parties)
    return (*genres, "prose")[0], facts


def row_facts(
    kind: str, record: Record, source: Source, finder: MentionFinder, year: int | None
) -> Iterator[Fact]:
    """What a row says that a mapping reads."""
    if kind == "grant":
        return application_facts(record, source, year, finder)
    return record_facts(kind, record, source, finder)
