"""From a file to what it says: the loaders' one entrance."""

from __future__ import annotations

import functools
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from loaders.facts.confidence import LEAST_SURE, as_sure_elsewhere
from loaders.formats.source import Source
from loaders.language.cues import forget
from loaders.language.words import Vocabulary, swedish
from loaders.measures.actions import LEAST, action_facts
from loaders.measures.beside import blocks_beside, unread
from loaders.measures.entries import entries_of
from loaders.measures.measures import is_measure_list, measure_facts
from loaders.measures.plannotes import plan_notes
from loaders.measures.projectforms import form_facts, named_below_label
from loaders.measures.projectsheets import (
    above_name,
    learn_projects,
    named_in_head,
    project_facts,
    projects_in,
)
from loaders.names.attendednames import attended_names
from loaders.names.calledhere import names_used, with_names_used
from loaders.names.headingnames import is_place_in
from loaders.names.lexicon import Lexicon, Names, shared_entries
from loaders.names.listheads import named_by_lists
from loaders.names.meetingbodies import meeting_body
from loaders.names.mentions import MentionFinder
from loaders.names.namesagain import named_again
from loaders.names.weighednames import weighed_names
from loaders.names.weighedtitles import weighed_titles
from loaders.passages.actingnames import acting_names
from loaders.passages.agreementtitles import only_says_kind
from loaders.passages.framednames import framed_names
from loaders.passages.headedsections import headed_collaborations
from loaders.passages.headings import sections_of
from loaders.passages.linekinds import opens_list_of_people
from loaders.prose import prose_facts, readable_blocks
from loaders.readers import FORMATS, read_source
from loaders.rows.crosstables import cross_table_facts, cross_tables
from loaders.rows.grants import application_facts, grant_facts, grant_tables
from loaders.rows.mapped import mapped_records, mapped_tables, unmapped
from loaders.rows.mappings import GUESSED, Mappings
from loaders.rows.records import Record
from loaders.rows.registers import numbered_measures, record_facts, register_facts, register_tables
from loaders.rows.subjecttables import subject_table_facts, subject_tables
from loaders.rules.agreements import agreement_facts, agreement_in_head, parties_of, short_names
from loaders.text.gaps import apart
from loaders.text.layout import Block, Kind
from loaders.text.metadata import municipality_of, title_of, year_of
from loaders.text.privacy import Span, individuals_of, masked, without_individuals
from loaders.text.repair import Repairer
from model.fact import Document, Fact, Reading
from model.uncollected import uncollected
from ontology.registry import Registry, all_names

__all__ = ["FORMATS", "Extractor", "extract", "read_source"]


@dataclass(frozen=True)
class Extractor:
    """Reads documents with one registry; what it prepares is kept from document to document."""

    registry: Registry
    least_sure: float = LEAST_SURE
    """What is less sure, 0 to 1, in a municipality that the registry does not describe is left out."""

    @uncollected()  # a document that is read leaves no cycles
    def extract(self, path: Path, data: bytes | None = None, mappings: Mappings = GUESSED) -> Reading:
        """Read one document, from its bytes where they are given, and state its facts.

        Tables of spreadsheets that a mapping knows are read by it, the columns of all others are guessed.

        Raises:
            DocumentUnreadableError: the file is missing, empty, too large, or of no kind that we read; or a
                mapping finds rows in it that are wrong.
        """
        source, readable, finder = self.read(path, data)
        year = year_of(source, "\n".join(block.text for block in readable))
        place = finder.home.name if finder.home else ""
        cells = apart(readable, source.text)
        listed = self._describes(finder.municipality)
        texts = [block.text for block in readable]
        weighed = weighed_names(cells, finder.find, self.vocabulary, place, listed=listed)
        for entity, forms in list(named_again(weighed, texts, finder.find)):
            if entity.name not in self._municipalities:  # "Åsele" is where, or short for its municipality
                finder.know_by(entity, forms)
        finder.explain(texts)
        whole = "\n".join(b.text for b in readable if b.kind is not Kind.HEADING)
        for named in list(weighed_titles(readable, finder.find, self.vocabulary, place, listed=listed)):
            name = named.entity.name
            if only_says_kind(name) or opens_list_of_people(name) or is_place_in(name, whole):
                continue
            finder.know_at(named.block, named.start, named.end, named.entity)
            if not named.alone:
                finder.know(named.entity)
        finder.know(*attended_names(readable, finder), *named_by_lists(readable, finder))
        for taken_for, collaboration in list(framed_names(texts, finder.find)):
            finder.know_instead(taken_for, collaboration)
        for others in (headed_collaborations, acting_names):
            for taken_for, named_here in list(others(readable, finder.find)):
                finder.know_instead(taken_for, named_here)
        mapped = mapped_tables(source, path, mappings)
        records, told = mapped_records(mapped, path, finder, year, skip_bad_rows=mappings.skip_bad_rows)
        genre, facts = _facts(source, readable, finder, year, [(table.start, table.end) for table in mapped])
        facts[:0] = (
            fact for kind, record in records for fact in _record_facts(kind, record, source, finder, year)
        )
        if mappings.tables and not mapped:
            told = unmapped(source, path)
        heading = readable[0].text if readable and readable[0].kind is Kind.HEADING else ""
        title = title_of(source, heading, self.repairer.word)
        document = Document(
            id=source.id,
            title=masked(title),
            municipality=finder.municipality,
            year=year,
            file=source.file,
            sha256=source.sha256,
            lines=len(source.line_starts),
            characters=len(source.text),
            genre=genre,
        )
        called = names_used(texts, finder.find, self.registry, finder.municipality)
        said = [with_names_used(fact, called) for fact in facts]
        if not listed:
            said = [fact for fact in map(as_sure_elsewhere, said) if fact.confidence >= self.least_sure]
        is_known = self._registered.__contains__
        private = individuals_of(source, (block.clean for block in readable), is_known)
        kept = tuple(without_individuals(said, source, private, is_known))
        return Reading(
            document, kept, masked(source.text, private.spans), "\n".join(filter(None, (source.note, told)))
        )

    def read(self, path: Path, data: bytes | None = None) -> tuple[Source, list[Block], MentionFinder]:
        """A document, its blocks as a reader reads them, and one who knows the names that rules find in it.

        Raises:
            DocumentUnreadableError: as of ``extract``.
        """
        forget()
        source = read_source(path, data)
        readable = readable_blocks(source, self.repairer, self.letterhead)
        municipality = municipality_of("\n".join(block.text for block in readable), source, self.registry)
        finder = MentionFinder(
            self.registry,
            municipality,
            self.lexicon(municipality),
            self.vocabulary.is_common,
            self.vocabulary.is_compound,
        )
        year = year_of(source, "\n".join(block.text for block in readable))
        finder.learn(((b.text, b.kind is Kind.BULLET) for b in apart(readable, source.text)), year)
        finder.learn_headings(sections_of(readable))
        if met := meeting_body(readable, finder):
            finder.know(met.entity)
            finder.know_by(met.entity, met.forms)
            for elsewhere in met.elsewhere:
                finder.know_instead(elsewhere, met.entity)
        return source, readable, finder

    def _describes(self, slug: str) -> bool:
        """Whether the registry tells of the municipality's own bodies."""
        municipality = self.registry.municipality(slug)
        return municipality is not None and municipality.described

    @functools.cached_property
    def vocabulary(self) -> Vocabulary:
        """The words of Swedish and of the registry's names, but for those that count in one city's documents alone."""
        everywhere = {m.slug for m in self.registry.municipalities if m.described} | {None}
        entries = (entry for entry in self.registry.entries if entry.municipality in everywhere)
        return swedish(name for name, _ in all_names(entries))

    @functools.cached_property
    def _registered(self) -> frozenset[str]:
        """The registered names and each of their words, in small letters."""
        names = {name.casefold() for name, _ in all_names(self.registry.entries)}
        places = {m.name.casefold() for m in self.registry.municipalities}
        return frozenset(
            {*names, *places, *(f"{place}s" for place in places), *(w for n in names for w in n.split())}
        )

    @functools.cached_property
    def _municipalities(self) -> frozenset[str]:
        return frozenset(form for m in self.registry.municipalities for form in (m.name, f"{m.name}s"))

    @functools.cached_property
    def letterhead(self) -> tuple[str, ...]:
        """What the organisations call themselves at the head of a page."""
        return tuple(m.organisation for m in self.registry.municipalities if m.described)

    @functools.cached_property
    def repairer(self) -> Repairer:
        """Reads damaged words; what it learns of a word serves all documents."""
        return Repairer(self.vocabulary)

    @functools.cached_property
    def _shared(self) -> Names:
        return Names(shared_entries(self.registry))

    @functools.cached_property
    def _lexicons(self) -> dict[str, Lexicon]:
        return {}

    def lexicon(self, municipality: str) -> Lexicon:
        """The names that can be meant in that municipality's documents."""
        if municipality not in self._lexicons:
            self._lexicons[municipality] = Lexicon(self.registry, municipality, self._shared)
        return self._lexicons[municipality]


def _facts(
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
    shown = [project.entry for project in projects]
    if named_in_head(projects) is not None:
        described = [entry for entry in described if not above_name(entry, projects)]
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


def _record_facts(
    kind: str, record: Record, source: Source, finder: MentionFinder, year: int | None
) -> Iterator[Fact]:
    """What a row says that a mapping reads."""
    if kind == "grant":
        return application_facts(record, source, year, finder)
    return record_facts(kind, record, source, finder)


def extract(
    path: Path, registry: Registry, data: bytes | None = None, mappings: Mappings = GUESSED
) -> Reading:
    """Read one document, from its bytes where they are given, and state its facts.

    Raises:
        DocumentUnreadableError: the file is missing, empty, too large, or of no kind that we read; or a mapping
            finds rows in it that are wrong.
    """
    return _extractor(registry).extract(path, data, mappings)


_EXTRACTORS: list[Extractor] = []


def _extractor(registry: Registry) -> Extractor:
    """The extractor of the registry last used, which is nearly always the one asked for."""
    if not _EXTRACTORS or _EXTRACTORS[0].registry is not registry:
        _EXTRACTORS[:] = [Extractor(registry)]
    return _EXTRACTORS[0]
