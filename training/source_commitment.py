"""Fit the weights of ``whoseword.provenance.source_commitment`` on the annotated stories.

``python -m training.source_commitment DATA FOLDS FILE`` writes the weights, to two places, and
prints the accuracy on dev. FOLDS holds the pair models of ``training.pairs``, each fine-tuned
without half of the stories: what the encoder says of a story comes from the model that has not seen
it. The gold is the stance of the outlet whose sentence it is, asserted against all others. Newton's
method on a logistic regression with an L2 penalty; no randomness.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Callable, Iterator, Sequence
from itertools import combinations
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from training.pairs.annotated import annotated_stories
from training.pairs.fit import Cache, predict
from training.pairs.model import Comparer, comparer
from training.pairs.read_stories import ReadStory, overlapped, read_story
from training.pairs.stories import GoldClaim, gold_stories
from training.pairs.words import FOLDS
from whoseword.inference.pairs import SIDED, score
from whoseword.matching.sentence_context import shown
from whoseword.provenance.source_commitment import WEIGHTS, encoder_says, features
from whoseword.provenance.story_index import index
from whoseword.records import ClaimGroup, Judgement, Proposition, Verdict
from whoseword.resources import shipped
from whoseword.text.content_words import wording

PENALTY = 2.0
STEPS = 50
NAMES = tuple(WEIGHTS)

Matrix = NDArray[np.float64]
Asked = Callable[[list[str], list[tuple[int, int]]], Matrix]
"""Texts and pairs of their indices to logits of the two heads that speak of each side."""


def examples(stories: Sequence[ReadStory], asked: Sequence[Asked]) -> tuple[Matrix, Matrix]:
    """Give the features of every mention, one a row, and whether it hands its claim on."""
    rows: list[list[float]] = []
    answers: list[float] = []
    for number, read in enumerate(stories):
        looked = index(read.readings, shipped().outlets)
        for claim, group in _judged(read, asked[number % len(asked)]):
            encoder = encoder_says(group)
            for proposition in group.propositions:
                handed = claim.attributed.get(proposition.article.rpartition(".")[2])
                if handed is not None:
                    values = features(looked, group, proposition, encoder)
                    rows.append([values[name] for name in NAMES])
                    answers.append(handed)
    return np.array(rows), np.array(answers)


def _judged(read: ReadStory, asked: Asked) -> Iterator[tuple[GoldClaim, ClaimGroup]]:
    """Give the annotated claims as groups, with what the encoder says of their pairs."""
    home = {read.propositions[k].id: u for u, unit in enumerate(read.units) for k in unit.parts}
    texts = [shown(u.sentence, u.before, read.names) for u in read.units]
    for claim, members in _groups(read):
        pairs = [
            (a, b) if home[a.id] < home[b.id] else (b, a)
            for a, b in combinations(members, 2)
            if a.article != b.article
        ]
        logits = asked(texts, [(home[a.id], home[b.id]) for a, b in pairs]) if pairs else ()
        judgements = {
            (a.id, b.id): Judgement(
                Verdict.SAME,
                1.0,
                (),
                "",
                attributed=tuple(zip((a.id, b.id), 1 / (1 + np.exp(-said)), strict=True)),
            )
            for (a, b), said in zip(pairs, logits, strict=True)
        }
        yield claim, ClaimGroup(members, (1.0,) * len(members), judgements)


def _groups(read: ReadStory) -> Iterator[tuple[GoldClaim, tuple[Proposition, ...]]]:
    """In every annotated sentence, the proposition that shares most words with the gist."""
    stating: dict[int, list[Proposition]] = {}
    for proposition, touched in zip(
        read.propositions, overlapped(read.story, read.propositions), strict=True
    ):
        for sentence in touched:
            stating.setdefault(sentence, []).append(proposition)
    for claim in read.story.claims:
        gist = wording(claim.gist).kept
        best = (
            max(stating[m], key=lambda p: (len(gist & wording(p.text).kept), p.id))
            for m in sorted(claim.members)
            if m in stating
        )
        yield claim, tuple({p.id: p for p in best}.values())


def fit(rows: Matrix, answers: Matrix) -> Matrix:
    """Give one weight for each feature."""
    weights = np.zeros(rows.shape[1])
    for _ in range(STEPS):
        likely = 1 / (1 + np.exp(-rows @ weights))
        slope = rows.T @ (likely - answers) + PENALTY * weights
        bend = (rows * (likely * (1 - likely))[:, None]).T @ rows
        weights -= np.linalg.solve(bend + PENALTY * np.eye(len(weights)), slope)
    return weights


def _of(model: Comparer, cache: Cache) -> Asked:
    return lambda texts, pairs: predict(model, [(texts[a], texts[b]) for a, b in pairs], cache)[
        :, SIDED:
    ]


def main() -> None:
    """Fit on train, write the weights, show the accuracy on dev."""
    data, folds, out = map(Path, sys.argv[1:])
    cache = Cache()
    unseen = [_of(comparer(folds / f"fold{k}.pt"), cache) for k in range(FOLDS)]
    stories = [*gold_stories(data, "train"), *annotated_stories(data)]
    weights = fit(*examples([read_story(s) for s in stories], unseen)).round(2)
    fitted = {name: float(weight) for name, weight in zip(NAMES, weights, strict=True)}
    out.write_text(json.dumps(fitted, indent=1) + "\n", "utf-8")
    dev = [read_story(s) for s in gold_stories(data, "dev")]
    rows, answers = examples(
        dev, [lambda texts, pairs: score(shipped().models, texts, pairs)[:, SIDED:]]
    )
    print(f"dev accuracy {float(((rows @ weights > 0) == (answers > 0.5)).mean()):.3f}")


if __name__ == "__main__":
    main()
