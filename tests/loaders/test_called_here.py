"""Facts call things what their document calls them, as long as the registry knows them by it."""

from __future__ import annotations

from collections.abc import Callable

import pytest

from ontology.registry import Registry

HEAD = "Strömhamns kommun\nSamverkan 2023\n\n"


@pytest.mark.parametrize(
    ("text", "fact"),
    [
        ("I EST deltar polisen och biblioteket.", "Biblioteket participatesIn EST"),
        ("I lokala BRÅ deltar polisen.", "Polisen participatesIn Lokala BRÅ"),
        ("I SSPF deltar lokalpolisen.", "Polisen participatesIn SSPF"),
        (
            "Polisen samverkar med vårdcentralen i Strömhamn.",
            "Polisen collaboratesWith Vårdcentralen i Strömhamn",
        ),
        ("Polisen samverkar med socialtjänst och skola.", "Polisen collaboratesWith Socialtjänsten"),
        ("Skyltarna är MSB:s. Projektet Lyftet finansieras av MSB.", "MSB funds Lyftet"),
    ],
)
def test_a_thing_is_called_what_its_document_calls_it(
    text: str, fact: str, told: Callable[[str], set[str]]
) -> None:
    assert fact in told(HEAD + text)


def test_the_registered_name_counts_where_it_stands_too(told: Callable[[str], set[str]]) -> None:
    text = "Biblioteket och polisen deltar i Språklyftet. Bibliotek är öppna för alla."
    assert "Bibliotek participatesIn Språklyftet" in told(HEAD + text)


@pytest.mark.parametrize("name", ["EST", "Lokala BRÅ", "Biblioteket", "Fritidsgårdarna"])
def test_the_registry_knows_it_by_that_name(name: str, registry: Registry) -> None:
    assert registry.find(name, "stromhamn") is not None
