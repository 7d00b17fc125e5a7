"""Weights of the speaker scorer: a conditional logit over candidates.

Candidates and features are those of ``whoseword.reading``; which candidate is right comes from
CoreNLP's chains over PolNeAR train (silver, weighed down), OntoGUM's chains and the sources
annotated in stories-gold train.  The Gender Gap Tracker only measures.
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
from whoseword.inference.loaded_models import AntecedentWeights
from whoseword.text.names import parts

SILVER_WEIGHT = 0.3
STORY_WEIGHT = 0.7  # a sentence may name several sources


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
    """Collect, fit, measure on the Gender Gap Tracker, write."""
    data, out = Path(sys.argv[1]), Path(sys.argv[2])
    silver, gum = polnear_silver(data), ontogum(data)
    table = given_names(gender_votes([*silver, *gum]))
    blank = AntecedentWeights("none", {kind: {} for kind in KINDS}, table)
    base: list[Case] = []
    for document in silver:
        base += collect(document, blank, SILVER_WEIGHT)
    for document in gum:
        base += collect(document, blank, 1.0)
    for document in stories(data):
        base += collect(document, blank, STORY_WEIGHT)
    weights = fit(base)
    held = [case for document in gender_gap(data) for case in collect(document, blank, 1.0)]
    for kind, right, count in accuracy(held, weights):
        print(f"{kind}: {right} of {count} right in the Gender Gap Tracker")
    record = {"version": "speakers-1", "weights": weights, "given_names": table}
    out.write_text(json.dumps(record, indent=1, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
