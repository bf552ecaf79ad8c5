"""What a title is the title of: "Bokbussen Havet" in "§ 35 Återrapport Bokbussen Havet – lägesrapport (KFN/2016:112)".

What must stay true: a core is a piece of the title as it stands; a title that says nothing besides is its own core.
"""

from __future__ import annotations

import re

from loaders.language.wordfamilies import families, one_of, words_of

__all__ = ["core_of", "is_answered", "only_says_paper"]

WORDS = {
    name: "|".join(words)
    for name, words in families("titles").items()
    if name in ("deeds", "tails", "headlines")
}
CASE = r"(?:[Dd]nr:? )?(?:[A-ZÅÄÖ]{1,5}[-/ .]?\d[\d:./-]*(?: \d+)?|20\d\d[.:/-]\d{2,5}(?: [A-ZÅÄÖ]{2,5})?)"
NUMBER = re.compile(
    rf"(?:(?:[A-ZÅÄÖ]{{1,4}} )?§ ?\d+\.? |[A-ZÅÄÖ]?\d{{1,2}}(?:\.\d{{1,2}}){{0,2}}[.:]? |\d\d[.:]\d\d )?(?:{CASE} )?"
)
ABOUT = f"(?: (?:{one_of('title_words', 'about')}))?"
GROUP = r"[a-zåäö]{3,}(?:gruppen|teamet|rådet|nätverket|forumet)\b"
DEED = re.compile(rf"(?:{WORDS['deeds']}){ABOUT}:? (?=[A-ZÅÄÖ”\"]|{GROUP})")
HEADLINE = re.compile(rf"([A-ZÅÄÖ][a-zåäö-]{{4,}}(?:en|et|an|na)) (?:{WORDS['headlines']})\b")
"""What a headline tells of, and the verb behind it: "Kajmässan slog rekord"."""
NUMBER_BEHIND = re.compile(rf"(?:,? \(?{CASE}\)?|,? (?:[Dd]nr|[Dd]iarienummer):? .*)$")
TIME_BEHIND = re.compile(
    r",? (?:(?:läsåret|säsongen|våren|hösten|för|år|åren) )?20[012]\d(?: ?[-–/] ?(?:20)?\d\d)?$"
)
TAIL = re.compile(rf"(?: [–-]|,|:) (?:(?:{WORDS['tails']})(?!\w)).*$")
QUOTED = re.compile(r"(?<=[a-zåäö] )[”\"“]([A-ZÅÄÖ][^”\"“]{2,60})[”\"“](?=$| [a-zåäö])")
"""A name in quotation marks behind the words of a headline: "Vik först ut med ”Byn i fickan”"."""
ANSWERED = re.compile(rf"\b(?i:{one_of('titles', 'answered')})\b")
LEAD = 120
"""Characters before a name in which stands what is answered."""
LEAST = 3
PAPER = re.compile(
    rf"(?i:{'|'.join((*words_of('papers', 'kinds'), *words_of('papers', 'parts')))})(?:,? [a-zåäö\d–-][\w/–-]*)*[.:]?"
)


def only_says_paper(title: str) -> bool:
    """Whether a title only says what kind of paper it is, or which part of one: "Verksamhetsberättelse 2021"."""
    return PAPER.fullmatch(title) is not None


def core_of(title: str) -> tuple[int, int]:
    """Where the name stands that a title tells of: from and to which character.

    Args:
        title: the title's text.
    """
    quoted = QUOTED.search(title)
    if quoted and not QUOTED.search(title, quoted.end()):
        return quoted.span(1)
    number = NUMBER.match(title)
    start = number.end() if number else 0
    if deed := DEED.match(title, start):
        start = deed.end()
    end = len(title.rstrip(" .:"))
    for behind in (NUMBER_BEHIND, TAIL, NUMBER_BEHIND, TIME_BEHIND):
        found = behind.search(title[:end], start)
        if found and found.start() - start >= LEAST:
            end = found.start()
    if told_of := HEADLINE.match(title, start, end):
        end = told_of.end(1)
    return (start, end) if end - start >= LEAST else (0, len(title))


def is_answered(title: str, start: int) -> bool:
    """Whether a title tells of a paper that is only answered, before its name: "Remiss: En ny plan".

    Args:
        title: the title's text.
        start: where the name begins.
    """
    return ANSWERED.search(title, max(0, start - LEAD), start) is not None
