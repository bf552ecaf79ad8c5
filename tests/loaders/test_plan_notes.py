"""What the text of a plan or an agreement says of measures: by number, and as lists of what somebody is to do."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[..., set[str]]
PLAN = (
    "Handlingsplan för kajen 2027\n\n"
    "Nr\tÅtgärd\tAnsvarig\tNär\n"
    "1\tBygga ut bryggan\tTekniska förvaltningen\t2027\n"
    "2\tInventera livbojar\tFritidsnämnden\t2027\n"
    "3\tTända lyktor längs vattnet\tKulturnämnden\t2028\n\n"
    "Kommentarer\n\n"
)


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("Åtgärd 2 bekostas av Tillväxtverket.", {"Tillväxtverket funds Inventera livbojar"}),
        (
            "Polisen finansierar åtgärd 1 och 3 under första året.",
            {"Polisen funds Bygga ut bryggan", "Polisen funds Tända lyktor längs vattnet"},
        ),
        ("Åtgärd 3 genomförs av Polisen.", {"Polisen responsibleFor Tända lyktor längs vattnet"}),
        (
            "Allt ryms inom ram, utom åtgärd 1 som finansieras med medel från Tillväxtverket.",
            {"Tillväxtverket funds Bygga ut bryggan"},
        ),
        ("Åtgärd 7 bekostas av Tillväxtverket.", set()),
        ("Åtgärd 2 är försenad. Tillväxtverket finansierar annat.", set()),
    ],
)
def test_a_measure_is_known_by_its_number(told: Told, note: str, said: set[str]) -> None:
    """Who pays for a numbered measure, and who carries it out; a number that no measure has says nothing."""
    assert told(f"{PLAN}{note}\n") - told(PLAN) == said


def test_what_somebody_is_to_do_is_a_list_of_measures(told: Told) -> None:
    """Each bullet below "ska" is a measure, without its hours; money, premises and reports are none."""
    text = (
        "Överenskommelse om kajen\n\nPolisen ska\n"
        "• genomföra båtkontroller varje sommar,\n"
        "• vandra med föräldrar fredagar kl. 20-23,\n"
        "• bidra med 20 000 kronor om året,\n"
        "• lämna en skriftlig redovisning.\n\n"
        "Fritidsnämnden ska under perioden\n"
        "• upplåta båthuset utan hyra,\n"
        "• utbilda unga ledare.\n\n"
        "Vid slutet av perioden ska\n• varje brygga vara lagad.\n"
    )
    assert {one for one in told(text) if "responsibleFor" in one} == {
        "Polisen responsibleFor Genomföra båtkontroller varje sommar",
        "Polisen responsibleFor Vandra med föräldrar fredagar",
        "Fritidsnämnden responsibleFor Utbilda unga ledare",
    }


@pytest.mark.parametrize(
    ("sentence", "said"),
    [
        ("Polisen svarar för att besökarna håller båtarna i ordning.", set()),
        ("Fritidsnämnden föreslås få i uppdrag att utreda bryggans skick.", set()),
        (
            "Fritidsnämnden ansvarar för simundervisning två kvällar i veckan.",
            {"Fritidsnämnden responsibleFor Simundervisning"},
        ),
    ],
)
def test_only_what_has_a_name_and_is_decided_is_a_measure(told: Told, sentence: str, said: set[str]) -> None:
    """A clause with a subject of its own names nothing; what is proposed is not given; hours are none of a name."""
    assert {one for one in told(f"{sentence}\n") if "responsibleFor" in one} == said
