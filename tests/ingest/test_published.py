from __future__ import annotations

import datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.ingest.published import normalised


@given(st.dates())
def test_a_day_stays_that_day(day: datetime.date) -> None:
    assert (
        normalised(f" {day.isoformat()}\n")
        == normalised(day.strftime("%Y%m%d").zfill(8))
        == (day.isoformat())
    )


@given(st.datetimes(timezones=st.just(datetime.UTC)))
def test_a_moment_stays_that_moment_with_its_offset(moment: datetime.datetime) -> None:
    assert datetime.datetime.fromisoformat(normalised(moment.isoformat())) == moment
    assert normalised("2030-05-04T10:00:00Z") == "2030-05-04T10:00:00+00:00"


@pytest.mark.parametrize("value", ["", "soon", "2030", "2030-05", "04/05/2030", "2030-02-30"])
def test_what_is_no_day_is_refused(value: str) -> None:
    with pytest.raises(ValueError, match=r".+"):
        normalised(value)
