"""Feature tables of annotated stories, and out-of-fold likeness by words alone."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

import numpy as np

from training.pairs.boosting import grow
from training.pairs.finetune import Drawn
from training.pairs.stories import Story
from training.pairs.texts import speakers
from whoseword.claims.features import NAMES, features
from whoseword.inference.trees import Trees

LEAD_WEIGHT = 0.3
FOLDS = 3


@dataclass(frozen=True)
class Table:
    """Pairs of one story with features and labels; ``weight`` of each row in the trees."""

    story: Story
    pairs: list[tuple[int, int]]
    rows: np.ndarray
    labels: np.ndarray
    weight: float


def tables(stories: Sequence[Story], weight: float = 1.0) -> list[Table]:
    """Word features of every pair of sentences of different outlets."""
    found = []
    for story in stories:
        pairs, linked = story.crossing(), story.linked()
        rows = features(story.sentences, pairs, speakers(story))
        labels = np.array([p in linked for p in pairs])
        found.append(Table(story, pairs, rows, labels, weight))
    return found


def stacked(tables_: Sequence[Table]) -> tuple[np.ndarray, np.ndarray, np.ndarray]:
    """Rows, labels and weights of several stories on top of each other."""
    return (
        np.vstack([t.rows for t in tables_]),
        np.concatenate([t.labels for t in tables_]),
        np.concatenate([np.full(len(t.labels), t.weight) for t in tables_]),
    )


def word_trees(tables_: Sequence[Table], seed: int = 0) -> Trees:
    """Trees over word features."""
    return grow(*stacked(tables_), NAMES, seed)


def out_of_fold(tables_: Sequence[Table], folds: int = FOLDS) -> list[Drawn]:
    """Each story's pairs with their likeness by trees that have not seen the story."""
    found: list[Drawn | None] = [None] * len(tables_)
    for fold in range(folds):
        seen = [t for k, t in enumerate(tables_) if k % folds != fold]
        grown = word_trees(seen)
        for k, t in enumerate(tables_):
            if k % folds == fold:
                found[k] = Drawn(t.story, t.pairs, grown.probability(t.rows))
    return [d for d in found if d is not None]
