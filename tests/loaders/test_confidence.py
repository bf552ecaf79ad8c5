"""How sure a fact is said to be, in a city that the registry describes and elsewhere."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.facts.confidence import confidence_of, share_elsewhere
from model.fact import Reading

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


def test_a_rule_that_was_never_measured_is_as_sure_as_it_was_thought_to_be() -> None:
    """And elsewhere as much less as all rules together."""
    assert confidence_of("no such rule", 0.65) == 0.65
    assert 0.5 < share_elsewhere("no such rule") < 1
