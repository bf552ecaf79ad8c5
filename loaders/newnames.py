"""Names that the registry lacks, recognised by their form and by the word before them.

"projektet …", "föreningen …", "stadsdelen …" introduce a name; "Trygghetsrådet", "Strandskolan" and "… AB" are
names by their form; a general word with a name behind it is a particular one: "familjecentralen Fyrtornet".
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass

from loaders.cues import cue
from loaders.forms import FORMS, REST, WORD
from loaders.localnames import LOCAL_FORMS
from loaders.verbs import PREPOSITIONS, ends_name
from model.vocabulary import EntityType

__all__ = ["NewName", "new_names", "particular"]

MORE = rf"(?: (?:(?:i|på|för|mot|av|till|of|the|och|mitt) )*{WORD}|(?: \d{{4}})){{0,4}}"
NAME = WORD + MORE
# A pattern that opens with a set of letters is sought several times faster than one that first asks what
# stands before; so patterns here ask it behind their first letter: "[A-ZÅÄÖ](?<!\w.)" for "\b[A-ZÅÄÖ]".
QUOTED = r"[”\"“'’]\s?([^”\"“'’\n]{3,80}?)\s?[”\"“'’]"
COLLABORATION_CUES = {
    "project": r"(?:[\w-]+-)?\w*projekt(?:et|en)?|initiativet",
    "programme": r"\w*programmet|satsningen|\w*modellen|konceptet",
    "forum": r"\w*forumet|samverkansarenan|arenan|rådet",
    "network": r"nätverket",
    "partnership": r"partnerskapet|\w*avtalet|kunskapsalliansen|alliansen|överenskommelsen|samarbetet|samverkan",
    "team": r"\w*teamet|\w{4,}gruppen",
}
PARTNER_CUES = {
    "civil_society": (
        r"\w*förening(?:en|arna)?|stiftelsen|\w*organisationen|studieförbundet|\w*klubben|församlingen"
        r"|\w*jouren"
        r"|\w*kåren|sällskapet|kooperativet"
    ),
    "business": r"fastighetsbolaget|bostadsbolaget|företaget|fastighetsägaren",
}
PARTNER = EntityType.EXTERNAL_PARTNER
FORUM_FORMS = {
    "rådet": "forum",
    "forum": "forum",
    "forumet": "forum",
    "gruppen": "team",
    "teamet": "team",
    "nätverket": "network",
    "samordningen": "forum",
    "alliansen": "partnership",
    "patrullen": "team",
    "samverkan": "forum",
}
NO_FORUM = re.compile(
    r"(?:mål|ålders|arbets|projekt|styr|lednings|referens|samverkans|folk|befolknings|yrkes|elev|barn"
    r"|person|vård"
    r"|brottsförebyggande |kommun|region|landstings|lands|stads|närings|sam|kultur)(?:gruppen|rådet"
    r"|samverkan)$",
    re.IGNORECASE,
)
FORUM_FORM = cue(
    rf"([A-ZÅÄÖ](?<![\w-].)[a-zåäö]{{3,}}(?:{'|'.join(FORUM_FORMS)}))(?<!området)(?![\w-])(?! {WORD})"
)
FORUM_WITH_NAME = cue(
    rf"(?<![\w-])([A-ZÅÄÖ]?[a-zåäö]{{3,}}(?:forum|team|nätverk|råd|center|hus)) ({WORD}(?: {WORD})?)"
)
GROUP_FOR = cue(
    r"\b((?:Styrgruppen|Nätverket|Forum|Rådet|Samverkansgruppen) för (?:(?!leds|är|har|består|samlar"
    r"|möts|ingår|som|och"
    r" har)[\wåäöÅÄÖ-]+ ?){1,7})(?=\b)"
)
CALLED = cue(
    r"(?:kunskapsallians|nätverk|projekt|samverkansavtal|partnerskap|samverkansforum)\w*[^.;:]{0,40}[;:] "
    r"([A-ZÅÄÖ][^,.;:]{5,80}), som\b"
)
KINDS_OF_COLLABORATION = (
    r"(?:\w*projekt|\w*samarbete|\w*samverkan|\w*satsning|\w*nätverk|\w*partnerskap|\w*program|\w*forum"
    r"|samverkans\w+|mötesforum|samtalsgrupp|arbetsgrupp|arbetssätt)(?:et|en)?"
)
IS_ONE = cue(
    rf"([A-ZÅÄÖ](?:(?<=^.)|(?<=[.!?:] .)){REST}{MORE}) (?:är|var|blev)"
    r"(?: (?:ett|en|det|den|vårt|nämndens|kommunens))?(?: \w+){0,2}"
    rf" {KINDS_OF_COLLABORATION}\b"
)
"""What is said to be a project, a network or the like is one."""
ONE_BESIDE = cue(
    rf"(?:(?<![\w-])({NAME})|(?:^|(?<=[.!?] ))([A-ZÅÄÖ][^.,;:()]{{3,40}})),"
    rf" (?:som är )?(?:ett|en)(?: [a-zåäö]+){{0,2}}? {KINDS_OF_COLLABORATION}\b"
)
ONE_BEFORE = cue(
    rf"\b(?:ett|en|vårt|gemensamt|gemensam)(?: [a-zåäö]+){{0,2}}? {KINDS_OF_COLLABORATION},"
    r" ([A-ZÅÄÖ][^,.;:()]{3,40}),"
)
SOON_ONE = cue(
    rf"\b(?:finns|pågår|driver vi|startade) ([A-ZÅÄÖ][^.,;:()]{{3,50}})\."
    rf" Det är (?:ett|en)(?: \w+){{0,2}}? {KINDS_OF_COLLABORATION}\b"
)
EXAMPLE = cue(
    r"\b[Ee]xempel(?: på \w+(?: \w+)?)? är (?:bland annat )?([A-ZÅÄÖ][^.,;:()]{3,40}),"
    r" (?:där|i vilke[nt]|i vilka|som)\b"
)
IS_CALLED = cue(
    r"(?i:samarbete|projekt|nätverk|arbete|satsning|modell|insats|program|samverkan|grupp"
    r"|forum)\w*[^.;:]{0,60}?"
    rf" (?:kallas|heter|benämns|går under namnet|med namnet|vid namn|kallat|kallad) (?:för )?({NAME})"
)
JOINED_IN = cue(rf"\b(?:samman|sig samman|tillsammans) i ({NAME})")
MET_IN = cue(
    r"\b(?:(?:deltar|deltog|ingår|ingått|medverkar|medverkat) (?:även |också |aktivt )?i"
    rf"|är (?:\w+ )?med (?:även |också |aktivt )?i) ({NAME})"
)
PARTY_TO = cue(rf"\b(?:IOP|[Ii]déburet [Oo]ffentligt [Pp]artnerskap)[^.;]{{0,30}}? med ({NAME})")
MUNICIPALITY_KIND = "municipality"
"""What an organisation of a municipality is marked with until it is known whose document it is."""
MUNICIPALITY = cue(r"([A-ZÅÄÖ](?<!\w.)[a-zåäö]+(?:[- ][A-ZÅÄÖ][a-zåäö]+)?s? (?:kommun|stad))(?:s|en)?\b")
PLACE_CUE = cue(
    rf"\b(?:stadsdelen|stadsdelarna|bostadsområdet|stadsområdet|kommundelen|orten|området|delområdet"
    rf"|torget|parken)"
    rf" ({WORD}(?: [A-ZÅÄÖ][a-zåäö]+)?)"
)
DISTRICT = re.compile(r"stadsdel|bostadsområdet|stadsområdet|kommundelen|orten")
UNIT_CUE = cue(r"\benheten ([A-ZÅÄÖ][a-zåäö]{3,})\b")
AT_PLACES = re.compile(
    r"(?<!med )(?<!delta )(?<!deltar )(?<!ingår )(?<!medverkar )\b(?:i|på|kring)"
    r" ((?:[A-ZÅÄÖ][a-zåäö]+(?:, ))*[A-ZÅÄÖ][a-zåäö]+)"
    r"(?: (?:och|samt) (?:(?:i|på|delar av) )?([A-ZÅÄÖ][a-zåäö]+))?(?=[.,;]| [a-zåäö])"
)
OWNS_NEXT = re.compile(r" (?!och\b|samt\b|som\b|där\b|har\b|är\b|finns\b)[a-zåäö]")
NO_PLACE = re.compile(
    r"(?:rådet|forum|forumet|gruppen|teamet|nätverket|projektet|skolan|nämnden|förvaltningen|alliansen"
    r"|avtalet|planen"
    r"|centrum|enheten|verket|kassan|föreningen|bladet|posten|året|Sverige|Europa)$"
)
VENUE_CUE = cue(
    rf"\b((?:[Mm]ötesplats(?:en)?|[Ff]ritidsgården|[Aa]llaktivitetshuset|[Tt]räffpunkt(?:en)?) {WORD})"
)
NOT_A_NAME = re.compile(
    r"(Den|Det|De|Dessa|En|Ett|I|På|Vi|För|Under|Genom|Syftet|Målet|Detta|Sedan|Nämnden)\b"
)
DOCUMENT = re.compile(r" (?:Verksamhets\w+|Års\w+|[Pp]rotokoll|Slutrapport|Rapport|Sida|Handlingsplan)$")
"""What stands beside a name in the head of a page."""
GOES_ON = re.compile(r" ([a-zåäö]+)")
STOPS = frozenset(
    [
        *("som", "och", "med", "för", "att", "där", "samt", "eller", "vid", "inom", "under", "från", "till"),
        *(
            "tillsammans",
            "ihop",
            "liksom",
            "även",
            "också",
            "utan",
            "hos",
            "mot",
            "genom",
            "sedan",
            "mellan",
            "när",
            "kring",
            "om",
            "en",
            "ett",
            "den",
            "det",
            "de",
            "så",
        ),
        *(
            "är",
            "har",
            "kan",
            "ska",
            "vill",
            "leds",
            "drivs",
            "består",
            "samlar",
            "möts",
            "ingår",
            "startade",
        ),
        *("pågår", "syftar", "riktar", "arbetar"),
    ]
)
"""Small-letter words that no name goes on with."""
PLAIN_CUES = frozenset({"teamet", "arbetsgruppen", "styrgruppen", "samverkansgruppen"})
"""Words that introduce a name without being a part of it."""
MOST_WORDS = 4
FOLLOWING_NAME = re.compile(rf" ({WORD}(?: {WORD})?)")
DEFINITE = re.compile(r"(?:en|et|an|rn|ln)$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class NewName:
    """A name by form or cue: where it stands, and what it seems to be."""

    start: int
    end: int
    name: str
    type: EntityType
    kind: str | None
    aliases: tuple[str, ...] = ()


CUES = tuple(
    (re.compile(words, re.IGNORECASE), type_, kind)
    for type_, cues in ((EntityType.COLLABORATION, COLLABORATION_CUES), (PARTNER, PARTNER_CUES))
    for kind, words in cues.items()
)
MAYBE_CUE = re.compile(r"[\w-](?<![\w-].)[\w-]*+ (?=[A-ZÅÄÖ”\"“'’])")
"""A word before a capital or a quotation mark."""
INTRODUCED = re.compile(rf"{QUOTED}|({NAME})")


def new_names(text: str, is_common: Callable[[str], bool], place: str = "") -> Iterator[NewName]:
    """Every name in the text that its form or the word before it gives away.

    Args:
        text: a block's readable text.
        is_common: whether a small-letter word is ordinary Swedish, so that "Steget" needs its "vidare".
        place: the municipality's name, which many collaborations carry: "Tryggt Strömhamn".
    """
    yield from _introduced(text, is_common)
    for pattern, form_type, form_kind in (*FORMS, *LOCAL_FORMS):
        for match in pattern.finditer(text):
            own = match.groupdict().get("own")
            aliases = (own,) if own else ()
            yield from _accepted(match.start(1), match[1], form_type, form_kind, aliases)
    yield from _forums(text)
    for match in CALLED.finditer(text):
        yield from _accepted(match.start(1), match[1], EntityType.COLLABORATION, "partnership")
    for match in MET_IN.finditer(text):
        end = _extended(text, *match.span(1), is_common)
        yield from _accepted(match.start(1), text[match.start(1) : end], EntityType.COLLABORATION, None)
    yield from _said_to_be_one(text, is_common)
    for match in IS_CALLED.finditer(text):
        end = _extended(text, *match.span(1), is_common)
        yield from _accepted(match.start(1), text[match.start(1) : end], EntityType.COLLABORATION, None)
    for match in UNIT_CUE.finditer(text):
        yield from _accepted(match.start(1), match[1], EntityType.UNIT, None)
    for match in PARTY_TO.finditer(text):
        yield from _accepted(match.start(1), match[1], PARTNER, "civil_society")
    for match in MUNICIPALITY.finditer(text):
        yield from _accepted(match.start(1), match[1], EntityType.ADMINISTRATION, MUNICIPALITY_KIND)
    if place:
        for match in re.finditer(rf"\b(?:inom|genom|via|i) ({WORD}(?: i| för)? {re.escape(place)})\b", text):
            yield from _accepted(match.start(1), match[1], EntityType.COLLABORATION, None)
    yield from _at_places(text, is_common)
    for pattern, type_ in ((PLACE_CUE, EntityType.AREA), (VENUE_CUE, EntityType.UNIT)):
        for match in pattern.finditer(text):
            certain = type_ is EntityType.UNIT or DISTRICT.match(match[0])
            if certain or not is_common(match[1].rsplit(" ", 1)[-1].casefold()):
                yield from _accepted(match.start(1), match[1], type_, None)


def _said_to_be_one(text: str, is_common: Callable[[str], bool]) -> Iterator[NewName]:
    """What the text says is a project, a network or the like; a lone ordinary word is no name."""
    for pattern in (IS_ONE, ONE_BESIDE, ONE_BEFORE, SOON_ONE, EXAMPLE, JOINED_IN):
        for match in pattern.finditer(text):
            group = match.lastindex or 1
            if " " not in match[group] and is_common(match[group].casefold()):
                continue
            yield from _accepted(match.start(group), match[group], EntityType.COLLABORATION, None)


def _at_places(text: str, is_common: Callable[[str], bool]) -> Iterator[NewName]:
    """Capitalised words behind "i" or "på", alone or in a list, which are no common words and no bodies."""
    for match in AT_PLACES.finditer(text):
        for word in re.finditer(r"[A-ZÅÄÖ][a-zåäö]+", match[0]):
            owner = word[0].endswith("s") and OWNS_NEXT.match(text, match.start() + word.end())
            if not owner and not is_common(word[0].casefold()) and not NO_PLACE.search(word[0]):
                yield from _accepted(match.start() + word.start(), word[0], EntityType.AREA, None)


def _introduced(text: str, is_common: Callable[[str], bool]) -> Iterator[NewName]:
    """Names behind a word such as "projektet" or "föreningen", kind by kind."""
    ends = dict.fromkeys(range(len(CUES)), 0)
    for number, word, name in sorted(_after_cues(text), key=_cue_of):
        start, end = name.start() - 1 - len(word), name.end()
        if start < ends[number]:
            continue  # the word is a part of the name before
        ends[number] = end
        _, type_, kind = CUES[number]
        if name[2] is None:
            start, end = name.span(1)
        else:
            end = _extended(text, *name.span(), is_common)
            named_with_cue = type_ is PARTNER and word[0].isupper()
            called = text[name.start() : end].split()
            own_word = kind == "team" and word.casefold() not in PLAIN_CUES
            if not named_with_cue and not (own_word and all(part[0].isupper() for part in called)):
                start = name.start()
        yield from _accepted(start, text[start:end].strip(" ,.;:"), type_, kind)


def _after_cues(text: str) -> Iterator[tuple[int, str, re.Match[str]]]:
    """The number of each cue in the text, the word itself, and the name behind it."""
    for found in MAYBE_CUE.finditer(text):
        word = found[0][:-1]
        for number in _cues_of(word):
            if name := INTRODUCED.match(text, found.end()):
                yield number, word, name


def _cue_of(found: tuple[int, str, re.Match[str]]) -> int:
    return found[0]


@functools.lru_cache(maxsize=10_000)
def _cues_of(word: str) -> tuple[int, ...]:
    """Which cues the word is one of."""
    return tuple(number for number, (words, _, _) in enumerate(CUES) if words.fullmatch(word))


def particular(text: str, start: int, end: int, type_: EntityType, kind: str | None) -> NewName | None:
    """The particular thing when a name follows a general word: "fältgruppen Kajen", "BID Hamnen"; else None."""
    word = text[start:end]
    if not (word.isupper() or DEFINITE.search(word)) or (kind == "collective" and not word.endswith("an")):
        return None
    follows = FOLLOWING_NAME.match(text, end)
    if not follows or NOT_A_NAME.match(follows[1]) or follows[1].startswith(word):
        return None
    name = DOCUMENT.sub("", f"{word} {follows[1]}")
    if name == word:
        return None
    kind = "civil_society" if kind == "collective" else kind
    return NewName(start, start + len(name), name[0].upper() + name[1:], type_, kind)


def _forums(text: str) -> Iterator[NewName]:
    for match in FORUM_FORM.finditer(text):
        if not NO_FORUM.search(match[1]):
            kind = next(kind for form, kind in FORUM_FORMS.items() if match[1].endswith(form))
            yield from _accepted(match.start(1), match[1], EntityType.COLLABORATION, kind)
    for match in FORUM_WITH_NAME.finditer(text):
        kind = "team" if match[1].endswith("team") else "forum"
        alias = match[1].casefold() + ("t" if match[1].endswith("e") else "et")
        if not match[1].endswith(("center", "hus")):
            yield from _accepted(match.start(1), match[0], EntityType.COLLABORATION, kind, (alias,))
    for match in GROUP_FOR.finditer(text):
        name = match[1].strip()
        alias = name.split(" ", 1)[0].casefold()
        aliases = (alias,) if alias.endswith("gruppen") else ()
        yield from _accepted(match.start(1), name, EntityType.COLLABORATION, "team", aliases)


def _extended(text: str, start: int, end: int, is_common: Callable[[str], bool]) -> int:
    """Where the name ends: a lone ordinary word ("Steget") takes the small-letter words that follow along."""
    if " " in text[start:end]:
        return end
    common = is_common(text[start:end].casefold())
    longer = end
    for _ in range(MOST_WORDS):
        word = GOES_ON.match(text, longer)
        if not word or word[1] in STOPS or ends_name(word[1]) or (word[1] in PREPOSITIONS and not common):
            return longer
        longer = word.end()
    return longer if common else end


def _accepted(
    start: int, name: str, type_: EntityType, kind: str | None, aliases: tuple[str, ...] = ()
) -> Iterator[NewName]:
    name = DOCUMENT.sub("", name)
    end = start + len(name)
    name = name.strip(" ,.;:")
    if len(name) > 2 and not NOT_A_NAME.match(name) and not name.endswith((" och", " i", " på")):
        yield NewName(start, end, name[0].upper() + name[1:], type_, kind, aliases)
