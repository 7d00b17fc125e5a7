"""``python -m evaluation.speed``: what reading costs beside the bare pass of its encoder.

The bare pass runs the shipped model over the same word pieces in the same process, each piece once,
windows of like length together, with nothing before and nothing after it. Both are timed in turn
and the medians are compared, so that a busy machine slows both alike.
"""

from __future__ import annotations

import argparse
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
from rich.console import Console

from evaluation.polnear import gold_articles
from whoseword import pipeline
from whoseword.inference.catalogue import READER, session
from whoseword.inference.pieces import CLS, EDGE_SHAPE, SEP, Pieces, encode
from whoseword.records import Article

MOST = 1.4
"""How many times the bare pass reading may cost."""

WINDOW = 510
BATCH_PIECES = 4096

Inputs = dict[str, npt.NDArray[np.int32]]


def _windows(encoded: Sequence[Pieces]) -> list[tuple[Pieces, int, int]]:
    """Cut every text into windows that do not overlap, longest first."""
    cut = [
        (pieces, start, min(start + WINDOW, len(pieces)))
        for pieces in encoded
        for start in range(0, len(pieces), WINDOW)
    ]
    return sorted(cut, key=lambda window: window[1] - window[2])


def inputs(encoded: Sequence[Pieces]) -> Iterator[Inputs]:
    """Give the model's inputs for batches of at most BATCH_PIECES padded pieces."""
    left = _windows(encoded)
    while left:
        length = left[0][2] - left[0][1] + 2
        size = max(1, BATCH_PIECES // length)
        batch, left = left[:size], left[size:]
        ids = np.zeros((len(batch), length), dtype=np.int32)
        mask = np.zeros_like(ids)
        shapes = np.zeros((len(batch), length, len(EDGE_SHAPE)), dtype=np.int32)
        for row, (pieces, start, end) in enumerate(batch):
            last = end - start + 1
            ids[row, : last + 1] = [CLS, *pieces.ids[start:end], SEP]
            mask[row, : last + 1] = 1
            shapes[row, 0] = shapes[row, last] = EDGE_SHAPE
            shapes[row, 1:last] = pieces.shapes[start:end]
        yield {"ids": ids, "mask": mask, "shapes": shapes}


def _seconds(work: Callable[[], None]) -> float:
    start = time.perf_counter()
    work()
    return time.perf_counter() - start


def ratio(articles: Sequence[Article], rounds: int) -> tuple[float, float, int]:
    """Give the medians, in seconds, of reading and of the bare pass, and the pieces in each."""
    encoded = [encode(article.text) for article in articles]
    batches = list(inputs(encoded))

    def read() -> None:
        for _ in pipeline.readings(articles):
            pass

    def bare() -> None:
        for batch in batches:
            session(READER).run(None, batch)

    bare()
    timed = [(_seconds(read), _seconds(bare)) for _ in range(rounds)]
    reading, passing = (statistics.median(found) for found in zip(*timed, strict=True))
    return reading, passing, sum(map(len, encoded))


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the ratio; the exit status is 1 where ``--check`` finds it too high."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.speed", description=__doc__)
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument("--articles", type=int, default=32)
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--check", action="store_true", help=f"fail above {MOST}")
    options = parser.parse_args(arguments)
    articles = [
        Article(id=gold.name, text=gold.text, language="en")
        for gold in gold_articles(options.data)[: options.articles]
    ]
    reading, passing, pieces = ratio(articles, options.rounds)
    console = Console(highlight=False)
    console.print(f"reading    {reading:7.3f} s  {pieces / reading:10,.0f} pieces a second")
    console.print(f"bare pass  {passing:7.3f} s  {pieces / passing:10,.0f} pieces a second")
    console.print(f"ratio      {reading / passing:7.3f}    at most {MOST}")
    return 1 if options.check and reading / passing > MOST else 0


if __name__ == "__main__":
    sys.exit(main())
