"""Whose report a paragraph holds: "Polisen: lugnt i stort. Ett möte har hållits ihop med Lions"."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass

from loaders.names.entities import Entity, Mention
from loaders.text.labels import is_labelled

__all__ = ["Reports"]

OPENS = re.compile(r"(?:[-–•] )?(?P<who>[A-ZÅÄÖ][^:.!?;]{1,48}?)(?: \([^():]{2,20}\))?: (?=\S)")
"""The words before a colon at the head of a sentence."""
MOST_WORDS = 6


@dataclass
class Reports:
    """Who reports, sentence by sentence, until another does or the paragraph ends."""

    reporter: Entity | None = None

    def hear(self, sentence: str, mentions: Sequence[Mention]) -> None:
        """Go on with a sentence; words before a colon that are nobody's name end the report before them."""
        opens = OPENS.match(sentence) if ": " in sentence else None
        if opens is None or len(opens["who"].split()) > MOST_WORDS or is_labelled(sentence):
            return
        first = next((m for m in mentions if m.start == opens.start("who") and m.entity.is_actor), None)
        is_whole = first is not None and not first.genitive and first.end == opens.end("who")
        self.reporter = first.entity if first and is_whole else None

    def told_by(self, topic: Entity | None) -> Entity | None:
        """What a sentence is about: its section's topic, or else who reports."""
        return topic or self.reporter
