"""Who ties the network together, what falls apart without whom, and groups that never meet."""

from __future__ import annotations

import networkx as nx
from hypothesis import given, settings
from hypothesis import strategies as st

from analysis.communities import communities, find_communities, find_strangers
from analysis.cuts import cuts
from analysis.meetings import meetings
from analysis.structure import find_brokers, find_fragile
from tests.analysis.conftest import Drafting


def two_circles(drafting):
    """Two close circles that only Mitt ties together."""
    for one in (("A", "B", "Mitt"), ("A", "C", "Mitt"), ("B", "C", "Mitt")):
        drafting.forum("Väst " + "".join(one[:2]), one)
    for one in (("D", "E", "Mitt"), ("D", "F", "Mitt"), ("E", "F", "Mitt")):
        drafting.forum("Öst " + "".join(one[:2]), one)
    return drafting


def test_the_only_tie_between_two_circles_is_the_broker(drafting):
    (finding,) = find_brokers(two_circles(drafting).network())
    assert finding.subjects == ("Mitt",)
    assert finding.values["contacts"] == 6


def test_without_it_the_smaller_piece_hangs_loose(drafting):
    two_circles(drafting).forum("Öst G", ["F", "G"])
    (finding,) = [f for f in find_fragile(drafting.network()) if f.subjects == ("Mitt",)]
    assert finding.values["loose"] == ("A", "B", "C")
    assert finding.case == "cut"


def test_a_coordinator_that_leaves_is_said_to_be_one(drafting):
    two_circles(drafting).claim("Mitt", "participatesIn", "Väst AB", roles=("coordinator",))
    assert {f.case for f in find_fragile(drafting.network()) if f.subjects == ("Mitt",)} == {"cut-lead"}


def test_a_table_can_be_the_only_bridge(drafting):
    drafting.forum("Väst", ["A", "B", "C"])
    drafting.forum("Öst", ["D", "E", "F"])
    drafting.forum("Väst 2", ["A", "B", "C"])
    drafting.forum("Öst 2", ["D", "E", "F"])
    drafting.forum("Bron", ["A", "D"])
    _, tables = cuts(meetings(drafting.network()))
    assert [(cut.node, cut.pieces, cut.whole) for cut in tables] == [("Bron", (("D", "E", "F"),), 6)]


@settings(deadline=None, max_examples=40)
@given(st.sets(st.tuples(st.integers(0, 8), st.integers(0, 6)), max_size=30))
def test_cuts_are_what_taking_each_away_leaves_in_pieces(seats):
    """Counted by taking away every body and table in turn, with networkx."""
    drafting = Drafting()
    for body, forum in sorted(seats):
        drafting.forum(f"Forum {forum}", [f"Nämnd {body}"])
    graph = nx.Graph((f"Nämnd {body}", f"Forum {forum}") for body, forum in seats)
    expected = {}
    for node in graph:
        left = graph.subgraph(nx.node_connected_component(graph, node) - {node})
        sizes = [sum(n.startswith("Nämnd") for n in piece) for piece in nx.connected_components(left)]
        if sum(sizes) - max(sizes, default=0) >= 2:
            expected[node] = sum(sizes) - max(sizes)
    found = [cut for some in cuts(meetings(drafting.network())) for cut in some]
    assert {cut.node: sum(map(len, cut.pieces)) for cut in found} == expected


def test_circles_are_communities_named_by_their_tables(drafting):
    drafting.forum("Väst", ["A", "B", "C"])
    drafting.forum("Öst", ["D", "E", "F"])
    drafting.targets("Väst", "Äldre")
    drafting.thing("Brygga", "Measure")
    drafting.claim("A", "responsibleFor", "Brygga")
    drafting.targets("Brygga", "Äldre")
    assert communities(meetings(drafting.network())) == [("A", "B", "C"), ("D", "E", "F")]
    found = {finding.values["members"]: finding.values for finding in find_communities(drafting.network())}
    assert found["A", "B", "C"]["forums"] == ("Väst",)
    assert found["A", "B", "C"]["issues"] == ("Äldre",)


def test_groups_with_the_same_issue_that_never_meet_are_strangers(drafting):
    drafting.forum("Väst", ["A", "B", "C"])
    drafting.forum("Öst", ["D", "E", "F"])
    for body in "AD":
        drafting.thing(f"{body}:s åtgärd", "Measure")
        drafting.claim(body, "responsibleFor", f"{body}:s åtgärd")
        drafting.targets(f"{body}:s åtgärd", "Äldre")
    (finding,) = find_strangers(drafting.network())
    assert (finding.values["one"], finding.values["other"]) == (("A", "B", "C"), ("D", "E", "F"))
    drafting.claim("C", "collaboratesWith", "F")
    assert not list(find_strangers(drafting.network()))
