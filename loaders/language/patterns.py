"""Regular expressions that mean what those of ``re`` mean and are found faster in running text.

``re`` tries an expression at every letter of a text unless it begins with one letter or one set of letters, and
tries the words of a long alternation one by one. Here the parsed expression is rewritten before it is compiled:
words that begin alike are parted where they differ, and a search skips to where a match can begin. What must
stay true: what is found, and each group of it, is what ``re`` finds.
"""

from __future__ import annotations

import _sre  # type: ignore[import-not-found]
import functools
import re
from collections.abc import Iterator, Sequence
from re import _compiler as compiler  # type: ignore[attr-defined]
from re import _constants as ops  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any

from loaders.language.openings import HIGHEST, IGNORECASE, REPEATS, Item, Items, Opening, alike, opening

__all__ = ["assembled", "compiled"]

Branch = list[Item]
Group = tuple[Any, Opening | None, list[Branch]]
"""Branches that begin with the same piece: what is the same for all, what a match begins with, and they."""
KNOWN = frozenset((20220615, 20221023, 20230612))
"""The forms of compiled expressions of Python 3.11, 3.12 and 3.13; in another Python nothing is rewritten."""
ASSERTIONS = frozenset((ops.ASSERT, ops.ASSERT_NOT))
IN_SETS = frozenset((ops.LITERAL, ops.RANGE))
WORD: Item = (ops.CATEGORY, ops.CATEGORY_WORD)
FEW = 4
"""Branches that are tried one by one."""
NARROW = frozenset((ops.CATEGORY_DIGIT, ops.CATEGORY_SPACE))
"""Classes that few letters of a text are of."""


def compiled(pattern: str, flags: int = 0) -> re.Pattern[str]:
    """The compiled expression; arguments and errors as of ``re.compile``."""
    parsed = parser.parse(pattern, int(flags))
    return assembled(pattern, parsed, int(flags) | int(parsed.state.flags))


def assembled(pattern: str, parsed: Any, flags: int) -> re.Pattern[str]:  # noqa: ANN401 - the parser's own types
    """A parsed expression compiled.

    Args:
        pattern: the expression as it is written.
        parsed: its parts, or as many of them as are to be sought.
        flags: all of them, those among the parts as well.
    """
    if ops.MAGIC not in KNOWN:
        return re.compile(pattern, flags)
    state = parsed.state
    items = _Rewriter(state).items(parsed.data, flags)
    code: list[int] = []
    compiler._compile_info(code, parsed, flags)
    compiler._compile(code := _beginning(code, opening(items, flags), flags), items, flags)
    code.append(ops.SUCCESS)
    names = {number: name for name, number in state.groupdict.items()}
    by_number = tuple(map(names.get, range(state.groups)))
    found: re.Pattern[str] = _sre.compile(pattern, flags, code, state.groups - 1, state.groupdict, by_number)
    return found


def _beginning(info: list[int], start: Opening | None, flags: int) -> list[int]:
    """The head of a compiled expression, with the letters that a match can begin with if they are few."""
    _, _, told, shortest, longest, *_ = info
    if (
        told or not shortest or start is None
    ):  # re knows a beginning, or the expression matches nothing at all
        return info
    members = [(ops.LITERAL, one) if isinstance(one, int) else one for one in start]
    if not all(op is ops.LITERAL or av in NARROW for op, av in members):
        return info
    head = [int(ops.INFO), 0, compiler.SRE_INFO_CHARSET, shortest, longest]
    charset, _ = compiler._optimize_charset(sorted(members))
    compiler._compile_charset(charset, flags, head)
    head[1] = len(head) - 1
    return head


class _Rewriter:
    """Rewrites the parsed pieces of one expression."""

    def __init__(self, state: Any) -> None:  # noqa: ANN401 - the parser's own types
        self._state = state

    def items(self, items: Items, flags: int) -> list[Item]:
        """Pieces that match what those match."""
        return [other for op, av in items for other in self._item(op, av, flags)]

    def _item(self, op: Any, av: Any, flags: int) -> Items:  # noqa: ANN401
        if op is ops.BRANCH:
            return self._branched([self.items(branch.data, flags) for branch in av[1]], flags)
        return ((op, self._value(op, av, flags)),)

    def _value(self, op: Any, av: Any, flags: int) -> Any:  # noqa: ANN401
        if op is ops.SUBPATTERN:
            number, added, taken, inner = av
            return number, added, taken, self._sub(inner, int(compiler._combine_flags(flags, added, taken)))
        if op in REPEATS or op in ASSERTIONS:
            return *av[:-1], self._sub(av[-1], flags)
        if op is ops.ATOMIC_GROUP:
            return self._sub(av, flags)
        return _set(av) if op is ops.IN and not flags & IGNORECASE else av

    def _sub(self, items: Any, flags: int) -> Any:  # noqa: ANN401
        return parser.SubPattern(self._state, self.items(items.data, flags))

    def _branched(self, branches: list[Branch], flags: int) -> Items:
        """An alternation whose branches that begin alike are parted where they differ."""
        groups = _grouped(branches, flags) if len(branches) > FEW else [[branch] for branch in branches]
        parted = [self._parted(members, flags) for members in groups]
        if len(parted) == 1:
            return parted[0]
        if all(len(branch) == 1 and _is_set(branch[0]) for branch in parted):
            return ((ops.IN, sorted({member for [item] in parted for member in _members(item)})),)
        return ((ops.BRANCH, (None, [parser.SubPattern(self._state, branch) for branch in parted])),)

    def _parted(self, members: list[Branch], flags: int) -> Branch:
        first = members[0]
        rest = first[1:] if len(members) == 1 else self._branched([member[1:] for member in members], flags)
        return [*(self._quickly(item, flags) for item in first[:1]), *rest]

    def _quickly(self, item: Item, flags: int) -> Item:
        """A letter whose case is ignored as a set: re looks at nothing else before it tries a branch."""
        op, av = item
        if op is not ops.LITERAL or not flags & IGNORECASE or av > HIGHEST or len(alike(av)) == 1:
            return item
        letters = parser.SubPattern(self._state, [(ops.IN, [(ops.LITERAL, letter) for letter in alike(av)])])
        return ops.SUBPATTERN, (None, 0, IGNORECASE, letters)


def _grouped(branches: list[Branch], flags: int) -> list[list[Branch]]:
    """The branches, together with those that begin with the same piece.

    A branch only goes before others that cannot begin where it begins.
    """
    groups: list[Group] = []
    for branch in _flat(branches):
        key = _key(branch[0], flags) if branch else None
        letters = _letters(opening(branch, flags))
        if (with_it := _alike_in_front(key, letters, groups)) is not None:
            with_it.append(branch)
        else:
            groups.append((key, letters, [branch]))
    return [members for _, _, members in groups]


def _alike_in_front(key: object, letters: Opening | None, groups: Sequence[Group]) -> list[Branch] | None:
    """The branches that begin with the same piece, if nothing behind them can begin as they do."""
    if key is None:
        return None
    for other, others_letters, branches in reversed(groups):
        if other == key:
            return branches
        if letters is None or others_letters is None or not letters.isdisjoint(others_letters):
            return None
    return None


def _flat(branches: list[Branch]) -> Iterator[Branch]:
    """The branches, each that is an alternation itself as the branches of that."""
    for branch in branches:
        if len(branch) == 1 and branch[0][0] is ops.BRANCH:
            yield from (inner.data for inner in branch[0][1][1])
        else:
            yield branch


def _key(item: Item, flags: int) -> object:
    """What is the same for pieces of one letter or set that match the same; None for all others."""
    op, av = item
    if op is ops.LITERAL:
        return alike(av) if flags & IGNORECASE and av <= HIGHEST else av
    return (op, *av) if op is ops.IN else None


def _letters(start: Opening | None) -> Opening | None:
    return start if start is not None and all(isinstance(one, int) for one in start) else None


def _set(members: Items) -> Items:
    """The members of a set in their order; the first letters of Unicode go before the class of letters."""
    if members[0][0] is not ops.NEGATE and all(op in IN_SETS for op, _ in members):
        return sorted(set(members))
    if WORD not in members:
        return members
    negated = [member for member in members if member[0] is ops.NEGATE]
    return [*negated, *_latin_words(), *members[len(negated) :]]


@functools.cache
def _latin_words() -> tuple[Item, ...]:
    """The letters and figures that documents are written with: one look tells of them, a class takes many."""
    spans = re.finditer(r"\w+", "".join(map(chr, range(256))))
    return tuple((ops.RANGE, (span.start(), span.end() - 1)) for span in spans)


def _is_set(item: Item) -> bool:
    op, av = item
    return op is ops.LITERAL or (op is ops.IN and all(op in IN_SETS for op, _ in av))


def _members(item: Item) -> Items:
    op, av = item
    return [item] if op is ops.LITERAL else av
