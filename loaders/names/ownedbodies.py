"""Bodies named by whose they are: "Region Skånes kulturnämnd", "Nybros samhällsbyggnadsförvaltning".

What must stay true: what the document's own municipality has is called by its own name, without the owner; what
another municipality or a region has is a partner, called by both.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.nameparts import NewName
from model.vocabulary import EntityType

__all__ = ["owned_bodies"]

CAPITAL = r"[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäö]+)?"
OWNER = (
    rf"(?:(?P<region>Region {CAPITAL}(?: {CAPITAL})?(?<=s)|{CAPITAL} regions|{CAPITAL}(?<=regionen)s)(?: läns)?"
    rf"|(?P<city>{CAPITAL}(?: {CAPITAL})?) (?:kommuns|stads)|(?P<place>{CAPITAL}(?: {CAPITAL})?))"
)
FIELDS = r"(?:[a-zåäö]+-, )?(?:[a-zåäö]+- (?:och|samt) )?"
OWNED = cue(
    rf"(?<![\w-]){OWNER} (?P<body>(?:(?:tekniska|sociala) )?{FIELDS}[a-zåäö]*"
    rf"(?P<head>nämnd|styrelse|fullmäktige|förvaltning|kontor|{one_of('body_names', 'owned')}))(?![\w-])"
)
BODIES = {
    "nämnd": EntityType.BOARD,
    "styrelse": EntityType.BOARD,
    "förvaltning": EntityType.ADMINISTRATION,
    "kontor": EntityType.ADMINISTRATION,
}
DEFINITE = {"nämnd": "en", "styrelse": "n", "förvaltning": "en", "kontor": "et"}
PARTNER = EntityType.EXTERNAL_PARTNER


def owned_bodies(text: str, place: str, places: frozenset[str]) -> Iterator[NewName]:
    """Every body that a text names by its owner, in the genitive before its kind.

    Args:
        text: a block's readable text.
        place: the document's municipality.
        places: names of municipalities and the like.
    """
    for match in OWNED.finditer(text):
        start, end, name = match.start(), match.end(), match[0]
        type_ = BODIES.get(match["head"])
        if match["region"]:
            if match["body"] != match["head"]:
                yield NewName(start, end, name, PARTNER, "region")
            continue
        owner = match["city"] or match["place"]
        known = not places.isdisjoint((owner, owner.removesuffix("s")))
        if owner.removesuffix("s") == place.removesuffix("s"):
            if type_ and match["body"] != match["head"]:
                own = match["body"] + DEFINITE[match["head"]]
                yield NewName(start, end, own[0].upper() + own[1:], type_, None)
        elif known and (match["city"] or owner.endswith("s")):
            yield NewName(start, end, name, PARTNER, None)
        elif match["city"] and type_:
            yield NewName(start, end, name, type_, None)
