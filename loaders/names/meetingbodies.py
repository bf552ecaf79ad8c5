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
PURPOSE = r" (?:för|mot|kring|om|i|på|inom|vid) [\wåäöÅÄÖ() -]{3,70}"
PLACE = r"(?: [A-ZÅÄÖ][a-zåäö]+(?:[-–][A-ZÅÄÖ][a-zåäö]+)?){1,2}"
FIRST = f"(?=[A-ZÅÄÖ]|(?:{one_of('meeting_names', 'first')}) |[a-zåäö]*{HEADS}(?:(?: i)? [A-ZÅÄÖ]| (?:för|mot|kring) ))"
NAME = re.compile(
    rf"(?P<name>{FIRST}(?:[\wåäöÅÄÖ-]+,? ){{0,4}}?[\wåäöÅÄÖ-]*(?<!stads)(?<!tings){HEADS}"
    rf"(?:{PURPOSE}|{PLACE})?){SHORT}?(?P<where> i{PLACE})?"
)
LEFT = re.compile(r"^(?:med|för|i|från|av|till) | av$")
"""What is left of "Möte med" and of "sida 1 av 4"."""
SENDER = compiled(
    rf"[A-ZÅÄÖ][\w-]*(?:,? (?:och )?[\w-]+){{0,3}}?(?:{one_of('meeting_names', 'senders')})"
    r"(?: [A-ZÅÄÖ][a-zåäö]+)?(?: [Ss]ektor\w*)? (?=[A-ZÅÄÖ])"
)
"""The body above the name, whose officer writes the minutes: "Stadsdelsförvaltningen Öster Trygghetsrådet"."""
PARTED = " | "
WHOLE_HEAD = 300
"""Characters of a head that is one line."""
COMPOUND = re.compile(rf"[A-ZÅÄÖ][a-zåäö]{{3,}}{HEADS}")
"""A name of one word that says more than the kind: "Ungdomsforum"."""
OF_BODY = re.compile(r" (?:för|till|med|i) ")
"""What stands before the body that a council is one of, behind what it is for."""
OF_BOARD = re.compile(r"(?:nämnden|styrelsen|fullmäktige|förvaltningen)$")
"""How the names of those end that have councils."""
GROUP_OF = re.compile(r"\w*(?i:grupp)(?:en)? ")
"""A group that meets about what is named behind it, which is another collaboration."""


class MeetingBody(NamedTuple):
    """The collaboration that meets, what else it is called, and what its names mean in other documents."""

    entity: Entity
    forms: tuple[str, ...]
    elsewhere: tuple[Entity, ...]


def meeting_body(blocks: Sequence[Block], finder: MentionFinder) -> MeetingBody | None:
    """Whose meeting the head of a document takes down; None where it is no such paper.

    Args:
        blocks: the whole document.
        finder: one who knows its names.
    """
    plain = (block.text for block in blocks if not BUTTONS.fullmatch(block.text))
    form = list(itertools.islice(plain, FORM_WITHIN))
    head = form[:HEAD]
    has_form = any(map(THERE.match, form)) and any(map(WHEN.match, form))
    if not has_form and not any(MINUTES.search(text) for text in head):
        return None
    for text in head:
        for line in _pieces(text):
            name = line[_body_before(line, finder) :]
            if named := NAME.fullmatch(name):
                alone = next(filter(None, (_alone(line, name) for line in head)), None)
                return _meeting(alone or named, alone[0] if alone else name, finder)
    return None


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
    whole = " ".join(filter(None, parts))
    for piece in dict.fromkeys(LEFT.sub("", one) for one in (whole, *parts)):
        if piece and len(piece) <= LONGEST:
            sender = SENDER.match(piece)
            yield piece[sender.end() :] if sender else piece
            yield piece


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


def _meeting(named: re.Match[str], line: str, finder: MentionFinder) -> MeetingBody:
    """The body of a name at the head of minutes, of which it or its parts may be known."""
    alone = named["name"][0].upper() + named["name"][1:]
    name = alone + named[0][len(alone) :] if named["where"] else alone
    if whose_it_is := _before_body(alone, finder):
        name = alone[:whose_it_is]
    forms = tuple(filter(None, (named["short"], named["beside"], alone if alone != name else None)))
    whose = GROUP_OF.match(name)
    known = dict.fromkeys(m.entity for m in finder.find(line) if whose is None or m.start < whose.end())
    joint = (e for e in known if e.type is EntityType.COLLABORATION and finder.is_own(e))
    entity = next(joint, Entity(name, EntityType.COLLABORATION, "forum", new=True))
    elsewhere = tuple(e for e in known if e.name != entity.name and _is_named_by(e, name))
    return MeetingBody(entity, (name, *forms), elsewhere)


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
