"""Weights of small models, as ``make train`` wrote them: plain JSON beside the large ones."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache
from types import MappingProxyType

from whoseword.inference.catalogue import opened_json


@lru_cache(maxsize=64)
def weights(file: str) -> Mapping[str, float]:
    """Give the weights of a shipped file by their names, in its order; raises ModelError."""
    found = opened_json(file)
    return MappingProxyType({name: float(weight) for name, weight in found.items()})
