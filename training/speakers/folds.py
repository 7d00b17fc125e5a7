"""Cross-validate the choice among antecedents over all data with known speakers.

Every document is left out once: its cases are weighed by what the other folds taught.  Printed
beside it stands what the same documents get from weights that never saw their set, as the Gender
Gap Tracker gets from the shipped ones.
Usage: python -m training.speakers.folds DATA
"""

from __future__ import annotations

import sys
from collections import Counter, defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

from training.given_names import given_names
from training.speakers.cases import Case, Document, collect
from training.speakers.documents import gender_gap, ontogum, polnear_silver, stories
from training.speakers.logit import KINDS, Table, accuracy, fit
from training.speakers.train import SILVER_WEIGHT, STORY_WEIGHT
from whoseword.inference.loaded_models import AntecedentWeights

FOLDS = 5
Counts = Counter[tuple[str, str, int, bool]]
"""Cases by set, kind and fold, those that were right and all of them."""


@dataclass(frozen=True, slots=True)
class Kept:
    """A case with the set that it is of, and the fold that leaves it out."""

    name: str
    fold: int
    case: Case


def all_documents(data: Path) -> dict[str, tuple[float, list[Document]]]:
    """Each set's documents, and what one of its cases weighs."""
    return {
        "polnear": (SILVER_WEIGHT, polnear_silver(data)),
        "ontogum": (1.0, ontogum(data)),
        "stories": (STORY_WEIGHT, stories(data)),
        "ggt": (1.0, gender_gap(data)),
    }


def kept_cases(sets: Mapping[str, tuple[float, Sequence[Document]]]) -> Iterator[Kept]:
    """Collect the cases of each document."""
    blank = AntecedentWeights("none", {kind: {} for kind in KINDS}, given_names())
    for name, (weight, documents) in sets.items():
        for k, document in enumerate(documents):
            for case in collect(document, blank, weight):
                yield Kept(name, k % FOLDS, case)


def left_out(cases: Sequence[Kept]) -> Counts:
    """Count the cases that are right by weights of the other folds."""
    counts: Counts = Counter()
    for fold in range(FOLDS):
        weights = fit([kept.case for kept in cases if kept.fold != fold])
        for name in sorted({kept.name for kept in cases}):
            mine = [kept.case for kept in cases if (kept.name, kept.fold) == (name, fold)]
            _count(counts, name, fold, mine, weights)
    return counts


def unseen_set(cases: Sequence[Kept]) -> Counts:
    """Count the cases that are right by weights of the other sets."""
    counts: Counts = Counter()
    for name in sorted({kept.name for kept in cases}):
        weights = fit([kept.case for kept in cases if kept.name != name])
        for fold in range(FOLDS):
            mine = [kept.case for kept in cases if (kept.name, kept.fold) == (name, fold)]
            _count(counts, name, fold, mine, weights)
    return counts


def _count(counts: Counts, name: str, fold: int, cases: list[Case], weights: Table) -> None:
    for kind, right, number in accuracy(cases, weights):
        counts[name, kind, fold, True] += right
        counts[name, kind, fold, False] += number


def told(counts: Counts) -> Iterator[str]:
    """Give a line a set and kind: the share that is right, of how many, and the folds' extremes."""
    by_fold: dict[tuple[str, str], list[tuple[int, int]]] = defaultdict(list)
    for name, kind in sorted({(name, kind) for name, kind, _, _ in counts}):
        for group in ((name, kind), (name, "all"), ("all", kind), ("all", "all")):
            folds = [
                (counts[name, kind, fold, True], counts[name, kind, fold, False])
                for fold in range(FOLDS)
            ]
            before = by_fold[group] or [(0, 0)] * FOLDS
            by_fold[group] = [(a + c, b + d) for (a, b), (c, d) in zip(before, folds, strict=True)]
    for (name, kind), folds in sorted(by_fold.items()):
        right, number = (sum(column) for column in zip(*folds, strict=True))
        if number:
            shares = [a / b for a, b in folds if b]
            spread = f"{min(shares):.3f} to {max(shares):.3f}"
            yield f"{name} {kind}: {right / number:.3f} of {number} (folds {spread})"


def main() -> None:
    """Collect, leave out, print."""
    cases = list(kept_cases(all_documents(Path(sys.argv[1]))))
    for heading, counts in (("left out", left_out(cases)), ("set unseen", unseen_set(cases))):
        sys.stdout.write("".join(f"{heading}: {line}\n" for line in told(counts)))


if __name__ == "__main__":
    main()
