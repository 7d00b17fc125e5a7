"""Weights of the speaker scorer: a conditional logit over candidates.

Candidates and features are those of ``whoseword.read``; which candidate is right comes from
CoreNLP's chains over PolNeAR train (silver, weighed down), OntoGUM's chains and the speakers of the
Gender Gap Tracker (five-fold cross-validated figures are printed, since it also serves to choose).
Usage: python -m training.speakers.train DATA OUT
"""

from __future__ import annotations

import json
import sys
from collections import Counter, defaultdict
from pathlib import Path

from training.speakers.cases import Case, Document, collect
from training.speakers.documents import gender_gap, ontogum, polnear_silver, stories
from training.speakers.logit import KINDS, accuracy, fit
from whoseword.read.scorer import Weights
from whoseword.text.names import parts

SILVER_WEIGHT = 0.3
STORY_WEIGHT = 0.7  # a sentence may name several sources
FOLDS = 5


def given_names(votes: dict[str, Counter[str]]) -> dict[str, str]:
    """Names whose bearers, one vote a bearer, are nearly all called the same."""
    table = {}
    for name, bearers in sorted(votes.items()):
        he = sum(key.startswith("he ") for key in bearers)
        she = len(bearers) - he
        if max(he, she) >= 0.8 * (he + she) and name.isalpha():
            table[name] = "he" if he > she else "she"
    return table


def gender_votes(documents: list[Document]) -> dict[str, Counter[str]]:
    """One vote of each bearer of a given name: titles first, else the pronouns of its chain."""
    votes: dict[str, Counter[str]] = defaultdict(Counter)
    for document in documents:
        for full, gender in document.genders:
            name = parts(full)
            if name.given and len(name.given[0]) > 2:
                votes[name.given[0]][f"{gender} {name.surname}"] = 1
    return votes


def main() -> None:
    """Collect, cross-validate on the Gender Gap Tracker, fit on everything, write."""
    data, out = Path(sys.argv[1]), Path(sys.argv[2])
    silver, gum, tracker = polnear_silver(data), ontogum(data), gender_gap(data)
    table = given_names(gender_votes([*silver, *gum]))
    blank = Weights("none", {kind: {} for kind in KINDS}, table)
    base: list[Case] = []
    for document in silver:
        base += collect(document, blank, SILVER_WEIGHT)
    for document in gum:
        base += collect(document, blank, 1.0)
    for document in stories(data):
        base += collect(document, blank, STORY_WEIGHT)
    by_article = [collect(document, blank, 1.0) for document in tracker]
    hits: Counter[str] = Counter()
    for fold in range(FOLDS):
        seen = [c for k, cases in enumerate(by_article) if k % FOLDS != fold for c in cases]
        held = [c for k, cases in enumerate(by_article) if k % FOLDS == fold for c in cases]
        for kind, right, count in accuracy(held, fit([*base, *seen])):
            hits[kind] += right
            hits[f"{kind} of"] += count
    for kind in KINDS:
        print(f"{kind}: {hits[kind]} of {hits[f'{kind} of']} right, cross-validated")
    weights = fit([*base, *(c for cases in by_article for c in cases)])
    record = {"version": "speakers-1", "weights": weights, "given_names": table}
    out.write_text(json.dumps(record, indent=1, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
