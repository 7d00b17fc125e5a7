from hypothesis import given
from hypothesis import strategies as st

from whoseword.text.stretches import inside, meets


def test_a_span_lies_in_a_stretch_that_holds_all_of_it() -> None:
    assert inside((3, 5), [(0, 2), (3, 5)])
    assert not inside((3, 6), [(0, 4), (4, 9)])


def test_a_span_meets_a_stretch_that_shares_a_character_with_it() -> None:
    assert meets((3, 6), [(0, 2), (5, 9)])
    assert not meets((3, 6), [(0, 3), (6, 9)])


@given(st.integers(0, 50), st.integers(0, 50))
def test_every_span_lies_in_itself_and_in_nothing_nowhere(start: int, length: int) -> None:
    assert inside((start, start + length), [(start, start + length)])
    assert not inside((start, start + length), [])
