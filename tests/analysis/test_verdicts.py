"""What people found when they went through the first findings of each kind in Malmö's documents."""

from __future__ import annotations

import csv
from collections.abc import Mapping, Sequence
from pathlib import Path

import pytest

from analysis.detectors import find
from analysis.finding import Finding, Kind
from analysis.network import Network
from analysis.reading import network_of
from graph.build import build_store
from graph.sources import list_files, read_sources
from loaders.extract import Extractor
from ontology.registry import load_registry

VERDICTS = Path(__file__).resolve().parents[2] / "analysis" / "verdicts"
FILES = sorted(VERDICTS.glob("malmo-*.csv"))
LOOKED_AT = 20
GOOD = 0.8
KNOWN: Mapping[Kind, Sequence[frozenset[str]]] = {
    Kind.SAME: (
        frozenset(("Samverkan barn och unga i Malmö (SBUM)", "Trygga barnet")),
        frozenset(("Tryggare Malmö", "Trygga Malmö")),
    ),
    Kind.DOUBLE: (
        frozenset(("Fritidsnämnden", "Tekniska nämnden", "lovaktiviteter")),
        frozenset(("Miljönämnden", "Tekniska nämnden", "Hållbara Rosengård")),
    ),
    Kind.ONE_SIDED: (
        frozenset(("Örat mot marken", "Fritidsnämnden")),
        frozenset(("Örat mot marken", "Hälsa-, vård- och omsorgsnämnden")),
    ),
    Kind.ORPHAN: (
        frozenset(
            (
                "Stadsområdesnämnderna",
                "Arbetsmarknads- och socialnämnden",
                "Funktionsstödsnämnden",
                "Hälsa-, vård- och omsorgsnämnden",
            )
        ),
    ),
    Kind.CONTRADICTION: (frozenset(("SSPF", "23 skolor", "25 skolor")),),
}
"""Names that a finding among the first ten of its kind must bring together."""

pytestmark = pytest.mark.corpus


@pytest.fixture(scope="module")
def malmo(corpus: Path, tmp_path_factory: pytest.TempPathFactory) -> Network:
    """Everything that the real documents state."""
    registry = load_registry()
    extractor = Extractor(registry)
    sources = read_sources(list_files([corpus]), registry, lambda file, _: extractor.extract(file))
    return network_of(build_store(tmp_path_factory.mktemp("malmo"), sources.readings, registry))


def read(file: Path) -> list[dict[str, str]]:
    """The rows of a table of verdicts."""
    with file.open(encoding="utf-8", newline="") as lines:
        return list(csv.DictReader(lines))


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_verdicts_are_on_the_findings_of_today(file: Path, malmo: Network) -> None:
    """Whoever changes what is found looks at the new ones and writes down what they are."""
    rows = read(file)
    found = find(malmo, (Kind(rows[0]["kind"]),))[:LOOKED_AT]
    assert {row["id"] for row in rows} == {each.id for each in found}, _new(rows, found, malmo)


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_four_of_five_are_right_or_arguable(file: Path) -> None:
    verdicts = [row["verdict"] for row in read(file)]
    assert set(verdicts) <= {"right", "arguable", "wrong"}
    assert sum(verdict != "wrong" for verdict in verdicts) >= GOOD * len(verdicts)


@pytest.mark.parametrize(
    ("kind", "names"),
    [(kind, names) for kind, all_ in KNOWN.items() for names in all_],
    ids=lambda value: str(value) if isinstance(value, str) else " & ".join(sorted(value)),
)
def test_known_truths_are_among_the_first_ten(kind: Kind, names: frozenset[str], malmo: Network) -> None:
    first = find(malmo, (kind,))[:10]
    assert any(names <= _named(found, malmo) for found in first)


def _named(found: Finding, network: Network) -> set[str]:
    """Every name that a finding's subjects, parts and values bring up."""
    values = (
        each for value in found.values.values() for each in (value if isinstance(value, tuple) else (value,))
    )
    things = (thing for part in found.parts for thing in part.things)
    return {network.name(str(each)) for each in (*found.subjects, *things, *values)}


def _new(rows: Sequence[Mapping[str, str]], found: Sequence[Finding], network: Network) -> str:
    known, today = {row["id"] for row in rows}, {each.id for each in found}
    new = (
        f"{each.id} {each.case} {' + '.join(map(network.name, each.subjects))}"
        for each in found
        if each.id not in known
    )
    return f"not looked at: {'; '.join(new) or 'none'}; no longer found: {', '.join(sorted(known - today)) or 'none'}"
