"""The models of one worker: each opened when first asked for, kept as long as the worker."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cached_property
from typing import Any

import numpy as np
import numpy.typing as npt
import onnxruntime

from whoseword.inference.catalogue import READER, checked, opened_arrays, opened_json
from whoseword.inference.trees import Trees, load_trees
from whoseword.inference.workers import Workers

Floats = npt.NDArray[np.float32]


@dataclass(frozen=True, slots=True)
class AntecedentWeights:
    """Weights of each kind of anaphor and the usual pronoun of given names (training/speakers)."""

    version: str
    weights: Mapping[str, Mapping[str, float]]
    given_names: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class ReaderParameters:
    """What decoding needs beside the scores; from the model file's metadata."""

    version: str
    role_labels: tuple[str, ...]
    name_labels: tuple[str, ...]
    transitions: Floats
    distance: Floats
    rank: Floats
    no_source: Floats


def _parameters(stored: Mapping[str, str]) -> ReaderParameters:
    values = {name: json.loads(value) for name, value in stored.items()}
    arrays = ("transitions", "distance", "rank", "no_source")
    return ReaderParameters(
        version=str(values["version"]),
        role_labels=tuple(values["role_labels"]),
        name_labels=tuple(values["name_labels"]),
        **{name: np.array(values[name], dtype=np.float32) for name in arrays},
    )


def _opened(file: str) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = 1  # whole calls run side by side instead: see workers
    data = checked(file)
    return onnxruntime.InferenceSession(data, options, providers=["CPUExecutionProvider"])


class Models:
    """Sessions, trees and weights, and the threads that run them."""

    def __init__(self, threads: int | None = None) -> None:
        """Run so many calls of a model side by side; None means one a core."""
        self.workers = Workers(threads)
        self._sessions: dict[str, onnxruntime.InferenceSession] = {}
        self._arrays: dict[str, Mapping[str, npt.NDArray[Any]]] = {}
        self._trees: dict[str, Trees] = {}

    def session(self, file: str) -> onnxruntime.InferenceSession:
        """Open a shipped model once; raises ModelError when it is not the one released."""
        if file not in self._sessions:
            self._sessions[file] = _opened(file)
        return self._sessions[file]

    def arrays(self, file: str) -> Mapping[str, npt.NDArray[Any]]:
        """Open a shipped file of arrays once, by their names; raises ModelError likewise."""
        if file not in self._arrays:
            self._arrays[file] = opened_arrays(file)
        return self._arrays[file]

    def trees(self, file: str) -> Trees:
        """Load shipped trees once; raises ModelError likewise."""
        if file not in self._trees:
            self._trees[file] = load_trees(file)
        return self._trees[file]

    @cached_property
    def parameters(self) -> ReaderParameters:
        """Labels, transition scores and link biases of the shipped reader."""
        return _parameters(self.session(READER).get_modelmeta().custom_metadata_map)

    @cached_property
    def antecedents(self) -> AntecedentWeights:
        """The weights of the choice among antecedents."""
        data = opened_json("speakers.json")
        return AntecedentWeights(data["version"], data["weights"], data["given_names"])
