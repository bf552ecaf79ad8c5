"""What a line that stands by itself is for: paperwork, attendance, members, whose doings stand below it."""

from __future__ import annotations

import re
from collections.abc import Sequence

from loaders.language.wordfamilies import ATTENDANCE, MEMBERS, one_of
from loaders.names.mentions import Entity, Mention

__all__ = [
    "binds",
    "divides_matter",
    "doer_in",
    "is_boilerplate",
    "is_of_meeting",
    "is_of_spoken",
    "is_paperwork",
    "lists_attendance",
    "lists_members",
    "opens_list_of_people",
    "says_when",
    "tells_matter",
    "title_start",
]

PAPERWORK = re.compile(rf"\b(?:{one_of('papers', 'paperwork')})\b[^:]{{0,20}}(?::| av\b)")
"""What stands before the name of a body that only had to do with the paper."""
WHOSE = rf"(?:[\w-]*(?i:{one_of('layout', 'councils')})s )"
"""How a line begins about something of what is spoken of: "Folkhälsorådets", "Gruppens"."""
OF_SPOKEN = re.compile(rf"(?:\d+(?:\.\d+)*\.? )?{WHOSE}[a-zåäö]")
MEMBERS_BELOW = re.compile(
    rf"(?:\d+(?:\.\d+)*\.? §? ?|§ ?\d+ |[A-Z]\. )?{WHOSE}?"
    rf"(?:(?:Ingående |Deltagande |Övriga |Våra )?{MEMBERS}(?: \w+)?"
    r"(?:[–-]\d+)?(?: och (?:deras )?\w+)?"
    r"|(?:Representanter|Ledamöter|Ersättare)(?: för| från| utsedda av)(?: [\w-]+){1,4}"
    rf"|Partnerskap|(?i:{one_of('layout', 'of_members')})(?: \d[\d –-]*)?"
    rf"|(?:{MEMBERS}|Representanter|{one_of('layout', 'kinds_of_members')})(?= )"
    rf"(?: (?:{one_of('layout', 'being_in')}))?"
    rf"(?: i [\w-]*(?:{one_of('layout', 'councils')}))?"
    rf"|(?:{one_of('layout', 'members_asked')})(?: [\wåäö-]+){{0,4}}"
    r"|(?:Vem|Vilka) gör vad(?: (?:i|inom) [^.:?]{3,40})?)[:?]?"
)
"""A heading that only says that the members of what the document is about come below."""
BINDS = re.compile(
    rf"(?:§? ?\d+(?:\.\d+)*[.:]? ?§? ?)?(?:{one_of('agreements', 'sections')}):?", re.IGNORECASE
)
"""A heading above those whom an agreement binds."""
OF_A_MEETING = re.compile(rf"(?:{ATTENDANCE}|{one_of('papers', 'of_a_meeting')})\b")
"""How a line begins that says when and where a meeting was held, and who was there."""
ATTENDED_BELOW = re.compile(
    rf"(?:{ATTENDANCE}|(?i:{one_of('meeting_forms', 'groups')}))(?: {ATTENDANCE}| [Öö]vriga)*(?: \w+){{0,3}}(?::.*)?"
)
"""A heading that only says who was at a meeting or was not, in its own line or in those below it."""
OF_A_MATTER = re.compile(r"(?:\S+ ){5,}\S+[.!?]")
ABOUT_MEMBERS = re.compile(rf"\b(?:{one_of('meeting_forms', 'there')})\b", re.IGNORECASE)
WHEN_HELD = re.compile(
    rf"(?:{one_of('meeting_forms', 'when')})(?:: ?| (?=\d))(?![^.]*\b(?:är|var|samverkar|samarbetar)\b)",
    re.IGNORECASE,
)
NUMBERED = re.compile(r"^(?:(?:[A-ZÅÄÖ]\w{0,3} )?§ ?\d+|\d{1,2}(?:\.\d+)*\.?) +")
DOINGS = re.compile(f"(?: (?:{one_of('papers', 'doings')})| (?:{one_of('papers', 'does')}))?:?")
"""What stands behind the name of those whose doings are told below."""

FORMAL = re.compile(one_of("papers", "formal"))
"""Headings that divide a matter and do not begin a new one."""

BOILERPLATE = re.compile(rf"(?i:{one_of('matters', 'boilerplate')})\b")


def is_paperwork(heading: str) -> bool:
    """Whether a line only says who had to do with the paper: "Sekreterare: kommunledningskontoret"."""
    return PAPERWORK.match(heading) is not None


def is_boilerplate(line: str) -> bool:
    """Whether a heading or a sentence opens a clause that only says what holds of any agreement: "7. Tvist"."""
    return BOILERPLATE.match(line, title_start(line)) is not None


def divides_matter(heading: str) -> bool:
    """Whether a heading divides a matter that is to be decided and does not begin a new one."""
    return FORMAL.fullmatch(heading) is not None


def is_of_meeting(heading: str) -> bool:
    """Whether a line at the head of minutes only says when and where the meeting was held, and who was there."""
    return OF_A_MEETING.match(heading) is not None


def says_when(line: str) -> bool:
    """Whether a line only says when and where a meeting was held: "Plats: Stadshuset i Lund"."""
    return WHEN_HELD.match(line) is not None


def tells_matter(line: str) -> bool:
    """Whether a line is a sentence about something else than who was at a meeting."""
    return OF_A_MATTER.fullmatch(line) is not None and ABOUT_MEMBERS.search(line) is None


def doer_in(heading: str, mentions: Sequence[Mention]) -> Entity | None:
    """Whose doings stand below a heading that is a name: "4.1 Föreningen", "Kommunens åtaganden", "Polisen ska"."""
    start = title_start(heading)
    first = next((m for m in mentions if m.start == start and m.entity.is_actor), None)
    is_one = first is not None and len({m.entity for m in mentions}) == 1
    return first.entity if first and is_one and DOINGS.fullmatch(heading, first.end) else None


def lists_attendance(heading: str) -> bool:
    """Whether a heading only says who was at a meeting or was not, itself or in the lines below it."""
    return ATTENDED_BELOW.fullmatch(heading) is not None


def opens_list_of_people(heading: str) -> bool:
    """Whether a heading only says who is listed below it: "Närvarande", "Medlemmar"."""
    return lists_attendance(heading) or lists_members(heading)


def lists_members(heading: str) -> bool:
    """Whether a heading only says that the members of what the document is about stand below it."""
    return MEMBERS_BELOW.fullmatch(heading) is not None


def is_of_spoken(heading: str) -> bool:
    """Whether a heading is about something of what is spoken of, by its noun: "Rådets uppgift och ansvar"."""
    return OF_SPOKEN.match(heading) is not None


def binds(heading: str) -> bool:
    """Whether a heading says that those stand below it whom an agreement binds: "Avtalsparter"."""
    return BINDS.fullmatch(heading) is not None


def title_start(heading: str) -> int:
    """Where a heading's words begin behind its number."""
    number = NUMBERED.match(heading)
    return number.end() if number else 0
