"""Headings that are taken for an actor's and are a collaboration's, by what the first sentences below say.

"Stenhuset / Bakom projektet står A, B och C", "Åsundaförbundet / Medlemmar är A och B": whoever reads that takes it
for something that several are in.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator

from loaders.language.wordfamilies import MEMBERS, one_of
from loaders.names.entities import Entity, Mention
from loaders.passages.lists import entities, list_after
from loaders.text.layout import Block, Kind
from model.vocabulary import EntityType

__all__ = ["headed_collaborations"]

OPEN = frozenset({EntityType.EXTERNAL_PARTNER, EntityType.UNIT})
MEMBERLESS = frozenset({"region", "university", "collective", "state_agency"})
HAS_SEVERAL = re.compile(
    rf"(?:^|[.!?:] )(?:{one_of('headed_sections', 'stand_behind')}"
    rf"|(?:Övriga )?{MEMBERS} (?:{one_of('headed_sections', 'are')}))(?= )"
)
"""How a sentence begins that goes on with who is in what the heading names."""
IS_RUN = re.compile(rf"(?:^|[.!?] )(?:{one_of('headed_sections', 'runs')})(?= )")
"""How a sentence begins that says who runs it."""
COMPANY = re.compile(r",? (?:tillsammans|ihop|i samarbete|i samverkan|gemensamt) med(?= )")
BOTH = re.compile(one_of("framed", "both"), re.IGNORECASE)
"""What is a body of its own in one city and what several bodies do together in another."""
SEVERAL = 2
MARGIN = 4
"""Characters of a heading beside the name."""
IN_PLACE = re.compile(r" (?:i|på) [A-ZÅÄÖ][\wåäö]+(?: kommun| stad)?$")


def headed_collaborations(
    blocks: Iterable[Block], find: Callable[[str], list[Mention]]
) -> Iterator[tuple[Entity, Entity]]:
    """What a heading names and is taken for an actor, with the collaboration that it is.

    Args:
        blocks: the document.
        find: what is known in a text.
    """
    headed: Entity | None = None
    for block in blocks:
        if block.kind is Kind.HEADING:
            headed = _named(block.text, find(block.text))
        elif headed is not None and _tells_of_several(block.text, find):
            yield headed, Entity(headed.name, EntityType.COLLABORATION, None, new=True, sure=headed.sure)
            headed = None


def _tells_of_several(text: str, find: Callable[[str], list[Mention]]) -> bool:
    """Whether a sentence goes on with several who are in it."""
    if opened := HAS_SEVERAL.search(text):
        return len(entities(list_after(text, find(text), opened.end()))) >= SEVERAL
    run = IS_RUN.search(text)
    row = list_after(text, find(text), run.end()) if run else []
    company = COMPANY.match(text, row[-1].end) if row else None
    return len(entities(row)) >= SEVERAL or bool(company and list_after(text, find(text), company.end()))


def _named(text: str, mentions: list[Mention]) -> Entity | None:
    """The one unit or outside body that a heading is the name of."""
    named = [m for m in mentions if m.entity.is_actor]
    if not named:
        return None
    behind = IN_PLACE.sub("", text)[named[0].end :]
    if named[0].start + len(behind) > MARGIN:
        return None
    entity = named[0].entity
    is_body = entity.kind in MEMBERLESS and not BOTH.match(entity.name)
    return entity if entity.type in OPEN and not is_body else None
