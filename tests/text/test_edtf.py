from __future__ import annotations

import datetime

import pytest
from hypothesis import assume, given
from hypothesis import strategies as st

from whoseword.text import edtf

days = st.dates(datetime.date(1100, 1, 1), datetime.date(2900, 12, 31))


@given(days, days)
def test_a_stretch_is_written_so_that_its_bounds_are_read_back(
    a: datetime.date, b: datetime.date
) -> None:
    first, last = sorted((a, b))
    assert edtf.closed(edtf.written(first, last)) == (first, last)


@pytest.mark.parametrize(
    ("when", "first", "last"),
    [
        ("2024-10-25", "2024-10-25", "2024-10-25"),
        ("2024-02", "2024-02-01", "2024-02-29"),
        ("199X", "1990-01-01", "1999-12-31"),
        ("18XX", "1800-01-01", "1899-12-31"),
        ("2022-09/..", "2022-09-01", None),
        ("../1997", None, "1997-12-31"),
        ("2016/2018", "2016-01-01", "2018-12-31"),
        ("XXXX-11-05", None, None),
    ],
)
def test_bounds_are_the_first_and_the_last_day(
    when: str, first: str | None, last: str | None
) -> None:
    assert [day and day.isoformat() for day in edtf.bounds(when)] == [first, last]


@pytest.mark.parametrize("when", ["", "soon", "2024-13", "2023-02-29", "2024-1", "P4Y"])
def test_what_is_no_value_is_refused(when: str) -> None:
    with pytest.raises(ValueError, match=r".*"):
        edtf.bounds(when)


@given(days, st.sampled_from(("day", "month", "year", "decade")))
def test_every_value_is_valid_by_the_reference_library_and_covers_the_same_days(
    day: datetime.date, fine: str
) -> None:
    oracle = pytest.importorskip("edtf")
    iso = day.isoformat()
    when = {"day": iso, "month": iso[:7], "year": iso[:4], "decade": f"{iso[:3]}X"}[fine]
    read = oracle.parse_edtf(when)
    first, last = edtf.bounds(when)
    assert first == datetime.date(*read.lower_strict()[:3])
    assert last == datetime.date(*read.upper_strict()[:3])


@given(days, days)
def test_intervals_are_valid_by_the_reference_library(a: datetime.date, b: datetime.date) -> None:
    oracle = pytest.importorskip("edtf")
    first, last = sorted((a, b))
    assume(first < last)
    read = oracle.parse_edtf(edtf.written(first, last))
    assert datetime.date(*read.lower_strict()[:3]) == first
    assert datetime.date(*read.upper_strict()[:3]) == last


def third(when: str, part: str) -> str:
    days = edtf.closed(when)
    assert days is not None
    return edtf.written(*edtf.third(*days, part))


@pytest.mark.parametrize(
    ("when", "part", "expected"),
    [
        ("2022", "late", "2022-09/2022-12"),
        ("199X", "early", "1990/1993"),
        ("2031-03", "mid", "2031-03-11/2031-03-20"),
        ("2031-02", "late", "2031-02-21/2031-02-28"),
        ("2024-10-14/2024-10-20", "late", "2024-10-18/2024-10-20"),
        ("2024-10-25", "late", "2024-10-25"),
    ],
)
def test_early_mid_and_late_are_thirds(when: str, part: str, expected: str) -> None:
    assert third(when, part) == expected


def test_likeness_is_the_share_of_days_in_common() -> None:
    assert edtf.likeness("2024-10-25", "2024-10-25") == 1
    assert edtf.likeness("2024-10-14/2024-10-20", "2024-10-14") == pytest.approx(1 / 7)
    assert edtf.likeness("2024", "2023") == 0
    assert edtf.likeness("2022-09/..", "2022-10/..") > 0.8
    assert edtf.likeness("2022-09/..", "2022-09") == 0
    assert edtf.likeness("XXXX-11-05", "XXXX-11-05") == 1


@given(days, days)
def test_two_values_differ_only_where_they_share_no_day(a: datetime.date, b: datetime.date) -> None:
    assert edtf.differ(edtf.day(a), edtf.day(b)) == (a != b)
    assert not edtf.differ(edtf.day(a), a.isoformat()[:7])
    assert not edtf.differ(f"XXXX-{a:%m-%d}", edtf.day(a))
    assert not edtf.differ(f"{a.isoformat()[:7]}/..", edtf.day(max(a, b)))
