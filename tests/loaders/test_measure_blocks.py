"""Measures that are described in labelled lines, however another clerk sets them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from model.fact import Reading

Told = Callable[..., set[str]]
Read = Callable[..., Reading]

FORMS = {
    "bullets below a numbered heading": """
1.1 Öppna båthuset på kvällarna
 • Ansvar: Fritidsnämnden
 • Samverkanspart: Polisen; IK Fyren
 • Tidplan: 2031
 • Status: pågår
""",
    "a label a line, several words in it": """
Åtgärd 1. Öppna båthuset på kvällarna
Ansvarig nämnd: Fritidsnämnden
I samverkan med: polisen, IK Fyren
Klart: 2031
Status: pågår
""",
    "all in one line": """
Åtgärd: Öppna båthuset på kvällarna • Ansvarig: Fritidsnämnden • Samverkansparter: Polisen, IK Fyren • Status: pågår
""",
    "strokes between": """
Insats 1: Öppna båthuset på kvällarna
Status: pågår | Huvudansvar: Fritidsnämnden | Samarbetspartners: Polisen och IK Fyren
""",
    "a sentence with its labels behind": """
1. Öppna båthuset på kvällarna. Ansvarig: Fritidsnämnden. Samarbete med: polisen och IK Fyren. Status: pågår.
""",
    "labels alone on their lines": """
1.1 Öppna båthuset på kvällarna

Ansvarig

Fritidsnämnden

Samverkansparter

• Polisen
• IK Fyren

Status

Pågår
""",
    "two columns": """
1.1 Öppna båthuset på kvällarna

Ansvarig            Fritidsnämnden
Samverkanspart      Polisen, IK Fyren
Status              pågår
""",
    "dashes": """
Aktivitet: Öppna båthuset på kvällarna
- Ansvarig – Fritidsnämnden
- Övriga aktörer – Polisen, IK Fyren
- Status – pågår
""",
    "what it is about between title and labels": """
1.1 Öppna båthuset på kvällarna

Båthuset står tomt efter klockan fem. Många har frågat varför.

Ansvar: Fritidsnämnden
Samverkan med: Polisen, IK Fyren
Status: pågår
""",
    "in English": """
1.1 Öppna båthuset på kvällarna
Responsible: Fritidsnämnden
Partners: Polisen, IK Fyren
Status: pågår
""",
}


@pytest.mark.parametrize("form", FORMS)
def test_however_it_is_set_a_measure_has_owner_partners_and_state(told: Told, form: str) -> None:
    statements = {line for line in told(f"Plan för hamnen\n{FORMS[form]}") if "inChapter" not in line}
    title = "Öppna båthuset på kvällarna"
    assert {line.casefold() for line in statements} == {
        line.casefold()
        for line in (
            f"Fritidsnämnden responsibleFor {title}",
            "Fritidsnämnden collaboratesWith Polisen",
            "Fritidsnämnden collaboratesWith IK Fyren",
            f"{title} hasStatus pågår",
        )
    }


def test_each_measure_keeps_its_own_lines_and_chapter(read: Read) -> None:
    text = (
        "MÅL 1. LUGNA KVÄLLAR\n\n1.1 Tända lyktorna längs kajen\nAnsvar: Tekniska nämnden\n\n"
        "1.2 Hålla båthuset öppet\nAnsvar: Fritidsnämnden\nMålgrupp: unga\n\n"
        "MÅL 2. GLADA MORGNAR\n\nMorgnarna är tidiga i hamnen.\n\n2.1 Bjuda på kaffe\nAnsvar: Kulturnämnden\n"
    )
    facts = read(text).facts
    assert {(f.subject, f.object) for f in facts if f.predicate == "responsibleFor"} == {
        ("Tekniska nämnden", "Tända lyktorna längs kajen"),
        ("Fritidsnämnden", "Hålla båthuset öppet"),
        ("Kulturnämnden", "Bjuda på kaffe"),
    }
    assert {(f.subject, f.object, f.attributes["number"]) for f in facts if f.predicate == "inChapter"} == {
        ("Tända lyktorna längs kajen", "Lugna kvällar", "1.1"),
        ("Hålla båthuset öppet", "Lugna kvällar", "1.2"),
        ("Bjuda på kaffe", "Glada morgnar", "2.1"),
    }
    assert [(f.subject, f.object) for f in facts if f.predicate == "targets"] == [
        ("Hålla båthuset öppet", "Unga")
    ]


def test_those_who_sit_in_what_the_measure_is_about_take_part_in_it(told: Told) -> None:
    text = (
        "Plan\n\n3.1 Bilda ett hamnråd på Lotsudden\n• Ansvar: Fritidsnämnden (sammankallande)\n"
        "• Övriga i hamnrådet: Polisen och IK Fyren\n• Tid: 2031\n"
    )
    council = "Hamnråd på Lotsudden"
    assert {line for line in told(text) if "participatesIn" in line} == {
        f"Fritidsnämnden participatesIn {council} (convener)",
        f"Polisen participatesIn {council}",
        f"IK Fyren participatesIn {council}",
    }


def test_who_pays_and_who_is_told(told: Told) -> None:
    text = (
        "Plan\n\n3.1 Laga kranen i hamnen\nAnsvarig: Tekniska nämnden\nFinansiering: Europeiska socialfonden\n"
        "Återrapporteras till: Kommunstyrelsen, hösten 2031\nOmråde: Tjärdalen\n"
    )
    assert {line for line in told(text) if "inChapter" not in line} == {
        "Tekniska nämnden responsibleFor Laga kranen i hamnen",
        "Europeiska socialfonden funds Tekniska nämnden",
        "Laga kranen i hamnen reportsTo Kommunstyrelsen",
        "Laga kranen i hamnen operatesIn Tjärdalen",
    }


def test_what_stands_between_the_measures_is_read_as_text(told: Told) -> None:
    text = (
        "Plan\n\nVeckopulsen i hamnen leds av Kulturnämnden.\n\n"
        "1.1 Tända lyktorna\n• Ansvar: Tekniska nämnden\n"
        "• Kommentar: I Veckopulsen deltar Polisen och IK Fyren.\n\n"
        "1.2 Laga kranen\n• Ansvar: Tekniska nämnden\n\n1.3 Måla bryggan\n• Ansvar: Tekniska nämnden\n\n"
        "Uppföljning\n\nFritidsnämnden samarbetar med Scoutkåren Vågen.\n"
    )
    assert {
        "Polisen participatesIn Veckopulsen",
        "IK Fyren participatesIn Veckopulsen",
        "Fritidsnämnden collaboratesWith Scoutkåren Vågen",
    } <= told(text)


def test_a_bullet_without_owner_is_a_measure_among_those_that_have_one_even_the_last(told: Told) -> None:
    text = (
        "Avslutade uppdrag\n\n• Laga kranen\n  Ansvar: Tekniska nämnden\n• Måla bryggan vid badet\n"
        "  Ansvar: Tekniska nämnden\n• Sätt upp bänkar för äldre\n\nTack till alla.\n"
    )
    assert "Sätt upp bänkar för äldre hasStatus Avslutade uppdrag" in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Möte\n\nNärvarande var många.\n\nAnsvarig: Kulturnämnden.\n",
        "Hur vi läser planen\n\nUnder Ansvar står en nämnd. Samverkan är viktigt: alla vinner på det.\n",
        "Lovlust\n\nMålgrupp: barn\nPlats: Tjärdalen\n",
    ],
)
def test_labels_without_a_measure_make_none(read: Read, text: str) -> None:
    assert not [f for f in read(text).facts if f.subject_type == "Measure" or f.object_type == "Measure"]


def test_plan_in_columns_of_spaces_is_a_table(read: Read) -> None:
    """The rest of a cell stands below it; what is no row ends the table."""
    text = (
        "Plan\n\nNr  Åtgärd                        Ansvarig                   Klart\n"
        "1   Tända lyktorna längs kajen    Tekniska nämnden           2031\n"
        "2   Hålla båthuset öppet på       Kulturnämnden och          2032\n"
        "    kvällarna                     Fritidsnämnden\n"
        "Fritidsnämnden samarbetar med IK Fyren om båthuset, som ligger vid kajen i hamnen och är rött.\n"
    )
    reading = read(text)
    assert {(f.subject, f.object) for f in reading.facts if f.predicate == "responsibleFor"} == {
        ("Tekniska nämnden", "Tända lyktorna längs kajen"),
        ("Kulturnämnden", "Hålla båthuset öppet på kvällarna"),
        ("Fritidsnämnden", "Hålla båthuset öppet på kvällarna"),
    }


def test_a_note_tells_for_whom_where_and_to_whom_it_is_reported(told: Told) -> None:
    text = (
        "Plan\n\n1.1 Hålla båthuset öppet\n• Ansvar: Fritidsnämnden\n"
        "• Kommentar: Kvällarna riktar sig till unga. De hålls i Tjärdalen och på Lotsudden. "
        "Redovisas för Kommunstyrelsen i maj 2031.\n"
    )
    title = "Hålla båthuset öppet"
    assert {f"{title} targets Unga", f"{title} reportsTo Kommunstyrelsen"} <= told(text)
    assert {f"{title} operatesIn Tjärdalen", f"{title} operatesIn Lotsudden"} <= told(text)


@pytest.mark.parametrize(
    "sentence",
    [
        "Åtgärderna rapporteras till kommunstyrelsen i samband med bokslutet.",
        "Samtliga insatser redovisas årligen för kommunstyrelsen.",
        "Alla aktiviteter i planen ska återrapporteras till kommunstyrelsen.",
    ],
)
def test_one_sentence_reports_all_measures_of_a_plan(read: Read, sentence: str) -> None:
    text = (
        "Plan\n\n1.1 Tända lyktorna\nAnsvar: Tekniska nämnden\n\n1.2 Laga kranen\nAnsvar: Tekniska nämnden\n\n"
        f"Uppföljning\n\n{sentence}\n"
    )
    assert {(f.subject, f.object) for f in read(text).facts if f.predicate == "reportsTo"} == {
        ("Tända lyktorna", "Kommunstyrelsen"),
        ("Laga kranen", "Kommunstyrelsen"),
    }


def test_a_title_that_says_what_to_do_is_no_collaboration_and_a_group_has_its_partners(told: Told) -> None:
    facts = told(
        """Handlingsplan för Strömhamn

Åtgärd 1
Rensa Lotsåns mynning
Ansvarig: Tekniska nämnden
Medverkan: Polisen, Region Bergsvik
Tid: 2023

Åtgärd 2
Energinätverk för företag
Ansvarig: Kommunstyrelsen
Samarbete: Företagarna, Almi
Tid: 2024
"""
    )
    assert "Polisen collaboratesWith Tekniska nämnden" in facts
    assert "Almi participatesIn Energinätverk för företag" in facts
    assert not [line for line in facts if "participatesIn Rensa" in line]
    assert not [line for line in facts if "collaboratesWith" in line and "Almi" in line]


NARROW = """Plan

Nr  Åtgärd  Ansvarig  Samverkan med  Klart
1  Tända lyktorna längs kajen  Tekniska nämnden  IK Fyren, polisen  2031
UNGA
2  Hålla båthuset öppet om kvällarna  Fritidsnämnden  Polisen  2032
Barn och vuxna
3  Laga kranen  Tekniska nämnden  –  2033

Hamnen
Fritidsnämnden sköter båthuset, som ligger vid kajen i hamnen.
"""


def test_a_row_with_as_many_cells_as_headings_has_them_in_order(told: Told) -> None:
    """However narrow the gaps are; short headings between the rows are none of them."""
    facts = told(NARROW)
    assert {
        "Tekniska nämnden responsibleFor Tända lyktorna längs kajen",
        "Fritidsnämnden responsibleFor Hålla båthuset öppet om kvällarna",
        "Tekniska nämnden responsibleFor Laga kranen",
        "IK Fyren collaboratesWith Tekniska nämnden",
        "Fritidsnämnden collaboratesWith Polisen",
    } <= facts
    assert not [line for line in facts if "Hamnen" in line]


def test_what_is_to_be_done_is_the_title_of_a_measure_that_is_only_numbered(told: Told) -> None:
    facts = told(
        "Plan\n\nÅtgärd 1\nVad: Tända lyktorna längs kajen\nAnsvar: Tekniska nämnden\nStatus: pågår\n\n"
        "Åtgärd 2\nVad: Hålla båthuset öppet\nAnsvar: Fritidsnämnden\nSamverkan: IK Fyren\n"
    )
    assert {
        "Tekniska nämnden responsibleFor Tända lyktorna längs kajen",
        "Tända lyktorna längs kajen hasStatus pågår",
        "Fritidsnämnden responsibleFor Hålla båthuset öppet",
    } <= facts
    assert not [line for line in facts if "Åtgärd 1" in line or "Åtgärd 2" in line]


def test_what_is_to_be_done_is_no_title_where_the_measure_has_one(told: Told) -> None:
    facts = told("Plan\n\n1. Tända lyktorna\nVad: Fler lyktor sätts upp.\nAnsvar: Tekniska nämnden\n")
    assert "Tekniska nämnden responsibleFor Tända lyktorna" in facts


def test_labels_two_spaces_before_what_they_say_need_no_colon(told: Told) -> None:
    facts = told(
        "Plan\n\nNr      K1\nÅtgärd  Tända lyktorna längs kajen\nAnsvar  Tekniska nämnden\n"
        "Medv.   IK Fyren, Polisen\nStatus  Pågår\n\nNr      K2\nÅtgärd  Laga kranen\nAnsvar  Fritidsnämnden\n"
    )
    assert {
        "Tekniska nämnden responsibleFor Tända lyktorna längs kajen",
        "Fritidsnämnden responsibleFor Laga kranen",
        "IK Fyren collaboratesWith Tekniska nämnden",
    } <= facts
