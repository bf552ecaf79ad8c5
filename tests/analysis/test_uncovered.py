"""The matrix of areas and target groups, and the cells that are needed and empty."""

from __future__ import annotations

from analysis.coverage import Cell, coverage
from analysis.uncovered import find_uncovered


def served(drafting):
    """One collaboration for pupils in Hamnen."""
    drafting.forum("Läxhjälpen", ["Skol", "Bibliotek"])
    drafting.targets("Läxhjälpen", "Elever")
    drafting.areas("Läxhjälpen", "Hamnen")
    return drafting


def need(drafting, measure, groups=(), areas=(), owner="Fritid"):
    drafting.thing(measure, "Measure")
    drafting.thing(owner)
    drafting.claim(owner, "responsibleFor", measure)
    drafting.targets(measure, *groups)
    drafting.areas(measure, *areas)


def test_the_matrix_says_who_is_there_for_whom_and_where(drafting):
    assert coverage(served(drafting).network()) == {
        ("Hamnen", "Elever"): Cell(
            ("Läxhjälpen",),
            ("Bibliotek", "Skol"),
            ("Läxhjälpen operatesIn Hamnen", "Läxhjälpen targets Elever"),
        )
    }


def test_the_whole_city_is_no_area_of_its_own(drafting):
    drafting.forum("Råd", ["A"])
    drafting.areas("Råd", "Strand")
    drafting.targets("Råd", "Äldre")
    assert list(coverage(drafting.network())) == [("", "Äldre")]


def test_a_group_that_only_a_measure_names_is_uncovered(drafting):
    need(served(drafting), "Öppna ett kafé", ["Äldre"])
    (finding,) = find_uncovered(drafting.network())
    assert (finding.case, finding.subjects) == ("group", ("Äldre",))
    assert finding.values["bodies"] == ("Fritid",)


def test_nobody_asks_for_a_collaboration_for_those_who_do_the_work(drafting):
    need(served(drafting), "Utbilda dem", ["Personal inom vården"])
    assert list(find_uncovered(drafting.network())) == []


def test_a_narrower_group_is_reached_only_within_the_wider(drafting):
    need(served(drafting), "Stöd dem", ["Nyanlända elever"])
    cases = {f.case: f.values["near"] for f in find_uncovered(drafting.network())}
    assert cases == {"group-within": ("Läxhjälpen",)}


def test_a_pair_is_empty_where_both_are_served_but_not_together(drafting):
    drafting.forum("Trygga torget", ["Gata"])
    drafting.areas("Trygga torget", "Backen")
    need(served(drafting), "Läxhjälp även på Backen", ["Elever"], ["Backen"])
    (finding,) = find_uncovered(drafting.network())
    assert (finding.case, finding.subjects) == ("cell", ("Backen", "Elever"))


def test_an_area_named_in_an_application_is_a_need(drafting):
    served(drafting)
    drafting.thing("Backen", "Area")
    drafting.thing("Ansökan", "Grant")
    drafting.claim("Kultur", "appliedFor", "Ansökan", attributes={"activity": ("Teater på Backen i juli",)})
    drafting.thing("Kultur")
    (finding,) = find_uncovered(drafting.network())
    assert (finding.case, finding.subjects) == ("area", ("Backen",))


def test_what_a_collaboration_serves_is_not_found(drafting):
    need(served(drafting), "Mer läxhjälp", ["Elever"], ["Hamnen"], owner="Skol")
    assert not list(find_uncovered(drafting.network()))


def test_two_activities_of_one_application_are_not_needed_together(drafting):
    drafting.forum("Trygga torget", ["Gata"])
    drafting.areas("Trygga torget", "Backen")
    served(drafting)
    drafting.thing("Ansökan", "Grant")
    drafting.thing("Kultur")
    apart, together = ("Fest på Backen", "Läsning för elever"), ("Läsning för elever på Backen",)
    drafting.claim("Kultur", "appliedFor", "Ansökan", attributes={"activity": apart})
    assert not list(find_uncovered(drafting.network()))
    drafting.claim("Kultur", "appliedFor", "Ansökan", attributes={"activity": together})
    assert [f.subjects for f in find_uncovered(drafting.network())] == [("Backen", "Elever")]
