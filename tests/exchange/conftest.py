"""A dataset whose names, quotes and roles try to break out of every format."""

from __future__ import annotations

import io

import pytest

from exchange.formats import FORMATS
from graph.build import build_store
from graph.store import Dataset
from model.fact import Document, Fact, Reading
from ontology.registry import Registry

HOSTILE = (
    'Nämnden "för" allt',
    "Rad\nbryt\r\noch\ttabb",
    "=HYPERLINK(\"http://x.example\";\"klicka\")",
    "+46 40", "-1+1", "@SUM(A1)",
    "'; MATCH (n) DETACH DELETE n; //",
    "\\' }) DETACH DELETE n //",
    "\\u0027 }) RETURN 1 //",
    "sista strecket \\",
    "<script>alert(1)</script> & ]]> <!-- -->",
    'x"]; n1 --> n2; click n1 "javascript:alert(1)"',
    "semikolon; komma, citat\" och \x1f enhet",
    "Grön gren 🌿 \u2028 \u00a0 kombinerad a\u0308",
    "\x01 kontroll",
    "`bakåt` ${x} $x {x}",
    "#N/A", "1e5", "null", "",
)  # fmt: skip
"""Texts that mean something in one format or another; the empty one only as an attribute."""


def fact(number: int, name: str, document: str) -> Fact:
    """Something of that name takes part, and is quoted so."""
    return Fact(
        subject=name, subject_type="ExternalPartner", predicate="participatesIn", object=f"Forum {name}",
        object_type="Collaboration", document=document, line_start=number, line_end=number, start=number,
        end=number + 1, quote=name, rule="by-hand", confidence=0.9,
        attributes={"role": "convener", "topic": name},
    )  # fmt: skip


@pytest.fixture(scope="session")
def hostile(tmp_path_factory: pytest.TempPathFactory) -> Dataset:
    """The dataset of them, without a registry."""
    document = Document("x-fientligt", HOSTILE[0], "x", year=2030, file="a;b'\".txt")
    facts = tuple(fact(number, name, document.id) for number, name in enumerate(filter(None, HOSTILE), 1))
    return build_store(tmp_path_factory.mktemp("hostile"), [Reading(document, facts)], Registry((), (), ()))


def written(dataset: Dataset, name: str) -> bytes:
    """The dataset in a format of one file."""
    stream = io.BytesIO()
    FORMATS[name].write(dataset, stream)
    return stream.getvalue()
