"""Streams that are closed, cannot hold a letter, or end with a signal."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

PROGRAM = f"{sys.executable} -m whoseword.cli"
REPORT = "The town well of Łódź is dry, mayor Ilka Dorn said on Saturday."


def shell(command: str, **environment: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(  # noqa: S602 - fixed lines
        command, shell=True, executable="/bin/bash", capture_output=True, text=True, check=False,
        env={**os.environ, **environment},
    )  # fmt: skip


def test_closed_standard_input_is_an_input_without_an_article() -> None:
    done = shell(f"{PROGRAM} annotate - <&-")
    assert done.returncode == 1
    assert done.stderr.startswith("whoseword: standard input: no article")


@pytest.mark.parametrize("command", ["schema", "check-domain bbc.co.uk", "annotate {report}"])
def test_closed_or_full_standard_output_is_told_in_one_line(tmp_path: Path, command: str) -> None:
    report = tmp_path / "report.txt"
    report.write_text(REPORT, encoding="utf-8")
    for whither in (">&-", ">/dev/full"):
        done = shell(f"{PROGRAM} {command.format(report=report)} {whither}")
        assert done.returncode == 1, whither
        assert done.stderr.count("\n") == 1
        assert done.stderr.startswith("whoseword: output: ")


def test_a_closed_standard_output_takes_nothing_from_a_file(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    data = tmp_path / "out.json"
    done = shell(f"{PROGRAM} read {tmp_path}/report.txt -q --json {data} >&- 2>&-")
    assert done.returncode == 0
    assert json.loads(data.read_text(encoding="utf-8"))["format"] == "whoseword/1"


def test_letters_that_the_terminal_lacks_are_written_as_escapes(tmp_path: Path) -> None:
    (tmp_path / "report.txt").write_text(REPORT, encoding="utf-8")
    done = shell(f"{PROGRAM} read {tmp_path}/report.txt", PYTHONIOENCODING="ascii")
    assert done.returncode == 0
    assert "\\u0141" in done.stdout
    done = shell(f"{PROGRAM} check-domain bbç.example", PYTHONIOENCODING="ascii")
    assert done.returncode == 0


def test_who_is_told_to_end_leaves_no_half_written_file(tmp_path: Path) -> None:
    given, out = tmp_path / "given.jsonl", tmp_path / "out"
    out.mkdir()
    lines = (json.dumps({"text": f"{REPORT} It was day {n}."}) for n in range(2_000))
    given.write_text("\n".join(lines), encoding="utf-8")
    command = [*PROGRAM.split(), "annotate", str(given), "-q", "--json", str(out / "answer.jsonl")]
    running = subprocess.Popen(command)  # noqa: S603 - our own program
    while not any(out.iterdir()):
        assert running.poll() is None
        time.sleep(0.05)
    running.send_signal(signal.SIGTERM)
    assert running.wait(60) == 128 + signal.SIGTERM
    assert list(out.iterdir()) == []
