"""Real sets of articles over processes and over Ray, whose workers and driver are killed.

``make soak`` asks for 2,000: 120 from Giveme5W1H, BASIL and ECB+, the rest invented.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from dataclasses import asdict, replace
from datetime import date, timedelta
from pathlib import Path

import pytest

from datasets.basil import basil
from datasets.cluster_gold import ecb_train, giveme
from evaluation.bench.invented import stream
from tests.batch.invented import lines
from tests.batch.test_run import TABLES, Found, found_in
from whoseword import stories
from whoseword.engine.cluster import ADDRESS

DATA = Path(__file__).parents[3] / "shared" / "data"
ARTICLES = int(os.environ.get("WHOSEWORD_SOAK", "0"))
A_SET = 50
"""What part of the articles comes from each real set; the rest is invented."""
SENTENCES, REPORTS = 3, 2
"""Of an invented article, and of its event."""
APART = timedelta(days=stories.FARTHEST_DAYS + 1)
"""From one invented event to the next: they share too many words to be told apart by these."""
FIELDS = ("text", "title", "outlet", "url", "published", "byline", "id")

pytestmark = [
    pytest.mark.skipif(not ARTICLES, reason="takes hours: make soak runs it"),
    pytest.mark.skipif(not DATA.exists(), reason="needs the data sets beside the repository"),
]


def written(place: Path) -> str:
    """JSON Lines of so many articles of each set, and of invented ones before them.

    These take little, so that what is killed while stories are told has not worked long.
    """
    sets = [[article for article, _ in read(DATA)] for read in (giveme, basil, ecb_train)]
    real = [
        replace(article, id=f"real-{article.id}")  # behind "invented": stories go by their ids
        for of in sets
        for article in of[: ARTICLES // A_SET]
    ]
    found = []
    for number, one in enumerate(stream(ARTICLES - len(real), REPORTS, SENTENCES)):
        day = date(1950, 1, 1) + number // REPORTS * APART
        found.append(replace(one, published=day.isoformat()))
    return lines(place, [{name: asdict(one)[name] for name in FIELDS} for one in [*found, *real]])


def started(place: str, folder: Path, *options: str) -> subprocess.Popen[bytes]:
    own = {name: value for name, value in os.environ.items() if name != ADDRESS}
    return subprocess.Popen(  # noqa: S603 - our own interpreter
        [
            *(sys.executable, "-m", "whoseword.cli", "batch", place, "--output", str(folder)),
            *options,
        ],
        env=own | {"PYTHONPATH": os.pathsep.join(path or str(Path.cwd()) for path in sys.path)},
        stdout=subprocess.DEVNULL,
        start_new_session=True,
    )


def until(process: subprocess.Popen[bytes], folder: Path, parts: int) -> int:
    """Wait until a process has made so many parts of a table; how many there are by then."""
    while len(made := list(folder.glob("*.parquet"))) < parts:
        assert process.poll() is None, "it ended before it could be killed"
        time.sleep(0.2)
    return len(made)


def actors() -> list[int]:
    """The processes of Ray that make parts, by the name that Ray gives them."""
    found = []
    for place in Path("/proc").glob("[0-9]*/cmdline"):
        try:
            named = place.read_bytes()
        except OSError:  # it has just ended
            continue
        if named.startswith(b"ray::") and b"_Actor" in named:
            found.append(int(place.parent.name))
    return found


def times(folder: Path) -> dict[str, int]:
    """When each part of the readings was written."""
    return {path.name: path.stat().st_mtime_ns for path in folder.glob("readings/*.parquet")}


def test_a_cluster_gives_the_rows_of_processes_whoever_is_killed(tmp_path: Path) -> None:
    place, alone, folder = written(tmp_path / "given.jsonl"), tmp_path / "alone", tmp_path / "ray"
    assert started(place, alone, "--workers", "2", "--part", "100").wait() == 0
    expected = found_in(alone)
    assert len(expected["readings"]) > 0.9 * ARTICLES

    options = ("--engine", "ray", "--workers", "2", "--part", "37")
    made: dict[str, int] = {}
    for stage, parts in (("readings", 2), ("readings", ARTICLES // 80), ("stories", 2)):
        driver = started(place, folder, *options)
        there = until(driver, folder / stage, parts)
        os.kill(actors()[0], signal.SIGKILL)
        until(driver, folder / stage, there + 2)
        os.killpg(driver.pid, signal.SIGKILL)
        driver.wait()
        until_none_is_left()
        assert made.items() <= times(folder).items()  # nothing that was read is read again
        made = times(folder)
    assert started(place, folder, *options).wait() == 0
    assert made.items() <= times(folder).items()
    same(found_in(folder), expected)


def until_none_is_left() -> None:
    """Wait for Ray to see that its driver is gone."""
    while actors():
        time.sleep(0.2)


def same(found: Found, expected: Found) -> None:
    """Table by table, so that a difference is told by its first row."""
    for name in TABLES:
        differing = [
            pair for pair in zip(found[name], expected[name], strict=True) if pair[0] != pair[1]
        ]
        assert not differing, (name, json.dumps(differing[0], default=repr)[:2000])
