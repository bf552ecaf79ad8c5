"""Opens elliptic lists of bodies: "fritids-, kultur- och tekniska nämnden" is three, if three are known.

The registry knows the real names, so "Arbetsmarknads- och socialnämnden" stays one; where it knows neither
the whole nor the parts, the whole is taken as one new body, which is how boards are named most often.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from rapidfuzz import fuzz

from loaders.language.patterns import compiled
from loaders.language.wordfamilies import one_of, words_of
from loaders.names import entities
from loaders.names.lexicon import lowered
from loaders.text.personwords import is_given, is_surname
from model.names import fold
from model.vocabulary import EntityType
from ontology.registry import Entry, Registry

__all__ = ["Body", "Group", "bodies", "body_groups"]

HEAD = compiled(rf"({one_of('body_names', 'heads')})(?!\w)")
STEM_BEFORE = re.compile(r"(?<![\w-])-?([a-zåäöé]*)\Z")
LONGEST_STEM = 60
SINGULAR = {"nämnd": "nämnden", "förv": "förvaltningen", "kont": "kontoret"}
OFTEN_NONE = ("kontor", "förvaltning")
"""Forms that are a body only where it is known: "småkontor" are rooms, "skogsförvaltning" is work."""
OF_OFFICES = frozenset(words_of("bodies", "of_offices"))
GENERAL = ("nämnder", "förvaltningar")
"""Forms in which a body that nobody knows by name is one of a kind: "berörda fackförvaltningar"."""
USERS = re.compile(r"(?<![a-zåäö])((?!följ|nedanstå|ovanstå|nuvara|dåvara)[a-zåäö]{4,}nde) $")
"""What a kind of bodies does: "lokalnyttjande förvaltningar"."""
PLURAL = ("nämnderna", "nämnder", "förvaltningarna", "förvaltningar")
STEM = re.compile(
    r"(?:^|(?<=[\s,(/-]))([a-zåäöé]{2,})(-?)"
    r"(\s*,\s*-?\s*|\s*,?\s*-?\s*(?:och|samt|eller|respektive)\s+-?\s*|\s*-\s*,?\s*|/-?)$"
)
SEPARATORS = (",", "-", "/", "och", "samt", "eller", "respektive")
"""What parts a stem from the next one."""
APART = re.compile(r"\b(?:eller|respektive)\b|/")
"""What no single body has in its name."""
ADJECTIVE = re.compile(r"([a-zåäö]+a) $")
NO_STEM = frozenset(
    [
        *("och", "samt", "eller", "i", "på", "av", "med", "för", "till", "inom", "mellan", "från"),
        *("den", "det", "de", "en", "ett", "som", "att", "bland"),
    ]
)
FIELDS = frozenset(words_of("bodies", "fields"))
"""What is the first part of a body's name also where its hyphen was forgotten: "kultur och fritidsnämnden"."""
ENDS_NAME = re.compile(r"(?<![\w-])(?:([A-ZÅÄÖ][\wåäö-]*) )?([A-ZÅÄÖ][\wåäö-]*) [A-ZÅÄÖ][a-zåäö]+$")
"""A word with a capital behind another ends a name, "Kajby Energi och tekniska nämnden" are two; not so behind a
person's, as in "Anna Ek Kultur och fritidsnämnden"."""
REACH = 140
NEARLY = 95.0
TYPES = {
    "nämnden": EntityType.BOARD,
    "förvaltningen": EntityType.ADMINISTRATION,
    "kontoret": EntityType.ADMINISTRATION,
}


@dataclass(frozen=True, slots=True)
class Body:
    """A board or administration by name: the registry's entry, or None for a name that nobody listed."""

    name: str
    type: EntityType
    entry: Entry | None


@dataclass(frozen=True, slots=True)
class Group:
    """One or several bodies named in one go, and where."""

    start: int
    end: int
    bodies: tuple[Body, ...]


def bodies(text: str, registry: Registry, municipality: str) -> Iterator[Group]:
    """Every board and administration named by a compound ("miljönämnden") or an elliptic list of them."""
    small = lowered(text)
    for match in HEAD.finditer(small):
        before = STEM_BEFORE.search(small, max(0, match.start() - LONGEST_STEM), match.start())
        if before is None:
            continue
        stem, head, start = before[1], match[1], before.start()
        singular = SINGULAR[head[:4] if not head.startswith("nämnd") else "nämnd"]
        if not stem:
            adjective = ADJECTIVE.search(small, max(0, start - 30), start)
            known = adjective and registry.find(f"{adjective[1]} {singular}", municipality)
            if head in GENERAL and (users := USERS.search(small, max(0, start - 30), start)):
                name = _titled(f"{users[1]} {head}")
                yield Group(users.start(), match.end(), (Body(name, TYPES[singular], None),))
            if not adjective or not known:
                continue
            stem, start = adjective[1] + " ", adjective.start()
        own = start
        stems, start = _stems_before(text, start, stem, singular, registry, municipality)
        several = head in PLURAL or bool(APART.search(small, start, own))
        found = _resolve(stems, singular, head if several else "", registry, municipality)
        if head in OFTEN_NONE and stem not in OF_OFFICES and all(body.entry is None for body in found):
            continue
        if head in GENERAL and len(found) == 1 and found[0].entry is None:
            found = [Body(_titled(stem + head), found[0].type, None)]
        if found:
            yield Group(start, match.end(), tuple(found))


def body_groups(text: str, registry: Registry, municipality: str) -> Iterator[entities.Group]:
    """The same as entities: of those that nobody listed new ones."""
    for group in bodies(text, registry, municipality):
        named = (
            entities.entity_of(body.entry) if body.entry else entities.Entity(body.name, body.type, new=True)
            for body in group.bodies
        )
        owns = text[group.start : group.end].endswith("s")
        yield entities.Group(group.start, group.end, tuple(named), owns)


def _stems_before(
    text: str, start: int, own: str, head: str, registry: Registry, municipality: str
) -> tuple[list[str], int]:
    """The stems of the list that the body's own stem ends, and where the list begins."""
    small = lowered(text)
    stems = [own]
    low = max(0, start - REACH)
    while small[low:start].rstrip().endswith(SEPARATORS) and (match := STEM.search(small[low:start])):
        stem, hyphen, separator = match[1], match[2], match[3]
        marked = bool(hyphen) or "-" in separator or small[start : start + 1] == "-"
        named = registry.find(stem + head, municipality) or registry.find(
            _joined([stem, stems[0]], head), municipality
        )
        unmarked = stem in FIELDS and separator.strip() in ("och", "samt") and small[start - 1 : start] == " "
        if not named and (named := registry.find(f"{stem} {head}", municipality)):
            stem = f"{stem} "
        if (stem in NO_STEM and not hyphen) or not (marked or named or unmarked):
            break
        other = ENDS_NAME.search(text, max(0, low + match.start(1) - LONGEST_STEM), low + match.end(1))
        if not hyphen and other and not (unmarked and _is_person(*other.groups())):
            break
        stems.insert(0, stem)
        start = low + match.start(1)
    return stems, start


def _is_person(before: str | None, last: str) -> bool:
    """Whether two words with capitals, or the last one alone, are a person's name."""
    return is_surname(last) or (before is not None and is_given(before))


def _resolve(stems: list[str], head: str, plural: str, registry: Registry, municipality: str) -> list[Body]:
    """The bodies that the stems name: as long names as the registry knows, else one new name for all."""
    if plural and len(stems) > 1:
        singles = [
            registry.find(stem + head, municipality, TYPES[head])
            or registry.find(stem + plural, municipality)
            for stem in stems
        ]
        if all(singles):
            return [Body(entry.name, entry.type, entry) for entry in singles if entry]
    found: list[Body] = []
    at = 0
    unknown = False
    while at < len(stems):
        for end in range(len(stems), at, -1):
            name = _joined(stems[at:end], head)
            entry = registry.find(name, municipality, TYPES[head])
            if entry is None and end - at > 1:
                entry = _nearly(name, TYPES[head], registry, municipality)
            if entry is not None:
                found.append(Body(entry.name, entry.type, entry))
                at = end
                break
        else:
            unknown = True
            found.append(Body(_titled(_joined([stems[at]], head)), TYPES[head], None))
            at += 1
    if unknown and len(stems) > 1 and not plural:
        return [Body(_titled(_joined(stems, head)), TYPES[head], None)]
    return found


def _nearly(name: str, type_: EntityType, registry: Registry, municipality: str) -> Entry | None:
    """The one registered body whose name differs by a letter that a scanner may have lost."""
    near = [
        entry
        for entry in registry.of_type(type_, municipality)
        if fuzz.ratio(fold(entry.name), fold(name)) >= NEARLY
    ]
    return near[0] if len(near) == 1 else None


def _joined(stems: list[str], head: str) -> str:
    *before, last = stems
    if not before:
        return last + head
    return ", ".join(f"{stem}-" for stem in before) + f" och {last}{head}"


def _titled(name: str) -> str:
    return name[0].upper() + name[1:]
