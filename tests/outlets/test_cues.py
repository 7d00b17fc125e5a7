from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.outlets.cues import beside


def cued(text: str, name: str, *, the: bool = False, name_with_the: bool = False) -> bool:
    start = text.index(name)
    return beside(text, start, start + len(name), the=the, name_with_the=name_with_the)


@pytest.mark.parametrize(
    "text",
    [
        "Weber told Beacon that she would stay.",
        "according to Beacon",
        "an interview with Beacon on Friday",
        "a report by Beacon",
        "first published in Beacon, it said",
        "the editor of Beacon",
        "the mine is shut (Beacon)",
        "Beacon reported that the mine is shut.",
        "Beacon’s article on the mine",
        "Beacon, which first revealed it",
        "a Beacon columnist",
    ],
)
def test_words_of_reporting_beside_a_name_make_it_an_outlets(text: str) -> None:
    assert cued(text, "Beacon")


@pytest.mark.parametrize(
    "text",
    [
        "Beacon lies on the coast.",
        "The road to Beacon is shut.",
        "He told reporters as they left for the hills of Beacon",
        "Beacon said it would rain.",
    ],
)
def test_an_ordinary_word_stays_one(text: str) -> None:
    assert not cued(text, "Beacon")


def test_a_name_that_begins_with_the_needs_less() -> None:
    text = "The Beacon said it would rain."
    assert cued(text, "The Beacon", the=True, name_with_the=True)
    assert not cued(text, "The Beacon", the=True)
    assert cued("It was in The Beacon on Friday.", "The Beacon", the=True, name_with_the=True)


@given(st.text("xyz ", min_size=40, max_size=60))
def test_what_stands_far_off_has_no_say(between: str) -> None:
    text = f"told {between}Beacon{between} magazine"
    assert not cued(text, "Beacon")
