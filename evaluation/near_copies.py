"""Near-copies over outlets, by pairs of articles that are one text, edited or cut.

``near-copy-labels.tsv`` holds every pair of Giveme5W1H's articles, over outlets, that shares three
in ten of the shorter one's 5-grams, read and labelled one by one. A pair that is found but stands
in no label is wrong. ``f1`` is over the pairs that share half and more, ``edited_f1`` over all.
"""

from __future__ import annotations

import csv
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from itertools import combinations
from pathlib import Path

from datasets.cluster_gold import giveme
from evaluation.tally import Tally
from whoseword import ingest
from whoseword.outlets import KnownOutlets
from whoseword.records import Article

LABELS = Path(__file__).with_name("near-copy-labels.tsv")
HALF = 0.5
_COPY = "copy"

Pair = tuple[str, str]


@dataclass(frozen=True, slots=True)
class Label:
    """A pair of ids in order; ``share`` of the shorter's 5-grams stand in the longer one."""

    pair: Pair
    share: float
    is_copy: bool


def labels() -> list[Label]:
    """Read the labelled pairs."""
    lines = (line for line in LABELS.read_text("utf-8").splitlines() if not line.startswith("#"))
    return [
        Label((row["one"], row["other"]), float(row["share"]), row["label"] == _COPY)
        for row in csv.DictReader(lines, delimiter="\t")
    ]


def articles(data: Path, outlets: KnownOutlets) -> list[Article]:
    """Read the articles as a user would give them, so that boilerplate is marked."""
    return [
        ingest.from_record(
            {
                "id": article.id,
                "text": article.text,
                "title": article.title,
                "outlet": article.outlet,
                "published": article.published,
                "language": "en",
            },
            outlets,
        )
        for article, _ in giveme(data)
    ]


def pairs(copy_of: Mapping[str, str], given: Iterable[Article]) -> set[Pair]:
    """Give the pairs over outlets that are said to be one text."""
    outlet = {article.id: article.outlet for article in given}
    texts: dict[str, list[str]] = defaultdict(list)
    for name in outlet:
        texts[copy_of.get(name, name)].append(name)
    return {
        (one, other)
        for names in texts.values()
        for one, other in combinations(sorted(names), 2)
        if outlet[one] != outlet[other]
    }


def score(found: set[Pair], labelled: Iterable[Label]) -> dict[str, float]:
    """Figures of the pairs that were found."""
    known = {label.pair: label for label in labelled}
    half, every = Tally(), Tally()
    gold = {pair for pair, label in known.items() if label.is_copy}
    edited = {pair for pair in gold if known[pair].share < HALF}
    half.add_sets(found - edited, gold - edited)
    every.add_sets(found, gold)
    return {
        "f1": half.f1,
        "precision": half.precision,
        "recall": half.recall,
        "edited_f1": every.f1,
    }
