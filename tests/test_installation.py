"""What is installed is what is meant: the command answers, the wheel holds what is read at run time."""

from __future__ import annotations

import importlib.metadata
import subprocess
import sys
import tomllib
import zipfile
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parent.parent
PACKAGES = {
    "analysis",
    "app",
    "cli",
    "data",
    "exchange",
    "explorer",
    "graph",
    "loaders",
    "model",
    "ontology",
    "queries",
    "report",
    "serving",
}
SOURCES_OF_DATA = ("analysis", "data", "explorer", "ontology", "queries", "report", "serving")
NOT_SHIPPED = {".pyc"}


@pytest.fixture(scope="module")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> set[str]:
    """The names of the files in a freshly built wheel."""
    folder = tmp_path_factory.mktemp("wheel")
    uv = [sys.executable, "-m", "uv"]
    subprocess.run([*uv, "build", "--wheel", "--quiet", "--out-dir", folder, ROOT], check=True, timeout=120)
    with zipfile.ZipFile(next(folder.glob("*.whl"))) as archive:
        return set(archive.namelist())


def tracked(folder: str) -> set[str]:
    """The files of a folder that git knows, as the wheel should name them."""
    listing = subprocess.run(
        ["git", "ls-files", "-z", folder], cwd=ROOT, check=True, capture_output=True, text=True
    )
    return {name for name in listing.stdout.split("\0") if name and Path(name).suffix not in NOT_SHIPPED}


def test_command_answers_help() -> None:
    """The installed command ``samverkan`` says what it can do."""
    command = Path(sys.executable).parent / "samverkan"
    answer = subprocess.run([command, "--help"], capture_output=True, text=True, timeout=60, check=True)
    assert "build" in answer.stdout
    assert "start" in answer.stdout


@pytest.mark.parametrize("folder", SOURCES_OF_DATA)
def test_wheel_holds_every_file_of_a_data_folder(wheel: set[str], folder: str) -> None:
    """Ontology, registry, questions, pages and bundled facts are in the wheel to the last file."""
    files = tracked(folder)
    assert files, f"git knows no file in {folder}/"
    assert files - wheel == set()


def test_wheel_holds_the_entry_script_of_the_explorer(wheel: set[str]) -> None:
    """``samverkan start`` finds app.py beside the packages."""
    assert "app.py" in wheel


def test_wheel_holds_no_tests_and_no_tools(wheel: set[str]) -> None:
    """Nothing of the workshop is shipped."""
    tops = {name.split("/")[0].removesuffix(".py") for name in wheel if ".dist-info/" not in name}
    assert tops == PACKAGES


def test_nobody_else_provides_our_package_names() -> None:
    """Our short top-level names are provided by no other distribution in the environment."""
    providers = importlib.metadata.packages_distributions()
    foreign = {name: owners for name in PACKAGES if (owners := set(providers.get(name, [])) - {"samverkan"})}
    assert foreign == {}


def test_lock_names_a_checksum_for_every_wheel_of_uv() -> None:
    """The first download on a fresh machine can be verified against the lock."""
    packages = tomllib.loads((ROOT / "uv.lock").read_text(encoding="utf-8"))["package"]
    wheels = next(package for package in packages if package["name"] == "uv")["wheels"]
    assert wheels
    assert all(wheel["hash"].startswith("sha256:") for wheel in wheels)
