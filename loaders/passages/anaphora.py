"""What "rådet", "nätverket" or "träffpunkten" means: the collaboration named before that the noun fits.

What must stay true: a noun that only says the kind ("projektet") reaches no further back than its section, unless
the document has but one project; one that is a word of the name ("träffpunkten" of Träffpunkt Marnäs) reaches
through the whole document.
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from loaders.language.wordfamilies import families, one_of, words_of
from loaders.names.mentions import Entity, Mention
from loaders.names.undertakings import HEADS
from model.vocabulary import EntityType

__all__ = ["Spoken", "by_whole_names", "definite", "is_longer", "told_more_of"]

OF_KIND = families("spoken_of_kind")
ENDINGS = (*words_of("pointing", "ends"), *HEADS)
DEFINITE = re.compile(
    r"(\w(?<![\w-].)[a-zåäö]{2,}(?:et|en|na))(s?)\b(?! (?:mellan|för|av|mot|i|på|med|som|kring) )"
)
POINTING = re.compile(
    r"[Iigfta](?<!\w.)(?:(?<=[Ii])|(?<=i)nom|(?<=g)enom|(?<=f)ör|(?<=t)ill|(?<=a)v) "
    r"(?=\w[a-zåäö]{2,}(?:et|en|na))"
)
"""What stands before a noun anywhere in a sentence that points back."""
DONE = re.compile(
    r"(?<![a-zåäö])[a-zåäö]{3,}(?:des|ats|[dlnrvgkp]s) (?=[a-zåäö]{3,}(?:et|en|na)(?: (?:\w+ ){0,2})?av )"
)
"""A passive before what is done by whom "av" names: "stöttades projektet av"."""
DONE_NOUN = re.compile(r"([a-zåäö]{3,}(?:et|en|na))()(?= )")
OFFICE = re.compile(rf" (?:{one_of('pointing', 'offices')})\w*")
"""What of a collaboration is the collaboration."""
HEAD = 24
"""So near the head of a sentence a noun is what the sentence is about (characters)."""
GLANCE = 12
"""Characters behind a noun that tell whether it points (no less than the longest preposition takes)."""
SHORTEST_END = 6
"""Letters of a noun that is the end of a name."""
REMEMBERED = 2_000
"""Collaborations of which is kept what points back to them."""
DEFINITE_NOUN = re.compile(r"[A-ZÅÄÖ]?[a-zåäö]{5,}(?:et|en)s?")
SEVERAL_TIMES = re.compile(r"([A-ZÅÄÖa-zåäö]+ing)(?:arna|en)s?")
"""What is done again and again by its noun alone: "vandringarna" of Trygghetsvandringar."""
ANY_NOUN = re.compile(r"[a-zåäö]{5,}")
GROUP_AS_MET = re.compile(r"(?:[a-zåäö]+ )?[a-zåäö]+grupp(?:en)?")
"""A group without a name of its own as a sentence speaks of it: "politisk referensgrupp"."""
FIRST_WORD = re.compile(r"[A-ZÅÄÖ]?[a-zåäö]{4,}")


@dataclass
class Spoken:
    """The collaborations that a reader has met, by the nouns that can point back to them."""

    by_name: dict[str, Entity] = field(default_factory=dict)
    by_kind: dict[str, Entity] = field(default_factory=dict)
    of_section: dict[Entity, str] = field(default_factory=dict)
    """Those named in the section with the forms of the words of their names, the one named last at the end."""

    sole: Entity | None = None
    """The only project that the document names, where it names one and speaks of it in many places."""

    def meet(self, entity: Entity) -> None:
        """Keep in mind a collaboration that was just named."""
        by_name, by_kind = _nouns_for(entity)
        self.by_name.update(dict.fromkeys(by_name, entity))
        self.by_kind.update(dict.fromkeys(by_kind, entity))
        self.of_section.pop(entity, None)
        self.of_section[entity] = _forms(entity)

    def hear(self, entity: Entity) -> None:
        """Keep one in mind that was only named by the way: a noun that its name ends in may point to it."""
        self.of_section.setdefault(entity, _forms(entity))

    def new_section(self) -> None:
        """Forget what only the kind's noun points to."""
        self.by_kind.clear()
        self.of_section.clear()

    def meant(self, text: str) -> Entity | None:
        """The one collaboration that a noun in the definite form points back to."""
        if not (self.by_kind or self.by_name or self.sole):
            return None
        found: set[Entity] = set()
        for noun in _pointing_nouns(text):
            word = noun[1].casefold()
            entity = self.by_kind.get(word) or self.by_name.get(word) or self._ending_in(word)
            entity = entity or (self.sole if word == "projektet" else None)
            if entity is not None and (not noun[2] or OFFICE.match(text, noun.end())):
                found.add(entity)
        return found.pop() if len(found) == 1 else None

    def _ending_in(self, noun: str) -> Entity | None:
        """The one named last in the section of whose name a word ends in it: "kommissionen" of Båtkommissionen."""
        if len(noun) < SHORTEST_END:
            return None
        end, whole = f"{noun} ", f" {noun} "
        ones = (e for e, forms in reversed(self.of_section.items()) if end in forms and whole not in forms)
        return next(ones, None)


@functools.lru_cache(REMEMBERED)
def _forms(entity: Entity) -> str:
    """The definite forms of the words of a name, a space on either side of each."""
    words = FIRST_WORD.findall(entity.name)
    return "".join(f" {form} " for word in words for form in definite(word.casefold()))


@functools.lru_cache(REMEMBERED)
def _nouns_for(entity: Entity) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The nouns that point back to a collaboration: by its name, and by its kind."""
    named = FIRST_WORD.findall(entity.name)
    words = [word.casefold() for word in named]
    telling = [] if entity.general or not entity.new else words[:1] + [w for w in named[-1:] if w.islower()]
    forms = [form for word in words for form in definite(word)]
    by_name = tuple(form for word in telling for form in definite(word))
    of_kind = ("samarbetet", *OF_KIND.get(entity.kind or "unknown", OF_KIND["unknown"]))
    by_ending = (ending for ending in ENDINGS if any(form.endswith(ending) for form in forms))
    return by_name, (*of_kind, *by_ending)


def _pointing_nouns(text: str) -> Iterator[re.Match[str]]:
    """Nouns in the definite form behind a word that points, and in small letters at the head of a sentence."""
    for word in POINTING.finditer(text):
        if noun := DEFINITE.match(text, word.end()):
            yield noun
    for verb in DONE.finditer(text) if " av " in text else ():
        if noun := DONE_NOUN.match(text, verb.end()):
            yield noun
    head = text.find(" ", HEAD)
    for noun in DEFINITE.finditer(text, 0, len(text) if head < 0 else head + GLANCE):
        if noun.start() > HEAD:
            return
        if not (noun.start() and noun[1][0].isupper()):
            yield noun


def definite(word: str) -> tuple[str, ...]:
    """The definite forms that a noun may have: "rådet" and "råden" of "råd", "rådet" as it stands."""
    if word.endswith(("et", "en", "an")):
        return (word,)
    if word.endswith("e"):
        return (f"{word}n", f"{word}t")
    if word.endswith("m"):
        return (f"{word}en", f"{word}et", f"{word}met")
    return (f"{word}en", f"{word}et")


def told_more_of(topic: Entity, named: Entity) -> Entity:
    """What a section is about once a sentence names a collaboration: by its whole name, where the heading has less.

    A heading may say the kind alone, "Länsnätverket", or a name without its place, "Vård- och omsorgscollege".
    """
    kind_alone = topic.new and " " not in topic.name and topic.kind is not None and topic.kind == named.kind
    return named if kind_alone or is_longer(named, topic) else topic


def is_longer(name: Entity | None, short: Entity | None) -> bool:
    """Whether a name begins with all of the other and goes on: "SSPF Viken" and "SSPF"."""
    return (
        name is not None
        and short is not None
        and name.name.casefold().startswith(f"{short.name.casefold()} ")
    )


def by_whole_names(text: str, mentions: Iterable[Mention], known: Iterable[Entity | None]) -> list[Mention]:
    """The mentions, a noun for a kind of collaboration taken for the one that is spoken of by that noun and more.

    "Familjecentralen" and "en familjecentral" mean Familjecentralen Viken where the section or the document is
    about that.

    Args:
        text: the words of a sentence.
        mentions: what it names, their places counted from its first character.
        known: what the section and the document are about.
    """
    ones = [e for e in known if e is not None and e.type is EntityType.COLLABORATION]
    return (
        [m._replace(entity=_whole(text[m.start : m.end], m, ones)) for m in mentions] if ones else [*mentions]
    )


def _whole(written: str, mention: Mention, ones: list[Entity]) -> Entity:
    if mention.entity.type is not EntityType.COLLABORATION:
        called_so = (
            e for e in ones if mention.entity.name.endswith("rådet") and is_longer(e, mention.entity)
        )
        return next(called_so, mention.entity)
    as_met = mention.entity.new and GROUP_AS_MET.fullmatch(written)
    any_of_them = mention.entity.general and ANY_NOUN.fullmatch(written)
    if not (as_met or any_of_them or DEFINITE_NOUN.fullmatch(written) or SEVERAL_TIMES.fullmatch(written)):
        return mention.entity
    if mention.entity.new and (stem := SEVERAL_TIMES.fullmatch(written)) and len(stem[1]) >= SHORTEST_END:
        ends = (stem[1].casefold(), f"{stem[1].casefold()}ar", f"{stem[1].casefold()}arna")
        first_words = ((e, e.name.casefold().partition(" ")[0]) for e in ones)
        return next(
            (e for e, word in first_words if word not in ends and word.endswith(ends)), mention.entity
        )
    noun = written.casefold().removesuffix("s").rpartition(" ")[2]
    if any_of_them and not noun.endswith(("en", "et")):
        return next((e for e in ones if e.name.casefold().startswith(f"{noun}en ")), mention.entity)
    nouns = {noun} if mention.entity.kind != "team" else {noun, noun.removesuffix("en")}
    first = ((e, e.name.casefold().partition(" ")) for e in ones)
    return next((e for e, (word, more, _) in first if more and word in nouns), mention.entity)
