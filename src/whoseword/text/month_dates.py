"""Months and seasons without a year: "in March", "late April", "last spring".

The latest that had begun by the day of publication is meant, unless the words about it point
forward, it is held on a known day, or the text is telling of another year.
"""

from __future__ import annotations

import datetime
import re
from typing import Final

from whoseword.language.lexicon import ENGLISH, capital, either
from whoseword.text import edtf
from whoseword.text.calendar_dates import AS_WRITTEN, season, told_of
from whoseword.text.time_forms import Form, Moment, form, points_forward
from whoseword.text.time_words import MONTH_NAMES, MONTHS, SEASONS

_LONG: Final = [name for name in MONTHS if len(name) > 3]
_ANY_MONTH: Final = capital({*_LONG, *MONTH_NAMES})
_AMBIGUOUS: Final = ENGLISH.word_set("dates.ambiguous_months")
_AT: Final = "{dates.at_a_month:opening}"
_SEASON_LONG: Final = 3  # months
_TURN_OF_SEASON: Final = 20
"""The day of the fourth month on which a season ends at the latest."""
_HELD: Final = ENGLISH.pattern(r"\s(?:{dates.general}\s|{dates.presidential}\s)?(?:{time.held})\b")


def _month(match: re.Match[str], moment: Moment) -> str | None:
    """A month without a year: the year of what is told of, or the latest that had begun."""
    found = MONTHS[match["month"].lower()]
    if moment.published is None:
        return _in_told_year(found, match, moment)
    groups = match.groupdict()
    turn = (groups.get("turn") or "").lower()
    year = _year_of_month(found, turn, match, moment.published, moment)
    days = edtf.days_of_month(year, found)
    part = (groups.get("part") or "").lower()
    return edtf.written(*edtf.third(*days, part)) if part else edtf.month(year, found)


def _in_told_year(found: int, match: re.Match[str], moment: Moment) -> str | None:
    """Without a day of publication: a month behind the one that was told of is of its year."""
    told = told_of(moment)
    groups = match.groupdict()
    if told is None or found <= told[0].month or groups.get("turn") or groups.get("part"):
        return None
    return edtf.month(told[0].year, found)


def _year_of_month(
    found: int, turn: str, match: re.Match[str], day: datetime.date, moment: Moment
) -> int:
    if turn == "that" and moment.told and moment.told[:4].isdigit():
        return int(moment.told[:4])
    told = told_of(moment)
    if turn == "next" or (turn not in {"last", "past"} and points_forward(match, moment.text)):
        return day.year if found >= day.month else day.year + 1
    if _HELD.match(moment.text, match.end()):
        return min(
            (day.year - 1, day.year, day.year + 1), key=lambda y: _months_apart(day, y, found)
        )
    if told and told[1].year != day.year and found >= told[0].month:
        return told[1].year
    return day.year if found <= day.month else day.year - 1


def _months_apart(day: datetime.date, year: int, found: int) -> int:
    return abs((year - day.year) * 12 + found - day.month)


def _season(match: re.Match[str], moment: Moment) -> str | None:
    day = moment.published
    if day is None:
        return None
    first = SEASONS[match["season"].lower()]
    turn = match["turn"].lower()
    year = day.year
    begun = first <= day.month or first == 12
    if turn in {"last", "past"}:
        year = day.year if begun and _is_over(first, day) else day.year - 1
    elif turn == "next":
        year = day.year if first > day.month else day.year + 1
    elif not begun and not points_forward(match, moment.text) and turn != "this":
        year = day.year if first - day.month <= 6 else day.year - 1
    return season(first, year)


def _is_over(first: int, day: datetime.date) -> bool:
    """Whether a season of three months, of which the sky lends it three weeks more, has ended."""
    months = (day.month - first) % 12
    return months > _SEASON_LONG or (months == _SEASON_LONG and day.day > _TURN_OF_SEASON)


FORMS: Final[tuple[Form, ...]] = (
    form(
        rf"\b(?:(?P<turn>{{dates.turns_of_month:opening}})\s)(?P<month>{_ANY_MONTH})\b"
        rf"(?!\.?\s\d|,?\s[12]\d\d\d)",
        _month,
        AS_WRITTEN,
    ),
    form(
        rf"\b(?P<part>{{dates.thirds:opening}})[\s-](?P<month>{_ANY_MONTH})\b(?!\.?\s\d"
        rf"|,?\s[12]\d\d\d)",
        _month,
        AS_WRITTEN,
    ),
    form(
        rf"\b{_AT}\s(?P<core>(?P<month>{_ANY_MONTH}))\b(?!\.?[ ]\d|,?\s[12]\d\d\d|[ ][A-Z][a-z])",
        _month,
        AS_WRITTEN,
    ),
    form(
        rf"(?<![.!?“\"]\s)(?<=\w\s)(?P<month>{capital(set(_LONG) - _AMBIGUOUS)})\b"
        r"(?!\.?\s\d|,?\s[12]\d\d\d|\s[A-Z][a-z])",
        _month,
        AS_WRITTEN,
    ),
    form(
        rf"\b(?P<turn>{{dates.turns_of_season:opening}})\s(?P<season>{either(SEASONS)})\b"
        rf"(?!\s{{dates.no_season_behind}}\b)",
        _season,
        SEASONS,
    ),
)
