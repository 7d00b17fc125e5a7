from __future__ import annotations

import pytest

from tests.entities.peopled import known, read
from whoseword.entities.standing import peopled_sentences
from whoseword.entities.tie_wording import together, wording


def shown(text: str, *, body: tuple[str, ...] = ()) -> set[str]:
    """What the build of a sentence shows about its first two parties."""
    reading = read(text, person=("Bo Ray", "Ann Lee"), body=body)
    who = known(reading)
    by_id = {entity.id: entity for entity in who.entities}
    (sentence,) = peopled_sentences(reading, by_id, who.entity_of)
    return set(wording(sentence, (sentence.standing[0], sentence.standing[1])))


def test_a_verb_between_the_two_joins_them() -> None:
    found = shown("Bo Ray endorsed Ann Lee.")
    assert {"joins alliance", "verb of first alliance", "one clause"} <= found


def test_asides_and_appositions_do_not_part_subject_and_verb() -> None:
    assert "joins opposition" in shown("Bo Ray, a quiet man of sixty, sued Ann Lee.")
    assert "joins opposition" in shown("Bo Ray (no relation) sued Ann Lee.")


def test_a_new_clause_breaks_the_words_between() -> None:
    found = shown("Bo Ray sued the port, but the town stood by Ann Lee.")
    assert "broken" in found
    assert "joins alliance" not in found


def test_who_is_acted_on_by_the_second() -> None:
    assert "done by second" in shown("Bo Ray was hired by Ann Lee.")
    assert "done by second" not in shown("Bo Ray stood by Ann Lee.")


def test_what_belongs_to_a_party_is_not_the_party() -> None:
    found = shown("Bo Ray praised Ann Lee's plan.")
    assert "possessive second" in found
    assert "possessive first" not in found


@pytest.mark.parametrize("words", [" and ", ", ", ", Mr. ", " and Sen. "])
def test_names_in_a_row_stand_together(words: str) -> None:
    assert together(words)


def test_a_word_parts_names() -> None:
    assert not together(" met ")
    assert not together(", who sued ")
