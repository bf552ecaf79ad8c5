"""The council or group whose minutes a document is: what heads minutes is a body of its own, whatever it is elsewhere.

What must stay true: a board, a committee of one and a council of elected members are none.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator, Sequence
from typing import NamedTuple

from loaders.language.patterns import compiled
from loaders.language.wordfamilies import ATTENDANCE, MONTHS, one_of, words_of
from loaders.names.besidenames import before_labels
from loaders.names.entities import BODIES, Entity
from loaders.names.meetingsigns import has_matters, named_in_form, named_in_matters
from loaders.names.mentions import MentionFinder
from loaders.text.layout import Block
from loaders.text.meetingforms import LABEL
from model.vocabulary import EntityType

__all__ = ["MeetingBody", "meeting_body"]

HEAD = 6
"""Blocks at the head of minutes that say whose they are."""
LONGEST = 140
PAPER = f"(?:{one_of('meeting_names', 'papers')})"
MINUTES = compiled(rf"\b{PAPER}\b")
THERE = compiled(rf"{ATTENDANCE}(?: \w+)?:?")
WHEN = compiled(rf"(?:{one_of('meeting_forms', 'when')})\b")
"""What the form around minutes says of a meeting: who was there, and when or where it was."""
DATED = compiled(rf"\b(?:\d{{4}}-\d\d-\d\d|\d{{1,2}} {MONTHS} (?:19|20)\d\d)$")
"""How a title ends that has the day of the meeting."""
CITY = compiled(r"^[A-ZÅÄÖ][\w-]+ (?i:kommun|stad)(?: (?=[A-ZÅÄÖ])|$)")
LEAST_CAPITALS = 4
FORM_WITHIN = 12
"""Blocks at the head of minutes in which the list of those who were there begins."""
FRAME = rf"(?:{one_of('meeting_names', 'frame')})"
BUTTONS = re.compile(rf"(?:{one_of('meeting_names', 'buttons')})(?: .*)?")
"""What the page around a document that was put on the web says."""
BESIDE = re.compile(
    rf"\b{PAPER}(?: (?:{one_of('meeting_names', 'beside')}))*\b"
    rf"|\b[Mm]öte (?:{one_of('meeting_names', 'beside')})\b"
    r"|\b(?:[Ss]ammanträdes?\w*|[Ss]tyrelsemöte|[Dd]atum:?|[Mm]ötesdatum:?|[Mm]öte|[Ss]ida|[Nn]r|kl\.?|den)\b"
    r"|\d[\d:./()–-]*"
    rf"|\(\d{{1,3}}\)|\b{MONTHS}\b"
    rf"|\b(?:{one_of('meeting_names', 'weekdays')})dag(?:en)?\b|^{FRAME}"
    r"|, (?:[A-ZÅÄÖ][a-zåäöé]+ ){1,2}(?:kommun|stad)$"
)
"""What else stands in the line with its name."""
HEADS = "|".join(f"(?:{word}|{word[0].upper()}{word[1:]})" for word in words_of("meeting_names", "heads"))
HEADS = f"(?:{HEADS})"
SHORT = r"(?:,? \((?P<short>[A-ZÅÄÖa-zåäö]{2,8})\)|, (?P<beside>[A-ZÅÄÖ]{2,8}))"
PURPOSE = (
    r" (?:för|mot|kring|om|i|på|inom|vid) [\wåäöÅÄÖ() -]{3,70}(?:(?:, [a-zåäö-]+){1,3} och [a-zåäö-]+)?"
    r"|(?<=et) [A-ZÅÄÖ][a-zåäö]+ och [\wåäö -]{3,60}"
)
"""What a council is for: "Rådet för hälsa, trygghet och miljö", "Utvecklingsrådet Barn och unga"."""
PLACE = r"(?: [A-ZÅÄÖ][a-zåäö]+(?:[-–][A-ZÅÄÖ][a-zåäö]+)?){1,2}"
FIRST = f"(?=[A-ZÅÄÖ]|(?:{one_of('meeting_names', 'first')}) |[a-zåäö]*{HEADS}(?:(?: i)? [A-ZÅÄÖ]| (?:för|mot|kring) ))"
NAME = re.compile(
    rf"(?P<name>{FIRST}(?:[\wåäöÅÄÖ-]+,? ){{0,4}}?[\wåäöÅÄÖ-]*(?<!stads)(?<!tings){HEADS}"
    rf"(?:{PURPOSE}|{PLACE})?){SHORT}?(?P<where> i{PLACE})?"
)
LEFT = re.compile(
    rf"^(?i:(?:med|för|från) )?(?i:{one_of('meeting_names', 'offices')}) (?:för|i) "
    "|^(?i:med|för|i|från|av|till) | av$"
)
"""What is left of "Möte med" and of "sida 1 av 4", and the office or board of those who meet."""
OWNER = re.compile(rf"(?i:{one_of('meeting_names', 'owners')})\b")
"""How the head begins with whose paper it is."""
OWNED = re.compile(rf"[a-zåäö]{{4,}}(?:s| å) [a-zåäö]{{3,}}{HEADS}(?: |$)")
UMBRELLA = re.compile(r"(?:samverkan|allians(?:en)?|partnerskap(?:et)?)(?![\wåäö])")
"""How what several councils belong to is called."""
LONGEST_LINE = 90
FEW = 3
"""Words of a line that is the end of the one above."""
PAGE = 20
"""Blocks at the head in which a line may begin with the paper and whose it is."""
SENDER = compiled(
    rf"[A-ZÅÄÖ][\w-]*(?:,? (?:och )?[\w-]+){{0,3}}?(?:{one_of('meeting_names', 'senders')})"
    r"(?: [A-ZÅÄÖ][a-zåäö]+)?(?: [Ss]ektor\w*)? (?=[A-ZÅÄÖ])"
)
"""The body above the name, whose officer writes the minutes: "Stadsdelsförvaltningen Öster Trygghetsrådet"."""
PARTED = " | "
WHOLE_HEAD = 300
"""Characters of a head that is one line, or of the lines of one."""
COMPOUND = re.compile(rf"[A-ZÅÄÖ][a-zåäö]{{3,}}{HEADS}")
"""A name of one word that says more than the kind: "Ungdomsforum"."""
OF_BODY = re.compile(r" (?:för|till|med|i) ")
"""What stands before the body that a council is one of, behind what it is for."""
OF_BOARD = re.compile(r"(?:nämnden|styrelsen|fullmäktige|förvaltningen)$")
"""How the names of those end that have councils."""
ALLIANCE = re.compile(r"ordningsförbund", re.IGNORECASE)
"""One that is a body of its own, whose board decides."""
GROUP_OF = re.compile(r"\w*(?i:grupp)(?:en)? ")
"""A group that meets about what is named behind it, which is another collaboration."""


class MeetingBody(NamedTuple):
    """The collaboration that meets, what else it is called, and what its names mean in other documents."""

    entity: Entity
    forms: tuple[str, ...]
    elsewhere: tuple[Entity, ...]


def meeting_body(blocks: Sequence[Block], finder: MentionFinder, whole: str = "") -> MeetingBody | None:
    """Whose meeting the head of a document takes down; None where it is no such paper.

    Args:
        blocks: the whole document.
        finder: one who knows its names.
        whole: its text, with what is left out of its blocks.
    """
    plain = [block.text for block in blocks if not BUTTONS.fullmatch(block.text)]
    form, head = plain[:FORM_WITHIN], plain[:HEAD]
    there = any(map(THERE.match, form))
    has_form = there and (any(map(WHEN.match, form)) or any(map(DATED.search, head)))
    if has_form or any(MINUTES.search(text) for text in head):
        titles = [*head, *(text for text in plain[HEAD:PAGE] if MINUTES.match(text)), *_lines(whole)]
        if found := _in_head(titles, finder, whole):
            alone = next(filter(None, (_alone(line, found[0]) for line in head)), None)
            return _meeting(alone or found, alone[0] if alone else found[0], finder, plain[:PAGE])
    elif not has_matters(plain):
        return None
    for name in (*named_in_form(whole), named_in_matters(plain) or ""):
        if named := NAME.fullmatch(name):
            return _meeting(named, name, finder, plain[:PAGE])
    return None


def _lines(whole: str) -> Iterator[str]:
    """The short lines at the head of a text, also one with the end of its name in the next."""
    lines = [line.strip() for line in whole[:WHOLE_HEAD].split("\n")[:-1] if line.strip()]
    for line, below in itertools.pairwise(lines):
        if len(line) < LONGEST_LINE and not MINUTES.search(line):
            yield f"{line} {below}" if below[0].islower() and len(below.split()) <= FEW else line


def _in_head(titles: Sequence[str], finder: MentionFinder, whole: str) -> re.Match[str] | None:
    """The name in the lines of a head: the first, but for that of what whoever meets belongs to."""
    umbrella = None
    for text in titles:
        for piece in _pieces(text):
            line = _as_written(piece, whole) if piece.upper() in text else piece
            if named := NAME.fullmatch(line[_body_before(line, finder) :]):
                if not UMBRELLA.search(named["name"]):
                    return named
                umbrella = umbrella or named
                break
    return umbrella


def _alone(line: str, name: str) -> re.Match[str] | None:
    """The last words of a name, where a line of the head has nothing but them: the others are of where they met."""
    compound = COMPOUND.fullmatch(line)
    return NAME.fullmatch(line) if compound and name.endswith(f" {line}") else None


def _pieces(line: str) -> Iterator[str]:
    """What may be the name in a line of the head: the line without what stands beside it, then each of its parts."""
    head = line[:WHOLE_HEAD]
    label = LABEL.search(head)
    apart = BESIDE.sub(PARTED, head[: label.start()] if label else head)
    labelled = before_labels(apart)
    if len(line) > LONGEST and label is None and labelled == apart and apart == head:
        return
    parts = [_plain(part) for part in labelled.split(PARTED.strip())]
    named = [part for part in parts if part]
    if len(named) > 1 and OWNER.match(named[0]):
        named.pop(0)
    joined = (" ".join(named[first:]) for first in range(len(named)))
    for piece in dict.fromkeys(_begun(LEFT.sub("", one)) for one in (*joined, *named)):
        if piece and len(piece) <= LONGEST:
            sender = SENDER.match(piece)
            yield piece[sender.end() :] if sender else piece
            yield piece


def _as_written(piece: str, whole: str) -> str:
    """A name that the head has in capitals as the text has it elsewhere."""
    small, text = piece.casefold(), whole.casefold()
    at = text.find(small) if len(text) == len(whole) else -1
    while at >= 0:
        written = whole[at : at + len(small)]
        if not written.isupper() and written[0].isupper():
            return written
        at = text.find(small, at + 1)
    return piece


def _begun(piece: str) -> str:
    """A piece with a capital where it is what somebody's council is called: "kommunens ungdomsråd"."""
    return piece[0].upper() + piece[1:] if OWNED.match(piece) else piece


def _plain(words: str) -> str:
    """A part of a head in one space's distance, in small letters where it has none, without a municipality's name."""
    plain = CITY.sub("", " ".join(words.split()).strip(' ,.:–-"”“'))
    return plain[0] + plain[1:].lower() if len(plain) > LEAST_CAPITALS and plain.isupper() else plain


def _body_before(line: str, finder: MentionFinder) -> int:
    """Where the name begins behind the office or board whose council it is: "Skolförvaltningen Hälsorådet"."""
    first = next(iter(finder.find(line)), None)
    if first is None or first.start or first.entity.type not in BODIES or first.genitive:
        return 0
    return first.end + 1 if line[first.end + 1 : first.end + 2].isupper() else 0


def _meeting(named: re.Match[str], line: str, finder: MentionFinder, page: Sequence[str]) -> MeetingBody:
    """The body of a name at the head of minutes, of which it or its parts may be known, or more than it."""
    alone = named["name"][0].upper() + named["name"][1:]
    name = alone + named[0][len(alone) :] if named["where"] else alone
    if whose_it_is := _before_body(alone, finder):
        name = alone[:whose_it_is]
    forms = tuple(filter(None, (named["short"], named["beside"], alone if alone != name else None)))
    if ALLIANCE.search(name):
        forms = (*forms, *words_of("meeting_names", "alliance"))
    whose = GROUP_OF.match(name)
    known = dict.fromkeys(m.entity for m in finder.find(line) if whose is None or m.start < whose.end())
    joint = (e for e in known if e.type is EntityType.COLLABORATION and finder.is_own(e))
    entity = next(joint, Entity(name, EntityType.COLLABORATION, "forum", new=True))
    elsewhere = [e for e in known if e.name != entity.name and _is_named_by(e, name)]
    found = dict.fromkeys(m.entity for text in page for m in finder.find(text) if m.entity.new)
    elsewhere += [e for e in found if e.type is EntityType.COLLABORATION and _is_more(e.name, name)]
    return MeetingBody(entity, (name, *forms), tuple(elsewhere))


def _is_more(longer: str, name: str) -> bool:
    """Whether a line has a name with what stands beside it: "FÖR ALÅNS VATTENRÅD", "Hälsorådet Närvarolista"."""
    return longer.startswith(f"{name} ") or (
        longer.isupper() and longer.casefold().endswith(f" {name.casefold()}")
    )


def _before_body(name: str, finder: MentionFinder) -> int:
    """Where a council's name ends that is for somebody, before the board that has it: "Samråd för äldre för …"."""
    places = list(OF_BODY.finditer(name))
    if len(places) < 2:
        return 0
    first = next(iter(finder.find(name[places[-1].end() :])), None)
    of_board = first is not None and not first.start and OF_BOARD.search(first.entity.name)
    return places[-1].start() if of_board else 0


def _is_named_by(entity: Entity, name: str) -> bool:
    """Whether the words of the name are those of an entity, and not of one that it only tells of."""
    if entity.type is EntityType.COLLABORATION:
        return True
    return entity.is_actor and name.casefold().startswith(entity.name.casefold())
