"""Names in text that has lost its line breaks: what stood on the next line is no part of them.

"Landstinget Kajen Anna Berg, ledamot" is a body and a person, and "Kajens Energi AB Ordförande" a body and a title.
"""

from __future__ import annotations

import re

from loaders.language.wordfamilies import one_of
from loaders.names.nameparts import NewName
from loaders.text.personwords import is_given, is_surname

__all__ = ["on_its_line"]

LABEL = re.compile(rf"(?:{one_of('partner_names', 'labels')})\Z")
"""What a form or a list of persons has beside names."""
AFTER_PERSONS = re.compile(rf"(?:{one_of('partner_names', 'after_persons')})\Z")
"""The first words of what is called after a person: "Stiftelsen Anna Berg"."""
CAPITAL = re.compile(r" ([A-ZÅÄÖ][\w-]+)")


def on_its_line(found: NewName, text: str) -> NewName | None:
    """The name up to where a person's or a label begins; None where no name is left.

    Args:
        found: a name as it seems to be.
        text: the block in which it stands.
    """
    words = found.name.split(" ")
    for number, word in enumerate(words[1:], 1):
        if LABEL.match(word) or _is_person(words, number, text, found.end):
            rest = " ".join(words[number:])
            if not text.endswith(rest, found.start, found.end):
                return found
            name = " ".join(words[:number])
            kept = number > 1 or name.isupper()
            end = found.end - len(rest) - 1
            return found._replace(name=name, end=end, aliases=()) if kept else None
    return found


def _is_person(words: list[str], number: int, text: str, end: int) -> bool:
    """Whether a person's whole name begins with a word of a name."""
    if not is_given(words[number]) or AFTER_PERSONS.match(words[0]):
        return False
    behind = CAPITAL.match(text, end)
    following = words[number + 1] if number + 1 < len(words) else behind[1] if behind else ""
    return is_surname(following)
