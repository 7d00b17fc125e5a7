"""``python -m training.events DATA FILE``: learn whether two articles tell of one event.

Stories are dealt to folds; what is printed of a set is found by trees that saw neither of the two
stories of a pair.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations_with_replacement
from pathlib import Path

import numpy as np

from datasets.basil import basil
from datasets.cluster_gold import Labelled, allsides, ecb_dev, ecb_train, giveme
from evaluation.clusters import b_cubed
from training.pairs.boosting import grow, save
from whoseword.inference.trees import Trees
from whoseword.stories.article_profile import profile
from whoseword.stories.event_features import NAMES, features
from whoseword.stories.event_groups import candidates, grouped
from whoseword.stories.event_likeness import FLOOR

FOLDS = 3
WEIGHTS = {"giveme": 3.0}
"""Its events are few and long: without it, follow-ups of other sets would outvote them."""
SETS = {
    "allsides": allsides,
    "giveme": giveme,
    "ecb_train": ecb_train,
    "ecb_dev": ecb_dev,
    "basil": basil,
}


@dataclass
class Pairs:
    """Pairs of one set that are worth comparing: features, labels, folds of both stories.

    ``taught`` are those that may be learnt from: both of their stories are for training.
    """

    names: list[tuple[str, str]]
    rows: np.ndarray
    same: np.ndarray
    folds: np.ndarray
    taught: np.ndarray
    weight: float


def pairs_of(name: str, labelled: Labelled, for_choosing: frozenset[str]) -> Pairs:
    """Make the pairs of a set; of the stories ``for_choosing`` nothing is learnt."""
    profiles = {article.id: profile(article) for article, _ in labelled}
    stories = {article.id: story for article, story in labelled}
    held = [(i, j) for j, partners in candidates(profiles) for i in partners]
    folds = {
        article: int(hashlib.sha256(f"{name} {story}".encode()).hexdigest(), 16) % FOLDS
        for article, story in stories.items()
    }
    return Pairs(
        names=held,
        rows=np.array([features(profiles[i], profiles[j]) for i, j in held]),
        same=np.array([stories[i] == stories[j] for i, j in held]),
        folds=np.array([(folds[i], folds[j]) for i, j in held]),
        taught=np.array([for_choosing.isdisjoint((stories[i], stories[j])) for i, j in held]),
        weight=WEIGHTS.get(name, 1.0),
    )


def fitted(sets: list[Pairs], left_out: tuple[int, ...]) -> Trees:
    """Grow trees on the pairs that touch none of the folds left out."""
    use = [found.taught & ~np.isin(found.folds, left_out).any(axis=1) for found in sets]
    rows = np.vstack([found.rows[u] for found, u in zip(sets, use, strict=True)])
    same = np.concatenate([found.same[u] for found, u in zip(sets, use, strict=True)])
    weights = np.concatenate(
        [np.full(int(u.sum()), found.weight) for found, u in zip(sets, use, strict=True)]
    )
    return grow(rows, same, weights, NAMES)


def out_of_fold(sets: list[Pairs]) -> Iterator[np.ndarray]:
    """Give each set's likelihoods by trees that saw neither story of the pair."""
    found = [np.zeros(len(one.same)) for one in sets]
    for a, b in combinations_with_replacement(range(FOLDS), 2):
        grown = fitted(sets, (a, b))
        for one, likely in zip(sets, found, strict=True):
            here = (np.sort(one.folds, axis=1) == (a, b)).all(axis=1)
            likely[here] = grown.probability(one.rows[here])
    yield from found


def _dev(data: Path) -> frozenset[str]:
    """Name the stories of AllSides that are for choosing alone."""
    lines = (data / "leads-gold.jsonl").read_text("utf-8").splitlines()
    rows = (json.loads(line) for line in lines)
    return frozenset(str(row["story"]) for row in rows if row["part"] == "dev")


def main(data: Path, target: Path) -> None:
    """Train, print what is to be expected of new stories, and write the trees."""
    labelled = {name: read(data) for name, read in SETS.items()}
    choosing = {"ecb_dev": frozenset(s for _, s in labelled["ecb_dev"]), "allsides": _dev(data)}
    sets = [
        pairs_of(name, found, choosing.get(name, frozenset())) for name, found in labelled.items()
    ]
    for name, one, likely in zip(SETS, sets, out_of_fold(sets), strict=True):
        gold = {article.id: story for article, story in labelled[name]}
        held = zip(one.names, likely, strict=True)
        pairs = {(min(p), max(p)): float(round(q, 6)) for p, q in held if q >= FLOOR}
        tally = b_cubed(grouped(gold, pairs), gold)
        kept = int(one.same.sum())
        print(
            f"{name}: F {tally.f1:.3f} P {tally.precision:.3f} R {tally.recall:.3f}, {kept} pairs"
        )
    save(fitted(sets, ()), target, version="events 1")


main(Path(sys.argv[1]), Path(sys.argv[2]))
