"""Who meets or works together without a forum: "varje månad träffas A och B"; who is with others: "med är även A"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, participation, partnership
from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.entities import Mention
from loaders.passages.lists import entities, list_after
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.passage import Passage, is_municipality
from loaders.passages.speaking import about, collaborations

__all__ = ["ARE", "MEET", "are_with", "meet"]

NAME = re.compile(r"[a-zåäö,] [A-ZÅÄÖ]")
"""A name in the middle of a sentence."""
WITH = re.compile(r"\b(?:med|vi|de|man|som)\b")
ARE = cue(r"[ävh](?<!\w.)(?:(?<=ä)r|(?<=v)ar|(?<=h)ar)(?: även| också)? (?=\w)")
WITH_IT = re.compile(
    r"(?: också| även| sedan [\w ]{2,20}| numera| nu| \w+(?:vis|igen))?"
    rf" (?:(?:deltagit|medverkat)\b|(?:{one_of('meetings', 'with_it')})"
    r"(?=[.,;]|$| (?:i|till|på|vid)\b))"
)
WHERE = re.compile(r"(?:^|\b)(?:[Ii]|[Ii]nom) $")
HOUSED = re.compile(r"(?:Under|I) (?:samma|ett gemensamt|gemensamt) (?:tak|hus)\b")
"""Three under one roof are in something that has no name."""
MEET = cue(rf"\b(?:{one_of('meetings', 'meet')})\b")


def are_with(passage: Passage) -> Iterator[Draft]:
    """ "Sedan i våras är även A och B med", "I X har A deltagit": members of what is named or spoken of."""
    for verb in ARE.finditer(passage.text):
        run = list_after(passage.text, passage.mentions, verb.end())
        said = WITH_IT.match(passage.text, run[-1].end) if run and run[0].start == verb.end() else None
        if said is None or is_proposed(passage, verb.start()) or is_denied(passage, verb.start()):
            continue
        after = [m.entity for m in collaborations(passage) if m.start >= said.end()]
        named = after[:1] or list(dict.fromkeys(m.entity for m in collaborations(passage)))
        meeting = named[0] if len(named) == 1 else None if named else about(passage, only_if=ARE)
        for actor in entities(run) if meeting is not None else []:
            if meeting is not None:
                yield participation(actor, meeting, "are-with", 0.8)


def meet(passage: Passage) -> Iterator[Draft]:
    """Whoever follows the verb works together where no forum is spoken of."""
    verb = MEET.search(passage.text)
    if verb is None or collaborations(passage) or is_proposed(passage) or is_denied(passage):
        return
    told = [m for m in passage.mentions if m.entity.is_actor and m.end <= verb.start()]
    where = [m for m in told if _is_where(passage, m)]
    before = len(told) > len(where)
    named = NAME.search(passage.text, max((m.end for m in where), default=0), verb.start()) is not None
    if before or named or about(passage, only_if=MEET) is not None:
        return
    if HOUSED.match(passage.text):
        return
    run = list_after(passage.text, passage.mentions, verb.end())
    if not run or WITH.search(passage.text, verb.end(), run[0].start):
        return
    first, *others = entities(run)
    for other in others:
        yield partnership(first, other, "meet", 0.75)


def _is_where(passage: Passage, mention: Mention) -> bool:
    """Whether the municipality is only told as the place: "I Viks kommun samverkar A och B"."""
    return (
        is_municipality(mention.entity, passage.home)
        and WHERE.search(passage.lead(mention.start)) is not None
    )
