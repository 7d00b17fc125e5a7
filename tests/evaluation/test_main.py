from __future__ import annotations

import json
from collections.abc import Callable
from pathlib import Path

import pytest

from evaluation import __main__ as command
from evaluation.floors import Goal, read_goals, write_goals

Advance = Callable[[str], None]


@pytest.fixture(autouse=True)
def measured(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> dict[str, float]:
    """Replace the data sets by two invented ones whose figures a test may set."""
    figures = {"f1": 0.8}

    def run(_: Path, advance: Advance) -> dict[str, float]:
        advance("ferry")
        return figures

    floors = tmp_path / "floors.json"
    write_goals({"ferry.f1": Goal(None, 0.9, 0.95), "tide.f1": Goal(0.99)}, floors)
    monkeypatch.setattr(command, "RUNS", {"ferry": run, "tide": lambda *_: {"f1": 0.995}})
    monkeypatch.setattr(command, "sizes", lambda _: {"ferry": 1, "tide": 1})
    monkeypatch.setattr(command, "read_goals", lambda: read_goals(floors))
    monkeypatch.setattr(command, "write_goals", lambda goals: write_goals(goals, floors))
    return figures


def _main(tmp_path: Path, *more: str) -> int:
    return command.main(["--data", str(tmp_path), *more])


def test_figures_are_printed_beside_their_goals(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    assert _main(tmp_path, "--only", "ferry") == 0
    (row,) = [line for line in capsys.readouterr().out.splitlines() if "ferry.f1" in line]
    assert [cell.strip() for cell in row.split("│")][1:-1] == [
        "ferry.f1",
        "0.800",
        "",
        "0.900",
        "0.950",
    ]


def test_figures_are_written_for_machines(tmp_path: Path) -> None:
    _main(tmp_path, "--json", str(tmp_path / "out.json"))
    assert json.loads((tmp_path / "out.json").read_text()) == {"ferry.f1": 0.8, "tide.f1": 0.995}


def test_check_fails_below_a_pinned_floor_and_says_where(
    tmp_path: Path, measured: dict[str, float], capsys: pytest.CaptureFixture[str]
) -> None:
    assert _main(tmp_path, "--pin") == 0
    assert _main(tmp_path, "--check") == 0
    measured["f1"] = 0.7
    capsys.readouterr()
    assert _main(tmp_path, "--check") == 1
    assert capsys.readouterr().out.splitlines()[-1] == "ferry.f1: 0.7000 is below its floor 0.795"


def test_without_check_a_low_figure_is_only_shown(
    tmp_path: Path, measured: dict[str, float]
) -> None:
    _main(tmp_path, "--pin")
    measured["f1"] = 0.7
    assert _main(tmp_path) == 0


def test_pinning_lowers_only_on_demand(tmp_path: Path, measured: dict[str, float]) -> None:
    _main(tmp_path, "--pin")
    measured["f1"] = 0.7
    _main(tmp_path, "--pin")
    assert read_goals(tmp_path / "floors.json")["ferry.f1"] == Goal(0.795, 0.9, 0.95)
    _main(tmp_path, "--pin", "--lower")
    assert read_goals(tmp_path / "floors.json")["ferry.f1"] == Goal(0.695, 0.9, 0.95)


def test_a_missing_folder_is_named(tmp_path: Path, capsys: pytest.CaptureFixture[str]) -> None:
    assert command.main(["--data", str(tmp_path / "none")]) == 2
    assert "--data" in capsys.readouterr().out
