"""Running text to facts: repair, layout, mentions, passages, rules, and each finding's place in the source."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from loaders.facts.drafts import Draft
from loaders.facts.evidence import evidence_span
from loaders.facts.places import placed
from loaders.formats.source import Source
from loaders.names.mentions import Entity, MentionFinder
from loaders.passages.continued import whole_sentence, with_doer
from loaders.passages.linekinds import is_boilerplate, lists_attendance, lists_members, says_when
from loaders.passages.lists import entities, lists
from loaders.passages.modality import is_proposed
from loaders.passages.sections import Passage, passages
from loaders.passages.speaking import can_speak
from loaders.rules.assignments import assignee_of, reports
from loaders.rules.company import with_company
from loaders.rules.gapped import with_gapped
from loaders.rules.givenout import GivenOut
from loaders.rules.matters import case_facts
from loaders.rules.memberlists import (
    PARTIES,
    announced,
    is_guest,
    listed_under_heading,
    members_in_bullet,
)
from loaders.rules.municipalplaces import ListedAreas
from loaders.rules.relations import read_passage
from loaders.rules.steering import members_by_group
from loaders.rules.terms import Terms
from loaders.text.brokenwords import broken_words
from loaders.text.clean import Clean
from loaders.text.layout import Block, Kind, blocks
from loaders.text.ligatures import lost_ligatures
from loaders.text.lostletters import mender_of
from loaders.text.repair import Repairer, is_damaged, words_of
from model.fact import Fact
from model.vocabulary import Predicate, Role

__all__ = ["prose_facts", "readable_blocks"]

MEMBER = Role.MEMBER.value
LEAD_IN = re.compile(r"(?:\batt|:)\s*$")
"""What opens a list of bullets that go on with the sentence."""
TAIL = 5
"""Characters at the end of a sentence that tell whether it opens a list."""


def readable_blocks(source: Source, repairer: Repairer, letterhead: tuple[str, ...]) -> list[Block]:
    """The blocks of a source as a reader reads them: repaired where the source is damaged.

    Args:
        source: the document.
        repairer: one who knows the words that a reader knows, and no document.
        letterhead: what the organisations call themselves at the head of a page.
    """
    words = repairer.vocabulary
    if not is_damaged(source.text, repairer):
        lost = lost_ligatures(source.text, words) or broken_words(source.text, words)
        return blocks(source, letterhead, None, words.explains, lost)
    read = mender_of(source.text, repairer).primed(words_of(source.text)).word
    lost = lost_ligatures(source.text, words) or broken_words(source.text, words, read)
    return blocks(source, letterhead, read, lambda word: words.explains(read(word)), lost)


def prose_facts(
    source: Source,
    readable: list[Block],
    finder: MentionFinder,
    subject: Entity | None = None,
    parties: tuple[Entity, ...] = (),
) -> Iterator[Fact]:
    """The facts that running text states, in reading order.

    Args:
        source: the document.
        readable: its blocks.
        finder: one who has learnt its names.
        subject: what the whole document is about, where its head says so in a line of its own.
        parties: who made the agreement that the document is.
    """
    yield from case_facts(source, readable, finder, subject)
    paragraph: Clean | None = None
    assignee: Entity | None = None
    measures: list[Entity] = []
    listing: Entity | None = None
    opens_parties = proposal = headed = False
    section = 0
    terms, areas, given = Terms(), ListedAreas(), GivenOut()
    opened = ""
    above: Passage | None = None
    leaders: tuple[Entity, ...] = ()
    for plain in passages(readable, finder, subject, parties):
        if plain.clean is not paragraph:
            paragraph, assignee, measures = plain.clean, None, []
        assignee = assignee_of(plain) or assignee
        passage = plain
        if assignee or opened or leaders:
            passage = replace(plain, assignee=assignee, opened=opened, leaders=leaders)
        drafts = _stated(passage, above, parties)
        drafts += reports(passage, [*measures, *_measures(drafts)])
        if passage.kind is not Kind.BULLET:
            above = passage
            opened = passage.text if LEAD_IN.search(passage.text.rstrip()[-TAIL:]) else ""
            doers = [m for m in passage.mentions if can_speak(passage, m)] if opened else []
            runs = lists(passage.text, doers)  # names in the genitive lead nothing
            leaders = tuple(entities(runs[0])) if runs else ()
        if passage.section != section:
            section, listing, opens_parties, proposal = passage.section, None, False, False
            headed = True
        below_proposal = proposal and passage.kind is Kind.BULLET
        if passage.kind is not Kind.BULLET:
            headed = False
            opener = listing if opens_parties else None
            listing = announced(passage)
            opens_parties = listing is not None and PARTIES.search(passage.text) is not None
            proposal = is_proposed(passage) and LEAD_IN.search(passage.text.rstrip()[-TAIL:]) is not None
        else:
            of_members = headed or lists_members(passage.heading)
            opener = listing or (listed_under_heading(passage) if of_members else None)
        drafts = areas.of(passage) or _with_listed(passage, above, opener, drafts)
        drafts = _also(drafts, list(given.of(passage)))
        if (
            below_proposal
            or is_guest(passage, above)
            or is_boilerplate(passage.heading)
            or is_boilerplate(passage.text)
            or (finder.meeting is not None and says_when(passage.text))
        ):
            drafts = []
        drafts = [*drafts, *terms.of(passage, drafts)]
        drafts = with_company(passage, drafts)
        drafts += list(members_by_group(passage, drafts))
        measures += _measures(drafts)
        for draft in drafts:
            said = _with_speaker(draft, passage)
            yield placed(said, source, passage.clean, *evidence_span(draft, passage))


def _with_listed(
    passage: Passage, above: Passage | None, opener: Entity | None, drafts: list[Draft]
) -> list[Draft]:
    """The drafts with those who stand in a list of members, but for whoever has a role there."""
    if opener is None:
        return drafts
    in_role = {d.subject for d in drafts if d.attributes.get("role", MEMBER) != MEMBER}
    met = above is not None and lists_attendance(above.text)
    listed = members_in_bullet(passage, opener, met=met)
    told = [d for d in drafts if d.rule != "members-listed" or not met]  # persons stand beside their bodies
    return [*(d for d in listed if d.subject not in in_role), *told]


def _stated(passage: Passage, above: Passage | None, parties: Sequence[Entity]) -> list[Draft]:
    """What a passage states, and a bullet as part of the sentence above it of what stands in the bullet."""
    drafts = with_gapped(passage, [d for d in read_passage(passage) if not _among(d, parties)])
    if own := with_doer(passage):
        drafts = _also(drafts, [d for d in read_passage(own) if passage.topic in (d.subject, d.object)])
    if above is None or passage.kind is not Kind.BULLET or not (whole := whole_sentence(above, passage)):
        return drafts
    named = {mention.entity for mention in passage.mentions}
    return _also(drafts, [d for d in read_passage(whole) if not named.isdisjoint((d.subject, d.object))])


def _also(drafts: list[Draft], found: list[Draft]) -> list[Draft]:
    """The drafts with those found that say something else."""
    said = {(d.subject, d.predicate, d.object) for d in drafts}
    return [*drafts, *(d for d in found if (d.subject, d.predicate, d.object) not in said)]


def _among(draft: Draft, parties: Sequence[Entity]) -> bool:
    """Whether it only says that the parties of an agreement work together, which they have agreed upon."""
    return draft.predicate is Predicate.COLLABORATES_WITH and {draft.subject, draft.object} <= set(parties)


def _measures(drafts: Sequence[Draft]) -> list[Entity]:
    """The measures that somebody answers for."""
    return [draft.object for draft in drafts if draft.predicate is Predicate.RESPONSIBLE_FOR]


def _with_speaker(draft: Draft, passage: Passage) -> Draft:
    """The draft with the name of the body whose section says so, where the passage stands in one."""
    if passage.voice is None:
        return draft
    return replace(draft, attributes={**draft.attributes, "said_by": passage.voice.name})
