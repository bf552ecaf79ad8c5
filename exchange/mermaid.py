"""A picture of who meets where, in the language of Mermaid: small enough to be read.

What must stay true: no name can end the text that it stands in or be taken for markup.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Mapping
from typing import BinaryIO

from exchange.formats import FORMATS
from graph.property_graph import Relationship, project
from graph.store import Dataset
from model.vocabulary import ACTORS, Role
from ontology.load import load_ontology

__all__ = ["LARGEST", "mermaid", "shown"]

LARGEST = 80  # things in the picture; with more, no one finds anything
LONGEST = 60  # letters of a name
PLAIN = frozenset(" ,.-–/():!?&+")
"""Characters besides letters and digits that mean nothing in a quoted text of Mermaid."""
MEMBERSHIP = "PARTICIPATES_IN"
FORUM = "Collaboration"
STYLES = ("classDef forum fill:#fff3d6,stroke:#8a6100", "classDef actor fill:#e3edf8,stroke:#2c5784")


def mermaid(dataset: Dataset, stream: BinaryIO) -> None:
    """The collaborations with most participants, as many as there is room for, and all who take part in them."""
    graph = project(dataset)
    names = {node.iri: str(node.properties.get("name", node.iri)) for node in graph.nodes((*ACTORS, FORUM))}
    members: dict[str, list[Relationship]] = defaultdict(list)
    for each in graph.relationships(ACTORS):
        if each.type == MEMBERSHIP:
            members[each.end].append(each)
    chosen = _chosen(members, names)
    stream.write(f"%% {FORMATS['mermaid'].remark}\n".encode())
    stream.write(f"%% {len(chosen)} av {len(members)} samverkansformer med deltagare.\n".encode())
    for line in _lines({forum: members[forum] for forum in chosen}, names):
        stream.write(f"{line}\n".encode())


def shown(name: str) -> str:
    """A name as a quoted text may hold it: cut, on one line, everything but letters by its number.

    >>> print(shown('Kalle "K" <b>'))
    Kalle #34;K#34; #60;b#62;
    """
    line = " ".join(name.split())
    cut = line if len(line) <= LONGEST else line[: LONGEST - 1] + "…"
    return "".join(c if c.isalnum() or c in PLAIN or c == "…" else f"#{ord(c)};" for c in cut)


def _chosen(members: Mapping[str, list[Relationship]], names: Mapping[str, str]) -> list[str]:
    """The collaborations to show: those with most participants, until the picture is full."""
    order = sorted(members, key=lambda forum: (-len(members[forum]), names.get(forum, forum), forum))
    drawn: set[str] = set()
    chosen: list[str] = []
    for forum in order:
        with_it = drawn | {forum} | {each.start for each in members[forum]}
        if len(with_it) <= LARGEST:
            drawn = with_it
            chosen.append(forum)
    return chosen


def _lines(members: Mapping[str, list[Relationship]], names: Mapping[str, str]) -> Iterator[str]:
    ontology = load_ontology()
    actors = sorted({each.start for group in members.values() for each in group})
    numbers = {iri: number for number, iri in enumerate((*members, *actors))}
    yield "flowchart LR"
    for forum in members:
        yield f'  n{numbers[forum]}(["{shown(names.get(forum, forum))}"]):::forum'
    for actor in actors:
        yield f'  n{numbers[actor]}["{shown(names.get(actor, actor))}"]:::actor'
    for forum, group in members.items():
        for each in sorted(group, key=lambda each: each.start):
            roles = each.properties.get("roles")
            told = [str(role) for role in roles if role != Role.MEMBER] if isinstance(roles, list) else []
            word = shown(", ".join(ontology.label(role) for role in told))
            link = f'-- "{word}" ---' if word else "---"
            yield f"  n{numbers[each.start]} {link} n{numbers[forum]}"
    yield from (f"  {style}" for style in STYLES)
