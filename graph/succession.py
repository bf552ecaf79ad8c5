"""Who answers for what a body had: reorganisations followed from predecessor to successor, to a day.

What must stay true: the answer depends on the reorganisations and lifetimes alone, and is found however many
reorganisations lie between; where someone ended without a successor, no one answers.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date

from graph.iris import Iri
from graph.store import Dataset
from graph.validity import Lifetime

__all__ = ["Reorganisation", "Succession", "succession_of"]

EVENTS = """
SELECT ?change ?day ?label ?before ?after WHERE {
  ?change a org:ChangeEvent ; dcterms:date ?day ;
    org:originalOrganization ?before ; org:resultingOrganization ?after .
  OPTIONAL { ?change rdfs:label ?label }
} ORDER BY ?day ?change ?before ?after
"""
LIFETIMES = """
SELECT ?thing ?first ?after WHERE {
  ?thing a/rdfs:subClassOf* sv:Actor .
  OPTIONAL { ?thing sv:validFrom ?first }
  OPTIONAL { ?thing sv:validTo ?after }
} ORDER BY ?thing ?first ?after
"""


@dataclass(frozen=True, slots=True, order=True)
class Reorganisation:
    """One step: on that day what ``before`` had went to ``after``."""

    day: date
    iri: Iri
    before: Iri
    after: Iri
    label: str = ""


@dataclass(frozen=True)
class Succession:
    """All reorganisations of a dataset, with the lifetimes of the actors."""

    steps: tuple[Reorganisation, ...]
    lifetimes: Mapping[Iri, Lifetime]

    def answering(self, actor: Iri, day: date) -> tuple[Iri, ...]:
        """Who answers on that day for what the actor had: in order of their addresses.

        The actor itself as long as it exists; else those that took over, and of those that have ended in their
        turn the ones that took over from them. Of a day before the actor began: those it took over from. Empty
        where no one did, as far as the registry knows. A merger in a circle is walked once.
        """
        return tuple(sorted({*self._answering(actor, day)}))

    def trail(self, actor: Iri, day: date) -> tuple[Reorganisation, ...]:
        """The steps that lead from the actor to those who answer on that day, in order of time."""
        steps: set[Reorganisation] = set()
        for reached in self._reached(actor, day):
            steps.update(self._onward(reached, day))
        return tuple(sorted(steps))

    def _answering(self, actor: Iri, day: date) -> Iterator[Iri]:
        return (reached for reached in self._reached(actor, day) if self._age(reached, day) == 0)

    def _reached(self, actor: Iri, day: date) -> tuple[Iri, ...]:
        """The actor and everyone on the way to those who answer, each once."""
        found = [actor]
        for here in found:  # grows while it is walked
            for step in self._onward(here, day):
                there = step.after if step.before == here else step.before
                if there not in found:
                    found.append(there)
        return tuple(found)

    def _onward(self, actor: Iri, day: date) -> list[Reorganisation]:
        """The steps by which what the actor had left it before that day, or came to it after."""
        age = self._age(actor, day)
        if age > 0:
            return [step for step in self.steps if step.before == actor and step.day <= day]
        if age < 0:
            return [step for step in self.steps if step.after == actor and step.day > day]
        return []

    def _age(self, actor: Iri, day: date) -> int:
        """-1 before the actor exists, 0 while it does, 1 after."""
        life = self.lifetimes.get(actor, Lifetime())
        if life.first is not None and day < life.first:
            return -1
        return 1 if life.after is not None and life.after <= day else 0


def succession_of(dataset: Dataset) -> Succession:
    """The reorganisations that the dataset knows.

    Raises:
        QueryError: the dataset cannot be asked.
    """
    steps = (_step(row) for row in dataset.select(EVENTS))
    lifetimes = {
        Iri(str(row["thing"])): Lifetime(_perhaps(row["first"]), _perhaps(row["after"]))
        for row in dataset.select(LIFETIMES)
    }
    return Succession(tuple(sorted(steps)), lifetimes)


def _step(row: Mapping[str, object]) -> Reorganisation:
    change, before, after = (Iri(str(row[name])) for name in ("change", "before", "after"))
    return Reorganisation(_day(row["day"]), change, before, after, str(row["label"] or ""))


def _day(value: object) -> date:
    return date.fromisoformat(str(value))


def _perhaps(value: object) -> date | None:
    return None if value is None else _day(value)
