"""Dates reckoned from the day of publication: Friday, 25 October 2030."""

from __future__ import annotations

import pytest

from whoseword.text.dates import dates, with_open_end

FRIDAY = "2030-10-25"


def only(text: str, published: str | None = FRIDAY) -> str:
    [found] = dates(text, published)
    return with_open_end(text, found)


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The mill burned late last week.", "2030-10-18/2030-10-20"),
        ("The mill burned last week.", "2030-10-14/2030-10-20"),
        ("The mill opens next month.", "2030-11"),
        ("The mill burned over the weekend.", "2030-10-19/2030-10-20"),
        ("The mill will open this weekend.", "2030-10-26/2030-10-27"),
        ("The mill burned last year.", "2029"),
        ("The mill burned earlier this week.", "2030-10-21/2030-10-25"),
        ("The mill burned two weeks ago.", "2030-10-07/2030-10-13"),
        ("The mill burned a month ago.", "2030-09"),
        ("The mill burned five days ago.", "2030-10-20"),
        ("Output fell over the past three years.", "2027/2030"),
        ("Output fell over the last decade.", "2020/2030"),
        ("The mill burned last night.", "2030-10-24"),
        ("The mill burned in March.", "2030-03"),
        ("The mill burned in December.", "2029-12"),
        ("The mill will open in December.", "2030-12"),
        ("The mill burned in mid-March.", "2030-03-11/2030-03-20"),
        ("It has burned since late 2028.", "2028-09/.."),
        ("He will decide by June.", "../2031-06"),
        ("It must open by Monday.", "2030-10-28"),
        ("He spoke ahead of the November elections.", "2030-11"),
        ("The mill opened last spring.", "2030-03/2030-05"),
        ("It sat idle until the end of the year.", "../2030-12"),
    ],
)
def test_a_relative_date_is_reckoned_from_publication(text: str, when: str) -> None:
    assert only(text) == when


@pytest.mark.parametrize(
    ("text", "when"),
    [
        ("The mayor said Tuesday that the mill will close.", "2030-10-22"),
        ("The mill will close on Tuesday.", "2030-10-29"),
        ("On Tuesday, the mill will close.", "2030-10-29"),
        ("On Tuesday, the mill closed.", "2030-10-22"),
        ("He was scheduled to speak Monday.", "2030-10-28"),
        ("The owner, who will sell, met them on Monday.", "2030-10-21"),
    ],
)
def test_a_weekday_is_the_last_one_unless_its_own_verb_points_forward(text: str, when: str) -> None:
    assert only(text) == when


@pytest.mark.parametrize(
    "text",
    [
        "It burned in recent months.",
        "It opens soon.",
        "A few weeks ago it burned.",
        "The Today show",
    ],
)
def test_what_is_vague_stays_unread(text: str) -> None:
    assert dates(text, FRIDAY) == ()


@pytest.mark.parametrize("published", [None, "soon", "0987-01-01", "2030-02-30"])
def test_without_a_day_of_publication_nothing_is_reckoned(published: str | None) -> None:
    assert dates("It burned last week, two days ago, in March and on Monday.", published) == ()


def test_what_is_still_to_be_done_lies_ahead() -> None:
    (opened,) = dates("The pier is to be opened on Tuesday.", "2017-11-17")
    (closed,) = dates("The pier was closed on Tuesday.", "2017-11-17")
    assert (opened.when, closed.when) == ("2017-11-21", "2017-11-14")
