"""A planner's first minutes, in a real browser, on the bundled material, started as a planner starts it."""

from __future__ import annotations

import re
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from urllib.error import URLError
from urllib.parse import urlsplit
from urllib.request import urlopen

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from cli.starting import BUNDLED

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


@contextmanager
def started(folder: Path, store: Path) -> Iterator[str]:
    """The address of an explorer on a store, which it builds from the bundled material where it is missing."""
    port, log = free_port(), folder / "log"
    command = [SAMVERKAN, "start", "--headless", "--port", str(port), "--store", store]
    with log.open("wb") as stream:
        server = subprocess.Popen(command, stdout=stream, stderr=stream, cwd=folder)
    try:
        wait_for(f"http://localhost:{port}", server, log)
        yield f"http://localhost:{port}"
    finally:
        server.terminate()
        server.wait(timeout=20)


@pytest.fixture(scope="module")
def explorer(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """An explorer at its first start."""
    folder = tmp_path_factory.mktemp("explorer")
    with started(folder, folder / "store") as address:
        yield address


@pytest.fixture(scope="module")
def read_explorer(tmp_path_factory: pytest.TempPathFactory, corpus: Path) -> Iterator[str]:
    """An explorer of someone who has read in Malmö's documents themselves."""
    folder = tmp_path_factory.mktemp("read")
    command = [SAMVERKAN, "build", corpus, BUNDLED / "demo", "--store", folder / "store"]
    subprocess.run(command, check=True, capture_output=True, timeout=PATIENCE)
    with started(folder, folder / "store") as address:
        yield address


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    """A fresh page; nothing that it does may leave the machine."""
    context = browser.new_context(viewport={"width": 1400, "height": 1000}, locale="sv-SE")
    context.set_default_timeout(20_000)
    expect.set_options(timeout=20_000)
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


def choose(page: Page, label: str, letters: str, name: str) -> None:
    """Write some letters of a name into one of the page's lists and take what it offers."""
    box = page.get_by_label(label)
    box.click()
    box.fill(letters)
    page.get_by_role("option", name=name).first.click()


def membership(page: Page, address: str, kommun: str) -> Locator:
    """From the first page to Fritidsnämnden in a municipality: the entry that ties it to SSPF."""
    page.goto(address)
    expect(page.get_by_role("heading", name="Överblick")).to_be_visible()
    expect(page.get_by_label("Kommun")).to_have_value("Malmö")
    if kommun != "Malmö":
        choose(page, "Kommun", kommun, kommun)
        expect(page.get_by_text("Kommunen finns inte.")).to_be_visible()
    page.get_by_role("link", name="Aktörer").click()
    expect(page).to_have_url(re.compile(r"/aktor\?kommun="))
    choose(page, "Välj aktör", "Fritidsn", "Fritidsnämnden – nämnd")
    expect(page.get_by_role("heading", name="Fritidsnämnden")).to_be_visible()
    item = page.locator(".sv-item").filter(has=page.get_by_role("link", name="SSPF", exact=True)).first
    expect(item.locator(".sv-role").first).to_have_text("Deltagare")
    return item


def follow_to_the_words(page: Page, item: Locator) -> None:
    """The entry shows words, and its link leads to the same words, marked in the document."""
    words = item.locator(".sv-quote").first
    expect(words).to_be_visible()
    mended = item.locator("> .sv-more > .sv-exact")
    shown = (mended if mended.count() else words).first.text_content() or ""
    item.locator(".sv-cite a").first.click()
    expect(page.locator(".sv-notice")).to_contain_text("Fritidsnämnden deltar i SSPF")
    marked = page.frame_locator("iframe").first.locator("mark.chosen")
    expect(marked.first).to_be_visible()
    assert plain("".join(marked.all_text_contents())) == plain(shown)


def plain(text: str) -> str:
    """The letters without the spaces, which a browser and a line break change."""
    return "".join(text.split())


def test_planner_finds_a_forum_its_role_and_its_place(explorer: str, page: Page) -> None:
    """Start, choose Fritidsnämnden, find SSPF with the board's role, and follow it to its place in the source."""
    item = membership(page, explorer, "Malmö")
    place = item.locator(".sv-cite a").first
    expect(place).to_have_text(re.compile(r"^Står i Malmö 2024 .*, rad \d"))
    place.click()
    expect(page.locator(".sv-notice")).to_contain_text("Fritidsnämnden deltar i SSPF")
    expect(page.get_by_text("samverkan build")).to_be_visible()


def test_planner_reads_a_passage_at_first_start(explorer: str, page: Page) -> None:
    """The example's documents came along: its Fritidsnämnden's role in SSPF stands with the words that say so."""
    item = membership(page, explorer, "Strömhamn (exempel)")
    expect(item.locator(".sv-quote").first).to_contain_text("SSPF")
    follow_to_the_words(page, item)
    assert "kommun=stromhamn" in page.url


@pytest.mark.corpus
def test_planner_who_reads_in_the_documents_gets_their_words(read_explorer: str, page: Page) -> None:
    """Malmö's passage is shown as soon as the document itself has been read."""
    item = membership(page, read_explorer, "Malmö")
    expect(item.locator(".sv-cite a").first).to_have_text(re.compile(r"^Malmö 2024 .*, rad \d"))
    follow_to_the_words(page, item)


def test_theme_and_address_hold_wherever_it_is_started(explorer: str, page: Page) -> None:
    """Started from an empty folder it has its colours, and answers this machine only."""
    page.goto(explorer)
    sidebar = page.get_by_test_id("stSidebar")
    expect(sidebar).to_have_css("background-color", "rgb(242, 245, 245)")
    with socket.socket() as outside:
        outside.settimeout(2)
        port = urlsplit(explorer).port
        assert outside.connect_ex(("127.0.0.2", port)) != 0  # another address of this machine


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
    page.locator('a[href*="sprak=en"]').get_by_text("SSPF", exact=True).first.click()
    expect(page.get_by_role("heading", name="Forums")).to_be_visible()
    assert "sprak=en" in page.url
    page.get_by_role("link", name="Measures").click()
    expect(page.get_by_role("heading", name="Measures")).to_be_visible()
    assert page.url.endswith("/atgarder?sprak=en&kommun=malmo")
    page.go_back()
    expect(page.get_by_role("heading", name="SSPF")).to_be_visible()


def test_pages_fit_a_narrow_window(explorer: str, page: Page) -> None:
    """At 800 pixels nothing sticks out sideways."""
    page.set_viewport_size({"width": 800, "height": 900})
    for path in ("", "aktor?aktor=malmo/board/fritidsnamnden", "atgarder", "overlapp", "fragor", "kallor"):
        page.goto(f"{explorer}/{path}")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.get_by_test_id("stApp")).to_have_attribute("data-test-script-state", "notRunning")
        wide, seen = page.get_by_test_id("stMain").evaluate("main => [main.scrollWidth, main.clientWidth]")
        assert wide <= seen, path


def test_planner_opens_a_finding_and_dismisses_it_for_good(explorer: str, page: Page) -> None:
    """From the menu to a finding, its evidence, a decision with a reason; it stays decided on a fresh page."""
    page.goto(f"{explorer}/overlapp?kommun=stromhamn")
    expect(page.get_by_role("heading", name="Överlapp och luckor")).to_be_visible()
    card = page.locator(".sv-item .sv-head a").first
    title = card.text_content() or ""
    card.click()
    expect(page.get_by_role("heading", name=title, exact=True)).to_be_visible()
    expect(page.locator(".sv-quote").first).to_be_visible()
    page.get_by_label("Varför?").fill("De har skilda uppdrag")
    page.get_by_role("button", name="Avfärda").click()
    expect(page.locator(".sv-dismissed")).to_have_text("Avfärdat")
    opened = page.url
    page.get_by_role("link", name="Alla fynd").click()
    expect(page.locator(".sv-item .sv-head a").first).not_to_have_text(title)
    page.goto(opened)
    expect(page.get_by_text("Skäl: De har skilda uppdrag")).to_be_visible()


def test_findings_read_in_english_too(explorer: str, page: Page) -> None:
    """The page and the findings are in English, and the matrix has its members."""
    page.goto(f"{explorer}/overlapp?kommun=malmo&sprak=en")
    expect(page.get_by_role("heading", name="Overlaps and gaps")).to_be_visible()
    expect(page.locator(".sv-item").first).to_contain_text("certainty")
    page.get_by_role("tab", name="Who takes part in what").click()
    expect(page.locator(".sv-matrix .sv-member").first).to_be_visible()
