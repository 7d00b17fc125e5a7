"""Measure what Whoseword costs, each figure beside its limit.

What a start takes; reading beside the bare pass of its encoder, beside fp32 torch and beside a
model like BERT-base; reading beside what else finds quotations, how fast and how well; a long
stream of articles; stories of growing size; one article more in a story and in a growing archive; a
batch between reading and telling, and from end to end; what a cluster's engine adds; the desk under
load. The texts that are read are PolNeAR's dev articles where ../shared/data is at hand, else
invented; beside what finds quotations the data alone is read; all others are invented.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

from rich.console import Console

from evaluation.bench import (
    archive,
    batch_stages,
    desk,
    engines,
    growth,
    quotation_rivals,
    reading,
    starting,
    stories,
    stream,
    whole_batch,
)
from evaluation.bench.invented import story
from evaluation.bench.measuring import Figure
from evaluation.polnear import gold_articles
from whoseword.records import Article

TEXTS = 32
PARTS = ("start", "reading", "rivals", "stream", "stories", "growth", "archive", "batch", "desk")
LONG = ("whole", "engines")
"""Only where they are asked for: they take most of an hour."""


def texts(data: Path) -> list[Article]:
    """Give the articles that reading is measured on."""
    if not (data / "polnear" / "dev").is_dir():
        return story(TEXTS)
    found = gold_articles(data)[:TEXTS]
    return [Article(id=gold.name, text=gold.text, language="en") for gold in found]


def figures(options: argparse.Namespace) -> Iterator[Figure | str]:
    """Measure the parts that were asked for, memory first."""
    measured: dict[str, Callable[[], Iterable[Figure | str]]] = {
        "stream": lambda: stream.measure(options.articles),
        "stories": lambda: stories.measure(options.stories),
        "start": lambda: starting.measure(options.rounds),
        "growth": growth.measure,
        "archive": lambda: archive.measure(options.stored),
        "batch": lambda: batch_stages.measure(options.batch),
        "whole": lambda: whole_batch.measure(options.batch),
        "engines": lambda: engines.measure(options.articles, options.rounds),
        "desk": lambda: desk.measure(options.seconds),
        "reading": lambda: reading.measure(texts(options.data), options.rounds),
        "rivals": lambda: quotation_rivals.measure(options.data, options.tracker, options.rounds),
    }
    for part, measure in measured.items():
        if part in options.parts:
            yield from measure()


def shown(found: Iterable[Figure | str], console: Console) -> bool:
    """Print every figure as it comes; whether all hold their limits."""
    holds = True
    for figure in found:
        console.print(figure if isinstance(figure, str) else figure.line(), soft_wrap=True)
        holds = holds and (isinstance(figure, str) or figure.holds)
    return holds


def parsed(arguments: Sequence[str] | None = None) -> argparse.Namespace:
    """Read the command line."""
    parser = argparse.ArgumentParser(prog="python -m evaluation.bench", description=__doc__)
    parser.add_argument(
        "parts",
        nargs="*",
        help=f"any of {', '.join(PARTS)} (default: all of these), {', '.join(LONG)}",
    )
    parser.add_argument("--data", type=Path, default=Path("../shared/data"))
    parser.add_argument(
        "--rounds", type=int, default=3, help="of starting and reading; the median counts"
    )
    parser.add_argument(
        "--tracker", type=Path, help="nlp/english of the Gender Gap Tracker, for the rivals"
    )
    parser.add_argument(
        "--articles", type=int, default=1000, help="in the stream, and for the engines"
    )
    parser.add_argument("--stories", type=int, nargs="+", default=[3, 30, 200], help="articles")
    parser.add_argument(
        "--stored", type=int, nargs="+", default=[1000, 10_000], help="articles in the archive"
    )
    parser.add_argument(
        "--batch", type=int, nargs="+", default=[1000, 4000], help="articles in a batch"
    )
    parser.add_argument("--seconds", type=float, default=60.0, help="of the desk under load")
    options = parser.parse_args(arguments)
    if unknown := set(options.parts) - {*PARTS, *LONG}:
        parser.error(f"no such part: {', '.join(sorted(unknown))}")
    if options.articles < 2:
        parser.error("a stream has two articles at least")
    options.parts = options.parts or list(PARTS)
    return options


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the figures; the exit status is 1 where one breaks its limit."""
    return 0 if shown(figures(parsed(arguments)), Console(highlight=False)) else 1


if __name__ == "__main__":
    sys.exit(main())
