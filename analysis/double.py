"""The same activity with several owners or applicants, and the sums it is paid from."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from analysis.activities import Activity, activities
from analysis.finding import Finding, Kind, Part, Value
from analysis.mentions import Names
from analysis.network import Network
from analysis.themes import Themes, Words, stem, themes_of, words_of
from model.names import fold
from model.vocabulary import ACTORS, EntityType

__all__ = ["find_double"]

YEARS = 2
"""Activities further apart are not the same activity twice at one time."""
ALIKE = 0.15
"""The least cosine of the words of two activities that may be the same."""
WIDESPREAD = 40
"""A word of more activities than this brings none of them together."""
COMPANY = 0.7
"""How far activities whose texts name each other's owners are taken to be the same."""
SHARED = 0.25
"""What several owners of one measure count: they may well have meant to share it."""
SHOWN = 4
"""Words that tell what activities are about."""

Link = tuple[int, int, float]
"""Two activities by their numbers, and how alike their words are."""


def find_double(network: Network) -> Iterator[Finding]:
    """Activities of several bodies that are for the same forum (``forum``) or about the same (``activity``), and
    measures that several bodies are responsible for (``owners``).

    The score grows with the number of owners and is weighed by how alike the words are (1 where all name the
    same forum); several owners of one measure count less. Sums are those of whole applications, each counted
    once, and a part says how many other activities they cover. No activities give nothing.
    """
    everything, names = activities(network), _Lookup.of(network)
    sought = [activity for activity in everything if activity.applied is not None]
    yield from _for_a_forum(names, sought)
    yield from _about_the_same(names, everything)
    for activity in everything:
        if activity.applied is None and len(activity.owners) > 1:
            yield _shared(activity)


@dataclass(frozen=True)
class _Lookup:
    """A network and what its texts can name."""

    network: Network
    forums: Names
    areas: Names
    targets: Names
    actors: Names

    @classmethod
    def of(cls, network: Network) -> _Lookup:
        kinds = (EntityType.COLLABORATION,), (EntityType.AREA,), (EntityType.TARGET_GROUP,), ACTORS
        return cls(network, *(Names.of(network, *types) for types in kinds))

    def bodies(self, text: str) -> set[str]:
        """The bodies that a text names."""
        return {self.network.body(actor) for actor in self.actors.within(text)}


def _for_a_forum(names: _Lookup, sought: Sequence[Activity]) -> Iterator[Finding]:
    groups: dict[tuple[str, int], list[Activity]] = defaultdict(list)
    for activity in sought:
        for forum in names.forums.within(activity.text):
            for year in activity.years:
                groups[forum, year].append(activity)
    for forum, year in sorted(groups):
        group = groups[forum, year]
        if len(_owners(group)) > 1:
            about = Part("forum", 1.0, (forum,))
            yield _finding(names, "forum", group, (about, f"{forum} {year}"), {"what": (forum,)})


def _about_the_same(names: _Lookup, everything: Sequence[Activity]) -> Iterator[Finding]:
    """Activities that are linked by the same most telling word."""
    people = frozenset(_stems(names.network, EntityType.TARGET_GROUP))
    bags = [_bag(names, activity.text, people) for activity in everything]
    themes = themes_of(bags)
    groups: dict[str, list[Link]] = defaultdict(list)
    for link in _links(everything, bags, themes):
        groups[_telling(themes, bags, [link])[0]].append(link)
    for topic in sorted(groups):
        links = groups[topic]
        group = [everything[number] for number in sorted({end for link in links for end in link[:2]})]
        alike = max(likeness for _, _, likeness in links)
        company = _company(names, group)
        words = tuple(_shortest(bags, links, stem) for stem in _telling(themes, bags, links)[:SHOWN])
        about = Part("themes", round(1 - (1 - alike) * (1 - COMPANY * company), 4), texts=words)
        yield _finding(names, "activity", group, (about, topic), {"what": words[:1]})


def _company(names: _Lookup, group: Sequence[Activity]) -> float:
    """The share of activities that name the owner of another one as their company, 0 to 1."""
    owners = set(_owners(group))
    return sum(not a.owners.issuperset(names.bodies(a.text) & owners) for a in group) / len(group)


def _bag(names: _Lookup, text: str, people: frozenset[str]) -> Words:
    """What an activity is about, apart from whom, where and with whom: those are parts of their own."""
    things = [iri for each in (names.actors, names.areas, names.forums) for iri in each.within(text)]
    named = words_of(name for iri in things for name in _names(names.network, iri))
    return {key: word for key, word in words_of([text]).items() if key not in named and key not in people}


def _stems(network: Network, *types: EntityType) -> Iterator[str]:
    for thing in network.of_type(*types):
        for name in (thing.name, *thing.other_names):
            yield from map(stem, fold(name).split())


def _names(network: Network, iri: str) -> tuple[str, ...]:
    return (network.things[iri].name, *network.things[iri].other_names)


def _links(everything: Sequence[Activity], bags: Sequence[Words], themes: Themes) -> Iterator[Link]:
    """Pairs with nearly the same words, in order; only words of few activities bring them together."""
    for one, other, value in themes.near(bags, ALIKE, WIDESPREAD):
        first, second = everything[one], everything[other]
        if first.owners.isdisjoint(second.owners) and _together(first, second):
            yield one, other, value


def _together(one: Activity, other: Activity) -> bool:
    return any(abs(a - b) <= YEARS for a in one.years for b in other.years)


def _telling(themes: Themes, bags: Sequence[Words], links: Iterable[Link]) -> list[str]:
    """The stems that links rest on, the most telling first."""
    stems = {stem for one, other, _ in links for stem in bags[one].keys() & bags[other].keys()}
    return sorted(stems, key=lambda stem: (-themes.weight(stem), stem))


def _shortest(bags: Sequence[Words], links: Iterable[Link], stem: str) -> str:
    words = {bags[end][stem] for link in links for end in link[:2] if stem in bags[end]}
    return min(words, key=lambda word: (len(word), word))


def _finding(
    names: _Lookup, case: str, group: Sequence[Activity], about: tuple[Part, str], what: dict[str, Value]
) -> Finding:
    part, topic = about
    owners = _owners(group)
    facts = tuple(sorted({fact for activity in group for fact in activity.facts}))
    texts = tuple(sorted({activity.text for activity in group}))
    parts = [
        part,
        Part("owners", round(1 - 0.5 ** (len(owners) - 1), 4), tuple(owners), facts, texts),
        *_named(names, group, owners),
    ]
    values: dict[str, Value] = {
        "owners": tuple(owners),
        "texts": tuple(f"”{text}”" for text in texts),
        "partners": _partners(parts),
        **what,
    }
    money = {activity.thing: activity for activity in group if activity.applied is not None}
    if money:
        parts.append(_sums(names.network, money))
    values |= _amounts(money, len(group))
    score = round((part.value or 0) * (parts[1].value or 0), 4)
    subjects = tuple(sorted({activity.thing for activity in group}))
    return Finding(Kind.DOUBLE, case, subjects, score, tuple(parts), values, topic)


def _named(names: _Lookup, group: Sequence[Activity], owners: Sequence[str]) -> Iterator[Part]:
    """Places and people that several of the texts name, and bodies that they name beside the owners."""
    for name, known in (("areas", names.areas), ("targets", names.targets)):
        often = Counter(thing for activity in group for thing in known.within(activity.text))
        if shared := tuple(sorted(thing for thing, number in often.items() if number > 1)):
            yield Part(name, 1.0, shared)
    bodies = {body for activity in group for body in names.bodies(activity.text)}
    if others := tuple(sorted(b for b in bodies if names.network.particular(b) and b not in owners)):
        yield Part("partners", None, others)


def _partners(parts: Iterable[Part]) -> tuple[str, ...]:
    return next((part.things for part in parts if part.name == "partners"), ())


def _sums(network: Network, money: dict[str, Activity]) -> Part:
    """Each application once, with what it seeks and, in brackets, how many activities that covers."""
    texts = (
        f"{network.name(thing)}: {_thousands(activity.applied or 0)} kr ({activity.beside + 1})"
        for thing, activity in sorted(money.items())
    )
    return Part("sums", None, tuple(sorted(money)), texts=tuple(texts))


def _thousands(number: int) -> str:
    return f"{number:,}".replace(",", "\u00a0")


def _amounts(money: dict[str, Activity], activities: int) -> dict[str, Value]:
    """The sums of the applications: ``all`` if they cover nothing else, ``at_most`` if they do."""
    covered = sum(activity.beside + 1 for activity in money.values())
    applied = sum(activity.applied or 0 for activity in money.values())
    granted = sum(activity.granted or 0 for activity in money.values())
    mixed = covered > activities
    return {
        "all": applied if money and not mixed else (),
        "at_most": applied if money and mixed else (),
        "granted": granted,
        "covered": covered,
        "applications": len(money),
    }


def _shared(activity: Activity) -> Finding:
    owners = tuple(sorted(activity.owners))
    value = round(1 - 0.5 ** (len(owners) - 1), 4)
    parts = (Part("owners", value, owners, activity.facts, (activity.text,)),)
    values: dict[str, Value] = {"owners": owners, "number": len(owners)}
    return Finding(Kind.DOUBLE, "owners", (activity.thing,), round(SHARED * value, 4), parts, values)


def _owners(group: Iterable[Activity]) -> list[str]:
    return sorted({owner for activity in group for owner in activity.owners})
