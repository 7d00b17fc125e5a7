"""The trained comparer to what ships: an int8 graph, and its table of word pieces beside it.

Weights are kept to 6 bits in their bytes, which costs nothing that can be measured and lets the
package compress by a third. The table stays outside the graph, as rows that are looked up: each
file of the package stays below what a repository takes.
"""

from __future__ import annotations

import tempfile
from pathlib import Path
from typing import Final

import numpy as np
import onnx
import torch
from onnx import ModelProto, numpy_helper
from torch import Tensor, nn

from training.pairs.attention_bias import fused
from training.pairs.model import Comparer
from training.tagger.int8 import to_int8

INPUTS: Final = ("words", "sides")
COARSE: Final = 2
"""Steps of int8, of the 128 that the runtime lets weights have, that are one step of ours."""
LARGE: Final = 100_000  # values: smaller tensors are left as they are


class Exported(nn.Module):
    """One pair a batch, without padding, its word rows looked up outside."""

    def __init__(self, model: Comparer) -> None:
        super().__init__()
        self.model = model

    def forward(self, words: Tensor, sides: Tensor) -> Tensor:
        """Words (1, n, width) float32 and sides (1, n) int64 to logits (1, heads)."""
        table = self.model.encoder.embeddings
        places = torch.arange(words.shape[1], device=words.device) + table.padding_idx + 1
        embedded = table.LayerNorm(words + table.position_embeddings(places).unsqueeze(0))
        mask = torch.ones_like(sides)
        return self.model.answers(self.model.hidden_states(embedded, mask), mask, sides)


def export(model: Comparer, graph: Path, table: Path, version: str) -> None:
    """Write the int8 graph with dynamic length, and the table with one scale a row."""
    model.eval()
    model.encoder.set_attn_implementation("eager")  # the kind that can be put in one operator
    width, heads = model.encoder.config.hidden_size, model.encoder.config.num_attention_heads
    example = torch.zeros(1, 24, width), torch.ones(1, 24, dtype=torch.int64)
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        fp32, int8 = Path(folder) / "fp32.onnx", Path(folder) / "int8.onnx"
        torch.onnx.export(
            Exported(model),
            example,
            str(fp32),
            input_names=list(INPUTS),
            output_names=["logits"],
            dynamic_axes={name: {1: "length"} for name in INPUTS},
            opset_version=17,
            dynamo=False,
        )
        to_int8(fp32, int8)
        found = coarsened(fused(onnx.load(str(int8)), heads))
    onnx.helper.set_model_props(found, {"version": version})
    onnx.save(found, str(graph))
    rows, scales = quantised(model.encoder.embeddings.word_embeddings.weight.numpy())
    np.savez_compressed(table, rows=rows, scales=scales)


def coarsened(model: ModelProto) -> ModelProto:
    """Round the int8 weights of large products to every ``COARSE``-th value, in place."""
    for tensor in model.graph.initializer:
        weights = numpy_helper.to_array(tensor)
        if weights.dtype == np.int8 and weights.size >= LARGE:
            tensor.CopyFrom(numpy_helper.from_array(_coarse(weights, 127), tensor.name))
    return model


def quantised(rows: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Rows (n, width) to int8 of 6 bits and a float32 scale each: rows = int8 * scale."""
    scales = np.maximum(np.abs(rows).max(axis=1), 1e-9) / 62
    return _coarse(rows / scales[:, None], 62), scales.astype(np.float32)


def _coarse(values: np.ndarray, most: int) -> np.ndarray:
    stepped = np.round(values.astype(np.float32) / COARSE) * COARSE
    return np.clip(stepped, -most, most).astype(np.int8)
