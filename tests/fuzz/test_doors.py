"""A few seconds of hostile inputs at every door; ``make fuzz`` takes longer."""

from __future__ import annotations

import time

import pytest
from hypothesis import strategies as st

from tests.fuzz.campaign import campaign
from tests.fuzz.doors import Door, doors

SECONDS_A_DOOR = 0.7


@pytest.mark.parametrize("door", doors(), ids=lambda door: door.name)
def test_nothing_comes_out_of_a_door_that_must_not(door: Door) -> None:
    outcome = campaign(door, SECONDS_A_DOOR)
    assert outcome.examples == []
    assert outcome.inputs


def test_crashes_hangs_and_broken_invariants_are_told_apart(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    monkeypatch.setattr("tests.fuzz.campaign.SECONDS", 0.02)

    def fails(number: int) -> None:
        assert number % 3, "a third"
        if number % 3 == 1:
            raise KeyError(number)
        time.sleep(2)

    door = Door("any", st.integers(0, 8), fails, lambda: lambda chance: chance.randrange(9), 1)
    outcome = campaign(door, 1.0)
    assert outcome.broken
    assert outcome.crashes
    assert outcome.hangs
    assert outcome.faults == outcome.inputs
