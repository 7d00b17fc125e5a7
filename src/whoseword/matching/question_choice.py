"""Which pairs of sentences the pair model is asked about, and what is made of the others.

A question costs more than everything else that is done with a pair. So a sentence is asked about
beside its likest partners only, and a pair only where each of the two is among the likest of the
other; the more articles there are, the fewer it needs, since what they tell alike is reached over a
third sentence too. What is not asked is inferred: from the words of the two, and from the best
third sentence that both were compared with. The weights are of a logistic regression over the
hopeful pairs of the training stories, each taken in turn for one that was not asked.
"""

from __future__ import annotations

import math
from collections import defaultdict
from collections.abc import Mapping, Sequence
from typing import Final

PARTNERS_ALWAYS: Final = 8
PARTNERS_SHARED: Final = 36
"""Partners more, shared out among the articles: twelve more for a sentence of three."""
_BASE: Final = -0.48
_BY_WORDS: Final = 0.9
_COMPARED: Final = 0.66
_BY_THIRD: Final = 0.28
_LIKELIEST: Final = 0.999

Pair = tuple[int, int]


def partners(articles: int) -> int:
    """With how many others a sentence of a story of so many articles is compared at most."""
    return PARTNERS_ALWAYS + PARTNERS_SHARED // max(articles, 1)


def among_likest(
    pairs: Sequence[Pair], likeness: Sequence[float], names: Sequence[str], most: int
) -> list[int]:
    """Rows of ``pairs`` whose two are among the ``most`` likest partners of each other, sorted.

    ``names`` breaks ties by what the sentences are, not by where they stand.
    """

    def place(row: int) -> tuple[float, list[str]]:
        return -likeness[row], sorted(names[k] for k in pairs[row])

    ranks: dict[int, int] = defaultdict(int)
    found = []
    for row in sorted(range(len(pairs)), key=place):
        i, j = pairs[row]
        if max(ranks[i], ranks[j]) < most:
            found.append(row)
        ranks[i] += 1
        ranks[j] += 1
    return sorted(found)


def inferred(
    pairs: Sequence[Pair], likeness: Sequence[float], answers: Mapping[Pair, float]
) -> list[float]:
    """How probably each pair that was not asked says the same, 0 to 1.

    ``likeness`` is what the words of each say, ``answers`` what came out for the pairs that were
    asked, of indices as in ``pairs``.
    """
    beside: dict[int, dict[int, float]] = defaultdict(dict)
    for (i, j), same in answers.items():
        beside[i][j] = same
        beside[j][i] = same
    return [
        _probability(alike, _over_third(beside[i], beside[j]))
        for (i, j), alike in zip(pairs, likeness, strict=True)
    ]


def _over_third(one: Mapping[int, float], other: Mapping[int, float]) -> float | None:
    """The best product of what a third sentence has with both; None where there is none."""
    return max((one[k] * other[k] for k in one.keys() & other.keys()), default=None)


def _probability(alike: float, over_third: float | None) -> float:
    total = _BASE + _BY_WORDS * _log_odds(alike)
    if over_third is not None:
        total += _COMPARED + _BY_THIRD * _log_odds(over_third)
    return 1 / (1 + math.exp(-total))


def _log_odds(probability: float) -> float:
    bounded = min(max(probability, 1 - _LIKELIEST), _LIKELIEST)
    return math.log(bounded / (1 - bounded))
