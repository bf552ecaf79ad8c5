"""What a name in running text is made of, where it ends, and what is none.

What must stay true: a name ends before the verb and before the words that open a phrase.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from typing import NamedTuple

from loaders.language.verbs import PREPOSITIONS, ends_name, is_finite
from loaders.language.wordfamilies import one_of, words_of
from loaders.names.forms import REST, WORD
from model.vocabulary import EntityType

__all__ = [
    "DEFINITE",
    "DOCUMENT",
    "GOES_ON",
    "MORE",
    "NAME",
    "NOT_A_NAME",
    "QUOTED",
    "REST",
    "WORD",
    "NewName",
    "accepted",
    "before_doing",
    "extended",
    "opens_sentence",
    "whole_name",
]

MORE = rf"(?: (?:(?:i|på|för|mot|av|till|of|the|och(?! (?:i|på|av|till|för|mot) )|mitt|&) )*{WORD}|(?: \d{{4}})){{0,4}}"
NAME = WORD + MORE
# A pattern that opens with a set of letters is sought several times faster than one that first asks what
# stands before; so patterns here ask it behind their first letter: "[A-ZÅÄÖ](?<!\w.)" for "\b[A-ZÅÄÖ]".
QUOTED = r"[”\"“'’]\s?([^”\"“'’\n]{3,80}?)\s?[”\"“'’]"
ENDS_QUOTED = re.compile(rf"(?<= ){QUOTED}$")
"""A name with other words before it: "Arbetet i projektet ”Ljus kaj”"."""
NOT_A_NAME = re.compile(rf"({one_of('name_words', 'no_names')})\b")
ARTICLE_FIRST = re.compile(r"(?:En|Ett|Vi|Min|Mitt) [a-zåäö]+ [a-zåäöA-ZÅÄÖ]")
"""How a name begins that is a phrase: "Ett steg till"."""
DOCUMENT = re.compile(
    r" (?:Verksamhets\w+|Års\w+|Slutrapport|Rapport|Sida|Handlingsplan|Org(?:anisationsn(?:umme)?r|\.?nr)?|ÅRS[A-ZÅÄÖ]+"
    rf"|(?:{one_of('meeting_names', 'papers')})(?: .+)?)$"
)
"""What stands beside a name in the head of a page."""
IN = rf"i(?! (?:{one_of('name_words', 'done_in')})\b)"
"""But for "i samarbete med" and the like, which say how something is done."""
DONE_IN = re.compile(rf" (?!{IN})i ")
OVER_PREPOSITION = re.compile(
    rf" (?:till|utan|mot|från|på|{IN}|över|vid|för(?= alla\b| [a-zåäö]+ "
    rf"(?:{one_of('name_words', 'called')})\b)) [a-zåäö]+(?! [A-ZÅÄÖ])"
)
"""How a name of ordinary words goes on: "Tillbaka till skolan", "Idrott utan gränser"."""
CALLED = re.compile(f"(?:{one_of('name_words', 'called')})$")
"""How it is said what a name is for short: "Samlat stöd för unga kallat SSU"."""
FOR_WHOM = re.compile(r" för [a-zåäö]+(?! [A-ZÅÄÖ])")
DEFINITE = ("en", "et", "an", "na", "rn", "ln")
"""How nouns end that are a name alone, so that it is told for whom it is: "Lyktan för unga", but "Rum för unga"."""
FURTHER = re.compile(r" (?:till|mot|utan|från) [a-zåäö]+(?! [A-ZÅÄÖ])")
"""How such a name goes on once more: "Unga på väg mot arbete"."""
KIND_ALONE = re.compile(f"(?:{one_of('name_words', 'kinds_alone')})$")
PURPOSE = re.compile(
    r" (?:för|kring|om|mot) (?!att\b)(?:[\wåäöÅÄÖ-]+ ){0,5}?[\wåäöÅÄÖ-]+"
    rf"(?=[.,;:()]|$| (?:{one_of('name_words', 'behind_purpose')})\b)"
)
"""What a kind is for, where the kind alone would be the name: "Samverkansprocess för ett levande torg"."""
WITH_OTHERS = re.compile(r" (?:med|och|i|på|för att|kring|genom)\b")
OPENING = re.compile(r"(?:Inom|I|Genom|Via|Med) (?:det |den )?[a-zåäö]+(?:et|en) (?=[A-ZÅÄÖ])")
"""How a sentence begins that names something: "Inom projektet Digital vardag"."""
LEADS_IN = re.compile(f"(?:{one_of('name_words', 'leads_in')}) (?=[A-ZÅÄÖ])")
"""The word that opens the sentence before a name: "Mellan Strömhamns kommun och …"."""
GOES_ON = re.compile(r" ([a-zåäö]+)")
JOINTS = frozenset({"och", "samt", "men"})
"""Before another verb of whom the name is of: "Bron till arbete och startade"."""
TOGETHER = re.compile(r" (?:tillsammans|ihop|året (?:om|runt))(?=[.,;:)”\"]|$| [–-] )")
"""How "Ängen tillsammans" and "Kajen året om" end; before other words it tells with whom."""
PARTICLE = re.compile(rf" (?:{one_of('name_words', 'particles')})(?=[.;:!?)”\"]| [–-] |$)")
"""How "En väg in" ends; before other words it says where or with whom."""
PAIR = re.compile(r"(?<=[a-zåäö]a) och [a-zåäö]+a [a-zåäö]+(?<!en)(?<!et)(?<!na)(?=[.,;:)]|$)")
"""How a name goes on that opens with an adjective: "Gröna och levande gårdar"."""
PREMISES = re.compile(rf" (?:{one_of('name_words', 'premises')})\b")
"""Where those meet whose name has ended: "Lyktan i Kajskolans lokaler"."""
HAD_BY_ANY = re.compile(f"(?:{one_of('name_words', 'had_by_any')})")
OWNED = re.compile(rf"(?<=s) (?!{HAD_BY_ANY.pattern}\b)([a-zåäö]{{3,}})\b")
"""What a name in the genitive goes on with: "Lyktans hus"; but for what any of them has: "Lyktans årsmöte"."""
AT_PLACE = re.compile(rf" (?:i|på|vid|längs|runt) {WORD}(?:(?<=s) [a-zåäö]{{3,}}(?=[.,;:)]|$)| {WORD})?")
"""Where something is, behind its name of several words: "Grön stig i Hamnens dalgång"."""
FROM_PLACE = re.compile(rf" (?:från|vid|längs|runt|över|kring) {WORD}(?: {WORD}| (?P<small>[a-zåäö]+))?")
"""Where something comes from or lies, which is a part of its name before a verb: "Röster från Norra ängen"."""
PLACE_LAST = re.compile(rf" {WORD}(?= (?:med|som|där|och|för|i)\b|[.,;:)]|$)")
"""The place that ends a name of ordinary words: "Gröna gårdar Kajen"."""
ENDING_MARKS = ("", ".", ",", ")", ";", ":", "”", '"')
UNTIL = frozenset({"fram", "året", "terminen"})
"""How a time begins behind a name: "Vägen fram till juni"."""
DOING = re.compile(
    r" (?:[a-zåäö]+(?:erar|[bdfgklnprstv]ar|[aeiouyåäö]jar|ade)"
    r"|hålla|svara|ordna|bjuda|driva|ge|ta|få|ser|bidra)(?![a-zåäö])"
)
"""A word that tells what somebody does, by its ending or as it is."""
STOPS = frozenset(words_of("name_words", "stops"))
"""Small-letter words that no name goes on with."""
OF_MUNICIPALITY = re.compile(r" (?:[Kk]ommuns?|stads?|läns)$")
"""How what ends that is a municipality, or something of one that comes behind it."""
REST_OF_NAME = re.compile(
    r"(?: & [A-ZÅÄÖ][\wåäöÅÄÖ]+|–[A-ZÅÄÖ][\wåäöÅÄÖ]+| \d{1,2}(?:\.\d|\+|:\d\d)(?![\w.])"
    r"|(?:\+|\.\d|\.(?:se|nu|com|org))(?!\w))(?![\w-])"
)
"""An ampersand or a dash with another word, a number of an edition or an age, an address on the web."""
THREE_JOINED = re.compile(r", [A-ZÅÄÖ][\w-]+ & [A-ZÅÄÖ][\w-]+")
"""The other two of three nouns that are one name: "Hav, Kust & Strand"."""
NUMBER_OF_NAME = re.compile(
    r" (?:\d{1,2}(?=[,;:)]|\. [A-ZÅÄÖ]| (?:i [A-ZÅÄÖ]|som|där|är|har|drivs|leds|ägs)\b)|\d(?=\.?$))"
)
"""The number of an edition or of a house, with no word behind it of which there are so many, and no page's: those have
mostly two digits at the end of a line, or the next heading behind them."""
COUNTY = re.compile(r"(?<=[a-zåäö]) län(?!\w)")
OPENS_NEXT = re.compile(rf" ?(?=[A-ZÅÄÖ])(?i:{one_of('name_words', 'opens_next')})")
"""Nouns that tell of what a heading names."""
MOST_WORDS = 4


class NewName(NamedTuple):
    """A name by form or cue: where it stands, and what it seems to be."""

    start: int
    end: int
    name: str
    type: EntityType
    kind: str | None
    aliases: tuple[str, ...] = ()


def opens_sentence(text: str, start: int, end: int) -> bool:
    """Whether a noun behind a name is what the next sentence opens with: "Folkhälsorådet Arbetet leds av"."""
    following = GOES_ON.match(text, end)
    return (
        following is not None
        and ends_name(following[1])
        and OPENS_NEXT.fullmatch(text, start, end) is not None
    )


def extended(text: str, start: int, end: int, is_common: Callable[[str], bool]) -> int:
    """Where the name ends: a lone ordinary word ("Steget") takes the small-letter words that follow along.

    A genitive takes the noun that it owns along, and any name a last "tillsammans" or "in".
    """
    end = _with_what_belongs(text, start, end, is_common)
    several = " " in text[start:end] or is_common(text[start:end].casefold())
    last = PARTICLE.match(text, end) if several else None
    return last.end() if last else end


def _with_what_belongs(text: str, start: int, end: int, is_common: Callable[[str], bool]) -> int:
    """Where the name ends with the nouns, the place or the purpose that are parts of it."""
    if whole := TOGETHER.match(text, end) or _from_place(text, end):
        return whole.end()
    owned = OWNED.match(text, end)
    if owned and not (owned[1] in STOPS or owned[1] in PREPOSITIONS or ends_name(owned[1])):
        return owned.end()
    if " " in text[start:end]:
        return end
    common = is_common(text[start:end].casefold())
    if (phrase := _phrase(text, start, end, common=common)) or (
        KIND_ALONE.search(text[start:end]) and (phrase := PURPOSE.match(text, end))
    ):
        return phrase.end()
    return _with_words(text, end, is_common, common=common)


def _phrase(text: str, start: int, end: int, *, common: bool) -> re.Match[str] | None:
    """What an ordinary word goes on with, where a name can end behind that; None where it does not."""
    if not common:
        return None
    phrase = PAIR.match(text, end) or OVER_PREPOSITION.match(text, end)
    if phrase is None and not text.endswith(DEFINITE, start, end):
        phrase = FOR_WHOM.match(text, end)
    further = FURTHER.match(text, phrase.end()) if phrase else None
    return next((p for p in (further, phrase) if p and _is_whole(text, p.end())), None)


def _from_place(text: str, end: int) -> re.Match[str] | None:
    """The place behind a name that is a part of it, since a verb or a mark follows it."""
    placed = FROM_PLACE.match(text, end)
    if placed is None or (placed["small"] and (ends_name(placed["small"]) or placed["small"] in STOPS)):
        return None
    following = GOES_ON.match(text, placed.end())
    ends = ends_name(following[1]) if following else text[placed.end() : placed.end() + 1] in ENDING_MARKS
    return placed if ends else None


def before_doing(text: str, start: int, end: int, is_common: Callable[[str], bool]) -> int:
    """Where a partner's name ends that went on with small words: before what the partner does.

    A noun in the plural is none of that: "Gröna fingrar".
    """
    doing = (d for d in DOING.finditer(text, start, end) if not is_common(f"{d[0].strip()}na"))
    return min((d.start() for d in doing), default=end)


def _with_words(text: str, end: int, is_common: Callable[[str], bool], *, common: bool) -> int:
    """Where the small-letter words end that go on with a name; those of a lone ordinary word all do."""
    longer = end
    for _ in range(MOST_WORDS):
        word = GOES_ON.match(text, longer)
        phrase = OVER_PREPOSITION.match(text, longer) if common and longer > end else None
        if phrase and _is_whole(text, phrase.end()):
            return phrase.end()  # "En vecka utan slag"
        if word and word[1] == "tillsammans" and common and not WITH_OTHERS.match(text, word.end()):
            return word.end()  # "Trygga tillsammans"
        if common and (placed := AT_PLACE.match(text, longer)) and longer > end:
            where = PREMISES.search(placed[0]) or PREMISES.match(text, placed.end())
            return longer if where else placed.end()
        if (
            not word
            or _ends(text, word)
            or _tells(text, word, is_common)
            or (word[1] in PREPOSITIONS and not common)
        ):
            return longer
        longer = word.end()
        if common and (place := PLACE_LAST.match(text, longer)):
            return place.end()
    return longer if common else end


def _ends(text: str, word: re.Match[str]) -> bool:
    """Whether the name is over before the word, be it a verb by what follows it: "… lovat att"."""
    if DONE_IN.match(text, word.start()):
        return True
    opens_time = word[1] in UNTIL and text.startswith((" till ", " ut"), word.end())
    if HAD_BY_ANY.fullmatch(word[1]) and text.endswith("s", 0, word.start()):
        return True
    return opens_time or word[1] in STOPS or ends_name(word[1]) or text.startswith(" att ", word.end())


def _tells(text: str, word: re.Match[str], is_common: Callable[[str], bool]) -> bool:
    """Whether the word is the verb of the sentence, which goes on behind it."""
    return is_finite(word[1], is_common) and text[word.end() : word.end() + 1] not in ENDING_MARKS


def _is_whole(text: str, end: int) -> bool:
    """Whether a name can end here: before a verb, be it another one of its own, a mark or the end of the text."""
    following = GOES_ON.match(text, end)
    if following and following[1] in JOINTS:
        following = GOES_ON.match(text, following.end()) or following
    ended = following is not None and (ends_name(following[1]) or CALLED.match(following[1]) is not None)
    return ended if following else text[end : end + 1] in ENDING_MARKS


def accepted(
    start: int,
    name: str,
    type_: EntityType,
    kind: str | None,
    aliases: tuple[str, ...] = (),
    *,
    introduced: bool = False,
) -> Iterator[NewName]:
    """The name without what surrounds it, unless it opens like no name.

    Args:
        start: its place in the text.
        name: what may be one.
        type_: what it names.
        kind: of which kind.
        aliases: what it is called as well.
        introduced: whether a noun such as "projektet" stands right before it, behind which it may open as a sentence.
    """
    name = DOCUMENT.sub("", name)
    end = start + len(name)
    if quoted := ENDS_QUOTED.search(name):
        start, end, name = start + quoted.start(1), start + quoted.end(1), quoted[1]
    if opening := OPENING.match(name) or LEADS_IN.match(name):
        start, name = start + opening.end(), name[opening.end() :]
    name = name.strip(" ,.;:")
    if type_ is EntityType.COLLABORATION and OF_MUNICIPALITY.search(name):
        return
    none = NOT_A_NAME.match(name) and not (introduced and ARTICLE_FIRST.match(name))
    if len(name) > 2 and not none and not name.endswith((" och", " i", " på")):
        yield NewName(start, end, name[0].upper() + name[1:], type_, kind, aliases)


def whole_name(found: NewName, text: str) -> NewName:
    """A new name with what goes on with it that no form foresaw: "Sol & Vind", "Kajkartan 2.0", "Teater 65+"."""
    last = found.name.rpartition(" ")[2]
    if not text.endswith(last, 0, found.end):
        return found
    rest = REST_OF_NAME.match(text, found.end)
    if rest is None and found.type is EntityType.COLLABORATION:
        forms = (THREE_JOINED, NUMBER_OF_NAME, COUNTY)
        rest = next(filter(None, (form.match(text, found.end) for form in forms)), None)
    return found._replace(end=rest.end(), name=found.name + rest[0]) if rest else found
