"""The annotated stories: claims matched across outlets, origins, stance, sources and credits.

Gold and prediction are both a ``StoryView``, so a second annotator is scored as a pipeline is.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path

from datasets.story_gold import SourceView, StoryView, dev_stories, read_gold
from evaluation.claim_scores import ClaimScore
from evaluation.names import likeness, words
from evaluation.tally import Tally, jaccard, pair_off
from whoseword.resources import shipped


@dataclass(slots=True)
class Score:
    """Counts over stories; a tally without ``predicted`` of its own holds an accuracy."""

    claims: ClaimScore = field(default_factory=ClaimScore)
    source_mentions: Tally = field(default_factory=Tally)
    kinds: Tally = field(default_factory=Tally)
    credits: Tally = field(default_factory=Tally)

    def figures(self) -> dict[str, float]:
        """Name to value, each 0 to 1; less is better for ``echo_error`` alone."""
        return {
            **self.claims.figures(),
            "source_mentions_f1": self.source_mentions.f1,
            "source_mentions_precision": self.source_mentions.precision,
            "source_mentions_recall": self.source_mentions.recall,
            "kinds_accuracy": self.kinds.recall,
            "credits_f1": self.credits.f1,
            "credits_precision": self.credits.precision,
            "credits_recall": self.credits.recall,
        }


def _score_sources(
    score: Score, found: tuple[SourceView, ...], true: tuple[SourceView, ...]
) -> None:
    """Match an article's sources by name, then count the sentences that matched ones share."""
    edges = [
        (alike + jaccard(a.sentences, b.sentences), i, j)
        for i, a in enumerate(found)
        for j, b in enumerate(true)
        if (alike := likeness(a.name, a.kind, b.name, b.kind))
    ]
    both = 0
    for i, j in pair_off(edges).items():
        both += len(found[i].sentences & true[j].sentences)
        score.kinds.add(found[i].kind == true[j].kind, 0, 1)
    predicted = sum(len(source.sentences) for source in found)
    gold = sum(len(source.sentences) for source in true)
    score.source_mentions.add(both, predicted, gold)


def _outlet(name: str) -> str:
    """Give one form to every name of an outlet that the registry knows, as "HuffPo"."""
    known = shipped().outlets.find(name)
    return " ".join(words(known.name if known else name))


def compare(score: Score, predicted: StoryView, gold: StoryView) -> None:
    """Add one story's comparison with its annotation."""
    score.claims.add(predicted, gold)
    for key in sorted(gold.sources):
        _score_sources(score, predicted.sources.get(key, ()), gold.sources[key])
        ours, theirs = predicted.credits.get(key, ()), gold.credits.get(key, ())
        score.credits.add_sets(set(map(_outlet, ours)), set(map(_outlet, theirs)))


def score(predictions: Mapping[str, StoryView], data: Path) -> dict[str, float]:
    """Figures for the dev stories; a story without a prediction counts as nothing found."""
    total = Score()
    for path in dev_stories(data):
        gold = read_gold(path)
        compare(total, predictions.get(gold.story, StoryView(gold.story)), gold)
    return total.figures()


def reader_agreement(data: Path) -> dict[str, float]:
    """Score the second reading of each dev story that has one against the first."""
    total = Score()
    for path in dev_stories(data):
        second = path.with_name(f"{path.stem}.second.json")
        if second.exists():
            compare(total, read_gold(second), read_gold(path))
    return total.figures()
