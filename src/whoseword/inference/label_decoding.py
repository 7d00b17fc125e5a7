"""Scores to labelled spans: Viterbi over words, paragraph by paragraph, many at once."""

from __future__ import annotations

from dataclasses import dataclass
from itertools import pairwise
from typing import Final

import numpy as np
import numpy.typing as npt

from whoseword.inference.pieces import PARAGRAPH, Pieces
from whoseword.inference.role_scores import Floats, Scored
from whoseword.inference.runs import means

Paths = npt.NDArray[np.int64]
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
    # the best label of each word is the best path, unless two that stand together forbid it
    path = words.argmax(axis=1)
    if not transitions[transitions > FORBIDDEN / 2].any():
        rows = [(start, end) for start, end in rows if _forbidden(path[start:end], transitions)]
    order = sorted(rows, key=lambda row: row[0] - row[1])
    for at in range(0, len(order), ROWS):
        chosen = order[at : at + ROWS]
        for (start, end), best in zip(chosen, _viterbi(words, chosen, transitions), strict=True):
            path[start:end] = best[: end - start]
    return _spans(path, words, heads, len(scored.pieces), labels)


def _forbidden(path: Paths, transitions: Floats) -> bool:
    """Tell whether a step of the path is forbidden; it begins as if after O, the first label."""
    before = np.concatenate([[0], path[:-1]])
    return bool((transitions[before, path] <= FORBIDDEN / 2).any())


def _rows(pieces: Pieces, heads: Paths) -> list[tuple[int, int]]:
    """Paragraphs, cut where they are longer than ROW_WORDS, as (first word, end)."""
    breaks = np.flatnonzero(pieces.shapes[heads, 1] == PARAGRAPH).tolist()
    borders = sorted({0, *breaks, len(heads)})
    return [
        (at, min(at + ROW_WORDS, end))
        for start, end in pairwise(borders)
        for at in range(start, end, ROW_WORDS)
    ]


def _viterbi(words: Floats, rows: list[tuple[int, int]], transitions: Floats) -> Paths:
    """Best paths of several rows at once, longest row first; shape (rows, longest)."""
    sizes = np.array([end - start for start, end in rows])
    length, labels = int(sizes[0]), words.shape[1]
    # at each step the rows that go on stand in front: the others are left as they ended
    going = np.searchsorted(-sizes, -np.arange(length)).tolist()
    grid = np.zeros((length, len(rows), labels), dtype=np.float32)
    for k, (start, end) in enumerate(rows):
        grid[: end - start, k] = words[start:end]
    best = grid[0] + np.where(transitions[0] <= FORBIDDEN / 2, FORBIDDEN, 0)
    back = np.zeros((length, len(rows), labels), dtype=np.int64)
    into = np.ascontiguousarray(transitions.T)
    for t in range(1, length):
        on = going[t]
        step = best[:on, None, :] + into
        step.argmax(axis=2, out=back[t, :on])
        best[:on] = step.max(axis=2) + grid[t, :on]
    path = np.zeros((len(rows), length), dtype=np.int64)
    state = best.argmax(axis=1)
    every = np.arange(len(rows))
    for t in range(length - 1, 0, -1):
        on = going[t]
        path[:on, t] = state[:on]
        state[:on] = back[t, every[:on], state[:on]]
    path[:, 0] = state
    return path


def _spans(
    path: Paths, words: Floats, heads: Paths, pieces: int, labels: tuple[str, ...]
) -> list[Labelled]:
    """Runs of one label; a span starts at its B and goes on over what is I."""
    begins = np.array([label.startswith("B-") for label in labels])[path]
    goes_on = np.array([label.startswith("I-") for label in labels])[path]
    starts = np.flatnonzero(begins)
    if not len(starts):
        return []
    borders = np.append(np.flatnonzero(~goes_on), len(path))
    stops = borders[np.searchsorted(borders, starts, side="right")]
    shifted = words - words.max(axis=1, keepdims=True)
    likely = np.exp(shifted)
    certain = likely[np.arange(len(path)), path] / likely.sum(axis=1)
    ends = np.append(heads[1:], pieces) - 1
    return [
        Labelled(labels[path[start]][2:], int(heads[start]), int(ends[stop - 1]), float(sure))
        for start, stop, sure in zip(starts, stops, means(certain, starts, stops), strict=True)
    ]
