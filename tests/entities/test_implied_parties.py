from __future__ import annotations

import pytest

from tests.entities.peopled import read, words
from whoseword.entities.implied_parties import implied_parties


def implied(text: str, *, person: tuple[str, ...] = ()) -> dict[str, list[str]]:
    reading = read(text, person=person)
    return {
        p.name: [words(reading, place) for place in p.mentions] for p in implied_parties(reading)
    }


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("Sen. Ann Lee came.", "Senate"),
        ("Senators Ann Lee and Bo Ray came.", "Senate"),
        ("Rep. Ann Lee came.", "House of Representatives"),
        ("Congresswoman Ann Lee came.", "House of Representatives"),
    ],
)
def test_a_title_implies_the_body_that_goes_without_saying(text: str, body: str) -> None:
    assert list(implied(text)) == [body]


@pytest.mark.parametrize(
    "text", ["State Sen. Ann Lee came.", "Three state senators came.", "A representative came."]
)
def test_members_of_other_chambers_and_titles_without_a_name_imply_none(text: str) -> None:
    assert implied(text) == {}


def test_a_label_is_read_in_parentheses_alone_and_with_its_state() -> None:
    assert implied("Ann Lee (D) met Bo Ray (R-Ohio) and Al Poe, D-Va., too.") == {
        "Democratic Party": ["D", "D"],
        "Republican Party": ["R"],
        "Ohio": ["Ohio"],
        "Virginia": ["Va."],
    }


def test_a_state_cut_short_is_that_state() -> None:
    assert implied("Ariz. Gov. Ann Lee came.") == {"Arizona": ["Ariz."]}
    assert implied("They met in Ohio.") == {}
