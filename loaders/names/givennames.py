"""The name that an agreement gives what it is about: "Partnerskapet, som kallas Öppna ladan, syftar till …"."""

from __future__ import annotations

import re
from collections.abc import Iterable

from loaders.language.wordfamilies import families

__all__ = ["given_name"]

WORDS = families("given")
WHAT = "|".join(WORDS["whole"])
NAME = r"[A-ZÅÄÖ][\w&/’'-]*(?: [\w&/’'-]+){0,5}?"
ENDS = rf"(?=[,.;:)(]|$| (?:{'|'.join(WORDS['ends'])})\b)"
QUOTED = r"[”\"“’'](?P<quoted>[^”\"“’']{3,60})[”\"”’']"
CALLED = re.compile(
    rf"\b(?:{WHAT})\b[^.;:]{{0,40}}?\b(?:{'|'.join(WORDS['called'])}) (?:{QUOTED}|(?P<name>{NAME}){ENDS})",
)
"""It is called so: "Samverkan bedrivs under namnet Lärkraft"."""
APPOSED = re.compile(rf"\b(?:{'|'.join(WORDS['this'])}),? (?:{QUOTED}|(?P<name>(?<=, ){NAME})(?=,))")
"""The name stands beside it: "genom detta partnerskap, Öppna ladan, vill parterna"."""


def given_name(texts: Iterable[str], is_other: Iterable[str] = ()) -> str:
    """The first name that the texts give their agreement or what it is about; empty where they give none.

    Args:
        texts: the paragraphs of an agreement.
        is_other: names of the parties, which are none of it.
    """
    others = {name.casefold() for name in is_other}
    for text in texts:
        for pattern in (CALLED, APPOSED):
            for found in pattern.finditer(text):
                name = (found["quoted"] or found["name"]).strip()
                if name[:1].isupper() and name.casefold() not in others:
                    return name
    return ""
