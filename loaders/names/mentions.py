"""Finds who and what a passage names: the registry's names, elliptic lists, and names nobody listed.

Names nobody listed are recognised by form ("Strandskolan", "… AB") and by the word before them
("projektet …", "föreningen …"); once recognised in a document, they are found again without that word.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from loaders.language.genitives import owns_thing
from loaders.names.apposed import without_labels
from loaders.names.besidenames import without_company
from loaders.names.branches import OFFICES, Branches
from loaders.names.companions import companions
from loaders.names.datednames import without_year
from loaders.names.documentnames import DocumentNames
from loaders.names.entities import BODIES, LOOSE, Entity, Group, Mention, entity_of
from loaders.names.fieldnames import fields_beside
from loaders.names.fixednames import FixedNames
from loaders.names.flatnames import on_its_line
from loaders.names.glossaries import explained, own_shorts, usual_shorts
from loaders.names.headingnames import heading_name
from loaders.names.learntnames import (
    is_longer,
    is_partner_here,
    is_region,
    is_unit_here,
    means_municipality,
    own_organisation,
    own_unit,
    owned_joint,
    placed_partner,
)
from loaders.names.lexicon import Lexicon, Match
from loaders.names.longernames import longer_names
from loaders.names.nameareas import NameAreas
from loaders.names.newnames import NewName, particular
from loaders.names.officers import officers
from loaders.names.placenames import doers_of, is_place_here
from loaders.names.quantified import second_sort
from loaders.names.regionnoun import REGION
from loaders.names.takenspans import TakenSpans
from loaders.names.unlisted import unlisted_names
from loaders.names.wholenames import WholeNames
from model.vocabulary import EntityType
from ontology.registry import Registry

__all__ = ["BODIES", "Entity", "Mention", "MentionFinder", "entity_of"]

PARTNER = EntityType.EXTERNAL_PARTNER
GLANCE = 4  # characters behind a name that tell whether its year begins a period


class MentionFinder:
    """Finds mentions in the blocks of one document."""

    def __init__(
        self,
        registry: Registry,
        municipality: str,
        lexicon: Lexicon,
        is_common: Callable[[str], bool] = lambda word: False,
        is_compound: Callable[[str], bool] = lambda word: False,
    ) -> None:
        self._registry = registry
        self.municipality = municipality
        self._lexicon = lexicon
        self._is_common = is_common
        self._is_compound = is_compound
        own = registry.municipality(municipality)
        self._place = own.name if own else ""
        self._place_entry = own and registry.find(own.organisation, municipality, EntityType.ADMINISTRATION)
        self.organisation = entity_of(self._place_entry) if self._place_entry else own_organisation(own)
        """The municipality as an organisation; None when the registry does not know it."""
        self._branches = Branches(lexicon, is_common, frozenset(m.name for m in registry.municipalities))
        self._places = self._branches.places
        self._own_places = self._places | {self._place} - {""}
        self._taught = DocumentNames(registry, municipality, self._places)
        self._areas = NameAreas(lexicon, self._taught, self._place, self._own_places, is_common)
        self._matches: dict[str, list[Match]] = {}
        self._found: dict[str, list[Mention]] = {}
        self._fixed = FixedNames(registry, municipality)
        self._year: int | None = None
        self._titles: dict[str, list[Group]] = {}
        self._instead: dict[Entity, Entity] = {}
        self.meeting: Entity | None = None  # whose meeting a document takes down
        self.acting_places: dict[str, Entity] = {}  # whom a document calls by the name of a place alone

    @property
    def home(self) -> Entity | None:
        """The municipality as an area; None when the registry does not know it."""
        return Entity(self._place, EntityType.AREA) if self._place else None

    def learn(self, blocks: Iterable[str], year: int | None = None) -> None:
        """Read the whole document once for names nobody listed and for abbreviations put in brackets.

        Args:
            blocks: each block's text.
            year: the document's, so that a year behind a name is told from a year in it.
        """
        self._year = year
        units: set[str] = set()
        places: list[tuple[NewName, str]] = []
        whole = list(blocks)
        names = WholeNames(whole, self._is_common)
        unlisted = self.organisation if self._place_entry is None else None
        if unlisted and any(means_municipality(text) for text in whole):
            self._taught.add_municipality(unlisted)
        for text in whole:
            unlisted_here = (names.whole(one, text) for one in self._unlisted(text))
            for found in filter(None, (self._alone(one, text) for one in unlisted_here)):
                if found.type is EntityType.AREA:
                    places.append((found, text))
                    continue
                self._taught.learn(found, text)
                if is_unit_here(found, text):
                    units.add(found.name)
        doers = doers_of(whole) if places else frozenset()
        for found, text in places:  # what else a name may be comes first
            if is_place_here(found, doers):
                self._taught.learn_place(found, text)
        self._taught.point_back()
        learnt = self._taught.items()
        outside = {entity.name for _, entity in learnt if is_partner_here(entity, whole)}
        for form, entity in learnt:
            if entity.name in units or entity.name in outside:
                type_ = EntityType.UNIT if entity.name in units else PARTNER
                self._taught.replace(form, Entity(entity.name, type_, None, new=True))
        self._found.clear()  # what general words mean depends on the whole document
        self._prepare()
        self.explain(whole)
        self._taught.learn_usual_shorts(usual_shorts(whole))
        regions = {m.entity for text in whole for m in self.find(text) if is_region(m.entity)} - {REGION}
        if len(regions) == 1:  # "regionen" is the one that the document names
            self.know_instead(REGION, next(iter(regions)))
            self._taught.add_noun("regionen", regions.pop())
        self._learn_companions(whole)

    def explain(self, texts: Iterable[str]) -> None:
        """Learn the abbreviations that the document explains of what is known by now."""
        self._taught.learn_shorts(explained(texts, self.find))
        for elsewhere, here in list(own_shorts(texts, self.find)):
            self.know_instead(elsewhere, here)
        self._prepare()

    def _learn_companions(self, texts: Iterable[str]) -> None:
        """Names that stand in one list with the actors known by now."""
        for text in texts:
            mentions = self.find(text)
            actors = [(m.start, m.end) for m in mentions if m.entity.is_actor]
            spans = [(m.start, m.end) for m in mentions]
            beside = companions(text, actors, spans, self.is_ordinary, self._places)
            for found in (*beside, *fields_beside(text, mentions), *longer_names(text, mentions)):
                self._taught.learn(found, text)
        self._prepare()

    def is_ordinary(self, word: str) -> bool:
        """Whether a small-letter word is ordinary Swedish, or two such words joined."""
        return self._is_common(word) or self._is_compound(word)

    def is_own(self, entity: Entity) -> bool:
        """Whether the municipality's own registry lists it."""
        entry = None if entity.new else self._registry.find(entity.name, self.municipality, entity.type)
        return entry is not None and entry.municipality is not None

    def know(self, *entities: Entity) -> None:
        """Find things by their names from now on, as what the document's title says that it is about."""
        for entity in (e for e in entities if e.new):
            self._taught.replace(entity.name, entity)
        self._prepare()

    def know_by(self, entity: Entity, forms: Iterable[str]) -> None:
        """Find a thing from now on by those forms, where they mean nothing yet."""
        self._taught.add_forms(entity, forms)
        self._prepare()

    def know_as(self, form: str, entity: Entity) -> None:
        """Let a form mean the entity from now on; as a place's name it does so only where somebody acts."""
        if any(m.entity.type is EntityType.AREA and m.end == len(form) for m in self.find(form)):
            self.acting_places[form] = entity
        else:
            self._taught.replace_noun(form, entity)
            self._prepare()

    def know_instead(self, elsewhere: Entity, here: Entity) -> None:
        """What the names of one thing seem to mean is another in this document."""
        self._instead[elsewhere] = here
        self._found.clear()

    def know_at(self, text: str, start: int, end: int, entity: Entity) -> None:
        """Find a thing from now on at that place of that text, whatever its words mean elsewhere."""
        self._titles.setdefault(text, []).append(Group(start, end, (entity,), False))
        self._found.pop(text, None)

    def _prepare(self) -> None:
        """Find from now on what was learnt since the last time, also where mentions were sought before."""
        changed, nouns_too = self._taught.prepare()
        self._areas.forget()
        if nouns_too:
            self._found.clear()
        self._found = {t: found for t, found in self._found.items() if not any(name in t for name in changed)}

    def learn_headings(self, sections: Iterable[tuple[str, str]]) -> None:
        """A heading whose section speaks of it by name or as "projektet" or "teamet" names a collaboration.

        Args:
            sections: each heading with the text below it.
        """
        learnt = len(self._taught)
        for heading, section in sections:
            if named := heading_name(heading, section, self._is_named):
                title = self._name_alone(named.title)
                entity = Entity(title, EntityType.COLLABORATION, None, new=True)
                for form in dict.fromkeys((title, named.whole, named.title, named.name)):
                    self._taught.add(form, entity)
                if named.short:  # says more than a place where only the short form stands
                    self._taught.replace(named.short, entity)
        if len(self._taught) > learnt:
            self._prepare()

    def _names_joint(self, text: str, start: int, end: int) -> bool:
        """Whether what stands behind a partner's name is where it meets others: "Röda Korset i Samling Ekhult"."""
        met = self._taught.get(text[start:end].removeprefix(" i "))
        return met is not None and met.type is EntityType.COLLABORATION

    def _is_named(self, name: str) -> bool:
        return any(m.entity.type not in LOOSE for m in self.find(name))

    def _unlisted(self, text: str) -> Iterator[NewName]:
        """New names; one inside a registered name is none, but a general word with a name behind it is."""
        taken: list[tuple[int, int]] = []
        for match in self._listed(text):
            entry = match.entry
            general = entry.is_general
            one = particular(text, match.start, match.end, entry.type, entry.kind) if general else None
            branch = self._branches.branch(text, match) if one is None else None
            if branch and not self._names_joint(text, match.end, branch.end):
                one = branch
            one = one or placed_partner(text, match, self._own_places)
            one = one or owned_joint(text, match, self._own_places, self._is_common, self._lexicon.joint)
            one = one and self._alone(one, text)
            one = one and on_its_line(one, text)
            if one and (one is branch or not self._taught.is_listed(one.name)):
                if entry.is_general and entry.kind not in OFFICES:
                    self._taught.add_kind(text[match.start : match.end], one)
                yield one
                taken.append((one.start, one.end))
            elif entry.type is EntityType.COLLABORATION or not (entry.is_general or entry.type in LOOSE):
                self._taught.add_listed(entity_of(entry))
                taken.append((match.start, match.end))
            elif entry.type is EntityType.UNIT:
                yield from filter(None, (own_unit(text, match.start, match.end, self._place),))
        spans = TakenSpans(taken)
        for found in unlisted_names(text, self._is_common, self.is_ordinary, self._place, self._own_places):
            if all(is_longer(found, *span) for span in spans.meeting(found.start, found.end)):
                yield found

    def _alone(self, found: NewName, text: str) -> NewName | None:
        """A collaboration's name without what else stands in its line and the year; the registry's as it is."""
        if found.type is not EntityType.COLLABORATION or self._taught.is_listed(found.name):
            return found
        name = without_company(found.name)
        end = found.end + len(name) - len(found.name)
        alone = self._name_alone(name, text[end : end + GLANCE])
        return found._replace(end=end, name=alone) if name else None

    def _name_alone(self, name: str, behind: str = "") -> str:
        return without_year(name, self._year, behind, self._own_places.__contains__, self.is_ordinary)

    def _listed(self, text: str) -> list[Match]:
        """The registered names in the text; a document's blocks are asked for twice."""
        if text not in self._matches:
            self._matches[text] = self._lexicon.find(text)
        return self._matches[text]

    def find(self, text: str) -> list[Mention]:
        """All mentions from left to right; where two overlap, the longer one counts."""
        if (found := self._found.get(text)) is None:
            found = self._found[text] = self._find(text)
        return found

    def _find(self, text: str) -> list[Mention]:
        found: list[Mention] = []
        covered = bytearray(len(text))
        groups = sorted(self._groups(text), key=lambda g: (g.start - g.end, g.start))
        acting = {group.start for group in groups if group.entities[0].is_actor}
        for group in groups:
            if covered.find(1, group.start, group.end) < 0:
                covered[group.start : group.end] = b"\1" * (group.end - group.start)
                owns = group.genitive and (group.end + 1 in acting or owns_thing(text, group.end))
                found.extend(
                    Mention(group.start, group.end, entity, owns, self._areas.of(entity, text, group.end))
                    for entity in (self._instead.get(named, named) for named in group.entities)
                )
        return without_labels(text, sorted(found, key=lambda m: m.start))

    def _groups(self, text: str) -> Iterator[Group]:
        yield from self._titles.get(text, ())
        for match in self._listed(text):
            listed = self._instead.get(match.entity, match.entity)
            first = self._taught.meant(text[match.start : match.end], listed)
            end, second = second_sort(text, match, self._registry, self.municipality)
            yield Group(match.start, end, (first, *second), match.genitive)
        fixed = self._fixed.of(text)
        for placed in fixed.municipalities:
            type_ = EntityType.ADMINISTRATION if (own := placed.slug == self.municipality != "") else PARTNER
            entity = self._taught.get(placed.name) or Entity(placed.name, type_, None, new=True)
            entity = entity_of(self._place_entry) if own and self._place_entry else entity
            yield Group(placed.start, placed.end, (entity,), False)
        yield from fixed.heads
        owners = {m.end + 1 for m in self._listed(text) if m.genitive and m.entity.type is PARTNER}
        yield from officers(text, owners, self._taught.get, self._registry, self.municipality)
        yield from fixed.bodies
        yield from (Group(start, end, (one,), owns) for start, end, owns, one in self._taught.find(text))
