"""The measure of near-copies, by hand-made cases."""

from __future__ import annotations

import pytest

from evaluation import near_copies
from evaluation.near_copies import Label
from whoseword.records import Article

A, B, C, D = (Article(name, "x", outlet=f"Outlet {name}") for name in "ABCD")
LABELS = [
    Label(("A", "B"), 0.9, is_copy=True),
    Label(("C", "D"), 0.6, is_copy=False),
    Label(("A", "C"), 0.4, is_copy=True),
]


def test_all_copies_of_one_original_are_pairs_but_for_those_of_one_outlet() -> None:
    again = Article("E", "x", outlet=A.outlet)
    found = near_copies.pairs({"B": "A", "C": "A", "E": "A"}, [A, B, C, D, again])
    assert found == {("A", "B"), ("A", "C"), ("B", "C"), ("B", "E"), ("C", "E")}


def test_edited_copies_count_in_a_figure_of_their_own() -> None:
    assert near_copies.score({("A", "B")}, LABELS) == {
        "f1": 1.0,
        "precision": 1.0,
        "recall": 1.0,
        "edited_f1": pytest.approx(2 / 3),
    }


@pytest.mark.parametrize("wrong", [("C", "D"), ("B", "D")])
def test_what_is_labelled_otherwise_or_not_at_all_is_wrong(wrong: tuple[str, str]) -> None:
    assert near_copies.score({("A", "B"), wrong}, LABELS)["precision"] == 0.5


def test_every_pair_is_labelled_once_and_in_order() -> None:
    found = [label.pair for label in near_copies.labels()]
    assert len(found) == len(set(found))
    assert all(one < other for one, other in found)
