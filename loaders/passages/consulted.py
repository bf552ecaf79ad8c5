"""Who is only asked what he thinks: being heard on a matter makes nobody a part of it."""

from __future__ import annotations

from loaders.language.cues import cue

__all__ = ["CONSULTED"]

CONSULTED = cue(
    r"\b(?:hörts|(?:har|hade) (?:\w+ ){0,2}(?:yttrat sig|lämnat (?:synpunkter|yttranden?|remissvar))"
    r"|fått (?:tillfälle att )?yttra sig|beretts tillfälle|remitterat?s|remissinstans(?:er)?"
    r"|(?:skickats|sänts|gått|varit|gick|skickades|sändes) (?:ut )?på remiss|remitter(?:at|ar|ade)\b"
    r"|(?:skicka[rst]?|skickade|sänder|sänt|överlämnat|översänt|översändes) [^.;:]{3,80}?"
    r" (?:på remiss|för (?:yttrande|synpunkter))"
    r"|(?:ingen|inget|utan) (?:erinran|att erinra)"
    r"|(?:[Ss]ynpunkter|[Yy]ttranden|[Rr]emissvar) (?:har|hade) (?:kommit in|inkommit|lämnats))\b"
)
"""What says of bodies that they were asked for comment or gave it."""
