"""Who does one thing with whom, without a word for it: "Polisen och skolan bjuder in till en kväll om …"."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, partnership
from loaders.language.patterns import compiled
from loaders.language.wordfamilies import AGREEMENTS, BOUND, families, one_of
from loaders.names.entities import Entity, Mention
from loaders.passages.behindverbs import follows_verb
from loaders.passages.deeds import Deed, How, deeds
from loaders.passages.lists import entities, lists
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.passage import Passage
from loaders.passages.speaking import about, collaborations

__all__ = ["doings"]

VERBS = families("helping")
MEETS = re.compile(rf"(?:{'|'.join(VERBS['meets'])})\b")
APART = re.compile(rf"(?:{'|'.join(VERBS['apart'])})\b")
ACTIVE = re.compile(rf"[a-zåäö]{{2,}}(?:r|de|te)\b|(?:{one_of('membership', 'past')})\b")
"""A verb whose subject acts."""
SUPINE = re.compile(r"[a-zåäö]{2,}(?:it|at|tt|rt|lt|nt|ft|gt|mt|pt|st|kt|yt|ort|agt)\b")
HAS_ONE = re.compile(r"(?:har|hade|haft)(?: [\wåäö-]+){0,4}? (?:en|ett|gemensam\w*)\b")
"""What they have is one, and not each has its own."""
TOGETHER = compiled(
    rf"\b(?:tillsammans|ihop|samverka\w*|samarbet\w*|{BOUND}|samråd\w*|samtal|{AGREEMENTS})(?: \w+){{0,3}} med\b"
    r"|i samverkan|i samarbete"
)
"""Words that other rules read, and better."""
BEHIND_SUBJECT = re.compile(
    r" (?:(?P<aux>har|hade|brukar) )?(?:(?!(?:inte|var|båda|vars|och|samt)\b)[a-zåäö]+ ){0,3}?"
    r"(?=(?P<verb>(?!och\b|samt\b)[a-zåäö]{2,}))"
)
"""Between those who do it and the verb, adverbs among it."""
JOINT = re.compile(r"(?:,| och| samt) (?:[a-zåäö]+ ){0,2}")
"""Between two of those who do it, if only what the second one is or whose."""
THIRD = re.compile(rf"(?:,? och|,? samt) (?:[\wåäö-]+ ){{1,3}}?(?={'|'.join(VERBS['meets'])})")
"""One more of those who do it, whom nobody knows."""
GOES_ON = re.compile(r",? ?[(,]|\.?[\w]")
"""More of them, or a clause about the last."""
EACH_OWN = re.compile(r"\b(?:var(?:sin|sitt|sina)|var sin|vardera|respektive|inte|egna)\b")
OPENS = re.compile(r"(?:[\d.]+ |[a-z]\) )?(?:[A-ZÅÄÖ][\wåäö -]{2,30}: )?")
CLAUSE = re.compile(r"[^.;]{0,90}")
MET = re.compile(rf"\b(?:{'|'.join(VERBS['meets'])}|gemensam\w*|tillsammans|ihop|{AGREEMENTS})\b")
DONE_BY = re.compile(
    rf"\b(?P<verb>(?!f[ia]nns\b)[a-zåäö]{{2,}}(?:s|des|tes|ts)|(?:{'|'.join(VERBS['arranged'])}))"
    r"(?P<how>(?: [a-zåäö\d]+){0,6}?) av (?:både |såväl )?$"
)
"""Before the agents of a passive: "vandringarna ordnas av"."""
JOINTLY = re.compile(r" (?:gemensamt|tillsammans|ihop)\b")
AND = re.compile(r",| och | samt |, ")
IT = re.compile(r"(?:^|[;,] |\b)(?:[Dd]en|[Dd]et|[Dd]e|som) $")
"""Before a passive about what is not named: "den drivs av"."""
APART_BY = re.compile(rf"(?:{'|'.join(VERBS['apart_by'])})$")
WHOSE = re.compile(
    r" (?:och|samt) (?:(?![a-zåäö]+(?:as|es|ds|ts|rs|ks)\b)[a-zåäö]+(?:s|en|et|an|a) ){0,2}(?:[a-zåäö]+ från )?"
)
"""Between two who do one thing, if only what the second one is or whose."""
EACH_OTHER = re.compile(r"\b(?:varandra|varann|varandras|sinsemellan)\b")
VERB_BEHIND = re.compile(r" [a-zåäö]{2,}(?:r|de|te)\b")
"""What makes the second of two the subject of the next clause."""
MADE = re.compile("|".join(VERBS["arranged"]))
IS_IN = re.compile(one_of("deeds", "is_in"))
SUBJECTS = frozenset({How.FRONT, How.BEHIND, How.CLEFT, How.AGENT})
ONLY_IF = frozenset({"om", "när", "innan", "att", "eftersom"})
COLLECTIVE = "collective"
BOTH, FEW = 2, 3
"""Of so many who do one thing each works with each other; of more only where they meet for it."""


def doings(passage: Passage) -> Iterator[Draft]:
    """Two or three named who do one thing, where it is no collaboration with a name: "A och B går vandringar"."""
    if len(passage.mentions) < 2 or passage.later is not None or collaborations(passage):
        return
    spoken_of = about(passage)
    if spoken_of is not None and not _only_meets(passage, spoken_of):
        return
    yield from _done_by_two(passage)
    if TOGETHER.search(passage.text):
        return
    for run in _side_by_side(passage):
        doers = _who(passage, run)
        if not 1 < len(doers) <= (FEW if MET.search(passage.text) else BOTH) or not _do_one_thing(
            passage, run
        ):
            continue
        if not (is_proposed(passage, run[-1].end) or is_denied(passage, run[-1].end)):
            for one, other in itertools.combinations(doers, 2):
                yield partnership(one, other, "doings", 0.6)


def _done_by_two(passage: Passage) -> Iterator[Draft]:
    """Two who are the subject of any clause, or the agents of a passive, whose verb tells of one thing done."""
    if not any(
        WHOSE.fullmatch(passage.text, one.end, other.start)
        for one, other in itertools.pairwise(m for m in passage.mentions if m.entity.is_actor)
    ):
        return
    for deed in deeds(passage):
        run = [m for m in deed.run if not m.genitive]
        if len(entities(run)) != BOTH or len(run) != BOTH or deed.modal or deed.below in ONLY_IF:
            continue
        one, other = run
        if deed.how not in SUBJECTS or any(m.entity.kind == COLLECTIVE for m in run):
            continue
        clause = CLAUSE.match(passage.text, other.end)
        if _each_for_himself(deed, clause[0] if clause else ""):
            continue
        side_by_side = WHOSE.fullmatch(passage.text, one.end, other.start)
        if side_by_side and not (is_proposed(passage, other.end) or is_denied(passage, other.end)):
            yield partnership(one.entity, other.entity, "doings", 0.6)


def _each_for_himself(deed: Deed, clause: str) -> bool:
    """Whether a verb tells of nothing that several do as one; the words behind it may say so."""
    if deed.how is How.AGENT:
        made = deed.verb.endswith("s") or MADE.fullmatch(deed.verb)
        return not made or APART_BY.match(deed.verb) is not None or VERB_BEHIND.match(clause) is not None
    if EACH_OTHER.search(clause):
        return False
    place = clause.find(f" {deed.verb}") + 1
    of_each = APART.match(clause, place) if place else APART.match(deed.verb)
    return (
        of_each is not None or IS_IN.fullmatch(deed.verb) is not None or EACH_OWN.search(clause) is not None
    )


def _only_meets(passage: Passage, spoken_of: Entity) -> bool:
    """Whether it is a forum in whose section others tell what they do, and not what the sentence is about."""
    return spoken_of.kind in (None, "forum") and spoken_of not in (passage.meant, passage.recent)


def _side_by_side(passage: Passage) -> Iterator[list[Mention]]:
    """The ends of lists of actors with nothing between them but what joins two."""
    for run in lists(passage.text, passage.mentions):
        parted = [
            number
            for number in range(1, len(run))
            if not JOINT.fullmatch(passage.text, run[number - 1].end, run[number].start)
        ]
        yield run[parted[-1] if parted else 0 :]


def _who(passage: Passage, run: list[Mention]) -> list[Entity]:
    """Those of a list who are named side by side, where nobody else follows."""
    return [] if GOES_ON.match(passage.text, run[-1].end) else entities(run)


def _do_one_thing(passage: Passage, run: list[Mention]) -> bool:
    """Whether the verb behind the subject that opens the sentence, or right before it, is of doing one thing."""
    clause = CLAUSE.match(passage.text, run[-1].end)
    if clause is None or EACH_OWN.search(clause[0]):
        return False
    if by := DONE_BY.search(passage.lead(run[0].start)):
        side_by_side = all(AND.fullmatch(passage.text[a.end : b.start]) for a, b in itertools.pairwise(run))
        apart = APART_BY.match(by["verb"]) and not JOINTLY.search(by["how"])
        next_clause = VERB_BEHIND.match(clause[0]) is not None
        return side_by_side and not (apart or next_clause or IT.search(passage.text, 0, by.start()))
    if OPENS.fullmatch(passage.text, 0, run[0].start):
        return _verb_behind(passage.text, run[-1].end)
    others = any(m.entity.is_actor and m.end <= run[0].start for m in passage.mentions)
    return not others and _verb_before(passage, run)


def _verb_before(passage: Passage, run: list[Mention]) -> bool:
    before = passage.text[: run[0].start].rstrip().rpartition(" ")[2]
    if before in ("har", "hade", "brukar"):
        return follows_verb(passage, run[0]) and _verb_behind(passage.text, run[-1].end, had=True)
    acts = ACTIVE.fullmatch(before) and not APART.fullmatch(before) and follows_verb(passage, run[0])
    return bool(acts) or MEETS.fullmatch(before) is not None


def _verb_behind(text: str, place: int, *, had: bool = False) -> bool:
    if (third := THIRD.match(text, place)) is not None:
        return MEETS.match(text, third.end()) is not None
    gap = BEHIND_SUBJECT.match(text, place)
    if gap is None:
        return False
    verb = gap.start("verb")
    if MEETS.match(text, verb) or HAS_ONE.match(text, place + 1):
        return True
    form = SUPINE if had or gap["aux"] in ("har", "hade") else ACTIVE
    return form.match(text, verb) is not None and APART.match(text, verb) is None
