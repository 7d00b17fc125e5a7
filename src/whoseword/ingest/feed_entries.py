"""RSS and Atom to entries, by feedparser; damaged ones as far as they can be read."""

from __future__ import annotations

import hashlib
import io
import re
from calendar import timegm
from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any

import feedparser

from whoseword.errors import Unreadable
from whoseword.ingest.bylines import byline_of
from whoseword.ingest.parsed import Entry, Feed
from whoseword.ingest.structured_data import as_paragraphs

MOST_ENTRIES = 5_000
_TYPE = {"content-type": "application/xml; charset=utf-8"}
_DAY = re.compile(r"\d{4}-\d\d-\d\d\Z")
_FIRST_YEAR = 1980
"""Dates before the first feeds, or the first news on a screen, are clocks that were never set."""


def feed_of(text: str, name: str) -> Feed:
    """The feed in an XML text without a DTD; raises ``Unreadable`` where it is none."""
    found = feedparser.parse(io.BytesIO(text.encode("utf-8")), response_headers=_TYPE)
    if not found.get("version") and not found.entries:
        raise Unreadable(name, "this feed is damaged or none", "Check its address.")
    return Feed(_line(found.feed.get("title")), tuple(_entries(found.entries[:MOST_ENTRIES])))


def _entries(given: list[dict[str, Any]]) -> Iterator[Entry]:
    for entry in given:
        publisher = _line((entry.get("source") or {}).get("title"))
        body, title = _body(entry), _line(entry.get("title"))
        link = entry.get("link") or None
        key = entry.get("id") or link or f"{title}\n{body}"
        yield Entry(
            key=hashlib.sha256(key.encode("utf-8", "replace")).hexdigest()[:32],
            title=_without_publisher(title, publisher),
            link=link,
            published=_published(entry),
            byline=byline_of(_line(entry.get("author"))),
            publisher=publisher,
            body=body,
        )


def _body(entry: dict[str, Any]) -> str:
    """The longest that the entry gives of its article: its content, else its summary."""
    given = [part.get("value") or "" for part in entry.get("content") or ()]
    return max(map(as_paragraphs, (*given, entry.get("summary") or "")), key=len)


def _published(entry: dict[str, Any]) -> str | None:
    """When it was published, else updated; None where that cannot be read or cannot be."""
    for field in ("published", "updated"):
        parsed = entry.get(f"{field}_parsed")
        if parsed is None or parsed.tm_year < _FIRST_YEAR:
            continue
        try:
            moment = datetime.fromtimestamp(timegm(parsed), UTC)
        except (ValueError, OverflowError, OSError):
            continue
        day_alone = _DAY.match(str(entry.get(field, "")).strip())
        return moment.date().isoformat() if day_alone else moment.isoformat()
    return None


def _without_publisher(title: str | None, publisher: str | None) -> str | None:
    """Aggregators put the publisher behind the headline: "Bridge shut - The Herald"."""
    if title and publisher:
        return re.sub(rf"\s+[-–—|]\s+{re.escape(publisher)}\s*$", "", title) or title
    return title


def _line(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    return " ".join(as_paragraphs(value).split()) or None
