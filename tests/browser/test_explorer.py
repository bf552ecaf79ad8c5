"""A planner's first minutes, in a real browser, on the bundled facts, started as a planner starts it."""

from __future__ import annotations

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Page, expect, sync_playwright

pytestmark = pytest.mark.browser
PATIENCE = 60  # seconds for building the store and starting the explorer
SAMVERKAN = Path(sys.executable).parent / "samverkan"


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("localhost", 0))
        return int(probe.getsockname()[1])


def wait_for(address: str, server: subprocess.Popen[bytes], log: Path) -> None:
    """Wait until the explorer answers; say what it said if it ends instead."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline and server.poll() is None:
        try:
            with urlopen(f"{address}/_stcore/health", timeout=1):
                return
        except (URLError, OSError):
            time.sleep(0.1)
    pytest.fail(f"the explorer did not start:\n{log.read_text(encoding='utf-8', errors='replace')}")


@pytest.fixture(scope="module")
def explorer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """The address of an explorer that has built its own store from the bundled facts."""
    folder, port = tmp_path_factory.mktemp("explorer"), free_port()
    command = [SAMVERKAN, "start", "--headless", "--port", str(port), "--store", folder / "store"]
    log = folder / "log"
    with log.open("wb") as stream:
        server = subprocess.Popen(command, stdout=stream, stderr=stream, start_new_session=True)
    try:
        wait_for(f"http://localhost:{port}", server, log)
        yield f"http://localhost:{port}"
    finally:
        os.killpg(server.pid, signal.SIGTERM)
        server.wait(timeout=20)


@pytest.fixture(scope="module")
def browser(chromium: str) -> Iterator[Browser]:
    """A Chromium without a window."""
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=chromium, args=["--no-sandbox", "--disable-gpu"])
        yield browser
        browser.close()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page; nothing that it does may leave the machine."""
    context = browser.new_context(viewport={"width": 1400, "height": 1000}, locale="sv-SE")
    context.set_default_timeout(20_000)
    page = context.new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    yield page
    context.close()
    hosts = {
        urlsplit(url).hostname for url in asked if urlsplit(url).scheme in {"http", "https", "ws", "wss"}
    }
    assert hosts <= {"localhost"}
    assert asked


def choose(page: Page, letters: str, name: str) -> None:
    """Write some letters of a name into the page's list and take what it offers."""
    box = page.get_by_role("combobox").first
    box.click()
    box.fill(letters)
    page.get_by_role("option", name=name).first.click()


def test_planner_finds_a_forum_its_role_and_its_place(explorer: str, page: Page) -> None:
    """Start, choose Fritidsnämnden, find SSPF with the board's role, and follow it to its place in the source."""
    page.goto(explorer)
    expect(page.get_by_role("heading", name="Överblick")).to_be_visible()
    page.get_by_role("link", name="Aktörer").click()
    choose(page, "Fritidsn", "Fritidsnämnden – nämnd")
    expect(page.get_by_role("heading", name="Fritidsnämnden")).to_be_visible()
    item = page.locator(".sv-item").filter(has=page.get_by_role("link", name="SSPF", exact=True)).first
    expect(item.locator(".sv-role").first).to_have_text("Deltagare")
    place = item.locator(".sv-cite a").first
    expect(place).to_contain_text("rad ")
    place.click()
    chosen = page.locator(".sv-notice")
    expect(chosen).to_contain_text("Fritidsnämnden deltar i SSPF")
    expect(page.get_by_text("samverkan build")).to_be_visible()


def test_names_in_the_picture_lead_on(explorer: str, page: Page) -> None:
    """The picture comes to rest by itself, and a click on a name opens that name's page."""
    page.goto(f"{explorer}/aktor?aktor=malmo/board/fritidsnamnden")
    picture = page.frame_locator("iframe").first.locator("#picture[data-settled]")
    picture.wait_for()
    frame = page.frames[-1]
    x, y = frame.evaluate(
        """() => {
            const node = nodes.get().find((node) => node.label === "SSPF");
            const place = network.canvasToDOM(network.getPosition(node.id));
            return [place.x, place.y];
        }"""
    )
    page.locator("iframe").first.scroll_into_view_if_needed()
    box = page.locator("iframe").first.bounding_box()
    assert box is not None
    page.mouse.click(box["x"] + x, box["y"] + y)
    expect(page.get_by_role("heading", name="SSPF")).to_be_visible()
    assert "/forum?forum=" in page.url


def test_switch_to_english_holds_from_page_to_page(explorer: str, page: Page) -> None:
    """The switch turns the page into English, and links keep to it."""
    page.goto(f"{explorer}/aktor?aktor=malmo/board/fritidsnamnden")
    page.get_by_text("English").click()
    expect(page.get_by_role("heading", name="Actors")).to_be_visible()
    page.get_by_role("link", name="SSPF", exact=True).first.click()
    expect(page.get_by_role("heading", name="Forums")).to_be_visible()
    assert "sprak=en" in page.url


def test_pages_fit_a_narrow_window(explorer: str, page: Page) -> None:
    """At 800 pixels nothing sticks out sideways."""
    page.set_viewport_size({"width": 800, "height": 900})
    for path in ("", "aktor?aktor=malmo/board/fritidsnamnden", "atgarder", "fragor", "kallor"):
        page.goto(f"{explorer}/{path}")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        wide, seen = page.get_by_test_id("stMain").evaluate("main => [main.scrollWidth, main.clientWidth]")
        assert wide <= seen, path
