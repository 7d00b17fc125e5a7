from __future__ import annotations

import pytest

from tests.entities.peopled import called, known, read
from whoseword.entities.standing import peopled_sentences
from whoseword.entities.tie_candidates import TieCandidate, candidates, denied, denies, hedging
from whoseword.entities.whos_who import WhosWho

PEOPLE = ("Bo Ray", "Ann Lee", "Ida Vane")


def paired(text: str) -> tuple[WhosWho, list[TieCandidate]]:
    reading = read(text, person=PEOPLE)
    who = known(reading)
    entities = {entity.id: entity for entity in who.entities}
    sentences = peopled_sentences(reading, entities, who.entity_of)
    return who, [c for s in sentences for c in candidates(s, entities, frozenset())]


def test_every_two_parties_of_a_sentence_are_a_pair_in_its_order() -> None:
    who, found = paired("Bo Ray met Ann Lee and Ida Vane. Ida Vane left.")
    names = [tuple(called(who, s.entity) for s in candidate.pair) for candidate in found]
    assert sorted(names, key=str) == [
        ("Ann Lee", "Ida Vane"),
        ("Bo Ray", "Ann Lee"),
        ("Bo Ray", "Ida Vane"),
    ]
    between = {candidate.between for candidate in found}
    assert " met " in between
    assert all(candidate.features for candidate in found)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Bo Ray never met Ann Lee.", True),
        ("There is no evidence that Bo Ray met Ann Lee.", True),
        ("Bo Ray and Ann Lee have never met.", True),
        ("Bo Ray met Ann Lee.", False),
        ("Bo Ray met Ann Lee, who has never left.", False),
    ],
)
def test_a_denial_between_ahead_or_behind_denies_what_ties_the_two(text: str, told: bool) -> None:
    _, (candidate,) = paired(text)
    assert denies(candidate.sentence, candidate.pair) is told


def test_words_of_denial_and_of_hearsay_are_known() -> None:
    assert denied("he never met")
    assert not denied("he met")
    assert hedging("he allegedly met")
    assert not hedging("he met")
