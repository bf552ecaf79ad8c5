"""Groups that have no other name than the noun for them: "I styrgruppen sitter …", "ett platsteam bestående av …"."""

from __future__ import annotations

import re

from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.entities import Entity
from loaders.passages.passage import Passage
from model.vocabulary import EntityType

__all__ = ["group_spoken_of", "helper_called", "is_helper"]

NOUN = f"(?:{one_of('group_nouns', 'kinds')})"
MEETS = f"(?:{one_of('group_nouns', 'meets')})"
DEFINITE = cue(
    rf"^(?:[Ii] )?(?:den |det |(?:projekt|insats|förbund|avtal)ets |insatsens )?"
    rf"(?:lokala |gemensamma )?((?:(?:regionala|centrala) )?{NOUN}(?:gruppen|teamet|rådet))"
    rf"(?: för [A-ZÅÄÖ][\wåäö]+)?(?: (?:består|bestod|utgörs|bildas) av| (?:samlar|samlade|leds|samordnas|sammankallas)"
    rf"| {MEETS})\b"
    r"(?! (?:för|i|av) (?:projektet|partnerskapet|överenskommelsen))",
    re.IGNORECASE,
)
INDEFINITE = cue(
    rf"\b(?:en|ett)(?: [a-zåäö]+){{0,2}} ((?:{NOUN}|\w{{3,}})?(?:grupp|team))"
    r"(?: (?:för|kring|om) [\wåäö]+(?: [\wåäö]+)?)?(?: (?:bildats|tillsatts|startats|inrättats|skapats))?"
    f" (?:bestående av|som består av|som bestod av|med (?:{one_of('group_nouns', 'of_whom')})"
    r"(?:,? [^.;:,]{0,20})?(?: (?:från|för))?"
    rf"|med(?= [^.;:]{{3,160}} (?:{one_of('group_nouns', 'does')})\b)"
    r"|(?:där|i vilken)(?=[^.;:]{3,160} (?:ingår|sitter|deltar|finns)\b))(?= )",
    re.IGNORECASE,
)
DEFINITE_FORM = {"grupp": "gruppen", "team": "teamet"}
PLAIN = frozenset({"grupp", "team", "målgrupp", "yrkesgrupp", "åldersgrupp"})


HELPER = re.compile(
    r"(?:den )?(?:lokala |regionala |centrala |gemensamma )?"
    rf"(?:{one_of('titles', 'helpers')})grupp(?:en)?"
)
"""Names of groups that serve something larger, in small letters."""


def is_helper(entity: Entity) -> bool:
    """Whether it is a group without a name of its own that serves something larger: "Styrgruppen"."""
    return entity.type is EntityType.COLLABORATION and HELPER.fullmatch(entity.name.casefold()) is not None


def helper_called(words: str) -> Entity | None:
    """The group that serves something larger, where words are nothing but what it is called: "Styrgrupp:"."""
    noun = words.casefold().rstrip(" :")
    if not HELPER.fullmatch(noun):
        return None
    name = noun if noun.endswith("en") else f"{noun}en"
    return Entity(name[0].upper() + name[1:], EntityType.COLLABORATION, "team", new=True)


def group_spoken_of(passage: Passage) -> Entity | None:
    """The group whose members a sentence gives, called by its noun; None where it has a name of its own.

    A group that an earlier sentence named, or that the section is about, is meant by its noun.
    """
    said = _said(passage.text)
    if said is None:
        return None
    noun, start = said
    if passage.is_maker(start):
        return None
    for mention in passage.mentions:
        if mention.start <= start < mention.end and mention.entity.type is EntityType.COLLABORATION:
            return mention.entity
    known = (passage.meant, passage.topic, passage.recent)
    stem = noun.removesuffix("en").removesuffix("et")
    for entity in known:
        if entity is not None and entity.type is EntityType.COLLABORATION and stem in entity.name.casefold():
            return entity
    return Entity(noun[0].upper() + noun[1:], EntityType.COLLABORATION, "team", new=True)


def _said(text: str) -> tuple[str, int] | None:
    """The noun in small letters, in its definite form, and where it stands; None of a sentence without such a group."""
    if definite := DEFINITE.search(text):
        return definite[1].casefold(), definite.start(1)
    indefinite = INDEFINITE.search(text)
    if not indefinite or indefinite[1].casefold() in PLAIN:
        return None
    word = indefinite[1].casefold()
    forms = (word.removesuffix(end) + form for end, form in DEFINITE_FORM.items() if word.endswith(end))
    return next(forms), indefinite.start(1)
