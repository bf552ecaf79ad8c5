"""The order of Swedish names."""

from __future__ import annotations

__all__ = ["swedish"]

LAST = str.maketrans("åäö", "\U0010fff0\U0010fff1\U0010fff2")


def swedish(text: str) -> str:
    """A key that sorts å before ä before ö, after z.

    >>> sorted(["Ö", "Z", "Å", "Ä"], key=swedish)
    ['Z', 'Å', 'Ä', 'Ö']
    """
    return text.casefold().translate(LAST)
