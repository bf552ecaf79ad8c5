"""Where names of collaborations begin and end, and which words are none."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.names.namecandidates import Phrase
from loaders.names.nameevidence import Candidate
from loaders.names.weighednames import Likely, chosen
from model.vocabulary import EntityType

Told = Callable[[str], set[str]]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Polisen och kulturnämnden deltar i nätverket Ängen tillsammans.", "Ängen tillsammans"),
        ("Polisen och kulturnämnden deltar i projektet Kajen tillsammans med PRO.", "Kajen"),
        ("Polisen och kulturnämnden deltar i IOP Lyktans hus.", "IOP Lyktans hus"),
        ("Polisen och kulturnämnden deltar i IOP Lyktans hus sedan 2021.", "IOP Lyktans hus"),
        ("Polisen och kulturnämnden deltar i nätverket Lugna Strömhamn.", "Lugna Strömhamn"),
    ],
)
def test_a_name_takes_along_what_belongs_to_it(told: Told, sentence: str, name: str) -> None:
    """An owned noun and a last "tillsammans" are parts of a name, a partner is not."""
    assert f"Polisen participatesIn {name}" in told(sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Kulturnämnden har ett idéburet offentligt partnerskap med PRO, IOP Lyktans hus.",
        "Kulturnämnden har ett idéburet offentligt partnerskap med PRO, kallat IOP Lyktans hus.",
        "Kulturnämnden har ett idéburet offentligt partnerskap med PRO som heter IOP Lyktans hus.",
    ],
)
def test_a_partnership_has_the_name_beside_its_parties(told: Told, sentence: str) -> None:
    """A contract with a name of its own is not called after its parties."""
    said = told(sentence)
    assert {"PRO participatesIn IOP Lyktans hus", "Kulturnämnden participatesIn IOP Lyktans hus"} <= said
    assert not any("IOP med" in fact for fact in said)


def test_a_heading_that_its_text_does_not_use_names_nothing(told: Told) -> None:
    """A menu, or a heading in capitals, is no network because its section speaks of one."""
    said = told("LÄNKAR OCH ORD\n\nNätverket Kajen träffas ofta. Nätverket leds av kulturnämnden.\n")
    assert "Kulturnämnden participatesIn Kajen (coordinator)" in said
    assert not any("LÄNKAR" in fact.upper() for fact in said)


def test_what_something_is_called_is_not_what_is_spoken_of(told: Told) -> None:
    """ "Kajen är ett BID": the members are the network's, not its kind's."""
    said = told("Nätverket Kajen är ett så kallat BID. Medlemmar är:\n\n* Polisen\n* PRO\n")
    assert {"Polisen participatesIn Kajen", "PRO participatesIn Kajen"} <= said
    assert not any(fact.startswith("Polisen participatesIn BID") for fact in said)


def test_a_branch_ends_before_the_collaboration_that_it_meets_in(told: Told) -> None:
    """ "PRO i Lugna Strömhamn" is no branch where Lugna Strömhamn is a network."""
    said = told(
        "Nätverket Lugna Strömhamn startade 2020.\n\nSedan dess träffas polisen, Röda Korset och"
        " Hyresgästföreningen i Lugna Strömhamn."
    )
    assert "Hyresgästföreningen participatesIn Lugna Strömhamn" in said


def test_who_joins_and_who_begins_to_work_together(told: Told) -> None:
    """Joining is taking part; what two have begun is working together, also with the verb first."""
    said = told(
        "Kulturnämnden anslöt sig till nätverket Kajen. I fjol har polisen och PRO inlett ett samarbete."
    )
    assert "Kulturnämnden participatesIn Kajen" in said
    assert "PRO collaboratesWith Polisen" in said or "Polisen collaboratesWith PRO" in said


@pytest.mark.parametrize(
    "name",
    [
        "Arameiska-förbundet",
        "Somaliska föreningen Solen",
        "Sankt-Mikaels syrisk-ortodoxa församling",
        "Strömhamn Basket",
        "Strömhamns stadsbibliotek",
    ],
)
def test_partners_are_known_by_how_such_are_called(told: Told, name: str) -> None:
    """Unions, associations of a language, congregations, clubs and libraries are found by the form of their names."""
    assert f"{name} participatesIn Kajen" in told(f"I nätverket Kajen deltar polisen, {name} och PRO.")


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("Mellan Stenvads kommun och polisen finns ett samarbete.", "Mellan"),
        ("Vid Kajens bibliotek samarbetar polisen och Röda Korset.", "Vid"),
        ("Från Ekuddens IF deltar ledarna i SSPF.", "Från"),
    ],
)
def test_the_word_that_opens_the_sentence_is_no_part_of_a_name(told: Told, sentence: str, fact: str) -> None:
    """It has its capital from the sentence."""
    assert not any(f"{fact} " in said for said in told(sentence))


def test_a_direction_belongs_to_the_place_behind_it(told: Told) -> None:
    """ "Västra" alone is no place."""
    said = told("Polisen och kulturnämnden deltar i Vård- och omsorgscollege Västra Havsbygden.")
    assert "Polisen participatesIn Vård- och omsorgscollege Västra Havsbygden" in said


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Polisen medverkar i projektet Kajen lever.", "Kajen lever"),
        ("Polisen medverkar i insatsen Steget vidare fram till juni.", "Steget vidare"),
        ("Polisen medverkar i delprojektet Grön stig i Hamnens dalgång.", "Grön stig i Hamnens dalgång"),
        ("Polisen medverkar i nätverket Bo & Verka Havet.", "Bo & Verka Havet"),
        ("Polisen medverkar i Biosfärområde Havsbandet med Storön.", "Biosfärområde Havsbandet med Storön"),
    ],
)
def test_a_name_goes_on_as_far_as_it_reaches(told: Told, sentence: str, name: str) -> None:
    """A verb before the mark, a place behind its words and a joining mark are parts of it; a time is none."""
    assert f"Polisen participatesIn {name}" in told(sentence)


def test_the_verb_of_the_sentence_is_no_part_of_a_name(told: Told) -> None:
    """ "Projektet Kajen fortsätter." has no other verb."""
    said = told("Projektet Kajen fortsätter. I projektet Kajen ingår polisen.")
    assert "Polisen participatesIn Kajen" in said


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Inom nätverket Tysta kajer provar polisen och kulturnämnden nya skyltar.", "Tysta kajer"),
        ("Projektet Fyren läser, som drivs av polisen och kulturnämnden, har fått medel.", "Fyren läser"),
        ("Satsningen Norra kajen leker drivs av polisen och kulturnämnden.", "Norra kajen leker"),
        ("I projektet Gå ihop – promenader längs kajen – deltar polisen och kulturnämnden.", "Gå ihop"),
        ("Polisen och kulturnämnden deltar i projektet Kust året om.", "Kust året om"),
        (
            "Polisen och kulturnämnden deltar i projektet Service i samverkan Bergsviks län, som pågår.",
            "Service i samverkan Bergsviks län",
        ),
        ("Polisen och kulturnämnden deltar i nätverket Fyrljus 2, som leds av PRO.", "Fyrljus 2"),
        (
            "Genom Utvecklingsplattform Hållbar hamn arbetar polisen och kulturnämnden med buller.",
            "Utvecklingsplattform Hållbar hamn",
        ),
    ],
)
def test_a_name_ends_where_the_sentence_goes_on(told: Told, sentence: str, name: str) -> None:
    """Before the sentence's verb, behind its own; with its number, its county and its small words."""
    assert f"Polisen participatesIn {name}" in {fact.removesuffix(" (owner)") for fact in told(sentence)}


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Satsningen Hela Lunden läser gick bra. I satsningen deltar polisen.", "Hela Lunden läser"),
        ("Polisen deltar i nätverket Tidigt ute i Kajskolans lokaler.", "Tidigt ute"),
        ("Polisen medverkar i nätverket Trygga och lugna hamnar.", "Trygga och lugna hamnar"),
        ("Polisen deltar i samtalsserien Ensam hemma.", "Ensam hemma"),
    ],
)
def test_a_name_ends_at_the_verb_and_keeps_what_belongs_to_it(told: Told, sentence: str, name: str) -> None:
    """Other forms of a word tell that it is a verb; a particle before a mark and a pair are parts of a name."""
    assert any(
        fact.startswith(f"Polisen participatesIn {name}")
        for fact in told(sentence)
        if fact.endswith((name, ")"))
    )


@pytest.mark.parametrize(
    "sentence",
    [
        "När projektet Lyktan växer deltar polisen i projektet Lyktan.",
        "Polisen deltar i projektet Lyktan och räcker ut en hand.",
        "Projektet Lyktan har växt. Polisen deltar i projektet Lyktan.",
    ],
)
def test_a_verb_of_the_clause_is_no_part_of_a_name(told: Told, sentence: str) -> None:
    """Of two verbs that meet, the first is the clause's where one opens before the name."""
    said = told(sentence)
    assert "Polisen participatesIn Lyktan" in said
    assert not any("växer" in fact or "räcker" in fact or "har" in fact for fact in said)


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Polisen och kulturnämnden deltar i nätverket Fyrljus 2 gånger varje år.", "Fyrljus 2"),
        ("Nätverket Fyrljus fortsätter som planerat, med polisen och PRO.", "Fyrljus fortsätter"),
    ],
)
def test_what_is_said_of_a_name_is_no_part_of_it(told: Told, sentence: str, name: str) -> None:
    assert not [fact for fact in told(sentence) if name in fact]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Socialnämnden och polisen träffas varje vecka under benämningen Onsdagskollen.", "Onsdagskollen"),
        (
            "Polisen och kulturnämnden möts i ett råd. Rådet kallas Kajrådet. I Kajrådet deltar PRO.",
            "Kajrådet",
        ),
        ("PRO berättar om Lugn i hamnen. Det är ett nätverk som leds av polisen.", "Lugn i hamnen"),
        ("Lyktan är namnet på det team där polisen ingår. I Lyktan deltar PRO.", "Lyktan"),
    ],
)
def test_what_several_do_together_is_given_a_name(told: Told, sentence: str, name: str) -> None:
    """By a word for its name, by what it is called, or by what the next sentence says that it is."""
    assert any(f"participatesIn {name}" in fact for fact in told(sentence))


def test_what_an_actor_does_before_two_verbs_is_no_name(told: Told) -> None:
    """ "har lyfts" is one verb in two words."""
    said = told("Kvinnojouren Viken har lyfts fram och har fått bidrag av socialnämnden.")
    assert not any("Viken har" in fact for fact in said)


@pytest.mark.parametrize(("longer", "name"), [(0.4, "Steget vidare"), (0.6, "Huset Steget vidare")])
def test_the_end_of_a_longer_phrase_is_a_name_where_it_is_much_likelier(longer: float, name: str) -> None:
    """Else the longer phrase is, and its last words are none."""
    joint = EntityType.COLLABORATION
    whole = Candidate("Huset Steget vidare", [Phrase(0, 0, 2, "Huset Steget vidare", opens=True)])
    end = Candidate("Steget vidare", [Phrase(0, 1, 2, "Steget vidare", opens=False)])
    found = chosen([Likely(longer, joint, whole), Likely(0.9, joint, end)])
    assert next(found).candidate.form == name


def test_a_heading_that_stands_as_a_name_in_its_text_is_one(told: Told) -> None:
    """With its capital inside a sentence."""
    said = told(
        "Ett gott slut\n\nPolisen och PRO har arbetat med Ett gott slut sedan i våras. PRO betalar.\n"
    )
    assert any("participatesIn Ett gott slut" in fact for fact in said)


def test_a_heading_that_only_opens_sentences_is_no_name(told: Told) -> None:
    """A matter has its capital from the sentence."""
    said = told("Goda slut\n\nPolisen och PRO har arbetat med goda slut sedan i våras. PRO betalar.\n")
    assert not any("participatesIn" in fact for fact in said)


def test_a_word_for_a_project_introduces_no_association(told: Told) -> None:
    """ "Rörelse" ends names of associations, and not that of a project."""
    said = told("Projektet Rörelse på Kajen pågår. I projektet deltar polisen.")
    assert "Polisen participatesIn Rörelse på Kajen" in said


def test_a_noun_for_its_kind_behind_a_name_is_no_collaboration_of_its_own(told: Told) -> None:
    said = told("PRO är representerat i Kajrådet, ett samrådsforum som sammankallas av kulturnämnden.")
    assert any(fact.startswith("PRO participatesIn Kajrådet") for fact in said)
    assert not [fact for fact in said if "amrådsforum" in fact]


def test_a_paper_about_a_name_is_no_name(told: Told) -> None:
    text = """§ 45 Överenskommelse om Hamnkul 2023

I år görs Hamnkul gemensamt av kulturnämnden, Verdandi Strömhamn och Röda Korset. Hamnkul pågår hela sommaren.
"""
    said = told(text)
    assert "Verdandi Strömhamn participatesIn Hamnkul" in {fact.removesuffix(" (owner)") for fact in said}
    assert not [fact for fact in said if "Överenskommelse om" in fact]


@pytest.mark.parametrize(
    ("sentence", "name"),
    [
        ("Så fungerar det Kajspåret är ett samarbete mellan polisen och PRO.", "Kajspåret"),
        (
            "Polisen och PRO driver Mitt i Viken. Mitt i Viken är ett samarbete mellan polisen och PRO.",
            "Mitt i Viken",
        ),
    ],
)
def test_a_heading_glued_before_a_name_is_no_part_of_it(told: Told, sentence: str, name: str) -> None:
    """Before a capital that no preposition joins to what stands before it."""
    assert f"PRO participatesIn {name}" in {fact.removesuffix(" (owner)") for fact in told(sentence)}


def test_the_number_of_an_organisation_is_no_part_of_its_name(told: Told) -> None:
    found = told(
        "Vatten i Solna stad 2020\n\nSamordningsförbundet Södra Kusten Org. nr 222000-0000 bildades av "
        "Försäkringskassan och Polisen.\n"
    )
    assert "Polisen participatesIn Samordningsförbundet Södra Kusten" in found


def test_a_housing_cooperative_keeps_the_number_of_its_house(told: Told) -> None:
    found = told(
        "Vatten i Solna stad 2020\n\nI nätverket Gröna Kusten ingår Polisen, Brf Almvägen 5 och Brf Eken.\n"
    )
    assert {"Brf Almvägen 5 participatesIn Gröna Kusten", "Brf Eken participatesIn Gröna Kusten"} <= found


def test_another_name_in_brackets_is_not_another_member(told: Told) -> None:
    found = told(
        "Vatten i Solna stad 2020\n\nI nätverket Gröna Kusten ingår Bostads AB Almen (Almens bostäder), "
        "Polisen och Röda Korset.\n"
    )
    assert "Bostads AB Almen participatesIn Gröna Kusten" in found
    assert not [fact for fact in found if fact.startswith("Almens bostäder")]
