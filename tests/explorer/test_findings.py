"""Findings in the explorer: listed by kind, opened to their evidence, decided about, and crossed in a matrix."""

from __future__ import annotations

import shutil
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from streamlit.testing.v1 import AppTest

from analysis.finding import Kind
from analysis.stored import Told, read_findings
from cli.building import build_from
from cli.starting import BUNDLED
from explorer.coverage import ground
from explorer.findings import findings_about, findings_in, things_of
from explorer.matrix import matrix
from graph.decisions import Decision, decide, read_decisions
from graph.store import Dataset, open_dataset
from tests.explorer.conftest import pages_of

Page = Callable[..., AppTest]
Html = Callable[[AppTest], str]
CITY = "stromhamn"


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The documents of the example city, read and searched for findings."""
    folder = tmp_path_factory.mktemp("findings")
    build_from([BUNDLED / "demo"], folder)
    return folder


@pytest.fixture
def city(built: Path, tmp_path: Path) -> Path:
    """A store of one's own, for decisions are kept in it."""
    return shutil.copytree(built, tmp_path / "store")


@pytest.fixture
def noticed(city: Path) -> Dataset:
    return open_dataset(city)


@pytest.fixture
def visit(city: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Page]:
    yield from pages_of(city, monkeypatch)


@pytest.fixture
def first(noticed: Dataset) -> Told:
    """The strongest finding of the first kind that there is."""
    return findings_in(noticed, CITY)[0]


def test_findings_are_listed_with_what_they_say(visit: Page, html: Html, first: Told) -> None:
    shown = html(visit("findings"))
    assert first.words["sv"].title in shown
    assert f"overlapp?fynd={first.finding.id}" in shown


def test_another_kind_is_chosen_by_its_address(visit: Page, html: Html, noticed: Dataset) -> None:
    one_sided = next(t for t in findings_in(noticed, CITY) if t.finding.kind is Kind.ONE_SIDED)
    assert one_sided.words["sv"].title in html(visit("findings", slag="one-sided"))


def test_a_finding_opens_to_its_parts_with_the_words_that_prove_them(
    visit: Page, html: Html, first: Told
) -> None:
    shown = html(visit("findings", fynd=first.finding.id))
    assert f"<h2>{first.words['sv'].title}</h2>" in shown
    assert first.words["sv"].suggestion.split("\n")[0] in shown
    assert 'class="sv-quote' in shown and "kallor?dokument=stromhamn" in shown


def test_both_languages_have_the_finding(visit: Page, html: Html, first: Told) -> None:
    app = visit("findings", fynd=first.finding.id)
    app.radio[0].set_value("en").run()
    assert first.words["en"].title in html(app)


def test_dismissing_needs_a_reason_and_is_kept(visit: Page, city: Path, first: Told) -> None:
    app = visit("findings", fynd=first.finding.id)
    press(app, "Avfärda")
    assert "varför" in app.warning[0].value
    assert read_decisions(city) == ()
    app.text_input[0].set_value("De gör skilda saker")
    press(app, "Avfärda")
    kept = read_decisions(city)[0]
    assert (kept.about, kept.state, kept.reason) == (first.finding.id, "dismissed", "De gör skilda saker")


def test_a_dismissed_finding_leaves_the_list_and_outlives_a_rebuild(
    visit: Page, html: Html, city: Path, first: Told
) -> None:
    decide(city, Decision(first.finding.id, "dismissed", "Skilda uppdrag"))
    build_from([BUNDLED / "demo"], city)
    app = visit("findings")
    assert f"fynd={first.finding.id}" not in html(app)
    app.selectbox(key="findings:state").set_value("dismissed").run()
    assert f"fynd={first.finding.id}" in html(app)


def test_a_decision_stands_in_the_dataset_after_a_rebuild(city: Path, first: Told) -> None:
    decide(city, Decision(first.finding.id, "confirmed", "Rätt"))
    dataset, _ = build_from([BUNDLED / "demo"], city)
    query = (
        "SELECT ?id ?reason WHERE "
        '{ ?f sv:findingState "confirmed" ; dcterms:identifier ?id ; sv:stateReason ?reason }'
    )
    assert dataset.select(query).rows == ((first.finding.id, "Rätt"),)


def test_an_unknown_finding_gets_a_sentence(visit: Page) -> None:
    assert "![x]" not in visit("findings", fynd="![x](http://elsewhere.example)").warning[0].value


def test_findings_narrow_to_an_actor(visit: Page, html: Html, noticed: Dataset) -> None:
    """What is left touches the actor; what does not is gone."""
    every = [t for t in findings_in(noticed, CITY) if t.finding.kind is Kind.ONE_SIDED]
    board = "https://samverkan.example/id/stromhamn/board/kulturnamnden"
    own = {t.finding.id for t in every if board in str(t.finding)}
    shown = html(visit("findings", slag="one-sided", aktor="stromhamn/board/kulturnamnden"))
    assert 0 < sum(t.finding.id in shown for t in every) < len(every)
    assert all(t.finding.id in own for t in every if t.finding.id in shown)


def test_an_actors_page_shows_its_findings(visit: Page, html: Html, noticed: Dataset) -> None:
    actor = next(s for t in findings_in(noticed, CITY) for s in t.finding.subjects if "/board/" in s)
    about = findings_about(noticed, actor, CITY)
    shown = html(visit("actor", aktor=actor.partition("/id/")[2]))
    assert about and all(f"fynd={told.finding.id}" in shown for told in about)


def test_stored_findings_are_read_back_as_they_were(noticed: Dataset) -> None:
    from analysis.detectors import find  # noqa: PLC0415 - beside its only use
    from analysis.reading import network_of  # noqa: PLC0415

    computed = find(network_of(noticed))
    stored = {told.finding.id: told.finding for told in read_findings(noticed)}
    assert sorted(stored) == sorted(finding.id for finding in computed)
    for finding in computed:
        kept = stored[finding.id]
        assert [part.facts for part in kept.parts] == [tuple(sorted(part.facts)) for part in finding.parts]
        assert kept.score == pytest.approx(finding.score, abs=1e-5)


def test_matrix_has_a_mark_for_every_membership(noticed: Dataset, visit: Page, html: Html) -> None:
    grid = matrix(noticed, CITY)
    shown = html(visit("findings"))
    assert shown.count('class="sv-member"') + shown.count('class="sv-doubtful"') == len(grid.members)


def test_two_alike_stand_side_by_side(visit: Page, html: Html, noticed: Dataset) -> None:
    overlap = next(t for t in findings_in(noticed, CITY) if t.finding.kind is Kind.OVERLAP)
    shown = html(visit("findings", fynd=overlap.finding.id)).split("Sida vid sida")[1]
    rows = shown.split("<tr>")[::-1]  # a member that is a place of theirs, too, has a second row further down
    lines = {name: line for line in rows for name in [line.partition("</a>")[0].rpartition(">")[2]]}
    shared = next(part for part in overlap.finding.parts if part.name == "members").things
    assert shared
    for member in things_of(noticed, shared).values():
        assert "–</td>" not in lines[member.name], "who is in both has no dash"
    assert any("–</td>" in line for line in lines.values()), "who is in one only has one"


def test_ground_shows_who_is_there_and_where_a_need_is_not_met(
    noticed: Dataset, visit: Page, html: Html
) -> None:
    found = ground(noticed, CITY)
    shown = html(visit("findings")).split('sv-ground"')[1]
    for cell in found.cells.values():
        assert all(found.things[forum].name in shown for forum in cell.collaborations[:1])
    uncovered = [t.finding for t in findings_in(noticed, CITY) if t.finding.kind is Kind.UNCOVERED]
    assert uncovered and any(f"fynd={finding.id}" in shown for finding in uncovered)


def test_every_finding_rests_on_facts_or_says_what_is_not_there(noticed: Dataset) -> None:
    known = {str(row["fact"]) for row in noticed.select("SELECT ?fact WHERE { ?fact a sv:Fact }")}
    for told in findings_in(noticed, CITY):
        assert set(told.finding.facts) <= known
        assert told.finding.facts or told.finding.kind in {Kind.UNCOVERED, Kind.ORPHAN, Kind.SAME}


def press(app: AppTest, label: str) -> None:
    next(button for button in app.button if button.label == label).click().run()
    assert not app.exception, app.exception
