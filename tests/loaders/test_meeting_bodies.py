"""Whose meeting minutes take down: the forum by its whole name, however it stands at their head."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
THERE = "\nNärvarande\nSocialförvaltningen, enhetschef\nPolisen, kommunpolis\n\n1. Mötet öppnas\nAlla är välkomna.\n"


@pytest.mark.parametrize(
    ("head", "forum"),
    [
        ("MINNESANTECKNINGAR\n\nLokalt beredskapsforum Strömhamn\n", "Lokalt beredskapsforum Strömhamn"),
        ("Minnesanteckningar\nTrygghetsrådet Strömhamn, möte 3/2023\n", "Trygghetsrådet Strömhamn"),
        ("Trygghetsrådet i Strömhamn, möte 2/2024\nMinnesanteckningar\n", "Trygghetsrådet i Strömhamn"),
        (
            "Brottsförebyggande rådet, BRÅ\nMinnesanteckningar 2022-11-24 kl. 09.00-11.10\n",
            "Brottsförebyggande rådet",
        ),
        (
            "MINNESANTECKNINGAR\n\nStyrgruppen för lokal överenskommelse (LÖK) om unga och nyanlända\n",
            "Styrgruppen för lokal överenskommelse (LÖK) om unga och nyanlända",
        ),
        ("Minnesanteckningar gemensamma ungdomsforumet\nTorsdag 16 maj 2024\n", "Gemensamma ungdomsforumet"),
        ("Minnesanteckningar\nFolkhälsorådet, Strömhamns kommun\n", "Folkhälsorådet"),
        ("Minnesanteckningar\nHamnrådet (HR) i Strömhamn\n", "Hamnrådet (HR) i Strömhamn"),
        ("Minnesanteckningar styrgrupp Samling Kajen\n", "Styrgrupp Samling Kajen"),
        ("PROTOKOLL Hamngatan 7, Kajgården Kulturforum 240516\n\nKulturforum\n", "Kulturforum"),
        ("Protokoll från samråd för äldre för socialnämnden den 3 maj 2024\n", "Samråd för äldre"),
    ],
)
def test_who_was_there_takes_part_in_the_forum_at_the_head(told: Told, head: str, forum: str) -> None:
    facts = told(f"Strömhamns kommun\n{head}{THERE}")
    assert {f"Socialförvaltningen participatesIn {forum}", f"Polisen participatesIn {forum}"} <= facts


def test_the_short_form_beside_the_name_means_the_same_forum(told: Told) -> None:
    text = f"Strömhamns kommun\nBrottsförebyggande rådet, BRÅ\nMinnesanteckningar 2022-11-24\n{THERE}"
    facts = told(f"{text}\n2. Övrigt\nRäddningstjänsten deltar i BRÅ från och med hösten.\n")
    assert "Räddningstjänsten participatesIn Brottsförebyggande rådet" in facts


def test_what_a_group_meets_about_is_another_than_the_group(told: Told) -> None:
    facts = told(f"Minnesanteckningar styrgrupp Samling Kajen\n{THERE}\nPRO deltar i Samling Kajen.\n")
    assert "PRO participatesIn Samling Kajen" in facts


def test_minutes_of_a_board_are_no_forums(told: Told) -> None:
    text = f"Strömhamns kommun\nKultur- och fritidsnämnden\nSammanträdesprotokoll 2024-05-22\n{THERE}"
    assert not [fact for fact in told(text) if " participatesIn Kultur" in fact]


@pytest.mark.parametrize(
    ("head", "forum"),
    [
        ("Hälsoforum Strömhamn Dag Tid Plats\nMINNESANTECKNINGAR\n", "Hälsoforum Strömhamn"),
        ("Protokoll Folkhälsorådet 2019-03-04 Sida 1 av 4\n", "Folkhälsorådet"),
        ("Möte med Rådet för trygghet och trivsel\nMINNESANTECKNINGAR\n", "Rådet för trygghet och trivsel"),
        ("Socialförvaltningen Kommunala pensionärsrådet\nMINNESANTECKNINGAR\n", "Kommunala pensionärsrådet"),
        ("KOMMUNALA PENSIONÄRSRÅDET PROTOKOLL 2014-03-02\n", "Kommunala pensionärsrådet"),
        ("Sydkustens Samordningsförbund\nProtokoll 2015-05-06\n", "Sydkustens Samordningsförbund"),
        (
            "1 (4) Kommunala Tillgänglighetsrådet 2012-05-07. Stadshuset, Strömhamn\nStorlek: px\n"
            "Starta visningen från sidan:\n\nPlats och tid Stadshuset, kl 13\n",
            "Kommunala Tillgänglighetsrådet",
        ),
    ],
)
def test_labels_and_dates_beside_the_name_are_no_part_of_it(told: Told, head: str, forum: str) -> None:
    facts = told(f"Strömhamns kommun\n{head}{THERE}")
    assert {f"Socialförvaltningen participatesIn {forum}", f"Polisen participatesIn {forum}"} <= facts


@pytest.mark.parametrize(
    ("text", "forum"),
    [
        (
            "STYRELSEN FÖR KAJÅNS VATTENRÅD\nProtokoll 2019-03-04\n\nNärvarande\nPolisen, kommunpolis\n",
            "Kajåns vattenråd",
        ),
        (
            "Strömhamns kommun\nAnna Ek\nKansliet\n2019-03-04\nDnr 4\nMinnesanteckningar Hamnrådet, HR, den 4 mars"
            "\nTid: 9-11\nNärvarande:\nBo Alm, Polisen\nEva Lind, Räddningstjänsten\n",
            "Hamnrådet",
        ),
        (
            "STRÖMHAMNS KOMMUN PROTOKOLL\nTid: Klockan 9\nNärvarande:\nBo Alm, Polisen\nEva Lind, Socialnämnden\n\n"
            "§ 1 Dagordning\nHälsorådet beslutar att godkänna dagordningen.\n",
            "Hälsorådet",
        ),
        (
            "Plats och tid Stadshuset\nNärvarande:\nBo Alm, Polisen\nEva Lind, Socialnämnden\n"
            "Utses att justera Eva Lind\n\nOrgan\n\nSamordningsförbundet Sydkust\n\nSammanträdesdatum\n2019-03-04\n",
            "Samordningsförbundet Sydkust",
        ),
        (
            "Rådet för hälsa, trygghet och miljö\nMinnesanteckningar 2019-03-04\n\nNärvarande\nPolisen, kommunpolis\n",
            "Rådet för hälsa, trygghet och miljö",
        ),
    ],
)
def test_a_forum_is_found_wherever_minutes_name_it(told: Told, text: str, forum: str) -> None:
    assert f"Polisen participatesIn {forum}" in told(text)


def test_a_council_that_decides_in_a_boards_minutes_is_not_whose_meeting_it_was(told: Told) -> None:
    text = (
        "PROTOKOLL\nTid: Klockan 9\nNärvarande:\nBo Alm, Polisen\nEva Lind, Skolan\n\n"
        "Socialnämnden beslutar att bordlägga ärendet. Hälsorådet beslutar senare.\n"
    )
    assert "Polisen participatesIn Hälsorådet" not in told(text)


def test_where_a_meeting_was_held_is_not_where_the_forum_works(told: Told) -> None:
    text = f"Strömhamns kommun\nTrygghetsrådet\nMinnesanteckningar\nPlats: Folkets hus i Kajgården\n{THERE}"
    assert not [fact for fact in told(text) if "operatesIn Kajgården" in fact]
