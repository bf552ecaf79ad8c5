"""The printed form around minutes whose lines are those of the page: who was there one by one, who signs left out.

What must stay true: only a text with several of the form's labels at the head of lines has a form; a line that is a
sentence or the head of a matter ends it.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from typing import NamedTuple

from loaders.language.wordfamilies import one_of
from loaders.text.meetingforms import FIRST_MATTER, LABEL, OPENS, PARTY, FieldKind
from loaders.text.pagelines import Line
from loaders.text.personwords import WORD, is_given

__all__ = ["without_forms"]

LEAST_LABELS = 3
"""Different labels of a form further down than the head of the text."""
HEAD = 15
"""Lines at the head of a text, where fewer labels make a form."""
LONGEST_FIELD = 40
"""Lines that may stand below one label."""
LAST_SIGNED = 3
"""Lines below the last label of who signs that belong to it."""
LEAST_BELOW = 3
"""Lines below one label of who was there that is the whole form; all but one name a person each."""
MOST_PLACES = 2
"""Lines that may say when and where below their label."""
LONGEST_NAMED = 60
"""Characters of a line that may be a name below who signs."""
SENTENCE_WORDS = 8
GOES_ON = re.compile(r"[a-zåäö]{4,}\. [A-ZÅÄÖ][a-zåäö]+ (?:[\wåäö-]+,? )*(?:och|att|som|är) ")
"""A sentence that is over before another that is not."""
MATTER = re.compile(
    rf"(?:[A-ZÅÄÖ]{{2,5}} ?)?§ ?\d|\d{{1,3}}[.:)]? +[A-ZÅÄÖ]|(?:{one_of('meeting_forms', 'contents')}|Dagordning)\b"
)
"""How the head of a matter begins, or a table of matters."""
REST = re.compile(r"\s*[.…_]|\s+(?=[A-ZÅÄÖ\d(_–-])|(?<=:)\s*|\s*:\s*|\s*$")
"""What stands behind a label."""
OFFICE = re.compile(r"(?:Ordförande|Sekreterare)\b:? *(?=[\w(,])(?!Paragraf|Plats)")
PERSON = re.compile(rf"\s*{WORD}(?: {WORD}){{1,2}}(?: \([A-ZÅÄÖ]{{1,3}}\))?, \w[^.]*$")
"""A line that begins with a person's name and goes on with what he is."""
VACANT = re.compile(r"\s*Vakant, ")
FIRST_HALF = "Övriga"
SECOND_HALF = re.compile(r"(?:deltag|närvar)\w+(?::| *$)")
"""What may stand in two lines: the label of those who were there besides."""
OPEN_END = re.compile(r"(?:[,–&-]|\b(?:och|samt|för|i|på|av|från|vid|till))$")


class _Labelled(NamedTuple):
    """A line that begins with labels: its number, what they are about, and where what they say begins."""

    number: int
    kind: FieldKind
    said: int


def without_forms(lines: Sequence[Line], text: str) -> list[Line]:
    """The lines with each of those who were at a meeting as an item below the label, without those who sign.

    Args:
        lines: the lines of a document.
        text: its source.
    """
    lines = list(_whole_labels(lines, text))
    labelled = [found for number, line in enumerate(lines) if (found := _labelled(number, line.text))]
    result: list[Line] = []
    at = 0
    for form in _forms(lines, labelled):
        result += lines[at : form[0].number]
        ends = [*(label.number for label in form[1:]), _end(lines, form[-1])]
        for label, end in zip(form, ends, strict=True):
            result += _field(lines[label.number : end], label, text)
        at = ends[-1]
    return list(_with_people([*result, *lines[at:]]))


def _whole_labels(lines: Sequence[Line], text: str) -> Iterator[Line]:
    """The lines, of which a label that goes on in the next is one: "Övriga", "deltagare:"."""
    first: Line | None = None
    for line in lines:
        whole = line
        if first is not None and SECOND_HALF.match(line.text):
            whole = replace(first, end=line.end, text=text[first.start : line.end].replace("\n", " "))
        elif first is not None:
            yield first
        first = line if line.text.strip() == FIRST_HALF else None
        if first is None:
            yield whole
    if first is not None:
        yield first


def _with_people(lines: Sequence[Line]) -> Iterator[Line]:
    """The lines, of which those that are a person each, one below the other, are items of a list."""
    named = [line.item or _is_person(line.text) or VACANT.match(line.text) is not None for line in lines]
    for number, line in enumerate(lines):
        beside = named[max(0, number - 1) : number] + named[number + 1 : number + 2]
        yield replace(line, item=True) if named[number] and any(beside) else line


def _is_person(line: str) -> bool:
    """Whether a line begins with a person's name, be it with a party, and goes on behind a comma."""
    return PERSON.match(line) is not None and is_given(line.split(maxsplit=1)[0])


def _labelled(number: int, line: str) -> _Labelled | None:
    """The labels that a line begins with, of which the first says what they are about."""
    at = len(line) - len(line.lstrip())
    words = line
    if line[at : at + 4].isupper() and not line[at:].startswith(("ANSLAG", "BEVIS")):
        first = line[at:].split(None, 1)[0]
        words = line[:at] + first.capitalize() + line[at + len(first) :]
    kind = None
    while (found := LABEL.match(words, at)) and (rest := REST.match(words, found.end())):
        kind = kind or next(kind for kind in FieldKind if found[kind])
        at = max(rest.end(), found.end())
    return _Labelled(number, kind, at) if kind is not None else None


def _forms(lines: Sequence[Line], labelled: Sequence[_Labelled]) -> Iterator[list[_Labelled]]:
    """The labels of each form in their order."""
    form: list[_Labelled] = []
    for label in labelled:
        if form and not _is_near(lines, form[-1].number, label.number):
            if _is_form(lines, form):
                yield form
            form = []
        words = lines[label.number].text.strip()
        if form and form[-1].kind is FieldKind.ATTENDED and OFFICE.match(words):
            continue  # who was there, by what he was at the meeting
        if form or OPENS.match(words):
            form.append(label)
    if _is_form(lines, form):
        yield form


def _is_near(lines: Sequence[Line], first: int, second: int) -> bool:
    between = lines[first + 1 : second]
    return len(between) <= LONGEST_FIELD and not any(_is_text(line.text) for line in between)


def _is_form(lines: Sequence[Line], form: Sequence[_Labelled]) -> bool:
    kinds = {label.kind for label in form}
    labels = {lines[label.number].text[: label.said].strip(" :.") for label in form}
    least = 2 if form and form[0].number < HEAD else LEAST_LABELS
    if kinds == {FieldKind.ATTENDED} and len(form) == 1 and form[0].number < HEAD:
        below = lines[form[0].number + 1 : form[0].number + 1 + LEAST_BELOW]
        named = sum(not line.item and _names_one(line.text) for line in below)
        return named >= LEAST_BELOW - 1 and _names_one(lines[form[0].number].text[form[0].said :])
    return FieldKind.ATTENDED in kinds and len(kinds) > 1 and len(labels) >= least


def _is_text(line: str) -> bool:
    """Whether a line is the head of a matter, or a sentence."""
    words = line.strip()
    is_over = FIRST_MATTER.search(words) is not None or GOES_ON.search(words) is not None
    is_sentence = (is_over or words.endswith((".", "?", "!"))) and len(words.split()) >= SENTENCE_WORDS
    return MATTER.match(words) is not None or (is_sentence and "...." not in words)


def _end(lines: Sequence[Line], last: _Labelled) -> int:
    """Behind the last line of the last field of a form."""
    signed = last.kind is FieldKind.SIGNED
    end = last.number + 1
    while end < len(lines) and end - last.number <= (LAST_SIGNED if signed else LONGEST_FIELD):
        line = lines[end]
        below = line.gap_before and (end > last.number + 1 or lines[last.number].text[last.said :].strip())
        if below or _is_text(line.text) or (signed and len(line.text.strip()) > LONGEST_NAMED):
            break
        end += 1
    return end


def _field(lines: Sequence[Line], label: _Labelled, text: str) -> Iterator[Line]:
    """The lines of a field as they are read: no signers, no place below its label, each person."""
    first, *below = lines
    if label.kind is FieldKind.SIGNED:
        return
    if label.kind is FieldKind.WHEN:
        own = next((n for n, line in enumerate(below) if line.gap_before or n == MOST_PLACES), len(below))
        if first.text[label.said :].strip():
            yield _joined([first, *below[:own]], text)
        yield from below[own:]
        return
    rest = first.start + label.said
    said = [replace(first, start=rest, text=text[rest : first.end])] if text[rest : first.end].strip() else []
    people = list(_people([*said, *below], text))
    if not people:
        yield from lines
        return
    label_alone = text[first.start : rest].rstrip()
    yield replace(first, end=rest, text=label_alone, gap_before=True, gap_after=False)
    yield from people


def _joined(lines: Sequence[Line], text: str) -> Line:
    first, last = lines[0], lines[-1]
    whole = text[first.start : last.end]
    return replace(first, end=last.end, text=whole, gap_after=last.gap_after, item=False)


def _people(lines: Sequence[Line], text: str) -> Iterator[Line]:
    """The entries of a list of people, one that is broken put together; none where hardly anybody is named."""
    entries: list[list[Line]] = []
    for line in lines:
        words = line.text.strip()
        if entries and (words[:1].islower() or OPEN_END.search(entries[-1][-1].text.rstrip())):
            entries[-1].append(line)
        else:
            entries.append([line])
    if 3 * sum(_names_one(entry[0].text) for entry in entries) >= len(
        entries
    ):  # bodies may stand behind all names
        for entry in entries:
            whole = _joined(entry, text)
            yield replace(whole, gap_before=False, gap_after=False, item=True)


def _names_one(line: str) -> bool:
    """Whether a line begins with a person's name, or has a party behind one."""
    words = line.split()
    begins = len(words) > 1 and is_given(words[0]) and words[1][0].isupper()
    return begins or any(PARTY.search(word) for word in words[1:5])
