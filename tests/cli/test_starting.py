"""The command that opens the explorer: with its settings wherever it stands, and gone when it is asked to go."""

from __future__ import annotations

import contextlib
import os
import signal
import socket
import subprocess
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.request import urlopen

import pytest
from streamlit import config

from cli.starting import BUNDLED, _settings
from graph.build import build_store
from graph.sources import list_files, read_sources
from loaders.extract import extract
from ontology.registry import load_registry

PATIENCE = 40  # seconds for the explorer to answer
DEMO = BUNDLED / "demo" / "stromhamn-2022-bidrag.txt"


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return int(probe.getsockname()[1])


def answers(port: int) -> bool:
    """Whether an explorer answers there."""
    try:
        with urlopen(f"http://localhost:{port}/_stcore/health", timeout=1):
            return True
    except OSError:
        return False


def wait_until(holds: bool, port: int) -> None:
    """Wait until an explorer answers there, or until none does."""
    deadline = time.monotonic() + PATIENCE
    while answers(port) is not holds:
        assert time.monotonic() < deadline
        time.sleep(0.1)


@pytest.fixture
def heeding_interrupts() -> Iterator[None]:
    """As in a terminal: a shell that runs the tests in the background has all its children ignore interrupts."""
    before = signal.signal(signal.SIGINT, signal.default_int_handler)
    yield
    signal.signal(signal.SIGINT, before)


@pytest.mark.usefixtures("heeding_interrupts")
@pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGINT])
def test_explorer_ends_with_the_command(program: str, tmp_path: Path, number: signal.Signals) -> None:
    """The signal goes to the command alone; it ends calmly and leaves nobody listening."""
    registry = load_registry()
    build_store(tmp_path, read_sources(list_files([DEMO]), registry, extract).readings, registry)
    port = free_port()
    command = [program, "start", "--headless", "--port", str(port), "--store", tmp_path]
    started = subprocess.Popen(
        command,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        start_new_session=True,
    )
    try:
        wait_until(True, port)
        os.kill(started.pid, number)
        assert started.wait(20) == 0
        wait_until(False, port)
        os.killpg(started.pid, 0)
    except ProcessLookupError:
        return
    finally:
        with contextlib.suppress(ProcessLookupError):
            os.killpg(started.pid, signal.SIGKILL)
    pytest.fail("a process of the explorer is still there")


def test_every_setting_is_one_of_streamlit_s() -> None:
    """Each line of the settings' file becomes a variable that Streamlit reads."""
    known = {option.env_var for option in config._config_options_template.values()}
    settings = _settings()
    assert settings["STREAMLIT_SERVER_ADDRESS"] == "localhost"
    assert settings["STREAMLIT_THEME_SIDEBAR_BACKGROUND_COLOR"].startswith("#")
    assert settings.keys() - known == set()
