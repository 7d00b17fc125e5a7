"""Dates that hang on a time told of before: "that day", "a year later", "at the time"."""

from __future__ import annotations

import re
from typing import Final

from whoseword.language.lexicon import capital
from whoseword.text import edtf
from whoseword.text.relative_dates import back_from
from whoseword.text.time_forms import Form, Moment, form, pairs
from whoseword.text.time_words import MONTHS, NUMBER, WEEKDAYS, number

_YEAR: Final = 12  # months
_QUARTER_LONG: Final = 92  # days
_UNIT: Final = "(?P<unit>{dates.units})s?"

_NO_DAY_BEHIND: Final = (
    rf"(?!(?:\s[\w()]+){{0,2}},?\s(?:{{dates.on}}\s)?(?:{capital(WEEKDAYS)}|{capital(MONTHS)})\b)"
)
"""An hour with its own day right behind it, "11pm local time on Thursday", is of that day."""

_OPENS_QUOTE: Final = re.compile(r"(?:[“‘]|(?:^|\s)[\"'])\Z")
"""What is quoted goes on in the time that its speaker tells of."""


def _told(moment: Moment) -> edtf.Days | None:
    if moment.told is None or "X" in moment.told:
        return None
    return edtf.closed(moment.told)


def _same(match: re.Match[str], moment: Moment) -> str | None:
    """Read "that day", "the same year": where what was told of is at least as fine."""
    told = _told(moment)
    unit = match["unit"]
    quoted = unit == "time" and _OPENS_QUOTE.search(
        moment.text[max(0, match.start() - 2) : match.start()]
    )
    if told is None or quoted:
        return None
    if unit == "year":
        return str(told[0].year) if told[0].year == told[1].year else None
    if unit == "month":
        one = (told[0].year, told[0].month) == (told[1].year, told[1].month)
        return edtf.month(told[0].year, told[0].month) if one else None
    return moment.told if unit == "time" or told[0] == told[1] else None


def _beside(match: re.Match[str], moment: Moment) -> str | None:
    """Read "the next day", "the following year", "the year before"."""
    told = _told(moment)
    if told is None:
        return None
    unit = match["unit"]
    if unit == "day" and told[0] != told[1]:
        return None
    sign = -1 if match["which"].lower() in {"previous", "before"} else 1
    return back_from(told[1] if sign > 0 else told[0], 1, unit, sign)


def _later(match: re.Match[str], moment: Moment) -> str | None:
    """Read "a year later", "four months into his tenure": as fine as the time told of allows."""
    told, many = _told(moment), number(match["number"])
    if told is None or not many:
        return None
    unit = match["unit"]
    length = (told[1] - told[0]).days
    if (unit in {"day", "week", "fortnight"} and length > 6) or (unit == "month" and length > 31):
        return moment.told if unit == "month" and length <= 366 else None
    sign = -1 if match["which"] in {"earlier", "before"} else 1
    found = back_from(told[0], many, unit, sign)
    if found is None or not match["less"] or sign < 0:
        return found
    return (
        f"{_first(moment.told or '')}/{found.split('/')[-1]}"
        if _one_fineness(moment, found)
        else found
    )


def _first(when: str) -> str:
    return when.split("/", maxsplit=1)[0]


def _one_fineness(moment: Moment, found: str) -> bool:
    """Whether both are days, months or years, so that one interval can hold them."""
    return len(_first(moment.told or "")) == len(_first(found)) and edtf.OPEN not in (
        moment.told or ""
    )


def _beside_it(match: re.Match[str], moment: Moment) -> str | None:
    """Read "on Thursday, a day after it fell": the fall was a day before the day just told of."""
    told, many = _told(moment), number(match["number"])
    if told is None or not many or told[0] != told[1] or not moment.near:
        return None
    return back_from(told[0], many, match["unit"], -1 if match["which"] == "after" else 1)


def _year_before(_: re.Match[str], moment: Moment) -> str | None:
    """Read "the same month last year": the month or quarter told of, else the year's, before it."""
    told = _told(moment)
    if told is None and moment.published is None:
        return None
    if told is None or (told[1] - told[0]).days > _QUARTER_LONG:
        return back_from(moment.published, 1, "year") if moment.published else None
    first = edtf.add_months(told[0].year, told[0].month, -_YEAR)
    last = edtf.add_months(told[1].year, told[1].month, -_YEAR)
    return edtf.written(edtf.days_of_month(*first)[0], edtf.days_of_month(*last)[1])


def _day_told(_: re.Match[str], moment: Moment) -> str | None:
    """Read "to end the day": the day told of in the same breath, else that of publication."""
    told = _told(moment)
    if told and told[0] == told[1]:
        return edtf.day(told[0])
    return edtf.day(moment.published) if moment.published else None


def _within_day(_: re.Match[str], moment: Moment) -> str | None:
    """Read "later in the day", "hours earlier", "at 5 p.m.": the day told of, or of publication."""
    told = _told(moment)
    if told and told[0] == told[1]:
        return edtf.day(told[0])
    return edtf.day(moment.published) if moment.published else None


FORMS: Final[tuple[Form, ...]] = (
    form(
        r"\b{dates.at_that:opening}\s(?P<unit>{dates.time})\b(?!\s{dates.no_time_behind})",
        _same,
        pairs("dates.at_that", "dates.time"),
    ),
    form(
        r"\b{dates.that_same:opening}\s(?P<unit>{dates.short_units})\b",
        _same,
        pairs("dates.that_same", "dates.short_units"),
    ),
    form(
        r"\b{dates.the:opening}\s(?P<which>{dates.beside})\s(?P<unit>{dates.short_units})\b",
        _beside,
        pairs("dates.beside", "dates.short_units"),
    ),
    form(
        r"\b{dates.the:opening}\s(?P<unit>{dates.short_units})\s"
        r"(?P<which>{dates.before_or_after})\b(?!\s\w)",
        _beside,
        pairs("dates.short_units", "dates.before_or_after"),
    ),
    form(
        rf"\b(?:(?P<less>{{dates.less_than:opening}})\s)?(?P<number>{NUMBER})\s{_UNIT}\s"
        r"(?P<which>{dates.later_or_earlier})\b",
        _later,
        pairs("dates.units", "dates.later_or_earlier"),
    ),
    form(
        rf"\b(?P<number>{NUMBER})\s(?P<unit>{{dates.day_or_week}})s?\s"
        rf"(?P<which>{{dates.before_or_after}})\b",
        _beside_it,
        pairs("dates.day_or_week", "dates.before_or_after"),
    ),
    form(
        r"\b{dates.within_day:opening}\s{dates.in_that}\s(?:{dates.the}\s)?{dates.day}\b"
        r"(?!\s{dates.on}\s[A-Z])",
        _within_day,
        pairs("dates.within_day", "dates.in_that"),
    ),
    form(
        r"\b{dates.that_same:opening}\s{dates.same_before}\s(?:{dates.of}\s)?{dates.of_a_year}\b",
        _year_before,
        pairs("dates.that_same", "dates.same_before"),
    ),
    form(
        r"\b{dates.day_told}\s(?P<core>{dates.the}\s{dates.day})(?=[.,;]|\s{dates.day_on}\b)",
        _day_told,
        pairs("dates.the", "dates.day"),
    ),
    form(
        r"\b{dates.hours:opening}\s{dates.hours_away}\b",
        _within_day,
        pairs("dates.hours", "dates.hours_away"),
    ),
    form(
        r"(?<![.:\d])(?:\b\d{1,2}(?:[:.]\d\d)?\s?{dates.half_days}\b\.?"
        rf"|\b{{dates.by:opening}}\s{{dates.noon}}\b){_NO_DAY_BEHIND}",
        _within_day,
    ),
)
