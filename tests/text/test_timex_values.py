"""EDTF values as TIMEX3 has them."""

from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.text import edtf
from whoseword.text.timex_values import of_date


@pytest.mark.parametrize(
    ("when", "value"),
    [
        ("2030-10-25", "2030-10-25"),
        ("203X", "203"),
        ("2030-10-14/2030-10-20", "2030-W42"),
        ("2030-10-19/2030-10-20", "2030-W42-WE"),
        ("2030-04/2030-06", "2030-Q2"),
        ("2029-12/2030-02", "2030-WI"),
        ("2030-06/2030-08", "2030-SU"),
        ("2030-01/2030-04", "2030"),
        ("2030-06-01/2030-06-10", "2030-06"),
        ("2030-06-21/2030-06-30", "2030-06"),
        ("2022-09/..", "2022-09/.."),
        ("XXXX-11-05", "XXXX-11-05"),
        ("2020/2024", "2020/2024"),
    ],
)
def test_it_has_the_form_of_timex(when: str, value: str) -> None:
    assert of_date(when) == value


@given(st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 1, 1)))
def test_a_day_and_its_month_stay_what_they_are(day: datetime.date) -> None:
    assert of_date(edtf.day(day)) == edtf.day(day)
    assert of_date(edtf.month(day.year, day.month)) == edtf.month(day.year, day.month)
