"""Hours of the day, counted from midnight."""

from __future__ import annotations

import pytest

from whoseword.text.clock_times import clock_times, part_of_day


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("at 6:40 p.m. the bell rang", "T18:40"),
        ("at 12 a.m. the bell rang", "T00:00"),
        ("by 7am it was over", "T07:00"),
        ("at 08:30 UTC", "T08:30Z"),
        ("at 0800 GMT", "T08:00Z"),
        ("it shut at noon", "T12:00"),
        ("it shut at midnight", "T00:00"),
    ],
)
def test_an_hour_is_read_with_its_half_of_the_day_or_its_zone(text: str, value: str) -> None:
    (found,) = clock_times(text)
    assert found.value == value


@pytest.mark.parametrize(
    "text",
    ["13 p.m.", "0 a.m.", "25:10 UTC", "10:75 UTC", "8:30", "1984", "$2.50 GMT", "a 10 am"[:4]],
)
def test_figures_that_are_no_hour_are_left_alone(text: str) -> None:
    assert not list(clock_times(text))


def test_a_date_may_end_in_a_part_of_the_day() -> None:
    assert (part_of_day("this morning"), part_of_day("Tuesday night")) == ("MO", "NI")
    assert part_of_day("Tuesday") is part_of_day("") is None
