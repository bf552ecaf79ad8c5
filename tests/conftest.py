"""What tests share: the small dataset, and what they may need from outside; without that they are skipped.

Under CI nothing is skipped for want of these: what is missing there is a fault of the machine's set-up.
"""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import time
import urllib.request
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from graph.build import build_store
from graph.sources import list_files, read_sources
from graph.store import Dataset
from loaders.formats.ocr import missing
from model.fact import Reading
from ontology.registry import Registry, load_registry

ROOT = Path(__file__).resolve().parent.parent
SMALL = ROOT / "tests" / "data" / "small"
CORPUS = ROOT.parent / "shared" / "corpus"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")

# Examples are told to be right or wrong, not to be fast: a busy machine fails none of them.
settings.register_profile(
    "any machine", parent=settings(), deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
settings.load_profile("any machine")


def find_browser() -> str | None:
    """Path of a Chromium on this machine, or None."""
    return next(filter(None, map(shutil.which, BROWSERS)), None)


NEEDS: dict[str, tuple[Callable[[], bool], str]] = {
    "corpus": (CORPUS.is_dir, "the real documents are not here: put them into ../shared/corpus"),
    "browser": (
        lambda: find_browser() is not None,
        "no Chromium found: install it (Debian: apt install chromium)",
    ),
    "ocr": (
        lambda: not missing(),
        "no tesseract with Swedish found: install it (Debian: apt install tesseract-ocr tesseract-ocr-swe)",
    ),
    "r": (
        lambda: shutil.which("Rscript") is not None,
        "no R found: install it (Debian: apt install r-base-core)",
    ),
    "neo4j": (
        lambda: all(map(shutil.which, ("mvn", "java", "javac"))),
        "no Maven and JDK to run Neo4j with: install them (Debian: apt install maven default-jdk-headless)",
    ),
    "fuseki": (
        lambda: all(map(shutil.which, ("mvn", "java"))),
        "no Maven and Java to run Fuseki with: install them (Debian: apt install maven default-jdk-headless)",
    ),
}
SERVERS = ("neo4j", "fuseki")
"""Needs that take half a minute to start, and a core each while they do."""


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose needs are not met; under CI fail it instead."""
    for marker, (met, sentence) in NEEDS.items():
        if item.get_closest_marker(marker) and not met():
            if os.environ.get("CI", "").lower() in {"", "0", "false"}:
                pytest.skip(sentence)
            pytest.fail(sentence, pytrace=False)


@pytest.hookimpl(tryfirst=True)  # pytest-xdist reads the marks in the same hook
def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Keep the tests of a file in one process, and of all files that need a database server: one of each is started."""
    with_servers = {item.path for item in items if any(map(item.get_closest_marker, SERVERS))}
    for item in items:
        group = "servers" if item.path in with_servers else str(item.path.relative_to(ROOT))
        item.add_marker(pytest.mark.xdist_group(group))


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Folder of the real documents; the test that uses it is marked ``corpus``."""
    return CORPUS


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the browser; the test that uses it is marked ``browser``."""
    return find_browser() or ""


@dataclass(frozen=True)
class Neo4j:
    """A running Neo4j Community of its own, with a password set."""

    url: str
    user: str
    password: str


@pytest.fixture(scope="session")
def neo4j_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Neo4j]:
    """A real Neo4j on a free port of this machine; the test that uses it is marked ``neo4j``.

    The first time on a machine Maven fetches it, which takes half a minute; starting it takes ten seconds.
    """
    import neo4j  # noqa: PLC0415 - only these tests need it

    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    command = [ROOT / "scripts" / "neo4j" / "start", tmp_path_factory.mktemp("neo4j"), str(port)]
    with subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.PIPE) as process:
        assert process.stdin is not None and process.stdout is not None
        try:
            assert any(line == b"READY\n" for line in process.stdout), "Neo4j did not start"
            server = Neo4j(f"bolt://127.0.0.1:{port}", "neo4j", "kajen-vid-hamnen")
            with neo4j.GraphDatabase.driver(server.url, auth=("neo4j", "neo4j")) as driver:
                driver.execute_query(
                    "ALTER CURRENT USER SET PASSWORD FROM 'neo4j' TO $password",
                    password=server.password,
                    database_="system",
                )
            yield server
        finally:
            process.kill()  # what it keeps is thrown away; an orderly end takes ten seconds


@dataclass(frozen=True)
class Fuseki:
    """A running Apache Jena Fuseki of its own; ``scripts/fuseki/config.ttl`` tells its datasets."""

    url: str
    user: str = "planeraren"
    password: str = "kajen-vid-hamnen"

    def at(self, name: str) -> str:
        """The address of one of its datasets."""
        return f"{self.url}/{name}"


@pytest.fixture(scope="session")
def fuseki(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Fuseki]:
    """A real Fuseki on a free port of this machine; the test that uses it is marked ``fuseki``.

    The first time on a machine Maven fetches it (48 MB); starting it takes some seconds.
    """
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    folder = tmp_path_factory.mktemp("fuseki")
    command = [ROOT / "scripts" / "fuseki" / "start", folder, str(port)]
    with (folder / "log").open("wb") as log, subprocess.Popen(command, stdout=log, stderr=log) as process:
        try:
            server = Fuseki(f"http://127.0.0.1:{port}")
            while process.poll() is None and not _answers(server.at("$/ping")):
                time.sleep(0.2)
            assert process.poll() is None, (folder / "log").read_text()
            yield server
        finally:
            process.kill()


def _answers(url: str) -> bool:
    try:
        with urllib.request.urlopen(url, timeout=5):
            return True
    except OSError:
        return False


def refuse(file: Path, registry: Registry) -> Reading:
    """The small dataset holds facts only; reading a document would be a mistake of the test."""
    raise AssertionError(file)


@pytest.fixture(scope="session")
def registry() -> Registry:
    """What is known of Strömhamn."""
    return load_registry((SMALL / "registry",))


@pytest.fixture(scope="session")
def readings(registry: Registry) -> tuple[Reading, ...]:
    """The three documents' facts."""
    return read_sources(list_files([SMALL / "facts"]), registry, refuse).readings


@pytest.fixture(scope="session")
def dataset(
    tmp_path_factory: pytest.TempPathFactory, registry: Registry, readings: tuple[Reading, ...]
) -> Dataset:
    """The dataset itself."""
    return build_store(tmp_path_factory.mktemp("store"), readings, registry)
