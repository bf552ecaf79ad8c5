"""The shapes of clauses that say who is in the collaboration that they are about, written with signs for names.

The signs are those of ``ties``: a row of actors is one sign repeated, the collaboration "det" or "där".
"""

from __future__ import annotations

import re

from loaders.language.patterns import compiled
from loaders.language.wordfamilies import OPENS_ADVERBIAL, families, one_of
from loaders.passages.deeds import ADVERBS, ALSO, PERSON, WHAT_IT_IS
from loaders.passages.ties import NAMES, NO_NAME
from model.vocabulary import Role

__all__ = [
    "ALIKE",
    "ARE",
    "ARE_IN_IT",
    "ASIDE",
    "AT_HEAD",
    "BEHIND_VERB",
    "BESIDE",
    "BY_OFFICE",
    "DOES",
    "DONE",
    "GAPPED",
    "HAS",
    "HEAD",
    "IS_OFFICER",
    "IS_ONE",
    "NEAR_VERB",
    "OBJECT_OF",
    "SENT",
]

FAMILIES = {name: "|".join(words) for name, words in families("parts").items()}
ACTIVE = {
    "leads": Role.COORDINATOR,
    "convenes": Role.CONVENER,
    "owns": Role.OWNER,
    "joins": Role.MEMBER,
    "gives": Role.MEMBER,
    "serves": Role.MEMBER,
}
PASSIVE = {
    "led": Role.COORDINATOR,
    "convened": Role.CONVENER,
    "owned": Role.OWNER,
    "done": Role.MEMBER,
}
OBJECT_OF = frozenset({"owns", "leads", "convenes"})
"""Families of verbs by which somebody has the part that the verb tells only in what is its object."""
OFFICES = {Role.CONVENER: "convener", Role.COORDINATOR: "coordinator", Role.OWNER: "owner"}
WORD = r"[\wåäöÅÄÖ-]+"
OTHER_WORD = rf"(?: (?!av\b|från\b|som\b|att\b|med\b|för\b){WORD})"
SOME = r"(?: (?:bland (?:annat|andra)|både|såväl|främst|även|också))?(?: [a-zåäö]+)??"
"""What may stand between a preposition or a verb and a name: "av bland andra föreningen"."""
WHO = rf"(?:(?i:{PERSON})|{WHAT_IT_IS}){NAMES}(?: \([^()]*\))?(?: (?:i|på|vid|inom|från|för) {WORD})?"
PEOPLE = rf"(?i:{one_of('parts', 'people')}|[\wåäö]{{3,}}(?:arna|erna|ikerna|sköterskorna))"
BELONGS = rf"(?i:{one_of('ties', 'belongs')})"
IS = rf"(?:{one_of('ties', 'is')})"
HEAD = re.compile(
    rf"(?:där )?(?:(?i:även|också|därtill|dessutom|[\d.]+|[a-z]\)|[–•-]) )*{ALSO}{WHO}(?:,? {ADVERBS})* "
)
"""The subject that a clause opens with."""
BEHIND_VERB = re.compile(
    rf"(?P<opens>(?:där|(?i:{OPENS_ADVERBIAL})\b){NO_NAME}*? |)(?P<verb>[a-zåäö]+)(?P<adverbs>(?: {ADVERBS})*)"
    rf" {ALSO}(?P<who>{WHO})"
)
"""The subject behind the verb of a clause that opens with something else."""
DOES = tuple(
    (
        re.compile(rf"(?:(?:har|hade|brukar|börja[rd]e?) )?(?:{ADVERBS} )*(?:{FAMILIES[family]})\b"),
        role,
        family,
    )
    for family, role in ACTIVE.items()
)
NEAR = rf"(?:(?![,.;:]){NO_NAME})"
NEAR_VERB = re.compile(rf"(?:{NEAR}{{0,30}}\bmed {NAMES})?{NEAR}{{0,50}}?(?:, )?\b(?:det|där)\b")
"""Between a verb and its object, those among it in whose company it is done."""
IS_ONE = (
    re.compile(
        rf"{IS}(?: {ADVERBS})*(?: (?:en|ett|den|de))?(?: [a-zåäö]+(?:a|e|iv|ig|isk))??"
        rf" (?:{one_of('ties', 'is_one')})\b"
    ),
    re.compile(
        rf"(?:(?:har|hade) )?(?:{one_of('ties', 'makes')})(?: {WORD}){{0,3}}? det\b",
    ),
)
IS_OFFICER = tuple(
    (re.compile(rf"{IS}(?: {ADVERBS})*(?: (?:en|ett|den|vice))? (?:{one_of('offices', office)})\b"), role)
    for role, office in OFFICES.items()
)
HAS = re.compile(rf"ha(?:r|de|ft)(?: {ADVERBS})* {NEAR}{{0,40}}?\b(?:{PEOPLE}|{one_of('ties', 'has')})\b")
DONE = tuple(
    (
        re.compile(
            rf"\b(?:det|där)\b[^.;:]*?\b(?:{FAMILIES[family]}){OTHER_WORD}{{0,4}}"
            rf" (?:av|från)(?: {WORD}){{0,3}}? {NAMES}"
        ),
        role,
    )
    for family, role in PASSIVE.items()
)
BY_OFFICE = tuple(
    (re.compile(shape + rf"(?: {ADVERBS})*(?: i år| under året)? (?:{PERSON})?(?:{WHAT_IT_IS}){NAMES}"), role)
    for role, office in OFFICES.items()
    for shape in (
        rf"(?i:\b(?:{one_of('offices', office)})) (?:(?:för|i|av|inom) )?(?:där|det|arbetet|gruppen)?,? ?"
        rf"(?:{IS}|kommer från|finns hos|utses av)",
        rf"(?i:\bsom) (?:{one_of('offices', office)}) (?:fungera(?:r|de)|verkar|står|agerar|tjänstgör)",
    )
)
""" "Ordförande i rådet är A", "som sekreterare fungerar A"."""
AT_HEAD = tuple(
    re.compile(shape)
    for shape in (
        rf"det(?: {ADVERBS})* (?:har )?(?:{FAMILIES['holds']})(?: {WORD}){{0,3}}? {NAMES}",
        rf"det(?:, (?:ett|en)(?: {WORD}){{1,4}}?)?,? (?:{ADVERBS} )*(?:{one_of('ties', 'made')}){OTHER_WORD}{{0,4}}"
        rf" (?:av|mellan|från|för){SOME} {NAMES}",
        rf"det(?:,? | \()(?:är |var )?(?:ett|en)(?: [a-zåäö]+){{1,4}}? (?:mellan|av|med|för){SOME} {NAMES}",
        rf"(?:{FAMILIES['joins']}|har (?:{ADVERBS} )?(?:gått|anslutit|skrivit|kommit))\b{NO_NAME}{{0,30}}? där"
        rf"(?: {ADVERBS})* (?:är|var) (?:{WORD} ){{0,2}}?{NAMES}",
    )
)
"""It gathers A and B, is founded by them or a network of theirs; "de som är med i det är A och B"."""
ARE_IN_IT = compiled(
    rf"\b(?:{'|'.join(FAMILIES[name] for name in ('joins', 'done', 'holds', 'convenes'))})\b"
)
SENT = re.compile(rf"\b{PEOPLE} (?:från|för|ur){SOME} {NAMES}")
"""Those whose people are in it, where the clause says that somebody is."""
ARE = tuple(
    re.compile(shape)
    for shape in (
        rf"(?i:från)(?: [a-zåäö]+)?? {NAMES}(?: \([^()]*\))?,? (?:{FAMILIES['joins']}|är|var|kommer|finns|har)\b",
        rf"\b{BELONGS} (?:(?:i|inom|för|av) )?(?:där |det )?(?:är|var|utgörs av|kommer från|har (?:också |även )?varit)"
        rf"{SOME} {NAMES}",
        rf"\bmed(?: [a-zåäö]+)?? {NAMES} (?:som|såsom) {BELONGS}",
        rf"(?i:\bmedlemskap(?:et)?) där (?:kostar|kostade|ger|gav|innebär för) {NAMES}",
        rf"(?i:\b(?:bland|till)) (?:de |dem )?(?:{BELONGS}|{one_of('ties', 'founders')})(?: (?:i|av|bakom|till|inom))?"
        rf" (?:där|det) (?:finns|fanns|märks|är|var|hör){SOME} {NAMES}",
    )
)
GAPPED = re.compile(
    rf"(?:,|,? och|,? medan)(?: från)?(?: [a-zåäö]+)?? {NAMES}(?: (?:en|ett|två|tre|fyra|\d+)\b| (?:är )?{BELONGS}\b)"
)
"""Those of whom the same is said without the verb: "och från kontoret en"."""
BESIDE = re.compile(
    rf"^{ALSO}(?:{WHAT_IT_IS}){NAMES}, (?:(?:en|ett|som) )?(?:{one_of('ties', 'is_one')})"
    r" (?:i |till |av )?(?:där|det)\b"
)
"""What somebody is said to be between the name and the verb: "A, adjungerad till rådet, har …"."""
ALIKE = re.compile(rf"\b(?:{one_of('ties', 'alike')})(?: {WORD}){{0,2}}? {NAMES}", re.IGNORECASE)
ASIDE = re.compile(rf",? (?:{one_of('ties', 'alike')}|tillsammans med|förutom|utöver|jämte) [^,.;:]{{2,80}},")
"""Who does it too, between the subject and the verb."""
