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
    rf"(?:\b(?:{one_of('joint_names', 'board_had')})(?: (?!att\b)[a-zåäö\d]+){{0,6}}(?: med [^.;:]{{2,50}})?"
    r" (?:en|vår|sin)|\b(?:har|hade)(?: sedan \w+)?|\b(?:om|för|till)(?: en| den)?|^[§\d. ]*) ?$"
)
"""What several do with one, or say in a title that it is about: "Vik och Lund har en gemensam överförmyndarnämnd"."""
GIVEN = re.compile(
    rf"(?:,|,? som| \() ?(?:(?:{one_of('joint_names', 'board_called')}) )?[\"”“]?"
    r"(?P<name>(?:[A-ZÅÄÖ][\wåäö-]+ ){0,3}[\wåäöÅÄÖ-]*nämnden(?: [A-ZÅÄÖ][\wåäö-]+)?)[\"”“]?(?=[).,;]|$)"
)
"""What one is called, right behind its kind: "en gemensam nämnd för räddningstjänst (räddningsnämnden)"."""
SHORTEST_FIELD = 4
"""Letters of what a compound says that it is for: "lönenämnd"."""
OF_NAMED = re.compile(r" för (?:kommunerna [A-ZÅÄÖ]|[A-ZÅÄÖ][^.;:]{2,80}? kommun(?:er)?\b)")
"""Behind one that is only said to be that of those named: "en gemensam nämnd för Vik och Lunds kommuner"."""
LEAD = 80
"""Characters before it that tell who has it."""


def joint_boards(text: str) -> Iterator[NewName]:
    """Every board in common that the text names by what it is for.

    Args:
        text: a block's readable text.
    """
    for match in BOARD.finditer(text):
        lead = text[max(0, match.start() - LEAD) : match.start()]
        of_named = OF_NAMED.match(text, match.end()) is not None
        end = match.end() if of_named else with_purpose(text, match.end())
        named = len(match[1]) >= SHORTEST_FIELD and (of_named or HAVE.search(lead))
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
