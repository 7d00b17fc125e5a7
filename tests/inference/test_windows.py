"""Windows cover a text, each piece answered for once and with context on both sides."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whoseword.inference.windows import windows


@given(st.integers(0, 3000), st.sets(st.integers(0, 3000)), st.integers(20, 400))
def test_kept_parts_cover_every_piece_once(pieces: int, breaks: set[int], size: int) -> None:
    margin = size // 6
    cover = windows(pieces, sorted(breaks), size, margin)
    at = 0
    for window in cover:
        assert window.keep_start == at
        assert window.start <= window.keep_start < window.keep_end <= window.end <= pieces
        assert window.end - window.start <= size
        at = window.keep_end
    assert at == pieces


@given(st.integers(1, 5000), st.sets(st.integers(0, 5000)))
def test_a_break_costs_no_further_window(pieces: int, breaks: set[int]) -> None:
    assert len(windows(pieces, sorted(breaks))) == len(windows(pieces))


def test_inner_pieces_have_context_on_both_sides() -> None:
    for window in windows(2000, range(0, 2000, 70), 400, 60)[1:-1]:
        assert window.keep_start - window.start >= 60
        assert window.end - window.keep_end >= 60


def test_one_window_leaves_off_where_a_paragraph_begins_near_by() -> None:
    (_, second) = windows(500, [200, 240, 400])
    assert second.keep_start == 240
    (_, second) = windows(500, [10, 480])
    assert second.keep_start == 250
