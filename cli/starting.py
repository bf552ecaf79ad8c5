"""The command that starts the explorer, and builds its dataset first where there is none."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
import threading
import time
import webbrowser
from pathlib import Path
from typing import Annotated
from urllib.request import urlopen

import typer

import cli
from cli.building import build_from
from cli.options import Store, store_of
from cli.output import remark
from graph.layout import current_build
from model.errors import SamverkanError

__all__ = ["start"]

ROOT = Path(cli.__file__).parent.parent
APP = ROOT / "app.py"
BUNDLED = ROOT / "data" / "malmo"
PATIENCE = 60  # seconds in which the explorer must have answered before the browser is opened


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
    _demand_free(port)
    address = f"http://localhost:{port}"
    remark(f"Utforskaren öppnas på {address} (avsluta med Ctrl+C).")
    if not headless and _has_screen():
        threading.Thread(target=_open_when_ready, args=(address,), daemon=True).start()
    _serve(port, directory)


def _serve(port: int, directory: Path) -> None:
    """Run the explorer until it is stopped."""
    command = [sys.executable, "-m", "streamlit", "run", os.fspath(APP)]
    command += [
        "--server.port",
        str(port),
        "--server.headless",
        "true",
        "--browser.gatherUsageStats",
        "false",
    ]
    environment = os.environ | {"SAMVERKAN_STORE": os.fspath(directory)}
    server = subprocess.Popen(command, env=environment, cwd=ROOT)
    try:
        code = server.wait()
    except KeyboardInterrupt:
        server.terminate()
        server.wait()
        return
    if code != 0:
        raise SamverkanError(f"Utforskaren avslutades med status {code}; se meddelandena ovanför.")


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
