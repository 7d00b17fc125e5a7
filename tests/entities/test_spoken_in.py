from __future__ import annotations

from dataclasses import replace

from whoseword.entities.spoken_in import relation_around, unsure, voice
from whoseword.entities.standing import PeopledSentence
from whoseword.records import Attribution, Certainty, Form

WIDE = Attribution("A1", "a", (), (), ((0, 40),), Form.INDIRECT, speaker="S1")
NARROW = Attribution("A2", "a", (), (), ((10, 20),), Form.INDIRECT, speaker="S2")
SENTENCE = PeopledSentence("a", "text", (0, 50), "x" * 50, (), (WIDE, NARROW))


def test_the_narrowest_attribution_holds_a_span() -> None:
    assert relation_around(SENTENCE, (12, 15)) == NARROW
    assert relation_around(SENTENCE, (9, 15)) == WIDE
    assert relation_around(SENTENCE, (39, 42)) is None


def test_a_title_in_reported_speech_is_the_outlets_own_one_that_is_quoted_the_speakers() -> None:
    assert voice(WIDE, in_passing=False) == WIDE
    assert voice(WIDE, in_passing=True) is None
    quoted = replace(WIDE, form=Form.DIRECT)
    assert voice(quoted, in_passing=True) == quoted
    assert voice(None, in_passing=False) is None


def test_hedged_conditional_and_denied_is_unsure() -> None:
    assert not unsure(None)
    assert not unsure(WIDE)
    assert unsure(replace(WIDE, denial=True))
    assert unsure(replace(WIDE, certainty=Certainty.HEDGED))
    assert unsure(replace(WIDE, certainty=Certainty.CONDITIONAL))
