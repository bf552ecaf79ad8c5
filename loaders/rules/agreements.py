"""Agreements: whom the head of one, or its section on the parties, says that it binds, and what it is about.

What must stay true: parties are those that stand in the head or below "Parter", not those that the text tells of;
whose board or office acts for a party is bound as well, but makes no party of its own.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.facts.drafts import Draft, participation
from loaders.facts.places import placed
from loaders.formats.source import Source
from loaders.language.casenumbers import CASE_NUMBER
from loaders.language.wordfamilies import one_of
from loaders.names.givennames import called_names, given_names, made_names
from loaders.names.mentions import BODIES, Entity, Mention, MentionFinder
from loaders.passages.agreementtitles import known_as, named_beside
from loaders.passages.headings import subject_of
from loaders.rules.partynames import called, only_names, party_in_line
from loaders.text.layout import Block, Kind
from model.fact import Fact
from model.vocabulary import EntityType, Predicate

__all__ = ["Agreement", "agreement_facts", "agreement_in_head", "parties_of", "short_names"]

FIRST = 14  # blocks of which one may say in a sentence who have made the agreement
HEAD = 8
"""Blocks at the head of an agreement that name its parties and what it is about."""
LONGEST_SENDER = 60
LONGEST = 400
"""Characters of a block that names parties; what is longer tells of them."""
PAPER = re.compile(
    r"(?:Lokal |Gemensam |Regional |LOKAL |GEMENSAM )?"
    rf"(?:[\w-]*(?i:{one_of('agreements', 'papers')})(?:et|en)?"
    r"|(?i:idéburet offentligt partnerskap))\b"
)
"""How an agreement begins."""
PARTNERSHIP = re.compile(r"\bIOP\b|\b[Ii]déburet offentligt partnerskap|\bIDÉBURET OFFENTLIGT PARTNERSKAP")
"""What is a collaboration by itself, whatever it is called."""
ABOUT = re.compile(
    r"(?:^|[ ,])(?:avseende|angående|rörande|gällande|om)(?: |$)(?!samverkan\b|samarbete\b|idéburet\b|att\b)",
    re.IGNORECASE,
)
"""What stands before that which an agreement is about."""
SECTION = re.compile(
    rf"(?:§? ?\d+(?:\.\d+)*\.? ?§? ?)?(?:{one_of('agreements', 'sections')})(?: och \w+)?:?", re.IGNORECASE
)
"""The heading of the section that names the parties."""
NUMBERED = re.compile(r"§? ?\d+(?:\.\d+)*\.? ")
SUBSECTION = re.compile(r"\d+\.\d+")
ORGANISATION = re.compile(r"\b[Oo]rg(?:anisations)?\.? ?(?:nr|nummer)\b|,? nedan\b|(?<!\d)\d{6}-\d{4}(?!\d)")
BEHIND_PARTY = re.compile(r",| \(| genom\b| via\b| \"| ”")
"""What stands behind the name of a party in a line of its own."""
HAVE_AGREED = re.compile(rf"\b(?:{one_of('agreements', 'have_agreed')})\b")
"""What a sentence says of the parties that it begins with."""
BETWEEN = re.compile(r"\b[Mm]ellan\b|^MELLAN\b")
INLINE = re.compile(rf"(?i:{one_of('agreements', 'sections')}): (?=[A-ZÅÄÖ])")
"""How the line of the first party opens where the word for them is no heading: "Parter: Viks kommun"."""
FOR_ANOTHER = re.compile(
    r"(?:,| \(| \w+ genom| genom|,? \(?nedan(?: kalla[dt]| benämn[dt])?)(?: sin| dess)?[ ]$| \($"
)
"""What stands before a body that acts for a party."""
SORT = re.compile(rf"^(?:{one_of('given', 'sorts')}) (?=[A-ZÅÄÖ”\"])")
"""The word for its sort before the name of what an agreement is about."""
OF_NAME = re.compile(r"^[A-ZÅÄÖ][^.:–]{3,60}?(?= – |$| i samverkan\b| mellan\b)")
ALL_OF_THEM = re.compile(
    r"^[^()]{0,120}\b(?:benämns|kallas)(?: [a-zåäö]+)? (?:gemensamt|tillsammans)\b|^Period\b|^Parterna\b"
)
"""What only says what the parties are called together, or how long they are bound."""
NO_PARTY = re.compile(rf"\b(?:{one_of('agreements', 'not_one')})\b")
SURE = 0.8
FEW = 2
"""So many parties work with each other by an agreement that has no name; more of them meet in it."""


@dataclass(frozen=True)
class Agreement:
    """What an agreement is about, and the blocks that name its parties."""

    subject: Entity | None
    parties: tuple[Block, ...]
    named: bool
    """Whether it is a collaboration of its own beside the paper: by its name, or as a partnership."""
    about: Entity | None = None
    """The subject where the head says so in words ("avseende …")."""


def agreement_in_head(blocks: Sequence[Block], finder: MentionFinder) -> Agreement | None:
    """The agreement that a document is, or None where it is none.

    Args:
        blocks: the whole document.
        finder: one who has learnt its names.
    """
    blocks = _below_letterhead(blocks, finder)
    if not any(PAPER.match(block.text) for block in blocks[:2]):
        return None
    parties = (*_in_head(blocks, finder), *_in_section(blocks, finder))
    for block in parties:
        if unknown := party_in_line(block.text, finder.find(block.text)):
            finder.know(unknown)
    texts = [block.text for block in blocks]
    about = (
        known_as(called_names(texts), finder)
        or _about(blocks, finder)
        or named_beside(blocks, finder)
        or known_as(given_names(texts), finder)
    )
    titled = subject_of(list(blocks), finder)
    made = known_as(made_names(texts), finder) if titled is None or " " not in titled.name else None
    subject = about or made or titled
    named = subject is not None and PAPER.match(subject.name) is None
    is_joint = named or any(PARTNERSHIP.search(b.text) for b in blocks[:2])
    return Agreement(subject, parties, is_joint, about)


def agreement_facts(source: Source, agreement: Agreement | None, finder: MentionFinder) -> Iterator[Fact]:
    """That the parties take part in what the agreement is about; one that has no name lets them work together."""
    if agreement is None:
        return
    for block in (b for b in agreement.parties if _names_parties(b, finder)):
        mentions = [m for m in _named(block, finder) if m.entity.is_actor and not m.entity.general]
        for draft in _drafts(agreement, mentions):
            yield placed(draft, source, block.clean, 0, len(block.text))
    if not agreement.named and agreement.parties:
        yield from _together(source, agreement, finder)


def _below_letterhead(blocks: Sequence[Block], finder: MentionFinder) -> Sequence[Block]:
    """The document without the lines at its head that only say whose paper it is, and under which number."""
    first = 0
    while first < min(HEAD, len(blocks)) and _is_letterhead(blocks[first].text, finder):
        first += 1
    return blocks[first:]


def _is_letterhead(line: str, finder: MentionFinder) -> bool:
    if PAPER.match(line) or len(line) > LONGEST_SENDER:
        return False
    written = line.title() if line.isupper() else line
    senders = (m for m in finder.find(written) if m.entity.is_actor and m.start == 0)
    return CASE_NUMBER.match(line) is not None or any(m.end == len(line) for m in senders)


def _drafts(agreement: Agreement, mentions: list[Mention]) -> Iterator[Draft]:
    for actor in dict.fromkeys(m.entity for m in mentions if not m.genitive):
        if agreement.subject is not None and actor != agreement.subject:
            yield participation(actor, agreement.subject, "party", SURE)


def _together(source: Source, agreement: Agreement, finder: MentionFinder) -> Iterator[Fact]:
    """That each party works with each other, proved by the block that names the later of them."""
    parties = _heads_of(agreement, finder)
    for one, other in itertools.combinations(parties, 2) if len(parties) == FEW else ():
        draft = Draft(one, Predicate.COLLABORATES_WITH, other, "parties", SURE)
        block = parties[other]
        yield placed(draft, source, block.clean, 0, len(block.text))


def parties_of(agreement: Agreement | None, finder: MentionFinder) -> tuple[Entity, ...]:
    """The parties themselves, whom "parterna" means; none where the agreement does not tell of two."""
    heads = tuple(_heads_of(agreement, finder)) if agreement else ()
    return heads if len(heads) > 1 else ()


def short_names(agreement: Agreement | None, finder: MentionFinder) -> Iterator[tuple[str, Entity]]:
    """What the parties are called from then on, each short name with whom it means."""
    for block in agreement.parties if agreement else ():
        if not ALL_OF_THEM.search(block.text):
            yield from called(block.text, _head_mentions(block, finder, whole=True), _named(block, finder))


def _heads_of(agreement: Agreement, finder: MentionFinder) -> dict[Entity, Block]:
    """The parties in their order, each with the block that names it first."""
    found = [(entity, block) for block in agreement.parties for entity in _heads(block, finder)]
    first = dict(reversed(found))
    return {entity: first[entity] for entity, _ in found}


def _heads(block: Block, finder: MentionFinder) -> list[Entity]:
    """The parties themselves, without the bodies that act for them."""
    return [mention.entity for mention in _head_mentions(block, finder)]


def _head_mentions(block: Block, finder: MentionFinder, *, whole: bool = False) -> list[Mention]:
    """Where the parties themselves are named in a block, each once.

    Args:
        whole: whether a block that only says what they are called counts as well.
    """
    heads: list[Mention] = []
    for mention in _named(block, finder) if whole or _names_parties(block, finder) else []:
        entity = mention.entity
        known = any(entity == head.entity for head in heads)
        if not entity.is_actor or entity.general or mention.genitive or known:
            continue
        before = FOR_ANOTHER.search(block.text, 0, mention.start)
        if heads and before and _acts_for(entity, before[0], finder):
            continue
        heads.append(mention)
    return heads


def _names_parties(block: Block, finder: MentionFinder) -> bool:
    """Whether a block of the head or the section tells who is bound, and not what they are called or who is not."""
    if ALL_OF_THEM.search(block.text) or NO_PARTY.search(block.text):
        return False
    return not only_names(block.text, _named(block, finder))


def _acts_for(entity: Entity, before: str, finder: MentionFinder) -> bool:
    """Whether a body behind a party acts for it, or is what the party is called."""
    if "nedan" in before or before.endswith("("):
        return True
    row = before == ", " and (entity == finder.organisation or entity.type is EntityType.COMPANY)
    return entity.type in BODIES and not row


def _named(block: Block, finder: MentionFinder) -> list[Mention]:
    """What a block names that names parties: behind "mellan", where it has that word; of a sentence those before it."""
    opens = BETWEEN.search(block.text)
    mentions = finder.find(block.text)
    if opens is not None and (about := ABOUT.search(block.text, opens.end())):
        first = [m for m in mentions if opens.end() <= m.start < about.start() and m.entity.is_actor]
        if len({m.entity for m in first}) > 1:  # what stands behind is what they have agreed upon
            return first
    if opens is None and (agreed := HAVE_AGREED.search(block.text)):
        sentence = block.text.rfind(". ", 0, agreed.start())
        return [m for m in finder.find(block.text) if sentence < m.start < agreed.start()]
    return [m for m in finder.find(block.text) if opens is None or m.start >= opens.end()]


def _in_head(blocks: Sequence[Block], finder: MentionFinder) -> Iterator[Block]:
    """The blocks between "mellan" and what the agreement is about."""
    opened = False
    for block in _head(blocks):
        if opened and (_opens_section(block, finder) or ABOUT.match(block.text)):
            return
        names = BETWEEN.search(block.text) or HAVE_AGREED.search(block.text) or INLINE.match(block.text)
        if opened or (names and len(block.text) <= LONGEST):
            yield block
            opened = True


def _head(blocks: Sequence[Block]) -> Iterator[Block]:
    """What stands above the first section."""
    for number, block in enumerate(blocks[:HEAD]):
        if number and (
            NUMBERED.match(block.text) or SECTION.fullmatch(block.text) or len(block.text) > LONGEST
        ):
            return
        yield block


def _in_section(blocks: Sequence[Block], finder: MentionFinder) -> Iterator[Block]:
    """The blocks below "Parter", a numbered line for each of them included."""
    below = False
    for number, block in enumerate(blocks):
        is_heading = _opens_section(block, finder)
        if below and ((is_heading and not SUBSECTION.match(block.text)) or len(block.text) > LONGEST):
            return
        if below or (number < FIRST and HAVE_AGREED.search(block.text) and len(block.text) <= LONGEST):
            yield block
        below = below or (is_heading and SECTION.fullmatch(block.text) is not None)


def _opens_section(block: Block, finder: MentionFinder) -> bool:
    """Whether a line that stands by itself is a heading, and not the name of a party."""
    if block.kind is not Kind.HEADING or ORGANISATION.search(block.text):
        return False
    start = number.end() if (number := NUMBERED.match(block.text)) else 0
    return not any(
        m.start == start
        and m.entity.is_actor
        and (m.end > len(block.text) / 2 or BEHIND_PARTY.match(block.text, m.end))
        for m in finder.find(block.text)
    )


def _about(blocks: Sequence[Block], finder: MentionFinder) -> Entity | None:
    """What stands behind "avseende" or the like in the head, by its name."""
    head = list(_head(blocks))
    for number, block in enumerate(head):
        told = ABOUT.search(block.text)
        if told is None:
            continue
        parties = BETWEEN.search(block.text, told.end())
        text = SORT.sub("", block.text[told.end() : parties.start() if parties else None].strip())
        if not text and number + 1 < len(head):
            text = SORT.sub("", head[number + 1].text)
        known = [m.entity for m in finder.find(text) if m.entity.type is EntityType.COLLABORATION]
        if known:
            return known[0]
        if (name := OF_NAME.match(text)) and not name[0].isupper():
            return Entity(name[0].strip(), EntityType.COLLABORATION, None, new=True)
    return None
