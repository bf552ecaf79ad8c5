"""One who reads a document block by block, and knows whose section it is and what was spoken of."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace

from loaders.language.casenumbers import CASE_NUMBER
from loaders.names.mentions import BODIES, Entity, Mention, MentionFinder
from loaders.passages.actornouns import Actors
from loaders.passages.agreementtitles import agreement_in
from loaders.passages.anaphora import Spoken, by_whole_names, is_longer, told_more_of
from loaders.passages.arrivals import of_those_who_came
from loaders.passages.behindverbs import subject_of_sentence
from loaders.passages.givers import tells_of_giving
from loaders.passages.groupnouns import helper_called, is_helper
from loaders.passages.headings import capital_heading, heard, opens_bullet
from loaders.passages.inside import inside, named_in, opened_by
from loaders.passages.jointmembers import with_joint_members
from loaders.passages.linekinds import (
    binds,
    divides_matter,
    doer_in,
    is_of_meeting,
    is_of_spoken,
    is_paperwork,
    lists_attendance,
    lists_members,
    tells_matter,
    title_start,
)
from loaders.passages.memory import Memory, named_alone
from loaders.passages.occasions import without_occasions
from loaders.passages.officers import with_officers, without_titles
from loaders.passages.passage import Passage, is_municipality
from loaders.passages.pronouns import with_own
from loaders.passages.reports import Reports
from loaders.passages.tellers import with_teller
from loaders.text.layout import Block, Kind
from loaders.text.sentences import sentences
from model.vocabulary import EntityType

__all__ = ["Reader"]

CASE_ALONE = re.compile(rf"{CASE_NUMBER.pattern}\.?")
DEFINITE = ("en", "et", "an")
LONGEST_ITEM = 120
"""Characters of a bullet that has what it names explained below it."""
OWN = BODIES | {EntityType.UNIT}


@dataclass
class Reader:
    """What a reader knows who goes through a document block by block."""

    finder: MentionFinder
    subject: Entity | None
    minutes: bool
    author: Entity | None
    """Whose document it is, where it is one body's."""
    met: Entity | None
    """The collaboration whose meeting the document takes down."""
    page: Entity | None = None
    """The unit, company or association whose page or paper the document is."""
    done: frozenset[Entity] = frozenset()  # what is only done under the agreement that the document is
    spoken: Spoken = field(default_factory=Spoken)
    actors: Actors = field(default_factory=Actors)
    voice: Entity | None = None
    topic: Entity | None = None
    section: int = 0
    agreement: Entity | None = None
    """What the last heading names by its kind and what it is about: "Överenskommelse om folkhälsa"."""
    titled: bool = False
    """Whether the last block that opened a section was a heading and no paragraph's number alone."""
    memory: Memory = field(default_factory=Memory)
    above: str = ""
    title: str = ""
    """The headings in the head of the document."""
    item: Entity | None = None
    """The collaboration that the last bullet of a list opens with."""
    outer: tuple[Entity | None] | None = None
    """What the section is about, kept while paragraphs below a bullet are read."""
    headed: bool = False
    """Whether no text of the section has been read but when and where somebody met, and who was there."""
    attending: bool = False
    """Whether the lines are read that say who was at the meeting."""
    served: Entity | None = None
    """What the group of the section serves that has no name of its own: "Styrgrupp"."""
    reports: Reports = field(default_factory=Reports)
    voices: bool = False
    """Whether anybody's section has been read: then "vi" is not the municipality by itself."""

    def heading(self, block: Block, *, is_sender: bool) -> Iterator[Passage]:
        """A heading: a new section, unless it only divides a matter."""
        if self.met is not None and lists_attendance(block.text):
            self.section += 1
            yield from self.text(block)
            self.topic, self.attending = self.met, True
            return
        self.attending = False
        if self._gathers() and is_of_meeting(block.text):
            yield from self.text(block)
            return
        spoken_of = self._spoken_of(block.text) if is_of_spoken(block.text) else None
        self.section, self.headed, self.above = self.section + 1, True, block.text
        if CASE_ALONE.fullmatch(block.text) and self.titled:
            return
        if divides_matter(block.text) and self.topic is not None:
            return
        if is_paperwork(block.text):
            self.topic = None
        elif lists_members(block.text) and (listed := self._spoken_of(block.text) or self.memory.headed):
            self.topic = listed
            yield self._passage(block, 0, len(block.text), ())
        elif (group := helper_called(block.text)) is not None:
            self.served, self.topic = self.served or self._spoken_of(block.text), group
        else:
            self.served = None
            voice, self.topic = heard(block, self.finder, self.voice)
            self._speaks(voice)
            self.memory.head(voice, self.topic, self.section)
            if self.topic is None and (voice is None or is_municipality(voice, self.finder.home)):
                self.topic = doer_in(block.text, self._named_in(block))
        self.titled = block.kind is Kind.HEADING
        self.spoken.new_section()
        self.memory.last = None
        self.actors.new_section()
        self.actors.meet([m for m in self.finder.find(block.text) if m.entity.type not in BODIES])
        self.agreement = agreement_in(block.text, self.subject)
        if (spoken_of := self.agreement or spoken_of) is not None:
            self.spoken.meet(spoken_of)
        if self.topic is not None and self.topic.type is EntityType.COLLABORATION:
            self.spoken.meet(self.topic)
        if self.agreement is not None and " mellan " in block.text:
            yield self._parties(block, self.agreement)
        if tells_of_giving(block.text):
            yield self._passage(block, 0, len(block.text), tuple(self._named_in(block)))
        if is_sender and not self.minutes:
            self.voice = None  # the sender above the title, not one of the voices in the text

    def _spoken_of(self, heading: str) -> Entity | None:
        """What a heading divides that names nothing itself: what the section above is about, else the document."""
        named = {m.entity for m in self.finder.find(heading) if m.entity.type is EntityType.COLLABORATION}
        named = {entity for entity in named if not is_helper(entity)}
        # text without a heading is about what it tells of last
        before = self.memory.last if not self.above else None
        above = next(iter(named)) if len(named) == 1 else self.topic or before
        told = above if above is not None and above.type is EntityType.COLLABORATION else None
        whole = self.subject or self.met
        return (whole or told) if binds(heading) else (told or whole)

    def below_bullet(self, block: Block, *, goes_on: bool) -> None:
        """What stands below a bullet and before the next is about what the bullet names."""
        if block.kind is Kind.BULLET:
            self._out_of_bullet()
            mentions = self.finder.find(block.text)
            self.item = opens_bullet(block.text, tuple(mentions)) if len(block.text) <= LONGEST_ITEM else None
        elif goes_on and self.item is not None and self.outer is None:
            self.outer, self.topic = (self.topic,), self.item
        elif not goes_on:
            self._out_of_bullet()
            self.item = None

    def _out_of_bullet(self) -> None:
        """Go on with what the section is about."""
        if self.outer is not None:
            self.topic, self.outer = self.outer[0], None

    def is_of_doer(self, block: Block) -> bool:
        """Whether a heading says whose doings stand below it."""
        return doer_in(block.text, self._named_in(block)) is not None

    def _named_in(self, block: Block) -> list[Mention]:
        return self.actors.pointed(block.text, self.finder.find(block.text), None)

    def _gathers(self) -> bool:
        """Whether nothing but a collaboration's name has been read of the section: the head of its minutes."""
        return self.headed and self.topic is not None and self.topic.type is EntityType.COLLABORATION

    def _speaks(self, voice: Entity | None) -> None:
        """Whose voice is heard from now on; the head of the next page of minutes is nobody's."""
        self.voices = self.voices or voice is not None
        if self.voice is None or not (self.minutes and is_municipality(voice, self.finder.home)):
            self.voice = voice

    def _parties(self, block: Block, agreement: Entity) -> Passage:
        """A heading that names an agreement's parties, as a passage about that agreement."""
        start = title_start(block.text)
        mentions = tuple(inside(self.finder.find(block.text), start, len(block.text)))
        end, kind = len(block.text), Kind.HEADING
        return Passage(
            block.clean, start, end, mentions, None, None, kind, section=self.section, meant=agreement
        )

    def text(self, block: Block) -> Iterator[Passage]:
        """The sentences of a block that is no heading."""
        self.memory.new_paragraph()
        self.reports = Reports()
        self.headed = self.headed and (block.kind is not Kind.PARAGRAPH or is_of_meeting(block.text))
        found = [m for m in self.finder.find(block.text) if m.entity not in self.done]
        spans = list(sentences(block))
        if self.met is not None and (is_of_meeting(block.text) or lists_attendance(block.text)):
            self.topic, self.attending = self.met, True
        elif self.attending and block.kind is Kind.PARAGRAPH and tells_matter(block.text):
            self.topic, self.attending = None, False
        above = self.topic
        for number, (first, end) in enumerate(spans):
            start = first
            heading = capital_heading(block.text, start, end, self.finder)
            if heading:
                self._speaks(heading[0])
                self.topic, start = None, heading[1]
                self.memory.forget()
            if start < end:
                words = block.text[start:end]
                named = without_occasions(words, tuple(inside(found, start, end)))
                standing = by_whole_names(words, with_officers(words, named), (self.topic, self.subject))
                if block.kind is Kind.BULLET:
                    standing = without_titles(words, standing)
                mentions = tuple(self.actors.pointed(words, standing, self.voice))
                self.reports.hear(words, mentions)
                topic = self.reports.told_by(self.topic)
                own = (
                    topic if topic is not None and topic.is_actor else self.voice or self.author or self.page
                )
                said = with_joint_members(words, with_own(words, mentions, own))
                passage = with_teller(self._passage(block, start, end, said), self._teller(own))
                passage = of_those_who_came(passage, self.met)
                later = named_in(block.text, found, *spans[number + 1]) if number + 1 < len(spans) else None
                yield replace(passage, later=later) if later else passage
                self.actors.meet(named)
                self._remember(block, start, said)
                self.memory.done_by(subject_of_sentence(passage))
                if number == 0 and block.kind is Kind.BULLET and (head := opens_bullet(words, mentions)):
                    self.topic = head
        if spans and self.topic is not None and not is_longer(self.topic, above):
            self.topic = opened_by(block, found, spans[-1][0], self.topic) or above

    def _teller(self, own: Entity | None) -> Entity | None:
        """Whom "vi" means: whose section or paper it is, the unit that the paragraph is about, or the municipality."""
        if own is not None:
            return own
        if self.met is not None or self.minutes or self.topic is not None or self.memory.recent is not None:
            return None
        doer = self.memory.doer
        if doer is not None and doer.type in OWN:
            return doer if not doer.general or doer.name.endswith(DEFINITE) else None
        return None if self.voices else self.finder.organisation

    def _passage(self, block: Block, start: int, end: int, mentions: tuple[Mention, ...]) -> Passage:
        authored = self.voice is None and self.author is not None
        return Passage(
            block.clean,
            start,
            end,
            mentions,
            self.voice or self.author,
            self.reports.told_by(self.topic),
            block.kind,
            self.memory.recent,
            self.memory.nearer,
            self.memory.unit,
            home=self.finder.home,
            subject=self.subject,
            section=self.section,
            authored=authored,
            decided=authored or self.minutes or is_municipality(self.voice, self.finder.home),
            meant=self.spoken.meant(block.text[start:end]),
            doer=self.memory.doer,
            doer_ago=self.memory.doer_ago,
            organisation=None if self.voices else self.finder.organisation,
            city=self.finder.organisation,
            last=self.memory.last,
            heading=self.above,
            title=self.title,
            agreed=len(self.actors.parties) > 1 and self.subject is not None,
            served=self.served,
            page=self.page,
        )

    def _remember(self, block: Block, start: int, mentions: tuple[Mention, ...]) -> None:
        """Keep in mind what a sentence names that later ones may point back to."""
        others = tuple(m for m in mentions if m.entity != self.met)
        if any(m.entity.type is EntityType.COLLABORATION for m in others):
            mentions = others  # those who meet decide about it
        named = named_alone(block.text, start, mentions)
        if len(named) == 1 and self.topic is not None:
            self.topic = told_more_of(self.topic, next(iter(named)))
        for mention in mentions:
            if mention.entity in named:
                self.spoken.meet(mention.entity)
            elif mention.entity.type is EntityType.COLLABORATION:
                self.spoken.hear(mention.entity)
        self.memory.keep(block.text, start, mentions, named, self.topic)
