"""The names that one document taught beside the registry's: in full, by their short forms, and by a noun alone.

What must stay true: a name that the registry has is never learnt anew, and the first that a form was used for
keeps it.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.language.wordfamilies import one_of
from loaders.names.actorheads import definite_of
from loaders.names.entities import Entity, entity_of
from loaders.names.exactnames import ExactNames
from loaders.names.flatnames import on_its_line
from loaders.names.learntnames import definite_noun, short_forms, standing_nouns, without_legal_form
from loaders.names.localnames import PROVINCES
from loaders.names.namesagain import definite_forms, indefinite_form, said_with_kind
from loaders.names.newnames import MUNICIPALITY_KIND as MUNICIPALITY
from loaders.names.newnames import NewName
from loaders.names.placerows import ROW_OF
from loaders.text.metadata import organisation_slug
from model.vocabulary import EntityType
from ontology.registry import Entry, Registry

__all__ = ["DocumentNames"]

WORDS = re.compile(r"[\w-]+")
DEFINITE = ("en", "et", "an")
GLANCE = 40
"""Characters before a name in which its noun stands."""
KIND_SAID = re.compile(rf"(?<![\w-])(?i:({one_of('collaboration_names', 'pointing')})) [”\"“]?\Z")
"""The noun before a name that means it from then on: "kampanjen Ljusa kvällar", "kampanjen"."""
BY_FORM = frozenset({EntityType.EXTERNAL_PARTNER, EntityType.UNIT, EntityType.COLLABORATION})


class DocumentNames:
    """What the forms that a document uses mean in it; found in a text once they are prepared."""

    def __init__(self, registry: Registry, municipality: str, places: frozenset[str]) -> None:
        """Of a document from that municipality; the places are names of no collaboration."""
        self._registry = registry
        self._municipality = municipality
        self._places = places
        self._meanings: dict[str, Entity] = {}
        self._particular: dict[str, set[str]] = {}
        self._prepared: dict[str, Entity] = {}
        self._automaton: ExactNames | None = None

    def __len__(self) -> int:
        """How many forms are known."""
        return len(self._meanings)

    def get(self, form: str) -> Entity | None:
        """What a form means, or None."""
        return self._meanings.get(form)

    def items(self) -> list[tuple[str, Entity]]:
        """All forms with what they mean, in the order in which they were met."""
        return list(self._meanings.items())

    def replace(self, form: str, entity: Entity) -> None:
        """Let the form mean the entity, whatever it meant."""
        self._meanings[form] = entity

    def replace_noun(self, form: str, entity: Entity) -> None:
        """The same, with a capital and without where the form is a noun in the definite form."""
        for written in {form[0].lower() + form[1:], form} if form.endswith(DEFINITE) else {form}:
            self.replace(written, entity)

    def add(self, form: str, entity: Entity) -> Entity:
        """Let the form mean the entity unless it means another, and that no place; what it means.

        What a form alone has made an organisation of no kind is a collaboration where the text joins somebody to it.
        """
        known = self._meanings.get(form)
        of_no_kind = (
            known is not None and known.new and known.type is EntityType.EXTERNAL_PARTNER and not known.kind
        )
        joined = of_no_kind and entity.new and entity.type is EntityType.COLLABORATION
        if known is None or joined or (known.type is EntityType.AREA and entity.type is not EntityType.AREA):
            self._meanings[form] = entity
        return self._meanings[form]

    def add_forms(self, entity: Entity, forms: Iterable[str]) -> None:
        """Let all the forms mean the entity, but for the name of a place where it is a collaboration."""
        joint = entity.type is EntityType.COLLABORATION
        for form in forms:
            if not (joint and (form in self._places or form in PROVINCES)):
                self.add(form, entity)

    def add_municipality(self, organisation: Entity) -> None:
        """ "Kommunen" is the municipality whose document it is, "Staden" too where it calls itself so."""
        self.add_noun("kommunen", organisation)
        if organisation.name.casefold().endswith("stad"):
            self.add_noun("staden", organisation)

    def add_noun(self, noun: str, entity: Entity) -> None:
        """The noun as it stands, and as it opens a sentence."""
        for form in (noun, noun[0].upper() + noun[1:]):
            self.add(form, entity)

    def learn(self, found: NewName, text: str) -> None:
        """A new name with all its forms, and those that the text gives it behind it."""
        if (whole := on_its_line(found, text)) is None:
            return
        found = whole
        if listed := self._registry.find(found.name, self._municipality):
            self._add_form(text[found.start : found.end], listed)
            return
        if found.type is EntityType.COLLABORATION and found.name in self._places:
            return
        if found.type is EntityType.EXTERNAL_PARTNER and self._are_two(found.name):
            return
        met_in = self.get(found.name.rpartition(" i ")[2])
        if met_in is not None and met_in.type is EntityType.COLLABORATION and " i " in found.name:
            return
        type_, kind = found.type, found.kind
        if kind == MUNICIPALITY:
            own = organisation_slug(found.name, self._registry) == self._municipality
            type_, kind = (EntityType.ADMINISTRATION if own else EntityType.EXTERNAL_PARTNER), None
        entity = self.add(found.name, Entity(found.name, type_, kind, new=True))
        self.add(text[found.start : found.end], entity)
        if noun := definite_noun(entity) or (definite_of(entity.name) if entity.is_actor else ""):
            self.add_particular(noun, found.name)
        self.add_group(entity)
        if found.type is EntityType.COLLABORATION and (
            said := KIND_SAID.search(text, max(0, found.start - GLANCE), found.start)
        ):
            self.add_particular(said[1].casefold(), found.name)
        for alias in (*found.aliases, *without_legal_form(found.name)):
            if alias not in self._places and not self.is_listed(alias):
                self.add(alias, entity)
        for form, is_noun in short_forms(text, found.end):
            if is_noun:
                self.add_noun(form, entity)
            elif not self.is_listed(form):
                self.add(form, entity)

    def learn_place(self, found: NewName, text: str) -> None:
        """A place; beside several others it is one whatever its form alone has made of it."""
        known = self.get(found.name)
        by_form = known is not None and known.new and known.type in BY_FORM and not self.is_listed(found.name)
        if found.kind == ROW_OF and by_form:
            self.replace(found.name, Entity(found.name, found.type, None, new=True))
        self.learn(found._replace(kind=None), text)

    def _add_form(self, form: str, listed: Entry) -> None:
        """A form that the registry lacks of what it knows: "kommunens fältteam", "SISU Nordland" of "SISU-Nordland".

        An authority's district that the text says it acts through is the authority wherever it is named.
        """
        whole = form[:1].upper() + form[1:]
        own = self.get(whole)
        if listed.kind == "state_agency" and (own is None or own.kind == listed.kind):
            for written in (form, whole):
                self.replace(written, entity_of(listed))
        partner = listed.type is EntityType.EXTERNAL_PARTNER and " " in form
        if partner or (listed.type is EntityType.UNIT and not self.is_listed(form)):
            self.add(form, entity_of(listed))

    def learn_shorts(self, told: Iterable[tuple[str, Entity]]) -> None:
        """Abbreviations that the document explains; one that the registry has keeps its meaning."""
        for short, entity in told:
            if not self.is_listed(short):
                self.replace(short, entity)

    def learn_usual_shorts(self, usual: Iterable[tuple[str, Entity]]) -> None:
        """Abbreviations of which nobody has said what else they mean."""
        for short, entity in usual:
            if self.get(short) is None and not self.is_listed(short):
                self.replace(short, entity)

    def is_listed(self, name: str) -> bool:
        """Whether the registry has the name for the document's municipality."""
        return self._registry.find(name, self._municipality) is not None

    def _are_two(self, name: str) -> bool:
        """Whether a name is but two known ones beside each other: "Röda Korset och ABF"."""
        one, _, other = name.partition(" och ")
        return bool(other) and self.is_listed(one) and self.is_listed(other)

    def add_particular(self, noun: str, name: str) -> None:
        """One of those whose kind the noun says: with "familjecentralen" Lärkans familjecentral."""
        self._particular.setdefault(noun.casefold(), set()).add(name)

    def add_kind(self, noun: str, found: NewName) -> None:
        """The noun of a kind means the one that has it in its name: "barnahuset" Viks Barnahus, too."""
        self.add_particular(noun, found.name)
        if found.type is EntityType.COLLABORATION and noun.isalpha() and not noun.isupper():
            for form in definite_forms(noun.casefold()):
                self.add_particular(form, found.name)

    def add_listed(self, entity: Entity) -> None:
        """What the registry knows, a university by the noun of its kind too: "högskolan" of Högskolan Väst."""
        self.add_group(entity)
        if entity.kind == "university":
            self.add(entity.name, entity)
            self.add_particular("högskolan" if "ögskola" in entity.name else "universitetet", entity.name)

    def add_group(self, group: Entity) -> None:
        """A standing group with what it is for, which its noun alone means: "styrgruppen"."""
        for noun in standing_nouns(group):
            self.add(group.name, group)
            self.add_particular(noun, group.name)

    def point_back(self) -> None:
        """What the definite form of a kind means, now that the document is read: the only one of it."""
        for form, entity in list(self._meanings.items()):
            if "-" in form and entity.name == form and (whole := said_with_kind(form, self._meanings)):
                self._meanings[form] = whole
        self._join_nouns()
        for name, entity in list(self._meanings.items()):
            if entity.type is EntityType.COLLABORATION and entity.new and (bare := indefinite_form(name)):
                self._meanings.setdefault(bare, entity)
        for noun, ones in self._particular.items():
            only = self._meanings[next(iter(ones))] if len(ones) == 1 else None
            for form in (noun, noun[:1].upper() + noun[1:]) if only and not self.is_listed(noun) else ():
                known = self._meanings.get(form)
                if only and (known is None or (known.new and known.name.casefold() == noun)):
                    self._meanings[form] = only

    def _join_nouns(self) -> None:
        """Let a noun that was taken for a name mean the only thing whose name ends in it: "vattenrådet"."""
        joint = {e for e in self._meanings.values() if e.type is EntityType.COLLABORATION and e.new}
        wholes: dict[str, set[Entity]] = {}
        for entity in joint:
            *before, last = entity.name.split()
            for form in definite_forms(last.casefold()) if before and last.islower() else ():
                wholes.setdefault(form, set()).add(entity)
        by_name = {entity.name: entity for entity in joint}
        for entity in joint:
            owner = by_name.get(entity.name.removesuffix("s"), entity)
            ones = wholes.get(entity.name.casefold(), set()) if owner == entity else {owner}
            if len(ones) == 1 and entity not in ones and not self.is_listed(entity.name):
                for form in [f for f, e in self._meanings.items() if e == entity]:
                    self._meanings[form] = next(iter(ones))

    def meant(self, word: str, entity: Entity) -> Entity:
        """The one particular thing of its kind in the document: "familjecentralen" is then Lärkan's."""
        ones = self._particular.get(word.casefold()) if self._particular else None
        return self._meanings[next(iter(ones))] if ones and len(ones) == 1 else entity

    def areas_in(self, name: str) -> list[Entity]:
        """The places by name in the name of something else: "BID Malmvägen"."""
        words = WORDS.findall(name)
        spans = (
            " ".join(words[first:last]) for last in range(2, len(words) + 1) for first in (last - 2, last - 1)
        )
        found = (self._meanings.get(form) for span in spans for form in (span, span.removesuffix("s")))
        places = (e for e in found if e and e.type is EntityType.AREA and e.name in name)
        return list(dict.fromkeys(e for e in places if e.name != name and not self._is_municipality(e.name)))

    def _is_municipality(self, place: str) -> bool:
        forms = (f"{place} kommun", f"{place}s kommun", f"{place}s stad", f"Region {place}")
        return place in self._places or any(form in self._meanings for form in forms)

    def prepare(self) -> tuple[set[str], bool]:
        """Find from now on what was learnt since the last time; the forms, and whether nouns mean others by them."""
        changed = {name for name, entity in self._meanings.items() if self._prepared.get(name) != entity}
        self._prepared = dict(self._meanings)
        if self._meanings:
            self._automaton = ExactNames(self._meanings)
        return changed, any(changed & ones for ones in self._particular.values())

    def find(self, text: str) -> Iterator[tuple[int, int, bool, Entity]]:
        """Where the prepared forms stand: start, end with a genitive s, whether it has one, and what is meant."""
        if self._automaton:
            for start, end, whole in self._automaton.find(text):
                yield start, whole, whole > end, self._meanings[text[start:end]]
