"""Names that stand in a row with others end where the row goes on, and are what those are."""

from __future__ import annotations

from collections.abc import Callable

Told = Callable[..., set[str]]


def test_the_first_of_several_places_is_no_part_of_a_name(told: Told) -> None:
    text = (
        "Trygghet i Nybro\n\nGrannsamverkan\n\nGrannar håller ögonen öppna tillsammans med polisen.\n"
        "I dag finns Grannsamverkan i Björklunden, Norrvallen och delar av Sandänge.\n"
    )
    facts = told(text, "nybro-brev.txt")
    assert {"Grannsamverkan operatesIn Björklunden", "Grannsamverkan operatesIn Sandänge"} <= facts


def test_who_stands_behind_what_is_spoken_of_is_one_of_them(told: Told) -> None:
    """A network that stands behind something with others has not those as its members."""
    text = (
        "Nyheter från Strömhamn\n\nNätverket Ljus kaj växer. Projektet Hamnveckan hålls i maj.\n\n"
        "Bakom veckan står Ljus kaj, Polisen och Röda Korset.\n"
    )
    assert not any("participatesIn Ljus kaj" in fact for fact in told(text))


def test_two_companies_of_which_one_is_called_by_a_province_are_two(told: Told) -> None:
    text = "Projektet Ljus kaj växer.\n\nLänsförsäkringar Jämtland och Kajhem finansierar Ljus kaj.\n"
    assert any(fact.startswith("Länsförsäkringar Jämtland funds Ljus kaj") for fact in told(text))
