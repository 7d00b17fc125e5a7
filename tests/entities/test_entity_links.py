from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from whoseword.entities.entity_links import EntityLinks
from whoseword.records import (
    Article,
    Entity,
    Name,
    NameKind,
    Place,
    Proposition,
    Reading,
    Span,
)

TEXT = "Ilka Dorn met Bo Ray. She left."
DORN = Entity(
    "E1", "Ilka Dorn", NameKind.PERSON, mentions=(Place("a", (0, 9)), Place("a", (22, 25)))
)
RAY = Entity("E2", "Bo Ray", NameKind.PERSON, mentions=(Place("a", (14, 20)),))
LINKS = EntityLinks((DORN, RAY))


def proposition(key: str, *spans: Span) -> Proposition:
    return Proposition(key, "a", spans, "", 0)


def test_a_name_has_the_entity_that_bears_it() -> None:
    names = (Name((0, 9), NameKind.PERSON), Name((14, 20), NameKind.PERSON))
    stray = Name((0, 4), NameKind.PLACE, "title")
    reading = Reading(Article("a", TEXT), (), (), (), (*names, stray))
    assert [name.entity for name in LINKS.names(reading)] == ["E1", "E2", None]


def test_a_statement_has_the_entities_that_stand_in_it_once_each_in_order() -> None:
    both, she, none = LINKS.propositions(
        [
            proposition("P2", (22, 30)),
            proposition("P1", (0, 20), (22, 25)),
            proposition("P3", (26, 30)),
        ]
    )
    assert (both.id, both.entities) == ("P1", ("E1", "E2"))
    assert (she.id, she.entities) == ("P2", ("E1",))
    assert none.entities == ()


@given(st.integers(0, 31), st.integers(0, 31))
def test_only_what_stands_whole_in_a_stretch_counts(a: int, b: int) -> None:
    low, high = min(a, b), max(a, b)
    (found,) = LINKS.propositions([proposition("P", (low, high))])
    within = {
        entity.id
        for entity in (DORN, RAY)
        for place in entity.mentions
        if low <= place.span[0] and place.span[1] <= high
    }
    assert set(found.entities) == within
