"""A document as HTML: its text with the facts marked, and the list of its facts."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from jinja2 import Environment, FileSystemLoader

from explorer.evidence import Writer
from explorer.markup import Column, Markup, join, link, table, tag
from explorer.sources import Part, Passage, lines
from explorer.words import capitalised
from model.fact import Document

__all__ = ["Excerpt", "chosen_fact", "fact_list", "marked_text", "sentence"]

TEMPLATES = Environment(loader=FileSystemLoader(Path(__file__).parent), autoescape=True)


@dataclass(frozen=True, slots=True)
class Excerpt:
    """What is shown of a document's text."""

    document: Document
    text: str
    part: Part
    passages: Sequence[Passage]
    chosen: Passage | None = None


def marked_text(excerpt: Excerpt, writer: Writer) -> str:
    """A part of the text as a whole HTML page; what stands at a mark is told beside it."""
    words, part = writer.words, excerpt.part
    shown = [p for p in excerpt.passages if p.start < part.end and p.end > part.start]
    return TEMPLATES.get_template("reading.html").render(
        language=words.language,
        heading=excerpt.document.title,
        lines=lines(excerpt.text, part, shown),
        facts=[(p.fact_id, *chosen_fact(p, writer)) for p in shown],
        chosen=excerpt.chosen.fact_id if excerpt.chosen else None,
        panel=words("sources.panel"),
        panel_empty=words("sources.panel_empty"),
    )


def chosen_fact(passage: Passage, writer: Writer) -> tuple[Markup, str]:
    """A fact as a sentence, and its place."""
    place = writer.words.place(passage.line_start, passage.line_end, passage.page)
    return sentence(passage, writer), place


def fact_list(document: str, found: Sequence[Passage], writer: Writer) -> Markup:
    """Every fact with its place, each a link to itself; a document without facts gets a sentence."""
    words = writer.words
    if not found:
        return tag("p", words("sources.no_facts"), class_="sv-quiet")
    columns = [Column(words("sources.line"), short=True), Column(words("sources.statement"))]
    rows = [(link(writer.links.place(document, p.fact_id), _lines(p)), sentence(p, writer)) for p in found]
    return table(columns, rows)


def sentence(passage: Passage, writer: Writer) -> Markup:
    """The fact as a sentence: subject, relation, object, role."""
    words = writer.words
    labels = [writer.tag(capitalised(words.term(role)), "sv-role") for role in passage.roles]
    if passage.modality != "asserted":
        labels.append(writer.tag(words.term(passage.modality), "sv-proposed"))
    verb = tag("span", f" {words.verb(passage.predicate)} ", class_="sv-verb")
    return join(
        [
            writer.thing(passage.subject),
            verb,
            writer.end(passage.object, passage.predicate),
            *(join([" ", label]) for label in labels),
        ]
    )


def _lines(passage: Passage) -> str:
    first, last = passage.line_start, passage.line_end
    return str(first) if last <= first else f"{first}–{last}"
