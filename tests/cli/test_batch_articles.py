"""``whoseword batch``: tables in a folder, and clear words where there can be none."""

from __future__ import annotations

import sys
from pathlib import Path

import pytest

from tests.batch.invented import event, lines
from whoseword.cli.app import run


def test_the_folder_gets_tables_and_a_second_run_finds_them(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    given, out = lines(tmp_path / "given.jsonl", [*event(3), {"no": "text"}]), tmp_path / "out"
    assert run(["batch", given, "-o", str(out)]) == 0
    told = capsys.readouterr()
    assert "3 readings, " in told.out
    assert " 1 stories, " in told.out
    assert "1 set aside" in told.out
    assert "line 4" in told.err
    names = {"readings", "copies", "stories", "claims", "set-aside", "run.json"}
    assert {path.name for path in out.iterdir()} == names
    before = {path: path.stat().st_mtime_ns for path in out.rglob("*")}
    assert run(["batch", given, "-o", str(out)]) == 0
    assert capsys.readouterr().out == told.out
    assert {path: path.stat().st_mtime_ns for path in out.rglob("*")} == before


def test_another_run_into_the_folder_is_refused(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    (tmp_path / "out").mkdir()
    (tmp_path / "out" / "letter.txt").touch()
    assert run(["batch", "given.jsonl", "-o", str(tmp_path / "out")]) == 1
    assert "is not empty and no batch. Name another folder." in capsys.readouterr().err


def test_where_nothing_can_be_read_the_status_is_one(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert run(["batch", str(tmp_path / "none.jsonl"), "-o", str(tmp_path / "out")]) == 1
    assert "nothing could be read" in capsys.readouterr().err


def test_without_its_library_it_says_how_to_get_it(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setitem(sys.modules, "pyarrow", None)
    assert run(["batch", "given.jsonl", "-o", str(tmp_path / "out")]) == 1
    assert "pip install 'whoseword[parquet]'" in capsys.readouterr().err
