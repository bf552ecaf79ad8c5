"""Lists of members: a sentence or a line that opens one, and what stands in it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, participation
from loaders.language.cues import cue
from loaders.language.wordfamilies import ABSENCE, ATTENDANCE, MEMBERS, STAFF, kind_of_words, one_of
from loaders.names.entities import Entity, Mention
from loaders.passages.groupnouns import group_spoken_of, helper_called
from loaders.passages.linekinds import lists_attendance, lists_members
from loaders.passages.lists import entities, list_after
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.passage import Passage
from loaders.passages.speaking import about, collaborations
from loaders.rules.membership import JOINS, TAKES_PART
from loaders.text.layout import Kind
from loaders.text.personlists import place_words
from loaders.text.personwords import WORD
from model.vocabulary import EntityType, Role

__all__ = [
    "ATTENDED",
    "INVERTED",
    "PARTIES",
    "announced",
    "attended",
    "is_guest",
    "listed_under_heading",
    "members_in_bullet",
    "stand_behind",
]

ROLE_CALLED = {word: Role(role) for word, role in kind_of_words("called_roles").items()}
IN_BRACKETS = re.compile(rf"\(({'|'.join(map(re.escape, ROLE_CALLED))})\)", re.IGNORECASE)
BRACKETS = re.compile(
    r" ?\([^()]*\)|,? org\.? ?(?:nr|nummer)\.?:? ?[\d -]+|,? nedan (?:kalla[dt]|benämn[dt]) [\w ]+\.?|, genom \w+"
)
"""What stands behind the name of a party."""
GUESTS = re.compile(r"\b[Öö]vriga\b")
FOR_MATTER = re.compile(
    rf"(?:, |\(|\b)(?:{one_of('meeting_forms', 'matters')}) ?\d|, \d+(?:[–-]\d+)?$|, ärende$"
)
"""What stands behind the name of who was there for a matter of the meeting alone."""
SERVES = re.compile(rf", (?:[\w-]+ )?[\w-]*(?:{one_of('meeting_forms', 'serving')})\b", re.IGNORECASE)
"""The office of who serves those who meet, or tells them something."""
REST_OF_LINE = 8
"""Letters that may stand beside a name in a line of a list, those apart that say who comes from it."""
PIECES = re.compile(r",+|;|:(?= )| [–-] ")
ORDINAL = r"(?:\d:(?:e|a)|första|förste|andra|andre)"
WHO_COMES = re.compile(
    rf"(?:s )?(?i:(?:{ORDINAL} )?(?:(?:vice|tf|bitr|biträdande|v|stf)\.? )?(?:{one_of('parts', 'people')})"
    r"(?:(?:/| (?:för|på|vid|från|i))?))"
    r"|[A-ZÅÄÖ][\w.-]+(?: [A-ZÅÄÖ][\w.-]+){1,2}|[\d +-]+|[A-ZÅÄÖ]{1,3}"
)
"""A title, a person's name or a telephone number in a line of a list."""
PARTIES = cue(r"\bmellan(?: följande parter)?:?$")
GROUP = rf"(?:(?i:{one_of('titles', 'groups')})grupp(?:en)?)"
OF_GROUP = re.compile(rf"(?i:{one_of('meeting_forms', 'groups')}):?")
PERSON = re.compile(rf"{WORD}(?: {WORD}){{1,2}}(?:, ?| \()")
"""Who may be a person, with whom he comes from behind a comma or in brackets."""
LABELLED = re.compile(GROUP)
INVERTED = cue(
    r"(?:(?:Även )?[Mm]ed (?:är|(?:på|vid)(?: \w+){1,3} (?:är|var)|i \w+ (?:är|finns))|Bakom [\wåäö -]{0,40}?står"
    r"|(?:Vem|Vilka) (?:står bakom|är med|deltar|ingår|medverkar)(?: i \w+)?:"
    rf"|(?:De (?:[a-zåäö]+ ){{0,2}}(?:{one_of('membership', 'who_are_in')})"
    rf"|(?:De |Övriga |Deltagande |Andra )?{MEMBERS})"
    r"(?: i \w+| inom \w+)?"
    f" (?:är|var|utses av|kommer från|representerar|hämtas från)|(?:{one_of('meetings', 'new')})"
    r"(?: (?:för|i|sedan|under|bland) [\wåäö]+(?: [\wåäö]+)?)? (?:är|var|blev)"
    f"|(?:{one_of('meetings', 'has')}) (?:har|hade)"
    r"|Övriga (?:är|i \w+ är)|(?:Deltar|Medverkar|Ingår|Med) gör|(?:Det|Så) gör(?= (?:även|också)\b)"
    r"|Till [\wåäöÅÄÖ-]+(?: [\wåäöÅÄÖ-]+){0,3} (?:hör|räknas)"
    rf"|{STAFF} (?:kommer|kom|hämtas|lånas|utses|tas)(?: \w+)? (?:från|av)"
    rf"|(?:(?:Övriga |Deltagande |Andra )?{MEMBERS}|Deltar|Medverkar|Övriga)(?: i [\wåäö]+| inom [\wåäö]+)?:|{GROUP}:"
    rf"|(?:{one_of('layout', 'sides')}):|[A-ZÅÄÖ][a-zåäö]+(?:ets|ens) (?i:{MEMBERS}):)"
    r"(?: (?:även|också|förutom))?(?!\w)"
)
"""How a sentence begins that goes on with members."""
CALLS_THEM = re.compile(rf"(?:[A-ZÅÄÖ]\w+s )?{MEMBERS} (?:är|var)(?!\w)")
"""One that goes on about what the paragraph before it named: "Samverkande parter är"."""
ATTENDED = cue(rf"{ATTENDANCE}(?: [\wåäö]+){{0,4}}(?::|(?= [A-ZÅÄÖ]))")
PARTED = re.compile(r"(?: \([^()]*\)|[^;:.]{0,40});(?= )")
"""What stands between a member and the next behind a semicolon."""
ABSENT = re.compile(ABSENCE)
ROLE_AT_ONCE = 24
"""Characters behind a name in which its role stands in brackets."""
OF_PLACES = re.compile(rf"\b(?i:{one_of('layout', 'of_places')})\W*$")
"""How a heading ends below which it is told where something is at work."""
LIST_OF_MEMBERS = re.compile(
    rf"(?:Övriga|Andra|Deltagande|Representerade|Medverkande|{ATTENDANCE}|{MEMBERS})(?: [\wåäö-]+){{0,6}}:?"
    rf"|(?:{one_of('layout', 'of_members')}):?"
)
"""The line above a list of members: "Närvarande organisationer:"."""


def stand_behind(passage: Passage) -> Iterator[Draft]:
    """ "Med är även A och B", "Bakom nätverket står A, B och C", "Parter är A och B": members, however few."""
    opened = INVERTED.match(passage.text)
    if not opened or is_proposed(passage, opened.end()) or is_denied(passage, opened.end()):
        return
    clause = passage.text.find(";")
    within = [m for m in collaborations(passage) if clause < 0 or m.start < clause]
    named = list(dict.fromkeys(m.entity for m in within))
    of_line = passage.last if opened[0].endswith(":") else None
    if labelled := LABELLED.match(passage.text):
        of_line = helper_called(labelled[0]) or of_line
    known = of_line or about(passage, INVERTED, whole=True)
    if known is None and CALLS_THEM.match(opened[0]):
        known = passage.last
    collaboration = named[0] if len(named) == 1 else None if named else known
    if collaboration is not None:
        for actor in _listed(passage, opened.end()):
            yield participation(actor, collaboration, "stand-behind", 0.85)


def _listed(passage: Passage, place: int) -> list[Entity]:
    """Who stands in the list that begins at a place; behind a colon semicolons may part it."""
    found: list[Entity] = []
    while run := list_after(passage.text, passage.mentions, place, close=True):
        found += entities(run)
        parted = PARTED.match(passage.text, run[-1].end) if ":" in passage.text else None
        if parted is None:
            break
        place = parted.end()
    return list(dict.fromkeys(found))


def attended(passage: Passage) -> Iterator[Draft]:
    """ "Närvarande: A, B och C" in the minutes of a collaboration; who was absent belongs to it, too."""
    opened = ATTENDED.match(passage.text)
    forum = passage.topic
    opens_list = passage.text.rstrip().endswith(":")
    if not opened or opens_list or forum is None or forum.type is not EntityType.COLLABORATION:
        return
    absent = ABSENT.match(passage.text) is not None
    for mention in passage.mentions:
        if mention.entity.is_actor and not mention.genitive:
            role = _role_in_brackets(passage.text[mention.end : mention.end + ROLE_AT_ONCE])
            yield participation(mention.entity, forum, "attended", 0.8, role=role, implied=absent)


def announced(passage: Passage) -> Entity | None:
    """The collaboration whose members the bullets below are: "Runt bordet sitter" opens their list."""
    text = passage.text.rstrip()
    lists = passage.kind is Kind.HEADING or lists_attendance(text)  # only a heading that says so is a passage
    if lists and passage.topic and passage.topic.type is EntityType.COLLABORATION:
        return passage.topic
    if text.endswith("?") and lists_members(text):
        return _asked_about(passage)
    if text.endswith((".", "!", "?", " att:", " att")):
        return None
    opens_list = text.endswith(":")
    opens = JOINS.search(text) or TAKES_PART.search(text) or PARTIES.search(text) or INVERTED.match(text)
    headed = LIST_OF_MEMBERS.fullmatch(text)
    if not (opens or headed):
        return None
    named = list(dict.fromkeys(m.entity for m in collaborations(passage)))
    if named:
        return named[0] if len(named) == 1 else None
    known = group_spoken_of(passage) or about(passage, only_if=JOINS) or about(passage, only_if=TAKES_PART)
    return known or (passage.last if headed else None) or (passage.subject if headed or opens_list else None)


def _asked_about(passage: Passage) -> Entity | None:
    """What a question asks of who is in it: "Vilka ingår i rådet?"; what the section or the document is about."""
    named = list(dict.fromkeys(m.entity for m in collaborations(passage)))
    if named:
        return named[0] if len(named) == 1 else None
    topic = passage.topic if passage.topic and passage.topic.type is EntityType.COLLABORATION else None
    return passage.meant or topic or passage.last or passage.subject


def listed_under_heading(passage: Passage) -> Entity | None:
    """The collaboration of the heading right above a bullet that is nothing but an actor's name."""
    topic = passage.topic
    if topic is None or topic.type is not EntityType.COLLABORATION or collaborations(passage):
        return None
    if OF_PLACES.search(passage.heading):
        return None
    named = [m for m in passage.mentions if m.entity.is_actor]
    rest = passage.text
    for mention in named:
        rest = f"{rest[: mention.start]}{',' * (mention.end - mention.start)}{rest[mention.end :]}"
    pieces = [piece.strip(" .:") for piece in PIECES.split(BRACKETS.sub("", rest))]
    besides = sum(len(piece) for piece in pieces if not WHO_COMES.fullmatch(piece))
    return topic if named and besides <= REST_OF_LINE else None


def is_guest(bullet: Passage, above: Passage | None) -> bool:
    """Whether who was there beside those who meet came for a matter, or serves them: "Bo Ek, ekonom, ärende 4"."""
    if (
        above is None
        or bullet.kind is not Kind.BULLET
        or not (GUESTS.search(above.text) and lists_attendance(above.text))
    ):
        return False
    return FOR_MATTER.search(bullet.text) is not None or SERVES.search(bullet.text) is not None


def members_in_bullet(passage: Passage, announced_: Entity, *, met: bool = False) -> Iterator[Draft]:
    """A bullet of a list of members names one or several; a collaboration that stands there alone is one, too.

    Args:
        passage: the bullet.
        announced_: whose members the list has.
        met: whether they are the persons who were at a meeting.
    """
    if met and OF_GROUP.fullmatch(passage.text):
        return  # it only says whom those below it stand for
    members = [m for m in passage.mentions if m.entity.is_actor and not (met and _is_person(passage, m))]
    first = next(iter(collaborations(passage)), None)
    if members and first is not None and first.start == 0 and first.entity != announced_:
        return  # the bullet is about another one: "Barnahus Kajen, som täcker Strömhamn"
    if not members:
        members = [m for m in collaborations(passage)[:1] if m.start == 0 and m.entity != announced_]
    for actor in dict.fromkeys(m.entity for m in members):
        yield participation(actor, announced_, "listed-below", 0.85, role=_role_in_brackets(passage.text))


def _is_person(passage: Passage, mention: Mention) -> bool:
    """Whether what only this document names is an officer, or somebody with the body behind that he comes from."""
    if not mention.entity.new:
        return False
    if mention.entity.name.rstrip(" 0123456789").casefold().endswith(place_words().titles):
        return True
    others = any(m.entity.is_actor and m.start > mention.end for m in passage.mentions)
    return others and not mention.start and PERSON.match(passage.text, 0, mention.end + 2) is not None


def _role_in_brackets(text: str) -> Role:
    """The role that stands behind a name in brackets: "Kommunstyrelsen (ordförande)"."""
    title = IN_BRACKETS.search(text)
    return ROLE_CALLED[title[1].casefold()] if title else Role.MEMBER
