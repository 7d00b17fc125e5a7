from __future__ import annotations

import pytest

from tests.ingest import documents
from tests.ingest.connectors.test_feeds import WHOLE
from tests.ingest.reading import Shelf, held
from whoseword.errors import InputError, Refused, TooLarge, Unreachable, Unreadable
from whoseword.ingest.connectors import outlines
from whoseword.ingest.connectors.outlines import MOST_FEEDS, addresses_of
from whoseword.ingest.draft import Draft


def outline(*addresses: str) -> str:
    listed = "".join(f"<outline type='rss' xmlUrl='{address}'/>" for address in addresses)
    return (
        f"<opml version='2.0'><head/><body><outline text='Local'>{listed}</outline></body></opml>"
    )


def test_an_outline_is_told_by_its_root() -> None:
    assert outlines.recognises(held(outline("https://a.example/feed"), "a.txt"))
    assert not outlines.recognises(held(documents.rss([]), "a.opml"))


def test_addresses_are_listed_once_in_their_order_however_they_are_spelt() -> None:
    text = outline("https://b.example/", " https://a.example/ ", "", "https://b.example/")
    text = text.replace("xmlUrl=' https://a", "XMLURL=' https://a")
    assert addresses_of(held(text)) == ["https://b.example/", "https://a.example/"]


def test_the_feeds_are_read_and_a_dead_one_is_named() -> None:
    item = documents.item("Bridge shut", "https://quay.example/bridge", body=WHOLE)
    shelf = Shelf({"https://quay.example/feed": documents.rss([item])})
    text = outline("https://gone.example/feed", "https://quay.example/feed")
    problem, draft = outlines.drafts(held(text, "feeds.opml", shelf))
    assert isinstance(problem, Unreachable)
    assert problem.name == "https://gone.example/feed"
    assert isinstance(draft, Draft)
    assert draft.title == "Bridge shut"
    assert shelf.asked == ["https://gone.example/feed", "https://quay.example/feed"]


@pytest.mark.parametrize(
    ("text", "error"),
    [
        ("<opml></opml>", Unreadable),
        ("<opml><body><outline text='no address'/></body></opml>", Unreadable),
        ("<!DOCTYPE x [<!ENTITY a 'b'>]><opml>&a;</opml>", Refused),
        (outline(*(f"https://{n}.example/" for n in range(MOST_FEEDS + 1))), TooLarge),
    ],
    ids=["empty", "no address", "entities", "too many"],
)
def test_empty_hostile_and_endless_lists_are_named(text: str, error: type[InputError]) -> None:
    with pytest.raises(error):
        addresses_of(held(text, "feeds.opml"))
