"""What terms mean, as far as vectors tell: those that stand for like things lie near each other.

The vectors are the pair model's for word pieces, on fewer axes that all weigh the same
(``training.events.term_axes.py``): other words for one thing count, where words alone do not.
"""

from __future__ import annotations

from collections.abc import Mapping
from functools import cache, lru_cache
from itertools import accumulate
from typing import Any, Final

import numpy as np
import numpy.typing as npt

from whoseword.inference.catalogue import TERMS, opened_arrays
from whoseword.inference.pieces import encode, vocabulary

Floats = npt.NDArray[np.float32]
_MOST: Final = 127


def meanings(*groups: Mapping[str, float]) -> bytes:
    """Give for each group of terms the direction that they point to, by their weights.

    A signed byte an axis, the groups one after the other; without terms all are 0. Bytes, so that
    what two articles are to each other is reckoned with whole numbers, the same on every machine.
    """
    terms = sorted({term for group in groups for term in group})
    if not terms:
        return bytes(len(groups) * _table()["rows"].shape[1])
    weights = np.array([[group.get(term, 0.0) for term in terms] for group in groups])
    whole = weights @ _directions(terms).astype(np.float64)
    longest = np.abs(whole).max(axis=1, keepdims=True)
    scaled: npt.NDArray[np.int8] = np.rint(whole * (_MOST / np.maximum(longest, 1e-9))).astype(
        np.int8
    )
    return scaled.tobytes()


def nearness(one: bytes, other: bytes, groups: int) -> tuple[float, ...]:
    """Give the cosine of two articles' meanings, -1 to 1, group by group; 0 where one is empty."""
    first, second = (
        np.frombuffer(held, dtype=np.int8).reshape(groups, -1).astype(np.int64)
        for held in (one, other)
    )
    lengths = (first * first).sum(axis=1) * (second * second).sum(axis=1)
    cosines = (first * second).sum(axis=1) / np.sqrt(np.maximum(lengths, 1))
    return tuple(cosines.tolist())


def _directions(terms: list[str]) -> Floats:
    """Give a vector of unit length for each term, the sum of its pieces'; shape (terms, axes)."""
    table, pieces = _table(), [_pieces(term) for term in terms]
    flat = np.array([piece for held in pieces for piece in held])
    begins = [0, *accumulate(len(held) for held in pieces[:-1])]
    found = table["rows"][flat].astype(np.float32) * table["scales"][flat, None]
    whole: Floats = np.add.reduceat(found, begins, axis=0)
    lengths = np.sqrt((whole * whole).sum(axis=1, keepdims=True))
    directions: Floats = whole / np.maximum(lengths, np.float32(1e-6))
    return directions


@lru_cache(maxsize=16384)
def _pieces(term: str) -> tuple[int, ...]:
    """Cut a term into its pieces, one at least; most are in the vocabulary as they are."""
    known = vocabulary().get(term)
    return (known,) if known is not None else tuple(encode(term).ids.tolist()) or (0,)


@cache
def _table() -> Mapping[str, npt.NDArray[Any]]:
    return opened_arrays(TERMS)
