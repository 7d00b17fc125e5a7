"""The trained choice of what holds between two parties: named features, a weight for each kind."""

from __future__ import annotations

import math
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from whoseword.inference.catalogue import opened_json
from whoseword.records import TieKind

NOTHING: Final = "nothing"


@dataclass(frozen=True, slots=True)
class TieWeights:
    """Weights by feature, one for each of ``kinds``; ``least`` is the threshold of a kind.

    ``training/ties`` makes them; ``version`` names the making.
    """

    version: str
    kinds: tuple[str, ...]
    least: float
    base: tuple[float, ...]
    weights: Mapping[str, tuple[float, ...]]


@cache
def tie_weights() -> TieWeights:
    """Load the shipped weights."""
    data = opened_json("ties.json")
    weights = {feature: tuple(values) for feature, values in data["weights"].items()}
    return TieWeights(
        data["version"], tuple(data["kinds"]), data["least"], tuple(data["base"]), weights
    )


def tie_kind(features: Iterable[str], model: TieWeights) -> tuple[TieKind | None, float]:
    """The likeliest kind of tie and its probability; None below the threshold."""
    scores = list(model.base)
    for feature in sorted(features):
        for k, weight in enumerate(model.weights.get(feature, ())):
            scores[k] += weight
    top = max(scores)
    shares = [math.exp(score - top) for score in scores]
    nothing = model.kinds.index(NOTHING)
    best = max((k for k in range(len(scores)) if k != nothing), key=lambda k: (shares[k], -k))
    probability = shares[best] / sum(shares)
    return (TieKind(model.kinds[best]) if probability >= model.least else None), probability
