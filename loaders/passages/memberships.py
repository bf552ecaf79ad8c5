"""Associations of municipalities and authorities that a document names the members of.

"Vikens gymnasieförbund … Medlemmar i förbundet är A, B och C", "Förbundets parter är A och B": whoever reads that
takes the association for what several are in. What must stay true: one whose members nobody names stays a body.
"""

from __future__ import annotations

import re

from loaders.language.cues import cue
from loaders.language.wordfamilies import MEMBERS, one_of
from loaders.names.entities import Mention
from loaders.passages.lists import list_after

__all__ = ["MEMBERS_TOLD", "has_members_told", "is_association"]

ASSOCIATION = re.compile(rf"(?i:\b(?:{one_of('framed', 'associations')})s?\b)")
NO_ASSOCIATION = re.compile(rf"(?i:\b(?:{one_of('framed', 'no_associations')})s?\b)")
COUNTED = r"(?: (?:de|följande|idag|även|också|samtliga|bland annat))?"
ARE = rf"(?: [a-zåäö]+ (?:[a-zåäö]*förbundet|det))? ?(?:är|var|:)(?!\w){COUNTED}"
MEMBERS_TOLD = cue(rf"\b(?:(?:{MEMBERS}){ARE}|bildades|bildats|ägs|ägdes|är ett [a-zåäö]*förbund)(?!\w)")
"""How it is said who its members are: "Medlemmar i förbundet är", "Samverkande parter:"."""
BEHIND_IT = re.compile(
    rf" (?:(?:{MEMBERS}){ARE}|(?:består|bestod|utgörs) av|(?:bildades|bildats|ägs|ägdes)(?: \w+){{0,2}} av"
    rf"|har(?: \w+)? {MEMBERS}[,:])"
)
"""What stands right behind its name before its members, the name in the genitive or not."""
AS_MEMBERS = re.compile(
    rf" (?:är|var) ett [a-zåäö]*förbund (?:mellan|bestående av|med(?= [^.;]{{3,200}} som (?:{MEMBERS})\b))"
)
"""The same where what it is called stands between: "är ett kommunalförbund med A och B som medlemmar"."""
BEFORE_IT = re.compile(rf"\b(?:{MEMBERS}) (?:i|inom) (?:[a-zåäö]+ )?$")
IN_IT = re.compile(r" (?:är|var)(?!\w)")
NEXT = re.compile(
    rf"[^;]{{0,200}}?\. (?:(?:[A-ZÅÄÖ][a-zåäö]+ets )?(?:{MEMBERS}){ARE}|I förbundet (?:ingår|är)"
    r"|(?:Förbundet|Det) (?:består|utgörs|bildades|ägs)(?: \w+){0,2} av)"
)
"""The sentence behind its own, or the one after that, goes on with them."""
OBLIQUE = re.compile(
    r"\b(?:av|från|till|via|för|enligt|genom|hos|om|mot|ur|efter|mellan|kring|med|i|inom|på|och) $"
)
"""Before its name where the sentence tells of something else."""
LEAD = 50
SEVERAL = 2


def is_association(name: str) -> bool:
    """Whether a name is that of an association that municipalities and authorities are members of."""
    return ASSOCIATION.search(name) is not None and NO_ASSOCIATION.search(name) is None


def has_members_told(text: str, mention: Mention, others: list[Mention]) -> bool:
    """Whether a text says who the members of the association are that it mentions.

    Args:
        text: a block of the document.
        mention: the association.
        others: the other actors of the block.
    """
    before = BEFORE_IT.search(text, max(0, mention.start - LEAD), mention.start)
    said = IN_IT.match(text, mention.end) if before else BEHIND_IT.match(text, mention.end)
    said = said or AS_MEMBERS.match(text, mention.end)
    if (
        said is None
        and not mention.genitive
        and not OBLIQUE.search(text, max(0, mention.start - LEAD), mention.start)
    ):
        said = NEXT.match(text, mention.end)
    return said is not None and len(list_after(text, others, said.end())) >= SEVERAL
