"""What the titles of measures and the headings above them tell: for whom, where, in what state, in which chapter."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft
from loaders.formats.source import Source
from loaders.language.wordfamilies import UNDERTAKINGS, one_of
from loaders.names.grouphrases import group_entity, title_groups
from loaders.names.mentions import Entity, Mention, MentionFinder
from loaders.names.nameparts import NewName, accepted
from loaders.names.placenames import PART_OF_PLACE, places_in
from loaders.names.placerows import is_formed_so
from loaders.names.targets import target_groups
from loaders.rules.houses import is_place
from model.vocabulary import EntityType, Predicate

__all__ = [
    "begins_with_verb",
    "chapter_of",
    "collaboration_of",
    "is_bare_number",
    "measure_entity",
    "named_collaboration",
    "status_heading",
    "target_drafts",
    "title_places",
]

IN_PLACE = re.compile(
    r"\b(i|på|vid|kring|för|projektet|och|om|runt|till|längs|genom|inom|mellan) $|^\w+ $|\b[Bb]ygg om $"
)
FOR_PLACE = re.compile(
    r"(?:(?<= )(?:för|till|av|mot|från|genom)|[a-zåäö]{4,}) "
    rf"([A-ZÅÄÖ][a-zåäö]+(?:-[A-ZÅÄÖ][a-zåäö]+)?(?: {PART_OF_PLACE}\b)?)(?=$|[,;:. –-])"
)
STATUS = re.compile(rf"\b({one_of('measures', 'status')})\b")
CHAPTER = re.compile(
    f"(?:(?P<kind>(?:{one_of('measures', 'areas')})?område|Mål|Delmål|Kapitel|Strategi|Prioritering"
    r"|Inriktning)\s*)?(?P<number>\d{1,2}(?:\.\d{1,2})*|[IVX]{1,4}|[A-Z])?\s*[.:–)-]*\s+(?P<name>\S.*)",
    re.IGNORECASE,
)
BARE_NUMBER = re.compile(
    rf"\W*(?:{one_of('measures', 'counted')})\s+(?:nr\.?\s+)?[A-Z]?\d{{1,3}}(?:[.:]\d{{1,3}})*\W*",
    re.IGNORECASE,
)
VERB = re.compile(
    r"(?!\w{4,}(?:or|ar|er)na )"
    r"(?:[A-ZÅÄÖ][a-zåäö]*[^\Wa](?<!igg)a|Ge|Se|Få|Be|Bli|Ha|Gå|Stå|Nå|Gör|Ta) (?:[a-zåäö]|[A-ZÅÄÖ])",
    re.UNICODE,
)
GROUP = re.compile(
    rf"\b((?:[a-zåäö]*(?:{one_of('measures', 'groups')})"
    r"(?<!målgrupp)(?<!yrkesgrupp)(?<!åldersgrupp))(?: (?:på|i|för|mot|kring|om|vid) [^,.;]{3,50})?)$",
    re.IGNORECASE,
)
"""A group that a measure speaks of at the end of its title, and that has no other name."""
PROJECT = re.compile(
    rf"\b(?i:{UNDERTAKINGS})(?:et|en)? (?P<name>[A-ZÅÄÖ][\w-]*(?: [\w-]+){{0,4}})$"
    r"|[\"”“’'»](?P<quoted>[A-ZÅÄÖ][^\"”“’'«»]{2,50})[\"”“’'«]"
)
"""The name of an undertaking in a title: behind its kind at the end, or in quotation marks."""
METHOD = "programme"
"""What the registry's methods and courses are, which are used and not sat in: "MHFA-utbildning för personal"."""
SURE_NAME = 0.75
"""So sure a name must be that is the whole title of a measure, if nothing tells its kind."""
CAPITALS = re.compile(r"[A-ZÅÄÖ]{2}")


def begins_with_verb(title: str) -> bool:
    """Whether a title says what to do: "Öppna båthuset", "Ta fram en plan", "Ge råd"."""
    return VERB.match(title) is not None


def is_bare_number(title: str) -> bool:
    """Whether a line is the number of a measure and no title: "Åtgärd 3"."""
    return BARE_NUMBER.fullmatch(title) is not None


def measure_entity(title: str) -> Entity:
    """A measure by its official title, white space and closing full stop left out."""
    return Entity(re.sub(r"\s+", " ", title).strip(" ."), EntityType.MEASURE, new=True)


def target_drafts(measure: Entity, finder: MentionFinder) -> Iterator[Draft]:
    """For whom a measure is, by its title."""
    mentions = finder.find(measure.name)
    told = list(title_groups(measure.name))
    known = [m for m in mentions if not any(m.start < p.end and p.start < m.end for p in told)]
    groups = [*target_groups(measure.name, known), *(group_entity(p, mentions) for p in told)]
    for group in dict.fromkeys(groups):
        yield Draft(measure, Predicate.TARGETS, group, "title-target", 0.75)


def title_places(measure: Entity, finder: MentionFinder) -> Iterator[Draft]:
    """Where a measure is carried out, by its title: a part of the municipality, not the whole that all are for."""
    home = finder.home.name if finder.home else ""
    mentions = finder.find(measure.name)
    there: list[Entity] = []
    for mention in mentions:
        placed = (
            is_place(mention.entity)
            and not mention.entity.general
            and IN_PLACE.search(measure.name[: mention.start])
        )
        there += (mention.entity,) if placed else mention.areas
    for found in (*places_in(measure.name, finder.is_ordinary, home), *_for_places(measure.name, finder)):
        if not any(m.start < found.end and found.start < m.end for m in mentions):
            there.append(Entity(found.name, EntityType.AREA, new=True))
    for area in dict.fromkeys(there):
        if area.name != home:
            yield Draft(measure, Predicate.OPERATES_IN, area, "title-place", 0.7)


def _for_places(title: str, finder: MentionFinder) -> Iterator[NewName]:
    """The names behind "för", "till" or "av" in a title that are formed as those of places: "Trädplan för Ekhagen"."""
    for match in FOR_PLACE.finditer(title):
        if is_formed_so(match[1], finder.is_ordinary):
            yield from accepted(match.start(1), match[1], EntityType.AREA, None)


def collaboration_of(measure: Entity, finder: MentionFinder, *, unnamed: bool = False) -> Entity | None:
    """The collaboration that a title names.

    Args:
        measure: the measure.
        finder: knows the names.
        unnamed: whether a group that only has a noun for a name will do: "Bilda ett råd på Kullen".
    """
    for mention in finder.find(measure.name):
        if mention.entity.type is EntityType.COLLABORATION and _is_name(mention, measure.name):
            return mention.entity
    group = GROUP.search(measure.name) if unnamed else None
    if not group:
        return None
    return Entity(group[1][0].upper() + group[1][1:], EntityType.COLLABORATION, "forum", new=True)


def _is_name(mention: Mention, title: str) -> bool:
    """Whether a title names a collaboration, and does not only say what is to be done in words that could be a name.

    "Rädda ån" names none, and what the whole country has many of is no name with more words beside it:
    "Fritidsbanken och återbruk".
    """
    if not mention.entity.new:
        return not mention.entity.general or mention.end - mention.start == len(title)
    if mention.end - mention.start < len(title):
        return True
    return not begins_with_verb(title) and _is_surely_named(mention.entity)


def _is_surely_named(entity: Entity) -> bool:
    """Whether what is a measure's whole title is a name as well, which any title looks like: "Lyktor längs kajen"."""
    return entity.kind is not None or entity.sure >= SURE_NAME


def named_collaboration(measure: Entity, finder: MentionFinder) -> Entity | None:
    """The collaboration that a measure is: its title begins with the name, or gives it behind the kind or in quotes.

    What is done with one is another matter: "Utöka SSPF", "Slå samman Trygghetsrådet och …".

    Args:
        measure: the measure.
        finder: knows the names.
    """
    first = next((m for m in finder.find(measure.name) if m.start == 0), None)
    if first is not None and first.entity.type is EntityType.COLLABORATION:
        is_named = not first.entity.general or CAPITALS.match(measure.name)
        is_sure = first.end < len(measure.name) or _is_surely_named(first.entity)
        return (
            first.entity
            if is_named and is_sure and (first.entity.new or first.entity.kind != METHOD)
            else None
        )
    named = PROJECT.search(measure.name)
    name = (named["name"] or named["quoted"]) if named else ""
    if not name or any(m.entity.is_actor for m in finder.find(name)):
        return None
    return Entity(name, EntityType.COLLABORATION, "project", new=True)


def chapter_of(heading: str, number: str) -> str:
    """The name of the chapter that a heading opens, for measures with a number or below a numbered heading."""
    found = CHAPTER.fullmatch(heading.strip())
    if not found:
        return heading if number and heading else ""
    if not (number or found["kind"] or found["number"]):
        return ""
    name = found["name"].strip()
    return name.capitalize() if name.isupper() else name


def status_heading(source: Source, before: int) -> tuple[int, int, str] | None:
    """The span and the name of the state that the words above a list tell of all its measures."""
    match = STATUS.search(source.text, 0, before)
    return (match.start(), match.end(), match[1][0].upper() + match[1][1:]) if match else None
