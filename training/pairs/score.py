"""Pair F1 and claims found, from groups of sentence indices."""

from __future__ import annotations

from collections.abc import Iterable
from itertools import combinations

from training.pairs.stories import Story


def pairs_of(story: Story, groups: Iterable[frozenset[int]]) -> set[tuple[int, int]]:
    """Pairs of sentences of different outlets that share a group."""
    return {
        (a, b)
        for g in groups
        for a, b in combinations(sorted(g), 2)
        if story.keys[a][0] != story.keys[b][0]
    }


def f1(results: Iterable[tuple[set[tuple[int, int]], set[tuple[int, int]]]]) -> tuple[float, ...]:
    """Precision, recall, F1 over (gold, predicted) pair sets of many stories, pooled."""
    both = gold = found = 0
    for g, p in results:
        both, gold, found = both + len(g & p), gold + len(g), found + len(p)
    precision, recall = both / max(found, 1), both / max(gold, 1)
    return precision, recall, 2 * both / max(gold + found, 1)


def claims_found(story: Story, groups: list[frozenset[int]]) -> tuple[int, int]:
    """Gold claims that some group matches with a Jaccard of 0.34 at least, and all gold claims."""
    hits = sum(
        any(len(m & g) >= 0.34 * len(m | g) and m & g for g in groups) for _, m in story.claims
    )
    return hits, len(story.claims)
