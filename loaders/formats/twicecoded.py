"""Texts whose characters were encoded twice, and come out as "fÃ¶r" and "pÃ¥" when they are decoded once.

What must stay true: a text that was encoded once comes out as it is.
"""

from __future__ import annotations

import re

__all__ = ["decoded_again"]

SIGNS = "".join(bytes([byte]).decode("cp1252", "ignore") for byte in range(0x80, 0xC0))
"""What the second and third bytes of a character look like."""
TWICE = re.compile(rf"[Ãâ][{re.escape(SIGNS)}\x80-\x9f]{{1,2}}|Â[\xa0-\xbf ]")
LETTERS = re.compile(rf"(?:Ã[{re.escape('¥¤¶…„–©')}])")
"""Å, ä, ö and their like: no Swedish word has these signs side by side."""
LEAST = 3
"""Such letters that tell it."""


def decoded_again(text: str) -> str:
    """The text as it was before it was encoded for the second time."""
    if "Ã" not in text or len(LETTERS.findall(text)) < LEAST:
        return text
    return TWICE.sub(lambda match: _again(match[0]), text)


def _again(signs: str) -> str:
    """What one character stands for that looks like two or three, and what is behind it."""
    if signs == "Â ":
        return " "  # the second half of a space that breaks no line, made a space
    for length in range(len(signs), 1, -1):
        try:
            character = b"".join(map(_byte, signs[:length])).decode("utf-8")
        except UnicodeError:
            continue
        return character + signs[length:]
    return signs


def _byte(sign: str) -> bytes:
    return sign.encode("latin-1" if "\x80" <= sign <= "\x9f" else "cp1252")
