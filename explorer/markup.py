"""HTML from data, always escaped: only what ``tag`` made itself passes as it is."""

from __future__ import annotations

import html
import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

__all__ = ["Column", "Markup", "figures", "join", "link", "literal", "table", "tag"]

VOID = frozenset(("br", "hr"))
MARKDOWN_SIGNS = re.compile(r"([!-/:-@\[-`{-~])")


class Markup(str):
    """HTML that was made here, so that it is not escaped again; every other string is text."""

    __slots__ = ()

    def __html__(self) -> str:
        """How templates know that it is HTML already."""
        return str(self)


def join(parts: Iterable[str | None]) -> Markup:
    """The parts one after the other; plain strings are escaped, None is left out."""
    return Markup("".join(_escaped(part) for part in parts if part is not None))


def tag(name: str, *content: str | None, **attributes: str | None) -> Markup:
    """An element; attributes that are None are left out, ``class_`` stands for ``class``, ``_`` for ``-``.

    >>> tag("p", "A & B", class_="quote")
    '<p class="quote">A &amp; B</p>'
    """
    written = "".join(
        f' {key.rstrip("_").replace("_", "-")}="{html.escape(value)}"'
        for key, value in attributes.items()
        if value is not None
    )
    if name in VOID:
        return Markup(f"<{name}{written}>")
    return Markup(f"<{name}{written}>{join(content)}</{name}>")


def link(address: str | None, *content: str | None, class_: str | None = None) -> Markup:
    """A link inside the explorer; without an address only its content."""
    return join(content) if address is None else tag("a", *content, href=address, class_=class_)


@dataclass(frozen=True, slots=True)
class Column:
    """A column of a table: its heading, and whether numbers or something short stands in it."""

    heading: str
    number: bool = False
    short: bool = False


def literal(text: str) -> str:
    """Text for where Streamlit reads Markdown: every sign stands for itself, and no picture is fetched.

    >>> print(literal("![x](http://y)"))
    \\!\\[x\\]\\(http\\:\\/\\/y\\)
    """
    return MARKDOWN_SIGNS.sub(r"\\\1", text)


def table(columns: Sequence[Column], rows: Iterable[Sequence[str]]) -> Markup:
    """A table; each row has one cell a column."""
    classes = ["sv-number" if c.number else "sv-short" if c.short else None for c in columns]
    heads = [tag("th", c.heading, scope="col", class_=name) for c, name in zip(columns, classes, strict=True)]
    body = [
        tag("tr", *(tag("td", cell, class_=name) for cell, name in zip(row, classes, strict=True)))
        for row in rows
    ]
    whole = tag("table", tag("thead", tag("tr", *heads)), tag("tbody", *body), class_="sv-table")
    return tag("div", whole, class_="sv-scroll")


def figures(pairs: Iterable[tuple[str, str]]) -> Markup:
    """Numbers side by side, each with what it counts under it."""
    return tag("div", *(tag("div", tag("b", n), tag("span", what)) for n, what in pairs), class_="sv-figures")


def _escaped(part: str) -> str:
    return part if isinstance(part, Markup) else html.escape(part)
