"""Measures met again under other words: linked and weighed, never merged."""

from hypothesis import given
from hypothesis import strategies as st

from graph.iris import Iri
from graph.likeness import LEAST, Titled, alike


def titled(number: int, title: str, municipality: str = "stromhamn") -> Titled:
    """A measure with that title."""
    return Titled(Iri(f"https://samverkan.example/id/{municipality}/measure/{number}"), title, municipality)


def test_a_word_more_or_less_is_likely_the_same_measure() -> None:
    """The same measure in two documents, once with an article, is one pair with its likeness."""
    first, second = (
        titled(1, "Gör kartläggning av alla lekplatser"),
        titled(2, "Gör en kartläggning av alla lekplatser"),
    )
    ((one, other, score),) = alike([second, first, titled(3, "Bygg om hamnparken")])
    assert (one, other) == (first, second)
    assert 0.9 < score < 1


def test_measures_of_two_municipalities_are_never_linked() -> None:
    """The same title in another municipality is another measure."""
    assert not list(alike([titled(1, "Bygg om parken"), titled(2, "Bygg om parken", "malmo")]))


def test_without_measures_there_are_no_pairs() -> None:
    """Nothing, and one measure alone, give no pairs."""
    assert not list(alike([]))
    assert not list(alike([titled(1, "Bygg om parken")]))


@given(st.lists(st.text("abcdeö ", min_size=1, max_size=20), max_size=12), st.randoms())
def test_the_order_of_the_measures_does_not_matter(titles: list[str], random: object) -> None:
    """Whatever order the measures come in, the pairs are the same, each once, no measure with itself."""
    measures = [titled(number, title) for number, title in enumerate(titles)]
    shuffled = sorted(measures, key=lambda m: hash((m.title, str(random))))
    pairs = list(alike(measures))
    assert pairs == list(alike(shuffled))
    assert all(one < other and LEAST / 100 <= score <= 1 for one, other, score in pairs)
    assert len({(one, other) for one, other, _ in pairs}) == len(pairs)
