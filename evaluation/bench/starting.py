"""What the program costs before it answers, beside the import of the library that runs its models.

Processor time of whole processes, in turn, so that a busy machine slows all alike.
"""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import sys
import tempfile
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Final

from evaluation.bench.measuring import Figure

ARTICLE: Final = "The town well of Ostrel is dry, mayor Ilka Dorn said on Saturday."
MOST_FOR_HELP: Final = 1.5
MOST_FOR_AN_ANSWER: Final = 3.0
_PROGRAM: Final = (sys.executable, "-m", "whoseword.cli")


def measure(rounds: int) -> Iterator[Figure]:
    """Start each so often; the medians count, and a round before that makes the bytecode."""
    with tempfile.TemporaryDirectory() as folder:
        place = Path(folder) / "a.txt"
        place.write_text(ARTICLE, encoding="utf-8")
        works = {
            "import": (sys.executable, "-c", "import onnxruntime"),
            "help": (*_PROGRAM, "--help"),
            "answer": (*_PROGRAM, "annotate", str(place), "--json", os.devnull),
        }
        kept = {**os.environ, "PYTHONPYCACHEPREFIX": str(Path(folder) / "bytecode")}
        kept.pop("PYTHONDONTWRITEBYTECODE", None)
        seconds: dict[str, list[float]] = {name: [] for name in works}
        for _ in range(rounds + 1):
            for name, command in works.items():
                seconds[name].append(_spent(command, kept))
    taken = {name: statistics.median(found[1:]) for name, found in seconds.items()}
    yield Figure("import onnxruntime", taken["import"], "s")
    for name, what, most in (
        ("help", "whoseword --help", MOST_FOR_HELP),
        ("answer", "first answer on one article", MOST_FOR_AN_ANSWER),
    ):
        yield Figure(f"{what} / import onnxruntime", taken[name] / taken["import"], "times", most)


def _spent(command: Sequence[str], environment: dict[str, str]) -> float:
    """Seconds of processor time that a program takes from its start to its end."""
    before = resource.getrusage(resource.RUSAGE_CHILDREN)
    subprocess.run(command, env=environment, stdout=subprocess.DEVNULL, check=True)  # noqa: S603
    after = resource.getrusage(resource.RUSAGE_CHILDREN)
    return after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime
