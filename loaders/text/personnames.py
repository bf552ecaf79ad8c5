"""Names of persons by what they are made of: a given name, a title before them, a party behind them, initials."""

from __future__ import annotations

import re
from collections import deque
from collections.abc import Iterator

from loaders.language.wordfamilies import one_of, words_of
from loaders.text.personplaces import is_of_body
from loaders.text.personwords import (
    LOWER,
    NO_SURNAME,
    UPPER,
    WORD,
    given_names,
    is_given,
    is_ordinary,
    is_surname,
)
from loaders.text.shortnames import short_names

__all__ = ["person_names"]

Span = tuple[int, int]
PARTICLE = r"(?: (?:von|af|de|van|el|al))?"
NAME = re.compile(rf"({WORD}{PARTICLE} {WORD}(?: {WORD})?)(?=[ ,.;)\n]|$)")
TITLE = re.compile(
    rf"\b(?:{one_of('persons', 'titles')}):? \Z",
    re.IGNORECASE,
)
LONGEST_TITLE = 30
LONGEST_MONTH = 3
"""Letters of a month cut short: "Jan: utvärdering"."""
TITLE_ENDS = frozenset(f"{sign} " for sign in ":DEFGNRSTVdefgnrstv")
"""The last letters of titles, and what follows."""
MAYBE_TITLE = re.compile(r"\bansvarig:? \Z", re.IGNORECASE)
"""What stands before people and organisations alike: only a name without any ordinary word is a person's here."""
DOER = re.compile(r"\bav:? \Z", re.IGNORECASE)
"""Before who does something, which bodies do more often: only what a list of names knows is a person's here."""
AUTHOR = re.compile(
    rf"(?:{one_of('persons', 'authors')}) av:? \Z",
    re.IGNORECASE,
)
"""What people do, where bodies seldom do: also a name that no list knows is a person's here."""
CAPITALISED = re.compile(rf"[{UPPER}](?<!\w.)[{LOWER}]+")
"""A capital that begins a word, or a half of a double name, with the small letters behind it."""
FIRST_HALF = re.compile(r"(\w+)-\Z")
INITIAL = rf"(?: [{UPPER}]\.?(?= [{UPPER}][{LOWER}]))?"
"""Between a given name and a surname: "Jan O Karlsson"."""
FULL_NAME = re.compile(rf"(({WORD}){INITIAL}{PARTICLE} {WORD})((?: {WORD})?)\b")
REVERSED_NAME = re.compile(rf"({WORD},? ({WORD}))\b")
BEHIND_TITLE = re.compile(
    rf"(?:{one_of('persons', 'called_by_given_name')})(?:en|n|a|na|erna|arna|orna)?:? \Z", re.IGNORECASE
)
"""Before a given name alone: "konsulenterna Anna och Lisa"."""
ALSO_WORDS = frozenset(words_of("persons", "also_words"))
"""Given names that are words as well: a surname behind them tells."""
SURNAME_BEHIND = re.compile(rf" ({WORD})(?![\w-]| [{UPPER}])")
JOINED = frozenset({", ", " och ", ", och ", " samt ", " & ", " eller "})
GOES_ON = re.compile(rf"[\w-]| [{UPPER}]")
NAMED_AFTER = re.compile(
    rf"s (?:{one_of('persons', 'named_after')})s?\b|.-(?:{one_of('persons', 'named_after_joined')})",
    re.IGNORECASE,
)
"""What follows the genitive of a person's name, or is joined to it, when a place or a fund is called after him."""
OF_BODY = re.compile(r"s ([a-zåäö]{3,30})\b")
"""The genitive of a place, and what is there: "Lunds kommun"."""
OF_PARTY = re.compile(
    r" \((?:S|M|SD|MP|C|L|FP|KD|V|alla [A-Z]+)\)|, (?:S|M|SD|MP|C|L|FP|KD|V)(?=,|$)", re.MULTILINE
)
BEFORE_PARTY = re.compile(rf"(?:{WORD} )?{WORD} {WORD}\Z")
LONGEST_NAME = 60


def person_names(text: str) -> Iterator[Span]:
    """The spans of names that tell by themselves, or by the word before them, that they are a person's."""
    yield from _named(text)
    yield from short_names(text, is_given, is_ordinary)
    for party in OF_PARTY.finditer(text):
        first = max(0, party.start() - LONGEST_NAME)
        if name := BEFORE_PARTY.search(text[first : party.start()]):
            yield first + name.start(), party.start()


def _named(text: str) -> Iterator[Span]:
    """Names behind a title, and names with a given name: before the surname or, as in lists, behind it."""
    given = given_names()
    before = deque((0, 0), maxlen=2)
    alone = 0
    for word in CAPITALISED.finditer(text):
        at = word.start()
        if text[at - 2 : at] in TITLE_ENDS:
            yield from _titled(text, at)
        is_name = word[0] in given or (word[0] in ALSO_WORDS and _has_surname(text, word.end()))
        if is_name and not _is_half_of_body(text, at):
            full = FULL_NAME.match(text, at)
            turned = (REVERSED_NAME.match(text, start) for start in before)
            names = [full, *(name for name in turned if name and not (full and _ends_before(name, full)))]
            for name in names:
                if (
                    name
                    and (name[2] == word[0] or is_given(name[2]))
                    and _is_person(name[1], text, name.end(1))
                ):
                    yield name.start(1), _end_of_name(name, text)
            if _is_called_alone(text, word, alone):
                alone = word.end()
                yield word.span()
        before.append(at)


def _is_called_alone(text: str, given: re.Match[str], last: int) -> bool:
    """Whether a given name has no other behind it and a title before it, another such name, or a line to itself."""
    if GOES_ON.match(text, given.end()):
        return False
    lead = text[max(0, given.start() - LONGEST_TITLE) : given.start()]
    opens_line = text[given.end() : given.end() + 2] == ": " and (not lead or lead[-1] == "\n")
    opens_line = opens_line and len(given[0]) > LONGEST_MONTH
    return opens_line or text[last : given.start()] in JOINED or BEHIND_TITLE.search(lead) is not None


def _has_surname(text: str, end: int) -> bool:
    """Whether a surname follows and no other name behind it."""
    behind = SURNAME_BEHIND.match(text, end)
    return behind is not None and is_surname(behind[1])


def _is_half_of_body(text: str, at: int) -> bool:
    """Whether what is joined before the place tells a body: "Mini-Maria"."""
    joined = FIRST_HALF.search(text[max(0, at - LONGEST_TITLE) : at])
    return joined is not None and is_of_body(joined[1])


def _ends_before(turned: re.Match[str], full: re.Match[str]) -> bool:
    """Whether the word before a full name is another entry of a list and no surname: "Unga Örnar, Anna Andersson"."""
    surname = turned[1].split(" ")[0]
    if is_surname(surname.rstrip(",")):
        return False
    is_whole = is_surname(full[1].rpartition(" ")[2])  # "Kommunförbundet Fyrbodal Bo Ahlgren"
    return surname.endswith(",") or is_whole or is_ordinary(surname.casefold())


def _titled(text: str, at: int) -> Iterator[Span]:
    """The name that begins at the place, if a title stands before it."""
    name = NAME.match(text, at)
    if name is None:
        return
    lead = text[max(0, at - LONGEST_TITLE) : at]
    behind_title = TITLE.search(lead) and _is_person(name[1], text, name.end(1))
    if behind_title or (_is_only_a_name(name[1]) and _may_stand_behind(lead, name[1])):
        yield name.span(1)


def _may_stand_behind(lead: str, name: str) -> bool:
    """Whether a person is meant behind words that bodies stand behind, too."""
    if MAYBE_TITLE.search(lead) or AUTHOR.search(lead):
        return True
    words = name.split()
    return DOER.search(lead) is not None and (is_given(words[0]) or is_surname(words[-1]))


def _is_person(name: str, text: str, end: int) -> bool:
    """Places, schools and bodies are called after people, too: "Karl Johansskolan", "Selma Lagerlöfs väg"."""
    of_body = NO_SURNAME.search(name) or any(
        is_of_body(word) and not is_surname(word) for word in name.split()
    )
    return not (of_body or NAMED_AFTER.match(text, end - 1))


def _end_of_name(match: re.Match[str], text: str) -> int:
    """Where the name ends: a second surname belongs to it, the body that stands behind it does not."""
    last = match.lastindex or 1
    if last < 3 or NO_SURNAME.search(match[3]):
        return match.end(1)
    of_body = OF_BODY.match(text, match.end(3) - 1)
    return match.end(1) if of_body and is_of_body(of_body[1]) else match.end(3)


def _is_only_a_name(name: str) -> bool:
    return not any(is_of_body(word) or is_ordinary(word.casefold()) for word in name.split())
