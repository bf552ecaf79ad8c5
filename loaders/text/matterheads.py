"""Where the matters of minutes begin whose page is one line: "§ 14 Dnr KS 2023/12 Avtal om …", "FHR 12 Folkhälsodagen".

What must stay true: matters are numbered one after the other in the whole document; a number by itself is none.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.language.patterns import compiled
from loaders.language.verbs import FINITE, ends_name
from loaders.language.wordfamilies import one_of, words_of
from loaders.text.gluedheadings import end_of_heading
from loaders.text.meetingforms import FIRST_MATTER, FOOT
from loaders.text.personwords import is_given

__all__ = ["CONTENTS", "Contents", "Head", "contents_of", "divides", "matter_heads"]

NUMBER = re.compile(
    r"(?<![\w./:-])(?:(?P<style>[A-ZÅÄÖ]{2,5} §|[A-ZÅÄÖ]{2,5}|§|Ärende|Punkt) ?)?(?P<number>\d{1,3})(?P<stop>[.:])?"
    r" +(?=[A-ZÅÄÖ][\w.]|[”\"][A-ZÅÄÖ])"
)
BARE_BEHIND = re.compile(r"(?:[.!?:)…]|\d|^)\s*$")
"""What stands before a number that has neither a sign nor letters before it."""
LEAST, LEAST_BARE = 2, 3
LONGEST_FOOT = 40
STEPS = (1, 2)
CONTENTS = re.compile(rf"(?<!\w)(?:{one_of('meeting_forms', 'contents')})(?= )")
LEADER = re.compile(r"\s*(?:\.{2,}|…+|(?:\. ){3,})\s*(?P<page>\d{1,3})?\s*")
CASE = re.compile(r"(?:Dnr|Diarienr|Diarienummer):? ?(?:[A-ZÅÄÖ]{2,6}[ -]?)?[\d/:.-]+(?: \d{3})?\s+")
CAPITALS = re.compile(r"[A-ZÅÄÖ0-9][A-ZÅÄÖ0-9 ,/–-]{3,80}(?= [A-ZÅÄÖ][a-zåäö])")
DIVIDES = re.compile(
    rf"(?<![\w,-])(?<!\b(?:av|om|på|av|är) )(?:{one_of('meeting_forms', 'divides')})(?= +(?:[A-ZÅÄÖ]|\d+[. ]))"
)
OPEN_WORD = compiled(
    r"(?:och|eller|samt|i|på|av|med|för|till|inom|mellan|från|den|det|de|en|ett|om|vid|kring|mot|över|under|.*,)"
)
TELLS = frozenset(words_of("meeting_forms", "tells"))
WORD = re.compile(r"\S+")
LONGEST_TITLE = 160
HEAD_OF_PAGE = 70
LONG_LINE = 250
FIRST_NOUN = re.compile(r"[A-ZÅÄÖ][a-zåäö-]{4,}(?<!et)(?<!en)(?<!a)")
"""A title of one noun, where a name with a capital follows at once."""


class Head(NamedTuple):
    """Where the number of a matter stands, where its title begins, and where that ends: at its start if unknown."""

    start: int
    title: int
    end: int


class Contents(NamedTuple):
    """A table of contents in a line, and the titles that it has."""

    start: int
    end: int
    titles: tuple[str, ...]


class _Found(NamedTuple):
    """A number before a capital."""

    line: int
    style: tuple[str, str]
    number: int
    start: int
    end: int
    anew: bool
    """Whether a sentence is over before it, or it has a sign or letters."""


def contents_of(text: str) -> Contents | None:
    """The table of contents in the line of a page."""
    opened = CONTENTS.search(text)
    if opened is None:
        return None
    foot = FOOT.search(text, opened.end())
    end = foot.start() if foot else len(text)
    numbers = list(NUMBER.finditer(text, opened.end(), end))
    if leaders := [leader for leader in LEADER.finditer(text, opened.end(), end) if leader["page"]]:
        end = leaders[-1].end()
    elif again := next(
        (m for n, m in enumerate(numbers) if n and int(m["number"]) <= int(numbers[n - 1]["number"])), None
    ):
        end = again.start()
    cuts = sorted({*(m.end() for m in numbers), *(m.end() for m in leaders)})
    starts = [opened.end(), *(cut for cut in cuts if cut < end)]
    ends = [*starts[1:], end]
    titles = (_title(text[a:b]) for a, b in zip(starts, ends, strict=True))
    return Contents(opened.start(), end, tuple(title for title in titles if len(title) > 2))


def _title(entry: str) -> str:
    """The words of an entry without its number, the dots and the page behind it, and the number of the next one."""
    entry = CASE.sub("", LEADER.sub(" ", entry).strip())
    return re.sub(
        r"\s*(?:[A-ZÅÄÖ]{2,5} §|[A-ZÅÄÖ]{2,5}|§|Ärende|Punkt)? ?\d{1,3}[.:]?\s*$", "", entry
    ).strip()


def matter_heads(texts: Sequence[str], hidden: Sequence[Contents | None]) -> list[list[Head]]:
    """The heads of matters in each line, where the whole document numbers them on.

    Args:
        texts: the lines.
        hidden: the table of contents of each line that has one.
    """
    titles = sorted((t for c in hidden if c for t in c.titles), key=len, reverse=True)
    heads: list[list[Head]] = [[] for _ in texts]
    for found in _longest_run(list(_numbered(texts, hidden)), texts):
        text = texts[found.line]
        title = case.end() if (case := CASE.match(text, found.end)) else found.end
        heads[found.line].append(Head(found.start, title, _end_of_title(text, title, titles)))
    return heads


def _numbered(texts: Sequence[str], hidden: Sequence[Contents | None]) -> Iterator[_Found]:
    for line, text in enumerate(texts):
        contents = hidden[line]
        for match in NUMBER.finditer(text):
            if contents and contents.start <= match.start() < contents.end:
                continue
            style = match["style"] or ""
            before = text[max(0, match.start() - LONGEST_FOOT) : match.start()]
            anew = bool(style or BARE_BEHIND.search(before) or FOOT.search(before))
            signs = (style, match["stop"] or "")
            yield _Found(line, signs, int(match["number"]), match.start(), match.end(), anew)


def _longest_run(found: list[_Found], texts: Sequence[str]) -> list[_Found]:
    """Numbers of one style that grow by one or two from matter to matter: those with a sign, if there are such.

    Only before the first of them may stand a name, as below who signs. What every meeting begins with is one alone.
    """
    runs: list[list[_Found]] = []
    for style in dict.fromkeys(one.style for one in found):
        alike = [one for one in found if one.style == style]
        ending: dict[int, list[_Found]] = defaultdict(list)
        for one in alike:
            before = max((ending.get(one.number - step, []) for step in STEPS), key=len)
            if one.anew and len(before) + 1 > len(ending[one.number]):
                ending[one.number] = [*before, one]
        best = max(ending.values(), key=len, default=[])
        opening = [one for one in alike if best and one < best[0] and one.number == best[0].number - 1]
        best = [*opening[-1:], *best]
        if _is_alone_enough(best, texts) or len(best) >= (LEAST if style[0] else LEAST_BARE):
            runs.append(best)
    return max(runs, key=lambda run: (run[0].style[0] != "", len(run)), default=[])


def _is_alone_enough(run: Sequence[_Found], texts: Sequence[str]) -> bool:
    """Whether a first number tells by itself: what every meeting begins with, or a sign at the head of a page."""
    if not run:
        return False
    first, text = run[0], texts[run[0].line]
    opens_page = first.style[0] != "" and first.start <= HEAD_OF_PAGE and len(text) > LONG_LINE
    return opens_page or FIRST_MATTER.match(text, first.end) is not None


def _end_of_title(text: str, start: int, titles: Sequence[str]) -> int:
    """Where the title ends that begins at a place; the place itself where nothing tells."""
    rest = text[start : start + LONGEST_TITLE * 2]
    folded = rest.casefold()
    for title in titles:
        if folded.startswith(title.casefold()) and not rest[len(title) : len(title) + 1].isalnum():
            return start + len(title)
    if capitals := CAPITALS.match(rest):
        return start + capitals.end()
    divided = DIVIDES.search(rest)
    stop = re.search(r"[.!?](?= |$)", rest)
    limit = min(divided.start() if divided else len(rest), stop.start() if stop else len(rest), LONGEST_TITLE)
    if divided and divided.start() <= limit:
        return start + len(rest[: divided.start()].rstrip())
    if length := end_of_heading(rest):
        return start + length
    return start + _before_sentence(rest[:limit])


def _before_sentence(text: str) -> int:
    """Where the sentence begins whose verb is the first one; 0 where that cannot be told."""
    words = list(WORD.finditer(text))
    is_noun = len(words) > 2 and FIRST_NOUN.fullmatch(words[0][0]) and not is_given(words[0][0])
    if is_noun and words[1][0][0].isupper():
        return words[0].end()
    verb = next((n for n, w in enumerate(words) if n and _is_verb(w[0])), None)
    if verb is None:
        return 0
    for number in range(verb - 1, 0, -1):
        before = words[number - 1][0]
        if words[number][0][0].isupper() and not before[0].isupper() and not OPEN_WORD.fullmatch(before):
            return words[number - 1].end()
    names = (n for n in range(1, verb - 1) if is_given(words[n][0]) and words[n + 1][0][0].isupper())
    name = next((n for n in names if not OPEN_WORD.fullmatch(words[n - 1][0])), None)
    return words[name - 1].end() if name else 0


def _is_verb(word: str) -> bool:
    return word in TELLS or (FINITE.search(word) is not None and ends_name(word))


def divides(text: str) -> Iterator[tuple[int, int]]:
    """The headings inside a matter."""
    for match in DIVIDES.finditer(text):
        yield match.span()
