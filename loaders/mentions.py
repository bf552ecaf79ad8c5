"""Finds who and what a passage names: the registry's names, elliptic lists, and names nobody listed.

Names nobody listed are recognised by form ("Strandskolan", "… AB") and by the word before them
("projektet …", "föreningen …"); once recognised in a document, they are found again without that word.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from loaders.coordination import bodies
from loaders.lexicon import Lexicon, lowered
from model.vocabulary import EntityType
from ontology.registry import Entry, Registry

__all__ = ["Entity", "Mention", "MentionFinder", "entity_of"]

ACTORS = frozenset(
    {
        EntityType.BOARD,
        EntityType.ADMINISTRATION,
        EntityType.COMPANY,
        EntityType.UNIT,
        EntityType.EXTERNAL_PARTNER,
    }
)


@dataclass(frozen=True, slots=True)
class Entity:
    """What a mention means."""

    name: str
    type: EntityType
    kind: str | None = None
    new: bool = False
    """Whether the registry does not have it."""

    @property
    def is_actor(self) -> bool:
        """Whether it can take part in something."""
        return self.type in ACTORS


@dataclass(frozen=True, slots=True)
class Mention:
    """A place in a block's text that names something; an elliptic list gives several at one place."""

    start: int
    end: int
    entity: Entity
    genitive: bool = False
    """Whether it only says whose: "nämndens" in "nämndens målgrupper"."""


def entity_of(entry: Entry) -> Entity:
    """The registry's entry as what a mention means."""
    return Entity(entry.name, entry.type, entry.kind)


NAME = r"[A-ZÅÄÖ][\wåäöÅÄÖ&'’-]*(?: (?:(?:i|på|för|mot|av|till|of|the|och) )?[A-ZÅÄÖ0-9][\wåäöÅÄÖ&'’-]*){0,4}"
QUOTED = r"[”\"“'’]\s?([^”\"“'’\n]{3,80}?)\s?[”\"“'’]"
COLLABORATION_CUES = {
    "project": r"(?:\w+-)?\w*projekt(?:et|en)?|initiativet",
    "programme": r"\w*programmet|satsningen|(?:samverkans)?modellen",
    "forum": r"forumet|samverkansarenan|samverkansforumet|mötesforumet|rådet",
    "network": r"nätverket",
    "partnership": r"partnerskapet|samverkansavtalet|kunskapsalliansen|alliansen|överenskommelsen",
    "team": r"\w*teamet|arbetsgruppen|styrgruppen|samverkansgruppen|\w*gruppen",
}
PARTNER_CUES = {
    "civil_society": r"(?:\w*förening(?:en|arna)?|stiftelsen|\w*organisationen|studieförbundet|klubben|nätverket|församlingen)",
    "business": r"(?:fastighetsbolaget|bostadsbolaget|företaget|fastighetsägaren)",
    "university": r"(?:forskare vid|universitetet)",
}
FORMS: tuple[tuple[re.Pattern[str], EntityType, str | None], ...] = (
    (re.compile(r"\b([A-ZÅÄÖ][\wåäö&-]+(?: [A-ZÅÄÖ][\wåäö&-]+){0,3} AB)\b"), EntityType.EXTERNAL_PARTNER, "business"),
    (re.compile(r"\b([A-ZÅÄÖ][a-zåäö]+ universitet)s?\b"), EntityType.EXTERNAL_PARTNER, "university"),
    (re.compile(r"\b(Högskolan(?: i)? [A-ZÅÄÖ][a-zåäö]+)\b"), EntityType.EXTERNAL_PARTNER, "university"),
    (re.compile(r"\b(Region [A-ZÅÄÖ][a-zåäö]+)s?\b"), EntityType.EXTERNAL_PARTNER, "region"),
    (re.compile(r"\b(Länsstyrelsen i [A-ZÅÄÖ][a-zåäö]+(?: län)?)\b"), EntityType.EXTERNAL_PARTNER, "state_agency"),
    (
        re.compile(r"(?<![.!?] )(?<!^)\b([A-ZÅÄÖ][a-zåäö]+(?:föreningen|stiftelsen|missionen|kyrkan|klubben))s?\b"),
        EntityType.EXTERNAL_PARTNER,
        "civil_society",
    ),
    (re.compile(r"\b((?:[A-ZÅÄÖ][a-zåäö]+ )?[A-ZÅÄÖ][a-zåäö]{2,}(?:skolan|gymnasiet))s?\b"), EntityType.UNIT, None),
    (re.compile(r"\b(Skolan på [A-ZÅÄÖ][a-zåäö]+|[A-ZÅÄÖ][a-zåäö]+ [A-ZÅÄÖ][a-zåäö]+skola)\b"), EntityType.UNIT, None),
    (re.compile(r"\b(IOP med [A-ZÅÄÖ][\wåäö]*(?: [A-ZÅÄÖ][\wåäö]*)*)"), EntityType.COLLABORATION, "partnership"),
    (re.compile(r"\b(BID [A-ZÅÄÖ][a-zåäö]+)\b"), EntityType.COLLABORATION, "partnership"),
)
PLACE_CUE = re.compile(r"\b(?:stadsdelen|stadsdelarna|bostadsområdet|stadsområdet|kommundelen|orten|området|i delområdet) ([A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ][a-zåäö]+)?)")
VENUE_CUE = re.compile(r"\b((?:[Mm]ötesplats(?:en)?|[Ff]ritidsgården|[Ff]amiljecentralen|[Aa]llaktivitetshuset) [A-ZÅÄÖ][a-zåäö]+)")
NOT_A_NAME = re.compile(r"(Den|Det|De|En|Ett|I|På|Vi|För|Under|Genom|Syftet|Målet|Malmö stad)\b")
ABBREVIATED = re.compile(r"\s?\(([A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,8})\)")


def _cue_patterns() -> Iterator[tuple[re.Pattern[str], EntityType, str]]:
    for kind, cue in COLLABORATION_CUES.items():
        yield re.compile(rf"(?i:\b(?:{cue})) (?:{QUOTED}|({NAME}))"), EntityType.COLLABORATION, kind
    for kind, cue in PARTNER_CUES.items():
        yield re.compile(rf"(?i:\b{cue}) (?:{QUOTED}|({NAME}))"), EntityType.EXTERNAL_PARTNER, kind


CUES = tuple(_cue_patterns())


class MentionFinder:
    """Finds mentions in the blocks of one document."""

    def __init__(self, registry: Registry, municipality: str, lexicon: Lexicon) -> None:
        self._registry = registry
        self._municipality = municipality
        self._lexicon = lexicon
        self._learnt: dict[str, Entity] = {}
        self._learnt_pattern: re.Pattern[str] | None = None

    def learn(self, texts: Iterable[str]) -> None:
        """Read the whole document once for names nobody listed and for abbreviations put in brackets."""
        for text in texts:
            known = [(match.start, match.end) for match in self._lexicon.find(text)]
            for mention in self._by_form(text):
                if any(start < mention.end and mention.start < end for start, end in known):
                    continue
                entity = mention.entity
                self._learnt.setdefault(entity.name, entity)
                abbreviation = ABBREVIATED.match(text, mention.end)
                if abbreviation and self._registry.find(abbreviation[1], self._municipality) is None:
                    self._learnt.setdefault(abbreviation[1], entity)
        names = sorted(self._learnt, key=lambda n: (-len(n), n))
        if names:
            alternatives = "|".join(map(re.escape, names))
            self._learnt_pattern = re.compile(rf"(?<!\w)({alternatives})s?(?!\w)")

    def find(self, text: str) -> list[Mention]:
        """All mentions from left to right; where two overlap, the more telling or longer one counts."""
        found: list[Mention] = []
        covered = bytearray(len(text))
        for group in sorted(self._groups(text), key=lambda g: (g[0] - g[1], g[0])):
            start, end, entities = group
            if not any(covered[start:end]):
                covered[start:end] = b"\1" * (end - start)
                genitive = _is_genitive(text, end, entities[-1])
                found.extend(Mention(start, end, entity, genitive) for entity in entities)
        return sorted(found, key=lambda m: m.start)

    def _groups(self, text: str) -> Iterator[tuple[int, int, list[Entity]]]:
        for match in self._lexicon.find(text):
            yield match.start, match.end, [entity_of(match.entry)]
        for group in bodies(text, self._registry, self._municipality):
            entities = [
                entity_of(body.entry) if body.entry else Entity(body.name, body.type, new=True)
                for body in group.bodies
            ]
            yield group.start, group.end, entities
        if self._learnt_pattern:
            for found in self._learnt_pattern.finditer(text):
                yield found.start(), found.end(), [self._learnt[found[1]]]

    def _by_form(self, text: str) -> Iterator[Mention]:
        for pattern, type_, kind in (*CUES, *FORMS):
            for match in pattern.finditer(text):
                name = next(group for group in match.groups() if group)
                yield from self._new(match, name, type_, kind)
        for pattern, type_ in ((PLACE_CUE, EntityType.AREA), (VENUE_CUE, EntityType.UNIT)):
            for match in pattern.finditer(text):
                yield from self._new(match, match[1], type_, None)

    def _new(
        self, match: re.Match[str], name: str, type_: EntityType, kind: str | None
    ) -> Iterator[Mention]:
        start = match.start() + match[0].index(name)
        name = name.strip(" ,.;:")
        known = self._registry.find(name, self._municipality)
        if known is None and not NOT_A_NAME.match(name) and not lowered(name).endswith((" och", " i")):
            yield Mention(start, start + len(name), Entity(_capital(name), type_, kind, new=True))


def _capital(name: str) -> str:
    return name[0].upper() + name[1:]


def _is_genitive(text: str, end: int, entity: Entity) -> bool:
    """Whether the name ends in a genitive s that belongs not to the name itself, and a noun follows."""
    word = text[max(0, end - 30) : end].rsplit(" ", 1)[-1]
    own = entity.name.casefold().endswith("s")
    return word.endswith("s") and not own and text[end : end + 1] == " " and text[end + 1 : end + 2].isalpha()
