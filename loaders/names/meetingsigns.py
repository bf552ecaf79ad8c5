"""Whose meeting minutes take down whose head does not say it: by the notice of the form, or by who decides in them.

What must stay true: a council is found by its own name with what only those who meet do; a board never, and nothing
in minutes in which a board decides.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence

from loaders.language.patterns import compiled
from loaders.language.wordfamilies import one_of
from loaders.text.meetingforms import FIRST_MATTER, LABEL

__all__ = ["has_matters", "named_in_form", "named_in_matters"]

ORGAN = re.compile(rf"(?<![\w§-])(?:{one_of('meeting_names', 'organs')}):?\s+(?=[A-ZÅÄÖ])")
"""The label of the form before the name of those who met."""
LONGEST_ORGAN = 120
"""Characters behind the label in which the name stands, and the next label."""
CITY = re.compile(r"^[A-ZÅÄÖ][\w-]+ (?:kommun|stad)[,:]? ")
LEAST_MATTERS = 2
DECIDES = one_of("meeting_names", "decides")
COUNCIL = compiled(
    r"\b(?P<name>(?:(?:Kommunala|Lokala|Centrala|Regionala) )?[A-ZÅÄÖ][a-zåäö]{3,24}(?:-[a-zåäö]{3,24})?"
    rf"(?:{one_of('meeting_names', 'councils')}))(?:s beslut\b|s? (?:{DECIDES})\b)"
)
WELCOME = compiled(
    r"\b(?:välkom\w+ till (?:dagens |mötet |möte |i |med ){0,3}"
    r"|(?:[Mm]edlemmarna|[Ll]edamöterna|[Dd]eltagarna|[Rr]epresenter\w+|[Rr]epresentera[dt]\w*) i )"
    rf"(?P<name>[A-ZÅÄÖ][a-zåäö]{{3,24}}(?:{one_of('meeting_names', 'councils')})|Brå|BRÅ)\b"
)
"""Where those who meet are told of, or welcomed."""
BOARD = re.compile(rf"(?:nämnden|styrelsen|fullmäktige|utskottet)(?:s beslut\b| (?:{DECIDES})\b)")


def named_in_form(text: str) -> Iterator[str]:
    """What the form around minutes has behind its label for who met: "Organ: X", "Sammanträde X".

    Args:
        text: the document, with what is left out of its blocks.
    """
    for organ in ORGAN.finditer(text):
        said = text[organ.end() : organ.end() + LONGEST_ORGAN].split("\n\n", maxsplit=1)[0]
        label = LABEL.search(said)
        name = " ".join(said[: label.start()].split()) if label else said.split("\n")[0]
        yield CITY.sub("", name.strip(' .,:"“”'))


def named_in_matters(texts: Sequence[str]) -> str | None:
    """The council that decides in the minutes, or welcomes to its meeting; None where a board does or nobody.

    Args:
        texts: the blocks of the document.
    """
    found: Counter[str] = Counter()
    for text in texts:
        if BOARD.search(text):
            return None
        found.update(council["name"] for sign in (COUNCIL, WELCOME) for council in sign.finditer(text))
    return found.most_common(1)[0][0] if found else None


def has_matters(texts: Sequence[str]) -> bool:
    """Whether a text has several of the matters that meetings begin with."""
    return len({found[0] for text in texts for found in FIRST_MATTER.finditer(text)}) >= LEAST_MATTERS
