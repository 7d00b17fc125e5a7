"""Places found again: what a decision by hand holds to, although another model read the text."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable

from whoseword.records import Place, Span, Written


class Anchored:
    """Places of some articles, asked whether others are the same."""

    def __init__(self, places: Iterable[Place]) -> None:
        self._spans: defaultdict[tuple[str, Written], set[Span]] = defaultdict(set)
        for place in places:
            self._spans[place.article, place.field].add(place.span)

    def holds(self, place: Place) -> bool:
        """Tell whether a place is one of these: of all characters of both, half are common."""
        spans = self._spans.get((place.article, place.field), ())
        return place.span in spans or any(_alike(place.span, span) for span in spans)

    def count(self, places: Iterable[Place]) -> int:
        """Count those that are among these."""
        return sum(map(self.holds, places))


def _alike(one: Span, other: Span) -> bool:
    common = min(one[1], other[1]) - max(one[0], other[0])
    return 2 * common >= max(one[1], other[1]) - min(one[0], other[0]) > 0
