"""Who does something in an open house whose section it is: "Träffpunkten Kajen / På fredagar håller PRO i bingon".

What must stay true: an own body of the municipality is no guest there, and who only pays or speaks does nothing in it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, partnership
from loaders.language.wordfamilies import one_of, words_of
from loaders.names.entities import BODIES, Entity
from loaders.passages.deeds import Deed, How, deeds
from loaders.passages.lists import entities
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.passage import Passage
from loaders.passages.speaking import about, collaborations
from loaders.rules.houses import ESTABLISHMENT
from loaders.rules.money import MONEY_CUES

__all__ = ["guests"]

APART = re.compile(f"(?:{one_of('deeds', 'says', 'gets', 'leaves', 'pays', 'together')})(?: [a-zåäö]+)?")
HAS = frozenset({"har", "hade", "haft", "finns", "fanns"})
EVERYWHERE = frozenset(words_of("deeds", "everywhere"))
SUBJECTS = frozenset({How.FRONT, How.BEHIND, How.CLEFT})
SEVERAL = "er"
"""How the name of many houses ends, of which none is meant."""


def guests(passage: Passage) -> Iterator[Draft]:
    """Each who is the subject of a verb of doing, where nobody else is named that he could do it with."""
    host = _host(passage)
    if host is None or collaborations(passage) or about(passage) is not None:
        return
    if any(cue.search(passage.text) for cue in MONEY_CUES):
        return
    for deed in deeds(passage):
        end = deed.run[-1].end
        told = deed.how in SUBJECTS and _is_done(deed) and not (deed.modal or deed.below)
        others = any(m.entity.is_actor and m not in deed.run and m.entity != host for m in passage.mentions)
        if told and not others and not (is_proposed(passage, end) or is_denied(passage, end)):
            for guest in entities(deed.run):
                if _is_from_outside(guest, host):
                    yield partnership(host, guest, "guest", 0.6)


def _host(passage: Passage) -> Entity | None:
    """The open house whose section, page or paragraph it is."""
    known = (passage.topic, passage.page, passage.doer if passage.doer_ago == 0 else None)
    houses = (e for e in known if e is not None and e.is_actor and ESTABLISHMENT.search(e.name))
    return next((house for house in houses if not house.general and not house.name.endswith(SEVERAL)), None)


def _is_from_outside(guest: Entity, host: Entity) -> bool:
    if guest == host or guest.type in BODIES or guest.kind == "collective" or guest.name in EVERYWHERE:
        return False
    return not guest.name.casefold().startswith(host.name.casefold())


def _is_done(deed: Deed) -> bool:
    return not (deed.verb in HAS or APART.fullmatch(deed.verb))
