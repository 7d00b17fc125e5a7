"""What one article more asks of the pair model where what it was asked before is kept."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from evaluation.bench.invented import story
from evaluation.bench.measuring import Figure
from whoseword import export, pipeline
from whoseword.records import Report
from whoseword.resources import shipped

ARTICLES = 12
SENTENCES = 8
"""Of each article: a third of what other parts give it, so that this takes minutes."""
MOST_ANEW = 0.2
"""Pairs asked when the last article joins, as a share of those asked of the whole story afresh."""


def measure(size: int = ARTICLES) -> Iterator[Figure]:
    """Let the last article join a story of all others; compare with the story told afresh."""
    found = grown(size)
    what = f"article {size} of a story: pairs asked anew / afresh"
    yield Figure(what, found["anew"] / found["afresh"], most=MOST_ANEW)
    yield Figure(f"article {size} of a story: answers that differ", found["differ"], most=0)


def grown(size: int) -> dict[str, float]:
    """Count the pairs asked anew and afresh, and whether both answers are the same."""
    articles = story(size, sentences=SENTENCES)
    readings = list(pipeline.readings(articles, shipped()))
    kept: dict[str, Sequence[float]] = {}
    pipeline.derive(readings[:-1], shipped(), kept)
    before = set(kept)
    joined = pipeline.derive(readings, shipped(), kept)
    fresh: dict[str, Sequence[float]] = {}
    afresh = pipeline.derive(readings, shipped(), fresh)
    told = [export.report(Report((whole,))) for whole in (joined, afresh) if whole is not None]
    differ = float(told[0] != told[1])
    return {"anew": len(set(kept) - before), "afresh": len(fresh), "differ": differ}
