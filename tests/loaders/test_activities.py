"""What is done under an agreement by a common noun, and is no collaboration of its own."""

from __future__ import annotations

from collections.abc import Callable

Told = Callable[[str], set[str]]

HEAD = """ÖVERENSKOMMELSE OM IDÉBURET OFFENTLIGT PARTNERSKAP
Bryggans kvällshem

1. Parter

Strömhamns kommun, org.nr 212000-1234, nedan kallad kommunen

Verdandi Strömhamn, nedan kallad Verdandi

2. Innehåll

Verdandi genomför läxhjälp två kvällar i veckan under hela terminen och håller i dörrarna när de andra har gått hem.
Läxhjälpen får 40 000 kronor av Länsstyrelsen.
"""


def test_money_for_what_is_done_is_given_to_what_is_agreed_on(told: Told) -> None:
    facts = told(HEAD)
    assert not [fact for fact in facts if "Läxhjälpen" in fact]
    assert {
        f"{party} participatesIn Bryggans kvällshem" for party in ("Strömhamns kommun", "Verdandi Strömhamn")
    } <= facts


def test_a_name_with_a_capital_inside_a_sentence_stays_one(told: Told) -> None:
    text = f"{HEAD}\nI projektet Havsljuset deltar polisen och PRO.\n"
    assert "Polisen participatesIn Havsljuset" in told(text)


def test_item_of_a_numbered_list_is_about_its_own_title(told: Told) -> None:
    """Without an empty line between them, an item that begins behind a full stop stands by itself."""
    text = """Strömhamns kommun

Plan

Följande är beslutat att pågå under hela perioden, i den ordning som alla är överens om sedan länge.
1. Projektet Havsljuset. Polisen medverkar och öppnar dörrarna till båthuset varje kväll under hela hösten.
2. Projektet Solkurvan. PRO medverkar och bjuder på kaffe vid stranden när isen går om våren.
"""
    facts = told(text)
    assert {"Polisen participatesIn Havsljuset", "PRO participatesIn Solkurvan"} <= facts
    assert "PRO participatesIn Havsljuset" not in facts
