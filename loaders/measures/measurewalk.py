"""How a reader goes through the blocks of a document and comes upon measures, and upon what is said of each."""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from loaders.measures.besidetitles import said_behind, said_below, said_in_label
from loaders.measures.cellwords import is_state
from loaders.measures.described import Described
from loaders.measures.lineforms import CONTACT, OF_A_FORM, OF_MEASURES, OTHER_LINE, SENTENCE
from loaders.measures.measuretitles import begins_with_verb, chapter_of, is_bare_number
from loaders.measures.ownertails import is_whole_owner
from loaders.measures.pieces import NUMBER, SIGNS, Piece, can_be_title, titled
from loaders.names.mentions import MentionFinder
from loaders.text.labels import Field, fields_in, is_bare_label
from loaders.text.layout import Kind

__all__ = ["PROJECT", "WHAT", "Walk"]

PROJECT = "project"
"""The meaning of a label behind which a project's name stands."""
NAMING = frozenset({"title", PROJECT})
NAME = "name"
"""That of one behind which it stands where the line above has nothing but its number."""
WHAT = "what"
"""The meaning of a label behind which a measure's title stands, where it has none but its number."""
SAYING = frozenset({WHAT, NAME})
CALLED = frozenset({"title", WHAT})
"""The meanings of labels below which, alone in their lines, a measure's title stands."""
CALLED_BELOW = "called"
"""What is waited for below such a line."""
OF_STATES = frozenset({"status", "reports"})
"""The labels below which a state may stand, though it is called as another label is: "Klar"."""
OF_CONTACTS = frozenset({"owner", "text", "place"})
"""The labels that a list of whom to ask may have, too."""
LEAST_REST = 12
"""Characters behind the first sentence of a title that say something of it."""
REACH = 4
"""Blocks that may stand between a title and what is said of it."""
LEAST_OWNED = 2
"""Owned measures that a list of bullets has whose other bullets are measures, too."""


@dataclass
class Walk:
    """What a reader knows who goes through the blocks one by one."""

    finder: MentionFinder | None = None
    """Knows who may answer for something; None where the document is no plan."""
    measures: list[Described] = field(default_factory=list)
    measure: Described | None = None
    above: list[Piece] = field(default_factory=list)
    """What stands without a label behind the last labelled part."""
    chapter: str = ""
    waiting: str = ""
    """The meaning of a label whose words stand in the next blocks."""
    first: Piece | None = None
    """What the document begins with: its title is no chapter."""
    bullets: list[Described] = field(default_factory=list)
    """The list of bullets so far, each taken for a measure."""
    form: frozenset[str] = frozenset()
    """Labels of the document's own that come again and again."""
    saying: bool = False
    """Whether what is to be done is said of measures without titles, several below a heading."""
    headed: Piece | None = None
    """The heading above, where it is nothing but somebody's name."""
    alike: list[Described] = field(default_factory=list)
    """The measures of a list that have what is said below it in common."""

    def read(self, piece: Piece) -> None:
        """Go on with one piece."""
        self.first = self.first or piece
        is_told = self.waiting in OF_STATES and is_state(piece.text)
        meaning = "" if is_told else is_bare_label(piece.text)
        labelled = fields_in(piece.text)
        if meaning in CALLED and not labelled:
            self._plain(piece)
            self.waiting = CALLED_BELOW
        elif meaning and meaning != PROJECT and not labelled and self._has_bare_label(meaning):
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
        if {each.meaning for each in labelled} <= OF_CONTACTS and CONTACT.search(piece.text):
            self.measure, self.above = None, []
            return
        first, *others = labelled
        lead = piece.part(0, first.at)
        if first.meaning in NAMING and not (others or piece.part(first.start, first.end).text):
            self.waiting = CALLED_BELOW
            return
        if first.meaning in NAMING or (first.meaning in SAYING and self._is_called_so(first.meaning)):
            title, said = said_in_label(piece.part(first.start, first.end), self.finder)
            measure = self._begin(title)
            measure.called, measure.fields = True, [*measure.fields, *said]
            labelled = others if first.meaning == "title" else labelled
        elif self._is_said_of_heading(lead):
            self._begin(self.above[-1]).fields.append(("text", lead))
        elif can_be_title(lead, directly=True) and not OF_A_FORM.match(lead.text):
            self._begin(lead)
        elif piece.kind is Kind.BULLET or not self._begin_alike():
            self._begin_below(first.meaning)
        for each in labelled:
            part = piece.part(each.start, each.end)
            if self.measure is not None and part.text:
                for measure in self.alike or (self.measure,):
                    measure.fields.append((each.meaning, part))
            elif self.measure is not None:
                self.waiting = each.meaning

    def _is_said_of_heading(self, lead: Piece) -> bool:
        """Whether the sentences before a label describe the measure whose number and title stand at once above."""
        above = self.above[-1] if self.above else None
        if above is None or above.kind is not Kind.HEADING or not SENTENCE.search(lead.text):
            return False
        number = NUMBER.match(above.text)
        is_counted = number is not None and (number["kind"] or "." in (number["number"] or ""))
        return bool(is_counted) and not NUMBER.match(lead.text) and not begins_with_verb(lead.text)

    def _begin_alike(self) -> bool:
        """Whether two bullets or more stand above, to which all that is said applies: each is a measure, or none is.

        They are measures below a line that says so; below another heading they tell what its measure is.
        """
        plain = [piece.kind is not Kind.BULLET for piece in self.above]
        start = max((number + 1 for number, other in enumerate(plain) if other), default=0)
        bullets, opener = self.above[start:], self.above[start - 1] if start else None
        if len(bullets) < LEAST_OWNED or opener is None:
            return False
        if OF_MEASURES.fullmatch(opener.text):
            self.above = self.above[:start]
            self._enter_chapter()
            self.alike = [Described(*titled(piece), self.chapter) for piece in bullets]
            self.measures += self.alike
            self.measure = self.alike[-1]
            self.above = []
            return True
        if opener.kind is Kind.HEADING and NUMBER.match(opener.text) and can_be_title(opener, directly=False):
            self._begin(opener)
            return True
        return False

    def _is_called_so(self, meaning: str) -> bool:
        """Whether what is to be done is a measure's title: it has none but a number, or the one before had none."""
        if self.above and is_bare_number(self.above[-1].text):
            return True
        if meaning == NAME:
            return False
        if self.saying:
            return True
        is_next = self.measure is None or WHAT in self.measure.meanings
        title = self._title() if is_next else None
        return is_next and (title is None or title is self.first)

    def _plain(self, piece: Piece) -> None:
        """A piece without labels: what the label above it says, or a title, or other text."""
        if self.measure is not None and self._is_of_form(piece):
            return  # one of the lines of a form or of the head of a report that say nothing we read
        is_bullet = piece.kind is Kind.BULLET
        if self.waiting == CALLED_BELOW:
            self.waiting = ""
            if can_be_title(piece, directly=True):
                self._begin(piece).bare = True
                return
        if self.waiting and self.measure is not None:
            taken = self.waiting in self.measure.meanings
            if is_bullet or not taken:
                self.measure.fields.append((self.waiting, piece))
                return
        self.waiting = ""
        if self._is_for_asking(piece) or self._is_said_beside(piece):
            return
        if not is_bullet:
            self.end_list()
        if piece.kind is Kind.HEADING:
            self.measure = None
        if self.finder is not None and not is_bullet:
            self.headed = piece if is_whole_owner(piece.text, self.finder) else None
        self.above.append(piece)

    def _is_of_form(self, piece: Piece) -> bool:
        """Whether a line has a label of the form that describes the measure; what it says may still be a state."""
        line = OTHER_LINE.match(piece.text)
        measure = self.measure
        if line is None or measure is None or not (measure.called or line["label"] in self.form):
            return False
        if is_state(piece.text[line.end() - 1 :]):
            measure.fields.append(("status", piece.part(line.end() - 1, len(piece.text))))
        return True

    def _is_for_asking(self, piece: Piece) -> bool:
        """Whether a line says how to reach somebody: what stands above is what one may ask about, and no measure."""
        if self.measure is None or not CONTACT.match(piece.text) or self.measure.meanings - OF_CONTACTS:
            return False
        self.measures = [each for each in self.measures if each is not self.measure]
        self.measure = None
        return True

    def _is_said_beside(self, piece: Piece) -> bool:
        """Whether a piece is an item with who answers for it behind, or says so of the title at once above it."""
        behind = said_behind(piece, self.finder, headed=self.headed is not None) if self.finder else None
        if behind is not None:
            title, said = behind
            self._begin(title).fields += said
            return True
        above = self.above[-1] if self.above else None
        named = above is not None and (above is not self.first or NUMBER.match(above.text))
        said = said_below(piece, above, self.finder) if named else []
        if above is not None and said:
            self._begin(above).fields += said
        return bool(said)

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

    def _begin(self, title: Piece) -> Described:
        counted = any(is_bare_number(piece.text) for piece in self.above)
        number = NUMBER.match(title.text)
        self.above = [piece for piece in self.above if piece is not title]
        self._list_bullets()
        self._enter_chapter()
        self.above, self.alike = [], []
        self.measure = Described(*titled(title), self.chapter, headed=self.headed)
        self.measure.counted = counted or bool(number and number["kind"])
        rest = title.part(self.measure.title.end - title.start, len(title.text))
        if len(rest.text.strip(SIGNS)) >= LEAST_REST:
            self.measure.fields.append(("text", rest))
        self.measures.append(self.measure)
        if title.kind is Kind.BULLET:
            self.bullets.append(self.measure)
        return self.measure

    def _enter_chapter(self) -> None:
        """The last heading above opens a chapter."""
        for piece in self.above:
            if piece.kind is Kind.HEADING and (piece is not self.first or chapter_of(piece.text, "")):
                self.chapter = piece.text

    def _list_bullets(self) -> None:
        """The bullets above have no labels."""
        bullets = [piece for piece in self.above if piece.kind is Kind.BULLET and piece.text.strip(SIGNS)]
        self.bullets += [Described(*titled(piece), self.chapter) for piece in bullets]
        self.above = [piece for piece in self.above if piece.kind is not Kind.BULLET]

    def _title(self) -> Piece | None:
        """The nearest piece above that can be a title."""
        other: Piece | None = None
        for distance, piece in enumerate(reversed(self.above[-REACH:])):
            if OF_A_FORM.match(piece.text) or is_bare_label(NUMBER.sub("", piece.text, count=1)):
                return None
            if is_bare_number(piece.text):
                return other
            line = OTHER_LINE.match(piece.text)
            if line and line["label"] in self.form:
                continue
            whole_sentence = piece.kind is Kind.PARAGRAPH and re.search(r"[.!?]$", piece.text)
            numbered = NUMBER.match(piece.text)
            if can_be_title(piece, directly=distance == 0) and (numbered or not whole_sentence):
                if numbered or piece.kind is Kind.BULLET or not line:
                    return piece
                other = other or piece
            elif piece.kind is Kind.HEADING:
                return other
        return other
