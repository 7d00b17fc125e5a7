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
        ("Ilka Dorn, the mayor, met a crowd.", None, None),
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
