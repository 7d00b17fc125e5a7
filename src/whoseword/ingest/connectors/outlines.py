"""Lists of feeds (OPML), as feed readers give and take them."""

from __future__ import annotations

import io

from whoseword.errors import InputError, TooLarge, Unreadable
from whoseword.ingest.connectors import feeds
from whoseword.ingest.draft import Drafts
from whoseword.ingest.opened import Opened, opened
from whoseword.ingest.xml_documents import root_of, text_of, tree_of

MOST_FEEDS = 5_000


def recognises(opened: Opened) -> bool:
    """Tell an outline by its root."""
    return root_of(opened.head) == "opml"


def drafts(opened: Opened) -> Drafts:
    """The articles of all feeds of an outline, feed by feed."""
    for address in addresses_of(opened):
        try:
            yield from _feed(address, opened)
        except InputError as error:
            yield error


def addresses_of(opened: Opened) -> list[str]:
    """The addresses of the feeds, each once, in their order; raises an ``InputError``."""
    tree = tree_of(text_of(opened.data(), opened.name, opened.charset), opened.name)
    found = (
        str(value).strip()
        for outline in tree.iter("{*}outline")
        for name, value in outline.attrib.items()
        if str(name).lower() == "xmlurl"
    )
    addresses = list(dict.fromkeys(address for address in found if address))
    if not addresses:
        raise Unreadable(opened.name, "no feed in this list", "Give an OPML file with xmlUrl.")
    if len(addresses) > MOST_FEEDS:
        problem = f"{len(addresses):,} feeds, over the limit of {MOST_FEEDS:,}"
        raise TooLarge(opened.name, problem, "Split the list.")
    return addresses


def _feed(address: str, listed: Opened) -> Drafts:
    page = listed.means.visitor.given(address)
    feed = opened(address, io.BytesIO(page.data), listed.means)
    yield from feeds.drafts(feed)
