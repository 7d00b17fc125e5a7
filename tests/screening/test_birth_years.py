from __future__ import annotations

import pytest

from whoseword.records import Article, Entity, NameKind, Place
from whoseword.screening.birth_years import birth_years


def born(text: str, published: str | None = "2031-03-10", field: str = "text") -> set[int]:
    start = text.index("Dorn")
    place = Place("a", (start, start + 4), "text" if field == "text" else "title")
    entity = Entity("E", "Ilka Dorn", NameKind.PERSON, mentions=(place,))
    return set(birth_years(entity, {"a": Article("a", text, published=published)}))


@pytest.mark.parametrize(
    "text",
    [
        "Ilka Dorn, 62, is the mayor.",
        "Ilka Dorn, aged 62, is the mayor.",
        "Ilka Dorn, who is 62, is the mayor.",
        "the 62-year-old mayor Ilka Dorn",
        "Ilka Dorn, 62 years-old, left.",
    ],
)
def test_an_age_allows_two_years_of_birth(text: str) -> None:
    assert born(text) == {1968, 1969}


@pytest.mark.parametrize(
    "text",
    ["Ilka Dorn, 62 times a winner", "Dorn has 62 carts.", "Dorn, 7, fell", "The 62 of Dorn"],
)
def test_another_number_is_no_age(text: str) -> None:
    assert born(text) == set()


def test_without_a_day_or_outside_the_text_nothing_is_known() -> None:
    assert born("Ilka Dorn, 62, is the mayor.", None) == set()
    assert born("Ilka Dorn, 62, is the mayor.", field="title") == set()
