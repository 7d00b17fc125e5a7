"""Certainty and polarity: whether an attribution is read as hedged, conditional, denied or silent.

The labels are one reading of sentences drawn from PolNeAR, BASIL and the Gender Gap Tracker by the
scheme of docs/certainty.md; the file holds places and labels, no text. An attribution is compared
if one was read whose cue overlaps the labelled cue; ``read`` says for how many that is so.

``python -m evaluation.certainty`` prints the confusion table.
"""

from __future__ import annotations

import csv
import hashlib
import json
import sys
from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from rich.console import Console
from rich.table import Table

from evaluation import ggt
from evaluation.tally import Tally
from whoseword import export, pipeline
from whoseword.records import Article, Span
from whoseword.resources import shipped

LABELS = Path(__file__).with_name("certainty-labels.tsv")
NAMES = ("stated", "hedged", "conditional", "denial", "no_comment")
UNREAD = "unread"
HALVES = ("choosing", "apart")
"""Rules were chosen on the first half of the documents alone."""

Predictions = Mapping[str, Mapping[str, Any]]
"""A document's name to its annotated form in the contract."""


@dataclass(frozen=True, slots=True)
class Labelled:
    """One labelled attribution; ``even`` marks those drawn without looking for a cue word."""

    document: str
    cue: tuple[Span, ...]
    label: str
    even: bool

    @property
    def half(self) -> str:
        """Which half of the documents it is in, by a hash of the name."""
        return HALVES[hashlib.sha256(self.document.encode()).digest()[0] % 2]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What was labelled, and the label that was read off it."""

    gold: Labelled
    read: str


def labelled(path: Path | None = None) -> list[Labelled]:
    """Read the label file."""
    with (path or LABELS).open(encoding="utf-8", newline="") as file:
        return [
            Labelled(row["document"], _spans(row["cue"]), row["label"], row["draw"] == "even")
            for row in csv.DictReader(file, delimiter="\t")
        ]


def _spans(written: str) -> tuple[Span, ...]:
    pairs = (piece.split("-") for piece in written.split(";"))
    return tuple((int(start), int(end)) for start, end in pairs)


def articles(data: Path) -> list[Article]:
    """Give the labelled documents, by name; paragraphs of BASIL are joined by an empty line."""
    told = {article.id: article.text for article in ggt.articles(data)}
    return [
        Article(id=name, text=_text(data, name, told), language="en")
        for name in sorted({one.document for one in labelled()})
    ]


def _text(data: Path, document: str, told: Mapping[str, str]) -> str:
    path, _, row = document.partition("#")
    if row:
        return told[row]
    with (data / path).open(encoding="utf-8", newline="") as file:
        text = file.read()
    if path.endswith(".json"):
        return "\n\n".join(" ".join(sentences) for sentences in json.loads(text)["body-paragraphs"])
    return text


def label_of(attribution: Mapping[str, Any]) -> str:
    """Give the one label that says most about an attribution of the contract."""
    for name in ("no_comment", "denial"):
        if attribution[name]:
            return name
    return str(attribution["certainty"])


def outcomes(predictions: Predictions) -> list[Outcome]:
    """Compare every labelled attribution with the one read there."""
    return [Outcome(gold, _read(gold, predictions)) for gold in labelled()]


def _read(gold: Labelled, predictions: Predictions) -> str:
    found = [
        (_shared(gold.cue, attribution["cue"]), -at, label_of(attribution))
        for at, attribution in enumerate(predictions[gold.document]["attributions"])
        if attribution.get("field", "text") == "text"
    ]
    shared, _, label = max(found, default=(0, 0, UNREAD))
    return label if shared else UNREAD


def _shared(a: Iterable[Sequence[int]], b: Sequence[Sequence[int]]) -> int:
    """Characters that two lists of spans have in common."""
    return sum(max(0, min(y[1], x[1]) - max(y[0], x[0])) for x in a for y in b)


def figures(found: Sequence[Outcome]) -> dict[str, float]:
    """Accuracy, macro-F1, and precision and recall of each label, over what was read."""
    read = [outcome for outcome in found if outcome.read != UNREAD]
    values = {
        "accuracy": _share(outcome.read == outcome.gold.label for outcome in read),
        "macro_f1": 0.0,
        "read": _share(outcome.read != UNREAD for outcome in found),
    }
    tallies = {name: Tally() for name in NAMES}
    for outcome in read:
        for name, tally in tallies.items():
            gold, ours = outcome.gold.label == name, outcome.read == name
            tally.add(gold and ours, ours, gold)
    values["macro_f1"] = sum(tally.f1 for tally in tallies.values()) / len(NAMES)
    for name, tally in tallies.items():
        values[f"precision.{name}"] = tally.precision
        values[f"recall.{name}"] = tally.recall
    return values


def _share(hits: Iterable[bool]) -> float:
    every = list(hits)
    return sum(every) / len(every) if every else 0.0


def score(predictions: Predictions) -> dict[str, float]:
    """Figures over all, and accuracy and macro-F1 of each half and of the even draw alone."""
    found = outcomes(predictions)
    values = figures(found)
    parts = {half: [o for o in found if o.gold.half == half] for half in HALVES}
    parts["even"] = [o for o in found if o.gold.even]
    for name, part in parts.items():
        inside = figures(part)
        values |= {f"{figure}.{name}": inside[figure] for figure in ("accuracy", "macro_f1")}
    return values


def confusion(found: Sequence[Outcome]) -> Table:
    """Lay out what was labelled (rows) against what was read (columns)."""
    counts = Counter((outcome.gold.label, outcome.read) for outcome in found)
    table = Table("labelled \\ read")
    for name in (*NAMES, UNREAD):
        table.add_column(name, justify="right")
    for gold in NAMES:
        table.add_row(gold, *(str(counts[gold, read]) for read in (*NAMES, UNREAD)))
    return table


def main(data: Path) -> None:
    """Read the labelled documents and print the confusion table, whole and by half."""
    predictions = {
        r.article.id: export.annotated(r) for r in pipeline.readings(articles(data), shipped())
    }
    found = outcomes(predictions)
    console = Console()
    console.print(confusion(found))
    for half in HALVES:
        console.print(half, confusion([o for o in found if o.gold.half == half]))


if __name__ == "__main__":
    main(Path(sys.argv[1] if len(sys.argv) > 1 else "../shared/data"))
