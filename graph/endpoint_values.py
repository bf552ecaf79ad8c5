"""A query's values and prefixes for an engine that takes nothing but its text: VALUES blocks of serialised terms.

What is written is only what the serialiser of RDF terms gives, in places where the grammar takes a VALUES block,
never what a caller gave as text. A block at the end of the query (what client libraries write) would come too late:
it is joined with the rows after the filters inside, and those have seen no value by then.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from graph.iris import PREFIXES
from graph.terms import Value, term
from model.errors import QueryError

__all__ = ["QUOTED", "with_prefixes", "with_values"]

QUOTED = re.compile(
    r"""#[^\n]*|\"{3}(?:[^"\\]|\\.|"(?!""))*\"{3}|'{3}(?:[^'\\]|\\.|'(?!''))*'{3}"""
    r"""|"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'|<[^<>"{}|^`\\\s]*>""",
    re.DOTALL,
)
"""What is no syntax: comments, texts and addresses."""
TOKEN = re.compile(
    rf"(?:{QUOTED.pattern})|(?P<variable>[?$]\w+)|(?P<word>[\w:.-]+)|(?P<sign>[{{}}()*])", re.DOTALL
)
LIMITED = re.compile(
    rf"(?:{QUOTED.pattern})|(?P<limit>\bLIMIT\s+)[?$](?P<name>\w+)", re.DOTALL | re.IGNORECASE
)
"""A LIMIT whose number is a parameter: the one thing in our texts that SPARQL does not know."""
DECLARED = re.compile(r"\bPREFIX\s+([\w.-]*):", re.IGNORECASE)


@dataclass(slots=True)
class Group:
    """A pair of braces while its content is read."""

    place: int
    """Just after the opening brace."""
    seen: frozenset[str]
    """The variables that mean the bound values in here."""
    own: frozenset[str]
    """Those that a block in here may bind: none where the braces hold a subquery."""
    wanted: set[str] = field(default_factory=set)
    """Those that are named in here and need a block."""
    closed: bool = False
    """Whether no block may stand in here: data, or the pattern of EXISTS, into which an engine puts values itself."""


def with_values(query: str, bindings: Mapping[str, Value]) -> str:
    """The SELECT query with each bound variable's value in the groups that use it.

    A value holds as far as its variable does: in the query's group, in groups inside it, and in those subqueries
    that project the variable. A whole number may also stand after LIMIT; it needs no other place then.

    Raises:
        QueryError: it is no SELECT, or does not project a bound variable.
    """
    query, limits = _limited(query, bindings)
    written = {name: str(term(value)) for name, value in bindings.items() if name not in limits}
    if not written:
        return query
    blocks = dict(_places(query, frozenset(written)))
    parts, last = [], 0
    for place in sorted(blocks):
        names = sorted(blocks[place])
        row = " ".join(written[name] for name in names)
        parts += [query[last:place], f" VALUES ({' '.join('?' + n for n in names)}) {{ ({row}) }}"]
        last = place
    return "".join([*parts, query[last:]])


def with_prefixes(query: str) -> str:
    """The query with those prefixes of ``graph.iris.PREFIXES`` declared that it uses without declaring them.

    All on its first line, so that the lines of a complaint are the writer's own.
    """
    bare = QUOTED.sub(" ", query)
    missing = sorted(name for name in PREFIXES if f"{name}:" in bare)
    known = {found[1] for found in DECLARED.finditer(bare)}
    return "".join(f"PREFIX {name}: <{PREFIXES[name]}> " for name in missing if name not in known) + query


def _limited(query: str, bindings: Mapping[str, Value]) -> tuple[str, set[str]]:
    """The query with those whole numbers written that stand after LIMIT, and their names."""
    names: set[str] = set()

    def fill(found: re.Match[str]) -> str:
        value = bindings.get(found["name"] or "")
        if type(value) is not int:
            return found[0]
        names.add(found["name"])
        return f"{found['limit']}{value}"

    return LIMITED.sub(fill, query), names


def _places(query: str, names: frozenset[str]) -> Iterator[tuple[int, set[str]]]:
    """After which opening braces blocks have to stand, and of which variables."""
    tokens = [found for found in TOKEN.finditer(query) if found.lastgroup]
    groups: list[Group] = []
    selected: list[re.Match[str]] | None = None
    words: list[str] = []
    for token in tokens:
        text = token[0]
        if text == "{":
            groups.append(_opened(token.end(), groups, names, selected, words))
            selected, words = None, []
        elif text == "}":
            done = groups.pop()
            if done.wanted:
                yield done.place, done.wanted
            words = []
        elif selected is not None:
            selected.append(token)
        elif text.upper() == "SELECT":
            selected = []
            _note_subquery(groups)
        elif token["variable"] and groups:
            around = next(group for group in reversed(groups) if not group.closed)  # EXISTS sees its rows
            around.wanted |= around.own & {text[1:]}
        if token["word"] or text == "(":
            words.append(text.upper())
    if selected is not None or not tokens:
        raise QueryError("Frågan är ingen SELECT.")


def _opened(
    place: int,
    groups: list[Group],
    names: frozenset[str],
    selected: list[re.Match[str]] | None,
    words: list[str],
) -> Group:
    """The group that begins here, by what stands before its brace."""
    if selected is None and not groups:
        raise QueryError("Frågan är ingen SELECT.")
    seen = groups[-1].seen if groups else names
    if selected is not None:
        kept = _projected(selected, seen)
        if not groups and kept != names:
            raise QueryError(f"Frågan har inte {', '.join(sorted(names - kept))} i sin SELECT-rad.")
        closed = _closed(groups)
        return Group(place, kept, kept, set() if closed else set(kept), closed)
    data = "VALUES" in words[-1:] or words[-2:] == ["VALUES", "("]
    return Group(place, seen, seen, closed=_closed(groups) or data or words[-1:] == ["EXISTS"])


def _note_subquery(groups: list[Group]) -> None:
    if groups:
        groups[-1].own = frozenset()


def _closed(groups: list[Group]) -> bool:
    return bool(groups) and groups[-1].closed


def _projected(selected: Iterable[re.Match[str]], names: frozenset[str]) -> frozenset[str]:
    """Which of the names a SELECT line lets through; what is inside brackets is computed there."""
    depth, kept = 0, set()
    for token in selected:
        depth += {"(": 1, ")": -1}.get(token[0], 0)
        if depth == 0 and token[0] == "*":
            return names
        if depth == 0 and token["variable"]:
            kept.add(token[0][1:])
    return names & kept
