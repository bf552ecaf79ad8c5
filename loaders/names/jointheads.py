"""Nouns that the name of a collaboration ends in, with the kind that each makes: "nätverk", "samverkan".

What must stay true: they are data (``joint_heads.csv``); a noun that ends in one of them and makes a body, or has no
kind in the table, is none of them.
"""

from __future__ import annotations

import csv
import functools
from collections.abc import Iterator
from pathlib import Path

import ahocorasick

from loaders.names.actorheads import HEADS_FILE, Head, Noun, words_with
from model.vocabulary import EntityType

__all__ = ["joint_nouns"]

JOINT_FILE = Path(__file__).with_name("joint_heads.csv")
JOINT = EntityType.COLLABORATION


def joint_nouns(text: str) -> Iterator[Noun]:
    """Every word of a text that ends in a noun for several who do something together."""
    return (noun for noun in words_with(_heads(), text) if noun.head.type is JOINT)


@functools.cache
def _heads() -> ahocorasick.Automaton:
    automaton = ahocorasick.Automaton()
    for file in (HEADS_FILE, JOINT_FILE):
        with file.open(encoding="utf-8", newline="") as stream:
            for row in csv.DictReader(stream):
                kind = row["kind"] or None
                type_ = (
                    EntityType(row.get("type") or JOINT) if kind or file is HEADS_FILE else EntityType.UNIT
                )
                for written in filter(None, (row["head"], row["definite"])):
                    forms = (written, row["head"], row["definite"] or row["head"])
                    head = Head(*forms, type_, kind, False, False, written == row["definite"])
                    automaton.add_word(written, head)
    automaton.make_automaton()
    return automaton
