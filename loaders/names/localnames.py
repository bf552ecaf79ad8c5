"""Names as the documents of any municipality form them: local branches, boards "för …".

"Röda Korset Ludvika" is not the national Red Cross.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from pathlib import Path

from loaders.language.cues import Cue, cue
from loaders.language.wordfamilies import one_of
from loaders.names.forms import REST
from model.vocabulary import EntityType

__all__ = ["CAPITAL", "DIRECTION", "FIRST", "LOCAL_FORMS", "PROVINCES", "branch_end"]

CAPITAL = r"[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäö]+)?"
FIRST = r"[A-ZÅÄÖ](?<!\w.)[a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäö]+)?"
"""The same where it begins a word."""
DIRECTION = r"(?:Norra|Södra|Västra|Östra|Mellersta|Nordvästra|Nordöstra|Sydvästra|Sydöstra|Stora|Lilla)"
BRANCH = re.compile(
    f" (?:[A-ZÅÄÖ]{{2,4}} )?(?:(?:{one_of('associations', 'local')}) )?"
    rf"({CAPITAL})(?: (?:Norra|Södra|Västra|Östra))?(?: ({CAPITAL}))?"
    rf"(?: (?:län|församling|pastorat|{one_of('associations', 'branch_places')})|/{CAPITAL})?(?![\w-])"
)
CIRCLE = re.compile(
    rf",? (?:{CAPITAL}(?:krets|avdelning|distrikt|lokalförening)(?:en|et)?"
    rf"|lokal(?:förening|avdelning)en? (?:i )?{CAPITAL})(?!\w)"
)
"""A branch by a name of its own: "…, Vrenakretsen"."""
NATIONAL = frozenset(["Sverige", "Sveriges", "Norden", "Europa", "AB", "Riksförbund"])
ENDS = re.compile(r"[,;]| (?:och|samt) ")
"""What stands behind the last word of a name in a list."""
POINTS = frozenset(["Sydost", "Sydväst", "Nordost", "Nordväst", "Sydöst", "Nordöst"])
"""Points of the compass: quarters of cities, unless a branch is called by them."""
PROVINCES = frozenset(Path(__file__).with_name("provinces.txt").read_text("utf-8").split())
"""Names of provinces, counties and parts of the country, by which branches are called."""
PARTNER, UNIT = EntityType.EXTERNAL_PARTNER, EntityType.UNIT
OWNER = (
    rf"(?:[Rr]egionens|[Ll]andstingets|[Ll]änsstyrelsens|[Pp]olisens|[Uu]niversitetets|[Hh]ögskolans|[A-ZÅÄÖ]{{2,5}}:s"
    rf"|Region {CAPITAL}(?: {CAPITAL})?(?:(?<=s)| läns)|(?:{CAPITAL} )?{CAPITAL}(?<=regionen)s"
    r"|[A-ZÅÄÖa-zåäö]{4,}föreningens|Röda [Kk]orsets)"
)
"""Others than the municipality whose part is called by whose it is: "regionens säkerhetsenhet"."""
TRADE = f"(?i:{one_of('companies', 'trades')})"
TRADES = rf"{TRADE}(?:, {TRADE})?(?: och| &) {TRADE}"
"""What companies of municipalities have in their names: "Dalby Vatten och Avfall"."""
NO_PART = f"(?:{one_of('partner_names', 'labels')})"
OFFICE_WORD = f"(?:{one_of('body_names', 'office_words')})"
NUMBERS = one_of("counting", "few", "teens")
PART = f"(?:[a-zåäö]+(?:ska|iga|ande) )?[a-zåäö]*(?:{one_of('body_names', 'departments')})"
LOCAL_GROUP = "(?:(?<=krets)|(?<=grupp)|(?<=avdelning)|(?<=förening)|(?<=distrikt))"
"""Which parts of an association a place tells from others: "LRF:s kommungrupp i Vrena"."""
LOCAL_FORMS: tuple[tuple[Cue, EntityType, str | None], ...] = (
    (cue(rf"([A-ZÅÄÖ](?<!\w.){REST} i {CAPITAL} AB)(?!\w)"), PARTNER, "business"),
    (cue(rf"({FIRST}(?: {CAPITAL})? {TRADES} AB)(?!\w)"), PARTNER, "business"),
    (cue(rf"({FIRST}(?<=s) {TRADES})(?!\w)"), PARTNER, "business"),
    (cue(rf"(?<=[a-zåäö,] )((?!{OFFICE_WORD}){CAPITAL}(?: {CAPITAL})? {TRADES})(?!\w)"), PARTNER, "business"),
    (
        cue(
            rf"\b((?:Bostads|Fastighets|Industri|Nya )?(?: )?AB (?!{NO_PART}\b){CAPITAL}(?: {CAPITAL})?)(?!\w)"
        ),
        PARTNER,
        "business",
    ),
    (cue(rf"(?<![\w-])({OWNER} {PART}(?:{LOCAL_GROUP} i {CAPITAL})?)(?!\w)"), PARTNER, None),
    (
        cue(
            rf"(?<![\w-])(?<!ia )(?<!va )((?:(?:[Öö]vriga|[Aa]ndra|[Dd]e (?:{NUMBERS})) )?"
            r"[Kk]ommuner(?:na)? (?:i|på|längs|runt|kring|inom)"
            rf" (?:länet|regionen|avrinningsområdet|(?i:{DIRECTION}) {CAPITAL}(?: län)?"
            rf"|{CAPITAL}(?: län|(?: {CAPITAL})+ län)?)(?! [A-ZÅÄÖ])"
            rf"|(?:[Ll]änets|[Rr]egionens|{CAPITAL}(?<=s)|{CAPITAL} läns)"
            rf" (?:(?:övriga|samtliga|alla) )?(?:(?:{NUMBERS}) )?kommuner"
            rf"|(?<!i )(?<!s )[Ss]amtliga (?:{NUMBERS}) kommuner)(?![\w-])"
        ),
        PARTNER,
        "collective",
    ),
    (
        cue(
            rf"\b((?:Sparbanken|Sparbanksstiftelsen|Länsförsäkringar) {CAPITAL}"
            rf"(?:(?: &)? {CAPITAL}| och (?:{'|'.join(sorted(PROVINCES))}))?)(?!\w)"
        ),
        PARTNER,
        "business",
    ),
    (cue(rf"({FIRST} (?:kulturskola|bibliotek))(?!\w)"), UNIT, None),
    (
        cue(
            rf"([A-ZÅÄÖ](?<!\w.)(?:[A-ZÅÄÖ]{{1,3}} {CAPITAL} {CAPITAL}"
            r"|[a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäö]+)?s?"
            rf" (?:[a-zåäö]*(?:{one_of('associations', 'small_ends')}))))(?!\w)"
        ),
        PARTNER,
        "civil_society",
    ),
    (cue(rf"({FIRST} (?:folkhögskola|konsthall|teater|högskola))(?!\w)"), PARTNER, None),
    (cue(r"(?<![\w-])([A-ZÅÄÖa-zåäö]{4,}staben)(?!\w)"), EntityType.ADMINISTRATION, None),
    (cue(r"([A-ZÅÄÖ](?<!\w.)[a-zåäö]{4,}(?:centrum|centret))(?!\w)"), UNIT, None),
    (
        cue(rf"((?:Folkets )?{FIRST}-(?:{one_of('associations', 'ends_definite')}))(?!\w)"),
        PARTNER,
        "civil_society",
    ),
    (
        cue(
            rf"({FIRST}(?<=a) (?:kultur|kvinno|ungdoms)?(?:föreningen|förbundet|riksförbundet)"
            rf" {CAPITAL}(?: {CAPITAL})?)(?!\w)"
        ),
        PARTNER,
        "civil_society",
    ),
    (cue(rf"({FIRST}(?: [a-zåäö]+-[a-zåäö]+| {CAPITAL})? församling)(?!\w)"), PARTNER, "civil_society"),
    (
        cue(rf"\b((?:S:t|S:ta|Sankt|Sankta|S:t:) {CAPITAL} (?:församling|kyrka))(?!\w)"),
        PARTNER,
        "civil_society",
    ),
    (
        cue(rf"({FIRST}(?:/{CAPITAL})? (?:{one_of('associations', 'sports_named')}))(?!\w)"),
        PARTNER,
        "civil_society",
    ),
    (cue(rf"({FIRST} (?:stads|folk|kommun|huvud)bibliotek)(?!\w)"), UNIT, None),
    (
        cue(rf"({FIRST}(?<=s) (?:{one_of('associations', 'orders')}))(?!\w)"),
        PARTNER,
        "civil_society",
    ),
    (
        cue(
            f"({FIRST}(?: {CAPITAL})? (?:{one_of('associations', 'branches')}) {CAPITAL}"
            rf"(?: {CAPITAL})?)(?!\w)"
        ),
        PARTNER,
        "civil_society",
    ),
    (
        cue(rf"\b(Kommunal(?: {CAPITAL})?)(?=[,.;)]| (?:{one_of('associations', 'union_acts')})\b)"),
        PARTNER,
        "civil_society",
    ),
    (
        cue(
            rf"\b((?:{one_of('associations', 'arts')}) i"
            rf" (?:{'|'.join(sorted(PROVINCES))}|Väst|Öst|Syd|Nord))(?!\w)"
        ),
        PARTNER,
        "region",
    ),
    (
        cue(rf"({FIRST}(?: [a-zåäöA-ZÅÄÖ][a-zåäö]+ska)? regementet? [A-ZÅÄÖ]{{1,3}} ?\d{{1,2}})(?!\w)"),
        PARTNER,
        "state_agency",
    ),
    (
        cue(
            r"(?<![\w-])((?:[Hh]älso- och sjukvårdsnämnd(?:en)?|HSN) \d{1,2}"
            rf"(?: {CAPITAL}(?:, {CAPITAL}){{0,5}} och {CAPITAL}(?! kommun))?)(?![\w/-])"
        ),
        PARTNER,
        "region",
    ),
    (
        cue(
            rf"(?<![\w-])((?:[Hh]älso- och sjukvårds|[Ll]andstings|[Rr]egion)nämnden (?i:{DIRECTION}) {CAPITAL})"
            r"(?![\w-])"
        ),
        PARTNER,
        "region",
    ),
    (
        cue(
            r"(?<![\w-])(IFO [Bb]arn(?: och (?:familj|unga?|ungdom))?|IFO (?:[Vv]uxen|[Uu]ngdom|[Ff]amilj))(?![\w-])"
        ),
        UNIT,
        None,
    ),
    (
        cue(rf"({FIRST}(?: {CAPITAL})? (?:kommunförbund|kommunalförbund|räddningstjänstförbund))(?!\w)"),
        PARTNER,
        None,
    ),
    (
        cue(rf"({FIRST}(?: {CAPITAL}| samlade)? (?:{one_of('associations', 'unions')}))(?!\w)"),
        PARTNER,
        "civil_society",
    ),
    (
        cue(rf"\b((?:{one_of('associations', 'before_place')})(?: i)? {CAPITAL}(?: {CAPITAL})?)(?!\w)"),
        PARTNER,
        "civil_society",
    ),
    (
        cue(
            r"\b((?:[A-ZÅÄÖ][a-zåäö]+(?:föreningen|kretsen|sällskapet|samfundet)) i [A-ZÅÄÖ][a-zåäö]+)(?!\w| [A-ZÅÄÖ])"
        ),
        PARTNER,
        "civil_society",
    ),
    (
        cue(
            rf"\b((?:[Åå]klagarkammaren|[Tt]ingsrätten|[Ff]örvaltningsrätten) i {CAPITAL}|{CAPITAL} tingsrätt)(?!\w)"
        ),
        PARTNER,
        "state_agency",
    ),
    (cue(rf"\b(Länsstyrelsen {CAPITAL}(?: {CAPITAL})?(?: län)?)(?!\w)"), PARTNER, "state_agency"),
    (
        cue(rf"({FIRST}(?: {CAPITAL})? (?:sjukhus|lasarett)(?: {CAPITAL})?)(?!\w)"),
        PARTNER,
        "region",
    ),
    (
        cue(rf"\b(Teater {CAPITAL}|{CAPITAL} (?:Science Park|konsthall|museum|teater))(?!\w)"),
        PARTNER,
        None,
    ),
    (
        cue(rf"({FIRST}(?: {CAPITAL})? (?:förskola|skola|familjecentral|fritidsgård))(?!\w)"),
        UNIT,
        None,
    ),
    (cue(rf"({FIRST}(?<=s) (?:{one_of('place_names', 'named_houses')}))(?!\w)"), UNIT, None),
    (
        cue(rf"\b((?i:{one_of('body_names', 'houses')}) (?P<own>{CAPITAL}(?: {CAPITAL})?))(?!\w)"),
        UNIT,
        None,
    ),
    (
        cue(
            rf"(?<![\w-])(?=[\w-]*enhet)((?!(?:\w*(?:{one_of('body_names', 'no_units')}))enhet)"
            r"[A-ZÅÄÖa-zåäö][\wåäö-]{3,}enhet(?:en)?)(?!\w)"
        ),
        UNIT,
        None,
    ),
)
"""Pattern with the name in its first group, type and kind."""


def branch_end(text: str, end: int, is_common: Callable[[str], bool], places: frozenset[str]) -> int:
    """Where the name of a local branch ends when a place follows an association's name; 0 when none does."""
    if circle := CIRCLE.match(text, end):
        return circle.end()
    match = BRANCH.match(text, end)
    if not match or match[1] in NATIONAL:
        return 0
    if match[1] in POINTS:
        return match.end()
    known = [word in places or word.removesuffix("s") in places for word in filter(None, match.groups())]
    words = [word.casefold() for word in match.groups() if word]
    ordinary = [is_common(word) and not place for word, place in zip(words, known, strict=True)]
    listed = match[2] is None and ENDS.match(text, match.end())
    return 0 if all(ordinary) and not listed else match.end()
