"""What documents say of the measures that they describe in labelled lines: who answers for them, with whom, for whom.

What must stay true: a measure has a title that the document prints, and what is said of it stands in its lines.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from loaders.facts.drafts import Draft, participation
from loaders.facts.spans import fact_at
from loaders.formats.source import Source
from loaders.language.wordfamilies import MONTHS, SEASONS, one_of
from loaders.measures.cellwords import is_state, state_in
from loaders.measures.entries import Entry
from loaders.measures.measuredrafts import in_chapter, in_state, joined, owned, placed, reported, targeted
from loaders.measures.measurenotes import note_drafts
from loaders.measures.measuretitles import (
    chapter_of,
    collaboration_of,
    measure_entity,
    status_heading,
    target_drafts,
    title_places,
)
from loaders.measures.owners import Ownership, owners_in
from loaders.measures.pieces import Piece
from loaders.names.mentions import Entity, MentionFinder
from loaders.names.namelists import learn_owners, named_actors, named_groups, named_places, with_unlisted
from loaders.passages.passage import Passage
from loaders.text.columns import role_of, status_of
from loaders.text.layout import Kind
from model.fact import Attribute, Fact
from model.vocabulary import EntityType, Predicate, Role

__all__ = ["LEAST", "action_facts"]

LEAST = 3
"""Measures with owners that make a document a list of measures."""
LONGEST_QUOTE = 700
"""Characters from a measure's title to what is said of it; where it is more, the words said are quoted alone."""
ROLE_BEHIND = re.compile(r"[^(),;]{0,3}\(([^()]{3,40})\)")
ALWAYS = re.compile(rf"(?i:{one_of('measures', 'always')})\.?")
"""A time that is a state as well, and under a label that asks for a time is none."""
WHEN = re.compile(
    rf"(?:(?:{SEASONS}|{MONTHS}|kvartal \d|delår|årsskiftet)(?: \d{{4}})?"
    r"|årligen|löpande|varje år|\d{4}(?:-\d{2}(?:-\d{2})?)?)"
)
ROLES = (
    ("convener", Role.CONVENER),
    ("coordinator", Role.COORDINATOR),
    ("principal", Role.OWNER),
    ("members", Role.MEMBER),
)


def action_facts(source: Source, finder: MentionFinder, entries: Sequence[Entry]) -> Iterator[Fact]:
    """What each measure's lines say of it, and the heading above the first of them of all."""
    heading = status_heading(source, entries[0].title.source()[0]) if entries else None
    for piece in (piece for entry in entries for piece in entry.all("owner")):
        learn_owners(piece.text, finder)
    for entry in entries:
        measure = measure_entity(entry.title.text)
        if not measure.name:
            continue
        for draft, pieces in _Described(entry, measure, finder).drafts():
            yield _fact(draft, source, (entry.title, *pieces))
        if heading and not entry.all("status"):
            start, end, name = heading
            status = in_state(measure, name, "status-heading", 0.8)
            yield fact_at(replace(status, certainty="implied"), source, start, end)


Said = tuple[Draft, tuple[Piece, ...]]
"""What is said, and in which pieces beside the title."""


@dataclass(frozen=True)
class _Described:
    """A measure and the lines that describe it."""

    entry: Entry
    measure: Entity
    finder: MentionFinder

    def drafts(self) -> Iterator[Said]:
        """All that the lines say."""
        owners = list(self._owned())
        named = [(piece, owner) for piece, line in owners for owner in line.owners if owner.is_actor]
        rule = "owner-line" if self.entry.title.kind is not Kind.PARAGRAPH else "owner-behind"
        for piece, line in owners:
            yield from _said(owned(line.owners, self.measure, rule, 0.9), piece)
        for piece, line in owners:
            yield from _said(self._joint(line.owners[:1], line.partners, "owner-line-with"), piece)
        yield from self._about()
        joint = self._collaboration()
        for piece in self.entry.all("partners") if joint is None else ():
            partners = with_unlisted(piece.text, self.finder)
            yield from _said(self._joint([o for _, o in named], partners, "partner-line"), piece)
        yield from self._members(joint, named)
        yield from self._paid(joint, named)

    def _owned(self) -> Iterator[tuple[Piece, Ownership]]:
        return ((piece, owners_in(piece.text, self.finder)) for piece in self.entry.all("owner"))

    def _joint(self, owners: Iterable[Entity], partners: Iterable[Entity], rule: str) -> Iterator[Draft]:
        return joined(owners, partners, {"measure": self.measure.name}, rule, 0.85)

    def _about(self) -> Iterator[Said]:
        """Chapter, groups, places, state and reports."""
        if chapter := chapter_of(self.entry.chapter, self.entry.number):
            yield in_chapter(self.measure, chapter, self.entry.number, "chapter-heading", 0.8), ()
        for piece in self.entry.all("target"):
            groups = named_groups(piece.text, self.finder)
            yield from _said(targeted(self.measure, groups, "target-line", 0.85), piece)
        if not self.entry.all("target"):
            yield from ((draft, ()) for draft in target_drafts(self.measure, self.finder))
        for piece in self.entry.all("place"):
            areas = named_places(piece.text, self.finder)
            yield from _said(placed(self.measure, areas, "place-line", 0.85), piece)
        if not self.entry.all("place"):
            yield from ((draft, ()) for draft in title_places(self.measure, self.finder))
        for piece in self._states():
            yield in_state(self.measure, status_of(state_in(piece.text)), "status-line", 0.9), (piece,)
        yield from self._reports()
        for piece in self.entry.all("text"):
            note = Passage(
                piece.clean,
                piece.start,
                piece.end,
                tuple(self.finder.find(piece.text)),
                None,
                None,
                piece.kind,
            )
            yield from _said(note_drafts(piece.text, note, self.measure), piece)

    def _states(self) -> list[Piece]:
        """What tells its state: under such a label, else a state under that of follow-up or time."""
        others = [piece for meaning in ("reports", "time") for piece in self.entry.all(meaning)]
        followed = [p for p in others if is_state(p.text) and not ALWAYS.fullmatch(p.text)]
        return list(self.entry.all("status")) or followed[:1]

    def _reports(self) -> Iterator[Said]:
        for piece in self.entry.all("reports"):
            when = WHEN.search(piece.text)
            boards = (m.entity for m in self.finder.find(piece.text))
            told = reported(self.measure, boards, when[0] if when else "", "report-line", 0.8)
            yield from _said(told, piece)

    def _collaboration(self) -> Entity | None:
        """The collaboration that the measure is about; one without a name where the lines tell its members."""
        told = any(self.entry.all(meaning) for meaning, _ in ROLES)
        led = any(self._roles(piece) for piece in self.entry.all("owner")) or bool(self.entry.all("partners"))
        return collaboration_of(self.measure, self.finder, unnamed=told or led)

    def _roles(self, piece: Piece) -> dict[Entity, Role]:
        """In which role owners are, by the brackets behind their names."""
        found = {}
        for mention in self.finder.find(piece.text):
            behind = ROLE_BEHIND.match(piece.text, mention.end)
            if behind and (role := role_of(behind[1])):
                found[mention.entity] = role
        return found

    def _members(self, joint: Entity | None, owners: list[tuple[Piece, Entity]]) -> Iterator[Said]:
        """Who takes part in what the measure is about, and in which role; without a name they work together."""
        if joint is None:
            for piece in self.entry.all("members"):
                others = with_unlisted(piece.text, self.finder)
                yield from _said(self._joint([o for _, o in owners], others, "member-line-with"), piece)
            return
        yield from self._owners_in(joint, owners)
        for area in (m.entity for m in self.finder.find(joint.name) if joint.new):
            if area.type is EntityType.AREA:
                yield Draft(joint, Predicate.OPERATES_IN, area, "place-in-name", 0.7), ()
        for meaning, role in ROLES:
            for piece in self.entry.all(meaning):
                read = with_unlisted if role is Role.MEMBER else named_actors
                for actor in read(piece.text, self.finder):
                    yield participation(actor, joint, "member-line", 0.85, role=role), (piece,)
        beside = [(piece, line.partners) for piece, line in self._owned()]
        beside += [(p, tuple(with_unlisted(p.text, self.finder))) for p in self.entry.all("partners")]
        for piece, partners in beside:
            for actor in partners:
                yield participation(actor, joint, "title-collaboration", 0.5, implied=True), (piece,)

    def _owners_in(self, joint: Entity, owners: list[tuple[Piece, Entity]]) -> Iterator[Said]:
        """The first owner takes part, and those whose role stands behind their names."""
        for number, (piece, owner) in enumerate(owners):
            role = self._roles(piece).get(owner)
            if role or not number:
                draft = participation(
                    owner, joint, "title-collaboration", 0.6, role=role or Role.MEMBER, implied=role is None
                )
                yield draft, (piece,)

    def _paid(self, joint: Entity | None, owners: list[tuple[Piece, Entity]]) -> Iterator[Said]:
        """Who pays: for the collaboration, else the one who answers for the measure."""
        receivers = [joint] if joint else [owner for _, owner in owners]
        for piece in self.entry.all("funding"):
            payers = [m.entity for m in self.finder.find(piece.text) if m.entity.is_actor]
            for payer in dict.fromkeys(payers):
                for receiver in receivers:
                    if payer != receiver:
                        topic: dict[str, Attribute] = {"measure": self.measure.name}
                        draft = Draft(
                            payer, Predicate.FUNDS, receiver, "funding-line", 0.7, "implied", attributes=topic
                        )
                        yield draft, (piece,)


def _said(drafts: Iterable[Draft], piece: Piece) -> Iterator[Said]:
    return ((draft, (piece,)) for draft in drafts)


def _fact(draft: Draft, source: Source, pieces: Sequence[Piece]) -> Fact:
    """The draft with its place: from the title to the last of the pieces, or that piece alone where that is far."""
    first, end = pieces[0].source()
    last, last_end = pieces[-1].source()
    if last_end - first > LONGEST_QUOTE or last < first:
        return fact_at(draft, source, last, last_end, pieces[-1].text)
    return fact_at(draft, source, first, max(end, last_end), " ".join(piece.text for piece in pieces))
