"""Forms and applications about one project: labels, headings that are labels, tables of parties and of money."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
NAMED = "ANSÖKAN OM PROJEKTMEDEL\n\nProjektets namn: Öppna bryggan\nProjekttid: 2024-2026\nSökt belopp: 400 000 kr\n"
TEXT = (
    "\n1. Sammanfattning\nUnga i hamnen behöver en plats att vara på. Under två år ska en sådan byggas upp.\n"
)


def test_labels_anywhere_in_a_form_are_about_its_project(told: Told) -> None:
    text = f"""{NAMED}{TEXT}
2. Parter och roller
Projektägare: Strömhamns kommun
Medsökande: Verdandi Strömhamn
Finansiär: Länsstyrelsen
"""
    found = told(text)
    assert {
        "Strömhamns kommun participatesIn Öppna bryggan (owner)",
        "Verdandi Strömhamn participatesIn Öppna bryggan",
    } <= found
    assert not [line for line in found if line.endswith("participatesIn Parter och roller")]
    assert [
        line for line in found if line.startswith("Länsstyrelsen") and line.endswith("funds Öppna bryggan")
    ]


def test_the_name_may_stand_below_a_heading_that_asks_for_it(told: Told) -> None:
    text = f"""ANSÖKAN OM PROJEKTMEDEL

1. Projektets namn
Öppna bryggan
{TEXT}
4. Samverkansparter
☒ Statlig myndighet: Arbetsförmedlingen
☒ Ideell förening: Verdandi Strömhamn, Röda Korset
"""
    assert {
        "Arbetsförmedlingen participatesIn Öppna bryggan",
        "Verdandi Strömhamn participatesIn Öppna bryggan",
        "Röda Korset participatesIn Öppna bryggan",
    } <= told(text)


@pytest.mark.parametrize("opens", ["2. Vilka medverkar?", "2. Genomförande\nFöljande aktörer medverkar:"])
def test_bullets_below_a_question_or_an_opening_name_who_joins(told: Told, opens: str) -> None:
    text = f"""{NAMED}{TEXT}
{opens}
- Verdandi Strömhamn, öppnar huset på kvällarna
- Röda Korset, läxhjälp
"""
    assert {
        "Verdandi Strömhamn participatesIn Öppna bryggan",
        "Röda Korset participatesIn Öppna bryggan",
    } <= told(text)


def test_rows_of_a_table_name_the_parties_and_what_they_do(told: Told) -> None:
    text = f"""{NAMED}{TEXT}
3. Samarbetspartner
Partner                    Roll i projektet
Strömhamns kommun          Projektägare
Verdandi Strömhamn         Upplåter lokalen
Svenska kyrkan             Samordnar volontärer

4. Mål
Huset är öppet varje dag.
"""
    assert {
        "Strömhamns kommun participatesIn Öppna bryggan (owner)",
        "Verdandi Strömhamn participatesIn Öppna bryggan",
        "Svenska kyrkan participatesIn Öppna bryggan (coordinator)",
    } <= told(text)


def test_rows_of_money_name_funders_but_not_who_is_only_asked_or_gives_work(told: Told) -> None:
    text = f"""{NAMED}{TEXT}
4. Finansiering
Finansiär | Kontant | Eget arbete
Länsstyrelsen (sökt) | 640 000 | –
Strömhamns kommun | 250 000 | 110 000
Verdandi Strömhamn | – | 140 000
Summa | 890 000 | 250 000
"""
    funders = {line for line in told(text) if "funds Öppna bryggan" in line}
    assert funders == {"Strömhamns kommun funds Öppna bryggan"}
