"""Which cue does a content belong to, which source does a cue name: scores over span pairs."""

from __future__ import annotations

from bisect import bisect_left
from typing import Final

Span = tuple[int, int]
_EDGES: Final = (0, 1, 2, 3, 4, 6, 8, 12, 20, 40, 80)


def distance_bucket(seeker: Span, sought: Span) -> int:
    """Signed, logarithmic distance in pieces between two spans, 0 to 23."""
    if sought[0] > seeker[1]:
        return 12 + bisect_left(_EDGES, sought[0] - seeker[1] - 1)
    return bisect_left(_EDGES, max(seeker[0] - sought[1] - 1, 0))


def rank_between(seeker: Span, sought: Span, others: list[Span]) -> int:
    """How many of ``others`` stand between the two, at most 3; after the seeker 4 to 7."""
    after = sought[0] > seeker[1]
    low, high = (seeker[1], sought[0]) if after else (sought[1], seeker[0])
    between = sum(low < a and b < high for a, b in others)
    return min(between, 3) + (4 if after else 0)
