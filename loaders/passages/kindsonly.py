"""Whether a passage only tells what a kind of collaboration is: "En familjecentral är …", "Genom ett IOP kan …".

What must stay true: what is said of one that is there is told of it, be it by the noun for its kind.
"""

from __future__ import annotations

import re

from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.passages.passage import Passage

__all__ = ["tells_of_kind"]

KIND = rf"(?:{one_of('kinds_told', 'nouns')})"
TELLS = rf"(?:{one_of('kinds_told', 'tells')})"
KINDS = cue(rf"(?i:{KIND})\b")
ANY_OF_THEM = re.compile(
    rf"(?:En|Ett|Varje) (?:[a-zåäö-]+ ){{0,2}}?(?i:{KIND})\b[^.;:]{{0,40}}? {TELLS}\b"
    rf"|(?:Genom|I|Inom|Med|För) (?:en|ett|att (?:en|ett)) (?:[a-zåäö-]+ ){{0,2}}?(?i:{KIND})\b"
    rf"|(?:[Dd]et som kännetecknar|[Kk]ännetecknande för) (?:en|ett) (?i:{KIND})\b"
)
"""How a sentence begins that tells of any of a kind."""
AS_SUCH = re.compile(
    rf"(?i:{one_of('kinds_told', 'as_such')})(?:,? (?:förkortat )?\(?[A-Z]{{2,5}}\)?,?)? {TELLS}\b"
)
"""The same where the kind has no article."""
ASKED = re.compile(rf"Vad (?:är|innebär) (?:(?:en|ett) )?(?i:{KIND})\b")
"""How the heading of a section asks what the kind is."""


def tells_of_kind(passage: Passage) -> bool:
    """Whether what a passage says holds for all of a kind, and for none that is spoken of."""
    if ASKED.match(passage.heading):
        return not any(m.entity.new or not m.entity.general for m in passage.collaborations)
    if not KINDS.occurs(passage.text):
        return False
    return bool(ANY_OF_THEM.match(passage.text) or AS_SUCH.match(passage.text))
