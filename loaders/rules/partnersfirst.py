"""Sentences that begin with the partners: "Med polisen har jouren regelbundna avstämningar"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, partnership
from loaders.language.wordfamilies import one_of
from loaders.passages.lists import entities, list_after
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.passage import Passage
from loaders.passages.speaking import collaborations, speakers

__all__ = ["partners_first"]

PARTNERS_FIRST = re.compile(r"^(?:Även |Också )?(?:Med|med)(?= (?!i\b|på\b|hjälp\b|stöd\b|anledning\b))")
HAS_WITH = re.compile(rf"(?:(?:,| och) [\wåäö ,]{{3,40}}?)? (?:{one_of('membership', 'has_with')})\b")


def partners_first(passage: Passage) -> Iterator[Draft]:
    """ "Med polisen har jouren regelbundna avstämningar": the sentence begins with the partners."""
    opened = PARTNERS_FIRST.match(passage.text)
    run = list_after(passage.text, passage.mentions, opened.end()) if opened else []
    verb = HAS_WITH.match(passage.text, run[-1].end) if run else None
    if verb is None or collaborations(passage) or is_proposed(passage) or is_denied(passage):
        return
    behind = [m.entity for m in passage.mentions if 0 <= m.start - verb.end() <= 1 and m.entity.is_actor]
    for doer in behind or speakers(passage, 0):
        for partner in entities(run):
            yield partnership(doer, partner, "partners-first", 0.75)
