"""For whom collaborations are: how groups are named, and which words say that something is for them."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.extract import Reading
from loaders.names.grouphrases import group_phrases, title_groups
from model.vocabulary import Predicate

Read = Callable[[str], Reading]
TEXT = "Läget i hamnen\n\nNätverket Lugna bryggan\n\nNätverket Lugna bryggan leds av polisen. {}\n"


def groups(read: Read, sentence: str) -> set[str]:
    facts = read(TEXT.format(sentence)).facts
    return {f.object for f in facts if f.predicate is Predicate.TARGETS and f.subject == "Lugna bryggan"}


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("seglare", []),
        ("barn- och hamnnämnden", []),
        ("ungdomar 14–18 år i Norrhamn.", ["Ungdomar 14–18 år"]),
        ("nyblivna föräldrar och till deras släkt", ["Nyblivna föräldrar"]),
        ("äldre som bor ensamma och för anhöriga till barn", ["Äldre som bor ensamma", "Anhöriga till barn"]),
        ("elever i åk 7 med hög frånvaro ska seglas ikapp", ["Elever i åk 7 med hög frånvaro"]),
        ("personer i hemlöshet eller missbruk.", ["Personer i hemlöshet eller missbruk"]),
        (
            "vuxna utan gymnasieutbildning, arbetslösa och barn",
            ["Vuxna utan gymnasieutbildning", "Arbetslösa", "Barn"],
        ),
        ("unga som slutat skolan erbjuds praktik", ["Unga som slutat skolan"]),
        ("dig som är förälder", ["Föräldrar"]),
        ("dig mellan 20 och 25 år", ["Personer mellan 20 och 25 år"]),
        ("barn och unga i riskzonen", ["Barn och unga i riskzonen"]),
    ],
)
def test_a_group_is_named_by_the_phrase_as_it_stands(text: str, names: list[str]) -> None:
    assert [phrase.name for phrase in group_phrases(text, 0)] == names


def test_a_title_names_whom_it_is_for() -> None:
    assert [p.name for p in title_groups("Båtkurs för unga kvinnor")] == ["Unga kvinnor"]
    assert [p.name for p in title_groups("Simprov i årskurs 6")] == ["Elever i årskurs 6"]
    assert not list(title_groups("Båtkurs för bättre hälsa"))


@given(st.text(alphabet="barnungäldre somimed, .0123456789år", max_size=60))
def test_a_phrase_lies_within_its_text(text: str) -> None:
    ends = [0, *(phrase.end for phrase in group_phrases(text, 0))]
    assert ends == sorted(ends)
    assert ends[-1] <= len(text)


@pytest.mark.parametrize(
    ("sentence", "group"),
    [
        ("Nätverket vänder sig främst till nyinflyttade kvinnor.", "Nyinflyttade kvinnor"),
        ("Målgruppen är omkring 40 hushåll med låg inkomst.", "Hushåll med låg inkomst"),
        ("Lugna bryggan är öppen för alla seniorer.", "Seniorer"),
        ("För unga under 25 år finns Lugna bryggan.", "Unga under 25 år"),
        ("I Lugna bryggan får elever i årskurs 9 prova på segling.", "Elever i årskurs 9"),
        ("Alla elever i årskurs 8 erbjuds plats i Lugna bryggan.", "Elever i årskurs 8"),
    ],
)
def test_whom_something_turns_to_is_its_group(read: Read, sentence: str, group: str) -> None:
    assert group in groups(read, sentence)


@pytest.mark.parametrize(
    "sentence",
    [
        "Var tionde äldre bor ensam.",
        "Lugna bryggan riktar sig inte till barn.",
        "Rådet för äldre är remissinstans.",
        "Bussen är dyr för familjer.",
    ],
)
def test_who_is_only_spoken_of_is_no_group(read: Read, sentence: str) -> None:
    assert groups(read, sentence) == set()


def test_below_a_heading_that_asks_for_whom_stands_the_group(read: Read) -> None:
    text = (
        "ANSÖKAN OM PROJEKTSTÖD\nStatsbidrag 2024\n\nSökande: Strömhamns kommun\nProjektets namn: Lugna bryggan\n"
        "Projekttid: 2024\n\n1. Bakgrund\n\nMånga saknar en båt. Lugna bryggan ger dem en plats.\n\n2. Målgrupp\n\n{}\n"
    )
    facts = read(text.format("Vuxna som saknar båtvana, ungdomar mellan 13 och 16 år.")).facts
    told = {f.object for f in facts if f.predicate is Predicate.TARGETS}
    assert "Ungdomar mellan 13 och 16 år" in told
    assert "Vuxna som saknar båtvana" in told


@pytest.mark.parametrize(
    ("phrase", "name"),
    [
        ("nyblivna föräldrar, som leds av vården", "Nyblivna föräldrar"),
        (
            "vuxna som nyligen har kommit till Sverige utgör träffarna en väg in",
            "Vuxna som nyligen har kommit till Sverige",
        ),
        ("personer som söker eller byter arbete", "Personer som söker eller byter arbete"),
        ("barn med sämre", "Barn"),
    ],
)
def test_a_group_ends_where_the_sentence_goes_on(phrase: str, name: str) -> None:
    """At a comma, at the verb of the sentence, at a quality that says nothing by itself."""
    assert [group.name for group in group_phrases(phrase, 0)] == [name]


@pytest.mark.parametrize(
    "sentence",
    [
        "I år har en öppen förskola öppnats för nyanlända familjer.",
        "Kulturnämnden har ordnat läger riktade till unga flickor.",
    ],
)
def test_whom_something_new_is_for_is_not_whom_the_forum_is_for(
    told: Callable[[str], set[str]], sentence: str
) -> None:
    facts = told(f"Strömhamns kommun\n\nForum Kajen\n\nI Forum Kajen ingår polisen och PRO. {sentence}\n")
    assert not any("targets" in fact for fact in facts)
