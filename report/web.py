"""A report as one web page: no scripts, nothing fetched, everything that comes from documents escaped."""

from __future__ import annotations

from collections.abc import Iterator
from html import escape
from importlib.resources import files

from report.content import Item, Report, Section
from report.pictures import described, svg

__all__ = ["as_html"]


def as_html(report: Report) -> str:
    """The report as an HTML document, with footnotes under each finding's section."""
    style = files("report").joinpath("style.css").read_text(encoding="utf-8")
    notes = _numbered(report)
    contents = "".join(
        f'<li><a href="#avsnitt-{s.number}">{escape(s.title)}</a></li>' for s in report.sections
    )
    body = [
        f"<h1>{escape(report.title)}</h1><p class=quiet>{escape(report.subtitle)}</p>",
        f"<nav aria-label=Innehåll><h2>Innehåll</h2><ol>{contents}</ol></nav>",
        "<h2>Sammanfattning</h2>",
        *(f"<p>{escape(line)}</p>" for line in report.summary),
        *(_section(section, notes) for section in report.sections),
        "<h2>Så är underlaget gjort</h2>",
        *(f"<p>{escape(line)}</p>" for line in report.method),
        "<h3>Dokument</h3><ul>",
        *(f"<li>{escape(title)}</li>" for title in report.documents),
        "</ul>",
        _footnotes(notes, report),
    ]
    return (
        '<!DOCTYPE html>\n<html lang="sv"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width, initial-scale=1">'
        "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src 'unsafe-inline'\">"
        f"<title>{escape(report.title)}</title><style>{style}</style></head><body><main>"
        + "\n".join(body)
        + "</main></body></html>\n"
    )


def _section(section: Section, notes: dict[tuple[str, int], int]) -> str:
    rows = "".join(
        f"<tr><td>{item.number}</td><td>{escape(item.title)}</td><td class=number>{_decimal(item.score)}</td>"
        f"<td class=number>{round(item.confidence * 100)} %</td><td>{escape(item.state)}</td></tr>"
        for item in section.items
    )
    left = section.all_items - len(section.items)
    rest = f"<p class=quiet>{left} svagare fynd visas inte här.</p>" if left else ""
    return (
        f'<section id="avsnitt-{section.number}"><h2>{section.number}. {escape(section.title)}</h2>'
        f"<p>{escape(section.about)}</p>"
        f'<figure role="img" aria-label="{escape(described(section))}">{_drawing(section)}</figure>'
        "<table><thead><tr><th>Nr</th><th>Fynd</th><th>Styrka</th><th>Säkerhet</th><th>Läge</th></tr></thead>"
        f"<tbody>{rows}</tbody></table>{rest}"
        + "".join(_item(item, notes) for item in section.items)
        + "</section>"
    )


def _drawing(section: Section) -> str:
    """The picture without what only a file of its own needs."""
    drawn = svg(section)
    return drawn[drawn.index("<svg") :]


def _item(item: Item, notes: dict[tuple[str, int], int]) -> str:
    marks = "".join(
        f'<sup><a href="#not-{number}" id="ref-{number}">{number}</a></sup>'
        for number in (notes[item.id, place] for place in range(len(item.footnotes)))
    )
    more = f" <span class=quiet>({item.more_sources} ställen till)</span>" if item.more_sources else ""
    reason = f"<p class=quiet>{escape(item.state)}: {escape(item.reason)}</p>" if item.reason else ""
    parts = "".join(
        f"<tr><th scope=row>{escape(name)}</th><td class=number>{'' if value is None else _decimal(value)}</td>"
        f"<td>{escape(what)}</td></tr>"
        for name, value, what in item.parts
    )
    return (
        f"<article><h3>{item.number} {escape(item.title)}</h3><p>{escape(item.explanation)}{marks}{more}</p>"
        f"<p><b>Vad man kan göra:</b> {escape(item.suggestion)}</p>{reason}"
        + (f"<table class=parts>{parts}</table>" if parts else "")
        + "</article>"
    )


def _numbered(report: Report) -> dict[tuple[str, int], int]:
    """The number of each footnote, by its finding and its place there."""
    keys = ((item.id, place) for item in _items(report) for place in range(len(item.footnotes)))
    return {key: number for number, key in enumerate(keys, 1)}


def _items(report: Report) -> Iterator[Item]:
    return (item for section in report.sections for item in section.items)


def _footnotes(notes: dict[tuple[str, int], int], report: Report) -> str:
    lines = "".join(
        f'<li id="not-{notes[item.id, place]}" value="{notes[item.id, place]}">{escape(note.text)} '
        f'<a href="#ref-{notes[item.id, place]}" aria-label="Tillbaka">↩</a></li>'
        for item in _items(report)
        for place, note in enumerate(item.footnotes)
    )
    return f"<h2>Källor</h2><ol class=notes>{lines}</ol>" if lines else ""


def _decimal(value: float) -> str:
    return f"{value:.2f}".replace(".", ",")
