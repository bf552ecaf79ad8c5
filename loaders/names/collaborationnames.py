"""Names of collaborations by what is said of them: "… är ett projekt", "nätverket kallas …", "Trygghetsrådet"."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from loaders.language.cues import Cue, WorthTrying, cue
from loaders.language.verbs import PREPOSITIONS, ends_name
from loaders.language.wordfamilies import GROUPS, KINDS, NAMES_IT, kind_of_words, one_of, words_of
from loaders.names.forumnames import forum_names
from loaders.names.nameparts import DEFINITE, MORE, NAME, REST, WORD, NewName, accepted, extended
from model.vocabulary import EntityType

__all__ = ["collaboration_names"]

CALLED = cue(
    r"(?:kunskapsallians|nätverk|projekt|samverkansavtal|partnerskap|samverkansforum)\w*[^.;:]{0,40}[;:] "
    r"([A-ZÅÄÖ][^,.;:]{5,80}), som\b"
)
KINDS_OF_COLLABORATION = rf"{KINDS}(?:et|en)?"
KIND_OF_NOUN = kind_of_words("kind_nouns")
OWNERS = r"[A-ZÅÄÖ][a-zåäö]+(?:s|s? (?:kommuns|stads|läns))"
"""Whose it is: "Viks kommuns"."""
IS_ONE = cue(
    rf"([A-ZÅÄÖ](?:(?<=^.)|(?<=[.!?:] .)){REST}{MORE}) (?:är|var|blev)"
    rf"(?: (?:ett|en|det|den|vårt|nämndens|kommunens|{OWNERS}))?"
    r"(?: (?!(?:i|inom|för|av|till|på|om|mot|med|från)\b)\w+){0,2}"
    rf" (?:{KINDS_OF_COLLABORATION}|{GROUPS})\b"
)
"""What is said to be a project, a network or the like is one."""
BESIDE = rf"(?:, | \(| [–-] )(?:som är )?(?:ett|en)(?: [a-zåäö]+){{0,2}}? {KINDS_OF_COLLABORATION}\b"
ONE_BESIDE = cue(rf"(?:(?<![\w-])({NAME})|(?:^|(?<=[.!?] ))([A-ZÅÄÖ][^.,;:()]{{3,40}})){BESIDE}", part=BESIDE)
ONE_BEFORE = cue(
    rf"[eEvg](?<!\w.)(?:(?<=[eE])(?:tt|n)|(?<=v)årt|(?<=g)emensamt?)(?: [a-zåäö]+){{0,2}}?"
    rf" (?:{KINDS_OF_COLLABORATION}|{GROUPS})(?: (?:för|om|kring|mot|i|på|inom) [a-zåäö][^.,;:()]{{2,40}}?)?,"
    r" ([A-ZÅÄÖ](?:(?! och )[^.,;:()]){3,40}?)"
    r"(?:[,.;:(]|$| (?:som|där|vilken|vilket|bildas|bildades|startas|startades)\b)"
)
RUNS = cue(
    rf"\b(?:{one_of('collaboration_names', 'runs')})"
    r" ([A-ZÅÄÖ][^.,;:()]{2,40}?) (?:i (?:nära )?(?:samverkan|samarbete)|tillsammans|ihop|gemensamt)\b"
)
"""What somebody runs together with others."""
JOINTLY = r"(?:gemensamt|(?:tillsammans|ihop|i (?:nära )?(?:samarbete|samverkan)) med)"
RUN_JOINTLY = cue(
    rf"\b{JOINTLY}\b[^.;:]{{0,120}}? (?:{one_of('collaboration_names', 'run_jointly')})"
    r" ([A-ZÅÄÖ][a-zåäö]+(?: [a-zåäö]+){1,3}(?=, (?:ett|en|[a-zåäö]{5,}) [a-zåäö]+)"
    rf"|{NAME}(?: \d{{1,2}})?(?=[.,;]| (?:som|där|för|i|på|med|och|varje)\b|$))"
)
"""The same where those with whom stand before what is run."""
STOOD_BEHIND = cue(
    rf"\bBakom ({NAME}) st(?:år|od)\b|\b[Aa]rbetet med ({NAME}) (?:[a-zåäö]+ ){{0,2}}?"
    r"(?:i (?:nära )?(?:samverkan|samarbete)|tillsammans|ihop|gemensamt)\b"
)
"""What several stand behind, or work with together."""
ONE_OF_THEM = cue(
    rf"\b{KINDS_OF_COLLABORATION}\w*\b[^.;:]{{0,80}}?,? varav (?:ett|en) (?:är|heter) ([A-ZÅÄÖ][^.,;:()]{{3,40}}?)"
    r"(?=[.,;]| (?:som|där)\b|$)"
)
"""One of several projects or the like by its name."""
KIND_CALLED = cue(
    rf"(?:^|(?<=[.!?:] ))([A-ZÅÄÖ]\w+(?: \w+){{0,3}}?) (?:kallas|heter|kallar vi) (?:det|den|ett|en|vårt|vår)"
    rf"(?: [a-zåäö]+){{0,2}}? (?:{KINDS_OF_COLLABORATION}|{GROUPS})\b"
)
QUOTED_ONE = cue(
    rf"[”\"“]([A-ZÅÄÖ][^”\"“\n]{{2,60}})[”\"“] (?:är|var|blev)(?: (?:ett|en|det|den|vårt))?(?: \w+){{0,2}}"
    rf" {KINDS_OF_COLLABORATION}\b"
)
IS_ONE_OF_WORDS = cue(
    rf"([A-ZÅÄÖ](?:(?<=^.)|(?<=[.!?:] .))[a-zåäö]+(?: [a-zåäö]{{2,}}){{1,4}}?) (?:är|var)"
    rf" (?:ett|en|vårt?|kommunens|{OWNERS})(?: [a-zåäö]+){{0,2}}? {KINDS_OF_COLLABORATION}"
    r" (?:mellan|där|som|för|mot|av|inom|i)\b"
)
"""A name of small-letter words at the head of a sentence: "Idrott utan gränser är ett projekt som …"."""
TELLS_OF_IT = re.compile(r" (?:det|detta|den|denna|att|som|här|hur)\b|^(?!Vi )")
"""What makes a sentence of words that would else be a name with a verb of its own: "Vi tycker att det är"."""
NO_OPENING = re.compile(
    rf"[A-ZÅÄÖ]\w+(?:et|en|na|an|ade|ande)\b|(?:{one_of('collaboration_names', 'no_opening')})\b"
)
SHARED = cue(
    r"(?:^|(?<=[.!?:] ))(?:Verksamheten |Mötesplatsen )?([A-ZÅÄÖ][a-zåäö]+(?: [\wåäö-]+){0,4}?)"
    r" (?:bygger på (?:ett )?(?:samarbete|samverkan) mellan|är gemensam(?:t|ma)? för"
    r"|(?:är|var) ett (?:nära )?samarbete mellan|(?:är|var) en samverkan mellan|(?:drivs|drevs) gemensamt av)\b"
)
"""What several share."""
STARTED = cue(rf"\b(?:{one_of('collaboration_names', 'started')}) ({NAME})(?=[.,]| som | för | där |$)")
SHORT = cue(
    r"[Ii](?<!\w.) ([A-ZÅÄÖ]{3,8})(?: \([^)]{3,60}\))?"
    rf" (?:{one_of('collaboration_names', 'works')})\b"
)
LED_BY_GROUP = cue(
    r"\b(?:[Ss]tyrgruppen|[Aa]rbetsgruppen|[Pp]rojektgruppen|[Ll]edningsgruppen|[Rr]eferensgruppen)"
    rf" (?:för|inom) ({NAME})"
)
"""A group's undertaking: "I styrgruppen för Nära vård finns …"."""
LED_BY_ONE = cue(
    rf"\b(?i:{one_of('collaboration_names', 'leaders')}) (?:för|i|på) (?:projektet |insatsen |satsningen )?"
    rf"({NAME}(?: om {WORD})?)"
)
"""What somebody leads who has that office: "Eva Ek, projektledare för Samla krafter"."""
KIND_BEFORE = re.compile(f"(?:{one_of('collaboration_names', 'kind_before')}) (?=[A-ZÅÄÖ])")
"""A word that introduces a name without being a part of it."""
YEARS = re.compile(r" \d{4}$")
LONGEST = 4
"""Words of a name that begins a sentence; in a longer phrase only the capitals at its end are one."""
LAST_CAPITALS = re.compile(rf"{WORD}(?: {WORD})*$")
LAST_CAPITAL = re.compile(rf"(?<=[a-zåäö] ){WORD}(?: [a-zåäö]+){{1,4}}$")
"""A name of ordinary words behind the verb: "… har startat Konst vid kajen"."""
JOINING = PREPOSITIONS | frozenset(words_of("name_words", "joins"))
GLUED = re.compile(r"[A-ZÅÄÖ][a-zåäö]+(?: [a-zåäö]+)+ ([A-ZÅÄÖ]\w{3,})")
SOON_ONE = cue(
    rf"\b(?:{one_of('collaboration_names', 'told_of')}) ([A-ZÅÄÖ][^.,;:()]{{3,50}})\."
    rf" (?:Det|Detta) är (?:ett|en)(?: \w+){{0,2}}? {KINDS_OF_COLLABORATION}\b"
)
EXAMPLE = cue(
    r"[Ee](?<!\w.)xempel(?: på \w+(?: \w+)?)? är (?:bland annat )?([A-ZÅÄÖ][^.,;:()]{3,40}),"
    r" (?:där|i vilke[nt]|i vilka|som)\b"
)
IS_CALLED = cue(
    rf"(?i:{one_of('collaboration_names', 'called')})\w{{0,40}}+[^.;:]{{0,60}}?"
    f' (?:{one_of("collaboration_names", "is_called")}) (?:för )?[”"“]?({NAME})'
)
GIVEN_NAME = cue(
    rf"\b(?:{one_of('collaboration_names', 'bears')}) (?:samlings|arbets|projekt)?(?:namnet|benämningen)"
    rf" [”\"“]?({NAME})"
)
"""What those who meet or work together call it: "… träffas under benämningen Lyktan"."""
SAID_OF_NAME = re.compile(r"(?:,| [–-]| är| var| blev|\)) (?:(?:ett|en) )?(?:[a-zåäö]+ )?\Z")
"""What stands before the words for what has its name before them: "Kajen, ett nätverk för …"."""
LEAD = 40
QUOTES = '”"“'
IN_QUOTES = re.compile(rf"[^{QUOTES}\n.;]{{2,80}}(?=[{QUOTES}])")
QUOTED_BEHIND = cue(
    rf"\b(?i:{KINDS}|{GROUPS})(?:et|en)? (?:{one_of('collaboration_names', 'before_quoted')})"
    r" [”\"“]\s?([A-ZÅÄÖ][^”\"“\n]{2,80})[”\"“]",
    part=rf" (?:{one_of('collaboration_names', 'before_quoted')}) [”\"“]",
)
"""A name in quotation marks with more than its kind before it: "ett projekt om ”Framtidens vård”"."""
ABOUT = r"(?:om|för|kring|mot) [a-zåäö]{3,}(?: [a-zåäö-]+){0,6}(?: (?:i|på) [A-ZÅÄÖ][a-zåäö]+)?"
TOLD = rf"(?:{one_of('collaboration_names', 'tells_of_it')})\b"
IN_FULL = re.compile(
    rf" (?:kring|för|mot|om|till|på|utan|över)(?: (?!{one_of('collaboration_names', 'no_more')})[a-zåäö]+){{1,9}}"
)
"""The rest of what something is called that opens with an ordinary word: "Samverkan kring barn som far illa"."""
DESCRIBED = cue(
    "((?:"
    + "|".join(
        rf"{noun} {ABOUT}(?=\. {definite} {TOLD})"
        for noun, definite in (
            ("projekt", "Projektet"),
            ("satsning", "Satsningen"),
            ("nätverk", "Nätverket"),
            ("samarbete", "Samarbetet"),
        )
    )
    + "))"
)
"""What has no name but what it is about, and a sentence behind it that tells of it: "ett projekt om … Projektet är"."""
NAME_OF = cue(
    rf"(?:^|(?<=[.!?:] ))({NAME}) är (?:namnet|benämningen) på (?:[a-zåäö]+ ){{1,3}}?"
    rf"(?:{KINDS_OF_COLLABORATION}|{GROUPS})\b"
)
NAMED_NEXT = cue(rf"(?:^|(?<=[.!?] )){NAMES_IT}[”\"“]?({NAME})")
JOINED_IN = cue(rf"\b(?:samman|sig samman|tillsammans) i ({NAME})")
MET_IN = cue(
    r"\b(?:(?:deltar|deltog|ingår|ingått|medverkar|medverkat) (?:även |också |aktivt )?i"
    rf"|(?:är|var|varit|blev|blivit) (?:\w+ ){{0,3}}?(?:{one_of('collaboration_names', 'met_in')})"
    rf" (?:även |också |aktivt )?i) ({NAME})"
)
IN_WHICH = cue(
    r"(?:^|(?<=[.!?] ))I ([A-ZÅÄÖ][a-zåäö]+ (?:från|för|utan|mot|om|till|åt)(?: [\wåäöÅÄÖ]+){1,3}?)"
    rf" (?:{one_of('collaboration_names', 'works')}|medverkar)\b"
)
"""What a sentence tells of whose members stand behind the verb: "I Mat från bygden ingår A och B"."""
MET_WITH = cue(rf"\b(?:{one_of('collaboration_names', 'meets')}) i ({NAME})")
"""Where several work together: in a place, unless it goes by ordinary words."""
CALLED_SO = cue(
    r"(?:^|(?<=[.!?] ))([A-ZÅÄÖ][^.,;:()–]{3,40}) [–-] (?:så|det) (?:heter|kallas|kallar vi|är namnet på) (?=[a-zåäö])"
)
"""A name with the word for what it names behind it: "Hand i hand – så heter projektet"."""
HAS_MEMBERS = cue(
    rf"\b(?:[Mm]edlemmar(?:na)?|[Ll]edamöter(?:na)?|[Dd]eltagar(?:e|na)) i ({NAME})"
    r"(?= (?:är|var|utgörs|utgjordes|kommer från)\b)"
)
SAID = (
    IS_ONE,
    STARTED,
    SHORT,
    KIND_CALLED,
    QUOTED_ONE,
    RUNS,
    ONE_BESIDE,
    ONE_BEFORE,
    SOON_ONE,
    EXAMPLE,
    JOINED_IN,
    HAS_MEMBERS,
    RUN_JOINTLY,
    ONE_OF_THEM,
    STOOD_BEHIND,
)
SAID_WORTH_TRYING = WorthTrying((pattern, (pattern,)) for pattern in SAID)


def collaboration_names(text: str, is_common: Callable[[str], bool]) -> Iterator[NewName]:
    """Every name in the text that is said to be, or looks like, that of a collaboration.

    Args:
        text: a block's readable text.
        is_common: whether a small-letter word is ordinary Swedish.
    """
    yield from forum_names(text, is_common)
    for match in CALLED.finditer(text):
        yield from accepted(match.start(1), match[1], EntityType.COLLABORATION, "partnership")
    yield from _met_in(text, is_common)
    yield from _said_to_be_one(text, is_common)
    for match in SHARED.finditer(text):
        alone = " " not in match[1]
        if not NO_OPENING.match(match[1]) and not (alone and is_common(match[1].casefold())):
            start = match.start(1) + _behind_heading(match[1])
            yield from accepted(start, text[start : match.end(1)], EntityType.COLLABORATION, None)
    for match in (*LED_BY_GROUP.finditer(text), *LED_BY_ONE.finditer(text)):
        end = extended(text, *match.span(1), is_common)
        if " " in text[match.start(1) : end] or not is_common(match[1].casefold()):
            yield from accepted(match.start(1), text[match.start(1) : end], EntityType.COLLABORATION, None)
    for match in NAMED_NEXT.finditer(text):
        end = _end_of_quotation(text, match.start(1)) or extended(text, *match.span(1), is_common)
        name = YEARS.sub("", text[match.start(1) : end])
        yield from accepted(match.start(1), name, EntityType.COLLABORATION, None)
    for match in QUOTED_BEHIND.finditer(text):
        yield from accepted(match.start(1), match[1], EntityType.COLLABORATION, _kind_said(match[0]))
    for match in DESCRIBED.finditer(text):
        start = match.start(1)
        while start and text[start - 1].isalpha():
            start -= 1
        name = text[start : match.end(1)]
        if not SAID_OF_NAME.search(text, max(0, start - LEAD), start):
            yield from accepted(start, name, EntityType.COLLABORATION, _kind_said(match[1]))
    for match in (*NAME_OF.finditer(text), *CALLED_SO.finditer(text)):
        yield from accepted(match.start(1), match[1], EntityType.COLLABORATION, _kind_said(match[0]))
    for match in (*IS_CALLED.finditer(text), *GIVEN_NAME.finditer(text)):
        end = extended(text, *match.span(1), is_common)
        if " " not in match[1] and is_common(match[1].casefold()):
            end = whole.end() if (whole := IN_FULL.match(text, match.end(1))) else end
        end = _end_of_quotation(text, match.start(1)) or end
        yield from accepted(match.start(1), text[match.start(1) : end], EntityType.COLLABORATION, None)


def _met_in(text: str, is_common: Callable[[str], bool]) -> Iterator[NewName]:
    """What somebody is said to be in, or several to work together in."""
    for pattern in (MET_IN, MET_WITH):
        for match in pattern.finditer(text):
            name = text[match.start(1) : extended(text, *match.span(1), is_common)]
            first, *rest = name.split()
            if pattern is MET_IN or (rest and rest[-1].islower() and is_common(first.casefold())):
                yield from accepted(match.start(1), name, EntityType.COLLABORATION, None)
    for match in IN_WHICH.finditer(text):
        first, *rest = match[1].split()
        if is_common(first.casefold()) and not any(ends_name(w) and w not in JOINING for w in rest):
            yield from accepted(match.start(1), match[1], EntityType.COLLABORATION, None)


def _end_of_quotation(text: str, start: int) -> int:
    """Where a name ends that quotation marks stand around; 0 where none open before it."""
    whole = IN_QUOTES.match(text, start) if start and text[start - 1] in QUOTES else None
    return whole.end() if whole else 0


def _said_to_be_one(text: str, is_common: Callable[[str], bool]) -> Iterator[NewName]:
    """What the text says is a project, a network or the like; a lone ordinary word is no name."""
    for pattern in SAID_WORTH_TRYING.on(text):
        for match in pattern.finditer(text):
            group = match.lastindex or 1
            opens = match.start(group) < 2 or text[match.start(group) - 2] in ".!?:"
            plain = " " not in match[group] and not match[group].isupper()
            if opens and plain and is_common(match[group].casefold()):
                continue
            start = match.start(group) + _before_name(match[group], pattern)
            end = match.end(group)
            bare = plain and not match[group].endswith(DEFINITE)
            if bare and pattern in (RUN_JOINTLY, STARTED) and is_common(match[group].casefold()):
                end = extended(text, start, end, is_common)
            name = text[start:end]
            yield from accepted(start, name, EntityType.COLLABORATION, _kind_said(match[0]))
    for match in IS_ONE_OF_WORDS.finditer(text):
        if not NO_OPENING.match(match[1]):
            ours = not TELLS_OF_IT.search(match[1])
            kind = _kind_said(match[0])
            yield from accepted(match.start(1), match[1], EntityType.COLLABORATION, kind, introduced=ours)


def _before_name(words: str, pattern: Cue) -> int:
    """How much of what stands before the verb or comma is no part of the name."""
    if pattern is KIND_CALLED:
        return _behind_heading(words)
    if said := KIND_BEFORE.match(words):
        return said.end()
    long = len(words.split()) > LONGEST or any(ends_name(word) for word in words.split()[1:-1])
    if pattern is ONE_BESIDE and long and (last := LAST_CAPITALS.search(words) or LAST_CAPITAL.search(words)):
        return last.start()
    return 0


def _behind_heading(name: str) -> int:
    """Where the name begins when a heading stands glued before it: "Näringsliv och praktik Praktikbron"."""
    glued = GLUED.fullmatch(name)
    return glued.start(1) if glued and glued[0].split()[-2] not in JOINING else 0


def _kind_said(words: str) -> str | None:
    """The kind of a collaboration that a phrase calls a group, a network or the like."""
    return next((kind for noun, kind in KIND_OF_NOUN.items() if re.search(rf"{noun}\b", words)), None)
