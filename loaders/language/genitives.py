"""Whether a name in the genitive only says whose something is: "kommunens mål", but not "kommunens handläggare"."""

from __future__ import annotations

import re

__all__ = ["owns_thing"]

OWNED = re.compile(r" [^\W\d_]")
"""What a genitive owns follows it."""
PEOPLE_OF = re.compile(
    r" (?:[a-zåäö]{3,}a )?[a-zåäö]*(?:direktör|chef|handläggare|sekreterare|samordnare|koordinator|utvecklare"
    r"|förebyggare|företrädare|representant|medarbetare|personal|tjänsteperson|tjänstemän|kurator|pedagog"
    r"|strateg|rådgivare|poliser)(?:er|erna|na|en|n|ar|arna)?\b(?! (?:vid|på|inom|från) )"
)
"""Those who act for whom the genitive names: "kommunens handläggare"."""


def owns_thing(text: str, end: int) -> bool:
    """Whether something follows a genitive that does not act for its owner."""
    return OWNED.match(text, end) is not None and PEOPLE_OF.match(text, end) is None
