"""The command that starts the explorer, and builds its dataset first where there is none."""

from __future__ import annotations

import json
import os
import re
import signal
import socket
import subprocess
import sys
import threading
import time
import tomllib
import webbrowser
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Annotated, Any
from urllib.request import urlopen

import typer

import cli
from cli.building import build_from
from cli.options import Store, store_of
from cli.output import remark
from graph.layout import current_build
from graph.store import open_dataset
from model.errors import SamverkanError

__all__ = ["start"]

ROOT = Path(cli.__file__).parent.parent
APP = ROOT / "app.py"
SETTINGS = ROOT / "explorer" / "streamlit.toml"
BUNDLED = ROOT / "data"
STOPPING = ("SIGINT", "SIGTERM", "SIGHUP")
"""What asks the command to end; not every system has all of them."""
PATIENCE = 60  # seconds in which the explorer must have answered before the browser is opened
FAREWELL = 10  # seconds in which the explorer must have ended before it is killed


def start(
    port: Annotated[int, typer.Option(min=1, max=65535, help="Porten som utforskaren svarar på.")] = 8501,
    headless: Annotated[bool, typer.Option("--headless", help="Öppna ingen webbläsare.")] = False,
    data: Annotated[
        Path, typer.Option("--data", metavar="SÖKVÄG", help="Det som lagret byggs av om det saknas.")
    ] = BUNDLED,
    store: Store = None,
) -> None:
    """Öppna utforskaren i webbläsaren; lagret byggs först om det saknas."""
    directory = store_of(store).absolute()
    if current_build(directory) is None:
        remark(f"Bygger lagret {directory} av {data} …")
        _, failures = build_from([data], directory)
        for failure in failures:
            remark(failure.reason)
    open_dataset(directory)  # what cannot be read is told here and not on a page
    _demand_free(port)
    address = f"http://localhost:{port}"
    remark(f"Utforskaren öppnas på {address} (avsluta med Ctrl+C).")
    if not headless and _has_screen():
        threading.Thread(target=_open_when_ready, args=(address,), daemon=True).start()
    _serve(port, directory)


def _serve(port: int, directory: Path) -> None:
    """Run the explorer until it ends or this process is asked to; it never outlives this process."""
    command = [sys.executable, "-m", "streamlit", "run", os.fspath(APP), "--server.port", str(port)]
    environment = _settings() | os.environ | {"SAMVERKAN_STORE": os.fspath(directory)}
    for number in _stopping():
        signal.signal(number, signal.default_int_handler)
    server = subprocess.Popen(command, env=environment, cwd=ROOT)
    try:
        code = server.wait()
    except KeyboardInterrupt:
        _end(server)
        return
    if code != 0:
        raise SamverkanError(f"Utforskaren avslutades med status {code}; se meddelandena ovanför.")


def _end(server: subprocess.Popen[bytes]) -> None:
    """Ask the explorer to end, and end it if it does not; a second Ctrl+C does not come in between."""
    for number in _stopping():
        signal.signal(number, signal.SIG_IGN)
    server.terminate()
    try:
        server.wait(FAREWELL)
    except subprocess.TimeoutExpired:
        server.kill()
        server.wait()


def _stopping() -> list[signal.Signals]:
    """The signals to end at; whoever started the command with one ignored (``nohup``) keeps to that."""
    known = [signal.Signals[name] for name in STOPPING if hasattr(signal, name)]
    return [number for number in known if signal.getsignal(number) is not signal.SIG_IGN]


def _settings() -> dict[str, str]:
    """The explorer's settings, as environment variables of Streamlit."""
    return dict(_variables("STREAMLIT", tomllib.loads(SETTINGS.read_text(encoding="utf-8"))))


def _variables(prefix: str, table: Mapping[str, Any]) -> Iterator[tuple[str, str]]:
    for key, value in table.items():
        name = f"{prefix}_{re.sub(r'(?<!^)(?=[A-Z])', '_', key).upper()}"
        if isinstance(value, dict):
            yield from _variables(name, value)
        else:
            yield name, value if isinstance(value, str) else json.dumps(value)


def _demand_free(port: int) -> None:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("", port))
        except OSError:
            raise SamverkanError(
                f"Porten {port} är upptagen; är utforskaren redan öppen? Annars välj en annan med --port."
            ) from None


def _has_screen() -> bool:
    """Without one, opening a browser may start one that takes over the terminal."""
    return sys.platform in {"darwin", "win32"} or bool({"DISPLAY", "WAYLAND_DISPLAY"} & set(os.environ))


def _open_when_ready(address: str) -> None:
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            with urlopen(f"{address}/_stcore/health", timeout=1):
                webbrowser.open(address)
                return
        except OSError:
            time.sleep(0.2)
