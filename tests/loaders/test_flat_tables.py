"""Tables of measures whose cells nothing keeps apart, and measures that stand in lists with who answers for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[..., set[str]]
Facts = set[str]

SAID = ("responsibleFor", "hasStatus", "reportsTo")

ROWS = {
    "a line for each cell": """
Åtgärd
Ansvarig
Tidplan
Status
Tända lyktorna längs kajen
Tekniska nämnden
2031
Pågår
Lära ut knopar på
sommarlovet
Fritidsnämnden
Varje sommar
Ej påbörjad
""",
    "a gap between the rows": """
Nr

Aktivitet
Huvudansvarig
Klart
Läge

1
Tända lyktorna längs kajen
Tekniska nämnden
Våren 2031
Pågår

2
Lära ut knopar på sommarlovet
Fritidsnämnden
Årligen
Ej påbörjad
""",
    "a line for each row": """
Insats Ansvarig nämnd Tid Status
Tända lyktorna längs kajen Tekniska nämnden 2031 Pågår
Lära ut knopar på sommarlovet Fritidsnämnden varje sommar Ej påbörjad
""",
    "the owner before the title": """
Vem Vad När Läge
Tekniska nämnden Tända lyktorna längs kajen 2031 Pågår
Fritidsnämnden Lära ut knopar på sommarlovet juni Ej påbörjad
""",
    "columns that are called as labels are": """
Vad              När          Vem                 Läge
Tända lyktorna   2031         Tekniska nämnden    Pågår
längs kajen
Lära ut knopar   juni         Fritidsnämnden      Ej påbörjad
på sommarlovet
""",
    "questions": """
Vad? Tända lyktorna längs kajen
Vem? Tekniska nämnden
Status? Pågår

Vad? Lära ut knopar på sommarlovet
Vem? Fritidsnämnden
Status? Ej påbörjad
""",
    "labels alone, the title below its own": """
Åtgärd
Tända lyktorna längs kajen
Ansvarig
Tekniska nämnden
Status
Pågår

Åtgärd
Lära ut knopar på sommarlovet
Ansvarig
Fritidsnämnden
Status
Ej påbörjad
""",
    "brackets": """
Det här ska vi göra:
- Tända lyktorna längs kajen (tekniska nämnden, pågår)
- Lära ut knopar på sommarlovet (fritidsnämnden, ej påbörjad)
""",
    "sentences": """
1. Tända lyktorna längs kajen. Tekniska nämnden ansvarar. Pågår.
2. Lära ut knopar på sommarlovet. Fritidsnämnden ansvarar. Ej påbörjad.
""",
    "lines that say something else between": """
Åtgärd 1: Tända lyktorna längs kajen
Kvarter: Kajkanten
Ansvarig: Tekniska nämnden
Status: Pågår

Åtgärd 2: Lära ut knopar på sommarlovet
Kvarter: Båthuset
Ansvarig: Fritidsnämnden
Status: Ej påbörjad
""",
}


ROWS |= {
    "gaps between rows whose first cells are groups": """
Målgrupp
Åtgärd
Ansvarig
Status

Sjöfarare
Tända lyktorna längs kajen
Tekniska nämnden
Pågår

Barn och unga
Lära ut knopar på sommarlovet
Fritidsnämnden
Ej påbörjad
""",
    "who answers in the heading above": """
Tekniska nämnden
- Tända lyktorna längs kajen – pågår

Fritidsnämnden
- Lära ut knopar på sommarlovet – ej påbörjad
""",
    "a form with labels of its own": """
1. Tända lyktorna längs kajen
Ansvarig part: Tekniska nämnden
Nästa steg: köpa veke
Utfall: Pågår

2. Lära ut knopar på sommarlovet
Ansvarig part: Fritidsnämnden
Nästa steg: köpa rep
Utfall: Ej påbörjad
""",
    "numbers of parts, a line of labels below each": """
Åtgärd 1.1. Tända lyktorna längs kajen
Ansvar: Tekniska nämnden · Status: pågår
Åtgärd 1.2. Lära ut knopar på sommarlovet
Ansvar: Fritidsnämnden · Status: ej påbörjad
""",
    "a number above and the name below": """
Åtgärdsblad 1
Namn: Tända lyktorna längs kajen
Genomförs av: Tekniska nämnden
Status: Pågår

Åtgärdsblad 2
Namn: Lära ut knopar på sommarlovet
Genomförs av: Fritidsnämnden
Status: Ej påbörjad
""",
    "to whom it is given": """
Uppdrag | Till | Läge
Tända lyktorna längs kajen | Tekniska nämnden | Pågår
Lära ut knopar på sommarlovet | Fritidsnämnden | Ej påbörjad
""",
}


def _said(told: Told, text: str) -> Facts:
    return {line for line in told(text) if any(f" {predicate} " in line for predicate in SAID)}


@pytest.mark.parametrize("form", ROWS)
def test_each_measure_has_its_own_owner_and_state(told: Told, form: str) -> None:
    found = _said(told, f"Handlingsplan för hamnen\n{ROWS[form]}\nPlanen gäller i tre år.\n")
    assert {line.casefold() for line in found} == {
        "tekniska nämnden responsiblefor tända lyktorna längs kajen",
        "tända lyktorna längs kajen hasstatus pågår",
        "fritidsnämnden responsiblefor lära ut knopar på sommarlovet",
        "lära ut knopar på sommarlovet hasstatus ej påbörjad",
    }


def test_goal_that_stands_once_heads_several_measures(told: Told) -> None:
    text = (
        "Delmål               Aktivitet                Ansvar              Uppföljning\n"
        "Ljusare kvällar      Tända lyktorna längs     Tekniska            Räkning\n"
        "                     kajen                    nämnden\n"
        "                     Måla bänkarna            Fritidsnämnden      Enkät\n"
    )
    assert _said(told, text) == {
        "Tekniska nämnden responsibleFor Tända lyktorna längs kajen",
        "Fritidsnämnden responsibleFor Måla bänkarna",
    }


def test_what_stands_below_a_list_of_measures_is_said_of_each(told: Told) -> None:
    text = "Åtgärder\n- Tända lyktorna längs kajen\n- Måla bänkarna vid torget\nAnsvarig nämnd: Tekniska nämnden\n"
    assert _said(told, text) == {
        "Tekniska nämnden responsibleFor Tända lyktorna längs kajen",
        "Tekniska nämnden responsibleFor Måla bänkarna vid torget",
    }


def test_sentence_below_a_counted_title_tells_who_carries_it_out(told: Told) -> None:
    text = (
        "Åtgärd 1 Tända lyktorna längs kajen\nGenomförs av tekniska nämnden under 2031. Lyktorna är gamla.\n"
    )
    assert _said(told, text) == {"Tekniska nämnden responsibleFor Tända lyktorna längs kajen"}


def test_sentence_between_number_and_owner_is_no_title(told: Told) -> None:
    text = "3.1 Lyktor längs kajen\nLyktorna är gamla. Ansvar: Tekniska nämnden. Tidplan: 2031.\n"
    assert _said(told, text) == {"Tekniska nämnden responsibleFor Lyktor längs kajen"}


def test_sentence_behind_an_item_tells_who_answers(told: Told) -> None:
    text = (
        "Hamnplan\n\nVi ska under 2031:\n1) tända lyktorna. Ansvarig är tekniska nämnden.\n"
        "2) måla bänkarna; ansvarig är fritidsnämnden\n"
    )
    assert _said(told, text) == {
        "Tekniska nämnden responsibleFor tända lyktorna",
        "Fritidsnämnden responsibleFor måla bänkarna",
    }


def test_what_is_said_of_an_assignment_behind_its_title(told: Told) -> None:
    text = (
        "Uppdrag till nämnderna\n\nTekniska nämnden\n"
        "Uppdrag: Räkna lyktorna längs kajen. Redovisas till kommunstyrelsen i maj 2031.\n"
    )
    assert _said(told, text) == {
        "Tekniska nämnden responsibleFor Räkna lyktorna längs kajen",
        "Räkna lyktorna längs kajen reportsTo Kommunstyrelsen",
    }


def test_forum_answers_for_a_measure(told: Told) -> None:
    text = "Åtgärd: Vandra i hamnen\nAnsvarig: Hamnrådet\nÅtgärd: Måla bänkarna\nAnsvarig: Fritidsnämnden\n"
    assert "Hamnrådet responsibleFor Vandra i hamnen" in _said(told, text)


@pytest.mark.parametrize(
    "text",
    [
        "Kontakt\n\nBygglov\nAnsvarig: Tekniska nämnden\nTelefon: 0123-45 60 00\nÖppettider: 8–16\n",
        "Verksamhet Ansvarig Telefon\nBåthuset Fritidsnämnden 0123-45 60 00\nLyktorna Tekniska nämnden 0123-45 61 00\n",
        "Handlingsplan för hamnen\n- En vecka, Knopveckan, hålls i juni av kommunen, biblioteket och Fritidsnämnden.\n",
        "Vad: Sagostund\nNär: Lördag\nVar: Båthuset\nArrangör: Fritidsnämnden\n",
        "Ansvarig handläggare: Karin Ek\nFritidsnämnden godkänner redovisningen.\n",
    ],
)
def test_no_measure_where_nothing_is_to_be_done(told: Told, text: str) -> None:
    assert _said(told, text) == set()
