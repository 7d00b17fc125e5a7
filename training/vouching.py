"""Fit the weights of ``whoseword.claims.vouching`` on the annotated stories' training part.

``python -m training.vouching DATA`` prints the weights, to two places, and the accuracy on dev.
The gold is the stance of the outlet whose sentence it is: asserted against all others. Newton's
method on a logistic regression with an L2 penalty; no randomness.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from evaluation.claims_gold import gold_group, stated, story_readings
from evaluation.story_gold import text_of
from whoseword.claims.index import index
from whoseword.claims.vouching import WEIGHTS, features

PENALTY = 2.0
STEPS = 50
NAMES = tuple(WEIGHTS)

Matrix = NDArray[np.float64]


def examples(data: Path, part: str) -> tuple[Matrix, Matrix]:
    """Give the features of every attributed mention, one a row, and whether it is attributed."""
    rows: list[list[float]] = []
    answers: list[float] = []
    for path in sorted((data / "stories-gold" / part).glob("*.json")):
        if path.stem.endswith(".second"):
            continue
        gold = json.loads(path.read_text(encoding="utf-8"))
        texts = text_of(data, gold["story"])
        looked = index(story_readings(list(texts.values())))
        placed = stated(texts, looked)
        for claim in gold["claims"]:
            group = gold_group(claim, placed)
            for proposition in group.propositions:
                stance = claim["stance"][proposition.article.rpartition(".")[2]]
                if looked.attribution(proposition) is None or stance == "hedged":
                    continue
                values = features(looked, group, proposition)
                rows.append([values[name] for name in NAMES])
                answers.append(float(stance != "asserted"))
    return np.array(rows), np.array(answers)


def fit(rows: Matrix, answers: Matrix) -> Matrix:
    """Give one weight for each feature."""
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (likely - answers) + PENALTY * weights
        bend = (rows * (likely * (1 - likely))[:, None]).T @ rows
        weights -= np.linalg.solve(bend + PENALTY * np.eye(len(weights)), slope)
    return weights


def main() -> None:
    """Fit on train, show the accuracy on dev."""
    data = Path(sys.argv[1])
    weights = fit(*examples(data, "train")).round(2)
    for name, weight in zip(NAMES, weights, strict=True):
        print(f'    "{name}": {weight},')
    rows, answers = examples(data, "dev")
    print(f"dev accuracy {float(((rows @ weights > 0) == (answers > 0.5)).mean()):.3f}")


if __name__ == "__main__":
    main()
