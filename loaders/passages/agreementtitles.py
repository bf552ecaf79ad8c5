"""What the title of an agreement says: its kind alone, what it is about, or the name of what its parties set up.

What must stay true: what stands behind a kind without a word such as "om" between them is the name of what is set
up; with one the whole title names the agreement, unless a partnership is what it is about.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence
from itertools import pairwise

from loaders.language.around import Around
from loaders.language.casenumbers import CASE_NUMBER
from loaders.language.wordfamilies import one_of
from loaders.names.mentions import BODIES, Entity, MentionFinder
from loaders.passages.linekinds import title_start
from loaders.text.layout import Block
from model.vocabulary import EntityType

__all__ = [
    "HEAD_BLOCKS",
    "LONGEST_TITLE",
    "agreement_in",
    "known_as",
    "named_beside",
    "only_says_kind",
    "titled_agreement",
]

HEAD_BLOCKS = 5
LONGEST_TITLE = 160
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
ABOUT_BEHIND = re.compile(rf"{ABOUT.pattern}(?!.*{ABOUT.pattern}).*$")
"""The same behind the parties."""
AGREEMENT_OF_YEARS = re.compile(rf"({KIND_OF_AGREEMENT} {YEARS})(?: mellan\b.*)?$")
"""One that has no other name than its years, with its parties behind it or below."""
CAPITAL_WORD = re.compile(
    r"\b(?:[A-ZÅÄÖÉ-]{5,}|OM|OCH|I|AV|FÖR|MED|PÅ|TILL|EN|ETT|INOM|MOT|UR|VID|SOM|DEN|DET|DE|FRÅN)\b"
)
SETS_UP = re.compile(
    rf"{KIND_OF_AGREEMENT}(?: \(?IOP\)?)?,? (?!(?:om|avseende|angående|gällande|rörande|kring|för|mellan|med|inom"
    r"|i|vid|mot|av|och|nr|20\d\d)\b)(?P<name>\w.{3,})"
)
"""One whose title goes on with the name of what its parties set up."""
BOARD_SET_UP = re.compile(
    r" (?:om|avseende|rörande|gällande|för) (?:(?:en|den) )?(?P<name>gemensam(?:ma)? [a-zåäö]*nämnd.*)$"
)
"""One that is about a board in common, which its parties set up by it."""
ONE_WORD = re.compile(r"[a-zåäö-]+")
"""What an agreement is on that sets up nothing: "Samverkansavtal gymnasieutbildning"."""
ITS_NUMBER = re.compile(r" *\(?\b(?:[Dd]nr|[Dd]iarie(?:nummer|nr)|[Ää]rende(?:nummer|nr)):? ?[^)]*\)?$")
BETWEEN = re.compile(r"\s(?:[Mm]ellan|MELLAN)(?:\s|$)")
LONGEST_NAME = 6
"""Words."""
TELLS_MORE = re.compile(r" [–-] [a-zåäö].*")
"""What stands behind a name in its line and only says what it is: "Öppna ladan – träffar för äldre"."""
VALID = re.compile(r" [Gg]äller (?:från |fr\.? ?o\.? ?m\.? |under |för )?(?:den )?\d.*")
"""How long an agreement holds, in the line below its title."""
IS_DONE = re.compile(rf" (?:är |har )?(?:{one_of('papers', 'done')})$")
"""What a headline says has become of it: "Samverkansöverenskommelse 2020–2023 undertecknad"."""
PARTNERSHIP = r"(?:iop [–-] )?idébur(?:et|na|en)? ?offentlig(?:t|a)? partnerskap(?:et)?"
BARE_KIND = re.compile(
    r"(?:(?:lokal|gemensam|regional|ny) )?(?:(?:\w*avtal|\w*överenskommelse|avsiktsförklaring|projektplan)"
    rf"(?: (?:om|för|avseende|gällande|i form av) (?:ett )?(?:{PARTNERSHIP}|partnerskap))?|{PARTNERSHIP})"
    r"(?: \(iop\)|,? iop| [–-] iop)?(?:,? (?:för )?20\d\d(?: ?[–-] ?(?:20)?\d\d)?)?",
    re.IGNORECASE,
)
"""A title that only says the kind of agreement."""
PAPER_LINE = re.compile(
    rf"(?:{one_of('papers', 'paper_lines')})\b",
    re.IGNORECASE,
)
"""How a line at the head begins that only tells of the paper."""
SPOKEN_OF = Around(r"(?<!\w)", r"(?= [a-zåäö])")
"""A name with the words of a sentence behind it."""
OF_A_SECTION = re.compile(one_of("titles", "sections"))
"""The first word of a title that only divides a text."""


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


def titled_agreement(line: str, blocks: Sequence[Block]) -> Entity | None:
    """The agreement that a line names, or what its parties set up by it; None where it is the title of none.

    Args:
        line: one at the head of a document; behind "mellan" it may go on with its parties at any length.
        blocks: the whole document, whose text tells how names in capitals are written.
    """
    line = _in_small_letters(IS_DONE.sub("", VALID.sub("", line)), blocks)
    title, parties = _parted(line)
    if len(title) > LONGEST_TITLE:
        return None
    agreement = AGREEMENT.match(title) if ABOUT.search(title) else None
    if agreement is None and len(line) <= LONGEST_TITLE:
        small = f"{title} mellan {parties}" if parties else title
        agreement = AGREEMENT_OF_YEARS.match(small) or AGREEMENT.match(small)
    if agreement is None:
        return None
    name = _without_parties(ITS_NUMBER.sub("", agreement[1]).strip(" –-,"))
    if (set_up := SETS_UP.fullmatch(name)) and not ONE_WORD.fullmatch(set_up["name"]):
        name = set_up["name"][0].upper() + set_up["name"][1:]
    if board := BOARD_SET_UP.search(name):
        name = board["name"][0].upper() + board["name"][1:]
    return Entity(name, EntityType.COLLABORATION, "partnership", new=True)


def _parted(line: str) -> tuple[str, str]:
    """A title, and the parties that stand behind "mellan" in it."""
    between = BETWEEN.search(line)
    return (line[: between.start()], line[between.end() :]) if between else (line, "")


def _without_parties(name: str) -> str:
    """The name by what it is about alone: "Avtal mellan A och B om folkhälsa" is called "Avtal om folkhälsa"."""
    title, parties = _parted(name)
    about = None if ABOUT.search(title) else ABOUT_BEHIND.search(parties)
    return f"{title}{about[0]}" if about else name


def named_beside(blocks: Sequence[Block], finder: MentionFinder) -> Entity | None:
    """What an agreement is called in the line below a title that only says its kind, or in the line above it.

    "Överenskommelse" and "Öppna ladan"; "KUNSKAPSLYFTET" and "Avtal om strategisk samverkan 2020–2024".
    """
    lines = [block for block in blocks[:HEAD_BLOCKS] if not CASE_NUMBER.match(block.text)]
    for title, below in pairwise(lines):
        named = TELLS_MORE.sub("", ITS_NUMBER.sub("", _parted(below.text)[0]))
        name = YEARS_BEHIND.sub("", named).strip(' "”“')
        if only_says_kind(ITS_NUMBER.sub("", title.text)) and _is_title(name) and not _is_party(name, finder):
            return Entity(name, EntityType.COLLABORATION, "partnership", new=True)
    for above, title in pairwise(lines):
        name = _in_small_letters(YEARS_BEHIND.sub("", above.text).strip(' "”“'), blocks)
        is_one = _is_title(name) and not (_is_party(name, finder) or AGREEMENT.match(name))
        if is_one and AGREEMENT.match(title.text) and _is_resumed(name, above, blocks):
            return Entity(name, EntityType.COLLABORATION, "partnership", new=True)
    return None


def known_as(names: Iterable[str], finder: MentionFinder) -> Entity | None:
    """What the agreement is about by the first of the names that is not the name of something else."""
    for name in names:
        whole = [m for m in finder.find(name) if m.start == 0 and not name.startswith("-", m.end)]
        known = [m.entity for m in whole]
        joint = [m.entity for m in whole if m.entity.type is EntityType.COLLABORATION and m.end == len(name)]
        if joint or all(
            e.new and (e.name == name or e.type is not EntityType.EXTERNAL_PARTNER) for e in known
        ):
            return joint[0] if joint else Entity(name, EntityType.COLLABORATION, "partnership", new=True)
    return None


def _is_resumed(name: str, title: Block, blocks: Sequence[Block]) -> bool:
    """Whether the text of a document calls something by the words of its title."""
    return any(SPOKEN_OF.stands(name, block.text) for block in blocks if block is not title)


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
    return any(e.type in BODIES or not e.new for e in first if e.type is not EntityType.UNIT)


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
    return Entity(_without_parties(title[1].strip(" –-,")), EntityType.COLLABORATION, "partnership", new=True)
