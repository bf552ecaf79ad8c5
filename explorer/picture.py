"""Pictures of a network with pyvis: one file of HTML that fetches nothing, the same for the same input.

pyvis' own template loads style sheets from elsewhere, so ours stands in its place; the drawing library is the
one that pyvis brings along, written into the page.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pyvis
from jinja2 import Environment, FileSystemLoader
from pyvis.network import Network

from explorer.words import Words

__all__ = ["COLOURS", "Edge", "Node", "draw"]

COLOURS = {
    "Board": "#00607a",
    "Administration": "#4d9db4",
    "Company": "#7a5ba8",
    "Unit": "#6f7f84",
    "ExternalPartner": "#c9702b",
    "Collaboration": "#e6f0dc",
}
"""Distinguishable with colour-blind eyes; collaborations moreover are boxes and actors dots."""

INK = "#1d2b2f"
FRAME = "#7c9a5e"
LONGEST_LABEL = 34  # characters; the whole name stands in the tooltip

OPTIONS: dict[str, Any] = {
    "autoResize": True,
    "layout": {"randomSeed": 7, "improvedLayout": True},
    "interaction": {"hover": True, "tooltipDelay": 120, "zoomView": True, "navigationButtons": False},
    "edges": {"color": {"color": "#a9b8bb", "highlight": "#00607a", "hover": "#00607a"}, "smooth": False},
    "physics": {
        "solver": "barnesHut",
        "barnesHut": {
            "gravitationalConstant": -5000,
            "centralGravity": 0.25,
            "springLength": 95,
            "springConstant": 0.03,
            "damping": 0.5,
            "avoidOverlap": 0.35,
        },
        "stabilization": {"enabled": True, "iterations": 400, "fit": True},
    },
}


@dataclass(frozen=True, slots=True)
class Node:
    """A dot or a box in a picture."""

    id: str
    label: str
    type: str
    detail: str = ""
    """What the tooltip says under the name."""
    href: str | None = None
    weight: int = 1
    """How many ties it has: makes a dot bigger."""
    centre: bool = False


@dataclass(frozen=True, slots=True)
class Edge:
    """A line between two nodes."""

    start: str
    end: str
    detail: str = ""


def draw(nodes: Sequence[Node], edges: Iterable[Edge], words: Words, heading: str) -> str:
    """The picture as a whole HTML page; every text in it is escaped."""
    network = Network(height="100%", width="100%", heading=heading, cdn_resources="in_line")
    network.templateEnv = _environment(nodes, words)
    network.path = "network.html"
    network.options = OPTIONS
    for node in nodes:
        network.add_node(node.id, **_look(node))
    for edge in edges:
        network.add_edge(edge.start, edge.end, title=edge.detail or None)
    return str(network.generate_html())


def _environment(nodes: Sequence[Node], words: Words) -> Environment:
    folders = [Path(__file__).parent, Path(pyvis.__file__).parent / "templates"]
    environment = Environment(loader=FileSystemLoader(folders), autoescape=True)
    present = {node.type for node in nodes}
    legend = [
        {"label": words.type(type), "colour": colour, "shape": "box" if type == "Collaboration" else "dot"}
        for type, colour in COLOURS.items()
        if type in present
    ]
    environment.globals.update(legend=legend, language=words.language, hint=words("picture.hint"))
    return environment


def _look(node: Node) -> dict[str, Any]:
    look: dict[str, Any] = {
        "label": _short(node.label),
        "title": f"{node.label}\n{node.detail}".strip(),
        "href": node.href,
        "borderWidth": 3 if node.centre else 1,
    }
    if node.type == "Collaboration":
        colour = {"background": COLOURS["Collaboration"], "border": FRAME}
        return look | {"shape": "box", "color": colour, "font": {"color": INK, "size": 15}, "margin": 6}
    colour = {"background": COLOURS.get(node.type, "#999999"), "border": INK if node.centre else "#ffffff"}
    size = 30 if node.centre else 9 + min(node.weight, 12)
    return look | {"shape": "dot", "size": size, "color": colour, "font": {"color": INK, "size": 15}}


def _short(label: str) -> str:
    return label if len(label) <= LONGEST_LABEL else label[: LONGEST_LABEL - 1].rstrip() + "…"
