"""Reports that tell in the third person what each board has told: examples, inverted and passive clauses, partners."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.names.sharedheads import shared_heads
from ontology.registry import Registry

Told = Callable[[str], set[str]]
BOARD = "Kulturnämnden"
HEAD = "Strömhamns kommun\nUppföljning av 2021 års arbete\n\nKulturnämnden\n\n"
"""A report's section about what one board does."""


def work_together(one: str, other: str) -> str:
    """The line of a fact that holds both ways, as the reading writes it."""
    return " collaboratesWith ".join(sorted((one, other)))


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("Exempel på allianser som nämns är: Läsande kaj, Konst för kajen och Bro mot bro.",
         "Läsande kaj|Konst för kajen|Bro mot bro"),
        ("Ett annat exempel på samarbeten är Läsande kaj.", "Läsande kaj"),
        ("Som exempel på projekt lyfter nämnden fram Veckopulsen och SSPF.", "Veckopulsen|SSPF"),
        ("Nämnden deltar i flera nätverk, till exempel Läsande kaj och nätverket Konst vid kajen.",
         "Läsande kaj|Konst vid kajen"),
        ("Nämnden är part i flera processer. Exempel på det är Planprogram för Brygganområdet och Levande kaj.",
         "Planprogram för Brygganområdet|Levande kaj"),
        ("Bland de projekt som beskrivs är Läsande kaj och Språkbryggan.", "Läsande kaj|Språkbryggan"),
        ("Exempel på samverkan är samverkan kring ungas läsning och Läsande kaj.",
         "Samverkan kring ungas läsning|Läsande kaj"),
        ("Bland annat nämns samarbetet i Veckopulsen.", "Veckopulsen"),
        ("Nämnden framhåller särskilt satsningen Läsande kaj.", "Läsande kaj"),
    ],
)  # fmt: skip
def test_board_takes_part_in_what_is_told_of_it_as_examples(told: Told, text: str, names: str) -> None:
    """Each of the list, by its name or as the phrase that it is called by."""
    assert told(HEAD + text) >= {f"Kulturnämnden participatesIn {name}" for name in names.split("|")}


@pytest.mark.parametrize(
    "text",
    [
        "Exempel på insatser är att läsa högt, besök i parken och Kulturdagen.",
        "Ett exempel är samarbetet med IK Fyren och PRO.",
        "Målet är att tillsammans med IK Fyren starta Veckopulsen.",
        "Arbetet följer riktlinjerna i linje med Veckopulsen.",
    ],
)
def test_what_is_no_example_of_a_collaboration_makes_no_member(told: Told, text: str) -> None:
    """Infinitives, partners, aims, and what something only accords with."""
    assert {line for line in told(HEAD + text) if "participatesIn" in line} == set()


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("Särskilt nämns samarbete med näringsliv, akademi och föreningsliv, andra kommuner, regioner samt EU.",
         "Föreningslivet|Näringslivet|Akademin|Andra kommuner|Regioner|EU"),
        ("Ett samarbete med fastighetsägarna och idéburna sektorn har inletts.", "Fastighetsägare|Idéburna sektorn"),
        ("Under året har samarbetet med hyresgästerna och studieförbunden fördjupats.",
         "Hyresgästerna|Studieförbunden"),
        ("Nu har ett samarbete utvecklats med offentlig sektor, högskolor, universitet och andra yrkesutbildningar.",
         "Offentlig sektor|Högskolor|Andra yrkesutbildningar"),
        ("Nämnden har bjudit in till en konferens om läsning med PRO, IK Fyren och Region Kustmark.",
         "PRO|IK Fyren|Region Kustmark"),
        ("I samverkan med förenings- och näringslivet prövas nya former.", "Föreningslivet|Näringslivet"),
        ("Nämnden beskriver ett fördjupat samarbete med andra aktörer.", "Andra aktörer"),
    ],
)  # fmt: skip
def test_partners_of_every_kind_are_known_in_all_their_forms(told: Told, text: str, partners: str) -> None:
    """Collective partners, in the singular, the plural and the definite form, and two behind one stem."""
    assert told(HEAD + text) >= {work_together(BOARD, name) for name in partners.split("|")}


def test_more_of_them_at_the_end_of_a_list_are_no_partner(told: Told) -> None:
    """ "… och andra aktörer" only says that the list goes on."""
    said = told(HEAD + "Nämnden samarbetar med PRO, IK Fyren och andra aktörer.")
    assert {line for line in said if "aktörer" in line} == set()


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Nämnden nämner Lovhamnen och Veckopulsen, som är ett samarbete mellan PRO, IK Fyren och näringslivet.",
         "PRO|IK Fyren|Näringslivet"),
        ("Lovhamnen nämns, liksom Veckopulsen där PRO, IK Fyren och kommunens fältsekreterare ingår.",
         "PRO|IK Fyren"),
        ("Lovhamnen lyfts fram, och även Veckopulsen som samlar PRO och IK Fyren.", "PRO|IK Fyren"),
    ],
)  # fmt: skip
def test_list_belongs_to_the_collaboration_right_before_its_clause(
    told: Told, text: str, members: str
) -> None:
    """Of several that a sentence names, the one whose relative clause the list stands in."""
    said = told(HEAD + text)
    assert said >= {f"{name} participatesIn Veckopulsen" for name in members.split("|")}
    assert {line for line in said if line.endswith("Lovhamnen")} <= {"Kulturnämnden participatesIn Lovhamnen"}


def test_partner_of_a_partner_works_with_both(told: Told) -> None:
    """Who has, together with another, agreed with a third: both work with the third."""
    said = told(HEAD + "Nämnden har tillsammans med fritidsnämnden ingått ett avtal med Region Kustmark.")
    assert said >= {
        work_together("Kulturnämnden", "Fritidsnämnden"),
        work_together("Kulturnämnden", "Region Kustmark"),
        work_together("Fritidsnämnden", "Region Kustmark"),
    }


def test_network_that_is_met_among_others_is_a_partner(told: Told) -> None:
    """A network in a list behind "tillsammans med" is not where the others of the list meet."""
    said = told(HEAD + "Läsdagen hölls tillsammans med Äldre mitt i stan, PRO och IK Fyren.")
    assert {line for line in said if line.endswith("Äldre mitt i stan")} == set()
    assert {work_together(BOARD, "PRO"), work_together(BOARD, "IK Fyren")} <= said


@pytest.mark.parametrize(
    "text",
    [
        "I Veckopulsen ingår kulturdirektören och teknikdirektören samt fritidsdirektören.",
        "I Veckopulsen ingår kulturförvaltningens chef och fritidsförvaltningens utvecklare.",
        "Veckopulsen samlar direktörerna för kulturförvaltningen och fritidsförvaltningen.",
    ],
)
def test_who_acts_for_an_office_stands_for_it(told: Told, text: str) -> None:
    """Directors by title, and whose people somebody is."""
    assert told(HEAD + text) >= {
        "Kulturförvaltningen participatesIn Veckopulsen",
        "Fritidsförvaltningen participatesIn Veckopulsen",
    }


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("direktörerna för stadsområde Söder, Norr och Innerstaden möts",
         "Stadsområdesförvaltning Söder|Stadsområdesförvaltning Norr|Stadsområdesförvaltning Innerstaden"),
        ("i stadsområdesnämnderna Väster och Öster", "Stadsområdesnämnd Väster|Stadsområdesnämnd Öster"),
        ("förenings- och näringslivet", "Föreningslivet|Näringslivet"),
        ("stadsdirektören leder", "Stadskontoret"),
        ("stadsdelarna Aspen och Eken", ""),
        ("kultur- och idrottslivet", ""),
        ("vägvisardirektören", ""),
    ],
)  # fmt: skip
def test_one_word_opens_every_known_name_that_shares_it(registry: Registry, text: str, names: str) -> None:
    """A head before or behind several names; what the registry does not know is left alone."""
    groups = list(shared_heads(text, registry, "malmo"))
    assert [e.name for group in groups for e in group.entities] == (names.split("|") if names else [])


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Nämnden ingår i ett utvecklingsprojekt för trygga torg lett av Region Kustmark.",
         "Kulturnämnden participatesIn Utvecklingsprojekt för trygga torg"
         "|Region Kustmark participatesIn Utvecklingsprojekt för trygga torg (coordinator)"),
        ("Förvaltningen är med i ett nätverk kring ungas läsning, där PRO och IK Fyren ingår.",
         "PRO participatesIn Nätverk kring ungas läsning"),
        ("För kunskapsutbyte har ett kajstadsnätverk etablerats mellan PRO, IK Fyren och Region Kustmark.",
         "PRO participatesIn Kajstadsnätverk|Region Kustmark participatesIn Kajstadsnätverk"),
        ("I alliansen Samverkansprocess för ett levande torg skapas kunskap om läsning.",
         "Kulturnämnden participatesIn Samverkansprocess för ett levande torg"),
        ("Det ligger till grund för kommunstyrelsens och polisens gemensamma medborgarlöfte.",
         "Kommunstyrelsen participatesIn Medborgarlöften|Polisen participatesIn Medborgarlöften"),
        ("Nämnden har tre IOP med föreningar på orten.",
         "Kulturnämnden participatesIn Idéburet offentligt partnerskap (IOP)"),
        ("Nämnden har utvecklat arbetet med dialog, IOP och andra former.",
         "Kulturnämnden participatesIn Idéburet offentligt partnerskap (IOP)"),
        ("Här framhålls kulturförvaltningens nya avdelning Bokkajen som invigdes i maj.",
         "Bokkajen partOf Kulturförvaltningen"),
        ("Kulturförvaltningens enhet för forskning och utveckling deltar i Veckopulsen.",
         "Enhet för forskning och utveckling partOf Kulturförvaltningen"),
        ("Ett exempel är projektet Ljusa torg som genomförts i flera av stadens delar (Lotsudden och Tjärdalen).",
         "Ljusa torg operatesIn Lotsudden|Ljusa torg operatesIn Tjärdalen"),
    ],
)  # fmt: skip
def test_what_has_no_name_of_its_own_is_called_by_what_it_is_for(told: Told, text: str, facts: str) -> None:
    """Described projects and networks, what several own in common, contracts, own units, and parts of the city."""
    assert told(HEAD + text) >= set(facts.split("|"))


@pytest.mark.parametrize(
    "text",
    [
        "Nämnden ingår i ett projekt. Förvaltningen deltar i en arbetsgrupp.",
        "Ett samarbete har etablerats mellan PRO och IK Fyren.",
        "Nämnden är med i ett projekt för att läsa mer.",
    ],
)
def test_kind_alone_is_no_name(told: Told, text: str) -> None:
    """A project is not called a project."""
    assert {line for line in told(HEAD + text) if "participatesIn" in line} == set()


def test_own_municipality_is_no_partner_of_its_board(told: Told) -> None:
    """A board that works with the municipality's and others' people works with the others."""
    said = told(HEAD + "Ett utkast är utvecklat i samverkan med företrädare för kommunen och PRO.")
    assert said == {work_together(BOARD, "PRO")}


@pytest.mark.parametrize(
    ("text", "partners"),
    [
        ("Bland samarbetsparterna märks Röda Korset och PRO.", "Röda Korset|PRO"),
        ("Viktiga samverkansparter är Region Kustmark, polisen och studieförbunden.",
         "Region Kustmark|Polisen|Studieförbunden"),
        ("Polisen är en nära samarbetspartner.", "Polisen"),
        ("Förvaltningen har fått hjälp av Högskolan i Kustmark att utvärdera läsningen.", "Högskolan i Kustmark"),
        ("Läsrundan planerades gemensamt med Föreningen Brygghuset.", "Föreningen Brygghuset"),
        ("Dialogen har förts med hyresgäster och näringsidkare.", "Hyresgäster|Näringsidkare"),
        ("Under våren hölls en läsdag där PRO, IK Fyren samt Röda Korset deltog.", "PRO|IK Fyren|Röda Korset"),
        ("Nämnden har bjudit in föreningar och studieförbund att vara med.", "Föreningar|Studieförbund"),
        ("Samverkan mellan nämnden och polisen har stärkts.", "Polisen"),
        ("Vi och IK Fyren samarbetar om läsning.", "IK Fyren"),
        ("Samarbetet har utvecklats såväl med skolan som med det civila samhället.", "Skolan|Det civila samhället"),
        ("Nämnden har gjort gemensamma läsaftnar med PRO.", "PRO"),
        ("Förvaltningen beskriver samarbetet med PRO och IK Fyren som avgörande.", "PRO|IK Fyren"),
        ("Insatserna har samordnats med polisen och Region Kustmark.", "Polisen|Region Kustmark"),
        ("Kontakterna med byggherrarna har utvecklats.", "Byggherrarna"),
        ("Nämnden har samrått med Länsstyrelsen.", "Länsstyrelsen"),
    ],
)  # fmt: skip
def test_partners_without_the_word_for_working_together(told: Told, text: str, partners: str) -> None:
    """Called partners, helpers, guests at what a board does, and the board itself as one of a list."""
    assert told(HEAD + text) >= {work_together(BOARD, name) for name in partners.split("|")}


@pytest.mark.parametrize(
    ("text", "members"),
    [
        ("Inom Språkbryggan samverkar nämnden och SFI.", "Kulturnämnden|SFI"),
        ("Nämnden, polisen och PRO driver tillsammans Veckopulsen.", "Kulturnämnden|Polisen|PRO"),
        ("Till de viktigaste forumen hör Veckopulsen.", "Kulturnämnden"),
        ("Nämnden har tagit initiativ till Veckopulsen.", "Kulturnämnden"),
        ("Ett nytt nätverk, Ung kust, har bildats av nämnden, Region Kustmark och PRO.",
         "Kulturnämnden|Region Kustmark|PRO"),
        ("Som stöd finns Föreningsrådet, där IK Fyren och PRO hade var sin plats.", "IK Fyren|PRO"),
        ("Nämnden har gjort gemensam tillsyn med polisen inom Tryggare Strömhamn.", "Kulturnämnden|Polisen"),
    ],
)  # fmt: skip
def test_members_of_a_collaboration_in_a_report(told: Told, text: str, members: str) -> None:
    """Whoever stands in the list with the board, and who began it."""
    said = told(HEAD + text)
    assert {line.split(" participatesIn ")[0] for line in said if " participatesIn " in line} >= set(
        members.split("|")
    )


def test_two_and_a_third_who_do_one_thing_all_work_together(told: Told) -> None:
    """ "A och B har tillsammans med C" tells of each with each."""
    said = told(HEAD + "PRO och IK Fyren har tillsammans med fritidsnämnden ordnat en läsdag.")
    assert {
        work_together("PRO", "IK Fyren"),
        work_together("Fritidsnämnden", "PRO"),
        work_together("Fritidsnämnden", "IK Fyren"),
    } <= said


SUMMARY = "Strömhamns kommun\nÅrsrapport 2021\n\nSammanfattning\n\n"
"""A report's section that speaks of many boards and in no one's voice."""


@pytest.mark.parametrize(
    ("text", "facts"),
    [
        ("Arbetet leds av en styrgrupp där kommunledningskontoret, socialchefen och kulturchefen ingår.",
         "Kulturförvaltningen participatesIn Styrgrupp|Socialförvaltningen participatesIn Styrgrupp"),
        ("Därför har en samordningsgrupp bildats med representanter från kulturförvaltningen och polisen.",
         "Kulturförvaltningen participatesIn Samordningsgrupp|Polisen participatesIn Samordningsgrupp"),
        ("Inom projektet Digital vardag, som är ett samarbete mellan PRO och SFI, har kurser hållits.",
         "PRO participatesIn Digital vardag|SFI participatesIn Digital vardag"),
        ("I nätverket Rätt kaj, i vilket alla förvaltningar deltar, möts man ofta.",
         "Samtliga förvaltningar participatesIn Rätt kaj"),
        ("Styrgruppen för trygghet sammanträder ofta och består av kulturförvaltningen och polisen.",
         "Polisen participatesIn Styrgruppen för trygghet"),
        ("Projektet Nya Vindar pågår hos fritidsnämnden och kulturnämnden.",
         "Fritidsnämnden participatesIn Nya Vindar|Kulturnämnden participatesIn Nya Vindar"),
        ("Vård- och omsorgsnämndens satsning Aktiv kaj genomförs tillsammans med PRO och IK Fyren.",
         "Vård- och omsorgsnämnden participatesIn Aktiv kaj|PRO participatesIn Aktiv kaj"),
        ("Fritidsnämnden uppger att näringslivet är en viktig samarbetspart.",
         "Fritidsnämnden collaboratesWith Näringslivet"),
        ("IK Fyren medverkar i Trygghetsrådet och PRO i Näringslivsrådet.",
         "IK Fyren participatesIn Trygghetsrådet|PRO participatesIn Näringslivsrådet"),
        ("Kulturnämndens projekt för läsning Bokkajen tar form.", "Kulturnämnden participatesIn Bokkajen"),
        ("Fritidsnämnden har genom forskningsstudien Ung vår kartlagt ungas vanor.",
         "Fritidsnämnden participatesIn Ung vår"),
        ("Arbetet bygger på erfarenheter av Områdesprogrammet för Lotsudden och Tjärdalen.",
         "Områdesprogrammet för Lotsudden och Tjärdalen operatesIn Lotsudden"
         "|Områdesprogrammet för Lotsudden och Tjärdalen operatesIn Tjärdalen"),
        ("Fakulteten för hälsa och samhälle på Högskolan i Kustmark följer arbetet.",
         "Fakulteten för hälsa och samhälle partOf Högskolan i Kustmark"),
        ("Kulturnämndens och IK Fyrens samarbete har fördjupats.", "IK Fyren collaboratesWith Kulturnämnden"),
        ("I samverkan med PRO och näringslivet har arbetsmarknadsenheten startat Språkbryggan.",
         "Arbetsmarknadsenheten participatesIn Språkbryggan (owner)|PRO participatesIn Språkbryggan"),
        ("Språkbryggan, som medfinansieras av Europeiska socialfonden, fortsätter.",
         "Europeiska socialfonden funds Språkbryggan"),
        ("Ett partnerskap har slutits mellan IK Fyren och Region Kustmark.",
         "IK Fyren collaboratesWith Region Kustmark"),
    ],
)  # fmt: skip
def test_summary_tells_of_each_board_what_is_its_own(told: Told, text: str, facts: str) -> None:
    """Groups, projects and partners of boards that the sentence itself names."""
    assert told(SUMMARY + text) >= set(facts.split("|"))


def test_second_of_two_actors_is_not_where_the_first_is(told: Told) -> None:
    """ "A medverkar i X och B i Y": A is not in Y."""
    said = told(SUMMARY + "IK Fyren medverkar i Trygghetsrådet och PRO i Näringslivsrådet.")
    assert "IK Fyren participatesIn Näringslivsrådet" not in said


def test_numbered_headings_above_long_paragraphs_are_no_page_numbers(told: Told) -> None:
    """Whatever the length of a report's lines, it is read to its end."""
    long = "Nämnden arbetar med läsning i hela kommunen under året. " * 6
    text = "".join(f"{number} {name}\n{long}\n" for number, name in enumerate(("Mål", "Läge", "Bilder"), 1))
    said = told(f"Strömhamns kommun\nRapport 2021\n{text}4 Kulturnämnden\nNämnden samarbetar med IK Fyren.\n")
    assert work_together(BOARD, "IK Fyren") in said


def test_heading_in_capitals_is_no_group_that_its_section_speaks_of(told: Told) -> None:
    """ "Gruppen" below "STADENS SAMORDNING" is the group that the sentence before it has set up."""
    text = (
        HEAD.replace("Kulturnämnden", "STADENS SAMORDNING") + "Gruppen träffas ofta. PRO och IK Fyren deltar."
    )
    assert {line for line in told(text) if "SAMORDNING" in line} == set()


@pytest.mark.parametrize(
    "head",
    [
        "Strömhamns kommun\nKulturnämndens årsanalys 2021",
        "Årsanalys 2021\nKulturnämnden, Strömhamns kommun",
        "Årsrapport 2021 för kulturnämnden i Strömhamns kommun",
    ],
)
def test_we_are_the_body_whose_document_it_is(told: Told, head: str) -> None:
    """Named in the title in any way: "vi" and "nämnden" mean it; what is said of others stays theirs."""
    text = "\n\nInledning\nVi har ett samarbete med PRO. Nämnden deltar i Veckopulsen.\n\n"
    said = told(f"{head}{text}Läget\nLovhamnen leds av IK Fyren.\n")
    assert said >= {work_together(BOARD, "PRO"), "Kulturnämnden participatesIn Veckopulsen"}
    assert "Kulturnämnden participatesIn Lovhamnen" not in said


def test_head_with_several_bodies_gives_nobody_the_word(told: Told) -> None:
    """A report to two boards is neither's."""
    head = "Strömhamns kommun\nRapport till kulturnämnden och fritidsnämnden\n\nLäget\n"
    said = told(head + "Vi har ett samarbete med PRO.\n")
    assert not any("nämnden" in line for line in said)
