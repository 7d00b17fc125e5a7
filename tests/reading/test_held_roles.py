from __future__ import annotations

import pytest

from tests.entities.peopled import read
from whoseword.reading.held_roles import with_roles
from whoseword.records import Article, NameKind, Party, Place


def held(text: str, *people: str) -> list[tuple[str | None, str, bool]]:
    reading = read(text, person=people or ("Ilka Dorn",))
    return [
        (party.name, role.phrase.head, role.title)
        for party in reading.parties
        for role in party.roles
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


def test_a_pronoun_may_hold_a_role() -> None:
    assert held("Ilka Dorn left. She is the mayor of Brenn.") == [("Ilka Dorn", "mayor", False)]


def test_a_headline_tells_roles_too() -> None:
    dorn = Party("p", "Ilka Dorn", NameKind.PERSON, mentions=(Place("a", (6, 15), "title"),))
    article = Article("a", "It rained.", title="Mayor Ilka Dorn resigns")
    ((role,),) = [party.roles for party in with_roles(article, ((0, 10),), [dorn])]
    assert (role.field, role.phrase.head, role.title) == ("title", "mayor", True)
