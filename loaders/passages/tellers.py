"""Whom "vi" and "oss" mean on a page or in a paper: whose it is, as an actor that stands where the word does.

What must stay true: where a collaboration is spoken of, "vi" may be all who are in it, and nobody is put in its place;
nor in what somebody is quoted to have said.
"""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.language.wordfamilies import one_of
from loaders.names.entities import Entity, Mention
from loaders.passages.passage import Passage
from loaders.passages.speaking import about, collaborations

__all__ = ["with_teller"]

WE = re.compile(r"(?<![\w-])(?:[Vv]i|oss)(?![\w-])")
QUOTED = re.compile(rf"[–”\"»]|^- |\b(?:{one_of('against', 'speaks')})\b")


def with_teller(passage: Passage, teller: Entity | None) -> Passage:
    """The passage with mentions of the teller wherever it says "vi" or "oss" beside somebody else.

    Args:
        passage: a sentence or bullet.
        teller: whose page, paper or section it stands in; None where nobody knows.
    """
    if teller is None or not any(m.entity.is_actor for m in passage.mentions):
        return passage
    words = list(WE.finditer(passage.text))
    if not words or QUOTED.search(passage.text) or collaborations(passage) or about(passage) is not None:
        return passage
    told = [
        Mention(word.start(), word.end(), teller, pointed=True)
        for word in words
        if not any(m.start < word.end() and word.start() < m.end for m in passage.mentions)
    ]
    return replace(passage, mentions=tuple(sorted((*passage.mentions, *told), key=lambda m: m.start)))
