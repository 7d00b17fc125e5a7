from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.errors import Unreadable
from whoseword.ingest.feed_entries import feed_of
from whoseword.ingest.parsed import Entry

HEAD = "<rss version='2.0'><channel><title>Ostrel  Courier</title>"


def entry(inner: str) -> Entry:
    (found,) = feed_of(f"{HEAD}<item>{inner}</item></channel></rss>", "feed.xml").entries
    return found


def test_an_entry_has_its_headline_address_and_moment() -> None:
    found = entry(
        "<title>Well  dry</title><link>https://x.example/1</link>"
        "<pubDate>Sat, 04 May 2030 10:00:00 GMT</pubDate><description>It is dry.</description>"
    )
    assert (found.title, found.link, found.body) == (
        "Well dry",
        "https://x.example/1",
        "It is dry.",
    )
    assert found.published == "2030-05-04T10:00:00+00:00"


@pytest.mark.parametrize("date", ["Thu, 01 Jan 1970 00:00:00 GMT", "soon", ""])
def test_a_date_that_cannot_be_is_none(date: str) -> None:
    assert entry(f"<title>x</title><pubDate>{date}</pubDate>").published is None


def test_the_publisher_behind_a_headline_goes() -> None:
    source = "<source url='https://h.example'>The Herald</source>"
    found = entry(f"<title>Bridge shut - The Herald</title>{source}")
    assert (found.title, found.publisher) == ("Bridge shut", "The Herald")


def test_an_entry_keeps_its_key_while_its_words_change() -> None:
    one, other = (entry(f"<guid>g1</guid><title>{t}</title>") for t in ("Dry", "Wet"))
    assert one.key == other.key
    assert entry("<title>Dry</title>").key != entry("<title>Wet</title>").key


def test_the_name_of_a_feed_is_told_and_what_is_none_is_named() -> None:
    assert feed_of(f"{HEAD}</channel></rss>", "feed.xml").title == "Ostrel Courier"
    with pytest.raises(Unreadable, match=r"feed\.xml: this feed is damaged or none"):
        feed_of("<html><p>Nothing</p></html>", "feed.xml")


@given(st.text(st.characters(codec="utf-8"), max_size=100))
def test_any_text_is_a_feed_or_named(text: str) -> None:
    try:
        feed_of(text, "feed.xml")
    except Unreadable as error:
        assert error.name == "feed.xml"  # noqa: PT017 - either is right
