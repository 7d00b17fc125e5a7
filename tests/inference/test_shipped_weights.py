from __future__ import annotations

import pytest

from whoseword.errors import ModelError
from whoseword.inference.shipped_weights import weights


def test_weights_are_read_once_by_name_and_cannot_be_changed() -> None:
    found = weights("statement-scorer.json")
    assert found is weights("statement-scorer.json")
    assert all(isinstance(weight, float) for weight in found.values())
    with pytest.raises(TypeError):
        found["constant"] = 0.0  # type: ignore[index]


def test_a_file_that_is_not_there_is_named() -> None:
    with pytest.raises(ModelError, match=r"lost\.json is not in the package"):
        weights("lost.json")
