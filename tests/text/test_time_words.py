from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.errors import WordsMissing
from whoseword.text.time_words import (
    MONTHS,
    NUMBER,
    ORDINALS,
    SEASONS,
    WEEKDAYS,
    number,
    numbered,
    signed,
)


def test_months_weekdays_and_seasons_have_their_numbers() -> None:
    assert (MONTHS["january"], MONTHS["dec"], MONTHS["sept"]) == (1, 12, 9)
    assert sorted(set(MONTHS.values())) == list(range(1, 13))
    assert (len(WEEKDAYS), WEEKDAYS[0].lower()) == (7, "monday")
    assert set(SEASONS.values()) <= set(range(1, 13))
    assert ORDINALS["third"] == 3


@pytest.mark.parametrize(
    ("written", "value"),
    [("seven", 7), ("12", 12), ("Three", 3), ("several", None), ("a few", None), ("x", None)],
)
def test_a_number_is_read_where_one_is_told(written: str, value: int | None) -> None:
    assert number(written) == value


@given(st.integers(0, 999))
def test_digits_are_their_own_number(value: int) -> None:
    assert re.fullmatch(NUMBER, str(value))
    assert number(str(value)) == value


def test_words_have_their_numbers_behind_them() -> None:
    assert numbered("time.seasons")["winter"] == 12
    assert numbered("dates.shifts")["yesterday"] == -1


def test_words_have_their_signs_behind_them() -> None:
    assert signed("durations.units")["hour"] == "TH"


def test_an_unknown_list_is_a_fault() -> None:
    with pytest.raises(WordsMissing):
        numbered("time.no_such_list")
