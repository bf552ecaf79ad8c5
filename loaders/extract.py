"""From a file to what it says: the loaders' one entrance."""

from __future__ import annotations

import functools
from dataclasses import dataclass
from pathlib import Path

from loaders.documentfacts import document_facts, row_facts
from loaders.facts.confidence import LEAST_SURE, as_sure_elsewhere
from loaders.formats.source import Source
from loaders.language.cues import forget
from loaders.language.words import Vocabulary, swedish
from loaders.names.attendednames import attended_names
from loaders.names.attendees import attendees
from loaders.names.boardinitials import boards_by_initials
from loaders.names.calledhere import is_in_itself, names_used, with_names_used
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
from loaders.passages.associations import association_meant
from loaders.passages.framednames import framed_names
from loaders.passages.headedsections import headed_collaborations
from loaders.passages.headings import sections_of
from loaders.passages.linekinds import opens_list_of_people
from loaders.prose import readable_blocks
from loaders.readers import FORMATS, read_source
from loaders.rows.mapped import mapped_records, mapped_tables, unmapped
from loaders.rows.mappings import GUESSED, Mappings
from loaders.text.gaps import apart
from loaders.text.layout import Block, Kind
from loaders.text.metadata import municipality_of, title_of, year_of
from loaders.text.privacy import individuals_of, masked, without_individuals
from loaders.text.repair import Repairer
from model.fact import Document, Reading
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
        listed = self._describes(finder.municipality)
        self._learn_whole(finder, readable, source, listed=listed)
        mapped = mapped_tables(source, path, mappings)
        records, told = mapped_records(mapped, path, finder, year, skip_bad_rows=mappings.skip_bad_rows)
        genre, facts = document_facts(
            source, readable, finder, year, [(table.start, table.end) for table in mapped]
        )
        facts[:0] = (
            fact for kind, record in records for fact in row_facts(kind, record, source, finder, year)
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
        called = names_used(
            [block.text for block in readable], finder.find, self.registry, finder.municipality
        )
        named = (with_names_used(fact, called) for fact in facts)
        said = [fact for fact in named if not is_in_itself(fact)]
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
        finder.learn((block.text for block in apart(readable, source.text)), year)
        finder.learn_headings(sections_of(readable))
        if met := meeting_body(readable, finder, source.text):
            finder.meeting = met.entity
            finder.know(met.entity)
            finder.know_by(met.entity, met.forms)
            for elsewhere in met.elsewhere:
                finder.know_instead(elsewhere, met.entity)
        return source, readable, finder

    def _learn_whole(
        self, finder: MentionFinder, readable: list[Block], source: Source, *, listed: bool
    ) -> None:
        """Names that only the whole document tells, weighed by all their places, come to be known.

        Args:
            finder: one who has read the document once.
            readable: its blocks.
            source: the document.
            listed: whether the registry describes its municipality.
        """
        texts = [block.text for block in readable]
        place = finder.home.name if finder.home else ""
        cells = apart(readable, source.text)
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
        for there in list(attendees(readable, finder, self.registry)):
            finder.know_at(*there)
        if meant := association_meant(texts, finder.find):
            finder.know_by(*meant)
        for initials, taken, board in list(boards_by_initials(readable, finder)):
            finder.know_by(board, (initials,))
            if taken is not None:
                finder.know_instead(taken, board)
        for taken_for, collaboration in list(framed_names(texts, finder.find)):
            finder.know_instead(taken_for, collaboration)
        for others in (headed_collaborations, acting_names):
            for taken_for, named_here in list(others(readable, finder.find)):
                finder.know_instead(taken_for, named_here)

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
