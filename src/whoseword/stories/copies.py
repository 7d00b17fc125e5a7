"""Which articles repeat another's text: syndicated wire stories, mirrors, cut-down reprints."""

from __future__ import annotations

import re
from collections import Counter, defaultdict
from collections.abc import Iterable
from datetime import UTC, datetime
from typing import Final

from whoseword.outlets import KnownOutlets
from whoseword.records import Article

SHINGLE: Final = 5
"""Words in a row: long enough that two reporters hardly ever choose the same ones."""
REPEATED: Final = 0.6
"""Share of an article's shingles that stand in the other: below lie shared quotations."""
FEWEST: Final = 20
"""With fewer shingles, a quoted sentence or two would make a copy."""
_WORD: Final = re.compile(r"\w+")
_UNDATED: Final = datetime.max.replace(tzinfo=UTC)

Shingle = tuple[str, ...]


def copies(articles: Iterable[Article], outlets: KnownOutlets) -> dict[str, str]:
    """Map the id of each article that repeats another's text to the id of that original.

    The original is a wire's before others', then the earliest, the longest, the lowest id. An
    article that takes in a whole wire story and adds as much of its own is no copy.
    """
    by_id = {article.id: article for article in articles}
    holders: defaultdict[Shingle, list[str]] = defaultdict(list)
    repeats: dict[str, str] = {}
    for article in sorted(by_id.values(), key=lambda article: _rank(article, outlets)):
        shingles = _shingles(article)
        original = _original(shingles, holders) if len(shingles) >= FEWEST else None
        if original:
            repeats[article.id] = original
            continue
        for shingle in shingles:
            holders[shingle].append(article.id)
    return dict(sorted(repeats.items()))


def _original(shingles: frozenset[Shingle], holders: defaultdict[Shingle, list[str]]) -> str | None:
    shared: Counter[str] = Counter()
    for shingle in shingles:
        shared.update(holders.get(shingle, ()))
    enough = REPEATED * len(shingles)
    repeated = [(-count, name) for name, count in shared.items() if count >= enough]
    return min(repeated)[1] if repeated else None


def _rank(article: Article, outlets: KnownOutlets) -> tuple[bool, datetime, int, str]:
    outlet = outlets.find(article.outlet) if article.outlet else None
    return (
        not (outlet and outlet.wire),
        _moment(article.published),
        -len(article.text),
        article.id,
    )


def _moment(published: str | None) -> datetime:
    try:
        moment = datetime.fromisoformat(published or "")
    except ValueError:
        return _UNDATED
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _shingles(article: Article) -> frozenset[Shingle]:
    words = [word.lower() for part in _reporting(article) for word in _WORD.findall(part)]
    return frozenset(zip(*(words[shift:] for shift in range(SHINGLE)), strict=False))


def _reporting(article: Article) -> Iterable[str]:
    start = 0
    for begin, end in article.boilerplate:
        yield article.text[start:begin]
        start = end
    yield article.text[start:]
