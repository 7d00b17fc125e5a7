"""Teach the pre-trained comparer the annotated stories; hard negatives are drawn more often."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from training.pairs.corpora import MASKED, Example
from training.pairs.stories import Story
from training.pairs.texts import texts


@dataclass(frozen=True)
class Drawn:
    """A story, its pairs, and how alike boosted trees over words find them (0 to 1)."""

    story: Story
    pairs: list[tuple[int, int]]
    alike: np.ndarray


SHARES = {"gold": (1.0, 2.6), "lead": (0.7, 1.4)}  # positives kept, negatives for each positive
GISTS = (0.7, 1.0)


def _negatives(
    drawn: Drawn, linked: set[tuple[int, int]], number: int, rng: random.Random
) -> list[tuple[int, int]]:
    """Draw pairs that share no claim: two thirds by likeness, the rest evenly."""
    rows = [k for k, pair in enumerate(drawn.pairs) if pair not in linked]
    weights = [float(drawn.alike[k]) + 0.004 for k in rows]
    order = np.argsort(
        [-np.log(max(rng.random(), 1e-12)) / w for w in weights]
    )  # exponential races: a draw without replacement in proportion to the weights
    hard = [rows[i] for i in order[: int(number * 0.7)]]
    even = rng.sample(rows, min(len(rows), number - len(hard)))
    return [drawn.pairs[k] for k in dict.fromkeys([*hard, *even])]


def _gist_examples(drawn: Drawn, shown: Sequence[str], rng: random.Random) -> list[Example]:
    """Ask whether a sentence states the claim, as its gist puts it."""
    found = []
    near: dict[int, list[tuple[float, int]]] = {}
    for (a, b), score in zip(drawn.pairs, drawn.alike, strict=True):
        near.setdefault(a, []).append((float(score), b))
        near.setdefault(b, []).append((float(score), a))
    for gist, members in drawn.story.claims:
        inside = [m for m in sorted(members) if rng.random() < GISTS[0]]
        found += [Example(shown[m], gist, (1.0, 1.0, MASKED)) for m in inside]
        around = sorted(
            {k for m in members for _, k in sorted(near.get(m, []), reverse=True)[:6]} - members
        )
        for k in rng.sample(around, min(len(around), round(len(inside) * GISTS[1]))):
            found.append(Example(shown[k], gist, (0.0, 0.0, MASKED)))
    return found


def epoch(
    gold: Sequence[Drawn], leads: Sequence[Drawn], rng: random.Random
) -> Callable[[], list[Example]]:
    """One pass over the stories, drawn when called."""

    def make() -> list[Example]:
        found: list[Example] = []
        for kind, stories in (("gold", gold), ("lead", leads)):
            kept, ratio = SHARES[kind]
            for drawn in stories:
                shown = texts(drawn.story)
                linked = drawn.story.linked()
                positive = [p for p in sorted(linked) if rng.random() < kept]
                negative = _negatives(drawn, linked, round(len(positive) * ratio) + 2, rng)
                found += [Example(shown[a], shown[b], (1.0, MASKED, MASKED)) for a, b in positive]
                found += [Example(shown[a], shown[b], (0.0, MASKED, MASKED)) for a, b in negative]
                found += _gist_examples(drawn, shown, rng)
        return found

    return make
