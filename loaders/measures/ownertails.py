"""Measures of a plan's lists with who answers for them behind: "Öppna båthuset (fritidsnämnden, 2031)".

It may stand in brackets, behind a dash or a comma, or in a sentence of its own. What must stay true: what stands
behind is nothing but who, when, and how far it has come.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from loaders.language.wordfamilies import one_of
from loaders.measures.cellwords import Words, is_state, is_time
from loaders.measures.lineforms import DONE_BY
from loaders.measures.pieces import NUMBER
from loaders.names.mentions import MentionFinder

__all__ = ["Tail", "is_plan", "is_whole_owner", "owned_in_sentences", "owner_tail", "state_told"]

PLAN = re.compile(rf"\b\w*(?:{one_of('measures', 'plans')})\b", re.IGNORECASE)
LIST = re.compile(rf"\b(?:\w*(?i:{one_of('measures', 'lists')}))\b")
IN_BRACKETS = re.compile(
    r"(?P<title>[^()]{8,200}?) ?\((?P<tail>[^()]{2,100})\)[.;:,]?(?: (?:[–-] )?(?P<state>[^().]{2,40})\.?)?"
)
BEHIND_DASH = re.compile(r"(?P<title>.{8,200}?) [–—-] (?P<tail>[^.]{2,100})[.;]?")
PARTS = re.compile(r"\s*[,;]\s*|\s[–—-]\s|$")
ANSWERS = re.compile(
    rf"(?P<who>[^.]{{3,80}}?) (?:{one_of('measures', 'answers')})"
    r"(?P<with> (?:tillsammans|ihop|i (?:nära )?(?:samarbete|samverkan|samråd)) med [^.]{3,80})?"
)
OWNED_BY = re.compile(rf"(?:{one_of('measures', 'owned_by')}):? (?P<who>[^.;]{{3,120}})")
STATE_TOLD = re.compile(
    rf"(?:(?:{one_of('measures', 'spoken_of')}) (?:(?:är|har|blev)(?: nu| redan)? )?)?(?P<state>[^.]{{2,40}})\.?\s*"
)
""" "Arbetet är påbörjat", "Uppdraget pågår"."""
BEHIND_WHO = re.compile(r" [–—-] (?P<state>[^–—.]{2,40})\.?$")
OWNED = re.compile(rf"(?:[.;,]| [–—-]) (?:{one_of('measures', 'owned_by')}) (?P<who>[^.;]{{3,120}})")
SENTENCES = re.compile(r"(?<=[a-zåäö)\d])\.(?:\s+(?=[A-ZÅÄÖ])|$)")
DOES = re.compile(rf"\b(?:{one_of('measures', 'sentence')})\b")
"""What sentences have, and titles seldom."""
WHOLLY = 0.95
"""So much of a part must be names."""
LEAST_TITLE = 8
LONGEST_NAME = 80
"""Characters of a heading that is somebody's name."""
LEAST_SENTENCES = 2
LONGEST_BELOW = 300
"""Characters of what stands below a title that say no more than who answers for it."""
Span = tuple[str, int, int]
"""A meaning, and where the words stand that have it."""


@dataclass
class Tail:
    """Where a title ends, and what stands behind it: its meaning and its span."""

    title: int
    fields: list[Span] = field(default_factory=list)

    def count(self, meaning: str) -> int:
        """How often that is said."""
        return sum(name == meaning for name, _, _ in self.fields)


def is_plan(title: str, below: str) -> bool:
    """Whether a document is called a plan, or a list of measures: what its lists hold are such.

    Args:
        title: its first heading.
        below: the next ones.
    """
    return LIST.search(title) is not None or PLAN.search(f"{title} {below}") is not None


def is_whole_owner(text: str, finder: MentionFinder) -> bool:
    """Whether a text is nothing but who may answer for something."""
    return len(text) <= LONGEST_NAME and Words(text, finder).named(0, len(text)) >= WHOLLY


def owner_tail(text: str, finder: MentionFinder, *, headed: bool = False) -> Tail | None:
    """Who answers for what an item of a list says, where that stands behind it.

    Args:
        text: the item.
        finder: knows the names.
        headed: whether who answers for it is told above; then its state behind it is enough.
    """
    words = Words(text, finder)
    tails = (tail for tail in _tails(text, words) if tail.count("owner") or (headed and tail.fields))
    return next((tail for tail in tails if _is_title(text[: tail.title])), None)


def _is_title(text: str) -> bool:
    return len(text) >= LEAST_TITLE and not DOES.search(text)


def _tails(text: str, words: Words) -> Iterator[Tail]:
    """All ways to take the end of an item for what is said of it, the surest first."""
    for pattern in (IN_BRACKETS, BEHIND_DASH):
        found = pattern.fullmatch(text)
        if found and (tail := _parted(words, found.end("title"), *found.span("tail"))):
            in_brackets = pattern is IN_BRACKETS
            is_sure = in_brackets or tail.count("owner") == 1 or len(tail.fields) > tail.count("owner")
            behind = found["state"] if in_brackets else None
            if behind and is_state(behind):
                tail.fields.append(("status", *found.span("state")))
            if is_sure and (not behind or is_state(behind)):
                yield tail
    if tail := _in_sentences(text, words):
        yield tail
    said = OWNED.search(text)
    if said and any(start == said.start("who") for start, _ in words.actors):
        yield Tail(said.start(), [("owner", *said.span("who"))])
    if text.endswith("."):
        return
    at = text.find(", ")
    while at >= 0:
        tail = _parted(words, at, at + 2, len(text))
        is_list = any(end == at for _, end in words.actors)
        if tail and not is_list and len(tail.fields) > tail.count("owner"):
            yield tail
        at = text.find(", ", at + 1)


def _parted(words: Words, title: int, start: int, end: int) -> Tail | None:
    """A tail each part of which is an owner, a time or a state; None where one is none of them."""
    tail = Tail(title)
    at = start
    while at < end:
        stop = PARTS.search(words.text, at, end)
        until = stop.start() if stop else end
        part = words.text[at:until]
        if words.named(at, until) >= WHOLLY:
            tail.fields.append(("owner", at, until))
        elif is_time(part) or is_state(part):
            tail.fields.append(("status" if is_state(part) else "when", at, until))
        else:
            return None
        at = stop.end() if stop else end
    return tail


def _in_sentences(text: str, words: Words) -> Tail | None:
    """A title with short sentences behind it: who answers for it, and how far it has come."""
    number = NUMBER.match(text)
    stops = list(SENTENCES.finditer(text, number.end() if number else 0))
    if len(stops) < LEAST_SENTENCES:
        return None
    return Tail(stops[0].start(), list(_said_in(words, stops[0].end())))


def owned_in_sentences(text: str, finder: MentionFinder) -> list[Span]:
    """What the sentences below a title say of it, where one says who answers for it; else nothing."""
    said = list(_said_in(Words(text, finder), 0)) if len(text) <= LONGEST_BELOW else []
    return said if any(meaning == "owner" for meaning, _, _ in said) else []


def state_told(text: str) -> tuple[int, int] | None:
    """Where the state stands that the last of some sentences tells: "… Arbetet är påbörjat."."""
    last = max((stop.end() for stop in SENTENCES.finditer(text.rstrip(" ."))), default=0)
    told = STATE_TOLD.fullmatch(text, last) if last else None
    if told is None or not is_state(told["state"]):
        told = BEHIND_WHO.search(text)
    return told.span("state") if told and is_state(told["state"]) else None


def _said_in(words: Words, at: int) -> Iterator[Span]:
    """Who answers for it and how far it has come, sentence by sentence from a place on."""
    text = words.text
    for end in [*(stop.start() for stop in SENTENCES.finditer(text, at)), len(text)]:
        start = at + len(text[at:end]) - len(text[at:end].lstrip(" ."))
        at = end
        said = ANSWERS.fullmatch(text, start, end)
        owned = OWNED_BY.fullmatch(text, start, end) or DONE_BY.fullmatch(text, start, end)
        told = STATE_TOLD.fullmatch(text, start, end)
        if said and words.named(*said.span("who")) >= WHOLLY:
            yield "owner", *said.span("who")
            if said["with"]:
                yield "partners", *said.span("with")
        elif owned and words.named(*owned.span("who")) >= WHOLLY:
            yield "owner", *owned.span("who")
        elif told and is_state(told["state"]):
            yield "status", *told.span("state")
