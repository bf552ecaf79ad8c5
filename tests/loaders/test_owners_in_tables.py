"""Who answers for the measures of a table, where a city calls its offices by their fields of work."""

from __future__ import annotations

from collections.abc import Callable

import pytest

TABLE = """Handlingsplan för trygghet

Nr   Åtgärd                        Ansvarig           Samverkar med        Klart
1    Belysa stigen till hamnen     Miljö Strömhamn    Polisen, PRO         2024
2    Öppna kajens café             Kultur och fritid  –                    2025
3    Måla om tunneln               Zlatan Strömberg   Polisen              2025
4    Städa torget                  Gunnel Kultursson  Polisen              2025
"""


def test_sectors_are_owners_and_people_are_none(told: Callable[[str], set[str]]) -> None:
    """A sector is known by ordinary words; a person in the same column never becomes one."""
    said = told(TABLE)
    assert {
        "Miljö Strömhamn responsibleFor Belysa stigen till hamnen",
        "Kultur och fritid responsibleFor Öppna kajens café",
        "Miljö Strömhamn collaboratesWith Polisen",
        "Miljö Strömhamn collaboratesWith PRO",
    } <= said
    assert not any("Zlatan" in fact or "Gunnel" in fact for fact in said)


def test_a_sector_of_a_table_is_known_in_the_text_below_it(told: Callable[[str], set[str]]) -> None:
    """What the table calls an owner takes part in what the text tells of."""
    said = told(f"{TABLE}\nI projektet Kajen deltar Miljö Strömhamn och polisen.\n")
    assert "Miljö Strömhamn participatesIn Kajen" in said


OWNER = "Socialnämnden i samverkan med polisen"


@pytest.mark.parametrize(
    "document",
    [
        f"Handlingsplan\n\nNr\tÅtgärd\tAnsvarig\n1\tBelysa stigen till hamnen\t{OWNER}\n2\tÖppna båthuset\tKyrkan\n",
        f"Handlingsplan\n\nBelysa stigen till hamnen\nAnsvarig: {OWNER}\n\nÖppna båthuset\nAnsvarig: Kyrkan\n\n"
        "Rusta kajen vid torget\nAnsvarig: Kyrkan\n",
    ],
    ids=["cell", "line"],
)
def test_an_owner_with_a_partner_is_read_alike_in_a_cell_and_behind_a_label(
    told: Callable[[str], set[str]], document: str
) -> None:
    """Who is named behind "i samverkan med" answers for nothing: he works with the one who does."""
    said = told(document)
    assert "Socialnämnden responsibleFor Belysa stigen till hamnen" in said
    assert "Polisen collaboratesWith Socialnämnden" in said
    assert not any(fact.startswith("Polisen responsibleFor") for fact in said)


NAMED = """Handlingsplan för klimatet

Nr   Åtgärd                            Ansvar               I samarbete med          Klart
1    Solceller på badhuset             Tekniska nämnden     Strömhamn Energi         2025
2    Samåkning för pendlare,           Miljönämnden         Bussbolaget Viken,       2025
     projekt Åk till kajen                                  Strömhamnsbostäder
3    Cykeltävlingen "Trampa mer"       Fritidsnämnden       Korpen                   2025
4    SSPF-möten på Hamnskolan          Socialnämnden        Polisen                  2026
5    Utbildning i MHFA                 Socialnämnden        Region Bergsvik          2026
"""


def test_owner_and_partners_of_a_measure_that_is_a_named_undertaking_take_part_in_it(
    told: Callable[[str], set[str]],
) -> None:
    """A project, a campaign in quotation marks or a forum; a method that somebody is taught is none of them."""
    said = told(NAMED)
    assert {
        "Strömhamn Energi AB collaboratesWith Tekniska nämnden",
        "Miljönämnden participatesIn Åk till kajen",
        "Strömhamnsbostäder AB participatesIn Åk till kajen",
        "Fritidsnämnden participatesIn Trampa mer",
        "Korpen participatesIn Trampa mer",
        "Socialnämnden participatesIn SSPF",
        "Polisen participatesIn SSPF",
        "Region Bergsvik collaboratesWith Socialnämnden",
    } <= said
    assert "Polisen collaboratesWith Socialnämnden" not in said
    assert not any("(MHFA)" in fact and "participatesIn" in fact for fact in said)


def test_a_council_in_the_column_of_partners_works_with_the_owner(told: Callable[[str], set[str]]) -> None:
    """It is where others meet, and in such a column it acts."""
    table = (
        "Handlingsplan för vattnet\n\nNr\tÅtgärd\tAnsvarig\tSamverkar med\n"
        "1\tPlantera vid ån\tTekniska nämnden\tLidans vattenråd\n2\tRensa diken\tMiljönämnden\tPolisen\n"
    )
    said = told(table)
    assert {
        "Lidans vattenråd collaboratesWith Tekniska nämnden",
        "Miljönämnden collaboratesWith Polisen",
    } <= said
