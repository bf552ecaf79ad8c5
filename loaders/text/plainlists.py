"""Lists without bullets: lines below "I rådet sitter" or "Medlemmar:" that are a name each.

What must stay true: a line that goes on with the one before it is no item, so that running text stays whole.
"""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.language.wordfamilies import ATTENDANCE, MEMBERS, one_of, words_of

__all__ = ["listed_lines"]

LAST_WORDS = words_of("layout", "before_list")
NOUNS = ("medlemmar", "deltagare", "ledamöter", "aktörer", "parterna", "följande")
OPENS = re.compile(rf"\b(?:{'|'.join(LAST_WORDS)})$|[^:]{{3}}:$")
OPENS_WITH_NOUN = re.compile(
    rf"\b(?:{'|'.join(f'[{noun[0].upper()}{noun[0]}]{noun[1:]}' for noun in NOUNS)})(?: \w+){{0,4}}:?$"
)
"""How a line ends that names are listed below."""
GROUP = rf"(?i:(?:{one_of('titles', 'groups')})grupp(?:en)?)"
TITLES = re.compile(
    rf"(?:{ATTENDANCE}|{MEMBERS}|{GROUP}|{one_of('layout', 'lists', 'of_members')})(?:\s{{2,}}\w+| \w+| \([^)]+\))?:?"
    rf"|(?:{one_of('layout', 'members_asked')})(?: [\wåäö-]+){{0,4}}\?"
)
NAMED = re.compile(
    r"(?:Lokalt |Regionalt )?[A-ZÅÄÖa-zåäö-]{0,20}"
    r"(?i:nätverket|rådet|gruppen|alliansen|partnerskapet|teamet|kommittén|nätverk|partnerskap)"
    r" [\wåäöÅÄÖ&–-]+(?: [\wåäöÅÄÖ&–-]+){0,4}"
)
"""A line that is a collaboration's name: those right below it are in it, where they are several."""
BARE = re.compile(r"[A-ZÅÄÖ][^\d:;!?]{2,60}")
PRESENT = re.compile(rf"{ATTENDANCE}:?")
"""The line above those who were at a meeting, or were not: it may well be one alone."""
BOUND = re.compile(
    rf"(?:§? ?\d+(?:\.\d+)*[.:]? ?§? ?)?(?:{one_of('agreements', 'sections')}):?", re.IGNORECASE
)
"""The line above those whom an agreement binds, who may stand there with their numbers and short names."""
ITEM = re.compile(r"[A-ZÅÄÖ0-9].{1,74}")
LONG_ITEM = re.compile(r"[A-ZÅÄÖ0-9].{1,139}")
"""Who was at a meeting may stand there with titles, and until when he was."""
SHORT = re.compile(
    r"(?<![\w-])(?i:(ordf|v|vice|sekr|adj|ers|led|repr|tf|stf|bitr|fl|m|osv|del|pkt|p|just|tom|suppl))\."
)
"""An abbreviation whose stop ends no sentence: "Socialnämndens v. ordf."."""
NO_ITEM = re.compile(
    r"[.!?:-]$|[.!?] [A-ZÅÄÖ]|\d ?(?:kr|tkr|mkr|kronor)$|\t|^\d+(?:\.\d+)*\.? |^§|\b(?:och|eller|av|för"
    r"|i|på|med)$"
)
LAST = re.compile(r"[^.]+\.$")
OF_MEMBERS = re.compile(rf"(?i:\b(?:{one_of('layout', 'tells_of_members')})\b)")
"""What the sentence above a list has where the list is one of members."""
CONTACT = re.compile(rf"(?i:{one_of('layout', 'contact')})\b")
NO_MEMBER = re.compile(
    rf"(?i:(?:{one_of('layout', 'page_parts', 'heading_words', 'sure_heading_words')})(?: [\wåäö-]+){{0,3}}|"
    rf".*(?:{one_of('layout', 'councils')})(?: \d+)?|.*\?)"
)
"""A line between empty ones that is the heading of what comes next: "Kontakt", "Näringslivsrådet"."""
BULLET = re.compile(r"\s*[\uf000-\uf0ff*•¢»▪◦●■–—·-]\s")
LEAST = 2
SEVERAL = 3
"""Items of a list below a name alone."""
TAIL = 90
"""Characters at the end of a line that tell whether it opens a list."""


def listed_lines(lines: Sequence[tuple[str, bool]]) -> frozenset[int]:
    """The numbers of the lines that are items of a list.

    Args:
        lines: the text of each line, and whether an empty line stands before it.
    """
    found: set[int] = set()
    at = 0
    while at < len(lines):
        text = lines[at][0].strip()
        bound = BOUND.fullmatch(text) is not None
        if not (bound or TITLES.fullmatch(text) or (len(text) > 3 and _opens(text[-TAIL:]))):
            end = _end_of_bare(lines, at + 1) if NAMED.fullmatch(text) else at + 1
            found.update(range(at + 1, end))
            at = end
            continue
        present = PRESENT.fullmatch(text) is not None
        end = _end_of_list(lines, at + 1, is_meeting=present or bound)
        if end - at - 1 >= (1 if present else LEAST):
            found.update(range(at + 1, end))
        if end < at + LEAST + 1 and (TITLES.fullmatch(text) or OF_MEMBERS.search(text[-TAIL:])):
            apart = _apart(lines, at + 1)
            found.update(apart)
            end = max(end, *apart, at) if apart else end
        at = max(end, at + 1)
    return frozenset(found)


def _apart(lines: Sequence[tuple[str, bool]], start: int) -> list[int]:
    """The items of a list from a line on that have empty lines between them; none where they are too few."""
    found: list[int] = []
    for number in range(start, len(lines)):
        text, gap = lines[number][0].strip(), lines[number][1]
        if not gap and found and CONTACT.match(text):
            found.append(number)  # how to reach who is named above
            continue
        ends = (
            BULLET.match(lines[number][0]) or not ITEM.fullmatch(text) or NO_ITEM.search(SHORT.sub("", text))
        )
        if ends or not gap or TITLES.fullmatch(text) or NO_MEMBER.fullmatch(text):
            break
        found.append(number)
    return found if sum(lines[number][1] for number in found) >= SEVERAL else []


def _end_of_bare(lines: Sequence[tuple[str, bool]], start: int) -> int:
    """Behind the last of several lines that are nothing but names, as far as lines tell; else the start."""
    end = _end_of_list(lines, start, is_meeting=False)
    bare = all(BARE.fullmatch(lines[number][0].strip()) for number in range(start, end))
    apart = start < len(lines) and not lines[start][1]
    return end if bare and apart and end - start >= SEVERAL else start


def _opens(tail: str) -> bool:
    if tail.endswith((*LAST_WORDS, ":")) and OPENS.search(tail):
        return True
    return any(noun[1:] in tail for noun in NOUNS) and OPENS_WITH_NOUN.search(tail) is not None


def _end_of_list(lines: Sequence[tuple[str, bool]], start: int, *, is_meeting: bool) -> int:
    """Behind the last of the items from a line on; the start where they are none."""
    at = start
    item = LONG_ITEM if is_meeting else ITEM
    while at < len(lines):
        text, gap = lines[at]
        stripped = SHORT.sub(r"\1", text).strip() if is_meeting else text.strip()
        if (gap and at > start) or BULLET.match(text) or not item.fullmatch(stripped):
            break
        if LAST.fullmatch(stripped) and at > start and len(stripped) < 60:
            return at + 1
        if NO_ITEM.search(stripped):
            break
        at += 1
    goes_on = at < len(lines) and not lines[at][1] and lines[at][0].strip()[:1].islower()
    return start if goes_on else at
