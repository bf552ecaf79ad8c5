"""Names of councils, forums and groups by their last noun: "Trygghetsrådet", "Styrgrupp Psykisk hälsa"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from loaders.language.cues import cue
from loaders.language.verbs import before_verb
from loaders.language.wordfamilies import kind_of_words, one_of
from loaders.names.nameparts import WORD, NewName, accepted, extended
from model.vocabulary import EntityType

__all__ = ["forum_names"]

FORUM_FORMS = kind_of_words("forum_ends")
NO_FORUM = re.compile(
    f"(?:{one_of('collaboration_names', 'no_forum')})(?:gruppen|rådet|samverkan)$|europakommissionen$",
    re.IGNORECASE,
)
FORUM_FORM = cue(
    rf"([A-ZÅÄÖ](?<![\w-].)[a-zåäö]{{3,}}(?:{'|'.join(FORUM_FORMS)}))(?<!området)(?=s?(?![\w-])(?! {WORD}))"
)
RULES_OF = cue(
    rf"\b(?i:{one_of('collaboration_names', 'rules')}) för (?:(?:det|den) )?(?:[a-zåäö]+(?:la|na|da) )?"
    rf"([a-zåäö]{{3,}}(?:råd|forum|beredning)(?:et|en))(?![\w-])"
)
"""Whose seats and tasks a paper rules, in small letters: "Reglemente för näringslivsrådet i Vik"."""
FORUM_WITH_NAME = cue(
    rf"(?<![\w-])([A-ZÅÄÖ]?[a-zåäö]{{3,}}(?:forum|plattform|team|nätverk|råd|center|hus)) ({WORD}(?: {WORD})?)",
    part=rf"(?:forum|plattform|team|nätverk|råd|center|hus) {WORD}",
)
GROUP_NAMED = cue(
    r"([A-ZÅÄÖ](?<![\w-].)[a-zåäö]*(?:grupp|gruppen|nätverket|rådet|forumet)"
    rf" {WORD}(?: (?:(?:mot|för|i|och|om) )?[A-ZÅÄÖa-zåäö][a-zåäö]+)?)(?=[.,;:()]|$)"
)
"""A group with its name behind it that a sentence or a heading ends with: "Styrgrupp Psykisk hälsa"."""


def forum_names(text: str, is_common: Callable[[str], bool]) -> Iterator[NewName]:
    """Every name in the text that looks like that of a council, a forum or a group.

    Args:
        text: a block's readable text.
        is_common: whether a small-letter word is ordinary Swedish.
    """
    for match in FORUM_FORM.finditer(text):
        if not NO_FORUM.search(match[1]):
            kind = next(kind for form, kind in FORUM_FORMS.items() if match[1].endswith(form))
            yield from accepted(match.start(1), match[1], EntityType.COLLABORATION, kind)
    for match in RULES_OF.finditer(text):
        yield from accepted(match.start(1), match[1], EntityType.COLLABORATION, "forum")
    for match in FORUM_WITH_NAME.finditer(text):
        kind = "team" if match[1].endswith("team") else "forum"
        alias = match[1].casefold() + ("en" if match[1].endswith("form") else "et")
        if not match[1].endswith(("center", "hus")):
            name = text[match.start(1) : extended(text, *match.span(2), is_common)]
            yield from accepted(match.start(1), name, EntityType.COLLABORATION, kind, (alias,))
    for match in GROUP_NAMED.finditer(text):
        yield from accepted(match.start(1), before_verb(match[1]), EntityType.COLLABORATION, "team")
