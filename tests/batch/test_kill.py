"""Killed at any moment, workers or all, a batch goes on and gives the rows of one undisturbed."""

from __future__ import annotations

import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.batch.invented import event, lines
from tests.batch.test_run import Found, found_in

KILLS = int(os.environ.get("WHOSEWORD_KILLS", "2"))
"""``make soak`` asks for a hundred."""
A_ROUND = 4


def started(place: str, folder: Path, workers: int) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "whoseword.cli", "batch", place, "--output", str(folder)]
    return subprocess.Popen(  # noqa: S603 - our own interpreter
        [*command, "--part", "2", "--workers", str(workers)],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        start_new_session=True,
    )


def finish(process: subprocess.Popen[bytes]) -> None:
    _, errors = process.communicate()
    assert process.returncode == 0, errors


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> str:
    rows = [row for topic in (1, 2) for row in event(topic)]
    return lines(tmp_path_factory.mktemp("given") / "articles.jsonl", rows)


@pytest.fixture(scope="module")
def undisturbed(given: str, tmp_path_factory: pytest.TempPathFactory) -> tuple[Found, float]:
    folder = tmp_path_factory.mktemp("whole") / "out"
    begun = time.monotonic()
    finish(started(given, folder, 1))
    return found_in(folder), time.monotonic() - begun


@pytest.mark.parametrize("round_", range(max(1, KILLS // A_ROUND)))
def test_killed_at_random_moments_it_goes_on_where_it_stopped(
    round_: int, given: str, undisturbed: tuple[Found, float], tmp_path: Path
) -> None:
    folder, chance = tmp_path / "out", random.Random(round_)  # noqa: S311 - moments
    workers = 1 + round_ % 2
    made: dict[Path, int] = {}
    for number in range(min(KILLS, A_ROUND)):
        process = started(given, folder, workers)
        time.sleep(chance.uniform(0.3, 1.0) * undisturbed[1])
        how = signal.SIGTERM if number % 2 else signal.SIGKILL
        os.killpg(process.pid, how)
        process.communicate()
        readings = {path: path.stat().st_mtime_ns for path in folder.glob("readings/*.parquet")}
        assert made.items() <= readings.items()  # nothing that was read is read again
        made = readings
    finish(started(given, folder, workers))
    assert found_in(folder) == undisturbed[0]
    assert not list(folder.rglob("*.unfinished"))
