"""Every named question against the rows that the small dataset must give."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest

from analysis.finding import Kind
from analysis.wording import FOLDER, LANGUAGES
from graph.embedded_cypher import open_embedded
from graph.rows import Rows
from graph.store import Dataset
from model.errors import QueryError, UnknownNameError
from ontology.load import load_ontology
from queries.ask import ask
from queries.present import condensed, present
from queries.questions import find_question

ID = "https://samverkan.example/id/"
SVAR, PLAN, MEDEL = "Svar om kvällar vid hamnen", "Plan för bryggorna", "Sökta medel 2024"


def shown(rows: Rows, *columns: str) -> list[tuple[Any, ...]]:
    """Some columns of the rows."""
    return [tuple(row[column] for column in columns) for row in rows]


def test_who_works_with_counts_board_and_administration_as_one(dataset: Dataset) -> None:
    """The board meets whom its administration meets, and never its own administration."""
    rows = ask(dataset, "who-works-with", {"actor": "Fritidsnämnden"})
    assert shown(rows, "otherName", "how", "forumName", "role", "memberName", "lineStart") == [
        ("Kulturförvaltningen", "forum", "Bryggrådet", "coordinator", "Fritidsförvaltningen", 9),
        ("Kulturförvaltningen", "forum", "Trygg kväll", "member", "Fritidsnämnden", 5),
        ("Polisen", "forum", "Bryggrådet", "member", "Fritidsförvaltningen", 8),
        ("Polisen", "forum", "Trygg kväll", "member", "Fritidsnämnden", 3),
        ("Seglarklubben", "direct", None, None, "Fritidsnämnden", 9),
        ("Seglarklubben", "direct", None, None, "Fritidsnämnden", 11),
    ]
    assert shown(rows, "documentTitle", "quote")[3] == (SVAR, "Till Tryggkvällen kommer även polisen.")


def test_who_works_with_alone_leaves_out_the_administration(dataset: Dataset) -> None:
    """Without together, only what the board itself takes part in counts."""
    rows = ask(dataset, "who-works-with", {"actor": "Fritidsnämnden", "together": "nej"})
    assert {name for (name,) in shown(rows, "memberName")} == {"Fritidsnämnden"}
    assert ("Bryggrådet",) not in shown(rows, "forumName")


def test_who_works_with_holds_from_the_other_side(dataset: Dataset) -> None:
    """Working together has no direction: Seglarklubben finds the board through the same fact."""
    rows = ask(dataset, "who-works-with", {"actor": "Seglarklubben"})
    assert shown(rows, "otherName", "how", "documentTitle") == [
        ("Fritidsnämnden", "direct", PLAN),
        ("Fritidsnämnden", "direct", SVAR),
    ]


def test_participants_have_their_role_and_every_place(dataset: Dataset) -> None:
    """One row for each place that says it; who is only proposed is no participant."""
    rows = ask(dataset, "participants", {"forum": "Trygg kväll"})
    assert shown(
        rows, "actorName", "actorType", "role", "documentTitle", "lineStart", "lineEnd", "quote"
    ) == [
        ("Fritidsnämnden", "Board", "owner", PLAN, 2, 2, "Trygg kväll drivs av fritidsnämnden."),
        ("Fritidsnämnden", "Board", "convener", SVAR, 3, 3, "Fritidsnämnden kallar till Trygg kväll."),
        (
            "Kulturförvaltningen",
            "Administration",
            "member",
            SVAR,
            5,
            5,
            "Förvaltningen är med på Trygg kväll.",
        ),
        ("Polisen", "ExternalPartner", "member", SVAR, 3, 4, "Till Tryggkvällen kommer även polisen."),
    ]


def test_forums_of_an_administration_include_its_board(dataset: Dataset) -> None:
    """Asked from the administration's side, board and administration are one body too."""
    rows = ask(dataset, "forums-of", {"actor": "Fritidsförvaltningen"})
    assert shown(rows, "forumName", "kind", "role", "memberName") == [
        ("Bryggrådet", "network", "member", "Fritidsförvaltningen"),
        ("Trygg kväll", "forum", "owner", "Fritidsnämnden"),
        ("Trygg kväll", "forum", "convener", "Fritidsnämnden"),
    ]


def test_forums_of_a_partner_in_no_municipality(dataset: Dataset) -> None:
    """The police belong to all municipalities and are found by an inflected name."""
    rows = ask(dataset, "forums-of", {"actor": "polis"})
    assert shown(rows, "forumName", "role") == [("Bryggrådet", "member"), ("Trygg kväll", "member")]


def test_measures_of_tell_number_status_and_report(dataset: Dataset) -> None:
    """What one document numbers and reports, another makes someone responsible for."""
    rows = ask(dataset, "measures-of", {"actor": "FRN"})
    assert shown(rows, "measureName", "number", "status", "reportsToName", "when", "documentTitle") == [
        ("Öppna bryggan", 4, "Pågår", "Kommunstyrelsen", "våren 2024", SVAR)
    ]


def test_measures_of_a_board_include_its_administrations(dataset: Dataset) -> None:
    """What the administration is assigned counts for the board, unless asked otherwise."""
    assert shown(ask(dataset, "measures-of", {"actor": "KS"}), "measureName", "memberName") == [
        ("Räkna båtarna", "Stadskontoret")
    ]
    assert len(ask(dataset, "measures-of", {"actor": "KS", "together": False})) == 0


def test_reach_of_tells_areas_and_target_groups(dataset: Dataset) -> None:
    """Places and people that the forum is for."""
    rows = ask(dataset, "reach-of", {"forum": "Trygg kväll"})
    assert shown(rows, "what", "thingName", "lineStart") == [
        ("Area", "Tjärdalen", 12),
        ("TargetGroup", "Unga", 12),
    ]


def test_works_in_area_is_the_way_back(dataset: Dataset) -> None:
    """From the place to what works there."""
    rows = ask(dataset, "works-in-area", {"area": "tjärdalen"})
    assert shown(rows, "what", "thingName", "documentTitle") == [("Collaboration", "Trygg kväll", SVAR)]


def test_grants_have_amounts_as_numbers(dataset: Dataset) -> None:
    """Amounts are integers, so that they can be summed."""
    rows = ask(dataset, "grants")
    assert shown(rows, "year", "actorName", "amountApplied", "amountGranted", "activities", "quote") == [
        (2024, "Fritidsnämnden", 500_000, 400_000, "Seglarläger; Simskola", None),
        (2024, "Kulturnämnden", 80_000, 0, "Bryggkonsert", None),
    ]
    assert sum(rows.column("amountApplied")) == 580_000  # type: ignore[arg-type]


def test_documents_mentioning_count_facts(dataset: Dataset) -> None:
    """Any kind of thing can be asked for; a proposal mentions it too."""
    rows = ask(dataset, "documents-mentioning", {"thing": "Trygg kväll"})
    assert shown(rows, "documentTitle", "year", "facts", "lineStart") == [
        (SVAR, 2022, 6, 3),
        (PLAN, 2023, 1, 2),
    ]


def test_path_goes_through_forums_and_proves_each_step(dataset: Dataset) -> None:
    """Seglarklubben reaches the police by way of the board that both meet."""
    rows = ask(dataset, "path", {"from": "Seglarklubben", "to": "Polisen"})
    assert shown(rows, "path", "step", "fromName", "relation", "toName", "lineStart") == [
        (1, 1, "Seglarklubben", "collaboratesWith", "Fritidsnämnden", 11),
        (1, 2, "Fritidsnämnden", "participatesIn", "Trygg kväll", 2),
        (1, 3, "Trygg kväll", "participatesIn", "Polisen", 3),
    ]


def test_path_gives_as_many_equal_ways_as_asked(dataset: Dataset) -> None:
    """Two forums join the police and the culture administration."""
    rows = ask(dataset, "path", {"from": "Polisen", "to": "Kulturförvaltningen", "paths": "5"})
    assert shown(rows, "path", "toName") == [
        (1, "Bryggrådet"), (1, "Kulturförvaltningen"), (2, "Trygg kväll"), (2, "Kulturförvaltningen"),
    ]  # fmt: skip


def test_path_where_nothing_joins_has_no_rows(dataset: Dataset) -> None:
    """Tekniska nämnden is only proposed for anything; and no one needs a path to oneself."""
    assert len(ask(dataset, "path", {"from": "Tekniska nämnden", "to": "Polisen"})) == 0
    assert len(ask(dataset, "path", {"from": "Polisen", "to": "Polisen"})) == 0


def test_overlapping_forums_name_the_shared_members(dataset: Dataset) -> None:
    """Two members are shared; asking for three finds nothing."""
    rows = ask(dataset, "overlapping-forums", {"n": 2})
    assert shown(rows, "oneName", "overlapName", "shared", "members") == [
        ("Bryggrådet", "Trygg kväll", 2, "Kulturförvaltningen; Polisen")
    ]
    assert len(ask(dataset, "overlapping-forums")) == 0


def test_boards_without_forum_on_a_day(dataset: Dataset) -> None:
    """A board that is served by a participant is not without; one that is no more is not asked."""
    rows = ask(dataset, "boards-without-forum", {"as_of": "2022-06-01"})
    assert shown(rows, "boardName", "municipalityName", "validTo") == [
        ("Kommunstyrelsen", "Strömhamn", None),
        ("Social- och arbetsmarknadsnämnden", "Strömhamn", None),
        ("Tekniska nämnden", "Strömhamn", None),
    ]


def test_boards_without_forum_alone(dataset: Dataset) -> None:
    """When the administration does not count, Kulturnämnden is without; without a date all times count."""
    names = [
        name for (name,) in shown(ask(dataset, "boards-without-forum", {"together": "nej"}), "boardName")
    ]
    assert names == [
        "Kommunstyrelsen", "Kulturnämnden", "Social- och arbetsmarknadsnämnden", "Socialnämnden", "Tekniska nämnden",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "spelling", ["FRN", "fritidsnämnden", "FRITIDSNAMNDEN", "Fritidsnämnden (Strömhamn)"]
)
def test_any_spelling_of_a_name_will_do(dataset: Dataset, spelling: str) -> None:
    """Abbreviation, case, missing dots and the municipality in brackets all mean the board."""
    assert ask(dataset, "forums-of", {"actor": spelling}) == ask(
        dataset, "forums-of", {"actor": f"{ID}stromhamn/board/fritidsnamnden"}
    )


@pytest.mark.parametrize(
    ("parameters", "error", "sentence"),
    [
        (
            {"actor": "Fritidnämden"},
            UnknownNameError,
            "Ingen aktör heter 'Fritidnämden'. Menade du Fritidsnämnden",
        ),
        ({"actor": "qqq"}, UnknownNameError, "Ingen aktör heter 'qqq', och inget liknar det."),
        ({"actor": "Trygg kväll"}, UnknownNameError, "Ingen aktör heter 'Trygg kväll'"),
        ({}, QueryError, "Frågan forums-of behöver actor (Aktör); ge den med --param actor=…"),
        ({"actor": ""}, QueryError, "Frågan forums-of behöver actor"),
        (
            {"actor": "FRN", "x": 1},
            QueryError,
            "ingen parameter 'x'; den har actor, together, follow, as_of, most.",
        ),
        (
            {"actor": "FRN", "together": "kanske"},
            QueryError,
            "together kan inte vara 'kanske'; skriv ja eller nej",
        ),
    ],
)
def test_what_cannot_be_asked_is_told(
    dataset: Dataset, parameters: dict[str, object], error: type[Exception], sentence: str
) -> None:
    """A sentence says what is wrong with the parameters."""
    with pytest.raises(error) as caught:
        ask(dataset, "forums-of", parameters)
    assert sentence in str(caught.value)


@pytest.mark.parametrize(
    ("question", "parameters", "sentence"),
    [
        ("overlapping-forums", {"n": "många"}, "n kan inte vara 'många'; skriv ett heltal"),
        ("overlapping-forums", {"n": "-1"}, "skriv ett heltal från 0"),
        (
            "boards-without-forum",
            {"as_of": "igår"},
            "as_of kan inte vara 'igår'; skriv ett datum som ÅÅÅÅ-MM-DD",
        ),
    ],
)
def test_values_of_the_wrong_type_are_told(
    dataset: Dataset, question: str, parameters: dict[str, object], sentence: str
) -> None:
    """Numbers and dates are checked before anything runs."""
    with pytest.raises(QueryError) as caught:
        ask(dataset, question, parameters)
    assert sentence in str(caught.value)


def test_an_unknown_question_is_told_with_the_known_ones(dataset: Dataset) -> None:
    """Whoever mistypes a question sees their names."""
    with pytest.raises(UnknownNameError, match=r"ingen fråga 'forum'.*forums-of"):
        ask(dataset, "forum")


def test_a_value_that_looks_like_sparql_is_only_a_name(dataset: Dataset) -> None:
    """Values are handed over as terms: nothing in them can become part of the query."""
    with pytest.raises(UnknownNameError):
        ask(dataset, "forums-of", {"actor": '" } INSERT DATA { <a:b> <a:b> "'})


@pytest.mark.parametrize("language", ["sv", "en"])
def test_shown_columns_have_words_in_both_languages(dataset: Dataset, language: str) -> None:
    """Types and roles are shown as the ontology's words, under the columns' labels."""
    question = find_question("participants")
    rows = present(question, ask(dataset, "participants", {"forum": "Bryggrådet"}), load_ontology(), language)
    labels = {"sv": ("Aktör", "Typ", "Roll"), "en": ("Actor", "Type", "Role")}
    words = {"sv": ("Förvaltning", "samordnare"), "en": ("Administration", "coordinator")}
    assert rows.columns[:3] == labels[language]
    assert [row[1:3] for row in rows.rows if row[0] == "Kulturförvaltningen"] == [words[language]]


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_case_of_finding_has_words(language: str) -> None:
    """A case that is told in words is also one in a column, which otherwise showed its bare term."""
    column = next(column for column in find_question("findings").columns if column.name == "findingCase")
    words = tomllib.loads((FOLDER / f"{language}.toml").read_text(encoding="utf-8"))
    cases = {name for kind in Kind for name, case in words[kind].items() if isinstance(case, dict)}
    assert cases <= {case for case, values in column.values.items() if values[language]}


def test_condensed_rows_show_each_statement_once(dataset: Dataset) -> None:
    """Two places that say the same become one row that counts them, the plainest place shown."""
    question = find_question("who-works-with")
    rows = condensed(question, ask(dataset, "who-works-with", {"actor": "Seglarklubben"}))
    assert shown(rows, "otherName", "documentTitle", "places") == [("Fritidsnämnden", SVAR, 2)]


@pytest.mark.parametrize("engine", ["sparql", "cypher"])
def test_no_more_rows_come_than_are_asked_for(dataset: Dataset, engine: str) -> None:
    """They are the first ones, and the answer tells that there are more."""
    cypher = open_embedded(dataset) if engine == "cypher" else None
    every = ask(dataset, "actors-of-kind", {}, cypher)
    assert every.complete
    first = ask(dataset, "actors-of-kind", {"most": 2}, cypher)
    assert (first.rows, first.complete) == (every.rows[:2], False)
    assert ask(dataset, "actors-of-kind", {"most": len(every)}, cypher) == every
    assert not len(ask(dataset, "actors-of-kind", {"most": 0}, cypher))
