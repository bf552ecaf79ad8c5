"""Boards that several municipalities or a region have in common: "gemensam nämnd för tolkfrågor".

What must stay true: unlike any other board it is something that several take part in; one that neither its noun nor
what stands behind says to be for something is not named.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.nameparts import NewName, accepted
from loaders.names.purposes import with_purpose
from model.vocabulary import EntityType

__all__ = ["joint_boards"]

BOARD = cue(r"[Gg](?<![\w-].)emensam(?:ma)? ([a-zåäö]*)nämnd(?:en)?(?![\w-])")
HAVE = re.compile(
    rf"(?:\b(?:{one_of('joint_names', 'board_had')}) (?:sedan \w+ )?en|\b(?:om|för|till)(?: en| den)?|^[§\d. ]*) ?$"
)
"""What several do with one, or say in a title that it is about: "Vik och Lund har en gemensam överförmyndarnämnd"."""
GIVEN = re.compile(
    rf"(?:,|,? som| \() ?(?:(?:{one_of('joint_names', 'board_called')}) )?[\"”“]?"
    r"(?P<name>(?:[A-ZÅÄÖ][\wåäö-]+ ){0,3}[\wåäöÅÄÖ-]*nämnden(?: [A-ZÅÄÖ][\wåäö-]+)?)[\"”“]?(?=[).,;]|$)"
)
"""What one is called, right behind its kind: "en gemensam nämnd för räddningstjänst (räddningsnämnden)"."""
SHORTEST_FIELD = 4
"""Letters of what a compound says that it is for: "lönenämnd"."""


def joint_boards(text: str) -> Iterator[NewName]:
    """Every board in common that the text names by what it is for.

    Args:
        text: a block's readable text.
    """
    for match in BOARD.finditer(text):
        end = with_purpose(text, match.end())
        named = len(match[1]) >= SHORTEST_FIELD and HAVE.search(text, 0, match.start())
        given = GIVEN.match(text, end)
        if end == match.end() and not (named or given):
            continue
        noun = f"{match[1]}nämnd"
        name = text[match.start() : end].rstrip(",")
        if given and given["name"][0].islower():
            noun = given["name"].removesuffix("en")
            name = f"Gemensam {noun}"
        again = tuple(
            form
            for each in {noun, f"{match[1]}nämnd"}
            for form in (f"gemensam {each}", f"gemensamma {each}en")
        )
        if given and given["name"][0].isupper():
            start, name = given.start("name"), given["name"]
            yield from accepted(start, name, EntityType.COLLABORATION, "partnership", again)
        else:
            name = name[0].upper() + name[1:]
            yield NewName(match.start(), end, name, EntityType.COLLABORATION, "partnership", again)
