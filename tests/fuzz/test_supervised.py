"""A run is kept account of, goes on where it stopped, and outlives what ends its process."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from hypothesis import strategies as st

from tests.fuzz import supervised
from tests.fuzz.doors import Door
from tests.fuzz.ledger import Ledger, Stretch, table
from tests.fuzz.numbered import quotas


def door(name: str, check: Callable[[Any], None], share: float = 1) -> Door:
    return Door(name, st.integers(), check, lambda: lambda chance: chance.randrange(8), share)


def odd_numbers_break(number: int) -> None:
    assert number % 2 == 0


def test_inputs_are_parted_by_the_shares_of_the_doors() -> None:
    some = [door("a", print, 3), door("b", print, 1), door("c", print, 0.001)]
    assert quotas(some, 400) == {"a": 300, "b": 100, "c": 1}


def test_what_was_tried_is_added_up_and_not_tried_again(tmp_path: Path) -> None:
    place, tried = tmp_path / "fuzz.jsonl", list[int]()
    some = [door("a", tried.append), door("b", odd_numbers_break)]
    supervised.work(some, place, 100, 7)
    assert len(tried) == 50
    supervised.work(some, place, 120, 7)
    assert len(tried) == 60
    assert Ledger(place).next("a", 7) == 60
    assert Ledger(place).next("a", 8) == 0
    found = Ledger(place).stretches()
    broken = sum(len(one.faults) for one in found)
    assert 10 < broken < 50
    assert f"| b | 60 | 0 | 0 | {broken} |" in table(found)
    assert f"| all | 120 | 0 | 0 | {broken} |" in table(found)
    assert len(list((tmp_path / "fuzz.jsonl.found").iterdir())) == broken


def test_an_input_that_ends_its_process_counts_and_is_passed_over(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    place = tmp_path / "fuzz.jsonl"
    program = (
        "import os, sys; from pathlib import Path; from tests.fuzz import supervised\n"
        "from tests.fuzz.test_supervised import door, ends_at_three\n"
        f"supervised.work([door('a', ends_at_three)], Path({str(place)!r}), 50, 0)"
    )
    monkeypatch.setattr(supervised, "_COMMAND", (sys.executable, "-c", program))
    supervised.supervise(place, 0, [])
    (all_,) = [line for line in table(Ledger(place).stretches()).splitlines() if "all" in line]
    assert all_.startswith("| all | 50 |")
    faults = [fault for one in Ledger(place).stretches() for fault in one.faults]
    assert faults
    assert {kind for _, kind, _ in faults} == {"crashes"}


def ends_at_three(number: int) -> None:
    if number == 3:
        os._exit(9)


def test_a_table_of_nothing_has_its_last_row() -> None:
    assert table([]).splitlines()[-1] == "| all | 0 | 0 | 0 | 0 |"
    whole = Stretch("a", 0, 0, 5, ((1, "hangs", "for good"),))
    assert "| a | 5 | 0 | 1 | 0 |" in table([whole])
