"""Names from all over the country: companies at home and elsewhere, associations, agencies, boards, forums."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.extract import Extractor
from loaders.names.mentions import Mention, MentionFinder

Named = Callable[[str, str], dict[str, str]]


@pytest.fixture(scope="module")
def mentions(extractor: Extractor) -> Callable[[str, str], list[Mention]]:
    """What a sentence of a municipality's document names, from left to right."""

    def found(text: str, municipality: str) -> list[Mention]:
        vocabulary = extractor.vocabulary
        finder = MentionFinder(
            extractor.registry,
            municipality,
            extractor.lexicon(municipality),
            vocabulary.is_common,
            vocabulary.is_compound,
        )
        finder.learn([text])
        return finder.find(text)

    return found


@pytest.fixture(scope="module")
def named(mentions: Callable[[str, str], list[Mention]]) -> Named:
    """The same as names, each with its type."""
    return lambda text, place: {m.entity.name: m.entity.type.value for m in mentions(text, place)}


def test_company_called_by_an_ordinary_word_is_one_at_home_alone(named: Named) -> None:
    """Gothenburg owns Bostadsbolaget and Västerås owns Mimer; in Kiruna they are words like others."""
    text = "Studiebesök gjordes hos Bostadsbolaget och hos Mimer under våren."
    companies = {
        place: [name for name, type_ in named(text, place).items() if type_ == "Company"]
        for place in ("goteborg", "vasteras", "kiruna")
    }
    assert companies == {"goteborg": ["Bostadsbolaget"], "vasteras": ["Mimer"], "kiruna": []}


@pytest.mark.parametrize(
    "written", ["Gavlegårdarna", "AB Gavlegårdarna", "Gavlegårdarna AB", "Gavlegårdarnas"]
)
def test_company_whose_name_cannot_be_mistaken_is_a_partner_elsewhere(named: Named, written: str) -> None:
    """The same company is Gävle's own and outside the organisation of Sandviken, however it is written."""
    text = f"Studiebesök gjordes hos {written} chef."
    assert named(text, "gavle") == {"Gavlegårdarna": "Company"}
    assert named(text, "sandviken") == {"Gavlegårdarna": "ExternalPartner"}


@pytest.mark.parametrize(
    ("written", "name", "kind"),
    [
        ("Rädda Barnen i Orsala", "Rädda Barnen i Orsala", "civil_society"),
        ("Save the Children", "Rädda Barnen", "civil_society"),
        ("Vuxenskolan", "Studieförbundet Vuxenskolan", "civil_society"),
        ("KFUK-KFUM", "KFUM", "civil_society"),
        ("SISU", "RF-SISU", "civil_society"),
        ("RF SISU Gävleborg", "RF-SISU Gävleborg", "civil_society"),
        ("4H Gävleborg", "4H Gävleborg", "civil_society"),
        ("Sensus Mellansverige", "Sensus Mellansverige", "civil_society"),
        ("Fontänhuset i Orsala", "Fontänhuset i Orsala", "civil_society"),
        ("Länsbygderådet", "Länsbygderådet", "civil_society"),
        ("tjejjouren", "Tjejjouren", "civil_society"),
        ("NyföretagarCentrum", "NyföretagarCentrum", "business"),
        ("Stora Coop", "Coop", "business"),
        ("MVC", "Mödrahälsovården", "region"),
        ("hälsocentralen", "Hälsocentral", "region"),
        ("psykiatriska öppenvårdsmottagningen", "Psykiatriska öppenvården", "region"),
        ("Gästrike räddningstjänst", "Gästrike Räddningstjänst", None),
        ("Sandvikens räddningstjänst", "Sandvikens räddningstjänst", None),
        ("Kunskapsförbundet Väst", "Kunskapsförbundet Väst", "region"),
        ("områdespolisen", "Polisen", "state_agency"),
        ("tingsrätten", "Tingsrätten", "state_agency"),
        ("FoU Södertörn", "FoU Södertörn", "university"),
    ],
)
def test_partner_is_known_by_its_usual_short_form(
    mentions: Callable[[str, str], list[Mention]], written: str, name: str, kind: str | None
) -> None:
    """National associations, agencies and the regions' services by the names that clerks give them."""
    found = [m.entity for m in mentions(f"Studiebesök gjordes hos {written} under våren.", "gavle")]
    assert [(entity.name, entity.type.value, entity.kind) for entity in found] == [
        (name, "ExternalPartner", kind)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Grupper formas efter behov, se sida 12.",
        "Grunden läggs tidigt, och balans behövs.",
        "Fler hyresbostäder i Norrköping planeras.",
        "Ordna en bättre väg in för de som vill bilda en grupp.",
    ],
)
def test_ordinary_words_are_no_names(named: Named, text: str) -> None:
    """Agencies, associations and companies whose names are ordinary words need their capital or more."""
    assert not set(named(text, "norrkoping").values()) & {"ExternalPartner", "Company"}


@pytest.mark.parametrize(
    ("written", "name", "type_"),
    [
        ("kommunens revisorer", "Kommunrevisionen", "Board"),
        ("Demokratiberedningen", "Demokratiberedningen", "Board"),
        ("kommunkansliet", "Kommunkansliet", "Administration"),
        ("fackförvaltningarna", "Fackförvaltningar", "Administration"),
        ("LSS-verksamheten", "LSS", "Unit"),
        ("barn- och elevhälsan", "Barn- och elevhälsan", "Unit"),
        ("kriscentrum för kvinnor", "Kriscentrum", "Unit"),
        ("Ung fritid", "Ung Fritid", "Unit"),
        ("privata hyresvärdar", "Privata bostadsbolag", "ExternalPartner"),
        ("företagarföreningarna", "Näringslivsföreningar", "ExternalPartner"),
        ("blåljusorganisationerna", "Blåljusmyndigheter", "ExternalPartner"),
    ],
)
def test_municipal_body_and_group_is_known_in_its_usual_forms(
    named: Named, written: str, name: str, type_: str
) -> None:
    """What every municipality has one of, and groups without a name, in singular, plural and definite forms."""
    assert named(f"Arbetet planeras av {written} under våren.", "gavle") == {name: type_}


@pytest.mark.parametrize(
    ("written", "type_"),
    [
        ("Kommunstyrelsens arbetsutskott", "Board"),
        ("Socialnämndens individutskott", "Board"),
        ("Bildningsutskottet", "Board"),
        ("Tekniska utskottet", "Board"),
        ("Utskottet för arbete och lärande", "Board"),
        ("Nämnden för lärande", "Board"),
        ("Socialnämnden Nordost", "Board"),
        ("Rinkeby-Kista stadsdelsnämnd", "Board"),
        ("Rinkeby-Kista stadsdelsförvaltning", "Administration"),
        ("Sociala nämndernas förvaltning", "Administration"),
        ("Kommunstyrelsens kansli", "Administration"),
        ("Sektor barn och utbildning", "Administration"),
        ("Sektorn för samhällsbyggnad", "Administration"),
        ("Gatu- och parkavdelningen", "Unit"),
        ("Säkerhetsavdelningen", "Unit"),
        ("Kris- och säkerhetsenheten", "Unit"),
    ],
)
def test_body_that_nobody_listed_is_known_by_its_form(named: Named, written: str, type_: str) -> None:
    """Committees, offices of boards, districts' bodies, sectors and departments, whatever field they have."""
    assert named(f"Arbetet planeras av {written} under våren.", "orebro") == {written: type_}


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden för dialog kring detta.",
        "I offentlig sektor arbete pågår.",
        "Underavdelningen och lokalavdelningen har flyttat.",
    ],
)
def test_ordinary_words_are_no_bodies(named: Named, text: str) -> None:
    """What a board does is not its name, and the public sector is no office."""
    assert not set(named(text, "orebro").values()) & {"Board", "Administration", "Unit"}


def test_council_in_capitals_is_the_municipalitys_and_the_agency_is_not(named: Named) -> None:
    """The abbreviation tells the local council from the agency of the same name."""
    council = "Lokala brottsförebyggande rådet (BRÅ)"
    assert named("I Brottsförebyggande rådet (BRÅ) möts alla.", "gavle") == {council: "Collaboration"}
    assert named("Brottsförebyggande rådet (Brå) gav råd.", "gavle") == {
        "Brottsförebyggande rådet": "ExternalPartner"
    }


def test_an_alias_that_counts_only_as_written_tells_the_council_from_the_agency(named: Named) -> None:
    council = "Lokala brottsförebyggande rådet (BRÅ)"
    assert (
        named("I brottsförebyggande rådet möts skolan och hyresvärden.", "gavle")[council] == "Collaboration"
    )
    assert named("Statistik från Brottsförebyggande rådet visar en ökning.", "gavle") == {
        "Brottsförebyggande rådet": "ExternalPartner"
    }


def test_councils_of_a_municipality_are_forums(named: Named) -> None:
    found = named("Pensionärsrådet och tillgänglighetsrådet har sagt sitt.", "gavle")
    assert found == {"Kommunala pensionärsrådet": "Collaboration", "Tillgänglighetsrådet": "Collaboration"}
