"""Two collaborations side by side."""

from __future__ import annotations

from analysis.comparison import compare
from tests.analysis.conftest import Drafting


def two(drafting: Drafting) -> Drafting:
    """Two forums that share a board, once by its administration, and an area."""
    drafting.thing("Näringslivet", "ExternalPartner", kind="collective")
    drafting.thing("Fritidsförvaltningen", "Administration")
    drafting.serves["Fritidsförvaltningen"] = "Fritid"
    drafting.forum("Kajrådet", ["Fritid"], roles=("convener",), said_by="Fritid", text="Vi leder Kajrådet.")
    drafting.forum("Kajrådet", ["Skola", "Näringslivet"])
    drafting.forum("Hamnringen", ["Fritidsförvaltningen", "Polis"], text="I Hamnringen möts vi.", line=8)
    drafting.areas("Kajrådet", "Hamnen", "Kajen")
    drafting.areas("Hamnringen", "Hamnen")
    return drafting


def test_who_is_in_both_stands_first_with_roles_and_names(drafting: Drafting) -> None:
    seen = compare(two(drafting).network(), "Kajrådet", "Hamnringen")
    assert [(row.thing, row.both) for row in seen.members] == [
        ("Fritid", True), ("Skola", False), ("Polis", False),
    ]  # fmt: skip
    (first, *_) = seen.members
    assert first.one is not None and first.one.roles == ("convener",) and first.one.names == ("Fritid",)
    assert first.other is not None and first.other.names == ("Fritidsförvaltningen",)
    assert [row.thing for row in seen.collectives] == ["Näringslivet"]
    assert [(row.thing, row.both) for row in seen.areas] == [("Hamnen", True), ("Kajen", False)]


def test_what_documents_say_of_each_is_told_once_with_its_speaker(drafting: Drafting) -> None:
    seen = compare(two(drafting).network(), "Kajrådet", "Hamnringen")
    assert [(said.speaker, said.text) for said in seen.says_one] == [("Fritid", "Vi leder Kajrådet.")]
    (said,) = seen.says_other
    assert said.line == 8 and len(said.facts) == 2


def test_a_collaboration_and_itself_have_everything_in_both(drafting: Drafting) -> None:
    seen = compare(two(drafting).network(), "Kajrådet", "Kajrådet")
    assert all(row.both for row in (*seen.members, *seen.areas)) and seen.value == 1


def test_what_is_no_collaboration_has_no_rows(drafting: Drafting) -> None:
    seen = compare(drafting.network(), "ingen", "alls")
    assert (seen.members, seen.says_one, seen.value) == ((), (), 0)
