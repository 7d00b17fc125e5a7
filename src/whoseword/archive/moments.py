"""When something came in or was decided."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """Give the present moment, to the second: ISO 8601, UTC."""
    return datetime.now(UTC).isoformat(timespec="seconds")
