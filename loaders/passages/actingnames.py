"""What has a collaboration's name by its form and only acts in a document: "i samarbete med Finsam Norra Bergen".

What must stay true: whoever is said to be in it, or what else it is, decides; only where nothing does, and it stands
in a row with actors or where those stand who pay or help, it is one of them.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence

from loaders.language.wordfamilies import families
from loaders.names.entities import Entity, Mention
from loaders.names.jointheads import joint_nouns
from loaders.passages.memberships import has_members_told, is_association
from loaders.text.layout import Block, Kind
from model.vocabulary import EntityType

__all__ = ["acting_names"]

WORDS = {name: "|".join(words) for name, words in families("acting").items()}
ROW = re.compile(r"(?:,| och|,? samt|,? liksom)(?: även)? (?:föreningen |den |det )?")
WITH = re.compile(r"(?:,? tillsammans| ihop| i sam(?:arbete|verkan|råd)) med (?:föreningen |den |det )?")
BESIDE = re.compile(rf"\b(?:{WORDS['beside']}) (?:föreningen |den |det )?$")
JOINED = re.compile(
    r"\b(?:[Ii]|[Tt]ill|[Ii]nom|[Ii]nom ramen för|[Vv]ia|[Gg]enom|del av|medlem av) (?:den |det )?$"
)
TOLD = re.compile(rf"(?: \([^()]*\))?,? (?:som )?(?:{WORDS['told']})\b")
TOLD_NEXT = re.compile(rf"[^.;:]{{0,60}}\. ([A-ZÅÄÖ][a-zåäö]+(?:et|en|an)) (?:{WORDS['told']})\b")
"""The next sentence says so of it by its noun: "… Kustens samordningsförbund. Förbundet består av"."""
BODIES = frozenset({"team", "network", "partnership", "forum"})
"""Kinds of collaborations that can act like one body."""
AGREED = re.compile(r"\bIOP\b|(?i:överenskommelse|avtal|partnerskap)")
"""What its parties have agreed upon, and nobody else."""
LEAD = 40


def acting_names(
    blocks: Sequence[Block], find: Callable[[str], list[Mention]], spared: Iterable[Entity] = ()
) -> Iterator[tuple[Entity, Entity]]:
    """What is taken for a collaboration and only acts, with what it is.

    Args:
        blocks: the whole document.
        find: what is known in a text.
        spared: what the document is about.
    """
    acts: Counter[Entity] = Counter()
    meets: set[Entity] = set(spared)
    for block in blocks:
        mentions = find(block.text)
        for number, mention in enumerate(mentions):
            entity = mention.entity
            if not _may_act(entity):
                continue
            told = is_association(entity.name) and has_members_told(
                block.text, mention, [m for m in mentions if m.entity.is_actor and m.entity != entity]
            )
            if block.kind is Kind.HEADING or told or _is_met(block.text, mention):
                meets.add(entity)
            elif _acts(block.text, mention, mentions[:number], mentions[number + 1 :]):
                acts[entity] += 1
    for entity in acts:
        if entity not in meets:
            yield entity, Entity(entity.name, EntityType.EXTERNAL_PARTNER, None, new=True, sure=entity.sure)


def _may_act(entity: Entity) -> bool:
    """Whether only its form says that it is a collaboration, and one that can act like one body."""
    is_joint = entity.type is EntityType.COLLABORATION and entity.new and entity.kind in BODIES
    return is_joint and AGREED.search(entity.name) is None


def _is_met(text: str, mention: Mention) -> bool:
    """Whether a sentence says that somebody is in it, or what it does as one of several."""
    before = text[max(0, mention.start - LEAD) : mention.start]
    if any(noun.end == len(before) - 1 for noun in joint_nouns(before)):
        return True  # "samverkansforumet Kajen"
    lead = JOINED.search(text, max(0, mention.start - LEAD), mention.start)
    joined = lead is not None and not BESIDE.search(text, max(0, mention.start - LEAD), mention.start)
    later = TOLD_NEXT.match(text, mention.end)
    of_it = later is not None and later[1].casefold()[:-2] in mention.entity.name.casefold()
    return mention.pointed or joined or of_it or TOLD.match(text, mention.end) is not None


def _acts(text: str, mention: Mention, before: Sequence[Mention], behind: Sequence[Mention]) -> bool:
    """Whether it stands in a row with actors, or where those stand who pay, help or work with somebody."""
    if BESIDE.search(text, max(0, mention.start - LEAD), mention.start):
        return True
    last = next((m for m in reversed(before) if m.end <= mention.start), None)
    first = next((m for m in behind if m.start >= mention.end), None)
    if last is not None and _is_one(last):
        between = text[last.end : mention.start]
        if ROW.fullmatch(between) or WITH.fullmatch(between):
            return True
    return first is not None and _is_one(first) and ROW.fullmatch(text, mention.end, first.start) is not None


def _is_one(mention: Mention) -> bool:
    return mention.entity.is_actor and not mention.entity.general and not mention.genitive
