"""Boosted trees over the features, and their arrays for the runtime."""

from __future__ import annotations

from collections.abc import Sequence
from pathlib import Path

import numpy as np
from sklearn.ensemble import HistGradientBoostingClassifier

from whoseword.inference.trees import Trees

SETTINGS = {
    "max_iter": 220,
    "learning_rate": 0.05,
    "max_leaf_nodes": 15,
    "min_samples_leaf": 60,
    "l2_regularization": 5.0,
}


def grow(
    rows: np.ndarray, labels: np.ndarray, weights: np.ndarray, names: Sequence[str], seed: int = 0
) -> Trees:
    """Fit and turn into arrays; the arrays answer as the library does (checked)."""
    model = HistGradientBoostingClassifier(**SETTINGS, random_state=seed)
    model.fit(rows, labels, weights)
    grown = _arrays(model, names)
    sample = rows[:: max(1, len(rows) // 500)]
    expected = model.predict_proba(sample)[:, 1]
    if not np.allclose(grown.probability(sample), expected, atol=1e-6):
        raise ValueError("the arrays do not answer as the trees do")
    return grown


def _arrays(model: HistGradientBoostingClassifier, names: Sequence[str]) -> Trees:
    parts, roots, start = [], [], 0
    for (predictor,) in model._predictors:  # noqa: SLF001
        nodes = predictor.nodes
        roots.append(start)
        leaf = nodes["is_leaf"].astype(bool)
        parts.append(
            (
                np.where(leaf, -1, nodes["feature_idx"]),
                np.where(leaf, 0.0, nodes["num_threshold"]),
                np.where(leaf, 0, nodes["left"].astype(np.int64) + start),
                np.where(leaf, 0, nodes["right"].astype(np.int64) + start),
                nodes["value"] * leaf,
            )
        )
        start += len(nodes)
    feature, threshold, left, right, value = (np.concatenate(c) for c in zip(*parts, strict=True))
    return Trees(
        names=tuple(names),
        version="",
        base=float(model._baseline_prediction[0, 0]),  # noqa: SLF001
        roots=np.array(roots, dtype=np.int32),
        feature=feature.astype(np.int32),
        threshold=threshold.astype(np.float64),
        left=left.astype(np.int32),
        right=right.astype(np.int32),
        value=value.astype(np.float64),
    )


def save(trees: Trees, path: Path, version: str) -> None:
    """Write the arrays, without the time of writing, so that the same trees give the same file."""
    with path.open("wb") as file:
        np.savez(
            file,
            names=np.array(trees.names),
            version=np.array(version),
            base=np.array(trees.base),
            roots=trees.roots,
            feature=trees.feature,
            threshold=trees.threshold,
            left=trees.left,
            right=trees.right,
            value=trees.value,
        )
