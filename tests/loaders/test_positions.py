"""Titles that label the body beside them name nobody."""

from __future__ import annotations

from collections.abc import Callable

import pytest

HEAD = "Strömhamns kommun\nMinnesanteckningar Trygghetsrådet 2023-03-02\n\nNärvarande\n"
TAIL = "\n\n1. Mötet öppnas\nOrdföranden hälsar välkommen.\n"


@pytest.mark.parametrize(
    ("line", "body", "label"),
    [
        ("Hamnchef, hamnkontoret", "Hamnkontoret", "Hamnchefen"),
        ("Trygghetssamordnare, fritidskontoret (sekr.)", "Fritidskontoret", "Trygghetssamordnare"),
        ("Enhetschef fritid, kulturkontoret", "Kulturkontoret", "Fritid"),
        ("Kulturkontoret, stf trygghetssamordnare", "Kulturkontoret", "Trygghetssamordnare"),
    ],
)
def test_a_title_beside_a_body_is_no_member(
    line: str, body: str, label: str, told: Callable[[str], set[str]]
) -> None:
    said = told(f"{HEAD}{line}\nPolisen\nRöda Korset\n{TAIL}")
    members = {fact.split(" participatesIn")[0] for fact in said if " participatesIn " in fact}
    assert body in members
    assert label not in members


def test_whoever_a_sentence_speaks_of_is_still_named(told: Callable[[str], set[str]]) -> None:
    said = told("Strömhamns kommun\n\nI Havsforum ingår trygghetssamordnaren, kulturkontoret och polisen.")
    assert "Trygghetssamordnaren participatesIn Havsforum" in said
