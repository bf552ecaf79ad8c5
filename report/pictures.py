"""The picture of a section: how strong its findings are, as bars; the same content gives the same bytes."""

from __future__ import annotations

import io
import textwrap

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.backends.backend_svg import FigureCanvasSVG
from matplotlib.figure import Figure

from report.content import Section

__all__ = ["described", "png", "svg"]

SHOWN = 10
COLOUR = "#00607a"
WIDTH = 6.3  # inches: the text width of an A4 page
ROW = 0.34


def described(section: Section) -> str:
    """What the picture shows, for those who do not see it."""
    shown = section.items[:SHOWN]
    pairs = "; ".join(f"{item.number} har {round(item.score * 100)} av 100" for item in shown)
    return f"Stapeldiagram över fyndens styrka. {pairs}."


def png(section: Section) -> bytes:
    """The picture for a Word document."""
    out = io.BytesIO()
    figure = _figure(section)
    FigureCanvasAgg(figure)
    figure.savefig(out, format="png", dpi=200, metadata={"Software": None})
    return out.getvalue()


def svg(section: Section) -> str:
    """The picture for a web page."""
    out = io.StringIO()
    with rc_context({"svg.hashsalt": "samverkan", "svg.fonttype": "none"}):
        figure = _figure(section)
        FigureCanvasSVG(figure)
        figure.savefig(out, format="svg", metadata={"Date": None, "Creator": None})
    return out.getvalue()


def _figure(section: Section) -> Figure:
    shown = section.items[:SHOWN][::-1]
    figure = Figure(figsize=(WIDTH, 0.55 + ROW * len(shown)), layout="constrained")
    axes = figure.add_subplot()
    names = [textwrap.shorten(f"{item.number}  {item.title}", 62, placeholder=" …") for item in shown]
    places = range(len(shown))
    axes.barh(places, [item.score for item in shown], color=COLOUR, height=0.55)
    axes.set_yticks(list(places), names, fontsize=7.5)
    axes.set_xlim(0, 1)
    axes.set_xticks([0, 0.5, 1], ["0", "0,5", "1"], fontsize=7.5)
    axes.set_xlabel("Styrka", fontsize=7.5)
    for side in ("top", "right"):
        axes.spines[side].set_visible(False)
    return figure
