"""Bullets that go on with the sentence above them, with a colon or without one."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]


@pytest.mark.parametrize("opens", ["Nämnden beslutar", "Nämnden beslutar att", "Nämnden beslutar:"])
def test_what_a_board_decides_stands_in_the_bullets_below_its_verb(told: Told, opens: str) -> None:
    text = f"""STRÖMHAMNS KOMMUN          SAMMANTRÄDESPROTOKOLL
Kulturnämnden              2024-05-12                 Sida 3 (9)

§ 12
Bidrag till föreningar

Beslut
{opens}
- att bevilja Föreningen Kajsångarna 40 000 kr för körer i skolan,
- att avslå ansökan från Vikens Bollklubb.
"""
    said = told(text)
    assert "Kulturnämnden funds Föreningen Kajsångarna" in said
    assert not any("Vikens Bollklubb" in fact and "funds" in fact for fact in said)


def test_a_line_that_breaks_off_at_its_verb_opens_the_list_below_it(told: Told) -> None:
    text = """Samverkan i Strömhamn

Rådet för trygghet träffas varje månad. Det är öppet för alla som bor i Tjärdalen och har funnits länge.

I Hamnrådet sitter
- Polisen
- Föreningen Kajsångarna

Strömhamnsbostäder ska under hösten
- tillsammans med Vikens Bollklubb rusta lekplatsen.
"""
    said = told(text)
    assert {
        "Polisen participatesIn Hamnrådet",
        "Föreningen Kajsångarna participatesIn Hamnrådet",
        "Strömhamnsbostäder AB collaboratesWith Vikens Bollklubb",
    } <= said


def test_a_heading_above_a_list_stays_one_where_no_sentence_is_broken_off(told: Told) -> None:
    text = """Strömhamns kommun

Trygghetsrådet

- Polisen
- Svenska kyrkan

Övriga frågor
- Polisen bjuder in Svenska kyrkan till nästa möte.
"""
    assert "Polisen participatesIn Trygghetsrådet" in told(text)
