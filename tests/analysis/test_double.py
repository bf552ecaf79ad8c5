"""The same activity with several owners or applicants."""

from __future__ import annotations

import random
from dataclasses import replace

from analysis.double import find_double
from analysis.finding import Finding, by_score
from analysis.wording import LANGUAGES, sentences
from tests.analysis.conftest import Drafting


def apply(
    drafting: Drafting, board: str, activities: tuple[str, ...], applied: int, year: int = 2023
) -> None:
    """An application of a board for activities."""
    grant = drafting.thing(f"{board}s ansökan", "Grant")
    drafting.thing(board)
    attributes = {
        "activity": activities,
        "amountApplied": (applied,),
        "amountGranted": (applied // 2,),
        "year": (year,),
    }
    drafting.claim(board, "appliedFor", grant, attributes=attributes)


def found_of(drafting: Drafting, case: str) -> list[Finding]:
    """The findings of one case."""
    return [found for found in find_double(drafting.network()) if found.case == case]


def test_two_boards_that_apply_for_the_same_forum_are_found_with_their_sums(drafting: Drafting) -> None:
    drafting.thing("Hållbara Hamnen", "Collaboration")
    drafting.thing("Hamnen", "Area")
    apply(drafting, "Miljönämnden", ("Samordnare i Hållbara Hamnen, Hamnen",), 1000)
    apply(drafting, "Tekniska nämnden", ("Träd inom Hållbara Hamnen i Hamnen", "Snöröjning"), 5000)
    (found,) = found_of(drafting, "forum")
    parts = {part.name: part for part in found.parts}
    assert found.score == 0.5 and parts["owners"].things == ("Miljönämnden", "Tekniska nämnden")
    assert parts["areas"].things == ("Hamnen",) and len(parts["owners"].facts) == 2
    assert (found.values["at_most"], found.values["covered"], found.values["all"]) == (6000, 3, ())
    for language in LANGUAGES:
        assert "6\u00a0000" in sentences(found, drafting.network(), language).explanation


def test_sums_that_cover_nothing_else_are_said_to_be_for_it(drafting: Drafting) -> None:
    drafting.thing("Hållbara Hamnen", "Collaboration")
    for board in ("Miljönämnden", "Tekniska nämnden"):
        apply(drafting, board, ("Hållbara Hamnen",), 1000)
    (found,) = found_of(drafting, "forum")
    assert (found.values["all"], found.values["at_most"]) == (2000, ())


def test_one_application_is_counted_once_whatever_it_has_of_the_same(drafting: Drafting) -> None:
    drafting.thing("Hållbara Hamnen", "Collaboration")
    apply(drafting, "Miljönämnden", ("Träd i Hållbara Hamnen", "Bänkar i Hållbara Hamnen"), 1000)
    assert found_of(drafting, "forum") == []
    apply(drafting, "Tekniska nämnden", ("Hållbara Hamnen",), 500)
    (found,) = found_of(drafting, "forum")
    assert found.values["all"] == 1500


def test_activities_in_each_others_company_outrank_a_word_in_common(drafting: Drafting) -> None:
    apply(
        drafting, "Fritidsnämnden", ("Lovaktiviteter tillsammans med kulturnämnden", "Simkurser i badhus"), 10
    )
    apply(
        drafting,
        "Kulturnämnden",
        ("Avgiftsfria lovaktiviteter med fritidsnämnden", "Körsång på äldreboenden"),
        10,
    )
    apply(
        drafting, "Skolnämnden", ("Odling på skolgårdar och simkurser för nybörjare", "Schackturneringar"), 10
    )
    first, second = sorted(found_of(drafting, "activity"), key=lambda found: -found.score)
    assert first.values["what"] == ("lovaktiviteter",) and second.values["what"] == ("simkurser",)


def test_words_that_are_said_of_everything_bring_nothing_together(drafting: Drafting) -> None:
    apply(drafting, "Fritidsnämnden", ("Utveckla samverkan kring cykelbanor",), 10)
    apply(drafting, "Kulturnämnden", ("Utveckla samverkan kring orgelmusik",), 10)
    assert found_of(drafting, "activity") == []


def test_years_apart_are_not_twice_at_once(drafting: Drafting) -> None:
    apply(drafting, "Fritidsnämnden", ("Lovaktiviteter", "Simkurser"), 10, year=2014)
    apply(drafting, "Kulturnämnden", ("Lovaktiviteter", "Körsång"), 10, year=2023)
    assert found_of(drafting, "activity") == []


def test_a_measure_of_several_bodies_is_asked_about(drafting: Drafting) -> None:
    drafting.thing("Bygg en lekplats", "Measure")
    drafting.thing("Alla", "Board", kind="collective")
    for board in ("Fritidsnämnden", "Tekniska nämnden", "Alla"):
        drafting.thing(board)
        drafting.claim(board, "responsibleFor", "Bygg en lekplats")
    (found,) = found_of(drafting, "owners")
    assert found.values["owners"] == ("Fritidsnämnden", "Tekniska nämnden")


def test_order_does_not_matter_and_nothing_is_done_twice_by_nobody(drafting: Drafting) -> None:
    assert list(find_double(drafting.network())) == []
    apply(drafting, "Fritidsnämnden", ("Lovaktiviteter", "Simkurser"), 10)
    assert list(find_double(drafting.network())) == []
    apply(drafting, "Kulturnämnden", ("Lovaktiviteter", "Simkurser"), 10)
    network = drafting.network()
    claims = list(network.claims)
    random.Random(4).shuffle(claims)
    assert by_score(find_double(replace(network, claims=tuple(claims)))) == by_score(find_double(network))
