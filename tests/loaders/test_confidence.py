"""How sure a fact is said to be, in a city that the registry describes and elsewhere."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.extract import Extractor
from loaders.facts.confidence import confidence_of, share_elsewhere
from model.fact import Reading
from ontology.registry import Registry

TEXT = (
    "Polisen och Räddningstjänsten samarbetar om lugna kvällar.\n\n"
    "I nätverket Ljus kaj ingår Polisen och Svenska kyrkan.\n"
)


def test_facts_of_a_city_that_nobody_described_are_less_sure(read: Callable[[str, str], Reading]) -> None:
    """By what was measured on documents that nobody had read; what is said is the same."""
    at_home, elsewhere = (
        {(f.subject, f.predicate, f.object): f for f in read(TEXT, name).facts}
        for name in ("stromhamn-brev.txt", "orsa-brev.txt")
    )
    assert at_home.keys() == elsewhere.keys() != set()
    for key, fact in elsewhere.items():
        known = at_home[key].confidence
        assert fact.confidence == pytest.approx(known * share_elsewhere(fact.rule), abs=0.001)
        assert fact.confidence <= known
    assert any(fact.confidence < at_home[key].confidence for key, fact in elsewhere.items())


def test_what_is_hardly_ever_right_elsewhere_is_not_said(registry: Registry, tmp_path: Path) -> None:
    """In a city that the registry describes it is, with how sure it is."""
    for name, left_out in (("orsa-brev.txt", True), ("stromhamn-brev.txt", False)):
        path = tmp_path / name
        path.write_text(TEXT, "utf-8")
        every = Extractor(registry, least_sure=0.0).extract(path).facts
        bound = sorted(fact.confidence for fact in every)[-1]
        said = Extractor(registry, least_sure=bound).extract(path).facts
        assert (len(said) < len(every)) is left_out
        assert all(fact.confidence >= bound for fact in said) is left_out


def test_a_rule_that_was_never_measured_is_as_sure_as_it_was_thought_to_be() -> None:
    """And elsewhere as much less as all rules together."""
    assert confidence_of("no such rule", 0.65) == 0.65
    assert 0.5 < share_elsewhere("no such rule") < 1
