"""A running server, started as a user starts it."""

from __future__ import annotations

import socket
import subprocess
import sys
import time
import urllib.request
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from pathlib import Path

import pytest

from graph.store import Dataset

SAMVERKAN = Path(sys.executable).parent / "samverkan"
PATIENCE = 60  # seconds

Start = Callable[..., AbstractContextManager[str]]


@pytest.fixture(scope="session")
def start(dataset: Dataset, tmp_path_factory: pytest.TempPathFactory) -> Start:
    """Starts a server on the small dataset with the given options, and gives its address."""

    @contextmanager
    def started(*options: str) -> Iterator[str]:
        with socket.socket() as free:
            free.bind(("127.0.0.1", 0))
            port = free.getsockname()[1]
        folder = tmp_path_factory.mktemp("serve")
        store = [] if "--store" in options else ["--store", dataset.directory.parent.parent]
        command = [SAMVERKAN, "serve", "--port", str(port), *store, *options]
        with (folder / "log").open("wb") as log, subprocess.Popen(command, stderr=log, cwd=folder) as process:
            try:
                _wait(f"http://127.0.0.1:{port}", process, folder / "log")
                yield f"http://127.0.0.1:{port}"
            finally:
                process.terminate()
                assert process.wait(10) is not None

    return started


@pytest.fixture(scope="session")
def server(start: Start) -> Iterator[str]:
    """Address of a server that gives fifty rows and three seconds."""
    with start(
        "--limit", "50", "--seconds", "3", "--origin", "https://sida.example", "--name", "karta"
    ) as address:
        yield address


def _wait(address: str, process: subprocess.Popen[bytes], log: Path) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and process.poll() is None:
        try:
            with urllib.request.urlopen(f"{address}/sparql", timeout=5):
                return
        except OSError:
            time.sleep(0.1)
    pytest.fail(f"the server did not start:\n{log.read_text(encoding='utf-8', errors='replace')}")
