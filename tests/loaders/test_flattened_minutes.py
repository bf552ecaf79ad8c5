"""Minutes whose pages a converter printed as one line each: who met, what each matter is, and nothing of the form."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.text.flattened import unfolded

Told = Callable[[str], set[str]]


def flat(*pages: str) -> str:
    """Each page as one line."""
    return "\n\n".join(" ".join(page.split()) for page in pages)


MINUTES = flat(
    """1 Strömhamns kommun SAMMANTRÄDESPROTOKOLL Folkhälsorådet Sida 4 Sammanträdesdatum 2016-04-06 Plats och tid
    Kommunhuset, kl 13.00-15.30 Beslutande Karin Ek (C), socialnämnden Per Holm (M), fritidsnämnden Lena Alm, polisen
    Utses att justera Per Holm (M) Justeringens plats och tid Kommunhuset, 2016-04-13 Underskrifter Sekreterare
    Eva Berg Paragrafer 4-8 Ordförande Karin Ek Justerande Per Holm ANSLAG/BEVIS Protokollet är justerat. Organ
    Folkhälsorådet Sammanträdesdatum 2016-04-06 Datum för anslags uppsättande 2016-04-14 Datum för anslags nedtagande
    2016-05-06 Förvaringsplats för protokollet Kansliet Underskrift Eva Berg Utdragsbestyrkande""",
    """2 5 Innehållsförteckning FHR 4 Godkännande av dagordningen FHR 5 Sommarkväll på Kajen FHR 6 Remiss om cykelplan
    FHR 7 Övrigt Justerandes sign Utdragsbestyrkande""",
    """3 6 FHR 4 Godkännande av dagordningen Dagordningen godkänns efter att en fråga om simskolan har lagts till sist.
    Justerandes sign Utdragsbestyrkande""",
    """4 7 FHR 5 Sommarkväll på Kajen Eva Berg berättar om hur planeringen går. I arbetsgruppen för Sommarkväll på
    Kajen sitter Röda Korset, Verdandi och Justerandes sign Utdragsbestyrkande""",
    """5 8 Svenska kyrkan. Lokalen är bokad och programmet trycks till midsommar. FHR 6 Remiss om cykelplan
    Länsstyrelsen har skickat en plan på remiss. FHR 7 Övrigt Rädda Barnen bjuder in till föreläsning den 3 maj.
    Justerandes sign Utdragsbestyrkande""",
)


def lines_of(text: str) -> list[str]:
    """The lines that a reader makes of the pages."""
    pages = [line for line in text.split("\n") if line.strip()]
    parts = unfolded(pages)
    return [page[part.start : part.end] for page, found in zip(pages, parts, strict=True) for part in found]


def test_the_form_around_minutes_is_no_text(told: Told) -> None:
    found = lines_of(MINUTES)
    assert not [line for line in found if "Justera" in line or "ANSLAG" in line or "anslags" in line]
    assert "FHR 5 Sommarkväll på Kajen" in found
    assert not [fact for fact in told(MINUTES) if "Folkhälsorådet Datum" in fact or "Plats" in fact]


def test_whoever_was_there_takes_part_in_the_council_that_met(told: Told) -> None:
    present = ("Socialnämnden", "Fritidsnämnden", "Polisen")
    assert {f"{who} participatesIn Folkhälsorådet" for who in present} <= told(MINUTES)


def test_names_and_what_they_stand_for_may_be_columns_printed_one_after_the_other(told: Told) -> None:
    text = MINUTES.replace(
        "Beslutande Karin Ek (C), socialnämnden Per Holm (M), fritidsnämnden Lena Alm, polisen",
        "Beslutande Övriga deltagande Karin Ek (C) Per Holm (M) Lena Alm Socialnämnden Fritidsnämnden kommunpolis, "
        "Polisen",
    )
    present = ("Socialnämnden", "Fritidsnämnden", "Polisen")
    assert {f"{who} participatesIn Folkhälsorådet" for who in present} <= told(text)


def test_a_sentence_goes_on_behind_the_foot_of_its_page(told: Told) -> None:
    facts = told(MINUTES)
    members = ("Röda Korset", "Verdandi", "Svenska kyrkan")
    assert all([fact for fact in facts if fact.startswith(f"{who} participatesIn")] for who in members)
    assert not [fact for fact in facts if "Länsstyrelsen" in fact or "Rädda Barnen" in fact]


@pytest.mark.parametrize(
    ("matter", "title"),
    [
        ("8 Vårstädning i hamnen Fritidschefen Jan Ek berättar att nio är med.", "8 Vårstädning i hamnen"),
        ("8 Städveckan Karin Ek frågar hur många som är med.", "8 Städveckan"),
        ("8 VÅRSTÄDNING Under maj städas parkerna.", "8 VÅRSTÄDNING"),
        ("8 Vårstädningen Vårstädningen hålls på lördag.", "8 Vårstädningen"),
        ("8 Fråga om vårstädning Nämndens beslut Frågan läggs till handlingarna.", "8 Fråga om vårstädning"),
        ("8 Städning Kajskolan och kyrkan på Kajen har hjälpts åt.", "8 Städning"),
    ],
)
def test_the_title_of_a_matter_ends_where_its_text_begins(matter: str, title: str) -> None:
    page = flat(
        f"""Protokoll Tid: kl 9 Närvarande Eva Ek, polisen Justerare Eva Ek 7 Mötet öppnas Alla hälsas välkomna.
        {matter} 9 Nästa möte Rådet träffas igen den 4 maj i samma lokal som förra gången, och då är det Eva Ek som
        skickar ut en kallelse till alla."""
    )
    assert title in lines_of(page)


def test_headings_that_every_page_has_stand_in_no_sentence() -> None:
    pages = flat(
        """Landsbygdsrådet MÖTE Sida 1(3) Plats och tid: Bygdegården, kl 18 Beslutande: Eva Ek Per Alm Utses att
        justera: Per Alm Underskrifter: Sekreterare: Eva Ek Ordförande: Per Alm Justerare: Per Alm, som också skriver
        under åt den som inte kunde vara med vid mötet.""",
        "Landsbygdsrådet MÖTE Sida 2(3) 5 Vägar Trafikverket har fått ett brev. Kassören är vårt ombud i",
        "Landsbygdsrådet MÖTE Sida 3(3) Näringslivsrådet. 6 Ekonomi Kassan är god. 7 Avslutning Eva tackar för i dag.",
    )
    found = lines_of(pages)
    assert "Näringslivsrådet." in found
    assert not [line for line in found if "Sida" in line]


@pytest.mark.parametrize(
    "text",
    [
        """1. Parter Strömhamns kommun och föreningen Kajen ingår detta avtal. 2. Syfte Parterna vill öppna en
        mötesplats. 3. Ansvar Kommunen ansvarar för lokalen. 4. Ekonomi Kommunen betalar hyran. 5. Underskrifter Avtalet
        finns i två exemplar, av vilka parterna har tagit var sitt och förvarar dem på ett säkert ställe.""",
        "Kommunen har under året fört dialog med boende. " * 8,
    ],
)
def test_paragraphs_of_other_papers_stay_as_they_are(text: str) -> None:
    assert unfolded([" ".join(text.split())]) == []
