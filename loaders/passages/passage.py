"""One sentence or bullet with what a reader knows when he comes to it."""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeVar, cast

from loaders.language.wordfamilies import one_of
from loaders.names.mentions import Entity, Mention
from loaders.text.clean import Clean
from loaders.text.layout import Kind
from model.vocabulary import EntityType

__all__ = ["KIND_ONLY", "Passage", "is_municipality", "is_named_next"]

T = TypeVar("T")
LEAD = 120
"""Characters before a word that tell how it is meant."""
GOES_ON_ABOUT = re.compile(
    r"(?: \([^)]{2,12}\))?(?:, (?:ett|en)(?: [\wåäö-]+){1,4}?)?,? (?:där|som|dit|vari|(?:i |inom |genom )?vilke[nt])\b"
)
"""A relative clause about what was just named, however it was named."""
KIND_ONLY = re.compile(r"\b(?:är|var|blir|blev|som|kallas) (?:ett|en)(?: så kalla[td]| s\.k\.)? $")
"""What stands behind an article says what something is: "Torget tillsammans är ett BID"."""
NAMELY = re.compile(
    r"(?:,| –|:| \(|,? (?:kalla[dt]|som (?:heter|kallas|fått namnet)|med namnet|vid namn))(?: (?:som|det|den))? ?"
    r"| som [^,.;:]{3,60}, "
)
"""Between what something is and its name: "ett gemensamt team, Teamet Kajen"."""
FORMERLY = re.compile(r"\((?:tidigare|förut|f\.d\.|före detta|f d|även kalla[dt]|också kalla[dt])(?: \w+)? $")
"""Before another name of what was just named."""
PAPER_MADE = re.compile(rf"\b(?:{one_of('papers', 'made')})(?: \w+){{0,6}} av (?:en|ett) (?:[a-zåäö]+ )?$")
"""What is said of a paper before the group that wrote it, which exists for that alone."""
PAPER_GROUP = re.compile(PAPER_MADE.pattern.removesuffix("$") + r"[a-zåäö]*(?:grupp|team) (?!, )")
"""The same with the group, which has no name."""
OWN_GROUP = re.compile(rf"(?::?s)? (?:{one_of('titles', 'helpers')}|lednings)grupp(?:en)?\b")
"""Behind the name of what a group serves: "SSPF:s styrgrupp"."""
WITHIN = re.compile(r"\b[Ii]nom (ramen för )?(?:den |det )?(?:[a-zåäö]+ )?$")
IS_THERE = re.compile(r"\b(?:är|var|startade|drivs|drevs|genomförs|genomfördes|bedrivs|finns|pågår|pågick)\b")
OPENS = 40
"""Characters before the name of what a sentence is about."""
BY_ONE = re.compile(r"\bav en (?:[a-zåäö]+ )?$")
SOURCE = re.compile(
    r"(?<!samordningen )(?<!en del )\b(av|enligt|efter|ur|sedan|i linje med|i enlighet med|utifrån)(?: projektet)? $",
    re.IGNORECASE,
)


@dataclass(frozen=True)
class Passage:
    """One sentence or bullet with what a reader knows when he comes to it."""

    clean: Clean
    start: int
    end: int
    mentions: tuple[Mention, ...]
    voice: Entity | None
    topic: Entity | None
    """The collaboration or unit that the section is about."""
    kind: Kind
    recent: Entity | None = None
    """The one collaboration that an earlier sentence of the same paragraph spoke of last."""
    nearer: Entity | None = None
    """The same where the section is about another one and that sentence told of it, not only naming it as whose or by
    whom something is."""
    unit: Entity | None = None
    """The one unit by name that an earlier sentence of the same paragraph spoke of last."""
    assignee: Entity | None = None
    """Who got the list of assignments that an earlier or this sentence of the paragraph announces."""
    home: Entity | None = None
    """The municipality as an area."""
    subject: Entity | None = None
    """The one collaboration that the whole document is about, if its title says so."""
    section: int = 0
    """How many headings stand before it: a list ends with its section."""
    decided: bool = False
    """Whether its voice also only takes down what others do: a board in its minutes, the municipality's letterhead."""
    meant: Entity | None = None
    """The collaboration named before that a noun such as "rådet" or "nätverket" in it points back to."""
    opened: str = ""
    """The sentence before it that ended in a colon or "att", where this goes on with it."""
    leaders: tuple[Entity, ...] = ()
    """Who that sentence says will do it: "Kommunen och polisen lovar att"."""
    doer: Entity | None = None
    """The actor that an earlier sentence of the same paragraph began with."""
    doer_ago: int = 0
    """How many sentences stand between that one and this."""
    last: Entity | None = None
    """The one collaboration that the section spoke of last, in whatever paragraph."""
    later: Entity | None = None
    """The collaboration that the next sentence says is what this one tells of."""
    organisation: Entity | None = None
    """The municipality as an organisation, in a document that has no sections of bodies."""
    city: Entity | None = None
    """The same in any document: for whom its leaders sign."""
    authored: bool = False
    """Whether its voice is only known from the head of the document: then "vi" means it, and nothing unsaid does."""
    served: Entity | None = None
    """What the group that the section is about serves, which has no name of its own."""
    heading: str = ""
    """The heading above it."""
    title: str = ""
    """The headings in the head of the document."""
    agreed: bool = False
    """Whether the document is an agreement of several parties about its subject."""
    page: Entity | None = None
    """The unit, company or association whose page or paper the document is."""
    teller: Entity | None = None
    """Whom "vi" means in it, as far as a reader knows."""
    found: dict[object, tuple[object, ...]] = field(
        default_factory=dict, init=False, compare=False, repr=False
    )
    """What several rules ask of it and is found once, by the function that finds it."""
    text: str = field(init=False, compare=False)
    """The words of the passage; mentions' places count from its first character."""

    def __post_init__(self) -> None:
        object.__setattr__(self, "text", self.clean.text[self.start : self.end])

    @functools.cached_property
    def collaborations(self) -> list[Mention]:
        """The mentions of collaborations that do not only say whose or after whom something is."""
        joint = [m for m in self.mentions if m.entity.type is EntityType.COLLABORATION]
        named = [m for m in joint if not m.genitive or OWN_GROUP.match(self.text, m.end)]
        return [
            m
            for m in named
            if (not SOURCE.search(self.lead(m.start)) or GOES_ON_ABOUT.match(self.text, m.end))
            and not (m is not named[0] and KIND_ONLY.search(self.lead(m.start)))
            and not self.is_maker(m.start)
            and not m.joins
            and not self._is_frame(m, named[0])
            and not self._is_named_again(m, named)
        ]

    def _is_frame(self, mention: Mention, first: Mention) -> bool:
        """Whether it only says within what that is which the sentence is about: "… inom ramen för Kajen"."""
        frame = WITHIN.search(self.lead(mention.start)) if mention is not first else None
        if frame is None or first.start > OPENS or not IS_THERE.search(self.text, first.end, mention.start):
            return False
        between = any(first.end <= m.start < mention.start and m.entity.is_actor for m in self.mentions)
        return not between or frame[1] is not None

    def is_maker(self, place: int) -> bool:
        """Whether what stands there is a group that made what the passage goes on about: "… av en arbetsgrupp"."""
        if PAPER_MADE.search(self.lead(place)):
            return True
        known = (self.subject, self.topic, self.recent)
        goes_on = any(e is not None and e.type is EntityType.COLLABORATION for e in known)
        return goes_on and BY_ONE.search(self.lead(place)) is not None

    def is_among_makers(self, place: int) -> bool:
        """Whether those named there are in a group that only wrote a paper: "har tagits fram av en arbetsgrupp med"."""
        return PAPER_GROUP.search(self.lead(place)) is not None

    def _is_named_again(self, mention: Mention, named: list[Mention]) -> bool:
        """Whether its name follows at once, or has gone before: "en arbetsgrupp, Kajgruppen", "(tidigare Rådet)"."""
        if mention is not named[0] and FORMERLY.search(self.lead(mention.start)):
            return True
        return is_named_next(self.text, mention, named)

    def lead(self, place: int) -> str:
        """The words before a place, no more than bear on it."""
        return self.text[max(0, place - LEAD) : place]


def is_named_next(text: str, mention: Mention, named: Iterable[Mention]) -> bool:
    """Whether the name of a group that is spoken of follows at once: "en gemensam arbetsgrupp: Kajgruppen"."""
    if not text[mention.start].islower():
        return False
    follows = (m for m in named if m.start > mention.end and text[m.start].isupper())
    return any(NAMELY.fullmatch(text, mention.end, m.start) for m in follows)


def is_municipality(entity: Entity | None, home: Entity | None) -> bool:
    """Whether an organisation is the whole municipality whose area is given."""
    if entity is None or home is None:
        return False
    return entity.name in {f"{home.name}{s} {kind}" for s in ("", "s") for kind in ("kommun", "stad")}


def found_once(find: Callable[[Passage], Iterator[T]]) -> Callable[[Passage], tuple[T, ...]]:
    """What a function finds in a passage, found once however many rules ask."""

    @functools.wraps(find)
    def known(passage: Passage) -> tuple[T, ...]:
        if find not in passage.found:
            passage.found[find] = tuple(find(passage))
        return cast(tuple[T, ...], passage.found[find])

    return known
