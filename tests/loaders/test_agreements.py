"""Agreements: the parties that the head or a section names, and what they agree on."""

from __future__ import annotations

from collections.abc import Callable

import pytest

Told = Callable[[str], set[str]]

BODY = """
§ 2 Bakgrund

Hamnföreningen har länge lånat ut båtar. Länsstyrelsen känner till saken men är ingen part i den här
överenskommelsen, som gäller i tre år och därefter prövas av var och en för sig.
"""


def test_what_an_agreement_is_about_binds_its_parties(told: Told) -> None:
    text = f"""SAMVERKANSAVTAL

avseende Seglarkompaniet – en båtskola för alla

§ 1 Parter

Avtalet sluts mellan Strömhamns kommun genom socialnämnden, Region Bergsvik och Arbetsförmedlingen.
{BODY}"""
    assert {
        "Strömhamns kommun participatesIn Seglarkompaniet",
        "Socialnämnden participatesIn Seglarkompaniet",
        "Arbetsförmedlingen participatesIn Seglarkompaniet",
    } <= told(text)
    assert not [line for line in told(text) if "Länsstyrelsen" in line]


def test_parties_stand_in_lines_between_two_words(told: Told) -> None:
    text = f"""SAMARBETSAVTAL

mellan

Strömhamns kommun, Hamngatan 1
Verdandi Strömhamn
Svenska kyrkan

angående

Mötesplats Fyren

{BODY}"""
    parties = {line for line in told(text) if line.endswith("participatesIn Mötesplats Fyren")}
    assert parties == {
        "Strömhamns kommun participatesIn Mötesplats Fyren",
        "Verdandi Strömhamn participatesIn Mötesplats Fyren",
        "Svenska kyrkan participatesIn Mötesplats Fyren",
    }


def test_parties_of_an_agreement_without_a_name_work_together(told: Told) -> None:
    text = f"""Lokal överenskommelse om samverkan för fler i arbete

Parter

Strömhamns kommun   212000-0000
Arbetsförmedlingen   202100-2114
{BODY}"""
    assert "Arbetsförmedlingen collaboratesWith Strömhamns kommun" in told(text)


def test_numbered_lines_name_parties_until_the_next_section(told: Told) -> None:
    text = f"""Samverkansöverenskommelse

1 Parter
1.1 Strömhamns kommun, nedan Kommunen
1.2 Region Bergsvik, nedan Regionen

2 Bakgrund
Polisen har lämnat statistik över läget i hamnen under de senaste fem åren, och den finns i en bilaga.
{BODY}"""
    lines = told(text)
    assert "Region Bergsvik collaboratesWith Strömhamns kommun" in lines
    assert not [line for line in lines if "Polisen collaboratesWith" in line]


@pytest.mark.parametrize(
    ("says", "name"),
    [
        ("Partnerskapet, som till vardags kallas Öppna bryggan, ska bryta ensamhet.", "Öppna bryggan"),
        ("Samverkan bedrivs under namnet Lärkraft Kust.", "Lärkraft Kust"),
        ("Parterna inrättar genom detta avtal Kusthjälpen.", "Kusthjälpen"),
        ("Partnerskapet benämns nedan IOP Trygga kajer.", "IOP Trygga kajer"),
        ("Parterna vill med detta partnerskap, Öppna bryggan, ge fler en mötesplats.", "Öppna bryggan"),
        ("Partnerskapet, som går under namnet Fyrljus Näset–Viken, ger råd om båtar.", "Fyrljus Näset–Viken"),
        ("Rådgivningen bedrivs under namnet Båtrådet Norr och är öppen för alla.", "Båtrådet Norr"),
        ("Meningen är att ha en öppen träffpunkt i Norrvik, kallad Fyrstugan, för alla.", "Fyrstugan"),
        ("Parterna bildar härmed ett partnerskap, nedan kallat Kajkompisen.", "Kajkompisen"),
        ("Samverkan benämns Verdandi-ligan.", "Verdandi-ligan"),
        ("Parterna driver Fyrens år till och med december 2027.", "Fyrens år"),
    ],
)
def test_an_agreement_is_about_what_its_text_gives_a_name(told: Told, says: str, name: str) -> None:
    text = f"""Överenskommelse om idéburet offentligt partnerskap (IOP)

1. Parter
Strömhamns kommun genom socialnämnden, org.nr 212000-0000, nedan kallad Kommunen
Verdandi Strömhamn, nedan kallad Föreningen

2. Syfte
{says}
{BODY}"""
    assert {
        f"Strömhamns kommun participatesIn {name}",
        f"Socialnämnden participatesIn {name}",
        f"Verdandi Strömhamn participatesIn {name}",
    } <= told(text)


def test_a_name_that_the_text_gives_outright_goes_before_the_line_below_the_title(told: Told) -> None:
    text = f"""Överenskommelse om idéburet offentligt partnerskap (IOP)
Båtar för äldre i Strömhamn

1. Parter
Strömhamns kommun, org.nr 212000-0000
Verdandi Strömhamn

2. Syfte
Partnerskapet, som benämns Fyrfärjan, ska bryta ensamhet.
{BODY}"""
    lines = told(text)
    assert "Verdandi Strömhamn participatesIn Fyrfärjan" in lines
    assert not [line for line in lines if "Båtar för äldre" in line]


def test_the_line_below_a_kind_of_agreement_is_its_name_unless_it_divides_the_text(told: Told) -> None:
    parties = f"""
1. Parter
Strömhamns kommun, org.nr 212000-0000
Verdandi Strömhamn
{BODY}"""
    named = f"AVTAL OM IDÉBURET OFFENTLIGT PARTNERSKAP\nFramtid Norrvik 2024–2026\n{parties}"
    assert "Verdandi Strömhamn participatesIn Framtid Norrvik" in told(named)
    told_of = f"AVTAL OM IDÉBURET OFFENTLIGT PARTNERSKAP\nFramtid Norrvik – träffar för unga\n{parties}"
    assert "Verdandi Strömhamn participatesIn Framtid Norrvik" in told(told_of)
    plain = f"Samverkansöverenskommelse 2024–2026\n\nBakgrund och syfte\n\nTexten börjar.\n{parties}"
    assert not [line for line in told(plain) if "Bakgrund" in line]


def test_an_agreement_of_years_alone_is_called_by_them(told: Told) -> None:
    text = f"""SAMVERKANSÖVERENSKOMMELSE 2024–2026

mellan Strömhamns kommun och Polismyndigheten

Inledning
{BODY}"""
    assert {
        "Strömhamns kommun participatesIn Samverkansöverenskommelse 2024–2026",
        "Polismyndigheten participatesIn Samverkansöverenskommelse 2024–2026",
    } <= told(text)


def test_the_parties_are_meant_where_somebody_stands_for_them_and_not_elsewhere(told: Told) -> None:
    text = f"""Överenskommelse om idéburet offentligt partnerskap
Öppna bryggan

1. Parter
Strömhamns kommun, org.nr 212000-0000
Verdandi Strömhamn, org.nr 802000-0000

2. Styrgrupp
I styrgruppen sitter två företrädare för vardera parten.

3. Medborgarlöfte
Vardera parten bär sina egna kostnader.
{BODY}"""
    found = told(text)
    group = {line for line in found if line.endswith("participatesIn Styrgruppen")}
    assert {line.split(" participatesIn")[0] for line in group} == {"Strömhamns kommun", "Verdandi Strömhamn"}
    assert not [line for line in found if line.endswith("participatesIn Medborgarlöfte")]


def test_a_heading_that_is_a_party_tells_whose_promises_stand_below(told: Told) -> None:
    text = f"""Överenskommelse om idéburet offentligt partnerskap
Öppna bryggan

1. Parter
Strömhamns kommun, org.nr 212000-0000, nedan kallad Kommunen
Verdandi Strömhamn, nedan kallad Föreningen

4. Åtaganden
4.1 Kommunen
a) betalar ut 640 000 kronor per år till Föreningen
4.2 Föreningen
a) deltar i nätverket Kustkraft
{BODY}"""
    found = told(text)
    assert "Strömhamns kommun funds Verdandi Strömhamn" in found
    assert "Verdandi Strömhamn participatesIn Kustkraft" in found


def test_what_parties_set_up_is_what_an_agreement_without_a_name_is_about(told: Told) -> None:
    text = f"""SAMVERKANSAVTAL
Dnr KS 112/2024

mellan Strömhamns kommun, Tallviks kommun och Region Bergsvik

§ 1 Ändamål

Parterna hjälper varandra vid kriser. För ändamålet inrättas Krisrådet Norra kusten, nedan kallat rådet.
{BODY}"""
    said = told(text)
    assert {
        "Strömhamns kommun participatesIn Krisrådet Norra kusten",
        "Region Bergsvik participatesIn Krisrådet Norra kusten",
    } <= said
    assert not any("Dnr" in fact for fact in said)


def test_an_agreement_is_called_by_what_it_is_about_and_not_by_its_parties(told: Told) -> None:
    text = f"""AVTAL OM SAMVERKAN INOM VATTENVÅRD

mellan Strömhamns kommun, Tallviks kommun och Region Bergsvik

§ 1 Inledning

Avtalet om samverkan inom vattenvård gäller alla tre.
{BODY}"""
    assert "Region Bergsvik participatesIn Avtal om samverkan inom vattenvård" in told(text)


def test_a_party_stands_in_a_line_with_its_address(told: Told) -> None:
    text = f"""SAMVERKANSAVTAL

Familjehuset Kajen

§ 1 Avtalsparter
Strömhamns kommun, socialnämnden, 123 45 Strömhamn
Region Bergsvik, Box 12, 123 46 Strömhamn, nedan regionen

{BODY}"""
    assert {
        "Strömhamns kommun participatesIn Familjehuset Kajen",
        "Region Bergsvik participatesIn Familjehuset Kajen",
    } <= told(text)


def test_each_of_the_parties_is_where_somebody_of_theirs_sits(told: Told) -> None:
    text = f"""AVTAL OM GEMENSAM KRISBEREDSKAP

mellan Strömhamns kommun, Tallviks kommun och Region Bergsvik

§ 1 Organisation

Parterna träffas varje år. I Krisrådet ingår
a) en samordnare från var och en av parterna,
b) en företrädare för Polisen.
{BODY}"""
    said = told(text)
    assert {
        f"{party} participatesIn Krisrådet" for party in ("Tallviks kommun", "Region Bergsvik", "Polisen")
    } <= said


PARTIES = """SAMVERKANSAVTAL

avseende Kustberedskapen – gemensam jour

Mellan

Strömhamns kommun, 212000-9991, genom kommunstyrelsen
Ekhults kommun, 212000-9992
Skärviks kommun, 212000-9993
Sälnäs Energi AB, 559000-9994

har följande avtal träffats.
"""


@pytest.mark.parametrize(
    "sentence",
    [
        "Därutöver medverkar de tre kommunerna i Nätverket Klara kusten.",
        "Kommunerna har sedan länge ett samarbete i Nätverket Klara kusten.",
        "Samtliga kommuner deltar i Nätverket Klara kusten.",
    ],
)
def test_the_municipalities_are_those_of_the_parties(told: Told, sentence: str) -> None:
    lines = told(f"{PARTIES}\n§ 2 Bakgrund\n\n{sentence} Det påverkas inte av avtalet.\n")
    joined = {line.split(" participatesIn ")[0] for line in lines if line.endswith(" Klara kusten")}
    assert {"Strömhamns kommun", "Ekhults kommun", "Skärviks kommun"} <= joined
    assert "Sälnäs Energi AB" not in joined


def test_municipalities_of_the_county_are_no_parties(told: Told) -> None:
    sentence = "Kommunerna i länet deltar i Nätverket Klara kusten."
    lines = told(f"{PARTIES}\n§ 2 Bakgrund\n\n{sentence} Det påverkas inte av avtalet.\n")
    assert not [line for line in lines if line.startswith("Ekhults") and line.endswith("Klara kusten")]


def test_the_city_whose_paper_it_is_may_stand_above_the_title(told: Told) -> None:
    text = f"""Strömhamns kommun
Dnr SN 2024/00114

Överenskommelse om idéburet offentligt partnerskap (IOP)
Båthuset Kullen

1 Parter
Strömhamns kommun genom socialnämnden, nedan kallad kommunen
Hamnföreningen Kullen, nedan kallad Föreningen
{BODY}"""
    assert "Hamnföreningen Kullen participatesIn Båthuset Kullen" in told(text)


def test_whoever_gives_to_the_undertaking_of_an_agreement_is_in_it(told: Told) -> None:
    text = f"""{PARTIES}
§ 4 Innehåll

Mälarskolan upplåter gymnastiksalen på söndagar.
Därutöver medverkar Röda Korset Skärvik med kläder och husgeråd.
"""
    lines = told(text)
    assert "Mälarskolan participatesIn Kustberedskapen" in lines
    assert "Röda Korset Skärvik participatesIn Kustberedskapen" in lines


def test_municipalities_below_each_other_are_parties_and_no_letterhead(told: Told) -> None:
    text = f"""SAMVERKANSAVTAL RENA VIKAR 2021-2024

Mellan nedanstående kommuner har följande avtal träffats om gemensam skötsel av stränderna.

Avtalsslutande parter
Strömhamns kommun
Ekhults kommun
Lindeviks kommun

{BODY}"""
    parties = {line.split(" participatesIn ")[0] for line in told(text) if " participatesIn " in line}
    assert parties == {"Strömhamns kommun", "Ekhults kommun", "Lindeviks kommun"}


def test_who_has_made_an_agreement_is_bound_by_it(told: Told) -> None:
    text = f"""SAMVERKANSAVTAL
om gemensam bokbuss i Bergsvik

§ 1 Inledning

Strömhamns kommun, Ekhults kommun och Lindeviks kommun har denna dag ingått följande avtal. Region Bergsvik har
informerats.

{BODY}"""
    agreement = "Samverkansavtal om gemensam bokbuss i Bergsvik"
    parties = {line for line in told(text) if line.endswith(f"participatesIn {agreement}")}
    assert parties == {
        f"Strömhamns kommun participatesIn {agreement}",
        f"Ekhults kommun participatesIn {agreement}",
        f"Lindeviks kommun participatesIn {agreement}",
    }
    assert not [line for line in told(text) if "collaboratesWith Lindeviks" in line]


def test_a_party_has_its_whole_name_and_its_short_one(told: Told) -> None:
    text = f"""ÖVERENSKOMMELSE OM IDÉBURET OFFENTLIGT PARTNERSKAP
Kajhuset Norrstrand                          Dnr SON 2021/44

1. Parter
Strömhamns kommun genom socialnämnden, org.nr 212000-0001, nedan Kommunen
Hyresgästföreningen region Bergsvik och Öarna, nedan Hyresgästföreningen
Strömhamns hamnförsamling, "Hamnförsamlingen"

2. Åtaganden
Hamnförsamlingen bidrar med 40 000 kronor per år till Kajhuset Norrstrand.
{BODY}"""
    facts = told(text)
    assert "Hyresgästföreningen region Bergsvik och Öarna participatesIn Kajhuset Norrstrand" in facts
    assert "Strömhamns hamnförsamling participatesIn Kajhuset Norrstrand" in facts
    assert "Strömhamns hamnförsamling funds Kajhuset Norrstrand" in facts


def test_clauses_that_hold_of_any_agreement_say_nothing_of_this_one(told: Told) -> None:
    text = (
        "SAMVERKANSAVTAL\n\n1. PARTER\n1.1 Strömhamns kommun, genom socialnämnden, nedan kallad Kommunen\n"
        "1.2 Region Bergsvik, genom hälsonämnden, nedan kallad Regionen\n\n"
        "2. SYFTE\nParterna har länge haft en mottagning. Målgruppen är unga mellan 13 och 23 år.\n\n"
        "3. TVIST\nTvist ska i första hand lösas mellan parterna och i andra hand av Kajens tingsrätt.\n"
    )
    assert not any("tingsrätt" in fact for fact in told(text))


def test_a_municipality_does_not_work_with_its_own_administration(told: Told) -> None:
    text = "Avtal mellan Strömhamns kommun, socialförvaltningen och Rädda Barnen om samverkan på kajen.\n"
    pairs = {fact for fact in told(text) if "collaboratesWith" in fact}
    assert not any("Strömhamns kommun" in pair and "Socialförvaltningen" in pair for pair in pairs)


@pytest.mark.parametrize(
    ("paper", "lines"),
    [
        (
            "SAMARBETSAVTAL\nFamiljecentralen Fyren\n\nParter\n",
            "1. Strömhamns kommun, socialnämnden (212000-0000), Box 5, 999 99 Strömhamn\n"
            "2. Region Bergsvik, vårdcentralen Fyren (232100-0000)\n3. Strömhamns pastorat (252000-0000)\n",
        ),
        (
            "IOP-avtal\n\nDnr SN 2030/118\n\nÖverenskommelse om Idéburet offentligt partnerskap avseende "
            "Familjecentralen Fyren\n\n1. Parter\n",
            "1.1 Strömhamns kommun, genom socialnämnden, org.nr 212000-0000, 999 99 Strömhamn, nedan kallad\n"
            "kommunen\n1.2 Region Bergsvik, org.nr 232100-0000, nedan kallad regionen\n"
            "1.3 Strömhamns pastorat, org.nr 252000-0000, nedan kallat pastoratet\n",
        ),
    ],
)
def test_each_numbered_line_below_the_heading_of_the_parties_names_one(
    told: Told, paper: str, lines: str
) -> None:
    facts = told(f"{paper}{lines}\n2 Bakgrund\nHär möter föräldrar personal.\n")
    parties = ("Strömhamns kommun", "Region Bergsvik", "Strömhamns pastorat")
    assert {f"{party} participatesIn Familjecentralen Fyren" for party in parties} <= facts


DOINGS = """Överenskommelse om Idéburet offentligt partnerskap avseende Mötesplats Fyren
1. Parter
1.1 Strömhamns kommun, org.nr 212000-0000, nedan kallad kommunen
1.2 Hamnens Vänner, org.nr 802400-0000, nedan kallad föreningen
2. Åtaganden
2.1 Kommunen
- Betalar ett årligt verksamhetsstöd om 420 000 kr till föreningen
2.2 Föreningen
- Samverkar med Röda Korset om läxhjälp
- Bör samverka med Lions
- Parterna kan vid behov bjuda in Polisen
"""


def test_what_begins_with_its_verb_below_the_heading_of_a_party_is_done_by_it(told: Told) -> None:
    facts = told(DOINGS)
    assert "Strömhamns kommun funds Hamnens Vänner" in facts
    assert "Hamnens Vänner collaboratesWith Röda Korset" in facts
    assert not [fact for fact in facts if "Lions" in fact or "Polisen" in fact]


def test_members_of_what_is_named_make_it_a_collaboration(told: Told) -> None:
    text = """2.1 Styrgrupp
Styrgruppen, HamnBrå, beslutar om inriktningen. Medlemmar i HamnBrå är:
- Polisen
- Representant från Strömhamnshus AB
"""
    assert {"Polisen participatesIn HamnBrå", "Strömhamnshus AB participatesIn HamnBrå"} <= told(text)


def test_each_labelled_line_says_its_own(told: Told) -> None:
    text = """2.1 Projektet Stegvis
Projektägare: Strömhamns kommun
Samverkansparter: Försäkringskassan, Arbetsförmedlingen, vårdcentralen Linden
Beviljade medel 2022: 1 350 tkr. Förbrukat: 1 290 tkr.
"""
    facts = told(text)
    assert not [fact for fact in facts if "Beviljade" in fact]


def test_who_is_sent_a_proposal_for_comment_works_with_nobody(told: Told) -> None:
    text = (
        "Region Bergsvik har tagit fram ett förslag till kulturplan och skickat det på remiss till "
        "Länsstyrelsen, Röda Korset och Högskolan i Halmstad.\n"
    )
    assert not [fact for fact in told(text) if "collaboratesWith" in fact]
