"""A report on findings of the small dataset's city, with names that try to be more than names."""

from __future__ import annotations

from datetime import date

import pytest

from analysis.finding import Finding, Kind, Part
from analysis.network import Claim, Network, Place, Source, Thing
from analysis.stored import Told
from analysis.wording import Sentences
from graph.decisions import Decision
from report.content import Report, Scope, compose

HOSTILE = '<script>alert(1)</script> & "Hamn"\x0b'


def told(identifier: str, kind: Kind, title: str, score: float, facts: tuple[str, ...]) -> Told:
    words = Sentences(title, f"Därför: {title}", f"Gör så här med {title}")
    part = Part("members", 0.5, ("a",), facts)
    finding = Finding(kind, "case", ("a",), score, (part,), municipality="x", known_id=identifier)
    return Told(finding, 1, {"sv": words, "en": words}, 0.9)


@pytest.fixture(scope="session")
def report() -> Report:
    places = tuple(Place(f"e{n}", "d", line=n, text=f"Rad {n} säger {HOSTILE}") for n in range(1, 9))
    claims = (
        Claim("f1", "a", "participatesIn", "b", places[:2]),
        Claim("f2", "a", "targets", "b", places[2:]),
    )
    network = Network(
        {"a": Thing("a", HOSTILE, "Board"), "b": Thing("b", "Hamnforum", "Collaboration")},
        claims,
        {"d": Source("d", "Brev", "x", 2031)},
    )
    findings = [
        told("1a", Kind.OVERLAP, "Två forum liknar varandra", 0.8, ("f1",)),
        told("1b", Kind.OVERLAP, HOSTILE, 0.4, ("f1", "f2")),
        told("1c", Kind.OVERLAP, "Det tredje", 0.2, ()),
        told("2a", Kind.ORPHAN, "Ingen ansvarar", 0.7, ()),
    ]
    decisions = {"1a": Decision("1a", "confirmed", "Vi har frågat dem")}
    return compose(findings, network, decisions, Scope("Strömhamn", date(2031, 5, 4), ("Urval.",), 2))
