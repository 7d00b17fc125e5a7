"""Work ahead of the one who asks: in order, and nothing lost where the stream fails."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.inference.workers import Workers, early


@given(st.lists(st.integers()), st.integers(0, 5))
def test_items_come_in_order_however_early_they_are_taken(items: list[int], number: int) -> None:
    assert list(early(items, number)) == items


def test_an_item_is_given_once_so_many_more_are_taken() -> None:
    taken = []

    def stream() -> Iterator[int]:
        for number in range(9):
            taken.append(number)
            yield number

    assert next(early(stream(), 3)) == 0
    assert taken == [0, 1, 2, 3]


def test_a_failure_comes_after_what_was_given_before_it() -> None:
    def stream() -> Iterator[int]:
        yield from range(2)
        raise OSError("gone")

    given_items = early(stream(), 5)
    assert [next(given_items), next(given_items)] == [0, 1]
    with pytest.raises(OSError, match="gone"):
        next(given_items)


def test_jobs_are_done_side_by_side_and_answered_in_order() -> None:
    workers = Workers()
    squares = workers.each(lambda number: number * number, range(50))
    assert list(squares) == [n * n for n in range(50)]
    assert workers.begin(len, "four").result() == 4


def test_one_job_needs_no_thread() -> None:
    here = threading.get_ident()
    assert list(Workers().each(lambda _: threading.get_ident(), [1])) == [here]
