"""Pairs of sentences of two reports that were labelled by hand: in conflict, or not, or open.

``conflict-labels.tsv`` holds places, labels and the annotator's own words, no text. ``none`` are
pairs that look like a conflict: another event, another thing counted, one value written in two
ways, a quotation cut shorter, opposite words of which no side contradicts the other. ``open`` are
counts that grew ("at least 5", "at least 7"): both can be true, yet a reader may want to see them;
they are scored neither way. Sentences of one event stay in one half; rules are chosen on the first.
"""

from __future__ import annotations

import csv
import hashlib
import json
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Final

from datasets.story_gold import dev_stories
from training.pairs.tokenised import tokenised_sentences
from whoseword.records import Span

LABELS: Final = Path(__file__).with_name("conflict-labels.tsv")
HALVES: Final = ("choosing", "apart")
_STORY: Final = "sg-"  # begins the name of an event that is an annotated story


@dataclass(frozen=True, slots=True)
class Told:
    """A sentence: ``span`` in a document (code points), ``mark`` what of it is compared."""

    document: str
    span: Span
    mark: Span


@dataclass(frozen=True, slots=True)
class LabelledPair:
    """Two sentences of one event; ``kind`` as in the contract, ``digest`` of their words."""

    event: str
    kind: str
    label: str
    first: Told
    second: Told
    digest: str
    note: str

    def half(self, dev: frozenset[str]) -> str:
        """Which half it is in, by a hash of its event; what is of the dev stories is apart."""
        if self.event.removeprefix(_STORY) in dev:
            return HALVES[1]
        return HALVES[hashlib.sha256(self.event.encode()).digest()[0] % 2]


def pairs(path: Path | None = None) -> list[LabelledPair]:
    """Read the label file."""
    with (path or LABELS).open(encoding="utf-8", newline="") as file:
        return [
            LabelledPair(
                event=row["event"],
                kind=row["kind"],
                label=row["label"],
                first=_told(row, "first"),
                second=_told(row, "second"),
                digest=row["hash"],
                note=row["note"],
            )
            for row in csv.DictReader(file, delimiter="\t")
        ]


def _told(row: Mapping[str, str], side: str) -> Told:
    return Told(row[side], _span(row[f"{side}_span"]), _span(row[f"{side}_mark"]))


def dev_names(data: Path) -> frozenset[str]:
    """Give the names of the dev stories."""
    return frozenset(path.stem for path in dev_stories(data))


def sentence(data: Path, told: Told) -> str:
    """Give the words at a place."""
    return document(data, told.document)[0][slice(*told.span)]


def digest(first: str, second: str) -> str:
    """Give what a row's ``hash`` holds, by which shifted offsets are found out."""
    return hashlib.sha256(f"{first}\n{second}".encode()).hexdigest()[:12]


@cache
def document(data: Path, name: str) -> tuple[str, str | None]:
    """Give a document's text and the day on which it was published, where that is known.

    ``articles.jsonl#7`` is line 7 from 0, ``.xml`` an article of ECB+, its sentences in lines.
    """
    path, _, line = name.partition("#")
    if path.endswith(".xml"):
        return "\n".join(tokenised_sentences(data, name)), None
    if line:
        row = json.loads((data / path).read_text("utf-8").split("\n")[int(line)])
        return row["text"], row["date"]
    text = (data / path).read_text("utf-8")
    if path.endswith(".json"):
        row = json.loads(text)
        return row["text"], None if row["date_publish"] == "None" else row["date_publish"]
    return text, None


def _span(written: str) -> Span:
    start, end = map(int, written.split("-"))
    return start, end
