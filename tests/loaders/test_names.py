"""Who and what a text names: registered names, lists of boards, and names nobody listed."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from loaders.extract import Extractor
from loaders.names.coordination import bodies
from loaders.names.lexicon import Lexicon, lowered
from loaders.names.mentions import Entity, Mention, MentionFinder
from loaders.passages.lists import entities, list_after, list_before, lists
from model.vocabulary import EntityType
from ontology.registry import Entry, Registry

HERE = "stromhamn"
Find = Callable[[str], list[tuple[str, str]]]


@pytest.fixture(scope="module")
def named(registry: Registry) -> Callable[[str], list[str]]:
    """The boards and administrations that a phrase names; a star at those nobody listed."""

    def names(text: str) -> list[str]:
        groups = bodies(text, registry, HERE)
        return [body.name + "*" * (body.entry is None) for group in groups for body in group.bodies]

    return names


@pytest.fixture(scope="module")
def lexicon(extractor: Extractor) -> Lexicon:
    """The names that a document of Strömhamn can mean."""
    return extractor.lexicon(HERE)


@pytest.fixture(scope="module")
def found(lexicon: Lexicon) -> Find:
    """The registered names in a text, as written and as the registry has them."""
    return lambda text: [(text[m.start : m.end], m.entry.name) for m in lexicon.find(text)]


@pytest.mark.parametrize(
    ("phrase", "expected"),
    [
        ("Fritids-, kultur- och tekniska nämnden", ["Fritidsnämnden", "Kulturnämnden", "Tekniska nämnden"]),
        ("fritids, - kultur och tekniska nämnden", ["Fritidsnämnden", "Kulturnämnden", "Tekniska nämnden"]),
        ("tekniska och kulturnämnden", ["Tekniska nämnden", "Kulturnämnden"]),
        ("fritids- och kulturnämnderna", ["Fritidsnämnden", "Kulturnämnden"]),
        ("fritids- respektive kulturnämnden", ["Fritidsnämnden", "Kulturnämnden"]),
        ("kultur/fritidsnämnden", ["Kulturnämnden", "Fritidsnämnden"]),
        ("kulturnämnden/fritidsnämnden", ["Kulturnämnden", "Fritidsnämnden"]),
        ("kultur- och fritidsförvaltningen", ["Kulturförvaltningen", "Fritidsförvaltningen"]),
        ("social- och arbetsmarknadsnämnden", ["Social- och arbetsmarknadsnämnden"]),
        ("Social och arbetsmarknadsnämnden", ["Social- och arbetsmarknadsnämnden"]),
        ("social- och arbetsmarknadsnämnderna", ["Socialnämnden", "Arbetsmarknadsnämnden"]),
        (
            "fritids-, kultur- samt vård- och omsorgsnämnden",
            ["Fritidsnämnden", "Kulturnämnden", "Vård- och omsorgsnämnden"],
        ),
        (
            "gymnasie- och yrkesnämnden samt kulturnämnden",
            ["Gymnasie- och yrkesnämnden", "Kulturnämnden"],
        ),
        ("miljö- och byggnämndens tillsyn", ["Miljö- och byggnämnden"]),
        ("KULTURNÄMNDEN", ["Kulturnämnden"]),
        ("tekniska kontoret", ["Tekniska förvaltningen"]),
        ("skogs- och vattennämnden", ["Skogs- och vattennämnden*"]),
        ("skogs- och vattennämnderna", ["Skogsnämnden*", "Vattennämnden*"]),
        ("skogs- eller vattennämnden", ["Skogsnämnden*", "Vattennämnden*"]),
        ("vatten- och kulturförvaltningarna", ["Vattenförvaltningen*", "Kulturförvaltningen"]),
        ("en vattennämnd", ["Vattennämnden*"]),
        ("nämnden, förvaltningen och kontoret", []),
        ("den gemensamma nämnden", []),
    ],
)
def test_list_of_boards_is_as_many_as_the_registry_knows(
    named: Callable[[str], list[str]], phrase: str, expected: list[str]
) -> None:
    """Shared endings are given to each; a name with "och" in it stays one; what nobody listed is one new body."""
    assert named(phrase) == expected


def test_board_belongs_to_the_municipality_that_speaks(registry: Registry) -> None:
    """The same words are two boards in Strömhamn and one new board elsewhere."""
    phrase = "fritids- och kulturnämnden"
    here, elsewhere = (
        [body.name for group in bodies(phrase, registry, place) for body in group.bodies]
        for place in (HERE, "ingenstans")
    )
    assert here == ["Fritidsnämnden", "Kulturnämnden"]
    assert elsewhere == ["Fritids- och kulturnämnden"]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Polisen och polisens", [("Polisen", "Polisen"), ("polisens", "Polisen")]),
        ("Veckopulsens möten", [("Veckopulsens", "Veckopulsen")]),
        ("SSPF:s möten", [("SSPF:s", "SSPF")]),
        ("på Lotsuddens kaj", [("Lotsuddens", "Lotsudden")]),
        ("lotsskolan och veckopulsen", []),
        ("gus och Gus och GUS", [("GUS", "Goda uppväxtår i Strömhamn (GUS)")]),
        ("pro forma med PRO", [("PRO", "PRO")]),
        ("ik fyren mot IK Fyren", [("IK Fyren", "IK Fyren")]),
        ("nya vindar blåser i Nya Vindar", [("Nya Vindar", "Nya Vindar")]),
        ("högskolan i kustmark", [("högskolan i kustmark", "Högskolan i Kustmark")]),
        ("hos Region\u00a0Kustmark", [("Region\u00a0Kustmark", "Region Kustmark")]),
        ("barn– och ungdomspsykiatrin", [("barn– och ungdomspsykiatrin", "Barn- och ungdomspsykiatrin")]),
        ("Strömhamnsbostäder AB", [("Strömhamnsbostäder AB", "Strömhamnsbostäder AB")]),
        (
            "Goda uppväxtår i Strömhamn (GUS) i Strömhamn",
            [
                ("Goda uppväxtår i Strömhamn (GUS)", "Goda uppväxtår i Strömhamn (GUS)"),
                ("Strömhamn", "Strömhamn"),
            ],
        ),
        ("Ung i Strömhamn", [("Ung i Strömhamn", "Ung i Strömhamn")]),
        ("Fyrängen och Fyrängsvägen", [("Fyrängen", "Fyrängen")]),
        ("polisområdeschefen", []),
        (
            "BRÅ och Brå",
            [("BRÅ", "Lokala brottsförebyggande rådet (BRÅ)"), ("Brå", "Brottsförebyggande rådet")],
        ),
    ],
)
def test_registered_name_is_found_as_it_may_be_written(
    found: Find, text: str, expected: list[tuple[str, str]]
) -> None:
    """Names keep their capitals, public bodies need none, abbreviations need all; the longest name counts."""
    assert found(text) == expected


def test_every_registered_name_is_found_in_its_own_words(registry: Registry, lexicon: Lexicon) -> None:
    """Each spelling of each entry, in a sentence, is found whole and means an entry of that spelling."""
    missed = []
    for entry in registry.entries_of(HERE):
        for name in (entry.name, *entry.aliases):
            text = f"Vi såg {name}, igår."
            matches = [(m.start, m.end) for m in lexicon.find(text)]
            if matches != [(7, 7 + len(name))]:
                missed.append(name)
    assert missed == []


@given(st.text(max_size=60))
@settings(max_examples=300, deadline=None)
def test_small_letters_stay_in_their_places(text: str) -> None:
    """No letter moves when a text is lowered, not even those whose small form is longer."""
    assert len(lowered(text)) == len(text)


def test_longer_of_two_overlapping_names_counts() -> None:
    """Inside a longer name the shorter one is not named."""
    entries = tuple(
        Entry(name, EntityType.AREA, None, (), "x") for name in ("Norra Hamnen", "Hamnen", "Hamnen Öst")
    )
    matches = Lexicon(Registry(entries, (), ()), "x").find("i Norra Hamnen och Hamnen Öst vid Hamnen")
    assert [m.entry.name for m in matches] == ["Norra Hamnen", "Hamnen Öst", "Hamnen"]


NAMES = ("hamnen", "norra hamnen", "hamnens", "hamnen öst", "föreningar", "föreningarna", "öst")


@given(
    st.lists(st.tuples(st.sampled_from(NAMES), st.booleans()), min_size=1, max_size=6),
    st.lists(st.sampled_from([*NAMES, "vid", "s"]), max_size=8).map(" ".join),
)
@settings(max_examples=200, deadline=None)
def test_the_same_names_are_found_whichever_of_them_all_municipalities_share(
    named: list[tuple[str, bool]], text: str
) -> None:
    """A municipality's own names come first, and one that others have too means its own."""
    mixed = [
        Entry(name, EntityType.TARGET_GROUP, "collective", (), "x" if own else None) for name, own in named
    ]
    ordered = sorted(mixed, key=lambda entry: entry.municipality is None)
    alone = [replace(entry, municipality="x") for entry in ordered]
    found, expected = (
        [
            (m.start, m.end, m.genitive, m.entry.name)
            for m in Lexicon(Registry((*entries,), (), ()), "x").find(text)
        ]
        for entries in (ordered, alone)
    )
    assert found == expected
    first = {entry.name: entry for entry in reversed(ordered)}
    for match in Lexicon(Registry((*mixed,), (), ()), "x").find(text):
        if text[match.start : match.end] in first and not match.genitive:
            assert match.entry == first[text[match.start : match.end]]


def mentions_in(text: str, *names: str) -> list[Mention]:
    """Actors called so, where they stand in the text."""
    return [
        Mention(text.index(name), text.index(name) + len(name), Entity(name, EntityType.EXTERNAL_PARTNER))
        for name in names
    ]


@pytest.mark.parametrize(
    ("text", "runs"),
    [
        ("A1, B2 och C3", [["A1", "B2", "C3"]]),
        ("A1 samt bland annat B2 och även C3", [["A1", "B2", "C3"]]),
        ("A1 – B2, liksom C3", [["A1", "B2", "C3"]]),
        ("A1 (norr), B2 (söder) och C3 (öster)", [["A1", "B2", "C3"]]),
        ("A1 som möter B2 och C3", [["A1"], ["B2", "C3"]]),
        ("A1. B2 tillsammans med C3", [["A1"], ["B2", "C3"]]),
        ("A1 är med när B2 och C3", [["A1"], ["B2", "C3"]]),
        ("A1 B2 C3", [["A1"], ["B2"], ["C3"]]),
    ],
)
def test_names_joined_by_commas_and_conjunctions_are_one_list(text: str, runs: list[list[str]]) -> None:
    """Fillers and short brackets do not break a list, verbs and full stops do."""
    found = lists(text, mentions_in(text, "A1", "B2", "C3"))
    assert [[mention.entity.name for mention in run] for run in found] == runs


def test_list_behind_and_before_a_place() -> None:
    """The list right behind a word, unless a verb stands between; and the last list before it."""
    text = "A1 och B2 samverkar med D4 och E5"
    mentions = mentions_in(text, "A1", "B2", "D4", "E5")
    verb, with_ = text.index("samverkar"), text.index("med") + 3
    assert [e.name for e in entities(list_after(text, mentions, with_))] == ["D4", "E5"]
    assert [e.name for e in entities(list_before(text, mentions, verb))] == ["A1", "B2"]
    assert list_after(text, mentions, 0)[0].entity.name == "A1"
    assert list_after("A1 ska möta B2", mentions_in("A1 ska möta B2", "B2"), 2) == []


@pytest.fixture(scope="module")
def unlisted(
    registry: Registry, lexicon: Lexicon, extractor: Extractor
) -> Callable[[str], set[tuple[str, ...]]]:
    """The names in a text that the registry lacks, with type and kind."""

    def names(text: str) -> set[tuple[str, ...]]:
        finder = MentionFinder(registry, HERE, lexicon, extractor.vocabulary.is_common)
        finder.learn([text])
        news = [mention.entity for mention in finder.find(text) if mention.entity.new]
        return {(e.name, e.type.value, *([e.kind] if e.kind else [])) for e in news}

    return names


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Nämnden driver projektet Blå Vågen i år.",
            ("Blå Vågen", "Collaboration", "project"),
        ),
        (
            "Nämnden driver projektet ”Läs för livet” i år.",
            ("Läs för livet", "Collaboration", "project"),
        ),
        ("Projektet ”En hamn för vuxna” börjar i maj.", ("En hamn för vuxna", "Collaboration", "project")),
        ("Vi leder projektet ”Före Båt:en”, ett samarbete.", ("Före Båt:en", "Collaboration", "project")),
        ("Bolagen ordnar lov ihop under samlingsnamnet Blå Dörrar.", ("Blå Dörrar", "Collaboration")),
        ("Arbetet kring ”Varma bänken”, ett samarbete mellan byar.", ("Varma bänken", "Collaboration")),
        ("Vi ingår i nätverket Kulturkusten.", ("Kulturkusten", "Collaboration", "network")),
        ("Tonårsrådet möts i maj.", ("Tonårsrådet", "Collaboration", "forum")),
        ("Kvällspatrullen går på fredagar.", ("Kvällspatrullen", "Collaboration", "team")),
        ("Vi stöttar föreningen Sjöhästen.", ("Sjöhästen", "ExternalPartner", "civil_society")),
        (
            "I dag drivs den av Stiftelsen Bokens väg.",
            ("Stiftelsen Bokens väg", "ExternalPartner", "civil_society"),
        ),
        ("Vi anlitar Norrskens Bygg AB.", ("Norrskens Bygg AB", "ExternalPartner", "business")),
        ("Vi spelar mot IF Draken.", ("IF Draken", "ExternalPartner", "civil_society")),
        ("Vi lär av Högskolan i Nordmark.", ("Högskolan i Nordmark", "ExternalPartner", "university")),
        ("Vi följer Region Nordmark.", ("Region Nordmark", "ExternalPartner", "region")),
        ("Vi besökte Segelskolan.", ("Segelskolan", "Unit")),
        ("Vi träffas på fritidsgården Klippan.", ("Fritidsgården Klippan", "Unit")),
        ("Vi bygger i stadsdelen Nyhamn.", ("Nyhamn", "Area")),
        ("Vi frågar hamnnämnden.", ("Hamnnämnden", "Board")),
    ],
)
def test_name_nobody_listed_is_known_by_form_and_cue(
    unlisted: Callable[[str], set[tuple[str, ...]]], text: str, expected: tuple[str, ...]
) -> None:
    """The ending or the word before it tells that it is a name, of what type and kind."""
    assert unlisted(text) == {expected}


@pytest.mark.parametrize(
    "text",
    [
        "Projektet är inte en stor fråga.",
        "Arbetsgruppen och styrgruppen möts. Målgruppen är unga.",
        "Vi driver flera projekt. Det är bra projekt i kommunen.",
        "Orten har en skola och en förening.",
        "Folkhälsorådgivaren talar i Tjärdalen.",
    ],
)
def test_ordinary_words_are_no_new_names(unlisted: Callable[[str], set[tuple[str, ...]]], text: str) -> None:
    """General words for groups, projects and schools name nothing."""
    assert unlisted(text) == set()


def test_name_once_introduced_is_found_without_its_cue(told: Callable[[str], set[str]]) -> None:
    """A project named with "projektet" is the same project in the next paragraph."""
    text = "Kulturnämnden deltar i projektet Blå Vågen.\n\nI Blå Vågen ingår polisen och PRO.\n"
    assert {line for line in told(text) if line.startswith(("Polisen", "PRO"))} == {
        "Polisen participatesIn Blå Vågen",
        "PRO participatesIn Blå Vågen",
    }


def test_abbreviation_in_brackets_means_the_name_before_it(told: Callable[[str], set[str]]) -> None:
    """What is put in brackets once is understood from then on, and is no name of its own."""
    text = "Kulturnämnden ingår i nätverket Kulturkusten (KUST).\n\nI KUST möts även polisen och PRO.\n"
    assert told(text) == {
        "Kulturnämnden participatesIn Kulturkusten",
        "Polisen participatesIn Kulturkusten",
        "PRO participatesIn Kulturkusten",
    }
