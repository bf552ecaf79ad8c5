"""One municipality meant by the name of its place: "Orsa deltar i nätverket", "tillsammans med Orsa", "jämte Orsa".

What must stay true: the name is that of a municipality which the registry has, and what stands beside it is said of
those who do something; "i Orsa" is a place.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.language.wordfamilies import one_of
from loaders.names.municipalitynames import NAME_OF_PLACE, PLACE, Placed, organisation_of
from ontology.registry import Registry

__all__ = ["acting_places"]

DOES = re.compile(rf" (?:{one_of('parties', 'by_place')})\b")
AT = re.compile(
    rf"\b(?i:{one_of('municipalities', 'at')}|om|av) (?:{PLACE}(?:, {PLACE}){{0,20}}(?:,| och| samt) )?$"
)
"""Behind these one is a place, be it the last of a row."""
DOER = re.compile(rf"(?<!\w)(?:{one_of('municipalities', 'one_doer')}) $")
ALONE = re.compile(rf"(?![\w-])(?! [A-ZÅÄÖ])(?! (?:{one_of('municipalities', 'no_organisation')})\b)")
OPENS = re.compile(f"(?:{one_of('municipalities', 'opens')}) ")
"""What a sentence opens with before the name."""
LEFT = 80


def acting_places(text: str, registry: Registry) -> Iterator[Placed]:
    """The organisations that single names of places mean in a text.

    Args:
        text: a block's readable text.
        registry: which has the municipalities.
    """
    for match in NAME_OF_PLACE.finditer(text):
        opened = OPENS.match(text, match.start(), match.end())
        start = opened.end() if opened else match.start()
        name = text[start : match.end()]
        if name in registry.places and ALONE.match(text, match.end()) and _acts(text, start, match.end()):
            slug, organisation = organisation_of(name, registry)
            yield Placed(start, match.end(), organisation, slug)


def _acts(text: str, start: int, end: int) -> bool:
    """Whether one does something whose name stands there."""
    before = text[max(0, start - LEFT) : start]
    if DOER.search(before):
        return True
    return AT.search(before) is None and DOES.match(text, end) is not None
