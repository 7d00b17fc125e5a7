from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.matching.claims_beside_sentences import claim, sentence
from whoseword.matching.statement_scorer import FEATURES, features, probability

SILENT_MODEL = {"model_same": 0.0, "model_conflict": 0.0}


@given(st.fixed_dictionaries({name: st.floats(-20, 20) for name in FEATURES}))
def test_a_probability_is_one_and_grows_with_the_models_word(values: dict[str, float]) -> None:
    likely = probability(values)
    assert 0 <= likely <= 1
    assert probability({**values, "model_same": values["model_same"] + 1}) >= likely


@pytest.mark.parametrize(
    ("text", "held"),
    [("The dam cracked in May.", 1.0), ("The dam held.", 0.5), ("A parade passed.", 0.0)],
)
def test_the_share_of_the_claims_words_that_a_sentence_holds(text: str, held: float) -> None:
    rarity = {"dam": 1.0, "crack": 1.0}
    found = features(claim("The dam cracked."), sentence(text), rarity, SILENT_MODEL)
    assert found["words_held"] == pytest.approx(held)
    assert set(found) == set(FEATURES)


def test_people_of_another_kind_are_seen() -> None:
    asked_for = claim("The engineer was warned.")
    other = features(asked_for, sentence("The passenger was warned."), {}, SILENT_MODEL)
    same = features(asked_for, sentence("The engineer was warned."), {}, SILENT_MODEL)
    assert (other["other_people"], same["other_people"]) == (1.0, 0.0)
    assert probability(other) < probability(same)
