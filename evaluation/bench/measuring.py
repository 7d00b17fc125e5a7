"""Time, memory, and a figure beside its limit."""

from __future__ import annotations

import json
import resource
import statistics
import subprocess
import sys
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any


@dataclass(frozen=True, slots=True)
class Figure:
    """One measured figure; with ``most`` or ``least`` it is a requirement, else a piece of news."""

    what: str
    value: float
    unit: str = ""
    most: float | None = None
    least: float | None = None

    @property
    def holds(self) -> bool:
        """Whether the figure is within its limits."""
        too_much = self.most is not None and self.value > self.most
        too_little = self.least is not None and self.value < self.least
        return not (too_much or too_little)

    def line(self) -> str:
        """Give the figure, its limit, and a mark where the limit is broken."""
        limits = [
            f"{word} {limit:g}"
            for word, limit in (("at most", self.most), ("at least", self.least))
            if limit is not None
        ]
        shown = f"{self.value:,.0f}" if self.value >= 1000 else f"{self.value:.3f}"
        mark = "" if self.holds else "  MISSED"
        return f"{self.what:<52} {shown:>9} {self.unit:<9} {', '.join(limits)}{mark}".rstrip()


def medians(
    works: Mapping[str, Callable[[], object]],
    rounds: int,
    clock: Callable[[], float] = time.perf_counter,
) -> dict[str, float]:
    """Time the works in turn, round after round, so that a busy machine slows all alike.

    Returns the median seconds of each; a first round that only warms up does not count.
    """
    seconds: dict[str, list[float]] = {name: [] for name in works}
    for _ in range(rounds + 1):
        for name, work in works.items():
            start = clock()
            work()
            seconds[name].append(clock() - start)
    return {name: statistics.median(found[1:]) for name, found in seconds.items()}


def peak_memory() -> float:
    """Give the most memory that this process has held so far, in GB.

    Linux lets a child begin with its parent's ``ru_maxrss``; the kernel's own mark does not.
    """
    mark = peak_of("self")
    if mark is not None:
        return mark
    size = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return size * (1 if sys.platform == "darwin" else 1024) / 1e9


def peak_of(process: int | str) -> float | None:
    """Give the kernel's mark of a process, in GB; None where there is none, or it ends."""
    try:
        status = Path(f"/proc/{process}/status").read_text("ascii")
    except OSError:
        return None
    marks = (line.split()[1] for line in status.splitlines() if line.startswith("VmHWM"))
    return next((int(mark) * 1024 / 1e9 for mark in marks), None)


def in_child(module: str, arguments: Sequence[str]) -> dict[str, Any]:
    """Run a module in a process of its own, so that its memory is its own; it prints one JSON."""
    command = [sys.executable, "-m", module, *arguments]
    done = subprocess.run(command, stdout=subprocess.PIPE, check=True)  # noqa: S603
    found: dict[str, Any] = json.loads(done.stdout)
    return found
