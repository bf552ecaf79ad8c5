"""Names of collaborations as the documents of any municipality form them: councils, colleges, water associations."""

from __future__ import annotations

from loaders.language.cues import Cue, cue
from loaders.language.wordfamilies import one_of
from loaders.names.localnames import CAPITAL, DIRECTION, FIRST
from model.vocabulary import EntityType

__all__ = ["JOINT_FORMS"]

ANY_OF_THEM = f"(?:{one_of('joint_names', 'any_of_them')})"
"""How phrases begin that only say which group of those spoken of is meant."""
NO_BODY = rf"{CAPITAL}(?<!en)(?<!et)(?<!an)(?<!na)"
"""A place in a row of them, and no office that stands behind it."""
COLLABORATION = EntityType.COLLABORATION
JOINT_FORMS: tuple[tuple[Cue, EntityType, str | None], ...] = (
    (
        cue(r"([A-ZÅÄÖ](?<!\w.)[a-zåäö]{4,}(?:ska|ella|iga|ande|ala|iva) (?:rådet|forumet|nätverket))(?!\w)"),
        COLLABORATION,
        "forum",
    ),
    (
        cue(
            rf"((?!{ANY_OF_THEM})[A-ZÅÄÖ](?<!\w.)[a-zåäö]{{6,}}(?:ska|ella|iga|ande|ala|iva)"
            r" (?:gruppen|teamet|samverkansgruppen))(?!\w)"
        ),
        COLLABORATION,
        "team",
    ),
    (
        cue(
            rf"\b((?:{one_of('joint_names', 'adjectives')})"
            rf" [a-zåäö]{{4,}}(?:{one_of('joint_names', 'nouns')}))(?!\w)"
        ),
        COLLABORATION,
        "forum",
    ),
    (
        cue(
            r"(?<![\w-])([A-ZÅÄÖ][a-zåäö]+-(?:, [a-zåäö]+-)*,? och [a-zåäö]{4,}"
            r"(?: råd| rådet| forumet| nätverket|rådet|forumet|nätverket))(?!\w)"
        ),
        COLLABORATION,
        "forum",
    ),
    (
        cue(
            rf"\b((?:[Ll]okala )?[Bb]rottsförebyggande rådet"
            rf" (?:\((?P<own>(?:BRÅ|Brå) {CAPITAL}(?: {CAPITAL})?)\)|(?:i|på) {CAPITAL}))(?!\w)"
        ),
        COLLABORATION,
        "forum",
    ),
    (cue(rf"\b(Samordningsförbundet i {CAPITAL}(?: län)?)(?!\w)"), COLLABORATION, "partnership"),
    (
        cue(rf"\b(Samordningsförbundet {CAPITAL}(?:, {NO_BODY})+,? och {NO_BODY})(?!\w| [A-ZÅÄÖ])"),
        COLLABORATION,
        "partnership",
    ),
    (cue(rf"\b(Finsam (?:i )?{CAPITAL}(?: {CAPITAL})?)(?!\w)"), COLLABORATION, "partnership"),
    (cue(rf"\b(Leader (?:LAG )?{CAPITAL}(?: {CAPITAL})?)(?!\w)"), COLLABORATION, "partnership"),
    (
        cue(rf"\b((?:Biosfärområde|Geopark) {CAPITAL}(?: {CAPITAL})?(?: (?:med|och) {CAPITAL})?)(?!\w)"),
        COLLABORATION,
        "partnership",
    ),
    (
        cue(
            r"\b((?:(?:[Ll]okala|[Rr]egionala|[Gg]emensamma|[Kk]ommunala) )?(?:[A-ZÅÄÖa-zåäö][a-zåäö]*)?"
            rf"(?:{one_of('joint_names', 'abbreviated')}) \((?P<own>[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{{1,7}})\))"
        ),
        COLLABORATION,
        "partnership",
    ),
    (
        cue(
            rf"({FIRST}s? (?:lokala |kommunala )?(?:brottsförebyggande råd|folkhälsoråd"
            rf"|(?:{one_of('joint_names', 'councils')})(?:livs)?råd))(?!\w)"
        ),
        COLLABORATION,
        "forum",
    ),
    (
        cue(rf"({FIRST}(?: (?:och )?{CAPITAL})? (?:[Kk]ust)?(?:{one_of('joint_names', 'waters')}))(?!\w)"),
        COLLABORATION,
        "network",
    ),
    (cue(rf"\b(Räddningsregion {CAPITAL}(?:[ -]{CAPITAL})?)(?!\w)"), COLLABORATION, "partnership"),
    (
        cue(rf"\b((?:Vård- och omsorgscollege|Teknikcollege)(?: (?:{DIRECTION} )?{CAPITAL})?)(?!\w)"),
        COLLABORATION,
        "partnership",
    ),
)
"""Pattern with the name in its first group, type and kind."""
