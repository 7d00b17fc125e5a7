"""What befalls a command that adds to an archive costs nothing that it has told of."""

from __future__ import annotations

import json
import signal
import sqlite3
import subprocess
import sys
import time
from contextlib import closing
from pathlib import Path

import pytest

from tests.archive.invented import many

ARTICLES = 6
ADD = f"{sys.executable} -m whoseword.cli add given.jsonl --store a.whoseword -q --json"
ROOM = 300
"""Kilobytes of the largest file: the empty archive fits in, its articles do not."""


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    lines = "\n".join(map(json.dumps, many(ARTICLES)))
    (tmp_path / "given.jsonl").write_text(lines, encoding="utf-8")
    return tmp_path


def started(line: str, folder: Path) -> subprocess.Popen[str]:
    pipe = subprocess.PIPE
    return subprocess.Popen(  # noqa: S602 - fixed lines
        line, shell=True, executable="/bin/bash", stdout=pipe, stderr=pipe, text=True, cwd=folder
    )


def kept(folder: Path) -> set[str]:
    with closing(sqlite3.connect(folder / "a.whoseword")) as database:
        assert database.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        return {name for (name,) in database.execute("SELECT id FROM article")}


def told(out: str) -> set[str]:
    return {json.loads(line)["article"] for line in out.splitlines()}


@pytest.mark.skipif(sys.platform != "linux", reason="limits files as Linux does")
def test_on_a_full_disk_what_was_told_is_kept_and_the_rest_comes_later(folder: Path) -> None:
    full = started(f"ulimit -f {ROOM}; PYTHONDONTWRITEBYTECODE=1 exec {ADD} -", folder)
    out, errors = full.communicate()
    assert full.returncode == 3
    assert errors.count("\n") == 1
    assert "what was added before is kept" in errors
    assert told(out) == kept(folder)
    assert 0 < len(told(out)) < ARTICLES
    again = started(f"{ADD} -", folder)
    lines = [json.loads(line) for line in again.communicate()[0].splitlines()]
    assert again.returncode == 0
    assert {line["article"] for line in lines if not line["new"]} == told(out)
    assert len(kept(folder)) == ARTICLES


def test_two_that_add_at_once_and_one_that_is_told_to_end(folder: Path) -> None:
    both = [started(f"{ADD} {number}.jsonl", folder) for number in (1, 2)]
    ended = started(f"exec {ADD} -", folder)
    while not (folder / "a.whoseword").exists():
        assert ended.poll() is None
        time.sleep(0.02)
    ended.send_signal(signal.SIGTERM)
    out, _ = ended.communicate()
    assert ended.returncode == 128 + signal.SIGTERM
    assert [(one.communicate()[1], one.returncode) for one in both] == [("", 0), ("", 0)]
    assert len(kept(folder)) == ARTICLES
    assert told(out) <= kept(folder)
    new = [
        json.loads(line)["new"]
        for number in (1, 2)
        for line in (folder / f"{number}.jsonl").read_text("utf-8").splitlines()
    ]
    assert len(new) == 2 * ARTICLES
    assert sum(new) <= ARTICLES


def test_whoever_reads_the_output_may_leave(folder: Path) -> None:
    line = f"set -o pipefail; {ADD} - | head -n 1"
    left = started(line, folder)
    out, errors = left.communicate()
    assert errors == ""
    assert told(out) <= kept(folder)
    assert len(told(out)) == 1
