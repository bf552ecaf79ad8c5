"""Words and sentences that a text layer broke, ran together or lost letters of are read as they were printed."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from loaders.formats.twicecoded import decoded_again
from loaders.language.words import Vocabulary
from loaders.text.brokenwords import broken_words
from loaders.text.interruptions import interruptions, is_foot
from loaders.text.lostletters import mender_of
from loaders.text.repair import Repairer, words_of

CUT = (
    "Kommun styrelsen har antagit en plan för sam verkan. I den står att social förvaltningen och polisen ska "
    "träffas varje må nad och att räddnings tjänsten bjuds in när det be hövs. Redo visningen görs en gång per år."
)


def mended(text: str, vocabulary: Vocabulary) -> str:
    """The text with all words made whole."""
    for lost in reversed(broken_words(text, vocabulary)):
        text = text[: lost.start] + lost.word + text[lost.end :]
    return text


@pytest.mark.parametrize(
    ("broken", "whole"),
    [
        ("Enligt för- valtningen är det klart", "Enligt förvaltningen är det klart"),
        ("Arbetsförmedling- en deltar", "Arbetsförmedlingen deltar"),
        ("varje kom-mun och Folkhälso-myndigheten", "varje kommun och Folkhälsomyndigheten"),
        ("barnoch ungdomsnämnden", "barn- och ungdomsnämnden"),
        ("polisen ochskolan", "polisen och skolan"),
        ("avtal medRegion Gävleborg", "avtal med Region Gävleborg"),
        ("S A M V E R K A N mellan alla", "SAMVERKAN mellan alla"),
        ("miLJöFöRBunDET och GRuPPeN i VäST", "Miljöförbundet och Gruppen i Väst"),
        ("Arendet och Ovriga frågor", "Ärendet och Övriga frågor"),
        ("Arendet om Overenskommelsen", "Ärendet om Överenskommelsen"),
        ("Lansstyrelsen på Backvägen", "Länsstyrelsen på Backvägen"),
    ],
)
def test_broken_word_is_made_whole(vocabulary: Vocabulary, broken: str, whole: str) -> None:
    """Halves with a hyphen, a lost hyphen or space, letters set apart, capitals that lost their dots."""
    assert mended(broken, vocabulary) == whole


@pytest.mark.parametrize(
    "text",
    [
        "hälso- och sjukvården, in- och utsidan, barn- respektive ungdomsnämnden",
        "under april- juni skickas e-post till icke-medlemmar på Malmö-kontoret",
        "Alternativen A B C D prövades av BarnSam och GoIF. Ange om Anders och Oskar deltar.",
        "Det sociala kontoret har stor betydelse, i dag och allt mer, för utrikes födda i kommunen.",
    ],
)
def test_whole_words_stay_as_they_are(vocabulary: Vocabulary, text: str) -> None:
    """Hyphens that stand for the rest of a compound, names with capitals inside, adjectives before nouns."""
    assert mended(text, vocabulary) == text


def test_text_with_many_cut_words_has_them_all_joined(vocabulary: Vocabulary) -> None:
    """Also where both pieces are words, as they are not where nothing else is cut."""
    assert mended(CUT, vocabulary) == (
        "Kommunstyrelsen har antagit en plan för samverkan. I den står att socialförvaltningen och polisen ska "
        "träffas varje månad och att räddningstjänsten bjuds in när det behövs. Redovisningen görs en gång per år."
    )


def test_sentence_goes_on_behind_what_a_page_break_puts_into_it(vocabulary: Vocabulary) -> None:
    """Labels to sign on, however damaged, numbers and headers; a stamp between the halves of a word."""
    pages = [
        "I gruppen ingår Sala kommun och",
        "",
        "Juslerandes sign Utdragsbest)rkande",
        "4 (7)",
        "Polisen.",
    ]
    stamp = ["Kommunen av-", "INKOM", "styrker förslaget."]
    assert interruptions(pages, vocabulary.explains) == {2: 4, 3: 4}
    assert interruptions(stamp, vocabulary.explains) == {1: 2}
    assert is_foot("J usterandes si gn Utdragsbestyrkande")


def test_lines_to_sign_on_and_lists_interrupt_nothing(vocabulary: Vocabulary) -> None:
    """Rules for signatures, whoever a decision goes to, and the names of parties below each other."""
    signed = ["Vara den", "..............", "Vara kommun"]
    sent = ["Beslutet skickas till", "Polisen", "Socialnämnden", "", "Polisen", "Akten"]
    assert interruptions(signed, vocabulary.explains) == {}
    assert interruptions(sent, vocabulary.explains) == {}
    assert not is_foot("Utredning om bestyrkta kopior")


@pytest.mark.parametrize(("printed", "lost"), [("a", "a"), ("å, ä och ö", "åäö")])
def test_letters_that_are_lost_everywhere_are_put_back(
    vocabulary: Vocabulary, printed: str, lost: str
) -> None:
    """Nearly all words of a text without them are known again."""
    text = (
        "Förvaltningen redovisar arbetet under året. Rådet leds av kommunstyrelsens ordförande, och socialnämnden "
        "samverkar med polisen om öppna kvällar för ungdomar. Frågan tas upp på nytt vid nästa sammanträde. "
    ) * 3
    without = "".join(sign for sign in text if sign not in lost)
    reader = mender_of(without, Repairer(vocabulary))
    read = [reader.word(word) for word in words_of(without)]
    right = sum(word == as_read for word, as_read in zip(words_of(text), read, strict=True))
    assert right / len(read) > 0.9, printed


def test_text_with_all_its_letters_misses_none(vocabulary: Vocabulary) -> None:
    """A damaged text in which each letter occurs is read by the same reader as before."""
    repairer = Repairer(vocabulary)
    assert mender_of("Fdrvaltningen och nimnden har mött rådet på måndag. " * 20, repairer) is repairer


def test_text_that_was_encoded_twice_is_decoded_twice() -> None:
    """Also spaces; a text that was encoded once stays, whatever signs it has."""
    printed = "Åsa och Örjan är på väg – till Älmhult"
    assert decoded_again(printed.encode().decode("cp1252")) == printed
    assert decoded_again("São Paulo, Ã och Â") == "São Paulo, Ã och Â"


def test_facts_of_a_broken_text_are_found(told: Callable[[str], set[str]]) -> None:
    """Members behind a page break, a hyphen inside the line and a lost space."""
    text = (
        "Under hösten har arbetet fortsatt. I Trygghetsrådet ingår social- nämnden, fritids- förvaltningen och\n"
        "Justerandes sign Utdragsbestyrkande\n7\n"
        "Polisen ochräddningstjänsten. Rådet träffas två gånger om året och följer upp arbetet."
    )
    members = ("Socialnämnden", "Fritidsförvaltningen", "Polisen", "Räddningstjänsten")
    assert {f"{member} participatesIn Trygghetsrådet" for member in members} <= told(text)
