"""What registered cases concern: their numbers in every form, and titles beside, above and below them."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.extract import Reading
from model.vocabulary import Predicate

Told = Callable[[str], set[str]]
HEAD = "Strömhamns kommun\nSocialförvaltningen\n\nTJÄNSTESKRIVELSE\nDatum 2031-02-12\n"
TEXT = "\n\nFörslag till beslut\nArbetet förlängs till nästa år.\n"
MINUTES = (
    "Strömhamns kommun\nPROTOKOLL\nSocialnämnden 2031-04-02\n\n§ 11\nVal av justerare\nPRO närvarar inte.\n\n"
)


@pytest.mark.parametrize(
    ("line", "number"),
    [
        ("Dnr SN 2031/118", "SN 2031/118"),
        ("Diarienummer: SAN 45/31", "SAN 45/31"),
        ("Diarienr Sov 412/2031", "Sov 412/2031"),
        ("Ärendenummer TN/2031:87", "TN/2031:87"),
        ("Dnr 2031-00417", "2031-00417"),
        ("Dnr KS.2031.203", "KS.2031.203"),
        ("Diarienummer: 31AN87", "31AN87"),
        ("Dnr 2031/SN118", "2031/SN118"),
        ("2031-02-12 SN 2031/00098", "SN 2031/00098"),
    ],
)
def test_number_in_the_head_concerns_what_the_title_names(told: Told, line: str, number: str) -> None:
    """However the register writes it; the date beside it is no number."""
    facts = told(f"{HEAD}{line}\n\nTill socialnämnden\n\nFortsatt arbete i Veckopulsen{TEXT}")
    assert {fact for fact in facts if " concerns " in fact} == {f"{number} concerns Veckopulsen"}


@pytest.mark.parametrize(
    "heading",
    [
        "§ 12   SN2031/87   Medverkan i Veckopulsen",
        "§ 12                            SN2031/87\nMedverkan i Veckopulsen",
        "§ 12\nMedverkan i Veckopulsen. Dnr SN2031/87",
        "§ 12\n\nMedverkan i Veckopulsen\n\nDnr SN2031/87",
    ],
)
def test_matter_of_minutes_has_its_number_anywhere_in_its_heading(told: Told, heading: str) -> None:
    """Beside the paragraph's number, behind the title or below it."""
    facts = told(f"{MINUTES}{heading}\n\nSocialnämnden godkänner förslaget.\n")
    assert "SN2031/87 concerns Veckopulsen" in facts


@pytest.mark.parametrize(
    "above",
    ["Kommunstyrelsen", "STRÖMHAMNS KOMMUN", "Socialförvaltningen TJÄNSTESKRIVELSE", "Kommunfullmäktige"],
)
def test_who_sends_or_gets_a_paper_is_not_what_it_is_about(told: Told, above: str) -> None:
    """A matter without anything named in it is called by its title, and not by the line of the head above that."""
    facts = told(f"Dnr KS 2031/12\n\n{above}\n\nSvar på motion om badhus i hela kommunen{TEXT}")
    concerned = {fact for fact in facts if " concerns " in fact}
    assert concerned == {"KS 2031/12 concerns Svar på motion om badhus i hela kommunen"}


def test_a_date_below_the_number_is_no_matter_and_a_bracket_before_it_no_part_of_one(told: Told) -> None:
    """In the head of a paper, and in a heading that has its number in brackets."""
    assert not any(" concerns " in fact for fact in told(f"Ärende SN 2031/87\n3 april 2031\n{TEXT}"))
    facts = told(f"{MINUTES}§ 12 Badhus för alla (SN 2031/87)\n\nNämnden säger ja.\n")
    assert {fact for fact in facts if " concerns " in fact} == {"SN 2031/87 concerns Badhus för alla"}


def test_case_of_a_grant_concerns_who_gets_it(told: Told) -> None:
    """A title that speaks of money or an agreement is about whom it is for."""
    facts = told(f"{MINUTES}§ 12   Dnr SN 2031/87\nVerksamhetsbidrag till IK Fyren\n\nNämnden säger ja.\n")
    assert "SN 2031/87 concerns IK Fyren" in facts


@pytest.mark.parametrize("number", ["Ert dnr KS 2031/12", "SOU 2031:45", "ANDTS 2031-2033"])
def test_what_is_no_number_of_the_register_is_no_case(told: Told, number: str) -> None:
    """Another's number, a publication's, and years."""
    facts = told(f"{HEAD}{number}\n\nFortsatt arbete i Veckopulsen{TEXT}")
    assert not any(" concerns " in fact for fact in facts)


@pytest.mark.parametrize("heading", ["1. PARTER", "1 Bakgrund"])
def test_the_first_clause_of_a_paper_is_not_what_its_case_is_about(told: Told, heading: str) -> None:
    facts = told(f"SAMVERKANSAVTAL\n\nDnr KS/2031:0341\n\n{heading}\nAvtalet gäller lokaler i hamnen.\n")
    assert not any(" concerns " in fact for fact in facts)


AGENDA = """Kallelse

Socialnämnden

Plats: Stadshuset i Solna

Ärenden

1. Upprop
2. Val av justerare
3. {point}
4. Övriga frågor
"""


@pytest.mark.parametrize(
    ("point", "concerned"),
    [
        (
            "Samverkansavtal med Polismyndigheten och Svenska kyrkan om våldsprevention, dnr SN 2019/145",
            {"Polismyndigheten", "Svenska kyrkan"},
        ),
        (
            "Förlängning av avtal med Stadsmissionen om härbärge Dnr SN 2018/112 Utredare Ann Ek",
            {"Stadsmissionen"},
        ),
        ("Svar på remiss från Region Stockholm om kollektivtrafik (dnr SN 2020/144)", {"Region Stockholm"}),
        ("Ansökan om medel från Allmänna arvsfonden, diarienummer SN 2020/33", {"Allmänna arvsfonden"}),
    ],
)
def test_points_of_an_agenda_concern_those_whom_their_titles_name(
    read: Callable[[str], Reading], point: str, concerned: set[str]
) -> None:
    facts = read(AGENDA.format(point=point)).facts
    assert {f.object for f in facts if f.predicate is Predicate.CONCERNS} == concerned


@pytest.mark.parametrize(
    "point",
    [
        "Nämnden har den 3 mars fått ett svar med dnr SN 2019/22 som Länsstyrelsen lämnade in",
        "Svar från Länsstyrelsen har inkommit och fått dnr SN 2019/22",
        "Budgetuppföljning i mars Dnr SN 2020/1",
    ],
)
def test_sentences_and_routine_points_concern_nobody(read: Callable[[str], Reading], point: str) -> None:
    facts = read(AGENDA.format(point=point)).facts
    assert not [f for f in facts if f.predicate is Predicate.CONCERNS]
