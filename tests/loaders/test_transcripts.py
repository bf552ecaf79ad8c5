"""Minutes as sites that show documents print them: buttons, a title, and each page in one line."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.formats.source import Source
from loaders.text.viewerpages import shown_lines

Told = Callable[[str], set[str]]
PAGE_1 = (
    "1 1 (4) Plats och tid Kommunhuset, Ekbacken Torsdagen den 3 maj 2012, kl Närvarande Övriga Anna Berg, PRO, "
    "ordförande Karin Ek, SPF Sven Dahl, Skogsviks hyresgästförening Eva Ros, Missionskyrkan i Skogsvik "
    "Underskrift Sekreterare Bo Ask Ordförande Anna Berg"
)
PAGE_2 = "2 2 (4) Mötets öppnande Ordföranden hälsade alla välkomna. Bostäder Bo Ask berättade om läget."


def shown(title: str, *pages: str) -> str:
    """A document as such a site has it."""
    lines = [title.partition(" 2012")[0], "", "Storlek: px", "Starta visningen från sidan:", ""]
    lines += [f'Download "{title}"', "", "Transkript", ""]
    return "\n".join([*lines, *(f"{page}\n" for page in pages)])


def test_the_title_that_the_site_has_says_who_met(told: Told) -> None:
    facts = told(shown("1 (4) Seniorrådet 2012-05-03. Kommunhuset, Ekbacken", PAGE_1, PAGE_2))
    assert {f"{who} participatesIn Seniorrådet" for who in ("PRO", "Skogsviks hyresgästförening")} <= facts


@pytest.mark.parametrize(
    ("head", "forum"),
    [
        (
            "MINNESANTECKNINGAR Fritidskontoret Lokala trygghetsrådet Datum 2014-09-11",
            "Lokala trygghetsrådet",
        ),
        ("SKOGSVIKS KOMMUN TRYGGHETSRÅDET MINNESANTECKNINGAR Sida 1(3)", "Trygghetsrådet"),
        ("Skogsvik Ekby MINNESANTECKNINGAR 1(2) Skolchefsnätverket Dag", "Skolchefsnätverket"),
    ],
)
def test_labels_and_senders_in_the_head_of_the_page_are_no_part_of_the_name(
    told: Told, head: str, forum: str
) -> None:
    page = (
        f"1 {head} Tid 08:30 Plats Rådhuset, rum Eken Närvarande Anna Berg, polisen Karin Ek, Skogsviks kommun "
        "Sven Dahl, räddningstjänsten Anmält förhinder Bo Ask, Röda Korset 1. Mötets öppnande Ordföranden hälsar "
        "alla välkomna. 2. Rapport Kvarteret Linden har fått ny belysning av Skogsviks Energi."
    )
    facts = told(f"{page}\n\n2 3. Nästa möte Rådet möts i maj.\n")
    assert {f"{who} participatesIn {forum}" for who in ("Polisen", "Röda Korset")} <= facts
    assert not [fact for fact in facts if "Energi" in fact]


def test_a_label_of_which_the_first_half_is_lost_opens_the_list(told: Told) -> None:
    page = (
        "1 Sida Sammanträdesdatum Plats och tid Ekby kommun kl ande Anna Berg, ordförande, Region Västmanland "
        "Karin Ek, tjänstgörande ersättare, Försäkringskassan Sven Dahl, ledamot, Arbetsförmedlingen "
        "Övriga deltagande Bo Ask, förbundschef Utses att justera Karin Ek "
        "Underskrifter Sekreterare Bo Ask Ordförande Anna Berg"
    )
    facts = told(shown("Samordningsförbundet Ekbygden", page, PAGE_2))
    present = ("Region Västmanland", "Försäkringskassan", "Arbetsförmedlingen")
    assert {f"{who} participatesIn Samordningsförbundet Ekbygden" for who in present} <= facts


def test_only_buttons_of_a_site_are_left_out() -> None:
    text = "Rapport om trygghet\nStorlek: px\nTranskript\nRapport om trygghet\nText.\n"
    source = Source(id="a", file="a.txt", text=text, sha256="")
    assert [text[a:b] for a, b in shown_lines(source) if a < b] == ["Rapport om trygghet", "Text."]
    plain = Source(id="b", file="b.txt", text="Rapport\nFull text\nStorlek är viktigt.\n", sha256="")
    assert shown_lines(plain) == list(plain.lines)


def minutes(there: str) -> str:
    """Minutes of a council whose first page is one line, with those who were there as told."""
    head = "1 TRYGGHETSRÅDET MINNESANTECKNINGAR Plats och tid Rådhuset, rum Eken den 3 maj kl 13.00-15.00"
    signed = (
        "Utses att justera Karin Ek Justeringens plats och tid Rådhuset 2012-05-10 Underskrifter Sekreterare Bo Ask "
        "Ordförande Anna Berg Justerare Karin Ek Paragrafer 1-4 ANSLAG/BEVIS Protokollet är justerat."
    )
    return f"{head} {there} {signed}\n\n2 1. Mötets öppnande Ordföranden öppnar mötet.\n"


def test_boards_may_be_called_by_their_initials(told: Told) -> None:
    facts = told(minutes("Närvarande Anna Berg, SBN Karin Ek, BUN Sven Dahl, TN Eva Ros, PRO"))
    boards = ("Samhällsbyggnadsnämnden", "Barn- och utbildningsnämnden", "Tekniska nämnden")
    assert {f"{board} participatesIn Trygghetsrådet" for board in boards} <= facts


def test_initials_that_the_document_explains_keep_their_meaning(told: Told) -> None:
    text = minutes("Närvarande Anna Berg, TN Karin Ek, polisen")
    facts = told(f"{text}\nTeaterföreningen Norr (TN) bjöd in rådet till en föreställning.\n")
    assert not [fact for fact in facts if "Tekniska nämnden" in fact]


def test_who_came_for_a_matter_or_serves_the_council_is_no_member(told: Told) -> None:
    facts = told(
        minutes(
            "Närvarande Anna Berg, polisen Karin Ek, Röda Korset Övriga deltagande Sven Dahl, Almi, ärende 4 "
            "Eva Ros, ekonom, kulturförvaltningen"
        )
    )
    assert {f"{who} participatesIn Trygghetsrådet" for who in ("Polisen", "Röda Korset")} <= facts
    assert not [fact for fact in facts if "Almi" in fact or "Kulturförvaltningen" in fact]


def test_labels_say_whom_the_persons_below_them_stand_for(told: Told) -> None:
    facts = told(
        minutes(
            "Närvarande Ledamöter Anna Berg, polisen Karin Ek, socialnämnden Från pensionärsorganisationerna "
            "Ledamöter: Sven Dahl PRO Vivanne Rosengard SPF Eva Ros RPG"
        )
    )
    assert {f"{who} participatesIn Trygghetsrådet" for who in ("Polisen", "PRO", "RPG")} <= facts
    assert not [fact for fact in facts if "ensionärsorganisationer" in fact or "Vivanne" in fact]
