from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whoseword.continuity import Part, heirs, settled

SPANS = st.tuples(st.integers(0, 40), st.integers(1, 12)).map(lambda s: (s[0], s[0] + s[1]))
PARTS = st.lists(st.tuples(st.sampled_from("ab"), SPANS), min_size=1, max_size=4)
HELD = st.dictionaries(st.sampled_from(["X1", "X2", "X3", "X4"]), PARTS, max_size=4)


def test_the_greatest_share_of_characters_inherits() -> None:
    earlier: dict[str, list[Part]] = {"C1": [("a", (0, 30))], "C2": [("a", (40, 60))]}
    now: dict[str, list[Part]] = {
        "N1": [("a", (0, 10))],
        "N2": [("a", (8, 30)), ("b", (0, 5))],
        "N3": [("b", (9, 12))],
    }
    assert heirs(earlier, now) == {"N2": "C1"}


def test_of_two_that_share_as_much_the_one_with_less_beside_it_inherits() -> None:
    earlier: dict[str, list[Part]] = {"C1": [("a", (0, 30))]}
    now: dict[str, list[Part]] = {"N1": [("a", (0, 30)), ("b", (0, 9))], "N2": [("a", (0, 30))]}
    assert heirs(earlier, now) == {"N2": "C1"}


def test_a_character_told_twice_counts_once() -> None:
    earlier: dict[str, list[Part]] = {"C1": [("a", (0, 30))]}
    now: dict[str, list[Part]] = {
        "N1": [("a", (0, 10)), ("a", (0, 10)), ("a", (2, 9))],
        "N2": [("a", (10, 25))],
    }
    assert heirs(earlier, now) == {"N2": "C1"}


@given(HELD, HELD)
def test_no_id_is_inherited_twice_nor_by_what_shares_nothing(
    earlier: dict[str, list[Part]], now: dict[str, list[Part]]
) -> None:
    def characters(parts: list[Part]) -> set[tuple[object, int]]:
        return {(text, k) for text, (start, end) in parts for k in range(start, end)}

    found = heirs(earlier, now)
    assert len(set(found.values())) == len(found)
    for new, old in found.items():
        assert characters(now[new]) & characters(earlier[old])
    for old in earlier.keys() - set(found.values()):
        for new in now.keys() - found.keys():
            assert not characters(now[new]) & characters(earlier[old])


def test_an_own_id_that_another_inherited_is_minted_anew() -> None:
    names = settled({"C" + "b" * 12: "C" + "a" * 12}, ["C" + "a" * 12, "C" + "b" * 12])
    assert names["C" + "b" * 12] == "C" + "a" * 12
    other = names["C" + "a" * 12]
    assert other[0] == "C"
    assert len(other) == 13
    assert len(set(names.values())) == 2
