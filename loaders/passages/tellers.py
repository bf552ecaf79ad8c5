"""Whom "vi" and "oss" mean on a page or in a paper: whose it is, as an actor that stands where the word does.

What must stay true: where a collaboration is spoken of, "vi" may be all who are in it, and nobody is put in its place;
in what somebody is quoted to have said, it is the speaker's own body, which is named for nothing else there.
"""

from __future__ import annotations

import re
from dataclasses import replace

from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.entities import Entity, Mention
from loaders.passages.passage import Passage
from loaders.passages.speaking import about, collaborations

__all__ = ["with_teller"]

WE = re.compile(r"(?<![\w-])(?:[Vv]i|oss|(?<=arbetar )man|(?<=jobbar )man|(?<=samverkar )man)(?![\w-])")
ATTRIBUTED = cue(
    rf"(?:[”\"!?],?|,) (?:{one_of('quotations', 'says')}) (?:[A-ZÅÄÖ][\wåäöé-]+(?: [A-ZÅÄÖ][\wåäöé-]+){{1,2}}"
    r"(?: \([A-ZÅÄÖ]{1,3}\))?,? |[a-zåäö]+(?:en|et|an) )"
)
"""Who has said what stands before it: ", säger Anna Ek, chef på Kajbolaget"."""
OF_BODY = re.compile(r"[\wåäö -]{0,60}")
"""What somebody is, before the body that he is of: "ordförande i"."""
GOES_ON = re.compile(r"projektled\w+|samordna\w+|processled\w+|\b(?:tillsammans|ihop) med\b")
"""Who speaks for what is told of is in it, whatever body pays him; and more may be told behind who has said it."""
QUOTED = re.compile(rf"[–”\"»]|^- |\b(?:{one_of('against', 'speaks')})\b")


def with_teller(passage: Passage, teller: Entity | None) -> Passage:
    """The passage with mentions of the teller wherever it says "vi" or "oss" beside somebody else.

    Args:
        passage: a sentence or bullet.
        teller: whose page, paper or section it stands in; None where nobody knows.
    """
    said = ATTRIBUTED.search(passage.text)
    if said and not GOES_ON.search(passage.text, said.start()):
        behind = [m for m in passage.mentions if m.start >= said.end() and m.entity.is_actor]
        if not behind or OF_BODY.fullmatch(passage.text, said.end(), behind[0].start):
            quoted = replace(passage, mentions=tuple(m for m in passage.mentions if m.start < said.start()))
            return quoted if not behind or _is_of_all(quoted) else _with_us(quoted, behind[0].entity)
    if teller is None or QUOTED.search(passage.text) or _is_of_all(passage):
        return passage
    return _with_us(passage if passage.teller is teller else replace(passage, teller=teller), teller)


def _is_of_all(passage: Passage) -> bool:
    """Whether "vi" may be all who are in what is spoken of."""
    return bool(collaborations(passage)) or about(passage) is not None


def _with_us(passage: Passage, teller: Entity) -> Passage:
    """The passage with mentions of the teller at "vi" and "oss" beside somebody else."""
    if not any(m.entity.is_actor for m in passage.mentions):
        return passage
    told = [
        Mention(word.start(), word.end(), teller, pointed=True)
        for word in WE.finditer(passage.text)
        if not any(m.start < word.end() and word.start() < m.end for m in passage.mentions)
    ]
    if not told:
        return passage
    return replace(passage, mentions=tuple(sorted((*passage.mentions, *told), key=lambda m: m.start)))
