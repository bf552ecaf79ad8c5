"""Web pages become text: the page's own words in their order, none of the site's."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest

from loaders.formats import html, markup
from loaders.formats.html import html_source
from loaders.formats.source import Source

Read = Callable[[str, bytes], Source]
Refuse = Callable[[str, bytes], str]


@pytest.fixture(scope="module")
def text(source: Read) -> Callable[[str], str]:
    """The text of a page with that body."""
    return lambda body: source("sida.html", f"<!DOCTYPE html><html><body>{body}</body></html>".encode()).text


def test_headings_paragraphs_and_lists_stand_apart(text: Callable[[str], str]) -> None:
    """A heading has empty lines around, a list's items are bullets below each other."""
    body = """<main><h1>Lov i
      Tjärdalen</h1><p>Kultur&shy;nämnden&nbsp;och <b>polis</b>en möts.<p>Varje vecka.
      <ul><li>Polisen<li><p>Lotsskolan</p><li>Region<ol><li>Norr<li>Söder</ol></ul>Efter listan.</main>"""
    assert text(body) == (
        "Lov i Tjärdalen\n\nKulturnämnden och polisen möts.\n\nVarje vecka.\n\n"
        "• Polisen\n• Lotsskolan\n• Region\n• Norr\n• Söder\n\nEfter listan.\n"
    )


def test_line_breaks_are_kept_and_spans_are_not_torn(text: Callable[[str], str]) -> None:
    """A break is a new line; inline elements part nothing."""
    assert text("<p>Fritids<span>nämnden</span><br>Box 1<br/>Strömhamn</p>") == (
        "Fritidsnämnden\nBox 1\nStrömhamn\n"
    )


def test_table_is_rows_of_cells_parted_by_tabs(text: Callable[[str], str]) -> None:
    """A list in a cell is parted by commas; a cell that spans rows is said in each, one over columns once."""
    body = """<table><caption>Forum 2024</caption>
      <thead><tr><th>Forum</th><th>Deltagare</th><th>Status</th></tr></thead>
      <tr><td rowspan="2">Lovhamnen</td><td><ul><li>Polisen</li><li>Lotsskolan</li></ul></td><td>Pågår</td></tr>
      <tr><td>Region<br>Kustmark</td><td></td></tr><tr><td colspan="2">Veckopulsen</td><td>Klar</td></tr></table>
      <p>Slut.</p>"""
    assert text(body) == (
        "Forum 2024\nForum\tDeltagare\tStatus\nLovhamnen\tPolisen, Lotsskolan\tPågår\n"
        "Lovhamnen\tRegion, Kustmark\nVeckopulsen\t\tKlar\n\nSlut.\n"
    )


def test_table_that_lays_out_the_page_is_read_as_paragraphs(text: Callable[[str], str]) -> None:
    """A table inside a table, one column, or whole chapters in cells: no records."""
    inner = "<table><tr><td>Forum</td><td>Ägare</td></tr><tr><td>Lovhamnen</td><td>KLK</td></tr></table>"
    body = f"<table><tr><td><p>Ett.</p><p>Två.</p></td><td>{inner}</td></tr></table>"
    assert text(body) == "Ett.\n\nTvå.\n\nForum\tÄgare\nLovhamnen\tKLK\n"
    assert text("<table><tr><td>Ett.</td></tr><tr><td>Två.</td></tr></table>") == "Ett.\n\nTvå.\n"
    chapter = "Nämnden berättar. " * 200
    assert "\t" not in text(f"<table><tr><td>{chapter}</td><td>Kort.</td></tr></table>")


SITE = """<header><a href="/">Strömhamns kommun</a></header><nav><a>Socialnämnden</a></nav>
  <div class="cookie-banner">Vi använder kakor.</div><div id="sidomeny"><a>Lovhamnen</a></div>
  <div role="search"><label>Sök</label></div><p hidden>Gömd.</p><p style="display: none">Osynlig.</p>
  <script>polisen()</script><noscript>Slå på skript.</noscript>{main}
  <aside>Relaterat: Näringslivsrådet</aside><footer>Telefon och öppettider</footer>"""


@pytest.mark.parametrize("tag", ["main", "article", "div role='main'", "div class='content-with-sidebar'"])
def test_menus_banners_and_footers_are_left_out(text: Callable[[str], str], tag: str) -> None:
    """Whether the main text is marked as such, is the only article, or is merely most of the page."""
    words = "Kulturnämnden deltar i Lovhamnen tillsammans med fritidsnämnden. " * 3
    body = SITE.format(main=f"<{tag}><h1>Om lovet</h1><p>{words}</p></{tag.split(maxsplit=1)[0]}>")
    assert text(body) == f"Om lovet\n\n{words.strip()}\n"


def test_fact_box_in_the_main_text_is_text(text: Callable[[str], str]) -> None:
    """What stands aside in the text is read; what stands aside of it is not."""
    body = SITE.format(
        main="<main><p>Om lovet.</p><aside><h2>Fakta</h2><p>Polisen deltar.</p></aside></main>"
    )
    assert text(body) == "Om lovet.\n\nFakta\n\nPolisen deltar.\n"


def test_title_and_heading_outside_the_main_text_come_first(source: Read) -> None:
    """The title names the site, the heading the page; the same words are not said twice."""
    page = "<title>Lovhamnen | Strömhamns kommun</title><body><h1>Lovhamnen</h1><main><p>Om lovet.</p></main>"
    assert source("a.html", page.encode()).text == "Lovhamnen | Strömhamns kommun\n\nLovhamnen\n\nOm lovet.\n"
    page = "<title>Lovhamnen</title><body><main><h1>Lovhamnen</h1><p>Om lovet.</p></main>"
    assert source("a.html", page.encode()).text == "Lovhamnen\n\nOm lovet.\n"


def test_marks_of_footnotes_are_left_out(text: Callable[[str], str]) -> None:
    """A raised figure that is a link would make another word of the name before it."""
    body = (
        "<p>Kulturnämnden<sup><a href='#n1'>[1]</a></sup> deltar, 20 m<sup>2</sup>. <a href='#r1'>↑</a></p>"
    )
    assert text(body) == "Kulturnämnden deltar, 20 m2.\n"


@pytest.mark.parametrize(
    ("encoding", "declared"),
    [
        ("utf-8", ""),
        ("utf-8-sig", ""),
        ("cp1252", "iso-8859-1"),
        ("mac_roman", "macintosh"),
        ("utf-16", "utf-16"),
    ],
)
def test_encoding_is_the_one_that_the_page_is_in(source: Read, encoding: str, declared: str) -> None:
    """Declared or marked: å, ä and ö come out right."""
    page = (
        f"<html><head><meta charset='{declared}'></head><body><p>Åtgärder på ön – överallt.</p></body></html>"
    )
    assert source("sida.htm", page.encode(encoding)).text == "Åtgärder på ön – överallt.\n"


def test_broken_character_is_told_and_costs_only_itself(source: Read) -> None:
    """A page that says what it is in is read like that, also where it is not."""
    page = source("sida.html", b"<meta charset=utf-8><p>L\xc3\xb6vhamnen \xff deltar.")
    assert page.text == "Lövhamnen \ufffd deltar.\n"
    assert "1 tecken är trasiga" in page.note


def test_page_without_text_is_refused(refusal: Refuse) -> None:
    """A page that scripts would fill has nothing to read."""
    assert "skript" in refusal(
        "sida.html", b"<html><body><div id=root></div><script>x()</script></body></html>"
    )
    assert "tom" in refusal("sida.html", b"<!-- -->")


def test_page_nested_beyond_the_limit_is_refused(refusal: Refuse) -> None:
    """What the parser would drop without a word is told."""
    deep = b"<div>" * 300_000 + b"Lovhamnen"
    assert "500" in refusal("sida.html", deep)
    assert "500" in refusal("sida.html", b"<div>" * 600 + b"Lovhamnen")


def test_page_that_keeps_its_parser_busy_is_stopped(refusal: Refuse, monkeypatch: pytest.MonkeyPatch) -> None:
    """A tag with a hundred thousand attributes takes the parser half a minute; it has less."""
    monkeypatch.setattr(html, "SECONDS", 1.0)
    page = b"<p " + b" ".join(b"a%d=1" % number for number in range(100_000)) + b">Lovhamnen"
    began = time.monotonic()
    assert "avbröts efter 1 sekunder" in refusal("sida.html", page)
    assert time.monotonic() - began < 5


def test_cells_that_span_rows_cannot_blow_a_page_up(refusal: Refuse, monkeypatch: pytest.MonkeyPatch) -> None:
    """A small file whose cells are repeated beyond the limit is refused."""
    monkeypatch.setattr(markup, "MAX_TEXT", 50_000)
    row = f"<tr><td rowspan=200>{'Lovhamnen ' * 100}</td><td>x</td></tr>" + "<tr><td>y</td></tr>" * 199
    assert "längre än 50,000" in refusal("sida.html", f"<table>{row * 2}</table>".encode())


def test_large_page_is_read_in_a_process_of_its_own(source: Read) -> None:
    """The text is the same whichever process reads it."""
    paragraph = "<p>Kulturnämnden deltar i Lovhamnen.</p>"
    page = f"<html><body><main>{paragraph * 10_000}</main></body></html>".encode()
    assert len(page) > html.SMALL
    assert source("sida.html", page).text == "Kulturnämnden deltar i Lovhamnen.\n\n" * 9_999 + (
        "Kulturnämnden deltar i Lovhamnen.\n"
    )


def test_source_knows_its_file(source: Read) -> None:
    """Identifier, name and checksum are the file's."""
    page = source("Lovhamnen 2024.html", b"<p>Lovhamnen")
    assert (page.id, page.file, page.pages) == ("lovhamnen-2024", "Lovhamnen 2024.html", ())
    assert page.sha256 == html_source.__globals__["hashlib"].sha256(b"<p>Lovhamnen").hexdigest()
