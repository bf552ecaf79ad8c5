"""What actors do for and with each other: paying in its many wordings, and working together at one remove."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
HEAD = "Kulturnämnden\n\n"


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Kulturnämnden betalar ut 90 000 kronor varje år till Lotsuddens IK.",
            {"Kulturnämnden funds Lotsuddens IK"},
        ),
        ("Kulturnämnden har beviljat Lotsuddens IK 90 tkr för lovet.", {"Kulturnämnden funds Lotsuddens IK"}),
        (
            "Verksamhetsbidrag till Lotsuddens IK och PRO Tallnäs uppgick till 300 tkr.",
            {"Kulturnämnden funds Lotsuddens IK", "Kulturnämnden funds PRO Tallnäs"},
        ),
        ("Största bidragstagare var Lotsuddens IK.", {"Kulturnämnden funds Lotsuddens IK"}),
        (
            "Lotsuddens IK får 90 000 kronor om året i verksamhetsstöd av Kulturnämnden.",
            {"Kulturnämnden funds Lotsuddens IK"},
        ),
    ],
)
def test_money_given_is_said_in_many_ways(told: Told, sentence: str, expected: set[str]) -> None:
    """Verbs of paying out, sums in thousands, and nouns that name the money or the receiver."""
    assert {line for line in told(HEAD + sentence) if " funds " in line} == expected


@pytest.mark.parametrize(
    ("sentence", "funders"),
    [
        ("Finansiärer är Kulturnämnden och Sparbanken Tallnäs.", {"Kulturnämnden", "Sparbanken Tallnäs"}),
        ("Sparbanken Tallnäs var även i år huvudsponsor.", {"Sparbanken Tallnäs"}),
        (
            "Kulturnämnden står för hälften av kostnaden och Fritidsnämnden för resten.",
            {"Kulturnämnden", "Fritidsnämnden"},
        ),
    ],
)
def test_those_named_as_paying_fund_what_is_spoken_of(told: Told, sentence: str, funders: set[str]) -> None:
    """ "Finansiärer är", "huvudsponsor", and the share of one whose verb is left out."""
    said = told(f"{HEAD}Projektet Kvällsljus startade 2021. {sentence}")
    assert {line.split(" funds ")[0] for line in said if line.endswith(" funds Kvällsljus")} == funders


@pytest.mark.parametrize(
    "sentence",
    [
        "Verksamhetsbidrag till Lotsuddens IK bör övervägas.",
        "Lotsuddens IK får inte längre stöd av Kulturnämnden.",
    ],
)
def test_money_not_given_is_no_fact(told: Told, sentence: str) -> None:
    """What should be or is no more is not said to be."""
    assert not any(" funds " in line for line in told(HEAD + sentence))


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Planen har tagits fram av fritidsförvaltningen i samarbete med Rädda Barnen.",
            {"Fritidsförvaltningen collaboratesWith Rädda Barnen"},
        ),
        (
            "Frågan har beretts av fritidsförvaltningen i dialog med Rädda Barnen.",
            {"Fritidsförvaltningen collaboratesWith Rädda Barnen"},
        ),
        (
            "Lånet sköts av fritidsförvaltningen, som ordnar det i samråd med Rädda Barnen.",
            {"Fritidsförvaltningen collaboratesWith Rädda Barnen"},
        ),
        (
            "Polisen och Rädda Barnen är ute tillsammans varje fredag.",
            {"Polisen collaboratesWith Rädda Barnen"},
        ),
        (
            "Kommunstyrelsen hösten 2021 Fritidsförvaltningen i samråd med Rädda Barnen.",
            {"Fritidsförvaltningen collaboratesWith Rädda Barnen"},
        ),
        (
            "Polis, socialtjänst och elevhälsa ska ha avstämning varje vecka.",
            {
                "Polisen collaboratesWith Socialtjänsten",
                "Elevhälsan collaboratesWith Polisen",
                "Elevhälsan collaboratesWith Socialtjänsten",
            },
        ),
    ],
)
def test_whoever_does_it_works_with_the_partner(told: Told, sentence: str, expected: set[str]) -> None:
    """Agents of passives, relative clauses, and several who keep in step, not the board of the section."""
    assert told(HEAD + sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "I huset finns barnmorskemottagning och barnavårdscentral (Region Skåne) samt öppen förskola"
            " (utbildningsförvaltningen).",
            {"Region Skåne", "Utbildningsförvaltningen"},
        ),
        ("Ungdomsmottagningen drivs av Region Skåne.", {"Region Skåne"}),
        ("Den öppna förskolan drivs av utbildningsförvaltningen.", {"Utbildningsförvaltningen"}),
        ("Ungdomsmottagningen vid Region Skåne följer arbetet.", {"Region Skåne"}),
        ("Föreningen Kajen (Region Skåne) är med.", set()),
    ],
)
def test_services_are_parts_of_whom_they_are_named_with(
    told: Told, sentence: str, expected: set[str]
) -> None:
    """In brackets, behind "vid", and run by; an association with a region beside it is no part of it."""
    assert {line.split(" partOf ")[1] for line in told(HEAD + sentence) if " partOf " in line} == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Lotsuddens IK har lånat ut mattor till PRO Tallnäs.", "Lotsuddens IK collaboratesWith PRO Tallnäs"),
        (
            "Lotsuddens IK tar emot praktikanter från PRO Tallnäs.",
            "Lotsuddens IK collaboratesWith PRO Tallnäs",
        ),
        ("Lotsuddens IK hjälper PRO Tallnäs.", "Lotsuddens IK collaboratesWith PRO Tallnäs"),
        (
            "Banan sköts av Lotsuddens IK på uppdrag av Fritidsnämnden.",
            "Fritidsnämnden collaboratesWith Lotsuddens IK",
        ),
    ],
)
def test_who_helps_whom_works_with_them(told: Told, sentence: str, expected: str) -> None:
    """Lending, taking on, helping, and doing it on behalf of somebody."""
    assert expected in told(HEAD + sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Lotsuddens IK borde låna ut mattor till PRO Tallnäs.",
        "Lotsuddens IK har inte lånat ut mattor till PRO Tallnäs.",
        "Lotsuddens IK skänker 5 000 kronor till PRO Tallnäs.",
        "Gården drivs av Lotsuddens IK, och PRO Tallnäs har egna lokaler.",
    ],
)
def test_no_help_is_told_where_it_is_not_done(told: Told, sentence: str) -> None:
    """What should be or is not, money, and what each does on its own."""
    assert not [line for line in told(HEAD + sentence) if " collaboratesWith " in line]


@pytest.mark.parametrize(
    "sentence",
    [
        "Under lovet gör polisen tillsammans med Lotsuddens IK en kampanj.",
        "Under 2021 samarbetade polisen nära och länge med Lotsuddens IK.",
        "Polisen gör det mesta själv. Kvällarna planeras ihop med Lotsuddens IK.",
        "Hallen ägs av Fritidsnämnden och bemannas av polisen i samverkan med Lotsuddens IK.",
    ],
)
def test_who_works_with_partners_stands_where_the_grammar_puts_it(told: Told, sentence: str) -> None:
    """Behind the verb, in the sentence before a passive, and behind the last "av" alone."""
    said = {line for line in told(sentence) if " collaboratesWith " in line}
    assert said <= {"Polisen collaboratesWith Lotsuddens IK", "Lotsuddens IK collaboratesWith Polisen"}
    assert said


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Sedan 2020 är Lotsuddens IK medlem i nätverket Kvällsljus.", {"Lotsuddens IK"}),
        ("I nätverket Kvällsljus har Lotsuddens IK deltagit tre gånger.", {"Lotsuddens IK"}),
        ("Lotsuddens IK är delägare i nätverket Kvällsljus.", {"Lotsuddens IK"}),
        (
            "Kulturnämnden\n\nSedan i våras deltar också Lotsuddens IK i nätverket Kvällsljus.",
            {"Lotsuddens IK"},
        ),
    ],
)
def test_a_member_stands_between_the_parts_of_the_verb(told: Told, sentence: str, expected: set[str]) -> None:
    """ "är A medlem i", "har A deltagit"."""
    said = told(sentence)
    assert {line.split(" part")[0] for line in said if line.endswith("participatesIn Kvällsljus")} == expected


@pytest.mark.parametrize(
    ("sentence", "together"),
    [
        ("Lotsuddens IK och PRO Tallnäs bjuder in till en kväll om cykling.", True),
        ("Varje höst ordnar Lotsuddens IK och PRO Tallnäs en marknad.", True),
        ("Lotsuddens IK och PRO Tallnäs träffas varje månad.", True),
        ("Lotsuddens IK och PRO Tallnäs har visat intresse.", False),
        ("Lotsuddens IK och PRO Tallnäs borde ordna en marknad.", False),
        ("Lotsuddens IK ordnar en marknad, och PRO Tallnäs har ett kafé.", False),
        ("Lotsuddens IK jobbar nära PRO Tallnäs.", True),
        ("Lotsuddens IK ingår i Vikens Alliansring ihop med PRO Tallnäs.", False),
        ("Vikringen är ett samarbete mellan Lotsuddens IK och PRO Tallnäs.", False),
    ],
)
def test_doing_one_thing_is_working_together(told: Told, sentence: str, together: bool) -> None:
    """Arranging one thing and meeting is; each doing its own is not, nor being in the same thing by name."""
    pair = {"Lotsuddens IK collaboratesWith PRO Tallnäs", "PRO Tallnäs collaboratesWith Lotsuddens IK"}
    assert bool(pair & told(sentence)) == together


@pytest.mark.parametrize(
    ("sentence", "whole"),
    [
        ("Strömhamns kommuns säkerhetsenhet övar på torsdagar.", {"Strömhamns kommun"}),
        ("Strömhamns kommuns skolor är öppna på torsdagar.", set()),
    ],
)
def test_offices_belong_to_whoever_stands_before_them(told: Told, sentence: str, whole: set[str]) -> None:
    """ "kommunens säkerhetsenhet" is a part of the municipality; its schools are not one thing."""
    assert {line.split(" partOf ")[1] for line in told(sentence) if " partOf " in line} == whole


def test_roles_and_members_by_adjectives(told: Told) -> None:
    """ "Inblandade är" opens a list; "ansvarig för samordningen" tells who coordinates."""
    said = told(
        "Nätverket Kvällsljus startade 2021. Inblandade är Lotsuddens IK och PRO Tallnäs."
        " Ansvarig för samordningen är Kulturnämnden."
    )
    assert {
        "Lotsuddens IK participatesIn Kvällsljus",
        "PRO Tallnäs participatesIn Kvällsljus",
        "Kulturnämnden participatesIn Kvällsljus (coordinator)",
    } <= said


def test_whom_a_collaboration_gives_money_is_not_in_it(told: Told) -> None:
    """A council that grants something to two associations is not theirs."""
    said = told("Folkhälsorådet beviljade i somras Lotsuddens IK och PRO Tallnäs 15 000 kr vardera.")
    assert not [line for line in said if " participatesIn " in line]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Lotsuddens IK äger Badbolaget AB gemensamt med PRO Tallnäs.",
            {"Lotsuddens IK collaboratesWith PRO Tallnäs"},
        ),
        (
            "Sedan 2019 har Lotsuddens IK ett nära utbyte med PRO Tallnäs.",
            {"Lotsuddens IK collaboratesWith PRO Tallnäs"},
        ),
        ("Vågbrytaren har ett nära samarbete med PRO Tallnäs.", set()),
        ("Kulturnämnden är nöjd. Den drivs av Lotsuddens IK tillsammans med PRO Tallnäs.", set()),
        ("Lotsuddens IK får stöd av PRO Tallnäs med 9 000 kronor.", set()),
        ("Lotsuddens IK ingår tillsammans med PRO Tallnäs.", set()),
        ("Samarbetet med Lotsuddens IK fortsätter.", {"Kulturnämnden collaboratesWith Lotsuddens IK"}),
        ("Läsaftnar med Lotsuddens IK.", set()),
        (
            "Höstens föreläsning med Lotsuddens IK drog folk.",
            {"Kulturnämnden collaboratesWith Lotsuddens IK"},
        ),
    ],
)
def test_partners_belong_to_the_subject_of_their_sentence(
    told: Told, sentence: str, expected: set[str]
) -> None:
    """Not to its object, nor to the board of the section where somebody unknown is the subject, nor by money."""
    said = {line for line in told(HEAD + sentence) if " collaboratesWith " in line}
    assert said == expected


@pytest.mark.parametrize(
    ("sentence", "together"),
    [
        ("Lotsuddens IK och PRO Tallnäs går vandringar runt hamnen.", True),
        ("Lotsuddens IK och PRO Tallnäs har nu byggt en brygga.", True),
        ("Två gånger om året städar Lotsuddens IK och PRO Tallnäs stranden.", True),
        ("Lotsuddens IK och PRO Tallnäs berättar om året.", False),
        ("Lotsuddens IK och PRO Tallnäs städar varsin strand.", False),
        ("Lotsuddens IK och PRO Tallnäs tar emot praktikanter.", False),
        ("Lotsuddens IK, PRO Tallnäs och Rädda Barnen städar stränder.", False),
        ("Bemanningen delas mellan Lotsuddens IK och PRO Tallnäs.", True),
        ("Praktik ordnas i samråd mellan Lotsuddens IK och PRO Tallnäs.", True),
        ("Lotsuddens IK sköter banan på uppdrag av PRO Tallnäs.", True),
        ("Lotsuddens IK hyr en lokal av PRO Tallnäs.", True),
        ("Lotsuddens IK har en lokal som staden hyr av PRO Tallnäs.", False),
        ("Lotsuddens IK har kommit överens med PRO Tallnäs om hallen.", True),
        ("Lotsuddens IK delar omklädningsrum med PRO Tallnäs.", True),
        ("Lotsuddens IK fortsätter att samarbeta med PRO Tallnäs.", True),
        ("Lotsuddens IK arrangerar loppet med bistånd från PRO Tallnäs.", True),
        ("Lotsuddens IK har i flera år utbytt erfarenheter med PRO Tallnäs.", True),
        ("Lotsuddens IK, PRO Tallnäs och Vågbrytarna träffas varje måndag.", True),
        ("Tillsammans med PRO Tallnäs har Lotsuddens IK gjort en kartläggning.", True),
        ("Lotsuddens IK utbildar Rädda Barnen på uppdrag av PRO Tallnäs.", True),
        ("Brygga: Lotsuddens IK och PRO Tallnäs har sedan 2015 en avsiktsförklaring.", True),
        ("Lotsuddens IK och PRO Tallnäs arbetar tillsammans med att stötta företag.", True),
        ("Vandringen ordnades av Lotsuddens IK och PRO Tallnäs.", True),
        ("Hyran täcktes av Lotsuddens IK och PRO Tallnäs.", False),
        ("Den driftades av Lotsuddens IK, annat av PRO Tallnäs.", False),
    ],
)
def test_those_who_do_one_thing_or_serve_each_other_work_together(
    told: Told, sentence: str, together: bool
) -> None:
    """By any verb of doing, what is shared, on behalf of each other, and what one has from the other."""
    pair = {"Lotsuddens IK collaboratesWith PRO Tallnäs", "PRO Tallnäs collaboratesWith Lotsuddens IK"}
    assert bool(pair & told(sentence)) is together


def test_partners_of_an_office_are_its_own_and_not_in_what_was_spoken_of(told: Told) -> None:
    """Who has partners is not thereby in the project with them, though its section names nothing else."""
    said = told(
        "Projektet Lovhamnen\n\nLovhamnen startade 2019. Kajens IF samarbetar med PRO Tallnäs om körövningar."
    )
    assert "Kajens IF collaboratesWith PRO Tallnäs" in said
    assert not [fact for fact in said if " participatesIn " in fact]


def test_partners_stand_behind_what_their_partner_is(told: Told) -> None:
    """What somebody is stands between its name and the clause about it: not the body that is named there works."""
    said = told(
        "Naturskolan Udden, en enhet inom socialförvaltningen, som samarbetar med PRO Tallnäs, håller kurser."
    )
    assert {
        "Naturskolan Udden collaboratesWith PRO Tallnäs",
        "Naturskolan Udden partOf Socialförvaltningen",
    } <= said
