"""What the numbers of registered cases look like: "STK-2023-1275", "Dnr SN 2021/0344", "Diarienummer: SAN 45/24"."""

from __future__ import annotations

import re

from loaders.language.patterns import compiled

__all__ = ["CASE", "CASE_NUMBER", "NUMBERED", "PUBLICATIONS"]

DATE = r"(?!(?:19|20)\d\d-[01]\d-[0-3]\d)"
BOARD = r"[A-ZÅÄÖ][A-Za-zÅÄÖåäö]{0,5}"
"""The letters of the board or office that keeps the register."""
CASE = re.compile(rf"([A-ZÅÄÖ](?<!\w.)[A-ZÅÄÖ]{{1,4}}[- ]?{DATE}\d{{4}}[-:/ ]\s?\d{{1,5}}(?!\d| ?\(\d))")
CASE_NUMBER = compiled(
    r"\b(?<!Ert )(?<!Er )(?<!ert )"
    r"(?i:dnr|diarienummer|diarienr|diariebeteckning|ärende(?:nummer|nr|beteckning)?|(?:vår )?beteckning)[.:]? ?"
    rf"(?:{DATE.replace('?!', '?:')}-?\d* )?"
    rf"((?:{BOARD}[- /.]?)?{DATE}"
    r"(?:(?:19|20)?\d\d[-:/. ]|\d{3,6}[/:])\s?\d{1,6}(?:[-/.]\d+)?(?: [A-ZÅÄÖ]{2,4}\b)?"
    rf"|{BOARD}[- ]?\d{{1,5}}/(?:19|20)?\d\d\b|\d\d[A-ZÅÄÖ]{{2,4}}\d{{2,5}}"
    rf"|(?:19|20)\d\d[/.-]?[A-ZÅÄÖ]{{2,4}}[ -]?\d{{1,5}})"
)
"""A number that the word for it stands before."""
NUMBERED = re.compile(
    rf"(?<![\w-])(?<!rt dnr )(?<!rt diarienummer )((?:[A-ZÅÄÖ]{{2,5}}|[A-ZÅÄÖ][a-zåäö]{{1,2}}[A-ZÅÄÖ])[-/ .]?"
    rf"{DATE}(?!20\d\d-20\d\d)(?:19|20)\d\d[-:/.]\s?\d{{2,6}}(?:-\d+)?)(?!\w)"
)
"""One that says by its letters alone what it is."""
PUBLICATIONS = ("SOU", "SFS", "PROP", "DIR", "DS", "LOV", "HSLF", "SOSFS", "MSBFS", "RIR", "SKOLFS")
