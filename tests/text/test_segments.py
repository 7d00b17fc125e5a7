from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whoseword.text.segments import Mark, Segment, segments

texts = st.text(max_size=60)
marks = st.lists(
    st.builds(Mark, st.integers(-3, 65), st.integers(-3, 65), st.integers(0, 9)), max_size=12
)
cuts = st.lists(st.integers(-3, 65), max_size=6)


@given(texts, marks, cuts)
def test_segments_join_to_the_text_without_gap(
    text: str, given_marks: list[Mark[int]], given_cuts: list[int]
) -> None:
    pieces = segments(text, given_marks, given_cuts)
    assert "".join(piece.text for piece in pieces) == text
    assert all(piece.text == text[piece.start : piece.end] for piece in pieces)
    assert [p.start for p in pieces] == [0, *(p.end for p in pieces)][: len(pieces)]
    assert all(piece.text for piece in pieces)


@given(texts, marks, cuts)
def test_a_segment_carries_exactly_the_marks_that_cover_it(
    text: str, given_marks: list[Mark[int]], given_cuts: list[int]
) -> None:
    for piece in segments(text, given_marks, given_cuts):
        covering = [m for m in given_marks if m.start <= piece.start and piece.end <= m.end]
        assert sorted(piece.marks, key=repr) == sorted(covering, key=repr)


@given(texts, marks, cuts)
def test_no_segment_runs_over_a_border(
    text: str, given_marks: list[Mark[int]], given_cuts: list[int]
) -> None:
    borders = {border for m in given_marks if m.start < m.end for border in (m.start, m.end)}
    for piece in segments(text, given_marks, given_cuts):
        assert not any(piece.start < b < piece.end for b in (*borders, *given_cuts))


@given(texts, marks)
def test_outer_marks_stand_before_inner_ones(text: str, given_marks: list[Mark[int]]) -> None:
    for piece in segments(text, given_marks):
        keys = [(max(0, m.start), -min(len(text), m.end)) for m in piece.marks]
        assert keys == sorted(keys)


def test_crossing_marks_are_cut_where_they_cross() -> None:
    one, two = Mark(0, 3, "one"), Mark(2, 5, "two")
    assert segments("abcdef", [one, two]) == (
        Segment(0, 2, "ab", (one,)),
        Segment(2, 3, "c", (one, two)),
        Segment(3, 5, "de", (two,)),
        Segment(5, 6, "f", ()),
    )


def test_ten_thousand_marks_take_linear_time() -> None:
    text = "a" * 100_000
    pieces = segments(text, [Mark(i * 10, i * 10 + 5, i) for i in range(10_000)])
    assert len(pieces) == 20_000
