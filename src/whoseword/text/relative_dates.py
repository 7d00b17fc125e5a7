"""Dates that are reckoned from the day of publication: "Tuesday", "late last week", "a year ago".

A weekday is the latest such day, unless the words about it point forward. "Last week" is the
calendar week, Monday to Sunday, before.
"""

from __future__ import annotations

import datetime
import re
from typing import Final

from whoseword.language.lexicon import ENGLISH, capital
from whoseword.text import edtf
from whoseword.text.time_forms import Form, Moment, form, pairs, points_forward
from whoseword.text.time_words import NUMBER, WEEKDAYS, number, numbered

_SHIFTS: Final = numbered("dates.shifts")
_TURNS: Final = numbered("dates.directions")
_PARTS_OF_DAY: Final = r"(?:\s{dates.parts_of_day})?"
_TURN: Final = "(?P<turn>{dates.turns:opening})"
_EARLY: Final = r"(?:(?P<part>{dates.parts:opening})[\s-])?"
_UNIT: Final = "(?P<unit>{dates.units})s?"
_WEEK: Final = datetime.timedelta(days=7)


def _weekday(match: re.Match[str], moment: Moment) -> str | None:
    day = moment.published
    if day is None:
        return None
    back = (day.weekday() - WEEKDAYS.index(match["weekday"].lower())) % 7
    turn = (match["turn"] or "").lower()
    forward = turn == "next" or (
        turn not in {"last", "past"} and back > 0 and points_forward(match, moment.text)
    )
    if forward:
        back -= 7
    elif turn in {"last", "past"} and back == 0:
        back = 7
    return edtf.day(day - datetime.timedelta(days=back))


def _near_day(match: re.Match[str], moment: Moment) -> str | None:
    if moment.published is None:
        return None
    word = match["near"].lower()
    shift = _SHIFTS.get(word, -1 if word == "last night" else 0)
    return edtf.day(moment.published + datetime.timedelta(days=shift))


def unit_of(day: datetime.date, unit: str, shift: int) -> edtf.Days:
    """Give the week, month, year or decade that a day is in, or the one before or after."""
    if unit == "day":
        return (day + datetime.timedelta(days=shift),) * 2
    if unit in {"week", "fortnight"}:
        monday = day - datetime.timedelta(days=day.weekday()) + shift * _WEEK
        return monday, monday + datetime.timedelta(days=6)
    if unit == "month":
        return edtf.days_of_month(*edtf.add_months(day.year, day.month, shift))
    first = day.year + shift if unit == "year" else (day.year // 10 + shift) * 10
    last = first if unit == "year" else first + 9
    return datetime.date(first, 1, 1), datetime.date(last, 12, 31)


def _turned(match: re.Match[str], moment: Moment) -> str | None:
    """Read "late last week", "earlier this month", "next year"."""
    day = moment.published
    if day is None:
        return None
    turn, part = match["turn"].lower(), (match["part"] or "").lower()
    first, last = unit_of(day, match["unit"], _TURNS[turn])
    if part in {"early", "mid", "late"}:
        first, last = edtf.third(first, last, part)
    elif part == "later" and turn == "this":
        first = day
    elif part == "earlier" and turn == "this" and match["unit"] == "week":
        last = max(first, day)
    return edtf.written(first, last)


def _quarter(match: re.Match[str], moment: Moment) -> str | None:
    """Read "last quarter": of the calendar."""
    day = moment.published
    if day is None:
        return None
    first = day.month - (day.month - 1) % 3 + 3 * _TURNS[match["turn"].lower()]
    year, month = edtf.add_months(day.year, 1, first - 1)
    return f"{edtf.month(year, month)}/{edtf.month(year, month + 2)}"


def _end_of(match: re.Match[str], moment: Moment) -> str | None:
    """Read "the end of the week", "the beginning of this year"."""
    if moment.published is None:
        return None
    first, last = unit_of(moment.published, match["unit"], _TURNS[match["turn"].lower()])
    part = {"end": "late", "middle": "mid"}.get(match["edge"], "early")
    return edtf.written(*edtf.third(first, last, part))


def _weekend(match: re.Match[str], moment: Moment) -> str | None:
    """Give Saturday and Sunday: the last ones that had begun, or the coming ones."""
    day = moment.published
    if day is None:
        return None
    turn = match["turn"].lower().split()[-1]
    saturday = day - datetime.timedelta(days=(day.weekday() - 5) % 7)
    if turn == "next" or (turn != "last" and day.weekday() < 5 and _ahead(match, moment)):
        saturday += _WEEK
    elif turn == "last" and day.weekday() >= 5:
        saturday -= _WEEK
    return edtf.written(saturday, saturday + datetime.timedelta(days=1))


def _ahead(match: re.Match[str], moment: Moment) -> bool:
    before = moment.text[max(0, match.start() - 8) : match.start()].lower()
    return before.endswith(("before ", "ahead of ")) or points_forward(match, moment.text)


def _ago(match: re.Match[str], moment: Moment) -> str | None:
    """Read "two weeks ago", "a month back": as fine as the unit; not where no number is told."""
    if moment.published is None:
        return None
    many = number(match["number"])
    return back_from(moment.published, many, match["unit"]) if many else None


def back_from(day: datetime.date, many: int, unit: str, sign: int = -1) -> str | None:
    """Give the day, week, month or year so many units before a day, or after it."""
    if unit == "decade":
        many, unit = many * 10, "year"
    if unit == "fortnight":
        many, unit = many * 2, "week"
    if unit == "year" and not edtf.FIRST.year <= day.year + sign * many <= edtf.LAST.year:
        return None
    first, last = unit_of(day, unit, sign * many)
    return edtf.written(first, last) if first >= edtf.FIRST and last <= edtf.LAST else None


def _stretch(match: re.Match[str], moment: Moment) -> str | None:
    """Read "the past three years", "the next two weeks", "the last decade"."""
    day = moment.published
    if day is None:
        return None
    many = number(match["number"]) if match["number"] else 1
    if not many:
        return None
    ahead = match["turn"].lower() in {"next", "coming"}
    far = back_from(day, many, match["unit"], 1 if ahead else -1)
    if far is None:
        return None
    fine = len(far.split("/")[0])
    here = day.isoformat()[: fine if "/" not in far else 10]
    start, end = far.split("/")[0], far.split("/")[-1]
    if fine == 10 and not ahead:
        start = edtf.day(day - datetime.timedelta(days=many * (7 if "/" in far else 1)))
    return f"{here}/{end}" if ahead else f"{start}/{here}"


FORMS: Final[tuple[Form, ...]] = (
    form(
        rf"\b(?:(?P<turn>{{dates.turns:opening}})\s)?(?:{{dates.parts_of_week:opening}}\s)?"
        rf"(?={capital(WEEKDAYS)}){{dates.named_days:notbehind}}(?P<weekday>{capital(WEEKDAYS)})\b"
        rf"{_PARTS_OF_DAY}(?!\s{{dates.evening_shows}}\b)",
        _weekday,
        WEEKDAYS,
    ),
    form(
        r"\b(?:{dates.parts_of_today:opening}\s)?(?P<near>{dates.near_days:opening})\b"
        r"(?!['’\"”]?s?\s{dates.of_a_show})",
        _near_day,
        {words.split()[-1] for words in ENGLISH.words("dates.near_days")},
    ),
    form(
        rf"\b{_EARLY}(?:{{dates.the}}\s)?{_TURN}\s(?P<unit>{{dates.long_units}})\b",
        _turned,
        pairs("dates.turns", "dates.long_units"),
    ),
    form(
        r"\b(?P<part>(?!))?(?P<turn>{dates.all:opening})\s(?P<unit>{dates.long_units})\b",
        _turned,
        pairs("dates.all", "dates.long_units"),
    ),
    form(
        r"\b{dates.the:opening}\s(?:{dates.very}\s)?(?P<edge>{dates.edges})\s{dates.of}\s"
        r"(?P<turn>{dates.turns_of_edge})\s(?P<unit>{dates.long_units})\b",
        _end_of,
        pairs("dates.edges", "dates.of"),
    ),
    form(
        r"\b(?:{dates.the}\s)?(?P<turn>{dates.turns:opening})\s{dates.quarter}\b(?!\s{dates.of}\b)",
        _quarter,
        ENGLISH.words("dates.quarter"),
    ),
    form(
        r"\b(?P<turn>{dates.turns_of_weekend:opening})\s{dates.weekend}\b",
        _weekend,
        pairs("dates.turns_of_weekend", "dates.weekend"),
    ),
    form(
        rf"\b(?:{{dates.about_so_many}}\s)?(?:a\s)?(?P<number>{NUMBER})"
        rf"(?:\s{{dates.of}})?\s{_UNIT}\s{{dates.ago}}\b",
        _ago,
        pairs("dates.units", "dates.ago"),
    ),
    form(
        rf"\b{{dates.stretch:opening}}\s(?P<turn>{{dates.turns_of_stretch}})\s(?:"
        rf"(?P<number>{NUMBER})\s(?:{{durations.between}}\s)?(?=\w)|(?={{dates.decade}})){_UNIT}\b",
        _stretch,
        pairs("dates.stretch", "dates.turns_of_stretch"),
    ),
)
