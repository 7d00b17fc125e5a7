"""Web pages to drafts, by trafilatura: the article alone, with what its metadata say."""

from __future__ import annotations

import re
from urllib.parse import urlsplit

import trafilatura
from trafilatura.settings import Document

from whoseword.errors import Unreadable
from whoseword.ingest.draft import Draft
from whoseword.ingest.published import normalised

_FEWEST_WORDS = 25
"""With fewer words a page is a menu, a teaser or a notice, not an article."""


def draft_of(page: str, name: str, url: str | None = None) -> Draft:
    """The page's article; raises ``Unreadable`` where it holds none.

    ``url`` is where the page was fetched from; a page from a file gives its own address.
    """
    try:
        found = trafilatura.bare_extraction(
            page, url=url, with_metadata=True, include_comments=False, include_tables=False
        )
    except Exception as error:  # a hostile page may break the parser anywhere
        raise _no_article(name) from error
    if not isinstance(found, Document):
        raise _no_article(name)
    text, title = found.text or "", _line(found.title)
    if title and text.startswith(title + "\n"):
        text = text[len(title) :].lstrip()
    if len(text.split()) < _FEWEST_WORDS:
        raise _no_article(name)
    return Draft(
        name,
        text,
        title=title,
        url=url or _address(found.url),
        published=_date(found.date),
        byline=_line(found.author),
        site=_line(found.sitename),
    )


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
