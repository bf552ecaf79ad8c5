"""Who pays for what is spoken of, however the sentence puts it: "Medlen kommer från A", "A står för hyran".

What must stay true: whoever is found stands where a giver of money stands; what it pays for is named beside it, or is
what the text around speaks of.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from loaders.facts.drafts import Draft
from loaders.language.cues import cue
from loaders.language.wordfamilies import families, one_of
from loaders.names.mentions import BODIES, Entity
from loaders.passages.clauses import clauses
from loaders.passages.lists import entities, list_after
from loaders.passages.modality import is_proposed
from loaders.passages.sections import Passage
from loaders.passages.speaking import all_in_cleft, collaborations, speakers
from loaders.rules.funding import GIVER, THEIR_OWN, both, can_receive, who_decides, who_does
from model.vocabulary import EntityType

__all__ = ["MONEY_CUES", "money"]

_OF = families("pays")


def _any(*names: str) -> str:
    return rf"(?:{'|'.join(word for name in names for word in _OF[name])})"


NEAR = r"[^.;:!?]{0,70}?"
FROM = r"(?:i?från|av|ur|via|hos)"
GIVEN_BY = cue(rf"\b(?i:{_any('sums')})\b{NEAR} {FROM}(?= )", many=True)
COMES_FROM = cue(
    rf"\b(?i:{_any('sums')})\b{NEAR} (?:kommer|kom|erhålls|fås|hämtas)(?: [a-zåäö]+)? (?:från|via|genom)(?= )"
)
PAID_BY = cue(
    rf"\b(?:{_any('paid')}|(?i:{_any('costs')})\b{NEAR} {_any('borne')})\b{NEAR} (?:av|i?från|genom|via|ur|hos)(?= )"
)
BOUND_TO = r"(?:^|(?<=ska )|(?<=skall )|(?<=sig att ))"
"""Before the infinitive of what somebody will do by an agreement."""
PAID_TOGETHER = cue(
    rf"\b(?:(?:gemensamt|tillsammans|till lika del(?:ar)?) {_any('paid')}|samfinansier(?:a\w+|ing))\b"
    rf"{NEAR} mellan(?= )"
)
"""Before those who pay for something together: "en gemensamt finansierad verksamhet mellan A och B"."""
PAYS = cue(
    rf"\b(?:{_any('pays')}|{BOUND_TO}(?:betala|bekosta|(?:med|del)?finansiera)"
    rf"|{_any('stands')} för (?:\w+ ){{0,3}}?{_any('costs')}"
    r"|beslut\w+\b[^.]*?\batt (?:\w+ )?(?:med|del)?(?:finansiera|bekosta))\b"
)
GIVES = cue(
    rf"\b(?P<verb>{_any('gives')}|{BOUND_TO}{_any('will_give')})\b[^.;:!?]{{0,80}}?\b(?P<sum>(?i:{_any('sums')}))\b"
)
SHARES = cue(rf"\b(?:delar|delade|delat)(?: [a-zåäö]+)? på (?:\w+ ){{0,3}}?{_any('costs')}\b(?<!driften)")
SHARED_BY = cue(
    rf"\b(?i:{_any('costs', 'burdens')})\b{NEAR} {_any('shared')}\b[^.;:!?]{{0,40}}? (?:mellan|på|av)(?= )",
    many=True,
)
GETS = cue(rf"\b{_any('gets')}\b(?=[^.;:!?]{{0,80}}?\b(?i:{_any('sums')})\b)")
GIVEN_BEFORE = re.compile(r"\b(?:få|får|fick|fått|bli|blir|blev|blivit) $")
"""Before what is done to whoever is given money: "har fått beviljat 200 000 kronor"."""
HELPS = cue(r"\b(?:bidrar|bidrog|bidragit|stöttar|stödjer|stöder|stött|stöttat)\b")
"""What is help in money from those who give nothing else."""
MONEY_CUES = (GIVEN_BY, COMES_FROM, PAID_BY, PAID_TOGETHER, PAYS, GIVES, SHARES, SHARED_BY, HELPS)
SUPPORT = re.compile(f"(?i:{one_of('funding', 'helps')})")
NOT = re.compile(rf"\b(?:{one_of('funding', 'not_given')})\b")
WHEN = re.compile(r"\b(?:när|om|ifall|såvida)\b[^.,;:]*$")
"""Before what is only told of as a case."""
AROUND = 60
BEFORE_VERB = re.compile(f"(?: (?:{one_of('funding', 'before_verb')}))* ?")
"""Between whoever gives and the verb."""
FORUM = re.compile(f"(?:{one_of('funding', 'forum')}) ")
"""How a sentence begins that tells what the council of whose meeting it is has given."""
NAMED = 0.7
"""How sure it is where what is paid for is named in the sentence."""
OUT_OF = re.compile(r"\b(?:genom|inom|via|ur|från|av|ramen för) (?:\w+ )?$")
"""Before the fund or programme that the money comes out of."""
WITH_IT = re.compile(r",? (?:med|genom|tack vare)(?: \w+)? $")
"""Between whoever does something and the money that it is done with."""
TO = re.compile(r"(?<!uppdrar)(?<!uppdra)(?<!uppdrag) (?:till|åt)(?: (?:de |alla |totalt )?\d[\d ]*)?(?= )")
"""Before who or what is given money, or so many of them."""
DATIVE = re.compile(
    rf"(?:{_any('gives', 'will_give')})(?: (?:nu|också|även|därför|årligen|dessutom|i [a-zåäö]+|under [a-zåäö\d]+"
    r"|för \d{4}|föreningen|projektet|verksamheten|stiftelsen|organisationen))*(?= [A-ZÅÄÖ])"
)
"""A verb of giving with whoever is given it right behind."""
FOR_WHAT = re.compile(
    r"(?:\bför|\btill|\bi|\bkring|\bav|\barbetet med|\bprojektet|\binsatsen|\bsatsningen)(?: [a-zåäö]+){0,4} $"
)
"""Before what somebody is given money for."""
TO_ANOTHER = re.compile(rf" till (?:en|ett) (?!\w*(?:{one_of('funding', 'undertaken')})\b)[a-zåäö]")
"""Before what is no undertaking of several: "beviljade medel till en coach"."""
OF_ALL_THAT = re.compile(r",? (?:som|vilket) $")
"""Opens a clause about what the one before it tells."""
WHICH = re.compile(r",? som (?:[a-zåäö]+ )?$")
"""Opens a clause about what stands before it: "galan, som sponsras av"."""
AMOUNT = re.compile(r"\d ?(?:kronor|kr|tkr|mkr|mnkr|miljoner|procent|%)")


def money(passage: Passage) -> Iterator[Draft]:
    """Each who gives money, or pays for what costs it, for each that gets it."""
    if not passage.mentions:
        return
    for start, end, payers, in_it in _payers(passage):
        if is_proposed(passage, start) or NOT.search(passage.text, max(0, start - AROUND), end + AROUND):
            continue
        if WHEN.search(passage.lead(start)) or THEIR_OWN.match(passage.text, start):
            continue
        able = [p for p in payers if not p.general or p.type in (*BODIES, EntityType.COLLABORATION)]
        paid, sure = _paid_for(passage, start, end, able)
        for payer in able:
            for each in paid:
                if payer != each:
                    yield from both(
                        payer, each, "money", sure, in_it=in_it and payer.type in BODIES and sure == NAMED
                    )


def _payers(passage: Passage) -> Iterator[tuple[int, int, list[Entity], bool]]:
    """Where it says that money is given, who gives it, and whether they are in what it is for as its funders."""
    text = passage.text
    for word in (
        *_given_by(text),
        *COMES_FROM.finditer(text),
        *PAID_BY.finditer(text),
        *SHARED_BY.finditer(text),
    ):
        run = list_after(text, passage.mentions, word.end(), _can_give, close=True)
        if SUPPORT.match(word[0]):
            run = [m for m in run if _gives(m.entity)]
        if run:
            yield word.start(), run[-1].end, entities(run), False
    for word in PAID_TOGETHER.finditer(text):
        yield (
            word.start(),
            word.end(),
            entities(list_after(text, passage.mentions, word.end(), _can_give, close=True)),
            True,
        )
    for word in (*PAYS.finditer(text), *SHARES.finditer(text)):
        yield word.start(), word.end(), _who(passage, word.start()), True
    for word in GIVES.finditer(text):
        if GIVEN_BEFORE.search(passage.lead(word.start())):
            continue
        who = _who(passage, word.start())
        unsaid = SUPPORT.match(word[0]) or SUPPORT.match(word["sum"])
        support = unsaid and not AMOUNT.search(text, word.start())
        if not support or any(map(_gives, who)):
            yield word.start(), word.end("verb"), who, False
    for word in HELPS.finditer(text):
        who = _who(passage, word.start())
        if who and all(GIVER.search(each.name) for each in who):
            yield word.start(), word.end(), who, False


def _given_by(text: str) -> Iterator[re.Match[str]]:
    """Where money is said to come from, but for "bidrag till upprustningen av parken"."""
    return (word for word in GIVEN_BY.finditer(text) if not (word[0].endswith(" av") and TO.search(word[0])))


def _who(passage: Passage, place: int) -> list[Entity]:
    """Who does it, or decides to: a fund or the like that is a collaboration, too, right before the verb."""
    if passage.text.endswith("att ", 0, place) and (deciding := who_decides(passage)):
        return deciding
    near = [m for m in passage.mentions if m.end <= place and not m.genitive and _can_give(m.entity)]
    alone = near and not near[-1].entity.is_actor and BEFORE_VERB.fullmatch(passage.text, near[-1].end, place)
    if alone:
        return [near[-1].entity]
    forum = passage.meant or passage.recent or passage.topic or passage.subject
    if (
        forum is not None
        and FORUM.match(passage.text)
        and _can_give(forum)
        and not forum.is_actor
        and not near
    ):
        return [forum]
    return who_does(passage, place)


def _can_give(entity: Entity) -> bool:
    return entity.is_actor or (
        entity.type is EntityType.COLLABORATION and GIVER.search(entity.name) is not None
    )


def _gives(entity: Entity) -> bool:
    """Whether what it supports it supports with money."""
    return entity.kind == "region" or GIVER.search(entity.name) is not None


def _paid_for(passage: Passage, start: int, end: int, payers: Sequence[Entity]) -> tuple[list[Entity], float]:
    """What the money is for, and how sure that is: who is given it, what is named beside it, what is spoken of."""
    if given := _given_it(passage, start, end, payers):
        behind = [m for m in collaborations(passage) if m.start >= end and m.entity not in (*payers, *given)]
        return [*given, *(m.entity for m in behind[:1] if FOR_WHAT.search(passage.lead(m.start)))], 0.65
    named = [m for m in collaborations(passage) if m.entity not in payers]
    named = [m for m in named if m.end <= start or not OUT_OF.search(passage.lead(m.start))]
    if named:
        before = [m for m in named if m.end <= start]
        return [(before[-1] if before else named[0]).entity], NAMED
    which = None if all_in_cleft(passage, start) else WHICH.search(passage.lead(start))
    if which and (told := [m.entity for m in passage.mentions if m.end == start - len(which[0])]):
        return [each for each in told if can_receive(each)], NAMED
    able = [m for m in passage.mentions if m.entity.is_actor and m.entity not in payers]
    beside = [m.entity for m in able if {start - 1, end + 1} & {m.start, m.end}][:1]
    paid = beside or _spoken_of(passage, end) or _does_with_it(passage, start, payers)
    return paid or _whose_doing(passage, start, payers), 0.6


def _given_it(passage: Passage, start: int, end: int, payers: Sequence[Entity]) -> list[Entity]:
    """Who is given the money, right behind the verb, behind "till" or before "får"."""
    if dative := DATIVE.match(passage.text, start):
        run = list_after(passage.text, passage.mentions, dative.end(), can_receive, close=True)
        run = [
            m for m in run if m.entity not in payers and not (m.entity.general and m.entity.type in BODIES)
        ]
        if (
            run
            and run[0].start == dative.end() + 1
            and AMOUNT.search(passage.text, run[-1].end, run[-1].end + AROUND)
        ):
            return entities(run)
    for to in TO.finditer(passage.text, start):
        run = list_after(passage.text, passage.mentions, to.end(), can_receive, close=True)
        run = run or [m for m in passage.mentions if m.genitive and m.start == to.end() + 1][:1]
        if run and run[0].start - to.end() <= 1:
            return entities(run)
    got = GETS.search(passage.text, 0, end)
    who = [s for s in speakers(passage, got.start()) if s not in payers] if got else []
    return who if len(who) == 1 and who[0].type not in BODIES else []


def _does_with_it(passage: Passage, start: int, payers: Sequence[Entity]) -> list[Entity]:
    """Which partner does something with the money, where nothing else is spoken of that it could be for."""
    with_it = WITH_IT.search(passage.lead(start))
    if not with_it:
        return []
    doers = [m.entity for m in passage.mentions if m.end == start - len(with_it[0])] or speakers(
        passage, start
    )
    return [
        d
        for d in doers[:1]
        if d.type is EntityType.EXTERNAL_PARTNER
        and d.kind not in ("state_agency", "region")
        and d not in payers
    ]


def _whose_doing(passage: Passage, start: int, payers: Sequence[Entity]) -> list[Entity]:
    """Who does what the money is for: the subject of its clause or of the one it goes on with, or of the paragraph."""
    clause = next((c for c in clauses(passage) if c.start <= start < c.end), None)
    if clause is None:
        return []
    subject = entities(clause.subject) if clause.opens_with_subject else []
    if OF_ALL_THAT.search(passage.text, 0, clause.start) and (not subject or set(subject) & set(payers)):
        subject = entities(next(c.subject for c in clauses(passage)))
    doer = passage.doer if passage.doer_ago == 0 else None
    by_own = all(payer.type in BODIES for payer in payers)
    if not subject or set(subject) <= set(payers):
        subject = [doer] if doer is not None and doer.kind == "civil_society" and by_own else []
    return [e for e in subject if e not in payers and _does_for_money(e)]


def _does_for_money(entity: Entity) -> bool:
    """Whether somebody is paid for what he does, and not one who pays others."""
    return (
        entity.type not in BODIES
        and entity.kind not in ("state_agency", "region")
        and not _can_decide(entity)
    )


def _can_decide(entity: Entity) -> bool:
    return entity.kind == "collective" or GIVER.search(entity.name) is not None


def _spoken_of(passage: Passage, end: int) -> list[Entity]:
    """What the text around speaks of, unless the money is for one more thing: "beviljade medel till en coach"."""
    if passage.meant is None and TO_ANOTHER.search(passage.text, end):
        return []
    known = passage.meant or passage.recent or passage.topic or passage.subject
    return [known] if known and known.type in (EntityType.COLLABORATION, EntityType.UNIT) else []
