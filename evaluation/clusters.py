"""Grouping into stories, measured by B-cubed (Bagga and Baldwin 1998): article by article.

Precision of an article is the share of its group that is of its story, recall the share of its
story that is in its group; both are averaged over articles. The shipped decision has seen these
sets: what stories it has not seen come to, ``python -m training.events`` prints.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from datasets.cluster_gold import allsides, ecb_dev, ecb_train, giveme

SETS = {"allsides": allsides, "giveme": giveme, "ecb_train": ecb_train, "ecb_dev": ecb_dev}


@dataclass(frozen=True, slots=True)
class Averages:
    """Averages over articles, 0 to 1."""

    precision: float
    recall: float

    @property
    def f1(self) -> float:
        """Harmonic mean of both."""
        total = self.precision + self.recall
        return 2 * self.precision * self.recall / total if total else 0.0


def b_cubed(groups: Iterable[Collection[str]], gold: Mapping[str, str]) -> Averages:
    """Compare groups of ids with the story of each."""
    stories: dict[str, set[str]] = {}
    for name, story in gold.items():
        stories.setdefault(story, set()).add(name)
    precisions, recalls = [], []
    for group in groups:
        for name in group:
            both = len(stories[gold[name]].intersection(group))
            precisions.append(both / len(group))
            recalls.append(both / len(stories[gold[name]]))
    return Averages(sum(precisions) / len(precisions), sum(recalls) / len(recalls))


def score(found: Mapping[str, Iterable[Collection[str]]], data: Path) -> dict[str, float]:
    """Figures of the groups found in each of the sets of ``SETS``."""
    figures: dict[str, float] = {}
    for name, read in SETS.items():
        gold = {article.id: story for article, story in read(data)}
        averages = b_cubed(found[name], gold)
        figures |= {
            f"{name}_f1": averages.f1,
            f"{name}_precision": averages.precision,
            f"{name}_recall": averages.recall,
        }
    return figures
