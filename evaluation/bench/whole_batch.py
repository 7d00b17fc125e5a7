"""A whole batch over two processes: time and bytes by stage, memory of a worker and of the driver.

``python -m evaluation.bench.whole_batch 20000`` runs it here over so many invented articles, short
ones, most of which stand alone.
"""

from __future__ import annotations

import json
import os
import sys
import tempfile
import threading
import time
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from itertools import pairwise
from pathlib import Path
from typing import Final, NamedTuple

import msgspec

from evaluation.bench.measuring import Figure, in_child, peak_memory, peak_of
from evaluation.bench.wire_stream import mostly_alone
from whoseword.batch import Batch, Setup
from whoseword.batch.layout import OUTPUTS
from whoseword.engine import Processes
from whoseword.records import Article

WORKERS: Final = 2
PART: Final = 200
SENTENCES: Final = 3
MOST_GROWTH: Final = 1.1
"""A worker's memory at the largest number of articles over that at the smallest."""
_LOOK: Final = 0.5


class Moment(NamedTuple):
    """Seconds by the clock, and of processor time of this process and those that it waited for."""

    clock: float
    spent: float


def measure(sizes: Sequence[int]) -> Iterator[Figure]:
    """Run each number of articles in a process of its own."""
    workers = []
    for size in sizes:
        found = in_child("evaluation.bench.whole_batch", [str(size)])
        of = f"whole batch of {size:,}: "
        workers.append(found.pop("worker, GB"))
        yield Figure(f"{of}a worker's peak memory", workers[-1], "GB")
        yield Figure(f"{of}the driver's peak memory", found.pop("driver, GB"), "GB")
        for what, value in found.items():
            yield Figure(f"{of}{what}", value)
    if len(sizes) > 1:
        growth = workers[-1] / workers[0]
        yield Figure("whole batch: a worker's memory, last / first", growth, "times", MOST_GROWTH)


def run(given: str, size: int, root: Path) -> dict[str, float]:
    """Run a batch of so many articles; milliseconds and bytes an article, and the peaks."""
    batch = Batch(root, Setup(threads=1), PART)
    moments: dict[str, Moment] = {"take-in": _now()}

    def on_part(stage: str, _: int, __: int) -> None:
        moments.setdefault(stage, _now())

    batch.begin([given])
    with batch.working(), _watched() as peaks:
        parts = batch.take_in([given], lambda _: None)
        tally = batch.run(Processes(WORKERS), parts, on_part)
    moments["end"] = _now()
    found: dict[str, float] = {"stories": tally.stories, "claims": tally.claims}
    stages = list(moments)
    for stage, after in pairwise(stages):
        begun, ended = moments[stage], moments[after]
        found[f"{stage}, clock ms each"] = 1000 * (ended.clock - begun.clock) / size
        found[f"{stage}, processor ms each"] = 1000 * (ended.spent - begun.spent) / size
    for table in OUTPUTS:
        kept = sum(path.stat().st_size for path in (root / table).glob("*"))
        found[f"{table}, bytes each"] = kept / size
    return {**found, "worker, GB": max(peaks.values()), "driver, GB": peak_memory()}


def written(articles: Iterable[Article], place: Path) -> str:
    """Write JSON Lines, and give their place."""
    with place.open("wb") as file:
        file.writelines(msgspec.json.encode(article) + b"\n" for article in articles)
    return str(place)


def _now() -> Moment:
    used = os.times()
    spent = used.user + used.system + used.children_user + used.children_system
    return Moment(time.perf_counter(), spent)


@contextmanager
def _watched() -> Iterator[dict[int, float]]:
    """Look at the peaks of the processes that this one starts, by number, until it is done."""
    peaks: dict[int, float] = {}
    over = threading.Event()

    def look() -> None:
        while not over.wait(_LOOK):
            peaks.update({child: peak for child in _children() if (peak := peak_of(child))})

    watcher = threading.Thread(target=look, daemon=True)
    watcher.start()
    try:
        yield peaks
    finally:
        over.set()
        watcher.join()


def _children() -> list[int]:
    tasks = Path(f"/proc/{os.getpid()}/task").glob("*/children")
    return [int(child) for task in tasks for child in task.read_text("ascii").split()]


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        most, root = int(sys.argv[1]), Path(folder)
        lines = written(mostly_alone(most, SENTENCES), root / "given.jsonl")
        print(json.dumps(run(lines, most, root / "tables")))
