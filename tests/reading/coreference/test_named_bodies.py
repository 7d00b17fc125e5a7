from __future__ import annotations

import pytest

from tests.known import OUTLETS
from whoseword.reading.coreference.characters import Character
from whoseword.reading.coreference.discourse_entities import Cast
from whoseword.reading.coreference.named_bodies import Bodies
from whoseword.records import NameKind


@pytest.fixture
def cast() -> Cast:
    return Cast({"text": "", "title": ""}, [], {}, OUTLETS)


def entered(cast: Cast, *names: str) -> tuple[Bodies, list[Character]]:
    bodies = Bodies()
    found = [cast.add(name, NameKind.ORGANISATION) for name in names]
    for body in found:
        bodies.enter(body)
    return bodies, found


def test_a_body_is_called_by_its_name_or_its_initials(cast: Cast) -> None:
    bodies, (board,) = entered(cast, "the Harbour Safety Board")
    for words in ("Harbour Safety Board", "HSB", "the HSB"):
        assert bodies.called(words) == [board]
    assert bodies.abbreviated("HSB") is board
    assert bodies.called("Harbour Board") == []
    assert bodies.abbreviated("harbour") is None


def test_initials_that_stood_before_are_the_body_named_later(cast: Cast) -> None:
    bodies, (short,) = entered(cast, "HSB")
    assert bodies.abbreviated("Harbour Safety Board") is short
    assert bodies.called("Harbour Safety Board") == [short]


def test_of_two_bodies_with_the_same_initials_the_first_is_meant(cast: Cast) -> None:
    bodies, (first, second) = entered(cast, "Harbour Safety Board", "Hill Sheep Bureau")
    assert bodies.abbreviated("HSB") is first
    assert bodies.called("HSB") == [first, second]
