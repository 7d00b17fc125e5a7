"""Fit the weights of ``whoseword.entities.tie_scorer`` on the annotated training stories.

``python -m training.ties DATA FILE.json`` prints precision and recall of ties (pair, kind and
sentence), each story scored by a model that has not seen it, and writes the weights. A multinomial
logistic regression with an L2 penalty over named features; no randomness.
"""

from __future__ import annotations

import hashlib
import json
import sys
from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from sklearn.feature_extraction import DictVectorizer
from sklearn.linear_model import LogisticRegression

from datasets.people_time_gold import annotated
from datasets.story_gold import text_of
from evaluation.ties import labelled
from whoseword import entities, pipeline
from whoseword.entities.tie_candidates import TieCandidate
from whoseword.entities.tie_scorer import NOTHING, TieWeights
from whoseword.entities.ties import article_candidates, told_kind
from whoseword.reading import in_story
from whoseword.resources import shipped

ANNOTATED: Final = Path(__file__).with_name("annotations") / "people-time.jsonl"
FOLDS: Final = 5
STRENGTH: Final = 0.07  # of the inverse penalty, chosen by the folds
LEAST: Final = 0.18
"""Where the folds are right more than six times out of ten."""
_RAREST: Final = 3  # times a feature is seen at least
_SMALLEST: Final = 0.02  # weights below it all are left out


@dataclass(frozen=True, slots=True)
class Case:
    """A pair of parties in a sentence, and the kinds annotated for it."""

    pair: TieCandidate
    kinds: frozenset[str]


def cases(data: Path) -> tuple[dict[str, list[Case]], dict[str, int]]:
    """The pairs of each training story, and how many ties are annotated in it."""
    found: dict[str, list[Case]] = {}
    ties: dict[str, int] = {}
    resources = shipped()
    for story in annotated(ANNOTATED):
        texts = text_of(data, story.story)
        told = [text.article for text in texts.values()]
        outlets = sorted({article.outlet for article in told if article.outlet})
        read = [in_story(r, outlets, resources) for r in pipeline.readings(told, resources)]
        _, renamed = entities.merge(read, resources.outlets)
        who = entities.whos_who(read, renamed)
        named = [pipeline.with_story_sources(reading, renamed) for reading in read]
        pairs = [pair for reading in named for pair in article_candidates(reading, who)]
        kinds = labelled(story, texts, who, pairs)
        found[story.story] = list(map(Case, pairs, kinds))
        ties[story.story] = len(story.ties)
    return found, ties


def fitted(given: Sequence[Case]) -> TieWeights:
    """Weights that tell the kinds of the cases."""
    counts = Counter(feature for case in given for feature in case.pair.features)
    rows, kinds = [], []
    for case in given:
        row = {feature: 1.0 for feature in sorted(case.pair.features) if counts[feature] >= _RAREST}
        for kind in sorted(case.kinds) or [NOTHING]:
            rows.append(row)
            kinds.append(kind)
    vectors = DictVectorizer()
    model = LogisticRegression(C=STRENGTH, max_iter=500).fit(vectors.fit_transform(rows), kinds)
    weights = {
        str(name): tuple(round(float(w), 3) for w in column)
        for name, column in zip(vectors.feature_names_, model.coef_.T, strict=True)
        if abs(column).max() >= _SMALLEST
    }
    base = tuple(round(float(b), 3) for b in model.intercept_)
    version = hashlib.sha256(json.dumps([base, weights]).encode()).hexdigest()[:8]
    return TieWeights(version, tuple(map(str, model.classes_)), LEAST, base, weights)


def crossed(found: Mapping[str, Sequence[Case]], ties: Mapping[str, int]) -> tuple[float, float]:
    """Precision and recall where no story is scored by a model that has seen it."""
    right = told = 0
    stories = sorted(found)
    for fold in range(FOLDS):
        held = stories[fold::FOLDS]
        model = fitted([case for name in stories if name not in held for case in found[name]])
        for case in (case for name in held for case in found[name]):
            kind = told_kind(case.pair, model)
            told += kind is not None
            right += kind in case.kinds
    return right / told, right / sum(ties.values())


def main(data: Path, place: Path) -> None:
    """Score by folds, fit on all, write."""
    found, ties = cases(data)
    precision, recall = crossed(found, ties)
    print(f"by folds: precision {precision:.3f} recall {recall:.3f}")
    model = fitted([case for name in sorted(found) for case in found[name]])
    told = {
        "version": model.version,
        "kinds": model.kinds,
        "least": model.least,
        "base": model.base,
        "weights": model.weights,
    }
    place.write_text(json.dumps(told, ensure_ascii=False, separators=(",", ":")), "utf-8")


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
