"""Conflicts shown between two reports, against pairs of sentences that were labelled by hand.

Each pair is read as two reports of one sentence, so that what is measured is whether a conflict is
told from what only looks like one, and not whether the sentences are matched. A conflict counts as
right if the pair is labelled so, in this kind, and if, of a figure or a date, the reason names what
was marked. What is shown for a pair labelled ``open`` counts neither way; all else that is shown is
wrong, of whatever kind.

``python -m evaluation.conflict_pairs`` prints the counts behind the figures.
"""

from __future__ import annotations

import re
import sys
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Final

from rich.console import Console
from rich.table import Table

from evaluation.conflict_gold import (
    HALVES,
    LabelledPair,
    Told,
    dev_names,
    digest,
    document,
    pairs,
    sentence,
)
from evaluation.tally import Tally
from whoseword import export, pipeline
from whoseword.records import Article

KINDS: Final = ("figure", "date", "wording", "denial")
_MARKED: Final = frozenset({"figure", "date"})
_OUTLETS: Final = ("North Gazette", "South Courier")
_TOKEN: Final = re.compile(r"[\w.,]*\w")

Conflict = Mapping[str, Any]
"""A conflict of the JSON contract."""


def both(labelled: Iterable[LabelledPair]) -> dict[str, list[LabelledPair]]:
    """Put together what is labelled of the same two sentences."""
    found: dict[str, list[LabelledPair]] = {}
    for pair in labelled:
        found.setdefault(pair.digest, []).append(pair)
    return found


def reports(data: Path, pair: LabelledPair) -> tuple[Article, Article]:
    """Make a report of each sentence; raises ``ValueError`` where the text is not the labelled."""
    first, second = (
        Article(
            id=f"{number}",
            text=sentence(data, told),
            outlet=outlet,
            published=document(data, told.document)[1],
            language="en",
        )
        for number, (told, outlet) in enumerate(
            zip((pair.first, pair.second), _OUTLETS, strict=True)
        )
    )
    if digest(first.text, second.text) != pair.digest:
        raise ValueError(f"{pair.event}: the sentences are not those that were labelled")
    return first, second


def shown(data: Path, pair: LabelledPair) -> list[Conflict]:
    """Compare the two sentences and give every conflict that comes out."""
    answer = export.report(pipeline.compare(reports(data, pair), one_story=True))
    claims = [claim for story in answer["stories"] for claim in story["claims"]]
    return [conflict for claim in claims for conflict in claim["conflicts"]]


def score(data: Path, found: Mapping[str, Sequence[Conflict]]) -> dict[str, float]:
    """Precision and recall over all, for each half, and for each kind; ``found`` by digest."""
    tallies = tally(data, found)
    figures = {"precision": tallies["all"].precision, "recall": tallies["all"].recall}
    for name, counted in tallies.items():
        if name != "all":
            figures |= {f"precision.{name}": counted.precision, f"recall.{name}": counted.recall}
    return figures


def tally(data: Path, found: Mapping[str, Sequence[Conflict]]) -> dict[str, Tally]:
    """Count under ``all``, each half and each kind."""
    dev = dev_names(data)
    counts = {name: Tally() for name in ("all", *HALVES, *KINDS)}
    for key, labelled in both(pairs()).items():
        half = labelled[0].half(dev)
        for kind, right, predicted, gold in _counted(data, labelled, found[key]):
            for name in ("all", half, kind):
                counts[name].add(right, predicted, gold)
    return counts


def _counted(
    data: Path, labelled: Sequence[LabelledPair], conflicts: Sequence[Conflict]
) -> Iterator[tuple[str, int, int, int]]:
    """Give kind, right, shown and labelled for each label and for each wrong conflict."""
    left = list({(c["kind"], str(c["why"])): c for c in conflicts}.values())
    for pair in labelled:
        hits = [c for c in left if c["kind"] == pair.kind and names(data, pair, c)]
        if pair.label == "none":
            continue
        left = [c for c in left if c not in hits]
        if pair.label == "conflict":
            yield pair.kind, bool(hits), bool(hits), 1
    for wrong in left:
        yield wrong["kind"], 0, 1, 0


def names(data: Path, pair: LabelledPair, conflict: Conflict) -> bool:
    """Whether a conflict is about what was marked; a wording or a denial always is."""
    if pair.kind not in _MARKED:
        return True
    (why,) = conflict["because"]
    said = {why["first_outlet"]: why["first"], why["second_outlet"]: why["second"]}
    return all(
        set(_TOKEN.findall(said[outlet].lower())) & set(_TOKEN.findall(_mark(data, told).lower()))
        for outlet, told in zip(_OUTLETS, (pair.first, pair.second), strict=True)
    )


def _mark(data: Path, told: Told) -> str:
    return document(data, told.document)[0][slice(*told.mark)]


def main(data: Path) -> None:
    """Compare every labelled pair and print the counts."""
    found = {key: shown(data, labelled[0]) for key, labelled in both(pairs()).items()}
    table = Table("", "labelled", "shown", "right", "precision", "recall")
    for name, counts in tally(data, found).items():
        numbers = (f"{counts.gold:.0f}", f"{counts.predicted:.0f}", f"{counts.both:.0f}")
        table.add_row(name, *numbers, f"{counts.precision:.3f}", f"{counts.recall:.3f}")
    Console().print(table)


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data"))
