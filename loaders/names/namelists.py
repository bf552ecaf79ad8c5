"""Names in a cell or behind a label: actors known or not, groups and places as they are written."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

from loaders.language.wordfamilies import one_of
from loaders.names.mentions import Entity, Mention, MentionFinder
from loaders.text.labels import is_nobody
from model.vocabulary import EntityType

__all__ = [
    "learn_owners",
    "named_actors",
    "named_groups",
    "named_places",
    "on_their_own",
    "pieces_of",
    "unabbreviated",
    "unlisted_owners",
    "with_unlisted",
]

BELONGING = (" i ", " inom ", " vid ", " på ")
"""What stands between the two where the one before belongs to the one behind."""
OWN_NAME = re.compile(r" [A-ZÅÄÖ][a-zåäöé]+")
"""One word of a name behind a common noun."""
PROPER = re.compile(r"[A-ZÅÄÖ][\wåäö&'’-]+(?: [\wåäöÅÄÖ&'’-]+){0,4}")

BODIES = (
    (EntityType.BOARD, re.compile(rf"(?:{one_of('owners', 'boards')})")),
    (EntityType.ADMINISTRATION, re.compile(rf"(?:{one_of('owners', 'administrations')})")),
    (EntityType.COMPANY, re.compile(rf"(?:{one_of('owners', 'companies')})")),
    (EntityType.UNIT, re.compile(rf"(?:{one_of('owners', 'units')})")),
)
"""What bodies are called that nobody listed."""
COMPANY = re.compile(r"\bAB [A-ZÅÄÖ][\wåäö&-]+(?: (?:i )?[A-ZÅÄÖ][\wåäö&-]+)*")
NEXT_PLACE = re.compile(r"(?<=[a-zåäö]{3})(?<![rtvd]ra) (?:och|samt) (?:(?:i|på|vid) )?(?=[A-ZÅÄÖ])")
"""Between two places of a cell: "Norrby och Tallåsen", not "Norra och Södra Tallåsen"."""
FIELDS = re.compile(r"[A-ZÅÄÖ][a-zåäö]{3,} (?:och|&) [a-zåäö]{3,}")
SERVANT = re.compile(
    r"\b[A-ZÅÄÖ][\wåäö-]{1,80}(?:styrelsens|nämndens|fullmäktiges) (?:förvaltning|kontor|kansli|stab)\b"
)

CUT_SHORT = re.compile(r"(?<=[a-zåäö ])(?P<end>förv|förvaltn|avd|avdeln)\.", re.IGNORECASE)
WHOLE = {"förv": "förvaltningen", "förvaltn": "förvaltningen", "avd": "avdelningen", "avdeln": "avdelningen"}


def unabbreviated(text: str) -> str:
    """A cell's words with the bodies written out that it cuts short: "Kultur- och fritidsförv."."""
    return CUT_SHORT.sub(lambda cut: WHOLE[cut["end"].casefold()], text) if "." in text else text


def learn_owners(text: str, finder: MentionFinder) -> None:
    """Know who answers for something from now on: by legal form, by whose it is, or a sector by its field of work."""
    for piece in pieces_of(text):
        if _is_sector(piece, finder) and not _is_whole_actor(piece, finder):
            finder.know(Entity(piece, EntityType.ADMINISTRATION, new=True))
    for pattern, kind in ((COMPANY, EntityType.COMPANY), (SERVANT, EntityType.ADMINISTRATION)):
        for name in pattern.findall(text):
            if not any(m.entity.is_actor and not m.genitive for m in finder.find(name)):
                finder.know(Entity(name, kind, new=True))


def _is_whole_actor(name: str, finder: MentionFinder) -> bool:
    return any(m.entity.is_actor and m.end - m.start == len(name) for m in finder.find(name))


def _is_sector(name: str, finder: MentionFinder) -> bool:
    """Whether a name is made of ordinary words and the city's, or of two fields: "Omsorg Ekhult", "Kultur och fritid".

    People's names are made of other words, and are no owners here.
    """
    if not PROPER.fullmatch(name) or not finder.is_ordinary(name.split(maxsplit=1)[0].casefold()):
        return False
    home = finder.home.name if finder.home else ""
    first = FIELDS.fullmatch(name) and next(iter(finder.find(name)), None)
    is_list = bool(first) and first is not None and first.start == 0 and first.entity.is_actor
    return (bool(home) and name.endswith(f" {home}")) or (FIELDS.fullmatch(name) is not None and not is_list)


def named_actors(text: str, finder: MentionFinder) -> list[Entity]:
    """The actors that a cell names and that are known by name or form; not the one that another belongs to.

    Councils and networks are among them: where a form asks for owners, partners or funders, they act.
    """
    named = (m.entity for m in on_their_own(text, finder.find(text)))
    return list(dict.fromkeys(e for e in named if e.is_actor or e.type is EntityType.COLLABORATION))


def on_their_own(text: str, mentions: Iterable[Mention]) -> Iterator[Mention]:
    """The mentions of a list of names without those that the one before them belongs to: "Ungdomsteamet i B"."""
    end = -1
    for mention in mentions:
        if text[end : mention.start] not in BELONGING:
            yield mention
        end = mention.end


def with_unlisted(text: str, finder: MentionFinder) -> list[Entity]:
    """The actors of a list of partners; a capitalised piece that nobody listed is a partner's name."""
    actors = named_actors(text, finder)
    for piece in pieces_of(re.sub(r"\s(?:och|samt)\s", ", ", text)):
        is_name = piece in text and PROPER.fullmatch(piece) and not piece.endswith("-")
        if not is_name or is_nobody(piece):
            continue
        found = finder.find(piece)
        if all(m.entity.type is EntityType.AREA and m.start > 0 for m in found):  # "Simfrämjandet Vik"
            actors.append(Entity(piece, EntityType.EXTERNAL_PARTNER, None, new=True))
        elif len(found) == 1 and (longer := _with_own_name(piece, found[0])):
            actors = [longer if actor == found[0].entity else actor for actor in actors]
    return actors


def _with_own_name(piece: str, mention: Mention) -> Entity | None:
    """What nobody listed under its own name, which stands behind a common noun for such: "Tjejjouren Linnea"."""
    entity = mention.entity
    if not (
        entity.general and entity.is_actor and mention.start == 0 and OWN_NAME.fullmatch(piece, mention.end)
    ):
        return None
    return Entity(piece, entity.type, entity.kind, new=True)


def unlisted_owners(text: str, finder: MentionFinder) -> list[Entity]:
    """Who answers for something where nobody known is named: a body by its last word, else what has a name."""
    owners: list[Entity] = []
    for piece in pieces_of(re.sub(r"\s(?:och|samt)\s", ", ", text)):
        kind = next((kind for kind, form in BODIES if form.fullmatch(piece)), None)
        if kind is not None and not is_nobody(piece):
            owners.append(Entity(piece, kind, new=True))
    return owners or with_unlisted(text, finder)


def named_groups(text: str, finder: MentionFinder, *, whole: bool = False) -> list[Entity]:
    """Each piece of the text is a target group: a known one when it is named by the whole piece.

    Args:
        text: a list of groups.
        finder: knows their names.
        whole: whether the text is one name.
    """
    return [_group(piece, finder) for piece in pieces_of(text, whole=whole)]


def named_places(text: str, finder: MentionFinder, *, whole: bool = False) -> list[Entity]:
    """The areas that a text names; a piece of it that is none known is one by its capital, or where none is known."""
    any_known = any(m.entity.type is EntityType.AREA for m in finder.find(text))
    found: list[Entity] = []
    for piece in (one for part in pieces_of(text, whole=whole) for one in NEXT_PLACE.split(part)):
        known = [m.entity for m in finder.find(piece) if m.entity.type is EntityType.AREA]
        if known or (any_known and not PROPER.fullmatch(piece)):
            found += known
        else:
            found.append(Entity(piece, EntityType.AREA, new=True))
    return list(dict.fromkeys(found))


def pieces_of(text: str, *, whole: bool = False) -> list[str]:
    """The parts of a list, or the one part when it is whole, each with a capital; dashes for nothing left out."""
    pieces = [text] if whole else [piece.strip(" .") for piece in re.split(r"[,;/]", text)]
    return [piece[0].upper() + piece[1:] for piece in pieces if piece.strip("–—- ")]


def _group(name: str, finder: MentionFinder) -> Entity:
    known = [
        m.entity
        for m in finder.find(name)
        if m.end - m.start == len(name) and m.entity.type is EntityType.TARGET_GROUP
    ]
    return known[0] if known else Entity(name, EntityType.TARGET_GROUP, new=True)
