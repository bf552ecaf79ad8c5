"""Names that are known by their form alone: "… AB", "Strandskolan", "Högskolan Väst", "Vinslövs IF"."""

from __future__ import annotations

from loaders.language.cues import Cue, cue
from loaders.language.wordfamilies import one_of, words_of
from model.vocabulary import EntityType

__all__ = ["FORMS", "REST", "WORD"]

REST = r"[\wåäöÅÄÖ&'’-]*"
WORD = rf"[A-ZÅÄÖ]{REST}"
SPORTS = one_of("associations", "sports")
"""What names of clubs end in."""
CLUB = "|".join(club + rf"(?<!\w{'.' * len(club)})" for club in words_of("associations", "sports_first"))
FORMS: tuple[tuple[Cue, EntityType, str | None], ...] = (
    (
        cue(rf"([A-ZÅÄÖ](?<![\w&'’-].){REST}(?: (?!AB\b){WORD}){{0,3}} AB)\b"),
        EntityType.EXTERNAL_PARTNER,
        "business",
    ),
    (
        cue(
            r"((?:[A-ZÅÄÖ](?<![\w-].)[a-zåäö]{3,}- och )?"
            r"[A-ZÅÄÖ](?<![\w-].)(?:(?<=A)B [A-ZÅÄÖ]|(?!os |ess |ars )[a-zåäö]++(?<=s) [A-ZÅÄÖ])?"
            r"[a-zåäö]{3,}(?<![Bb]arn)(?<![Ää]ldre)(?<!stud)(?:bostäder"
            r"|hem|fastigheter))(?! AB)s?\b"
        ),
        EntityType.EXTERNAL_PARTNER,
        "business",
    ),
    (
        cue(rf"([A-ZÅÄÖ](?<![\w&'’-].){REST}(?: {WORD}){{0,3}} (?:ekonomisk|ideell) förening)\b"),
        EntityType.EXTERNAL_PARTNER,
        "civil_society",
    ),
    (cue(r"([A-ZÅÄÖ](?<![\w/-].)[a-zåäö]+ (?:IP|BP|sim- och sporthall))(?![\w-])"), EntityType.UNIT, None),
    (cue(rf"\b(Brf {WORD}(?:(?: nr)? \d{{1,3}}(?![\d-]))?)"), EntityType.EXTERNAL_PARTNER, "civil_society"),
    (
        cue(
            r"([A-ZÅÄÖ](?<!\w.)[a-zåäö]*ska [A-ZÅÄÖa-zåäö][a-zåäö]*"
            f"(?:{one_of('associations', 'ends_definite')})"
            rf"(?: i {WORD}(?! [A-ZÅÄÖ])| {WORD})?)s?\b"
        ),
        EntityType.EXTERNAL_PARTNER,
        "civil_society",
    ),
    (
        cue(
            rf"([A-ZÅÄÖ](?<![\w/-].)[a-zåäö]+(?:[-/][A-ZÅÄÖ][a-zåäö]+)?(?: [A-ZÅÄÖ][a-zåäö]+)? (?:"
            rf"{SPORTS})(?: (?:{SPORTS}))?)(?![\w-])"
        ),
        EntityType.EXTERNAL_PARTNER,
        "civil_society",
    ),
    (
        cue(
            r"\b((?:[A-ZÅÄÖ][\wåäö]+ ){1,2}(?:(?<=Rädda )barnens )?lokalförening(?: i [A-ZÅÄÖ][a-zåäö]+)?"
            r"|(?:[A-ZÅÄÖ][\wåäö]+ ){1,2}[A-ZÅÄÖ][a-zåäö]+krets)\b"
        ),
        EntityType.EXTERNAL_PARTNER,
        "civil_society",
    ),
    (
        cue(rf"\b(Samordningsförbund(?:et)? (?:i )?{WORD}(?: (?:län\b|& {WORD}|{WORD}))?)"),
        EntityType.COLLABORATION,
        "partnership",
    ),
    (cue(rf"\b((?:Förskolan|Folkhögskolan|Äldreboendet) {WORD})"), EntityType.UNIT, None),
    (cue(r"([A-ZÅÄÖ](?<!\w.)[a-zåäö]+ universitet)s?\b"), EntityType.EXTERNAL_PARTNER, "university"),
    (cue(r"\b(Högskolan(?: i)? [A-ZÅÄÖ][a-zåäö]+)\b"), EntityType.EXTERNAL_PARTNER, "university"),
    (cue(r"\b(Region [A-ZÅÄÖ][a-zåäö]+?)s?\b"), EntityType.EXTERNAL_PARTNER, "region"),
    (
        cue(r"\b(Landstinget(?: i)? (?:Västra )?[A-ZÅÄÖ][a-zåäö]+?(?: län)?)s?\b"),
        EntityType.EXTERNAL_PARTNER,
        "region",
    ),
    (
        cue(r"([A-ZÅÄÖ](?<![\w-].)[a-zåäö]+(?: [A-ZÅÄÖ][a-zåäö]+)? läns landsting)(?:et)?s?\b"),
        EntityType.EXTERNAL_PARTNER,
        "region",
    ),
    (
        cue(r"\b(Länsstyrelsen i [A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖ][a-zåäö]+)?(?: län)?)\b"),
        EntityType.EXTERNAL_PARTNER,
        "state_agency",
    ),
    (
        cue(rf"((?:{CLUB}) [A-ZÅÄÖ][\wåäö]+(?: (?:{SPORTS}))?)\b"),
        EntityType.EXTERNAL_PARTNER,
        "civil_society",
    ),
    (
        cue(r"(?<![.!?] )(?<!^)\b([A-ZÅÄÖ][a-zåäö]+(?:föreningen|stiftelsen|kyrkan|klubben))s?\b"),
        EntityType.EXTERNAL_PARTNER,
        "civil_society",
    ),
    (
        cue(r"([A-ZÅÄÖ](?<!\w.)(?:[a-zåäö]++ [A-ZÅÄÖ])?[a-zåäö]{2,}é?(?:skolan|gymnasiet))s?\b"),
        EntityType.UNIT,
        None,
    ),
    (
        cue(r"([A-ZÅÄÖ](?<!\w.)(?:(?<=S)kolan på [A-ZÅÄÖ][a-zåäö]+|[a-zåäö]++ [A-ZÅÄÖ][a-zåäö]+skola))\b"),
        EntityType.UNIT,
        None,
    ),
    (cue(rf"\b(IOP {WORD}(?:(?<=s) [a-zåäö]{{3,}})?)"), EntityType.COLLABORATION, "partnership"),
)
"""Pattern with the name in its first group, type and kind."""
