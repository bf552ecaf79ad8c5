"""What nobody holds: owners that ended, measures without owner, status or follow-up, promises not kept."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from analysis.heirs import find_dissolved_members, find_dissolved_owners, heirs
from analysis.network import Succession
from analysis.orphans import find_unheld_collaborations, find_unheld_measures
from analysis.promises import find_unkept_promises

FIRST, SECOND = date(2013, 7, 1), date(2017, 5, 1)


@pytest.fixture
def merged(drafting):
    """Two districts became one area board in 2013, and that became Soc and Vård in 2017."""
    drafting.thing("Distrikt Öst", valid_to=FIRST)
    drafting.thing("Områdesnämnd", valid_from=FIRST, valid_to=SECOND)
    drafting.thing("Soc", valid_from=SECOND)
    drafting.thing("Vård", valid_from=SECOND)
    drafting.thing("Bygg", "Measure")
    drafting.claim("Områdesnämnd", "responsibleFor", "Bygg", document="before")
    drafting.document("before", 2014)
    drafting.document("now", 2024)
    return drafting


def changed(network):
    return replace(
        network,
        successions=(
            Succession("2013", FIRST, ("Distrikt Öst",), ("Områdesnämnd",)),
            Succession("2017", SECOND, ("Områdesnämnd",), ("Soc", "Vård")),
        ),
    )


def test_who_answers_today_is_found_through_every_reorganisation(merged):
    assert heirs(changed(merged.network()), "Distrikt Öst") == ("Soc", "Vård")


def test_an_owner_that_ended_is_named_with_those_who_took_over(merged):
    (finding,) = find_dissolved_owners(changed(merged.network()))
    assert (finding.case, finding.subjects) == ("dissolved", ("Områdesnämnd",))
    assert finding.values["successors"] == ("Soc", "Vård")
    assert finding.facts == ("Områdesnämnd responsibleFor Bygg",)


def test_what_is_given_to_an_owner_after_its_end_is_worse_and_stands_alone(merged):
    merged.thing("Riv", "Measure")
    merged.claim("Områdesnämnd", "responsibleFor", "Riv", document="now")
    late, before = sorted(find_dissolved_owners(changed(merged.network())), key=lambda f: -f.score)
    assert (late.case, late.values["measures"]) == ("dissolved-late", ("Riv",))
    assert (before.case, before.values["measures"]) == ("dissolved", ("Bygg",))


def test_an_owner_that_ends_after_the_last_document_has_not_ended(merged):
    del merged.sources["now"]
    assert not list(find_dissolved_owners(changed(merged.network())))


def test_a_seat_is_empty_until_a_successor_sits_there(merged):
    merged.forum("Råd", ["Områdesnämnd", "Polis"], document="before")
    (finding,) = find_dissolved_members(changed(merged.network()))
    assert finding.values["forums"] == ("Råd",)
    merged.forum("Råd", ["Soc"], document="now")
    assert not list(find_dissolved_members(changed(merged.network())))


def test_measures_without_owner_are_one_finding_for_each_theme(drafting):
    for measure in ("Plantera träd", "Måla bänkar", "Rusta lekplatser"):
        drafting.thing(measure, "Measure")
        drafting.claim(measure, "inChapter", "Parker")
    drafting.claim("Park", "responsibleFor", "Måla bänkar")
    drafting.thing("Park")
    (finding,) = [f for f in find_unheld_measures(drafting.network()) if f.case == "no-owner"]
    assert finding.values["measures"] == ("Plantera träd", "Rusta lekplatser")
    assert finding.topic == "Parker"


def test_an_owner_of_nearly_the_same_title_is_an_owner(drafting):
    for measure in ("Gör en uppföljning av alla nya elever", "Gör uppföljning av alla nya elever"):
        drafting.thing(measure, "Measure")
        drafting.claim(measure, "inChapter", "Skola")
    drafting.thing("Skol")
    drafting.claim("Skol", "responsibleFor", "Gör uppföljning av alla nya elever")
    assert [f.case for f in find_unheld_measures(drafting.network())] == ["no-status"]


def test_many_members_and_no_convener_is_a_finding_until_one_is_named(drafting):
    drafting.forum("Råd", ["A", "B", "C", "D"])
    (finding,) = find_unheld_collaborations(drafting.network())
    assert finding.subjects == ("Råd",)
    drafting.claim("A", "participatesIn", "Råd", roles=("coordinator",))
    assert not list(find_unheld_collaborations(drafting.network()))


@pytest.mark.parametrize(("later", "found"), [(None, 0), (2014, 0), (2016, 1)])
def test_a_promise_is_unkept_when_a_later_document_is_silent(drafting, later, found):
    drafting.thing("Utred", "Measure")
    drafting.document("plan", 2014)
    drafting.claim("Utred", "reportsTo", "Styrelsen", attributes={"when": ("hösten 2014",)})
    drafting.thing("Styrelsen")
    if later:
        drafting.document("later", later)
    assert len(list(find_unkept_promises(drafting.network()))) == found


def test_a_later_document_that_names_the_measure_keeps_the_promise(drafting):
    drafting.thing("Utred bussarna", "Measure")
    drafting.document("plan", 2014)
    drafting.document("later", 2016)
    drafting.claim("Utred bussarna", "reportsTo", "Styrelsen", attributes={"when": ("våren 2015",)})
    drafting.claim("Utred bussarna", "hasStatus", "klar", document="later")
    assert not list(find_unkept_promises(drafting.network()))


def test_an_owner_is_not_dissolved_before_its_day(merged):
    """As of a day on which the board was there, nothing is to be asked; as of a later one, everything."""
    network = changed(merged.network())
    ended = network.things["Områdesnämnd"].valid_to
    assert ended is not None
    assert not list(find_dissolved_owners(network.as_of(ended - timedelta(days=1))))
    assert list(find_dissolved_owners(network.as_of(ended + timedelta(days=4000))))
