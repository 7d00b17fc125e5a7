"""Web pages to drafts, by trafilatura: the article alone, with what its metadata say."""

from __future__ import annotations

import re
from copy import deepcopy
from urllib.parse import urlsplit

import trafilatura
from lxml.html import HtmlElement
from trafilatura.settings import Document

from whoseword.errors import Unreadable
from whoseword.ingest.boilerplate import mark
from whoseword.ingest.bylines import byline_of
from whoseword.ingest.draft import Draft
from whoseword.ingest.front_pages import lists_stories
from whoseword.ingest.page_dates import published
from whoseword.ingest.page_pruning import pruned, without_footers, without_layout_tables
from whoseword.ingest.published import normalised
from whoseword.ingest.structured_data import Structured, structured
from whoseword.ingest.web_addresses import original

_FEWEST_WORDS = 25
"""With fewer words a page is a menu, a teaser or a notice, not an article."""

_MORE = 1.3
"""So much longer than what was found on the page is a body that was not found on it."""


def draft_of(page: str, name: str, url: str | None = None) -> Draft:
    """The page's article; raises ``Unreadable`` where it holds none.

    ``url`` is where the page was fetched from; a page from a file gives its own address. The body
    may stand in the page or in its structured data; dates and bylines need evidence there.
    """
    try:
        return _draft(page, name, url)
    except Unreadable:
        raise
    except Exception as error:  # a hostile page may break the parser anywhere
        raise _no_article(name) from error


def _draft(page: str, name: str, url: str | None) -> Draft:
    tree = trafilatura.load_html(page)
    if tree is None:
        raise _no_article(name)
    said = structured(tree)
    day, dated = published(tree, said.published, _language(tree))
    without_layout_tables(tree)
    without_footers(tree)
    whole = _extracted(deepcopy(tree), url)
    gone = pruned(tree)
    found = _extracted(tree, url) if gone else whole
    if found is None or len((found.text or "").split()) < _FEWEST_WORDS:
        found = whole
    text = _text(found, said)
    address = url or _address(found.url if found is not None else None)
    if len(text.split()) < _FEWEST_WORDS:
        raise _no_article(name)
    if _words_of_reporting(text) < _FEWEST_WORDS:
        raise Unreadable(name, "the article is behind a wall", "Give its text as .txt.")
    if not said.says_article and lists_stories(tree, original(address) if address else None):
        raise Unreadable(name, "this page lists stories", "Give the page of one article.")
    title = _line(found.title) if found is not None else None
    title = title or said.headline or None
    if title and text.startswith(title + "\n"):
        text = text[len(title) :].lstrip()
    site = _line(found.sitename) if found is not None else None
    return Draft(
        name,
        text,
        title=title,
        url=address,
        published=day or (None if dated or found is None else _date(found.date)),
        byline=byline_of("; ".join(said.authors)) or byline_of(found.author if found else None),
        site=None if address and original(address) != address else site or said.publisher or None,
    )


def _extracted(tree: HtmlElement, url: str | None) -> Document | None:
    found = trafilatura.bare_extraction(
        tree,
        url=url,
        with_metadata=True,
        include_comments=False,
        include_tables=False,
        date_extraction_params={"extensive_search": False, "original_date": True},
    )
    return found if isinstance(found, Document) else None


def _text(found: Document | None, said: Structured) -> str:
    """What stands on the page; the body of its structured data where that is more, or the same."""
    shown = (found.text or "") if found is not None else ""
    if not said.body:
        return shown
    same = _squeezed(shown) in _squeezed(said.body)
    return said.body if same or len(said.body) > _MORE * len(shown) else shown


def _words_of_reporting(text: str) -> int:
    spans, _ = mark(text)
    return len(text.split()) - sum(len(text[start:end].split()) for start, end in spans)


def _squeezed(text: str) -> str:
    return "".join(filter(str.isalnum, text))


def _language(tree: HtmlElement) -> str:
    return str(next(iter(tree.xpath("/html/@lang|/html/@xml:lang")), ""))[:20]


def _no_article(name: str) -> Unreadable:
    remedy = "Give the page of one article, or its text as .txt."
    return Unreadable(name, "no article in this page", remedy)


def _line(value: str | None) -> str | None:
    return re.sub(r"\s+", " ", value).strip() or None if value else None


def _address(value: str | None) -> str | None:
    try:
        return value if value and urlsplit(value).scheme in {"http", "https"} else None
    except ValueError:
        return None


def _date(value: str | None) -> str | None:
    try:
        return normalised(value) if value else None
    except ValueError:
        return None
