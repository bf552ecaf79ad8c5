"""Each municipality's documents by themselves: what two share is one thing, with the ties that each states."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from explorer.actors import profile
from explorer.asking import run
from explorer.catalogue import catalogue
from explorer.forums import forum
from explorer.measures import measures
from explorer.overview import memberships, most_connected_actors, sources
from explorer.places import Place, default_place, places
from explorer.statements import Thing, statements_about
from graph.store import Dataset, open_dataset

Page = Callable[..., AppTest]
Html = Callable[[AppTest], str]


@pytest.fixture
def several(neighbours: Path) -> Dataset:
    """The store of several municipalities, opened."""
    return open_dataset(neighbours)


def police(dataset: Dataset, place: str) -> Thing:
    """The police, as a municipality's documents speak of them."""
    return next(thing for thing in catalogue(dataset, place).actors if thing.name == "Polisen")


def test_real_municipalities_come_before_the_example_and_the_unknown(several: Dataset) -> None:
    """The list is alphabetical; what is made up and what nobody knows stands last."""
    assert [(place.slug, place.facts) for place in places(several)] == [
        ("lillvik", 6),
        ("stromhamn", 10),
        ("", 2),
    ]


@pytest.mark.parametrize(
    ("facts", "chosen"),
    [
        ({"a": 5, "b": 9, "stromhamn": 99}, "b"),
        ({"stromhamn": 99, "a": 1}, "a"),
        ({"stromhamn": 99}, "stromhamn"),
    ],
)
def test_most_facts_decide_which_municipality_is_shown_first(facts: dict[str, int], chosen: str) -> None:
    """A made-up municipality is shown first only where there is no other."""
    found = default_place([Place(slug, slug, number) for slug, number in facts.items()])
    assert found is not None
    assert found.slug == chosen


def test_catalogue_has_what_one_municipality_s_documents_speak_of(several: Dataset) -> None:
    """Boards are told apart, a state agency is in both; the unknown municipality has its own as well."""
    assert [thing.name for thing in catalogue(several, "lillvik").forums] == ["Lotsrådet"]
    assert [thing.name for thing in catalogue(several, "stromhamn").forums] == ["Hamnforum", "Kajrådet"]
    assert [thing.name for thing in catalogue(several, "").forums] == ["Byrådet"]
    assert police(several, "lillvik") == police(several, "stromhamn") == police(several, "")


def test_shared_partner_has_each_municipality_s_ties_only(several: Dataset) -> None:
    """The police's page tells what the chosen municipality's documents say, and whom they meet there."""
    here, there = (profile(several, [police(several, place)], place) for place in ("lillvik", "stromhamn"))
    assert [s.object.name for s in here.collaborations if isinstance(s.object, Thing)] == ["Lotsrådet"]
    assert [m.other.iri.partition("/id/")[2] for m in here.meetings] == ["lillvik/board/fritidsnamnden"]
    assert len(here.direct) == 1
    assert there.direct == ()
    assert {m.other.name for m in there.meetings} == {
        "Fritidsnämnden",
        "Fritidsförvaltningen",
        "Kulturnämnden",
    }


def test_statement_has_the_evidence_of_one_municipality(several: Dataset) -> None:
    """What Lillvik's notes say of the police is no evidence in Strömhamn, and the other way round."""
    for place, titles in {"lillvik": {"Anteckningar"}, "stromhamn": {"Brev 2031"}, "": {"Lapp"}}.items():
        found = statements_about(several, police(several, place).iri, place)
        assert {evidence.title for s in found for evidence in s.evidence} == titles


def test_overview_ranks_within_one_municipality(several: Dataset) -> None:
    """Forums and partners elsewhere do not make anyone more connected here."""
    ranked = {r.thing.name: (r.forums, r.partners) for r in most_connected_actors(several, "lillvik")}
    assert ranked == {"Fritidsnämnden": (1, 1), "Polisen": (1, 2)}
    assert len(memberships(several, "stromhamn").edges) == 6
    assert [source.document.title for source in sources(several, "lillvik")] == ["Anteckningar"]


def test_forum_and_measures_are_those_of_one_municipality(several: Dataset) -> None:
    """A forum is related only to its neighbours at home; a measure of the same name elsewhere is another."""
    board = next(t for t in catalogue(several, "lillvik").forums)
    assert forum(several, board.iri, "lillvik").related == ()
    (row,) = measures(several, "lillvik")
    assert (row.measure.name, row.statuses) == ("Rusta fyren", ("green", "I gång"))
    assert [row.measure.name for row in measures(several, "stromhamn")] == ["Öppna bryggan"]


@pytest.mark.parametrize(
    ("place", "others"),
    [("lillvik", {"Arbetsförmedlingen", "Fritidsnämnden"}), ("", {"Fritidsnämnden"})],
)
def test_question_about_a_shared_partner_is_answered_for_one_municipality(
    several: Dataset, place: str, others: set[str]
) -> None:
    """Whom the police work with is asked of the chosen municipality's documents."""
    rows = run(several, "who-works-with", (("actor", police(several, place).iri),), place)
    assert set(rows.column("otherName")) == others


def test_the_first_rows_are_those_of_the_municipality(several: Dataset) -> None:
    """What others' documents say is left out before the rows are cut."""
    asked = (("actor", police(several, "lillvik").iri),)
    every = run(several, "who-works-with", asked, "lillvik")
    first = run(several, "who-works-with", (*asked, ("most", 1)), "lillvik")
    assert every.complete
    assert len(every) > 1
    assert (first.rows, first.complete) == (every.rows[:1], False)


def test_question_without_documents_in_its_rows_is_answered_for_one_municipality(several: Dataset) -> None:
    """Rows that no document proves belong where their things belong."""
    rows = run(several, "overlapping-forums", (("n", 1),), "stromhamn")
    assert {(row["oneName"], row["overlapName"]) for row in rows} == {("Hamnforum", "Kajrådet")}
    assert len(run(several, "overlapping-forums", (("n", 1),), "lillvik")) == 0


def test_path_through_another_municipality_is_left_out_whole(several: Dataset) -> None:
    """No half path remains when one of its steps lies elsewhere."""
    start = "https://samverkan.example/id/lillvik/board/fritidsnamnden"
    end = "https://samverkan.example/id/stromhamn/board/fritidsnamnden"
    values = (("from", start), ("to", end), ("paths", 3))
    assert len(run(several, "path", values, "lillvik")) == 0
    assert len(run(several, "path", (*values[:1], ("to", police(several, "").iri)), "lillvik")) == 2


def choice(app: AppTest) -> str:
    """The municipality that the sidebar shows."""
    return str(app.sidebar.selectbox[0].value)


def test_municipality_is_chosen_in_the_sidebar_and_kept_in_links(neighbour_page: Page, html: Html) -> None:
    """Without a wish the one that is not made up is shown; another choice changes page, address and links."""
    app = neighbour_page("overview")
    assert choice(app) == "lillvik"
    assert app.sidebar.selectbox[0].options == ["Lillvik", "Strömhamn (exempel)", "Okänd kommun"]
    assert "Lotsrådet</a>" in html(app)
    assert "aktor?aktor=partner/polisen&amp;kommun=lillvik" in html(app)
    app.sidebar.selectbox[0].set_value("stromhamn").run()
    assert "Lotsrådet</a>" not in html(app)
    assert "Hamnforum</a>" in html(app)
    assert app.query_params["kommun"] == "stromhamn"
    assert "finns inte" in app.sidebar.caption[0].value


@pytest.mark.parametrize(
    ("name", "parameters", "shown"),
    [
        ("actor", {"kommun": "stromhamn", "aktor": "partner/polisen"}, "stromhamn"),
        ("actor", {"kommun": "lillvik", "aktor": "stromhamn/board/fritidsnamnden"}, "stromhamn"),
        ("forum", {"forum": "stromhamn/collaboration/kajradet"}, "stromhamn"),
        ("measures", {"atgard": "stromhamn/measure/oppna-bryggan"}, "stromhamn"),
        ("sources", {"dokument": "stromhamn-2031-brev"}, "stromhamn"),
        ("sources", {"dokument": "lapp"}, ""),
        ("questions", {"fraga": "participants", "forum": "stromhamn/collaboration/kajradet"}, "stromhamn"),
        ("overview", {"kommun": "-"}, ""),
        ("overview", {"kommun": "atlantis"}, "lillvik"),
    ],
)
def test_address_decides_the_municipality(
    neighbour_page: Page, name: str, parameters: dict[str, str], shown: str
) -> None:
    """A link to a thing or a document shows it among its own, whatever was chosen before."""
    app = neighbour_page(name, **parameters)
    assert choice(app) == shown
    warned = ["atlantis" in warning.value for warning in app.warning]
    assert warned == ([True] if "atlantis" in parameters.values() else [])


def test_choosing_another_municipality_keeps_to_its_namesake(neighbour_page: Page, html: Html) -> None:
    """From Strömhamn's board to Lillvik's; what Lillvik has not is no longer in the address."""
    app = neighbour_page("actor", aktor="stromhamn/board/fritidsnamnden")
    app.sidebar.selectbox[0].set_value("lillvik").run()
    assert app.query_params["aktor"] == "lillvik/board/fritidsnamnden"
    assert "Lotsrådet</a>" in html(app)
    app = neighbour_page("actor", aktor="stromhamn/board/kulturnamnden")
    app.sidebar.selectbox[0].set_value("lillvik").run()
    assert "aktor" not in app.query_params
    assert not app.warning


def test_parameters_offer_one_municipality_s_things(neighbour_page: Page) -> None:
    """The lists of a question hold no namesakes from elsewhere."""
    app = neighbour_page("questions", fraga="forums-of", kommun="lillvik")
    lists = [box for box in app.main.selectbox if box.label == "Aktör"]
    assert [option.partition(" – ")[0] for option in lists[0].options] == [
        "Fritidsnämnden",
        "Arbetsförmedlingen",
        "Polisen",
    ]


def test_single_municipality_leaves_nothing_to_choose(page: Page) -> None:
    """Where all documents are from one municipality there is no list; the example is marked all the same."""
    app = page("overview")
    assert list(app.sidebar.selectbox) == []
    assert "finns inte" in app.sidebar.caption[0].value


def test_actor_that_only_the_registry_knows_is_called_by_its_name(neighbour_page: Page) -> None:
    """Whoever follows a link to a board that no document mentions reads its name, not its address."""
    app = neighbour_page("actor", kommun="stromhamn", aktor="partner/arbetsformedlingen")
    assert "”Arbetsförmedlingen”" in app.warning[0].value
    app = neighbour_page("actor", aktor="lillvik/board/![x](http")
    assert "lillvik" in app.warning[0].value


def test_traffic_lights_are_words_with_a_dot(neighbour_page: Page, html: Html) -> None:
    """A light is shown before the document's own words; every other status stays as it is written."""
    app = neighbour_page("measures", atgard="lillvik/measure/rusta-fyren")
    assert list(app.dataframe[0].value["Status"]) == ["Grön, I gång"]
    assert 'aria-hidden="true"></span>Grön</span>' in html(app)
    assert ">green<" not in html(app)
    app.sidebar.radio[0].set_value("en").run()
    assert list(app.dataframe[0].value["Status"]) == ["Green, I gång"]
    status = next(box for box in app.main.selectbox if box.label == "Status")
    assert "Green" in status.options
