from __future__ import annotations

import pytest

from tests.entities.peopled import known, read
from whoseword.entities.post_times import times
from whoseword.entities.standing import peopled_sentences


def held(text: str, role: str) -> tuple[str | None, str | None]:
    reading = read(text, person=("Ilka Dorn",), published="2031-03-10")
    who = known(reading)
    entities = {entity.id: entity for entity in who.entities}
    (sentence,) = peopled_sentences(reading, entities, who.entity_of)
    holder = next(s.span for s in sentence.standing)
    start = text.index(role)
    return times(sentence, holder, (start, start + len(role)))


@pytest.mark.parametrize(
    ("text", "since", "until"),
    [
        ("Ilka Dorn, mayor since 2019, left.", "2019", None),
        ("Ilka Dorn, mayor from 2019 to 2023, left.", "2019", "2023"),
        ("Ilka Dorn, the mayor until 2023, left.", None, "2023"),
        ("Ilka Dorn, mayor since late 2019, left.", "2019-09", None),
        ("Then, in 2019, Ilka Dorn was promoted to mayor in a storm.", "2019", None),
        ("Ilka Dorn, the mayor, met a crowd.", None, None),
        ("Ilka Dorn has been mayor for the past three years.", "2028", None),
        ("Ilka Dorn was mayor before she was elected senator in 2026.", None, "2026"),
        ("Earlier this month the mayor, Ilka Dorn, was ousted by a recall.", None, "2031-03"),
        ("Ilka Dorn, the mayor, who worked for J. B. Orr, is to leave in July.", None, "2031-07"),
    ],
)
def test_since_and_until_beside_a_post_are_its_times(
    text: str, since: str | None, until: str | None
) -> None:
    assert held(text, "mayor") == (since, until)


def test_a_date_of_something_else_is_none_of_the_post() -> None:
    assert held("Ilka Dorn, the mayor, said that the well was dug in 1850.", "mayor") == (
        None,
        None,
    )


@pytest.mark.parametrize(
    ("text", "role", "year"),
    [
        ("Ilka Dorn, running as the nominee for mayor in 2026, defended it.", "nominee", "2026"),
        ("Ilka Dorn was director of the bid for mayor in 2026.", "director", "2026"),
    ],
)
def test_the_year_of_a_campaign_is_both_ends_of_its_posts(text: str, role: str, year: str) -> None:
    assert held(text, role) == (year, year)


def test_a_post_that_is_taken_is_not_the_one_held_before() -> None:
    assert held("The mayor Ilka Dorn will become governor on Friday.", "mayor") == (None, None)
