"""Who does something where a section or a paragraph tells of a collaboration: "På tisdagar lagar Kyrkan mat".

Any verb will do whose subject acts; the verbs are listed of those who are not in it by what they do: who speaks of
it, pays, gets something or leaves. What must stay true: what is wished, asked, denied or over makes nobody a member.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from loaders.facts.drafts import Draft, participation
from loaders.language.wordfamilies import one_of, words_of
from loaders.names.entities import Entity
from loaders.passages.deeds import Deed, How, deeds
from loaders.passages.groupnouns import group_spoken_of
from loaders.passages.lists import close_lists
from loaders.passages.modality import is_denied, is_only_thought, is_proposed
from loaders.passages.passage import Passage
from loaders.passages.speaking import about, collaborations
from loaders.rules.membership import INTRODUCES
from loaders.rules.money import MONEY_CUES
from loaders.rules.parts import agreed_upon, headed_by, is_unnamed, others
from model.vocabulary import EntityType

__all__ = [
    "APART",
    "EVERYWHERE",
    "SAYS",
    "acting_runs",
    "does_it",
    "does_there",
    "in_section",
    "without_names",
]

APART = re.compile(f"(?:{one_of('deeds', 'says', 'gets', 'leaves', 'pays', 'together')})(?: [a-zåäö]+)?")
DONE_APART = re.compile(one_of("deeds", "done_apart"))
BEFORE = re.compile(rf"\b(?:{one_of('deeds', 'before')})\b", re.IGNORECASE)
EVERYWHERE = frozenset(words_of("deeds", "everywhere"))
CLAUSE_ENDS = re.compile(r"[.;:]|,? (?:när|om|som|för att|så att|eftersom|innan|medan) ")
"""What stands behind a clause, in which "bör" or "inte" bear on no more than that."""
COLLECTIVE, DEFINITE = "collective", ("en", "et", "an")
HAS = frozenset({"har", "hade", "haft"})
ONLY_IF = frozenset({"om", "när", "innan", "att", "eftersom"})
"""Words that open clauses of what is not told to be done there."""
SURE_OF_CONTEXT, SURE_OF_TOPIC = 0.75, 0.85
"""So sure it must be that what is spoken of is a collaboration; the second where the words matter little."""
SPEAKS = one_of("against", "speaks")
SOMETHING_ELSE = re.compile(rf"\b(?:{SPEAKS}|{one_of('membership', 'something_else')})\b|\|")
"""What is said where nobody's part is told: what somebody says, decides or belongs to, and what it is for."""
ACTS = re.compile(
    r"\b(?:av|från|med|mellan|även|också|både|såväl|hos|annat|samt|och|[a-zåäö]{2,}(?:r|de|te|s)) $"
)
"""What stands before whoever acts: a preposition of origin or company, an adverb that adds, a verb."""
SUBJECTS = frozenset({How.FRONT, How.BEHIND})
SMALL = r"(?: (?!(?:i|på|till|med|av|för|om|från|inom|genom|via|under|enligt|kring|mot|hos|och|som)\b)[a-zåäö\d]+)"
OBJECT = re.compile(rf"{SMALL}{{1,5}} ")
"""Between who does something and what is done, the verb among it."""
TO_IT = re.compile(rf"\btill{SMALL}{{0,2}} $")
IN_IT = re.compile(rf"\bi{SMALL}{{0,2}} $")
OF_WHOM = re.compile(r"\b(?:del|begäran) av $")
"""Before whose part something is, or who has only asked for it."""
SAYS = re.compile(r"[a-zåäö]{3,}.*?\b[a-zåäö]{2,}")
"""More than names."""


def does_there(passage: Passage) -> Iterator[Draft]:
    """Whoever is the subject of a verb of doing, in a sentence that is about a collaboration and names none."""
    spoken_of = _spoken_of(passage)
    if spoken_of is None:
        return
    if any(mention.entity.type is EntityType.AREA for mention in passage.mentions):
        return  # what is done in a place of its own
    if any(cue.search(passage.text) for cue in MONEY_CUES):
        return
    for deed in deeds(passage):
        if _is_done_there(deed) and not _is_unsaid(passage, _clause_end(passage, deed)):
            for actor in others(deed.run, spoken_of):
                yield participation(actor, spoken_of, "does-there", 0.6)


def does_it(passage: Passage) -> Iterator[Draft]:
    """Who does something with the one collaboration that the clause names: as its object, to it, or gathered in it."""
    named = list({mention.entity: mention for mention in collaborations(passage)}.values())
    if len(named) != 1 or any(cue.search(passage.text) for cue in MONEY_CUES):
        return
    told = named[0]
    for deed in deeds(passage):
        end = _clause_end(passage, deed)
        between = passage.text[deed.run[-1].end : told.start] if told.start < end else ""
        gathered = deed.how in (How.BEHIND, How.SENT) and IN_IT.search(between) is not None
        met = gathered or TO_IT.search(between) or (deed.how in SUBJECTS and OBJECT.fullmatch(between))
        if met and _is_done_there(deed) and not _is_unsaid(passage, end):
            for actor in others(deed.run, told.entity):
                yield participation(actor, told.entity, "does-it", 0.6)


def _clause_end(passage: Passage, deed: Deed) -> int:
    """Where the clause ends in which somebody does something."""
    clause = CLAUSE_ENDS.search(passage.text, deed.run[-1].end + 1)
    return clause.start() if clause else len(passage.text)


def _is_unsaid(passage: Passage, end: int) -> bool:
    """Whether the words before a place say that something is wished, denied or was so before."""
    return is_only_thought(passage, end) or BEFORE.search(passage.text, 0, end) is not None


def _spoken_of(passage: Passage) -> Entity | None:
    """The collaboration that a sentence is about which names none and brings in none."""
    if collaborations(passage) or group_spoken_of(passage) or INTRODUCES.search(passage.text):
        return None
    known = about(passage) or passage.recent or (agreed_upon(passage) if passage.agreed else None)
    is_one = known is not None and known.type is EntityType.COLLABORATION and known.sure >= SURE_OF_CONTEXT
    return known if is_one else None


def _is_done_there(deed: Deed) -> bool:
    """Whether the verb is one of doing, and it is said to be done."""
    if deed.run[-1].entity.name in EVERYWHERE:
        return False
    if (
        (is_unnamed(deed.run) and not _is_one(deed.run[0].entity))
        or deed.how is How.AGENT
        or deed.modal
        or deed.below in ONLY_IF
    ):
        return False
    return deed.how is How.LIKEWISE or not (deed.verb in HAS or _is_apart(deed))


def _is_one(actor: Entity) -> bool:
    """Whether a common noun is what one body of the place is called by: "Näringslivsenheten", not "föreningar"."""
    return actor.kind != COLLECTIVE and actor.name.endswith(DEFINITE)


def _is_idle(deed: Deed) -> bool:
    """Whether it is said what somebody has or does who is not in it by that."""
    return _is_apart(deed) or (deed.verb in HAS and deed.how in (How.FRONT, How.BEHIND))


def _is_apart(deed: Deed) -> bool:
    """Whether who does so is not in it by that."""
    return (DONE_APART if deed.how is How.AGENT else APART).fullmatch(deed.verb) is not None


def in_section(passage: Passage) -> Iterator[Draft]:
    """Whoever acts in the section of a collaboration that nothing else is named in since; the words matter little."""
    headed = headed_by(passage)
    topic = headed or passage.topic
    if topic is None or topic.type is not EntityType.COLLABORATION or group_spoken_of(passage):
        return
    if topic.sure < SURE_OF_TOPIC or BEFORE.search(passage.text) or not SAYS.search(without_names(passage)):
        return
    if not headed and (collaborations(passage) or passage.recent not in (None, topic)):
        return
    apart = {mention.entity for deed in deeds(passage) if _is_idle(deed) for mention in deed.run}
    for actors in acting_runs(passage, topic):
        for actor in actors:
            if actor not in apart and actor.name not in EVERYWHERE:
                yield participation(actor, topic, "in-section", 0.55)


def acting_runs(passage: Passage, collaboration: Entity) -> Iterator[list[Entity]]:
    """Those who act in a passage, row by row, but for what the collaboration is called after; no one at all where the
    passage tells of decisions, opinions, money or a group without a name."""
    text = passage.text
    if SOMETHING_ELSE.search(text) or INTRODUCES.search(text) or is_proposed(passage) or is_denied(passage):
        return
    if any(cue_.search(text) for cue_ in MONEY_CUES):
        return
    for run in close_lists(text, passage.mentions):
        lead = passage.lead(run[0].start)
        acts = run[0].start == 0 or (ACTS.search(lead) and not OF_WHOM.search(lead))
        if acts and not is_unnamed(run):
            yield others(run, collaboration)


def without_names(passage: Passage) -> str:
    """The passage's words with signs in the place of what it names."""
    text = passage.text
    for mention in passage.mentions:
        text = f"{text[: mention.start]}{'#' * (mention.end - mention.start)}{text[mention.end :]}"
    return text
