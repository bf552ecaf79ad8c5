"""Collaborations that look alike."""

from __future__ import annotations

import random
from dataclasses import replace
from datetime import date
from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.finding import by_score
from analysis.incidence import memberships
from analysis.likeness import likeness, seat_weight
from analysis.overlaps import find_overlaps
from analysis.profiles import Profiles
from analysis.wording import LANGUAGES, sentences
from model.vocabulary import EntityType
from tests.analysis.conftest import Drafting, renamed

BODIES = [f"N{number}" for number in range(12)]
FORUMS = [f"F{number}" for number in range(8)]
SEATS = st.sets(st.tuples(st.sampled_from(FORUMS), st.sampled_from(BODIES)), max_size=40)


def drafted(seats: set[tuple[str, str]]) -> Drafting:
    """Forums with these members, all of them for the same people."""
    made = Drafting()
    for forum, body in sorted(seats):
        made.forum(forum, [body])
        made.targets(forum, "Unga")
    return made


def two_alike() -> Drafting:
    """Two forums of four, three of them the same, for the young in the harbour, among six others."""
    made = drafted(set())
    made.forum("Hamngruppen", ["Fritid", "Skola", "Polis", "Kultur"])
    made.forum("Kajrådet", ["Fritid", "Skola", "Polis", "Miljö"])
    for number in range(6):
        made.forum(f"Annat {number}", [f"Ena {number}", f"Andra {number}"])
    for forum in ("Hamngruppen", "Kajrådet"):
        made.targets(forum, "Unga")
        made.areas(forum, "Hamnen")
    return made


def test_two_forums_with_members_people_and_place_in_common_are_found_with_their_parts() -> None:
    (found,) = find_overlaps(two_alike().network())
    parts = {part.name: part for part in found.parts}
    assert found.subjects == ("Hamngruppen", "Kajrådet")
    assert parts["members"].things == ("Fritid", "Polis", "Skola")
    assert parts["members"].value == pytest.approx((3 / 4 + 3 / 5) / 2)
    assert len(parts["members"].facts) == 6
    assert parts["targets"].things == ("Unga",) and parts["areas"].value == 1
    assert 0 < found.score < 1


def test_equal_members_alone_are_no_finding(drafting: Drafting) -> None:
    drafting.forum("Hamngruppen", ["Fritid", "Skola", "Polis"])
    drafting.forum("Kajrådet", ["Fritid", "Skola", "Polis"])
    drafting.forum("Annat", ["Kultur", "Miljö"])
    assert list(find_overlaps(drafting.network())) == []


def test_forums_that_followed_upon_each_other_do_not_overlap() -> None:
    made = two_alike()
    made.thing("Hamngruppen", "Collaboration", valid_to=date(2015, 1, 1))
    made.thing("Kajrådet", "Collaboration", valid_from=date(2016, 1, 1))
    assert list(find_overlaps(made.network())) == []


def test_a_forum_inside_another_is_named_first(drafting: Drafting) -> None:
    drafting.forum("Stora rådet", ["Fritid", "Skola", "Polis", "Kultur", "Miljö"])
    drafting.forum("Lilla rådet", ["Fritid", "Skola", "Polis"])
    for number in range(9):
        drafting.forum(f"Annat {number}", [f"Ena {number}", f"Andra {number}"])
    for forum in ("Stora rådet", "Lilla rådet"):
        drafting.targets(forum, "Unga")
    (found,) = find_overlaps(drafting.network())
    assert (found.case, found.subjects) == ("nested", ("Lilla rådet", "Stora rådet"))


def test_a_board_and_its_administration_are_one_member() -> None:
    made = two_alike()
    before = list(find_overlaps(made.network()))
    made.thing("Fritidsförvaltningen", "Administration")
    made.serves["Fritidsförvaltningen"] = "Fritid"
    made.claim("Fritidsförvaltningen", "participatesIn", "Kajrådet")
    assert [found.score for found in find_overlaps(made.network())] == [found.score for found in before]


def test_a_member_of_everything_adds_next_to_nothing() -> None:
    made = two_alike()
    alone = next(iter(find_overlaps(made.network()))).parts[0].value or 0
    made.thing("Överallt")
    for forum in sorted(thing.iri for thing in made.network().of_type(EntityType.COLLABORATION)):
        made.claim("Överallt", "participatesIn", forum)
    with_it = next(iter(find_overlaps(made.network()))).parts[0].value or 0
    assert abs(with_it - alone) < 0.02


def test_collectives_bring_nobody_together(drafting: Drafting) -> None:
    for name in ("Näringslivet", "Civilsamhället", "Boende"):
        drafting.thing(name, "ExternalPartner", kind="collective")
    for forum in ("Hamngruppen", "Kajrådet"):
        drafting.forum(forum, ["Näringslivet", "Civilsamhället", "Boende"])
        drafting.targets(forum, "Unga")
    assert list(find_overlaps(drafting.network())) == []


def test_weight_of_a_seat_falls_with_the_number_of_seats() -> None:
    assert [seat_weight(number) for number in (0, 1, 2, 3, 11)] == [1, 1, 1, 0.5, 0.1]


def test_no_network_and_a_single_forum_give_nothing(drafting: Drafting) -> None:
    assert list(find_overlaps(drafting.network())) == []
    drafting.forum("Ensam", ["Fritid"])
    assert list(find_overlaps(drafting.network())) == []


@given(SEATS)
@settings(max_examples=20, deadline=None)
def test_a_forum_compared_with_itself_scores_one(seats: set[tuple[str, str]]) -> None:
    network = drafted(seats).network()
    table, profiles = memberships(network), Profiles(network)
    weights = dict(zip(table.columns, map(seat_weight, table.column_sizes.tolist()), strict=True))
    for forum in table.rows:
        assert likeness(forum, forum, profiles, weights.__getitem__).value == pytest.approx(1)


@given(SEATS, st.tuples(st.sampled_from(FORUMS), st.sampled_from(BODIES)))
@settings(max_examples=20, deadline=None)
def test_another_membership_never_takes_evidence_from_two_forums(
    seats: set[tuple[str, str]], more: tuple[str, str]
) -> None:
    before, after = drafted(seats).network(), drafted({*seats, more}).network()
    profiles = Profiles(before), Profiles(after)
    for one, other in combinations(sorted({forum for forum, _ in seats}), 2):
        kept = [likeness(one, other, each, lambda _: 1.0) for each in profiles]
        facts = [{fact for part in each.parts for fact in part.facts} for each in kept]
        assert facts[0] <= facts[1]


@given(SEATS)
@settings(max_examples=25, deadline=None)
def test_other_names_change_no_score(seats: set[tuple[str, str]]) -> None:
    network = drafted(seats).network()
    names = {body: f"Åter{body}sson" for body in BODIES}
    scores = [
        [found.score for found in by_score(find_overlaps(n))] for n in (network, renamed(network, names))
    ]
    assert scores[0] == scores[1]


@given(SEATS, st.randoms(use_true_random=False))
@settings(max_examples=25, deadline=None)
def test_the_order_of_what_is_said_does_not_matter(
    seats: set[tuple[str, str]], chance: random.Random
) -> None:
    network = drafted(seats).network()
    claims, things = list(network.claims), list(network.things.items())
    chance.shuffle(claims)
    chance.shuffle(things)
    mixed = replace(network, claims=tuple(claims), things=dict(things))
    assert by_score(find_overlaps(network)) == by_score(find_overlaps(mixed))


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_is_not_shared_is_not_spoken_of(language: str) -> None:
    made = two_alike()
    del made.claims["Kajrådet operatesIn Hamnen"]
    network = made.network()
    (found,) = find_overlaps(network)
    words = sentences(found, network, language)
    assert "Hamnen" not in words.explanation and "  " not in words.explanation
    assert "Fritid, Polis" in words.explanation and "Unga" in words.explanation
