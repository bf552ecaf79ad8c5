"""Damaged words are read as they were printed; clean text stays as it is."""

from __future__ import annotations

import math
import random
import re
from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import event, given, settings
from hypothesis import strategies as st

from loaders.language.words import Vocabulary
from loaders.text.misread import CONFUSIONS
from loaders.text.repair import Repairer, is_damaged, unknown_share
from model.fact import Reading
from ontology.registry import Registry

CLEAN = Path(__file__).resolve().parents[1] / "data" / "clean" / "stromhamn-2023-remissvar.txt"
WORD = re.compile(r"[^\W\d_]{4,}")
SCANNER = {
    printed: [(seen, cost) for seen, options in CONFUSIONS.items() for p, cost in options if p == printed]
    for printed in {p for options in CONFUSIONS.values() for p, _ in options}
}
"""What each printed letter or pair comes out as, and how unlikely that is (nats)."""


def damaged(word: str, chance: random.Random, dots: float, rest: float) -> str:
    """The word as a scanner may give it.

    Args:
        word: as printed.
        chance: where the dice are thrown.
        dots: how often a letter with dots or a ring is misread, 0 to 1.
        rest: how often other letters that can be misread are.
    """
    seen, at = "", 0
    while at < len(word):
        for width in (2, 1):
            printed = word[at : at + width].casefold()
            options = SCANNER.get(printed, []) if len(printed) == width else []
            if options and chance.random() < (dots if printed in "åäö" else rest):
                weights = [math.exp(-cost) for _, cost in options]
                piece = chance.choices([letters for letters, _ in options], weights)[0]
                seen += piece.capitalize() if word[at].isupper() else piece
                break
        else:
            width, seen = 1, seen + word[at]
        at += width
    return seen


@pytest.fixture(scope="module")
def repairer(vocabulary: Vocabulary) -> Repairer:
    """A reader who knows Swedish and the registry and has seen no document."""
    return Repairer(vocabulary)


@pytest.fixture(scope="module")
def names(registry: Registry) -> list[str]:
    """The words of the names registered for Strömhamn."""
    own = [entry.name for entry in registry.entries if entry.municipality == "stromhamn"]
    return sorted({word for name in own for word in WORD.findall(name)})


def share_repaired(names: list[str], repairer: Repairer, seed: int, dots: float, rest: float) -> float:
    """How many of the names that the scanner damaged are read as they were printed, 0 to 1."""
    chance = random.Random(seed)
    seen = [(name, damaged(name, chance, dots, rest)) for name in names]
    hurt = [(name, word) for name, word in seen if word != name]
    return sum(repairer.word(word).casefold() == name.casefold() for name, word in hurt) / len(hurt)


@pytest.mark.parametrize(
    ("recognised", "printed"),
    [
        ("nimnden", "nämnden"),
        ("namnden", "nämnden"),
        ("naimnden", "nämnden"),
        ("nimndens", "nämndens"),
        ("f6rvaltningen", "förvaltningen"),
        ("fdrvaltningen", "förvaltningen"),
        ("Fdreningen", "Föreningen"),
        ("£6reningar", "föreningar"),
        ("Stromhamn", "Strömhamn"),
        ("Strdmhamns", "Strömhamns"),
        ("Tjirdalen", "Tjärdalen"),
        ("Fyringen", "Fyrängen"),
        ("riddningstjinsten", "räddningstjänsten"),
        ("socialtjdnst", "socialtjänst"),
        ("barnhilsovarden", "barnhälsovården"),
        ("kommunstyre1sen", "kommunstyrelsen"),
        ("FRITIDSNIMNDEN", "FRITIDSNÄMNDEN"),
        ("6verens", "överens"),
        ("4r", "är"),
        ("pa", "på"),
    ],
)
def test_damaged_word_is_read_as_printed(repairer: Repairer, recognised: str, printed: str) -> None:
    """Letters that scanners confuse are traced back, in the case of the word."""
    assert repairer.word(recognised) == printed


@pytest.mark.parametrize(
    "word", ["nämnden", "SSPF", "GUS", "2023", "B12", "12", "Lotsudden", "och", "i", "Xyzzyq", "IOP"]
)
def test_word_that_needs_no_repair_is_left_alone(repairer: Repairer, word: str) -> None:
    """Known words, abbreviations, numbers and words that nothing explains stay as they are."""
    assert repairer.word(word) == word


def test_doubtful_word_follows_the_undoubted_ones_of_its_document(vocabulary: Vocabulary) -> None:
    """ "Stod" alone is itself; where the same word is often seen with broken dots, it is "stöd"."""
    alone = Repairer(vocabulary)
    primed = alone.primed(["stod", "st6d", "stéd", "st6d", "stéd", "nimnden", "f6r", "ger"])
    assert (alone.word("stod"), primed.word("stod")) == ("stod", "stöd")


@given(st.integers(0, 10**6))
@settings(max_examples=40, deadline=None)
def test_most_damaged_names_are_repaired_whatever_the_dice(
    names: list[str], repairer: Repairer, seed: int
) -> None:
    """A scanner that misreads most dotted letters and now and then others leaves few names unread."""
    share = share_repaired(names, repairer, seed, dots=0.8, rest=0.03)
    event(f"{share:.0%} of the damaged names are repaired")
    assert share >= 0.85


def test_nearly_all_damaged_names_are_repaired_on_the_whole(names: list[str], repairer: Repairer) -> None:
    """Over two hundred scans at most one damaged name in twenty-five stays unread."""
    shares = [share_repaired(names, repairer, seed, dots=0.8, rest=0.02) for seed in range(200)]
    assert sum(shares) / len(shares) >= 0.96


@pytest.mark.parametrize("seed", range(4))
def test_damaged_document_says_what_the_clean_one_says(
    read: Callable[..., Reading], lines_of: Callable[..., set[str]], seed: int
) -> None:
    """Nine in ten facts of a report survive a bad scanner, and it invents next to none."""
    text = CLEAN.read_text("utf-8")
    chance = random.Random(seed)
    scanned = WORD.sub(lambda match: damaged(match[0], chance, dots=0.7, rest=0.01), text)
    clean = lines_of(read(text, "stromhamn-2023.txt").facts)
    found = lines_of(read(scanned, "stromhamn-2023.txt").facts)
    assert len(clean & found) / len(clean) >= 0.9
    assert len(found - clean) / len(found) <= 0.1


def test_clean_report_is_not_taken_for_a_damaged_one(
    repairer: Repairer, vocabulary: Vocabulary, demo: tuple[Path, ...]
) -> None:
    """One unknown word in a hundred is clean, one in four a scan."""
    scan = next(path for path in demo if "2023" in path.name).read_text("utf-8")
    clean = CLEAN.read_text("utf-8")
    assert (is_damaged(scan, repairer), is_damaged(clean, repairer)) == (True, False)
    assert unknown_share(clean, vocabulary) < 0.03 < unknown_share(scan, vocabulary)


def test_short_note_is_never_taken_for_a_damaged_text(repairer: Repairer, vocabulary: Vocabulary) -> None:
    """A dozen odd words are no ground to rewrite them; a text without words has no unknown ones."""
    assert not is_damaged("Zyx wvu qrst " * 12, repairer)
    assert is_damaged("Zyx wvu qrst " * 14, repairer)
    assert unknown_share("1 2 3 – 4", vocabulary) == 0.0


def test_few_damaged_words_tell_a_scan_and_many_unknown_names_do_not(
    told: Callable[[str], set[str]], repairer: Repairer
) -> None:
    """Most of a good scan is right; places that nobody knows stand in clean reports, too."""
    scan = (
        "Under hösten har arbetet med trygghet i centrum fortsatt som planerat, och flera möten har hållits. "
        "I Trygghetsrådet ingår socialnamnden, fritidsforvaltningen och raddningstjansten. Rådet träffas två "
        "gånger om året och följer upp det som har gjorts. Protokoll förs av en handlaggare, som kallar alla."
    )
    names = "Bussen går från Zarvid till Qvorp och stannar i Wystra och Brelja. " + scan[:97] * 3
    assert is_damaged(scan, repairer)
    assert not is_damaged(names, repairer)
    members = ("Socialnämnden", "Fritidsförvaltningen", "Räddningstjänsten")
    assert {f"{member} participatesIn Trygghetsrådet" for member in members} <= told(scan)


def test_sign_that_a_decoder_left_stands_for_a_letter(repairer: Repairer) -> None:
    """Any of the letters that are lost most, or a ligature."""
    signs = ("h\ufffdsten", "p\ufffd", "bifl\ufffdden", "\ufffdrende", "\ufffdnansieras")
    assert list(map(repairer.word, signs)) == ["hösten", "på", "biflöden", "ärende", "finansieras"]


@given(
    st.lists(st.text("abå", min_size=1, max_size=4)), st.text("abå", max_size=3), st.text("abå", max_size=3)
)
def test_whether_a_word_begins_so_is_told_from_any_letters_on(
    words: list[str], letters: str, more: str
) -> None:
    """However many of the letters are given before it is asked."""
    known = Vocabulary(dict.fromkeys(words, -10.0))
    if start := letters + more:
        assert known.words_from(letters)(start) == any(word.startswith(start) for word in words)
