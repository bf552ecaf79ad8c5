"""Who does what in a sentence: the subject of each clause, by where it and the finite verb stand.

Swedish has the verb second: it stands behind its subject, or right before it where the clause begins with something
else. What must stay true: whom a preposition stands before, or to whom something is done, does nothing.
"""

from __future__ import annotations

import enum
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from loaders.language.wordfamilies import OPENS_ADVERBIAL, one_of, words_of
from loaders.names.entities import Mention
from loaders.passages.lists import close_lists
from loaders.passages.passage import Passage, found_once

__all__ = ["ADVERBS", "ALSO", "PERSON", "WHAT_IT_IS", "Deed", "How", "deeds", "is_verb", "verb_told"]

WORD = r"[\wåäöÅÄÖ-]+"
ADVERBS = f"(?:{one_of('deeds', 'adverbs')})"
NO_VERB = frozenset(words_of("deeds", "no_verb"))
STRONG = frozenset((*words_of("deeds", "strong"), *words_of("deeds", "deponents")))
MODALS = frozenset(words_of("deeds", "modals"))
WITH_ATT = frozenset({"kommer"})
"""Those that are modal with "att" alone: "kommer med fika"."""
PARTICLES = frozenset(words_of("deeds", "particles"))
HAVE = frozenset({"har", "hade"})
VERB_ENDINGS = ("r", "de", "te")
PASSIVE_ENDINGS = ("as", "es", "ts", "rs", "ds")
OF = r"(?:från|för|i|vid|på|hos|inom)"
COUNT = r"(?:[Ee]n|[Ee]tt|[Tt]vå|[Tt]re|[Ff]yra|[Ff]em|[Ff]lera|[Nn]ågra|\d+)"
GENITIVE = r"(?:[A-ZÅÄÖ][\wåäö-]+ )?(?:[A-ZÅÄÖ][\wåäö-]+s|[a-zåäö-]{2,}(?:en|et|an|na)s)"
WHAT_IT_IS = (
    rf"(?:(?:[Dd]en|[Dd]et|[Dd]e|[Vv]år[at]?|{GENITIVE}) )?"
    r"(?:[a-zåäö]+[ae] )?"
    r"(?:[\wåäöÅÄÖ-]{2,}(?:en|et|an|na) )?"
)
"""Between the beginning of a clause and a name: "den ideella föreningen", "kommunens"."""
ALSO = r"(?:(?:[Ää]ven|[Oo]ckså|[Bb]åde|[Ss]åväl|[Bb]land annat|[Bb]land andra) )?"
PERSON = (
    rf"(?:{COUNT} )?(?:[a-zåäö]+(?:a|e|lig|isk) )?(?i:{one_of('parts', 'people')}|{one_of('deeds', 'persons')})"
    rf"(?: i årskurs [\d–-]+)? {OF} "
)
"""Who stands for the body behind them: "två kuratorer från"."""
BEGINS = (
    r"(?:^(?:[\d.]+ |[a-z]\) |[–•-] )?|[.;:!?] |(?:,| –)? (?:och|men|medan|samt|fast|utan) "
    r"|,? (?P<below>där|dit|att|när|om|eftersom|innan|då|sedan) |, )"
)
FRONT = re.compile(rf"{BEGINS}{ALSO}(?:{PERSON}|{WHAT_IT_IS})$")
"""What stands before the subject of a clause, from where that begins."""
ASIDE = rf"(?: \([^)]{{1,60}}\))?(?:, (?:som|vars|vilken) [^,;.]{{3,90}},)?(?: {OF}(?: {WORD}){{1,3}}?)?"
BEHIND_SUBJECT = re.compile(
    rf"{ASIDE}(?:,? {ADVERBS})* (?<!en )(?<!ett )(?<!den )(?<!det )(?P<verb>[a-zåäö]+)(?![\wåäö-])"
)
BEFORE_SUBJECT = re.compile(rf"(?<![\wåäöÅÄÖ-])(?P<verb>[a-zåäö]+)(?: {ADVERBS})* (?:{PERSON}|{WHAT_IT_IS})$")
BY = re.compile(
    rf"(?<![\wåäö])(?P<verb>(?!f[ia]nns\b)[a-zåäö]{{3,}}(?:s|ad|at|ade|da|t))(?: (?!av\b|från\b){WORD}){{0,4}} av"
    rf"(?: (?:både|såväl|bland annat|bland andra|även|också))? {WHAT_IT_IS}$"
)
LIKEWISE = re.compile(rf",? (?:{one_of('deeds', 'likewise')}) {ALSO}{WHAT_IT_IS}$")
SENT = re.compile(rf"(?<! vi)(?<! man)(?<! de) från (?:{WORD} )??{WHAT_IT_IS}$")
GAP = re.compile(rf"(?:,? (?:och|medan|men)|,) {WHAT_IT_IS}$")
GAPPED = re.compile(r" (?:för|med|en|ett|två|tre|fyra|\d+) ")
"""Behind the subject of a clause whose verb is the one of the clause before it: "och föreningen för maten"."""
CLEFT = re.compile(rf"(?:^|[.;:] |, (?:och|men) )[Dd]et (?:är|var) {ALSO}(?:{PERSON}|{WHAT_IT_IS})$")
CLEFT_VERB = re.compile(rf"{ASIDE},? som (?:{ADVERBS} )*(?P<verb>[a-zåäö]+)")
ADVERBIAL = re.compile(rf"(?:[\d.]+ |[a-z]\) |[–•-] )?(?:{OPENS_ADVERBIAL})\b")
CLAUSE_BEFORE = re.compile(r"[.;:!?] |, (?:och|men|medan) ")
SMALL_WORD = re.compile(r"(?<![\wåäöÅÄÖ-])[a-zåäö]+(?![\wåäö-])")
LEAD, BEHIND = 120, 90
"""Characters before and behind a name in which its verb stands."""
WORDS = re.compile(r"[\wåäöÅÄÖ-]+|[^\w\s]")
SUPINE = re.compile(one_of("deeds", "supine"))
INFINITIVE = re.compile(r"[a-zåäö]{2,}a|ge|se|bli|be|gå|stå|få|bistå|ingå|tillgå")
NO_INFINITIVE = frozenset(
    {"också", "samma", "alla", "båda", "denna", "gärna", "dessa", "sina", "våra", "bara"}
)
BE = frozenset({"är", "var", "varit", "blir", "blev", "blivit"})
IS_IN = re.compile(one_of("deeds", "is_in"))
NEAR, FEW = 7, 4
"""So many words behind "har" or "kan" the verb stands that tells what is done, and behind "är" what they are."""


class How(enum.Enum):
    """Where somebody stands who does something."""

    FRONT = "before the verb"
    BEHIND = "right behind the verb"
    CLEFT = "between det är and som"
    AGENT = "behind a passive and av"
    LIKEWISE = "behind words such as liksom"
    SENT = "behind från, and somebody whom they send"
    GAP = "in a clause that has its verb from the one before it"


@dataclass(frozen=True, slots=True)
class Deed:
    """Those in a row who do something, and what."""

    run: tuple[Mention, ...]
    verb: str
    """The verb that tells what is done, with its particle, in the form that it stands in; behind "är" what they are who
    are in what is spoken of: "med", "värd"."""
    modal: str
    """The verb before that one by which it is not said to be done: "kan", "ska"."""
    how: How
    below: str = ""
    """The word that opens the clause where it stands below another one: "att", "om"."""


@found_once
def deeds(passage: Passage) -> Iterator[Deed]:
    """What each row of actors does that is the subject of a clause, does it too, or is the agent of a passive."""
    text = passage.text
    for run in close_lists(text, passage.mentions):
        start, end = run[0].start, max(m.end for m in run)
        first = max(0, start - LEAD)
        lead, rest = text[first:start], text[end : end + BEHIND]
        done = (
            _in_front(run, lead, rest, whole=first == 0)
            or _behind(passage, run, lead, rest)
            or _by(run, lead)
            or _in_cleft(run, lead, rest)
            or _beside(run, lead, rest)
        )
        if done is not None:
            yield done


def _in_front(run: Sequence[Mention], lead: str, rest: str, *, whole: bool) -> Deed | None:
    begins = FRONT.search(lead)
    if begins is None or (begins.start() == 0 and not whole):
        return None
    verb = BEHIND_SUBJECT.match(rest)
    if verb is None or not is_verb(verb["verb"]):
        return None
    modal, main = verb_told(verb["verb"], rest[verb.end() :])
    return Deed(tuple(run), main, modal, How.FRONT, begins["below"] or "")


def _behind(passage: Passage, run: Sequence[Mention], lead: str, rest: str) -> Deed | None:
    """Right behind its verb, in a clause that opens with an adverbial and has no other subject."""
    verb = BEFORE_SUBJECT.search(lead)
    if verb is None or not is_verb(verb["verb"]):
        return None
    opening = CLAUSE_BEFORE.split(lead[: verb.start()])[-1]
    ends = run[0].start - len(lead) + verb.start()
    begins = ends - len(opening)
    actors = (m for m in passage.mentions if m.entity.is_actor and not m.genitive)
    if any(begins <= m.start and m.end <= ends for m in actors) or not ADVERBIAL.match(opening):
        return None
    modal, main = verb_told(verb["verb"], rest)
    return Deed(tuple(run), main, modal, How.BEHIND)


def _by(run: Sequence[Mention], lead: str) -> Deed | None:
    passive = BY.search(lead)
    return Deed(tuple(run), passive["verb"], "", How.AGENT) if passive else None


def _in_cleft(run: Sequence[Mention], lead: str, rest: str) -> Deed | None:
    """ "Det är A som kallar"."""
    verb = CLEFT_VERB.match(rest) if CLEFT.search(lead) else None
    if verb is None or not is_verb(verb["verb"]):
        return None
    modal, main = verb_told(verb["verb"], rest[verb.end() :])
    return Deed(tuple(run), main, modal, How.CLEFT)


def _beside(run: Sequence[Mention], lead: str, rest: str) -> Deed | None:
    """Where another one is the subject, and these do it too: "A deltar, liksom B"."""
    clause = CLAUSE_BEFORE.split(lead)[-1]
    for how, shape in ((How.LIKEWISE, LIKEWISE), (How.SENT, SENT), (How.GAP, GAP)):
        found = shape.search(clause)
        if found is None or (how is How.GAP and not GAPPED.match(rest)):
            continue
        words = SMALL_WORD.finditer(clause, 0, found.start())
        verb = next((w for w in words if is_verb(w[0]) or w[0].endswith(PASSIVE_ENDINGS)), None)
        if verb is None or (how is How.SENT and verb.end() + 1 >= found.start()):
            return None
        modal, main = verb_told(verb[0], clause[verb.end() : found.start()])
        return Deed(tuple(run), main, modal, how)
    return None


def is_verb(word: str) -> bool:
    """Whether a word in small letters may be a finite verb where one must stand."""
    return word in STRONG or (len(word) > 2 and word.endswith(VERB_ENDINGS) and word not in NO_VERB)


def verb_told(finite: str, rest: str) -> tuple[str, str]:
    """The modal verb, if there is one, and the verb that tells what is done, behind which the rest stands."""
    words = WORDS.findall(rest)[:NEAR]
    modal, place = "", -1
    if finite in HAVE:
        place = next((n for n, w in enumerate(words) if SUPINE.fullmatch(w)), -1)
    elif finite in MODALS and (finite not in WITH_ATT or "att" in words):
        infinitives = (n for n, w in enumerate(words) if INFINITIVE.fullmatch(w) and w not in NO_INFINITIVE)
        place = next(infinitives, -1)
        modal = finite if place >= 0 else ""
    main = words[place] if place >= 0 else finite
    if main in BE:
        return modal, next((w for w in words[place + 1 : place + 1 + FEW] if IS_IN.fullmatch(w)), main)
    follows = words[place + 1 : place + 2]
    return modal, f"{main} {follows[0]}" if follows and follows[0] in PARTICLES else main
