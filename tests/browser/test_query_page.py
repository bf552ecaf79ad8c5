"""The query page of ``samverkan serve`` in a real browser."""

from __future__ import annotations

from collections.abc import Iterator
from urllib.parse import urlsplit

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.serving.conftest import server, start

__all__ = ["server", "start"]

pytestmark = pytest.mark.browser

BLOCKED = "Executing inline event handler violates the following Content Security Policy"
"""YASGUI hands the words to the browser once before it escapes them; the policy is what keeps them from running."""

HOSTILE = """SELECT ?x ?y { VALUES (?x ?y) {
  ("<img src=x onerror='window.hit=1'><script>window.hit=1</script>"
   "<b onclick='window.hit=1'>fet</b><img src='/x' onerror='window.hit=1'>"^^rdf:HTML)
} }"""


@pytest.fixture
def page(browser: Browser, server: str) -> Iterator[Page]:
    """The page; it may ask nobody but its server, and do nothing that its policy forbids."""
    context = browser.new_context(viewport={"width": 1400, "height": 1000})
    context.set_default_timeout(20_000)
    expect.set_options(timeout=20_000)
    page, asked, complaints = context.new_page(), list[str](), list[str]()
    page.on("request", lambda request: asked.append(request.url))
    page.on("console", lambda message: complaints.append(message.text) if message.type == "error" else None)
    page.on("pageerror", lambda error: complaints.append(str(error)))
    page.goto(server)
    yield page
    context.close()
    assert {urlsplit(url).netloc for url in asked if urlsplit(url).scheme != "data"} == {
        urlsplit(server).netloc
    }
    assert [complaint for complaint in complaints if BLOCKED not in complaint] == []


def run(page: Page, query: str) -> None:
    """Put a query into the editor and run it."""
    page.locator(".CodeMirror").first.evaluate("(editor, query) => editor.CodeMirror.setValue(query)", query)
    page.locator(".yasqe_queryButton").first.click()


def test_the_query_that_stands_there_is_answered(page: Page) -> None:
    """A first look needs no knowledge of the vocabulary, and the page says where programs ask."""
    expect(page.locator("#address")).to_contain_text("/sparql")
    page.locator(".yasqe_queryButton").first.click()
    expect(page.locator("table.dataTable tbody tr").first).to_contain_text("Fritidsnämnden")
    expect(page.locator("#cut")).to_be_hidden()


def test_an_answer_that_was_cut_says_so(page: Page) -> None:
    """In words on the page, until the next answer."""
    run(page, "SELECT * { ?s ?p ?o }")
    expect(page.locator("#cut")).to_be_visible()
    run(page, "SELECT ?x { VALUES ?x { 1 } }")
    expect(page.locator("#cut")).to_be_hidden()


def test_words_of_documents_are_shown_and_not_run(page: Page) -> None:
    """Whatever a document says."""
    run(page, HOSTILE)
    expect(page.locator("table.dataTable")).to_contain_text("onerror")
    assert page.evaluate("window.hit") is None
