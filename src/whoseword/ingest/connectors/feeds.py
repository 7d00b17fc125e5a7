"""Feeds (RSS, Atom): the articles that they list, under the outlets that published them.

An entry may hold its whole article; mostly it holds a teaser, and the page that it links to is
read. Where that page cannot be had, what the entry says itself is read.
"""

from __future__ import annotations

import re
from dataclasses import replace

from whoseword.errors import InputError, Unreadable
from whoseword.ingest.bounded_parsing import read_feed, read_page
from whoseword.ingest.charsets import decode
from whoseword.ingest.connectors import plain
from whoseword.ingest.draft import Draft, Drafts
from whoseword.ingest.means import Means
from whoseword.ingest.opened import Opened
from whoseword.ingest.parsed import Entry, Feed
from whoseword.ingest.xml_documents import has_entities, root_of, text_of
from whoseword.language.lexicon import ENGLISH

_ROOTS = frozenset({"rss", "feed", "rdf"})
WHOLE = 150
"""Words from which on an entry is taken for its article, unless it says that there is more."""
FEWEST = 25
"""Words below which an entry is a headline and no more."""
_MORE = ENGLISH.pattern(
    r"(?:(?:\.{3}|…)\]?|\b{page-furniture.go_on} {page-furniture.to_read_on}\b.{0,80})\s*$",
    re.IGNORECASE,
)


def recognises(opened: Opened) -> bool:
    """Tell a feed by its root; XML whose declarations hide the root is refused as one."""
    return root_of(opened.head) in _ROOTS or has_entities(opened.head)


def drafts(opened: Opened) -> Drafts:
    """The articles of a feed."""
    feed = feed_of(opened)
    if not feed.entries:
        raise Unreadable(opened.name, "no entry in this feed", "Ask again later.")
    for number, entry in enumerate(feed.entries, start=1):
        name = f"{opened.name}, entry {number}"
        yield from drafts_of_entry(entry, feed.title, name, opened.means)


def feed_of(opened: Opened) -> Feed:
    """What a feed lists; raises an ``InputError``."""
    text = text_of(opened.data(), opened.name, opened.charset)
    return read_feed(opened.means.parser, text, opened.name)


def drafts_of_entry(entry: Entry, feed: str | None, name: str, means: Means) -> Drafts:
    """The article of an entry of the feed of that title, and what kept its page from being read."""
    own = Draft(
        name,
        entry.body,
        title=entry.title,
        outlet=entry.publisher,
        url=entry.link,
        published=entry.published,
        byline=entry.byline,
        site=feed,
    )
    words = len(entry.body.split())
    if words >= WHOLE and not _MORE.search(entry.body):
        yield own
        return
    try:
        yield _filled(_linked(entry, name, means), own)
    except InputError as error:
        yield error
        if words >= FEWEST:
            yield own


def _linked(entry: Entry, name: str, means: Means) -> Draft:
    """The article of the page that an entry links to; raises an ``InputError``."""
    if not entry.link:
        raise Unreadable(name, "neither an article nor a link to one", "Give its page.")
    page = means.visitor.listed(entry.link)
    text = decode(page.data, entry.link, page.charset)
    if page.kind == "text/plain":
        return replace(plain.draft_of(text, entry.link), url=page.url)
    return read_page(means.parser, text, entry.link, page.url)


def _filled(page: Draft, entry: Draft) -> Draft:
    """The page's article; what it does not say of itself is as the entry has it."""
    return replace(
        page,
        title=page.title or entry.title,
        outlet=entry.outlet,
        published=page.published or entry.published,
        byline=page.byline or entry.byline,
        site=page.site or entry.site,
    )
