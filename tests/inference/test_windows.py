from hypothesis import given
from hypothesis import strategies as st

from whoseword.inference.windows import windows


@given(st.integers(0, 3000), st.integers(20, 400))
def test_kept_parts_cover_every_piece_once(pieces: int, size: int) -> None:
    margin = size // 6
    cover = windows(pieces, size, margin)
    at = 0
    for window in cover:
        assert window.keep_start == at
        assert window.start <= window.keep_start < window.keep_end <= window.end <= pieces
        assert window.end - window.start <= size
        at = window.keep_end
    assert at == pieces


def test_inner_pieces_have_context_on_both_sides() -> None:
    for window in windows(2000, 400, 60)[1:-1]:
        assert window.keep_start - window.start >= 60
        assert window.end - window.keep_end >= 60
