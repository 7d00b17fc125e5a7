from __future__ import annotations

from datetime import UTC, datetime, timedelta

from whoseword.archive.moments import now


def test_a_moment_is_told_to_the_second_in_universal_time() -> None:
    told = datetime.fromisoformat(now())
    assert told.utcoffset() == timedelta(0)
    assert told.microsecond == 0
    assert abs(datetime.now(UTC) - told) < timedelta(minutes=1)
