"""Addresses inside the explorer: every actor, forum, measure, document and fact can be linked to.

An address is relative (``aktor?aktor=malmo/board/fritidsnamnden``), so that it holds wherever the explorer is
mounted. The language rides along when it is not the first one, and the municipality where there are several.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from urllib.parse import unquote, urlencode

from explorer.places import municipality_of
from explorer.statements import Evidence, Thing
from explorer.words import LANGUAGES
from graph.iris import TYPE_SLUGS, local_name
from model.names import slug
from model.vocabulary import ACTORS, EntityType

__all__ = ["STANDING", "Links", "find", "key"]

STANDING = ("sprak", "kommun")
"""Parameters that every address may have."""

PAGE_OF = {
    **{str(type): ("aktor", "aktor") for type in ACTORS},
    str(EntityType.COLLABORATION): ("forum", "forum"),
    str(EntityType.MEASURE): ("atgarder", "atgard"),
}
"""Type → the page that shows it and the parameter that names it."""

PAGE_OF_SLUG = {TYPE_SLUGS.get(EntityType(type), slug(type)): page for type, page in PAGE_OF.items()}
"""The same by the word that identifiers have for a type: ``partner``."""


def key(iri: str) -> str:
    """The part of an identifier that names the thing.

    >>> key("https://samverkan.example/id/malmo/board/fritidsnamnden")
    'malmo/board/fritidsnamnden'
    """
    return iri.partition("/id/")[2] or iri


def find(things: Iterable[Thing], wanted: str | None) -> Thing | None:
    """The thing that a parameter means: by its whole key, or by its slug where only one thing has it."""
    if not wanted:
        return None
    candidates = [t for t in things if key(t.iri) == wanted or key(t.iri).rpartition("/")[2] == wanted]
    exact = [t for t in candidates if key(t.iri) == wanted]
    return next(iter(exact or (candidates if len(candidates) == 1 else ())), None)


@dataclass(frozen=True, slots=True)
class Links:
    """Makes addresses that keep the reader's language and municipality."""

    language: str = "sv"
    municipality: str = ""
    """How addresses name the municipality; empty where there is no choice."""

    @property
    def standing(self) -> dict[str, str]:
        """The parameters that every address keeps."""
        language = {} if self.language == LANGUAGES[0] else {"sprak": self.language}
        return language | ({"kommun": self.municipality} if self.municipality else {})

    def page(self, path: str, **parameters: str) -> str:
        """The address of a page with its parameters."""
        query = parameters | self.standing
        return f"{path}?{urlencode(query, safe='/')}" if query else path

    def thing(self, thing: Thing) -> str | None:
        """The address of the page that shows a thing; None for types without a page of their own."""
        return self._shown(PAGE_OF.get(thing.type), thing.iri)

    def iri(self, iri: str) -> str | None:
        """The address of the page that shows what an identifier names; None where there is none."""
        kind = key(iri).rpartition("/")[0].rpartition("/")[2]
        if kind == "document":
            return self.document(unquote(local_name(iri)))
        return self._shown(PAGE_OF_SLUG.get(kind), iri)

    def document(self, document: str) -> str:
        """The address of a document."""
        return self.page("kallor", dokument=document)

    def evidence(self, evidence: Evidence) -> str:
        """The address of the place in its document that proves a fact."""
        return self.place(evidence.document, evidence.fact_id)

    def place(self, document: str, fact_id: str) -> str:
        """The address of a fact in its document."""
        return self.page("kallor", dokument=document, fakta=fact_id)

    def _shown(self, page: tuple[str, str] | None, iri: str) -> str | None:
        if page is None:
            return None
        links = (
            replace(self, municipality=municipality_of(iri) or self.municipality)
            if self.municipality
            else self
        )
        return links.page(page[0], **{page[1]: key(iri)})
