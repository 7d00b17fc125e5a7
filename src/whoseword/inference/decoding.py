"""Scores to labelled spans: Viterbi over words, paragraph by paragraph, many at once."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Final

import numpy as np
import numpy.typing as npt

from whoseword.inference.pieces import PARAGRAPH, Pieces
from whoseword.inference.reader import Floats, Scored

ROW_WORDS: Final = 400  # a longer paragraph is cut, so that one padded row cannot grow without end
ROWS: Final = 64
FORBIDDEN: Final = -1e4


@dataclass(frozen=True, slots=True)
class Labelled:
    """Pieces [first, last] carry ``label``; ``confidence`` is the mean probability, 0 to 1."""

    label: str
    first: int
    last: int
    confidence: float


def bio_transitions(labels: tuple[str, ...]) -> Floats:
    """(from, to) scores that only forbid I-x after anything but B-x or I-x."""
    scores = np.zeros((len(labels), len(labels)), dtype=np.float32)
    for i, before in enumerate(labels):
        for j, after in enumerate(labels):
            if after.startswith("I-") and before[2:] != after[2:]:
                scores[i, j] = FORBIDDEN
    return scores


def label_spans(
    scored: Scored, scores: Floats, labels: tuple[str, ...], transitions: Floats
) -> list[Labelled]:
    """The best BIO labelling of the words of ``scored`` under ``scores``, shape (n, labels)."""
    heads = np.flatnonzero(scored.pieces.heads)
    if not len(heads):
        return []
    words = scores[heads]
    rows = _rows(scored.pieces, heads)
    path = np.zeros(len(heads), dtype=np.int64)
    order = sorted(range(len(rows)), key=lambda r: rows[r][1] - rows[r][0])
    for at in range(0, len(order), ROWS):
        chosen = [rows[r] for r in order[at : at + ROWS]]
        for (start, end), best in zip(chosen, _viterbi(words, chosen, transitions), strict=True):
            path[start:end] = best[: end - start]
    return _spans(path, words, heads, len(scored.pieces), labels)


def _rows(pieces: Pieces, heads: npt.NDArray[np.int64]) -> list[tuple[int, int]]:
    breaks = set(np.flatnonzero(pieces.shapes[heads, 1] == PARAGRAPH).tolist())
    rows, start = [], 0
    for word in range(1, len(heads) + 1):
        if word == len(heads) or word in breaks or word - start >= ROW_WORDS:
            rows.append((start, word))
            start = word
    return rows


def _viterbi(words: Floats, rows: list[tuple[int, int]], transitions: Floats) -> list[list[int]]:
    """Best paths of several rows at once, each a list as long as the longest row."""
    length = max(end - start for start, end in rows)
    labels = words.shape[1]
    grid = np.zeros((len(rows), length, labels), dtype=np.float32)
    for k, (start, end) in enumerate(rows):
        grid[k, : end - start] = words[start:end]
    first = np.where(transitions[0] <= FORBIDDEN / 2, FORBIDDEN, 0)
    best = grid[:, 0] + first
    back = np.zeros((length, len(rows), labels), dtype=np.int8)
    sizes = np.array([end - start for start, end in rows])
    for t in range(1, length):
        step = best[:, :, None] + transitions
        back[t] = step.argmax(axis=1)
        following = step.max(axis=1) + grid[:, t]
        on = (sizes > t)[:, None]
        back[t] = np.where(on, back[t], np.arange(labels))
        best = np.where(on, following, best)
    path = np.zeros((len(rows), length), dtype=np.int64)
    path[:, -1] = best.argmax(axis=1)
    every = np.arange(len(rows))
    for t in range(length - 1, 0, -1):
        path[:, t - 1] = back[t, every, path[:, t]]
    return [row.tolist() for row in path]


def _spans(
    path: npt.NDArray[np.int64],
    words: Floats,
    heads: npt.NDArray[np.int64],
    pieces: int,
    labels: tuple[str, ...],
) -> list[Labelled]:
    shifted = words - words.max(axis=1, keepdims=True)
    certain = np.exp(shifted)
    certain /= certain.sum(axis=1, keepdims=True)
    ends = np.append(heads[1:], pieces) - 1
    spans: list[Labelled] = []
    start = None
    for word in range(len(path) + 1):
        label = labels[path[word]] if word < len(path) else "O"
        if start is not None and not label.startswith("I-"):
            chosen = certain[np.arange(start, word), path[start:word]]
            name = labels[path[start]][2:]
            spans.append(
                Labelled(name, int(heads[start]), int(ends[word - 1]), float(chosen.mean()))
            )
            start = None
        if label.startswith("B-"):
            start = word
    return spans
