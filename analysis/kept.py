"""What is worked out of a network is worked out once, however many detectors ask for it."""

from __future__ import annotations

import functools
from collections.abc import Callable
from typing import TypeVar

from analysis.network import Network

__all__ = ["kept"]

Result = TypeVar("Result")


def kept(function: Callable[[Network], Result]) -> Callable[[Network], Result]:
    """A pure function of a network whose result is kept beside the network, as long as that lives."""

    @functools.wraps(function)
    def once(network: Network) -> Result:
        results: dict[str, Result] = vars(network).setdefault("_kept", {})  # as cached_property does
        key = f"{function.__module__}.{function.__qualname__}"
        if key not in results:
            results[key] = function(network)
        return results[key]

    return once
