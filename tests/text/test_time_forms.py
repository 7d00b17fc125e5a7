from __future__ import annotations

import re

import pytest

from whoseword.text.time_forms import form, forward_about, points_forward, tells_of_done


def day(text: str) -> re.Match[str]:
    found = re.search(r"Friday", text)
    assert found is not None
    return found


@pytest.mark.parametrize(
    "text",
    [
        "The council will meet on Friday.",
        "It is expected to open Friday.",
        "On Friday, the council will meet.",
        "The vote is to be held on Friday.",
        "The pier will be closed on Friday.",
    ],
)
def test_what_is_to_come_is_noticed(text: str) -> None:
    assert points_forward(day(text), text)
    assert forward_about(text, day(text).span())


@pytest.mark.parametrize(
    "text",
    [
        "The council met on Friday.",
        "It will be rebuilt; the bridge collapsed on Friday.",
        "The pier, which will be rebuilt, fell on Friday.",
        "Friday. The council will meet.",
        "It was Friday.",
        "The pier had to be closed on Friday.",
    ],
)
def test_what_is_past_is_not_taken_for_coming(text: str) -> None:
    assert not points_forward(day(text), text)


def test_a_verb_of_the_past_right_before_a_day_says_that_it_is_done() -> None:
    assert tells_of_done(day("The pier collapsed on Friday"), "The pier collapsed on Friday")
    assert tells_of_done(day("It fell late Friday"), "It fell late Friday")
    assert not tells_of_done(day("It is planned on Friday"), "It is planned on Friday")
    text = "It collapsed, and the council meets Friday"
    assert not tells_of_done(day(text), text)


def test_a_form_is_a_pattern_and_what_reads_it() -> None:
    made = form(r"\d+", lambda match, _: match[0])
    assert made.pattern.search("in 12 days")
