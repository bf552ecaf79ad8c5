"""The explorer's only door to the dataset: opened once a build; answers are kept and never altered."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path
from typing import Any, Concatenate, ParamSpec, TypeVar

import streamlit as st

from graph.layout import configured_store, current_build
from graph.store import Dataset, open_build, open_dataset

__all__ = ["dataset", "read"]

P = ParamSpec("P")
T = TypeVar("T")

BUILDS_KEPT = 2  # the one that holds, and its predecessor while someone still reads it
ANSWERS_KEPT = 400


def dataset() -> Dataset:
    """The build that holds now, in the store that SAMVERKAN_STORE names.

    Raises:
        StoreError: nothing is built there, or the build is damaged.
    """
    store = configured_store()
    build = current_build(store)
    return open_dataset(store) if build is None else _opened(str(build))


def read(reader: Callable[Concatenate[Dataset, P], T], *args: P.args, **kwargs: P.kwargs) -> T:
    """A reader's answer about the current build; the same question is not asked twice."""
    current = dataset()
    name = f"{reader.__module__}.{reader.__qualname__}"
    answer: T = _answer(str(current.directory), name, args, tuple(kwargs.items()), current, reader)
    return answer


@st.cache_resource(max_entries=BUILDS_KEPT, show_spinner=False)
def _opened(build: str) -> Dataset:
    return open_build(Path(build))


@st.cache_data(max_entries=ANSWERS_KEPT, show_spinner=False)
def _answer(
    build: str,
    name: str,
    args: tuple[Any, ...],
    kwargs: tuple[tuple[str, Any], ...],
    _dataset: Dataset,
    _reader: Callable[..., Any],
) -> Any:  # noqa: ANN401 - whatever the reader gives; `read` says what that is
    """Build, name and arguments are the key; the dataset and the reader follow from them."""
    return _reader(_dataset, *args, **dict(kwargs))
