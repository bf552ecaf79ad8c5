"""Names that only their company gives away: "Region Halland, Coop Nord och PostNord" lists three organisations.

A capitalised name that nobody listed is an organisation when it stands in one list with known actors, or right
behind "i samarbete med" and the like.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from loaders.language.cues import cue
from loaders.language.wordfamilies import one_of
from loaders.names.newnames import NewName
from loaders.text.personnames import person_names
from model.vocabulary import EntityType

__all__ = ["companions"]

Span = tuple[int, int]
PART = r"[A-ZÅÄÖ][\wåäöÅÄÖ&'’-]*"
JOINED = rf"{PART}(?:(?: (?:i|på|för|mot|till|utan|of|the))?(?: {PART})){{0,3}}"
"""Capitalised words with small ones between: "Film i Väst"."""
BEHIND = re.compile(
    rf"(?:,|,? och|,? samt|,? liksom) ({JOINED})(?=[,.;)]| och | samt | för | [a-zåäö]+(?:r|de|te)\b|$)"
)
BEFORE = re.compile(rf"(?<![\w-])({JOINED})(?:,| och| samt|, samt|, liksom) $")
PARTNER_CUE = cue(
    r"(?:(?:\bi (?:nära )?(?:samarbete|samverkan|samråd|partnerskap|dialog)|\b[Tt]illsammans|\bihop"
    r"|\w(?:samarbetar|samverkar)|[Aa]vtal(?:et|en)?|[Öö]verenskommelse(?:n|r)?|[Pp]artnerskap(?:et)?|IOP) med"
    rf"|\b(?:{one_of('partner_names', 'done_by')})(?: (?:av|ihop med))"
    r"|(?:[Ss]töd|[Bb]idrag|anslag|ersättning)(?:et)? till|\b(?:[Bb]eviljas|[Bb]eviljat|[Bb]eviljar))\Z"
)
"""What stands before an organisation that does something with others, or gets something."""
BEFORE_CAPITAL = re.compile(r"(?:med|av|till|evilja[srt]) [A-ZÅÄÖ]")
"""How such words end, with the capital behind that a partner's name has; found much faster."""
LONGEST_CUE = 40
PARTNER = re.compile(
    rf" ({JOINED})(?=[,.;)]| (?:och|samt|om|kring|har|där|i|på|för|sedan|under|från|med|\d)|$)"
)
JOINTS = (",", " och ", " samt ", " liksom ")
JOINTS_AND_SPACE = (", ", " och ", " samt ", " liksom ")
REACH = 80
AT_PLACE = (" i ", " på ", " vid ")
"""Behind these stands where the one before is: "byaföreningarna i Mossen, polisen"."""
AROUND = 60
SMALL = re.compile(r"(?<!\w)[a-zåäö]{2,}(?!\w)")
ENOUGH = 5
"""Small-letter words about a name that tell that it stands in a sentence."""
STARTS = ".!?:;•–"
"""What any word has a capital behind."""
BROKEN = re.compile(r"[a-zåäö]-(?:[a-zåäö]|$)")
"""A hyphen that a line break left behind."""
HAPPENING = re.compile(f"(?:{one_of('partner_names', 'happening')})$")
TITLE = re.compile(rf"[\w-]*(?:{one_of('officers', 'heads')})\b")
"""An officer, who stands beside his body."""
NO_ORGANISATION = re.compile(rf"(?:{one_of('partner_names', 'no_partner')})\b")


def companions(
    text: str,
    actors: Sequence[Span],
    taken: Sequence[Span],
    is_ordinary: Callable[[str], bool],
    places: frozenset[str],
) -> Iterator[NewName]:
    """The organisations that the text names beside those it is known to name.

    Args:
        text: a block's readable text.
        actors: where known actors are named.
        taken: where anything is named.
        is_ordinary: whether a small-letter word is Swedish, a compound of such words included.
        places: names of places, which alone are no organisations.
    """
    behind, before = set[Span](), set[Span]()
    for start, end in actors:
        _add_behind(behind, text, end)
        _add_before(before, text, start)
    spans = {*_behind_cues(text), *behind, *before}
    covered = bytearray(len(text))
    opens = any(start == 0 for start, _ in spans)  # behind a person at the head of a line stands his body
    people = (who for who in person_names(text) if who[0] == 0) if opens else ()
    for start, end in (*taken, *people):
        covered[start:end] = b"\1" * (end - start)
    for start, end in sorted(spans):
        name = text[start:end]
        alone = " " not in name
        if covered.find(1, start, end) >= 0 or NO_ORGANISATION.match(name) or len(name) < 3:
            continue
        if text.endswith(AT_PLACE, 0, start):
            continue
        ordinary = not name.isupper() and is_ordinary(name.casefold())
        if alone and (name in places or (ordinary and not _is_inside_sentence(text, start, end))):
            continue
        if BROKEN.search(name) or HAPPENING.search(name) or TITLE.match(name):
            continue
        yield NewName(start, end, name, EntityType.EXTERNAL_PARTNER, None)


def _behind_cues(text: str) -> Iterator[Span]:
    """The names right behind words that tell a partner."""
    for found in BEFORE_CAPITAL.finditer(text):
        end = found.end() - len(" A")
        partner = PARTNER.match(text, end)
        if partner and PARTNER_CUE.search(text, max(0, end - LONGEST_CUE), end):
            yield partner.span(1)


def _is_inside_sentence(text: str, start: int, end: int) -> bool:
    """Whether small-letter words stand about, so that a capital marks a name: "parkenheten, Tråden och en …"."""
    if not start or text[start - 1] != " " or text[start - 2] in STARTS:
        return False
    around = f"{text[max(0, start - AROUND) : start]} {text[end : end + AROUND]}"
    return len(SMALL.findall(around)) >= ENOUGH


def _add_behind(found: set[Span], text: str, end: int) -> None:
    """The names that follow in the list, one after the other, as far as none was found before."""
    if not text.startswith(JOINTS, end):
        return
    while (match := BEHIND.match(text, end)) and match.span(1) not in found:
        found.add(match.span(1))
        end = match.end(1)


def _add_before(found: set[Span], text: str, start: int) -> None:
    """The names that stand before in the list, one before the other, as far as none was found before."""
    if not text.endswith(JOINTS_AND_SPACE, 0, start):
        return
    while (match := BEFORE.search(text, max(0, start - REACH), start)) and match.span(1) not in found:
        found.add(match.span(1))
        start = match.start(1)
