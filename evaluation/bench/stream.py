"""``python -m evaluation.bench.stream 10000``: memory and cost of a long stream of articles."""

from __future__ import annotations

import json
import sys
import time
from collections.abc import Iterator

from evaluation.bench.invented import stream
from evaluation.bench.measuring import Figure, in_child, peak_memory
from whoseword import pipeline
from whoseword.resources import shipped

BLOCK = 1000
"""Articles at either end of the stream whose cost is compared; half of a shorter stream."""
MOST_MEMORY = 1.5
MOST_GROWTH = 1.1
"""The articles at the end differ from those at the start, and clocks waver; more is growth."""


def measure(articles: int) -> Iterator[Figure]:
    """Read a stream in a process of its own."""
    found = in_child("evaluation.bench.stream", [str(articles)])
    of = f"stream of {articles:,} articles: "
    yield Figure(f"{of}peak memory", found["memory"], "GB", most=MOST_MEMORY)
    block, first, last = found["block"], found["first"], found["last"]
    yield Figure(f"{of}first {block:,}", 1000 * first, "ms each")
    yield Figure(f"{of}last {block:,}", 1000 * last, "ms each")
    yield Figure(f"{of}last / first", last / first, "times", most=MOST_GROWTH)


def read(articles: int) -> dict[str, float]:
    """Read the stream here; seconds an article of the first and the last block, peak in GB."""
    block = min(BLOCK, articles // 2)
    pipeline.read("The models are opened, one official said.")
    marks = {0: time.perf_counter()}
    for number, _ in enumerate(pipeline.readings(stream(articles), shipped()), start=1):
        if number in {block, articles - block, articles}:
            marks[number] = time.perf_counter()
    return {
        "block": block,
        "first": (marks[block] - marks[0]) / block,
        "last": (marks[articles] - marks[articles - block]) / block,
        "memory": peak_memory(),
    }


if __name__ == "__main__":
    print(json.dumps(read(int(sys.argv[1]))))
