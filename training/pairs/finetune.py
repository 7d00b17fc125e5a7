"""Teach the pre-trained comparer the annotated stories; hard negatives are drawn more often."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from training.pairs.corpora import MASKED, Example
from training.pairs.read_stories import ReadStory
from whoseword.claims.units import shown


@dataclass(frozen=True)
class Drawn:
    """A story's units as the model reads them, with their pairs and the claims' members.

    ``alike`` is how alike boosted trees over words, which have not seen the story, find a pair.
    """

    texts: list[str]
    pairs: list[tuple[int, int]]
    labels: np.ndarray
    alike: np.ndarray
    claims: list[tuple[str, frozenset[int]]]


SHARES = {"gold": (1.0, 2.6), "lead": (0.4, 1.4)}  # positives kept, negatives for each positive
GISTS = 0.6  # of the members of a claim that are also shown with its gist


def drawn(
    read: ReadStory, pairs: list[tuple[int, int]], labels: np.ndarray, alike: np.ndarray
) -> Drawn:
    """Put together what fine-tuning needs of one story."""
    claims = [
        (gist, frozenset(u for u, gold in enumerate(read.gold) if gold & members))
        for gist, members in read.story.claims
    ]
    texts = [shown(u.sentence, u.before, read.names) for u in read.units]
    return Drawn(texts, pairs, labels, alike, claims)


def _negatives(story: Drawn, number: int, rng: random.Random) -> list[int]:
    """Draw pairs that share no claim: most by likeness, the rest evenly."""
    rows = np.flatnonzero(~story.labels).tolist()
    # exponential races: a draw without replacement in proportion to the weights
    race = [-np.log(max(rng.random(), 1e-12)) / (float(story.alike[k]) + 0.004) for k in rows]
    hard = [rows[i] for i in np.argsort(race)[: int(number * 0.7)]]
    even = rng.sample(rows, min(len(rows), number - len(hard)))
    return list(dict.fromkeys([*hard, *even]))


def _gist_examples(story: Drawn, share: float, rng: random.Random) -> list[Example]:
    """Ask whether a sentence states the claim, as its gist puts it."""
    found = []
    near: dict[int, list[tuple[float, int]]] = {}
    for (a, b), score in zip(story.pairs, story.alike, strict=True):
        near.setdefault(a, []).append((float(score), b))
        near.setdefault(b, []).append((float(score), a))
    for gist, members in story.claims:
        inside = [m for m in sorted(members) if rng.random() < GISTS * share]
        found += [Example(story.texts[m], gist, (1.0, 1.0, MASKED)) for m in inside]
        around = sorted(
            {k for m in members for _, k in sorted(near.get(m, []), reverse=True)[:6]} - members
        )
        for k in rng.sample(around, min(len(around), len(inside))):
            found.append(Example(story.texts[k], gist, (0.0, 0.0, MASKED)))
    return found


def epoch(
    gold: Sequence[Drawn], leads: Sequence[Drawn], rng: random.Random
) -> Callable[[], list[Example]]:
    """One pass over the stories, drawn when called."""

    def make() -> list[Example]:
        found: list[Example] = []
        for kind, stories in (("gold", gold), ("lead", leads)):
            kept, ratio = SHARES[kind]
            for story in stories:
                positive = [k for k in np.flatnonzero(story.labels) if rng.random() < kept]
                negative = _negatives(story, round(len(positive) * ratio) + 2, rng)
                for target, rows in ((1.0, positive), (0.0, negative)):
                    for k in rows:
                        a, b = story.pairs[k]
                        found.append(
                            Example(story.texts[a], story.texts[b], (target, MASKED, MASKED))
                        )
                found += _gist_examples(story, kept, rng)
        return found

    return make
