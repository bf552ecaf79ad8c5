"""What a document says of a name that nobody listed: its short forms, and whether it is a unit or a partner there."""

from __future__ import annotations

import re
from collections.abc import Callable, Collection, Iterator, Sequence

from loaders.language.around import Around
from loaders.language.wordfamilies import one_of, words_of
from loaders.names.entities import Entity
from loaders.names.lexicon import Match
from loaders.names.nameparts import NewName
from model.vocabulary import EntityType
from ontology.registry import Entry, Municipality

__all__ = [
    "definite_noun",
    "is_longer",
    "is_partner_here",
    "is_region",
    "is_unit_here",
    "means_municipality",
    "own_organisation",
    "own_unit",
    "owned_joint",
    "placed_partner",
    "says_unit",
    "short_forms",
    "standing_nouns",
    "without_legal_form",
]

ABBREVIATED = re.compile(
    r",? ?(?:\(|förkortat |kalla[td] |i dagligt tal )([A-ZÅÄÖ][A-Za-zÅÄÖåäö]{1,8}(?: [A-ZÅÄÖ][a-zåäö]+(?=\)))?)\b\)?"
)
NUMBER = r"(?:,? \(?(?:med )?(?:org|organisations)[a-zåäö.]* ?(?:nr|nummer)?[.:]? ?[\d -]{6,14}\)?)?"
NICKNAME = re.compile(
    rf"{NUMBER}[^,.;(]{{0,40}}(?:, |,? \()"
    rf"(?:{one_of('learnt_names', 'from_here')})(?: (?:kalla[dts]|benämn[dts]))? [\"”“']?(\w{{3,30}})"
)
"""What a party of an agreement is called from then on, behind its number if that is given."""
SHORTEST_NOUN = 6
GROUP = rf"(?:{'|'.join(stem for stem in words_of('titles', 'groups') if stem[-1] != ' ')})grupp"
STANDING = re.compile(
    rf"(?i:(?P<first>{GROUP})(?:en)? (?:för|kring|om|mot|i) .+|.+ (?P<last>{GROUP}))(?:en)?"
)
"""A standing group and what it is for, or whose it is."""
IS_A_UNIT = re.compile(
    r"(?:,? som)?(?: organisatoriskt)? (?:är (?:en )?(?:\w+ )?(?:enhet|del av|\w+(?:nämndens"
    r"|förvaltningens) enhet)"
    r"|(?:tillhör|(?:hör|hörde)(?: \w+){0,2} till|(?:ligger|sorterar)(?: \w+){0,2} under)"
    r"|är (?:organisatoriskt )?placera[dt] (?:på|i|inom|under|vid|hos)|finns inom)\b"
    r"|, en (?:del av|(?:\w+ )?enhet (?:inom|i|vid|på))\b"
    r"|[^.]{0,80}\. (?:Teamet|Gruppen|Enheten) (?:är en (?:del av|enhet)|tillhör|hör till|ligger under)\b"
)
"""What is said of a team that is a unit of one body and no meeting of several."""
PLACE_BEFORE = re.compile(r"(?<![\w-])([A-ZÅÄÖ][a-zåäö]+) $")
LONGEST_PLACE = 30
OWNER_BEFORE = re.compile(
    r"(?<![\w-])(?P<owner>(?:(?P<first>[A-ZÅÄÖ][a-zåäö]+) )?[A-ZÅÄÖ][a-zåäö]+s"
    rf"(?: (?:{one_of('place_names', 'owning')}))?"
    rf"|[A-ZÅÄÖ][a-zåäö]+ska) (?:(?:{one_of('joint', 'qualities')}) )?$"
)
"""Whose a collaboration is: "Sydnärkes", "Viks kommuns", "Öländska"."""
LONGEST_OWNER = 60
NO_OWNER = re.compile(one_of("joint_names", "no_owner"))
DEFINITE = re.compile(r"(?:en|et|na|or|ar|er)$")
ASSOCIATION = ("Samordningsförbundet ", "Samordningsförbund ")
ASSOCIATION_LAST = " samordningsförbund"
ANYWHERE = Around("", "")
IS_MET = Around(
    "", r" (?:är|består|bildades|inrättades|styrs|har (?:\w+ )?(?:medlem|uppgift|uppdrag)\w*|samlar)\b"
)
JOINED = re.compile(r"\b(?:[Mm]edlem\w*|ingår|deltar|part) i \Z")
HEAD = 3
"""Blocks at the head of a document that tell what it is about."""
KOMMUNEN = re.compile(r"\bStaden\b|\bKommunen\b|(?<!\bi )(?<!\bhela )(?<!\binom )\bkommunen\b")
OF_THE_CITY = re.compile(r"(?:nämnden|styrelsen|fullmäktige|utskottet|förvaltningen)$")
"""Bodies that begin a name of their own also right behind another: "IK Fyren Kommunstyrelsen våren 2024"."""


def means_municipality(text: str) -> bool:
    """Whether "kommunen" is the organisation somewhere in the text, and not just the place."""
    return ("ommunen" in text or "Staden" in text) and KOMMUNEN.search(text) is not None


def short_forms(text: str, end: int) -> Iterator[tuple[str, bool]]:
    """What a name that ends at a place of the text is called after it, and whether that is a common noun."""
    if nickname := NICKNAME.match(text, end):
        yield nickname[1], True
    if abbreviation := ABBREVIATED.match(text, end):
        yield abbreviation[1], False


def definite_noun(entity: Entity) -> str:
    """What a unit with its kind behind a place's name is called later on: "biblioteket" of "Mörkvik bibliotek".

    Only the neuter form: "skolan" means any school.
    """
    last = entity.name.rsplit(" ", 1)[-1]
    several_words = entity.type is EntityType.UNIT and last != entity.name and last.islower()
    return f"{last}et" if several_words and len(last) >= SHORTEST_NOUN else ""


def standing_nouns(entity: Entity) -> tuple[str, ...]:
    """The nouns that a standing group goes by which is called by what it is for or whose it is: "styrgruppen"."""
    named = STANDING.fullmatch(entity.name) if entity.type is EntityType.COLLABORATION else None
    noun = (named["first"] or named["last"]).casefold() if named else ""
    return (f"{noun}en", noun) if noun else ()


def own_organisation(own: Municipality | None) -> Entity | None:
    """The municipality whose document it is, where the registry only has its place and its name."""
    return Entity(own.organisation, EntityType.ADMINISTRATION, None, new=True) if own else None


def own_unit(text: str, start: int, end: int, place: str) -> NewName | None:
    """A general unit with the municipality's name before it: "Strömhamns bibliotek"; else None."""
    first = start - len(f"{place}s ")
    if not place or first < 0 or text[first:start] != f"{place}s ":
        return None
    return NewName(first, end, text[first:end], EntityType.UNIT, None)


def placed_partner(text: str, match: Match, places: Collection[str]) -> NewName | None:
    """A kind of organisation with a place's name before it: "Sandvikens kvinnojour"; else None."""
    if not match.entry.is_general or match.entry.type is not EntityType.EXTERNAL_PARTNER:
        return None
    before = PLACE_BEFORE.search(text, max(0, match.start - LONGEST_PLACE), match.start)
    if before and text.endswith("Region ", 0, before.start()):
        return None
    word = text[match.start : match.end]
    if not before or DEFINITE.search(word) or not ({before[1], before[1].removesuffix("s")} & set(places)):
        return None
    name = text[before.start() : match.end]
    kind = "civil_society" if match.entry.kind == "collective" else match.entry.kind
    return NewName(before.start(), match.end, name, EntityType.EXTERNAL_PARTNER, kind)


def owned_joint(
    text: str,
    match: Match,
    places: Collection[str],
    is_common: Callable[[str], bool],
    joint: Callable[[str], Entry | None],
) -> NewName | None:
    """A kind of collaboration with those whose it is before it: "Sydnärkes Barnahus", "Viks lokala BRÅ"; else None.

    Args:
        text: a block's readable text.
        match: a registered name in it.
        places: names of municipalities and the like.
        is_common: whether a small-letter word is ordinary Swedish.
        joint: the kind of collaboration that an abbreviation means, as "BRÅ" does, or None.
    """
    entry = match.entry
    if not (entry.is_general and entry.type is EntityType.COLLABORATION) and not entry.national:
        return None
    before = OWNER_BEFORE.search(text, max(0, match.start - LONGEST_OWNER), match.start)
    if before is None or DEFINITE.search(text[match.start : match.end]):
        return None
    start = before.start("owner")
    if before["first"] and is_common(before["first"].casefold()):
        start = before.end("first") + 1
    owner = text[start : match.start].partition(" ")[0]
    inside = start > 1 and text[start - 2].islower()
    is_known = not {owner, owner.removesuffix("s")}.isdisjoint(places)
    is_word = is_common(owner.casefold()) or is_common(owner.casefold().removesuffix("s"))
    if NO_OWNER.fullmatch(owner) or (is_word and not (inside or is_known)):
        return None
    one = joint(text[match.start : match.end].upper()) if entry.national else entry
    name = text[start : match.end]
    return NewName(start, match.end, name, EntityType.COLLABORATION, one.kind) if one else None


def is_unit_here(found: NewName, text: str) -> bool:
    """Whether the text goes on to say that a team is a unit of one body; a council under a board is none."""
    return found.type is EntityType.COLLABORATION and found.kind != "forum" and says_unit(text, found.end)


def says_unit(text: str, end: int) -> bool:
    """Whether the text goes on behind a place to say that what ends there is a unit of one body."""
    return IS_A_UNIT.match(text, end) is not None


def is_partner_here(entity: Entity, blocks: Sequence[str]) -> bool:
    """Whether a coordination association is one of the actors of the document, and not what it is about."""
    is_association = entity.name.startswith(ASSOCIATION) or entity.name.endswith(ASSOCIATION_LAST)
    if entity.type is not EntityType.COLLABORATION or not is_association:
        return False
    name = entity.name
    return not any(
        (number < HEAD and name in text) or IS_MET.stands(name, text) or _is_joined(name, text)
        for number, text in enumerate(blocks)
    )


def _is_joined(name: str, text: str) -> bool:
    """Whether the text says who is in what has the name."""
    return any(JOINED.search(text, 0, place) for place in ANYWHERE.places(name, text))


def is_region(entity: Entity) -> bool:
    """Whether it is a region as a whole, and none of its clinics."""
    is_whole = entity.name.startswith("Region ") or entity.name.endswith("regionen")
    return entity.kind == "region" and is_whole


def is_longer(found: NewName, start: int, end: int) -> bool:
    """Whether a new name goes on where a registered one ends: "Bostad först Ekhult"; or says whose it is."""
    goes_on = found.type in (EntityType.COLLABORATION, EntityType.EXTERNAL_PARTNER)
    elliptic = "- och " in found.name and found.start < start and found.end == end
    in_brackets = found.name.endswith(")") and found.start < start and end < found.end
    ends_so = found.start < start and found.end == end and found.type is EntityType.EXTERNAL_PARTNER
    last = found.name[start - found.start :]
    owned = ends_so and " " not in last and not OF_THE_CITY.search(last)
    serves = found.start < start and end <= found.end and STANDING.fullmatch(found.name) is not None
    return goes_on and (
        elliptic or in_brackets or owned or serves or (found.start == start and found.end > end)
    )


def without_legal_form(name: str) -> tuple[str, ...]:
    """ "Strandhem AB" is called "Strandhem", too."""
    short = name.removesuffix(" AB").removeprefix("AB ")
    return (short,) if short != name else ()
