from __future__ import annotations

from tests.entities.peopled import called, known, read
from whoseword.entities.standing import peopled_sentences
from whoseword.entities.tie_candidates import TieCandidate, candidates
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


def test_two_stand_where_words_tell_outright_what_ties_them() -> None:
    _, found = paired("Bo Ray, like Ann Lee, waited, and then Bo Ray met Ann Lee.")
    (candidate,) = found
    assert candidate.between == " met "
    assert candidate.outright is not None
