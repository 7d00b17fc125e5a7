"""The pair model: whether two propositions state the same thing, or contradict each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from whoseword.inference.catalogue import ModelEntry, session
from whoseword.inference.pieces import CLS, SEP, Ints, encode

SIDE: Final = 72  # pieces of each side that are read; the rest is cut
BATCH_PIECES: Final = 8192  # padded pieces a call: bounds memory, keeps every core busy
PAIRS: Final = ModelEntry(
    file="pairs.onnx",
    sha256="a1ad791048dbd6c00e47a23d243e797904ee6421ad58eacb6800b5447649a72f",
    licence="Apache-2.0",
)
HEADS: Final = ("same", "longer_states_shorter", "conflict")

Longs = npt.NDArray[np.int64]
Floats = npt.NDArray[np.float64]


def pieces(text: str, limit: int = SIDE) -> Ints:
    """Cut into the word pieces of one side, at most ``limit``."""
    return encode(text).ids[:limit]


def in_order(a: str, b: str) -> tuple[str, str]:
    """Put the longer first: one reading of a pair, whichever way round it comes."""
    return (b, a) if (len(a), a) < (len(b), b) else (a, b)


def batch(firsts: Sequence[Ints], seconds: Sequence[Ints]) -> tuple[Longs, Longs, Longs]:
    """Lay out padded ids, mask and sides, each of shape (pairs, longest), for the encoder."""
    lengths = [len(a) + len(b) + 3 for a, b in zip(firsts, seconds, strict=True)]
    ids = np.zeros((len(lengths), max(lengths)), dtype=np.int64)
    mask, sides = np.zeros_like(ids), np.zeros_like(ids)
    for row, (a, b, n) in enumerate(zip(firsts, seconds, lengths, strict=True)):
        ids[row, :n] = np.concatenate([[CLS], a, [SEP], b, [SEP]])
        mask[row, :n] = 1
        sides[row, len(a) + 2 : n] = 1
    return ids, mask, sides


def score(texts: Sequence[str], pairs: Sequence[tuple[int, int]]) -> Floats:
    """Logits of shape (pairs, len(HEADS)) for pairs of indices into ``texts``."""
    cut = {i: pieces(texts[i]) for i in sorted({i for pair in pairs for i in pair})}
    ordered = [
        (i, j) if in_order(texts[i], texts[j]) == (texts[i], texts[j]) else (j, i) for i, j in pairs
    ]
    lengths = [len(cut[i]) + len(cut[j]) + 3 for i, j in ordered]
    out = np.zeros((len(pairs), len(HEADS)))
    model = session(PAIRS)
    for rows in _batches(lengths):
        ids, mask, sides = batch(
            [cut[ordered[k][0]] for k in rows], [cut[ordered[k][1]] for k in rows]
        )
        (logits,) = model.run(None, {"ids": ids, "mask": mask, "sides": sides})
        out[rows] = logits
    return out


def _batches(lengths: Sequence[int]) -> list[list[int]]:
    """Rows of like length, at most BATCH_PIECES padded pieces together."""
    groups: list[list[int]] = []
    room = 0
    for k in sorted(range(len(lengths)), key=lambda k: (-lengths[k], k)):
        if room < 1:
            groups.append([])
            room = max(1, BATCH_PIECES // lengths[k])
        groups[-1].append(k)
        room -= 1
    return groups
