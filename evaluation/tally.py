"""Counts behind a precision, a recall and an F1, and the pairing that fills them."""

from __future__ import annotations

from collections.abc import Collection, Hashable, Iterable
from dataclasses import dataclass


@dataclass(slots=True)
class Tally:
    """What was predicted, what is gold, and what is both; counts may be weighted.

    Where nothing was counted, every figure is 0: nothing measured is nothing shown.
    """

    both: float = 0.0
    predicted: float = 0.0
    gold: float = 0.0

    def add(self, both: float, predicted: float, gold: float, weight: float = 1.0) -> None:
        """Count one more comparison."""
        self.both += weight * both
        self.predicted += weight * predicted
        self.gold += weight * gold

    def add_sets(
        self, predicted: Collection[Hashable], gold: Collection[Hashable], weight: float = 1.0
    ) -> None:
        """Count two sets of which equal members agree."""
        found, true = set(predicted), set(gold)
        self.add(len(found & true), len(found), len(true), weight)

    @property
    def precision(self) -> float:
        """Share of the predicted that is gold, 0 to 1."""
        return self.both / self.predicted if self.predicted else 0.0

    @property
    def recall(self) -> float:
        """Share of the gold that was predicted, 0 to 1."""
        return self.both / self.gold if self.gold else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of both, 0 to 1."""
        total = self.predicted + self.gold
        return 2 * self.both / total if total else 0.0


def pair_off(edges: Iterable[tuple[float, int, int]]) -> dict[int, int]:
    """Match left to right one to one, as many as possible (augmenting paths, Kuhn 1955).

    An edge is (score, left, right). Left members are tried best score first, so that among the
    largest matchings a close pair is preferred; the order of ``edges`` does not matter.
    """
    choices: dict[int, list[int]] = {}
    for _, left, right in sorted(edges, key=lambda edge: (-edge[0], edge[1], edge[2])):
        choices.setdefault(left, []).append(right)
    taken: dict[int, int] = {}

    def place(left: int, tried: set[int]) -> bool:
        for right in choices[left]:
            if right in tried:
                continue
            tried.add(right)
            if right not in taken or place(taken[right], tried):
                taken[right] = left
                return True
        return False

    for left in choices:
        place(left, set())
    return {left: right for right, left in sorted(taken.items(), key=lambda pair: pair[1])}


def jaccard(a: Collection[Hashable], b: Collection[Hashable]) -> float:
    """Shared members over all members, 0 to 1; two empty sets share nothing."""
    first, second = set(a), set(b)
    union = len(first | second)
    return len(first & second) / union if union else 0.0
