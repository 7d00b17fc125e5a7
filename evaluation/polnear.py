"""PolNeAR: how much of what people marked as source, cue and content is read.

Tokens are CoreNLP's, as shipped with the data; a token has a role if it overlaps a span of that
role. Figures are micro-averaged over articles; an article with k annotators is compared with each
at weight 1/k. The one dev article that CoreNLP's file lacks is left out.
"""

from __future__ import annotations

import json
from bisect import bisect_left
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import permutations
from pathlib import Path
from typing import Any

from datasets.polnear import ROLES, GoldArticle, GoldAttribution, load
from evaluation.tally import Tally, jaccard, pair_off
from whoseword.records import Span

SAME_CONTENT = 0.5

Relation = Mapping[str, Sequence[Sequence[int]]]
"""An attribution on plain spans: ``source``, ``cue`` and ``content``, each a list of [start, end);
the contract's attributions are such, their other fields are not looked at."""

_TokenSets = dict[str, frozenset[int]]


@dataclass(frozen=True, slots=True)
class Tokens:
    """The tokens of one article, in text order."""

    starts: tuple[int, ...]
    ends: tuple[int, ...]

    def within(self, spans: Iterable[Sequence[int]]) -> frozenset[int]:
        """Give the indices of the tokens that overlap any of the spans."""
        found: set[int] = set()
        for start, end in spans:
            if start < end:
                found.update(
                    range(bisect_left(self.ends, start + 1), bisect_left(self.starts, end))
                )
        return frozenset(found)


@dataclass(slots=True)
class Score:
    """Token counts for each role, and counts of whole attributions."""

    tokens: dict[str, Tally] = field(default_factory=lambda: {role: Tally() for role in ROLES})
    attributions: Tally = field(default_factory=Tally)

    def figures(self) -> dict[str, float]:
        """Name to value: ``token_f1.<role>``, ``attribution_f1``, and their two halves."""
        found: dict[str, float] = {}
        for role, tally in self.tokens.items():
            found[f"token_f1.{role}"] = tally.f1
            found[f"token_precision.{role}"] = tally.precision
            found[f"token_recall.{role}"] = tally.recall
        found["attribution_f1"] = self.attributions.f1
        found["attribution_precision"] = self.attributions.precision
        found["attribution_recall"] = self.attributions.recall
        return found


def read_tokens(path: Path) -> dict[str, Tokens]:
    """Tokens by article name from a ``*-corenlp.jsonl`` file."""
    tokens: dict[str, Tokens] = {}
    with path.open(encoding="utf-8") as file:
        for line in file:
            row = json.loads(line)
            spans = sorted({(t[0], t[1]) for sentence in row["sentences"] for t in sentence})
            starts, ends = zip(*spans, strict=True)
            tokens[row["name"]] = Tokens(starts, ends)
    return tokens


def gold_articles(data: Path) -> list[GoldArticle]:
    """Load the dev articles with their annotations, by name."""
    return load(data / "polnear" / "dev")


def relations(attributions: Iterable[Mapping[str, Any]]) -> list[Relation]:
    """Keep the contract's attributions that stand in an article's text, not in its headline."""
    return [a for a in attributions if a.get("field", "text") == "text"]


def _plain(gold: GoldAttribution) -> dict[str, tuple[Span, ...]]:
    return {"source": gold.source, "cue": gold.cue, "content": gold.content}


def _agree(a: _TokenSets, b: _TokenSets) -> float:
    """Jaccard of the contents where two relations may be one, else 0."""
    sources = bool(a["source"] & b["source"]) or not (a["source"] or b["source"])
    overlap = jaccard(a["content"], b["content"])
    return overlap if sources and overlap >= SAME_CONTENT else 0.0


def compare(
    score: Score,
    predicted: Iterable[Relation],
    gold: Iterable[Relation],
    tokens: Tokens,
    weight: float = 1.0,
) -> None:
    """Add one comparison of an article's relations with one annotation of it."""
    ours = [{role: tokens.within(r.get(role, ())) for role in ROLES} for r in predicted]
    theirs = [{role: tokens.within(r.get(role, ())) for role in ROLES} for r in gold]
    for role in ROLES:
        found = frozenset[int]().union(*(sets[role] for sets in ours))
        true = frozenset[int]().union(*(sets[role] for sets in theirs))
        score.tokens[role].add_sets(found, true, weight)
    edges = [
        (agreement, i, j)
        for i, a in enumerate(ours)
        for j, b in enumerate(theirs)
        if (agreement := _agree(a, b))
    ]
    score.attributions.add(len(pair_off(edges)), len(ours), len(theirs), weight)


def score(predictions: Mapping[str, Iterable[Relation]], data: Path) -> dict[str, float]:
    """Figures for the dev articles; ``predictions`` maps an article's name to its relations.

    An article without predictions counts as one in which nothing was found.
    """
    tokens = read_tokens(data / "polnear" / "dev-corenlp.jsonl")
    total = Score()
    for article in gold_articles(data):
        if article.name not in tokens:
            continue
        predicted = list(predictions.get(article.name, ()))
        for annotation in article.annotations:
            gold = [_plain(g) for g in annotation]
            weight = 1 / len(article.annotations)
            compare(total, predicted, gold, tokens[article.name], weight)
    return total.figures()


def human_agreement(data: Path) -> dict[str, float]:
    """Compare every annotator with every other, on all articles that several annotated.

    Only two of them are dev articles, too few to tell, so those of the train part count as well.
    """
    total = Score()
    for part in ("train", "dev"):
        tokens = read_tokens(data / "polnear" / f"{part}-corenlp.jsonl")
        for article in load(data / "polnear" / part):
            if article.name in tokens:
                for a, b in permutations(article.annotations, 2):
                    compare(total, map(_plain, a), map(_plain, b), tokens[article.name])
    return total.figures()
