from __future__ import annotations

from collections.abc import Sequence

from tests.entities.peopled import known, read
from whoseword.records import NameKind, Reading


def entities(*readings: Reading) -> Sequence[tuple[str, NameKind]]:
    return sorted((e.name, e.kind) for e in known(*readings).entities)


def test_an_office_alone_is_no_body_but_a_paper_may_be_called_so() -> None:
    told = read(
        "Bo Ray, the CEO, left. The Star wrote of it.", person=("Bo Ray",), body=("CEO", "Star")
    )
    assert entities(told) == [("Bo Ray", NameKind.PERSON), ("Star", NameKind.ORGANISATION)]


def test_two_people_joined_by_a_hyphen_are_no_third() -> None:
    told = read(
        "Bo Ray met Ann Lee. The Ray-Lee talks ended.", person=("Bo Ray", "Ann Lee", "Ray-Lee")
    )
    assert [name for name, _ in entities(told)] == ["Ann Lee", "Bo Ray"]


def test_a_person_may_have_a_name_with_a_hyphen() -> None:
    told = read("Bo Ray met Ida Ray-Vane.", person=("Bo Ray", "Ida Ray-Vane"))
    assert len(entities(told)) == 2


def test_a_lone_surname_is_the_person_whom_another_article_names_in_full() -> None:
    one = read("Bo Hale ran. The Hale drive grew.", person=("Bo Hale",), article="a")
    two = read("The Hale drive grew.", body=("Hale",), article="b")
    assert entities(one, two) == [("Bo Hale", NameKind.PERSON)]


def test_a_body_beside_a_person_of_its_name_stays_a_body() -> None:
    told = read("Bo Hale left Hale. Hale sank.", person=("Bo Hale",))
    other = read("Hale sank.", body=("Hale",), article="b")
    same = read(
        "Hale sold ships, as Bo Hale said.", person=("Bo Hale",), body=("Hale",), article="c"
    )
    kinds = {kind for name, kind in entities(same) if name == "Hale"}
    assert kinds <= {NameKind.ORGANISATION}
    assert ("Bo Hale", NameKind.PERSON) in entities(told, other)
