"""Public pairs for pre-training: inference, content units, simplification, similarity."""

from __future__ import annotations

import csv
import json
from dataclasses import dataclass
from pathlib import Path

MASKED = -1.0  # this head learns nothing from this pair


@dataclass(frozen=True, slots=True)
class Example:
    """Two texts and a target for each head, 0 to 1 or MASKED; ``weight`` scales the loss.

    ``attributed`` holds the targets of the last two heads, one for each text.
    """

    a: str
    b: str
    targets: tuple[float, float, float]
    weight: float = 1.0
    attributed: tuple[float, float] = (MASKED, MASKED)  # is the claim said to come from a source?


_NLI = {
    "entailment": (1.0, 1.0, 0.0),
    "neutral": (0.0, 0.0, 0.0),
    "contradiction": (0.0, 0.0, 1.0),
    "not_entailment": (0.0, 0.0, MASKED),
    "present": (1.0, 1.0, 0.0),
    "absent": (0.0, 0.0, MASKED),
    "same": (1.0, 1.0, 0.0),
}


def _pairs(folder: Path) -> list[Example]:
    examples = []
    for path in sorted(folder.glob("*.jsonl")):
        rows = [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]
        examples += [Example(r["a"], r["b"], _NLI[r["label"]]) for r in rows]
        if path.stem == "onestop-aligned":  # its neighbours in the article are other statements
            examples += [
                Example(x["a"], y["b"], (0.0, 0.0, 0.0))
                for x, y in zip(rows, rows[1:] + rows[2:], strict=False)
                if x["a"] != y["a"] and x["b"] != y["b"]
            ]
    return examples


def _similarity(path: Path) -> list[Example]:
    examples = []
    with path.open(encoding="utf-8", newline="") as file:
        for row in csv.reader(file, delimiter="\t", quoting=csv.QUOTE_NONE):
            score = min(max((float(row[4]) - 1.5) / 2.5, 0.0), 1.0)
            examples.append(Example(row[5], row[6], (score, MASKED, MASKED)))
    return examples


def _claimdiff(folder: Path) -> list[Example]:
    seen: dict[tuple[str, ...], int] = {}
    for path in sorted(folder.glob("*.json")):
        for row in json.loads(path.read_text(encoding="utf-8"))["data"]:
            key = tuple(sorted((row["claim_a"], row["claim_b"])))
            seen[key] = max(seen.get(key, 0), int(row["relation"] != 0))
    return [
        Example(a, b, (float(related), MASKED, MASKED), 0.5) for (a, b), related in seen.items()
    ]


CONTRARIES = Path(__file__).parent.parent / "annotations" / "contraries.jsonl"
_CONTRARY = {
    "contrary": (0.0, 0.0, 1.0),
    "same": (1.0, MASKED, 0.0),
    "other": (0.0, 0.0, 0.0),
}


def contraries(path: Path = CONTRARIES) -> dict[int, list[Example]]:
    """Invented reports of one event that cannot both be true, and their true twins, by group.

    Rows of a group share a sentence: they belong into one fold.
    """
    found: dict[int, list[Example]] = {}
    for line in path.read_text(encoding="utf-8").splitlines():
        row = json.loads(line)
        found.setdefault(row["group"], []).append(
            Example(row["a"], row["b"], _CONTRARY[row["label"]])
        )
    return found


def public_pairs(data: Path) -> list[Example]:
    """Every public pair that is for training, in a fixed order."""
    return [
        *_pairs(data / "pairs"),
        *_similarity(data / "stsb-news" / "sts-train.csv"),
        *_claimdiff(data / "claimdiff"),
    ]
