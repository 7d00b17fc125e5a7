from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.text.month_dates import FORMS
from whoseword.text.time_forms import Moment

MARCH = datetime.date(2031, 3, 10)
NAMES = "January February March April June July August September October November December".split()


def read(text: str, published: datetime.date | None = MARCH, told: str | None = None) -> list[str]:
    moment = Moment(text, published, told)
    found = []
    for form in FORMS:
        found += [form.read(match, moment) or "" for match in form.pattern.finditer(text)]
    return found


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("It shut in February.", "2031-02"),
        ("It shut in May.", "2030-05"),
        ("It shut last March.", "2031-03"),
        ("It will open next May.", "2031-05"),
        ("It opens next February.", "2032-02"),
        ("It will open in April.", "2031-04"),
        ("It shut in late November", "2030-11"),
        ("It fell last winter.", "2029-12"),
        ("It fell last fall.", "2030-09"),
    ],
)
def test_the_latest_that_had_begun_is_meant_unless_it_is_to_come(text: str, value: str) -> None:
    assert any(found.startswith(value) for found in read(text)), read(text)


def test_a_month_of_a_year_that_is_told_of_is_of_that_year() -> None:
    assert read("It shut that June.", told="2019")[0] == "2019-06"


def test_without_a_day_of_publication_no_year_is_guessed() -> None:
    assert set(read("It shut in February.", None)) == {""}


def test_a_month_with_a_day_or_a_year_or_a_name_is_left_to_others() -> None:
    assert read("It shut in February 2029.") == []
    assert read("It shut in April Dorn's house.") == []


@given(st.sampled_from(NAMES), st.dates(datetime.date(1990, 1, 1), datetime.date(2090, 1, 1)))
def test_a_month_of_the_past_lies_within_the_year_before(name: str, day: datetime.date) -> None:
    (found,) = set(read(f"It shut in {name}.", day))
    year, month = map(int, found.split("-"))
    assert 0 <= (day.year - year) * 12 + day.month - month < 12
