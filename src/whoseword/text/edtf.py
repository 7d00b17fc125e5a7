"""Arithmetic of Extended Date/Time Format (ISO 8601-2, level 0 and 1): the one form of dates here.

A value is a day ("2024-10-25"), month, year, decade ("199X"), century ("19XX"), a day or month of
an unknown year ("XXXX-11-05"), or an interval of these, open at an end as "..".
"""

from __future__ import annotations

import datetime
import re
from calendar import monthrange
from functools import lru_cache
from typing import Final

Days = tuple[datetime.date, datetime.date]
"""The first and the last day of a stretch of time."""

FIRST: Final = datetime.date(1000, 1, 1)
LAST: Final = datetime.date(2999, 12, 31)
OPEN: Final = ".."
_THIRDS: Final = ("early", "mid", "late")
_POINT: Final = re.compile(r"(\d{4}|\d{3}X|\d\dXX)(?:-(\d\d)(?:-(\d\d))?)?")


def day(date: datetime.date) -> str:
    """Write one day."""
    return date.isoformat()


def month(year: int, number: int) -> str:
    """Write one month."""
    return f"{year:04d}-{number:02d}"


def valid_day(year: int, number: int, date: int) -> datetime.date | None:
    """Give the day, or None where the calendar has none such, or before 1000 or after 2999."""
    try:
        found = datetime.date(year, number, date)
    except ValueError:
        return None
    return found if FIRST <= found <= LAST else None


def days_of_month(year: int, number: int) -> Days:
    """First and last day of a month."""
    return datetime.date(year, number, 1), datetime.date(year, number, monthrange(year, number)[1])


def add_months(year: int, number: int, more: int) -> tuple[int, int]:
    """Year and month so many months later, or earlier where ``more`` is negative."""
    at = year * 12 + number - 1 + more
    return at // 12, at % 12 + 1


def written(first: datetime.date, last: datetime.date) -> str:
    """Write a stretch in the fewest signs: a day, month or year, or an interval of one fineness."""
    if first == last:
        return day(first)
    whole_months = first.day == 1 and last.day == monthrange(last.year, last.month)[1]
    if whole_months and (first.month, last.month) == (1, 12):
        return _interval(f"{first.year:04d}", f"{last.year:04d}")
    if whole_months:
        return _interval(month(first.year, first.month), month(last.year, last.month))
    return _interval(day(first), day(last))


def _interval(start: str, end: str) -> str:
    return start if start == end else f"{start}/{end}"


@lru_cache(maxsize=8192)
def bounds(when: str) -> tuple[datetime.date | None, datetime.date | None]:
    """First and last day that a value covers, None at an open end or where the year is unknown.

    Raises ValueError for what is no value of this format.
    """
    start, slash, end = when.partition("/")
    first = _point(start)
    last = _point(end) if slash else first
    return (first[0] if first else None), (last[1] if last else None)


def _point(written_as: str) -> Days | None:
    if written_as == OPEN or written_as.startswith("XXXX"):
        return None
    match = _POINT.fullmatch(written_as)
    if match is None:
        raise ValueError(written_as)
    lowest, highest = (int(match[1].replace("X", digit)) for digit in "09")
    if match[3]:
        date = datetime.date(lowest, int(match[2]), int(match[3]))
        return date, date
    if match[2]:
        return days_of_month(lowest, int(match[2]))
    return datetime.date(lowest, 1, 1), datetime.date(highest, 12, 31)


def closed(when: str) -> Days | None:
    """First and last day of a value that is open at neither end."""
    first, last = bounds(when)
    return (first, last) if first is not None and last is not None else None


def likeness(a: str, b: str) -> float:
    """Shared days of two values over the days of either, 0 to 1; open ends agree only with such.

    An end that both leave open is cut off where the other end of the later one lies.
    """
    (first_a, last_a), (first_b, last_b) = bounds(a), bounds(b)
    if (first_a is None) != (first_b is None) or (last_a is None) != (last_b is None):
        return 0.0
    known = [date.toordinal() for date in (first_a, first_b, last_a, last_b) if date is not None]
    if not known:
        return 1.0 if a == b else 0.0
    low, high = min(known) - _BEYOND, max(known) + _BEYOND
    ends = [
        (first.toordinal() if first else low, last.toordinal() if last else high)
        for first, last in ((first_a, last_a), (first_b, last_b))
    ]
    shared = min(ends[0][1], ends[1][1]) - max(ends[0][0], ends[1][0]) + 1
    union = max(ends[0][1], ends[1][1]) - min(ends[0][0], ends[1][0]) + 1
    return max(0, shared) / union


_BEYOND: Final = 365
"""Days that an open end counts for when two open values are compared."""


def differ(a: str, b: str) -> bool:
    """Whether two values cannot be one time: they share no day, or no month or day of any year."""
    if "X" in a or "X" in b:
        parts = zip(a.split("-"), b.split("-"), strict=False)
        return any(x != y and "X" not in x and "X" not in y for x, y in parts)
    (first_a, last_a), (first_b, last_b) = bounds(a), bounds(b)
    return bool(
        (first_a and last_b and first_a > last_b) or (first_b and last_a and first_b > last_a)
    )


def third(first: datetime.date, last: datetime.date, part: str) -> Days:
    """Give the first ("early"), middle ("mid") or last ("late") third of a stretch.

    A decade is cut at years, a year or season at months, a month behind its 10th and 20th, and a
    week before Wednesday and Friday.
    """
    which = _THIRDS.index(part)
    months = (last.year - first.year) * 12 + last.month - first.month + 1
    if months == 120:
        start = datetime.date(first.year + 3 * which, 1, 1)
        return start, datetime.date(start.year + 3, 12, 31)
    if months >= 3:
        start_month = add_months(first.year, first.month, which * months // 3)
        end_month = add_months(first.year, first.month, (which + 1) * months // 3 - 1)
        return days_of_month(*start_month)[0], days_of_month(*end_month)[1]
    length = (last - first).days + 1
    if length < len(_THIRDS):
        return first, last
    cut = (0, 10, 20, length) if length > 7 else (0, 2, 4, length)
    return (
        first + datetime.timedelta(days=cut[which]),
        first + datetime.timedelta(days=max(cut[which + 1], cut[which] + 1) - 1),
    )
