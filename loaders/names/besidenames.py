"""What stands beside a name where a page's columns are glued into one line, and is no part of it: labels, persons.

"Kommunchefsgrupp Dag Tid Plats", "Samordningsteam Sala Johan Rosén": what must stay true is that a name which begins
with such words is none, and that what is called after a person ("Lindas hus") keeps them.
"""

from __future__ import annotations

import re

from loaders.language.wordfamilies import one_of
from loaders.names.titlecores import only_says_paper
from loaders.text.personwords import is_given, is_surname

__all__ = ["before_labels", "without_company"]

LABEL = re.compile(
    rf"(?<!\S)(?:{one_of('name_words', 'form_labels')})(?![\w-])(?! (?:för|att|till|i|på|med|och)\b)"
)
"""The label of a field of a form, or the button of a page."""
PERSON = re.compile(
    r"(?P<given>[A-ZÅÄÖÉ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?)(?: (?P<last>[A-ZÅÄÖÉ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäöé]+)?))?"
)
AND = " och "


def without_company(name: str) -> str:
    """The name without the labels and persons that stand before or behind it; empty where it is nothing else.

    Args:
        name: as it was taken from a line of the document.
    """
    name = before_labels(name)
    if only_says_paper(name) or all(_is_person(part) for part in name.split(AND)):
        return ""
    first, *rest = name.split(" ")
    if len(rest) > 2 and _is_person(" ".join(rest[-2:])):
        return " ".join((first, *rest[:-2]))
    return name


def before_labels(line: str) -> str:
    """What stands before the first label in a line; the whole line where there is none."""
    label = LABEL.search(line)
    return line[: label.start()].rstrip(" ,-–") if label else line


def _is_person(words: str) -> bool:
    """Whether words are a person's given name and surname."""
    person = PERSON.fullmatch(words)
    return (
        person is not None
        and bool(person["last"])
        and is_given(person["given"])
        and is_surname(person["last"])
    )
