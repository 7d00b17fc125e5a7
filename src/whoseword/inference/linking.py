"""Which cue does a content belong to, which source does a cue name: scores over span pairs."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

import numpy as np
import numpy.typing as npt

from whoseword.inference.runs import Floats, Ints, means
from whoseword.records import Span

NEAREST: Final = 8  # spans on either side that are scored: work grows with the text, not its square
PARAGRAPH_COST: Final = 3.0  # a paragraph border between the two
DISTANCE_COST: Final = 1.0  # each e-fold of pieces between them
_EDGES: Final = (0, 1, 2, 3, 4, 6, 8, 12, 20, 40, 80)


def distance_bucket(seeker: Span, sought: Span) -> int:
    """Signed, logarithmic distance in pieces between two spans (first, last), 0 to 23."""
    if sought[0] > seeker[1]:
        return 12 + bisect_left(_EDGES, sought[0] - seeker[1] - 1)
    return bisect_left(_EDGES, max(seeker[0] - sought[1] - 1, 0))


def rank_between(seeker: Span, sought: Span, others: list[Span]) -> int:
    """How many of ``others`` stand between the two, at most 3; after the seeker 4 to 7."""
    after = sought[0] > seeker[1]
    low, high = (seeker[1], sought[0]) if after else (sought[1], seeker[0])
    between = sum(low < a and b < high for a, b in others)
    return min(between, 3) + (4 if after else 0)


def _means(vectors: Floats, spans: Ints) -> Floats:
    return means(vectors, spans[:, 0], spans[:, 1] + 1)


def link(
    links: Floats,
    seekers: list[Span],
    sought: list[Span],
    biases: tuple[Floats, Floats],
    paragraphs: npt.NDArray[np.int64],
    *,
    none: Floats | None = None,
) -> list[tuple[int | None, float]]:
    """Find for each seeker the index of what it seeks, and how probable that choice is, 0 to 1.

    ``links`` has shape (n, 2, w): vectors of the seeking and of the sought; ``biases`` are the
    scores of distance buckets and ranks; ``paragraphs``, shape (n,), numbers the paragraph of each
    piece; ``none`` is the vector of finding nothing.  Spans are (first, last) pieces in text order.

    The vectors were learnt inside one window and know nothing of rivals beyond it, so distance is
    charged for on top: without that, far cues draw contents away from near ones.
    """
    if not seekers:
        return []
    scale = links.shape[2] ** -0.5
    seeking, places = _array(seekers), _array(sought)
    vectors = _means(links[:, 0], seeking)
    near = np.searchsorted(places[:, 0], seeking[:, 0])[:, None] + np.arange(-NEAREST, NEAREST)
    there = (near >= 0) & (near < len(sought))
    scores = np.full(near.shape, -np.inf)
    if sought:
        near = np.clip(near, 0, len(sought) - 1)
        targets = _means(links[:, 1], places)[near]
        alike = np.einsum("sw,skw->sk", vectors, targets) * scale
        scores[there] = (alike + _bias(seeking, places[near], there, biases, paragraphs))[there]
    if none is not None:
        near = np.column_stack([near, np.full(len(near), -1)])
        scores = np.column_stack([scores, (vectors @ none) * scale])
    return [_best(*row) for row in zip(near.tolist(), scores, strict=True)]


def _array(spans: list[Span]) -> Ints:
    return np.array(spans, dtype=np.int64).reshape(-1, 2)


def _bias(
    seekers: Ints,
    places: Ints,
    there: npt.NDArray[np.bool_],
    biases: tuple[Floats, Floats],
    paragraphs: Ints,
) -> npt.NDArray[np.float64]:
    """What distance, rank and ``far`` say of the places near each seeker; shape (seekers, places).

    ``seekers`` has shape (seekers, 2), ``places`` (seekers, places, 2); of these only the ones
    that are ``there`` stand between others.
    """
    begin, end = seekers[:, :1], seekers[:, 1:]
    first, last = places[..., 0], places[..., 1]
    after = first > end
    ahead, behind = first - end - 1, np.maximum(begin - last - 1, 0)
    buckets = np.searchsorted(_EDGES, np.where(after, ahead, behind)) + np.where(after, 12, 0)
    low, high = np.where(after, end, last), np.where(after, first, begin)
    inside = (low[:, :, None] < first[:, None]) & (last[:, None] < high[:, :, None])
    between = (inside & there[:, None]).sum(axis=2)
    ranks = np.minimum(between, 3) + np.where(after, 4, 0)
    gap = np.maximum(np.maximum(ahead, begin - last - 1), 0)
    borders = np.abs(paragraphs[first] - paragraphs[begin])
    cost = PARAGRAPH_COST * borders + DISTANCE_COST * np.log1p(gap)
    return np.asarray(biases[0][buckets] + biases[1][ranks] - cost, dtype=np.float64)


def far(seeker: Span, sought: Span, paragraphs: npt.NDArray[np.int64]) -> float:
    """Charge for the pieces and the paragraph borders between two spans."""
    gap = max(sought[0] - seeker[1], seeker[0] - sought[1], 1) - 1
    borders = abs(int(paragraphs[sought[0]]) - int(paragraphs[seeker[0]]))
    return PARAGRAPH_COST * borders + DISTANCE_COST * float(np.log1p(gap))


def _best(near: list[int], scores: npt.NDArray[np.float64]) -> tuple[int | None, float]:
    """The best of ``near`` (-1: nothing) and its probability; nothing where no score is finite."""
    top = float(scores.max())
    if top == -np.inf:
        return None, 0.0
    likely = np.exp(scores - top)
    best = int(likely.argmax())
    return (near[best] if near[best] >= 0 else None), float(likely[best] / likely.sum())
