"""What the numbers of registered cases look like: "STK-2023-1275", "Dnr SN 2021/0344", "Diarienummer: 2022-000187"."""

from __future__ import annotations

import re

__all__ = ["CASE", "CASE_NUMBER", "PUBLICATIONS"]

CASE = re.compile(r"([A-ZÅÄÖ](?<!\w.)[A-ZÅÄÖ]{1,4}[- ]?\d{4}[-:/ ]\s?\d{1,5})")
CASE_NUMBER = re.compile(
    r"\b(?:[Dd]nr|[Dd]iarienummer|[Dd]iarienr|Ärende(?:nummer)?):? ?"
    r"((?:[A-ZÅÄÖ]{1,5}[- /]?)?(?:19|20)\d\d[-:/. ]\s?\d{1,6}(?:[-/.]\d+)?)"
)
"""A number that the word for it stands before."""
PUBLICATIONS = ("SOU", "SFS", "PROP", "DIR", "DS")
