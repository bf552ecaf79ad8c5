"""Names of ordinary words that running text alone cuts short, whole as the document writes them elsewhere.

"projektet Samla krafter" under the heading "Samla krafter för bygden", and "Vi" where it says "Vi i Hamnen" each time.
What must stay true: what the words go on with is no verb and no place where the thing is.
"""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable

from loaders.language.verbs import PREPOSITIONS, is_verb
from loaders.names.nameparts import DEFINITE, STOPS, NewName
from model.vocabulary import EntityType

__all__ = ["WholeNames"]

TITLE = re.compile(r"[A-ZÅÄÖ][\w&'’-]*(?: [\w&'’][\w&'’-]*){1,8}")
QUOTED = re.compile(rf"[”\"“]({TITLE.pattern})[”\"“]")
LONGEST_TITLE = 90
AT_PLACE = re.compile(r" (?:i|på|vid) [A-ZÅÄÖ]")
WORD_BEHIND = re.compile(r" ([\w&][\w&-]*)")
MOST_WORDS = 4
MOST_NAMES = 60
"""Names of one word that are sought again in the whole document."""


class WholeNames:
    """What a document writes as a title or in quotation marks, and what it says again and again."""

    def __init__(self, texts: Iterable[str], is_common: Callable[[str], bool]) -> None:
        """Of a document's blocks; with which words are ordinary Swedish."""
        self._texts = tuple(texts)
        self._is_common = is_common
        self._titles: dict[str, set[str]] = defaultdict(set)
        self._again: dict[str, str] = {}
        for text in self._texts:
            quoted = (match[1] for match in QUOTED.finditer(text)) if '"' in text or "”" in text else ()
            alone = (text,) if len(text) <= LONGEST_TITLE and TITLE.fullmatch(text) else ()
            for title in (*alone, *quoted):
                self._titles[title.split(" ", 1)[0].casefold()].add(title)

    def whole(self, found: NewName, text: str) -> NewName:
        """A collaboration's name with the rest of it.

        Args:
            found: the name as it seems to be.
            text: the block in which it stands.
        """
        if found.type is not EntityType.COLLABORATION or not text.startswith(found.name[1:], found.start + 1):
            return found
        titles = self._titles.get(found.name.split(" ", 1)[0].casefold(), ())
        for title in sorted(titles, key=len, reverse=True):
            end = found.start + len(title)
            if end <= found.end:
                break
            if title == text:  # what stands above may say more than the name
                continue
            if text[found.start : end].casefold() == title.casefold() and self._goes_on(text, found.end, end):
                return found._replace(end=end, name=_capital(text[found.start : end]))
        if " " not in found.name and text[found.end : found.end + 1] == " ":
            again = self._said_again(found.name)
            if again and text.startswith(again, found.end):
                end = found.end + len(again)
                return found._replace(end=end, name=_capital(text[found.start : end]))
        return found

    def _goes_on(self, text: str, start: int, end: int) -> bool:
        """Whether the words between are the rest of a name, and nothing that is told of it."""
        if text[end : end + 1].isalnum() and not text.startswith("s ", end):
            return False
        word = WORD_BEHIND.match(text, start)
        if word is None or AT_PLACE.match(text, start):
            return False
        return not is_verb(word[1], self._is_common)

    def _said_again(self, name: str) -> str:
        """What stands behind an ordinary word most times; empty where that differs, or the word names alone."""
        if name not in self._again:
            sought = len(self._again) < MOST_NAMES and not name.isupper() and not name.endswith(DEFINITE)
            self._again[name] = self._behind(name) if sought and self._is_common(name.casefold()) else ""
        return self._again[name]

    def _behind(self, name: str) -> str:
        pattern = re.compile(rf"(?<![\w-]){re.escape(name)}(?![\w-])((?: [\w&][\w&-]*){{0,{MOST_WORDS}}})")
        tails = [match[1] for text in self._texts if name in text for match in pattern.finditer(text)]
        counted: Counter[str] = Counter()
        for tail in tails:
            words = tail.split()
            for most in range(1, len(words) + 1):
                if is_verb(words[most - 1], self._is_common):
                    break
                said = " " + " ".join(words[:most])
                counted[said] += 1
                if said.endswith("s"):
                    counted[said[:-1]] += 1
        often = (s for s, n in counted.items() if n > 1 and 2 * n > len(tails) and _may_end(s))
        return max(often, key=lambda said: (counted[said], len(said)), default="")


def _may_end(words: str) -> bool:
    last = words.rpartition(" ")[2]
    return len(last) > 1 and not (last in STOPS or last in PREPOSITIONS or last.isdigit())


def _capital(name: str) -> str:
    return name[0].upper() + name[1:]
