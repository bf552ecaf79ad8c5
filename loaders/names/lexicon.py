"""The registry's names as one automaton that finds them all in a text in one pass.

Names are sought in small letters. A name that the registry writes with a capital and that is no board or
administration must have its capital in the text too, so that "Lotsen" is not any pilot; abbreviations must
be in capitals. A genitive s may follow every name.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import ahocorasick

from loaders.names.entities import Entity, entity_of
from model.vocabulary import EntityType
from ontology.registry import Entry, Registry

__all__ = ["Lexicon", "Match", "Names", "lowered", "shared_entries"]

ANY_CASE = frozenset({EntityType.BOARD, EntityType.ADMINISTRATION, EntityType.TARGET_GROUP})
PUBLIC_KINDS = frozenset({"state_agency", "region", "university", "collective"})
"""Names of public bodies mean the same in small letters; names of associations may be ordinary words."""
LONG_NAME = 16
"""Names of several words and so many letters are no ordinary words in small letters either, but a company's:
"hyresbostäder i Norrköping" may be anybody's."""
LONG_WORD = 12
"""A unit's name of one word and so many letters is no ordinary word either: "stadsfastigheter"; nor is an association's
in the definite form of one: "hyresgästföreningen", but "fastighetsägarna" are many."""
ONE = ("et", "an", "en")
ABBREVIATION = 6
"""Names of up to this many letters, all capitals, are abbreviations."""
IDIOM = re.compile(r"\b(?:har|ha|hade|haft|hålla|håller|lägga|lägger)(?: \w+)? $")
"""Behind these a collaboration's name in small letters is the figure of speech that it was called by."""
CASE_NUMBER = re.compile(r"[- ]?(?:19|20)\d\d[-:/ ]")
_ALIKE = {"–": "-", "—": "-", "‐": "-", "−": "-", "’": "'", "”": '"', "“": '"', "\xa0": " "}


class Match(NamedTuple):
    """A registered name in a text: where it stands and whose it is."""

    start: int
    end: int
    entry: Entry
    entity: Entity
    """What the entry means."""
    genitive: bool = False
    """Whether a genitive s stands behind the name."""


@dataclass(frozen=True, slots=True)
class _Form:
    entry: Entry
    entity: Entity
    written: str
    needs_capital: bool
    needs_capitals: bool
    exact: bool
    """Whether it counts only as it is written."""


_Found = tuple[int, tuple[int, list[_Form]]]
"""The last character of a name in a text, its length, and what has that name."""


def lowered(text: str) -> str:
    """The text in small letters, dashes and quotation marks made alike, every character in its place."""
    plain = text
    for sign, like in _ALIKE.items():
        if sign in plain:
            plain = plain.replace(sign, like)
    small = plain.lower()
    if len(small) == len(plain):
        return small
    return "".join(c.lower() if len(c.lower()) == 1 else c for c in plain)


class Names:
    """The names of some entries as one automaton."""

    def __init__(self, entries: Sequence[Entry], besides: Names | None = None) -> None:
        """Those entries' names; one that others have too, ``besides``, means either."""
        self.plain = _by_key((entry, name) for entry in entries for name in (entry.name, *entry.aliases))
        self.plurals = _by_key((entry, plural) for entry in entries for plural in entry.plurals)
        self._automaton = ahocorasick.Automaton()
        both = (self, besides) if besides else (self,)
        tables = [*(names.plain for names in both), *(names.plurals for names in both)]
        for key in self.plain | self.plurals:
            alike = [form for table in tables for form in table.get(key, ())]
            self._automaton.add_word(key, (len(key), sorted(alike, key=lambda form: not form.exact)))
        self._automaton.make_automaton()

    def found_in(self, small: str) -> list[_Found]:
        """Where a name ends in a lowered text, its length, and what has it: first what counts only as written."""
        return list(self._automaton.iter(small)) if len(self._automaton) else []


class Lexicon:
    """All names that can be meant in the documents of one municipality: its own, and those that all share."""

    def __init__(self, registry: Registry, municipality: str, shared: Names | None = None) -> None:
        """The names of the registry for a municipality.

        Args:
            registry: whose names.
            municipality: its slug.
            shared: the names of the registry's shared entries, where they are at hand: they are the most by far.
        """
        self._shared = Names(shared_entries(registry)) if shared is None else shared
        self._own = Names([e for e in registry.entries_of(municipality) if e.municipality], self._shared)
        self._registry, self._municipality = registry, municipality

    def joint(self, name: str) -> Entry | None:
        """The kind of collaboration that has the name, whatever else has it; None where it means none."""
        entry = self._registry.find(name, self._municipality, EntityType.COLLABORATION)
        return entry if entry and entry.is_general else None

    def find(self, text: str) -> list[Match]:
        """The names in the text from left to right; where two overlap, the longer one counts."""
        candidates = sorted(self._candidates(text), key=lambda m: (m.start - m.end, m.start, not m.genitive))
        taken: list[Match] = []
        covered = bytearray(len(text))
        for match in candidates:
            if covered.find(1, match.start, match.end) < 0:
                covered[match.start : match.end] = b"\1" * (match.end - match.start)
                taken.append(match)
        return sorted(taken, key=lambda m: m.start)

    def _candidates(self, text: str) -> Iterator[Match]:
        small = lowered(text)
        for last, (length, alike) in self._found_in(small):
            start = last - length + 1
            if start and (small[start - 1].isalnum() or not _begins_word(small, start)):
                continue
            for form in alike:
                if _has_case(form, text, start, last + 1):
                    break
            else:
                continue
            if _is_idiom(form, text, start, last + 1) or _is_number(form, text, last + 1):
                continue
            end = _end_of_word(small, last + 1) or _end_of_ellipsis(small, last + 1, form)
            if end:
                yield Match(start, end, form.entry, form.entity, genitive=end > last + 1)

    def _found_in(self, small: str) -> list[_Found]:
        """What the automata find; a name of its own that is shared as well is told once."""
        own, shared = self._own.found_in(small), self._shared.found_in(small)
        if not own:
            return shared
        places = {(last, length) for last, (length, _) in own}
        return own + [found for found in shared if (found[0], found[1][0]) not in places]


def shared_entries(registry: Registry) -> list[Entry]:
    """The entries that can be meant in the documents of every municipality."""
    return list(registry.entries_of(None))


def _by_key(names: Iterable[tuple[Entry, str]]) -> dict[str, list[_Form]]:
    """The names as they are written, by what they are in small letters."""
    forms: dict[str, list[_Form]] = {}
    for entry, written in names:
        forms.setdefault(lowered(written), []).append(_form(entry, written))
    return forms


def _form(entry: Entry, written: str) -> _Form:
    abbreviation = written.isupper() and len(written) <= ABBREVIATION
    generic = entry.municipality is None and not entry.national and entry.type is not EntityType.COLLABORATION
    long = " " in written and len(written) >= LONG_NAME and entry.type is not EntityType.COMPANY
    public = entry.kind in PUBLIC_KINDS or long
    telling = entry.type is EntityType.UNIT or (entry.kind == "civil_society" and written.endswith(ONE))
    word = telling and written.isalpha() and len(written) >= LONG_WORD
    free = entry.type in ANY_CASE or generic or public or word or not written[0].isupper()
    return _Form(entry, entity_of(entry), written, not free, abbreviation, written in entry.exact)


def _begins_word(small: str, start: int) -> bool:
    return start == 0 or not (
        small[start - 1].isalnum() or (small[start - 1] == "-" and start > 1 and small[start - 2].isalnum())
    )


def _end_of_word(small: str, end: int) -> int:
    """Where the word ends that begins so, a genitive s taken along; 0 when other letters follow."""
    if end < len(small) and small[end] == "s" and small[end - 1] != "s":
        end += 1
    elif small[end : end + 2] in (":s", "'s"):
        end += 2
    if end < len(small) and (
        small[end].isalnum()
        or (small[end] == "-" and small[end - 1] not in ")" and small[end + 1 : end + 2].isspace())
    ):
        return 0
    return end


def _end_of_ellipsis(small: str, end: int, form: _Form) -> int:
    """Where a target group ends that is half of a pair: "barn- och skolungdomars"; 0 for anything else."""
    return end if form.entry.type is EntityType.TARGET_GROUP and small.startswith("- och ", end) else 0


def _has_case(form: _Form, text: str, start: int, end: int) -> bool:
    if form.needs_capitals or form.exact:
        return text[start:end] == form.written
    if form.written.endswith(")") and (short := form.written.rpartition("(")[2]).isupper():
        return text.endswith(short, start, end)  # "(BRÅ)" is the municipality's, "(Brå)" the agency
    return not form.needs_capital or text[start].isupper() or not text[start].isalpha()


def _is_idiom(form: _Form, text: str, start: int, end: int) -> bool:
    is_phrase = form.entry.type is EntityType.COLLABORATION and " " in form.written
    return (
        is_phrase and text[start:end].islower() and IDIOM.search(text, max(0, start - 20), start) is not None
    )


def _is_number(form: _Form, text: str, end: int) -> bool:
    """Whether an abbreviation only opens the number of a case: "KS-2023-1317"."""
    return form.needs_capitals and CASE_NUMBER.match(text, end) is not None
