"""The terms of the ontology and the words for them, as everything else in Python finds them."""

from __future__ import annotations

import functools
from collections.abc import Mapping
from dataclasses import dataclass, field

__all__ = ["Ontology", "Term"]


@dataclass(frozen=True, slots=True)
class Term:
    """One class, property or concept with its words."""

    name: str
    """Its local name: ``participatesIn``; for a concept its notation: ``convener``."""
    kind: str
    """class | relation | value | concept | scheme; borrowed: a term of another vocabulary, and how it is used."""
    label: Mapping[str, str]
    comment: Mapping[str, str]
    verb: Mapping[str, str] = field(default_factory=dict)
    inverse_verb: Mapping[str, str] = field(default_factory=dict)
    domain: tuple[str, ...] = ()
    range: tuple[str, ...] = ()
    broader: tuple[str, ...] = ()
    """What it stands under: our terms by local name, those of others by IRI."""
    scheme: str | None = None
    matches: tuple[tuple[str, str], ...] = ()
    """Terms of published vocabularies that it is like: how (``closeMatch``), and their IRIs."""
    iri: str = ""
    file: str = ""
    """Path of the file that describes it."""

    @property
    def called(self) -> str:
        """Its name as sentences say it: ``sv:Board``; of a borrowed term the address."""
        return f"<{self.iri}>" if self.kind == "borrowed" else f"sv:{self.name}"


@dataclass(frozen=True)
class Ontology:
    """Every term, found by its name; for a name that is no term the name itself is the word."""

    terms: Mapping[str, Term]
    """Classes and properties by local name, ``Board``; concepts by scheme and notation: ``roles/member``."""

    def label(self, name: str, language: str = "sv") -> str:
        """The word for a class, property, role or kind by its name: ``Board``, ``convener``, ``forum``."""
        term = self.find(name)
        return term.label[language] if term else name

    def comment(self, name: str, language: str = "sv") -> str:
        """What the term means; empty for a name that is no term."""
        term = self.find(name)
        return term.comment[language] if term else ""

    def verb(self, name: str, language: str = "sv") -> str:
        """The relation read from its subject: ``deltar i``."""
        term = self.find(name)
        return term.verb.get(language, name) if term else name

    def inverse_verb(self, name: str, language: str = "sv") -> str:
        """The relation read from its object: ``har deltagaren``."""
        term = self.find(name)
        return term.inverse_verb.get(language, name) if term else name

    def find(self, name: str) -> Term | None:
        """The term of that name, or the concept of that notation; None where there is none."""
        return self.terms.get(name) or self._by_notation.get(name)

    def of_kind(self, kind: str) -> tuple[Term, ...]:
        """All terms of one kind, by name."""
        return tuple(t for _, t in sorted(self.terms.items()) if t.kind == kind)

    def concepts(self, scheme: str) -> tuple[Term, ...]:
        """The concepts of one scheme (``roles``, ``partner-kinds``), in the order of the file."""
        return tuple(t for t in self.terms.values() if t.scheme == scheme)

    def subclasses(self, name: str) -> tuple[str, ...]:
        """The names of the class itself and all classes under it, sorted."""
        found = {name}
        while more := {t.name for t in self.terms.values() if found & set(t.broader)} - found:
            found |= more
        return tuple(sorted(found))

    @functools.cached_property
    def _by_notation(self) -> dict[str, Term]:
        return {term.name: term for term in reversed(list(self.terms.values())) if term.kind == "concept"}
