"""What a document is: its title, its year, and the municipality that speaks."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from model.fact import Reading

BODY = "\n\nDet regnar ofta vid havet, och båtarna ligger stilla i hamnen.\n"


@pytest.mark.parametrize(
    ("name", "opening", "title"),
    [
        ("x.txt", "Plan för hamnens framtid", "Plan för hamnens framtid"),
        ("stromhamn-2031-plan.txt", "Inledning", "Strömhamn 2031 plan"),
        ("stromhamn_2031 plan.txt", "Innehåll", "Strömhamn 2031 plan"),
        ("hamnplan.txt", "Vi bor vid havet och trivs med det, sade hon.", "Hamnplan"),
        ("hamnplan.txt", f"Om {'hav ' * 40}", "Hamnplan"),
    ],
)
def test_title_is_the_first_heading_that_says_something(
    read: Callable[..., Reading], name: str, opening: str, title: str
) -> None:
    """Else it is the file's name in words, its å, ä and ö restored."""
    assert read(opening + BODY, name).document.title == title


@pytest.mark.parametrize(
    ("name", "text", "year"),
    [
        ("plan-2031.txt", "Antagen 2029." + BODY, 2031),
        ("plan.txt", "Antagen 2029, gäller till 2035." + BODY, 2029),
        ("plan.txt", "Antagen." + BODY * 40 + "Klart 2033. Följs upp 2034. Slut 2034.", 2034),
        ("plan.txt", "Telefon 120310. Diarienummer 20311." + BODY, None),
        ("plan.txt", "Sedan 1889 och till 2099." + BODY, None),
    ],
)
def test_year_is_the_files_then_the_heads_then_the_one_named_most(
    read: Callable[..., Reading], name: str, text: str, year: int | None
) -> None:
    """Figures that hold four others and years of another age are none."""
    assert read(text, name).document.year == year


@pytest.mark.parametrize(
    ("name", "text", "municipality"),
    [
        ("x.txt", "Strömhamns kommun. Malmö ligger söderut.", "stromhamn"),
        ("x.txt", "Malmö stad samarbetar med Strömhamn.", "malmo"),
        ("stromhamn-brev.txt", "Hej och välkommen.", "stromhamn"),
        ("x.txt", "Havsviks kommun har en hamn. Havsviks kommun har en bro.", "havsvik"),
        ("x.txt", "NÄSSJÖ KOMMUN\n\nProtokoll från nämnden.", "nassjo"),
        ("x.txt", "KUNGSÖRS KOMMUN\n\nProtokoll från nämnden.", "kungsor"),
        ("x.txt", "Vilhelmina kommun\n\nRemiss till Arjeplogs kommun.", "vilhelmina"),
        ("x.txt", "Rådet träffas. Skriv till kommun@orust.se.", "orust"),
        ("x.txt", "Hej och välkommen.", ""),
    ],
)
def test_municipality_is_the_one_that_the_document_names_most(
    read: Callable[..., Reading], name: str, text: str, municipality: str
) -> None:
    """The organisation's name counts more than the place's; one that no registry has is taken from the text."""
    assert read(f"{text}\n", name).document.municipality == municipality
