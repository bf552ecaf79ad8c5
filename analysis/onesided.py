"""One-sided claims: A says that B takes part or works together with it, and B does not say so.

Three cases that are never mixed: B had its say and is silent; B speaks of the forum without itself; B had no say
in any document that was read.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Iterator, Sequence

from analysis.finding import Finding, Kind, Part, Value
from analysis.network import Network
from analysis.voices import Statement, Voices
from model.vocabulary import EntityType, Predicate

__all__ = ["find_one_sided"]

SPARING = 3
"""Ties that a body names in a document, for its silence on another to count three quarters."""
OTHERS = 2
"""Other members that name a forum themselves, for silence on it to count three quarters of the most."""
YEARS = 2
"""Documents so many years apart halve what a silence says."""
UNREAD = 0.1
"""The most that can be said of somebody who had no say."""
UNLISTED = 0.6
"""What a name counts that the registry does not list."""
WITHOUT_ITSELF = 0.8
"""What it counts that a body speaks of a forum without itself: it may be taken for granted."""


def find_one_sided(network: Network) -> Iterator[Finding]:
    """Seats and partners that one body names and the other, who had its say, does not; or had none.

    The score of a silence grows with the number of bodies that name the tie, with how much the silent one told
    of its other ties, and with how many members of the forum name it themselves; it falls with the years
    between the documents; 0 to 1. Whoever never speaks gets
    one finding for all its ties, at most 0.1. Claims that no body makes (a document of the city as a whole) are
    no one's word. An empty network gives nothing.
    """
    voices = Voices(network)
    unread: dict[str, list[Statement]] = defaultdict(list)
    for forum in sorted(voices.of_forums):
        yield from _in_forum(voices, forum, unread)
    yield from _partners(voices, unread)
    for actor in sorted(unread):
        yield _unread(voices, actor, unread[actor])


def _in_forum(voices: Voices, forum: str, unread: dict[str, list[Statement]]) -> Iterator[Finding]:
    said = voices.of_forums[forum]
    seats: dict[str, list[Statement]] = defaultdict(list)
    for statement in said:
        if statement.claim.predicate == Predicate.PARTICIPATES_IN:
            seats[voices.network.body(statement.claim.subject)].append(statement)
    for body in sorted(seats):
        if not _answers(voices.network, body) or any(each.speaker == body for each in seats[body]):
            continue
        own = [statement for statement in said if statement.speaker == body] or voices.naming(body, forum)
        if own:
            yield _otherwise(voices, forum, body, (seats[body], own))
        elif body in voices.documents:
            yield _silent(voices, "silent", (forum, body), seats[body])
        else:
            unread[body].extend(seats[body])


def _answers(network: Network, body: str) -> bool:
    """Whether a body can be asked: a unit is spoken for by the board that it belongs to."""
    thing = network.things.get(body)
    return thing is not None and thing.type != EntityType.UNIT and network.particular(body)


def _partners(voices: Voices, unread: dict[str, list[Statement]]) -> Iterator[Finding]:
    """Ties outside any forum; whoever meets the other in a forum by its own word has confirmed it."""
    named = _named_partners(voices)
    met = _met(voices)
    for speaker, other in sorted(named):
        if (other, speaker) in named or (other, speaker) in met:
            continue
        if other in voices.documents:
            yield _silent(voices, "silent_tie", (speaker, other), named[speaker, other])
        else:
            unread[other].extend(named[speaker, other])


def _named_partners(voices: Voices) -> dict[tuple[str, str], list[Statement]]:
    """Speaker and the other → where the speaker names the other as its partner."""
    network, found = voices.network, defaultdict[tuple[str, str], list[Statement]](list)
    for claim in network.of(Predicate.COLLABORATES_WITH):
        ends = network.body(claim.subject), network.body(claim.object)
        for place in claim.places:
            speaker = voices.speaker(place)
            if speaker in ends and ends[0] != ends[1]:
                other = ends[speaker == ends[0]]
                if _answers(network, other) and network.particular(speaker):
                    found[speaker, other].append(Statement(speaker, claim, place))
    return found


def _met(voices: Voices) -> set[tuple[str, str]]:
    """Speaker and the other → whether the speaker names the other in a forum of any kind."""
    return {
        (statement.speaker, voices.network.body(statement.claim.subject))
        for said in voices.of_forums.values()
        for statement in said
        if statement.claim.predicate == Predicate.PARTICIPATES_IN
    }


def _silent(voices: Voices, case: str, subjects: tuple[str, str], named: Sequence[Statement]) -> Finding:
    silent = subjects[1]
    document, strength = _silence(voices, silent, named)
    speakers = sorted({statement.speaker for statement in named})
    members = _own_word(voices, subjects[0]) if case == "silent" else ()
    parts = (
        _named_by(voices, named),
        Part("silence", round(strength, 4), (silent,), texts=(_title(voices.network, document),)),
        Part("others", round(0.5 + 0.5 * len(members) / (len(members) + OTHERS), 4), members),
    )
    values: dict[str, Value] = {"speakers": tuple(speakers), "document": _title(voices.network, document)}
    return Finding(Kind.ONE_SIDED, case, subjects, _score(voices, silent, parts), parts, values)


def _otherwise(
    voices: Voices, forum: str, body: str, said: tuple[Sequence[Statement], Sequence[Statement]]
) -> Finding:
    named, own = said
    facts = tuple(sorted({statement.claim.iri for statement in own}))
    others = sorted(
        {voices.network.body(s.claim.subject) for s in own if s.claim.predicate == Predicate.PARTICIPATES_IN}
    )
    parts = (_named_by(voices, named), Part("own_word", WITHOUT_ITSELF, tuple(others), facts))
    speakers = sorted({statement.speaker for statement in named})
    document = min(statement.place.document for statement in own)
    values: dict[str, Value] = {
        "speakers": tuple(speakers),
        "others": tuple(others),
        "document": _title(voices.network, document),
    }
    return Finding(Kind.ONE_SIDED, "otherwise", (forum, body), _score(voices, body, parts), parts, values)


def _unread(voices: Voices, actor: str, named: Sequence[Statement]) -> Finding:
    """All ties of somebody who never speaks, together."""
    forums = sorted({s.claim.object for s in named if s.claim.predicate == Predicate.PARTICIPATES_IN})
    speakers = sorted({statement.speaker for statement in named})
    ties = len({statement.claim.iri for statement in named})
    facts = tuple(sorted({statement.claim.iri for statement in named}))
    parts = (Part("ties", round(ties / (ties + SPARING), 4), (*forums, *speakers), facts),)
    score = round(UNREAD * ties / (ties + SPARING) * _sureness(voices.network, actor), 4)
    values: dict[str, Value] = {"ties": ties, "forums": tuple(forums), "speakers": tuple(speakers)}
    return Finding(Kind.ONE_SIDED, "unread", (actor,), score, parts, values)


def _named_by(voices: Voices, named: Sequence[Statement]) -> Part:
    """Who says so: 1/2 for one body, 3/4 for two and so on, by the confidence of the surest place."""
    speakers = sorted({statement.speaker for statement in named})
    sure = max(statement.place.confidence for statement in named)
    facts = tuple(sorted({statement.claim.iri for statement in named}))
    return Part("named_by", round((1 - 0.5 ** len(speakers)) * sure, 4), tuple(speakers), facts)


def _silence(voices: Voices, silent: str, named: Iterable[Statement]) -> tuple[str, float]:
    """The document in which somebody's silence tells most, and how much, 0 to 1."""
    documents = {statement.place.document for statement in named}
    return max(
        (
            (document, _told(voices, silent, document) * _near(voices.network, document, documents))
            for document in sorted(voices.documents[silent])
        ),
        key=lambda found: found[1],
    )


def _told(voices: Voices, body: str, document: str) -> float:
    ties = voices.ties.get((body, document), 0)
    return 0.5 + 0.5 * ties / (ties + SPARING)


def _own_word(voices: Voices, forum: str) -> tuple[str, ...]:
    """The members that say themselves that they take part."""
    seats = (s for s in voices.of_forums[forum] if s.claim.predicate == Predicate.PARTICIPATES_IN)
    return tuple(sorted({s.speaker for s in seats if voices.network.body(s.claim.subject) == s.speaker}))


def _near(network: Network, document: str, others: set[str]) -> float:
    if document in others:
        return 1.0
    years = [_year(network, other) for other in sorted(others)]
    own = _year(network, document)
    apart = min((abs(own - year) for year in years if own and year), default=YEARS)
    return YEARS / (YEARS + apart) / 2


def _year(network: Network, document: str) -> int:
    source = network.sources.get(document)
    return (source.year or 0) if source else 0


def _score(voices: Voices, actor: str, parts: Iterable[Part]) -> float:
    score = _sureness(voices.network, actor)
    for part in parts:
        score *= part.value or 0
    return round(score, 4)


def _sureness(network: Network, actor: str) -> float:
    thing = network.things.get(actor)
    return 1.0 if thing is None or thing.known else UNLISTED


def _title(network: Network, document: str) -> str:
    source = network.sources.get(document)
    return source.title if source else document
