"""Which relations a passage states: the rules, each a function from a passage to drafts of facts.

A rule looks at the words between and around mentions. It says who takes part in what, who works with whom
outside any named collaboration, where something is done, what belongs to what, and what a case concerns.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from loaders.assignments import assignments
from loaders.drafts import Draft, participation, partnership
from loaders.funding import funding
from loaders.layout import Kind
from loaders.lists import entities, list_after, list_before, lists
from loaders.mentions import BODIES, Entity, Mention
from loaders.reach import targets, with_circumstances
from loaders.sections import Passage
from loaders.speaking import about, can_speak, collaborations, is_denied, is_proposed, speakers
from loaders.whereabouts import named_places, places, whole_city
from model.vocabulary import EntityType, Predicate, Role

__all__ = ["read_passage"]

TAKES_PART = re.compile(
    r"\b(deltar|deltagit|deltog|ingår|ingick|ingått|sitter(?: med)?|medverkar|medverkat|medverkade"
    r"|är (?:även |också )?med|varit (?:\w+ )?med|varit aktiva?"
    r"|represent(?:ation|anter|era[sd]?\w*)|engagera[td]\w*|är en del"
    r"|arbetar (?:\w+ )?(?:genom|inom ramen för))\b"
)
SOMETHING_ELSE = re.compile(r"[^.,;]{0,20}? i (?:ett|en|flera|olika|två|tre|många|det|den)\b")
WITH = re.compile(
    r"\b(tillsammans med|ihop med|(?:i|genom|via)?\s?(?:\w+ )?"
    r"(?:samverkan|samarbetet?|samarbeten|samråd|dialog|partnerskap|samordning(?:en)?|\w*avtal"
    r"|avsiktsförklaring(?:ar)?|överenskommelser?|\w*allians(?:en)?)(?: \w+){0,3}? med"
    r"|samarbetar(?: \w+){0,3}? med|samarbetade med|samverkar(?: \w+){0,3}? med|samarbetat med|samverkat med"
    r"|träffar|arbetar (?:\w+ )?med)(?= )",
    re.IGNORECASE,
)
LOOSE_WITH = re.compile(r"arbetar (?:\w+ )?med$")
"""Words that are cooperation only when actors follow at once: one works with methods, too."""
JOINS = re.compile(
    r"\b(samverkar|medverkar|deltar|deltog|ingår|ingick|samlas|samlar|samlades|möts|träffas|består|delar"
    r"|finns)\b(?! med)"
)
"""What the members of a collaboration do, or what it does with them."""
CARRIED_BY = re.compile(
    r"\b(implementeras|genomförs|drivs|anordnas|utvecklas|stöds|bedrivs|ägs)(?: \w+){0,2} av\b"
)
BETWEEN = re.compile(r"\bmellan\b")
COOPERATION = re.compile(
    r"(samverkan|samarbete\w*|samordning\w*|avtal\w*|dialog|allians\w*|överenskommelse\w*)\b[^.,]{0,40}$"
)
WORKS_TOGETHER = re.compile(
    r"\b(samverkar|samarbetar|samordnar|arbetar gemensamt|arbetar tillsammans)\b(?! med)"
)
BELONGS = re.compile(
    r"\b(tillhör|hör till|är en del av|(?:är )?en (?:\w+ )?enhet (?:inom|i|vid)|sorterar under|drivs av)\b"
)
DRIVES = re.compile(r"\b(driver)\b")
BEARERS = frozenset({EntityType.ADMINISTRATION, EntityType.BOARD, EntityType.UNIT})
INSIDE = re.compile(r"^ (?:inom|vid|på|hos|i) $")
CONVENES = re.compile(r"\b(sammankallande|sammankallar|bjuder in till|organiserar|arrangerar)\b")
COORDINATES = re.compile(
    r"\b(samordnar|samordnas av|leder|leds av|koordinerar|koordineras av|faciliteras av)\b"
)
OWNS = re.compile(r"\b(projektägare|äger|ägs av|huvudman|huvudmannaskap)\b")
ROLES = ((CONVENES, Role.CONVENER), (OWNS, Role.OWNER), (COORDINATES, Role.COORDINATOR))
CONTRACT = re.compile(
    r"\b(?:IOP(?::n|-avtal|-avtalet)?|[Ii]déburet [Oo]ffentligt [Pp]artnerskap(?: \(IOP\))?)(?: \w+){0,4}? med(?= )"
)
RELATIVE = re.compile(r"\bsom \S+ $")
CASE = re.compile(r"\(?\b([A-ZÅÄÖ]{2,5}[- ]?\d{4}[-:/ ]\s?\d{1,5})\)?")
PUBLICATIONS = ("SOU", "SFS", "PROP", "DIR", "DS")
AT_ONCE = 20
THROUGH = re.compile(r"\b(genom|via|inom ramen för)(?: \w+){0,2} $", re.IGNORECASE)
LIST_OPENS = re.compile(r"(^|[.:(])[^.:(]{0,45}$")
NO_MEMBERS = re.compile(
    r"\b((?<!personal )(?<!representanter )(?<!medarbetare )(?<!deltagare )(?<!chefer )från|till|på|om|kring|än|åt|hos)"
    r"(?: \w+){0,1} $",
    re.IGNORECASE,
)
"""What stands behind these is where, whereto or whereof, not who."""
SERVICES = frozenset({EntityType.UNIT, EntityType.EXTERNAL_PARTNER})
WHOLES = frozenset({EntityType.ADMINISTRATION, EntityType.BOARD})


def read_passage(passage: Passage) -> list[Draft]:
    """All relations that one passage states, each once; the surest rule wins."""
    found: dict[tuple[Entity, Predicate, Entity], Draft] = {}
    if not passage.mentions and passage.topic is None and passage.assignee is None:
        return []
    for rule in RULES:
        for plain in rule(passage):
            draft = with_circumstances(plain, passage)
            if draft.subject == draft.object:
                continue
            key = (draft.subject, draft.predicate, draft.object)
            backwards = (draft.object, draft.predicate, draft.subject)
            if draft.predicate is Predicate.COLLABORATES_WITH and backwards in found:
                continue
            if key not in found or found[key].confidence < draft.confidence:
                found[key] = draft
    return list(found.values())


def takes_part(passage: Passage) -> Iterator[Draft]:
    """ "… deltar i …": who stands before it takes part in what stands after it, or in what was spoken of."""
    for verb in TAKES_PART.finditer(passage.text):
        if is_proposed(passage, verb.start()) or is_denied(passage, verb.start()):
            continue
        after = [m for m in collaborations(passage) if m.start >= verb.end()]
        if after:
            run = lists(passage.text, after, lambda e: e.type is EntityType.COLLABORATION)[0]
            places_met = entities(run)
        elif not collaborations(passage) and not SOMETHING_ELSE.match(passage.text, verb.end()):
            known = about(passage)
            places_met = [known] if known else []
        else:
            continue
        for collaboration in places_met:
            for actor in speakers(passage, verb.start()):
                yield participation(actor, collaboration, "takes-part", 0.9)


def roles(passage: Passage) -> Iterator[Draft]:
    """Convener, coordinator, owner: said of the actor next to the word."""
    named = collaborations(passage)
    for pattern, role in ROLES:
        for word in pattern.finditer(passage.text):
            before = [m.entity for m in named if m.end <= word.start()]
            after = [m.entity for m in named if m.start >= word.end()]
            if word[0].endswith(" av"):
                actors = entities(list_after(passage.text, passage.mentions, word.end()))[:1]
                objects = before[-1:]
            else:
                actors = speakers(passage, word.start())[-1:]
                relative = before and RELATIVE.search(passage.text[: word.start()])
                objects = before[-1:] if relative else after[:1] or before[-1:]
            objects = objects or ([known] if (known := about(passage, only_if=pattern)) else [])
            for actor in actors:
                for collaboration in objects:
                    yield participation(actor, collaboration, f"role-{role.value}", 0.85, role=role)


def members_listed(passage: Passage) -> Iterator[Draft]:
    """Two or more actors in a row, in a sentence about a collaboration, are its members."""
    named = list(dict.fromkeys(m.entity for m in collaborations(passage)))
    if len(named) > 1:
        return
    collaboration = named[0] if named else about(passage, only_if=JOINS)
    if collaboration is None:
        return
    for run in lists(passage.text, passage.mentions):
        place = run[0].start
        if is_proposed(passage, place) or is_denied(passage, place):
            continue
        if len(entities(run)) > 1 and not NO_MEMBERS.search(passage.text[:place]):
            for entity in entities(run):
                yield participation(entity, collaboration, "members-listed", 0.8 if named else 0.7)


def works_with(passage: Passage) -> Iterator[Draft]:
    """ "… i samverkan med …": partners; members, when the sentence is about the collaboration they meet in."""
    named = list(dict.fromkeys(m.entity for m in collaborations(passage)))
    contracts = [(m.start(), m.end()) for m in CONTRACT.finditer(passage.text)]
    for word in WITH.finditer(passage.text):
        if is_proposed(passage, word.start()) or is_denied(passage, word.start()):
            continue
        if any(start < word.end() <= end for start, end in contracts):
            continue
        run = list_after(passage.text, passage.mentions, word.end())
        if LOOSE_WITH.search(word[0]) and run and run[0].start - word.end() > 2:
            continue
        partners = entities(run)
        doers = [s for s in speakers(passage, word.start()) if s not in partners]
        if not doers:
            doers = [s for s in _behind(passage, run) if s not in partners]
        meeting = named[0] if len(named) == 1 else None if named else about(passage, only_if=TAKES_PART)
        meets_at = _meets_at(passage, word.end()) if not partners else None
        if meets_at:
            for doer in doers:
                yield participation(doer, meets_at, "works-with-it", 0.75)
        for doer in doers if partners else []:
            if meeting:
                yield participation(doer, meeting, "works-with-in", 0.8)
            for partner in partners:
                if meeting:
                    yield participation(partner, meeting, "works-with-in", 0.8)
                else:
                    yield partnership(doer, partner, "works-with", 0.75)


def _meets_at(passage: Passage, place: int) -> Entity | None:
    """The collaboration that follows at once: "i samarbete med BID"."""
    follows = [m for m in collaborations(passage) if m.start >= place]
    return follows[0].entity if follows and follows[0].start - place <= AT_ONCE else None


def through(passage: Passage) -> Iterator[Draft]:
    """ "Nämnden … genom satsningen …": who does something through a collaboration takes part in it."""
    for mention in collaborations(passage):
        before = passage.text[: mention.start]
        if (
            not THROUGH.search(before)
            or is_proposed(passage, mention.start)
            or is_denied(passage, mention.start)
        ):
            continue
        for actor in speakers(passage, mention.start):
            if actor.type in BODIES:
                yield participation(actor, mention.entity, "through", 0.7)


def _behind(passage: Passage, run: list[Mention]) -> list[Entity]:
    """Who does it when the sentence opens with the partners: "Tillsammans med polisen driver nämnden …"."""
    place = run[-1].end if run else 0
    able = [m for m in passage.mentions if can_speak(passage, m)]
    after = list_after(passage.text, able, place)
    return entities(after)[:1] or ([passage.voice] if passage.voice else [])


def works_between(passage: Passage) -> Iterator[Draft]:
    """ "samverkan mellan A, B och C": A works with each of the others."""
    if collaborations(passage) or is_proposed(passage) or (passage.topic and not passage.topic.is_actor):
        return
    for word in BETWEEN.finditer(passage.text):
        if COOPERATION.search(passage.text[: word.start()]):
            run = entities(list_after(passage.text, passage.mentions, word.end()))
            for other in run[1:]:
                yield partnership(run[0], other, "works-between", 0.75)


def works_together(passage: Passage) -> Iterator[Draft]:
    """ "A och B samverkar": they work together."""
    if collaborations(passage) or is_proposed(passage) or (passage.topic and not passage.topic.is_actor):
        return
    for word in WORKS_TOGETHER.finditer(passage.text):
        run = entities(list_before(passage.text, passage.mentions, word.start()))
        for other in run[1:]:
            yield partnership(run[0], other, "works-together", 0.75)


def carried_by(passage: Passage) -> Iterator[Draft]:
    """ "… som genomförs av …": who carries a collaboration out takes part in it."""
    named = collaborations(passage)
    for word in CARRIED_BY.finditer(passage.text):
        before = [m for m in named if m.end <= word.start()]
        if before and not is_proposed(passage):
            for actor in entities(list_after(passage.text, passage.mentions, word.end())):
                yield participation(actor, before[-1].entity, "carried-by", 0.75)


def bullet_members(passage: Passage) -> Iterator[Draft]:
    """A bullet that opens with a collaboration lists who is in it, after the name or in a sentence of their own."""
    named = collaborations(passage)
    if passage.kind is not Kind.BULLET or not named or named[0].start > 3 or is_proposed(passage):
        return
    after = [m for m in passage.mentions if m.start >= named[0].end]
    for run in lists(passage.text, after):
        if LIST_OPENS.search(passage.text[named[0].end : run[0].start]):
            for actor in entities(run):
                yield participation(actor, named[0].entity, "bullet-members", 0.85)


def voice_takes_part(passage: Passage) -> Iterator[Draft]:
    """A board's section that describes a collaboration: the board takes part in it (implied)."""
    if passage.voice is None or is_proposed(passage) or is_denied(passage) or CASE.search(passage.text):
        return
    named = collaborations(passage)
    if named and (named[0].start < 40 or passage.kind is Kind.BULLET):
        yield participation(passage.voice, named[0].entity, "voice", 0.6, implied=True)
    elif passage.topic is not None and passage.topic.type is EntityType.COLLABORATION:
        yield participation(passage.voice, passage.topic, "voice-topic", 0.6, implied=True)


def belonging(passage: Passage) -> Iterator[Draft]:
    """What is a unit of what, when the text says so."""
    for word in BELONGS.finditer(passage.text):
        wholes = entities(list_after(passage.text, passage.mentions, word.end()))[:1]
        if not wholes and re.match(r" (nämnden|förvaltningen|oss|bolaget)\b", passage.text[word.end() :]):
            wholes = [passage.voice] if passage.voice else []
        for part in speakers(passage, word.start())[-1:]:
            for whole in wholes:
                if part.type is EntityType.UNIT:
                    yield Draft(part, Predicate.PART_OF, whole, "belongs-to", 0.8)
    for word in DRIVES.finditer(passage.text):
        for driven in list_after(
            passage.text, passage.mentions, word.end(), lambda e: e.type is EntityType.UNIT
        )[:1]:
            for whole in speakers(passage, word.start())[:1]:
                if driven.entity.new and whole.type in WHOLES:
                    yield Draft(driven.entity, Predicate.PART_OF, whole, "drives", 0.7)


def inside(passage: Passage) -> Iterator[Draft]:
    """ "X inom Y": a unit is a part of the body it is in; a project inside a body is its own."""
    for left, right in zip(passage.mentions, passage.mentions[1:], strict=False):
        gap = passage.text[left.end : right.start]
        if not INSIDE.match(gap) or left.entity == right.entity:
            continue
        within = gap != " i "
        if within and left.entity.type is EntityType.COLLABORATION and right.entity.type in BEARERS:
            yield participation(right.entity, left.entity, "project-inside", 0.7)
        unit = within and left.entity.type is EntityType.UNIT and right.entity.type in WHOLES
        service = left.entity.kind == "region" and right.entity.name.startswith("Region ")
        if unit or service:
            yield Draft(left.entity, Predicate.PART_OF, right.entity, "inside", 0.7)


def cases(passage: Passage) -> Iterator[Draft]:
    """A registered case concerns the collaborations its sentence names; else the bodies before its number."""
    for number in CASE.finditer(passage.text):
        if number[1].startswith(PUBLICATIONS):
            continue
        case = Entity(re.sub(r"\s", "", number[1]), EntityType.CASE, new=True)
        named = entities([m for m in passage.mentions if m.entity.type is EntityType.COLLABORATION])
        bodies = [
            m.entity
            for m in passage.mentions
            if m.entity.is_actor and not m.genitive and m.end <= number.start()
        ]
        for concerned in named or list(dict.fromkeys(bodies)):
            yield Draft(case, Predicate.CONCERNS, concerned, "case", 0.6)


def partnerships_by_contract(passage: Passage) -> Iterator[Draft]:
    """ "idéburet offentligt partnerskap (IOP) med …": a partnership with the named parties and the speaker."""
    if is_proposed(passage) or is_denied(passage):
        return
    for word in CONTRACT.finditer(passage.text):
        parties = [m for m in list_after(passage.text, passage.mentions, word.end()) if not m.entity.general]
        for party_list in [parties] if parties else []:
            name = " och ".join(entity.name for entity in entities(party_list))
            partnership_ = Entity(f"IOP med {name}", EntityType.COLLABORATION, "partnership", new=True)
            for actor in (*speakers(passage, word.start()), *entities(party_list)):
                yield participation(actor, partnership_, "contract", 0.75)


RULES: tuple[Callable[[Passage], Iterator[Draft]], ...] = (
    takes_part,
    roles,
    members_listed,
    works_with,
    works_between,
    works_together,
    bullet_members,
    through,
    carried_by,
    voice_takes_part,
    partnerships_by_contract,
    funding,
    places,
    named_places,
    whole_city,
    belonging,
    inside,
    cases,
    targets,
    assignments,
)
