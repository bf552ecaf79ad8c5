"""What documents of any municipality look like: lists without bullets, minutes, agreements, local branches."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.text.gluedheadings import end_of_heading
from loaders.text.plainlists import listed_lines
from model.fact import Reading

Told = Callable[..., set[str]]


def facts(
    read: Callable[..., Reading], text: str, name: str = "havet-2024-brev.txt"
) -> set[tuple[str, str, str]]:
    """Subject, relation and object of all that a text says."""
    return {(f.subject, str(f.predicate), f.object) for f in read(text, name).facts}


def test_lines_below_an_opened_list_are_its_members(read: Callable[..., Reading]) -> None:
    """No bullets are needed; who has the chair stands in brackets."""
    found = facts(
        read,
        "Havets kommun\n\nTrygghetsrådet\nTrygghetsrådet är ett forum för trygghet.\n\nI rådet sitter\n"
        "Kommunstyrelsen (ordförande)\nSocialnämnden\nRöda Korset Åsele\n\nMötena är öppna.\n",
    )
    for member in ("Kommunstyrelsen", "Socialnämnden", "Röda Korset Åsele"):
        assert (member, "participatesIn", "Trygghetsrådet") in found


def test_running_text_is_no_list() -> None:
    """A line that goes on with the one before it takes the whole list back."""
    running = [
        ("I rådet sitter", True),
        ("Kommunstyrelsen och Socialnämnden samt", False),
        ("polisen i", False),
    ]
    assert listed_lines(running) == frozenset()
    listed = [("Parter:", True), ("Havets kommun", False), ("Polisen", False), ("", True)]
    assert listed_lines(listed) == frozenset({1, 2})


@pytest.mark.parametrize(
    ("text", "heading"),
    [
        ("3 Kompetensforum Vik Kompetensforum Vik samlar arbetsgivare.", "3 Kompetensforum Vik"),
        ("5 Kvinnor i arbete Projektet ägs av kommunen.", "5 Kvinnor i arbete"),
        ("fortsätter på nästa sida. Projektet ägs av kommunen.", ""),
    ],
)
def test_heading_at_the_head_of_a_page_in_one_line(text: str, heading: str) -> None:
    """It ends where the sentence repeats it, or where a sentence's first word stands."""
    assert text[: end_of_heading(text)] == heading


def test_a_local_branch_is_not_the_national_association(read: Callable[..., Reading]) -> None:
    """The place belongs to the name, and the short form means the branch from then on."""
    found = facts(
        read,
        "Havet\n\nKulturnämnden i Havets kommun samarbetar med Röda Korset Ludvika och ABF Östergötland.\n",
    )
    partners = {b for a, p, b in found if p == "collaboratesWith"} | {
        a for a, p, b in found if p == "collaboratesWith"
    }
    assert {"Röda Korset Ludvika", "ABF Östergötland"} <= partners
    assert not {"Röda Korset", "ABF"} & partners


def test_municipalities_in_a_row_are_so_many_organisations(read: Callable[..., Reading]) -> None:
    """ "Kommunerna A, B och C" names three; those that are listed by their full names."""
    found = facts(
        read,
        "Havet\n\nHavsporten är ett projekt mellan kommunerna Trollhättan, Vänersborg och Lilla Edet.\n"
        "Havets kommun är inte med.\n",
    )
    for name in ("Vänersborgs kommun", "Lilla Edets kommun"):
        assert (name, "participatesIn", "Havsporten") in found


def test_a_noun_points_back_to_the_forum_it_fits(read: Callable[..., Reading]) -> None:
    """ "Rådet" is the council of the section, whatever stands between."""
    found = facts(
        read,
        "Havets kommun\n\nHavets brottsförebyggande råd\nArbetet samlas i Havets brottsförebyggande råd.\n"
        "Läget är stabilt. Brotten minskar. Mörkret är värst.\nKulturförvaltningen svarar för rådets kansli.\n",
    )
    assert ("Kulturförvaltningen", "participatesIn", "Havets brottsförebyggande råd") in found


def test_minutes_speak_with_the_boards_voice(read: Callable[..., Reading]) -> None:
    """ "Nämnden" is whose minutes they are; a case in a heading concerns what the heading names."""
    found = facts(
        read,
        "Havets kommun          PROTOKOLL          1 (3)\nSocialnämnden\n\n§ 4      Dnr SN 2023/41\n\n"
        "Idéburet offentligt partnerskap – Bryggan\n\nSocialnämndens beslut\n"
        "Nämnden förlänger partnerskapet med Röda Korset Åsele.\n",
    )
    assert ("SN 2023/41", "concerns", "Bryggan") in found
    assert ("Socialnämnden", "participatesIn", "Bryggan") in found
    assert ("Röda Korset Åsele", "participatesIn", "Bryggan") in found


def test_parties_of_an_agreement_are_in_it(read: Callable[..., Reading]) -> None:
    """The title says what the agreement is; "ingås mellan" names the parties."""
    found = facts(
        read,
        "Samverkansöverenskommelse mellan Havets kommun och lokalpolisområde Havet 2023–2026\n\n1. Parter\n\n"
        "Denna överenskommelse ingås mellan Havets kommun och Polismyndigheten.\n",
    )
    title = "Samverkansöverenskommelse mellan Havets kommun och lokalpolisområde Havet"
    assert {
        ("Havets kommun", "participatesIn", title),
        ("Polismyndigheten", "participatesIn", title),
    } <= found


def test_an_unknown_name_in_a_list_of_actors_is_one(read: Callable[..., Reading]) -> None:
    """Company gives a name away; an ordinary word with a capital is none."""
    found = facts(
        read, "Havets kommun\n\nI nätverket Vågen ingår Region Halland, Coop Nord, PostNord och polisen.\n"
    )
    assert {a for a, p, b in found if b == "Vågen" and p == "participatesIn"} >= {
        "Region Halland", "Coop Nord", "PostNord", "Polisen",
    }  # fmt: skip


def test_a_gap_behind_a_ligature_is_closed(read: Callable[..., Reading]) -> None:
    """ "fi nansieras" is one word, and the quote still is what stands in the file."""
    reading = read(
        "Havets kommun\n\nProjektet Vågen drivs av kulturnämnden. Det fi nansieras av Vinnova.\n", "havet.txt"
    )
    funded = [f for f in reading.facts if str(f.predicate) == "funds"]
    assert [(f.subject, f.object) for f in funded] == [("Vinnova", "Vågen")]
    assert "fi nansieras" in funded[0].quote
    assert "finansieras" in funded[0].text


def test_attendance_lists_say_nothing(read: Callable[..., Reading]) -> None:
    """Who was present at a meeting of a board works with nobody by that."""
    found = facts(
        read,
        "Havets kommun          PROTOKOLL          1 (3)\nSocialnämnden\n\nBeslutande          Enligt närvarolista\n"
        "Övriga närvarande   Förvaltningschef, ekonom, nämndsekreterare\nJusterande          Ordföranden\n",
    )
    assert found == set()


def test_the_last_of_several_municipalities_that_share_a_noun_is_one_by_itself(
    read: Callable[..., Reading],
) -> None:
    text = "Havets kommun\n\nTrygghetsrådet\nParter i Trygghetsrådet är Bjurholms, Vindelns och Åsele kommuner.\n"
    members = {subject for subject, relation, _ in facts(read, text) if relation == "participatesIn"}
    assert {"Bjurholms kommun", "Vindelns kommun", "Åsele kommun"} <= members
