"""Sitemaps (sitemaps.org, with Google's news fields): the pages that a site lists of itself."""

from __future__ import annotations

import io
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from whoseword.errors import InputError, TooLarge, Unreadable
from whoseword.ingest.bounded_parsing import read_page
from whoseword.ingest.charsets import decode
from whoseword.ingest.draft import Draft, Drafts
from whoseword.ingest.opened import Opened, opened
from whoseword.ingest.published import normalised
from whoseword.ingest.xml_documents import local_name, root_of, text_of, tree_of

if TYPE_CHECKING:
    from lxml import etree

_ROOTS = frozenset({"urlset", "sitemapindex"})
MOST_PAGES = 1_000
"""Pages of one sitemap that are read, the latest first: as many as a news sitemap may list."""
MOST_SITEMAPS = 50
_DEEPEST = 2
"""Indexes within indexes; the standard allows none."""


@dataclass(frozen=True, slots=True)
class _Listed:
    """A page as a sitemap lists it; ``changed`` sorts by time where it is ISO 8601."""

    url: str
    changed: str = ""
    title: str | None = None
    outlet: str | None = None
    published: str | None = None


def recognises(opened: Opened) -> bool:
    """Tell a sitemap or an index of sitemaps by its root."""
    return root_of(opened.head) in _ROOTS


def drafts(opened: Opened) -> Drafts:
    """The articles of the pages of a sitemap, or of all sitemaps of an index."""
    yield from _sitemap(opened, depth=0)


def _sitemap(opened: Opened, depth: int) -> Drafts:
    tree = tree_of(text_of(opened.data(), opened.name, opened.charset), opened.name)
    if local_name(tree) == "sitemapindex":
        yield from _index(tree, opened, depth)
        return
    pages = sorted(_pages(tree), key=lambda page: page.changed, reverse=True)
    if not pages:
        raise Unreadable(opened.name, "no page in this sitemap", "Give one that lists pages.")
    for page in pages[:MOST_PAGES]:
        try:
            yield _article(page, opened)
        except InputError as error:
            yield error
    if len(pages) > MOST_PAGES:
        problem = f"{len(pages):,} pages; the latest {MOST_PAGES:,} were read"
        yield TooLarge(opened.name, problem, "Give the others in sitemaps of their own.")


def _index(tree: etree._Element, listed: Opened, depth: int) -> Drafts:
    found = sorted(_pages(tree), key=lambda sitemap: sitemap.changed, reverse=True)
    if depth >= _DEEPEST or not found:
        raise Unreadable(listed.name, "an index without sitemaps", "Give one that lists pages.")
    for sitemap in found[:MOST_SITEMAPS]:
        try:
            page = listed.means.visitor.listed(sitemap.url)
            inner = opened(sitemap.url, io.BytesIO(page.data), listed.means)
            yield from _sitemap(inner, depth + 1)
        except InputError as error:
            yield error
    if len(found) > MOST_SITEMAPS:
        problem = f"{len(found):,} sitemaps; the latest {MOST_SITEMAPS} were read"
        yield TooLarge(listed.name, problem, "Give the others one by one.")


def _pages(tree: etree._Element) -> Iterator[_Listed]:
    for element in tree.iter("{*}url", "{*}sitemap"):
        said = {
            local_name(part): " ".join(part.text.split())
            for part in element.iterdescendants("*")
            if part.text and part.text.strip()
        }
        if "loc" in said:
            yield _Listed(
                said["loc"],
                said.get("publication_date", said.get("lastmod", "")),
                said.get("title"),
                said.get("name"),
                _date(said.get("publication_date", "")),
            )


def _date(given: str) -> str | None:
    try:
        return normalised(given)
    except ValueError:
        return None


def _article(page: _Listed, opened: Opened) -> Draft:
    answer = opened.means.visitor.listed(page.url)
    text = decode(answer.data, page.url, answer.charset)
    draft = read_page(opened.means.parser, text, page.url, answer.url)
    return replace(
        draft,
        title=draft.title or page.title,
        published=draft.published or page.published,
        site=draft.site or page.outlet,
    )
