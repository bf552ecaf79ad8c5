"""Names of collaborations by their last noun: "Höglandets beredskapsråd", "Krissamverkan Väst", "lokala stödgruppen".

Which nouns they are is data (``joint_heads.csv``, and ``wordfamilies.toml`` for the words before them). What must
stay true: the noun alone ("gruppen", "ett nätverk") is no name, and in small letters it is one only where the
sentence says who is in it, or that somebody is.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from loaders.language.patterns import compiled
from loaders.language.verbs import ends_name
from loaders.language.wordfamilies import families, one_of, words_of
from loaders.names.actorheads import SENTENCE_MARKS, Noun
from loaders.names.jointheads import joint_nouns
from loaders.names.kindsbeside import WHICH, only_says_kind
from loaders.names.nameparts import GOES_ON, NewName, accepted, opens_sentence
from loaders.names.purposes import CAPITAL, with_purpose
from model.vocabulary import EntityType

__all__ = ["joint_names"]

FAMILIES = {name: "|".join(words) for name, words in families("joint").items()}
OWNER = re.compile(
    rf"(?<![\w-])([A-ZÅÄÖ]{{2,8}}:s|{CAPITAL}(?: {CAPITAL}){{0,2}}(?: (?:läns|kommuns|stads|kommunalförbunds))?) $"
)
"""Capitalised words before the noun: "Höglandets", "Järva", "Västra Götalands läns"."""
QUALITIES = compiled(rf"(?<![\w-])((?:(?i:{FAMILIES['qualities']})(?:,| och)? )+)$")
"""What says of which level or for what it is: "lokala", "brottsförebyggande"."""
QUALITY = re.compile(rf"(?i:{FAMILIES['qualities']}),?")
ELLIPSIS = re.compile(r"(?<![\w-])(?:[\w-]+-, ){0,2}[\w]+-,? och $")
"""The first part of "energi- och klimatrådet"."""
OPENING = rf"(?:{one_of('joint_names', 'opening')})\b"
"""A word that opens a sentence or a heading, where no mark parts it from what stands before."""
POINT = f"(?:{one_of('place_names', 'points')})"
PLACE_BEHIND = re.compile(
    rf" (?!{OPENING}){CAPITAL}(?: ?[–/] ?{CAPITAL})?(?: (?:& )?(?!{OPENING}){CAPITAL}){{0,2}}(?: {POINT})?"
    r"(?![\w-])(?! (?:kommun|stad|län)\b)"
)
OF_COUNTY = re.compile(rf" (?:{CAPITAL} )?{CAPITAL}s län(?!\w)")
ARTICLE = f"(?:en|ett|den|det|detta|vår|vårt|[a-zåäö]+(?:ens|ets|nas))(?: {WHICH})?"
"""What may stand before the noun: how many, or whose it is."""
IN_IT = re.compile(
    rf"\b(?:{FAMILIES['joins']})(?: \w+){{0,2}}? (?:i|inom|till|genom) (?:{ARTICLE} )?$"
    rf"|\b(?:{FAMILIES['meets']})\b[^.;:]{{0,100}} i (?:en|ett)(?: {WHICH})? $"
)
LEADS = re.compile(rf"\b(?:{FAMILIES['leads']}) (?:den )?$")
HAVE = re.compile(rf"\b(?:{FAMILIES['has']})(?: \w+){{0,2}}? (?:en|ett)(?: {WHICH})? $")
ABBREVIATED = re.compile(r"[A-ZÅÄÖ]{2,8}-")
OPENS = re.compile(r"(?:^|[.;:] )(?:I|Inom|Till) (?:(?:en|ett|den|det) )?$")
SITS = re.compile(rf",? (?:{FAMILIES['sits']})\b")
OF_WHOM = re.compile(
    rf"(?: \([^()]{{2,12}}\))?(?:,? (?:som|vilken|vilket))?,? (?:{FAMILIES['consists']})\b"
    r"|(?: \([^()]{2,12}\))?,? (?:där|i vilke[nt])\b"
    rf"(?=[^.;]{{3,160}}\b(?:{FAMILIES['sits']}|är med)\b)"
)
SOON = re.compile(
    rf"[^.;]{{0,80}}[.;] (?:Den|den|Denna|Gruppen) (?:{FAMILIES['consists']})\b"
    rf"|[^.;]{{0,80}}\. (?:I (?:den|gruppen|denna)|Där) (?:{FAMILIES['sits']})\b"
)
"""The next sentence says who is in a group."""
SO_CALLED = "kallas?|kallad|heter|benämns|benämnd|med namnet|vid namn|går under namnet"
NAMED = re.compile(
    rf"(?:,| –|:|,? som)?(?: (?:som )?(?:{SO_CALLED})(?: för)?)? [\"”“']?[A-ZÅÄÖ]"
    rf"|,? (?:som )?(?:{SO_CALLED})\b| \([A-ZÅÄÖ]"
)
"""A group has a name of its own behind the noun."""
MEETS = re.compile(r",? (?:möts|möttes|träffas|träffades|sammanträder|startades)\b")
"""What any group does."""
BETWEEN = re.compile(
    r"(?: \([^()]{2,12}\))? mellan (?!olika|våra|oss|dem|varandra|flera)[^.;]{2,60}(?:,| och )"
)
BARE = re.compile(rf"(?:{FAMILIES['bare']})?")
GROUP_BARE = re.compile("|".join(part for part in families("titles")["groups"] if not part.endswith(" ")))
LOOSE = frozenset(words_of("joint_names", "loose"))
"""Heads that anybody has: "polisens samarbete"."""
SERVING = frozenset({"styr", "arbets", "projekt", "lednings", "referens"})
"""What stands before "grupp" in words for those who serve what has the name."""
MEETING = frozenset({"nätverk", "råd", "forum", "grupp", "team"})
"""Heads for those who meet, which no other thing has that goes on with what it is for."""
FIELD_BEHIND = re.compile(r"(?: ([a-zåäö-]{4,})(?: och [a-zåäö-]{4,})?)?")
"""What a group works with that a line names behind it: "Arbetsgrupp vård och omsorg"."""
HOUSES = frozenset({"forum", "arena"})
OF_FIELDS = re.compile(r"[A-ZÅÄÖ][a-zåäö]+- och [a-zåäö]+råd")
"""A council by its two fields, which is one wherever it stands: "Äldre- och tillgänglighetsråd"."""
MUNICIPAL = frozenset({"kommuns", "stads"})
NO_OWNER = frozenset(words_of("joint_names", "no_owner"))
LEAST_STEM = 3
LOOKED_AT = 140


def joint_names(
    text: str, is_common: Callable[[str], bool], places: frozenset[str] = frozenset()
) -> Iterator[NewName]:
    """Every name of a collaboration that ends in a noun for its kind, or goes on from one.

    Args:
        text: a block's readable text.
        is_common: whether a small-letter word is ordinary Swedish.
        places: names of municipalities and the like, which are no ordinary words before a noun.
    """
    for noun in joint_nouns(text):
        if noun.word.isupper():
            continue
        owner = _owner(noun)
        found = _owned(text, noun, owner, is_common, places) if owner else None
        found = (
            found
            or _in_line(text, noun)
            or _titled(text, noun)
            or _described(text, noun)
            or (None if owner else _common(text, noun))
        )
        found = found or _standing(text, noun)
        if found is not None:
            yield from _named(text, noun, *found)


class Owner(NamedTuple):
    """The capitalised words before a noun and the words that say of which level it is."""

    start: int
    words: list[str]
    opens: bool
    """Whether a sentence opens with them."""
    direct: bool
    """Whether no such words stand between."""


def _owner(noun: Noun) -> Owner | None:
    """Who stands before an indefinite noun: "Järva", "Höglandets"."""
    if noun.head.is_definite and noun.head.plain != noun.head.definite:
        return None
    start = _with_qualities(noun, noun.start)
    before = noun.before[: len(noun.before) - (noun.start - start)]
    owner = OWNER.search(before)
    if owner is None or QUALITIES.search(owner[0]) or owner[1] in NO_OWNER:
        return None
    if owner[1].endswith(":s") and not GROUP_BARE.fullmatch(noun.stem):
        return None  # "LRF:s kommungrupp" is one of an association's branches
    lead = before[: owner.start(1)].rstrip()
    return Owner(
        start - len(owner[0]), owner[1].split(), not lead or lead[-1] in SENTENCE_MARKS, start == noun.start
    )


def _owned(
    text: str, noun: Noun, owner: Owner, is_common: Callable[[str], bool], places: frozenset[str]
) -> tuple[int, int] | None:
    """ "Höglandets beredskapsråd", "Arjeplogs lokala klimatråd": capitalised words with the noun behind them."""
    first, last = owner.words[0], owner.words[-1]
    is_place = not places.isdisjoint((first, first.removesuffix("s")))
    genitive = last.endswith("s")
    if (
        len(owner.words) == 1
        and not is_place
        and is_common(first.casefold())
        and (owner.opens or not genitive)
    ):
        return None
    if last in MUNICIPAL and text[_with_qualities(noun, noun.start)].isupper():
        return None  # "Viks kommuns Äldreråd" is called by the noun alone
    if not noun.stem and ((noun.head.plain in LOOSE) is genitive or not owner.direct):
        return None
    return owner.start, with_purpose(text, noun.end)


def _in_line(text: str, noun: Noun) -> tuple[int, int] | None:
    """ "Politisk referensgrupp", "Styrgrupp näringsliv": a group in a line of its own, and which one it is."""
    start = _with_qualities(noun, noun.start)
    if start or not text[0].isupper() or noun.head.is_definite or len(noun.stem) < LEAST_STEM:
        return None
    field = FIELD_BEHIND.fullmatch(text, noun.end)
    if field is None or (noun.start == 0 and not field[0]) or (field[1] and ends_name(field[1])):
        return None
    return 0, len(text)


def _titled(text: str, noun: Noun) -> tuple[int, int] | None:
    """ "Krissamverkan Väst", "Nätverk Ljungby", "Servicegruppen Norr–Söder": the noun with a capital, and which one."""
    start = _with_qualities(noun, noun.start)
    which = OF_COUNTY.match(text, noun.end) or PLACE_BEHIND.match(text, noun.end)
    if (
        which is None
        or not text[start].isupper()
        or (start == noun.start and not noun.stem and _needs_stem(noun))
    ):
        return None
    following = GOES_ON.match(text, which.end())
    if noun.head.is_definite and opens_sentence(text, *which.span()):
        return start, noun.end
    owns = which[0].endswith("s") and following is not None and not ends_name(following[1])
    return None if owns else (start, with_purpose(text, which.end()))


def _needs_stem(noun: Noun) -> bool:
    """Whether the noun alone with a place behind it is a house ("Forum Viken") or what introduces another name."""
    return noun.head.is_definite or noun.head.plain in HOUSES


def _described(text: str, noun: Noun) -> tuple[int, int] | None:
    """ "Operativa gruppen", "Regionalt klimatforum": a capital that no sentence gives, and the noun."""
    start = _with_qualities(noun, noun.start)
    if not text[start].isupper():
        return None
    mid = start > 1 and text[start - 1] == " " and (text[start - 2].islower() or text[start - 2] == ",")
    if start < noun.start and (mid or (noun.head.is_definite and len(noun.stem) >= LEAST_STEM)):
        return start, with_purpose(text, noun.end)
    end = with_purpose(text, noun.end)
    sure = noun.head.plain in MEETING or (noun.stem and (mid or _framed(text, start, end)))
    return (start, end) if end > noun.end and sure else None


def _common(text: str, noun: Noun) -> tuple[int, int] | None:
    """ "Ett chefsnätverk för norra bygden där A ingår": in small letters, and the sentence says who is in it."""
    start = _with_qualities(noun, noun.start)
    if ABBREVIATED.match(text, noun.start) and noun.head.is_definite and SOON.match(text, noun.end):
        return start, noun.end
    opens = start == 0 or text[start - 2 : start - 1] in SENTENCE_MARKS
    if (text[start].isupper() and not (opens and noun.head.is_definite)) or only_says_kind(text, start):
        return None
    end = with_purpose(text, noun.end)
    tells = start < noun.start or end > noun.end or not _is_bare(noun)
    if tells and _framed(text, start, end):
        return start, end
    shared = BETWEEN.match(text, end) and noun.stem and noun.stem not in SERVING
    return (start, end) if shared else None


def _standing(text: str, noun: Noun) -> tuple[int, int] | None:
    """ "Styrgruppen består av …": no more than the noun for a standing group, and the sentence says who is in it."""
    if noun.head.plain != "grupp" or len(noun.stem) < LEAST_STEM or not GROUP_BARE.fullmatch(noun.stem):
        return None
    lead = text[max(0, noun.start - LOOKED_AT) : noun.start]
    if MEETS.match(text, noun.end) or NAMED.match(text, noun.end) or only_says_kind(text, noun.start):
        return None
    sits = OPENS.search(lead) and SITS.match(text, noun.end)
    told = sits or any(shape.match(text, noun.end) for shape in (OF_WHOM, SOON)) or LEADS.search(lead)
    return (noun.start, noun.end) if told else None


def _is_bare(noun: Noun) -> bool:
    """Whether the noun says no more than the kind: "arbetsgruppen", "samverkansforum"."""
    return (
        len(noun.stem) < LEAST_STEM
        or BARE.fullmatch(noun.stem) is not None
        or GROUP_BARE.fullmatch(noun.stem) is not None
    )


def _framed(text: str, start: int, end: int) -> bool:
    """Whether the sentence says who is in it or that somebody is."""
    lead = text[max(0, start - LOOKED_AT) : start]
    if IN_IT.search(lead) or HAVE.search(lead) or LEADS.search(lead) or OF_WHOM.match(text, end):
        return True
    return bool(BETWEEN.match(text, end) or (OPENS.search(lead) and SITS.match(text, end)))


def _with_qualities(noun: Noun, start: int) -> int:
    """Where the name begins with the words that say of which level it is."""
    before = noun.before
    if shared := ELLIPSIS.search(before):
        start -= len(shared[0])
        before = before[: shared.start()]
    last = before[:-1].rpartition(" ")[2]
    said = QUALITIES.search(before) if last == "och" or QUALITY.fullmatch(last) else None
    return start - len(said[0]) if said else start


def _named(text: str, noun: Noun, start: int, end: int) -> Iterator[NewName]:
    name = text[start:end].rstrip(",")
    whole = not _is_bare(noun) and not ELLIPSIS.search(noun.before)
    lone = end == noun.end and start == noun.start
    short = (noun.stem + noun.head.plain, noun.stem + noun.head.definite) if whole or lone else ()
    own = (name,) if name[0].islower() else ()
    aliases = tuple(dict.fromkeys((*own, *short)))
    for found in accepted(start, name, EntityType.COLLABORATION, noun.head.kind):
        only = name.casefold() == noun.stem + noun.head.plain and (own or not whole)
        title = (noun.stem + noun.head.definite).capitalize() if only else found.name
        if whole_fields := OF_FIELDS.fullmatch(found.name):
            title = whole_fields[0].removesuffix(noun.head.plain) + noun.head.definite
        yield found._replace(name=title, aliases=aliases)
