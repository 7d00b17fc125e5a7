"""Attention as one operator gives the numbers of attention node by node; needs onnx, not torch."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnx
import onnxruntime
import pytest

from evaluation.bench.bert_base import Shape, _model
from training.tagger.attention import OPERATOR, fused

SMALL = Shape(layers=2, width=32, heads=4, vocabulary=50)


def outputs(model: onnx.ModelProto, ids: np.ndarray) -> np.ndarray:
    session = onnxruntime.InferenceSession(
        model.SerializeToString(), providers=["CPUExecutionProvider"]
    )
    every = {"ids": ids, "mask": np.ones_like(ids)}
    feed = {node.name: every[node.name] for node in session.get_inputs()}
    return np.asarray(session.run(None, feed)[0])


@pytest.mark.parametrize("length", [1, 7, 200])
def test_rows_without_padding_give_the_same_numbers(length: int) -> None:
    ids = np.random.default_rng(0).integers(0, 50, (1, length)).astype(np.int32)
    plain = outputs(_model(SMALL), ids)
    np.testing.assert_allclose(outputs(fused(_model(SMALL), SMALL.heads), ids), plain, atol=1e-4)


def test_nothing_is_left_of_the_mask() -> None:
    model = fused(_model(SMALL), SMALL.heads)
    assert [node.name for node in model.graph.input] == ["ids"]
    kinds = [node.op_type for node in model.graph.node]
    assert kinds.count(OPERATOR) == SMALL.layers
    assert "Softmax" not in kinds


def test_the_operator_survives_saving(tmp_path: Path) -> None:
    path = tmp_path / "fused.onnx"
    onnx.save(fused(_model(SMALL), SMALL.heads), str(path))
    assert onnxruntime.InferenceSession(str(path)).get_inputs()[0].name == "ids"
