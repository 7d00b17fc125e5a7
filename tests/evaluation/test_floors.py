from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from evaluation.floors import (
    ELSEWHERE,
    SLACK,
    Goal,
    failures,
    leeway,
    pin,
    reaches,
    read_goals,
    write_goals,
)

ECHO = "stories.echo_error"


def test_goals_survive_being_written(tmp_path: Path) -> None:
    goals = {"a.b": Goal(0.5, 0.6, None), ECHO: Goal(None, 0.05, None)}
    write_goals(goals, tmp_path / "floors.json")
    assert read_goals(tmp_path / "floors.json") == goals


def test_a_floor_is_a_little_below_what_was_measured() -> None:
    assert pin({"a.b": Goal()}, {"a.b": 0.8127})["a.b"].floor == 0.807
    assert pin({"a.b": Goal()}, {"a.b": 0.815})["a.b"].floor == 0.81


def test_where_less_is_better_the_floor_is_above() -> None:
    assert pin({ECHO: Goal()}, {ECHO: 0.0301})[ECHO].floor == 0.036


def test_floors_rise_and_fall_only_when_let() -> None:
    goals = {"a.b": Goal(0.8), ECHO: Goal(0.03)}
    worse, better = {"a.b": 0.7, ECHO: 0.2}, {"a.b": 0.9, ECHO: 0.01}
    assert pin(goals, worse) == goals
    assert pin(goals, worse, lower=True) == {"a.b": Goal(0.695), ECHO: Goal(0.205)}
    assert pin(goals, better) == {"a.b": Goal(0.895), ECHO: Goal(0.015)}


def test_what_was_not_measured_keeps_its_floor() -> None:
    assert pin({"a.b": Goal(0.8, 0.9)}, {"c.d": 0.1}) == {"a.b": Goal(0.8, 0.9)}


@given(st.floats(0, 1))
def test_a_pinned_value_passes_its_own_floor(value: float) -> None:
    for name in ("a.b", ECHO):
        pinned = pin({name: Goal()}, {name: value})
        floor = pinned[name].floor
        assert floor is not None
        assert reaches(name, value, floor)
        assert abs(value - floor) <= SLACK + 0.00101
        assert failures(pinned, {name: value}, frozenset({name.partition(".")[0]})) == []


@pytest.mark.parametrize(
    ("values", "lines"),
    [
        ({"a.b": 0.79, ECHO: 0.02}, ["a.b: 0.7900 is below its floor 0.800"]),
        ({"a.b": 0.8, ECHO: 0.04}, [f"{ECHO}: 0.0400 is above its ceiling 0.030"]),
        ({ECHO: 0.03}, ["a.b: was not measured, its floor is 0.800"]),
    ],
)
def test_what_misses_its_floor_is_named(values: dict[str, float], lines: list[str]) -> None:
    goals = {"a.b": Goal(0.8), ECHO: Goal(0.03), "a.unpinned": Goal(None, 0.9)}
    assert failures(goals, values, frozenset({"a", "stories"})) == lines


def test_data_sets_left_out_are_not_held_to_floors() -> None:
    assert failures({"a.b": Goal(0.8)}, {}, frozenset({"stories"})) == []


def test_a_processor_unlike_the_pinning_one_may_be_a_little_below(tmp_path: Path) -> None:
    alike, other = tmp_path / "alike", tmp_path / "other"
    alike.write_text("flags : sse avx2 avx512f", "ascii")
    other.write_text("flags : sse avx2", "ascii")
    assert (leeway(alike), leeway(other), leeway(tmp_path / "none")) == (0, ELSEWHERE, ELSEWHERE)
    goals, found = {"a.b": Goal(0.8), "stories.echo_error": Goal(0.1)}, frozenset({"a", "stories"})
    for much, missed in ((ELSEWHERE - 0.001, 0), (ELSEWHERE + 0.001, 2)):
        values = {"a.b": 0.8 - much, "stories.echo_error": 0.1 + much}
        assert len(failures(goals, values, found, ELSEWHERE)) == missed
        assert len(failures(goals, values, found)) == 2
