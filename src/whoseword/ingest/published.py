"""Publication dates as ISO 8601."""

from __future__ import annotations

from datetime import date, datetime


def normalised(value: str) -> str:
    """A date stays a date, a date-time a date-time with its offset, in the extended format.

    Raises ``ValueError`` where the value is no ISO 8601 date of a day.
    """
    value = value.strip()
    try:
        return date.fromisoformat(value).isoformat()
    except ValueError:
        return datetime.fromisoformat(value).isoformat()
