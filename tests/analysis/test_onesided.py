"""Who says what of whom, and who does not say so."""

from __future__ import annotations

import random
from dataclasses import replace

import pytest

from analysis.finding import by_score
from analysis.onesided import find_one_sided
from analysis.voices import Shares, Voices, shares
from analysis.wording import LANGUAGES, sentences
from tests.analysis.conftest import Drafting


def spoken(drafting: Drafting) -> Drafting:
    """The school names recreation in the council; recreation speaks of its own ring in the same document."""
    drafting.forum("Kajrådet", ["Skola", "Fritid"], said_by="Skola")
    drafting.forum("Hamnringen", ["Fritid"], said_by="Fritid")
    return drafting


def test_who_had_its_say_and_does_not_mention_it_is_silent(drafting: Drafting) -> None:
    (found,) = find_one_sided(spoken(drafting).network())
    parts = {part.name: part for part in found.parts}
    assert (found.case, found.subjects) == ("silent", ("Kajrådet", "Fritid"))
    assert parts["named_by"].things == ("Skola",) and parts["named_by"].value == 0.5
    assert parts["silence"].texts == ("plan",) and parts["silence"].value == 0.5 + 0.5 / 4
    assert parts["others"].things == ("Skola",)
    for language in LANGUAGES:
        assert "Kajrådet" in sentences(found, drafting.network(), language).explanation


def test_who_says_so_itself_confirms_it(drafting: Drafting) -> None:
    spoken(drafting).forum("Kajrådet", ["Fritid"], said_by="Fritid")
    assert list(find_one_sided(drafting.network())) == []


def test_the_word_of_an_administration_is_its_boards(drafting: Drafting) -> None:
    spoken(drafting).thing("Fritidsförvaltningen", "Administration")
    drafting.serves["Fritidsförvaltningen"] = "Fritid"
    drafting.forum("Kajrådet", ["Fritidsförvaltningen"], said_by="Fritidsförvaltningen")
    assert list(find_one_sided(drafting.network())) == []


def test_who_speaks_of_the_forum_without_itself_says_otherwise(drafting: Drafting) -> None:
    spoken(drafting).forum("Kajrådet", ["Polis"], said_by="Fritid")
    cases = {(found.case, found.subjects) for found in find_one_sided(drafting.network())}
    assert cases == {("otherwise", ("Kajrådet", "Fritid")), ("unread", ("Polis",))}


def test_words_that_name_the_forum_break_the_silence(drafting: Drafting) -> None:
    spoken(drafting).claim(
        "Fritid",
        "responsibleFor",
        drafting.thing("Lov", "Measure"),
        said_by="Fritid",
        text="Se Kajrådet ovan.",
    )
    (found,) = find_one_sided(drafting.network())
    assert found.case == "otherwise"


def test_who_never_speaks_gets_one_finding_for_all_its_ties(drafting: Drafting) -> None:
    drafting.forum("Kajrådet", ["Skola", "Polis"], said_by="Skola")
    drafting.forum("Hamnringen", ["Fritid", "Polis"], said_by="Fritid")
    drafting.claim("Skola", "collaboratesWith", "Polis", said_by="Skola")
    (found,) = find_one_sided(drafting.network())
    assert (found.case, found.subjects, found.values["ties"]) == ("unread", ("Polis",), 3)
    assert found.values["forums"] == ("Hamnringen", "Kajrådet")


def test_collectives_units_and_documents_without_a_voice_are_nobodys_word(drafting: Drafting) -> None:
    drafting.thing("Näringslivet", "ExternalPartner", kind="collective")
    drafting.thing("Skolan på kullen", "Unit")
    drafting.forum("Kajrådet", ["Skola", "Näringslivet", "Skolan på kullen"], said_by="Skola")
    drafting.forum("Hamnringen", ["Polis"])
    assert list(find_one_sided(drafting.network())) == []


def test_a_partner_that_names_others_but_not_the_one_that_names_it(drafting: Drafting) -> None:
    drafting.thing("Skola")
    drafting.thing("Fritid")
    drafting.claim("Skola", "collaboratesWith", "Fritid", said_by="Skola")
    drafting.forum("Hamnringen", ["Fritid"], said_by="Fritid")
    (found,) = find_one_sided(drafting.network())
    assert (found.case, found.subjects) == ("silent_tie", ("Skola", "Fritid"))
    drafting.forum("Hamnringen", ["Skola"], said_by="Fritid")
    assert [each.case for each in find_one_sided(drafting.network())] == ["silent"]


def test_a_row_of_a_table_of_grants_speaks_for_its_applicant(drafting: Drafting) -> None:
    drafting.thing("Skola")
    drafting.claim("Skola", "appliedFor", drafting.thing("Ansökan", "Grant"), line=12)
    drafting.forum("Kajrådet", ["Skola", "Polis"], line=14)
    assert [found.case for found in find_one_sided(drafting.network())] == ["unread"]


def test_silence_years_later_says_less(drafting: Drafting) -> None:
    drafting.document("gammal", 2014)
    drafting.forum("Kajrådet", ["Skola", "Fritid"], said_by="Skola", document="gammal")
    drafting.forum("Hamnringen", ["Fritid"], said_by="Fritid")
    (late,) = find_one_sided(drafting.network())
    (same,) = find_one_sided(spoken(Drafting()).network())
    assert late.score == pytest.approx(same.score * (2 / 12) / 2, abs=1e-3)


def test_shares_tell_whose_ties_are_confirmed(drafting: Drafting) -> None:
    spoken(drafting)
    drafting.forum("Hamnringen", ["Skola"], said_by="Fritid")
    drafting.forum("Hamnringen", ["Skola"], said_by="Skola")
    assert shares(Voices(drafting.network())) == {
        "Fritid": Shares(names=1, unconfirmed=0, named=1, unclaimed=1),
        "Skola": Shares(names=1, unconfirmed=1, named=1, unclaimed=0),
    }


def test_order_does_not_matter_and_an_empty_network_says_nothing(drafting: Drafting) -> None:
    assert list(find_one_sided(drafting.network())) == []
    spoken(drafting).forum("Kajrådet", ["Polis", "Kultur"], said_by="Fritid")
    network = drafting.network()
    claims = list(network.claims)
    random.Random(4).shuffle(claims)
    mixed = replace(network, claims=tuple(claims))
    assert by_score(find_one_sided(mixed)) == by_score(find_one_sided(network))
