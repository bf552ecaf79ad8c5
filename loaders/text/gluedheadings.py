"""Pages printed as one line: where the heading ends that stands at their head.

"3 Kompetensforum Vik Kompetensforum Vik samlar …" opens with a heading that the sentence repeats; "5 Kvinnor i
arbete Projektet ägs …" with one that a sentence's first word follows.
"""

from __future__ import annotations

import re

from loaders.language.wordfamilies import one_of

__all__ = ["end_of_heading"]

NUMBER = r"\s*(?:\d{1,3}(?:\.\d+)* )?"
REPEATED = re.compile(rf"{NUMBER}(?P<heading>[A-ZÅÄÖ][^.:!?]{{2,60}}) (?=(?P=heading)\b)")
BEFORE_SENTENCE = re.compile(
    f"{NUMBER}(?P<heading>[A-ZÅÄÖ][^.:!?,]{{3,60}}?) (?=(?:{one_of('layout', 'opens_sentence')})"
    r" [a-zåäö]|(?:På|I|Vid|Inom) [A-ZÅÄÖ])"
)


def end_of_heading(line: str) -> int:
    """Where the heading of a page ends that is printed as one line; 0 where none is told apart."""
    match = REPEATED.match(line) or BEFORE_SENTENCE.match(line)
    return match.end("heading") if match else 0
