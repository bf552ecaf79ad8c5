"""What the network itself answers."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from tests.analysis.conftest import Drafting


def test_several_of_a_kind_are_nobody_in_particular(drafting: Drafting) -> None:
    drafting.thing("Fritidsnämnden")
    drafting.thing("Näringslivet", "ExternalPartner", kind="collective")
    drafting.thing("Unga", "TargetGroup")
    network = drafting.network()
    found = [name for name in network.things if network.particular(name)]
    assert found == ["Fritidsnämnden"]


def test_an_administration_of_no_board_is_a_word_for_all_of_them(drafting: Drafting) -> None:
    drafting.thing("Fritidsnämnden")
    for name in ("Fritidsförvaltningen", "Stadens förvaltningar"):
        drafting.thing(name, "Administration")
    drafting.serves["Fritidsförvaltningen"] = "Fritidsnämnden"
    network = drafting.network()
    assert network.particular("Fritidsförvaltningen")
    assert not network.particular("Stadens förvaltningar")


def test_an_administration_counts_where_no_boards_are_known(drafting: Drafting) -> None:
    drafting.thing("Kulturförvaltningen", "Administration")
    assert drafting.network().particular("Kulturförvaltningen")
