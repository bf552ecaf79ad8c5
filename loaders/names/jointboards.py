"""Boards that several municipalities or a region have in common: "gemensam nämnd för tolkfrågor".

What must stay true: unlike any other board it is something that several take part in; one that neither its noun nor
what stands behind says to be for something is not named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.language.cues import cue
from loaders.names.nameparts import NewName, accepted
from loaders.names.purposes import with_purpose
from model.vocabulary import EntityType

__all__ = ["joint_boards"]

BOARD = cue(r"[Gg](?<![\w-].)emensam(?:ma)? ([a-zåäö]*)nämnd(?:en)?(?![\w-])")
HAVE = re.compile(r"\b(?:har|hade|delar|bildar|bildat|bildade|driver|inrättat) (?:sedan \w+ )?en $")
"""What several do with one: "Vik och Lund har en gemensam överförmyndarnämnd"."""
SHORTEST_FIELD = 5
"""Letters of what a compound says that it is for: "överförmyndarnämnd"."""


def joint_boards(text: str) -> Iterator[NewName]:
    """Every board in common that the text names by what it is for.

    Args:
        text: a block's readable text.
    """
    for match in BOARD.finditer(text):
        end = with_purpose(text, match.end())
        named = len(match[1]) >= SHORTEST_FIELD and HAVE.search(text, 0, match.start())
        if end == match.end() and not named:
            continue
        noun = f"{match[1]}nämnd"
        again = (f"gemensam {noun}", f"gemensamma {noun}en")
        name = text[match.start() : end].rstrip(",")
        yield from accepted(match.start(), name, EntityType.COLLABORATION, "partnership", again)
