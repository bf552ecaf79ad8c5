"""The choice of a municipality: one in the sidebar, kept in the address, made anew by a link to another's thing."""

from __future__ import annotations

from collections.abc import Sequence

import streamlit as st
from streamlit.delta_generator import DeltaGenerator

from explorer import frame
from explorer.catalogue import catalogue
from explorer.data import dataset, read
from explorer.links import STANDING, find
from explorer.markup import literal
from explorer.places import Place, default_place, municipality_of, places
from explorer.words import Words

__all__ = ["choose_municipality", "example_name", "here"]

PLACE = "place"


def here() -> str:
    """Slug of the municipality whose documents are shown."""
    return str(st.session_state[PLACE])


def choose_municipality(area: DeltaGenerator, words: Words) -> None:
    """The list of municipalities, where there is more than one; what the address names is chosen in it."""
    found = read(places)
    slugs = [place.slug for place in found]
    named = _named(found)
    if named is not None:
        st.session_state[PLACE] = named.slug
    elif st.session_state.get(PLACE) not in slugs:
        first = default_place(found)
        st.session_state[PLACE] = first.slug if first else ""
    _announce(found)
    if len(found) > 1:
        names = {place.slug: place_name(place, words) for place in found}
        area.selectbox(
            words("municipality.choose"), slugs, format_func=names.__getitem__, key=PLACE,
            on_change=_moved, args=(found,),
        )  # fmt: skip
    wanted = st.query_params.get("kommun")
    if wanted and all(place.address != wanted for place in found):
        st.warning(words("municipality.unknown", name=literal(wanted)))
    if any(place.is_example and place.slug == here() for place in found):
        area.caption(words("municipality.example_note"))


def place_name(place: Place, words: Words) -> str:
    """A municipality's name, with a word where it is made up; words for the unknown one."""
    if not place.slug:
        return words("municipality.none")
    return words("municipality.example", name=place.name) if place.is_example else place.name


def example_name(words: Words) -> str:
    """What the list calls the made-up municipality; empty where it is not among the documents."""
    return next((place_name(place, words) for place in read(places) if place.is_example), "")


def _announce(found: Sequence[Place]) -> None:
    """From now on addresses name the municipality, where there is a choice."""
    chosen = next((place for place in found if place.slug == here()), None)
    st.session_state[frame.PLACE_IN_ADDRESS] = chosen.address if chosen and len(found) > 1 else ""


def _named(found: Sequence[Place]) -> Place | None:
    """The municipality of the thing or document that the address names, else the one that it names itself."""
    by_slug = {place.slug: place for place in found}
    for name, value in st.query_params.items():
        slug = None if name in STANDING else _place_of(value)
        if slug is not None and slug in by_slug:
            return by_slug[slug]
    wanted = st.query_params.get("kommun")
    return next((place for place in found if place.address == wanted), None)


def _place_of(value: str) -> str | None:
    document = dataset().document(value)
    return document.municipality if document else municipality_of(value) or None


def _moved(found: Sequence[Place]) -> None:
    """Another municipality was chosen: the address keeps what is found there too, or its namesake."""
    _announce(found)
    moved = {name: _in_new_place(value) for name, value in st.query_params.items()}
    frame.address(**{name: value for name, value in moved.items() if value})


def _in_new_place(value: str) -> str | None:
    """What a parameter of the address becomes; None for what the new municipality has not."""
    if "/" in value:
        there = read(catalogue, here())
        own = municipality_of(value)
        value = f"{here()}/{value.removeprefix(f'{own}/')}" if own else value
        things = (*there.actors, *there.forums, *there.measures, *there.areas, *there.target_groups)
        return value if find(things, value) else None
    return value if _place_of(value) in {None, here()} else None
