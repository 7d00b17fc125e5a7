from __future__ import annotations

import sqlite3
from pathlib import Path

import pytest
import typer

from tests.cli.desk import Desk
from whoseword.cli import archive_options
from whoseword.cli.app import run


def test_whoever_is_logged_in_decides_where_nobody_is_named(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("getpass.getuser", lambda: "night-desk")
    assert archive_options.decider(None) == "night-desk"
    assert archive_options.decider("Ada") == "Ada"

    def nobody() -> str:
        raise OSError

    monkeypatch.setattr("getpass.getuser", nobody)
    with pytest.raises(typer.BadParameter, match="who decides"):
        archive_options.decider(None)


@pytest.mark.usefixtures("place")
def test_a_file_in_no_folder_is_status_3(capsys: pytest.CaptureFixture[str]) -> None:
    assert run(["stories", "--store", "/nowhere/x"]) == 3
    assert "/nowhere/x: cannot be opened or made" in capsys.readouterr().err


@pytest.mark.parametrize("command", [["stories"], ["search", "x"], ["undo", "--by", "x"]])
def test_a_file_that_is_no_archive_is_status_3_and_left_alone(
    command: list[str], place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    place.write_bytes(b"Dear madam, " * 400)
    assert run(command) == 3
    assert capsys.readouterr().err.count("\n") == 1
    assert place.read_bytes() == b"Dear madam, " * 400


def test_an_archive_of_a_newer_version_is_status_3(
    desk: Desk, place: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert desk
    with sqlite3.connect(place) as newer:
        newer.execute("PRAGMA user_version = 99")
    newer.close()
    assert run(["stories"]) == 3
    assert "newer version of Whoseword" in capsys.readouterr().err


def test_the_archive_lies_in_the_data_folder_if_nobody_says_where(
    given: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv("WHOSEWORD_STORE", raising=False)
    monkeypatch.setenv("XDG_DATA_HOME", str(tmp_path / "data"))
    monkeypatch.setattr("sys.platform", "linux")
    assert run(["add", str(given), "--quiet"]) == 0
    assert [p.name for p in (tmp_path / "data" / "whoseword").glob("*.whoseword")]
