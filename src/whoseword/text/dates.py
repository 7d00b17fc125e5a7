"""Dates with their exact characters, as Extended Date/Time Format (ISO 8601-2) where they resolve.

A weekday or "yesterday" is resolved against the day of publication, as news style means it: the
nearest such day, in the past unless the words point forward. Without a day of publication these
are left out rather than guessed.
"""

from __future__ import annotations

import datetime
import re
from dataclasses import dataclass

from whoseword.records import Span


@dataclass(frozen=True, slots=True)
class DateMention:
    """A date at ``span``; ``when`` is EDTF, of day ("2022-02-24"), month or year precision.

    "XXXX-11-05" is a day whose year is not said and cannot be resolved.
    """

    span: Span
    when: str


_MONTHS = {
    name: number
    for number, names in enumerate(
        (
            ("january", "jan"),
            ("february", "feb"),
            ("march", "mar"),
            ("april", "apr"),
            ("may",),
            ("june", "jun"),
            ("july", "jul"),
            ("august", "aug"),
            ("september", "sept", "sep"),
            ("october", "oct"),
            ("november", "nov"),
            ("december", "dec"),
        ),
        start=1,
    )
    for name in names
}
_WEEKDAYS = ("monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday")
_MONTH = rf"(?P<month>{'|'.join(name.title() for name in _MONTHS)})\b\.?"
_YEAR = r"(?P<year>1[5-9]\d\d|20\d\d)\b"
_PATTERNS = tuple(
    re.compile(pattern)
    for pattern in (
        rf"\b{_YEAR}-(?P<number>\d\d)-(?P<day>\d\d)\b",
        rf"\b{_MONTH}\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\b(?:,?\s{_YEAR})?",
        rf"\b(?P<day>\d{{1,2}})(?:st|nd|rd|th)?\s(?:of\s)?{_MONTH}(?:,?\s{_YEAR})?",
        rf"\b{_MONTH}(?:\sof)?,?\s{_YEAR}",
        rf"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Ll]ast|[Tt]his|[Nn]ext|[Ll]ate|[Ee]arly|mid)"
        rf"[\s-](?P<month>{'|'.join(n.title() for n in _MONTHS if len(n) > 3 or n == 'may')})\b",
        rf"\b(?:(?P<turn>[Ll]ast|[Nn]ext|[Tt]his|[Oo]n)\s)?"
        rf"(?P<weekday>{'|'.join(day.title() for day in _WEEKDAYS)})\b",
        r"\b(?P<relative>[Yy]esterday|[Tt]oday|[Tt]omorrow)\b(?!['’\"”]?s?\s(?:[Ss]how|world))",
        r"\b(?:[Ii]n|[Ss]ince|[Bb]y|[Uu]ntil|[Dd]uring|[Oo]f|[Ff]rom|[Tt]he|[Ll]ate|[Ee]arly|"
        rf"[Bb]efore|[Aa]fter)\s{_YEAR}(?!\s?(?:-|percent|%))",
    )
)
_FORWARD = re.compile(r"\b(?:will|would|to be|plans?|scheduled|expected|set|next|coming|due)\b")
_RELATIVE = {"yesterday": -1, "today": 0, "tomorrow": 1}


def dates(text: str, published: str | None = None) -> tuple[DateMention, ...]:
    """Every date of ``text`` in order; ``published`` (ISO 8601) resolves what is relative to it."""
    day = _parsed(published)
    taken: list[DateMention] = []
    for pattern in _PATTERNS:
        for match in pattern.finditer(text):
            if any(match.start() < t.span[1] and t.span[0] < match.end() for t in taken):
                continue
            when = _when(text, match, day)
            if when:
                taken.append(DateMention((match.start(), match.end()), when))
    return tuple(sorted(taken, key=lambda mention: mention.span))


def differ(a: DateMention, b: DateMention) -> bool:
    """Whether the two cannot be one date; a coarser date does not differ from one inside it."""
    parts = zip(a.when.split("-"), b.when.split("-"), strict=False)
    return any(x != y and "X" not in x and "X" not in y for x, y in parts)


def _parsed(published: str | None) -> datetime.date | None:
    try:
        return datetime.date.fromisoformat(published[:10]) if published else None
    except ValueError:
        return None


def _when(text: str, match: re.Match[str], day: datetime.date | None) -> str | None:
    groups = match.groupdict()
    if groups.get("weekday"):
        return _weekday(text, match, day)
    if groups.get("relative"):
        shift = _RELATIVE[groups["relative"].lower()]
        return _shifted(day, shift) if day else None
    month = _MONTHS[groups["month"].lower()] if groups.get("month") else 0
    month = int(groups["number"]) if groups.get("number") else month
    date = int(groups["day"]) if groups.get("day") else 0
    if month > 12 or date > 31:
        return None
    near = f"{_nearest_year(month, date or 15, day):04d}" if day else "XXXX"
    year = groups.get("year") or near
    return "-".join([year, *(f"{part:02d}" for part in (month, date) if part)])


def _weekday(text: str, match: re.Match[str], day: datetime.date | None) -> str | None:
    if day is None:
        return None
    back = (day.weekday() - _WEEKDAYS.index(match["weekday"].lower())) % 7
    before = text[max(0, match.start() - 60) : match.end()].lower()
    if match["turn"] and match["turn"].lower() == "last" and back == 0:
        back = 7
    elif back and _FORWARD.search(before):
        back -= 7
    return _shifted(day, -back)


def _shifted(day: datetime.date, days: int) -> str | None:
    """The day so many days later; None before the first day of the calendar or after its last."""
    try:
        return (day + datetime.timedelta(days=days)).isoformat()
    except OverflowError:
        return None


def _nearest_year(month: int, date: int, day: datetime.date) -> int:
    """Choose the year that brings the date nearest to the day of publication."""

    def distance(year: int) -> tuple[int, int]:
        return abs((year - day.year) * 365 + (month - day.month) * 30 + date - day.day), year

    first, last = max(datetime.MINYEAR, day.year - 1), min(datetime.MAXYEAR, day.year + 1)
    return min(range(first, last + 1), key=distance)
