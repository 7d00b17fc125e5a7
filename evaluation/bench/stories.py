"""``python -m evaluation.bench.stories 200``: what a story of so many articles costs."""

from __future__ import annotations

import json
import math
import sys
import time
from collections.abc import Iterator, Sequence

from evaluation.bench.invented import story
from evaluation.bench.measuring import Figure, in_child, peak_memory
from whoseword import pipeline
from whoseword.inference import pairs as pair_model
from whoseword.inference.loaded_models import Models

MOST_MEMORY = 2.0
MOST_EXPONENT = 1.1
"""Of the articles in the time: 1 is linear, 2 is all pairs."""


def measure(sizes: Sequence[int]) -> Iterator[Figure]:
    """Compare stories of these sizes, each in a process of its own, the last two for growth."""
    seconds: dict[int, float] = {}
    for size in sizes:
        found = in_child("evaluation.bench.stories", [str(size)])
        of = f"story of {size} articles: "
        seconds[size] = found["reading"] + found["matching"]
        yield Figure(f"{of}reading", found["reading"], "s")
        yield Figure(f"{of}matching", found["matching"], "s")
        yield Figure(f"{of}pairs asked of the pair model", found["pairs"])
        yield Figure(f"{of}matching a pair", 1000 * found["matching"] / found["pairs"], "ms")
        yield Figure(f"{of}peak memory", found["memory"], "GB", most=MOST_MEMORY)
    if len(sizes) > 1:
        low, high = sizes[-2:]
        power = exponent(low, seconds[low], high, seconds[high])
        what = f"growth from {low} to {high} articles, exponent"
        yield Figure(what, power, most=MOST_EXPONENT)


def exponent(low: int, low_seconds: float, high: int, high_seconds: float) -> float:
    """Give the power of the size with which the time grows between two sizes."""
    return math.log(high_seconds / low_seconds) / math.log(high / low)


def compare(size: int) -> dict[str, float]:
    """Compare the articles of one story here: seconds, pairs asked, peak in GB."""
    articles = story(size)
    asked = 0
    score = pair_model.score

    def counting(
        models: Models,
        texts: Sequence[str],
        pairs: Sequence[tuple[int, int]],
        kept: pair_model.Kept | None = None,
    ) -> pair_model.Floats:
        nonlocal asked
        asked += len(pairs)
        return score(models, texts, pairs, kept)

    read = start = time.perf_counter()

    def note(_: object) -> None:
        nonlocal read
        read = time.perf_counter()

    pair_model.score = counting
    try:
        pipeline.compare(articles, one_story=True, on_read=note)
    finally:
        pair_model.score = score
    return {
        "reading": read - start,
        "matching": time.perf_counter() - read,
        "pairs": asked,
        "memory": peak_memory(),
    }


if __name__ == "__main__":
    print(json.dumps(compare(int(sys.argv[1]))))
