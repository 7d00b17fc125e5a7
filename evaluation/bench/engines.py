"""What an engine adds: the same articles read over two processes, and over Ray on two workers.

By the clock, in turn, from the first worker that starts to the last one that ends; a machine that
does other work meanwhile slows both.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, nullcontext
from importlib.util import find_spec
from pathlib import Path
from typing import Final

from evaluation.bench.invented import stream
from evaluation.bench.measuring import Figure
from whoseword.batch.reading_stage import ReadingStage
from whoseword.batch.setup import Setup
from whoseword.batch.taking_in import take_in
from whoseword.engine import Engine, Processes
from whoseword.engine.cluster import RayCluster

WORKERS: Final = 2
PART: Final = 100
SENTENCES: Final = 8
MOST: Final = 1.25

Opened = Callable[[], AbstractContextManager[Engine]]


def measure(articles: int, rounds: int) -> Iterator[Figure | str]:
    """Read so many articles over each engine, so often; the medians count."""
    if find_spec("ray") is None:
        yield "engines: skipped, as Ray is not here (pip install 'whoseword[ray]')"
        return
    engines: dict[str, Opened] = {
        "local": lambda: nullcontext(Processes(WORKERS)),
        "Ray": lambda: RayCluster(WORKERS),
    }
    with tempfile.TemporaryDirectory() as folder:
        seconds = timed(engines, articles, rounds, Path(folder))
    of = f"{articles:,} articles read, {WORKERS} workers"
    for name, taken in seconds.items():
        yield Figure(f"{of}: {name}", taken, "s")
    yield Figure(f"{of}: Ray / local", seconds["Ray"] / seconds["local"], "times", MOST)


def timed(engines: dict[str, Opened], articles: int, rounds: int, root: Path) -> dict[str, float]:
    """Give the median seconds of each engine for the same articles."""
    seconds: dict[str, list[float]] = {name: [] for name in engines}
    for turn in range(rounds):
        for name, opened in engines.items():
            folder = root / f"{name} {turn}"
            parts = take_in(folder, stream(articles, sentences=SENTENCES), [], PART)
            begun = time.perf_counter()
            with opened() as engine:
                engine.run(ReadingStage(folder, Setup(threads=1)), range(parts), lambda _: None)
            seconds[name].append(time.perf_counter() - begun)
    return {name: statistics.median(found) for name, found in seconds.items()}
