from __future__ import annotations

from dataclasses import replace

from hypothesis import given
from hypothesis import strategies as st

from tests.known import MODELS, OUTLETS
from whoseword.inference.loaded_models import AntecedentWeights
from whoseword.reading.coreference.antecedent_scorer import NOBODY, choose
from whoseword.reading.coreference.characters import Character
from whoseword.reading.coreference.discourse_entities import Cast

CAST = Cast({"text": "", "title": ""}, [], {}, OUTLETS)
DORN, VANE = CAST.add("Ilka Dorn", None), CAST.add("Ida Vane", None)


def weighing(**weights: float) -> AntecedentWeights:
    return replace(MODELS.antecedents, weights={"he": weights})


def test_the_candidate_for_whom_most_speaks_is_chosen_with_what_speaks_for_it() -> None:
    model = weighing(near=2.0, far=-1.0)
    found = choose("he", [(DORN, {"far": 1.0}), (VANE, {"near": 1.0})], 0.5, model)
    assert found.character is VANE
    assert found.probability > 0.5
    assert dict(found.reasons[0].parameters)["features"] == ("near",)


def test_an_unsure_choice_is_none_and_says_who_was_best() -> None:
    found = choose("he", [(DORN, {}), (VANE, {})], 0.5, weighing())
    assert found.character is None
    assert dict(found.reasons[0].parameters)["name"] == "Ilka Dorn"


def test_nobody_may_be_likelier_than_all() -> None:
    found = choose("he", [(DORN, {})], 0.5, weighing(**{NOBODY: 3.0}))
    assert found.character is None
    assert found.probability < 0.1


def test_without_a_candidate_nobody_is_meant() -> None:
    found = choose("he", [], 0.0, weighing())
    assert (found.character, found.probability) == (None, 0.0)


@given(st.lists(st.floats(-5, 5), min_size=1, max_size=6))
def test_probabilities_leave_room_for_nobody(values: list[float]) -> None:
    leads: list[tuple[Character, dict[str, float]]] = [(DORN, {"x": value}) for value in values]
    found = choose("he", leads, 0.0, weighing(x=1.0))
    assert 0 < found.probability < 1
