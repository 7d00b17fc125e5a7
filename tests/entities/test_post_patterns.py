from __future__ import annotations

import pytest

from tests.entities.peopled import called, known, read
from whoseword.entities.post_patterns import held_roles, is_role
from whoseword.entities.role_phrases import role_phrases
from whoseword.entities.standing import peopled_sentences


def held(text: str, *people: str) -> list[tuple[str | None, str, bool]]:
    reading = read(text, person=people or ("Ilka Dorn",))
    who = known(reading)
    entities = {entity.id: entity for entity in who.entities}
    return [
        (called(who, person.entity), role.head, title)
        for sentence in peopled_sentences(reading, entities, who.entity_of)
        for person, role, title in held_roles(
            sentence, list(role_phrases(sentence.text, sentence.span))
        )
    ]


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("Mayor Ilka Dorn left.", True),
        ("Ilka Dorn, the mayor of Brenn, left.", False),
        ("Ilka Dorn, who was mayor of Brenn, left.", False),
        ("Ilka Dorn is the mayor of Brenn.", False),
    ],
)
def test_a_title_or_a_description_tells_who_holds_a_role(text: str, title: bool) -> None:
    assert held(text) == [("Ilka Dorn", "mayor", title)]


@pytest.mark.parametrize(
    "text", ["Ilka Dorn met the mayor of Brenn.", "The mayor saw a cart of Ilka Dorn there."]
)
def test_the_role_of_somebody_else_is_not_held(text: str) -> None:
    assert held(text) == []


def test_two_people_have_each_their_own_role() -> None:
    text = "Mayor Ilka Dorn met Bo Ray, the governor of Brenn."
    assert set(held(text, "Ilka Dorn", "Bo Ray")) == {
        ("Ilka Dorn", "mayor", True),
        ("Bo Ray", "governor", False),
    }


def test_words_that_name_a_role_are_known() -> None:
    assert is_role("mayor")
    assert not is_role("harbour")
