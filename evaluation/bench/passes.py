"""The bare pass of an encoder over texts: each word piece once, nothing before or after it."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from pathlib import Path

import numpy as np
import numpy.typing as npt
import onnxruntime

from whoseword.inference.catalogue import READER, checked
from whoseword.inference.pieces import CLS, EDGE_SHAPE, SEP, Pieces
from whoseword.inference.windows import SIZE
from whoseword.inference.workers import Workers, cores

BATCH_PIECES = 4096

Inputs = dict[str, npt.NDArray[np.int32]]
Window = tuple[Pieces, int, int]


def windows(encoded: Iterable[Pieces]) -> list[Window]:
    """Cut every text into windows as long as the reader's that do not overlap, longest first."""
    cut = [
        (pieces, start, min(start + SIZE, len(pieces)))
        for pieces in encoded
        for start in range(0, len(pieces), SIZE)
    ]
    return sorted(cut, key=lambda window: window[1] - window[2])


def alone(encoded: Iterable[Pieces]) -> list[Inputs]:
    """Give every window as a batch of one."""
    return [_laid_out([window]) for window in windows(encoded)]


def together(encoded: Iterable[Pieces]) -> Iterator[Inputs]:
    """Give windows of like length in batches of at most BATCH_PIECES padded pieces."""
    left = windows(encoded)
    while left:
        size = max(1, BATCH_PIECES // (left[0][2] - left[0][1] + 2))
        yield _laid_out(left[:size])
        left = left[size:]


def _laid_out(batch: Sequence[Window]) -> Inputs:
    length = max(end - start for _, start, end in batch) + 2
    ids = np.zeros((len(batch), length), dtype=np.int32)
    mask = np.zeros_like(ids)
    shapes = np.zeros((len(batch), length, len(EDGE_SHAPE)), dtype=np.int32)
    for row, (pieces, start, end) in enumerate(batch):
        last = end - start + 1
        ids[row, : last + 1] = [CLS, *pieces.ids[start:end], SEP]
        mask[row, : last + 1] = 1
        shapes[row, 0] = shapes[row, last] = EDGE_SHAPE
        shapes[row, 1:last] = pieces.shapes[start:end]
    return {"ids": ids, "mask": mask, "shapes": shapes}


def bare_passes(model: bytes | Path, encoded: Sequence[Pieces]) -> dict[str, Callable[[], None]]:
    """Give each way to lay a model out over the cores: which is faster depends on the machine.

    A model that takes no mask is for rows without padding, and has only the first way.
    """
    narrow, workers = _session(model, 1), Workers()
    names = {node.name for node in narrow.get_inputs()}

    def fed(batches: Iterable[Inputs]) -> list[Inputs]:
        return [{k: v for k, v in batch.items() if k in names} for batch in batches]

    single = fed(alone(encoded))

    def side_by_side() -> None:
        for _ in workers.each(lambda feed: narrow.run(None, feed), single):
            pass  # the answers come as they are made: only the last ends the pass

    if "mask" not in names:
        return {"windows side by side": side_by_side}
    wide, batched = _session(model, cores()), fed(together(encoded))

    def in_batches() -> None:
        for feed in batched:
            wide.run(None, feed)

    return {"windows side by side": side_by_side, "batches on all cores": in_batches}


def shipped_reader() -> bytes:
    """Read the model file of the reader."""
    return checked(READER)


def _session(model: bytes | Path, threads: int) -> onnxruntime.InferenceSession:
    options = onnxruntime.SessionOptions()
    options.log_severity_level = 3
    options.intra_op_num_threads = threads
    given = model if isinstance(model, bytes) else str(model)
    return onnxruntime.InferenceSession(given, options, providers=["CPUExecutionProvider"])
