"""Fit the weights of ``whoseword.matching.statement_scorer`` on the annotated training stories.

``python -m training.claim_checks DATA FILE`` writes the weights and prints, by threshold, the share
of annotated claims that some article states, and of those distorted by rule. A sentence counts
where it is annotated to state the claim; of a distorted claim none does. Only sentences are learnt
from in which nothing is missing or against the claim: the others never state it. A logistic
regression with an L2 penalty; no randomness but what ``evaluation.claim_distortions`` draws.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

import numpy as np
from sklearn.linear_model import LogisticRegression

from datasets.story_gold import HEADLINE, GoldText, text_of
from evaluation.claim_distortions import distorted, names_of
from whoseword import pipeline
from whoseword.ingest import claim_article
from whoseword.matching.propositions import propositions
from whoseword.matching.statement_scorer import CONSTANT, FEATURES
from whoseword.matching.verification import evidence
from whoseword.records import Proposition, Reading, StoryReadings
from whoseword.resources import shipped

DISTORTIONS: Final = 2  # of each claim
THRESHOLDS: Final = (0.4, 0.5, 0.6)


@dataclass(frozen=True)
class Case:
    """A sentence beside a claim, ``claim`` counted over all; ``true`` where no word is changed."""

    claim: int
    true: bool
    stated: bool
    values: tuple[float, ...]


def cases(data: Path) -> tuple[list[Case], int, int]:
    """Give the sentences to learn from, and how many claims are true and how many distorted."""
    found: list[Case] = []
    true = false = 0
    for path in sorted((data / "stories-gold" / "train").glob("*.json")):
        texts = text_of(data, path.stem)
        read = list(pipeline.readings((text.article for text in texts.values()), shipped()))
        story, others = pipeline.together(read, shipped()), names_of(read)
        for claim in json.loads(path.read_text("utf-8"))["claims"]:
            asked = _read(claim["gist"])
            gold = _gold(claim, texts)
            found += _beside(asked, story, texts, gold, number=true + false, true=True)
            true += 1
            for _, text in distorted(asked, others)[:DISTORTIONS]:
                number = true + false
                found += _beside(_read(text), story, texts, frozenset(), number=number, true=False)
                false += 1
    return found, true, false


def _read(text: str) -> Reading:
    return next(pipeline.readings([claim_article(text)], shipped()))


def _gold(claim: dict[str, Any], texts: dict[str, GoldText]) -> frozenset[tuple[str, int]]:
    """The sentences that state a claim, by article id and number."""
    return frozenset(
        (texts[key].article.id, HEADLINE if number == "t" else int(number))
        for key, numbers in claim["sentences"].items()
        for number in numbers
    )


def _beside(
    asked: Reading,
    story: StoryReadings,
    texts: dict[str, GoldText],
    gold: Iterable[tuple[str, int]],
    *,
    number: int,
    true: bool,
) -> Iterator[Case]:
    parts = [p for reading in story.readings for p in propositions(reading)]
    names = {source.id: source.name for source in story.sources}
    of_id = {text.article.id: text for text in texts.values()}
    stating = set(gold)
    for one in evidence(asked, parts, story.readings, names, shipped().models):
        if not one.missing and not one.against:
            sentence: Proposition = one.unit.sentence
            touched = of_id[sentence.article].touched(sentence.spans, sentence.field)
            stated = any((sentence.article, n) in stating for n in touched)
            yield Case(number, true, stated, tuple(one.values[name] for name in FEATURES))


def main(data: Path, out: Path) -> None:
    """Fit on all, write the weights, and print what the thresholds give on the same stories."""
    found, true, false = cases(data)
    rows = np.array([case.values for case in found])
    model = LogisticRegression(C=1.0, max_iter=1000).fit(rows, [case.stated for case in found])
    fitted = (model.intercept_[0], *model.coef_[0])
    weights = {
        name: round(float(weight), 2)
        for name, weight in zip((CONSTANT, *FEATURES), fitted, strict=True)
    }
    out.write_text(json.dumps(weights, indent=1) + "\n", "utf-8")
    likely = model.predict_proba(rows)[:, 1]
    for least in THRESHOLDS:
        stated = {(c.claim, c.true) for c, p in zip(found, likely, strict=True) if p >= least}
        carried = sum(is_true for _, is_true in stated)
        print(f"{least}: true {carried / true:.3f} distorted {(len(stated) - carried) / false:.3f}")


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
