"""Measures as blocks of labelled lines: a title, and below or behind it "Ansvar: …", "Samverkanspart: …".

The labels may stand in a line each, in bullets, several in one line, or with what they say on the lines below
them. What must stay true: no block is part of two measures; what no measure takes is left to other readers.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field, replace

from loaders.language.patterns import compiled
from loaders.language.wordfamilies import one_of
from loaders.measures.measuretitles import chapter_of, is_bare_number
from loaders.text.clean import Clean
from loaders.text.labels import Field, fields_in, is_bare_label
from loaders.text.layout import Block, Kind

__all__ = ["NUMBER", "PROJECT", "SIGNS", "Entry", "Piece", "entries_of"]

NUMBER = re.compile(
    r"(?:(?:Åtgärd|Insats|Aktivitet|Uppdrag|Action|Measure)\s+(?:nr\.?\s+)?(?P<kind>[A-Z]?\d{1,3}(?:[.:]\d{1,3})*[a-z]?)"
    r"[.):]?\s*[–—-]?\s*|(?P<number>[A-Z]?\d{1,3}(?:[.:]\d{1,3})*[a-z]?)[.):]?\s+(?:[–—-]\s+)?|[a-z]\)\s+)(?=[A-ZÅÄÖ”\"])"
)
"""What stands before a measure's title."""
ITEM = re.compile(r"(?:(?<=^)|(?<=[.!?:;] ))(?:\d{1,3}(?:\.\d{1,2})*[.)]?|[a-z]\)|[•–-]) (?=[A-ZÅÄÖ])")
"""Where one measure of a list in running text begins."""
SENTENCES = re.compile(r"(?<=[.!?])\s+(?=[A-ZÅÄÖ])")
FIRST_SENTENCE = re.compile(r".{12,}?[a-zåäö)]{3}[.!?](?=\s+[A-ZÅÄÖ])")
PROJECT = "project"
"""The meaning of a label behind which a project's name stands."""
NAMING = frozenset({"title", PROJECT})
WHAT = "what"
"""The meaning of a label behind which a measure's title stands, where it has none but its number."""
OTHER_LINE = re.compile(r"[A-ZÅÄÖ][\wåäöÅÄÖ /-]{2,40}: \S")
"""A line with a label that is none of ours: "Diarienummer: …"."""
OF_A_FORM = re.compile(rf"(?:{one_of('forms', 'of_a_form')})\s?:")
"""How a line of a form or of a head of a document begins, which is no title."""
COLOPHON = compiled(
    rf"\b(?:(?:{one_of('forms', 'colophon')})\b(?: av| den)?"
    r"|(?:[Ss]enast|[Ss]idan) (?:ändrad|granskad|uppdaterad|publicerad)(?: av| den)?"
    r"|[Dd]okument(?:ansvarig|ägare)|[Ss]idansvarig|[Aa]nsvarig (?:för (?:sidan|dokumentet)|utgivare)):"
)
"""What a page says about the document itself; who is responsible for that is not for any measure."""
SIGNS = " .;,|•·(–-"
"""What may stand around a title."""
SHORTEST, LONGEST = 8, 320
PLAIN_LONGEST = 160
"""Characters of a title that is neither a heading nor a bullet."""
REACH = 4
"""Blocks that may stand between a title and what is said of it."""
LEAST_OWNED = 2
"""Owned measures that a list of bullets has whose other bullets are measures, too."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a block: ``clean.text[start:end]``."""

    kind: Kind
    clean: Clean
    start: int
    end: int

    @property
    def text(self) -> str:
        """Its readable words."""
        return self.clean.text[self.start : self.end]

    def source(self) -> tuple[int, int]:
        """Where it stands in the source; it must not be empty."""
        return self.clean.source(self.start, self.end)

    def part(self, start: int, end: int) -> Piece:
        """The part of it between two places of its words."""
        return replace(self, start=self.start + start, end=self.start + end)


@dataclass(frozen=True)
class Entry:
    """A measure as a document describes it."""

    title: Piece
    number: str
    chapter: str
    fields: tuple[tuple[str, Piece], ...]
    """What is said under which kind of label, in the order of the text."""
    is_listed: bool = False
    """Whether it is a bullet among others that have owners."""

    @property
    def meanings(self) -> frozenset[str]:
        """The kinds of its labels."""
        return frozenset(meaning for meaning, _ in self.fields)

    @property
    def is_measure(self) -> bool:
        """Whether it is something to be done: by somebody, or as others of its list are."""
        return self.is_listed or "owner" in self.meanings

    def all(self, meaning: str) -> tuple[Piece, ...]:
        """What is said under labels of that kind."""
        return tuple(piece for name, piece in self.fields if name == meaning)


def entries_of(blocks: Iterable[Block]) -> list[Entry]:
    """All that the blocks describe in labelled lines, in their order, and bullets among measures with owners."""
    walk = _Walk()
    for block in blocks:
        for piece in () if COLOPHON.search(block.text) else _pieces(block):
            walk.read(piece)
    walk.end_list()
    kept = [measure for measure in walk.measures if measure.is_listed or measure.fields]
    entries = [
        Entry(each.title, each.number, each.chapter, tuple(each.fields), each.is_listed) for each in kept
    ]
    return sorted(entries, key=lambda entry: entry.title.source())


@dataclass
class _Measure:
    """A measure that is being read."""

    title: Piece
    number: str
    chapter: str
    bare: bool = False
    """Whether its labels stand alone, without a colon."""
    is_listed: bool = False
    fields: list[tuple[str, Piece]] = field(default_factory=list)

    @property
    def meanings(self) -> set[str]:
        return {meaning for meaning, _ in self.fields}


@dataclass
class _Walk:
    """What a reader knows who goes through the blocks one by one."""

    measures: list[_Measure] = field(default_factory=list)
    measure: _Measure | None = None
    above: list[Piece] = field(default_factory=list)
    """What stands without a label behind the last labelled part."""
    chapter: str = ""
    waiting: str = ""
    """The meaning of a label whose words stand in the next blocks."""
    first: Piece | None = None
    """What the document begins with: its title is no chapter."""
    bullets: list[_Measure] = field(default_factory=list)
    """The list of bullets so far, each taken for a measure."""

    def read(self, piece: Piece) -> None:
        """Go on with one piece."""
        self.first = self.first or piece
        meaning = is_bare_label(piece.text)
        labelled = fields_in(piece.text)
        if meaning and meaning != PROJECT and not labelled and self._has_bare_label(meaning):
            self.waiting = meaning
        elif labelled:
            self._labelled(piece, labelled)
        else:
            self._plain(piece)

    def end_list(self) -> None:
        """A list of bullets has ended: where some are measures with owners, all are measures."""
        self._list_bullets()
        if sum("owner" in each.meanings for each in self.bullets) >= LEAST_OWNED:
            for each in self.bullets:
                each.is_listed = True
            self.measures += [each for each in self.bullets if each not in self.measures]
        self.bullets = []

    def _has_bare_label(self, meaning: str) -> bool:
        """Whether a line that is a label alone belongs to a measure; if so that measure is begun."""
        if self.measure is not None and self.measure.bare and meaning not in self.measure.meanings:
            return True
        title = self._title()
        if title is None:
            return False
        self._begin(title).bare = True
        return True

    def _labelled(self, piece: Piece, labelled: list[Field]) -> None:
        self.waiting = ""
        first, *others = labelled
        lead = piece.part(0, first.at)
        if first.meaning in NAMING or (
            first.meaning == WHAT and self.above and is_bare_number(self.above[-1].text)
        ):
            self._begin(piece.part(first.start, first.end))
            labelled = labelled if first.meaning == PROJECT else others
        elif _can_be_title(lead, directly=True) and not OF_A_FORM.match(lead.text):
            self._begin(lead)
        else:
            self._begin_below(first.meaning)
        for each in labelled:
            part = piece.part(each.start, each.end)
            if self.measure is not None and part.text:
                self.measure.fields.append((each.meaning, part))
            elif self.measure is not None:
                self.waiting = each.meaning

    def _plain(self, piece: Piece) -> None:
        """A piece without labels: what the label above it says, or a title, or other text."""
        if self.measure is not None and PROJECT in self.measure.meanings and OTHER_LINE.match(piece.text):
            return  # one of the lines at the head of a report that say nothing we read
        is_bullet = piece.kind is Kind.BULLET
        if self.waiting and self.measure is not None:
            taken = self.waiting in self.measure.meanings
            if is_bullet or not taken:
                self.measure.fields.append((self.waiting, piece))
                return
        self.waiting = ""
        if not is_bullet:
            self.end_list()
        if piece.kind is Kind.HEADING:
            self.measure = None
        self.above.append(piece)

    def _begin_below(self, meaning: str) -> None:
        """The labelled part says something of the measure being read, or of one whose title stands above."""
        title = self._title()
        goes_on = self.measure is not None and not {"owner", meaning} & ({meaning} & self.measure.meanings)
        if title is not None and not (
            goes_on and title.kind is Kind.PARAGRAPH and not NUMBER.match(title.text)
        ):
            self._begin(title)
        elif self.above and self.measure is not None and not goes_on:
            self.measure = None

    def _begin(self, title: Piece) -> _Measure:
        self.above = [piece for piece in self.above if piece is not title]
        self._list_bullets()
        for piece in self.above:
            if piece.kind is Kind.HEADING and (piece is not self.first or chapter_of(piece.text, "")):
                self.chapter = piece.text
        self.above = []
        self.measure = _Measure(*_titled(title), self.chapter)
        self.measures.append(self.measure)
        if title.kind is Kind.BULLET:
            self.bullets.append(self.measure)
        return self.measure

    def _list_bullets(self) -> None:
        """The bullets above have no labels."""
        bullets = [piece for piece in self.above if piece.kind is Kind.BULLET and piece.text.strip(SIGNS)]
        self.bullets += [_Measure(*_titled(piece), self.chapter) for piece in bullets]
        self.above = [piece for piece in self.above if piece.kind is not Kind.BULLET]

    def _title(self) -> Piece | None:
        """The nearest piece above that can be a title."""
        for distance, piece in enumerate(reversed(self.above[-REACH:])):
            if OF_A_FORM.match(piece.text) or is_bare_label(NUMBER.sub("", piece.text, count=1)):
                return None
            whole_sentence = piece.kind is Kind.PARAGRAPH and re.search(r"[.!?]$", piece.text)
            numbered = NUMBER.match(piece.text)
            if _can_be_title(piece, directly=distance == 0) and (numbered or not whole_sentence):
                return piece
            if piece.kind is Kind.HEADING:
                return None
        return None


def _can_be_title(piece: Piece, *, directly: bool) -> bool:
    text = piece.text.strip(SIGNS)
    if not SHORTEST <= len(text) <= LONGEST or text.endswith(":"):
        return False
    if piece.kind is Kind.HEADING or NUMBER.match(text):
        return True
    if piece.kind is Kind.BULLET:
        return directly
    return (
        directly
        and len(text) <= PLAIN_LONGEST
        and not SENTENCES.search(text)
        and text[0].isalnum()
        and text[0].isupper()
    )


def _titled(piece: Piece) -> tuple[Piece, str]:
    """The first sentence of the piece without its number, and the number."""
    number = NUMBER.match(piece.text)
    start = number.end() if number else 0
    first = FIRST_SENTENCE.match(piece.text, start)
    words = piece.text[start : first.end() if first else len(piece.text)].rstrip(SIGNS)
    return piece.part(start, start + len(words)), (number["kind"] or number["number"] or "") if number else ""


def _pieces(block: Block) -> Iterator[Piece]:
    """The block, or the numbered items of a paragraph whose items have labels."""
    text = block.text
    marks = list(ITEM.finditer(text)) if ":" in text else []
    labelled: Sequence[int] = [each.at for each in fields_in(text)] if len(marks) > 1 else ()
    starts = [mark.start() for mark in marks] if labelled else []
    if not starts or starts[0] > 0:
        starts.insert(0, 0)
    for start, end in zip(starts, [*starts[1:], len(text)], strict=True):
        yield Piece(block.kind, block.clean, start, end)
