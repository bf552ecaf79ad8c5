"""What a reader takes from the build of a document: its title, headings, lists, agreements and drawn tables."""

from __future__ import annotations

from collections.abc import Callable

from model.fact import Reading

Told = Callable[[str], set[str]]
Read = Callable[[str], Reading]

MEMBERS = """SSPF

Runt bordet sitter

- polisen
- Fritidsgården Bojen
- Räddningstjänsten Kustmark

Badhuset

- kulturnämnden
"""
AGREEMENT = """Överenskommelse om partnerskap – Varma rum

Denna överenskommelse har träffats mellan

Strömhamns kommun genom fritidsnämnden, nedan kallad kommunen,
Lotsuddens Stadsmission samt
Fyrängens Ungdomsförening.

Kommunen bidrar med 80 000 kronor per år till partnerskapet.
"""
MINUTES = """Kulturnämnden

Kulturnämnden sammanträder i Strömhamn.

Bidrag till föreningar

Bidrag beviljas enligt följande:
Lotsuddens kanotklubb    12 000 kr
Tjärdalens sällskap      7 500 kr
"""
DRAWN = """Plan för lov

Kulturnämnden samarbetar med PRO.

Nr | Åtgärd | Ansvarig | Samverkan med | Status
---|---|---|---|---
1 | Måla båthuset | Kulturnämnden | Polisen, Sjöräddarna i Viken | Pågående

Fritidsnämnden samarbetar med IK Fyren.
"""


def test_list_below_an_open_sentence_names_members(told: Told) -> None:
    """Bullets go on with the sentence above them, and a heading ends the list."""
    assert {line for line in told(MEMBERS) if line.endswith("SSPF")} == {
        "Polisen participatesIn SSPF",
        "Fritidsgården Bojen participatesIn SSPF",
        "Räddningstjänsten Kustmark participatesIn SSPF",
    }


def test_what_bullets_propose_is_not_said_to_be(told: Told) -> None:
    """Below "föreslår att" nothing is a fact; the same bullet below a plain lead-in is one."""
    lead = "Kulturnämnden\n\nNämnden {}\n\n- nämnden samarbetar med polisen\n"
    assert told(lead.format("föreslår att")) == set()
    assert told(lead.format("berättar:")) == {"Kulturnämnden collaboratesWith Polisen"}


def test_parties_of_an_agreement_are_members_of_what_its_title_names(told: Told) -> None:
    """Everybody behind "mellan" is a party; who pays for the partnership funds it."""
    assert {
        "Fritidsnämnden participatesIn Varma rum",
        "Strömhamns kommun participatesIn Varma rum",
        "Lotsuddens Stadsmission participatesIn Varma rum",
        "Fyrängens Ungdomsförening participatesIn Varma rum",
        "Strömhamns kommun funds Varma rum",
    } <= {line.split(" (")[0] for line in told(AGREEMENT)}


def test_minutes_grant_sums_line_by_line(read: Read) -> None:
    """Each name with a sum behind it gets it of the board whose minutes they are."""
    grants = {
        (fact.subject, fact.object, fact.attributes.get("amount_granted"))
        for fact in read(MINUTES).facts
        if fact.predicate == "funds"
    }
    assert grants == {
        ("Kulturnämnden", "Lotsuddens kanotklubb", 12_000),
        ("Kulturnämnden", "Tjärdalens sällskap", 7_500),
    }


def test_table_drawn_with_strokes_is_read_beside_the_text(told: Told) -> None:
    """Rows state measures, with partners that nobody listed; the sentences around them count as well."""
    assert told(DRAWN) == {
        "Kulturnämnden responsibleFor Måla båthuset",
        "Måla båthuset hasStatus Pågående",
        "Kulturnämnden collaboratesWith Polisen",
        "Kulturnämnden collaboratesWith Sjöräddarna i Viken",
        "Kulturnämnden collaboratesWith PRO",
        "Fritidsnämnden collaboratesWith IK Fyren",
    }


def test_heading_with_a_short_form_names_what_the_short_form_means(told: Told) -> None:
    """ "Båtar på gång (BPG)" is what "BPG" says later on."""
    text = "Båtar på gång (BPG)\n\nKulturnämnden och polisen deltar i BPG.\n"
    assert {"Kulturnämnden participatesIn Båtar på gång (BPG)"} <= told(text)


def test_ordinary_word_is_no_name(told: Told) -> None:
    """ "Projektet är ett samarbete" gives no collaboration called "Projektet"."""
    said = told("Kulturnämnden\n\nProjektet är ett samarbete med polisen. Nämnden deltar i projektet.\n")
    assert not any(line.endswith(" Projektet") for line in said)
