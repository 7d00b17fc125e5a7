"""What one article more asks of the pair model where what it was asked before is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evaluation.bench.invented import story
from evaluation.bench.measuring import Figure
from whoseword import export, pipeline

ARTICLES = 12
MOST_ANEW = 0.2
"""Pairs asked when the last article joins, as a share of those asked of the whole story afresh."""


def measure(size: int = ARTICLES) -> Iterator[Figure]:
    """Let the last article join a story of all others; compare with the story read afresh."""
    found = grown(size)
    what = f"article {size} of a story: pairs asked anew / afresh"
    yield Figure(what, found["anew"] / found["afresh"], most=MOST_ANEW)
    yield Figure(f"article {size} of a story: answers that differ", found["differ"], most=0)


def grown(size: int) -> dict[str, float]:
    """Count the pairs asked anew and afresh, and whether both answers are the same."""
    articles = story(size)
    kept: dict[str, Sequence[float]] = {}
    pipeline.compare(articles[:-1], one_story=True, kept=kept)
    before = set(kept)
    joined = pipeline.compare(articles, one_story=True, kept=kept)
    fresh: dict[str, Sequence[float]] = {}
    afresh = pipeline.compare(articles, one_story=True, kept=fresh)
    same = export.report(joined) == export.report(afresh)
    return {"anew": len(set(kept) - before), "afresh": len(fresh), "differ": float(not same)}
