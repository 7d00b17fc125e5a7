from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.matching.contraries import (
    RELATIVE,
    Side,
    negated_by_one,
    opposed,
    sided_words,
    sides_taken,
    statement,
)
from whoseword.text.content_words import wording


def sides(text: str) -> dict[Side, str]:
    return sides_taken(wording(text))


@pytest.mark.parametrize(
    ("one", "other", "words"),
    [
        ("The jury acquitted Vane", "The jury convicted Vane", ("acquitted", "convicted")),
        ("The diver was found alive", "The diver died", ("alive", "died")),
        ("The council approved the dam", "The dam was rejected", ("approved", "rejected")),
    ],
)
def test_opposite_words_are_found_with_their_words(
    one: str, other: str, words: tuple[str, str]
) -> None:
    assert opposed(sides(one), sides(other)) == words
    assert opposed(sides(other), sides(one)) == words[::-1]


@given(st.lists(st.sampled_from([*sided_words(), "dam", "the"]), max_size=8))
def test_the_sides_are_those_that_a_scan_of_the_whole_table_finds(words: list[str]) -> None:
    said = wording(" ".join(words))
    text = f" {' '.join(said.words)} "
    table = sorted(sided_words().items(), key=lambda entry: text.find(f" {entry[0]} "))
    scanned = {
        side: word for word, sides in table if f" {word} " in text for side in reversed(sides)
    }
    assert list(sides_taken(said).items()) == list(scanned.items())


def test_a_text_that_has_both_sides_opposes_neither() -> None:
    both = "Vane was convicted first and acquitted later"
    assert opposed(sides(both), sides("Vane was acquitted")) is None


def test_rows_that_hang_on_whom_they_are_said_of_can_be_left_out() -> None:
    won, lost = sides("Harrow won the final"), sides("Orsay lost the final")
    assert opposed(won, lost) is not None
    assert opposed(won, lost, RELATIVE) is None


@pytest.mark.parametrize(
    ("one", "other", "verb"),
    [
        ("The bishop refused to apologise", "The bishop apologised", "apologise"),
        ("The council did not approve the dam", "The council approved the dam", "approve"),
        ("They don’t pass the bill", "To pass the bill is a risk", "pass"),
        ("They did not approve it", "They never approved it", None),
        ("They did not approve it", "They rejected it", None),
        ("The vote was about not approving it", "They approved it", None),
    ],
)
def test_one_verb_negated_by_one_text_alone(one: str, other: str, verb: str | None) -> None:
    assert negated_by_one(statement(one), statement(other)) == verb
    assert negated_by_one(statement(other), statement(one)) == verb


@given(st.text(max_size=300))
def test_no_text_contradicts_itself(text: str) -> None:
    assert opposed(sides(text), sides(text)) is None
    assert negated_by_one(statement(text), statement(text)) is None


def test_no_word_stands_on_both_sides_of_one_row() -> None:
    for word, sides in sided_words().items():
        assert len({row for row, _ in sides}) == len(sides), word
