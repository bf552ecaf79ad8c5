"""The tab with findings on the page of an actor or a forum."""

from __future__ import annotations

from itertools import groupby

from analysis.selecting import state_of
from analysis.stored import Told
from analysis.wording import kind_words
from explorer.choosing import here
from explorer.data import read
from explorer.deciding import decisions
from explorer.evidence import Writer
from explorer.finding_sections import short
from explorer.findings import findings_about
from explorer.markup import Markup, join, tag

__all__ = ["noticed_about", "noticed_section"]


def noticed_about(thing: str) -> tuple[Told, ...]:
    """The findings about a thing that nobody has dismissed."""
    held = decisions()
    return tuple(
        told for told in read(findings_about, thing, here()) if state_of(told.finding, held) != "dismissed"
    )


def noticed_section(found: tuple[Told, ...], writer: Writer) -> Markup:
    """Titles by kind, each a link to the finding; a sentence where there are none."""
    words = writer.words
    if not found:
        return tag("p", words("findings.no_here"), class_="sv-quiet")
    parts = [tag("p", words("findings.caution"), class_="sv-quiet")]
    for kind, group in groupby(found, key=lambda told: told.finding.kind):
        parts += [tag("h3", kind_words(kind, words.language)[0]), short(tuple(group), writer)]
    return join(parts)
