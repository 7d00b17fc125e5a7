"""Data sets measured side by side, in processes of their own."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from concurrent.futures import ProcessPoolExecutor, as_completed
from multiprocessing import get_context
from pathlib import Path
from typing import Final

from evaluation.rule_counts import counting
from evaluation.runs import RUNS, Figures

TOGETHER: Final = ("stories", "timeline", "check")
"""Sets of the same stories, which one process reads once."""
LONGEST_FIRST: Final = ("certainty", *TOGETHER, "cofenet", "polnear", "ggt", "names", "clusters")


def groups(names: Sequence[str]) -> list[list[str]]:
    """Part the sets into what one process measures after the other, the longest first."""
    ordered = sorted(names, key=lambda n: (n not in LONGEST_FIRST, _rank(n), names.index(n)))
    found: dict[str, list[str]] = {}
    for name in ordered:
        found.setdefault(TOGETHER[0] if name in TOGETHER else name, []).append(name)
    return list(found.values())


def _rank(name: str) -> int:
    return LONGEST_FIRST.index(name) if name in LONGEST_FIRST else 0


def measure_each(
    names: Sequence[str], data: Path, workers: int, done: Callable[[str], None]
) -> tuple[Mapping[str, Figures], Counter[str]]:
    """Measure the sets in so many processes; give figures by set, and how often each rule fired.

    ``done`` hears of each set when its process ends.
    """
    found: dict[str, Figures] = {}
    fired: Counter[str] = Counter()
    with ProcessPoolExecutor(workers, mp_context=get_context("spawn")) as pool:
        begun = [pool.submit(_measured, group, data) for group in groups(names)]
        for finished in as_completed(begun):
            measured, counts = finished.result()
            fired += counts
            for name, figures in measured.items():
                found[name] = figures
                done(name)
    return found, fired


def _measured(names: Sequence[str], data: Path) -> tuple[dict[str, Figures], Counter[str]]:
    with counting() as counts:
        return {name: RUNS[name](data, _unheard) for name in names}, counts


def _unheard(_: str) -> None:
    """Go on: progress is told set by set."""
