"""Different values for the same thing in the same year, with both sides; other years are a development."""

from __future__ import annotations

from analysis.contradictions import find_contradictions
from analysis.lists import find_differing_lists


def test_two_boards_that_count_differently_contradict_each_other(drafting):
    drafting.forum("SSPF", ["Fritid", "Skol"])
    first = drafting.claim(
        "Skola", "participatesIn", "SSPF", said_by="Fritid", attributes={"number": (25,), "unit": ("skolor",)}
    )
    second = drafting.claim(
        "Elev", "participatesIn", "SSPF", said_by="Skol", attributes={"number": (23,), "unit": ("skolor",)}
    )
    (finding,) = find_contradictions(drafting.network())
    assert (finding.case, finding.subjects, finding.topic) == ("figure", ("SSPF",), "skolor\x1f2024")
    assert [(part.texts, part.things, part.facts) for part in finding.parts] == [
        (("23 skolor",), ("Skol",), (second,)),
        (("25 skolor",), ("Fritid",), (first,)),
    ]


def test_another_year_or_another_unit_is_no_contradiction(drafting):
    drafting.document("before", 2016)
    drafting.claim("Skol", "participatesIn", "SSPF", attributes={"number": (25,), "unit": ("skolor",)})
    drafting.claim(
        "Skol", "participatesIn", "SSPF", document="before", attributes={"number": (9,), "unit": ("skolor",)}
    )
    drafting.claim("Skol", "participatesIn", "SSPF", attributes={"number": (3,), "unit": ("lag",)})
    assert not list(find_contradictions(drafting.network()))


def test_the_number_of_a_measure_in_a_list_is_no_figure(drafting):
    for number in (1, 2):
        drafting.claim("Städa", "inChapter", "Miljö", attributes={"number": (number,), "unit": ("punkt",)})
    assert not list(find_contradictions(drafting.network()))


def test_two_statuses_two_leaders_and_two_amounts_are_found(drafting):
    drafting.thing("Städa", "Measure")
    drafting.thing("Bidrag", "Grant")
    drafting.claim("Städa", "hasStatus", "klar")
    drafting.claim("Städa", "hasStatus", "pågår")
    drafting.forum("Råd", ["A", "B"], roles=("convener",))
    drafting.forum("Lag", ["A", "B"], roles=("member",))
    drafting.claim("A", "appliedFor", "Bidrag", attributes={"amountApplied": (1000,)})
    drafting.claim("A", "appliedFor", "Bidrag", attributes={"amountApplied": (2000,)})
    found = {(f.case, f.subjects): f.values["values"] for f in find_contradictions(drafting.network())}
    assert found == {
        ("amount", ("Bidrag",)): ("1\u00a0000 kr", "2\u00a0000 kr"),
        ("status", ("Städa",)): ("klar", "pågår"),
        ("role", ("Råd",)): ("A", "B"),
    }


def test_lists_that_each_have_somebody_the_other_lacks_are_shown_side_by_side(drafting):
    drafting.forum("Råd", ["B", "C", "D"], said_by="A", line=5)
    drafting.forum("Råd", ["A", "D", "E", "F"], said_by="B", line=90)
    (finding,) = find_differing_lists(drafting.network())
    assert finding.subjects == ("Råd",)
    assert finding.values == {"one": ("A",), "other": ("B",), "only_one": ("C",), "only_other": ("E", "F")}


def test_a_shorter_list_of_the_same_members_contradicts_nothing(drafting):
    drafting.forum("Råd", ["B", "C", "D", "E"], said_by="A", line=5)
    drafting.forum("Råd", ["B", "C", "D"], said_by="F", line=90)
    assert not list(find_differing_lists(drafting.network()))
