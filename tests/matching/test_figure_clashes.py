from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.matching import figure_clashes
from whoseword.matching.figure_clashes import with_figures_of
from whoseword.text.quantities import Quantity, quantities


def test_a_clashing_figure_of_one_thing_is_put_into_the_other() -> None:
    first = "There were 214 passengers and 31 crew on board."
    second = "The ship carried 241 passengers, police said."
    assert with_figures_of(first, second) == "The ship carried 214 passengers, police said."


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("It cost 40 million crowns.", "The ferry has 40 cabins."),  # two things
        ("About 300 people came.", "Nearly 298 people came."),  # no clash
        ("Nobody came.", "Some 300 people came."),  # one figure alone
        ("Of 300 people 20 people left.", "Some 40 people came."),  # counted twice
    ],
)
def test_nothing_is_supposed_where_no_single_figure_clashes(first: str, second: str) -> None:
    assert with_figures_of(first, second) is None


@given(st.text(max_size=80), st.text(max_size=80))
def test_any_words_are_read_without_an_error(first: str, second: str) -> None:
    found = with_figures_of(first, second)
    assert found is None or found != second


def test_the_figures_of_a_sentence_are_read_once_for_all_its_pairs(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    read: list[str] = []

    def counted(text: str) -> tuple[Quantity, ...]:
        read.append(text)
        return quantities(text)

    monkeypatch.setattr(figure_clashes, "quantities", counted)
    told = [f"The ferry Gannet carried {40 + k} sheep." for k in range(5)]
    for first in told:
        for second in told:
            with_figures_of(first, second)
    assert sorted(read) == told
