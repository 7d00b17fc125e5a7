"""What one bad item breaks."""

from __future__ import annotations

from collections.abc import Sequence

import pytest

from whoseword.errors import InputError, ModelError, StageFailed
from whoseword.isolation import surviving


def joined(items: Sequence[str]) -> str:
    if "bad" in items:
        raise KeyError("bad")
    if {"fire", "water"} <= set(items):
        raise ValueError("steam")
    return "".join(items)


def told(items: Sequence[str]) -> tuple[str | None, list[InputError]]:
    problems: list[InputError] = []
    return surviving(joined, items, str.upper, problems.append), problems


def test_what_breaks_nothing_is_given_as_it_is() -> None:
    assert told(["a", "b"]) == ("ab", [])


def test_what_breaks_by_itself_is_named_and_left_out() -> None:
    result, problems = told(["a", "bad", "b", "bad"])
    assert result == "ab"
    assert [problem.name for problem in problems] == ["BAD", "BAD"]
    assert all(isinstance(problem, StageFailed) for problem in problems)


def test_what_breaks_together_is_named_together() -> None:
    result, problems = told(["a", "fire", "bad", "water"])
    assert result is None
    assert [problem.name for problem in problems] == ["BAD", "A, FIRE, WATER"]
    assert "ValueError: steam" in problems[1].problem


def test_without_anybody_to_tell_it_is_raised() -> None:
    with pytest.raises(KeyError):
        surviving(joined, ["bad"], str, None)


def test_what_is_raised_on_purpose_is_raised() -> None:
    def stage(_: Sequence[str]) -> None:
        raise ModelError("gone")

    with pytest.raises(ModelError):
        surviving(stage, ["a"], str, lambda _: None)
