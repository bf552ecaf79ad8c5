"""Who stands for a body: "kommunstyrelsens ordförande" in a list of those present is the board itself."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.language.wordfamilies import families
from loaders.names.entities import Mention

__all__ = ["with_officers"]

OFFICER = re.compile(
    rf" (?:[a-zåäö]+ )?(?:{'|'.join(families('parts')['people'])})\b(?! (?:vid|på|inom|hos|från) )"
)
"""An officer who is not said to belong to another."""


def with_officers(text: str, mentions: Sequence[Mention]) -> Iterator[Mention]:
    """The mentions; a body that only says whose officer is named stands there with him."""
    for mention in mentions:
        if mention.genitive and mention.entity.is_actor and (officer := OFFICER.match(text, mention.end)):
            yield mention._replace(end=officer.end(), genitive=False)
        else:
            yield mention
