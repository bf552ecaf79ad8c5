"""What tests may need from outside, the real documents and a browser; without them they are skipped.

Under CI nothing is skipped for want of these: what is missing there is a fault of the machine's set-up.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable
from pathlib import Path

import pytest

from loaders.ocr import missing

ROOT = Path(__file__).resolve().parent.parent
CORPUS = ROOT.parent / "shared" / "corpus"
BROWSERS = ("chromium", "chromium-browser", "google-chrome")


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
}


def pytest_runtest_setup(item: pytest.Item) -> None:
    """Skip a test whose needs are not met; under CI fail it instead."""
    for marker, (met, sentence) in NEEDS.items():
        if item.get_closest_marker(marker) and not met():
            if os.environ.get("CI", "").lower() in {"", "0", "false"}:
                pytest.skip(sentence)
            pytest.fail(sentence, pytrace=False)


@pytest.fixture(scope="session")
def corpus() -> Path:
    """Folder of the real documents; the test that uses it is marked ``corpus``."""
    return CORPUS


@pytest.fixture(scope="session")
def chromium() -> str:
    """Path of the browser; the test that uses it is marked ``browser``."""
    return find_browser() or ""
