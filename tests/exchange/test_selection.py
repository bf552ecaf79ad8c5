"""A part of a dataset: less, never something else."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from exchange.selection import Selection, selected
from graph.build import build_store
from graph.store import Dataset
from model.errors import UnknownNameError
from model.fact import Reading
from ontology.registry import Registry
from queries.violations import query_problems

ANEW = ("/graph/summary>", "/graph/derived>")
"""What all evidence together says: of a part it is another thing."""


@pytest.fixture(scope="module")
def two_cities(
    tmp_path_factory: pytest.TempPathFactory, readings: tuple[Reading, ...], registry: Registry
) -> Dataset:
    """The small dataset, and the same documents told of another city."""
    others = [
        Reading(
            replace(r.document, id=f"ekhult-{r.document.id}", municipality="ekhult"),
            tuple(replace(fact, document=f"ekhult-{fact.document}") for fact in r.facts),
        )
        for r in readings
    ]
    return build_store(tmp_path_factory.mktemp("two"), [*readings, *others], registry)


@contextmanager
def part(dataset: Dataset, **wanted: object) -> Iterator[Dataset]:
    """The part that the options choose."""
    with selected(dataset, Selection(**wanted)) as found:  # type: ignore[arg-type]
        yield found


def lines(dataset: Dataset) -> set[str]:
    """The dataset's quads."""
    return set(dataset.dump().decode().splitlines())


def test_one_municipality_is_what_its_documents_say(two_cities: Dataset) -> None:
    """By name or by slug; nothing of the other is left, shared actors are."""
    with part(two_cities, municipality="Ekhult") as found, part(two_cities, municipality="ekhult") as same:
        assert {document.municipality for document in found.documents()} == {"ekhult"}
        assert lines(found) == lines(same)
        assert "/id/stromhamn/" not in found.dump().decode()
        assert "/id/municipality/stromhamn" not in found.dump().decode()
        assert "Polisen" in {str(n) for n in found.select("SELECT ?n { ?s skos:prefLabel ?n }").column("n")}


@settings(max_examples=8, deadline=None)
@given(least=st.floats(0, 1))
def test_a_part_says_nothing_that_the_whole_does_not(dataset: Dataset, least: float) -> None:
    """But how sure all evidence together is; and what it says is whole by every check."""
    with part(dataset, min_confidence=least) as found:
        more = lines(found) - lines(dataset)
        assert {line for line in more if not any(graph in line for graph in ANEW)} == set()
        assert all(fact.confidence >= least for fact in found.facts())
        assert {fact.id for fact in found.facts()} == {
            fact.id for fact in dataset.facts() if fact.confidence >= least
        }
        assert list(query_problems(found)) == []
        assert found.report["quads"] == len(lines(found))


def test_what_follows_from_a_part_is_counted_of_the_part(two_cities: Dataset) -> None:
    """In half of the documents a thing that both halves mention is mentioned less often."""
    query = "SELECT ?thing ?n { ?thing sv:mentions ?n }"
    whole = dict(two_cities.select(query).rows)
    with part(two_cities, municipality="ekhult") as found:
        half = dict(found.select(query).rows)
    assert half
    assert all(int(str(half[thing])) <= int(str(whole[thing])) for thing in half)
    assert any(int(str(half[thing])) < int(str(whole[thing])) for thing in half)


def test_as_of_a_day_what_did_not_hold_is_left_out(
    tmp_path: Path, readings: tuple[Reading, ...], registry: Registry
) -> None:
    """The end of a period is the first day after it; what nobody dates holds always."""
    first = readings[0]
    dated = tuple(
        replace(fact, attributes={**fact.attributes, "since": "2019", "until": "2021"})
        if fact.predicate == "participatesIn"
        else fact
        for fact in first.facts
    )
    dataset = build_store(tmp_path, [replace(first, facts=dated)], registry)
    query = "SELECT DISTINCT ?f ?from ?to { ?f sv:validFrom ?from ; sv:validTo ?to ; a sv:Fact }"
    periods = {(str(a), str(b)) for _, a, b in dataset.select(query).rows}
    assert periods, "the facts have their periods"
    begins, ends = min(a for a, _ in periods), max(b for _, b in periods)
    members = "SELECT ?a { ?a sv:participatesIn ?f }"
    with part(dataset, as_of=date.fromisoformat(ends)) as after:
        assert len(after.select(members)) == 0
        assert len(after.facts()) == sum(
            f.predicate != "participatesIn" or f.modality == "proposed" for f in dated
        )
    with part(dataset, as_of=date.fromisoformat(begins)) as during:
        assert len(during.select(members)) == len(dataset.select(members)) > 0


def test_nothing_chosen_is_everything(dataset: Dataset) -> None:
    """Not even copied."""
    with part(dataset) as found:
        assert found is dataset


def test_a_municipality_without_documents_is_told(dataset: Dataset) -> None:
    """With those that there are."""
    with (
        pytest.raises(UnknownNameError, match=r"'Atlantis'.*stromhamn"),
        part(dataset, municipality="Atlantis"),
    ):
        pass
