"""The region or the church by nothing but its noun, in a row: "mellan kommun och region", "polis, skola och kyrka".

What must stay true: behind "i", "inom" and the like it is a place, and alone it is nobody.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.entities import Entity, Group
from model.vocabulary import EntityType

__all__ = ["REGION", "bodies_by_noun"]

REGION = Entity("Regionen", EntityType.EXTERNAL_PARTNER, "region", general=True)
"""Whom the noun means where the document names no region."""
BESIDE = f"(?:{one_of('municipalities', 'region_beside')})"
AND = r"(?:, | och (?:av |med )?| samt (?:av |med )?| & |/)"
NO_PLACE = r"(?<![Ii] )(?<!inom )(?<!Inom )(?<!hela )"
SHAPES = (
    cue(rf"\b{NO_PLACE}{BESIDE}{AND}([Rr]egion(?:en)?)(?![\w-])(?! [A-ZÅÄÖ])"),
    cue(rf"\b{NO_PLACE}([Rr]egion(?:en)?)(?={AND}{BESIDE}(?![\w-]))"),
)
CHURCH = Entity("Svenska kyrkan", EntityType.EXTERNAL_PARTNER, "civil_society")
BESIDE_CHURCH = f"(?:{one_of('municipalities', 'church_beside')})"
CHURCHES = (
    cue(rf"\b{BESIDE_CHURCH}{AND}(kyrka)(?![\w-])"),
    cue(rf"\b(?<!i )(?<!en )(kyrka)(?={AND}{BESIDE_CHURCH}(?![\w-]))"),
)


def bodies_by_noun(text: str) -> Iterator[Group]:
    """Where the nouns stand beside those whom they belong to.

    Args:
        text: a block's text.
    """
    for shapes, body in ((SHAPES, REGION), (CHURCHES, CHURCH)):
        for shape in shapes:
            for noun in shape.finditer(text):
                yield Group(*noun.span(1), (body,), False)
