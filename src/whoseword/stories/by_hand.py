"""What was merged and split by hand, folded into what clustering must keep to."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from itertools import combinations, product

from whoseword.records import Decision

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Bonds:
    """Pairs of article ids, each in order: of one story, or not of one story, whatever else."""

    together: frozenset[Pair] = frozenset()
    apart: frozenset[Pair] = frozenset()


def bonds(decisions: Iterable[Decision]) -> Bonds:
    """Fold decisions in the order in which they were taken: of each pair the last one speaks."""
    verdict: dict[Pair, bool] = {}
    for decision in decisions:
        held = sorted(decision.together)
        if len(held) > 1:
            verdict |= dict.fromkeys(combinations(held, 2), True)
        for one, other in product(held, decision.apart):
            verdict[min(one, other), max(one, other)] = False
    return Bonds(
        frozenset(pair for pair, together in verdict.items() if together),
        frozenset(pair for pair, together in verdict.items() if not together),
    )
