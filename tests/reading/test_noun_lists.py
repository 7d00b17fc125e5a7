from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.reading.noun_lists import (
    DOCUMENT,
    FEMALE,
    MALE,
    ORGANISATION,
    PERSON,
    PREPOSITIONS,
    is_plural,
    singular,
)


@pytest.mark.parametrize(
    ("noun", "one"),
    [
        ("officials", "official"),
        ("spokeswomen", "spokeswoman"),
        ("firemen", "fireman"),
        ("wives", "wife"),
        ("agencies", "agency"),
        ("witnesses", "witness"),
        ("churches", "church"),
        ("congress", "congress"),
        ("census", "census"),
        ("mayor", "mayor"),
        ("gas", "gas"),
    ],
)
def test_the_singular_of_a_noun(noun: str, one: str) -> None:
    assert singular(noun) == one


@given(st.sampled_from(sorted(PERSON | ORGANISATION | DOCUMENT)))
def test_a_singular_is_its_own_singular(noun: str) -> None:
    assert singular(singular(noun)) == singular(noun)


@pytest.mark.parametrize("noun", ["officials", "people", "police", "women"])
def test_several_are_noticed(noun: str) -> None:
    assert is_plural(noun)


@pytest.mark.parametrize("noun", ["official", "woman", "congress", "board"])
def test_one_is_not_several(noun: str) -> None:
    assert not is_plural(noun)


def test_the_lists_tell_apart_what_they_name() -> None:
    assert {"mayor", "spokesman", "witness"} <= PERSON
    assert not PERSON & PREPOSITIONS
    assert "spokeswoman" in FEMALE
    assert "spokesman" in MALE
    assert not FEMALE & MALE


@pytest.mark.parametrize("noun", ["barista", "vlogger", "midwife", "co-worker", "stepmum", "pope"])
def test_people_of_today_are_people(noun: str) -> None:
    assert noun in PERSON


@pytest.mark.parametrize("noun", ["left", "right", "oracle", "sentinel", "watchdog", "ottawa"])
def test_what_news_says_of_bodies_and_places_is_nobody(noun: str) -> None:
    assert noun not in PERSON
