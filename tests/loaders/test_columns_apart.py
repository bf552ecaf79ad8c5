"""What stands in columns is taken apart: names end with their cell, measures have no number in their title."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.formats.source import Source
from loaders.rules.matters import is_routine
from loaders.text.gaps import apart
from loaders.text.layout import blocks

Told = Callable[..., set[str]]
LINES = st.lists(
    st.lists(st.text("abcÅÄ .,-", min_size=1, max_size=12), min_size=1, max_size=4), min_size=1, max_size=6
)


def test_no_name_goes_on_in_the_next_cell(told: Told) -> None:
    """Who answers for a measure and who stands in the next column are two."""
    text = (
        "Handlingsplan för kajen\n\n"
        "Nr\tÅtgärd\tAnsvarig\tMedverkande\tStatus\n"
        "1\tRensa diken vid Norrkajen\tTekniska förvaltningen\tSödra Kustens Ljus och Bygg\tPåbörjad\n"
        "2\tKvällsvandring\tStrömhamns kommun\tPolisen, Kajens Vänner\tKlar\n"
        "3\tTända lyktor i Lillviken\tHamnens Elnät AB\tBåtklubben\tKlar\n"
    )
    assert told(text) >= {
        "Tekniska förvaltningen responsibleFor Rensa diken vid Norrkajen",
        "Strömhamns kommun responsibleFor Kvällsvandring",
        "Hamnens Elnät AB responsibleFor Tända lyktor i Lillviken",
        "Tända lyktor i Lillviken operatesIn Lillviken",
        "Kvällsvandring hasStatus Klar",
    }


def test_a_measure_in_a_cell_has_its_title_without_the_number(told: Told) -> None:
    """The number before a title is none of its words."""
    text = (
        "Åtgärd                                Ansvarig               Klart\n"
        "1. Rutin vid larm om högt vatten      Socialförvaltningen    2027\n"
        "2. Information till båtägare          Kulturförvaltningen    löpande\n"
    )
    assert told(text) >= {
        "Socialförvaltningen responsibleFor Rutin vid larm om högt vatten",
        "Kulturförvaltningen responsibleFor Information till båtägare",
    }


def test_a_body_cut_short_in_a_cell_is_written_out(told: Told) -> None:
    """ "Kulturförv." is kulturförvaltningen."""
    text = "Åtgärd\tAnsvarig\tStatus\nLåna ut flytvästar\tKulturförv.\tKlar\nMåla bänkar\tTekniska förv.\tPågår\n"
    assert told(text) >= {
        "Kulturförvaltningen responsibleFor Låna ut flytvästar",
        "Tekniska förvaltningen responsibleFor Måla bänkar",
    }


def test_lines_of_a_form_are_no_measures(told: Told) -> None:
    """Who applies, and the parts of a form, are nothing to be done."""
    parts = ("Sökande", "Projektets namn", "Tid", "Behov", "Risker", "Underskrift")
    form = "ANSÖKAN\n\n1. Sökande\nSökande: Strömhamns kommun\nAnsvarig nämnd: Kulturnämnden\n\n"
    form += "\n\n".join(
        f"{n}. {part}\nNågot mer att säga om {part.lower()}" for n, part in enumerate(parts, 1)
    )
    said = told(form + "\n\nSidan granskad: 2027-02-01, ansvarig: kulturförvaltningen\n")
    assert not any("responsibleFor" in one or "inChapter" in one for one in said)


@pytest.mark.parametrize(
    ("title", "is_matter"),
    [
        ("Motion om fler bänkar på kajen", True),
        ("Fastställande av riktlinjer för båtplatser", True),
        ("Fastställande av dagordning", False),
        ("Ekonomisk uppföljning i maj", False),
        ("Kulturnämnden 2027-03-02", False),
        ("Simhallens öppettider – information", False),
    ],
)
def test_what_a_meeting_goes_through_is_no_matter(title: str, is_matter: bool) -> None:
    """The case of a motion concerns it; that of an agenda or of an account concerns nothing."""
    assert is_routine(title) is not is_matter


@given(LINES)
def test_cells_lose_and_double_nothing(lines: list[list[str]]) -> None:
    """Taken apart, a text has the same words in the same order."""
    text = "\n".join("\t".join(cells) for cells in lines)
    source = Source("x", "x.txt", text, "")
    whole = blocks(source)
    words = "".join("".join(block.text for block in whole).split())
    assert "".join("".join(part.text for part in apart(whole, text)).split()) == words
