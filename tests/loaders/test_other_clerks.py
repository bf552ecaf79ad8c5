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
            {"Skolorna", "Föreningar"},
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
        (
            "Nämnden har två IOP-avtal: ett med PRO och ett med IK Fyren.",
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
        ("Fritidsnämnden deltar i Lovhamnen genom fritidsgårdarna.", "Fritidsgårdarna"),
        ("Fritidsnämnden ingår i Lovhamnen, främst genom sina fritidsgårdar.", "Fritidsgårdar"),
        ("Fritidsnämnden medverkar i Lovhamnen via Fritidsgården Bojen.", "Fritidsgården Bojen"),
        ("Fritidsnämnden ingår i flera forum, bland annat Lovhamnen, genom biblioteken.", "Biblioteken"),
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


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Varje höst anordnas en yrkesmässa för eleverna. Representanter för polisen och PRO är då på plats.",
            {"Polisen participatesIn Yrkesmässa", "PRO participatesIn Yrkesmässa"},
        ),
        (
            "Bokbåten körs om sommaren. Fritidsbussen körs av fritidsnämnden tillsammans med PRO.",
            {"Fritidsnämnden participatesIn Fritidsbussen", "PRO participatesIn Fritidsbussen"},
        ),
        (
            "Fritidsnämnden arrangerar familjeveckan tillsammans med PRO.",
            {"Fritidsnämnden participatesIn Familjeveckan (convener)", "PRO participatesIn Familjeveckan"},
        ),
        (
            "Inköpsprocessen är viktig. I processen deltar representanter för både polisen och kulturnämnden.",
            {"Polisen participatesIn Inköpsprocessen", "Kulturnämnden participatesIn Inköpsprocessen"},
        ),
        (
            "I läxhjälpen, som är öppen för alla, arbetar IK Fyren och PRO.",
            {"IK Fyren participatesIn Läxhjälpen", "PRO participatesIn Läxhjälpen"},
        ),
        (
            "På föräldracaféet möts kulturnämnden och Rädda Barnen.",
            {"Kulturnämnden participatesIn Föräldracaféet", "Rädda Barnen participatesIn Föräldracaféet"},
        ),
        ("Processen är viktig. I processen deltar polisen.", set()),
        ("Fritidsnämnden ordnar en kväll om året en fest.", set()),
    ],
)
def test_undertaking_is_called_by_the_noun_that_the_text_has_for_it(
    told: Told, text: str, expected: set[str]
) -> None:
    """Fairs, processes and the like that several hold have names in the definite form."""
    assert told(text) >= expected
    assert expected or not told(text)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Nämnden är med i det EU-finansierade projektet Nordanvind.", "EU funds Nordanvind"),
        ("ESF-projektet Nordanvind pågår.", "ESF funds Nordanvind"),
        ("Projektet Nordanvind är delvis Vinnova-finansierat.", "Vinnova funds Nordanvind"),
        ("Nämnden tilldelades medel via Socialstyrelsen.", "Socialstyrelsen funds Fritidsnämnden"),
        ("Nämnden har beviljats 100 000 kronor från Vinnova.", "Vinnova funds Fritidsnämnden"),
        ("Medlen som tilldelades IK Fyren via Socialstyrelsen räckte.", "Socialstyrelsen funds IK Fyren"),
    ],
)
def test_who_pays_may_stand_in_a_compound_or_behind_via(told: Told, sentence: str, expected: str) -> None:
    """The name in front of the hyphen pays for what follows or went before."""
    assert expected in told(f"Fritidsnämnden\n\n{sentence}\n")


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Fritidsgårdarna Kompassen på Lotsudden och Stormen på Repslagarbacken har öppet.",
            {"Stormen operatesIn Repslagarbacken"},
        ),
        (
            "De BID-samarbeten som finns i Tjärdalen och Repslagarbacken går bra.",
            {"BID Tjärdalen operatesIn Tjärdalen", "BID Repslagarbacken operatesIn Repslagarbacken"},
        ),
    ],
)
def test_each_of_several_has_its_own_place(told: Told, sentence: str, expected: set[str]) -> None:
    """Two venues, or one kind in two places."""
    assert expected <= told(sentence)


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Fritidsnämnden samverkar med polisen inom ramen för SSPF och Lovhamnen.",
            {
                f"{who} participatesIn {what}"
                for who in ("Fritidsnämnden", "Polisen")
                for what in ("SSPF", "Lovhamnen")
            },
        ),
        (
            "Fritidsnämnden fick lokaler som staden hyrt av IK Fyren, och har startat samverkan med PRO.",
            {"Fritidsnämnden collaboratesWith PRO"},
        ),
        (
            "Det pågår ett utvecklingsarbete mellan Strömhamns stad och IK Fyren.",
            {"IK Fyren collaboratesWith Strömhamns stad"},
        ),
        (
            "Fritidsnämnden har efter samtal med PRO ändrat öppettiderna.",
            {"Fritidsnämnden collaboratesWith PRO"},
        ),
        (
            "I ärendet (KS-2023-1317) lyfts behovet av samarbete med civilsamhället.",
            {"KS-2023-1317 concerns Civilsamhället"},
        ),
    ],
)
def test_who_is_meant_by_a_sentence_of_several_clauses(told: Told, sentence: str, expected: set[str]) -> None:
    """All collaborations that are named side by side, and the subject of the main clause."""
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "partners"),
    [
        (
            "Nämndens samarbetspartner är framför allt polisen, PRO och IK Fyren.",
            {"Polisen", "PRO", "IK Fyren"},
        ),
        ("Viktiga samarbetspartners är Region Kustmark och PRO.", {"Region Kustmark", "PRO"}),
        ("Polisen är en viktig samverkanspart för nämnden.", {"Polisen"}),
        ("PRO är en av våra äldsta samarbetspartners.", {"PRO"}),
        ("Samarbetspartners: polisen, PRO.", {"Polisen", "PRO"}),
    ],
)
def test_partners_are_told_by_the_noun_for_them(told: Told, sentence: str, partners: set[str]) -> None:
    """Whichever of the two the sentence opens with."""
    ends = [tuple(sorted(("Fritidsnämnden", partner))) for partner in partners]
    lines = told(f"Fritidsnämnden\n\n{sentence}\n")
    assert lines == {f"{first} collaboratesWith {second}" for first, second in ends}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Varje månad träffas representanter från polisen och PRO för att dela lägesbild.",
            {"PRO collaboratesWith Polisen"},
        ),
        (
            "Från socialförvaltningen deltar fältgruppen i Lovhamnen.",
            {"Fältgruppen participatesIn Lovhamnen", "Fältgruppen partOf Socialförvaltningen"},
        ),
        (
            "Lovhamnen pågår. Från kulturförvaltningen finns representation från biblioteken.",
            {"Biblioteken participatesIn Lovhamnen", "Biblioteken partOf Kulturförvaltningen"},
        ),
        (
            "Fritidsnämnden samarbetar med PRO, exempelvis via projektet Nordanvind med IK Fyren.",
            {"Fritidsnämnden collaboratesWith PRO", "IK Fyren participatesIn Nordanvind"},
        ),
        (
            "Fritidsnämnden driver fem mötesplatser för äldre. Mötesplatserna samarbetar med PRO.",
            {"Mötesplatser för äldre partOf Fritidsnämnden", "Mötesplatser för äldre collaboratesWith PRO"},
        ),
        (
            "Lovhamnen finns på Strandskolan och kommer att utökas till Bergskolan.",
            {"Lovhamnen operatesIn Strandskolan"},
        ),
        (
            "Fritidsnämnden samarbetar med PRO och vill även samarbeta med polisen.",
            {"Fritidsnämnden collaboratesWith PRO"},
        ),
        ("Fritidsnämnden har ingen plats i Lovhamnen men vill vara med.", set()),
        ("Lovhamnen är ett forum för föreningar i Strömhamn.", {"Lovhamnen operatesIn Strömhamn"}),
    ],
)
def test_what_is_stands_beside_what_will_be_or_is_an_example(
    told: Told, text: str, expected: set[str]
) -> None:
    """Each clause says its own."""
    assert told(text) >= expected
    wishes = (
        "Bergskolan",
        "Fritidsnämnden collaboratesWith Polisen",
        "Fritidsnämnden participatesIn Lovhamnen",
    )
    assert not any(wish in line for wish in wishes for line in told(text))
    assert expected or not told(text)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Polisen ingår sedan starten i Samverkan Nordvik.", "Samverkan Nordvik"),
        ("Polisen deltar i Nätverket Nordvik.", "Nätverket Nordvik"),
        ("Polisen deltar i nätverket Nordvik.", "Nordvik"),
        ("Polisen deltar i forskningsprojektet Trygg plats.", "Trygg plats"),
        ("Polisen deltar i projektet Varm mötesplats.", "Varm mötesplats"),
        ("Polisen deltar i projektet Trygga tillsammans.", "Trygga tillsammans"),
        ("Polisen deltar i projektet Blickfånget tillsammans med PRO.", "Blickfånget"),
        ("Fritidsnämnden har genom projektet Mätbart lovat att komma.", "Mätbart"),
        ("Kommunen är sedan 2022 med i Trygg Nordkust, ett nätverk för flera.", "Trygg Nordkust"),
    ],
)
def test_name_has_the_words_that_belong_to_it(told: Told, sentence: str, name: str) -> None:
    """A kind with a capital in mid-sentence is a part of the name, and so are nouns that end like verbs."""
    joined = (line.split(" participatesIn ") for line in told(sentence) if " participatesIn " in line)
    assert {named for _, named in joined} == {name}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Sedan 2021 driver nämnden Mötesplats Lyktan i samverkan med PRO.",
            {"Fritidsnämnden collaboratesWith PRO", "Mötesplats Lyktan partOf Fritidsnämnden"},
        ),
        (
            "Fritidsgården Bojen, en del av fritidsförvaltningen, ordnar kvällar i Tjärdalen och på Lotsudden.",
            {
                "Fritidsgården Bojen operatesIn Tjärdalen",
                "Fritidsgården Bojen operatesIn Lotsudden",
                "Fritidsgården Bojen partOf Fritidsförvaltningen",
            },
        ),
    ],
)
def test_apposition_and_object_stand_aside(told: Told, sentence: str, expected: set[str]) -> None:
    """What a thing is, and what somebody runs, does not hide who does it."""
    assert told(f"Fritidsnämnden\n\n{sentence}\n") == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("PRO driver Lovhamnen.", "PRO participatesIn Lovhamnen (owner)"),
        ("På uppdrag av kulturnämnden driver PRO Lovhamnen.", "PRO participatesIn Lovhamnen (owner)"),
        (
            "Nämnden bedriver sedan 2020 projektet Lovhamnen.",
            "Fritidsnämnden participatesIn Lovhamnen (owner)",
        ),
        (
            "Med stöd från Vinnova driver nämnden Lovhamnen.",
            "Fritidsnämnden participatesIn Lovhamnen (owner)",
        ),
        ("Med stöd från Vinnova driver nämnden Lovhamnen.", "Vinnova funds Lovhamnen"),
        ("Genom medel från Vinnova har Lovhamnen kunnat starta.", "Vinnova funds Lovhamnen"),
        ("Veckomöten hålls mellan fältgruppen och polisen.", "Fältgruppen collaboratesWith Polisen"),
        ("Uppdraget är att samordna insatser mellan PRO och polisen.", "PRO collaboratesWith Polisen"),
    ],
)
def test_who_runs_it_and_with_whose_money(told: Told, sentence: str, expected: str) -> None:
    """Whatever stands in front of the verb."""
    assert expected in told(f"Fritidsnämnden\n\n{sentence}\n")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Lovhamnen pågår. Sedan i våras är även polisen med.", {"Polisen participatesIn Lovhamnen"}),
        ("Lovhamnen pågår. Nu har också PRO och polisen anslutit sig.", {"PRO participatesIn Lovhamnen"}),
        ("Polisen är sedan 2020 medlem i Nordkraft.", {"Polisen participatesIn Nordkraft"}),
        (
            "Nordvik är en mötesplats för unga. Där arbetar polisen och PRO tillsammans.",
            {"Polisen participatesIn Nordvik", "PRO participatesIn Nordvik"},
        ),
        ("Fritidsnämnden är part i Nordkraft.", {"Fritidsnämnden participatesIn Nordkraft"}),
    ],
)
def test_members_however_they_are_said_to_be(told: Told, text: str, expected: set[str]) -> None:
    """Members, parties and those who are with the others."""
    assert told(text) >= expected
