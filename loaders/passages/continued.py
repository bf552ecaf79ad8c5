"""Bullets that go on with the sentence above them: each is read as that whole sentence.

What must stay true: what is found so names something that stands in the bullet, which is its evidence.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from loaders.language.verbs import FINITE, ends_name
from loaders.language.wordfamilies import families
from loaders.names.entities import Mention
from loaders.passages.passage import Passage
from loaders.passages.tellers import with_teller
from loaders.text.clean import Clean
from loaders.text.layout import Block, Kind

__all__ = ["opens_bullets", "whole_sentence", "with_doer"]

WORDS = families("broken")
BROKEN_OFF = re.compile(rf"\b(?:{'|'.join(WORDS['breaks'])})(?: (?:{'|'.join(WORDS['besides'])}))*:?$")
"""How a line ends that the bullets below it go on with."""
TAIL = 60
"""Characters at the end of a sentence that tell whether it is broken off."""
COLON = re.compile(r"[\s:]+$")
VERB_FIRST = re.compile(r"[A-ZÅÄÖ][a-zåäö]+(?= )")
GOES_ON = re.compile(r"[a-zåäö]")


def opens_bullets(block: Block, below: Sequence[Block]) -> bool:
    """Whether a line that looks like a heading begins a sentence: "Nämnden beslutar", "I gruppen finns"."""
    if block.kind is not Kind.HEADING or not below or below[0].kind is not Kind.BULLET:
        return False
    return _is_broken_off(block.text)


def whole_sentence(opener: Passage, bullet: Passage) -> Passage | None:
    """The bullet with the words before it that it goes on with; None where it does not go on, or names nothing.

    Args:
        opener: the last sentence above the list.
        bullet: one of the list.
    """
    text = opener.text.rstrip()
    if not bullet.mentions or not (
        _is_broken_off(text) or (text.endswith(":") and GOES_ON.match(bullet.text))
    ):
        return None
    words = COLON.sub("", opener.text) + " "
    moved = tuple(m._replace(start=m.start + len(words), end=m.end + len(words)) for m in bullet.mentions)
    above = tuple(m for m in opener.mentions if m.end < len(words))
    clean = Clean(words + bullet.text, ())
    whole = replace(
        bullet,
        clean=clean,
        start=0,
        end=len(clean.text),
        mentions=above + moved,
        kind=Kind.PARAGRAPH,
        opened="",
    )
    return with_teller(whole, opener.teller)


def with_doer(passage: Passage) -> Passage | None:
    """A sentence that begins with its verb below the heading of who does it: "Betalar hyran", below "Kommunen".

    None where the heading is nobody's, or the sentence begins otherwise.
    """
    doer = passage.topic
    first = VERB_FIRST.match(passage.text)
    if doer is None or not doer.is_actor or first is None or not passage.mentions:
        return None
    verb = first[0].casefold()
    if not (FINITE.search(verb) and ends_name(verb)):
        return None
    words = f"{doer.name} "
    clean = Clean(f"{words}{verb}{passage.text[first.end() :]}", ())
    moved = (m._replace(start=m.start + len(words), end=m.end + len(words)) for m in passage.mentions)
    return replace(
        passage,
        clean=clean,
        start=0,
        end=len(clean.text),
        mentions=(Mention(0, len(doer.name), doer), *moved),
        kind=Kind.PARAGRAPH,
        topic=None,
    )


def _is_broken_off(text: str) -> bool:
    return BROKEN_OFF.search(text[-TAIL:]) is not None
