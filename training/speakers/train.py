"""Weights of the speaker scorer: a conditional logit over candidates.

Candidates and features are those of ``whoseword.reading``; which candidate is right comes from
CoreNLP's chains over PolNeAR train (silver, weighed down), OntoGUM's chains and the sources
annotated in stories-gold train; who is called he or she from ``training.given_names``.  The Gender
Gap Tracker only measures.
Usage: python -m training.speakers.train DATA OUT
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from training.given_names import given_names
from training.speakers.cases import Case, collect
from training.speakers.documents import gender_gap, ontogum, polnear_silver, stories
from training.speakers.logit import KINDS, accuracy, fit
from whoseword.inference.loaded_models import AntecedentWeights

SILVER_WEIGHT = 0.3
STORY_WEIGHT = 0.7  # a sentence may name several sources


def main() -> None:
    """Collect, fit, measure on the Gender Gap Tracker, write."""
    data, out = Path(sys.argv[1]), Path(sys.argv[2])
    table = given_names()
    blank = AntecedentWeights("none", {kind: {} for kind in KINDS}, table)
    base: list[Case] = []
    for document in polnear_silver(data):
        base += collect(document, blank, SILVER_WEIGHT)
    for document in ontogum(data):
        base += collect(document, blank, 1.0)
    for document in stories(data):
        base += collect(document, blank, STORY_WEIGHT)
    weights = fit(base)
    held = [case for document in gender_gap(data) for case in collect(document, blank, 1.0)]
    for kind, right, count in accuracy(held, weights):
        print(f"{kind}: {right} of {count} right in the Gender Gap Tracker")
    record = {"version": "speakers-2", "weights": weights, "given_names": table}
    out.write_text(json.dumps(record, indent=1, sort_keys=True, ensure_ascii=False) + "\n", "utf-8")


if __name__ == "__main__":
    main()
