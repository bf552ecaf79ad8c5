"""Names of collaborations in lists of examples: "Exempel på nätverk som nämns är: A, samverkan kring B och C".

What must stay true: only a list that the words before it call projects, networks, alliances or the like is read.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.language.cues import cue
from loaders.language.wordfamilies import kind_of_words, one_of, words_of
from loaders.names.nameparts import NewName, accepted
from model.vocabulary import EntityType

__all__ = ["listed_names"]

KINDS = kind_of_words("listed_kinds")
KIND = rf"(?>[\w-]*(?:{'|'.join(KINDS)})\w*)"
"""A word for a kind up to its last letter; atomic, since no earlier end lies nearer to what follows."""
TELLING = words_of("listed_names", "telling")
TOLD = rf"\b(?:{'|'.join(TELLING)})\b"
AS_IN = r"(?:som )?(?:till exempel|exempelvis|bland annat|t\.ex\.|såsom)"
OPENING = ("xempel", "bland annat", r"t\.ex\.", "såsom", "öljande")
EXAMPLES = cue(
    rf"\b(?:[Ee]xempel på (?!att\b)[^.;:]{{0,40}}?{KIND}[^.;:]{{0,60}}? är"
    rf"|(?<!\w-)(?<!--)(?=\w)(?={KIND})"
    rf"(?:{KIND}[ ,][^.;:]{{0,80}}?{AS_IN}|{KIND} [^.;:]{{0,60}}?{TOLD}[^.;:]{{0,30}}? är"
    rf"|{KIND} som [^.;:]{{0,40}}?{TOLD}[^.;:]{{0,20}}?(?=:))"
    rf"|[Dd]et {AS_IN}|[Ff]öljande {KIND}[^.;:]{{0,40}}?"
    r"|[Ee]xempel är|[Ee]xempel (?:på (?:det|detta|sådana|dessa)|som [^.;:]{3,60}?) är"
    rf"|[Ee]xempel [^.;:]{{0,40}}?som (?:ett|en) (?:\w+ )?{KIND} är)(?P<colon>:?) ",
    part="|".join([*OPENING, *(f"{word}[^.;:]{{0,30}}?(?: är|:)" for word in TELLING)]),
)
"""What opens the list; the kind of the things in it is said in the sentence or in the one before it."""
SENTENCE = re.compile(r"[^.;:]*")
STOP = re.compile(rf",? (?:{one_of('listed_names', 'stop')})\b")
COMMA = re.compile(
    r", ?(?:och |samt )?| (?:och|samt) (?=[A-ZÅÄÖ]|{KIND}\b|[a-zåäö]+(?:ing|else) (?:av|kring|för|om) )".replace(
        "{KIND}", KIND
    )
)
A_KIND = re.compile(rf"{KIND}\b")
HEADED = re.compile(rf"{KIND} (?=[A-ZÅÄÖ])")
"""A word for the kind before the name: "projektet Lyktan"; "samverkan Kliniken" is the name as a whole."""
BRACKETED = re.compile(r"\([^()]*\)")
DEFINITE = re.compile(r"(?:et|en)$")
NO_NAME = re.compile(
    rf"IOP\b|(?i:{one_of('listed_names', 'no_name')})\b"
    r"|(?i:samarbetet|samverkan|arbetet|dialogen|projekt|nätverk) (?:med|mellan|inom)\b|[a-zåäö-]+(?:en|et|na)\b"
)
PHRASE = re.compile(r"[a-zåäö-]+(?: [\wåäöÅÄÖ-]+)* (?:av|för|kring|om|mot|hos|på|i) [\wåäöÅÄÖ -]+")
BACK = 300
"""Characters before "exempel på det är" in which the kind is said."""
MOST_WORDS = 9


def listed_names(text: str) -> Iterator[NewName]:
    """Every name in the lists of examples of a text.

    Args:
        text: a block's readable text.
    """
    for opened in EXAMPLES.finditer(text):
        kind = _kind(opened[0]) or _kind(text[max(0, opened.start() - BACK) : opened.start()])
        if not kind:
            continue
        sentence = SENTENCE.match(text, opened.end())
        end = sentence.end() if sentence else opened.end()
        items = list(_items(text, opened.end(), end))
        if NO_NAME.match(text, items[0][0]):
            continue
        several = len(items) > 1 and any(text[start].isupper() for start, _ in items)
        for start, stop in items:
            yield from _named(text, start, stop, kind, phrase=several or bool(re.search(TOLD, opened[0])))


def _items(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Where each item of the list stands; it ends with the first clause."""
    text = (
        text[:start] + BRACKETED.sub(lambda aside: " " * len(aside[0]), text[start:end]) + text[end : end + 1]
    )
    stop = STOP.search(text, start, end)
    end = stop.start() if stop else end
    for joint in COMMA.finditer(text, start, end):
        if (
            text[start].islower()
            and text[joint.end() : joint.end() + 1].islower()
            and not (joint[0][0] == "," or A_KIND.match(text, joint.end()))
        ):
            continue  # "integrering och inkludering av" is one phrase
        yield start, joint.start()
        start = joint.end()
    yield start, end


def _named(text: str, start: int, end: int, kind: str, *, phrase: bool) -> Iterator[NewName]:
    """The item as a name: capitalised, or a phrase of small-letter words where the list may have such."""
    headed = HEADED.match(text, start, end)
    if headed and DEFINITE.search(headed[0].strip()):
        start = headed.end()
    name = BRACKETED.sub("", text[start:end]).strip()
    if not name or NO_NAME.match(name) or len(name.split()) > MOST_WORDS:
        return
    if name[0].isupper() or headed or (phrase and PHRASE.fullmatch(name)):
        yield from accepted(start, name, EntityType.COLLABORATION, _kind(name) or kind)


def _kind(words: str) -> str:
    """The kind of a collaboration that the last such word calls it; an empty string where there is none."""
    found = [(small.rfind(noun), kind) for noun, kind in KINDS.items() if noun in (small := words.casefold())]
    return max(found)[1] if found else ""
