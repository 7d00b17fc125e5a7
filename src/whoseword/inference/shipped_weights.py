"""Weights of small models, as ``make train`` wrote them: plain JSON beside the large ones."""

from __future__ import annotations

import json
from collections.abc import Mapping
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from whoseword.errors import ModelError


@lru_cache(maxsize=64)
def weights(file: str) -> Mapping[str, float]:
    """Give the weights of a shipped file by their names, in its order; raises ModelError."""
    resource = files("whoseword.models").joinpath(file)
    if not resource.is_file():
        raise ModelError(f"{file} is not in the package. Reinstall whoseword.")
    found = json.loads(resource.read_text("utf-8"))
    return MappingProxyType({name: float(weight) for name, weight in found.items()})
