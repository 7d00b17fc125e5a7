from __future__ import annotations

import pytest

from tests.claims.matched import HARBOUR, reading
from whoseword.matching.propositions import propositions
from whoseword.matching.sentence_context import CONTEXT_WORDS, leans, shown, units
from whoseword.records import Proposition

DORN = Proposition("p", "a", ((0, 9),), "Water is scarce in all of the town now", 1, speaker="S")


def test_a_sentence_holds_its_propositions_and_knows_the_one_before() -> None:
    read = reading("harbour", HARBOUR, "Council buys electric ferries")
    found = propositions(read)
    held = units(found, [read])
    assert sorted(k for unit in held for k in unit.parts) == list(range(len(found)))
    title, first, second, *_ = held
    assert (title.sentence.text, title.before) == ("Council buys electric ferries", "")
    assert first.before == ""
    assert second.before == first.sentence.text
    start, end = second.sentence.spans[0]
    assert HARBOUR[start:end].split() == second.sentence.text.split()


@pytest.mark.parametrize("text", ["He left.", "“But they will stay”", "And it fell", "This is"])
def test_what_opens_with_a_pronoun_leans_on_what_stands_before(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize("text", ["The mayor left.", "Itself alone", "", "Thistles grow"])
def test_other_sentences_stand_alone(text: str) -> None:
    assert not leans(text)


def test_the_speaker_is_named_where_the_words_do_not_name_him() -> None:
    assert shown(DORN, "", {"S": "Ilka Dorn"}) == f"Ilka Dorn: {DORN.text}"
    named = Proposition(
        "p", "a", ((0, 9),), "Dorn has water in all of the town now", 1, speaker="S"
    )
    assert shown(named, "", {"S": "Ilka Dorn"}) == named.text


def test_a_sentence_that_leans_or_is_short_is_shown_with_the_end_of_the_one_before() -> None:
    before = " ".join(f"w{k}" for k in range(40))
    short = Proposition("p", "a", ((0, 9),), "Nobody came", 1)
    found = shown(short, before, {})
    assert found == f"({' '.join(before.split()[-CONTEXT_WORDS:])}) Nobody came"
    assert shown(short, "", {}) == "Nobody came"
    assert shown(DORN, before, {}) == DORN.text
