"""Whom "vi", "oss" and what is told without a doer mean on a page or in a paper that is somebody's."""

from __future__ import annotations

from collections.abc import Callable

Told = Callable[[str], set[str]]

COMPANY_PAGE = """Så jobbar Hamnkraft AB

Om bolaget

Hamnkraft AB är ett kommunalt bolag.

Säkerhet

Vi har ett nära samarbete med Brandskyddsföreningen, och Sjöscouterna målar elskåpen åt oss.
"""

UNIT_PAGE = """Verksamhetsplan 2023 för Boendeenheten

Inledning

Här beskrivs vad som ska göras.

Kontakter

Regelbundna möten hålls med Frälsningsarmén. Det har gått bra tack vare ett nära samarbete med Lions.
"""


def test_we_are_whose_page_it_is(told: Told) -> None:
    """ "Vi" and "oss" below any heading of a company's page mean the company."""
    assert {
        "Brandskyddsföreningen collaboratesWith Hamnkraft AB",
        "Hamnkraft AB collaboratesWith Sjöscouterna",
    } <= told(COMPANY_PAGE)


def test_what_nobody_is_said_to_do_is_done_by_whose_paper_it_is(told: Told) -> None:
    """Meetings that are held are held by the unit that the title says the paper is of."""
    assert {
        "Boendeenheten collaboratesWith Frälsningsarmén",
        "Boendeenheten collaboratesWith Lions",
    } <= told(UNIT_PAGE)


def test_news_of_somebody_are_not_his(told: Told) -> None:
    """A title that tells what somebody does makes the page nobody's."""
    page = "Sjöscouterna öppnar läger i hamnen\n\nVi har ett nära samarbete med Frälsningsarmén."
    assert not {line for line in told(page) if line.startswith("Sjöscouterna")}


def test_the_board_of_a_section_is_a_partner_by_its_noun(told: Told) -> None:
    """ "Nämnden" behind a preposition means whose section it is."""
    text = "Kulturnämnden\n\nPRO har tillsammans med nämnden ordnat en kväll om knopar."
    assert "Kulturnämnden collaboratesWith PRO" in told(text)


def test_what_somebody_is_quoted_to_say_is_not_the_papers(told: Told) -> None:
    """ "Vi" between marks of quotation means who speaks."""
    text = "Boendeenheten\n\nKontakter\n\n– Vi lånar bord av Frälsningsarmén, säger en besökare från PRO."
    assert not {line for line in told(text) if "collaboratesWith" in line and "Boendeenheten" in line}
