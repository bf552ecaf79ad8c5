"""Figures with a meaning: periods, how many of what, how often, which ages, how much money.

What must stay true: a figure is read only where its words say what it is of; years and days are written
``2023``, ``2023-09`` or ``2023-09-01``, as precisely as the document says.
"""

from __future__ import annotations

import re
from datetime import date, timedelta

from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of, words_of
from model.fact import Attribute
from model.periods import MONTHS as MONTH_NAMES

__all__ = ["ages_in", "amount_in", "count_in", "frequency_in", "period_in"]

Figures = dict[str, Attribute]
MONTHS = {name: number for number, name in enumerate(MONTH_NAMES, 1)}
WORDS = ("en", *words_of("counting", "few"))
NUMBERS = {word: number for number, word in enumerate(WORDS, 1)} | {"ett": 1}
MONTH = "|".join(MONTHS)
NUMBER = rf"(?:\d{{1,4}}|{'|'.join(NUMBERS)})"
DAY = rf"(?:den )?(?:\d{{4}}-\d\d-\d\d|(?:(?:\d{{1,2}} )?(?:{MONTH}) )?\d{{4}})(?!\d)"
PARTS = re.compile(
    rf"(?P<iso>\d{{4}}-\d\d-\d\d)|(?:(?:(?P<day>\d{{1,2}}) )?(?P<month>{MONTH}) )?(?P<year>\d{{4}})"
)
FROM_TO = cue(
    rf"\b(?:(?:[Ff]rån|fr\.o\.m\.)(?: och med)?|mellan|perioden|åren) (?P<since>{DAY})"
    rf"(?: ?[–-] ?|,? (?:till och med|t\.o\.m\.|till|och|fram till) )(?P<until>{DAY})"
)
YEARS = cue(
    r"\b(?:perioden|åren|under|för|pågår|pågick|löper|tiden) (?P<since>20\d\d) ?[–-] ?(?P<until>20\d\d)(?!\d)"
)
FROM = cue(rf"\b(?:[Ff]rån och med|fr\.o\.m\.|gäller från|löper från|[Ss]edan) (?P<since>{DAY})")
STARTED = cue(rf"\b[Ii] (?P<since>(?:(?:{MONTH}) )?\d{{4}}) (?:startade|började|inleddes|bildades)\b")
UNTIL = cue(rf"\b(?:till och med|t\.o\.m\.|längst till|fram till) (?P<until>{DAY})")
DURATION = cue(rf"\b(?:i|under|på|dvs\.|gäller) (?P<years>{NUMBER}) år(?:\b(?! sedan))")
COUNTED = cue(
    rf"\b(?:(?:alla|samtliga) )?(?:kommunens |stadens )?(?P<number>{NUMBER})"
    rf" (?P<unit>(?:\w* )?[a-zåäö]*(?:{one_of('counting', 'things')}))\b"
)
OFTEN = re.compile(r"\b(?:gånger|möten|träffar)\b")
FREQUENCY = cue(
    rf"\b(?P<often>(?:{NUMBER} gånger? (?:per|om|i) (?:året|år|termin(?:en)?|månad(?:en)?|vecka(?:n)?"
    rf"|halvår|kvartal)"
    r"|varje (?:vecka|månad|kvartal|termin|halvår|år)|varannan (?:vecka|månad)|(?:en"
    r"|ett) gång i (?:veckan|månaden|kvartalet)"
    r"|årligen|veckovis|månadsvis|kvartalsvis|dagligen))\b"
)
AGES = re.compile(
    r"[^.;,]{0,25}?(?P<low>\d{1,2}) ?(?:[–-]|och|till) ?(?P<high>\d{1,2}) år(?!\w)|[^.;,]{0,15}?(?:över"
    r"|från) (?P<from>\d{1,2}) år(?!\w)"
)
AMOUNT = re.compile(
    r"(?<![\d,.])(?P<sum>\d{1,3}(?:[  .]\d{3})+|\d+(?:,\d+)?)(?: (?P<scale>miljon(?:er)?|mkr|tkr|tusen))?"
    r"(?: (?:kronor|kr)\b)?(?P<paid>(?<=kr)|(?<=kronor)|(?<=mkr)|(?<=tkr))"
)
SCALES = {"miljon": 1_000_000, "miljoner": 1_000_000, "mkr": 1_000_000, "tkr": 1_000, "tusen": 1_000, None: 1}


def period_in(text: str) -> Figures:
    """Since and until when, where the text says so of what it is about.

    >>> period_in("Avtalet gäller från och med den 1 september 2023 i tre år.")
    {'since': '2023-09-01', 'until': '2026-08-31'}
    >>> period_in("för perioden 2023-01-01–2025-12-31")
    {'since': '2023-01-01', 'until': '2025-12-31'}
    """
    both = FROM_TO.search(text) or YEARS.search(text)
    if both:
        return {"since": _written(both["since"]), "until": _written(both["until"])}
    since = FROM.search(text) or STARTED.search(text)
    until = UNTIL.search(text)
    found: Figures = {}
    if since:
        found["since"] = _written(since["since"])
    if until:
        found["until"] = _written(until["until"])
    elif since and (lasting := DURATION.search(text, since.end())):
        end = _after_years(str(found["since"]), _number(lasting["years"]))
        found |= {"until": end} if end else {}
    return found


def count_in(text: str) -> Figures:
    """How many of what, where the text counts one thing alone.

    >>> count_in("på samtliga åtta högstadieskolor")
    {'number': 8, 'unit': 'högstadieskolor'}
    """
    counted = [match for match in COUNTED.finditer(text) if not OFTEN.search(match["unit"])]
    if len(counted) != 1:
        return {}
    return {"number": _number(counted[0]["number"]), "unit": counted[0]["unit"].strip()}


def frequency_in(text: str) -> Figures:
    """How often, in the document's words: "fyra gånger per år"."""
    match = FREQUENCY.search(text)
    return {"frequency": match["often"]} if match else {}


def ages_in(text: str, place: int) -> Figures:
    """The ages of the group named before a place: "12–16 år", "från 65 år"."""
    match = AGES.match(text, place)
    if not match:
        return {}
    return {"ages": f"från {match['from']} år" if match["from"] else f"{match['low']}–{match['high']} år"}


def amount_in(text: str) -> Figures:
    """The sum in whole kronor, where the text names one alone."""
    sums = [match for match in AMOUNT.finditer(text) if match["paid"] is not None]
    if len(sums) != 1:
        return {}
    figure = float(re.sub(r"[  .]", "", sums[0]["sum"]).replace(",", "."))
    return {"amount": round(figure * SCALES[sums[0]["scale"]])}


def _number(word: str) -> int:
    return int(word) if word.isdigit() else NUMBERS[word]


def _written(day: str) -> str:
    """A day, month or year as ISO 8601 has it."""
    parts = PARTS.search(day)
    if parts is None or parts["iso"]:
        return parts["iso"] if parts else day
    month = f"-{MONTHS[parts['month']]:02d}" if parts["month"] else ""
    return f"{parts['year']}{month}" + (f"-{int(parts['day']):02d}" if parts["day"] else "")


def _after_years(since: str, years: int) -> str:
    """The last day, month or year of a period that begins so and lasts so many years."""
    if len(since) == 4:
        return str(int(since) + years - 1)
    if len(since) < 10:
        return ""
    try:
        first = date.fromisoformat(since)
        return (first.replace(year=first.year + years) - timedelta(days=1)).isoformat()
    except ValueError:
        return ""
