"""One of a kind of collaboration is called by its kind and its place, and water has councils of its own."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from model.fact import Reading

Read = Callable[[str], Reading]


@pytest.mark.parametrize(
    "name",
    [
        "Familjecentralen i Ekudden",
        "Bokstart Karlstad",
        "Vård- och omsorgscollege Skåne nordväst",
        "Klaråns vattenråd",
        "Räddningsregion Nordost",
        "Lokala samverkansgruppen",
    ],
)
def test_the_place_is_a_part_of_the_name(read: Read, name: str) -> None:
    """The kind alone would be every one of its kind."""
    said = {
        "Familjecentralen i Ekudden": "I Familjecentralen i Ekudden ingår polisen, Röda Korset och biblioteket.",
        "Lokala samverkansgruppen": "Den lokala samverkansgruppen leds av polisen. I den ingår Röda Korset.",
    }
    text = said.get(name, f"Polisen och Röda Korset ingår i {name}.")
    objects = {f.object for f in read(f"{text}\n").facts if f.predicate == "participatesIn"}
    assert objects == {name}
