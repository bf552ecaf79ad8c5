"""The name that an agreement gives what it is about: "Partnerskapet, som kallas Öppna ladan, syftar till …"."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence

from loaders.language.wordfamilies import families

__all__ = ["called_names", "given_names", "made_names"]

WORDS = families("given")
WHAT = "|".join(WORDS["whole"])
PART = r"(?:[\w&/’'-]|–(?=\w))"
NAME = rf"[A-ZÅÄÖ]{PART}*(?: {PART}+){{0,5}}?"
ENDS = rf"(?=[,.;:)(]|$| (?:{'|'.join(WORDS['ends'])})\b)"
QUOTED = r"[”\"“’'](?P<quoted>[^”\"“’']{3,60})[”\"”’']"
GIVES = rf"(?: (?:{'|'.join(WORDS['besides'])}))* (?:{QUOTED}|(?P<name>{NAME}){ENDS})"
CALLED_SO = rf"\b(?:{WHAT})\b[^.;:]{{0,40}}?\b(?:{'|'.join(WORDS['called'])}){GIVES}"
WAYS = tuple(
    re.compile(way)
    for way in (
        CALLED_SO,
        rf"\b(?:[Pp]arterna|[Kk]ommunerna)\b[^.;:]{{0,60}}?\b(?:{'|'.join(WORDS['creates'])}){GIVES}",
        rf"\b(?:{'|'.join(WORDS['this'])}),? (?:{QUOTED}|(?P<name>(?<=, ){NAME})(?=,))",
        rf"\b[Pp]artnerskapet (?:{QUOTED}|(?P<name>{NAME}){ENDS})",
        rf"\b(?:[Pp]artnerskap|[Öö]verenskommelse|[Aa]vtal|[Ss]amverkan|[Ss]amarbete)(?:et|n)?(?: \(IOP\))?"
        rf" (?:om|kring|avseende|för|gällande|rörande)(?: driften? av)? (?:{'|'.join(WORDS['sorts'])}){GIVES}",
    )
)
"""It is called so, is made under that name, or the name stands beside it: "detta partnerskap, Öppna ladan, vill",
"har ingått ett partnerskap om mötesplatsen Öppna ladan"."""
CALLED = (WAYS[0],)
MADE = (re.compile(rf"\b(?:{'|'.join(WORDS['created'])}){GIVES}"),)


def given_names(texts: Iterable[str]) -> Iterator[str]:
    """The names that the texts give their agreement or what it is about, in their order.

    Args:
        texts: the paragraphs of an agreement.
    """
    yield from _names(texts, WAYS)


def called_names(texts: Iterable[str]) -> Iterator[str]:
    """Those of them that the texts say outright: "Partnerskapet kallas Öppna ladan"."""
    yield from _names(texts, CALLED)


def made_names(texts: Iterable[str]) -> Iterator[str]:
    """The names of what the texts say is made, nobody told by whom: "För ändamålet inrättas Vattenrådet"."""
    yield from _names(texts, MADE)


def _names(texts: Iterable[str], ways: Sequence[re.Pattern[str]]) -> Iterator[str]:
    for text in texts:
        found = (match for way in ways for match in way.finditer(text))
        for match in sorted(found, key=re.Match.start):
            name = (match["quoted"] or match["name"]).strip()
            if name[:1].isupper():
                yield name
