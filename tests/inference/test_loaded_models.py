from __future__ import annotations

import pytest

from tests.known import MODELS
from whoseword.errors import ModelError
from whoseword.inference.catalogue import PAIRS, READER
from whoseword.inference.loaded_models import Models


def test_nothing_is_opened_before_it_is_asked_for_and_then_once() -> None:
    models = Models()
    assert models._sessions == {}  # noqa: SLF001 - what it holds is the point
    assert models.session(PAIRS) is models.session(PAIRS)
    assert list(models._sessions) == [PAIRS]  # noqa: SLF001


def test_each_worker_has_models_of_its_own() -> None:
    assert Models().trees("pairs-words.npz") is not MODELS.trees("pairs-words.npz")


def test_what_decoding_needs_comes_from_the_model_file() -> None:
    fixed = MODELS.parameters
    assert fixed.transitions.shape == (len(fixed.role_labels),) * 2
    assert MODELS.session(READER) is MODELS.session(READER)


def test_a_model_that_is_missing_is_refused() -> None:
    with pytest.raises(ModelError, match="not in the package"):
        Models().session("none.onnx")
