"""Whatever ends the program, at whatever moment, costs at most the article in hand."""

from __future__ import annotations

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import pytest

from tests.archive.invented import many
from whoseword import Archive, export

ARTICLES = 9
KILLS = int(os.environ.get("WHOSEWORD_KILLS", "4"))
"""``make soak`` asks for a hundred."""


def started(place: Path, given: Path) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "whoseword.cli", "add", str(given), "--store", str(place)]
    return subprocess.Popen(  # noqa: S603 - our own interpreter
        [*command, "--json", "-"], stdout=subprocess.PIPE, stderr=subprocess.PIPE
    )


def finish(process: subprocess.Popen[bytes]) -> None:
    _, errors = process.communicate()
    assert process.returncode == 0, errors


def kept(place: Path) -> set[str]:
    if not place.exists():
        return set()
    with sqlite3.connect(place) as database:
        (state,) = database.execute("PRAGMA integrity_check").fetchone()
        assert state == "ok"
        tables = database.execute("SELECT 1 FROM sqlite_master WHERE name = 'article'").fetchall()
        rows = database.execute("SELECT id FROM article").fetchall() if tables else []
    database.close()
    return {name for (name,) in rows}


def answer(place: Path) -> list[str]:
    with Archive(place) as archive:
        return sorted(
            export.dumps(export.report(archive.story(entry.id))) for entry in archive.stories()
        )


@pytest.fixture(scope="module")
def given(tmp_path_factory: pytest.TempPathFactory) -> Path:
    lines = tmp_path_factory.mktemp("given") / "articles.jsonl"
    lines.write_text("\n".join(map(json.dumps, many(ARTICLES))), encoding="utf-8")
    return lines


@pytest.fixture(scope="module")
def undisturbed(given: Path, tmp_path_factory: pytest.TempPathFactory) -> tuple[list[str], float]:
    place = tmp_path_factory.mktemp("whole") / "a.whoseword"
    begun = time.monotonic()
    finish(started(place, given))
    return answer(place), time.monotonic() - begun


@pytest.mark.parametrize("round_", range(max(1, KILLS // 4)))
def test_killed_at_random_moments_it_goes_on_where_it_stopped(
    round_: int, given: Path, undisturbed: tuple[list[str], float], tmp_path: Path
) -> None:
    place, chance = tmp_path / "a.whoseword", random.Random(round_)  # noqa: S311 - moments
    told: set[str] = set()
    for _ in range(min(KILLS, 4)):
        process = started(place, given)
        time.sleep(chance.uniform(0.2, 1.0) * undisturbed[1])
        process.send_signal(signal.SIGKILL)
        out, _ = process.communicate()
        lines = out.decode().split("\n")[:-1]
        told |= {json.loads(line)["article"] for line in lines}
        assert told <= kept(place)
    finish(started(place, given))
    assert len(kept(place)) == ARTICLES
    assert answer(place) == undisturbed[0]
