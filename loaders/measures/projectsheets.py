"""Projects described in labelled lines: a name, and below it "Insatsägare: …", "Parter: …", "För vem: …".

What must stay true: a title is a project's name only where its lines tell both who carries or joins it and for
whom or by whose money it is; the head of minutes, with those present, tells neither.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass

from loaders.facts.drafts import Draft, participation
from loaders.facts.spans import fact_at
from loaders.formats.source import Source
from loaders.measures.entries import Entry
from loaders.measures.measuretitles import begins_with_verb
from loaders.measures.measurewalk import PROJECT
from loaders.measures.pieces import Piece
from loaders.names.mentions import Entity, MentionFinder
from loaders.names.namelists import named_actors, named_groups, with_unlisted
from loaders.names.titlecores import core_of
from loaders.text.layout import Block, Kind
from model.fact import Fact
from model.vocabulary import EntityType, Predicate, Role

__all__ = ["below_name", "learn_projects", "named_in_head", "project_facts", "projects_in"]

WHO = frozenset({"principal", "members", "partners", "coordinator", "owner"})
WHAT_FOR = frozenset({"principal", "target", "funding"})
BUDGETED = re.compile(
    r"(?P<name>[A-ZÅÄÖ][^()\d:;]{2,50}?) \((?:ca )?\d[\d \xa0.,]*(?:kr|tkr|kkr|mkr|kronor)\.?\)"
)
"""A project's name with what it costs behind it."""
IN_BRACKETS = re.compile(r"\s*\([^()]*\)\s*$")
KIND = re.compile(
    r"(?:Projekt(?:et)?|Insats(?:en)?|Satsning(?:en)?|Nätverk(?:et)?)\s*[:–-]\s*", re.IGNORECASE
)
ABOUT = re.compile(r"^(?:(?:Kort |Mer |Fakta )?[Oo]m|Välkommen till) (?:projektet )?(?=[A-ZÅÄÖ”\"])")
"""How the title of a page about a project begins before its name."""
LONGEST, MOST_WORDS = 60, 7
LEAST_BUDGETED = 2
LEAST_LISTED = 2
ROLES = (
    ("principal", Role.OWNER),
    ("owner", Role.OWNER),
    ("convener", Role.CONVENER),
    ("coordinator", Role.COORDINATOR),
)


@dataclass(frozen=True)
class Project:
    """A collaboration and the lines that describe it."""

    entity: Entity
    entry: Entry


def projects_in(entries: Iterable[Entry], finder: MentionFinder) -> list[Project]:
    """Those of the described things that are collaborations and no measures."""
    described = list(entries)
    listed = sum("principal" in entry.meanings for entry in described) >= LEAST_LISTED
    found = [(_project(entry, finder, listed=listed), entry) for entry in described]
    projects = [Project(entity, entry) for entity, entry in found if entity is not None]
    named = [project for project in projects if PROJECT in project.entry.meanings]
    return named if len(named) == 1 else projects  # a form about one project has no others


def learn_projects(blocks: Iterable[Block], projects: Sequence[Project], finder: MentionFinder) -> None:
    """Know the projects by their names from now on, and those that headings name with what they cost."""
    for project in projects:
        for other in [
            m.entity for m in finder.find(project.entity.name) if m.end == len(project.entity.name)
        ]:
            if PROJECT in project.entry.meanings and other != project.entity and not other.new:
                finder.know_instead(other, project.entity)
        finder.know(project.entity)
    headings = [block.text for block in blocks if block.kind is Kind.HEADING]
    budgeted = [found["name"] for text in headings if (found := BUDGETED.fullmatch(text))]
    for name in budgeted if len(budgeted) >= LEAST_BUDGETED else ():
        if not any(m.end - m.start == len(name) for m in finder.find(name)):
            finder.know(Entity(name, EntityType.COLLABORATION, "project", new=True))


def named_in_head(projects: Sequence[Project]) -> Entity | None:
    """The project that a report is about: the only one that a line calls by "Projektnamn" or the like."""
    named = {project.entity for project in projects if PROJECT in project.entry.meanings}
    return named.pop() if len(named) == 1 else None


def below_name(entries: Sequence[Entry], projects: Sequence[Project]) -> list[Entry]:
    """The entries but for those in the head of a form, above the label that names its project: they are no measures."""
    named = next((project.entry for project in projects if PROJECT in project.entry.meanings), None)
    return [entry for entry in entries if named is None or entry.title.source() >= named.title.source()]


def project_facts(source: Source, finder: MentionFinder, projects: Sequence[Project]) -> Iterator[Fact]:
    """Who takes part in each project and in which role, for whom it is, where, and who pays."""
    for project in projects:
        for draft, piece in _drafts(project, finder):
            first, last = project.entry.title.source()[0], piece.source()[1]
            yield fact_at(draft, source, first, last, f"{project.entry.title.text} {piece.text}")


def _project(entry: Entry, finder: MentionFinder, *, listed: bool) -> Entity | None:
    """The collaboration that an entry describes; None where it describes a measure or something else.

    Args:
        entry: what is described.
        finder: one who has learnt the document's names.
        listed: whether several are, each with who carries it.
    """
    title = ABOUT.sub("", KIND.sub("", IN_BRACKETS.sub("", entry.title.text)))
    if "”" in title or '"' in title:  # "Vik först ut med ”Byn i fickan”"
        title = title[slice(*core_of(title))]
    mentions = [m for m in finder.find(title) if m.end - m.start == len(title)]
    joint = [m.entity for m in mentions if m.entity.type is EntityType.COLLABORATION]
    if PROJECT in entry.meanings:
        return joint[0] if joint else Entity(title, EntityType.COLLABORATION, "project", new=True)
    if mentions and not mentions[0].entity.new:
        entity = mentions[0].entity
        return entity if entity.type is EntityType.COLLABORATION and entry.meanings & WHO else None
    words = title.split()
    is_name = len(title) <= LONGEST and len(words) <= MOST_WORDS and title[:1].isupper() and ":" not in title
    told = entry.meanings & WHO and entry.meanings & WHAT_FOR and (len(entry.meanings) > 1 or listed)
    if not (is_name and told) or entry.number or "owner" in entry.meanings or begins_with_verb(title):
        return None
    return Entity(title, EntityType.COLLABORATION, "project", new=True)


def _drafts(project: Project, finder: MentionFinder) -> Iterator[tuple[Draft, Piece]]:
    entity, entry = project.entity, project.entry
    for meaning, role in ROLES:
        for piece, actor in _named(entry, (meaning,), lambda text: named_actors(text, finder)):
            yield participation(actor, entity, f"project-{meaning}", 0.85, role=role), piece
    for piece, actor in _named(entry, ("members", "partners"), lambda text: with_unlisted(text, finder)):
        yield participation(actor, entity, "project-member", 0.85), piece
    for piece, actor in _named(entry, ("funding",), lambda text: named_actors(text, finder)):
        yield Draft(actor, Predicate.FUNDS, entity, "project-funding", 0.85), piece
    for piece, group in _named(entry, ("target",), lambda text: named_groups(text, finder)):
        yield Draft(entity, Predicate.TARGETS, group, "project-target", 0.8), piece
    for piece, place in _named(entry, ("place",), lambda text: [m.entity for m in finder.find(text)]):
        if place.type is EntityType.AREA:
            yield Draft(entity, Predicate.OPERATES_IN, place, "project-place", 0.8), piece


def _named(
    entry: Entry, meanings: Iterable[str], read: Callable[[str], list[Entity]]
) -> Iterator[tuple[Piece, Entity]]:
    """What the lines with those labels name, each with its line."""
    return (
        (piece, named) for meaning in meanings for piece in entry.all(meaning) for named in read(piece.text)
    )
