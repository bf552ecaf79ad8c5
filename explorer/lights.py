"""How a measure stands: traffic lights as a coloured dot with the word, everything else as the document has it."""

from __future__ import annotations

from collections.abc import Iterable
from urllib.parse import quote

from explorer.markup import Markup, join, tag
from explorer.words import Words

__all__ = ["dot", "lights_first", "status", "statuses"]

LIGHTS = {"green": "#2f9e5b", "yellow": "#f2b705", "red": "#cf3b32"}
"""Colour of the dot by light; the word beside it is for whoever does not tell them apart."""

DOT = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><circle cx="10" cy="10" r="4" fill="{}"/></svg>'


def status(value: str, words: Words) -> Markup:
    """The status in the reader's language, with its dot where it is a light."""
    word = words.status(value)
    if value not in LIGHTS:
        return join([word])
    point = tag("span", class_="sv-light", style=f"background:{LIGHTS[value]}", aria_hidden="true")
    return tag("span", point, word, class_="sv-status")


def lights_first(values: Iterable[str]) -> list[str]:
    """The lights before the statuses in words, each kind in the given order."""
    return sorted(values, key=lambda value: value not in LIGHTS)


def statuses(values: Iterable[str], words: Words) -> Markup:
    """Several statuses in running text."""
    return Markup(words.listing(status(value, words) for value in lights_first(values)))


def dot(values: Iterable[str]) -> str | None:
    """The address of a picture of the first light's dot; None where there is no light."""
    lit = next((value for value in values if value in LIGHTS), None)
    return f"data:image/svg+xml;utf8,{quote(DOT.format(LIGHTS[lit]))}" if lit else None
