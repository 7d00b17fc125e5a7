from __future__ import annotations

import re

import pytest

from whoseword.text.number_words import NUMBER, number_of, scaled_step, step_of


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("seven", 7),
        ("forty-two", 42),
        ("forty two", 42),
        ("a hundred", 100),
        ("three hundred and nine", 309),
        ("a hundred twelve", 112),
        ("a dozen", 12),
        ("half a dozen", 6),
        ("three dozen", 36),
        ("two thousand and six", 2006),
        ("a thousand three hundred", 1300),
        ("four hundred thousand and twenty-one", 400_021),
    ],
)
def test_a_number_in_words_is_read_whole(words: str, number: float) -> None:
    assert re.fullmatch(NUMBER, words)
    assert number_of(words) == number


@pytest.mark.parametrize(
    ("words", "number"),
    [
        ("three and a half million", 3.5),
        ("two and a half thousand", 2.5),
        ("half a billion", 0.5),
        ("a quarter of a million", 0.25),
        ("a couple of thousand", 2),
    ],
)
def test_a_part_waits_for_its_scale(words: str, number: float) -> None:
    match = re.match(NUMBER, words)
    assert match is not None
    assert number_of(match[0]) == number


def test_parts_of_a_scale_are_finer_than_the_scale() -> None:
    assert scaled_step("half a") < scaled_step("two") == 1


@pytest.mark.parametrize("words", ["five and six", "hundreds", "a", "few dozen", "one two"])
def test_what_is_no_single_number_is_not_read_as_one(words: str) -> None:
    assert re.fullmatch(NUMBER, words) is None


def test_round_numbers_are_round() -> None:
    assert step_of("two hundred") > step_of("two dozen") > step_of("two hundred and one") == 0
