"""Which headings are names: of a project, group or agreement that the section below them speaks of."""

from __future__ import annotations

import re
from collections.abc import Callable
from dataclasses import dataclass

from loaders.language.around import Around
from loaders.language.wordfamilies import one_of
from loaders.names.actorheads import nouns_in
from loaders.names.titlecores import core_of, is_answered, only_says_paper

__all__ = ["ASKS", "FURNITURE", "HeadingName", "heading_name", "is_place_in"]

NUMBERING = re.compile(r"^(?:\d{1,2}(?:\.\d{1,2})*\.?|§ ?\d+) +")
NAME_WITH_SHORT_FORM = re.compile(r"(.{3,60}?) \(([A-ZÅÄÖ]{2,8})\)")
FURNITURE = re.compile(f"(?:(?:{one_of('headings', 'furniture')})[ |/·>]*)+")
"""What the buttons of a web page say."""
ASKS = re.compile(one_of("titles", "questions"))
"""The first word of headings that ask or tell how, in small letters."""
MOST_HEADING_WORDS = 6
LEAD = 12
"""Characters before a name that tell whether it is a place."""
SPOKEN_OF = re.compile(rf"(?:^|[.!?] )(?:(?:I|Inom|Genom|Med i) )?(?i:{one_of('headings', 'spoken_of')})\b")
OPENS = Around(
    r"^|(?<=[.!?] )",
    rf" (?:{one_of('headings', 'opens')})\b",
)
"""A name as the first words of a sentence that goes on about what they name."""
ALONE = Around(r"(?<!\w)", r"(?!\w)")
INSIDE = Around(r"(?<=\bI )|(?<=[a-zåäö,] )", r"\b")
"""A name inside a sentence, or behind its first word."""

UNDERTAKING = re.compile(
    rf"(?:[A-ZÅÄÖ][a-zåäö]{{3,}} )?(?i:{one_of('headings', 'undertakings')})"
    r" (?:på|för|om|mot|kring) (?!att\b)[a-zåäö]{3,}(?: [a-zåäö-]+){0,4}(?: i [A-ZÅÄÖ][a-zåäö]+)?\Z"
)
"""A heading that says what is undertaken and for what: "Gemensam satsning på ungas fritid"."""
SPOKEN_OF_SOON = re.compile(rf"\b(?:{one_of('headings', 'undertaken')})\b")
"""How the text below goes on about it."""
SOON = 250
IN_PLACE = re.compile(r" (?:i|på|vid) [A-ZÅÄÖ]")
NEXT_WORD = re.compile(r" ([a-zåäö-]{4,})")
OF_PLACE = re.compile(rf"\b(?:{one_of('headings', 'places')}) $")
"""What stands before a name that is a place."""

ABOUT_ONE = re.compile(
    rf"(?:{one_of('headings', 'page')})\b|(?:{one_of('headings', 'numbered')}) \d"
    rf"|\b(?:{one_of('headings', 'about_one')})\w*|\w*(?i:{one_of('layout', 'groups')})s [a-zåäö]"
)
"""Headings of sections about a project and the buttons of a web page, which are not its name."""


@dataclass(frozen=True, slots=True)
class HeadingName:
    """A heading, the name in it, that without its short form, and the short form if it has one."""

    whole: str
    title: str
    name: str
    short: str


def heading_name(heading: str, section: str, is_known: Callable[[str], bool]) -> HeadingName | None:
    """The collaboration that a heading names and the text below it speaks of; None where it names none.

    Args:
        heading: the heading's text.
        section: the text down to the next heading.
        is_known: whether a name is known to name something already.
    """
    whole = NUMBERING.sub("", heading).strip()
    start, end = core_of(whole)
    if is_answered(whole, start):
        return None
    title = whole[start:end].strip()
    title = title[:1].upper() + title[1:]
    called = NAME_WITH_SHORT_FORM.fullmatch(title)
    name, short = (called[1], called[2]) if called else (title, "")
    if (
        FURNITURE.fullmatch(title)
        or only_says_paper(title)
        or ASKS.fullmatch(title.split(" ", 1)[0].casefold())
        or (is_known(name) and not UNDERTAKING.match(name) and not (short and _is_between(name, is_known)))
        or len(title.split()) > MOST_HEADING_WORDS
    ):
        return None
    said = bool(short and _has(short, section)) or _speaks_of(name, section) or _speaks_of(whole, section)
    return HeadingName(whole, title, name, short) if said else None


def _is_between(name: str, is_known: Callable[[str], bool]) -> bool:
    """Whether what is known in a name neither opens nor ends it: "En skola för alla"."""
    words = name.split()
    return not (is_known(words[0]) or is_known(words[-1]))


def _has(name: str, text: str) -> bool:
    """Whether the name stands in the text as words of its own."""
    return ALONE.stands(name, text)


def _speaks_of(name: str, section: str) -> bool:
    """Whether the section calls what the heading names by its name, and a project or the like."""
    in_capitals = name.isupper() and " " in name  # where every heading has capitals, they tell nothing
    if not name[:1].isupper() or in_capitals or ABOUT_ONE.match(name):
        return False
    if " " in name and (OPENS.stands(name, section) or INSIDE.stands(name, section)):
        return True
    if UNDERTAKING.match(name) and SPOKEN_OF_SOON.search(section, 0, SOON):
        return True
    if not SPOKEN_OF.search(section):
        return False
    opens = SPOKEN_OF.match(section)
    if opens and section[opens.end() + 1 :][:1].islower() and " " in name and not ABOUT_ONE.search(name):
        return True
    return INSIDE.stands(name, section) and not is_place_in(name, section)


def is_place_in(name: str, section: str) -> bool:
    """Whether a name of one word stands in the section only where something is: "i Strömnäs", "Strömnäs skola".

    What itself is somewhere is no place: "Kajtorget i Strömnäs".
    """
    if " " in name:
        return False
    places = [at for at in ALONE.places(name, section) if not _is_of_body(section, at + len(name))]
    found = [OF_PLACE.search(section, max(0, at - LEAD), at) for at in places]
    return bool(found) and all(found) and not any(IN_PLACE.match(section, at + len(name)) for at in places)


def _is_of_body(section: str, end: int) -> bool:
    """Whether a body's noun follows, which has its name from the place."""
    word = NEXT_WORD.match(section, end)
    return word is not None and any(noun.word == word[1] for noun in nouns_in(word[1]))
