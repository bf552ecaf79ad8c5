"""Things that may be one under two names."""

from __future__ import annotations

from dataclasses import replace

from analysis.network import Succession
from analysis.same import find_same
from analysis.wording import LANGUAGES, sentences
from tests.analysis.conftest import Drafting

SENTENCE = "Tillsammans ser vi till att barn och vuxna får rätt hjälp innan det har hunnit bli svårt"


def test_forums_described_in_the_same_words_at_two_places_are_proposed(drafting: Drafting) -> None:
    drafting.forum("Hela barnet", ["Skola", "Socialtjänst"], text=SENTENCE, line=4)
    drafting.forum("SBUS", ["Skola", "Socialtjänst"], text=f"{SENTENCE}.", line=90)
    (found,) = find_same(drafting.network())
    parts = {part.name: part for part in found.parts}
    assert (found.case, found.subjects) == ("collaborations", ("Hela barnet", "SBUS"))
    assert parts["description"].value == 1 and parts["neighbours"].things == ("Skola", "Socialtjänst")
    assert len(parts["description"].facts) == 2


def test_one_sentence_that_names_both_says_that_they_are_two(drafting: Drafting) -> None:
    for name in ("Kajrådet", "Kajrådets"):
        drafting.forum(name, ["Skola"], text="Vi deltar i Kajrådet och i Kajrådets.", line=7)
    both = next(iter(find_same(drafting.network())), None)
    drafting.claims.clear()
    for line, name in enumerate(("Kajrådet", "Kajrådets")):
        drafting.forum(name, ["Skola"], text=f"Vi deltar i {name}.", line=line)
    (apart,) = find_same(drafting.network())
    assert (both.score if both else 0) < apart.score


def test_names_that_a_text_writes_as_one_are_proposed(drafting: Drafting) -> None:
    text = "Nämnden arbetar med Hela barnet/SBUS."
    drafting.forum("Hela barnet", ["Skola"], text=text)
    drafting.forum("SBUS", ["Socialtjänst"], text="Nämnden deltar i SBUS.")
    (found,) = find_same(drafting.network())
    assert found.parts[0].name == "joined" and found.parts[0].facts


def test_a_name_that_the_registry_takes_for_another_is_asked_about(drafting: Drafting) -> None:
    drafting.thing("Tryggare Hamnen", "Collaboration", other_names=("Trygga Hamnen", "TH"))
    drafting.forum("Tryggare Hamnen", ["Miljö"], text="Tillsyn sker genom Tryggare Hamnen.")
    drafting.forum("Tryggare Hamnen", ["Bygg"], text="Vi är med i Trygga Hamnen.", said_by="Bygg")
    (found,) = find_same(drafting.network())
    assert (found.case, found.topic) == ("merged", "Trygga Hamnen")
    assert [part.texts for part in found.parts] == [("Tryggare Hamnen",), ("Trygga Hamnen",)]
    for language in LANGUAGES:
        assert "Bygg" in sentences(found, drafting.network(), language).explanation


def test_steering_groups_of_two_documents_are_no_proposal(drafting: Drafting) -> None:
    """What has no name of its own cannot be called alike; a name in brackets behind it can."""
    for document in ("avtal-a", "avtal-b"):
        drafting.document(document)
        name = drafting.forum(f"Styrgruppen ({document})", ["Skola"], document=document)
        drafting.thing(name, known=False, other_names=("Styrgruppen",))
    assert list(find_same(drafting.network())) == []
    for name in ("Kajgruppen (KG)", "Kajgruppen (Kg)"):
        drafting.forum(name, ["Skola"])
        drafting.thing(name, known=False)
    assert [found.subjects for found in find_same(drafting.network())] == [
        ("Kajgruppen (KG)", "Kajgruppen (Kg)")
    ]


def test_successors_and_an_administration_are_no_proposals(drafting: Drafting) -> None:
    drafting.forum("Rådet", ["Arbets- och skolnämnden", "Skolnämnden"])
    drafting.forum("Ringen", ["Fritidsnämnden Strand", "Fritidsnämnden"])
    drafting.serves["Fritidsnämnden"] = "Fritidsnämnden Strand"
    change = Succession("Delning", None, ("Arbets- och skolnämnden",), ("Skolnämnden",))
    assert list(find_same(replace(drafting.network(), successions=(change,)))) == []


def test_measures_of_nearly_one_title_are_proposed(drafting: Drafting) -> None:
    titles = ("Gör en uppföljning av alla elever", "Gör uppföljning av alla elever", "Bygg en lekplats")
    for title in titles:
        drafting.thing(title, "Measure")
        drafting.thing("Skolnämnden")
        drafting.claim("Skolnämnden", "responsibleFor", title)
    (found,) = find_same(drafting.network())
    assert found.case == "measures" and found.subjects == titles[:2]


def test_nothing_is_the_same_as_nothing(drafting: Drafting) -> None:
    assert list(find_same(drafting.network())) == []
    drafting.forum("Ensam", ["Fritid"])
    assert list(find_same(drafting.network())) == []
