"""Addresses inside the explorer: every actor, forum, measure, document and fact can be linked to.

An address is relative (``aktor?aktor=malmo/board/fritidsnamnden``), so that it holds wherever the explorer is
mounted. The language rides along when it is not the first one.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from urllib.parse import urlencode

from explorer.statements import Evidence, Thing
from model.vocabulary import EntityType

__all__ = ["ACTORS", "Links", "find", "key"]

ACTORS = (
    EntityType.BOARD,
    EntityType.ADMINISTRATION,
    EntityType.COMPANY,
    EntityType.UNIT,
    EntityType.EXTERNAL_PARTNER,
)
"""The types that act, in the order in which they are offered."""

PAGE_OF = {
    **{str(type): ("aktor", "aktor") for type in ACTORS},
    str(EntityType.COLLABORATION): ("forum", "forum"),
    str(EntityType.MEASURE): ("atgarder", "atgard"),
}
"""Type → the page that shows it and the parameter that names it."""


def key(iri: str) -> str:
    """The part of an identifier that names the thing.

    >>> key("https://samverkan.example/id/malmo/board/fritidsnamnden")
    'malmo/board/fritidsnamnden'
    """
    return iri.partition("/id/")[2] or iri


def find(things: Iterable[Thing], wanted: str | None) -> Thing | None:
    """The thing that a parameter means: by its whole key, or by its slug alone where only one thing has it."""
    if not wanted:
        return None
    candidates = [t for t in things if key(t.iri) == wanted or key(t.iri).rpartition("/")[2] == wanted]
    exact = [t for t in candidates if key(t.iri) == wanted]
    return next(iter(exact or (candidates if len(candidates) == 1 else ())), None)


@dataclass(frozen=True, slots=True)
class Links:
    """Makes addresses that keep the reader's language."""

    language: str = "sv"

    def page(self, path: str, **parameters: str) -> str:
        """The address of a page with its parameters."""
        query = parameters | ({} if self.language == "sv" else {"sprak": self.language})
        return f"{path}?{urlencode(query, safe='/')}" if query else path

    def thing(self, thing: Thing) -> str | None:
        """The address of the page that shows a thing; None for types without a page of their own."""
        if thing.type not in PAGE_OF:
            return None
        path, parameter = PAGE_OF[thing.type]
        return self.page(path, **{parameter: key(thing.iri)})

    def document(self, document: str) -> str:
        """The address of a document."""
        return self.page("kallor", dokument=document)

    def evidence(self, evidence: Evidence) -> str:
        """The address of the place in its document that proves a fact."""
        return self.page("kallor", dokument=evidence.document, fakta=evidence.fact_id)
