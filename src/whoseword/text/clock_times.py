"""Hours of the day: "6:40 p.m.", "08:30 UTC", "noon", with the day that they are told beside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Final, NamedTuple

from whoseword.language.lexicon import ENGLISH
from whoseword.records import Span
from whoseword.text.time_words import signed

_HOURS: Final = 24
_MINUTES: Final = 60
_NOON: Final = 12


class ClockTime(NamedTuple):
    """An hour where it stands; ``value`` is ISO 8601 behind the day: "T18:40", "T08:30Z"."""

    span: Span
    value: str


_CLOCK: Final = ENGLISH.pattern(
    r"(?<![\d:.,$])(?P<hour>\d{1,2})(?:[:.]?(?P<minute>\d\d))?"
    r"(?:\s?(?:(?P<morning>{durations.morning_half})|(?P<evening>{durations.evening_half}))\b\.?)?"
    r"(?:\s\(?(?P<zone>{durations.zones})\b\)?)?",
    re.IGNORECASE,
)
_NAMED: Final = ENGLISH.pattern(
    r"\b(?:(?P<noon>{durations.noon})|(?P<midnight>{durations.midnight}))\b"
)
_PART: Final = signed("durations.parts_of_day")


def clock_times(text: str) -> Iterator[ClockTime]:
    """Every hour in figures with its half of the day or its zone, and noon and midnight."""
    for match in _CLOCK.finditer(text):
        if value := _value(match):
            yield ClockTime(match.span(), value)
    for match in _NAMED.finditer(text):
        yield ClockTime(match.span(), f"T{_NOON if match['noon'] else 0:02d}:00")


def _value(match: re.Match[str]) -> str | None:
    """The hour as it is counted from midnight; None for figures that are none."""
    half = match["morning"] or match["evening"]
    if not half and not (match["zone"] and match["minute"]):
        return None
    hour, minute = int(match["hour"]), int(match["minute"] or 0)
    if half:
        if not 1 <= hour <= _NOON:
            return None
        hour = hour % _NOON + (_NOON if match["evening"] else 0)
    if hour >= _HOURS or minute >= _MINUTES:
        return None
    return f"T{hour:02d}:{minute:02d}{'Z' if match['zone'] else ''}"


def part_of_day(words: str) -> str | None:
    """The sign of the part of the day that a date ends in: "MO" for "this morning"."""
    every = words.lower().split()
    return _PART.get(every[-1]) if every else None
