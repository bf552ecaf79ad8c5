"""What running text says: whose voice it is, who takes part in what and how, and what is only wished for."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from model.fact import Reading

Told = Callable[[str], set[str]]

HOUSEHOLD = """Inledning

Kommunens nämnder har svarat var för sig.

Fritidsnämnden

Nämnden samarbetar med polisen.

Veckopulsen
Här träffas också Strömhamnsbostäder och skolan.

SSPF
Där möts skola och socialtjänst.

Kulturnämnden

Vi samarbetar med PRO. Förvaltningen ingår i Lovhamnen.

Strömhamnsbostäder AB

Bolaget ingår i Trygghetsrådet.

Slutord

Vi samarbetar med IK Fyren.
"""


def test_section_speaks_in_the_voice_of_its_heading(told: Told) -> None:
    """ "Nämnden", "vi", "förvaltningen" and "bolaget" are the section's owner; a last word is nobody's."""
    assert {line for line in told(HOUSEHOLD) if "IK Fyren" in line} == set()
    assert {
        "Fritidsnämnden collaboratesWith Polisen",
        "Kulturnämnden collaboratesWith PRO",
        "Kulturnämnden participatesIn Lovhamnen",
        "Strömhamnsbostäder AB participatesIn Trygghetsrådet",
    } <= told(HOUSEHOLD)


def test_heading_below_a_board_names_what_its_section_is_about(told: Told) -> None:
    """Who meets "here" meets in the forum of the heading, and the board whose section it is takes part."""
    about = {line for line in told(HOUSEHOLD) if line.endswith(("Veckopulsen", "SSPF"))}
    assert about == {
        "Fritidsnämnden participatesIn Veckopulsen",
        "Strömhamnsbostäder AB participatesIn Veckopulsen",
        "Skola participatesIn Veckopulsen",
        "Fritidsnämnden participatesIn SSPF",
        "Skola participatesIn SSPF",
        "Socialtjänsten participatesIn SSPF",
    }


def test_body_in_capitals_opens_its_section_in_the_middle_of_a_line(told: Told) -> None:
    """A report without line breaks changes its voice at a board's name in capitals."""
    text = (
        "BARN- OCH GRUNDSKOLENÄMNDEN Nämnden samarbetar med polisen. "
        "KULTURNÄMNDEN Nämnden samarbetar med PRO. HAMNPLATSEN är stängd."
    )
    assert told(text) == {
        "Barn- och grundskolenämnden collaboratesWith Polisen",
        "Kulturnämnden collaboratesWith PRO",
    }


def test_what_only_the_section_implies_is_marked_so(read: Callable[[str], Reading]) -> None:
    """A forum listed in a board's section: the board takes part, but no words say it."""
    facts = read("Fritidsnämnden\n\n• Lovhamnen\n• Veckopulsen\n").facts
    assert {(f.subject, f.object, f.certainty) for f in facts} == {
        ("Fritidsnämnden", "Lovhamnen", "implied"),
        ("Fritidsnämnden", "Veckopulsen", "implied"),
    }


def test_one_board_may_speak_of_another(told: Told) -> None:
    """A body called by its name does what is said of it, in whoever's section."""
    text = "Fritidsnämnden\n\nKulturförvaltningen samarbetar med PRO.\n"
    assert told(text) == {"Kulturförvaltningen collaboratesWith PRO"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Kulturnämnden samarbetar med skolan, polisen samt bland annat föreningar.",
            {
                "Kulturnämnden collaboratesWith Skolan",
                "Kulturnämnden collaboratesWith Polisen",
                "Föreningar collaboratesWith Kulturnämnden",
            },
        ),
        (
            "Kulturnämnden samarbetar inte bara med polisen utan även med IK Fyren.",
            {"Kulturnämnden collaboratesWith Polisen", "IK Fyren collaboratesWith Kulturnämnden"},
        ),
        (
            "Samarbetet mellan kulturnämnden, polisen och Svenska kyrkan fortsätter.",
            {"Kulturnämnden collaboratesWith Polisen", "Kulturnämnden collaboratesWith Svenska kyrkan"},
        ),
        (
            "Kulturnämnden och Svenska kyrkan samverkar kring läxläsning.",
            {"Kulturnämnden collaboratesWith Svenska kyrkan"},
        ),
        (
            "Kulturnämnden deltar i Lovhamnen tillsammans med PRO.",
            {"Kulturnämnden participatesIn Lovhamnen", "PRO participatesIn Lovhamnen"},
        ),
        (
            "I Trygghetsrådet ingår polisen, socialnämnden och Strömhamnsbostäder.",
            {
                "Polisen participatesIn Trygghetsrådet",
                "Socialnämnden participatesIn Trygghetsrådet",
                "Strömhamnsbostäder AB participatesIn Trygghetsrådet",
            },
        ),
        (
            "• Lovhamnen. Kultur- och fritidsnämnderna samt polisen.",
            {
                "Kulturnämnden participatesIn Lovhamnen",
                "Fritidsnämnden participatesIn Lovhamnen",
                "Polisen participatesIn Lovhamnen",
            },
        ),
        (
            "Språkbryggan genomförs av kulturförvaltningen och PRO.",
            {"Kulturförvaltningen participatesIn Språkbryggan", "PRO participatesIn Språkbryggan"},
        ),
        ("Kulturnämnden arbetar med dans och sång för barn.", set()),
        ("Polisen, PRO och kulturnämnden finns på samma torg.", set()),
        ("Frågan har skickats på remiss till polisen, kulturnämnden och IK Fyren.", set()),
    ],
)
def test_who_works_with_whom_and_who_is_in_what(told: Told, sentence: str, expected: set[str]) -> None:
    """Named forums have members, other work together is between two; being named beside another is nothing."""
    assert told(sentence) == expected


@pytest.mark.parametrize(
    "sentence",
    [
        "Fritidsnämnden bör delta i Lovhamnen.",
        "Fritidsnämnden skulle kunna samarbeta med polisen.",
        "Fritidsnämnden vill samarbeta med kulturnämnden.",
        "Fritidsnämnden kommer att delta i Lovhamnen.",
        "Fritidsnämnden planerar ett samarbete med polisen.",
        "Fritidsnämnden föreslås ingå i Lovhamnen.",
        "Det finns behov av samverkan mellan polisen och socialtjänsten.",
        "Fritidsnämnden hoppas på ett samarbete med PRO.",
        "Ett samarbete mellan fritidsnämnden och PRO vore önskvärt.",
        "Motionären önskar att fritidsnämnden samarbetar med polisen.",
    ],
)
def test_what_should_or_could_be_is_not_said_to_be(read: Callable[[str], Reading], sentence: str) -> None:
    """Wishes, plans, needs and proposals never stand among what is."""
    assert [fact.subject for fact in read(sentence).facts if fact.modality == "asserted"] == []


@pytest.mark.parametrize(
    "sentence",
    [
        "Fritidsnämnden deltar inte i Lovhamnen.",
        "Fritidsnämnden deltar inte längre i Näringslivsrådet.",
        "Fritidsnämnden har upphört att delta i Lovhamnen.",
        "Fritidsnämnden är ännu inte med i Lovhamnen.",
        "Fritidsnämnden har tackat nej till att delta i Lovhamnen.",
        "Fritidsnämnden har lämnat Lovhamnen.",
        "Fritidsnämnden har avböjt att delta i Lovhamnen.",
        "Fritidsnämnden saknar samarbete med polisen.",
        "Fritidsnämndens samarbete med polisen har avslutats.",
    ],
)
def test_what_is_not_or_no_longer_so_is_not_said(read: Callable[[str], Reading], sentence: str) -> None:
    """Whoever is out, was never in, or has left takes no part, in its own section either."""
    for text in (sentence, f"Fritidsnämnden\n\n{sentence}\n"):
        assert [fact.to_json() for fact in read(text).facts if fact.modality == "asserted"] == []


def test_wish_beside_a_fact_leaves_the_fact(told: Told) -> None:
    """Only the sentence that wishes is a wish."""
    text = "Fritidsnämnden samarbetar med polisen. Nämnden vill även samarbeta med PRO."
    assert told(text) == {"Fritidsnämnden collaboratesWith Polisen"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Fritidsnämnden är sammankallande i Veckopulsen.",
            "Fritidsnämnden participatesIn Veckopulsen (convener)",
        ),
        ("Fritidsnämnden bjuder in till Lovhamnen.", "Fritidsnämnden participatesIn Lovhamnen (convener)"),
        ("I Veckopulsen är polisen sammankallande.", "Polisen participatesIn Veckopulsen (convener)"),
        ("Lovhamnen organiseras av fritidsnämnden.", "Fritidsnämnden participatesIn Lovhamnen (convener)"),
        (
            "Veckopulsen samordnas av kulturförvaltningen.",
            "Kulturförvaltningen participatesIn Veckopulsen (coordinator)",
        ),
        (
            "Kommunstyrelsen leder Näringslivsrådet.",
            "Kommunstyrelsen participatesIn Näringslivsrådet (coordinator)",
        ),
        (
            "Kulturförvaltningen ansvarar för samordningen av Lovhamnen.",
            "Kulturförvaltningen participatesIn Lovhamnen (coordinator)",
        ),
        (
            "Tekniska nämnden är projektägare för Nya Vindar.",
            "Tekniska nämnden participatesIn Nya Vindar (owner)",
        ),
        (
            "Fritidsnämnden är huvudman för Ung i Strömhamn.",
            "Fritidsnämnden participatesIn Ung i Strömhamn (owner)",
        ),
        ("Kulturnämnden deltar i Lovhamnen.", "Kulturnämnden participatesIn Lovhamnen"),
    ],
)
def test_role_is_the_word_beside_the_actor(told: Told, sentence: str, expected: str) -> None:
    """Convener, coordinator, owner; whoever just takes part is a member."""
    assert told(sentence) == {expected}


def test_each_actor_of_a_sentence_has_its_own_role(told: Told) -> None:
    """One leads, the others are members."""
    text = "Trygghetsrådet leds av kommunledningskontoret och består av polisen, PRO och socialnämnden."
    assert told(text) == {
        "Kommunledningskontoret participatesIn Trygghetsrådet (coordinator)",
        "Polisen participatesIn Trygghetsrådet",
        "PRO participatesIn Trygghetsrådet",
        "Socialnämnden participatesIn Trygghetsrådet",
    }


@pytest.mark.parametrize(
    ("sentence", "funder", "funded"),
    [
        ("Nya Vindar finansieras av Region Kustmark.", "Region Kustmark", "Nya Vindar"),
        ("Veckopulsen bekostas av Strömhamnsbostäder.", "Strömhamnsbostäder AB", "Veckopulsen"),
        ("Strömhamnsbostäder betalar samordnaren i Veckopulsen.", "Strömhamnsbostäder AB", "Veckopulsen"),
    ],
)
def test_who_pays_for_a_collaboration_funds_it_and_is_in_it_as_funder(
    told: Told, sentence: str, funder: str, funded: str
) -> None:
    """Whichever way round the sentence puts it."""
    assert told(sentence) == {f"{funder} funds {funded}", f"{funder} participatesIn {funded} (funder)"}


@pytest.mark.parametrize(
    ("sentence", "funder"),
    [
        ("Språkbryggan drivs med medel från Delegationen mot segregation.", "Delegationen mot segregation"),
        ("Språkbryggan fick 200 000 kronor av Region Kustmark.", "Region Kustmark"),
        ("Region Kustmark har beviljat 200 000 kronor till Språkbryggan.", "Region Kustmark"),
    ],
)
def test_who_gives_a_grant_pays_without_being_in_it(told: Told, sentence: str, funder: str) -> None:
    """Money that was asked for makes nobody a member."""
    assert told(sentence) == {f"{funder} funds Språkbryggan"}


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Kulturnämnden lämnar bidrag till IK Fyren.", {"Kulturnämnden funds IK Fyren"}),
        ("Kulturnämnden beviljade IK Fyren ett bidrag på 40 000 kronor.", {"Kulturnämnden funds IK Fyren"}),
        (
            "Kulturnämnden ger ekonomiskt stöd till PRO och Svenska kyrkan.",
            {"Kulturnämnden funds PRO", "Kulturnämnden funds Svenska kyrkan"},
        ),
        ("Kulturnämnden lämnar inte längre bidrag till IK Fyren.", set()),
    ],
)
def test_grant_to_an_association_is_funding_without_a_forum(
    told: Told, sentence: str, expected: set[str]
) -> None:
    """Who gets money from a board is funded by it and in nothing with it."""
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Lovhamnen bedrivs i Tjärdalen, Fyrängen och på Lotsudden.",
            {f"Lovhamnen operatesIn {area}" for area in ("Tjärdalen", "Fyrängen", "Lotsudden")},
        ),
        ("På Lotsudden ordnar Lovhamnen läger.", {"Lovhamnen operatesIn Lotsudden"}),
        ("Fritidsgården Klippan i Tjärdalen har öppet.", {"Fritidsgården Klippan operatesIn Tjärdalen"}),
        (
            "• Lovhamnen (Tjärdalen, Fyrängen)",
            {"Lovhamnen operatesIn Tjärdalen", "Lovhamnen operatesIn Fyrängen"},
        ),
        ("Kulturnämnden talar gott om Tjärdalen.", set()),
    ],
)
def test_where_a_collaboration_or_unit_is_at_work(told: Told, sentence: str, expected: set[str]) -> None:
    """Areas behind or before it; a board that speaks of a place is not at work there."""
    assert told(sentence) == expected


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Fältgruppen Kajen tillhör socialförvaltningen.", "Fältgruppen Kajen partOf Socialförvaltningen"),
        (
            "Fältgruppen Kajen är en enhet inom socialförvaltningen.",
            "Fältgruppen Kajen partOf Socialförvaltningen",
        ),
        ("Fritidsnämnden driver Fritidsgården Bojen.", "Fritidsgården Bojen partOf Fritidsnämnden"),
        ("Fritidsgården Bojen drivs av fritidsnämnden.", "Fritidsgården Bojen partOf Fritidsnämnden"),
    ],
)
def test_unit_is_part_of_what_runs_it(told: Told, sentence: str, expected: str) -> None:
    """Belongs to, is a unit of, is run by."""
    assert told(sentence) == {expected}


def test_contract_with_an_association_is_a_partnership_of_both(told: Told) -> None:
    """A partnership by contract is named after the party and has both as members."""
    text = "Fritidsnämnden har ett idéburet offentligt partnerskap (IOP) med Föreningen Sjöhästen."
    assert told(text) == {
        "Fritidsnämnden participatesIn IOP med Föreningen Sjöhästen",
        "Föreningen Sjöhästen participatesIn IOP med Föreningen Sjöhästen",
    }


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        ("Ärendet (KS-2031-188) gäller Veckopulsen.", {"KS-2031-188 concerns Veckopulsen"}),
        (
            "Ärendena KS-2031-188 och FN-2031-12 rör Trygghetsrådet.",
            {"KS-2031-188 concerns Trygghetsrådet", "FN-2031-12 concerns Trygghetsrådet"},
        ),
        ("Vad SOU 2020:46 säger om SSPF är känt.", set()),
    ],
)
def test_registered_case_concerns_what_its_sentence_names(
    told: Told, sentence: str, expected: set[str]
) -> None:
    """The case by its number; a government report is none."""
    assert told(sentence) == expected


def test_pronoun_points_back_to_the_collaboration_named_last(told: Told) -> None:
    """ "Projektet" and "där" are the one spoken of before, as long as only one was."""
    text = (
        "Språkbryggan startade förra året. I projektet deltar kulturnämnden och PRO. "
        "Där ingår även Svenska kyrkan och biblioteket."
    )
    assert told(text) == {
        f"{actor} participatesIn Språkbryggan"
        for actor in ("Kulturnämnden", "PRO", "Svenska kyrkan", "Biblioteket")
    }


def test_evidence_is_the_words_that_say_it(read: Callable[[str], Reading]) -> None:
    """The quote is cut from the right sentence of the paragraph and holds both names and the verb."""
    text = "Vi lever vid havet.\n\nDet regnar ofta. Kulturnämnden deltar\ni Lovhamnen. Måsarna skriker.\n"
    (fact,) = read(text).facts
    assert (fact.quote, fact.line_start, fact.line_end) == ("Kulturnämnden deltar\ni Lovhamnen.", 3, 4)
    assert fact.text == "Kulturnämnden deltar i Lovhamnen."


def test_what_a_page_says_about_the_document_is_no_measure(read: Callable[[str], Reading]) -> None:
    text = (
        "Läget i hamnen\n\nStrömhamns kommun 2022 Upprättad: 2022-03-01 Version: 2.0 "
        "Ansvarig: Stadskontoret Enhet: Utredning\n\nSocialnämnden deltar i Lovhamnen.\n"
    )
    assert "responsibleFor" not in {fact.predicate for fact in read(text).facts}


def test_who_does_it_on_behalf_of_others_is_who_coordinates(told: Told) -> None:
    found = told(
        "Vatten i Strömhamn 2020\n\nPå uppdrag av Polisen och Lodgården AB samordnar "
        "Röda Korset nätverket Gröna Kusten.\n"
    )
    assert [fact for fact in found if fact.endswith("(coordinator)")] == [
        "Röda Korset participatesIn Gröna Kusten (coordinator)"
    ]
    assert not [fact for fact in found if "collaboratesWith" in fact]
