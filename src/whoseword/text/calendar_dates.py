"""Dates that name a day, month, season, quarter, year or decade of the calendar."""

from __future__ import annotations

import datetime
import re
from typing import Final

from whoseword.language.lexicon import ENGLISH, capital, either
from whoseword.text import edtf
from whoseword.text.time_forms import YEAR_LONG, Form, Moment, form, points_forward, tells_of_done
from whoseword.text.time_words import MONTHS, ORDINALS, SEASONS, WEEKDAYS, numbered

_MONTH_LONG: Final = 31
_RECENT: Final = 45
"""Days before publication in which a day of two readings is taken for the one that is news."""
_MONTH: Final = rf"(?P<month>{capital(MONTHS)})\b\.?"
_WEEKDAY: Final = rf"(?:(?:{capital(WEEKDAYS)}),?[ \u00a0])?"
_OTHER: Final = rf"(?P<other>{capital(MONTHS)})\b\.?"
_DAY: Final = r"(?P<day>\d{1,2}){dates.ordinal_endings}?\b"
_YEAR: Final = r"(?P<year>1\d\d\d|2[0-2]\d\d)"
_TO: Final = r"\s?{dates.until}\s?"
_PART: Final = r"(?:(?P<part>{dates.parts_of_year:opening})[\s-])?"
_SEASON: Final = rf"(?P<season>{either(SEASONS)}|{capital(SEASONS)})"
_NO_YEAR_AFTER: Final = (
    r"(?!\s?%|[,.]\d|[-–/]\w|\s(?:{dates.no_year_before}|{dates.per}\s{dates.cent}"
    r"|{time.counted}|(?:\w+\s){0,2}"
    r"{time.names_with_years:capital})\b)\b"
)
_NO_NAME_AFTER: Final = r"(?!\s(?:{time.named_after_a_day}|[A-Z]\w+s\b))"
_NO_YEAR_BEFORE: Final = r"(?<![\w$£€¥#.,/–-])(?<!No\.\s)"
AS_WRITTEN: Final = tuple(map(str.capitalize, MONTHS))
"""The months as they are written."""
_WITH_YEAR: Final = (YEAR_LONG,)
_SLASH: Final = ("/",)
_QUARTERS: Final = (*ENGLISH.words("dates.quarter"), "q")
YEAR_TURNS: Final = numbered("dates.directions")
_AT: Final = "{dates.at_a_year:opening}"


def _numeric(match: re.Match[str], _: Moment) -> str | None:
    found = edtf.valid_day(int(match["year"]), int(match["number"]), int(match["day"]))
    return edtf.day(found) if found else None


def _slashed(match: re.Match[str], moment: Moment) -> str | None:
    """Give 8/6/2024 where only one order of month and day makes a day, or one of the last weeks."""
    first, second = int(match["number"]), int(match["day"])
    year = int(_short_year(match, moment) if "short" in match.re.groupindex else match["year"])
    days = {edtf.valid_day(year, first, second), edtf.valid_day(year, second, first)} - {None}
    if len(days) > 1 and moment.published:
        days = {d for d in days if d and 0 <= (moment.published - d).days <= _RECENT}
    only = days.pop() if len(days) == 1 else None
    return edtf.day(only) if only else None


def _day(
    number: int, date: int, year: str | None, moment: Moment, *, ahead: bool, done: bool = False
) -> str | None:
    """Give a day; where no year is said, that nearest to the day of publication.

    News looks back more than ahead: days to come count as twice as far, unless the words about it
    point forward, and are none where something was ``done`` on it. A text that tells of another
    year goes on in it.
    """
    if year:
        found = edtf.valid_day(int(year), number, date)
        return edtf.day(found) if found else None
    if edtf.valid_day(2000, number, date) is None:
        return None
    if moment.published is None:
        return f"XXXX-{number:02d}-{date:02d}"
    published = moment.published
    told = told_of(moment)
    if told and told[0].year != published.year and not ahead and not _soon(number, date, moment):
        later = edtf.valid_day(told[0].year, number, date)
        if later and later >= told[0]:
            return edtf.day(later)
    near = (edtf.valid_day(published.year + more, number, date) for more in (-1, 0, 1))
    away = ((day, (day - published).days) for day in near if day is not None)
    days = sorted(
        (2 * gap if gap > 0 else -gap, day)
        for day, gap in away
        if (gap >= 0 or not ahead) and (gap <= 0 or not done)
    )
    return edtf.day(days[0][1]) if days else None


def _soon(number: int, date: int, moment: Moment) -> bool:
    """Whether a day is due in the next weeks, in a text that tells of a year to come."""
    day = moment.published
    told = told_of(moment)
    coming = edtf.valid_day(day.year, number, date) if day else None
    if day is None or told is None or coming is None:
        return False
    return told[0] > day and 0 <= (coming - day).days <= _RECENT


def told_of(moment: Moment) -> edtf.Days | None:
    """The day or month that was told of before, if it is so fine."""
    told = edtf.closed(moment.told) if moment.told and "X" not in moment.told else None
    return told if told and (told[1] - told[0]).days <= _MONTH_LONG else None


def _month_day(match: re.Match[str], moment: Moment) -> str | None:
    return _day(
        MONTHS[match["month"].lower()],
        int(match["day"]),
        match.groupdict().get("year"),
        moment,
        ahead=points_forward(match, moment.text),
        done=tells_of_done(match, moment.text),
    )


def _days(match: re.Match[str], moment: Moment) -> str | None:
    """From one day to another, of one month or two."""
    year, ahead = match["year"], points_forward(match, moment.text)
    number = MONTHS[match["month"].lower()]
    first = _day(number, int(match["day"]), year, moment, ahead=ahead)
    other = MONTHS[match["other"].lower()] if match["other"] else number
    last = _day(other, int(match["until"]), year, moment, ahead=ahead)
    return f"{first}/{last}" if first and last and first < last else None


def _month_year(match: re.Match[str], _: Moment) -> str:
    number, year = MONTHS[match["month"].lower()], int(match["year"])
    if match["part"]:
        return edtf.written(*edtf.third(*edtf.days_of_month(year, number), _part(match)))
    return edtf.month(year, number)


def _month_of_year(match: re.Match[str], moment: Moment) -> str | None:
    """Read "October of next year"."""
    if moment.published is None:
        return None
    year = moment.published.year + YEAR_TURNS[match["turn"]]
    return edtf.month(year, MONTHS[match["month"].lower()])


def _months(match: re.Match[str], _: Moment) -> str | None:
    year = int(match["until"])
    first = edtf.month(int(match["year"] or year), MONTHS[match["month"].lower()])
    last = edtf.month(year, MONTHS[match["other"].lower()])
    return f"{first}/{last}" if first < last else None


def _part(match: re.Match[str]) -> str:
    part = match["part"].lower()
    return "mid" if part.startswith("mid") else part


def _year(match: re.Match[str], _: Moment) -> str | None:
    year = int(match["year"])
    if match["part"]:
        return edtf.written(*edtf.third(*_days_of_years(year, year), _part(match)))
    return f"{year:04d}"


def _years(match: re.Match[str], _: Moment) -> str | None:
    first, last = int(match["year"]), int(match["until"])
    last += first // 100 * 100 if last < 100 else 0
    return f"{first:04d}/{last:04d}" if first < last else None


def _days_of_years(first: int, last: int) -> edtf.Days:
    return datetime.date(first, 1, 1), datetime.date(last, 12, 31)


def _short_year(match: re.Match[str], _: Moment) -> str:
    short = int(match["short"])
    return str(short + (2000 if short < 30 else 1900))


def _decade(match: re.Match[str], moment: Moment) -> str | None:
    written = match["decade"]
    first = int(written) if len(written) == 4 else 1900 + int(written)
    if len(written) == 2 and first < 1930 and moment.published:
        first += 100
    if match["part"]:
        return edtf.written(*edtf.third(*_days_of_years(first, first + 9), _part(match)))
    return f"{first // 10}X"


def _century(match: re.Match[str], _: Moment) -> str | None:
    number = int(match["century"])
    return f"{number - 1}XX" if 11 <= number <= 21 else None


def season(first_month: int, year: int) -> str:
    """Give the three months of a season; winter ends in its year."""
    end = edtf.add_months(year, first_month, 2)
    start = (year - 1, 12) if first_month == 12 else (year, first_month)
    end = (year, 2) if first_month == 12 else end
    return f"{edtf.month(*start)}/{edtf.month(*end)}"


def _season_year(match: re.Match[str], _: Moment) -> str:
    return season(SEASONS[match["season"].lower()], int(match["year"]))


def quarter(number: int, year: int) -> str:
    """Give the three months of a quarter."""
    return f"{edtf.month(year, number * 3 - 2)}/{edtf.month(year, number * 3)}"


def _quarter(match: re.Match[str], moment: Moment) -> str | None:
    """Of the year that is said, else the last that had begun by the day of publication."""
    number = int(match["digit"]) if match["digit"] else ORDINALS[match["ordinal"].lower()]
    if match["year"]:
        return quarter(number, int(match["year"]))
    if moment.published is None:
        return None
    year = moment.published.year
    if match["turn"]:
        return quarter(number, year + YEAR_TURNS[match["turn"]])
    begun = number * 3 - 2 <= moment.published.month
    return quarter(number, year if begun or points_forward(match, moment.text) else year - 1)


FORMS: Final[tuple[Form, ...]] = (
    form(r"\b(?P<year>1\d\d\d|2\d\d\d)-(?P<number>\d\d)-(?P<day>\d\d)(?!\d)", _numeric, _WITH_YEAR),
    form(
        r"(?<![\w.])(?P<year>20\d\d)\.(?P<number>\d\d)\.(?P<day>\d\d)\b(?!\.\d)",
        _numeric,
        _WITH_YEAR,
    ),
    form(
        r"(?<![\w.,-])(?P<day>\d\d?)\.\s?(?P<number>\d\d?)\.\s?(?P<year>19\d\d|20\d\d)\b(?!\.\d)",
        _numeric,
        _WITH_YEAR,
    ),
    form(
        r"(?<![\w-])(?P<number>\d\d?)-(?P<day>\d\d?)-(?P<year>20\d\d)\b(?!-)", _slashed, _WITH_YEAR
    ),
    form(rf"(?<![\w-])(?P<day>\d\d?)-{_MONTH}-{_YEAR}\b", _month_day, AS_WRITTEN),
    form(
        r"(?<![\d/])(?P<number>\d\d?)/(?P<day>\d\d?)/(?P<year>1\d\d\d|20\d\d)\b", _slashed, _SLASH
    ),
    form(r"(?<![\d/])(?P<number>\d\d?)/(?P<day>\d\d?)/(?P<short>\d\d)\b(?!/)", _slashed, _SLASH),
    form(
        rf"(?<!\d )\b{_WEEKDAY}{_MONTH}\s{_DAY}(?:,?\s{_YEAR}\b|{_NO_NAME_AFTER})",
        _month_day,
        AS_WRITTEN,
    ),
    form(
        rf"\b{_WEEKDAY}(?:{{dates.the}}\s)?{_DAY}\s(?:{{dates.of}}\s)?{_MONTH}(?:,?\s{_YEAR}\b"
        rf"|(?!\s\d))",
        _month_day,
        AS_WRITTEN,
    ),
    form(
        rf"\b{_MONTH}\s{_DAY}{_TO}(?:{_OTHER}\s)?"
        rf"(?P<until>\d{{1,2}}){{dates.ordinal_endings}}?\b(?:,?\s{_YEAR}\b)?",
        _days,
        AS_WRITTEN,
    ),
    form(
        rf"\b(?P<day>\d{{1,2}}){_TO}(?P<until>\d{{1,2}})\s{_MONTH}(?P<other>(?!))?"
        rf"(?:,?\s{_YEAR}\b|(?!\s\d))",
        _days,
        AS_WRITTEN,
    ),
    form(
        rf"\b{{dates.between:opening}}\s(?P<core>{_DAY}\s{{dates.and}}\s(?P<until>\d{{1,2}})"
        rf"{{dates.ordinal_endings}}?\s{_MONTH}(?P<other>(?!))?(?:,?\s{_YEAR}\b|(?!\s\d)))",
        _days,
        AS_WRITTEN,
    ),
    form(rf"\b{_PART}{_MONTH}(?:\s{{dates.of}})?,?\s{_YEAR}\b", _month_year, AS_WRITTEN),
    form(
        rf"\b{_MONTH}\s{{dates.of}}\s(?P<turn>{{dates.turns}})\s{{dates.year}}\b",
        _month_of_year,
        AS_WRITTEN,
    ),
    form(
        rf"\b{_MONTH}(?:\s{_YEAR})?(?:{_TO}|\s{{dates.and}}\s){_OTHER}\s(?P<until>1\d\d\d|20\d\d)\b",
        _months,
        AS_WRITTEN,
    ),
    form(rf"{_NO_YEAR_BEFORE}{_PART}(?P<year>19\d\d|20[0-4]\d){_NO_YEAR_AFTER}", _year, _WITH_YEAR),
    form(rf"\b{_AT}\s(?P<core>(?P<part>(?!))?{_YEAR}){_NO_YEAR_AFTER}", _year, _WITH_YEAR),
    form(
        rf"{_NO_YEAR_BEFORE}(?P<year>1[5-9]\d\d"
        rf"|20\d\d)\s?{{dates.until_a_year}}\s?(?P<until>1[5-9]\d\d|20\d\d|\d\d)(?![\w%-]"
        rf"|[,.]\d|\s(?:{{dates.percent}}|{{dates.per}}\s{{dates.cent}}))",
        _years,
        _WITH_YEAR,
    ),
    form(
        r"\b{dates.between:opening}\s(?P<core>(?P<year>1[5-9]\d\d"
        r"|20\d\d)\s{dates.and}\s(?P<until>\d{4}))\b",
        _years,
        _WITH_YEAR,
    ),
    form(r"(?<!\w)['’‘](?P<short>\d\d)(?![\w’'])", _short_year),
    form(rf"\b{{dates.the:opening}}\s{_PART}['’]?(?P<decade>1\d\d0|20\d0|\d0)['’]?s\b", _decade),
    form(rf"\b{_PART}['’]?(?P<decade>1[6-9]\d0|20\d0|[4-9]0)['’]?s\b", _decade),
    form(
        r"\b(?P<century>\d\d){dates.ordinal_endings}[\s-]{dates.century:opening}\b",
        _century,
        ENGLISH.words("dates.century"),
    ),
    form(
        rf"\b(?:{{dates.the}}\s)?{_SEASON}(?:\s{{dates.of}})?\s{_YEAR}\b",
        _season_year,
        SEASONS,
    ),
    form(
        rf"\b(?:{{dates.the:opening}}\s)?(?:"
        rf"(?P<ordinal>{either(ORDINALS)})[\s-]{{dates.quarter}}"
        rf"|Q(?P<digit>[1-4]))(?:\s(?:{{dates.of}}\s)?(?:{_YEAR}"
        rf"|(?P<turn>{{dates.turns_of_edge}})\s{{dates.year}}))?\b",
        _quarter,
        _QUARTERS,
    ),
)
