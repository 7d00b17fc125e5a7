from __future__ import annotations

from whoseword.records import Decision, DecisionKind
from whoseword.stories import bonds, grouped


def merged(*together: str) -> Decision:
    return Decision(DecisionKind.MERGE, (), together)


def split(together: tuple[str, ...], apart: tuple[str, ...]) -> Decision:
    return Decision(DecisionKind.SPLIT, (), together, apart)


def test_a_split_keeps_apart_what_is_likely_one() -> None:
    pairs = {("a", "b"): 0.9, ("b", "c"): 0.9, ("a", "c"): 0.9}
    assert grouped("abc", pairs) == [["a", "b", "c"]]
    assert grouped("abc", pairs, bonds([split(("b",), ("a", "c"))])) == [["a", "c"], ["b"]]


def test_a_merge_joins_what_nothing_joins() -> None:
    assert grouped("abc", {}, bonds([merged("a", "c")])) == [["a", "c"], ["b"]]


def test_what_comes_later_goes_where_it_fits_best() -> None:
    pairs = {("a", "b"): 0.9, ("a", "new"): 0.5, ("b", "new"): 0.95}
    found = grouped(["a", "b", "new"], pairs, bonds([split(("b",), ("a",))]))
    assert found == [["a"], ["b", "new"]]


def test_of_each_pair_the_last_decision_speaks() -> None:
    pairs = {("a", "b"): 0.9}
    taken = [split(("a",), ("b",)), merged("a", "b")]
    assert grouped("ab", pairs, bonds(taken)) == [["a", "b"]]
    assert grouped("ab", pairs, bonds(taken[::-1])) == [["a"], ["b"]]
