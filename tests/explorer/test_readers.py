"""What pages show can be had without them: readers, links, pictures and parts of a text."""

from __future__ import annotations

import csv
import io
import re

import networkx as nx
from hypothesis import given
from hypothesis import strategies as st

from explorer.actors import profile
from explorer.answers import as_csv
from explorer.catalogue import catalogue, serving
from explorer.links import Links, find, key
from explorer.picture import draw
from explorer.sources import PART_LENGTH, lines, passages, text_parts
from explorer.statements import Thing, statements_about
from explorer.surroundings import NODES_IN_WHOLE, around_actor, whole
from explorer.words import load_words
from graph.iris import Iri
from graph.rows import Rows
from graph.store import Dataset

BASE = "https://samverkan.example/id/"


def named(dataset: Dataset, name: str) -> Thing:
    """The actor or forum of that name."""
    found = catalogue(dataset, "stromhamn")
    return next(thing for thing in (*found.actors, *found.forums) if thing.name == name)


def test_statement_carries_role_certainty_and_place(dataset: Dataset) -> None:
    """A membership knows its role, its words and where they stand."""
    statements = statements_about(dataset, named(dataset, "Hamnforum").iri, "stromhamn")
    convening = next(s for s in statements if s.roles == ("convener",))
    assert convening.subject.name == "Fritidsnämnden"
    (evidence,) = convening.evidence
    assert (evidence.title, evidence.line_start, evidence.quote) == (
        "Brev 2031",
        2,
        "Fritidsnämnden kallar till Hamnforum.",
    )


def test_partners_are_counted_once_however_they_are_met(dataset: Dataset) -> None:
    """Meeting in two forums, or in a forum and directly, is one partner."""
    found = profile(dataset, [named(dataset, "Polisen")], "stromhamn")
    assert found.partners == 3
    assert [(m.other.name, len(m.forums)) for m in found.meetings] == [
        ("Kulturnämnden", 2),
        ("Fritidsförvaltningen", 1),
        ("Fritidsnämnden", 1),
    ]


def test_administration_serves_its_board_and_the_other_way_round(dataset: Dataset) -> None:
    """A board and its administration find each other."""
    board, office = named(dataset, "Fritidsnämnden"), named(dataset, "Fritidsförvaltningen")
    assert serving(dataset, board.iri) == (office,)
    assert serving(dataset, office.iri) == (board,)


def test_picture_fetches_nothing(dataset: Dataset) -> None:
    """The HTML of a picture names no address outside itself."""
    words = load_words("sv")
    nodes, edges, _ = around_actor(
        profile(dataset, [named(dataset, "Fritidsnämnden")], "stromhamn"), words, Links()
    )
    html = draw(nodes, edges, words, "Bild")
    outside = re.findall(
        r"""(?:src|href)\s*=\s*["']?(?!\s)(?:https?:)?//[^"'\s>]+|url\(\s*["']?(?!["']|data:)[^)]+""", html
    )
    assert outside == []
    assert "vis.Network" in html


def test_picture_escapes_names(dataset: Dataset) -> None:
    """A name cannot end the script that it stands in."""
    words = load_words("sv")
    nodes, edges, _ = around_actor(
        profile(dataset, [named(dataset, "Fritidsnämnden")], "stromhamn"), words, Links()
    )
    html = draw(nodes, edges, words, "</script><b>")
    assert "<Måsen>" not in html
    assert "</script><b>" not in html


def test_whole_picture_keeps_the_most_connected() -> None:
    """A large network is cut to what an eye can take in, single ties first; the count says how many there were."""
    graph: nx.Graph[str] = nx.complete_bipartite_graph(2, NODES_IN_WHOLE)
    graph.add_edges_from((0, f"leaf {n}") for n in range(40))
    graph = nx.relabel_nodes(graph, {n: f"{BASE}stromhamn/board/b{n}" for n in graph})
    nx.set_node_attributes(graph, "Board", "type")
    nx.set_node_attributes(graph, "namn", "name")
    nodes, edges, all_nodes = whole(graph, load_words("sv"), Links())
    assert (len(nodes), len(edges), all_nodes) == (
        NODES_IN_WHOLE,
        2 * (NODES_IN_WHOLE - 2),
        NODES_IN_WHOLE + 42,
    )
    assert not any("leaf" in node.id for node in nodes)


def test_addresses_keep_the_language() -> None:
    """Whoever reads English goes on reading English."""
    board = Thing(Iri(BASE + "stromhamn/board/fritidsnamnden"), "Fritidsnämnden", "Board")
    assert Links("sv").thing(board) == "aktor?aktor=stromhamn/board/fritidsnamnden"
    assert Links("en").thing(board) == "aktor?aktor=stromhamn/board/fritidsnamnden&sprak=en"
    assert Links("sv").iri(board.iri) == Links("sv").thing(board)
    assert Links("sv").iri(BASE + "document/brev%202031") == "kallor?dokument=brev+2031"
    assert Links("sv").iri(BASE + "stromhamn/area/hamnen") is None


def test_addresses_keep_the_municipality_but_for_what_is_another_one_s() -> None:
    """Where there is a choice every address names it; a thing's own municipality goes before the chosen one."""
    links = Links("sv", "lillvik")
    assert links.page("fragor") == "fragor?kommun=lillvik"
    assert links.iri(BASE + "partner/polisen") == "aktor?aktor=partner/polisen&kommun=lillvik"
    assert (
        links.iri(BASE + "stromhamn/board/fritidsnamnden")
        == "aktor?aktor=stromhamn/board/fritidsnamnden&kommun=stromhamn"
    )


def test_short_address_must_be_unambiguous() -> None:
    """A slug that two things share means neither; the whole key means one."""
    things = [
        Thing(Iri(f"{BASE}{city}/board/kulturnamnden"), "Kulturnämnden", "Board") for city in ("a", "b")
    ]
    assert find(things, "kulturnamnden") is None
    assert find(things, key(things[1].iri)) is things[1]
    assert find(things, None) is None


@given(st.text(alphabet="ab å\n", max_size=200), st.data())
def test_marked_text_is_the_text(text: str, data: st.DataObject) -> None:
    """Cutting lines at passages loses and adds no character, wherever passages begin and end."""
    for part in text_parts(text):
        content = "\n".join("".join(piece.text for piece in line.pieces) for line in lines(text, part, []))
        assert content == text[part.start : part.end].removesuffix("\n")
    assert "".join(text[p.start : p.end] for p in text_parts(text)) == text


def test_pieces_name_the_facts_that_cover_them(dataset: Dataset) -> None:
    """Each marked piece lies inside the passages that it names, and their pieces make up the passages."""
    identifier = "stromhamn-2031-brev"
    text, found = dataset.text(identifier) or "", passages(dataset, identifier)
    (part,) = text_parts(text)
    shown = lines(text, part, found)
    for passage in found:
        marked = "".join(p.text for line in shown for p in line.pieces if passage.fact_id in p.fact_ids)
        assert marked == text[passage.start : passage.end].replace("\n", "")
    assert [line.number for line in shown] == list(range(1, len(shown) + 1))


def test_long_text_is_shown_in_parts_that_end_with_a_line() -> None:
    """No part is longer than a browser likes, and line numbers go on from part to part."""
    text = ("x" * 99 + "\n") * 1000
    parts = text_parts(text)
    assert all(p.end - p.start <= PART_LENGTH and text[p.end - 1] == "\n" for p in parts)
    assert [p.first_line for p in parts[1:]] == [p.last_line + 1 for p in parts[:-1]]
    assert parts[-1].last_line == 1000


def test_text_without_line_ends_is_cut_all_the_same() -> None:
    """A line longer than a part does not grow the part."""
    parts = text_parts("x" * (2 * PART_LENGTH + 1))
    assert [p.end - p.start for p in parts] == [PART_LENGTH, PART_LENGTH, 1]


def test_file_to_download_holds_no_formula() -> None:
    """A name that a spreadsheet would compute is marked as text; numbers stay numbers."""
    rows = Rows(("namn", "antal"), (("=HYPERLINK(1)", 3), ("Åsa, & co", -4)))
    content = as_csv(rows).decode("utf-8-sig")
    assert list(csv.reader(io.StringIO(content))) == [
        ["namn", "antal"],
        ["'=HYPERLINK(1)", "3"],
        ["Åsa, & co", "-4"],
    ]
