from __future__ import annotations

import pytest

from whoseword.language import all_in_words
from whoseword.matching.join_reasons import reasons
from whoseword.matching.story_words import StoryWords
from whoseword.records import Proposition


def said(first: str, second: str, *speakers: str) -> tuple[str, ...]:
    told = [
        Proposition(f"P{k}", f"a{k}", ((0, len(text)),), text, 0, None, speaker)
        for k, (text, speaker) in enumerate(
            zip((first, second), speakers or (None, None), strict=True)
        )
    ]
    return all_in_words(reasons(StoryWords(told), 0, 1, {"S1": "Ida Vane", "S2": "Ada Brek"}))


@pytest.mark.parametrize(
    ("first", "second", "reason"),
    [
        (
            "“We have water for nine days only,” she said",
            "There was “water for nine days only,” said the mayor",
            'same quoted words: "water for 9 days only"',
        ),
        ("The ferry took 214 passengers", "All 214 passengers left", "same figures: 214 passenger"),
        (
            "It cost about 15,000 crowns",
            "The price: 15,120 crowns",
            "same figures: 15,000 crown",
        ),
        ("It sank on March 2 at night", "On March 2 the ship sank", "same date: March 2"),
        ("Then Ida Vane left Harrow", "In Harrow it rained", "same names: Harrow"),
        ("The well is dry", "The well is not dry", "one of them negates"),
    ],
)
def test_what_two_statements_share_is_named(first: str, second: str, reason: str) -> None:
    assert reason.casefold() in [found.casefold() for found in said(first, second)]


def test_the_day_of_a_date_is_no_figure() -> None:
    found = said("The memo of January 12 named it", "The memo of January 21 named two")
    assert not any("figures" in reason for reason in found)


def test_speakers_are_told_apart() -> None:
    assert "same speaker: Ida Vane" in said("It is shut", "It is shut", "S1", "S1")
    assert "other speaker: Ida Vane and Ada Brek" in said("It is shut", "It was", "S1", "S2")
