"""Which cue does a content belong to, which source does a cue name: scores over span pairs."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

import numpy as np
import numpy.typing as npt

from whoseword.records import Span

Floats = npt.NDArray[np.float32]
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


def _means(vectors: Floats, spans: list[Span]) -> Floats:
    return np.stack([vectors[first : last + 1].mean(axis=0) for first, last in spans])


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
    seeking = _means(links[:, 0], seekers)
    targets = _means(links[:, 1], sought) if sought else np.zeros((0, links.shape[2]))
    places = np.array(sought, dtype=np.int64).reshape(-1, 2)
    found: list[tuple[int | None, float]] = []
    for vector, seeker in zip(seeking, seekers, strict=True):
        at = int(np.searchsorted(places[:, 0], seeker[0]))
        low, high = max(0, at - NEAREST), min(len(sought), at + NEAREST)
        near: list[int | None] = list(range(low, high))
        scores = (targets[low:high] @ vector) * scale
        scores = scores + _bias(seeker, places[low:high], biases, paragraphs)
        if none is not None:
            near.append(None)
            scores = np.append(scores, float(vector @ none) * scale)
        found.append(_best(near, scores))
    return found


def _bias(
    seeker: Span,
    places: npt.NDArray[np.int64],
    biases: tuple[Floats, Floats],
    paragraphs: npt.NDArray[np.int64],
) -> npt.NDArray[np.float64]:
    """What distance, rank and ``far`` say of each place, all at once; shape (places,)."""
    first, last = places[:, 0], places[:, 1]
    after = first > seeker[1]
    ahead, behind = first - seeker[1] - 1, np.maximum(seeker[0] - last - 1, 0)
    buckets = np.searchsorted(_EDGES, np.where(after, ahead, behind)) + np.where(after, 12, 0)
    low, high = np.where(after, seeker[1], last), np.where(after, first, seeker[0])
    between = ((low[:, None] < first) & (last < high[:, None])).sum(axis=1)
    ranks = np.minimum(between, 3) + np.where(after, 4, 0)
    gap = np.maximum(np.maximum(ahead, seeker[0] - last - 1), 0)
    borders = np.abs(paragraphs[first] - paragraphs[seeker[0]])
    cost = PARAGRAPH_COST * borders + DISTANCE_COST * np.log1p(gap)
    return np.asarray(biases[0][buckets] + biases[1][ranks] - cost, dtype=np.float64)


def far(seeker: Span, sought: Span, paragraphs: npt.NDArray[np.int64]) -> float:
    """Charge for the pieces and the paragraph borders between two spans."""
    gap = max(sought[0] - seeker[1], seeker[0] - sought[1], 1) - 1
    borders = abs(int(paragraphs[sought[0]]) - int(paragraphs[seeker[0]]))
    return PARAGRAPH_COST * borders + DISTANCE_COST * float(np.log1p(gap))


def _best(choices: list[int | None], scores: npt.NDArray[np.float64]) -> tuple[int | None, float]:
    if not choices:
        return None, 0.0
    certain = np.exp(scores - scores.max())
    best = int(certain.argmax())
    return choices[best], float(certain[best] / certain.sum())
