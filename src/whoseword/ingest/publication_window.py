"""The articles of certain days: those within, and those of which it cannot be said."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from whoseword.records import Article, NotRead

Between = tuple[str | None, str | None]
"""The first and the last day (ISO 8601) that count; None leaves that side open."""
_DAY: Final = len("2024-10-25")


@dataclass(frozen=True, slots=True)
class Within:
    """``undated`` names what has no date, ``outside`` counts the articles of other days."""

    articles: tuple[Article, ...]
    undated: tuple[NotRead, ...] = ()
    outside: int = 0


def published_between(found: Iterable[Article], between: Between) -> Within:
    """Choose by day of publication, as it is written in the article; all where no day is asked."""
    every = tuple(found)
    first, last = (day[:_DAY] if day else None for day in between)
    if first is None and last is None:
        return Within(every)
    dated = [article for article in every if article.published]
    within = tuple(
        article
        for article in dated
        if (first or "") <= (article.published or "")[:_DAY] <= (last or "9999-99-99")
    )
    undated = tuple(
        NotRead(article.origin or article.id, "it has no date, and days were asked for")
        for article in every
        if not article.published
    )
    return Within(within, undated, len(dated) - len(within))
