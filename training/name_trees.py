"""Trees of the name likeness that screening asks: grown on pairs of names that are one's, or not.

The pairs (MIT) are ``screening/name-pairs.csv``. Settings were chosen by cross-validation over ten
folds that keep pairs with the same second name together; ``folds`` gives the same figures again.
Usage: python -m training.name_trees DATA OUT
"""

from __future__ import annotations

import csv
import sys
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from sklearn.ensemble import GradientBoostingClassifier
from sklearn.model_selection import GroupKFold

from training.pairs.boosting import save
from whoseword.inference.trees import Trees
from whoseword.screening.name_likeness import features
from whoseword.screening.name_words import name_words

FOLDS = 10
VERSION = "names-1"
SETTINGS = {
    "n_estimators": 200,
    "max_depth": 5,
    "learning_rate": 0.04,
    "subsample": 0.5,
    "max_features": 4,
    "min_samples_leaf": 3,
    "random_state": 0,
}


@dataclass(frozen=True)
class Pairs:
    """Features of shape (pairs, names), labels, and the fold group of each pair."""

    names: tuple[str, ...]
    rows: np.ndarray
    labels: np.ndarray
    groups: np.ndarray


def read(data: Path) -> Pairs:
    """Read the pairs; those of one second name are a group."""
    with (data / "screening" / "name-pairs.csv").open(encoding="utf-8") as file:
        pairs = list(csv.DictReader(file))
    found = []
    for pair in pairs:
        person = pair["schema"] == "Person"
        one, other = (name_words(pair[key], person=person) for key in ("name1", "name2"))
        found.append(features(one, other, person=person))
    names = tuple(sorted(found[0]))
    second = sorted({pair["name2"].lower() for pair in pairs})
    return Pairs(
        names,
        np.array([[row[name] for name in names] for row in found]),
        np.array([pair["is_match"] == "true" for pair in pairs]),
        np.array([second.index(pair["name2"].lower()) for pair in pairs]),
    )


def out_of_fold(pairs: Pairs) -> np.ndarray:
    """Probabilities of each pair from trees that never saw its second name."""
    found = np.zeros(len(pairs.labels))
    for train, test in GroupKFold(FOLDS).split(pairs.rows, pairs.labels, pairs.groups):
        model = GradientBoostingClassifier(**SETTINGS).fit(pairs.rows[train], pairs.labels[train])
        found[test] = model.predict_proba(pairs.rows[test])[:, 1]
    return found


def grow(pairs: Pairs) -> Trees:
    """Fit on every pair and turn into arrays that answer as the library does (checked)."""
    model = GradientBoostingClassifier(**SETTINGS).fit(pairs.rows, pairs.labels)
    grown = _arrays(model, pairs.names)
    if not np.allclose(grown.probability(pairs.rows), model.predict_proba(pairs.rows)[:, 1]):
        raise ValueError("the arrays do not answer as the trees do")
    return grown


def _arrays(model: GradientBoostingClassifier, names: tuple[str, ...]) -> Trees:
    parts, roots, start = [], [], 0
    for (regressor,) in model.estimators_:
        tree = regressor.tree_
        roots.append(start)
        leaf = tree.children_left < 0
        parts.append(
            (
                np.where(leaf, -1, tree.feature),
                np.where(leaf, 0.0, tree.threshold),
                np.where(leaf, 0, tree.children_left + start),
                np.where(leaf, 0, tree.children_right + start),
                tree.value[:, 0, 0] * leaf * model.learning_rate,
            )
        )
        start += tree.node_count
    feature, threshold, left, right, value = (np.concatenate(c) for c in zip(*parts, strict=True))
    share = model.init_.class_prior_[1]
    return Trees(
        names=names,
        version=VERSION,
        base=float(np.log(share / (1 - share))),
        roots=np.array(roots, dtype=np.int32),
        feature=feature.astype(np.int32),
        threshold=threshold.astype(np.float64),
        left=left.astype(np.int32),
        right=right.astype(np.int32),
        value=value.astype(np.float64),
    )


def main() -> None:
    """Cross-validate, print what each threshold gives, grow on all and write."""
    pairs = read(Path(sys.argv[1]))
    found = out_of_fold(pairs)
    for threshold in np.arange(0.3, 0.85, 0.05):
        told = found >= threshold
        both = (told & pairs.labels).sum()
        precision, recall = both / told.sum(), both / pairs.labels.sum()
        f1 = 2 * both / (told.sum() + pairs.labels.sum())
        print(f"{threshold:.2f}  precision {precision:.3f}  recall {recall:.3f}  F1 {f1:.3f}")
    save(grow(pairs), Path(sys.argv[2]), VERSION)


if __name__ == "__main__":
    main()
