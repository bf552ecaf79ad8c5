"""What a plan tells of its measures in other places than a label or column of their own: states, owners, groups."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[..., set[str]]


@pytest.mark.parametrize(
    ("line", "state"),
    [
        ("Uppföljning: Ej påbörjad", "Ej påbörjad"),
        ("Läge i mars 2031: Pågår", "Pågår"),
        ("Status per 2031-03-01: Klar", "Klar"),
        ("Status:          Pågår sedan våren 2030", "Pågår"),
        ("Hur går det: Vilande i väntan på besked", "Vilande"),
    ],
)
def test_a_state_stands_under_a_dated_label_or_that_of_follow_up(told: Told, line: str, state: str) -> None:
    text = f"Handlingsplan för kajen\n\nÅtgärd: Rusta bryggan\nAnsvarig: Fritidsnämnden\n{line}\n"
    assert f"Rusta bryggan hasStatus {state}" in told(text)


def test_follow_up_that_is_no_state_says_none(told: Told) -> None:
    text = "Handlingsplan\n\nÅtgärd: Rusta bryggan\nAnsvarig: Fritidsnämnden\nUppföljning: Antal båtplatser\n"
    assert not any("hasStatus" in fact for fact in told(text))


@pytest.mark.parametrize(
    "item",
    [
        "• Rusta bryggan i Ekhamn (fritidsnämnden, våren 2031). Klart.",
        "Åtgärd: Rusta bryggan i Ekhamn (fritidsnämnden, klart)",
        "1.2 Rusta bryggan i Ekhamn\nFritidsnämnden ansvarar. Arbetet är klart.",
        "Rusta bryggan i Ekhamn\nAnsvarig är fritidsnämnden. Klart.",
        "A. Rusta bryggan i Ekhamn\nAnsvar: fritidsnämnden. Åtgärden är klart.",
    ],
)
def test_owner_and_state_stand_behind_or_below_a_title(told: Told, item: str) -> None:
    facts = told(f"Handlingsplan för hamnen\n\nInledning\n\nPlanen gäller hela viken.\n\n{item}\n")
    assert {
        "Fritidsnämnden responsibleFor Rusta bryggan i Ekhamn",
        "Rusta bryggan i Ekhamn hasStatus klart",
    } <= {fact.replace("Klart", "klart") for fact in facts}


def test_labels_in_brackets_belong_to_the_title_before_them(told: Told) -> None:
    text = (
        "Handlingsplan för hamnen\n\nInledning\n\nPlanen gäller hela viken.\n\n"
        "Tända lyktorna (Ansvar: Fritidsnämnden; Tid: 2031)\nMåla husen (Ansvar: Tekniska nämnden; Tid: 2032)\n"
    )
    assert {fact for fact in told(text) if "responsibleFor" in fact} == {
        "Fritidsnämnden responsibleFor Tända lyktorna",
        "Tekniska nämnden responsibleFor Måla husen",
    }


def test_without_a_column_for_states_the_column_of_times_may_tell_them(told: Told) -> None:
    table = "Nr\tÅtgärd\tAnsvarig\tTid{}\n1\tRusta bryggan\tFritidsnämnden\tlöpande{}\n"
    assert "Rusta bryggan hasStatus löpande" in told(table.format("", ""))
    assert "Rusta bryggan hasStatus löpande" not in told(table.format("\tStatus", "\tKlar"))


@pytest.mark.parametrize(
    ("title", "group"),
    [
        ("Råd till småföretag", "Småföretag"),
        ("Dialog med båtägare", "Båtägare"),
        ("Simskola för treåringar", "Treåringar"),
        ("Utbilda idrottsledare i livräddning", "Idrottsledare"),
        ("Segelvecka för årskurs 5", "Årskurs 5"),
        ("Segling i årskurs 5", "Elever i årskurs 5"),
    ],
)
def test_a_title_says_for_whom(told: Told, title: str, group: str) -> None:
    assert f"{title} targets {group}" in told(f"Åtgärd\tAnsvarig\tNär\n{title}\tFritidsnämnden\t2031\n")


def test_a_title_whose_first_line_stands_alone_is_one(told: Told) -> None:
    text = (
        "Handlingsplan\n\nÅTGÄRD                 ANSVAR                STATUS\n"
        "Ny slipning av\nbryggans räcken        Fritidsnämnden        Klar\n"
        "Fler livbojar          Fritidsnämnden        Pågår\n"
    )
    assert "Fritidsnämnden responsibleFor Ny slipning av bryggans räcken" in told(text)


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        (
            "Kommunfullmäktige uppdrar till fritidsnämnden att bygga en brygga i Ekhamn senast våren 2031. "
            "Uppdraget ska återrapporteras till kommunfullmäktige.",
            {
                "Fritidsnämnden responsibleFor Bygga en brygga i Ekhamn",
                "Bygga en brygga i Ekhamn operatesIn Ekhamn",
                "Bygga en brygga i Ekhamn reportsTo Kommunfullmäktige",
            },
        ),
        (
            "Fritidsförvaltningen fick i uppdrag av fritidsnämnden att kartlägga hamnens bryggor.",
            {"Fritidsförvaltningen responsibleFor Kartlägga hamnens bryggor"},
        ),
        (
            "Fritidsnämnden beslutar att ge förvaltningen i uppdrag att kartlägga hamnens bryggor.",
            {"Fritidsnämnden responsibleFor Kartlägga hamnens bryggor"},
        ),
        (
            "Ansvarig för skyltning av kuststigen är fritidsnämnden.",
            {"Fritidsnämnden responsibleFor Skyltning av kuststigen"},
        ),
        ("Motionären föreslår att uppdra till fritidsnämnden att bygga en brygga i Ekhamn.", set()),
    ],
)
def test_an_assignment_in_minutes(told: Told, text: str, facts: set[str]) -> None:
    """Whoever is given it, whoever gives it and to whom it is reported; what is only moved is none."""
    found = told(f"Protokoll\n\n{text}\n")
    assert facts <= found
    assert facts or not any("responsibleFor" in fact for fact in found)


def test_a_form_may_begin_with_who_answers_for_it(told: Told) -> None:
    text = (
        "Hamnplan\n\nAnsvarig: Fritidsnämnden\nUppdrag: Rusta bryggan\nStatus: Klar\n\n"
        "Ansvarig: Tekniska nämnden\nUppdrag: Tända lyktorna\nStatus: Pågår\n"
    )
    assert {fact for fact in told(text) if "responsibleFor" in fact or "hasStatus" in fact} == {
        "Fritidsnämnden responsibleFor Rusta bryggan",
        "Rusta bryggan hasStatus Klar",
        "Tekniska nämnden responsibleFor Tända lyktorna",
        "Tända lyktorna hasStatus Pågår",
    }


@pytest.mark.parametrize(
    "text",
    [
        "• Rusta bryggan – ansvarig: Fritidsnämnden – klar\n• Tända lyktorna – ansvarig: Tekniska nämnden – pågår\n",
        "Rusta bryggan i hamnen. Klar 2031. Ansvar: Fritidsnämnden. Status: klar\n",
        "Åtgärd             Ansvarig             Utfall\nRusta bryggan      Fritidsnämnden       Klar\n",
        "Insats 3. Rusta bryggan\nFritidsnämnden leder genomförandet. Klar.\n",
    ],
)
def test_owner_and_state_in_other_layouts(told: Told, text: str) -> None:
    """Labels behind dashes, alone in their lines, or behind when it is done; a column for the outcome; sentences."""
    found = told(f"Handlingsplan\n\nInledning\n\nFör viken.\n\n{text}")
    facts = {fact.replace("klar", "Klar").replace(" i hamnen", "") for fact in found}
    assert {"Fritidsnämnden responsibleFor Rusta bryggan", "Rusta bryggan hasStatus Klar"} <= facts


def test_two_columns_are_a_plan_where_they_are_measures_and_owners(told: Told) -> None:
    text = (
        "Handlingsplan\n\nAktivitet              Ansvarig\nRusta bryggan          Fritidsnämnden\n"
        "Tända lyktorna         Tekniska nämnden\n"
    )
    assert "Tekniska nämnden responsibleFor Tända lyktorna" in told(text)


def test_what_a_heading_s_text_says_of_doing_makes_no_measure_of_it(told: Told) -> None:
    text = "Handlingsplan för hamnen\n\nHamnkaféet fortsätter. Fritidsnämnden driver den med polisen.\n"
    assert not any("responsibleFor" in fact for fact in told(text))


def test_a_partner_with_a_place_or_a_name_of_its_own_is_one(told: Told) -> None:
    text = (
        "Åtgärd: Rusta bryggan\nAnsvarig: Fritidsnämnden\nSamverkan: Simfrämjandet Malmö, Tjejjouren Vågen\n"
    )
    assert {fact for fact in told(f"Handlingsplan\n\n{text}") if "collaboratesWith" in fact} == {
        "Fritidsnämnden collaboratesWith Simfrämjandet Malmö",
        "Fritidsnämnden collaboratesWith Tjejjouren Vågen",
    }


def test_a_state_below_its_label_is_no_label_itself(told: Told) -> None:
    """ "Klar" alone in a line asks by when, but below "Lägesrapport" it says how far it has come."""
    text = (
        "Hamnplan\n\nÅtgärd 1\nLyktor längs hela kajen\nAnsvarig enhet\nFritidsavdelningen\nBeräknas vara klar\n2031\n"
        "Lägesrapport\nKlar\n\nÅtgärd 2\nNya livbojar vid badet\nAnsvarig enhet\nFritidsavdelningen\n"
        "Beräknas vara klar\n2032\nLägesrapport\nPåbörjad\n"
    )
    assert "Lyktor längs hela kajen hasStatus Klar" in told(text)


def test_a_title_is_no_name_of_a_collaboration(told: Told) -> None:
    """Whoever works on what a title says works with its owner, and is in nothing that is called so."""
    text = "Handlingsplan\n\nNya skyltar vid Ekberget\nAnsvarig: Fritidsnämnden\nMedaktörer: Polisen\n"
    facts = told(text)
    assert "Fritidsnämnden collaboratesWith Polisen" in facts
    assert not any("participatesIn" in fact for fact in facts)
