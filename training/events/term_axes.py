"""``python -m training.events.term_axes PIECES FILE``: what terms mean, from the pair model.

The model's vectors of word pieces share one direction and differ most along few axes, which tell
how frequent a word is; the mean is taken off, and the ``AXES`` along which the commonest words
differ most are made to weigh the same.
"""

from __future__ import annotations

import sys
from pathlib import Path

import numpy as np

from whoseword.inference.pairs import SHIFT

AXES = 128
WORDS = slice(1996, 12_000)
"""Pieces of the vocabulary, the most frequent words, by which the axes are found."""
FIRST_WORD = 1996
_MOST = 127


def vectors(rows: np.ndarray, scales: np.ndarray) -> np.ndarray:
    """Give a vector of ``AXES`` for each piece of the vocabulary; shape (pieces, AXES)."""
    pieces = (rows.astype(np.float32) * scales[:, None])[SHIFT:]
    centred = pieces - pieces[FIRST_WORD:].mean(axis=0)
    _, lengths, axes = np.linalg.svd(centred[WORDS], full_matrices=False)
    signs = np.sign(axes[:AXES].sum(axis=1))
    return np.asarray((centred @ axes[:AXES].T) * (100.0 * signs / lengths[:AXES]))


def main(pieces: Path, target: Path) -> None:
    """Write the vectors as signed bytes with a scale each."""
    with np.load(pieces, allow_pickle=False) as stored:
        found = vectors(stored["rows"], stored["scales"])
    scales = np.maximum(np.abs(found).max(axis=1), 1e-6) / _MOST
    rows = np.rint(found / scales[:, None]).astype(np.int8)
    with target.open("wb") as file:
        np.savez(file, rows=rows, scales=scales.astype(np.float32))


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
