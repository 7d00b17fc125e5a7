from __future__ import annotations

import pytest

from tests.export.records import WRITTEN
from whoseword.records import (
    AlertKind,
    Change,
    Claim,
    Conflict,
    ConflictKind,
    OriginRange,
    Source,
    SourceKind,
    because,
)
from whoseword.report.alert_words import alert_words

STORY = WRITTEN.stories[0]
DORN = Source("S1", "Ilka Dorn", SourceKind.NAMED_PERSON)
RAY = Source("S2", "Bo Ray", SourceKind.NAMED_PERSON)


def claim(at_least: int, at_most: int) -> Claim:
    return Claim("C", "The well is dry", (), (), (), (), OriginRange(at_least, at_most))


@pytest.mark.parametrize(
    ("change", "words"),
    [
        (Change(AlertKind.ECHO, STORY, claim(1, 2)), "still one origin, at most two"),
        (
            Change(AlertKind.NEW_ORIGIN, STORY, claim(2, 2), (DORN,)),
            "Ilka Dorn: an independent origin of “The well is dry”",
        ),
        (
            Change(AlertKind.NEW_ORIGIN, STORY, claim(1, 2), (DORN,)),
            "Ilka Dorn: perhaps an independent origin of “The well is dry”",
        ),
        (
            Change(AlertKind.DENIAL, STORY, claim(1, 1), (DORN,)),
            "Ilka Dorn denies “The well is dry”",
        ),
        (
            Change(AlertKind.DENIAL, STORY, claim(1, 1), (DORN, RAY)),
            "Ilka Dorn and Bo Ray deny “The well is dry”",
        ),
        (Change(AlertKind.CONFLICT, STORY, claim(1, 1)), "conflict over “The well is dry”"),
    ],
)
def test_a_change_is_told_in_one_line(change: Change, words: str) -> None:
    assert words in alert_words(change)
    assert "\n" not in alert_words(change)


def test_a_new_story_is_told_by_its_title_and_spread() -> None:
    assert alert_words(Change(AlertKind.NEW_STORY, STORY)).startswith(f"new: {STORY.title} (")


def test_a_conflict_is_told_with_its_kind_and_why() -> None:
    conflict = Conflict(ConflictKind.FIGURE, (0, 1), because("as_written", words="9 or 12"))
    change = Change(AlertKind.CONFLICT, STORY, claim(1, 1), conflict=conflict)
    assert alert_words(change) == "figures differ on “The well is dry”: 9 or 12"
