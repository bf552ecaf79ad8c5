"""Put uv, at the version that uv.lock names, into .uv/bin/: by pip where there is one, else from its wheel.

Standard library only: this is the first thing that runs on a fresh machine. What must stay true: nothing
lands in .uv/bin/ unless it is whole, and a wheel that is fetched here has the checksum that uv.lock gives.
"""

from __future__ import annotations

import hashlib
import io
import platform
import shutil
import subprocess
import sys
import tempfile
import tomllib
import urllib.request
import zipfile
from collections.abc import Iterable
from pathlib import Path
from typing import Any

ROOT = Path(__file__).resolve().parent.parent
FOLDER = ROOT / ".uv"
TIMEOUT = 120
"""Seconds without an answer before a download is given up."""


class BootstrapError(Exception):
    """Neither way worked: a sentence for whoever set up the machine."""


def locked_uv(lock: Path) -> dict[str, Any]:
    """The entry of uv in the lock file: its version and its wheels with address and checksum."""
    packages = tomllib.loads(lock.read_text(encoding="utf-8"))["package"]
    return next(package for package in packages if package["name"] == "uv")


def matches(filename: str, system: str, machine: str, glibc: bool) -> bool:
    """Whether a wheel of that file name runs on the machine.

    >>> matches("uv-0.9-py3-none-manylinux_2_17_x86_64.manylinux2014_x86_64.whl", "Linux", "x86_64", True)
    True
    >>> matches("uv-0.9-py3-none-macosx_11_0_arm64.whl", "Linux", "x86_64", True)
    False
    """
    family = {"Darwin": "macosx", "Linux": "manylinux" if glibc else "musllinux"}.get(system, "none of ours")
    tags = filename.removesuffix(".whl").split("-")[-1].split(".")
    return any(tag.startswith(family) and tag.endswith("_" + machine) for tag in tags)


def wheel_for_this_machine(wheels: Iterable[dict[str, str]]) -> dict[str, str]:
    """The wheel among those of the lock that runs here."""
    system, machine, glibc = platform.system(), platform.machine(), platform.libc_ver()[0] == "glibc"
    for wheel in wheels:
        if matches(wheel["url"].rsplit("/", 1)[-1], system, machine, glibc):
            return wheel
    raise BootstrapError(f"uv has no ready-made file for {system} on {machine}")


def fetch(wheel: dict[str, str]) -> bytes:
    """The wheel's bytes, checked against the lock."""
    with urllib.request.urlopen(wheel["url"], timeout=TIMEOUT) as answer:
        content: bytes = answer.read()
    found = "sha256:" + hashlib.sha256(content).hexdigest()
    if found != wheel["hash"]:
        raise BootstrapError(f"{wheel['url']} has the checksum {found}, uv.lock expects {wheel['hash']}")
    return content


def by_wheel(package: dict[str, Any], work: Path) -> Path:
    """Fetch the wheel and take the program out of it."""
    with zipfile.ZipFile(io.BytesIO(fetch(wheel_for_this_machine(package["wheels"])))) as archive:
        member = next(name for name in archive.namelist() if name.endswith("/scripts/uv"))
        return Path(archive.extract(member, work))


def by_pip(package: dict[str, Any], work: Path) -> Path:
    """Let pip, which knows the machine's index and certificates, install it into a throw-away venv."""
    venv = work / "venv"
    for command in (
        [sys.executable, "-m", "venv", str(venv)],
        [str(venv / "bin" / "python"), "-m", "pip", "install", "--quiet", f"uv=={package['version']}"],
    ):
        subprocess.run(command, check=True, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    return venv / "bin" / "uv"


def install(program: Path) -> None:
    """Move the program to its place in one step, so that an interrupted run leaves nothing half."""
    program.chmod(0o755)
    (FOLDER / "bin").mkdir(parents=True, exist_ok=True)
    program.replace(FOLDER / "bin" / "uv")


def main() -> int:
    """Try pip, then the wheel; 0 when uv stands in its place."""
    package = locked_uv(ROOT / "uv.lock")
    FOLDER.mkdir(exist_ok=True)
    work = Path(tempfile.mkdtemp(dir=FOLDER))
    try:
        try:
            install(by_pip(package, work))
        except (OSError, subprocess.CalledProcessError):
            install(by_wheel(package, work))
    except (OSError, BootstrapError) as error:
        print(f"uv could not be fetched ({error}).", file=sys.stderr)
        print("Check the network, or install uv yourself so that it is on PATH.", file=sys.stderr)
        return 1
    finally:
        shutil.rmtree(work, ignore_errors=True)
    return 0


if __name__ == "__main__":
    sys.exit(main())
