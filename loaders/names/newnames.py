"""Names that the registry lacks, recognised by their form and by the word before them.

"projektet …", "föreningen …", "stadsdelen …" introduce a name; "Trygghetsrådet", "Strandskolan" and "… AB" are
names by their form; a general word with a name behind it is a particular one: "familjecentralen Fyrtornet".
"""

from __future__ import annotations

import functools
import re
from collections.abc import Callable, Iterator

from loaders.language.cues import WorthTrying, cue
from loaders.language.verbs import PREPOSITIONS, before_verb
from loaders.language.wordfamilies import families, one_of
from loaders.names.bodyforms import BODY_FORMS
from loaders.names.clausenames import with_verb
from loaders.names.collaborationnames import collaboration_names
from loaders.names.describednames import described_names
from loaders.names.forms import FORMS
from loaders.names.jointforms import JOINT_FORMS
from loaders.names.listednames import listed_names
from loaders.names.localnames import LOCAL_FORMS
from loaders.names.nameparts import (
    DOCUMENT,
    NAME,
    NOT_A_NAME,
    QUOTED,
    STOPS,
    WORD,
    NewName,
    accepted,
    before_doing,
    extended,
    opens_sentence,
    whole_name,
)
from loaders.names.placenames import places_in
from loaders.names.standingnames import standing_names
from loaders.names.undertakings import undertakings
from model.vocabulary import EntityType

__all__ = ["KIND_FIRST", "NewName", "new_names", "particular"]

PARTNER = EntityType.EXTERNAL_PARTNER
PARTY_TO = cue(rf"\b(?:IOP|[Ii]déburet [Oo]ffentligt [Pp]artnerskap)[^.;]{{0,30}}? med ({NAME})")
MUNICIPALITY_KIND = "municipality"
"""What an organisation of a municipality is marked with until it is known whose document it is."""
MUNICIPALITY = cue(
    rf"((?!(?:{one_of('municipalities', 'no_name')})\b)[A-ZÅÄÖ](?<!\w.)[a-zåäö]+(?:[- ][A-ZÅÄÖ][a-zåäö]+)?"
    r"(?:s? (?:kommun|stad)|(?<!en)s Stad|(?<=[aeiouyåäösxz]) Kommun(?! [A-ZÅÄÖ])))(?:s|en)?\b"
)
OWN_TEAM = cue(
    rf"\b(?i:{one_of('body_names', 'own')})"
    r" ([A-ZÅÄÖ][a-zåäö]+(?:team|grupp|enhet|mottagning))(?:et|en)?(?!\w)"
)
IS_A_UNIT = cue(
    r"(?:^|(?<=[.!?] ))(?!(?:Det|Den|Här|Där|Detta|Som)\b)([A-ZÅÄÖ][a-zåäö]+(?: [A-ZÅÄÖa-zåäö&]+){0,4}?)"
    r" (?:är|var) en (?:\w+ )?(?:enhet|avdelning|del|verksamhet)"
    r" (?:inom|på|vid|av|hos|under|i) (?=[\w-]*(?:förvaltning|nämnd|kontor))"
)
BELONGS = cue(
    r"(?:^|(?<=[.!?] ))([A-ZÅÄÖ][a-zåäö]{3,}(?: [A-ZÅÄÖ][a-zåäö]+)?),? som"
    r" (?:hör till|tillhör|är en del av|ligger under|sorterar under)"
    r" (?=\w*(?:förvaltningen|kontoret|nämnden|avdelningen))"
)
"""What belongs to a body of the city is a unit of it: "Lotsen, som hör till kulturförvaltningen"."""
UNIT_CUE = cue(
    r"\b(?:enheten|avdelningen|(?<=s )(?:[a-zåäö]+a )?(?:avdelning|enhet|mottagning|filial))"
    r" ([A-ZÅÄÖ][a-zåäö]{3,}(?:(?: (?:och|&))? [A-ZÅÄÖa-zåäö][a-zåäö]{3,}){0,2}"
    r"(?=[,.;)]| (?:i|på|vid|som|samt|medverkar|deltar)\b)"
    r"|[A-ZÅÄÖ][a-zåäö]{3,})\b"
)
KIND_FIRST = re.compile(f"(?:{one_of('collaboration_names', 'kind_first')}) ")
"""Words that introduce a collaboration's name, whatever it ends with."""
CLAUSE_NAME = re.compile(rf"(?:Vi|Jag|Du|Alla|Det|Här) [a-zåäö]+(?: [a-zåäö]+)? {WORD}(?![\w-])")
"""A name that is a sentence or its beginning: "kampanjen Vi bor i Hamnen"."""
OWNER_LAST = re.compile(r" (?:och|samt) [A-ZÅÄÖ][a-zåäö]+s$")
"""The beginning of the next name: "… och Urshults hembygdsförening"."""
ANOTHER = re.compile(r" och [A-ZÅÄÖ]")
"""Where the next organisation of a list begins: "föreningen Kraft och Kulturhuset"."""
PLURAL_CUE = re.compile(r"(?:projekt|nätverk|program|insatse|satsninga|gruppe)(?:en|na|rna)$")
"""Words that introduce several collaborations."""
OF_FUND = re.compile(r"[\w-]{2,}(?:projekt|insats|satsning)(?:et|en)$")
"""A word for a project of some fund's or programme's, which has its capital from that: "Leaderprojektet Varm kaj"."""
ROW_OF_PLACES = re.compile(rf" (?:i|på|vid) {WORD}$")
ANOTHER_PLACE = re.compile(rf"(?:,| och| samt) {WORD}(?<!en)(?<!et)(?![\w-])")
"""Several places are where it is and no part of its name: "projektet Tysta vikar i Norrby och Söderby"."""
OF_ORGANISATION = re.compile(r" (?:kommun|stad)(?![\w-])")
"""A municipality is where it is, and no part of its name: "överenskommelsen Öppet hus i Norrby kommun"."""
OWNS_NEXT = re.compile(r" (?!och\b|samt\b|som\b|där\b|har\b|är\b|finns\b)[a-zåäö]")
VENUE_CUE = cue(
    rf"\b((?:[Mm]ötesplats(?:en)?|[Ff]ritidsgården|[Aa]llaktivitetshuset|[Tt]räffpunkt(?:en)?) {WORD})"
)
ANOTHER_VENUE = cue(
    rf"\b(?:{one_of('place_names', 'another_venue')})(?:en|et|arna|erna)?"
    rf" {WORD} (?:i|på|vid) {WORD}(?: {WORD})?(?:,| och| samt)(?: (?:i|på|vid))? ({WORD})(?= (?:i|på|vid) [A-ZÅÄÖ])"
)
"""The second of two: "fritidsgårdarna Kajen i Hamnen och Loftet på Berget"."""
PLAIN_CUES = frozenset({"teamet", "arbetsgruppen", "styrgruppen", "samverkansgruppen"})
"""Words that introduce a name without being a part of it."""
PLAIN_PARTNER = re.compile(f"(?:idrotts|kultur|ideella|lokal)?(?:{one_of('associations', 'plain_partners')})")
"""Words before a partner's name that say no more than what it is; others are a part of it: "byaföreningen Kraft"."""
FOLLOWING_NAME = re.compile(rf" ({WORD}(?: {WORD}){{0,2}})")
DEFINITE = re.compile(r"(?:en|et|an|rn|ln)$", re.IGNORECASE)


CUES = tuple(
    (re.compile(one_of(cues, kind), re.IGNORECASE), type_, kind)
    for type_, cues in ((EntityType.COLLABORATION, "collaboration_cues"), (PARTNER, "partner_cues"))
    for kind in families(cues)
)
CAPITALS_NEXT = re.compile(rf"(?<=[a-zåäö])(?: {WORD})+(?![\w-])")
"""Capitals right behind small words of a name: what stands in no sentence beside it is a part of it."""
GLANCE = 40
"""Characters in which the word before stands."""
LAST_LETTERS = "tngaTNGA"
"""How the words end that introduce a name."""
BEHIND_CUE = re.compile(rf" (?<=[{LAST_LETTERS}] )(?=[A-ZÅÄÖ”\"“'’]|[#ei][A-ZÅÄÖ])")
"""The space between such a word and a capital or a quotation mark."""
INTRODUCED = re.compile(rf"{QUOTED}|((?:[#ei](?=[A-ZÅÄÖ]))?{NAME})")
"""A name in quotation marks or with a capital, be it "#Vimed" or "eHälsa"."""
OTHERS_TOO = re.compile(r"(?<= för )([a-zåäö][a-zåäö-]+)(?: och| &) [A-ZÅÄÖ].*$")
"""Somebody with a capital beside what an office is for: "avdelningen för arbete och Försäkringskassan"."""
FORMS_WORTH_TRYING = WorthTrying(
    (form, (form[0],)) for form in (*FORMS, *JOINT_FORMS, *LOCAL_FORMS, *BODY_FORMS)
)


def new_names(text: str, is_common: Callable[[str], bool], place: str = "") -> Iterator[NewName]:
    """Every name in the text that its form or the word before it gives away.

    Args:
        text: a block's readable text.
        is_common: whether a small-letter word is ordinary Swedish, so that "Steget" needs its "vidare".
        place: the municipality's name, which many collaborations carry: "Tryggt Strömhamn".
    """
    yield from _introduced(text, is_common)
    for pattern, form_type, form_kind in FORMS_WORTH_TRYING.on(text):
        for match in pattern.finditer(text):
            own = match.groupdict().get("own")
            aliases = (own,) if own else ()
            name = OTHERS_TOO.sub(r"\1", before_verb(match[1]))
            yield from accepted(match.start(1), name, form_type, form_kind, aliases)
    yield from collaboration_names(text, is_common)
    yield from listed_names(text)
    yield from described_names(text)
    yield from undertakings(text)
    yield from standing_names(text)
    yield from _units(text, is_common)
    for match in PARTY_TO.finditer(text):
        yield from accepted(match.start(1), match[1], PARTNER, "civil_society")
    for match in MUNICIPALITY.finditer(text):
        name = match[1].replace(" Kommun", " kommun")
        yield from accepted(match.start(1), name, EntityType.ADMINISTRATION, MUNICIPALITY_KIND)
    if place and place in text:
        for with_place, of_place, kind_of_place in _forms_with(place):
            for match in with_place.finditer(text):
                yield from accepted(match.start(1), match[1], of_place, kind_of_place)
    yield from places_in(text, is_common, place)
    for match in VENUE_CUE.finditer(text):
        yield from accepted(match.start(1), match[1], EntityType.UNIT, None)


def _units(text: str, is_common: Callable[[str], bool]) -> Iterator[NewName]:
    """Units by the word before them, by whose they are, or by what the text says that they are."""
    for pattern in (UNIT_CUE, ANOTHER_VENUE, OWN_TEAM, IS_A_UNIT):
        for match in pattern.finditer(text):
            if pattern is not IS_A_UNIT or " " in match[1] or not is_common(match[1].casefold()):
                yield from accepted(match.start(1), match[1], EntityType.UNIT, None)
    for match in BELONGS.finditer(text):
        if not DEFINITE.search(match[1]):
            yield from accepted(match.start(1), match[1], EntityType.UNIT, None)


@functools.lru_cache(maxsize=1_000)
def _forms_with(place: str) -> tuple[tuple[re.Pattern[str], EntityType, str | None], ...]:
    """Pattern, type and kind of names that the municipality's name is a part of."""
    own = re.escape(place)
    business = rf"({own}(?<![\w-]{own})s?(?:[Bb]ostad|[Hh]us|[Hh]em|[Ff]astigheter|[Bb]yggen))s?\b"
    return (
        (
            re.compile(rf"[igv](?<!\w.)(?:(?<=i)(?:nom)?|(?<=g)enom|(?<=v)ia) ({WORD}(?: i| för)? {own})\b"),
            EntityType.COLLABORATION,
            None,
        ),
        (re.compile(business), PARTNER, "business"),
        (
            re.compile(
                rf"(?:^|(?<=[.!?] ))({own} [a-zåäö]{{3,}}r) (?:{one_of('collaboration_names', 'place_does')})\b"
            ),
            EntityType.COLLABORATION,
            None,
        ),
    )


def _introduced(text: str, is_common: Callable[[str], bool]) -> Iterator[NewName]:
    """Names behind a word such as "projektet" or "föreningen", kind by kind."""
    ends = dict.fromkeys(range(len(CUES)), 0)
    for number, word, name in sorted(_after_cues(text), key=_cue_of):
        start, end = name.start() - 1 - len(word), name.end()
        tells_which = False
        if start < ends[number] or (word.isupper() and name[0].isupper()):
            continue  # the word is a part of the name before, or a heading in capitals
        ends[number] = end
        _, type_, kind = CUES[number]
        if name[2] is None:  # in quotation marks, whatever it begins with: "En stad för alla"
            yield NewName(*name.span(1), f"{name[1][0].upper()}{name[1][1:]}", type_, kind)
            continue
        if type_ is EntityType.COLLABORATION and (clause := CLAUSE_NAME.match(text, name.start())):
            yield NewName(*clause.span(), clause[0], type_, kind)
            continue
        end = name.end() if kind == "business" else extended(text, *name.span(), is_common)
        end = before_doing(text, name.end(), end, is_common) if type_ is PARTNER else end
        end = with_verb(text, start, end, is_common) or end
        if type_ is EntityType.COLLABORATION and (more := CAPITALS_NEXT.match(text, end)):
            end = more.end()
        if (placed := ROW_OF_PLACES.search(text, start, end)) and (
            ANOTHER_PLACE.match(text, end) or OF_ORGANISATION.match(text, end)
        ):
            end = placed.start()
        of_fund = type_ is EntityType.COLLABORATION and OF_FUND.match(word) and name[0].split()[0].isalpha()
        capital = word[0].isupper() and not of_fund
        named_with_cue = capital and (type_ is PARTNER or _is_mid_sentence(text, start))
        called = text[name.start() : end].split()
        own_word = kind == "team" and word.casefold() not in PLAIN_CUES
        abbreviated = text[name.start() : end].isupper()
        tells_which = kind == "civil_society" and not (
            abbreviated or PLAIN_PARTNER.fullmatch(word.casefold())
        )
        if not named_with_cue and not (own_word and all(part[0].isupper() for part in called)):
            start = start if tells_which else name.start()
        if owner := OWNER_LAST.search(text, start, end):
            end = owner.start() if OWNS_NEXT.match(text, end) else end
        several = type_ is PARTNER or PLURAL_CUE.search(word)
        if several and (another := ANOTHER.search(text, start, end)):
            if type_ is EntityType.COLLABORATION:
                begins = another.end() - 1  # "projekten Lyktan och Varma broar"
                second = text[begins : extended(text, begins, end, is_common)].strip(" ,.;:")
                yield from accepted(begins, second, type_, kind)
            end = another.start()
        alone = (text[name.start() : end],) if tells_which and start < name.start() else ()
        before = start < name.start()
        by_noun = type_ is EntityType.COLLABORATION and not (before or PLURAL_CUE.search(word))
        yield from accepted(start, text[start:end].strip(" ,.;:"), type_, kind, alone, introduced=by_noun)


def _is_mid_sentence(text: str, start: int) -> bool:
    """Whether a small-letter word goes on in front: "i Samverkan Hamnen" names it with its capital.

    A noun with a capital is a heading that has lost its line: "Sammanfattning Projektet Kajen".
    """
    if start < 2 or text[start - 1] != " " or not text[start - 2].isalpha():
        return False
    before = text[max(0, start - GLANCE) : start - 1].rpartition(" ")[2]
    return before.islower() or before.casefold() in STOPS or before.casefold() in PREPOSITIONS


def _after_cues(text: str) -> Iterator[tuple[int, str, re.Match[str]]]:
    """The number of each cue in the text, the word itself, and the name behind it."""
    for found in BEHIND_CUE.finditer(text):
        start = end = found.start()
        while start and (text[start - 1].isalnum() or text[start - 1] in "_-"):
            start -= 1
        word = text[start:end]
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
    if type_ in (EntityType.BOARD, EntityType.ADMINISTRATION):
        return None  # what stands behind it in a list or a cell is another
    if (
        not follows
        or NOT_A_NAME.match(follows[1])
        or follows[1].startswith(word)
        or opens_sentence(text, *follows.span(1))
    ):
        return None
    behind = follows[1]
    if OF_ORGANISATION.match(text, follows.end()):  # "folkhälsorådet Viks kommun"
        behind = behind.rpartition(" ")[0]
    name = DOCUMENT.sub("", f"{word} {behind}".rstrip())
    if name == word:
        return None
    kind = "civil_society" if kind == "collective" else kind
    return whole_name(NewName(start, start + len(name), name[0].upper() + name[1:], type_, kind), text)
