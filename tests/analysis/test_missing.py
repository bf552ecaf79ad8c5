"""Bodies that work with the same thing and do not meet, and bodies that one would expect in a collaboration."""

from __future__ import annotations

import math

import pytest

from analysis.issues import issues_of, named_in
from analysis.meetings import meetings
from analysis.missing_members import find_missing_members
from analysis.missing_ties import baseline, find_missing_ties, gaps_on


def own(drafting, body, *groups):
    """A measure of a body's own for some target groups."""
    drafting.thing(body)
    drafting.thing(f"{body}s åtgärd", "Measure")
    drafting.claim(body, "responsibleFor", f"{body}s åtgärd")
    drafting.targets(f"{body}s åtgärd", *groups)


def test_two_that_share_a_group_and_never_meet_are_a_gap_and_the_group_is_named(drafting):
    own(drafting, "Fritid", "Äldre")
    own(drafting, "Vård", "Äldre")
    drafting.forum("Lag", ["Vård", "Polis"])
    (finding,) = find_missing_ties(drafting.network())
    assert (finding.case, finding.subjects) == ("tie", ("Fritid", "Vård"))
    assert finding.values["issues"] == ("Äldre",)


@pytest.mark.parametrize("tie", ["forum", "direct"])
def test_a_tie_closes_the_gap(drafting, tie):
    own(drafting, "Fritid", "Äldre")
    own(drafting, "Vård", "Äldre")
    if tie == "forum":
        drafting.forum("Lag", ["Vård", "Fritid"])
    else:
        drafting.claim("Fritid", "collaboratesWith", "Vård")
    assert not list(find_missing_ties(drafting.network()))


def test_a_board_and_its_administration_have_no_gap_between_them(drafting):
    own(drafting, "Fritid", "Äldre")
    drafting.thing("Fritidskontoret", "Administration")
    own(drafting, "Fritidskontoret", "Äldre")
    drafting.thing("Fritidskontoret", "Administration")
    drafting.serves["Fritidskontoret"] = "Fritid"
    assert not list(find_missing_ties(drafting.network()))


def test_the_baseline_is_that_of_random_seating(drafting):
    own(drafting, "A", "Äldre")
    own(drafting, "B", "Äldre")
    drafting.forum("Ett", ["A", "C"])
    drafting.forum("Två", ["B", "D"])
    network = drafting.network()
    who, issues = meetings(network), issues_of(network)
    # four seats at two tables of two: a pair shares (1 · 1 · (2 + 2)) / (4 · 3) = 1/3 tables on average
    found = baseline(issues, who)
    assert (found.gaps, found.expected) == (1, pytest.approx(math.exp(-1 / 3)))
    assert list(gaps_on(issues, who)) == [("A", "B")]


def test_a_board_that_shares_group_with_a_forum_and_is_not_in_it_is_missing(drafting):
    own(drafting, "Vård", "Äldre")
    drafting.forum("Äldreforum", ["Fritid", "Kultur"])
    drafting.targets("Äldreforum", "Äldre")
    drafting.forum("Lag", ["Vård", "Kultur"])
    (finding,) = find_missing_members(drafting.network())
    assert (finding.case, finding.subjects) == ("member", ("Vård", "Äldreforum"))
    assert finding.values["issues"] == ("Äldre",)
    assert finding.values["peers"] == ("Kultur",)


def test_words_for_everybody_are_never_missing(drafting):
    own(drafting, "Civilsamhället", "Äldre")
    drafting.thing("Civilsamhället", kind="collective")
    drafting.forum("Äldreforum", ["Fritid", "Kultur"])
    drafting.targets("Äldreforum", "Äldre")
    assert not list(find_missing_members(drafting.network()))


def test_what_is_named_in_a_text_is_found_by_whole_words_and_longest_first():
    names = {"hamnen": "H", "norra hamnen": "N", "barn": "B"}
    assert named_in("Barnkör i Norra Hamnen, och barn i hamnen", names) == ("N", "B", "H")


def test_a_board_whose_unit_by_name_is_there_is_not_missing(drafting):
    own(drafting, "Förskolenämnden", "Äldre")
    drafting.thing("Förskola", "Unit")
    drafting.forum("Äldreforum", ["Förskola", "Kultur"])
    drafting.targets("Äldreforum", "Äldre")
    drafting.forum("Lag", ["Förskolenämnden", "Kultur"])
    assert not list(find_missing_members(drafting.network()))


@pytest.mark.parametrize("branch", ["Rädda Båtarna Strand", "Rädda Båtarnas lokalförening"])
def test_an_association_whose_local_branch_is_there_is_not_missing(drafting, branch):
    own(drafting, "Rädda Båtarna", "Äldre")
    drafting.forum("Äldreforum", [branch, "Kultur"])
    drafting.targets("Äldreforum", "Äldre")
    drafting.forum("Lag", ["Rädda Båtarna", "Kultur"])
    assert not list(find_missing_members(drafting.network()))
    drafting.forum("Äldreforum", ["Kultur"])
    drafting.claims.pop(f"{branch} participatesIn Äldreforum")
    assert [found.subjects[0] for found in find_missing_members(drafting.network())] == ["Rädda Båtarna"]
