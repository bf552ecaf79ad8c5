"""Web pages as text: the main text without menus, banners and footers, and the page's title above it."""

from __future__ import annotations

import codecs
import hashlib
import re
from pathlib import Path

from lxml import etree

from loaders.formats.isolated import isolated
from loaders.formats.markup import plain_text, text_length
from loaders.formats.source import Source, document_id, text_source
from loaders.formats.twicecoded import decoded_again
from model.errors import DocumentUnreadableError
from model.names import fold

__all__ = ["html_source", "main_text", "parsed"]

SECONDS = 30.0
MAX_DEPTH = 500
"""Elements inside each other: pages have some thirty; the parser drops what stands deeper than 2,048."""
SMALL = 250_000
"""Bytes; a parser that takes quadratic time of a hostile page is done with these in two seconds."""
CHARSET = re.compile(rb"<meta[^>]{0,300}?charset\s*=\s*[\"']?\s*([\w-]{2,40})", re.IGNORECASE)
HEAD = 4_096
NOT_TEXT = frozenset((
    "audio", "button", "canvas", "datalist", "dialog", "embed", "head", "iframe", "input", "label",
    "link", "meta", "nav", "noscript", "object", "option", "script", "select", "style", "svg", "template",
    "textarea", "video",
))  # fmt: skip
ROLES = frozenset((
    "alert", "alertdialog", "dialog", "menu", "menubar", "navigation", "search", "toolbar",
))  # fmt: skip
NAMES = frozenset((
    "breadcrumb", "breadcrumbs", "brodsmulor", "cookie", "cookies", "footer", "menu", "meny", "nav",
    "navbar", "navigation", "navigering", "pagination", "sharing", "sidebar", "sidfot", "sidhuvud",
    "sidomeny", "skip", "skiplink", "toolbar",
))  # fmt: skip
"""Words in the classes and ids of elements that are about the site, not of the page."""
FRAME = frozenset({"header", "footer", "aside"})
FRAME_ROLES = frozenset({"banner", "complementary", "contentinfo"})
"""Around a page they are the site's; inside its main text they are the text's: a box with facts."""
TOKENS = re.compile(r"[^a-z]+")


def html_source(path: Path, data: bytes) -> Source:
    """A web page as a source.

    Raises:
        DocumentUnreadableError: no text in it, nested too deeply, or its parser had to be stopped.
    """
    html, note = _decoded(path, data)
    if len(data) <= SMALL:
        text = main_text(str(path), html.encode())
    else:
        text = str(isolated("loaders.formats.html:main_text", path, html.encode(), SECONDS))
    return Source(document_id(path), path.name, text, hashlib.sha256(data).hexdigest(), note)


def main_text(name: str, data: bytes) -> str:
    """The main text of a page in UTF-8; ``name`` is what messages call the file.

    Raises:
        DocumentUnreadableError: no text in it, or nested too deeply.
    """
    page = parsed(name, data)
    root = _main(page)
    try:
        text = plain_text(root, _Boilerplate(root))
    except DocumentUnreadableError as error:
        raise DocumentUnreadableError(f"{name}: {error}") from None
    if not text.strip():
        raise DocumentUnreadableError(
            f"{name}: sidan har ingen text (den byggs kanske av skript); öppna den och spara den som PDF."
        )
    above = [line for line in _titles(page, root) if fold(line) != fold(text.split("\n", 1)[0])]
    return "\n\n".join([*above, text]) + "\n"


def parsed(name: str, data: bytes) -> etree._Element:
    """The tree of a page in UTF-8, at most ``MAX_DEPTH`` deep.

    Raises:
        DocumentUnreadableError: there is nothing in it, or it is nested too deeply.
    """
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=True, no_network=True, remove_comments=True, remove_pis=True
    )
    root = etree.fromstring(data.replace(b"\0", b""), parser) if data.strip() else None
    if root is None:
        raise DocumentUnreadableError(f"{name}: sidan är tom; ta bort den eller spara om den.")
    depth = 0
    for event, element in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        if depth > MAX_DEPTH:
            raise DocumentUnreadableError(
                f"{name}, rad {element.sourceline}: sidans element ligger mer än {MAX_DEPTH} djupt i varandra; "
                "spara texten i en enklare fil."
            )
    return root


def _decoded(path: Path, data: bytes) -> tuple[str, str]:
    """The page's characters, and what the user should know of a guessed encoding or of damaged characters."""
    try:
        return decoded_again(data.decode("utf-8-sig")), ""
    except UnicodeDecodeError:
        pass
    if encoding := _declared(data):
        html = data.decode(encoding, "replace")
        broken = html.count("\ufffd")
        return html, f"{path}: {broken} tecken är trasiga och visas som \ufffd." if broken else ""
    source = text_source(path, data)
    return source.text, source.note


def _declared(data: bytes) -> str:
    """The encoding that the page says it is in; empty where it says none, or none that text is in."""
    told = CHARSET.search(data[:HEAD])
    if told is None or data.startswith((codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)):
        return ""
    try:
        name = codecs.lookup(told[1].decode("ascii")).name
    except LookupError:
        return ""
    if name in {"iso8859-1", "ascii"}:
        return "cp1252"  # as every browser reads it
    return name if name.startswith(("utf-8", "iso8859-", "cp", "mac-")) else ""


def _main(page: etree._Element) -> etree._Element:
    """The element with the page's own text: what is marked so, else the only article, else the body."""
    body = page.find("body")
    whole = body if body is not None else page
    marked = [element for element in page.iter("*") if element.tag == "main" or element.get("role") == "main"]
    if marked and text_length(best := max(marked, key=text_length)):
        return best
    articles = list(page.iter("article"))
    if len(articles) == 1 and text_length(articles[0]) * 2 > text_length(whole):
        return articles[0]
    return whole


def _titles(page: etree._Element, root: etree._Element) -> list[str]:
    """The page's title, and its chief heading where that stands outside the main text."""
    titles = [page.find("head/title")]
    if root.find(".//h1") is None:
        titles.append(page.find("body//h1"))
    texts = [" ".join("".join(map(str, each.itertext())).split()) for each in titles if each is not None]
    return list(dict.fromkeys(filter(None, texts)))


class _Boilerplate:
    """Tells what around and in the main text is about the site; in doubt it is text."""

    def __init__(self, root: etree._Element) -> None:
        self._root = root
        self._length = text_length(root)
        self._is_main = root.tag in {"main", "article"} or root.get("role") == "main"

    def __call__(self, element: etree._Element) -> bool:
        style = element.get("style", "").replace(" ", "")
        if element.tag in NOT_TEXT or element.get("role") in ROLES or "display:none" in style:
            return True
        if element.get("hidden") is not None or element.get("aria-hidden") == "true":
            return True
        if element.tag in FRAME or element.get("role") in FRAME_ROLES:
            return not self._is_main and next(element.iterancestors("article"), None) is None
        tokens = TOKENS.split(f"{element.get('class', '')} {element.get('id', '')}".casefold())
        return not NAMES.isdisjoint(tokens) and self._is_minor(element)

    def _is_minor(self, element: etree._Element) -> bool:
        """Whether what is called a menu can be one: it holds no article and less than half of the text."""
        if any(element.find(f".//{tag}") is not None for tag in ("h1", "main", "article")):
            return False
        return text_length(element) * 2 < self._length
