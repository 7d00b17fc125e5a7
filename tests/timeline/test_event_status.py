from __future__ import annotations

import pytest

from tests.timeline.told import MONDAY, said
from whoseword.records import Certainty, EventStatus
from whoseword.timeline.event_status import status


def of(text: str, date: str, when: str, certainty: Certainty | None = None) -> EventStatus:
    start = text.index(date)
    relation = said("a", text, text, certainty=certainty) if certainty else None
    return status(text, (start, start + len(date)), when, MONDAY, relation)


@pytest.mark.parametrize(
    ("text", "date", "when", "expected"),
    [
        ("The pier closed on Friday.", "Friday", "2031-03-07", EventStatus.HAPPENED),
        ("The pier closes on Friday.", "Friday", "2031-03-14", EventStatus.PLANNED),
        ("He will decide by June.", "June", "../2031-06", EventStatus.PLANNED),
        ("The board will meet this month.", "this month", "2031-03", EventStatus.PLANNED),
        ("The board met this month.", "this month", "2031-03", EventStatus.HAPPENED),
        ("It has been shut since 2029.", "2029", "2029/..", EventStatus.HAPPENED),
        ("He reportedly left on Friday.", "Friday", "2031-03-07", EventStatus.ALLEGED),
    ],
)
def test_the_status_is_read_off_the_day_and_the_words(
    text: str, date: str, when: str, expected: EventStatus
) -> None:
    assert of(text, date, when) is expected


def test_what_stands_in_a_hedged_attribution_is_alleged() -> None:
    text = "the pier closed on Friday"
    assert of(text, "Friday", "2031-03-07", Certainty.HEDGED) is EventStatus.ALLEGED
    assert of(text, "Friday", "2031-03-07", Certainty.STATED) is EventStatus.HAPPENED
