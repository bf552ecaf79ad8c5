"""Forms about one project: what stands under any label, or below a heading that is one, is about that project.

What must stay true: a form names its project once, under a label or below a heading that is a label; what a
measure's own labels say is about that measure.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from itertools import pairwise

from loaders.facts.drafts import Draft, participation
from loaders.facts.places import placed
from loaders.formats.source import Source
from loaders.measures.entries import Entry
from loaders.measures.measurewalk import PROJECT
from loaders.names.mentions import Entity, MentionFinder
from loaders.names.namelists import named_actors, with_unlisted
from loaders.passages.linekinds import title_start
from loaders.text.labels import fields_in, is_bare_label
from loaders.text.layout import Block, Kind
from model.fact import Fact
from model.vocabulary import EntityType, Predicate, Role

__all__ = ["form_facts", "named_below_label"]

LONGEST = 90
"""Characters of a project's name with its short form."""
ROLES = {
    "principal": Role.OWNER,
    "owner": Role.OWNER,
    "convener": Role.CONVENER,
    "coordinator": Role.COORDINATOR,
    "members": Role.MEMBER,
    "partners": Role.MEMBER,
}


def named_below_label(blocks: Sequence[Block], finder: MentionFinder) -> Entity | None:
    """The project whose name stands below a heading that asks for it: "2. Projektets namn"."""
    for heading, below in pairwise(blocks):
        if (
            heading.kind is not Kind.HEADING
            or is_bare_label(heading.text[title_start(heading.text) :]) != PROJECT
        ):
            continue
        name = below.text.strip(' ."”“')
        if not (name[:1].isupper() and len(name) <= LONGEST and ": " not in name):
            return None
        joint = [
            m.entity for m in finder.find(name) if m.entity.type is EntityType.COLLABORATION and m.start == 0
        ]
        return joint[0] if joint else Entity(name, EntityType.COLLABORATION, "project", new=True)
    return None


def form_facts(
    source: Source, blocks: Iterable[Block], finder: MentionFinder, project: Entity, others: Iterable[Entry]
) -> Iterator[Fact]:
    """Who carries, joins and pays for the project of a form, label by label.

    Args:
        source: the document.
        blocks: those of the form.
        finder: one who has learnt its names.
        project: what the form is about.
        others: what the document describes besides it, whose labels are its own.
    """
    taken = {id(piece.clean) for entry in others for _, piece in entry.fields}
    for block in blocks:
        if id(block.clean) in taken:
            continue
        for field in fields_in(block.text):
            text = block.text[field.start : field.end]
            for draft in _drafts(field.meaning, text, finder, project):
                yield placed(draft, source, block.clean, field.at, field.end)


def _drafts(meaning: str, text: str, finder: MentionFinder, project: Entity) -> Iterator[Draft]:
    if meaning == "funding":
        for actor in named_actors(text, finder):
            yield Draft(actor, Predicate.FUNDS, project, "form-funding", 0.8)
    role = ROLES.get(meaning)
    if role is None:
        return
    named = with_unlisted(text, finder) if role is Role.MEMBER else named_actors(text, finder)
    for actor in named:
        if actor != project:
            yield participation(actor, project, f"form-{meaning}", 0.8, role=role)
