"""Each shape and each check that is a query has one small case that passes and one that fails (tests/data/cases).

All cases of a kind are put into one dataset and checked at once; each has addresses of its own, so that none
meets another.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping
from pathlib import Path

import pyoxigraph as ox
import pytest

from graph.shapes import Problem, shape_problems
from graph.store import Dataset
from ontology.load import LANGUAGES, ontology_triples
from ontology.shape_words import shape_words
from queries.violations import check_queries, query_problems

CASES = Path(__file__).parent / "data" / "cases"
BASE = "https://samverkan.example/case/"
SHAPES = [name for name, _ in shape_words()]
NAMES = [*SHAPES, *check_queries()]
SENTENCE = re.compile(r"(.* )?<\S+>:? .+; .+(\.|\))", re.S)
"""What is wrong, with its address, and how it is mended."""


def case_dataset(kind: str) -> Dataset:
    """All passing or all failing cases in one dataset in memory, with the ontology."""
    store = ox.Store()
    store.extend(ox.Quad(t.subject, t.predicate, t.object) for t in ontology_triples())
    for file in sorted(CASES.glob(f"*/{kind}.ttl")):
        store.extend(ox.parse(file.read_bytes(), format=ox.RdfFormat.TURTLE))
    return Dataset(CASES, store, {})


def found(kind: str) -> Mapping[str, list[Problem]]:
    """What is found in the cases, by shape or query."""
    dataset = case_dataset(kind)
    problems: dict[str, list[Problem]] = defaultdict(list)
    for problem in (*shape_problems(dataset), *query_problems(dataset)):
        problems[problem.shape].append(problem)
    return problems


@pytest.fixture(scope="module")
def passing() -> Mapping[str, list[Problem]]:
    """What is found in the passing cases, by shape or query."""
    return found("pass")


@pytest.fixture(scope="module")
def failing() -> Mapping[str, list[Problem]]:
    """What is found in the failing cases, by shape or query."""
    return found("fail")


def test_every_shape_and_query_has_its_pair() -> None:
    """A new one needs its cases, and a case needs what it is for."""
    pairs = {folder.name: sorted(file.name for file in folder.iterdir()) for folder in CASES.iterdir()}
    assert pairs == {name: ["fail.ttl", "pass.ttl"] for name in NAMES}


def own(problems: Mapping[str, list[Problem]], name: str) -> list[Problem]:
    """What the shape or query of that name finds in the case of that name."""
    text = (CASES / name / "fail.ttl").read_text(encoding="utf-8")
    return [p for p in problems[name] if f"/case/{name}/" in p.thing or local(p.thing) in text]


def local(iri: str) -> str:
    """A term of ours as a case writes it."""
    return iri.replace("https://samverkan.example/ontology#", "sv:")


@pytest.mark.parametrize("name", NAMES)
def test_what_is_right_passes_and_what_is_wrong_is_told(
    name: str, passing: Mapping[str, list[Problem]], failing: Mapping[str, list[Problem]]
) -> None:
    """Nothing in the passing case; in the failing one a sentence with the thing's address and a mend."""
    assert own(passing, name) == []
    minded = own(failing, name)
    assert minded
    for problem in minded:
        assert all(SENTENCE.fullmatch(sentence) for sentence in problem.message.values())
        assert (
            set(problem.message) >= {"sv"} if name not in SHAPES else set(problem.message) == set(LANGUAGES)
        )


@pytest.mark.parametrize("name", NAMES)
def test_the_cases_differ_in_one_place(name: str) -> None:
    """Most of the failing case stands in the passing one, so that what passes is checked at all."""
    passing, failing = (
        {
            str(q.triple)
            for q in ox.parse((CASES / name / f"{kind}.ttl").read_bytes(), format=ox.RdfFormat.TURTLE)
        }
        for kind in ("pass", "fail")
    )
    assert 1 <= len(passing ^ failing) <= 2


def test_remarks_are_no_faults(failing: Mapping[str, list[Problem]]) -> None:
    """What documents may well say is remarked on: more granted than sought, an actor outside its time."""
    remarks = {name for name, problems in failing.items() if any(problem.remark for problem in problems)}
    assert remarks == {"granted-within-applied", "remark-actor-outside-its-time"}


@pytest.mark.parametrize(
    ("before", "after", "told"),
    [
        ("2021-07-01", "2021-07-01", None),
        ("2021-12-31", "2021-07-01", None),
        ("2021-06-30", "2021-07-01", "Socialnämnden upphörde redan 2021-06-30"),
        ("2021-07-01", "2021-07-02", "Social- och arbetsmarknadsnämnden fanns först 2021-07-02"),
    ],
)
def test_a_reorganisation_leaves_no_day_without_someone(before: str, after: str, told: str | None) -> None:
    """The predecessor lasts until the day at least, the successor begins on it at the latest."""
    text = (CASES / "violation-reorganisation-out-of-step" / "pass.ttl").read_text(encoding="utf-8")
    text = text.replace('validTo "2021-07-01"', f'validTo "{before}"').replace(
        'validFrom "2021-07-01"', f'validFrom "{after}"'
    )
    store = ox.Store()
    store.extend(ox.parse(text.encode(), format=ox.RdfFormat.TURTLE))
    rows = Dataset(CASES, store, {}).select(check_queries()["violation-reorganisation-out-of-step"]).rows
    assert [told in str(row[1]) for row in rows if told] == ([True] if told else [])
    assert len(rows) == (told is not None)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Skriv till registrator@malmo.example i tid.", "en e-postadress"),
        ("Växel +46 (0)31-390 06 00", "ett telefonnummer"),
        ("tfn 031-3900600.", "ett telefonnummer"),
        ("19121212-1212", "ett personnummer"),
        ("Gäller 121212-1212, se bilaga", "ett personnummer"),
        ("Sökte 2 050 000 000 kr för 2021-2023, org.nr 212000-1124", None),
        ("STK-2012-0425, § 14, 100 %", None),
        ("bfbbe09613525430", None),
    ],
)
def test_personal_data_are_found_wherever_they_stand(text: str, told: str | None) -> None:
    """In any text of any thing; amounts, case numbers and an organisation's number are none."""
    store = ox.Store()
    thing, comment = ox.NamedNode(BASE + "thing"), ox.NamedNode(BASE + "comment")
    store.add(ox.Quad(thing, comment, ox.Literal(text, language="sv")))
    rows = Dataset(CASES, store, {}).select(check_queries()["violation-personal-data"]).rows
    assert [str(row[1]).removeprefix("Har ").partition(" i <")[0] for row in rows] == ([told] if told else [])
