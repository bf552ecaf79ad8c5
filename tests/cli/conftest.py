"""The command line, run in this process or as the installed command, on a store about Strömhamn."""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

import pytest

from cli.main import status
from graph.build import build_store
from graph.sources import list_files, read_sources
from loaders.extract import extract
from ontology.registry import load_registry

SMALL = Path(__file__).resolve().parent.parent / "data" / "small"


@dataclass(frozen=True)
class Outcome:
    """What a command left behind."""

    status: int
    out: str
    err: str


Command = Callable[..., Outcome]


@pytest.fixture
def samverkan(capfd: pytest.CaptureFixture[str]) -> Command:
    """Run a command in this process, where it is fast."""

    def command(*arguments: object) -> Outcome:
        capfd.readouterr()
        code = status([str(argument) for argument in arguments])
        return Outcome(code, *capfd.readouterr())

    return command


@pytest.fixture(scope="session")
def program() -> str:
    """Path of the installed command."""
    found = shutil.which("samverkan", path=os.fspath(Path(sys.executable).parent))
    assert found is not None
    return found


@pytest.fixture(scope="session")
def facts() -> Path:
    """The folder of the small dataset's facts."""
    return SMALL / "facts"


@pytest.fixture(scope="session")
def installed(program: str) -> Command:
    """Run the installed command as a user does."""

    def command(*arguments: object, **options: object) -> Outcome:
        done = subprocess.run(
            [program, *map(str, arguments)],
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
            **options,
        )  # type: ignore[call-overload]
        return Outcome(done.returncode, done.stdout, done.stderr)

    return command


@pytest.fixture(scope="session")
def store(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A store of the small dataset, with the small registry."""
    directory = tmp_path_factory.mktemp("cli") / "store"
    registry = load_registry((SMALL / "registry",))
    sources = read_sources(list_files([SMALL / "facts"]), registry, extract)
    build_store(directory, sources.readings, registry)
    return directory


@pytest.fixture
def letter(tmp_path: Path) -> Path:
    """A document of the fictional municipality."""
    file = tmp_path / "stromhamn-2031-brev.txt"
    file.write_text(
        "Yttrande från Fritidsnämnden i Strömhamns kommun 2031\n\n"
        "Fritidsnämnden\n\n"
        "Fritidsnämnden deltar i Kajforum tillsammans med Polisen och Kulturnämnden.\n"
        "I Kajforum är Fritidsnämnden sammankallande.\n",
        encoding="utf-8",
    )
    return file
