"""Which relations a passage states: the rules, each a function from a passage to drafts of facts.

A rule looks at the words between and around mentions. It says who takes part in what, who works with whom
outside any named collaboration, who pays, where something is done, and what belongs to what.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from loaders.drafts import Draft, participation, partnership
from loaders.layout import Kind
from loaders.lists import entities, list_after, list_before, lists
from loaders.mentions import Entity, Mention
from loaders.sections import Passage
from model.vocabulary import EntityType, Predicate, Role

__all__ = ["read_passage"]

TAKES_PART = re.compile(
    r"\b(deltar|deltagit|deltog|ingår|ingick|medverkar|medverkat|med(?:verkande)? i|är med|varit med"
    r"|varit aktiva?|representera[sd]\w*|representation|representanter|engagera[td]\w*|är en del)\b"
)
WITH = re.compile(
    r"\b(tillsammans med|(?:i|genom|via)?\s?(?:\w+ )?(?:samverkan|samarbetet?|samarbeten|samråd|dialog|partnerskap"
    r"|samordning(?:en)?)(?: \w+){0,3}? med|samarbetar(?: \w+){0,3}? med|samverkar(?: \w+){0,3}? med"
    r"|samarbetat med|samverkat med|träffar|arbetar (?:\w+ )?(?:med(?= lokala|\b)))(?= )"
)
JOINS = re.compile(r"\b(samverkar|medverkar|deltar|ingår|samlas|möts|träffas|består)\b(?! med)")
"""What the members of a collaboration do that was named before."""
CARRIED_BY = re.compile(r"\b(implementeras|genomförs|drivs|anordnas|utvecklas|stöds|bedrivs)(?: \w+){0,2} av\b")
BETWEEN = re.compile(r"\b(mellan)\b")
WORKS_TOGETHER = re.compile(r"\b(samverkar|samarbetar|samordnar|arbetar gemensamt|arbetar tillsammans)\b(?! med)")
PROPOSED = re.compile(
    r"\b(bör|borde|skulle|skulle kunna|behöver|behövs|behövas|behov av|föreslår|föreslås|kan komma att|önskar"
    r"|förutsätter|krävs|kräver|avgörande|vill|planerar|ser gärna|kommer att|gynnas|hade varit)\b"
)
PRONOUN = re.compile(
    r"\b(nämnden|nämndens|förvaltningen|förvaltningens|bolaget|bolagets|vi|kontoret|enheten|teamet|verksamheten)\b",
    re.IGNORECASE,
)
COLLABORATION_PRONOUN = re.compile(
    r"\b(arbetet|samarbetet|samverkan|projektet|nätverket|gruppen|grupperna|forumet|programmet|modellen|satsningen"
    r"|processen|insatsen|strategin|det är ett samarbete|systemet)\b",
    re.IGNORECASE,
)
FUNDED_BY = re.compile(r"\b(finansieras(?: \w+){0,2} av|med (?:stöd|medel|finansiering|bidrag) från|genom medel från)\b")
FUNDS = re.compile(r"\b(ekonomiskt stöd|bidrag|föreningsbidrag|verksamhetsbidrag|medel)\b[^.]{0,30}? till\b")
FUNDS_VERB = re.compile(r"\b(fördelar|lämnar|ger|beviljar|beviljat|betalar|delar ut|finansierar)\b")
BELONGS = re.compile(r"\b(tillhör|är en del av|är en enhet (?:inom|i|vid)|(?:är )?en (?:\w+ )?enhet (?:inom|i|vid)|sorterar under)\b")
INSIDE = re.compile(r"^ (?:inom|vid|på|hos) $")
CONVENES = re.compile(r"\b(sammankallande|sammankallar|bjuder in till|organiserar|arrangerar)\b")
COORDINATES = re.compile(r"\b(samordnar|samordnas av|samordnare|leder|leds av|koordinerar|koordineras av|faciliteras av)\b")
OWNS = re.compile(r"\b(projektägare|äger|ägs av|huvudman|huvudmannaskap)\b")
CASE = re.compile(r"\(?\b([A-ZÅÄÖ]{2,5}[- ]?(?:\d{4})[-:/ ]\s?\d{1,5})\)?")
BODIES = frozenset({EntityType.BOARD, EntityType.ADMINISTRATION, EntityType.COMPANY})
ROLES = ((CONVENES, Role.CONVENER), (OWNS, Role.OWNER), (COORDINATES, Role.COORDINATOR))
LIST_OPENS = re.compile(r"(^|[.:(])[^.:(]{0,45}$")
PLACE = re.compile(r"\b(i|på|inom|kring|vid)\b[^.;]{0,40}$")


def read_passage(passage: Passage) -> list[Draft]:
    """All relations that one passage states, each once; the surest rule wins."""
    found: dict[tuple[Entity, Predicate, Entity], Draft] = {}
    for rule in RULES:
        for draft in rule(passage):
            if draft.subject == draft.object:
                continue
            key = (draft.subject, draft.predicate, draft.object)
            backwards = (draft.object, draft.predicate, draft.subject)
            if draft.predicate is Predicate.COLLABORATES_WITH and backwards in found:
                continue
            if key not in found or found[key].confidence < draft.confidence:
                found[key] = draft
    return list(found.values())


def _collaborations(passage: Passage) -> list[Mention]:
    return [m for m in passage.mentions if m.entity.type is EntityType.COLLABORATION]


def _is_proposed(passage: Passage) -> bool:
    return bool(PROPOSED.search(passage.text))


def _speaker(passage: Passage, place: int) -> list[Entity]:
    """Who does what the words at that place say: the nearest body before it, else the section's topic or voice."""
    bodies = list_before(passage.text, [m for m in passage.mentions if _can_speak(passage, m)], place)
    pronoun = None
    for match in PRONOUN.finditer(passage.text, 0, place):
        pronoun = match
    if pronoun and (not bodies or pronoun.start() > bodies[-1].end):
        return _own(passage)
    if bodies:
        return entities(bodies)
    return _own(passage)


def _can_speak(passage: Passage, mention: Mention) -> bool:
    """Bodies by name can do things anywhere; "skolan", "polis" and the like only at the head of a sentence."""
    by_name = passage.text[mention.start].isupper() or mention.entity.type in BODIES
    return mention.entity.kind != "collective" and (by_name or mention.start == 0)


def _own(passage: Passage) -> list[Entity]:
    if passage.topic is not None and passage.topic.is_actor:
        return [passage.topic]
    return [passage.voice] if passage.voice else []


def members_listed(passage: Passage) -> Iterator[Draft]:
    """Two or more actors in a row, in a sentence about a collaboration, are its members."""
    named = _collaborations(passage)
    topic = passage.topic if passage.topic and passage.topic.type is EntityType.COLLABORATION else None
    if len({m.entity for m in named}) > 1:
        return
    anaphora = passage.recent if JOINS.search(passage.text) else None
    about = named[0].entity if named else topic or anaphora
    if about is None or _is_proposed(passage):
        return
    for run in lists(passage.text, passage.mentions):
        if len(entities(run)) < 2:
            continue
        for entity in entities(run):
            yield participation(entity, about, "members-listed", 0.8 if named else 0.7)


def takes_part(passage: Passage) -> Iterator[Draft]:
    """"… deltar i …": who stands before it takes part in what stands after it."""
    for verb in TAKES_PART.finditer(passage.text):
        after = [m for m in _collaborations(passage) if m.start >= verb.end()]
        if not after or _is_proposed(passage):
            continue
        for run in lists(passage.text, after, lambda e: e.type is EntityType.COLLABORATION)[:1]:
            for collaboration in entities(run):
                for actor in _speaker(passage, verb.start()):
                    yield participation(actor, collaboration, "takes-part", 0.9)


def works_with(passage: Passage) -> Iterator[Draft]:
    """"… i samverkan med …": partners; members, when the sentence names the collaboration they meet in."""
    named = _collaborations(passage)
    for word in WITH.finditer(passage.text):
        partners = entities(list_after(passage.text, passage.mentions, word.end()))
        if not partners or _is_proposed(passage):
            continue
        speakers = [s for s in _speaker(passage, word.start()) if s not in partners]
        if not speakers:
            speakers = [s for s in _after(passage, word.end(), partners) if s not in partners]
        for speaker in speakers:
            for partner in partners:
                if len(named) == 1:
                    yield participation(speaker, named[0].entity, "works-with-in", 0.8)
                    yield participation(partner, named[0].entity, "works-with-in", 0.8)
                else:
                    yield partnership(speaker, partner, "works-with", 0.75, _topic(passage, word.end()))


def _after(passage: Passage, place: int, partners: list[Entity]) -> list[Entity]:
    return _own(passage)


def works_between(passage: Passage) -> Iterator[Draft]:
    """"samverkan mellan A, B och C": A works with each of the others."""
    if _collaborations(passage) or _is_proposed(passage) or passage.topic and not passage.topic.is_actor:
        return
    for word in BETWEEN.finditer(passage.text):
        if not re.search(r"(samverkan|samarbete\w*|samordning\w*|avtal\w*|dialog)\b[^.,]{0,40}$", passage.text[: word.start()]):
            continue
        run = entities(list_after(passage.text, passage.mentions, word.end()))
        for other in run[1:]:
            yield partnership(run[0], other, "works-between", 0.75)


def works_together(passage: Passage) -> Iterator[Draft]:
    """"A och B samverkar": they work together."""
    if _collaborations(passage) or _is_proposed(passage) or passage.topic and not passage.topic.is_actor:
        return
    for word in WORKS_TOGETHER.finditer(passage.text):
        run = entities(list_before(passage.text, passage.mentions, word.start()))
        for other in run[1:]:
            yield partnership(run[0], other, "works-together", 0.75)


def carried_by(passage: Passage) -> Iterator[Draft]:
    """"… som genomförs av …": who carries a collaboration out takes part in it."""
    named = _collaborations(passage)
    for word in CARRIED_BY.finditer(passage.text):
        before = [m for m in named if m.end <= word.start()]
        if before and not _is_proposed(passage):
            for actor in entities(list_after(passage.text, passage.mentions, word.end())):
                yield participation(actor, before[-1].entity, "carried-by", 0.75)


def bullet_members(passage: Passage) -> Iterator[Draft]:
    """A bullet that opens with a collaboration lists who is in it, after the name or in a sentence of their own."""
    named = _collaborations(passage)
    if passage.kind is not Kind.BULLET or not named or named[0].start > 3 or _is_proposed(passage):
        return
    after = [m for m in passage.mentions if m.start >= named[0].end]
    for run in lists(passage.text, after):
        gap = passage.text[named[0].end : run[0].start]
        if LIST_OPENS.search(gap):
            for actor in entities(run):
                yield participation(actor, named[0].entity, "bullet-members", 0.85)


def voice_takes_part(passage: Passage) -> Iterator[Draft]:
    """A board's section that describes a collaboration: the board takes part in it (implied)."""
    if passage.voice is None or _is_proposed(passage):
        return
    named = _collaborations(passage)
    if named and (named[0].start < 40 or passage.kind is Kind.BULLET):
        yield participation(passage.voice, named[0].entity, "voice", 0.6, implied=True)
    elif passage.topic is not None and passage.topic.type is EntityType.COLLABORATION:
        yield participation(passage.voice, passage.topic, "voice-topic", 0.6, implied=True)


def roles(passage: Passage) -> Iterator[Draft]:
    """Convener, coordinator, owner: said of the actor next to the word."""
    named = _collaborations(passage)
    topic = passage.topic if passage.topic and passage.topic.type is EntityType.COLLABORATION else None
    about = named[-1].entity if named else topic
    if about is None:
        return
    for pattern, role in ROLES:
        for word in pattern.finditer(passage.text):
            if word[0].endswith(" av"):
                actors = entities(list_after(passage.text, passage.mentions, word.end()))[:1]
            else:
                actors = _speaker(passage, word.start())[-1:]
            for actor in actors:
                yield participation(actor, about, f"role-{role.value}", 0.85, role=role)


def funding(passage: Passage) -> Iterator[Draft]:
    """Who pays for whom or for what."""
    named = _collaborations(passage)
    topic = passage.topic if passage.topic and passage.topic.type is EntityType.COLLABORATION else None
    about = named[0].entity if named else topic
    for word in FUNDED_BY.finditer(passage.text):
        for funder in entities(list_after(passage.text, passage.mentions, word.end())):
            if about is not None:
                yield Draft(funder, Predicate.FUNDS, about, "funded-by", 0.85)
    if not FUNDS_VERB.search(passage.text) or _is_proposed(passage):
        return
    for word in FUNDS.finditer(passage.text):
        for receiver in entities(list_after(passage.text, passage.mentions, word.end())):
            for funder in _speaker(passage, word.start()):
                yield Draft(funder, Predicate.FUNDS, receiver, "funds", 0.8)


def places(passage: Passage) -> Iterator[Draft]:
    """Where a collaboration or unit is at work: an area or school named with it or in its name."""
    doers = [m for m in passage.mentions if m.entity.type in (EntityType.COLLABORATION, EntityType.UNIT)]
    areas = [m for m in passage.mentions if _is_place(m.entity)]
    for mention in areas:
        before = [d for d in doers if d.end <= mention.start and d.entity != mention.entity]
        if not before or _is_proposed(passage):
            continue
        gap = passage.text[before[-1].end : mention.start]
        if len(gap) < 60 and (gap.strip() == "(" or PLACE.search(gap) or "," in gap and mention is not areas[0]):
            yield Draft(before[-1].entity, Predicate.OPERATES_IN, mention.entity, "place", 0.7)


def _is_place(entity: Entity) -> bool:
    return entity.type is EntityType.AREA or entity.type is EntityType.UNIT and "skol" in entity.name.casefold() and entity.new


def belonging(passage: Passage) -> Iterator[Draft]:
    """What is a unit of what, when the text says so."""
    for word in BELONGS.finditer(passage.text):
        wholes = entities(list_after(passage.text, passage.mentions, word.end()))[:1]
        parts = _speaker(passage, word.start())[-1:]
        for part in parts:
            for whole in wholes:
                if part.type is EntityType.UNIT:
                    yield Draft(part, Predicate.PART_OF, whole, "belongs-to", 0.8)
    for left, right in zip(passage.mentions, passage.mentions[1:], strict=False):
        gap = passage.text[left.end : right.start]
        bodies = (EntityType.ADMINISTRATION, EntityType.BOARD)
        if INSIDE.match(gap) and left.entity.type is EntityType.UNIT and right.entity.type in bodies:
            yield Draft(left.entity, Predicate.PART_OF, right.entity, "inside", 0.7)


def cases(passage: Passage) -> Iterator[Draft]:
    """A registered case concerns the collaborations and bodies that its sentence names before the number."""
    for number in CASE.finditer(passage.text):
        case = Entity(re.sub(r"\s", "", number[1]), EntityType.CASE, new=True)
        for mention in passage.mentions:
            about = mention.entity.type is EntityType.COLLABORATION or mention.entity.is_actor
            if about and mention.end <= number.start():
                yield Draft(case, Predicate.CONCERNS, mention.entity, "case", 0.6)


def _topic(passage: Passage, place: int) -> str:
    return ""


RULES: tuple[Callable[[Passage], Iterator[Draft]], ...] = (
    takes_part,
    roles,
    members_listed,
    works_with,
    works_between,
    works_together,
    bullet_members,
    carried_by,
    voice_takes_part,
    funding,
    places,
    belonging,
    cases,
)
