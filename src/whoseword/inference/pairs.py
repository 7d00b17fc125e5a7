"""The pair model: whether two propositions state the same thing, or contradict each other."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Final

import numpy as np
import numpy.typing as npt

from whoseword.inference.pieces import CLS, SEP, Ints, encode

SIDE: Final = 72  # pieces of each side that are read; the rest is cut


def pieces(text: str, limit: int = SIDE) -> Ints:
    """Cut into the word pieces of one side, at most ``limit``."""
    return encode(text).ids[:limit]


def batch(
    firsts: Sequence[Ints], seconds: Sequence[Ints]
) -> tuple[npt.NDArray[np.int64], npt.NDArray[np.int64], npt.NDArray[np.int64]]:
    """Lay out padded ids, mask and sides, each of shape (pairs, longest), for the encoder."""
    lengths = [len(a) + len(b) + 3 for a, b in zip(firsts, seconds, strict=True)]
    ids = np.zeros((len(lengths), max(lengths)), dtype=np.int64)
    mask, sides = np.zeros_like(ids), np.zeros_like(ids)
    for row, (a, b, n) in enumerate(zip(firsts, seconds, lengths, strict=True)):
        ids[row, :n] = np.concatenate([[CLS], a, [SEP], b, [SEP]])
        mask[row, :n] = 1
        sides[row, len(a) + 2 : n] = 1
    return ids, mask, sides
