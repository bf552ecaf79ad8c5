"""Names that are whole clauses: where such a name ends, and the sentence's own verb begins."""

from __future__ import annotations

import re
from collections.abc import Callable

from loaders.language.verbs import FINITE, ends_name, is_verb
from loaders.language.wordfamilies import one_of

__all__ = ["with_verb"]

WHOLE_CLAUSE = re.compile(
    rf"(?: (?!(?:{one_of('name_words', 'never')}|{one_of('name_words', 'subordinate')})\b)[a-zåäö]+"
    r"(?: [a-zåäö]+){0,2})? ([a-zåäö]{4,})(?=[.,;:]|$)"
)
CLAUSE_TOLD_OF = re.compile(r" ([a-zåäö]{4,})(?=, (?:som|där|ett|en)\b| ([a-zåäö]{3,}))")
"""A verb with what is said of the whole behind it: "Kajen lever, som startade", "Kajen lever drivs"."""
IS_SO = re.compile(r" är [a-zåäö]{3,}(?= ([a-zåäö]{3,}))")
"""What something is, before the sentence's own verb: "Grönt är skönt drivs av"."""
SECOND_VERB = re.compile(rf"(?:{FINITE.pattern}|[dglnrv]s$)")
NO_SECOND_VERB = frozenset({"var", "där", "eller", "över", "under", "efter", "dels", "tills"})
SUBORDINATE = re.compile(rf"\b(?:{one_of('name_words', 'subordinate')})\b[^.;,:]{{0,25}}\Z", re.IGNORECASE)
"""What opens a clause in which the verb stands before another clause's."""
BEHIND_PREPOSITION = re.compile(r"\b(?:i|inom|med|genom|via|av|till|om|kring|för) (?:[a-zåäö]+ )?\Z")
LEAD = 40
"""Characters before a name in which its clause can begin."""


def with_verb(text: str, cue: int, end: int, is_common: Callable[[str], bool]) -> int:
    """Where a name ends that is a clause, before a mark and where the sentence has its own verb; 0 where it is none.

    "Kommunen arbetar med projektet Kajen lever.", "Projektet Kajen lever drivs av kommunen."
    """
    verb = WHOLE_CLAUSE.match(text, end)
    if verb and BEHIND_PREPOSITION.search(text, max(0, cue - LEAD), cue) and is_verb(verb[1], is_common):
        return verb.end()
    if (whole := IS_SO.match(text, end)) and _is_second_verb(whole[1], is_common):
        return whole.end()
    verb = CLAUSE_TOLD_OF.match(text, end)
    if verb is None or not is_verb(verb[1], is_common):
        return 0
    if verb[2] is None:
        return verb.end()
    own = SUBORDINATE.search(text, max(0, cue - LEAD), cue) is None
    return verb.end() if own and _is_second_verb(verb[2], is_common) else 0


def _is_second_verb(word: str, is_common: Callable[[str], bool]) -> bool:
    """Whether a word behind a verb is the verb of a sentence."""
    told = ends_name(word) and SECOND_VERB.search(word) is not None
    return word not in NO_SECOND_VERB and (told or is_verb(word, is_common))
