"""Who works with whom: partners outside any named collaboration, members where one is spoken of."""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, participation, partnership
from loaders.language.cues import cue
from loaders.language.wordfamilies import AGREEMENTS, BOUND, DONE_WITH, EVENTS, MONEY, one_of
from loaders.names.mentions import Entity, Mention
from loaders.passages.clauses import clauses
from loaders.passages.lists import MORE_OF_THEM, entities, list_after, list_before, side_by_side
from loaders.passages.modality import is_denied, is_proposed
from loaders.passages.sections import Passage
from loaders.passages.speaking import about, collaborations, is_own_city, is_partner_only, mandators
from loaders.rules.contracts import CONTRACT
from loaders.rules.membership import TAKES_PART
from loaders.rules.whodoes import WE, is_of_the_project, who_does

__all__ = [
    "WITH",
    "WORKS_TOGETHER",
    "is_of_named",
    "works_together",
    "works_with",
]

WITH_HELP = f"(?:{one_of('membership', 'help')})"
WITH = cue(
    r"\b(tillsammans med|ihop med|(?:enats|enades|överens|uppgjort|gjort upp) med"
    r"|samråder med|samrått med|samordna(?:t|ts|r|s) med|kontakter(?:na)? med|gemensamt med"
    r"|(?:i|genom|via)?\s?(?:\w++ )?"
    r"(?:samverkan|samarbetet?|samarbeten|samråd|dialog|samplanering|\w*utbyte|samtal|möten|partnerskap(?:et)?|samordning(?:en)?|avsiktsförklaring(?:ar)?"
    r"|överenskommelser?|\w*(?:avtal(?:et)?|överenskommelsen|allians(?:en)?))(?: \w++){0,4}? med"
    r"|(?:samarbeta|samverka|samplanera|samråd)(?:r|de|t|er|dde|tt)(?! genom)(?: [\w-]++){0,5}? med"
    r"|(?=\w+(?: (?:om|kring|för|i|på)(?: [\w-]+){1,3}?)? med)"  # few words are: the families are long
    rf"\w*{EVENTS}(?: (?:om|kring|för|i|på)(?: (?!i\b|sam)[\w-]+){{1,3}}?)? med"
    r"|träffar(?! (?:du|ni|man)\b)|(?:arbetar|jobbar) (?:\w+ )?med"
    r"|(?:arbetar|jobbar) (?:mycket )?nära|(?:i|har) (?:ett )?nära \w+ med"
    r"|(?:arbetar|jobbar)(?: [\w-]+){0,4}? (?:tätt|nära|gemensamt|hand i hand) med|sida vid sida med"
    rf"|(?:har|håller|upprätthåller|för)(?: \w+){{0,4}}? {BOUND} med"
    r"|(?:får|tar|fick|tog)(?: \w+){0,2} (?:hjälp|stöd|assistans) av"
    r"|stöttas av|bistås av|avlastas av|(?:med|fått) (?:\w+ )?(?:hjälp|stöd) av"
    rf"|{DONE_WITH} med"
    r"|(?:samlokalisera[dt]e?|gå(?:r|tt) samman|gick samman|sl(?:år|agit|og) sig (?:samman|ihop)) med"
    r"|(?:tagit|tog|sökt|fått|står i|stått i|varit i|upprättat|etablerat|inlett|knutit|påbörjat)(?: \w+)?"
    r" (?:kontakt(?:er)?|dialog|samtal) med|utby(?:ter|tte|tt|ts|tes) (?:[\w-]+ )?[\w-]+ med"
    r"|samutnyttja(?:r|de|t|s)(?: [\w-]+)? med|samordna(?:r|de|t)(?: [\w-]+){1,2}? med"
    r"|dela(?:r|de|t|s)(?: [\w-]+){0,3}? med"
    r"|(?:fort(?:sätter|satt|satte)|börja(?:r|de|t)|brukar|valt|kunnat)(?: [\w-]+){0,2}?(?: att)?"
    r" (?:samarbeta|samverka|samråda|samplanera) med"
    rf"|(?:med|under) (?:\w+ )?{WITH_HELP} (?:av|från)"
    r"|gemensam(?:t|ma)? [\w-]+(?: [\w-]+)? med"
    r"|stämmer(?: [\w-]+){1,3}? av(?: \w+)? med)(?= )",
    re.IGNORECASE,
    many=True,
)
FUND = re.compile(rf"\b(?:{one_of('pays', 'funds')})$")
LOOSE_WITH = re.compile(
    rf"\b(?:(?:arbetar|jobbar) (?:\w+ )?med|(?:hjälp|stöd) av|[a-z]+ts med|{DONE_WITH} med"
    rf"|dela(?:r|de|t|s)(?: [\w-]+){{0,3}}? med|{WITH_HELP} (?:av|från)"
    rf"|\w*{EVENTS}(?: (?:om|kring|för|i|på)(?: (?!i\b|sam)[\w-]+){{1,3}}?)? med)$"
)
"""Words that are cooperation only when actors follow at once: one works with methods, too."""
WORKS_TOGETHER = cue(
    r"\b(samverkar|samarbetar|samordnar|(?:arbetar|jobbar|verkar)(?: [\w-]+){0,4}? (?:gemensamt|tillsammans|ihop)"
    r"|\w+r gemensamma?|(?:har|ha) (?:en |ett )?gemensamm?t?a?"
    r"|(?:tillsammans|gemensamt|ihop) [a-zåäö]{2,}(?:r|ra|nomföra|na|ska|a)"
    r"|har(?: \w+){0,2} sitt? (?:\w+ )?(?:samarbete|samverkan)"
    r"|(?:driver|drev|ordnar|arrangerar|genomför|håller|startade|startar|bemannar) (?:tillsammans|gemensamt|ihop)"
    r"|(?:är|var|har varit) (?:\w+ ){0,3}(?:tillsammans|gemensamt)(?! med\b)"
    r"|(?:har )?(?:kommit|kom|kommer) överens|samplanerar|samsas|samråder|turas om"
    r"|hjälps åt|delar (?:sedan [\w ]{2,20} )?(?:på )?(?:lokal\w*|ansvaret|tider\w*|personal\w*|tjänst\w*"
    r"|hall\w*|en \w+)"
    rf"|har (?:slutit|tecknat|ingått|träffat|upprättat|skrivit)(?: \w+){{0,2}} {AGREEMENTS}"
    rf"|(?:har|ha|hade|håller|höll|för|för en) (?:en |ett )?(?:\w+ )?(?:{AGREEMENTS}|{BOUND}|samarbete|samverkan)"
    rf"|(?:inlett|startat|påbörjat|etablerat|slutit|tecknat|ingått)(?: \w+){{0,2}} (?:{AGREEMENTS}|samarbete|samverkan)"
    r"|planerar tillsammans|ordnar tillsammans"
    r"|(?:har|driver|ordnar|anordnar|arrangerar|genomför|genomförde|erbjuder|planerar)\b[^.;,:]{3,70}"
    r" (?:tillsammans|gemensamt)(?=[.,])|(?:har|hade) (?:\w+ )?(?:tillsammans|gemensamt) (?!med\b)\w+)\b"
)
GOES_ON_WITH = re.compile(r" med\b(?! att\b)")
IN_NAMED = re.compile(
    r"\b(?:ingår|deltar|medverkar|är med|medlem(?:mar)?|delägare)(?: också| även| numera)?"
    r"(?: i (?:[a-zåäö]+ ){0,2}[A-ZÅÄÖ][^.;:]*| )$"
    r"|^(?:Den|Det|Denna|Detta)\b[^.;:]*[a-zåäö]s\b[^.;:]* av\b[^.;:]*$"
    r"|\b(?:driver|drev|ordnar|arrangerar|sköter|håller i) (?:det|den|detta|dem) $"
)
"""Somebody is in something with a name, or does what was spoken of before, in company."""
STAFFED = re.compile(r"\bbemanna\w*\b[^.;:]* med ?$")
"""Who serves in something works for it, and not with it: "bemannar ett kafé med volontärer"."""
AND_WITH = re.compile(
    r"[^.;:]{0,160}?(?:,| och| samt|, samt|, och| men även| liksom) (?:också |även )?med (?=\S)"
)
EXAMPLE = re.compile(
    r"\b(?:exempelvis|till exempel|t\.ex\.|bland annat|bl\.a\.|däribland) (?:via|genom|i|inom) "
)
"""Opens what the cooperation before it is shown by."""
SUPPORT = re.compile(r"\b(?:hjälp|stöd|assistans) av$")
MONEY_GIVEN = re.compile(rf"[^.;:]{{0,30}}\b{MONEY}\b")
TENANCY = re.compile(r"(?:hyres|arrende|köpe|nyttjanderätts)", re.IGNORECASE)
"""What begins the word for a contract by which nobody works with anybody."""
COOPERATES = re.compile(
    r"(?:sam(?:arbeta|verka|planera|råd)(?:r|de|t|er|dde|tt)|har|hade|håller|höll|för|förde|upprätthåller)\b"
    r"(?! gemensam)"
)
"""Opens what says of somebody only that he has partners, and nothing of what is done."""
ITS_SUBJECT = re.compile(
    r"(?:, [^,;.:]{3,70},)?(?: som)?(?: (?:även|också|dessutom|sedan \w+|numera|idag))* "
)
"""Between whoever has partners and that."""
GOES_ON_ABOUT_IT = re.compile(rf"(?:{one_of('inside', 'spoken_of')})\b")
"""How a sentence begins that is about what the heading names, whatever that is."""
OF_ITS_OWN = re.compile(r"\b(?:en|ett|eget)\b")
"""Words of what has not been spoken of."""
OF_WHOM = re.compile(r" (?:från|ur)(?= )")
AT_ONCE = 20
TO_NEXT = 2
"""Characters to a name that follows at once."""
EACH = re.compile(r"\b(?:avstämning\w*|möten|dialog)$")
ENDED = re.compile(r"[.;:](?= )")
FEW = 4
"""Of so many who meet each works with each other."""
SURE_OF_MEETING = 0.7
"""So sure it must be that what the text around is about is a collaboration; else partners only work together."""


def works_with(passage: Passage) -> Iterator[Draft]:
    """ "… i samverkan med …": partners; members, when the sentence is about the collaboration they meet in."""
    contracts = [(m.start(), m.end()) for m in CONTRACT.finditer(passage.text)]
    known: dict[int, list[Entity]] = {}
    for word in WITH.finditer(passage.text) if passage.later is None else ():
        if _is_none(passage, word) or any(start < word.end() <= end for start, end in contracts):
            continue
        run = _further(passage, _whose(passage, list_after(passage.text, passage.mentions, word.end())))
        if not _are_partners(passage, word, run):
            continue
        partners = [entity for entity in entities(run) if not is_own_city(passage, entity)]
        if word[0].rstrip().endswith("stöd av"):
            partners = [p for p in partners if not FUND.search(p.name)]  # they give money
        doers = [d for d in who_does(passage, word.start(), word.end(), run, known) if d not in partners]
        meetings = _meetings(passage, run)
        if meetings and not collaborations(passage) and _is_another_thing(passage, doers, word):
            meetings = []
        if not partners and _meets_at(passage, word.end()):
            continue  # a forum that somebody works with is none that he is in
        if not (doers or meetings) and is_of_the_project(passage, word.start()):
            yield from (
                participation(p, passage.subject, "works-with-in", 0.7) for p in partners if passage.subject
            )
        if meetings and partners and (doers or _opens(passage, word.start())):
            for meeting in meetings:
                for actor in (*doers, *(p for p in partners if p.name not in MORE_OF_THEM)):
                    yield participation(actor, meeting, "works-with-in", 0.8)
            if not collaborations(passage) and _does_as_ever(passage, doers, word.start()):
                yield from _each_with_each(doers, partners, 0.6)
        else:
            yield from _each_with_each(doers, partners, 0.75)


def _each_with_each(doers: list[Entity], partners: list[Entity], sure: float) -> Iterator[Draft]:
    for partner, doer in itertools.product(partners, doers):
        yield partnership(doer, partner, "works-with", sure)


def _is_none(passage: Passage, word: re.Match[str]) -> bool:
    """Whether the words tell of a tenancy, of what should be or is not, or of being in what nobody knows."""
    place = word.start()
    return (
        TENANCY.match(word[0].lstrip()) is not None
        or is_proposed(passage, place)
        or is_denied(passage, place)
        or _joins_unknown(passage, place)
    )


def _are_partners(passage: Passage, word: re.Match[str], run: list[Mention]) -> bool:
    """Whether a list behind loose words follows at once, and those whose support it is give no money."""
    if not run:
        return True
    if LOOSE_WITH.search(word[0]) and run[0].start - word.end() > TO_NEXT:
        return False
    if run[0].entity.general and STAFFED.search(passage.lead(word.end())):
        return False
    return not (SUPPORT.search(word[0]) and MONEY_GIVEN.match(passage.text, run[-1].end))


def _opens(passage: Passage, place: int) -> bool:
    """Whether the sentence opens with a collaboration, or is said by "vi"."""
    named = collaborations(passage)
    return bool(named and named[0].end <= place) or WE.search(passage.text) is not None


def _meetings(passage: Passage, run: list[Mention]) -> list[Entity]:
    """The collaborations that the partners of a list meet in."""
    named = list(dict.fromkeys(m.entity for m in collaborations(passage)))
    together = entities(side_by_side(passage.text, collaborations(passage)))
    meetings = (together if len(together) == len(named) else []) if named else _meant(passage)
    if run and (example := EXAMPLE.search(passage.text, run[-1].end)):
        meetings = [m for m in meetings if not _named_behind(passage, m, example.end())]
    return [] if is_partner_only(passage) else meetings


def _is_another_thing(passage: Passage, doers: list[Entity], word: re.Match[str]) -> bool:
    """Whether what somebody named does with others is something of its own: "A har ett samarbete med B"."""
    ends = [m.end for m in passage.mentions if m.entity in doers and m.end <= word.start()]
    if not ends:
        return False
    has_partners = COOPERATES.match(word[0]) and ITS_SUBJECT.fullmatch(passage.text, max(ends), word.start())
    return bool(has_partners) or OF_ITS_OWN.search(passage.text, max(ends), word.end()) is not None


def _does_as_ever(passage: Passage, doers: list[Entity], place: int) -> bool:
    """Whether a sentence opens with who does it, and tells nothing of what the section is about."""
    clause = next(iter(clauses(passage)), None)
    return clause is not None and clause.tells_apart(passage) and set(doers) <= set(entities(clause.subject))


def _joins_unknown(passage: Passage, place: int) -> bool:
    """Whether it is told of being in what is not known as a collaboration: "A ingår i Vikförbundet ihop med B"."""
    return IN_NAMED.search(passage.text, 0, place) is not None and not collaborations(passage)


def works_together(passage: Passage) -> Iterator[Draft]:
    """ "A och B samverkar": they work together."""
    unnamed = not collaborations(passage) and passage.later is None
    own = unnamed and OF_ITS_OWN.search(passage.text)
    if (is_of_named(passage) and not own) or is_proposed(passage):
        return
    for word in WORKS_TOGETHER.finditer(passage.text):
        wanted = mandators(passage)
        able = [m for m in passage.mentions if not (m.genitive or m in wanted)]
        before = list_before(passage.text, able, word.start())
        if before and ENDED.search(passage.text, before[-1].end, word.start()):
            continue
        run = entities(before)
        behind = list_after(passage.text, passage.mentions, word.end())
        if GOES_ON_WITH.match(passage.text, word.end()) and (behind or word[0].startswith("för")):
            continue
        for one, other in (
            itertools.combinations(run, 2)
            if len(run) <= FEW and EACH.search(word[0])
            else ((run[0], o) for o in run[1:])
        ):
            yield partnership(one, other, "works-together", 0.75)


def is_of_named(passage: Passage) -> bool:
    """Whether the sentence is about a collaboration with a name, here, in the next one or in the heading."""
    if collaborations(passage) or passage.later is not None:
        return True
    topic = passage.topic
    if topic is None or topic.is_actor or topic.kind == "forum":
        return False
    return topic.kind is not None or GOES_ON_ABOUT_IT.match(passage.text) is not None


def _named_behind(passage: Passage, meeting: Entity, place: int) -> bool:
    """Whether a collaboration is only named as an example, behind the partners."""
    return any(m.entity == meeting and m.start >= place for m in passage.mentions)


def _meant(passage: Passage) -> list[Entity]:
    """The collaboration that a sentence without a name of one is about."""
    meeting = about(passage, only_if=TAKES_PART)
    if meeting is None or meeting.sure < SURE_OF_MEETING:
        return []
    if meeting in (passage.meant, passage.recent) or meeting.kind is not None:
        return [meeting]
    return []


def _whose(passage: Passage, run: list[Mention]) -> list[Mention]:
    """Those who send them, where the partners are people of theirs: "med volontärer från A"."""
    sent = OF_WHOM.match(passage.text, run[-1].end) if len(run) == 1 and run[0].entity.general else None
    of_whom = list_after(passage.text, passage.mentions, sent.end()) if sent else []
    return of_whom if of_whom and sent and of_whom[0].start <= sent.end() + TO_NEXT else run


def _further(passage: Passage, run: list[Mention]) -> list[Mention]:
    """The partners together with those of "… och med B", "… samt i samverkan med C" behind them."""
    while run and (more := AND_WITH.match(passage.text, run[-1].end)):
        following = list_after(passage.text, passage.mentions, more.end())
        if not following:
            return run
        run = [*run, *following]
    return run


def _meets_at(passage: Passage, place: int) -> bool:
    """Whether a collaboration follows at once: "i samarbete med BID"."""
    follows = [m for m in collaborations(passage) if m.start >= place]
    return bool(follows) and follows[0].start - place <= AT_ONCE
