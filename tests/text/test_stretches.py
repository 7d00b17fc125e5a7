from hypothesis import given
from hypothesis import strategies as st

from whoseword.records import Span
from whoseword.text.stretches import apart, inside, meets, words_at


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


SPANS = st.tuples(st.integers(0, 30), st.integers(1, 10)).map(lambda at: (at[0], at[0] + at[1]))


def test_of_what_overlaps_the_first_is_kept() -> None:
    ranked = [("b", (4, 9)), ("a", (0, 5)), ("c", (9, 12)), ("d", (1, 3))]
    assert [name for name, _ in apart(ranked, lambda one: one[1])] == ["b", "c", "d"]


@given(st.lists(SPANS))
def test_what_is_kept_is_apart_and_what_is_not_meets_something_kept(ranked: list[Span]) -> None:
    kept = apart(ranked, lambda span: span)
    for number, span in enumerate(kept):
        assert not meets(span, kept[:number])
    assert all(span in kept or meets(span, kept) for span in ranked)


def test_words_at_several_places_are_one_line() -> None:
    assert words_at("The quay,\n closed  in May", [(0, 8), (11, 26)]) == "The quay closed in May"
