"""``python -m evaluation.name_screening DATA``: like names told from unlike, beside nomenklatura.

Each pair of ``screening/name-pairs.csv`` is judged by trees that never saw its second name (ten
folds), which needs the training group. Where nomenklatura is installed, its logic-v2 judges the
same pairs in the same run; it is no dependency of anything here.
"""

from __future__ import annotations

import csv
import sys
from collections.abc import Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path

from evaluation.tally import Tally

WANTED = 0.9
"""The precision at which F1 is compared."""


def at_precision(
    scores: Sequence[float], labels: Sequence[bool], wanted: float
) -> tuple[float, Tally]:
    """Give the threshold of the best F1 among those of this precision or more, and its counts."""
    best = (1.0, Tally(0, 0, sum(labels)))
    for threshold in sorted(set(scores)):
        told = [score >= threshold for score in scores]
        both = sum(t and label for t, label in zip(told, labels, strict=True))
        tally = Tally(both, sum(told), sum(labels))
        if tally.precision >= wanted and tally.f1 > best[1].f1:
            best = (threshold, tally)
    return best


def logic_v2(data: Path) -> list[float]:
    """Judge the pairs by nomenklatura's logic-v2; each entity has an id of its own."""
    from followthemoney import model  # noqa: PLC0415 - only where it is installed
    from nomenklatura.matching import LogicV2  # noqa: PLC0415

    config = LogicV2.default_config()
    with (data / "screening" / "name-pairs.csv").open(encoding="utf-8") as file:
        pairs = list(csv.DictReader(file))
    scores = []
    for number, pair in enumerate(pairs):
        one, other = (
            model.get_proxy(
                {
                    "id": f"{number}-{key}",
                    "schema": pair["schema"],
                    "properties": {"name": [pair[key]]},
                }
            )
            for key in ("name1", "name2")
        )
        scores.append(float(LogicV2.compare(one, other, config).score))
    return scores


def rows(data: Path) -> Iterator[str]:
    """One line a judge: at its best F1, and at its best of the wanted precision."""
    from training.name_trees import out_of_fold, read  # noqa: PLC0415 - needs the training group

    pairs = read(data)
    labels = [bool(label) for label in pairs.labels]
    judges = {"whoseword, cross-validated": [float(p) for p in out_of_fold(pairs)]}
    if find_spec("nomenklatura"):
        judges["nomenklatura logic-v2"] = logic_v2(data)
    for name, scores in judges.items():
        for wanted in (0.0, WANTED):
            threshold, tally = at_precision(scores, labels, wanted)
            yield (
                f"{name:28} at {threshold:.3f}: F1 {tally.f1:.3f}, precision"
                f" {tally.precision:.3f}, recall {tally.recall:.3f}"
            )


if __name__ == "__main__":
    for row in rows(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data")):
        print(row)
