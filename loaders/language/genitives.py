"""Whether a name in the genitive only says whose something is: "kommunens mål", but not "kommunens handläggare"."""

from __future__ import annotations

import re

from loaders.language.wordfamilies import one_of

__all__ = ["owns_thing"]

OWNED = re.compile(r" [^\W\d_]")
"""What a genitive owns follows it."""
PEOPLE_OF = re.compile(
    rf" (?:[a-zåäö]{{3,}}a )?[a-zåäö]*(?:{one_of('persons', 'act_for')})(?:er|erna|na|en|n|ar|arna)?\b"
    r"(?! (?:vid|på|inom|från) )"
)
"""Those who act for whom the genitive names: "kommunens handläggare"."""


def owns_thing(text: str, end: int) -> bool:
    """Whether something follows a genitive that does not act for its owner."""
    return OWNED.match(text, end) is not None and PEOPLE_OF.match(text, end) is None
