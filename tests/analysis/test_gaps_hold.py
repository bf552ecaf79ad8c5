"""What must hold of every detector of gaps, whatever the network."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from analysis.detectors import DETECTORS
from analysis.finding import Kind
from analysis.network import Network, Source, Thing
from analysis.wording import LANGUAGES, sentences
from tests.analysis.conftest import Drafting, renamed

KINDS = (Kind.MISSING, Kind.UNCOVERED, Kind.ORPHAN, Kind.CONTRADICTION, Kind.STRUCTURE)
DETECT = [detector for kind in KINDS for detector in DETECTORS[kind]]
few = settings(max_examples=15, deadline=None, suppress_health_check=[HealthCheck.too_slow])

seats = st.sets(st.tuples(st.integers(0, 7), st.integers(0, 5)), min_size=3, max_size=30)
issues = st.sets(st.tuples(st.sampled_from("FM"), st.integers(0, 5), st.integers(0, 3)), max_size=8)


def drawn(seats, issues):
    """A city with bodies, collaborations and measures."""
    drafting = Drafting()
    drafting.document("before", 2014)
    drafting.document("plan", 2024)
    for body, forum in sorted(seats):
        roles = ("coordinator",) if (body + forum) % 5 == 0 else ("member",)
        drafting.forum(f"Forum {forum}", [f"Nämnd {body}"], roles=roles, line=body, said_by=f"Nämnd {forum}")
    for kind, number, group in sorted(issues):
        name = f"Forum {number}" if kind == "F" else f"Åtgärd {number}"
        drafting.thing(name, "Collaboration" if kind == "F" else "Measure")
        drafting.targets(name, f"Grupp {group}")
        if kind == "M":
            drafting.thing(f"Nämnd {number}")
            drafting.claim(f"Nämnd {number}", "responsibleFor", name, document="before")
    return drafting.network()


def found(network):
    return [finding for detect in DETECT for finding in detect(network)]


def plain(findings):
    return sorted((f.kind, f.case, f.subjects, f.topic, f.score, f.parts) for f in findings)


@few
@given(seats, issues)
def test_every_finding_rests_on_facts_and_can_be_said_in_both_languages(seats, issues):
    network = drawn(seats, issues)
    known = {claim.iri for claim in network.claims}
    findings = found(network)
    for finding in findings:
        assert 0 <= finding.score <= 1
        assert finding.facts and set(finding.facts) <= known, finding
        for language in LANGUAGES:
            words = sentences(finding, network, language)
            assert words.title and words.explanation and words.suggestion
    assert len({finding.id for finding in findings}) == len(findings)


@few
@given(seats, issues, st.randoms())
def test_order_of_input_never_matters(seats, issues, chance: random.Random):
    network = drawn(seats, issues)
    claims, things = list(network.claims), list(network.things.items())
    chance.shuffle(claims)
    chance.shuffle(things)
    other = replace(network, claims=tuple(claims), things=dict(things))
    assert plain(found(other)) == plain(found(network))


@few
@given(seats, issues)
def test_renaming_actors_changes_no_score_but_that_of_names(seats, issues):
    """A new name for each, with nothing in common with the others', as the old ones had."""
    network = drawn(seats, issues)
    names = {
        iri: f"Organ {chr(65 + n)}" for n, iri in enumerate(sorted(network.things)) if iri.startswith("Nämnd")
    }
    assert plain(found(renamed(network, names))) == plain(found(network))


@pytest.mark.parametrize("detect", DETECT, ids=lambda detect: detect.__name__)
def test_nothing_and_next_to_nothing_give_nothing(detect):
    assert not list(detect(Network({}, ())))
    alone = Network(
        {"A": Thing("A", "A", "Board", municipality="strand")}, (), {"d": Source("d", "d", "strand", 2024)}
    )
    assert not list(detect(alone))


def test_a_member_in_everything_makes_no_gap_stronger():
    """An association that sits everywhere neither hides nor makes what is between the others."""
    network = drawn({(0, 0), (1, 0), (2, 1), (3, 1)}, {("M", 0, 0), ("M", 2, 0)})
    ties = [f for f in found(network) if f.case == "tie"]
    assert [finding.subjects for finding in ties] == [("Nämnd 0", "Nämnd 2")]
    drafting = Drafting(dict(network.things), {c.iri: c for c in network.claims}, dict(network.sources))
    for forum in ("Forum 0", "Forum 1"):
        drafting.forum(forum, ["Allestädes"])
    again = [f for f in found(drafting.network()) if f.case == "tie"]
    assert [finding.subjects for finding in again] == [("Nämnd 0", "Nämnd 2")]
