"""Lists of what somebody is to do, below a line that says who: "Kommunen ska" and a bullet for each thing.

What must stay true: what is paid, lent or told, and who sits where, is no measure; nor is a state to be reached.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.facts.spans import fact_at
from loaders.formats.source import Source
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.measures.measuredrafts import owned
from loaders.measures.measuretitles import measure_entity
from loaders.names.mentions import Entity, MentionFinder
from loaders.passages.lists import entities, lists
from loaders.rules.assignments import short_title
from loaders.text.layout import Block, Kind
from model.fact import Fact
from model.vocabulary import EntityType

__all__ = ["duty_facts"]

IS_TO = cue(
    r"(?P<verb>\b(?:ska|skall|(?:åtar|förbinder) sig(?: (?:även|också))?|har (?:till|som) uppgift))"
    r"(?: (?:\w+ ){0,3}\w+)?(?: att)?\s*:?\s*$"
)
"""How a line ends that says who is to do what stands below it."""
NEAR = 25
"""Characters between who is to do it and the verb."""
TO_DO = re.compile(
    rf"(?:att )?(?!(?:{one_of('duties', 'becomes')})\b)"
    r"(?P<first>[a-zåäö]+a|[a-zåäö]*(?:ge|se|gå|stå))(?:,? (?:och|samt|eller) [a-zåäö]+a)? "
)
NO_MEASURE = re.compile(
    rf"(?:att )?(?:{one_of('duties', 'owed')})\b"
    r"|.*(?:\d ?(?:kr|tkr|mkr|kronor|procent)\b|%|\bsekretess|tystnads|personuppgift)"
)
"""What parties owe each other besides what they do for others."""
DETAIL = re.compile(
    r",? (?:kl\.? ?\d+|senast (?:den )?\d+|under förutsättning|i enlighet med|enligt)\b.*|[,;] .*"
)
SHORTEST, LONGEST = 12, 160


def duty_facts(source: Source, blocks: Iterable[Block], finder: MentionFinder) -> Iterator[Fact]:
    """Who answers for each thing of such lists.

    Args:
        source: the document.
        blocks: its blocks, in their order.
        finder: knows the names.
    """
    doers: list[Entity] = []
    above: Block | None = None
    for block in blocks:
        if block.kind is not Kind.BULLET:
            above, doers = block, _doers(block, finder)
        elif above is not None and doers and (title := _title(block.text, finder)):
            first, last = above.clean.source(0, len(above.text))[0], block.clean.source(0, len(block.text))[1]
            for draft in owned(doers, measure_entity(title), "duty-listed", 0.6):
                yield fact_at(draft, source, first, last, f"{above.text} {block.text}")


def _doers(block: Block, finder: MentionFinder) -> list[Entity]:
    """Who is to do what stands below a block; nobody where it opens no such list."""
    opens = IS_TO.search(block.text)
    if opens is None:
        return []
    named = [m for m in finder.find(block.text) if m.entity.is_actor and m.end <= opens.start("verb")]
    runs = lists(block.text, named)
    near = runs and opens.start("verb") - runs[-1][-1].end < NEAR
    return entities(runs[-1]) if near else []


def _title(text: str, finder: MentionFinder) -> str:
    """What an item says is to be done; empty where that is no measure."""
    todo = TO_DO.match(text)
    if todo is None or NO_MEASURE.match(text) or not SHORTEST <= len(text) <= LONGEST:
        return ""
    if any(mention.entity.type is EntityType.COLLABORATION for mention in finder.find(text)):
        return ""
    clause = short_title(DETAIL.sub("", text[todo.start("first") :].rstrip(" ,.;")))
    return clause[0].upper() + clause[1:]
