"""Ids that tell the articles of one comparison apart."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import replace
from itertools import count

from whoseword.ingest.completing import content_id
from whoseword.records import Article


def with_distinct_ids(articles: Sequence[Article]) -> list[Article]:
    """The same articles in the same order, no two with one id.

    Of those that came with one id the first by content keeps it, the others get "~2", "~3" behind
    it, so that it does not matter in which order they came.
    """
    sharing: dict[str, list[int]] = defaultdict(list)
    for number, article in enumerate(articles):
        sharing[article.id].append(number)
    taken = set(sharing)
    told_apart = list(articles)
    for key in sorted(sharing):
        ordered = sorted(sharing[key], key=lambda number: _content(articles[number]))
        fresh = (name for n in count(2) if (name := f"{key}~{n}") not in taken)
        for number in ordered[1:]:
            told_apart[number] = replace(articles[number], id=next(fresh))
    return told_apart


def _content(article: Article) -> str:
    return content_id(
        article.text, article.title, article.outlet, article.url, article.published, article.byline
    )
