"""Conditional logit: the right candidate among those that compete with it."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

import numpy as np
from scipy.optimize import minimize

from training.speakers.cases import Case
from whoseword.reading.coreference.antecedent_scorer import NOBODY

KINDS = ("he", "they", "it", "noun")
PENALTY = 1.0  # L2, on weights of features that are mostly 0 or 1
Table = dict[str, dict[str, float]]


def fit(cases: list[Case]) -> Table:
    """Weights for each kind, by maximum likelihood of the right candidate."""
    return {kind: _fit([c for c in cases if c.kind == kind]) for kind in KINDS}


def _fit(cases: list[Case]) -> dict[str, float]:
    vocabulary = [*sorted({f for c in cases for o in c.options for f in o}), NOBODY]
    index = {f: k for k, f in enumerate(vocabulary)}
    rows: list[tuple[np.ndarray[Any, Any], int, float]] = []
    for case in cases:
        matrix = np.zeros((len(case.options) + 1, len(vocabulary)))
        for k, option in enumerate(case.options):
            for name, value in option.items():
                matrix[k, index[name]] = value
        matrix[-1, index[NOBODY]] = 1.0
        rows.append((matrix, case.right, case.weight))

    def loss(w: np.ndarray[Any, Any]) -> tuple[float, np.ndarray[Any, Any]]:
        total, slope = PENALTY * float(w @ w) / 2, PENALTY * w
        for matrix, right, weight in rows:
            score = matrix @ w
            score -= score.max()
            share = np.exp(score)
            share /= share.sum()
            total -= weight * float(np.log(max(share[right], 1e-12)))
            slope = slope + weight * (share @ matrix - matrix[right])
        return total, slope

    start = np.zeros(len(vocabulary))
    found = minimize(loss, start, jac=True, method="L-BFGS-B", options={"maxiter": 120})
    return {f: round(float(found.x[k]), 3) for f, k in index.items() if abs(found.x[k]) > 0.005}


def accuracy(cases: list[Case], weights: Table) -> Iterator[tuple[str, int, int]]:
    """How often the best candidate (or nobody) is right, and of how many, by kind."""
    for kind in KINDS:
        table = weights[kind]
        mine = [c for c in cases if c.kind == kind]
        hits = 0
        for case in mine:
            scores = [sum(table.get(f, 0.0) * v for f, v in o.items()) for o in case.options]
            scores.append(table.get(NOBODY, 0.0))
            hits += max(range(len(scores)), key=scores.__getitem__) == case.right
        yield kind, hits, len(mine)
