"""No room for what is being written: one line that names the place, and no half of a file."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from tests.batch.invented import event, lines

PROGRAM = f"{sys.executable} -m whoseword.cli"
KILOBYTES = 1
"""Largest file that the program may write: what is longer fails as on a full disk."""


def limited(command: str, folder: Path) -> subprocess.CompletedProcess[str]:
    line = f"ulimit -f {KILOBYTES}; PYTHONDONTWRITEBYTECODE=1 exec {PROGRAM} {command}"
    return subprocess.run(  # noqa: S602 - fixed lines
        line, shell=True, executable="/bin/bash", capture_output=True, text=True, check=False,
        cwd=folder,
    )  # fmt: skip


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("full")
    lines(folder / "given.jsonl", event(1))
    return folder


@pytest.mark.skipif(sys.platform != "linux", reason="limits files as Linux does")
@pytest.mark.parametrize(
    ("command", "target"),
    [
        ("read given.jsonl -q --json answer.json --csv tables", "answer.json"),
        ("read given.jsonl -q --csv tables", "tables/"),
        ("annotate given.jsonl -q --json lines.jsonl", "lines.jsonl"),
        ("batch given.jsonl -q -o batch", "batch/"),
    ],
)
def test_the_place_is_named_and_nothing_half_written_is_left(
    command: str, target: str, folder: Path
) -> None:
    done = limited(command, folder)
    assert done.returncode == 1
    assert done.stderr.startswith("whoseword: ")
    assert target in done.stderr
    assert "File too large. Free the way and run again." in done.stderr
    assert done.stderr.count("\n") == 1
    left = [path for path in folder.rglob("*") if path.is_file()]
    assert {path.name for path in left} <= {".lock", "given.jsonl", "run.json"}
