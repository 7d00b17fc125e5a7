from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from whoseword.reading.coreference.name_context import honorific, surroundings

NAME = "Ilka Dorn"


def around(text: str, *, headline: bool = False) -> tuple[set[str], str | None]:
    start = text.index(NAME)
    found = surroundings(text, (start, start + len(NAME)), headline=headline)
    votes = found.genders.most_common(1)
    return found.roles, votes[0][0] if votes else None


@pytest.mark.parametrize(
    ("text", "role"),
    [
        ("Sen. Ilka Dorn left.", "senator"),
        ("harbour mayor Ilka Dorn left.", "mayor"),
        ("Ilka Dorn, the mayor of Brenn, left.", "mayor"),
        ("Sen. Ilka Dorn left.", "lawmaker"),
    ],
)
def test_titles_and_appositions_are_roles(text: str, role: str) -> None:
    assert role in around(text)[0]


def test_titles_and_nouns_show_he_or_she() -> None:
    assert around("Ms. Ilka Dorn left.")[1] == "she"
    assert around("Ilka Dorn, a spokeswoman for Brenn, left.")[1] == "she"
    assert around("Ilka Dorn left.")[1] is None


def test_what_somebody_says_behind_a_name_is_no_apposition() -> None:
    assert "spokeswoman" not in around("It is about Ilka Dorn, the spokeswoman said, again.")[0]
    assert "mother" not in around("Ilka Dorn, her mother and her aunts came.")[0]
    assert around("The boat was kept by Ilka Dorn, both Ray and the actress allege.")[1] is None
    assert around("It was sunk by Ilka Dorn, Bo Ray and the actress hold.")[1] is None


def test_capitals_of_a_headline_are_no_titles() -> None:
    assert "sues" in around("Harbour Sues Ilka Dorn")[0]
    assert "sues" not in around("Harbour Sues Ilka Dorn", headline=True)[0]


def test_an_honorific_stands_right_before_the_name() -> None:
    assert honorific("Ms. Dorn", (4, 8)) == "she"
    assert honorific("Mr. Dorn", (4, 8)) == "he"
    assert honorific("Ms. Okoro had met Dorn", (18, 22)) is None
    assert honorific("Dorn", (0, 4)) is None


@given(st.text(max_size=60), st.text(max_size=60))
def test_any_words_around_a_name_are_read(before: str, after: str) -> None:
    text = f"{before}{NAME}{after}"
    found = surroundings(text, (len(before), len(before) + len(NAME)))
    assert all(role == role.casefold() for role in found.roles)
