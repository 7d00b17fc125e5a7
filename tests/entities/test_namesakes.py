from __future__ import annotations

from itertools import permutations

import pytest

from whoseword.entities.namesakes import with_namesakes
from whoseword.records import Entity, NameKind


def people(*names: str, kind: NameKind = NameKind.PERSON) -> list[Entity]:
    return [Entity(name, name, kind) for name in names]


def namesakes(*names: str) -> dict[str, tuple[str, ...]]:
    return {e.name: e.possibly_same for e in with_namesakes(people(*names)) if e.possibly_same}


def test_a_lone_surname_could_be_either_bearer() -> None:
    assert namesakes("Ann Vane", "Bo Vane", "Vane") == {
        "Ann Vane": ("Vane",),
        "Bo Vane": ("Vane",),
        "Vane": ("Ann Vane", "Bo Vane"),
    }


@pytest.mark.parametrize(
    ("one", "other"),
    [("Ann Vane", "Ann Vane"), ("Ann Vane", "A. Vane"), ("William Hale", "Bill Hale")],
)
def test_two_kept_apart_under_one_name_are_possibly_the_same(one: str, other: str) -> None:
    first, second = with_namesakes(
        [Entity("1", one, NameKind.PERSON), Entity("2", other, NameKind.PERSON)]
    )
    assert (first.possibly_same, second.possibly_same) == (("2",), ("1",))


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Ann Vane", "Bo Vane"),
        ("Mr. Vane", "Ms. Vane"),
        ("Ann B. Vane", "Ann C. Vane"),
        ("Bo Ray Jr.", "Bo Ray Sr."),
        ("Ann Vane", "Ann Ray"),
    ],
)
def test_names_that_part_two_people_make_no_namesakes(one: str, other: str) -> None:
    assert namesakes(one, other) == {}


def test_only_people_are_namesakes() -> None:
    assert with_namesakes(people("Vane", "Vane", kind=NameKind.PLACE)) == tuple(
        people("Vane", "Vane", kind=NameKind.PLACE)
    )


def test_the_order_of_the_answer_follows_the_order_given() -> None:
    for names in permutations(("Ann Vane", "Bo Vane", "Vane")):
        found = namesakes(*names)
        assert found["Vane"] == tuple(name for name in names if name != "Vane")
