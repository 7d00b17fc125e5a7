"""Feature tables of annotated stories, and out-of-fold likeness by words alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from training.pairs.boosting import grow
from training.pairs.read_stories import ReadStory
from whoseword.inference.trees import Trees
from whoseword.matching.pair_features import NAMES, features

LEAD_WEIGHT = 0.3
FOLDS = 2


@dataclass(frozen=True)
class Table:
    """Pairs of units of one story with word features and labels; ``weight`` in the trees."""

    read: ReadStory
    pairs: list[tuple[int, int]]
    rows: np.ndarray
    labels: np.ndarray
    weight: float


def tables(stories: Sequence[ReadStory], weight: float = 1.0) -> list[Table]:
    """Word features of every pair of sentences of different outlets."""
    found = []
    for read in stories:
        pairs, linked = read.crossing(), read.linked()
        rows = features([u.sentence for u in read.units], pairs, read.names)
        labels = np.array([p in linked for p in pairs])
        found.append(Table(read, pairs, rows, labels, weight))
    return found


def word_trees(tables_: Sequence[Table], seed: int = 0) -> Trees:
    """Trees over word features."""
    rows = np.vstack([t.rows for t in tables_])
    labels = np.concatenate([t.labels for t in tables_])
    weights = np.concatenate([np.full(len(t.labels), t.weight) for t in tables_])
    return grow(rows, labels, weights, NAMES, seed)


def out_of_fold(tables_: Sequence[Table], folds: int = FOLDS) -> list[np.ndarray]:
    """Likeness of each story's pairs by trees that have not seen the story."""
    found: list[np.ndarray] = [np.zeros(0)] * len(tables_)
    for fold in range(folds):
        seen = [t for k, t in enumerate(tables_) if k % folds != fold]
        grown = word_trees(seen)
        for k, t in enumerate(tables_):
            if k % folds == fold:
                found[k] = grown.probability(t.rows)
    return found
