"""One pass of the reader over a batch of texts: role scores, names and link vectors a piece."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import cache
from typing import Final

import numpy as np
import numpy.typing as npt

from whoseword.inference.catalogue import READER, session
from whoseword.inference.pieces import CLS, EDGE_SHAPE, SEP, Pieces, encode
from whoseword.inference.windows import Window, windows

Floats = npt.NDArray[np.float32]
BATCH_PIECES: Final = 4096  # padded pieces a call: bounds memory, keeps every core busy


@dataclass(frozen=True, slots=True)
class Scored:
    """The reader's answer for one text of n pieces: roles (n, 7), names (n, 7), links (n, 4, w)."""

    pieces: Pieces
    roles: Floats
    names: Floats
    links: Floats


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


@cache
def parameters() -> ReaderParameters:
    """Labels, transition scores and link biases of the shipped reader."""
    stored = session(READER).get_modelmeta().custom_metadata_map
    values = {name: json.loads(value) for name, value in stored.items()}
    arrays = ("transitions", "distance", "rank", "no_source")
    return ReaderParameters(
        version=str(values["version"]),
        role_labels=tuple(values["role_labels"]),
        name_labels=tuple(values["name_labels"]),
        **{name: np.array(values[name], dtype=np.float32) for name in arrays},
    )


def score(texts: Sequence[str]) -> list[Scored]:
    """Read ``texts`` together; windows of similar length share a batch."""
    encoded = [encode(text) for text in texts]
    jobs = [(k, w) for k, pieces in enumerate(encoded) for w in windows(len(pieces))]
    jobs.sort(key=lambda job: job[1].start - job[1].end)
    parts: list[list[tuple[Window, tuple[Floats, ...]]]] = [[] for _ in texts]
    for batch in _batches(jobs):
        outputs = _run([(encoded[k], window) for k, window in batch])
        for row, (k, window) in enumerate(batch):
            low = window.keep_start - window.start + 1
            high = window.keep_end - window.start + 1
            parts[k].append((window, tuple(output[row, low:high] for output in outputs)))
    return [_joined(pieces, found) for pieces, found in zip(encoded, parts, strict=True)]


def _batches(jobs: Iterable[tuple[int, Window]]) -> Iterator[list[tuple[int, Window]]]:
    batch: list[tuple[int, Window]] = []
    for job in jobs:
        length = max(w.end - w.start for _, w in [*batch[:1], job]) + 2
        if batch and (len(batch) + 1) * length > BATCH_PIECES:
            yield batch
            batch = []
        batch.append(job)
    if batch:
        yield batch


def _run(batch: Sequence[tuple[Pieces, Window]]) -> tuple[Floats, ...]:
    length = max(window.end - window.start for _, window in batch) + 2
    ids = np.zeros((len(batch), length), dtype=np.int32)
    mask = np.zeros_like(ids)
    shapes = np.zeros((len(batch), length, 3), dtype=np.int32)
    for row, (pieces, window) in enumerate(batch):
        size = window.end - window.start
        ids[row, : size + 2] = [CLS, *pieces.ids[window.start : window.end], SEP]
        mask[row, : size + 2] = 1
        shapes[row, 0] = shapes[row, size + 1] = EDGE_SHAPE
        shapes[row, 1 : size + 1] = pieces.shapes[window.start : window.end]
    found = session(READER).run(None, {"ids": ids, "mask": mask, "shapes": shapes})
    return tuple(np.asarray(output, dtype=np.float32) for output in found)


def _joined(pieces: Pieces, parts: list[tuple[Window, tuple[Floats, ...]]]) -> Scored:
    if not parts:
        labels = len(parameters().role_labels)
        names = len(parameters().name_labels)
        width = len(parameters().no_source)
        empty = (np.zeros((0, k), dtype=np.float32) for k in (labels, names, 4 * width))
        roles, found_names, links = empty
    else:
        parts.sort(key=lambda part: part[0].keep_start)
        roles, found_names, links = (
            np.concatenate([outputs[k] for _, outputs in parts]) for k in range(3)
        )
    return Scored(pieces, roles, found_names, links.reshape(len(pieces), 4, -1))
