"""Actors that no registry lists: named by their last noun, by the place whose municipality they are, by their field."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.extract import Extractor
from loaders.names.mentions import Entity, MentionFinder
from model.vocabulary import EntityType

HERE = "stromhamn"
UNIT, PARTNER = EntityType.UNIT, EntityType.EXTERNAL_PARTNER


@pytest.fixture(scope="module")
def meant(extractor: Extractor) -> Callable[..., dict[str, Entity]]:
    """What each phrase of a document of Strömhamn means that names an actor."""

    def meanings(*texts: str) -> dict[str, Entity]:
        words = extractor.vocabulary
        finder = MentionFinder(
            extractor.registry, HERE, extractor.lexicon(HERE), words.is_common, words.is_compound
        )
        finder.learn(texts)
        return {
            text[m.start : m.end]: m.entity for text in texts for m in finder.find(text) if m.entity.is_actor
        }

    return meanings


@pytest.mark.parametrize(
    ("text", "written", "name", "type_", "kind"),
    [
        (
            "Rutinen är framtagen med Björnlunda vårdcentral.",
            "Björnlunda vårdcentral",
            "Björnlunda vårdcentral",
            PARTNER,
            "region",
        ),
        (
            "I gruppen sitter reumatologiska kliniken.",
            "reumatologiska kliniken",
            "Reumatologiska kliniken",
            PARTNER,
            "region",
        ),
        (
            "Stödet gick till Vrena schacksällskap.",
            "Vrena schacksällskap",
            "Vrena schacksällskap",
            PARTNER,
            None,
        ),
        (
            "Medverkande var De Vita Liljornas folkhögskola.",
            "De Vita Liljornas folkhögskola",
            "De Vita Liljornas folkhögskola",
            PARTNER,
            None,
        ),
        ("Ordförande kommer från Eritreanska föreningen.", "Eritreanska föreningen", None, PARTNER, None),
        ("Frågan bereds av upphandlingsavdelningen.", "upphandlingsavdelningen", None, UNIT, None),
        ("Med är också mark- och exploateringsenheten.", "exploateringsenheten", None, UNIT, None),
        (
            "Underlaget kom från Tegelbruksmuseet i går.",
            "Tegelbruksmuseet",
            "Tegelbruksmuseet",
            PARTNER,
            None,
        ),
        ("Vi planerar ihop med Slagskeppets friskola.", "Slagskeppets friskola", None, PARTNER, None),
        (
            "Arbetet leds av socialtjänstens barngrupp.",
            "barngrupp",
            "Barngruppen",
            UNIT,
            None,
        ),
        ("Fyrbåken (kommunens ungdomsteam) är med.", "Fyrbåken", "Fyrbåken", UNIT, None),
    ],
)
def test_actor_is_named_by_its_last_noun(
    meant: Callable[..., dict[str, Entity]],
    text: str,
    written: str,
    name: str | None,
    type_: EntityType,
    kind: str | None,
) -> None:
    """The words before the noun say which, the noun says what it is."""
    found = meant(text)
    assert any(written in words for words in found), found
    entity = next(entity for words, entity in found.items() if written in words)
    assert entity.type is type_
    assert name in (None, entity.name)
    assert kind in (None, entity.kind)


@pytest.mark.parametrize(
    "text",
    [
        "Varje förening söker själv.",
        "Erfarenheten är god och säkerheten hög.",
        "Nya föreningar får ett startbidrag.",
        "De enskilda klubbarna svarar för sin del.",
        "Samma avdelning gäller för alla.",
    ],
)
def test_noun_alone_is_no_name(meant: Callable[..., dict[str, Entity]], text: str) -> None:
    """Words that only say which of several, or how it is, make no name."""
    assert not [entity for entity in meant(text).values() if entity.new]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Driften delas av Kinda och Ydre.", {"Kinda kommun", "Ydre kommun"}),
        ("Kinda, Ydre och Boxholm har en gemensam jour.", {"Kinda kommun", "Ydre kommun", "Boxholms kommun"}),
        ("Grannkommunerna Kinda och Ydre bjuds in.", {"Kinda kommun", "Ydre kommun"}),
        ("Avtalet gäller med Ydre som värdkommun, Ydre är huvudman.", {"Ydre kommun"}),
        ("Det bor många i Kinda och Ydre.", set()),
        ("Bussen går mellan Kinda och Ydre.", set()),
        ("Träffar hölls på orterna Kinda och Ydre.", set()),
    ],
)
def test_places_are_municipalities_where_they_act(
    meant: Callable[..., dict[str, Entity]], text: str, expected: set[str]
) -> None:
    """Names of places alone are organisations where they do something, and places elsewhere."""
    assert {entity.name for entity in meant(text).values()} == expected


def test_region_is_the_one_that_the_document_names(meant: Callable[..., dict[str, Entity]]) -> None:
    """Where two are named, "regionen" is neither."""
    one = meant("Region Kronoberg är med.", "Hälften betalas av regionen.")
    two = meant("Region Kronoberg och Region Blekinge är med.", "Hälften betalas av regionen.")
    assert one["regionen"].name == "Region Kronoberg"
    assert "regionen" not in two


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Driften sköts av Plan och Bygg sedan i fjol.", "Plan och Bygg"),
        ("Ansvar: Omsorg och stöd", "Omsorg och stöd"),
        ("Gruppen leds av sektor Hållbar utveckling.", "Sektor Hållbar utveckling"),
        ("I ledningen sitter cheferna för vatten och avfall.", "Vatten och avfall"),
        ("Teamet bemannas av Välfärd Strömhamn.", "Välfärd Strömhamn"),
        ("Med är kulturnämnden, park och trafik och polisen.", "Park och trafik"),
        ("Näringsliv och tillväxt ansvarar för mässan.", "Näringsliv och tillväxt"),
    ],
)
def test_fields_of_work_name_an_administration(
    meant: Callable[..., dict[str, Entity]], text: str, expected: str
) -> None:
    """A word for a body, a head, a capital inside a sentence or a list of bodies tells that they do."""
    named = {entity.name: entity.type for entity in meant(text).values() if entity.new}
    assert named == {expected: EntityType.ADMINISTRATION}


@pytest.mark.parametrize(
    "text",
    [
        "Mötet gällde frågor om vatten och avfall.",
        "Skolan arbetar med kultur och hälsa för alla.",
        "Kultur och hälsa är viktigt.",
    ],
)
def test_fields_of_work_alone_are_what_something_is_about(
    meant: Callable[..., dict[str, Entity]], text: str
) -> None:
    """In small letters they name nobody, nor do they at the head of a sentence that says how they are."""
    assert not [e for e in meant(text).values() if e.type is EntityType.ADMINISTRATION]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Mötet leds av kommunens landsbygdsstrateg.", {"Landsbygdsstrategen"}),
        ("I gruppen sitter tre miljöinspektörer.", {"Miljöinspektörer"}),
        (
            "Kallade är demokratiutvecklaren och integrationspedagogerna.",
            {"Demokratiutvecklaren", "Integrationspedagoger"},
        ),
        ("Sist kom lokalpolisområdeschefen.", {"Polisen"}),
        ("Polisens brottsoffersamordnare kom.", {"Polisen"}),
        ("En brottsoffersamordnare från polisen kom.", {"Polisen"}),
        ("Enhetschefen och en verksamhetsutvecklare kom.", set()),
    ],
)
def test_officer_stands_for_what_he_or_she_does(
    meant: Callable[..., dict[str, Entity]], text: str, expected: set[str]
) -> None:
    """A title that tells the work is a unit of its own, unless the body is said that the officer comes from."""
    doubtful = {"Strömhamns kommun"}  # whose officer it is
    assert {entity.name for entity in meant(text).values()} - doubtful == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Med är enheten för ekonomiskt bistånd, polisen och skolan.", "Enheten för ekonomiskt bistånd"),
        (
            "Det gäller nämnden för miljö och bygg, Lek- och idrottsförvaltningen och polisen.",
            "Nämnden för miljö och bygg",
        ),
        (
            "Ansvaret bärs av avdelningen för kvalitet och enheten för upphandling.",
            "Avdelningen för kvalitet",
        ),
        (
            "Frågan sköts av förvaltningen för hälsa, vård och omsorg.",
            "Förvaltningen för hälsa, vård och omsorg",
        ),
    ],
)
def test_body_that_is_for_something_ends_before_the_next(
    meant: Callable[..., dict[str, Entity]], text: str, expected: str
) -> None:
    """What it is for goes on with "och", but neither with a noun in the definite form nor with half a word."""
    assert expected in {entity.name for entity in meant(text).values()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("I rådet sitter Röda Korset, Musik i Berget och en till.", "Musik i Berget"),
        ("Det var parkenheten, Tråden och några till från orten som höll i dagen.", "Tråden"),
        ("Avtalet med Dataguiden förlängs med ett år.", "Dataguiden"),
        ("Nämnden beviljar Klätterkraft Väst 4 000 kr.", "Klätterkraft Väst"),
    ],
)
def test_name_is_known_by_what_stands_about_it(
    meant: Callable[..., dict[str, Entity]], text: str, expected: str
) -> None:
    """Beside known actors, and behind words for agreements and support, a capital names an organisation."""
    names = {entity.name for entity in meant(text).values() if entity.type is PARTNER}
    assert expected in names


def test_unit_in_the_form_that_its_owner_gives_it_is_the_known_one(
    meant: Callable[..., dict[str, Entity]],
) -> None:
    """ "Kommunens fältteam" is what the registry has as "Fältteamet"."""
    assert meant("Gruppen leds av kommunens fältteam.")["fältteam"].type is UNIT


def test_clinic_is_named_with_the_place_that_it_is_in(meant: Callable[..., dict[str, Entity]]) -> None:
    """One in a place is not any of its kind; an ellipsis before it is part of the name."""
    named = {
        entity.name for entity in meant("Med är vårdcentralen i Mullsjö och Vårdcentral Lärkan.").values()
    }
    assert named == {"Vårdcentralen i Mullsjö", "Vårdcentral Lärkan"}


def test_party_is_called_by_the_noun_that_the_agreement_gives_it(
    meant: Callable[..., dict[str, Entity]],
) -> None:
    """Also where its number stands between: "…, org.nr 802400-0000, nedan kallad Föreningen"."""
    found = meant(
        "Avtalet gäller Kajsta Ryttarförening, org.nr 802400-0000, nedan kallad Föreningen.",
        "Föreningen städar.",
    )
    assert found["Föreningen"].name == "Kajsta Ryttarförening"


def test_partner_ends_before_the_next_of_the_list(meant: Callable[..., dict[str, Entity]]) -> None:
    """Two joined by "och" are two: "studieförbundet Lindan och Kulturhuset"."""
    found = meant("Kursen ges av studieförbundet Lindan och Skövde kommun.")
    assert {"Lindan", "Skövde kommun"} <= {e.name.removeprefix("Studieförbundet ") for e in found.values()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Med är taxibranschen, båtklubben och radioföretaget.",
            {"Taxibranschen", "Båtklubben", "Radioföretaget"},
        ),
        (
            "Med är polisen och kajakföreningarna i Mossen, samt seglarkårerna.",
            {"Kajakföreningarna", "Seglarkårerna"},
        ),
        ("Priset gick till kajakklubben Spinnaren.", {"Kajakklubben Spinnaren"}),
        ("Huvudföreningen och några storföretag kom.", set()),
    ],
)
def test_unnamed_partners_are_called_by_what_they_are(
    meant: Callable[..., dict[str, Entity]], text: str, expected: set[str]
) -> None:
    """A compound tells which branch or kind of club is meant; a place behind it is none of them."""
    assert {
        entity.name for entity in meant(text).values() if entity.new and entity.type is PARTNER
    } == expected


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Med är Vrenas skid- och friluftsförening.", {"Vrenas skid- och friluftsförening"}),
        ("Med är Grimsta Bandy- och Idrottsklubb.", {"Grimsta Bandy- och Idrottsklubb"}),
        ("Avtalet är med Tolvfors bruks byalag.", {"Tolvfors bruks byalag"}),
        ("Avtalet är med Ängersjö östra sameby.", {"Ängersjö östra sameby"}),
        ("Kaffet kommer från Mjölby lanthandel.", {"Mjölby lanthandel"}),
        ("Det ordnas av byaföreningen i Risliden.", {"Byaföreningen i Risliden"}),
        ("Det ordnas av öppna förskolan i Norra Fäladen.", {"Öppna förskolan i Norra Fäladen"}),
        ("Det ordnas av fiskeföreningen i sydöstra Småland.", {"Fiskeföreningen i sydöstra Småland"}),
        ("Det ordnas av upphandlingsavdelningen i Risliden.", {"Upphandlingsavdelningen"}),
    ],
)
def test_name_reaches_from_its_place_to_its_place(
    meant: Callable[..., dict[str, Entity]], text: str, expected: set[str]
) -> None:
    """A noun of two parts is one name; so is an establishment with where it is, but no department of the city."""
    assert {entity.name for entity in meant(text).values()} == expected


@pytest.mark.parametrize(
    ("named", "noun", "name"),
    [
        ("Avtalet är med Vrena folkdansgille.", "folkdansgillet", "Vrena folkdansgille"),
        ("Avtalet är med vattenförbundet i Risliden.", "vattenförbundet", "Vattenförbundet i Risliden"),
        ("Avtalet är med Kråkvattnets byalag och Vrena byalag.", "byalaget", "Byalag"),
        ("Avtalet är med Vrena förening.", "föreningen", None),
    ],
)
def test_definite_noun_points_back_to_the_only_one_of_its_kind(
    meant: Callable[..., dict[str, Entity]], named: str, noun: str, name: str | None
) -> None:
    """Of two it may be either, and of an association any."""
    found = meant(named, f"Bryggan sköts av {noun} på ideell väg.")
    assert (found[noun].name if noun in found else None) == name


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Med är Grimsta Södra IF och Vrena/Tolvfors Volley.", {"Grimsta Södra IF", "Vrena/Tolvfors Volley"}),
        (
            "Med är Kommunal avdelning Norrbotten och LRF Södertörn.",
            {"Kommunal avdelning Norrbotten", "LRF Södertörn"},
        ),
        ("Parter är Röda Korset, Vrenakretsen, och polisen.", {"Röda Korset, Vrenakretsen", "Polisen"}),
        ("Med är Volvo CE Vrena och Grimstabygdens Lions.", {"Volvo CE Vrena", "Grimstabygdens Lions"}),
        ("Med är NTF Jönköpings län, LRF Sydost och polisen.", {"NTF Jönköpings län", "LRF Sydost"}),
        ("Vi ska med Hyresgästföreningen Vrena hålla dialog.", {"Hyresgästföreningen Vrena"}),
        ("Studieförbundet Vuxenskolan svarar för kaffet.", {"Studieförbundet Vuxenskolan"}),
        (
            "Med är IFK Vrena OK och Region Hallands ungdomsmottagning.",
            {"IFK Vrena OK", "Region Hallands ungdomsmottagning"},
        ),
        ("Det görs av enheten Stöd & behandling, som är ny.", {"Stöd & behandling"}),
        ("Med är Kultur i Väst och Lyktan ideell förening.", {"Kultur i Väst", "Lyktan ideell förening"}),
        ("Med är Kommunal och polisen.", {"Kommunal", "Polisen"}),
        ("Det görs med fritids- och kulturenheten.", {"Fritids- och kulturenheten"}),
        (
            "Med är enheten för äldre och unga, lantbrukarna och Lions.",
            {"Enheten för äldre och unga", "Lions"},
        ),
        ("Träffar hålls av Grimsta regemente I 99.", {"Grimsta regemente I 99"}),
    ],
)
def test_names_of_clubs_and_branches_are_whole(
    meant: Callable[..., dict[str, Entity]], text: str, expected: set[str]
) -> None:
    """What stands before and behind the letters of a club or the word for a branch belongs to its name."""
    assert expected <= {entity.name for entity in meant(text).values()}


@pytest.mark.parametrize("text", ["Rådet leds av trygghetschefen.", "Med är skolchefen och PRO."])
def test_heads_of_what_nobody_knows_are_no_units(meant: Callable[..., dict[str, Entity]], text: str) -> None:
    assert not [entity for entity in meant(text).values() if entity.type is EntityType.UNIT]


@pytest.mark.parametrize("head", ["säkerhetschefen", "beredskapschefen"])
def test_heads_without_an_office_stand_for_themselves(
    meant: Callable[..., dict[str, Entity]], head: str
) -> None:
    assert head.capitalize() in {entity.name for entity in meant(f"I rådet sitter {head} och PRO.").values()}


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Rådet leds av hamnstrategen och trygghetskoordinatorn.",
            {"Hamnstrategen", "Trygghetskoordinatorn"},
        ),
        ("Med är miljö- och energistrategen.", {"Miljö- och energistrategen"}),
        ("Med är skolsocionomerna och barnmorskor.", {"Skolsocionomer", "Barnmorskor"}),
        ("Med är Teknik, Service, Bygg- och energinämnden.", {"Bygg- och energinämnden"}),
        ("Det leds av sektor Teknik, Service och Lärande.", {"Sektor Teknik, Service och Lärande"}),
        ("Med är sociala driftförvaltningen.", {"Sociala driftförvaltningen"}),
        ("Lärcentrum i Risliden har öppet.", {"Lärcentrum i Risliden"}),
        ("Protesen provas ut vid hörcentralen på Vrena lasarett.", {"Hörcentralen på Vrena lasarett"}),
    ],
)
def test_officers_and_offices_have_all_their_fields(
    meant: Callable[..., dict[str, Entity]], text: str, expected: set[str]
) -> None:
    """Fields joined by "och" are one's; capitalised words with commas alone between are several offices."""
    assert {entity.name for entity in meant(text).values() if entity.type is not EntityType.AREA} == expected


def test_association_of_two_words_is_not_the_one_spoken_of(told: Callable[[str], set[str]]) -> None:
    """ "Föreningen" alone points back; with an adjective before it names another."""
    text = "Strömhamns kommun\n\nGrimsta IF har en bastu. Samverkan sker mellan biblioteket och Somaliska föreningen."
    assert "Biblioteket collaboratesWith Somaliska föreningen" in told(text)
