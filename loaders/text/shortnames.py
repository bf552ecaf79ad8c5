"""Names of people that are not written out: in capitals, with initials, or with a surname cut to a letter.

What must stay true: bodies, schools and abbreviations in capitals are no people, nor is the letter of a list
("A. Bakgrund"); so an initial counts only before what has the form of a surname.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from loaders.language.wordfamilies import one_of

__all__ = ["short_names"]

Span = tuple[int, int]
BIG = r"[A-ZÅÄÖÉ]{3,}(?:-[A-ZÅÄÖÉ]{2,})?"
IN_CAPITALS = re.compile(
    rf"(?P<given>[A-ZÅÄÖÉ](?<!\w.)[A-ZÅÄÖÉ]{{2,}}+(?:-[A-ZÅÄÖÉ]{{2,}}+)?) (?P<name>{BIG})(?P<more> {BIG})?(?!\w)"
)
SURNAME = (
    r"(?:Holm|Berg|Lund|Ström|Dahl|Lind|Gren|Falk"
    f"|[A-ZÅÄÖ](?:[a-zåäö]{{2,}}(?:{one_of('persons', 'surname_ends')})))"
)
SURELY = re.compile(f"(?:{one_of('persons', 'surname_ends_surely')})$")
"""How no ordinary word ends but a surname, however often it is met."""
CUT = re.compile(r"[A-ZÅÄÖ](?<!\w.)(?:\.|-[A-ZÅÄÖ] )")
"""A letter that stands for a name."""
INITIAL = re.compile(
    r"[A-ZÅÄÖ](?<!\w.)(?:\. ?|-(?=[A-ZÅÄÖ]\.? ))(?:[A-ZÅÄÖ](?:\. ?|(?<=-.) ))?"
    rf"(?P<surname>{SURNAME})(?:-{SURNAME})?(?!\w)"
)
LAST_INITIAL = re.compile(
    r"(?P<given>[A-ZÅÄÖÉ](?<!\w.)[a-zåäöé]{2,}+(?:-[A-ZÅÄÖ][a-zåäö]+)?) [A-ZÅÄÖ]\.(?! ?[A-ZÅÄÖ]\.)"
)


def short_names(
    text: str, is_given: Callable[[str], bool], is_ordinary: Callable[[str], bool]
) -> Iterator[Span]:
    """The spans of names in capitals ("ANNA ANDERSSON"), with initials ("A. Andersson") and cut ("Anna A.").

    Args:
        text: any text.
        is_given: whether a word is a given name.
        is_ordinary: whether a small-letter word is met so often that it is hardly a surname.
    """
    for match in IN_CAPITALS.finditer(text):
        surname = match["name"].casefold()
        if is_given(match["given"].capitalize()) and (SURELY.search(surname) or not is_ordinary(surname)):
            yield match.start(), match.end("name")
    if not CUT.search(text):
        return
    for match in INITIAL.finditer(text):
        surname = match["surname"].casefold()
        if SURELY.search(surname) or not is_ordinary(surname):
            yield match.span()
    for match in LAST_INITIAL.finditer(text):
        if is_given(match["given"]):
            yield match.span()
