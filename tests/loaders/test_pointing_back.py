"""Who "nämnden", "kontoret", "kvinnojouren", "de" or nobody at all means, and lists whose heading names the forum."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]
HEAD = "Strömhamns kommun\nSamverkan 2023\n\n"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Kulturnämnden lånar ut salar. Nämnden samarbetar i detta med polisen.",
            "Kulturnämnden collaboratesWith Polisen",
        ),
        (
            "Socialkontoret öppnar en mottagning. Kontoret och polisen arbetar tillsammans mot langning.",
            "Polisen collaboratesWith Socialkontoret",
        ),
        (
            "Kulturnämnden ansvarar för festen. Länsstyrelsen har beviljat nämnden 40 000 kronor.",
            "Länsstyrelsen funds Kulturnämnden",
        ),
        (
            "Kajens ridklubb har öppet på lov. Polisen och klubben arbetar sida vid sida med skolan.",
            "Kajens ridklubb collaboratesWith Skolan",
        ),
        (
            "Bryggteamet tillhör socialförvaltningen. De samarbetar tätt med PRO.",
            "Bryggteamet collaboratesWith PRO",
        ),
        (
            "Socialnämnden svarar för träffpunkterna. Samarbete finns med PRO.",
            "PRO collaboratesWith Socialnämnden",
        ),
        (
            "Miljönämnden sköter tillsynen. Nästa gång sker den tillsammans med polisen.",
            "Miljönämnden collaboratesWith Polisen",
        ),
    ],
)
def test_noun_or_silence_means_who_was_named_before(told: Told, text: str, fact: str) -> None:
    """A body's noun, a club's, a pronoun, or a sentence that names nobody but the partners."""
    assert fact in told(HEAD + text)


def test_board_that_speaks_is_meant_before_any_other(told: Told) -> None:
    """In a board's own section "nämnden" is that board, whoever else was named."""
    said = "Socialnämnden har hört av sig. Nämnden samarbetar med PRO."
    text = f"Inledning\n\nAlla har svarat.\n\nKulturnämnden\n\n{said}"
    assert "Kulturnämnden collaboratesWith PRO" in told(text)
    assert "Socialnämnden collaboratesWith PRO" not in told(text)


@pytest.mark.parametrize(
    "opening",
    [
        "I rådet ingår:",
        "Övriga som har plats runt bordet:",
        "Deltagande organisationer:",
        "Medlemmar i rådet:",
        "Representerade i rådet:",
    ],
)
def test_lines_below_an_opening_are_members_of_the_forum_before(told: Told, opening: str) -> None:
    """The forum stands in a sentence of its own, the list says only "övriga" or "deltagande"."""
    text = f"{HEAD}Skärgårdsrådet möts varje månad.\n\n{opening}\n- Polisen\n- Socialnämnden\n"
    assert told(text) >= {
        "Polisen participatesIn Skärgårdsrådet",
        "Socialnämnden participatesIn Skärgårdsrådet",
    }


def test_who_attends_the_meeting_of_a_forum_is_in_it(told: Told) -> None:
    """Notes of a forum's meeting: its name is the title, the list of those present gives its members."""
    text = (
        "STRÖMHAMNS KOMMUN\nMINNESANTECKNINGAR\nMiljö- och skärgårdsrådet\n2023-10-19\n\n"
        "Närvarande organisationer:\nKulturnämnden (ordförande)\nPolisen\nRegion Kustmark\n\n"
        "Sekreterare: Kommunkontoret\n\n§ 1 Öppnande\nMötet öppnas.\n"
    )
    forum = "participatesIn Miljö- och skärgårdsrådet"
    assert told(text) >= {f"Kulturnämnden {forum} (convener)", f"Polisen {forum}", f"Region Kustmark {forum}"}
    assert not any(line.startswith("Kommunkontoret") for line in told(text))


@pytest.mark.parametrize(
    "sentence",
    [
        "I Skärgårdsrådet medverkar polisen genom två kontaktpersoner.",
        "Skärgårdsrådet möts ofta. Polisen är övriga parter.",
        "Skärgårdsrådet möts ofta. Övriga är polisen.",
        "Skärgårdsrådet möts ofta. Handledarna kommer från polisen.",
        "Skärgårdsrådet består av två chefer. Rådet ses ofta. Polisen adjungeras vid behov.",
    ],
)
def test_a_single_member_is_one_too(told: Told, sentence: str) -> None:
    """Inverted, "övriga", by those it sends, or adjoined to what the sentence before spoke of."""
    assert "Polisen participatesIn Skärgårdsrådet" in told(HEAD + sentence)


def test_meeting_named_at_the_head_of_a_sentence_is_where_all_meet(told: Told) -> None:
    """Another forum among those who meet is one of them, and the host is said of the meeting."""
    text = HEAD + "I nätverket Ljus kaj möts kulturnämnden, polisen och Hamnforum; kulturnämnden är värd."
    assert told(text) >= {
        "Kulturnämnden participatesIn Ljus kaj (convener)",
        "Polisen participatesIn Ljus kaj",
    }
    assert "Polisen participatesIn Hamnforum" not in told(text)


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("Kulturnämnden har anslagit 20 000 kronor till Ljus kaj.", "Kulturnämnden funds Ljus kaj"),
        ("Projektet Ljus kaj pågår. Pengarna kommer från Boverket.", "Boverket funds Ljus kaj"),
        (
            "Projektet Ljus kaj pågår. Boverket har hittills stått för finansieringen.",
            "Boverket funds Ljus kaj",
        ),
        ("Kulturnämnden beslutar att medfinansiera projektet Ljus kaj.", "Kulturnämnden funds Ljus kaj"),
        (
            "Festen ordnas av föreningen Kajvännerna åt kulturnämnden, som bidrar ekonomiskt till föreningen.",
            "Kulturnämnden funds Kajvännerna",
        ),
        ("Kajens ridklubb får verksamhetsbidrag av kulturnämnden.", "Kulturnämnden funds Kajens ridklubb"),
    ],
)
def test_money_is_given_in_many_words(told: Told, sentence: str, fact: str) -> None:
    """Granted, set aside, come from, paid so far, decided to pay, or got by the one who gets it."""
    assert fact in told(f"{HEAD}Nätverket Ljus kaj finns.\n\n{sentence}")


@pytest.mark.parametrize(
    "sentence",
    [
        "Grannsamverkan växer. Nya områden är Tallvik och Lerberg.",
        "I dag finns Grannsamverkan i Tallvik och Lerberg.",
        "Grannsamverkan växer. Arbetet omfattar hela Tallvik och delar av Lerberg.",
        "Grannsamverkan växer. Just nu pågår den i Tallvik och Lerberg.",
    ],
)
def test_places_of_what_the_sentence_before_named(told: Told, sentence: str) -> None:
    """Small places that nobody listed, behind "i", "är", "hela" or "delar av"."""
    assert told(HEAD + sentence) >= {
        "Grannsamverkan operatesIn Tallvik",
        "Grannsamverkan operatesIn Lerberg",
    }


def test_place_of_a_member_is_not_the_place_of_the_forum(told: Told) -> None:
    """ "Vårdcentralen i Tallvik" sits in the forum; the forum is not said to be in Tallvik."""
    text = HEAD + "Skärgårdsrådet möts ofta. I rådet sitter polisen i Tallvik, PRO och kulturnämnden."
    assert "Skärgårdsrådet operatesIn Tallvik" not in told(text)


@pytest.mark.parametrize(
    "text",
    [
        "Polisen och socialnämnden har ett avtal. Det heter Lugna kajen och gäller i tre år.",
        "Varje måndag stämmer socialnämnden av helgen med polisen. Arbetssättet kallas Lugna kajen.",
        "Sedan 2019 driver socialnämnden caféet tillsammans med polisen. Samarbetet går under namnet Lugna kajen.",
        "Tillsammans med polisen har socialnämnden målat bänkarna. Projektet kallas Lugna kajen.",
        "Vid storhelger är socialnämnden ute med polisen. Insatsen heter Lugna kajen.",
    ],
)
def test_who_works_together_meets_in_what_the_next_sentence_names(told: Told, text: str) -> None:
    """The name comes after those who are in it; they are no longer said to work together outside it."""
    assert told(HEAD + text) == {
        "Polisen participatesIn Lugna kajen",
        "Socialnämnden participatesIn Lugna kajen",
    }


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("Polisen och PRO har ett nära utbyte.", "PRO collaboratesWith Polisen"),
        ("Mellan polisen och PRO finns en muntlig överenskommelse.", "PRO collaboratesWith Polisen"),
        ("Polisen och PRO hjälps åt.", "PRO collaboratesWith Polisen"),
        ("Polisen och skolan ordnar en dag ihop med PRO.", "PRO collaboratesWith Skolan"),
        ("Skärgårdsrådet möts ofta. Polisen ingår. Det gör även PRO.", "PRO participatesIn Skärgårdsrådet"),
        ("Skärgårdsrådet möts ofta. Deltar gör polisen och PRO.", "PRO participatesIn Skärgårdsrådet"),
        ("Skärgårdsrådet möts ofta. Till rådet hör även PRO.", "PRO participatesIn Skärgårdsrådet"),
        ("Projektet Ljus kaj betalas till hälften av Boverket.", "Boverket funds Ljus kaj"),
        ("Kostnaden för projektet Ljus kaj delas mellan Boverket och PRO.", "PRO funds Ljus kaj"),
        (
            "Ungdomsteamet hör sedan 2020 till socialförvaltningen.",
            "Ungdomsteamet partOf Socialförvaltningen",
        ),
        ("Ungdomsteamet, en del av socialförvaltningen, växer.", "Ungdomsteamet partOf Socialförvaltningen"),
        ("Ungdomsteamet är placerat på socialförvaltningen.", "Ungdomsteamet partOf Socialförvaltningen"),
        ("Inom socialförvaltningen finns Ungdomsenheten.", "Ungdomsenheten partOf Socialförvaltningen"),
    ],
)
def test_the_same_said_in_other_words(told: Told, sentence: str, fact: str) -> None:
    """Agreements that exist between two, members that come afterwards, shares of a cost, where a unit belongs."""
    assert fact in told(HEAD + sentence)


def test_names_right_below_the_heading_of_a_forum_are_its_members(told: Told) -> None:
    """The heading itself opens the list; a line that says more than a name is no member."""
    text = f"{HEAD}I BRÅ Strömhamn möts\nKulturnämnden (sammankallande)\nPolisen\nRegion Kustmark\n"
    forum = "participatesIn BRÅ Strömhamn"
    assert told(text) >= {f"Kulturnämnden {forum} (convener)", f"Polisen {forum}", f"Region Kustmark {forum}"}


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("Med polisen har PRO regelbundna avstämningar.", "PRO collaboratesWith Polisen"),
        ("Även med skolan och polisen samarbetar PRO.", "PRO collaboratesWith Polisen"),
        ("Därför har vi en överenskommelse med polisen.", "Polisen collaboratesWith Strömhamns kommun"),
        ("Strömhamn ingår i Skärgårdsrådet.", "Strömhamns kommun participatesIn Skärgårdsrådet"),
        (
            "Centrum mot våld är en enhet inom socialförvaltningen.",
            "Centrum mot våld partOf Socialförvaltningen",
        ),
        (
            "Skärgårdsrådet möts. Polisen deltar med en kontaktperson.",
            "Polisen participatesIn Skärgårdsrådet",
        ),
    ],
)
def test_partners_first_and_the_municipality_by_its_place_or_as_we(
    told: Told, sentence: str, fact: str
) -> None:
    """The order is turned round; "vi" of a page without an author, and the place's name before a verb."""
    assert fact in told(HEAD + sentence)


AGREEMENT = """Överenskommelse om samverkan mellan Strömhamns kommun och föreningslivet

Parter
Strömhamns kommun, org.nr 212000-0000
Hembygdsföreningen i Tallvik
Region Kustmark

1. Syfte
Parterna vill tillsammans skapa mötesplatser för barn och unga.

2. Ansvar
Kommunen upplåter lokaler.

3. Ekonomi
Region Kustmark bidrar med 50 000 kronor till överenskommelsen.

4. Uppföljning
Parterna följer upp arbetet varje år.

5. Giltighet
Överenskommelsen gäller tills vidare.
"""


def test_parties_of_an_agreement_stand_below_their_heading_and_its_sections_are_no_measures(
    told: Told,
) -> None:
    """The heading only says "Parter"; numbers before headings do not make a list of measures."""
    agreement = "Överenskommelse om samverkan mellan Strömhamns kommun och föreningslivet"
    said = told(AGREEMENT)
    parties = ("Strömhamns kommun", "Hembygdsföreningen i Tallvik", "Region Kustmark")
    assert said >= {f"{party} participatesIn {agreement}" for party in parties}
    assert not any("inChapter" in line for line in said)


def test_a_forum_among_the_partners_is_no_meeting_of_the_others(told: Told) -> None:
    """ "samverkar med A, forumet B och C": three partners, not two members of B."""
    said = told(HEAD + "PRO samverkar med polisen, Skärgårdsrådet och Region Kustmark.")
    assert "PRO collaboratesWith Polisen" in said
    assert "Polisen participatesIn Skärgårdsrådet" not in said


@pytest.mark.parametrize(
    ("sentence", "fact"),
    [
        ("Skärgårdsrådet möts. Polisen och PRO är med.", "PRO participatesIn Skärgårdsrådet"),
        ("PRO har anslutit sig till Skärgårdsrådet.", "PRO participatesIn Skärgårdsrådet"),
        ("PRO är sedan i våras en del av Skärgårdsrådet.", "PRO participatesIn Skärgårdsrådet"),
        ("Skärgårdsrådet möts. Partners är polisen och PRO.", "PRO participatesIn Skärgårdsrådet"),
        ("Polisen och PRO har fördjupat sitt samarbete.", "PRO collaboratesWith Polisen"),
        ("Polisen och PRO driver gemensamt en simskola.", "PRO collaboratesWith Polisen"),
    ],
)
def test_joining_and_deepening(told: Told, sentence: str, fact: str) -> None:
    """Verbs for coming in and for working more closely."""
    assert fact in told(HEAD + sentence)


def test_buttons_of_a_page_are_no_collaboration(told: Told) -> None:
    """A line of buttons above the text names nothing, though the text speaks of a partnership."""
    text = f"{HEAD}Lyssna    Dela    Skriv ut\n\nPartnerskapet växer. Medlemmar är:\n\n* Polisen\n* PRO\n"
    assert not any("Lyssna" in line for line in told(text))


def test_a_paragraph_that_tells_of_another_collaboration_than_its_heading_goes_on_about_that(
    told: Told,
) -> None:
    text = """Verksamhetsberättelse Strömhamn

Projekt Kajsnacket

I Kajsnacket deltar polisen och Svenska kyrkan. Under våren startade projektet Båtverkstaden. Där deltar
Vikens Bollklubb. Projektet Båtverkstaden är en följd av Kajsnacket.

Varje höst ordnas en dag för alla. Då deltar även Korpen.
"""
    said = told(text)
    assert "Vikens Bollklubb participatesIn Båtverkstaden" in said
    assert "Vikens Bollklubb participatesIn Kajsnacket" not in said
    assert "Korpen participatesIn Kajsnacket" in said


def test_a_section_is_about_what_its_text_calls_by_a_longer_name_than_the_heading(told: Told) -> None:
    text = """Strömhamns kommun
Tjänsteskrivelse

Ny period för Vård- och omsorgscollege

Bakgrund
Vård- och omsorgscollege Strömhamn har funnits i tio år.

I styrgruppen sitter socialnämnden, Kommunal och Svenska kyrkan. Nätverket träffas varje månad.
"""
    said = told(text)
    assert "Kommunal participatesIn Vård- och omsorgscollege Strömhamn" in said
    assert not any(fact.endswith("participatesIn Vård- och omsorgscollege") for fact in said)


def test_the_one_office_of_a_document_is_meant_wherever_it_stands(told: Told) -> None:
    text = """Anhörigstöd i Strömhamn

I Anhörigrådet träffas förvaltningen, Svenska kyrkan och Korpen fyra gånger om året.

Kontakt: socialförvaltningen, Strandgatan 2. Socialförvaltningen har telefontid varje dag.
"""
    assert "Socialförvaltningen participatesIn Anhörigrådet" in told(text)


def test_the_company_is_never_the_office_that_serves_the_board(told: Told) -> None:
    text = """Strömhamns kommun
Socialnämnden
Sammanträdesprotokoll 2024-05-12

§ 4 Träffpunkt Kajen

Träffpunkten drivs av socialförvaltningen. Strömhamnsbostäder AB äger huset. Bolaget samarbetar med Korpen.
"""
    said = told(text)
    assert "Korpen collaboratesWith Strömhamnsbostäder AB" in said
    assert not any("Socialförvaltningen" in fact and "Korpen" in fact for fact in said)


@pytest.mark.parametrize(
    "sentence",
    [
        "Tidaholm är sedan länge med i Nätverket Klara sjön.",
        "Tidaholm har också ingått i Nätverket Klara sjön.",
        "Tidaholm är en del av Nätverket Klara sjön.",
    ],
)
def test_a_place_that_takes_part_is_its_municipality(told: Told, sentence: str) -> None:
    text = f"Sjöarbete\n\nTidaholms kommun\n\n{sentence} Sjön provtas varje vår.\n"
    assert "Tidaholms kommun participatesIn Nätverket Klara sjön" in {
        line.replace("participatesIn Klara sjön", "participatesIn Nätverket Klara sjön")
        for line in told(text)
    }


def test_what_is_denied_behind_men_denies_nothing_before_it(told: Told) -> None:
    text = """Nätverket Klara sjön

Tidaholms kommun

Nätverket Klara sjön bildades 2019. Länsstyrelsen deltar i Nätverket Klara sjön men är inte formell medlem.
"""
    assert [line for line in told(text) if line.startswith("Länsstyrelsen") and "participatesIn" in line]


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        (
            "Projektet Nattpatrullen startade i våras.\n\nI patrullen ingår polisen och PRO.",
            "Polisen participatesIn Nattpatrullen",
        ),
        (
            "Nätverket Stadsnatt startade i våras. Det drivs inom Viable Cities. I arbetet deltar PRO och ABF.",
            "PRO participatesIn Stadsnatt",
        ),
    ],
)
def test_end_of_a_name_and_what_was_told_of_are_pointed_back_to(told: Told, text: str, fact: str) -> None:
    """ "Patrullen" is the one whose name ends in it; where money comes from is not what the text goes on about."""
    assert fact in told(HEAD + text)


def test_who_ends_a_list_of_parties_is_one_of_them(told: Told) -> None:
    """A collaboration that stands last in a row of actors does as they do."""
    said = "Nätverket Stadsnatt är nytt. Parter är polisen, PRO, ABF och Trygga Hamnen."
    assert "Polisen participatesIn Trygga Hamnen" not in told(HEAD + said)


PAGE = """Strömhamns kommun

Kajlöftet

Kajlöftet är en överenskommelse mellan kommunen och polisen.

{line}
- polisen
- svenska kyrkan

Rådet träffas var tredje månad. Kulturnämnden är sammankallande.
"""


@pytest.mark.parametrize(
    "line", ["Trygghetsrådet Bryggan består av:", "I Trygghetsrådet Bryggan ingår följande:"]
)
def test_a_list_of_members_turns_the_section_of_one_collaboration_to_another(told: Told, line: str) -> None:
    facts = told(PAGE.format(line=line))
    assert "Kulturnämnden participatesIn Trygghetsrådet Bryggan (convener)" in facts
    assert "Svenska kyrkan participatesIn Trygghetsrådet Bryggan" in facts
    assert not any(fact.endswith("Kajlöftet (convener)") for fact in facts)


def test_a_network_that_the_municipality_has_joined_is_not_what_is_told_of_next(told: Told) -> None:
    """To say that somebody is a member of a national network says nothing of what is done there."""
    joined = "Sedan 2019 är kommunen ansluten till Sveriges Ekokommuner."
    facts = told(f"{HEAD}{joined} Miljöförvaltningen och Folktandvården deltar i arbetet.")
    assert "Strömhamns kommun participatesIn Sveriges Ekokommuner" in facts
    assert not any(fact.startswith(("Miljöförvaltningen", "Folktandvården")) for fact in facts)
