"""The same said in the ways in which different clerks put it: lists, contracts, units, kinds of bodies."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
FREE = "Fritidsnämnden collaboratesWith"


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        (
            "Fritidsnämnden har dialog med berörda nämnder (kulturnämnden och socialnämnden) och PRO.",
            {"Berörda nämnder", "Kulturnämnden", "Socialnämnden", "PRO"},
        ),
        ("Fritidsnämnden samverkar med såväl polisen som PRO.", {"Polisen", "PRO"}),
        ("Fritidsnämnden samarbetar med både kulturnämnden och PRO.", {"Kulturnämnden", "PRO"}),
        ("Fritidsnämnden samverkar med polisen och även med PRO.", {"Polisen", "PRO"}),
        (
            "Fritidsnämnden samarbetar med skolorna om lovtider och med föreningar som har egna lokaler.",
            {"Skola", "Föreningar"},
        ),
        ("Fritidsnämnden har samarbete med polisen samt med PRO kring vandringarna.", {"Polisen", "PRO"}),
        ("Fritidsnämnden samarbetar med myndigheter (bland annat polisen).", {"Myndigheter", "Polisen"}),
        ("Fritidsnämnden har dialog med lokalbokande förvaltningar.", {"Lokalbokande förvaltningar"}),
        ("Fritidsnämnden har samråd med berörda driftförvaltningar.", {"Driftförvaltningar"}),
        ("Fritidsnämnden har samråd med berörda nämnder och bolag.", {"Berörda nämnder", "Kommunala bolag"}),
    ],
)
def test_partners_go_on_in_brackets_and_behind_another_preposition(
    told: Told, sentence: str, partners: set[str]
) -> None:
    """Each partner of the sentence is found, however the list goes on."""
    ends = [tuple(sorted(("Fritidsnämnden", partner))) for partner in partners]
    assert told(sentence) >= {f"{first} collaboratesWith {second}" for first, second in ends}


@pytest.mark.parametrize(
    ("sentence", "contracts"),
    [
        (
            "Socialnämnden har idéburet offentligt partnerskap (IOP) med PRO och Rädda Barnen samt med IK Fyren.",
            {"IOP med PRO och Rädda Barnen": {"PRO", "Rädda Barnen"}, "IOP med IK Fyren": {"IK Fyren"}},
        ),
        (
            "Nämnden har IOP med PRO och med IK Fyren.",
            {"IOP med PRO": {"PRO"}, "IOP med IK Fyren": {"IK Fyren"}},
        ),
        ("Nämnden har IOP med PRO och IK Fyren.", {"IOP med PRO och IK Fyren": {"PRO", "IK Fyren"}}),
    ],
)
def test_each_contract_has_its_own_parties(told: Told, sentence: str, contracts: dict[str, set[str]]) -> None:
    """A second "med" opens a second contract."""
    expected = {
        f"{party} participatesIn {contract}"
        for contract, parties in contracts.items()
        for party in (*parties, "Socialnämnden")
    }
    assert told(f"Socialnämnden\n\n{sentence}\n") == expected


@pytest.mark.parametrize(
    ("sentence", "unit"),
    [
        ("Fritidsnämnden deltar i Lovhamnen genom fritidsgårdarna.", "Fritidsgårdar"),
        ("Fritidsnämnden ingår i Lovhamnen, främst genom sina fritidsgårdar.", "Fritidsgårdar"),
        ("Fritidsnämnden medverkar i Lovhamnen via Fritidsgården Bojen.", "Fritidsgården Bojen"),
        ("Fritidsnämnden ingår i flera forum, bland annat Lovhamnen, genom biblioteken.", "Bibliotek"),
        ("Fritidsnämnden är med i Lovhamnen genom fältgruppen.", "Fältgruppen"),
    ],
)
def test_units_through_which_a_board_takes_part_are_in_it_too(told: Told, sentence: str, unit: str) -> None:
    """They are parts of the board, and its hands in the collaboration."""
    assert told(sentence) >= {
        "Fritidsnämnden participatesIn Lovhamnen",
        f"{unit} participatesIn Lovhamnen",
        f"{unit} partOf Fritidsnämnden",
    }


@pytest.mark.parametrize(
    ("sentence", "members"),
    [
        ("Nämnden stöder projektet Nordanvind med föreningen Lodbrok.", {"Lodbrok"}),
        ("Nämnden stöder projektet Nordanvind mellan PRO och IK Fyren.", {"PRO", "IK Fyren"}),
        (
            "Ungdomar får praktik med stöd av Arbetsförmedlingen (via projektet Nordanvind).",
            {"Arbetsförmedlingen"},
        ),
        (
            "I kommunen finns projektet Nordanvind, där polisen och PRO har varit med från start.",
            {"Polisen", "PRO"},
        ),
    ],
)
def test_who_stands_beside_the_name_of_a_collaboration_is_in_it(
    told: Told, sentence: str, members: set[str]
) -> None:
    """ "med", "mellan", "via", "där … varit med"."""
    assert told(sentence) >= {f"{member} participatesIn Nordanvind" for member in members}


@pytest.mark.parametrize(
    "sentence",
    [
        "Nämnden har lovhamnen i åtanke tillsammans med polisen.",
        "Enheten har mycket erfarenhet av samverkan.",
        "Nämnden hyr ut småkontor till föreningar.",
    ],
)
def test_ordinary_words_are_no_names(told: Told, sentence: str) -> None:
    """What looks like a name in small letters may be none."""
    assert not any(
        word in line for line in told(sentence) for word in ("Lovhamnen", "Erfarenhet", "Småkontor")
    )
