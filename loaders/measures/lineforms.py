"""Forms of lines that stand around measures: what opens a list of them, what asks or answers other questions."""

from __future__ import annotations

import re

from loaders.language.wordfamilies import one_of

__all__ = ["CONTACT", "COUNTS", "DONE_BY", "OF_A_FORM", "OF_MEASURES", "OTHER_LINE", "SENTENCE"]

OTHER_LINE = re.compile(r"(?P<label>[A-ZÅÄÖ][\wåäöÅÄÖ /-]{2,40})(?::|\?) \S")
"""A line with a label that is none of ours: "Diarienummer: …"."""
COUNTS = re.compile(r"(?:[A-Z]?\d{1,3}(?:[.:]\d{1,3})*[a-z]?[.):]?|[a-z]\)) +(?=\w)")
"""How an item of a list begins that has a number."""
OF_A_FORM = re.compile(rf"(?:{one_of('forms', 'of_a_form')})\s?:")
"""How a line of a form or of a head of a document begins, which is no title."""
CONTACT = re.compile(rf"\b(?:{one_of('forms', 'contact')})\s?:")
"""What stands in a list of whom to ask, and not among measures."""
OF_MEASURES = re.compile(
    rf".{{0,60}}\b(?:{one_of('measures', 'all')})\b.{{0,20}}|.{{0,60}}\bska(?: vi)?\s?:?"
)
"""What stands above a list of measures."""
DONE_BY = re.compile(rf"(?i:{one_of('numbered', 'done')})(?: \w+){{0,2}}? av (?P<who>[^.;(]+)")
"""How a sentence begins that says of the measure above it who carries it out."""
SENTENCE = re.compile(r"[a-zåäö)\d][.!?]\s*$")
