"""Who pays for whom or for what."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, participation
from loaders.language.cues import cue
from loaders.language.verbs import FINITE
from loaders.language.wordfamilies import GIVEN, GIVES, MONEY, one_of
from loaders.names.mentions import BODIES, Entity, Mention
from loaders.passages.lists import entities, list_after, list_before
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.sections import Passage
from loaders.passages.speaking import about, collaborations, speakers
from model.vocabulary import EntityType, Predicate, Role

__all__ = [
    "FUND",
    "FUNDING_CUES",
    "GIVER",
    "GIVES_MONEY",
    "THEIR_OWN",
    "both",
    "can_receive",
    "funding",
    "who_decides",
    "who_does",
]

FUNDED_BY = cue(rf"\b({one_of('funding', 'funded_by')})(?= )")
AND_BY = re.compile(r"(?:,|,? och|,? samt|,? liksom)(?: även| också| delvis)? (?:av|från) ")
THROUGH = re.compile(r",? (?:genom|via) ")
FUND = re.compile(r"fond|\bEU\b", re.IGNORECASE)
"""How funds are called, which an agency gives out."""
NOT_GIVEN = re.compile(r"\b(?:knappt|inget|inga|varken|aldrig)\b")
SHARED = re.compile(r"delas|fördelas")
COST = re.compile(r"[Kk]ostnad|[Ff]inansiering|[Nn]otan|[Uu]tgift")
"""What is shared when money is."""
PAID = re.compile(r"\w*(?:finansier|bekosta|betala)\w*s\b")
"""What is done with what money is for, which is the subject of it."""
IN_IT = re.compile(r"finansier|bekosta|betala|kostnad|delas", re.IGNORECASE)
"""What is said of those who are in it as its funders."""
WHICH = re.compile(r"(?: \([^)]{2,12}\))?,? som (?:(?:i sin tur|också|till \w+) )?")
"""Between what is paid for and the clause that says by whom."""
WITH_IT = re.compile(r"(?i:med|genom) ")
PRONOUN = re.compile(r" (?:oss|nämnden|förvaltningen|kommunen|staden|kontoret|stadsdelsnämnden)\b(?!s)")
OPENS_WITH = 4
"""Characters before what a sentence opens with: "Med stöd från fonden startade Kajen"."""
RECEIVES = re.compile(r"(?:får|fick|erhåller|fått|bevilja|tilldela)")
CONTRIBUTES = cue(
    rf"\b(?<!fått )(?<!blivit )({one_of('funding', 'contributes')})\b"
    rf"[^.;]{{0,70}}?(?:\b(?:{one_of('funding', 'contribution')})\b|(?<=sköt )till\b)"
)
THEIR_OWN = re.compile(
    r"[^.;:]{0,40}?\b(?:egna?|sina?(?: egna?)?|sitt|respektive) (?:\w+ )?\w*(?:kostnad|utgift|lön|arvode|omkostnad)"
)
"""Behind the verb where each bears what is his own: "vardera parten svarar för egna kostnader"."""
GRANTED = re.compile(r"bevilj|avs[äa]t|ansl|satsa")
"""What is done by those who decide on money without being in what it is for."""
TO_WHOM = re.compile(
    r"\b(?:kronor|kr|tkr|mkr|mnkr|\w*bidrag(?:et)?|stöd(?:et)?|medel|pengar) (?:till|åt)(?= )"
)
SHARE = re.compile(rf" för (?:en |ett |de |den )?(?:{one_of('funding', 'share')})\b")
"""What one of several pays, the verb left out: "… står för hälften, regionen för en fjärdedel"."""
GIVES_MONEY = cue(rf"\b({GIVES}|stödjer ekonomiskt)\b")
GIVEN_TO = cue(rf"\b[Ss]?{MONEY}\b[^.;]{{0,60}}?\b{GIVEN} (?:till|åt)\b", re.IGNORECASE)
CONTRIBUTION = cue(
    rf" (?:\w+ )?\w*(?:{one_of('funding', 'amounts')})(?:en|et)? (?:uppgår|uppgick|är|var|utgår)\b"
)
BUDGET = cue(r" (?:\w+ )?(?:budget\w*|\w*anslag|ram|medel|konto)\b")
TAKEN_FROM = re.compile(rf"\b(?:{one_of('funding', 'taken')})(?: \w+)?(?: (?:ur|från|inom|av|via))? $")
FINANCED = cue(r"-(?:(?:med|del|sam)?finansiera(?:t|d|de)|(?:projekt|satsning|pengar|medel)(?:et|en)?)\b")
"""Behind who pays, in one word: "ett EU-finansierat projekt", "ESF-projektet"."""
FINANCED_NEAR = 60
FUNDING_CUES = (
    *(
        FUNDED_BY,
        GIVEN_TO,
        CONTRIBUTES,
        BUDGET,
        CONTRIBUTION,
        FINANCED,
    ),
)
GIVER = re.compile(rf"\b(?:{one_of('pays', 'givers')})\b")
"""Those whose task it is to give money: they are in nothing by doing so."""
DECIDES = re.compile(r"\b(?:beslut(?:ar|ade|at)|beslöt)\b")
UNDERTAKINGS = (EntityType.COLLABORATION,)


def funding(passage: Passage) -> Iterator[Draft]:
    """ "… finansieras av …", "… lämnar bidrag till …", "… betalar …": the one who pays funds the other."""
    if is_proposed(passage) or is_denied(passage):
        return
    yield from _funded_by(passage)
    yield from _given_to(passage)
    yield from _contributes(passage)
    yield from _from_budget(passage)
    yield from _financed(passage)


def _funded_by(passage: Passage) -> Iterator[Draft]:
    named = collaborations(passage)
    for word in FUNDED_BY.finditer(passage.text):
        before = [m.entity for m in named if m.end <= word.start()]
        before = before or [m.entity for m in named if word.start() < m.start and m.end <= word.end()]
        if SHARED.match(word[0]) and not COST.search(passage.text, 0, word.start()):
            continue
        if NOT_GIVEN.search(passage.text, word.start(), word.end() + 1):
            continue
        about_it = about(passage, only_if=FUNDED_BY, whole=True)
        funded = before[-1] if before else about_it
        if whose := [
            m.entity for m in passage.mentions if WHICH.fullmatch(passage.text, m.end, word.start())
        ]:
            funded = whose[0]
        if not before and about_it is None and "ekonomiskt av" in word[0]:
            paid = list_before(passage.text, passage.mentions, word.start())
            funded = paid[-1].entity if paid else None
        if not before and PAID.match(word[0]) and (first := _paid_itself(passage)):
            funded = first
        if funded is None and word.start() <= OPENS_WITH:
            funded = next((m.entity for m in named if m.start >= word.end()), None)
        all_funded = [funded] if funded is not None else []
        if not before and RECEIVES.match(word[0]):
            receivers = _receivers(passage, word)
            outside = all(r.type is EntityType.EXTERNAL_PARTNER for r in receivers)
            all_funded = receivers if receivers and (outside or funded is None) else all_funded
        all_funded = all_funded or _does_with_it(passage, word)
        for funder in _payers(passage, word.end()) or _own(passage, word.end()):
            for each in all_funded:
                in_it = IN_IT.search(word[0]) is not None
                yield from both(funder, each, "funded-by", 0.85, in_it=in_it)


def _paid_itself(passage: Passage) -> Entity | None:
    """What the sentence opens with, where that is a unit or a house of several: "Centrum för X finansieras av"."""
    opens = [m.entity for m in passage.mentions[:1] if not (m.start or m.genitive or m.entity.general)]
    return next((e for e in opens if e.type is EntityType.UNIT and " " in e.name), None)


def _payers(passage: Passage, place: int) -> list[Entity]:
    """All who are said to pay behind a place: "av A och B samt av C"; also through whom a fund does."""
    found: list[Mention] = []
    while run := list_after(passage.text, passage.mentions, place, close=True):
        if found and run[0].start > place + 1:
            break
        found += run
        of_fund = FUND.search(run[-1].entity.name) is not None
        more = AND_BY.match(passage.text, run[-1].end) or (
            of_fund and THROUGH.match(passage.text, run[-1].end)
        )
        if not more:
            break
        place = more.end()
    return entities(found)


def _does_with_it(passage: Passage, word: re.Match[str]) -> list[Entity]:
    """Which associations or units do something with the money, where nothing is spoken of that it could be for."""
    if not WITH_IT.match(word[0]):
        return []
    return [
        s
        for s in who_does(passage, word.start())
        if (s.kind in ("civil_society", "business") or s.type is EntityType.UNIT) and not s.general
    ]


def _own(passage: Passage, place: int) -> list[Entity]:
    """Whose section it is, where the words at a place mean it: "bidrag från nämnden"."""
    return [passage.voice] if passage.voice is not None and PRONOUN.match(passage.text, place) else []


def _receivers(passage: Passage, word: re.Match[str]) -> list[Entity]:
    """Who gets the money: who does the verb, if one alone, and who stands inside its words."""
    subjects = [s for s in speakers(passage, word.start()) if not s.general]
    inside = [
        m.entity
        for m in passage.mentions
        if word.start() <= m.start and m.end <= word.end() and m.entity.is_actor
    ]
    return list(dict.fromkeys([*(subjects if len(subjects) == 1 else []), *inside]))


def _given_to(passage: Passage) -> Iterator[Draft]:
    """ "Särskilt stöd har getts till A och till B": by whose section it is where nobody else is named."""
    for word in GIVEN_TO.finditer(passage.text):
        receivers = entities(list_after(passage.text, passage.mentions, word.end(), can_receive, close=True))
        said = speakers(passage, word.start()) or ([passage.doer] if passage.doer else [])
        givers = [s for s in said if s.type in BODIES]
        for giver in givers[-1:]:
            for receiver in receivers:
                yield from both(giver, receiver, "given-to", 0.75, in_it=False)


def _contributes(passage: Passage) -> Iterator[Draft]:
    """ "… bidrar med en miljon kronor", "därutöver skjuter nämnden till …": pays for what is spoken of."""
    named = list(dict.fromkeys(m.entity for m in collaborations(passage)))
    spoken_of = about(passage, only_if=CONTRIBUTES, whole=True) or passage.recent
    funded = named[0] if len(named) == 1 else None if named else spoken_of
    for word in CONTRIBUTES.finditer(passage.text) if funded else []:
        if THEIR_OWN.match(passage.text, word.start()):
            continue
        behind = list_after(passage.text, passage.mentions, word.start() + len(word[1]))
        inverted = behind and behind[0].start - word.start() - len(word[1]) <= 1
        if inverted and list_before(passage.text, passage.mentions, word.start()):
            continue  # who stands behind the verb is given it
        funders = entities(behind) if inverted else who_does(passage, word.start())
        funders = [
            *funders,
            *(m.entity for m in passage.mentions if m.entity.is_actor and SHARE.match(passage.text, m.end)),
        ]
        if given_to := [] if named else _given_instead(passage, word, funders):
            for funder in funders:
                for receiver in given_to:
                    yield from both(funder, receiver, "given-to", 0.7, in_it=False)
            continue
        for funder in funders:
            if funded is not None:
                given = GRANTED.match(word[1]) is not None
                yield from both(funder, funded, "contributes", 0.75, in_it=not given)


def _given_instead(passage: Passage, word: re.Match[str], funders: list[Entity]) -> list[Entity]:
    """Whom a sum is given to that is named behind "till": then it is not for what is spoken of."""
    to = TO_WHOM.search(passage.text, word.start())
    run = list_after(passage.text, passage.mentions, to.end(), close=True) if to else []
    if to is None or not run or run[0].start - to.end() > 1:
        return []
    return [receiver for receiver in entities(run) if receiver not in funders]


def _from_budget(passage: Passage) -> Iterator[Draft]:
    """ "Kommunens ersättning uppgår till …", "… finansieras ur nämndens budget": whose money pays for what is meant."""
    named = list(dict.fromkeys(m.entity for m in collaborations(passage)))
    funded = named[0] if len(named) == 1 else about(passage, only_if=BUDGET, whole=True) or passage.subject
    if funded is None or len(named) > 1:
        return
    for mention in passage.mentions:
        if mention.entity.is_actor and passage.text[mention.end - 1 : mention.end] == "s":
            given = CONTRIBUTION.match(passage.text, mention.end)
            taken = BUDGET.match(passage.text, mention.end) and TAKEN_FROM.search(passage.lead(mention.start))
            if given or taken:
                yield from both(mention.entity, funded, "from-budget", 0.75)


def _financed(passage: Passage) -> Iterator[Draft]:
    """ "det EU-finansierade projektet …", "ESF-projektet …": who pays stands in front of the hyphen."""
    for word in FINANCED.finditer(passage.text):
        funders = [
            m.entity for m in passage.mentions if m.end == word.start() and m.entity.kind == "state_agency"
        ]
        after = [m for m in collaborations(passage) if 0 <= m.start - word.end() <= FINANCED_NEAR]
        before = [m for m in collaborations(passage) if m.end <= word.start()]
        funded = (after or before[-1:])[0].entity if after or before else about(passage, FINANCED)
        for funder in funders if funded else []:
            if funded is not None:
                yield from both(funder, funded, "financed", 0.8)


def can_receive(entity: Entity) -> bool:
    """Whether money can be given to it."""
    return entity.is_actor or entity.type in UNDERTAKINGS


def who_does(passage: Passage, place: int) -> list[Entity]:
    """Who does it, those left out who do something else: "A anvisar deltagare och B har beviljat …"."""
    who = speakers(passage, place)
    actors = [m for m in passage.mentions if m.end <= place and m.entity in who]
    for left, right in zip(actors[-2::-1], actors[:0:-1], strict=False):
        if any(FINITE.search(word) for word in passage.text[left.end : right.start].split()):
            return entities([m for m in actors if m.start >= right.start])
    return who


def who_decides(passage: Passage) -> list[Entity]:
    """The board that a sentence says decides on something, or whose section it stands in."""
    word = DECIDES.search(passage.text)
    if word is None:
        return []
    named = [m.entity for m in passage.mentions if m.end <= word.start() and m.entity.type in BODIES]
    return named[-1:] or (
        [passage.voice] if passage.voice is not None and passage.voice.type in BODIES else []
    )


def both(
    funder: Entity, funded: Entity, rule: str, confidence: float, *, in_it: bool = True
) -> Iterator[Draft]:
    """Who pays for a collaboration funds it and takes part in it as its funder.

    Args:
        in_it: whether it does: who gives a grant when asked pays without being in it.
    """
    yield Draft(funder, Predicate.FUNDS, funded, rule, confidence)
    if in_it and funded.type in UNDERTAKINGS and not GIVER.search(funder.name):
        yield participation(funder, funded, rule, confidence, role=Role.FUNDER)
