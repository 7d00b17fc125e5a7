"""The day on which a page says it was published: with evidence, or not at all.

A year in a copyright line, a month in an address or a teaser's day are no evidence.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date
from typing import TYPE_CHECKING

from whoseword.ingest.published import normalised
from whoseword.language.lexicon import ENGLISH
from whoseword.text.time_words import MONTHS

if TYPE_CHECKING:
    from lxml.html import HtmlElement

_MONTH = r"(?P<month>{time.months})[a-z]{0,6}\.?"
_DAY = r"(?P<day>\d{1,2}){dates.ordinal_endings}?"
_YEAR = r"(?P<year>(?:19|20)\d\d)"
_WRITTEN = tuple(
    ENGLISH.pattern(pattern, re.IGNORECASE)
    for pattern in (
        rf"\b{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)",
        rf"\b{_MONTH}\s{{1,3}}{_DAY},?\s{{1,3}}{_YEAR}\b",
        rf"\b{_DAY}\s{{1,3}}(?:of\s)?{_MONTH},?\s{{1,3}}{_YEAR}\b",
    )
)
_NUMERIC = re.compile(r"(?<![\d/.])(\d{1,2})(?P<sign>[/.-])(\d{1,2})(?P=sign)((?:19|20)\d\d)(?!\d)")
_LABEL = ENGLISH.pattern(
    r"\s*{page-furniture.publication_labels}\b",
    re.IGNORECASE,
)
_MONTH_FIRST = frozenset({"us", "ph"})
_LABELLED = frozenset({"p", "span", "div", "time", "li", "td", "dd", "small", "em", "h6"})
_LONGEST, _MOST = 120, 20_000
_META = frozenset(
    "article:published_time og:published_time datepublished date.published parsely-pub-date "
    "sailthru.date pubdate publishdate publish-date publish_date publication_date published-date "
    "dc.date.issued dc.date.created dcterms.created dcterms.issued dcterms.date "
    "cxenseparse:recs:publishtime article.published article:published date_published".split()
)


def published(tree: HtmlElement, structured: str, language: str) -> tuple[str | None, bool]:
    """The ISO date, and whether the page says one at all that can or cannot be read.

    ``structured`` is what JSON-LD gives; ``language`` the page's, whose region tells what
    "06/12/2024" means.
    """
    for value in (structured, *_meta(tree)):
        day = _iso(value)
        if day is not None:
            return day, True
    for line in _labelled(tree):
        day = written_day(line, language)
        if day is not None or _NUMERIC.search(line):
            return day, True
    return None, False


def written_day(text: str, language: str = "") -> str | None:
    """The first date of a day in words or figures, ISO; None where it may be read two ways."""
    for pattern in _WRITTEN:
        found = pattern.search(text)
        if found is not None:
            parts = found.groupdict()
            month = parts.get("number") or MONTHS[parts["month"].lower()]
            return _day(int(parts["year"]), int(month), int(parts["day"]))
    found = _NUMERIC.search(text)
    if found is None:
        return None
    one, other, year = int(found[1]), int(found[3]), int(found[4])
    region = language.lower().replace("_", "-").rpartition("-")[2] if "-" in language else ""
    if other > 12 or one == other or (one <= 12 and region in _MONTH_FIRST):
        return _day(year, one, other)
    if one > 12 or region or found["sign"] == ".":
        return _day(year, other, one)
    return None


def _day(year: int, month: int, day: int) -> str | None:
    try:
        return date(year, month, day).isoformat()
    except ValueError:
        return None


def _iso(value: str) -> str | None:
    try:
        return normalised(value)[:10] if value else None
    except ValueError:
        return written_day(value) if re.match(r"\s*(?:\w{3,9},?\s+)?\w+[ .]", value) else None


def _meta(tree: HtmlElement) -> Iterator[str]:
    for element in tree.xpath("//meta[@content]")[:_MOST]:
        names = (element.get(key, "").lower() for key in ("property", "name", "itemprop"))
        if not _META.isdisjoint(names):
            yield element.get("content", "")[:_LONGEST]
    for element in tree.xpath("//*[@itemprop='datePublished' or @pubdate]")[:5]:
        yield (element.get("content") or element.get("datetime") or "")[:_LONGEST]


def _labelled(tree: HtmlElement) -> Iterator[str]:
    """Short lines that begin with "Published" or the like."""
    for number, element in enumerate(tree.iter()):
        if number > _MOST:
            return
        if element.tag in _LABELLED and len(element) <= 4 and len(element.text or "") < _LONGEST:
            line = " ".join("".join(element.itertext()).split())
            if len(line) <= _LONGEST and _LABEL.match(line):
                yield line
