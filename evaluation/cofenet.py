"""CofeNet's passages of PolNeAR: exact spans, in the peer's own setting (Wang et al. 2022).

The protocol is that of entity recognition: every maximal B-I run of a role is an entity, and a
predicted entity counts only if both ends and the role agree. The passages are read one by one, as
the peer read them, as tokens joined by single spaces; only the treebank's escapes of quotation
marks and brackets are turned back into characters.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from datasets.polnear import ROLES
from evaluation.polnear import Relation, Tokens
from evaluation.tally import Tally

_ESCAPES = {
    "``": "“",
    "''": "”",
    "`": "‘",
    "-LRB-": "(",
    "-RRB-": ")",
    "-LSB-": "[",
    "-RSB-": "]",
    "-LCB-": "{",
    "-RCB-": "}",
}

Entity = tuple[str, int, int]
"""Role, first and last token."""


@dataclass(frozen=True, slots=True)
class Passage:
    """A passage's text, where its tokens stand in it, and the gold entities."""

    text: str
    tokens: Tokens
    entities: frozenset[Entity]


def entities(labels: Iterable[str]) -> frozenset[Entity]:
    """Decode B-I-O labels; an I that continues nothing of its role begins an entity."""
    found: list[Entity] = []
    previous = "O"
    for index, label in enumerate(labels):
        prefix, _, role = label.partition("-")
        if prefix == "I" and previous.endswith(f"-{role}"):
            found[-1] = (role, found[-1][1], index)
        elif role:
            found.append((role, index, index))
        previous = label
    return frozenset(found)


def passages(data: Path) -> Iterator[Passage]:
    """Give every passage in file order; one with several annotators comes once for each."""
    with (data / "polnear" / "cofenet-valid.jsonl").open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            written = [_ESCAPES.get(token, token) for token in row["tokens"]]
            starts: list[int] = []
            position = 0
            for token in written:
                starts.append(position)
                position += len(token) + 1
            ends = [start + len(token) for start, token in zip(starts, written, strict=True)]
            tokens = Tokens(tuple(starts), tuple(ends))
            yield Passage(" ".join(written), tokens, entities(row["labels"]))


def _predicted(relations: Iterable[Relation], tokens: Tokens) -> frozenset[Entity]:
    found: set[Entity] = set()
    for relation in relations:
        for role in ROLES:
            for span in relation.get(role, ()):
                if covered := tokens.within([span]):
                    found.add((role, min(covered), max(covered)))
    return frozenset(found)


def score(predictions: Mapping[str, Iterable[Relation]], data: Path) -> dict[str, float]:
    """Figures for the passages; ``predictions`` maps a passage's text to its relations."""
    tallies = {role: Tally() for role in ROLES}
    for passage in passages(data):
        found = _predicted(predictions.get(passage.text, ()), passage.tokens)
        for role, tally in tallies.items():
            tally.add_sets(
                [e for e in found if e[0] == role], [e for e in passage.entities if e[0] == role]
            )
    figures: dict[str, float] = {}
    for role, tally in tallies.items():
        figures[f"exact_f1.{role}"] = tally.f1
        figures[f"exact_precision.{role}"] = tally.precision
        figures[f"exact_recall.{role}"] = tally.recall
    return figures
