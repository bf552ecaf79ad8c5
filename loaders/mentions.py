"""Finds who and what a passage names: the registry's names, elliptic lists, and names nobody listed.

Names nobody listed are recognised by form ("Strandskolan", "… AB") and by the word before them
("projektet …", "föreningen …"); once recognised in a document, they are found again without that word.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from loaders.companions import companions
from loaders.coordination import bodies
from loaders.entities import BODIES, Entity, Mention, entity_of
from loaders.lexicon import Lexicon, Match
from loaders.localnames import PROVINCES, branch_end, municipalities_in_a_row
from loaders.metadata import organisation_slug
from loaders.newnames import MUNICIPALITY_KIND as MUNICIPALITY
from loaders.newnames import NewName, new_names, particular
from model.vocabulary import EntityType
from ontology.registry import Entry, Registry

__all__ = ["BODIES", "Entity", "Mention", "MentionFinder", "entity_of"]

BRANCHED = frozenset({"civil_society", "business"})
"""Kinds of organisations that have branches by the names of places."""


LOOSE = frozenset({EntityType.AREA, EntityType.TARGET_GROUP})
"""What may stand inside a longer name: "Tryggare Rosengård"."""


ABBREVIATED = re.compile(
    r",? ?(?:\(|förkortat |i dagligt tal )([A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,8}(?: [A-ZÅÄÖ][a-zåäö]+(?=\)))?)\b\)?"
)
NICKNAME = re.compile(
    r"[^,.;(]{0,40}(?:, |,? \()(?:nedan|här|i det följande|fortsättningsvis)(?: (?:kalla[dt]"
    r"|benämn[dt]))? (\w{3,30})"
)
BULLET_TITLE = re.compile(r"([A-ZÅÄÖ][^.:(]{2,60})[.:] ")
OWNER_WORD = re.compile(r"\bAnsvar\w*:")
REST_OF_LIST = 25
"""Characters that may stand between and behind the names of a list."""
OWNED = re.compile(r" [^\W\d_]")
"""What a genitive owns follows it."""
IS_A_UNIT = re.compile(
    r"(?:,? som)?(?: organisatoriskt)? (?:är (?:en )?(?:\w+ )?(?:enhet|del av|\w+(?:nämndens"
    r"|förvaltningens) enhet)"
    r"|tillhör|hör till|ligger under|sorterar under)\b"
    r"|[^.]{0,80}\. (?:Teamet|Gruppen|Enheten) (?:är en (?:del av|enhet)|tillhör|hör till|ligger under)\b"
)
"""What is said of a team that is a unit of one body and no meeting of several."""
QUANTIFIED = re.compile(r"(samtliga|alla|berörda) \w+ och (\w+)", re.IGNORECASE)


NUMBERING = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*\.?|§ ?\d+) +")
NAME_WITH_SHORT_FORM = re.compile(r"(.{3,60}?) \(([A-ZÅÄÖ]{2,8})\)")
MOST_HEADING_WORDS = 6
SPOKEN_OF = re.compile(
    r"(?:^|[.!?] )(?:Projektet|Teamet|Insatsen|Satsningen|Nätverket|Samarbetet|Partnerskapet|Programmet"
    r"|Modellen)\b"
)


ABOUT_ONE = re.compile(
    r"\b(?:[Oo]m|[Mm]ål|[Ss]yfte|[Rr]esultat|[Oo]rganisation|[Bb]akgrund|[Uu]ppföljning|[Bb]eskrivning"
    r"|[Pp]rojekt|[Ss]amarbete"
    r"|[Ss]amverkan|[Ee]konomi|[Ff]inansiering|[Ii]nsatser|[Ss]lutsatser|[Ll]ärdomar|[Aa]ktiviteter)\w*"
)
"""Headings of sections about a project, which are not its name."""


def _has(name: str, text: str) -> bool:
    return re.search(rf"(?<!\w){re.escape(name)}(?!\w)", text) is not None


def _speaks_of(name: str, section: str) -> bool:
    """Whether the section calls what the heading names by its name, and a project or the like."""
    if not SPOKEN_OF.search(section) or not name[:1].isupper():
        return False
    opens = SPOKEN_OF.match(section)
    if opens and section[opens.end() + 1 :][:1].islower() and " " in name and not ABOUT_ONE.search(name):
        return True
    capitals = sum(word[0].isupper() for word in name.split())
    return capitals > 1 or re.search(rf"(?:\bI |[a-zåäö,] ){re.escape(name)}\b", section) is not None


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
        self._municipality = municipality
        self._lexicon = lexicon
        self._is_common = is_common
        self._is_compound = is_compound
        own = registry.municipality(municipality)
        self._place = own.name if own else ""
        self._place_entry = own and registry.find(own.organisation, municipality, EntityType.ADMINISTRATION)
        self._places = PROVINCES | {m.name for m in registry.municipalities}
        self._learnt: dict[str, Entity] = {}
        self._areas: dict[str, tuple[Entity, ...]] = {}
        self._matches: dict[str, list[Match]] = {}
        self._particular: dict[str, set[str]] = {}
        self._learnt_pattern: re.Pattern[str] | None = None
        self._prepared: dict[str, Entity] = {}
        self._found: dict[str, list[Mention]] = {}

    @property
    def home(self) -> Entity | None:
        """The municipality as an area; None when the registry does not know it."""
        return Entity(self._place, EntityType.AREA) if self._place else None

    def learn(self, blocks: Iterable[tuple[str, bool]]) -> None:
        """Read the whole document once for names nobody listed and for abbreviations put in brackets.

        Args:
            blocks: each block's text, and whether it is a bullet.
        """
        units: set[str] = set()
        whole = list(blocks)
        for text, is_bullet in whole:
            for found in self._unlisted(text):
                self._learn(found, text)
                if IS_A_UNIT.match(text, found.end) and found.type is EntityType.COLLABORATION:
                    units.add(found.name)
            if is_bullet:
                self._learn_bullet(text)
        for form, entity in self._learnt.items():
            if entity.name in units:
                self._learnt[form] = Entity(entity.name, EntityType.UNIT, None, new=True)
        self._found.clear()  # what general words mean depends on the whole document
        self._prepare()
        self._learn_companions(text for text, _ in whole)

    def _learn_companions(self, texts: Iterable[str]) -> None:
        """Names that stand in one list with the actors known by now."""
        learnt = len(self._learnt)
        for text in texts:
            mentions = self.find(text)
            actors = [(m.start, m.end) for m in mentions if m.entity.is_actor]
            taken = [(m.start, m.end) for m in mentions]
            for found in companions(text, actors, taken, self._is_ordinary, self._places):
                self._learn(found, text)
        if len(self._learnt) > learnt:
            self._prepare()

    def _is_ordinary(self, word: str) -> bool:
        return self._is_common(word) or self._is_compound(word)

    def know(self, entity: Entity) -> None:
        """Find a thing by its name from now on: what the document's title says that it is about."""
        if entity.new and self._learnt.get(entity.name) != entity:
            self._learnt[entity.name] = entity
            self._prepare()

    def _prepare(self) -> None:
        """Find from now on what was learnt since the last time, also where mentions were sought before."""
        changed = {name for name, entity in self._learnt.items() if self._prepared.get(name) != entity}
        self._prepared = dict(self._learnt)
        if any(changed & ones for ones in self._particular.values()):
            self._found.clear()
        for text in [text for text in self._found if any(name in text for name in changed)]:
            del self._found[text]
        names = sorted(self._learnt, key=lambda n: (-len(n), n))
        if names:
            alternatives = "|".join(map(re.escape, names))
            self._learnt_pattern = re.compile(rf"(?<![\w-])({alternatives})s?(?![\w])")

    def learn_headings(self, sections: Iterable[tuple[str, str]]) -> None:
        """A heading whose section speaks of it by name or as "projektet" or "teamet" names a collaboration.

        Args:
            sections: each heading with the text below it.
        """
        found = False
        for heading, section in sections:
            title = NUMBERING.sub("", heading).strip()
            called = NAME_WITH_SHORT_FORM.fullmatch(title)
            name = called[1] if called else title
            known = any(m.entity.type not in LOOSE for m in self.find(name))
            if known or len(title.split()) > MOST_HEADING_WORDS:
                continue
            if not (called and _has(called[2], section)) and not _speaks_of(name, section):
                continue
            entity = Entity(title, EntityType.COLLABORATION, None, new=True)
            for form in (title, name):
                self._learnt.setdefault(form, entity)
            if called:  # says more than a place where only the short form stands
                self._learnt[called[2]] = entity
            found = True
        if found:
            self._prepare()

    def _unlisted(self, text: str) -> Iterator[NewName]:
        """New names; one inside a registered name is none, but a general word with a name behind it is."""
        taken: list[tuple[int, int]] = []
        for match in self._listed(text):
            entry = match.entry
            one = (
                particular(text, match.start, match.end, entry.type, entry.kind) if entry.is_general else None
            )
            if one is None and (branch := self._branch(text, match)):
                one = branch
            if one and self._registry.find(one.name, self._municipality) is None:
                self._particular.setdefault(text[match.start : match.end].casefold(), set()).add(one.name)
                yield one
                taken.append((one.start, one.end))
            elif entry.type is EntityType.COLLABORATION or not (entry.is_general or entry.type in LOOSE):
                taken.append((match.start, match.end))
            elif entry.type is EntityType.UNIT and (own := self._own_unit(text, match)):
                yield own
        for found in new_names(text, self._is_common, self._place):
            if not any(
                start < found.end and found.start < end and not _longer(found, start, end)
                for start, end in taken
            ):
                yield found

    def _listed(self, text: str) -> list[Match]:
        """The registered names in the text; a document's blocks are asked for twice."""
        if text not in self._matches:
            self._matches[text] = self._lexicon.find(text)
        return self._matches[text]

    def _meant(self, word: str, entry: Entry) -> Entity:
        """The one particular thing of its kind in the document: "familjecentralen" is then Lärkan's."""
        ones = self._particular.get(word.casefold(), set())
        return self._learnt[next(iter(ones))] if len(ones) == 1 else entity_of(entry)

    def _branch(self, text: str, match: Match) -> NewName | None:
        """A local branch of a national association: "Röda Korset Ludvika", "Verdandi i Lund"."""
        entry = match.entry
        if entry.kind not in BRANCHED or entry.is_general or not text[match.start].isupper():
            return None
        end = branch_end(text, match.end, self._is_common, self._places)
        name = text[match.start : end]
        return NewName(match.start, end, name, entry.type, entry.kind) if end else None

    def _own_unit(self, text: str, match: Match) -> NewName | None:
        """A general unit with the municipality's name before it: "Strömhamns bibliotek"."""
        owner = f"{self._place}s " if self._place else ""
        start = match.start - len(owner)
        if not owner or start < 0 or text[start : match.start] != owner:
            return None
        return NewName(start, match.end, text[start : match.end], EntityType.UNIT, None)

    def _learn(self, found: NewName, text: str) -> None:
        if self._registry.find(found.name, self._municipality) is not None:
            return
        type_, kind = found.type, found.kind
        if kind == MUNICIPALITY:
            own = organisation_slug(found.name, self._registry) == self._municipality
            type_, kind = (EntityType.ADMINISTRATION if own else EntityType.EXTERNAL_PARTNER), None
            if own and self._place_entry is None:
                self._learn_alias("kommunen", Entity(found.name, type_, None, new=True))
        entity = self._learnt.setdefault(found.name, Entity(found.name, type_, kind, new=True))
        self._learnt.setdefault(text[found.start : found.end], entity)
        for alias in (*found.aliases, *_without_legal_form(found.name)):
            if alias not in self._places and self._registry.find(alias, self._municipality) is None:
                self._learnt.setdefault(alias, entity)
        abbreviation = ABBREVIATED.match(text, found.end)
        nickname = NICKNAME.match(text, found.end)
        if nickname:
            self._learn_alias(nickname[1], entity)
        if abbreviation and self._registry.find(abbreviation[1], self._municipality) is None:
            self._learnt.setdefault(abbreviation[1], entity)

    def _learn_alias(self, alias: str, entity: Entity) -> None:
        """The alias as it stands, and as it opens a sentence."""
        for form in (alias, alias[0].upper() + alias[1:]):
            self._learnt.setdefault(form, entity)

    def _learn_bullet(self, text: str) -> None:
        """A bullet's title with nothing but bodies behind it is a collaboration: "Strandsamling. Kulturnämnden."."""
        title = BULLET_TITLE.match(text)
        if not title or OWNER_WORD.search(text) or self.find(title[1]):
            return
        behind = [m for m in self.find(text) if m.start >= title.end()]
        named = sum(m.end - m.start for m in {m.start: m for m in behind}.values())
        only_names = len(text) - title.end() - named <= REST_OF_LIST
        if behind and only_names and behind[0].entity.type in BODIES:
            name = title[1].strip()
            self._learnt.setdefault(name, Entity(name, EntityType.COLLABORATION, None, new=True))

    def find(self, text: str) -> list[Mention]:
        """All mentions from left to right; where two overlap, the longer one counts."""
        if text not in self._found:
            self._found[text] = self._find(text)
        return self._found[text]

    def _find(self, text: str) -> list[Mention]:
        found: list[Mention] = []
        covered = bytearray(len(text))
        for group in sorted(self._groups(text), key=lambda g: (g.start - g.end, g.start)):
            if not any(covered[group.start : group.end]):
                covered[group.start : group.end] = b"\1" * (group.end - group.start)
                owns = group.genitive and OWNED.match(text, group.end) is not None
                found.extend(
                    Mention(group.start, group.end, entity, owns, self._areas_in(entity))
                    for entity in group.entities
                )
        return sorted(found, key=lambda m: m.start)

    def _areas_in(self, entity: Entity) -> tuple[Entity, ...]:
        """The areas in a collaboration's or unit's name, the municipality itself left out."""
        if entity.type not in (EntityType.COLLABORATION, EntityType.UNIT) or " " not in entity.name:
            return ()
        if entity.name not in self._areas:
            self._areas[entity.name] = tuple(
                entity_of(match.entry)
                for match in self._lexicon.find(entity.name[1:])
                if match.entry.type is EntityType.AREA and match.entry.name != self._place
            )
        return self._areas[entity.name]

    def _groups(self, text: str) -> Iterator[_Group]:
        for match in self._listed(text):
            entities = [self._meant(text[match.start : match.end], match.entry)]
            quantified = QUANTIFIED.match(text, match.start)
            second = quantified and self._registry.find(
                f"{quantified[1]} {quantified[2]}", self._municipality
            )
            if quantified and second:
                entities.append(entity_of(second))
            end = quantified.end() if quantified and second else match.end
            yield _Group(match.start, end, tuple(entities), match.genitive)
        for placed in municipalities_in_a_row(text, self._registry):
            own = placed.slug == self._municipality and bool(placed.slug)
            type_ = EntityType.ADMINISTRATION if own else EntityType.EXTERNAL_PARTNER
            entity = self._learnt.get(placed.name) or Entity(placed.name, type_, None, new=True)
            entity = entity_of(self._place_entry) if own and self._place_entry else entity
            yield _Group(placed.start, placed.end, (entity,), False)
        for group in bodies(text, self._registry, self._municipality):
            named = (
                entity_of(body.entry) if body.entry else Entity(body.name, body.type, new=True)
                for body in group.bodies
            )
            yield _Group(group.start, group.end, tuple(named), text[group.start : group.end].endswith("s"))
        if self._learnt_pattern:
            for found in self._learnt_pattern.finditer(text):
                genitive = found.end() > found.end(1)
                yield _Group(found.start(), found.end(), (self._learnt[found[1]],), genitive)


def _longer(found: NewName, start: int, end: int) -> bool:
    """Whether a new name goes on where a registered one ends: "Bostad först Ekhult", "Röda Korsets Ekhultskrets"."""
    goes_on = found.type in (EntityType.COLLABORATION, EntityType.EXTERNAL_PARTNER)
    return goes_on and found.start == start and found.end > end


def _without_legal_form(name: str) -> tuple[str, ...]:
    """ "Strandhem AB" is called "Strandhem", too."""
    short = name.removesuffix(" AB").removeprefix("AB ")
    return (short,) if short != name else ()


@dataclass(frozen=True, slots=True)
class _Group:
    """One or several things named at one place."""

    start: int
    end: int
    entities: tuple[Entity, ...]
    genitive: bool
