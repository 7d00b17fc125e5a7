"""The stages of a batch between reading and telling: processor time an article, and memory.

``python -m evaluation.bench.batch_stages 20000`` runs them here over so many invented articles,
whose readings found nothing: what lies between the stages needs no more of one.
"""

from __future__ import annotations

import json
import sys
import tempfile
import time
from collections.abc import Callable, Iterator, Sequence
from itertools import islice
from pathlib import Path
from typing import Final

from evaluation.bench.invented import stream
from evaluation.bench.measuring import Figure, in_child, peak_memory
from whoseword.batch.gather_stage import GatherStage
from whoseword.batch.grouping import place
from whoseword.batch.layout import READINGS
from whoseword.batch.mark_index import MarkIndex
from whoseword.batch.pair_stage import PairStage
from whoseword.batch.profile_stage import ProfileStage
from whoseword.batch.setup import Setup
from whoseword.engine import Parts, ThisProcess, pa
from whoseword.record_bytes import to_bytes
from whoseword.records import Reading

PART: Final = 200
MOST_GROWTH: Final = 1.5
"""Memory at the largest number over that at the smallest: ids, pairs and the index grow by bytes
an article, and nothing else may."""


def measure(sizes: Sequence[int]) -> Iterator[Figure]:
    """Run each number of articles in a process of its own."""
    memory = []
    for size in sizes:
        found = in_child("evaluation.bench.batch_stages", [str(size)])
        memory.append(found.pop("memory"))
        of = f"batch of {size:,}: "
        yield Figure(f"{of}peak memory", memory[-1], "GB")
        for stage, spent in found.items():
            yield Figure(f"{of}{stage}", 1000 * spent / size, "ms each")
    if len(sizes) > 1:
        yield Figure("batch: memory, last / first", memory[-1] / memory[0], "times", MOST_GROWTH)


def run(size: int, root: Path) -> dict[str, float]:
    """Run the stages; processor seconds of each, and the peak in GB."""
    parts = range(_written(size, root))
    engine, setup = ThisProcess(), Setup(threads=1)

    def ignored(_: int) -> None:
        pass

    works: dict[str, Callable[[], object]] = {
        "profile": lambda: engine.run(ProfileStage(root), parts, ignored),
        "index": lambda: MarkIndex(root).build(),
        "pair": lambda: engine.run(PairStage(root, setup, PART), parts, ignored),
        "group": lambda: place(root, PART),
        "gather": lambda: engine.run(GatherStage(root), parts, ignored),
    }
    spent = {}
    for stage, work in works.items():
        begun = time.process_time()
        work()
        spent[stage] = time.process_time() - begun
    return {**spent, "memory": peak_memory()}


def _written(size: int, root: Path) -> int:
    """Write readings of so many articles, and give the number of parts."""
    articles, number = stream(size), 0
    while part := list(islice(articles, PART)):
        records = [to_bytes(Reading(article, (), (), ())) for article in part]
        columns = {
            "article": pa.array([article.id for article in part], pa.string()),
            "record": pa.array(records, pa.binary()),
        }
        Parts(root / READINGS).write(number, pa.table(columns))
        number += 1
    return number


if __name__ == "__main__":
    with tempfile.TemporaryDirectory() as folder:
        print(json.dumps(run(int(sys.argv[1]), Path(folder))))
