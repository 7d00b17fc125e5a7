"""Does the exported file say what the trained model says: a check."""

from __future__ import annotations

from pathlib import Path

import numpy as np
import onnxruntime
import torch

from training.tagger.model import Reader
from whoseword.inference.pieces import CLS, EDGE_SHAPE, SEP, encode

Feed = dict[str, np.ndarray]


def feed(text: str, size: int = 380) -> Feed:
    """The first ``size`` pieces of ``text`` as the model's inputs, a batch of one."""
    pieces = encode(text)
    ids = [CLS, *pieces.ids[:size], SEP]
    shapes = np.vstack([[EDGE_SHAPE], pieces.shapes[:size], [EDGE_SHAPE]])
    return {
        "ids": np.array([ids], dtype=np.int32),
        "mask": np.ones((1, len(ids)), dtype=np.int32),
        "shapes": shapes[None].astype(np.int32),
    }


def outputs(model: Path, inputs: Feed) -> list[np.ndarray]:
    """Run an exported file; with attention in one operator it takes no mask."""
    session = onnxruntime.InferenceSession(str(model), providers=["CPUExecutionProvider"])
    feed = {node.name: inputs[node.name] for node in session.get_inputs()}
    return [np.asarray(found) for found in session.run(None, feed)]


def trained_outputs(reader: Reader, inputs: Feed) -> list[np.ndarray]:
    """Run the trained model itself."""
    tensors = [torch.as_tensor(inputs[name]).long() for name in ("ids", "mask", "shapes")]
    with torch.no_grad():
        return [found.numpy() for found in reader(*tensors)]


def agreement(reader: Reader, model: Path, texts: list[str]) -> float:
    """Share of pieces that get the same best role from the trained model and the file, 0 to 1."""
    same = total = 0
    for text in texts:
        inputs = feed(text)
        ours, theirs = trained_outputs(reader, inputs)[0], outputs(model, inputs)[0]
        same += int((ours.argmax(-1) == theirs.argmax(-1)).sum())
        total += ours.shape[1]
    return same / total
