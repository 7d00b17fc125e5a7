from __future__ import annotations

import pytest

from evaluation.bench.measuring import Figure, in_child, medians, peak_memory


@pytest.mark.parametrize(
    ("figure", "holds"),
    [
        (Figure("x", 2.0), True),
        (Figure("x", 2.0, most=2.0), True),
        (Figure("x", 2.1, most=2.0), False),
        (Figure("x", 4.0, least=4.0), True),
        (Figure("x", 3.9, least=4.0), False),
    ],
)
def test_a_figure_knows_whether_it_holds(figure: Figure, holds: bool) -> None:
    assert figure.holds is holds
    assert ("MISSED" in figure.line()) is not holds


def test_the_limit_stands_beside_the_figure() -> None:
    assert (
        Figure("peak memory", 1.25, "GB", most=1.5).line().endswith("1.250 GB        at most 1.5")
    )
    assert "12,346 pieces/s" in Figure("reading", 12345.6, "pieces/s").line()


def test_works_are_timed_in_turn_after_a_round_that_warms_up() -> None:
    order: list[str] = []
    found = medians({"a": lambda: order.append("a"), "b": lambda: order.append("b")}, rounds=2)
    assert order == ["a", "b"] * 3
    assert set(found) == {"a", "b"}


def test_a_child_has_memory_of_its_own() -> None:
    held = bytearray(b"x") * 300_000_000
    assert peak_memory() > 0.3
    assert in_child("tests.evaluation.bench.modest", ["7"])["memory"] < 0.3
    assert len(held) == 300_000_000


def test_a_child_takes_arguments_and_answers_in_json() -> None:
    assert in_child("tests.evaluation.bench.modest", ["7"])["given"] == ["7"]
