"""Names of actors by their last noun: "Grytnäs hälsocentral", "psykiatriska kliniken", "kommunens ungdomsgrupp".

Which nouns make a name, and of what, is data (``actor_heads.csv``). What must stay true: the noun alone
("föreningen", "en skola") is no name, nor is it one with a word that only says which of several.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from loaders.language.verbs import PREPOSITIONS, ends_name
from loaders.language.wordfamilies import one_of, words_of
from loaders.names.actorheads import SENTENCE_MARKS, Head, Noun, nouns_in
from loaders.names.nameparts import GOES_ON, NOT_A_NAME, STOPS, NewName, accepted
from model.vocabulary import EntityType

__all__ = ["headed_names"]

CAPITAL = r"[A-ZÅÄÖÉ][\wåäöé&'’-]*"
BETWEEN = (
    r"(?:[a-zåäö]+(?:ska|iga|ella|ala)|kommuns|bruks|sockens|bygds|bys|byars|gårds|stads|församlings|skärgårds|kust"
    f"|(?:{one_of('place_names', 'small_directions')})(?:s)?)"
)
"""Small words between a place and the noun: "Estlands svenska församling", "Hylla bruks byalag"."""
SHARED = r"(?:(?:[\w-]+-, ){0,2}\w+-,? (?:och|&|samt) )"
"""The first part of a noun that has two: "Ljusnans kanot- och skidklubb"."""
OWNER = re.compile(
    rf"(?<![\w-])((?:D(?:e|en|et) )?{CAPITAL}(?: {CAPITAL}){{0,2}}(?: {BETWEEN})?) (?P<shared>{SHARED})?$"
)
"""Capitalised words before the noun."""
ADJECTIVE = re.compile(r"(?<![\w-])([A-ZÅÄÖa-zåäö]{3,}(?:ska|iga|ella|ala|iva|ära|ande)) $")
PLAIN = re.compile(
    f"(?:{one_of('headed_names', 'plain')})",
    re.IGNORECASE,
)
"""Adjectives that only say which of several, or how it is."""
MUNICIPAL = re.compile(
    rf"(?<![\w-])(?i:{one_of('headed_names', 'municipal')}) (?:(?P<which>[a-zåäö]+(?:a|ande)) )?$"
)
"""Whose unit it is that is named behind: "kommunens", "socialtjänstens"."""
COMMON_OWNER = re.compile(r"(?:ens|ets|ns|nas|rnas|ornas)$")
"""How the genitive of an ordinary noun ends: "kommunens", "föreningarnas"."""
PEOPLE = re.compile(r"(?:ades|jukas|slösas|döves)$")
"""Those whose association has a branch in each place: "Hörselskadades förening Vik"."""
WHICH_BEHIND = re.compile(rf" {CAPITAL}(?: {CAPITAL})?(?![\w-])(?! kommun)")
ELLIPSIS = re.compile(r"(?<![\w-])(?:[\w-]+-, ){0,2}\w+- och $")
"""The first part of "mark- och exploateringsenheten", which is one."""
NO_PLACE = (
    rf"(?!Region\b|Sverige\b|Norden\b|Europa\b|Projekt|[\w-]*(?:{one_of('headed_names', 'no_place')})\b)"
)
PLACE_BEHIND = re.compile(rf"(?: (?:i|på))? {NO_PLACE}{CAPITAL}(?: {NO_PLACE}{CAPITAL})?(?![\w-])(?! kommun)")
AT_PLACE = re.compile(
    rf" (?:i (?:(?:norra|södra|östra|västra|mellersta|nordvästra|sydöstra) )?{NO_PLACE}{CAPITAL}(?: {CAPITAL})?"
    rf"|på {NO_PLACE}{CAPITAL}(?: (?:lasarett|(?:universitets)?sjukhus|hälsocentral|vårdcentral))?"
    rf"|vid (?:(?:{CAPITAL} ){{1,2}}(?:lasarett|(?:[Uu]niversitets)?[Ss]jukhus|hälsocentral|vårdcentral|universitet)"
    rf"|(?:[Uu]niversitets)?sjukhuset i {CAPITAL}|[Ll]asarettet i {CAPITAL}|[Uu]niversitetssjukhuset))"
    rf"(?![\w-])(?! (?:kommun|län|stad|skärgård|{CAPITAL}))"
)
"""Where an establishment is: "… i Anderslöv", "… vid Vrena lasarett"; a house or a project is no such place."""
OPEN_TO_ALL = re.compile(r"(?<![\w-])([Öö]ppna|[Aa]npassade|[Kk]ommunala|[Mm]obila) $")
"""Adjectives that belong to a kind of establishment, and alone tell none from others."""
APPOSED = re.compile(rf"(?<![\w-])({CAPITAL}(?: {CAPITAL})?)(?:, | \()$")
"""A name before the words in brackets that say whose unit it is: "Lyktan (kommunens ungdomsteam)"."""
FIRST_NAMES = re.compile(r"(?<![\w-])([A-ZÅÄÖ][a-zåäöé]+)(?: [A-ZÅÄÖ][a-zåäöé]+)? (?:la )?$")
"""What stands before the last part of a name that has a hyphen: "Karl Ek-gymnasiet"."""
IN_ROW = re.compile(r",? (?:och|samt)\b")
"""Behind the last but one of a row, which says nothing of the one before."""
NO_COMPOUND = re.compile(f"(?:{one_of('headed_names', 'no_compound')})$")
"""What stands before "enhet" and the like in words that name no unit."""
FIRST_OF_KIND = re.compile(f"(?:{one_of('headed_names', 'first_of_kind')})$")
"""What stands before "förening" in words for any of them."""
PLURAL = re.compile(r"(?:ar|er|or|are|bolag|företag|kooperativ|sällskap)$")
"""How heads end in the plural without an article."""
FIRST_OF_SEVERAL = re.compile(f"(?:{one_of('headed_names', 'first_of_several')})$")
"""What stands before "företag" or "ägare" in words for any of them, or for what owns no more than a task."""
BARE = frozenset(words_of("headed_names", "bare"))
"""Nouns that say nothing of a unit without a first part."""
OFFICES = ("avdelning", "enhet", "sektion")
"""Those of the bare ones that an adjective tells from others."""
PLACED = (EntityType.UNIT, EntityType.EXTERNAL_PARTNER)
LEAST_STEM = 3
ARTICLE = re.compile(rf"De (?:la (?=[A-ZÅÄÖ])|(?={CAPITAL} |[A-ZÅÄÖ][a-zåäö]+-))")


def headed_names(
    text: str,
    is_common: Callable[[str], bool],
    is_ordinary: Callable[[str], bool],
    places: frozenset[str] = frozenset(),
) -> Iterator[NewName]:
    """Every name of an actor that ends in a noun for its kind.

    Args:
        text: a block's readable text.
        is_common: whether a small-letter word is ordinary Swedish.
        is_ordinary: whether it is that or two such words joined.
        places: names of municipalities and the like, which are no ordinary words before a noun.
    """
    for noun in nouns_in(text):
        if noun.head.is_definite:
            found = _at_place(text, noun) or _described(text, noun) or _compound(text, noun, is_ordinary)
        else:
            found = (
                _unit_of(text, noun)
                or _owned(text, noun, is_common, places)
                or _titled(text, noun)
                or _several(noun)
            )
        if found is not None:
            yield found


def _owned(text: str, noun: Noun, is_common: Callable[[str], bool], places: frozenset[str]) -> NewName | None:
    """ "Svartåns kanotklubb", "Särö skola": capitalised words with the noun behind them."""
    owner = OWNER.search(noun.before)
    if owner is None:
        return None
    shared = owner["shared"] or ""
    start = noun.start - len(shared) - len(owner[1]) - 1
    words = owner[1].split()
    first = words[0].casefold()
    opens = start == 0 or noun.before[: owner.start(1)].rstrip()[-1:] in SENTENCE_MARKS
    is_place = not places.isdisjoint((words[0], words[0].removesuffix("s")))
    if len(words) == 1 and noun.word[0].islower() and not is_place and is_common(first):
        genitive = first.endswith("s") and not COMMON_OWNER.search(first)
        if MUNICIPAL.search(noun.before) or (opens and not genitive):
            return None
    if PLAIN.fullmatch(words[-1]) and not (is_place and len(words) > 1):
        return None
    behind = (
        _with_place(text, noun) if PEOPLE.search(first) and noun.head.kind == "civil_society" else noun.end
    )
    found = _name(start, f"{owner[1]} {shared}{noun.word}{text[noun.end : behind]}", noun.head)
    if found and found.kind == "collective" and noun.word[0].isupper():
        return found._replace(kind="civil_society")  # "Söderängens Fastighetsägare" is one association
    return found


def _unit_of(text: str, noun: Noun) -> NewName | None:
    """ "Socialtjänstens ungdomsgrupp" is the unit "Ungdomsgruppen"."""
    owner = MUNICIPAL.search(noun.before) if noun.head.type is EntityType.UNIT else None
    if owner is None:
        return None
    if not noun.stem and noun.head.plain in BARE:
        return _unit_by_adjective(noun, owner["which"])
    name = _capital(noun.stem + noun.head.definite)
    apposed = APPOSED.search(noun.before[: owner.start()])
    if apposed and not (apposed[0].endswith(", ") and IN_ROW.match(text, noun.end)):
        start = noun.start - len(noun.before) + apposed.start()
        return NewName(start, start + len(apposed[1]), apposed[1], EntityType.UNIT, None, (name.lower(),))
    return NewName(noun.start, noun.end, name, EntityType.UNIT, None, (name.lower(),))


def _unit_by_adjective(noun: Noun, which: str | None) -> NewName | None:
    """ "Kontorets förebyggande enhet" is the unit "Förebyggande enheten"; "en egen enhet" is none."""
    if which is None or PLAIN.fullmatch(which) or noun.head.plain not in OFFICES:
        return None
    name = f"{which} {noun.head.definite}"
    start = noun.start - len(which) - 1
    return NewName(start, noun.end, _capital(name), EntityType.UNIT, None, (name,))


def _titled(text: str, noun: Noun) -> NewName | None:
    """ "Vårdcentral Tisken", "Lärcentrum i Tisken": the noun with a capital, and which one behind it."""
    which = WHICH_BEHIND.match(text, noun.end) or AT_PLACE.match(text, noun.end)
    if noun.word[0].islower() or which is None:
        return None
    return _name(noun.start, text[noun.start : which.end()], noun.head)


def _described(text: str, noun: Noun) -> NewName | None:
    """ "Psykiatriska kliniken", "Mångkulturella föreningen": an adjective with the noun behind it."""
    adjective = ADJECTIVE.search(noun.before)
    if adjective is None or PLAIN.fullmatch(adjective[1]):
        return None
    start = noun.start - len(adjective[1]) - 1
    end = noun.end
    if adjective[1][0].isupper():
        end = _with_place(text, noun)
    elif not noun.head.lone:
        return None
    return _name(start, text[start:end], noun.head)


def _at_place(text: str, noun: Noun) -> NewName | None:
    """ "Fritidsgården i Anderslöv": an establishment that its place tells from others; no department has one."""
    is_department = noun.head.type is EntityType.UNIT and noun.head.lone
    if is_department or noun.head.kind in ("collective", "state_agency") or noun.head.type not in PLACED:
        return None
    place = AT_PLACE.match(text, noun.end)
    house = GOES_ON.match(text, place.end()) if place else None
    if place is None or (house and place[0].startswith(" på") and not ends_name(house[1])):
        return None
    before = OPEN_TO_ALL.search(noun.before) or ADJECTIVE.search(noun.before) or ELLIPSIS.search(noun.before)
    start = noun.start - len(before[0]) if before and not PLAIN.fullmatch(before[0].strip()) else noun.start
    return _name(start, text[start : place.end()], noun.head)


def _compound(text: str, noun: Noun, is_ordinary: Callable[[str], bool]) -> NewName | None:
    """ "Rackstadmuseet", "näringslivsavdelningen": the noun's own first part says which; or a place does."""
    end = _with_place(text, noun)
    placed = end > noun.end and noun.head.kind == "civil_society"
    whole = noun.word[0].isupper() and (end > noun.end or len(noun.stem) >= LEAST_STEM)
    if whole and (noun.mid or placed or not is_ordinary(noun.word.casefold())):
        start = noun.start - _first_names(noun)
        return _name(start, text[start:end], noun.head)
    shared = ELLIPSIS.search(noun.before)
    start = noun.start - len(shared[0]) if shared else noun.start
    if len(noun.stem) < LEAST_STEM or not noun.head.lone or noun.stem.endswith("-"):
        return None
    first = FIRST_OF_SEVERAL if noun.head.kind == "collective" else FIRST_OF_KIND
    if NO_COMPOUND.search(noun.stem) or first.search(noun.stem):
        return None
    return _name(start, text[start : noun.end], noun.head)


def _first_names(noun: Noun) -> int:
    """How many characters the words take up that stand before the last part of a name: "Karl Ek-gymnasiet"."""
    first = FIRST_NAMES.search(noun.before) if "-" in noun.stem or noun.before.endswith(" la ") else None
    if first is None or first[1] == "De":
        return len(first[0]) if first else 0
    opens = first[1].casefold() in PREPOSITIONS | STOPS or NOT_A_NAME.match(first[1])
    return 0 if opens else len(first[0])


def _several(noun: Noun) -> NewName | None:
    """ "Bygdeföreningar", "industriföretag": the first part says which of many are meant."""
    if noun.head.kind != "collective" or not PLURAL.search(noun.head.written) or len(noun.stem) < LEAST_STEM:
        return None
    if noun.stem.endswith("-") or FIRST_OF_SEVERAL.search(noun.stem):
        return None
    return _name(noun.start, noun.word, noun.head)


def _with_place(text: str, noun: Noun) -> int:
    """Where the name ends together with the place that it is in: "Kvinnojouren Vetlanda", "… i Anderslöv"."""
    place = PLACE_BEHIND.match(text, noun.end)
    if place is None:
        return noun.end
    following = GOES_ON.match(text, place.end())
    owns = place[0].endswith("s") and following is not None and not ends_name(following[1])
    return noun.end if owns else place.end()


def _name(start: int, name: str, head: Head) -> NewName | None:
    article = ARTICLE.match(name)
    rest = article.end() if article else 0  # "De" opens no name that is not so marked
    for found in accepted(start + rest, name[rest:], head.type, head.kind):
        return found._replace(start=start, name=name[:rest] + found.name)
    return None


def _capital(name: str) -> str:
    return name[0].upper() + name[1:]
