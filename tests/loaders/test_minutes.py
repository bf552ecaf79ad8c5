"""Minutes of a forum: who was there, line by line, and who reports what."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.text.meetingforms import people_in

Told = Callable[[str], set[str]]
FORUM = "Strömhamns kommun\nFolkhälsorådet\nMinnesanteckningar 2024-09-12 kl. 13.15-15.00\n"
THEN = "\n1. Mötet öppnas\nAlla hälsas välkomna och föregående anteckningar läggs till handlingarna.\n"


@pytest.mark.parametrize("title", ["Närvarande", "Närvarande:", "Deltagare", "Ledamöter", "Adjungerade"])
def test_plain_lines_below_a_title_were_at_the_meeting(told: Told, title: str) -> None:
    text = f"""{FORUM}
{title}
Ordföranden i kommunstyrelsen
Socialförvaltningen, enhetschef
Ledamot, fritidsnämnden
Polisen, kommunpolis
Svenska kyrkan (sekr.)
{THEN}"""
    forum = "Folkhälsorådet"
    assert {
        f"{who} participatesIn {forum}"
        for who in ("Kommunstyrelsen", "Socialförvaltningen", "Fritidsnämnden", "Polisen")
    } <= told(text)
    assert [line for line in told(text) if line.startswith(f"Svenska kyrkan participatesIn {forum}")]


def test_who_was_absent_belongs_to_the_forum_however_it_stands(told: Told) -> None:
    beside = f"{FORUM}\nNärvarande\nPolisen\nSocialnämnden\n\nEj närvarande: Fritidsnämnden, Svenska kyrkan\n{THEN}"
    below = f"{FORUM}\nNärvarande\nPolisen\nSocialnämnden\n\nFrånvarande\nFritidsnämnden\n{THEN}"
    for text in (beside, below):
        assert "Fritidsnämnden participatesIn Folkhälsorådet" in told(text)


def test_whoever_reports_does_what_the_report_tells(told: Told) -> None:
    text = f"""{FORUM}{THEN}
2. Läget hos var och en
Polisen: Lugn sommar. En trafikkväll har hållits ihop med Rädda Barnen. Svenska kyrkan: Soppluncher ordnas
tillsammans med Röda Korset. Övrigt: Lokalen delas med Verdandi.
"""
    found = told(text)
    assert "Polisen collaboratesWith Rädda Barnen" in found
    assert "Röda Korset collaboratesWith Svenska kyrkan" in found
    assert not [line for line in found if "Verdandi" in line and "Svenska kyrkan" in line]


def test_lists_of_those_present_go_on_past_abbreviations_and_long_titles(told: Told) -> None:
    text = f"""{FORUM}
Närvarande
Kommunstyrelsens 2:e vice ordf.
Socialnämndens v. ordf.
Ordf., utbildningsnämnden
Fritidsförvaltningen, tillförordnad avdelningschef för unga och öppen verksamhet (t.o.m. punkt 6)
Räddningstjänsten
{THEN}"""
    boards = ("Kommunstyrelsen", "Socialnämnden", "Utbildningsnämnden")
    present = (*boards, "Fritidsförvaltningen", "Räddningstjänsten")
    assert {f"{who} participatesIn Folkhälsorådet" for who in present} <= told(text)


@pytest.mark.parametrize(
    "line", ["Trygghetsstrateg, fritidsförvaltningen", "Fritidsförvaltningen, beredskapssamordnare (sekr.)"]
)
def test_a_title_beside_the_body_that_sends_it_is_no_member(told: Told, line: str) -> None:
    text = f"""{FORUM}
Närvarande
Kommunstyrelsens ordförande
{line}
Polisen, kommunpolis
{THEN}"""
    assert {line for line in told(text) if line.endswith("participatesIn Folkhälsorådet")} == {
        f"{who} participatesIn Folkhälsorådet"
        for who in ("Kommunstyrelsen", "Fritidsförvaltningen", "Polisen")
    }


def test_a_line_that_tells_who_was_absent_names_no_collaboration(told: Told) -> None:
    text = f"""{FORUM}
Deltagare
Kommunstyrelsens ordförande
Polisen, kommunpolis
Ej närvarande: socialnämnden, Röda Korset Strömhamn
{THEN}"""
    assert "Socialnämnden participatesIn Folkhälsorådet" in told(text)
    assert not [line for line in told(text) if "närvarande" in line.casefold()]


def test_a_collaboration_and_an_unlisted_organisation_of_the_place_are_members_by_their_lines(
    told: Told,
) -> None:
    facts = told(
        """Minnesanteckningar
Lokala brottsförebyggande rådet i Strömhamn
2023-05-04

Närvarande
Ordf. socialnämnden
Polisen

Anmält förhinder
Strömhamns Hamnservice
Strömhamns Citysamverkan

1. Inledning
Anteckningarna från förra gången läggs till handlingarna.
"""
    )
    council = "Lokala brottsförebyggande rådet i Strömhamn"
    assert {
        f"Socialnämnden participatesIn {council}",
        f"Polisen participatesIn {council}",
        f"Strömhamns Hamnservice participatesIn {council}",
    } <= facts
    assert not [line for line in facts if line.startswith("Ordf") or "In Ordf" in line]
    assert [line for line in facts if line.endswith(council) and "Citysamverkan" in line]


def test_initials_and_brackets_behind_persons_are_bodies_among_others_that_are_known(told: Told) -> None:
    people = "Karin Ek (PRO)\nSven Berg (SPF)\nMaria Lind (KHSX)\nLars Holm (Vindens vänner)\n"
    facts = told(f"{FORUM}\nNärvarande:\n{people}{THEN}")
    assert {
        f"{who} participatesIn Folkhälsorådet" for who in ("PRO", "SPF", "KHSX", "Vindens vänner")
    } <= facts


def test_parties_and_titles_behind_persons_are_no_bodies(told: Told) -> None:
    people = "Karin Ek (KD)\nMaria Lind (SD)\nLars Holm, PRO\nEva Alm, SPF\nAnna Berg (Sekreterare)\n"
    facts = told(f"{FORUM}\nNärvarande:\n{people}{THEN}")
    assert not [fact for fact in facts if fact.startswith(("KD ", "SD ", "Sekreterare "))]


def test_surnames_may_stand_first_in_a_list_without_breaks() -> None:
    people = "Alm Karin PRO Berg Lars Socialnämnden Ek Eva SPF Holm Anna Byggnadsnämnden Lind Per KS"
    found = [people[start:end].strip() for start, end in people_in(people, 0, len(people))]
    assert found[:3] == ["Alm Karin PRO", "Berg Lars Socialnämnden", "Ek Eva SPF"]
    straight = "Karin Alm PRO Lars Berg Socialnämnden Eva Ek SPF"
    found = [straight[start:end].strip() for start, end in people_in(straight, 0, len(straight))]
    assert found == ["Karin Alm PRO", "Lars Berg Socialnämnden", "Eva Ek SPF"]


def test_places_behind_persons_are_the_municipalities_that_they_come_from(told: Told) -> None:
    facts = told(
        f"{FORUM}\nDeltagare:\nKarin Ek, Varberg\nSven Berg, Falkenberg\nEva Lind, Länsstyrelsen\n{THEN}"
    )
    assert {
        f"{who} participatesIn Folkhälsorådet" for who in ("Varbergs kommun", "Falkenbergs kommun")
    } <= facts


def test_a_sentence_says_whom_those_came_from_who_were_there(told: Told) -> None:
    facts = told(
        f"{FORUM}{THEN}\nTotalt deltog nio personer från Skogsstyrelsen, Röda Korset (kansliet) och Polisen.\n"
    )
    assert {
        f"{who} participatesIn Folkhälsorådet" for who in ("Skogsstyrelsen", "Röda Korset", "Polisen")
    } <= facts
    others = told(f"{FORUM}{THEN}\nPolisen och Röda Korset ordnade en dag för äldre i parken.\n")
    assert not [fact for fact in others if fact.endswith("participatesIn Folkhälsorådet")]


def test_the_board_of_an_association_of_authorities_funds_what_it_grants(told: Told) -> None:
    head = "Samordningsförbundet Sydkust\nProtokoll 2019-03-04\n\nNärvarande\nPolisen\n"
    facts = told(
        f"{head}\n§ 18 Ansökan\nStyrelsen beslutar att bevilja projektet Kajlyftet 450 000 kronor för år 2020.\n"
    )
    assert "Samordningsförbundet Sydkust funds Kajlyftet" in facts


def test_a_board_without_its_hyphen_stands_whole_behind_a_person(told: Told) -> None:
    text = f"""{FORUM}
Närvarande:
Birgit Hakerud Miljö och byggnadsnämnden
Lena Kalten Barn och utbildningsnämnden
Ola Berg Arbete och välfärdsnämnden
{THEN}"""
    boards = ("Miljö- och byggnadsnämnden", "Barn- och utbildningsnämnden", "Arbete- och välfärdsnämnden")
    assert {line.partition(" participatesIn ")[0] for line in told(text) if "participatesIn" in line} == set(
        boards
    )


def test_the_municipality_behind_a_council_is_no_part_of_its_name(told: Told) -> None:
    facts = told("I Folkhälsorådet Tanums kommun sitter Polisen och Svenska kyrkan.\n", "tanum-brev.txt")
    assert {"Polisen participatesIn Folkhälsorådet", "Svenska kyrkan participatesIn Folkhälsorådet"} <= facts
