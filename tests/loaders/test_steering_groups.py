"""Who sits in a group that steers a collaboration takes part in that, too."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from model.fact import Reading

Read = Callable[[str], Reading]
HEAD = "Projektet Lugna kajen – ett samarbetsprojekt i Hamnen\n\nLugna kajen är ett projekt som pågår till 2031.\n\n"


@pytest.mark.parametrize("group", ["styrgruppen", "arbetsgruppen", "referensgruppen", "projektgruppen"])
def test_members_of_a_group_are_in_what_it_serves(read: Read, group: str) -> None:
    """The group is a forum of its own as often as not: both are said, the larger one as implied."""
    facts = read(f"{HEAD}I {group} sitter kulturnämnden, polisen och Röda Korset.\n").facts
    joint = {f.object: f for f in facts if f.predicate == "participatesIn" and f.subject == "Röda Korset"}
    assert set(joint) == {"Lugna kajen", group.capitalize()}


def test_a_group_with_a_name_of_its_own_stands_for_itself(read: Read) -> None:
    """ "Hamngruppen" steers nothing that the text tells of."""
    facts = read(f"{HEAD}I Hamngruppen sitter kulturnämnden, polisen och Röda Korset.\n").facts
    assert not any(f.rule == "steering" for f in facts)


def test_who_prepares_matters_for_a_collaboration_sits_there_for_a_member(read: Read) -> None:
    """The group alone is what its members are in."""
    facts = read(f"{HEAD}I beredningsgruppen sitter kulturnämnden, polisen och Röda Korset.\n").facts
    assert any(f.object == "Beredningsgruppen" and f.subject == "Röda Korset" for f in facts)
    assert not any(f.rule == "steering" for f in facts)


@pytest.mark.parametrize(
    "said",
    ["Till styrgruppen adjungeras", "I styrgruppen ingår vid behov", "I styrgruppen deltar som gäster"],
)
def test_guests_of_a_steering_group_are_in_nothing_else(read: Read, said: str) -> None:
    """Who comes now and then is no member of what the group serves."""
    facts = read(f"{HEAD}{said} Röda Korset och polisen.\n").facts
    assert not any(f.rule == "steering" for f in facts)


@pytest.mark.parametrize("group", ["styrgrupp", "arbetsgrupp", "ledningsgrupp"])
def test_members_of_a_collaborations_own_group_are_in_the_collaboration(
    told: Callable[[str], set[str]], group: str
) -> None:
    found = told(
        "Trygghet i Strömhamn 2024\n\nStyrgrupp och arbetsgrupp\n\n"
        f"Kajrådet startade 2019. I Kajrådets {group} ingår Polisen, Röda Korset och kulturförvaltningen.\n"
    )
    assert {f"{who} participatesIn Kajrådet" for who in ("Polisen", "Röda Korset")} <= found
