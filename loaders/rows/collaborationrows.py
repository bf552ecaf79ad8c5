"""Rows of tables that list collaborations: who is in each and in which role, for whom, where and when."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import replace

from loaders.facts.drafts import Draft, participation
from loaders.measures.measuredrafts import placed, targeted
from loaders.names.mentions import Entity, MentionFinder
from loaders.names.namelists import learn_owners, named_actors, named_groups, named_places, with_unlisted
from loaders.rows.records import Record
from loaders.text.collaborationcolumns import is_bare_kind, says_collaboration
from loaders.text.columns import Columns
from loaders.text.labels import is_nobody
from loaders.text.privacy import individuals
from loaders.text.tables import Cell, Table
from model.fact import Attribute
from model.vocabulary import EntityType, Predicate, Role

__all__ = ["are_collaborations", "collaboration_drafts", "learn_collaborations"]

NO_NAME = re.compile(r"(?:summa|totalt?|delsumma|övrig[ta]|övriga .*|[\d\W]*)", re.IGNORECASE)
LONGEST = 100
"""Characters of a collaboration's name."""
MOST_WORDS = 4
"""More words than these are what is to be done, not what something is called."""
YEARS = re.compile(r"(?<!\d)((?:19|20)\d\d)(?:\s*[–—-]\s*((?:19|20)\d\d)?)?(?!\d)")
MEANINGS = {
    "owner": Role.OWNER,
    "convener": Role.CONVENER,
    "coordinator": Role.COORDINATOR,
    "funder": Role.FUNDER,
    "member": Role.MEMBER,
    "others": Role.MEMBER,
}
"""What columns make of those whom they name; who is named by several is what the first says."""


def are_collaborations(table: Table, columns: Columns) -> bool:
    """Whether what stands in the column of names are names, most of it, and not sentences of what is to be done."""
    names = [cell.text for row in table.rows if (cell := row.cell(columns["name"]))]
    short = [name for name in names if len(name.split()) <= MOST_WORDS and not name.endswith(".")]
    return 2 * len(short) > len(names)


def learn_collaborations(table: Table, columns: Columns, finder: MentionFinder) -> None:
    """Know the names that nobody knew, for the text around the table; ordinary words are no names there."""
    named = (cell.text for row in table.rows if (cell := row.cell(columns["name"])) and _is_name(cell.text))
    for name in named:
        is_plain = " " not in name and finder.is_ordinary(name.casefold())
        if not is_plain and not finder.find(name):
            finder.know(_new(name))


def collaboration_drafts(record: Record, finder: MentionFinder) -> Iterator[Draft]:
    """What one row says; nothing where no collaboration is named, as in a row of sums."""
    cell = record.cell("name")
    about = _collaboration(cell, finder) if cell else None
    if about is None:
        return
    period = _period(record)
    for actor, role in _participants(record, finder).items():
        if actor == about:
            continue
        draft = participation(actor, about, "cell-member", 0.93, role=role)
        yield replace(draft, attributes={**draft.attributes, **period})
    for actor in _named("funder", record, finder):
        if actor != about:
            yield Draft(actor, Predicate.FUNDS, about, "cell-funder", 0.93)
    groups = (group for cell in record.all("target") for group in _groups(cell, record, finder))
    yield from targeted(about, groups, "cell-target", 0.9)
    places = (area for cell in record.all("area") for area in _places(cell, record, finder))
    yield from placed(about, places, "cell-area", 0.9)


def _participants(record: Record, finder: MentionFinder) -> dict[Entity, Role]:
    found: dict[Entity, Role] = {}
    for meaning, role in MEANINGS.items():
        for actor in _named(meaning, record, finder):
            found.setdefault(actor, role)
    return found


def _named(meaning: str, record: Record, finder: MentionFinder) -> list[Entity]:
    """The actors of a column; of members also those whom nobody listed, unless it is a person or a plain noun."""
    cells = record.all(meaning)
    if MEANINGS[meaning] is not Role.MEMBER:
        for cell in cells if meaning == "owner" else ():
            learn_owners(cell.text, finder)
        return [actor for cell in cells for actor in named_actors(cell.text, finder)]
    found = (actor for cell in cells for actor in with_unlisted(cell.text, finder))
    return [actor for actor in found if not (actor.new and _is_plain(actor.name, finder))]


def _is_plain(name: str, finder: MentionFinder) -> bool:
    return bool(individuals(name)) or (" " not in name and finder.is_ordinary(name.casefold()))


def _collaboration(cell: Cell, finder: MentionFinder) -> Entity | None:
    """What a cell names: a collaboration that is known by the whole cell or that it holds alone, or a new one."""
    if not _is_name(cell.text):
        return None
    mentions = finder.find(cell.text)
    whole = [m.entity for m in mentions if m.end - m.start == len(cell.text)]
    if any(entity.is_actor for entity in whole) and not says_collaboration(cell.text):
        return None
    known = [m.entity for m in mentions if m.entity.type is EntityType.COLLABORATION and not m.entity.new]
    return known[0] if len(known) == 1 else _new(cell.text)


def _new(name: str) -> Entity:
    return Entity(name.strip(" .:"), EntityType.COLLABORATION, "forum", new=True)


def _is_name(text: str) -> bool:
    is_none = NO_NAME.fullmatch(text) or is_nobody(text) or is_bare_kind(text)
    return len(text) <= LONGEST and not is_none and not individuals(text)


def _groups(cell: Cell, record: Record, finder: MentionFinder) -> list[Entity]:
    return named_groups(cell.text, finder, whole="target" in record.parted)


def _places(cell: Cell, record: Record, finder: MentionFinder) -> list[Entity]:
    return named_places(cell.text, finder, whole="area" in record.parted)


def _period(record: Record) -> dict[str, Attribute]:
    """Since and until when, from columns of their own or one of both."""
    own: dict[str, Attribute] = {m: record.text(m) for m in ("since", "until") if record.cell(m)}
    found = YEARS.search(record.text("period"))
    if own or found is None or found[0].isdigit():
        return own
    return {"since": found[1], **({"until": found[2]} if found[2] else {})}
