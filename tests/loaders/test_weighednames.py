"""Names of collaborations that nobody listed are found by all that their document says of them."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.extract import Extractor
from loaders.formats.source import text_source
from loaders.names.entities import Entity, Mention
from loaders.names.namecandidates import phrases
from loaders.names.nametokens import sentences_of
from loaders.names.weighednames import weighed_names
from loaders.prose import readable_blocks
from model.fact import Reading
from model.vocabulary import EntityType

Weighed = Callable[[str], dict[str, Entity]]

NAMED = {
    "Lugna Sidan Nord": (
        "Kulturnämnden ingår sedan 2021 i Lugna Sidan Nord, som leds av fritidsnämnden. "
        "I Lugna Sidan Nord är även polisen och Röda Korset med."
    ),
    "Ljusare Torg": (
        "Ljusare Torg startade 2021 som ett projekt mellan kulturnämnden och polisen. "
        "Nämnden beslutar att finansiera sin del av Ljusare Torg."
    ),
    "Krogkväll Havet": "Under benämningen Krogkväll Havet möts polisen, kulturnämnden och krögarna inför varje helg.",
    "Läslyft Nord": (
        "Fritidsnämnden deltar i nätverk och projekt, till exempel i Läslyft Nord, där polisen och Röda Korset är med."
    ),
    "Vägen vidare": (
        "Vägen vidare är ett samarbete mellan kulturnämnden och Arbetsförmedlingen. "
        "Genom Vägen vidare har elva deltagare fått arbete."
    ),
}
"""Each name with a text that announces it in its own way."""
WORDS = ("Fria", "rum", "i", "Havet", "möts", ",", ".", "och", "polisen", "2031")
NOT_NAMED = {
    "a square": "Kulturnämnden möts på Trekantstorget. På Trekantstorget deltar även polisen.",
    "a convention": "Enligt Barnkonventionen har alla rätt till fritid, och kulturnämnden och polisen medverkar.",
    "a person": "Anna Andersson leder arbetet. Polisen medverkar tillsammans med Anna Andersson.",
    "a bare noun": "Gruppen leds av polisen. I Gruppen medverkar kulturnämnden.",
    "who takes part": "I projektet deltar polisen, Röda Korset och Byalaget Ekudden.",
    "the number of a case": "Kulturnämnden beslutar i KUN-2031-44. I KUN-2031-44 deltar polisen.",
    "a heading of a matter": "Läget i hamnen\n\nPolisen och kulturnämnden samarbetar. Kulturnämnden leder arbetet.",
}


@pytest.fixture(scope="module")
def weighed(extractor: Extractor, tmp_path_factory: pytest.TempPathFactory) -> Weighed:
    """The names that weighing finds in a text, without what rules know of it."""

    def names(text: str) -> dict[str, Entity]:
        path: Path = tmp_path_factory.mktemp("document") / "stromhamn-brev.txt"
        source = text_source(path, f"Havet\n\n{text}\n".encode())
        blocks = readable_blocks(source, extractor.repairer, extractor.letterhead)
        lexicon = extractor.lexicon("stromhamn")

        def find(part: str) -> list[Mention]:
            return [Mention(m.start, m.end, m.entity, m.genitive) for m in lexicon.find(part)]

        return {entity.name: entity for entity, _ in weighed_names(blocks, find, extractor.vocabulary)}

    return names


@pytest.mark.parametrize("name", NAMED)
def test_what_is_met_joined_and_carried_on_is_a_name(weighed: Weighed, name: str) -> None:
    """Neither the registry nor a word such as "projektet" before it tells that it is one."""
    assert name in weighed(NAMED[name])


@pytest.mark.parametrize("case", NOT_NAMED)
def test_what_else_has_a_capital_is_none(weighed: Weighed, case: str) -> None:
    """Places, laws, people, actors and headings stand among the same words."""
    assert weighed(NOT_NAMED[case]) == {}


def test_compounds_in_small_letters_name_what_several_do(weighed: Weighed) -> None:
    """ "grannskapskaféet" says which one is meant, as its capital would; "kaféet" does not."""
    said = "Kulturnämnden driver {} tillsammans med polisen. I {} deltar Röda Korset och Arbetsförmedlingen."
    found = weighed(said.format("grannskapskaféet", "grannskapskaféet"))
    assert found["Grannskapskaféet"].type is EntityType.COLLABORATION
    assert weighed(said.format("kaféet", "kaféet")) == {}


@pytest.mark.parametrize("method", ["Marte Meo", "Signs of Safety"])
def test_ways_of_working_are_nothing_that_several_do(weighed: Weighed, method: str) -> None:
    said = NAMED["Lugna Sidan Nord"]
    assert method not in weighed(said.replace("Lugna Sidan Nord", method))


def test_a_name_holds_a_joining_mark(weighed: Weighed) -> None:
    """ "&" is a word of a name."""
    assert "Bo & Verka" in weighed(NAMED["Ljusare Torg"].replace("Ljusare Torg", "Bo & Verka"))


def test_a_known_name_is_a_part_of_a_longer_one(weighed: Weighed) -> None:
    """ "SSPF Ekudden" is not every SSPF; "SSPF tillsammans" is no name."""
    said = (
        "Kulturnämnden ingår sedan 2021 i SSPF {0}, som leds av fritidsnämnden. I SSPF {0} är även polisen och "
        "Röda Korset med."
    )
    assert "SSPF Ekudden" in weighed(said.format("Ekudden"))
    assert not any("SSPF" in name for name in weighed(said.format("tillsammans")))


def test_a_city_whose_names_are_listed_lacks_few(extractor: Extractor) -> None:
    """Where the registry knows the municipality's own names, a phrase must tell more to be one."""
    in_passing = [
        f"Polisen besökte {name} i maj." for name in ("Ljusa Veckan", "Stora Vinterdagen", "Lugna Kvarteren")
    ]
    source = text_source(Path("brev.txt"), "\n\n".join(["Havet", *NAMED.values(), *in_passing]).encode())
    blocks = readable_blocks(source, extractor.repairer, extractor.letterhead)
    anywhere, listed = (
        {e.name for e, _ in weighed_names(blocks, lambda text: [], extractor.vocabulary, listed=listed)}
        for listed in (False, True)
    )
    assert listed < anywhere


def test_whom_one_works_with_is_a_partner(weighed: Weighed) -> None:
    """What stands beside known actors and is worked with is an actor, and nothing to take part in."""
    said = "Kursen ges av biblioteket i samarbete med {} och Röda Korset. Polisen bjuder in {} varje vår."
    for name in ("Malvabutiken Ekudden", "Havsbygdens Ridklubb"):
        assert weighed(said.format(name, name))[name].type is EntityType.EXTERNAL_PARTNER


def test_what_is_said_of_a_name_tells_its_kind(weighed: Weighed) -> None:
    """A project is one by the noun of any sentence about it; what is only likely is less sure."""
    found = weighed(NAMED["Ljusare Torg"])["Ljusare Torg"]
    assert (found.type, found.kind) == (EntityType.COLLABORATION, "project")
    assert found.new
    assert found.sure <= 1


def test_facts_that_rest_on_a_likely_name_are_less_sure(read: Callable[[str], Reading]) -> None:
    """The same sentence about a forum of the registry is said with more confidence."""
    known, likely = (
        next(
            f
            for f in read(f"Havet\n\n{text}\n").facts
            if f.predicate == "participatesIn" and f.subject == "Polisen"
        )
        for text in (NAMED["Lugna Sidan Nord"].replace("Lugna Sidan Nord", "SSPF"), NAMED["Lugna Sidan Nord"])
    )
    assert likely.object == "Lugna Sidan Nord"
    assert likely.confidence < known.confidence


@given(words=st.lists(st.sampled_from(WORDS), max_size=25))
def test_phrases_are_stretches_of_words_that_open_with_a_capital(
    extractor: Extractor, words: list[str]
) -> None:
    """Whatever the text: no phrase holds a mark, and its form is what stands there."""
    source = text_source(Path("brev.txt"), f"Hej {' '.join(words)}\n".encode())
    sentences = sentences_of(readable_blocks(source, extractor.repairer, ()), lambda text: [])
    for phrase in phrases(sentences):
        inside = sentences[phrase.sentence].tokens[phrase.first : phrase.last + 1]
        assert inside[0].is_capital
        assert all(token.is_word for token in inside)
        assert phrase.form == " ".join(token.word for token in inside)


@pytest.mark.parametrize("rest", ["ihop med polisen", "varje höst", "tillsammans med Röda Korset"])
def test_a_bullet_opens_with_what_may_be_a_name(extractor: Extractor, rest: str) -> None:
    """Before those who do it together, and before the time when they do, it is whole."""
    source = text_source(Path("brev.txt"), f"Det här gör vi:\n\n- Läxor på land {rest}\n- Annat\n".encode())
    sentences = sentences_of(readable_blocks(source, extractor.repairer, ()), lambda text: [])
    assert "Läxor på land" in {phrase.form for phrase in phrases(sentences)}
