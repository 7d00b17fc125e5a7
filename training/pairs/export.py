"""The trained comparer to ONNX, dynamically quantised to int8."""

from __future__ import annotations

import tempfile
from pathlib import Path

import torch

from training.pairs.model import Comparer
from training.tagger.export import quantise

INPUTS = ("ids", "mask", "sides")


def export(model: Comparer, path: Path, version: str) -> None:
    """Write the int8 graph with dynamic batch and length."""
    model.eval()
    model.encoder.set_attn_implementation("eager")  # the kind that can be put in one operator
    heads = model.encoder.config.num_attention_heads
    example = tuple(torch.ones(2, 24, dtype=torch.int64) for _ in INPUTS)
    axes = {name: {0: "batch", 1: "length"} for name in INPUTS} | {"logits": {0: "batch"}}
    with tempfile.TemporaryDirectory() as folder, torch.no_grad():
        fp32 = Path(folder) / "fp32.onnx"
        torch.onnx.export(
            model,
            example,
            str(fp32),
            input_names=list(INPUTS),
            output_names=["logits"],
            dynamic_axes=axes,
            opset_version=17,
            dynamo=False,
        )
        quantise(fp32, path, {"version": version}, heads)
