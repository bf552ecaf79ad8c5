"""What headings and titles say: whose section begins, what it is about, and what the whole document is about."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from loaders.language.casenumbers import CASE_NUMBER
from loaders.language.wordfamilies import UNDERTAKINGS, families
from loaders.names.mentions import Entity, Mention, MentionFinder
from loaders.passages.linekinds import title_start
from loaders.text.layout import Block, Kind
from model.vocabulary import EntityType

__all__ = [
    "HEAD_BLOCKS",
    "VOICES",
    "agreement_in",
    "capital_heading",
    "heard",
    "is_name_alone",
    "matter_of",
    "named_below",
    "only_says_kind",
    "sections_of",
    "stands_above_title",
    "subject_of",
]

CAPITALS = re.compile(
    r"(?<![A-ZÅÄÖ-])[A-ZÅÄÖ][A-ZÅÄÖ-]{4,}(?:(?:[,-]*,? |-)(?:OCH |VUXEN|)?[A-ZÅÄÖ][A-ZÅÄÖ-]+)*"
)
CLOSING = re.compile(
    r"\b(relaterade|slutord|källor|bilag[ao]r?|avslutande \w+|sammanfattande reflektion\w*)\b", re.IGNORECASE
)
"""Headings below which nobody in particular speaks."""
HEAD_BLOCKS = 5
FORMALITIES = re.compile(
    r"\b(?:[Ss]ammanträdes\w+|SAMMANTRÄDES\w+|[Pp]rotokoll\w*|PROTOKOLL"
    r"|[Dd]atum|[Dd]iarienummer|[Dd]nr|[Ss]ida|[\d:/()-]{1,12})[ ,]*"
)
SUBJECT_FIRST = re.compile(
    rf"(?:^|[.:] )(?P<name>[A-ZÅÄÖ][^.:–]{{3,60}}) – (?:(?:ett|en) )?(?:[a-zåäö]+ )?{UNDERTAKINGS}(?:et|en)?\b"
)
SUBJECT_LAST = re.compile(
    rf"\b(?i:{UNDERTAKINGS})(?:et"
    rf"|en)?(?: \([A-Z]+\))? – (?P<name>[A-ZÅÄÖ][^.:–]{{3,60}}?)(?= i [A-ZÅÄÖ]\w+$|$)"
)
DECIDES = re.compile(
    r"\b(?<!\w-)([\w-]*(?:nämnden|styrelsen|utskottet|fullmäktige|rådet))s (?:beslut|förslag)\b",
    re.IGNORECASE,
)
KIND_OF_AGREEMENT = (
    r"(?:(?:Lokal |Gemensam |Regional )?(?:\w*[Öö]verenskommelse|[Ss]amverkansavtal|[Aa]vsiktsförklaring"
    r"|[Ss]amarbetsavtal|[Aa]vtal(?= (?:om|avseende|rörande|gällande)\b)))"
)
YEARS = r"(?:för (?:åren )?)?20\d\d(?: ?[–-] ?20\d\d)?"
YEARS_BEHIND = re.compile(rf",? {YEARS}$")
AGREEMENT = re.compile(rf"({KIND_OF_AGREEMENT}(?: (?!20\d\d)[^.]+?)?)(?:,? {YEARS})?$")
ABOUT = re.compile(
    r" (?:om|avseende|angående|gällande|rörande|kring) (?!(?:\w+ )?(?:samverkan|samarbete|partnerskap)$)"
)
"""What tells an agreement from those that its parties have made about other things."""
AGREEMENT_OF_YEARS = re.compile(rf"({KIND_OF_AGREEMENT} {YEARS})(?: mellan\b.*)?$")
"""One that has no other name than its years, with its parties behind it or below."""
CAPITAL_WORD = re.compile(
    r"\b(?:[A-ZÅÄÖ-]{5,}|OM|OCH|I|AV|FÖR|MED|PÅ|TILL|EN|ETT|INOM|MOT|UR|VID|SOM|DEN|DET|DE|FRÅN)\b"
)
CONTRACT_WITH = re.compile(
    r"\b(?:IOP(?:-avtal)?|[Ii]déburet offentligt partnerskap(?: \(IOP\))?)[^.]{0,30}? med "
)
"""How a heading opens that is about the partnership with who is named behind it."""
ITS_NUMBER = re.compile(r" *\(?(?:[Dd]nr|[Dd]iarienummer):? ?[^)]*\)?$")
LONGEST_TITLE = 160
LONGEST_NAME = 6
"""Words."""
PARTNERSHIP = r"idébur(?:et|na|en)? ?offentlig(?:t|a)? partnerskap(?:et)?"
BARE_KIND = re.compile(
    r"(?:(?:lokal|gemensam|regional|ny) )?(?:(?:\w*avtal|\w*överenskommelse|avsiktsförklaring|projektplan)"
    rf"(?: (?:om|för|avseende|gällande|i form av) (?:ett )?{PARTNERSHIP})?|{PARTNERSHIP})"
    r"(?: \(iop\)|,? iop)?(?:,? (?:för )?20\d\d(?: ?[–-] ?(?:20)?\d\d)?)?",
    re.IGNORECASE,
)
"""A title that only says the kind of agreement."""
PAPER_LINE = re.compile(
    r"(?:D(?:iarie)?nr|(?:Diarie|Ärende|Avtals|Dokument)nummer|Datum|Version|Antage[nt]|Fastställ[dt]|Beslutad|Giltig\w*"
    r"|Gäller|Period|Avtalsperiod|Sida|Bilaga|Utkast|Förslag"
    r"|Upprättad|Reviderad|Dokumenttyp|[A-ZÅÄÖ]+[ -]?\d+[/.:-]\d+)\b",
    re.IGNORECASE,
)
"""How a line at the head begins that only tells of the paper."""
OF_A_SECTION = re.compile("|".join(families("titles")["sections"]))
"""The first word of a title that only divides a text."""
VOICES = frozenset({EntityType.BOARD, EntityType.COMPANY, EntityType.ADMINISTRATION})
HEADING_REST = 12
"""A heading is an actor's name when hardly anything stands beside it (letters)."""


def sections_of(blocks: list[Block]) -> Iterator[tuple[str, str]]:
    """Each heading with the text down to the next one."""
    heading = ""
    below: list[str] = []
    for block in blocks:
        if block.kind is Kind.HEADING:
            if heading:
                yield heading, " ".join(below)
            heading, below = block.text, []
        else:
            below.append(block.text)
    if heading:
        yield heading, " ".join(below)


def subject_of(blocks: list[Block], finder: MentionFinder) -> Entity | None:
    """What the title says that the document is about: a collaboration named before or behind its kind."""
    if below := named_below(blocks, finder):
        return below
    for block in blocks[:HEAD_BLOCKS]:
        if len(block.text) > LONGEST_TITLE:
            return None  # the text has begun
        small = _in_small_letters(block.text, blocks)
        before = small.partition(" mellan ")[0]
        told = AGREEMENT.match(before) if ABOUT.search(before) else None
        agreement = AGREEMENT_OF_YEARS.match(small) or told or AGREEMENT.match(small)
        if agreement and not SUBJECT_LAST.search(block.text):
            return Entity(agreement[1].strip(" –-,"), EntityType.COLLABORATION, "partnership", new=True)
        title = SUBJECT_FIRST.search(block.text) or SUBJECT_LAST.search(block.text)
        name = title["name"] if title else block.text
        named = [m.entity for m in finder.find(name) if m.entity.type is EntityType.COLLABORATION]
        particular = [entity for entity in named if entity.new or title]
        alone = [entity.name for entity in particular] == [block.text]
        if len(set(particular)) == 1 and (title or alone or block.kind is Kind.HEADING):
            return particular[0]
        if title and not named:
            return Entity(name.strip(), EntityType.COLLABORATION, None, new=True)
    return None


def _in_small_letters(title: str, blocks: Sequence[Block]) -> str:
    """A title that begins in capitals as it would stand in a text; names as the text has them."""
    if not title.split(" ", 1)[0].isupper():
        return title

    def small(word: re.Match[str]) -> str:
        lower = word[0].lower()
        is_name = not any(lower in b.text for b in blocks) and any(
            word[0].capitalize() in b.text for b in blocks
        )
        return word[0].capitalize() if is_name else lower

    written = CAPITAL_WORD.sub(small, title)
    return written[:1].upper() + written[1:]


def named_below(blocks: Sequence[Block], finder: MentionFinder) -> Entity | None:
    """What the line below a title names that only says the kind of agreement: "Överenskommelse" and "Öppna ladan"."""
    lines = (block for block in blocks[:HEAD_BLOCKS] if not CASE_NUMBER.match(block.text))
    for title, below in pairwise(lines):
        name = YEARS_BEHIND.sub("", below.text.split(" mellan ", 1)[0]).strip(' "”“')
        if BARE_KIND.fullmatch(title.text) and _is_title(name) and not _is_party(name, finder):
            return Entity(name, EntityType.COLLABORATION, "partnership", new=True)
    return None


def only_says_kind(title: str) -> bool:
    """Whether a title only says what kind of agreement stands below it."""
    return BARE_KIND.fullmatch(title) is not None


def _is_title(name: str) -> bool:
    words = name.split()
    is_short = name[:1].isupper() and len(words) <= LONGEST_NAME and "." not in name and ":" not in name
    if PAPER_LINE.match(name):
        return False
    divides = (
        is_short and OF_A_SECTION.fullmatch(words[0].casefold()) and not any(map(str.istitle, words[1:]))
    )
    return is_short and not divides


def _is_party(name: str, finder: MentionFinder) -> bool:
    """Whether the line begins with whom the agreement binds and not with what it is about."""
    first = [m.entity for m in finder.find(name) if m.start == 0 and m.entity.is_actor]
    return any(e.type in VOICES or not e.new for e in first if e.type is not EntityType.UNIT)


def matter_of(block: Block) -> Entity:
    """What a heading says that is to be decided."""
    return Entity(block.text.split(" – beslut ")[0].strip(" ."), EntityType.MEASURE, new=True)


def heard(block: Block, finder: MentionFinder, voice: Entity | None) -> tuple[Entity | None, Entity | None]:
    """The voice and the topic of the section that a heading opens, given the voice before it."""
    mentions = finder.find(block.text)
    named = sum(m.end - m.start for m in {(m.start, m.end): m for m in mentions}.values())
    besides = sum(len(words) for words in FORMALITIES.findall(block.text))
    if (
        mentions
        and len(block.text) - named - besides <= HEADING_REST
        and len({m.start for m in mentions}) == 1
    ):
        entity = mentions[0].entity
        if entity.type in VOICES:
            return entity, None
    if CLOSING.search(block.text):
        return None, None
    if (of := DECIDES.search(block.text)) and (bodies := finder.find(block.text[: of.start() + len(of[1])])):
        return next((m.entity for m in bodies if m.entity.type in VOICES), voice), None
    if agreed := CONTRACT_WITH.search(block.text):
        behind = [m.entity for m in mentions if m.start >= agreed.end() and m.entity.is_actor]
        if behind and not behind[0].general:
            name = f"IOP med {behind[0].name}"
            return voice, Entity(name, EntityType.COLLABORATION, "partnership", new=True)
    titled = SUBJECT_LAST.search(block.text) or SUBJECT_FIRST.search(block.text)
    inside = finder.find(titled["name"]) if titled else []
    if titled and not any(m.entity.is_actor and not m.entity.new for m in inside):
        return voice, _collaboration(titled["name"], block.text, inside)
    subject = next((m.entity for m in mentions if _can_be_topic(m.entity, block.text)), None)
    return voice, subject


def capital_heading(text: str, start: int, end: int, finder: MentionFinder) -> tuple[Entity, int] | None:
    """A body's name in capitals at the head of a sentence opens that body's section; where its text goes on."""
    if text[start + 1 : start + 2].islower():
        return None
    match = CAPITALS.match(text, start)
    if not match or match.end() - start < 8:
        return None
    named = [m for m in finder.find(match[0].capitalize()) if m.entity.type in VOICES]
    if not named:
        return None
    return named[0].entity, min(match.end() + 1, end)


def is_name_alone(sentence: str, mentions: Sequence[Mention]) -> bool:
    """Whether a collaboration's name stands where a sentence would: what follows in its paragraph is about it."""
    if not mentions or any(m.entity.type is not EntityType.COLLABORATION for m in mentions):
        return False
    return mentions[0].start == 0 and not sentence[mentions[0].end :].strip(" .:–-)")


def stands_above_title(blocks: list[Block], number: int) -> bool:
    """Whether a heading stands above the title at the head of a document."""
    below = blocks[number + 1 : number + 2]
    return number < HEAD_BLOCKS and bool(below) and below[0].kind is Kind.HEADING


def agreement_in(heading: str, subject: Entity | None = None) -> Entity | None:
    """The agreement that a heading names by what it is about, or by its parties: "Överenskommelse om folkhälsa".

    Args:
        heading: its text.
        subject: what the document is about; then a heading that only says its kind means that.
    """
    if subject is not None and BARE_KIND.fullmatch(heading):
        return None
    title = AGREEMENT.fullmatch(ITS_NUMBER.sub("", heading[title_start(heading) :]).strip())
    if not title or " " not in title[1]:
        return None
    return Entity(title[1].strip(" –-,"), EntityType.COLLABORATION, "partnership", new=True)


def _collaboration(name: str, heading: str, named: list[Mention]) -> Entity:
    """What a heading says is a partnership or the like, as the text calls it if it does so elsewhere."""
    known = [m.entity for m in named if m.entity.type is EntityType.COLLABORATION]
    kind = "partnership" if "artnerskap" in heading or "verenskommelse" in heading else None
    return known[0] if known else Entity(name.strip(), EntityType.COLLABORATION, kind, new=True)


def _can_be_topic(entity: Entity, heading: str) -> bool:
    if entity.type is EntityType.COLLABORATION:
        return True
    return entity.type is EntityType.UNIT and not entity.general and len(entity.name) >= len(heading) * 0.6
