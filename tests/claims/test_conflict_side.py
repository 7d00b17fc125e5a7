from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from tests.claims.sides import two
from tests.claims.told import Teller
from tests.known import OUTLETS
from whoseword.claims.conflict_side import Sides, at, likeness, stems
from whoseword.provenance.story_index import index

LETTERS = st.text("abc de.", max_size=30)


def test_a_mention_is_looked_over_once() -> None:
    teller = Teller()
    vane = teller.source("Ida Vane", "named")
    writer = teller.article("Harrow Daily", "2024-05-01")
    writer.says("that 40 cracks were found on Monday", vane, claim=True)
    (proposition,) = teller.propositions
    sides = Sides(index(teller.story(), OUTLETS))
    found = sides.of(proposition)
    assert sides.of(proposition) is found
    assert found.speaker is not None
    assert found.speaker.name == "Ida Vane"
    assert [at(found, figure.span) for figure in found.figures] == ["40"]
    assert [day.when for day in found.days] == ["2024-04-29"]


def test_what_is_compared_is_left_out_of_the_likeness() -> None:
    a, b = two("Forty cracks in the hull", "Fifty cracks in the hull")
    assert likeness(a, b, stems("Forty", "Fifty")) == 1.0
    assert likeness(a, b, frozenset()) < 1.0


@given(LETTERS, LETTERS)
def test_likeness_is_a_share_and_the_same_both_ways(first: str, second: str) -> None:
    a, b = two(first, second)
    assert 0 <= likeness(a, b, frozenset()) == likeness(b, a, frozenset()) <= 1
