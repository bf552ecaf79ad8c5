"""Who pays for what, in the many ways in which texts put it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
HEAD = "Strömhamns kommun\nSamverkan 2023\n\n"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Projektet Ljus kaj fick stimulansmedel ur Allmänna arvsfonden.",
            "Allmänna arvsfonden funds Ljus kaj",
        ),
        ("Projektet Ljus kaj växer. Det har finansiering från Vinnova.", "Vinnova funds Ljus kaj"),
        ("Projektet Ljus kaj växer. Medfinansieringen kom från Boverket.", "Boverket funds Ljus kaj"),
        (
            "Projektet Ljus kaj finansieras sedan två år och till största delen av Boverket.",
            "Boverket funds Ljus kaj",
        ),
        ("Projektet Ljus kaj hålls igång. PRO står för fikat.", "PRO funds Ljus kaj"),
        ("Projektet Ljus kaj växer. PRO och polisen delar på hyran.", "Polisen funds Ljus kaj"),
        ("Projektet Ljus kaj växer. Kostnaderna täcks av PRO.", "PRO funds Ljus kaj"),
        ("Projektet Ljus kaj avslutades i maj. PRO har skänkt pengar.", "PRO funds Ljus kaj"),
        ("Projektet Ljus kaj växer. Boverket har gått in med 90 000 kronor.", "Boverket funds Ljus kaj"),
        (
            "Festen ordnas av Kajens ridklubb med bidrag från kulturnämnden.",
            "Kulturnämnden funds Kajens ridklubb",
        ),
        (
            "Kulturnämnden ersätter Kajens ridklubb med 40 000 kr per år.",
            "Kulturnämnden funds Kajens ridklubb",
        ),
        (
            "Kulturnämnden beviljar Kajens ridklubb 40 000 kronor för projektet Ljus kaj.",
            "Kulturnämnden funds Kajens ridklubb",
        ),
        (
            "Kulturnämnden beviljar Kajens ridklubb 40 000 kronor för projektet Ljus kaj.",
            "Kulturnämnden funds Ljus kaj",
        ),
        ("Projektet Ljus kaj växer. Boverket är den största finansiären.", "Boverket funds Ljus kaj"),
        ("Projektet Ljus kaj växer. Boverket gick in som medfinansiär.", "Boverket funds Ljus kaj"),
        (
            "Kajens ridklubb ordnar lovläger med ekonomiskt stöd från Boverket.",
            "Boverket funds Kajens ridklubb",
        ),
        (
            "Projektet Ljus kaj drivs av Kajens ridklubb, som finansieras av Boverket.",
            "Boverket funds Kajens ridklubb",
        ),
        ("Projektet Ljus kaj växer. Kostnaden fördelas: Polisen 40 %, PRO 60 %.", "PRO funds Ljus kaj"),
    ],
)
def test_payer_is_found_whatever_the_verb(told: Told, text: str, fact: str) -> None:
    """Money from, paid by, costs borne, shared or given; of what is named or was spoken of."""
    assert fact in told(HEAD + text)


@pytest.mark.parametrize(
    "said",
    [
        "PRO har inte bidragit med pengar.",
        "PRO ansöker om medel från Boverket.",
        "PRO ger stöd till anhöriga.",
        "Projektet drivs med stöd av polisen.",
        "Medel från Boverket har sökts till nästa år.",
    ],
)
def test_what_is_no_gift_of_money_pays_for_nothing(told: Told, said: str) -> None:
    """What is denied or asked for, and support by those who give no money."""
    assert not any(" funds " in fact for fact in told(f"{HEAD}Projektet Ljus kaj växer. {said}"))


def test_only_who_does_the_paying_pays(told: Told) -> None:
    """Another before the conjunction does something else."""
    text = "Projektet Ljus kaj växer. Polisen visar vägen och Boverket har beviljat 90 000 kr."
    facts = told(HEAD + text)
    assert "Boverket funds Ljus kaj" in facts
    assert "Polisen funds Ljus kaj" not in facts


def test_programme_that_money_comes_out_of_is_not_what_it_is_for(told: Told) -> None:
    """What stands behind "inom" or "genom" is the giver's own."""
    text = "Projektet Ljus kaj växer. Länsstyrelsen har beviljat 80 000 kr inom programmet Grönare hamnar."
    assert "Länsstyrelsen funds Ljus kaj" in told(HEAD + text)


@pytest.mark.parametrize(
    ("said", "receiver"),
    [
        ("Kulturnämnden ger driftbidrag till 34 hembygdsföreningar.", "Hembygdsföreningar"),
        ("Kulturnämnden lämnar ett årligt stöd om 150 000 kronor till Röda Korset.", "Röda Korset"),
        ("Post- och telestyrelsen har gett stöd till Röda Korset.", "Röda Korset"),
    ],
)
def test_support_is_money_where_it_has_a_sum_or_comes_from_a_giver_of_money(
    told: Told, said: str, receiver: str
) -> None:
    assert any(" funds " in fact and receiver in fact for fact in told(f"Så arbetar vi\n\n{said}\n"))


def test_who_runs_something_with_money_of_another_is_not_what_it_pays_for(told: Told) -> None:
    text = "Projektet Ljus kaj växer. Det drivs av Röda Korset med pengar från Sparbanksstiftelsen Kusten.\n"
    facts = told(HEAD + text)
    assert "Sparbanksstiftelsen Kusten funds Ljus kaj" in facts
    assert not any("funds Röda Korset" in fact for fact in facts)


def test_what_a_board_asks_its_administration_to_do_is_paid_to_nobody(told: Told) -> None:
    text = (
        "Kulturnämnden beslutar\natt anslå 50 000 kronor för ändamålet, samt\n"
        "att uppdra åt kulturförvaltningen att återkomma.\n"
    )
    assert not any("funds Kulturförvaltningen" in fact for fact in told(text))


MINUTES = "Strömhamns kommun\nPROTOKOLL\nKulturnämnden 2031-04-02\n\n§ 11\nBidrag\n\n"


def test_sums_behind_names_in_minutes_are_given_by_the_board(told: Told) -> None:
    """Each outsider with a sum behind its name gets it; the undertaking that the sum is for, too."""
    facts = told(f"{MINUTES}IK Fyren får 80 000 kronor och Kajens ridklubb 40 000 kronor.\n")
    assert {"Kulturnämnden funds IK Fyren", "Kulturnämnden funds Kajens ridklubb"} <= facts
    facts = told(f"{MINUTES}IK Fyren beviljas 80 000 kronor för Veckopulsen under året.\n")
    assert {"Kulturnämnden funds IK Fyren", "Kulturnämnden funds Veckopulsen"} <= facts


def test_sums_from_another_are_not_the_boards(told: Told) -> None:
    """Who gives is named."""
    facts = told(f"{MINUTES}IK Fyren får 80 000 kronor av Boverket.\n")
    assert "Kulturnämnden funds IK Fyren" not in facts
    assert "Boverket funds IK Fyren" in facts


@pytest.mark.parametrize(
    "said",
    [
        "Byaskolan får stöd av Leader Kusten.",
        "Leader Kusten har bidragit till uppstarten av projektet Ljus kaj.",
    ],
)
def test_fund_that_is_a_collaboration_pays_as_others_do(told: Told, said: str) -> None:
    """A Leader area is one of several, and gives money."""
    text = f"{HEAD}Leader Kusten är ett samarbete mellan PRO och LRF.\n\nProjektet Ljus kaj växer. {said}"
    assert any(fact.startswith("Leader Kusten funds ") for fact in told(text))


def test_lines_below_a_decision_give_each_its_sum(told: Told) -> None:
    """With what the money is for between the name and the sum, with a currency or without; a year is no sum."""
    text = (
        "Kulturnämnden\nProtokoll 2023-04-12\n\n§ 21 Lovmedel\n\nKulturnämnden fördelar lovmedel enligt följande:\n"
        "- Kajens ridklubb, ridläger i Tjärdalen, 85 000\n- IK Fyren, handboll 30 000 kr\n- Lovplan 2024\n"
    )
    given = {line for line in told(text) if " funds " in line}
    assert given == {"Kulturnämnden funds Kajens ridklubb", "Kulturnämnden funds IK Fyren"}


def test_one_sum_behind_a_name_shares_nothing(told: Told) -> None:
    """Where no cost is spoken of, a figure behind a name is no share."""
    assert not [
        line for line in told("Ljus kaj\n\nPolisen 40 %, PRO 60 % av de svarande.") if " funds " in line
    ]


@pytest.mark.parametrize(
    ("said", "payers"),
    [
        ("Kommunerna är med och finansierar arbetet.", {"Strömhamns kommun", "Vikby kommun"}),
        ("Kommunerna bär sina egna kostnader.", set()),
        ("Var och en står för en tredjedel av budgeten.", {"Strömhamns kommun", "Vikby kommun"}),
        ("Ett avtal är lämpligt när kommunerna betalar.", set()),
    ],
)
def test_all_who_were_named_before_pay(told: Told, said: str, payers: set[str]) -> None:
    """Each of the municipalities that the section named last, but for what is their own or only a case."""
    text = f"I projektet Ljus kaj ingår Strömhamns kommun och Vikby kommun. {said}"
    assert {f.partition(" funds ")[0] for f in told(text) if " funds Ljus kaj" in f} == payers


@pytest.mark.parametrize(
    ("said", "fact"),
    [
        (
            "Socialförvaltningen fördelar stöd två gånger om året. I fjol gick pengar till Kajens IF och PRO Tallnäs.",
            "Socialförvaltningen funds PRO Tallnäs",
        ),
        (
            "Socialförvaltningen följer upp avtalen. Ersättningen till Kajens IF uppgick till 85 tkr.",
            "Socialförvaltningen funds Kajens IF",
        ),
        (
            "PRO Tallnäs har av Naturvårdsverket beviljats 780 tkr för stigar.",
            "Naturvårdsverket funds PRO Tallnäs",
        ),
        (
            "Ljus kaj är ett projekt. Socialnämnden står för ett bidrag på 90 000 kr till Kajens IF.",
            "Socialnämnden funds Kajens IF",
        ),
    ],
)
def test_giver_of_the_sentence_before_and_inside_the_verb(told: Told, said: str, fact: str) -> None:
    """Nouns for what is given point to whoever the paragraph is about; a sum with a receiver is not for the project."""
    given = told(said)
    assert fact in given
    assert not [line for line in given if line.endswith(" funds Ljus kaj")]
