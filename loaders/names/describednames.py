"""Collaborations called by what they are for: "ett utvecklingsprojekt för trygga torg", "ett storstadsnätverk".

What must stay true: a kind alone ("ett projekt", "en arbetsgrupp") is no name.
"""

from __future__ import annotations

from collections.abc import Iterator

from loaders.language.cues import cue
from loaders.language.verbs import ends_name
from loaders.language.wordfamilies import families, kind_of_words, one_of
from loaders.names.forms import WORD
from loaders.names.kindsbeside import only_says_kind
from loaders.names.nameparts import GOES_ON, NewName, accepted
from model.vocabulary import EntityType

__all__ = ["described_names"]

KINDS = kind_of_words("described_kinds")
MOST_WORDS = 3
"""Small-letter words that such a name goes on with."""
NOUN = rf"(?:{'|'.join(KINDS)})"
NO_KIND = f"(?:{one_of('collaboration_names', 'no_kind')})"
BEGUN = f"(?:{one_of('collaboration_names', 'begun')})"
STOP = r"(?:som|där|med|lett|ledd|mellan|i|under|och|samt)\b"
FOR = rf"(?:för|om|kring|mot) (?!(?:att|den|det|en|ett)\b)(?:(?!{STOP})[\wåäöÅÄÖ-]+ ?){{2,6}}"
TAKEN_PART_IN = cue(
    rf"\b(?:{one_of('collaboration_names', 'taken_part')}) (?:\w+ )?i (?:ett|en)"
    r" (?:[a-zåäö]+ ){0,2}?"
    rf"((?:[a-zåäö]{{3,}})?{NOUN} {FOR})(?=[,.;(]|{STOP}|$)"
)
"""What somebody is in that has no other name."""
SET_UP = cue(
    rf"\b(?:ett|en) (?:[a-zåäö]+ ){{0,2}}?(?!{NO_KIND}{NOUN})([a-zåäö]{{4,}}{NOUN}) (?:har )?(?:\w+ )?"
    rf"{BEGUN} (?:\w+ )?(?:mellan|med)\b"
)
"""What has been set up between several."""


OWNED = cue(
    rf"(?:(?<=s )|\b(?:sin|sitt|vår|vårt) (?:[a-zåäö]+a? )?)(?:{one_of('collaboration_names', 'owned')})"
    rf"(?: (?:för|om|kring) [a-zåäö]+(?: [a-zåäö]+)?)? ({WORD}(?: {WORD})*)"
)
"""What a body calls its own: "nämndens satsning Aktiv kaj"."""


PLACED = cue(
    rf"\b((?i:{one_of('collaboration_names', 'for_places')})[a-zåäö]*"
    r"(?:programmet|projektet|nätverket|forumet|partnerskapet)"
    rf" (?:för|i) {WORD}(?:(?:, | och | samt ){WORD})*)(?![\w-])"
)
"""What is called by where it is: "områdesprogrammet för Tallen och Eken"."""


GROUP = cue(
    rf"\b(?<!av )[Ee]n ((?:{one_of('titles', 'groups')})grupp)"
    rf"(?= (?:[^.;:]{{0,60}}? )?(?:{one_of('collaboration_names', 'group_does')})\b)"
)
"""A standing group as it is met first: "en driftsgrupp med …", "en operativ grupp som leds av …".

Of what is led "av en styrgrupp" the group is a part."""
GROUP_AGAIN = cue(
    rf"\b[Dd]en ((?:{one_of('collaboration_names', 'group_is')})"
    rf" (?:{'|'.join(g for g in families('titles')['groups'] if not g.endswith(' '))})gruppen)"
    rf"(?=,? (?:{one_of('collaboration_names', 'group_again')})\b)"
)
"""The same where only its definite form is met: "den lokala samverkansgruppen, i vilken …"."""


def described_names(text: str) -> Iterator[NewName]:
    """Every collaboration that the text calls by a phrase.

    Args:
        text: a block's readable text.
    """
    yield from _groups(text)
    for match in OWNED.finditer(text):
        name = text[match.start(1) : _end_of_name(text, match.end(1))]
        yield from accepted(match.start(1), name, EntityType.COLLABORATION, _kind(match[0].split()[0]))
    for pattern in (TAKEN_PART_IN, SET_UP, PLACED):
        for match in pattern.finditer(text):
            name = match[1].strip()
            noun = name.split()[0]
            yield from accepted(match.start(1), name, EntityType.COLLABORATION, _kind(noun))


def _groups(text: str) -> Iterator[NewName]:
    """Groups that have no other name than what they do, by their noun in the definite form."""
    for match in GROUP.finditer(text):
        if only_says_kind(text, match.start()):
            continue
        *kind, noun = match[1].split()
        weak = (word if word.endswith("e") else f"{word}a" for word in kind)
        definite = " ".join([*weak, f"{noun}en"])
        name = definite[0].upper() + definite[1:]
        yield NewName(
            match.start(1), match.end(1), name, EntityType.COLLABORATION, "team", (definite, match[1])
        )
    for match in GROUP_AGAIN.finditer(text):
        name = match[1][0].upper() + match[1][1:]
        yield NewName(match.start(1), match.end(1), name, EntityType.COLLABORATION, "team", (match[1],))


def _kind(noun: str) -> str | None:
    return next((kind for end, kind in KINDS.items() if noun.endswith(end)), None)


def _end_of_name(text: str, end: int) -> int:
    """Where a name ends that goes on in small letters up to a verb or a mark: "Aktiv kaj"; else where it stands."""
    longer = end
    for _ in range(MOST_WORDS):
        word = GOES_ON.match(text, longer)
        if word is None:
            return longer if text[longer : longer + 1] in ("", ".", ",", ";", ")", ":") else end
        if ends_name(word[1]):
            return longer
        longer = word.end()
    return end
