"""The clauses of a sentence that are about a collaboration which the sentence names, read with signs for the names.

A clause is about what it names, or, opened by "där" or "som", about what stands right before it. In its words the
collaboration becomes "det", and each row of actors a sign of its own; so one shape holds of all who stand in it.
"""

from __future__ import annotations

import enum
import itertools
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from loaders.language.verbs import ends_name
from loaders.language.wordfamilies import one_of
from loaders.names.entities import Entity, Mention
from loaders.passages.deeds import is_verb
from loaders.passages.lists import close_lists
from loaders.passages.passage import Passage
from model.vocabulary import EntityType

__all__ = ["ACTORS", "IT", "NAMES", "NO_NAME", "Tie", "Where", "can_be_verb", "rows_of", "ties"]

FIRST_ACTOR, FIRST_JOINT = 0xE000, 0xF000
"""Signs of no alphabet: one for each row of actors, one for each row of collaborations."""
ACTORS, JOINTS = "[\ue000-\uefff]", "[\uf000-\uf8ff]"
NAMES, NO_NAME = f"({ACTORS})+", "[^\ue000-\uefff]"
IT = "det"
"""Stands for the collaboration."""
PREPOSITIONS = rf"(?:{one_of('ties', 'places', 'apart')})"
INNER = rf"(?i:{one_of('ties', 'inner')})"
WORD = r"[\wåäöÅÄÖ#-]+"
SMALL = rf"(?!(?:{one_of('ties', 'places', 'apart')}|som|där)\b){WORD} "
IN_PHRASE = re.compile(
    rf"(?i:\b(?P<place>{PREPOSITIONS})) (?P<what>(?:{SMALL}){{0,4}}"
    rf"(?:(?:{INNER} (?:för|i|inom|av|kring|på)|arbetet med) (?:{SMALL}){{0,3}})?)$"
)
"""What stands before a collaboration's name: "i styrgruppen för projektet"."""
INSIDE = re.compile(rf"(?P<what>(?:{INNER} (?:för|i|inom|av|kring|på)|arbetet med) (?:{SMALL}){{0,3}})$")
KIND = r"(?:[\wåäöÅÄÖ-]+(?:et|en|an|nätverk|projekt|team|forum|samarbete) )"
WHAT_IT_IS = (
    re.compile(rf"(?:(?i:det|den|ett|en|vårt|vår|detta|denna) )?(?:[a-zåäö]+[ae] )?{KIND}?$"),
    re.compile(rf"{KIND}$"),
)
"""What stands before a name that no preposition stands before: "det nya nätverket"."""
BEHIND_NAME = re.compile(r"(?: \([^)\ue000-\uefff]*\))?")
APPOSITION = re.compile(r",? (?:ett|en|det|den) (?!som\b|där\b)[^,;.:]{3,80}$")
"""What a collaboration is said to be between its name and a clause about it: ", ett nätverk för skolor"."""
BORDER = re.compile(
    r"(?P<stop>[.;:!?]|,? [–—]) "
    r"|(?P<which>,? (?:(?:och|samt|men) )?(?:där|dit|vari|vars|(?:i|inom|genom|vid|till) vilke[nt]))(?= )"
    rf"|(?P<som>,? (?:(?:och|samt|men) )?(?:som|vilket|vilken)) (?=\S)"
    rf"|(?P<below>,? (?:men|medan|eftersom|samtidigt som|fast|fastän|så att|när|innan|att|för att|om att)) (?=\S)"
    rf"|(?P<also>, (?:och|samt)) (?=(?:i|till|inom|med|genom)\b)"
    rf"|(?P<back>,(?: (?:och|samt))?) (?=[a-zåäö]+ )|(?P<next>,? (?:och|samt)|,) (?={ACTORS}+ [a-zåäö]+\b)"
)
SUBJECT_OF_SOM = re.compile(rf"(?P<lead>{NO_NAME}{{0,30}}?){ACTORS}+(?: [\wåäöÅÄÖ-]+)?")
CHAINED = re.compile(r",? (?:och|samt|men) ")
ADVERBS = re.compile(
    rf"(?:(?:{one_of('deeds', 'adverbs')}|{one_of('clauses', 'also')}|i dag|för närvarande|på \w+) )*"
)
PASSIVE = ("as", "ds", "ts", "rs", "ns", "vs", "ks", "gs", "des", "tes")
NO_PASSIVE = frozenset(("trots", "annars", "plats", "dels", "alls", "tills", "deras", "allas", "vars"))
FIRST_WORDS = re.compile(r"(?:(?i:även|också|därtill|dessutom|[\d.]+|[a-z]\)|[–•-]) )*")
LEAD = 120
"""Characters before a name in which stands what it is."""


class Where(enum.Enum):
    """How a clause names its collaboration."""

    WITHIN = "as what something is done in"
    TO = "behind another word of place or purpose"
    SUBJECT = "as its subject"
    OBJECT = "as its object"


@dataclass(frozen=True, slots=True)
class Tie:
    """What one clause says of a collaboration."""

    collaborations: tuple[Entity, ...]
    where: Where
    words: str
    """The clause with signs for its actors, and "det" for the collaboration."""
    start: int
    end: int
    """Where the clause stands in its passage."""


@dataclass(frozen=True, slots=True)
class _Piece:
    """A clause by its borders, and the kind of word that opens it."""

    opens: str
    word: str
    start: int
    end: int


def rows_of(passage: Passage) -> dict[str, list[Mention]]:
    """The rows of actors of a passage by their signs; a row ends where a verb or a collaboration stands."""
    rows: list[list[Mention]] = []
    for run in close_lists(passage.text, passage.mentions):
        rows.append([run[0]])
        for last, mention in itertools.pairwise(run):
            gap = passage.text[last.end : mention.start]
            parted = any(map(is_verb, gap.split())) or any(
                m.start >= last.end and m.end <= mention.start for m in passage.collaborations
            )
            if parted:
                rows.append([mention])
            else:
                rows[-1].append(mention)
    return {chr(FIRST_ACTOR + number): row for number, row in enumerate(rows)}


def ties(passage: Passage, rows: Mapping[str, Sequence[Mention]]) -> Iterator[Tie]:
    """What each clause says of the one row of collaborations that it names or goes on about."""
    joints = {chr(FIRST_JOINT + n): row for n, row in enumerate(_joint_rows(passage))}
    signs = passage.text
    for sign, run in (*rows.items(), *joints.items()):
        start, end = run[0].start, max(m.end for m in run)
        signs = f"{signs[:start]}{sign * (end - start)}{signs[end:]}"
    told: tuple[Entity, ...] = ()
    main: tuple[Entity, ...] = ()
    opened = ""
    for piece in _pieces(signs):
        words = signs[piece.start : piece.end]
        own = dict.fromkeys(re.findall(JOINTS, words))
        before = signs[: piece.start - len(piece.word)].rstrip(" ,")
        if piece.opens in ("which", "som"):
            opened = piece.opens
            told = _antecedent(before, joints) or (told if CHAINED.match(piece.word) else ())
        elif piece.opens == "back":
            told = main
        elif piece.opens != "next":
            told = ()
        if piece.opens == "som" and (last := re.search(f"({ACTORS})+$", before)):
            words = f"{last[0]} {words}"
        elif told and not own:
            yield _about_told(piece, opened if piece.opens == "next" else piece.opens, words.strip(), told)
            continue
        told_of = {sign: found for sign in own if (found := _about_named(words, sign))}
        if len(own) > 1:  # what is done in one of several is said of that one
            told_of = {sign: found for sign, found in told_of.items() if found[0] is Where.WITHIN}
        if len(told_of) == 1:
            for sign, found in told_of.items():
                each = tuple(dict.fromkeys(m.entity for m in joints[sign]))
                yield Tie(each, *found, piece.start, piece.end)
                if piece.opens not in ("which", "som"):
                    main = each if found[0] is Where.SUBJECT else ()


def _joint_rows(passage: Passage) -> list[list[Mention]]:
    """The collaborations that stand side by side: "i Kajen och Bron"."""
    rows: list[list[Mention]] = []
    for mention in _named(passage):
        gap = passage.text[rows[-1][-1].end : mention.start] if rows else ""
        if rows and re.fullmatch(r",? (?:och|samt|respektive) (?:i |till |inom )?|, ", gap):
            rows[-1].append(mention)
        elif not rows or mention.start >= rows[-1][-1].end:
            rows.append([mention])
    return rows


def _named(passage: Passage) -> list[Mention]:
    """The collaborations of a passage, also behind what is inside them: "vid uppstarten av Kajen"."""
    known = passage.collaborations
    return [
        m
        for m in passage.mentions
        if m in known
        or (
            m.entity.type is EntityType.COLLABORATION
            and not (m.genitive or m.joins or passage.is_maker(m.start))
            and INSIDE.search(passage.lead(m.start))
        )
    ]


def _pieces(signs: str) -> Iterator[_Piece]:
    borders = [border for border in BORDER.finditer(signs) if _is_border(signs, border)]
    for border, following in itertools.zip_longest((None, *borders), borders):
        opens = (border.lastgroup or "") if border else ""
        start = border.end() if border else 0
        yield _Piece(
            opens, border[0] if border else "", start, following.start() if following else len(signs)
        )


def _is_border(signs: str, border: re.Match[str]) -> bool:
    """Whether a clause opens there: behind "som", "och" or a comma a verb must follow."""
    if border.start() == 0:
        return False
    if border.lastgroup in ("stop", "which", "below", "also"):
        return True
    if border.lastgroup == "back":
        word = signs[border.end() :].split(" ", 1)[0]
        return ends_name(word) and can_be_verb(word)
    place = border.end()
    if adverbs := ADVERBS.match(signs, place):
        place = adverbs.end()
    if border.lastgroup == "som" and re.match(f"{ACTORS}|{JOINTS}|[a-zåäö]+ {ACTORS}", signs[place:]):
        return True
    if names := re.compile(rf"{ACTORS}+ ").match(signs, place):
        place = names.end()
    verb = re.compile("[a-zåäö]+").match(signs, place)
    return verb is not None and can_be_verb(verb[0])


def _antecedent(before: str, joints: Mapping[str, Sequence[Mention]]) -> tuple[Entity, ...]:
    """The collaboration that a relative clause is about whose opening word stands behind these words."""
    apposed = APPOSITION.search(before)
    for words in (before, before[: apposed.start()] if apposed else ""):
        bare = re.sub(r" \([^()]*\)$", "", words.rstrip(" ,"))
        if bare and bare[-1] in joints:
            return (joints[bare[-1]][-1].entity,)
    return ()


def _about_told(piece: _Piece, opens: str, words: str, told: tuple[Entity, ...]) -> Tie:
    """A clause about what was named before it: "där A ingår", "som A leder", "som leds av A"."""
    where = Where.SUBJECT
    if opens == "which" and not piece.word.endswith("vars"):
        where, words = Where.WITHIN, f"där {words}"
    elif opens == "som" and (of_actor := SUBJECT_OF_SOM.match(words)) and not _has_verb(of_actor["lead"]):
        where, words = Where.OBJECT, f"{of_actor[0]} {IT}{words[of_actor.end() :]}"
    elif opens != "which":
        words = f"{IT} {words}"
    return Tie(told, where, words, piece.start, piece.end)


def _about_named(words: str, sign: str) -> tuple[Where, str] | None:
    """Where a clause names its collaboration, and its words without the name; None behind "enligt", "om" and so on."""
    place = words.index(sign)
    lead, rest = words[:place], words[place:].lstrip(sign)
    behind = BEHIND_NAME.match(rest)
    rest = rest[behind.end() :] if behind else rest
    phrase = IN_PHRASE.search(lead)
    if phrase is not None and not _has_verb(phrase["what"]):
        word = phrase["place"].casefold()
        if re.fullmatch(one_of("ties", "apart"), word):
            return None
        within = re.fullmatch(one_of("ties", "within"), word) is not None
        lead = lead[: phrase.start()]
        if FIRST_WORDS.fullmatch(lead):
            return (Where.WITHIN if within else Where.TO), f"där {rest.strip()}"
        return (Where.WITHIN if within else Where.TO), f"{lead}där{rest}".strip()
    near = max(0, len(lead) - LEAD)
    inside = next(
        (m for shape in (INSIDE, *WHAT_IT_IS) if (m := shape.search(lead, near)) and not _has_verb(m[0])),
        None,
    )
    lead = lead[: inside.start()] if inside else lead
    if FIRST_WORDS.fullmatch(lead):
        return Where.SUBJECT, f"{IT}{rest}".strip()
    return Where.OBJECT, f"{lead}{IT}{rest}".strip()


def can_be_verb(word: str) -> bool:
    """Whether a word may be a finite verb, active or passive."""
    return is_verb(word) or (len(word) > 3 and word.endswith(PASSIVE) and word not in NO_PASSIVE)


def _has_verb(words: str) -> bool:
    """Whether a verb stands among the words, and no adjective behind an article."""
    each = words.split()
    return any(
        can_be_verb(word) and not (n and each[0] in ("det", "den", "de", "detta", "denna"))
        for n, word in enumerate(each)
    )
