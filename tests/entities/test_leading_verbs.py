from __future__ import annotations

import pytest

from tests.entities.peopled import known, read
from whoseword.entities.leading_verbs import led_bodies
from whoseword.entities.standing import peopled_sentences


def led(text: str) -> list[tuple[str, str, str]]:
    reading = read(text, person=("Ilka Dorn",), body=("Port Board",))
    who = known(reading)
    entities = {entity.id: entity for entity in who.entities}
    return [
        (entities[holder.entity].name, phrase.told, text[slice(*phrase.core)])
        for sentence in peopled_sentences(reading, entities, who.entity_of)
        for holder, phrase in led_bodies(sentence)
    ]


@pytest.mark.parametrize(
    "text",
    [
        "Ilka Dorn, who headed the Port Board, left.",
        "Ilka Dorn headed the Port Board.",
        "The Port Board, founded by Ilka Dorn, met.",
    ],
)
def test_who_leads_or_founds_a_body_has_a_role_there(text: str) -> None:
    ((name, role, body),) = led(text)
    assert (name, body) == ("Ilka Dorn", "Port Board")
    assert role


@pytest.mark.parametrize(
    "text",
    [
        "Ilka Dorn headed for the Port Board.",
        "Ilka Dorn met the Port Board.",
        "Ilka Dorn said that others headed the Port Board building.",
    ],
)
def test_other_verbs_tell_no_role(text: str) -> None:
    assert led(text) == []
