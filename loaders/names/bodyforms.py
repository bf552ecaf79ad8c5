"""Municipal bodies that are known by form: committees of boards, offices of theirs, districts, sectors, departments."""

from __future__ import annotations

from loaders.language.cues import Cue, cue
from loaders.language.wordfamilies import one_of
from model.vocabulary import EntityType

__all__ = ["BODY_FORMS"]

CAPITAL = r"[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäö]+)?"
OWNER = r"(?<![\w-])[A-ZÅÄÖa-zåäö][\wåäö-]*(?:styrelsens|nämndens|fullmäktiges)"
PART_OF_CITY = f"(?:(?:{one_of('body_names', 'parts_of_cities')}) )?"
DISTRICT = PART_OF_CITY + r"[A-ZÅÄÖ][a-zåäöé]+(?:-[A-ZÅÄÖ][a-zåäö]+){0,2}"
"""A part of a city: "Norra Hisingen", "Askim-Frölunda-Högsbo"."""
QUARTER = f"(?:{one_of('body_names', 'quarters')})"
FIELD = f"(?:{one_of('body_names', 'sectors')})"
"""What a sector of an administration is called by."""
NO_DEPARTMENT = r"(?<![Vv]ård)(?<![Aa]kut)(?<![Ll]okal)(?<![Uu]nder)(?<![Ff]örlossnings)(?<![Oo]perations)"
"""Departments of hospitals, local branches and parts of parts are no units of a municipality."""
NO_PLAIN = f"(?!(?i:{one_of('body_names', 'no_boards')}) )"
"""Adjectives that say no more than what sort of board it is."""
NO_OTHERS = r"(?!andra\b|övriga\b|flera\b|även\b)"
ADJECTIVE = (
    r"[A-ZÅÄÖa-zåäö][a-zåäö]*(?:skt|igt|ellt|bart|alt|ivt|ngt|sk|ig|ell|bar|al|iga|ska|ella|bara|ala|iva|nde)"
    rf"(?! (?:{one_of('name_words', 'stops')})\b)"
)
PHRASE = (
    r"(?!att\b|den\b|det\b|en\b|ett\b|sin\b|vilket\b|vilken\b)"
    rf"(?:{ADJECTIVE} (?=[a-zåäö]{{3}}))?"
    r"[A-ZÅÄÖa-zåäö][\wåäö-]{2,}\w"
)
"""What a body is for: "ekonomiskt bistånd"."""
NO_DUTY = f"(?!{one_of('body_names', 'no_duty')})"
"""What no board or office is for, but what it does: "nämnden för dialog"."""
FIELD_TOO = (
    rf" (?!(?i:{one_of('body_names', 'no_field')})\b"
    r"|har\b|är\b|som\b|att\b|ska\b|kan\b|samt\b|med\b|i\b|andra\b|övriga\b)"
    rf"(?!(?i:{one_of('body_names', 'other_bodies')})\b|[\w-]*(?:(?<!h)et|en|erna|arna|orna|ens|ets|nas)(?![\w-]))"
    rf"(?:(?:[\w-]+-|{ADJECTIVE}) )?[A-ZÅÄÖa-zåäö][\w-]{{2,}}\w"
)
FURTHER = rf"(?:(?:(?:,|-,){FIELD_TOO}){{0,2}}(?:,? och| &|- och){FIELD_TOO})"
"""What else it is for; a noun in the definite form is somebody else."""
BOARD, ADMINISTRATION, UNIT = EntityType.BOARD, EntityType.ADMINISTRATION, EntityType.UNIT
BODY_FORMS: tuple[tuple[Cue, EntityType, str | None], ...] = (
    (
        cue(rf"({OWNER} (?:[a-zåäö]+a )?[a-zåäö]*utskott(?:et)?(?: för [a-zåäö]{{4,}})?)(?!\w)"),
        BOARD,
        None,
    ),
    (cue(r"(?<![\w-])([A-ZÅÄÖa-zåäö][a-zåäö]{3,}utskottet)(?!\w)"), BOARD, None),
    (cue(r"(?<![\w-])((?i:tekniska|sociala) [a-zåäö]{4,}nämnden)(?:s?(?!\w))"), BOARD, None),
    (cue(rf"(?<![\w-])({NO_PLAIN}[A-ZÅÄÖa-zåäö][a-zåäö]{{4,}}ska nämnden)(?:s?(?!\w))"), BOARD, None),
    (cue(r"(?<![\w-])((?i:sociala|tekniska|allmänna) utskottet)(?!\w)"), BOARD, None),
    (
        cue(r"\b([Uu]tskottet för [a-zåäö]{4,}(?:(?:, [a-zåäö]{4,})? och (?!andra\b)[a-zåäö]{4,})?)(?!\w)"),
        BOARD,
        None,
    ),
    (
        cue(rf"({OWNER} (?:förvaltning|kontor|kansli|stab))(?!\w)"),
        ADMINISTRATION,
        None,
    ),
    (cue(r"(?<![\w-])((?:[Ss]ociala )?[Nn]ämndernas förvaltning)(?!\w)"), ADMINISTRATION, None),
    (
        cue(r"(?<![\w-])((?i:tekniska|sociala) [a-zåäö]{4,}(?:förvaltningen|kontoret))(?!\w)"),
        ADMINISTRATION,
        None,
    ),
    (
        cue(
            rf"\b((?i:socialnämnd(?:en)?) {QUARTER}"
            rf"|(?i:stadsdelsnämnd|kommundelsnämnd)(?i:en)? (?:i )?{DISTRICT})(?![\w-])"
        ),
        BOARD,
        None,
    ),
    (cue(rf"(?<![\w-])({CAPITAL} (?:stadsdelsnämnd|kommundelsnämnd))(?!\w)"), BOARD, None),
    (
        cue(
            rf"\b((?i:socialförvaltningen) {QUARTER}"
            rf"|(?i:stadsdelsförvaltning|kommundelsförvaltning)(?i:en)? (?:i )?{DISTRICT})(?![\w-])"
        ),
        ADMINISTRATION,
        None,
    ),
    (
        cue(rf"(?<![\w-])({CAPITAL} (?:stadsdelsförvaltning|kommundelsförvaltning))(?!\w)"),
        ADMINISTRATION,
        None,
    ),
    (
        cue(
            r"(?<![\w-])(?<!ig )(?<!at )(?<!ell )(?<!en )"
            rf"([Ss]ektor(?:n(?: för)?)? {FIELD}(?:,? (?:och|&) {NO_OTHERS}[a-zåäö]{{4,}})?)(?!\w)"
        ),
        ADMINISTRATION,
        None,
    ),
    (
        cue(
            r"(?<![\w-])((?:[A-ZÅÄÖa-zåäö][a-zåäö]{2,}-,? (?:och|samt) [a-zåäö]{3,}"
            rf"|(?i:{one_of('body_names', 'sector_parts')}))sektorn)(?!\w)"
        ),
        ADMINISTRATION,
        None,
    ),
    (
        cue(
            r"(?<![\w-])([A-ZÅÄÖa-zåäö][a-zåäö]{2,}-,? (?:och|samt) [a-zåäö]{3,}(?:enheten|avdelningen))(?!\w)"
        ),
        UNIT,
        None,
    ),
    (
        cue(rf"(?<![\w-])([A-ZÅÄÖa-zåäö][a-zåäö]{{3,}}{NO_DEPARTMENT}avdelningen)(?!\w)"),
        UNIT,
        None,
    ),
    (cue(rf"\b([Nn]ämnden för {NO_DUTY}{PHRASE}{FURTHER}?)(?![\w-])"), BOARD, None),
    (
        cue(rf"\b((?:[Ee]nhet|[Aa]vdelning)(?:en för {PHRASE}{FURTHER}?| för {PHRASE}{FURTHER}))(?![\w-])"),
        UNIT,
        None,
    ),
    (
        cue(rf"(?<=s )((?:enhet|avdelning|sektion|kansli) för {PHRASE}{FURTHER}?)(?![\w-])"),
        UNIT,
        None,
    ),
    (
        cue(
            rf"(?<![\w-])((?:Centrum"
            r"|(?!(?i:i|inom|på|till|vid|av|från|genom|och|ett|en|det|vårt) )[A-ZÅÄÖa-zåäö]+(?: [Cc]|c)entrum"
            rf"|[A-ZÅÄÖa-zåäö]*(?:{one_of('body_names', 'offices_for')}))"
            rf" (?:för|mot) {NO_DUTY}{PHRASE}{FURTHER}?)(?![\w-])"
        ),
        UNIT,
        None,
    ),
    (
        cue(rf"\b((?:[Ff]akulteten|[Ii]nstitutionen) för {PHRASE}{FURTHER}?)(?!\w)"),
        EntityType.EXTERNAL_PARTNER,
        "university",
    ),
    (
        cue(rf"\b((?:[Ff]örvaltningen|[Kk]ontoret) för {NO_DUTY}{PHRASE}{FURTHER}?)(?![\w-])"),
        ADMINISTRATION,
        None,
    ),
)
"""Pattern with the name in its first group, type and kind."""
