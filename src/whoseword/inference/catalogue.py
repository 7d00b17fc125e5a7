"""The models that ship with the package: where they are and what they must be."""

from __future__ import annotations

import hashlib
import io
import json
from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources import as_file, files
from typing import Any, Final

import numpy as np
import numpy.typing as npt
import onnxruntime

from whoseword.errors import ModelError


@dataclass(frozen=True, slots=True)
class ModelEntry:
    """A shipped model; its card in ``docs/models`` names data, recipe, scores and limits."""

    file: str
    sha256: str
    licence: str


_MANIFEST: Final = json.loads(
    files("whoseword.models").joinpath("manifest.json").read_text("utf-8")
)
"""What ``make train`` writes of the models (``training/manifest.py``)."""


def _listed(file: str) -> ModelEntry:
    found = _MANIFEST["models"][file]
    return ModelEntry(file, found["sha256"], found["licence"])


READER: Final = _listed("reader.onnx")
PAIRS: Final = _listed("pairs.onnx")
PIECES: Final = _listed("pairs-pieces.npz")
"""The pair model's word pieces, int8 ``rows`` with one of ``scales`` each, outside its graph."""
TERMS: Final = _listed("event-terms.npz")
"""Vectors of word pieces by which stories are told: int8 ``rows`` with one of ``scales`` each."""


def opened(entry: ModelEntry) -> onnxruntime.InferenceSession:
    """Open a shipped model; raises ModelError when it is missing or not the one released."""
    data = _checked(entry)
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = 1  # whole calls run side by side instead: see workers
    return onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])


def opened_arrays(entry: ModelEntry) -> Mapping[str, npt.NDArray[Any]]:
    """Open a shipped file of arrays, by their names; raises ModelError as ``opened`` does."""
    with np.load(io.BytesIO(_checked(entry)), allow_pickle=False) as found:
        return {name: found[name] for name in found.files}


def _checked(entry: ModelEntry) -> bytes:
    resource = files("whoseword.models").joinpath(entry.file)
    with as_file(resource) as path:
        if not path.is_file():
            raise ModelError(f"{entry.file} is not in the package. Reinstall whoseword.")
        data = path.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != entry.sha256:
        raise ModelError(f"{entry.file} is damaged (SHA-256 {found}). Reinstall whoseword.")
    return data
