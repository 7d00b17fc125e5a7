"""The models that ship with the package: where they are and what they must be."""

from __future__ import annotations

import hashlib
from dataclasses import dataclass
from functools import cache
from importlib.resources import as_file, files
from typing import Final

import onnxruntime

from whoseword.errors import ModelError


@dataclass(frozen=True, slots=True)
class ModelEntry:
    """A shipped model; its card in ``docs/models`` names data, recipe, scores and limits."""

    file: str
    sha256: str
    licence: str


READER: Final = ModelEntry(
    file="reader.onnx",
    sha256="aa0d0d117001c366cc9262164c6ba5b3c1d2d229cdaec0b153ce50b65207cb57",
    licence="Apache-2.0",
)


@cache
def session(entry: ModelEntry) -> onnxruntime.InferenceSession:
    """Open a shipped model once; raises ModelError when it is missing or not the one released."""
    resource = files("whoseword.models").joinpath(entry.file)
    with as_file(resource) as path:
        if not path.is_file():
            raise ModelError(f"{entry.file} is not in the package. Reinstall whoseword.")
        data = path.read_bytes()
    found = hashlib.sha256(data).hexdigest()
    if found != entry.sha256:
        raise ModelError(f"{entry.file} is damaged (SHA-256 {found}). Reinstall whoseword.")
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = 1  # whole calls run side by side instead: see workers
    return onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])
