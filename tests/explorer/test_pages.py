"""Each page shows what the store says, in two languages, every line with its evidence."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from streamlit.testing.v1 import AppTest

Page = Callable[..., AppTest]
Html = Callable[[AppTest], str]


def test_overview_counts_and_ranks(page: Page, html: Html) -> None:
    """The overview says how many of what there is, who is most connected, and names the documents."""
    shown = html(page("overview"))
    assert "<b>5</b><span>aktörer</span>" in shown
    assert "<b>14</b><span>fakta</span>" in shown
    assert (
        '<a href="forum?forum=stromhamn/collaboration/hamnforum">Hamnforum</a></td><td class="sv-number">3'
        in shown
    )
    assert '<a href="kallor?dokument=stromhamn-2031-brev">Brev 2031</a>' in shown


def test_actor_shows_collaboration_with_role_and_words(page: Page, html: Html) -> None:
    """A board's collaboration stands with its role and the very words, linked to their place."""
    shown = html(page("actor", aktor="stromhamn/board/fritidsnamnden"))
    assert "Hamnforum</a>" in shown
    assert '<span class="sv-tag sv-role">Sammankallande</span>' in shown
    assert '<blockquote class="sv-quote">Fritidsnämnden kallar till Hamnforum.</blockquote>' in shown
    assert "Brev 2031, rad 2</a>" in shown


def test_actor_is_found_by_its_slug_alone(page: Page, html: Html) -> None:
    """A short address is enough where only one thing has the name."""
    assert "<h2>Polisen</h2>" in html(page("actor", aktor="polisen"))


def test_actor_chosen_in_the_list_becomes_the_address(page: Page, html: Html) -> None:
    """Whoever chooses an actor in the list gets a page that can be linked to."""
    app = page("actor")
    app.selectbox[0].set_value(next(o for o in app.selectbox[0].options if "Kulturnämnden" in o)).run()
    assert app.query_params["aktor"] == "stromhamn/board/kulturnamnden"
    assert "<h2>Kulturnämnden</h2>" in html(app)


def test_boards_are_offered_first(page: Page) -> None:
    """The list begins with the boards."""
    assert page("actor").selectbox[0].options[:2] == ["Fritidsnämnden – nämnd", "Kulturnämnden – nämnd"]


def test_unknown_actor_gets_a_sentence(page: Page) -> None:
    """An address that names nobody says so."""
    app = page("actor", aktor="stromhamn/board/rymdnamnden")
    assert "rymdnamnden" in app.warning[0].value


@pytest.mark.parametrize(
    ("name", "parameter"),
    [("actor", "aktor"), ("forum", "forum"), ("measures", "atgard"), ("sources", "dokument")],
)
def test_address_cannot_put_a_picture_on_the_page(page: Page, name: str, parameter: str) -> None:
    """What an address holds is shown letter by letter, and no picture is fetched."""
    shown = page(name, **{parameter: "![x](http://elsewhere.example/x.png)"}).warning[0].value
    assert "](http" not in shown
    assert "elsewhere" in shown


def test_board_and_administration_are_shown_together_by_a_switch(page: Page, html: Html) -> None:
    """The switch adds the administration's collaborations and says whose they are."""
    app = page("actor", aktor="fritidsnamnden")
    assert "Kajrådet</a>" not in html(app).split("Möts i forum")[0]
    app.toggle[0].set_value(True).run()
    assert "Kajrådet</a>" in html(app)
    assert "gäller Fritidsförvaltningen" in html(app)


def test_names_and_attributes_from_documents_are_escaped(page: Page, html: Html) -> None:
    """Nothing that a document says becomes markup."""
    shown = html(page("actor", aktor="fritidsnamnden"))
    assert "Seglarföreningen &lt;Måsen&gt; &amp; vänner" in shown
    assert "seglarskola &lt;b&gt;gratis&lt;/b&gt;" in shown
    assert "<Måsen>" not in shown
    assert "<b>gratis" not in shown


def test_grants_show_amounts_and_activities(page: Page, html: Html) -> None:
    """An application stands with both amounts in kronor and its activities one by one."""
    shown = html(page("actor", aktor="fritidsnamnden"))
    assert "<b>8\u00a0775\u00a0000\u00a0kr</b><span>Sökt</span>" in shown
    assert "<b>1\u00a0200\u00a0000\u00a0kr</b><span>Beviljat</span>" in shown
    assert "<li>Sommarläger</li>" in shown


def test_measures_of_an_actor_show_status_and_the_source_letter_by_letter(page: Page, html: Html) -> None:
    """A measure stands with its status; where letters were mended, the source's own are shown too."""
    shown = html(page("actor", aktor="fritidsnamnden"))
    assert "Status: </span>Pågående" in shown
    assert "Fritidsnämnden ansvarar för att öppna bryggan." in shown
    assert '<blockquote class="sv-quote sv-exact">Fritidsnamnden ansvarar' in shown


def test_evidence_without_words_says_where_it_stands(page: Page, html: Html) -> None:
    """Where the document itself is not at hand, the line names document, line and page."""
    shown = html(page("actor", aktor="fritidsnamnden"))
    assert "Står i Plan för vattnet, rad 4, sidan 2</a>" in shown


def test_forum_shows_participants_target_groups_and_look_alikes(page: Page, html: Html) -> None:
    """A forum stands with participants, for whom it is, and the forum that shares its members."""
    shown = html(page("forum", forum="hamnforum"))
    assert "<h2>Hamnforum</h2>" in shown
    assert "Polisen</a>" in shown
    assert "Unga" in shown
    related = shown.split("har deltagare gemensamt")[-1]
    assert "Kajrådet</a>" in shown
    assert "Kulturnämnden</a>" in related


def test_measures_are_filtered_and_explained(page: Page, html: Html) -> None:
    """The choice of a status leaves the measures that have it; a measure's page shows owner and evidence."""
    app = page("measures", atgard="stromhamn/measure/oppna-bryggan")
    assert list(app.dataframe[0].value["Åtgärd"]) == ["Öppna bryggan", "Rusta fyren"]
    assert "Har ansvarig</span>" in html(app)
    assert "Fritidsnämnden</a>" in html(app)
    owner = next(box for box in app.selectbox if box.label == "Ansvarig")
    owner.set_value("Utan ansvarig").run()
    assert list(app.dataframe[0].value["Åtgärd"]) == ["Rusta fyren"]


def test_named_question_is_answered_with_links_and_a_file(page: Page, html: Html) -> None:
    """A named question with its parameter gives rows with evidence, and the query's text."""
    app = page("questions", fraga="forums-of", actor="stromhamn/board/kulturnamnden")
    shown = html(app)
    assert "Hamnforum</a>" in shown
    assert "kallor?dokument=stromhamn-2031-brev&amp;fakta=" in shown
    assert "SELECT" in app.code[0].value


def test_a_question_offers_its_listed_values_and_takes_them_from_the_address(page: Page, html: Html) -> None:
    """Only who convenes; the words are the reader's, and the list shows what the address says."""
    app = page(
        "questions", fraga="participants", forum="stromhamn/collaboration/hamnforum", with_role="convener"
    )
    roles = next(box for box in app.selectbox if box.label == "Roll")
    assert (roles.value, "samordnare" in roles.options) == ("convener", True)
    shown = html(app)
    assert "Fritidsnämnden</a>" in shown
    assert "Polisen</a>" not in shown


def test_a_question_is_asked_as_of_the_day_in_the_address(page: Page, html: Html) -> None:
    """The letter is from 2031: the year before no one is said to take part."""
    forum = {"fraga": "participants", "forum": "stromhamn/collaboration/hamnforum"}
    assert "Fritidsnämnden</a>" in html(page("questions", **forum, as_of="2031-06-01"))
    assert "Fritidsnämnden</a>" not in html(page("questions", **forum, as_of="2030-06-01"))


def test_question_without_its_parameter_asks_for_it(page: Page) -> None:
    """A required parameter that is missing is named."""
    assert "Aktör" in page("questions", fraga="forums-of").info[0].value


def test_console_answers_and_refuses(page: Page, html: Html) -> None:
    """One's own query is answered; one that would write is refused in a sentence."""
    app = page("questions")
    app.text_area[0].set_value("SELECT ?namn WHERE { ?x a sv:Board ; skos:prefLabel ?namn } ORDER BY ?namn")
    app.button[0].click().run()
    assert "Kulturnämnden" in html(app)
    app.text_area[0].set_value("INSERT DATA { <urn:a> <urn:b> <urn:c> }")
    app.button[0].click().run()
    assert "SELECT" in app.error[0].value


def test_source_with_text_marks_the_chosen_passage(page: Page, html: Html) -> None:
    """A link to a fact opens the text with its passage marked and says what it proves."""
    plain = page("sources", dokument="stromhamn-2031-brev")
    frame = plain.get("iframe")[0].proto.srcdoc
    fact_id = frame.split('data-facts="')[1].split('"')[0].split()[0]
    app = page("sources", dokument="stromhamn-2031-brev", fakta=fact_id)
    marked = app.get("iframe")[0].proto.srcdoc
    assert 'class="chosen">Fritidsnämnden kallar till Hamnforum.</mark>' in marked
    assert "Vald uppgift" in html(app)


def test_source_text_is_escaped(page: Page) -> None:
    """Markup in a document is shown as its letters."""
    frame = page("sources", dokument="stromhamn-2031-brev").get("iframe")[0].proto.srcdoc
    assert "Seglarföreningen &lt;Måsen&gt; &amp; vänner" in frame
    assert "<Måsen>" not in frame


def test_source_without_text_says_how_to_load_it(page: Page, html: Html) -> None:
    """Where only facts are at hand, they are listed with their lines, and the command to load the text is shown."""
    app = page("sources", dokument="stromhamn-2030-plan")
    assert "plan.txt" in app.code[0].value
    assert "Rusta fyren</a>" in html(app)


@pytest.mark.parametrize(
    ("name", "heading"),
    [
        ("overview", "Overview"),
        ("actor", "Actors"),
        ("forum", "Forums"),
        ("measures", "Measures"),
        ("questions", "Questions"),
        ("sources", "Sources"),
    ],
)
def test_every_page_speaks_english_on_request(page: Page, name: str, heading: str) -> None:
    """The switch in the sidebar turns a page into English."""
    app = page(name)
    app.sidebar.radio[0].set_value("en").run()
    assert not app.exception
    assert app.title[0].value == heading
    assert app.query_params["sprak"] == "en"


def test_store_that_is_not_built_gets_a_sentence(
    page: Page, tmp_path: object, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Without a store the page says which command builds one."""
    monkeypatch.setenv("SAMVERKAN_STORE", str(tmp_path))
    app = page("overview")
    assert "samverkan build" in app.error[0].value
