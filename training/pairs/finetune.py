"""Teach the pre-trained comparer the annotated stories; hard negatives are drawn more often."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass

import numpy as np

from training.pairs.corpora import MASKED, Example
from training.pairs.read_stories import ReadStory
from whoseword.matching.sentence_context import shown


@dataclass(frozen=True, slots=True)
class Stated:
    """A claim and the units that state it, each with 1 if it hands it on to a source, else 0."""

    gist: str
    attributed: dict[int, float]


@dataclass(frozen=True)
class Drawn:
    """A story's units as the model reads them, with their pairs and the claims' members.

    ``alike`` is how alike boosted trees over words, which have not seen the story, find a pair;
    ``kind`` says how much of it is shown (SHARES).
    """

    kind: str
    texts: list[str]
    pairs: list[tuple[int, int]]
    labels: np.ndarray
    alike: np.ndarray
    claims: list[Stated]


SHARES = {"news": (1.0, 2.6), "events": (0.5, 2.6), "lead": (0.4, 1.4)}
"""By kind of story: positives kept, negatives for each positive. Short reports of accidents, sports
and shops (ECB+) are further from political news, and so many that they would drown it."""
GISTS = 0.6  # of the members of a claim that are also shown with its gist


def drawn(
    kind: str,
    read: ReadStory,
    pairs: list[tuple[int, int]],
    labels: np.ndarray,
    alike: np.ndarray,
) -> Drawn:
    """Put together what fine-tuning needs of one story."""
    outlet = [read.story.keys[min(gold)][0] if gold else "" for gold in read.gold]
    claims = [
        Stated(
            claim.gist,
            {
                u: claim.attributed.get(outlet[u], MASKED)
                for u, gold in enumerate(read.gold)
                if gold & claim.members
            },
        )
        for claim in read.story.claims
    ]
    texts = [shown(u.sentence, u.before, read.names) for u in read.units]
    return Drawn(kind, texts, pairs, labels, alike, claims)


def _example(story: Drawn, row: int, target: float) -> Example:
    """Show one pair; where it shares claims, with how far each side hands them on."""
    a, b = story.pairs[row]
    shared = [c.attributed for c in story.claims if a in c.attributed and b in c.attributed]
    known = [c for c in shared if MASKED not in (c[a], c[b])] if target else []
    handed = (
        (sum(c[a] for c in known) / len(known), sum(c[b] for c in known) / len(known))
        if known
        else (MASKED, MASKED)
    )
    return Example(story.texts[a], story.texts[b], (target, MASKED, MASKED), attributed=handed)


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
    for claim in story.claims:
        if not claim.gist:
            continue
        stated = claim.attributed
        inside = [m for m in sorted(stated) if rng.random() < GISTS * share]
        found += [
            Example(story.texts[m], claim.gist, (1.0, 1.0, MASKED), attributed=(stated[m], MASKED))
            for m in inside
        ]
        around = {k for m in stated for _, k in sorted(near.get(m, []), reverse=True)[:6]}
        others = sorted(around - set(stated))
        for k in rng.sample(others, min(len(others), len(inside))):
            found.append(Example(story.texts[k], claim.gist, (0.0, 0.0, MASKED)))
    return found


def epoch(stories: Sequence[Drawn], rng: random.Random) -> Callable[[], list[Example]]:
    """One pass over the stories, drawn when called."""

    def make() -> list[Example]:
        found: list[Example] = []
        for story in stories:
            kept, ratio = SHARES[story.kind]
            positive = [k for k in np.flatnonzero(story.labels).tolist() if rng.random() < kept]
            negative = _negatives(story, round(len(positive) * ratio) + 2, rng)
            for target, rows in ((1.0, positive), (0.0, negative)):
                found += [_example(story, k, target) for k in rows]
            found += _gist_examples(story, kept, rng)
        return found

    return make
