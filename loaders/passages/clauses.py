"""The clauses of a sentence, each with the actors who are its subject.

Read from signs: every list of actors is one sign, so that what stands around it can be told whoever it is.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass

from loaders.language.verbs import FINITE, ends_name
from loaders.language.wordfamilies import OPENS_ADVERBIAL, one_of, words_of
from loaders.names.entities import Mention
from loaders.passages.lists import IsMember, close_lists
from loaders.passages.passage import Passage, found_once

__all__ = ["SIGN", "Clause", "clauses"]

SIGN = "§"
"""Stands in the place of each letter of a list of actors."""
FINITE_VERB = (
    rf"(?:{one_of('speaking', 'inverted')}|{one_of('clauses', 'middle')}|[a-zåäö]{{3,}}(?:as|ts|ds|rs|ls))"
)
OPENS_CLAUSE = re.compile(
    rf"[.;:!?] |,? (?:{one_of('clauses', 'opens')}) (?=\S)"
    r"|, (?=(?:har|hade|är|var|ska|kan|[a-zåäö]{3,}(?:ar|er|ade|te)) )"
    rf"|, (?={SIGN}+ (?:har|hade|[a-zåäö]{{2,}}(?:r|de|te))\b)|, vars "
    rf"|,? (?:och|samt) (?=(?:[\w-]+ ){{0,2}}?{SIGN}+ (?:har|hade|[a-zåäö]{{2,}}(?:r|de|te))\b)"
    r"|,? (?:och|samt) (?=(?:har|hade|är|var|ger|får|kan|ska|vill|bör|[a-zåäö]{3,}(?:ar|er|ade|as|ades|des|s))\b)"
)
POINTS = re.compile(
    rf"\b(?i:{one_of('nearby', 'points')}|{one_of('speaking', 'collaborations')}|{one_of('speaking', 'units')})s?\b"
)
"""Words for what was spoken of."""
SAME_SUBJECT = re.compile(r",? (?:och|samt|men) ")
OF_IT = re.compile(r",? som ")
GOES_BACK = re.compile(r", ")
"""Before the verb of the clause in which another one stood."""
ASIDE = re.compile(rf"(?<={SIGN}), (?:som|en|ett|den|det) [^{SIGN},.;:]{{3,80}},")
IN_BRACKETS = re.compile(rf" ?\([^(){SIGN}]*\)")
WORD = rf"(?:(?!(?:{one_of('clauses', 'alone')}) )[a-zåäö]+(?:en|et|an|s|ns|iga?) |en |två |flera |den |det |de )"
PEOPLE = rf"(?:(?:{one_of('alliances', 'people')}|[\wåäöÅÄÖ-]{{4,}}(?:na|are|er|en|et)) (?:på|vid|hos|inom|från|i|ur) )"
WHOSE = rf"(?:{PEOPLE}|{WORD}){{0,2}}"
HEAD = re.compile(
    r",? ?(?:att )?(?:(?i:även|också|både|såväl|\d[\d.]*|[a-z]\)) )?"
    rf"(?:(?i:{PEOPLE})|[A-ZÅÄÖ][a-zåäö-]*(?:s|en|et|erna) |{WORD}){{0,2}}({SIGN}+)(?=[ ,])"
)
"""The subject that a clause opens with, if behind whose or what it is."""
INVERTED = re.compile(
    rf"(?:{OPENS_ADVERBIAL}\b[^{SIGN},]{{0,90}}?|[A-ZÅÄÖ][^{SIGN},]{{3,60}}?) (?!gäller )({FINITE_VERB})"
    rf"(?: (?:{one_of('clauses', 'adverbs')}))? {WHOSE}({SIGN}+)(?=[ ,.])"
)
"""The subject right behind the verb of a clause that opens with something else."""
ADVERBIAL = re.compile(rf"{OPENS_ADVERBIAL}\b")
AGENT = re.compile(
    r"\b[a-zåäö]{2,}(?:s|ad|ade|at|d|gen|gna|nen|na|vet|vna|ett|en)(?: [\wåäö-]+){0,6}?"
    r"(?<! hjälp)(?<! stöd)(?<! uppdrag)(?<! regi)(?<! del)(?<! ledning) av"
    rf" (?:både |såväl )?{WHOSE}({SIGN}+)"
)
"""By whom a passive is done."""
ADVERBS = rf"(?:(?:{one_of('clauses', 'adverbs')}|sedan [\wåäö]+) ){{0,2}}"
PASSIVE = re.compile(
    rf"(?: (?:för|på|vid|i|från|inom|till) [^{SIGN},.;]{{2,50}}?)? {ADVERBS}"
    rf"(?:(?:har|hade|ha) {ADVERBS}[a-zåäö]{{2,}}ts\b|(?!(?:{one_of('clauses', 'middle')})\b)"
    r"(?:(?:kan|ska|kommer att) )?[a-zåäö]{2,}(?:as|ds|ts|gs|vs|ns|rs|ls|ks|ps|ms|ades|des|tes)\b)"
)
"""A verb whose subject has it done to itself."""
PAST = frozenset(words_of("membership", "past"))
OF_WHOLE = frozenset((" i ", " vid ", " på ", " inom "))
"""Between a part and its whole, which does nothing beside it."""
GLANCE = 30


@dataclass(frozen=True, slots=True)
class Clause:
    """Where a clause stands in its passage, and who does what it tells."""

    signs: str
    """The words of the passage with signs for the actors."""
    start: int
    end: int
    subject: tuple[Mention, ...]
    after: int
    """Where its subject ends; its start where it has none."""
    runs: Mapping[int, list[Mention]]
    """The lists of actors by where they begin."""
    opens_with_subject: bool

    def tells_apart(self, passage: Passage) -> bool:
        """Whether it opens with its subject, and no word of its passage points to what that stands under."""
        return self.opens_with_subject and passage.meant is None and POINTS.search(passage.text) is None


def clauses(passage: Passage, member: IsMember | None = None) -> Iterable[Clause]:
    """The clauses of a sentence in order; one without a subject of its own has that of the clause it goes on with.

    Args:
        passage: the sentence.
        member: what can be a subject; actors if it is not given.
    """
    return _of_actors(passage) if member is None else _clauses(passage, member)


@found_once
def _of_actors(passage: Passage) -> Iterator[Clause]:
    return _clauses(passage, None)


def _clauses(passage: Passage, member: IsMember | None) -> Iterator[Clause]:
    runs = {run[0].start: run for run in _runs(passage, member)}
    signs = _signs(passage.text, runs)
    opened = [None, *(word for word in OPENS_CLAUSE.finditer(signs) if _opens(signs, word))]
    subject: tuple[Mention, ...] = ()
    main: tuple[Mention, ...] = ()
    of_it = False
    for word, following in itertools.zip_longest(opened, opened[1:]):
        start = word.end() if word else 0
        end = following.start() if following else len(signs)
        place, opens = _subject_in(signs, start, end)
        if place is not None:
            subject, after = tuple(runs.get(place, ())), _end(runs, place)
        elif word and OF_IT.fullmatch(word[0]) and (before := _ending_at(runs, word.start())):
            subject, after, opens = tuple(before), start, True
        elif word and GOES_BACK.fullmatch(word[0]):
            subject, after = main, start
        elif not (word and SAME_SUBJECT.fullmatch(word[0])):
            subject, after = (), start
        else:  # behind a comma the clause goes on in which another one stood
            subject, after = main if of_it and word[0].startswith(",") else subject, start
        of_it = word is not None and OF_IT.fullmatch(word[0]) is not None
        main = main if of_it else subject
        yield Clause(signs, start, end, tuple(m for m in subject if not m.genitive), after, runs, opens)


def _opens(signs: str, word: re.Match[str]) -> bool:
    """Whether a clause opens there: behind "och" or a comma alone a verb must follow, if no subject does."""
    if word[0].strip(", ") not in ("", "och", "samt"):
        return True
    follows = signs[word.end() : word.end() + GLANCE].split(" ", 1)[0].strip(".,;:")
    return SIGN in signs[word.end() : word.end() + GLANCE] or ends_name(follows) or follows in PAST


def _subject_in(signs: str, start: int, end: int) -> tuple[int | None, bool]:
    """Where the list begins that is the subject of a clause, and whether the clause opens with it."""
    head = HEAD.match(signs, start, end)
    if head and not PASSIVE.match(signs, head.end()):
        return head.start(1), True
    if agent := AGENT.search(signs, start, end):
        return agent.start(1), False
    if head:
        return None, False
    inverted = INVERTED.match(signs, start, end)
    if inverted and (ADVERBIAL.match(signs, start) or ends_name(inverted[1])):
        return inverted.start(2), False
    return None, False


def _runs(passage: Passage, member: IsMember | None) -> Iterator[list[Mention]]:
    """The lists of actors, ended where another clause begins: "med A, och B har …"; without the whole of a part."""
    able = () if member is None else (member,)
    for run in close_lists(passage.text, passage.mentions, *able):
        part = [run[0]]
        for last, mention in itertools.pairwise(run):
            gap = passage.text[last.end : mention.start]
            if any(map(_is_verb, gap.split())) or _opens_next(passage.text, gap, mention):
                yield part
                part = [mention]
            elif gap not in OF_WHOLE:
                part.append(mention)
        yield part


def _opens_next(text: str, gap: str, mention: Mention) -> bool:
    """Whether a name behind ", och" or a comma alone is the subject of what follows."""
    behind = text[mention.end : mention.end + GLANCE].split()
    return (gap.startswith(", och ") or gap == ", ") and bool(behind) and _is_verb(behind[0])


def _is_verb(word: str) -> bool:
    return ends_name(word) and (FINITE.search(word) is not None or word in PAST)


def _signs(text: str, runs: Mapping[int, list[Mention]]) -> str:
    signs = text
    for start, run in runs.items():
        end = run[-1].end
        signs = f"{signs[:start]}{SIGN * (end - start)}{signs[end:]}"
    signs = IN_BRACKETS.sub(_blank, signs)
    return ASIDE.sub(_blank, signs)


def _blank(word: re.Match[str]) -> str:
    return " " * len(word[0])


def _end(runs: Mapping[int, list[Mention]], place: int) -> int:
    return runs[place][-1].end if place in runs else place


def _ending_at(runs: Mapping[int, list[Mention]], place: int) -> list[Mention]:
    return next((run for run in runs.values() if run[-1].end == place), [])
