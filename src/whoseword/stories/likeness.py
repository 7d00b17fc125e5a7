"""How alike two articles are: shared telling words, and published close to each other."""

from __future__ import annotations

import math
from collections.abc import Sequence
from datetime import date
from typing import Final

import numpy as np
from numpy.typing import NDArray

from whoseword.records import Article
from whoseword.stories.terms import Terms, weigh

FLOOR: Final = 0.05
"""Pairs below this cosine share hardly more than the language; they are not kept."""
SAME_NEWS_DAYS: Final = 3
FADE_DAYS: Final = 7
LEAST_DATE_FACTOR: Final = 0.5
"""However far apart two dates are: stories come back."""

Postings = dict[str, tuple[NDArray[np.int64], NDArray[np.float64]]]


def likenesses(articles: Sequence[Article]) -> dict[tuple[int, int], float]:
    """Give the pairs ``(i, j)``, ``i < j``, of indices worth comparing, with likeness 0 to 1.

    An inverted index finds them, so that articles without a common word cost nothing.
    """
    weights = weigh(articles)
    postings = _postings(weights)
    days = [_day(article) for article in articles]
    pairs: dict[tuple[int, int], float] = {}
    cosine = np.zeros(len(articles))
    for later, terms in enumerate(weights):
        cosine[:] = 0.0
        for term, weight in terms.items():
            holders, theirs = postings[term]
            cosine[holders] += weight * theirs
        for earlier in np.flatnonzero(cosine[:later] >= FLOOR).tolist():
            factor = _date_factor(days[earlier], days[later])
            pairs[earlier, later] = float(cosine[earlier]) * factor
    return pairs


def _postings(weights: Sequence[Terms]) -> Postings:
    gathered: dict[str, list[tuple[int, float]]] = {}
    for index, terms in enumerate(weights):
        for term, weight in terms.items():
            gathered.setdefault(term, []).append((index, weight))
    return {
        term: (np.array([index for index, _ in found]), np.array([weight for _, weight in found]))
        for term, found in gathered.items()
    }


def _day(article: Article) -> int | None:
    try:
        return date.fromisoformat((article.published or "")[:10]).toordinal()
    except ValueError:
        return None


def _date_factor(one: int | None, other: int | None) -> float:
    if one is None or other is None:
        return 1.0
    beyond = max(abs(one - other) - SAME_NEWS_DAYS, 0)
    return LEAST_DATE_FACTOR + (1 - LEAST_DATE_FACTOR) * math.exp(-beyond / FADE_DAYS)
