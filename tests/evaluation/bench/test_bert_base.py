from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
import pytest

from evaluation.bench.bert_base import Shape, write


@pytest.fixture(scope="module")
def model(tmp_path_factory: pytest.TempPathFactory) -> Path:
    path = tmp_path_factory.mktemp("bert") / "small.onnx"
    write(path, Shape(layers=2, width=16, heads=4, vocabulary=50))
    return path


def _run(model: Path, ids: list[list[int]], mask: list[list[int]]) -> np.ndarray:
    session = onnxruntime.InferenceSession(str(model), providers=["CPUExecutionProvider"])
    feed = {"ids": np.array(ids, dtype=np.int32), "mask": np.array(mask, dtype=np.int32)}
    return np.asarray(session.run(None, feed)[0])


def test_it_takes_batches_of_any_size_and_length(model: Path) -> None:
    assert _run(model, [[1, 2, 3]], [[1, 1, 1]]).shape == (1, 3, 16)
    assert _run(model, [[1, 2], [3, 4]], [[1, 1], [1, 0]]).shape == (2, 2, 16)


def test_what_is_hidden_changes_nothing_and_what_is_shown_does(model: Path) -> None:
    def first(last: int, shown: int) -> np.ndarray:
        return np.asarray(_run(model, [[1, 2, 3, last]], [[1, 1, 1, shown]])[0, :3])

    assert np.allclose(first(7, 0), first(9, 0), atol=0.15)
    assert np.abs(first(7, 1) - first(7, 0)).max() > 1e-4


def test_only_the_quantised_model_is_left(model: Path) -> None:
    assert [path.name for path in model.parent.iterdir()] == [model.name]
    assert b"MatMulInteger" in model.read_bytes()
