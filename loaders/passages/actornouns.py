"""What "nämnden", "kontoret", "klubben" or "kvinnojouren" means: the actor named before that the noun fits.

What must stay true: a noun that only says the kind ("föreningen") reaches no further back than its section; one
that is a whole word of the name ("kvinnojouren" of Sandvikens kvinnojour) reaches through the document.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from loaders.language.around import Around
from loaders.language.wordfamilies import one_of, words_of
from loaders.names.entities import BODIES, Entity, Mention
from loaders.passages.anaphora import definite
from loaders.passages.partynouns import all_mentioned, each_of_them, party_mentions
from model.vocabulary import EntityType

__all__ = ["Actors"]

BODY_OF = {
    "nämnden": EntityType.BOARD,
    "förvaltningen": EntityType.ADMINISTRATION,
    "kontoret": EntityType.ADMINISTRATION,
    "bolaget": EntityType.COMPANY,
}
"""Nouns for the bodies of a municipality, and what they are."""
KINDS = words_of("group_nouns", "actors")
"""Nouns that say what kind of actor somebody is."""
OF_KIND = {"civil_society": ("föreningen", "organisationen"), "business": ("företaget", "bolaget")}
NOUN = re.compile(
    r"[A-ZÅÄÖa-zåäö](?<![\w-].)[a-zåäö]{5,}+"
    r"(?:(?<=en)|(?<=et)|(?<=an)|(?<=[a-zåäö]{3}ens)|(?<=[a-zåäö]{3}ets)|(?<=[a-zåäö]{3}ans))(?![\w-])"
)
"""A noun in the definite form, an s of the genitive taken along."""
DOING = Around(
    r"(?<![\w-])(?<! i )(?<! på )(?<! för )(?<! till )(?<! från )(?<! av )(?<! om )",
    rf" (?:{one_of('parties', 'by_place')})\b",
)
"""A place's name before a verb of what its municipality does."""
ALONE = Around(
    r"(?<![\w-])(?<! i )(?<! från )(?<! om )(?<! kring )(?<! vid )(?<! utanför )", r"(?=s? [a-zåäö(]|[.,;]|$)"
)
"""The same where the document says that its name alone means the municipality."""
NAMED_HERE = re.compile(r" (?:för\b|[A-ZÅÄÖ\"”])")
"""What goes on with a name: "nämnden för teknik", "föreningen Kraft"."""
OF_ITS_OWN = re.compile(r"(?<![\w-])[A-ZÅÄÖ][a-zåäö]+(?:iska|ala) \Z")
"""What makes it a name of its own: "Humanistiska nämnden"."""
LONGEST_ADJECTIVE = 30
WORD = re.compile(r"[A-ZÅÄÖa-zåäö][a-zåäö-]{3,}")


@dataclass
class Actors:
    """The actors that a reader has met, by the nouns that can point back to them."""

    by_name: dict[str, Entity] = field(default_factory=dict)
    by_kind: dict[str, Entity] = field(default_factory=dict)
    of_section: dict[EntityType, Entity] = field(default_factory=dict)
    serving: dict[str, Entity] = field(default_factory=dict)
    """The administrations of the document by the stem that they share with their board."""

    sender: dict[EntityType, Entity] = field(default_factory=dict)
    """Whose paper it is: the one body of a type that the head of the document names."""

    alone: dict[EntityType, Entity] = field(default_factory=dict)
    """The bodies of a type that are the only ones of it in the whole document."""
    municipality: Entity | None = None
    """The municipality whose document it is, as an organisation."""
    parties: tuple[Entity, ...] = ()
    """Those who made the agreement that the document is: "parterna"."""
    acting_places: Mapping[str, Entity] = field(default_factory=dict)
    """Whom the document calls by the name of a place."""
    several: tuple[Entity, ...] = ()
    """Those that a sentence of the section named last in a row: "kommunerna"."""
    home: str = ""
    """Its place's name, by which it acts: "Kajvik deltar i …"."""
    page: Entity | None = None
    """Whose page or paper the document is: what it calls "föreningen"."""
    leading: set[str] = field(default_factory=set)
    """The nouns for which a sentence of the section has begun with somebody."""

    def of_document(self, named: Iterable[Mention]) -> None:
        """Keep in mind the bodies that are alone of their type in a document, the municipality left out."""
        bodies = {
            m.entity for m in named if m.entity.type in BODY_OF.values() and m.entity != self.municipality
        }
        for type_ in set(BODY_OF.values()):
            of_type = [body for body in bodies if body.type is type_ and not body.general]
            if len(of_type) == 1:
                self.alone[type_] = of_type[0]

    def sent_by(self, named: Iterable[Mention]) -> None:
        """Keep in mind who is named in the head of the document."""
        for type_ in set(BODY_OF.values()):
            bodies = {m.entity for m in named if m.entity.type is type_ and not m.genitive}
            if len(bodies) == 1:
                self.sender[type_] = bodies.pop()

    def new_section(self) -> None:
        """Forget what only a noun for the kind points to."""
        self.by_kind.clear()
        self.leading.clear()
        self.several = ()
        self.of_section.clear()

    def meet(self, mentions: Sequence[Mention]) -> None:
        """Keep in mind the actors that a sentence names: of bodies of a type the first one, or a new subject."""
        for mention in mentions:
            entity = mention.entity
            if entity.type in BODIES:
                if not mention.genitive and (mention.start == 0 or entity.type not in self.of_section):
                    self.of_section[entity.type] = entity
                if entity.type is not EntityType.BOARD:
                    self.serving.setdefault(_stem(entity.name), entity)
            elif entity.is_actor and not entity.general:
                self._meet_named(entity, leads=mention.start == 0)

    def _meet_named(self, entity: Entity, *, leads: bool) -> None:
        words = [word.casefold() for word in WORD.findall(entity.name)]
        for kind in OF_KIND.get(entity.kind or "", ()):
            if leads or kind not in self.leading:
                self.by_kind[kind] = entity
            if leads:
                self.leading.add(kind)
        forms = [form for word in words[:1] + words[-1:] for form in definite(word) if form.endswith(KINDS)]
        for form in forms:
            if " " in entity.name:
                self.by_name[form] = entity
            for kind in KINDS:
                if form.endswith(kind):
                    self.by_kind[kind] = entity

    def pointed(self, text: str, mentions: Sequence[Mention], voice: Entity | None) -> list[Mention]:
        """Mentions of the actors that nouns in the definite form point back to, and of those named, in order.

        Args:
            text: a sentence.
            mentions: what it names.
            voice: the body whose section it stands in.
        """
        found = list(mentions)
        fixed = [m for m in mentions if not _is_any(m.entity)]
        met = 0
        for noun in NOUN.finditer(text):
            before = sum(m.end <= noun.start() for m in mentions[met:])
            self.meet(mentions[met : met + before])
            met += before
            entity = self._meant(noun[0].casefold().removesuffix("s"), voice)
            if entity is None or NAMED_HERE.match(text, noun.end()):
                continue
            if OF_ITS_OWN.search(text, max(0, noun.start() - LONGEST_ADJECTIVE), noun.start()):
                continue
            if any(m.start < noun.end() and noun.start() < m.end for m in fixed):
                continue
            found = [m for m in found if m.start >= noun.end() or noun.start() >= m.end]
            found.append(Mention(noun.start(), noun.end(), entity, noun[0].endswith("s"), pointed=True))
        if self.parties:
            all_of_them = list(party_mentions(text, self.parties))
        else:
            all_of_them = list(each_of_them(text, self.several))
        self.several = all_mentioned(text, mentions) or self.several
        if all_of_them:
            places = {(m.start, m.end) for m in all_of_them}
            found = [m for m in found if not (m.entity.general and _meets(m, places))] + all_of_them
        return sorted(self._with_municipality(text, found), key=lambda m: m.start)

    def _with_municipality(self, text: str, found: list[Mention]) -> list[Mention]:
        """The mentions with the municipality where its place's name stands before a verb of doing."""
        acting = (
            {self.home: self.municipality} if self.municipality and self.home in text and self.home else {}
        )
        for place, organisation in (*acting.items(), *self.acting_places.items()):
            shape = ALONE if place in self.acting_places else DOING
            for start in shape.places(place, text) if place in text else ():
                end = start + len(place)
                genitive = text.startswith("s ", end)
                over = [m for m in found if m.start < end and start < m.end]
                if all(m.entity.type is EntityType.AREA for m in over):
                    found = [m for m in found if m not in over]
                    found.append(Mention(start, end + genitive, organisation, genitive))
        return found

    def _meant(self, noun: str, voice: Entity | None) -> Entity | None:
        type_ = BODY_OF.get(noun)
        if type_ is None:
            return self.by_name.get(noun) or self.by_kind.get(noun) or self._of_page(noun)
        if voice is not None and voice.type is type_ and voice.name.casefold().endswith(noun):
            return voice
        if type_ is EntityType.COMPANY:
            return self.of_section.get(type_) or self.by_kind.get(noun)
        serving = self.serving.get(_stem(voice.name)) if voice and type_ is not EntityType.BOARD else None
        if serving is not None or (voice is not None and voice.type in BODIES and noun != "nämnden"):
            return serving
        known = (self.sender.get(type_), self.of_section.get(type_), self.alone.get(type_))
        return next(
            (body for body in known if body is not None and _is_called(body.name.casefold(), noun)), None
        )

    def _of_page(self, noun: str) -> Entity | None:
        """Whose page it is, where the noun is one for its kind."""
        of_kind = OF_KIND.get(self.page.kind or "", ()) if self.page is not None else ()
        return self.page if noun in of_kind else None


def _is_called(name: str, noun: str) -> bool:
    """Whether the noun is the kind that a body's name says: "förvaltningen för arbetsmarknad" is "förvaltningen"."""
    return name.endswith(noun) or name.startswith(f"{noun} ")


def _meets(mention: Mention, places: Iterable[tuple[int, int]]) -> bool:
    return any(mention.start < end and start < mention.end for start, end in places)


def _is_any(entity: Entity) -> bool:
    """Whether a name is that of any club or association, and not of one, as "Eritreanska föreningen" is."""
    return entity.general and entity.kind in ("collective", "civil_society") and " " not in entity.name


def _stem(name: str) -> str:
    """What a board and the administration that serves it have in common."""
    return re.sub(r"(?:nämnden|styrelsen|förvaltningen|kontoret)$", "", name.casefold())
