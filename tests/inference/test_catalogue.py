from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from whoseword.errors import ModelError
from whoseword.inference.catalogue import PAIRS, PIECES, READER, opened, opened_arrays

CARDS = Path(__file__).parents[2] / "docs" / "models"


def test_a_file_of_arrays_is_opened_by_name() -> None:
    arrays = opened_arrays(PIECES)
    assert arrays["rows"].shape[0] == arrays["scales"].shape[0]


def test_a_file_that_is_not_the_one_released_is_refused() -> None:
    damaged = replace(PIECES, sha256="0" * 64)
    with pytest.raises(ModelError, match=r"pairs-pieces\.npz is damaged"):
        opened_arrays(damaged)


def test_a_missing_model_is_named() -> None:
    with pytest.raises(ModelError, match=r"lost\.onnx is not in the package"):
        opened(replace(READER, file="lost.onnx"))


def test_every_model_has_a_card() -> None:
    cards = " ".join(card.read_text("utf-8") for card in CARDS.glob("*.md"))
    for entry in (READER, PAIRS):
        assert entry.file in cards or entry.file.removesuffix(".onnx") in cards
