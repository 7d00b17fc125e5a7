"""Values of TIMEX3 (TimeML) for times that are known as EDTF: weeks, quarters, seasons, wholes."""

from __future__ import annotations

import datetime
import re
from typing import Final

from whoseword.text import edtf

_MONTHS: Final = re.compile(r"\d{4}-\d\d/\d{4}-\d\d")
_YEAR_LONG: Final = 4
_SEASONS: Final = {"03": "SP", "06": "SU", "09": "FA", "12": "WI"}
_WEEK: Final = {(6, 1): "", (1, 6): "-WE"}
"""Days between first and last, and the first one's weekday."""
_THIRDS: Final = ("early", "mid", "late")


def of_date(when: str) -> str:
    """Write an EDTF value as TIMEX3 does where that has a form for it; the value itself elsewhere.

    A third of a month or year ("early June") is the whole there: its part is no matter of value.
    """
    start, slash, end = when.partition("/")
    if not slash:
        return when.rstrip("X") if len(when) == _YEAR_LONG else when
    if edtf.OPEN in (start, end):
        return when
    if whole := _whole(when):
        return whole
    if _MONTHS.fullmatch(when):
        return _of_months(start, end) or when
    try:
        first, last = datetime.date.fromisoformat(start), datetime.date.fromisoformat(end)
    except ValueError:
        return when
    year, week, weekday = first.isocalendar()
    days = _WEEK.get(((last - first).days, weekday))
    return when if days is None else f"{year}-W{week:02d}{days}"


def _of_months(start: str, end: str) -> str | None:
    """A quarter or a season, as months that it begins and ends with."""
    first, last = int(start[5:]), int(end[5:])
    if start[:4] == end[:4] and last - first == 2 and last % 3 == 0:
        return f"{start[:4]}-Q{last // 3}"
    return f"{end[:4]}-{_SEASONS[start[5:]]}" if start[5:] in _SEASONS and last % 3 == 2 else None


def _whole(when: str) -> str | None:
    """The year or month of which an interval is the first, middle or last third."""
    days = edtf.closed(when)
    if days is None:
        return None
    first, last = days
    year = datetime.date(first.year, 1, 1), datetime.date(first.year, 12, 31)
    month = edtf.days_of_month(first.year, first.month)
    for whole, named in ((year, first.isoformat()[:4]), (month, first.isoformat()[:7])):
        if any(edtf.third(*whole, part) == (first, last) for part in _THIRDS):
            return named
    return None
