"""How documents of any municipality introduce a collaboration, point back to it and list who is in it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
HEAD = "Strömhamns kommun\nSamverkan 2023\n\n"
MEMBERS = {"polisen": "Polisen", "socialnämnden": "Socialnämnden"}


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (
            "Till hands finns en operativ grupp, Trygga kajen. I gruppen ingår polisen och socialnämnden.",
            "Trygga kajen",
        ),
        ("Vågbrytarna kallas det nätverk där polisen och socialnämnden möts.", "Vågbrytarna"),
        (
            "”Ljus i hamn” är en kampanj mot langning. Bakom kampanjen står polisen och socialnämnden.",
            "Ljus i hamn",
        ),
        (
            "Insatsen Tillbaka till kajen pågår. Den bedrivs av polisen och socialnämnden.",
            "Tillbaka till kajen",
        ),
        ("Ung hamn bygger på ett samarbete mellan polisen och socialnämnden.", "Ung hamn"),
        ("I styrgruppen sitter chefer från polisen och socialnämnden.", "Styrgruppen"),
        ("Varje vecka möts ett platsteam bestående av polisen och socialnämnden.", "Platsteam"),
        (
            "Lokala skärgårdsrådet, där polisen och socialnämnden ingår, möts på våren.",
            "Lokala skärgårdsrådet",
        ),
        (
            "Arbetsgrupp Norr\nGruppen bildades i mars. Den består av polisen och socialnämnden.",
            "Arbetsgrupp Norr",
        ),
        (
            "I styrgruppen för Nära kajen finns polisen och socialnämnden representerade.",
            "Styrgruppen för Nära kajen",
        ),
        ("I TVÄRS (tvärsektoriellt team) arbetar polisen och socialnämnden tillsammans.", "TVÄRS"),
        (
            "Skärgårdsrådet möts ofta. Övriga ledamöter kommer från polisen och socialnämnden.",
            "Skärgårdsrådet",
        ),
    ],
)
def test_members_of_a_collaboration_however_it_is_introduced(told: Told, text: str, name: str) -> None:
    """Names in apposition, in quotation marks, behind a group's noun, or the noun itself."""
    assert told(HEAD + text) >= {f"{member} participatesIn {name}" for member in MEMBERS.values()}


def test_list_ends_where_a_sentence_begins_below_it(told: Told) -> None:
    """What stands under the bullets, no deeper than their marks, is no part of the last of them."""
    text = HEAD + "I Skärgårdsrådet ingår:\n- Polisen\n- Socialnämnden\nKulturnämnden samarbetar med PRO.\n"
    assert told(text) >= {"Socialnämnden participatesIn Skärgårdsrådet", "Kulturnämnden collaboratesWith PRO"}
    assert "Kulturnämnden participatesIn Skärgårdsrådet" not in told(text)


def test_column_of_roles_is_no_member(told: Told) -> None:
    """Beside each name its role stands in a column of its own."""
    text = (
        HEAD + "Skärgårdsrådet\n\nRådet består av följande aktörer:\n\nAktör              Roll\n"
        "Polisen            Ledamot\nSocialnämnden      Samordnare\nKulturnämnden      Adjungerad\n"
    )
    found = {line for line in told(text) if "participatesIn" in line}
    assert found == {
        "Polisen participatesIn Skärgårdsrådet",
        "Socialnämnden participatesIn Skärgårdsrådet (coordinator)",
        "Kulturnämnden participatesIn Skärgårdsrådet",
    }


def test_agreement_in_a_matter_of_minutes_has_its_parties(told: Told) -> None:
    """The heading names the agreement, the text below only says "överenskommelsen"."""
    text = (
        "Kulturnämnden\nSammanträdesprotokoll\n\n§ 12 Överenskommelse om sjöliv 2023-2026\n\nÄrendet\n"
        "Överenskommelsen tecknas mellan Strömhamns kommun och Region Kustmark.\n"
    )
    assert told(text) >= {
        "Strömhamns kommun participatesIn Överenskommelse om sjöliv",
        "Region Kustmark participatesIn Överenskommelse om sjöliv",
    }


def test_minutes_tell_of_what_others_do(told: Told) -> None:
    """A board that is informed of a project takes no part in it."""
    text = (
        "Kulturnämnden\nSammanträdesprotokoll\n\n§ 3 Information\n\n"
        "Projektet Nya seglen drivs av PRO och Strömhamns bibliotek.\n"
    )
    assert not any(line.startswith("Kulturnämnden participatesIn") for line in told(text))


def test_shelter_called_by_a_womans_name_is_an_organisation(told: Told) -> None:
    """It is no individual, and is not left out."""
    assert "Kvinnojouren Frida collaboratesWith Socialnämnden" in told(
        HEAD + "Socialnämnden samarbetar med Kvinnojouren Frida."
    )
