from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whoseword.records import Place
from whoseword.text.anchored_places import Anchored

SPANS = st.tuples(st.integers(0, 40), st.integers(1, 20)).map(lambda s: (s[0], s[0] + s[1]))
PLACES = st.builds(Place, st.sampled_from(["a", "b"]), SPANS, st.sampled_from(["text", "title"]))


def test_a_place_that_was_read_a_little_otherwise_is_found_again() -> None:
    anchored = Anchored([Place("a", (10, 30))])
    assert anchored.holds(Place("a", (12, 30)))
    assert anchored.holds(Place("a", (0, 30)))
    assert not anchored.holds(Place("a", (10, 19)))
    assert not anchored.holds(Place("a", (10, 30), "title"))
    assert not anchored.holds(Place("b", (10, 30)))


@given(st.lists(PLACES))
def test_every_place_is_among_its_own(places: list[Place]) -> None:
    assert Anchored(places).count(places) == len(places)


@given(PLACES, PLACES)
def test_of_two_places_each_is_the_other_or_neither_is(one: Place, other: Place) -> None:
    assert Anchored([one]).holds(other) == Anchored([other]).holds(one)


@given(PLACES, PLACES)
def test_places_without_a_common_character_are_not_the_same(one: Place, other: Place) -> None:
    common = set(range(*one.span)) & set(range(*other.span))
    if not common or (one.article, one.field) != (other.article, other.field):
        assert not Anchored([one]).holds(other)
