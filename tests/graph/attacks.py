"""The lists of attacks on the gates, and ways to dress them up."""

from __future__ import annotations

import json
import re
from pathlib import Path

from hypothesis import strategies as st

__all__ = ["dressed", "mutated", "texts"]

FOLDER = Path(__file__).resolve().parent.parent / "data" / "attacks"
GAP = re.compile(r"(?<=[\w>)}\]]) (?=[\w<({\[?])")
WORD = re.compile(r"\b[A-Za-z]{3,}\b")
SIGNS = [
    "",
    "'",
    '"',
    "`",
    "/",
    "*",
    "#",
    "\\",
    "\n",
    "\r",
    ";",
    "$",
    ".",
    ":",
    "{",
    "}",
    "<",
    ">",
    "\u00a0",
    "\\u0053",
]


def texts(file: str, *kinds: str) -> list[str]:
    """The queries of a file, or those of some kinds."""
    lines = (FOLDER / f"{file}.jsonl").read_text(encoding="utf-8").splitlines()
    records = [json.loads(line) for line in lines]
    return [record["text"] for record in records if not kinds or record["kind"] in kinds]


@st.composite
def dressed(draw: st.DrawFn, attack: str, gaps: list[str]) -> str:
    """The attack in another dress: other spaces and comments between its words, and its words in other case."""
    spaced = GAP.sub(lambda gap: draw(st.sampled_from([" ", *gaps])), attack)
    return WORD.sub(
        lambda word: draw(st.sampled_from([str.upper, str.lower, str, str.title]))(word[0]), spaced
    )


@st.composite
def mutated(draw: st.DrawFn, attack: str) -> str:
    """The attack with a sign or two put in, or taken away: it may be one no longer."""
    for _ in range(draw(st.integers(1, 2))):
        place, sign = draw(st.integers(0, len(attack))), draw(st.sampled_from(SIGNS))
        attack = attack[:place] + sign + attack[place + (sign == "") :]
    return attack
