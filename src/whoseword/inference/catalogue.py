"""The models that ship with the package: where they are and what they must be.

Whatever opens a file of theirs takes it from here, so that none is opened that is not the one
released; its card in ``docs/models`` names data, recipe, scores and limits.
"""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Mapping
from importlib.resources import files
from types import MappingProxyType
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from whoseword.errors import ModelError

_FOLDER: Final = "whoseword.models"
_LISTED: Final = json.loads(files(_FOLDER).joinpath("manifest.json").read_bytes())["models"]
SHA256: Final[Mapping[str, str]] = MappingProxyType(
    {file: listed["sha256"] for file, listed in _LISTED.items()}
)
"""Of each file, as ``make train`` writes it of the models (``training/manifest.py``)."""

READER: Final = "reader.onnx"
PAIRS: Final = "pairs.onnx"
PIECES: Final = "pairs-pieces.npz"
"""The pair model's word pieces, int8 ``rows`` with one of ``scales`` each, outside its graph."""
TERMS: Final = "event-terms.npz"
"""Vectors of word pieces by which stories are told: int8 ``rows`` with one of ``scales`` each."""


def version() -> str:
    """Name all shipped models together: it is another as soon as one byte of one is."""
    told = "\n".join(f"{file} {SHA256[file]}" for file in sorted(SHA256))
    return hashlib.sha256(told.encode()).hexdigest()[:16]


def checked(file: str) -> bytes:
    """Read a shipped file; raises ModelError when it is missing or not the one released."""
    resource = files(_FOLDER).joinpath(file)
    if file not in SHA256 or not resource.is_file():
        raise ModelError(f"{file} is not in the package. Reinstall whoseword.")
    data = resource.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != SHA256[file]:
        raise ModelError(f"{file} is damaged (SHA-256 {found}). Reinstall whoseword.")
    return data


def opened_arrays(file: str) -> Mapping[str, npt.NDArray[Any]]:
    """Open a shipped file of arrays, by their names; raises ModelError as ``checked`` does."""
    with np.load(io.BytesIO(checked(file)), allow_pickle=False) as found:
        return {name: found[name] for name in found.files}


def opened_json(file: str) -> Any:  # noqa: ANN401 - JSON holds anything
    """Open a shipped file of JSON; raises ModelError as ``checked`` does."""
    return json.loads(checked(file))
