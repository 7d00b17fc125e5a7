from __future__ import annotations

from dataclasses import replace

from whoseword.entities.spoken_in import relation_around, unsure, word_of
from whoseword.entities.standing import PeopledSentence
from whoseword.records import Attribution, Certainty, Form

WIDE = Attribution("A1", "a", (), (), ((0, 40),), Form.INDIRECT, speaker="S1")
NARROW = Attribution("A2", "a", (), (), ((10, 20),), Form.INDIRECT, speaker="S2")
SENTENCE = PeopledSentence("a", "text", (0, 50), "x" * 50, (), (WIDE, NARROW))


def test_the_narrowest_attribution_holds_a_span() -> None:
    assert relation_around(SENTENCE, (12, 15)) == NARROW
    assert relation_around(SENTENCE, (9, 15)) == WIDE
    assert relation_around(SENTENCE, (39, 42)) is None


def test_a_word_is_that_of_its_speaker_or_of_the_outlet() -> None:
    assert word_of(SENTENCE, (12, 15)) == "S2"
    assert word_of(SENTENCE, (45, 48)) is None


def test_hedged_conditional_and_denied_is_unsure() -> None:
    assert not unsure(None)
    assert not unsure(WIDE)
    assert unsure(replace(WIDE, denial=True))
    assert unsure(replace(WIDE, certainty=Certainty.HEDGED))
    assert unsure(replace(WIDE, certainty=Certainty.CONDITIONAL))
