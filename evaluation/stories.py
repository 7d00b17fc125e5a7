"""The annotated stories: claims matched across outlets, origins, stance, sources and credits.

Gold and prediction are both a ``StoryView``, so a second annotator is scored as a pipeline is.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from itertools import combinations
from pathlib import Path

from evaluation.names import likeness, words
from evaluation.story_gold import (
    ClaimView,
    OriginView,
    Place,
    SourceView,
    StoryView,
    dev_stories,
    read_gold,
)
from evaluation.tally import Tally, jaccard, pair_off
from whoseword import outlets

FOUND = 0.34
WIDEST = 1


@dataclass(slots=True)
class Score:
    """Counts over stories; a tally without ``predicted`` of its own holds an accuracy."""

    pairs: Tally = field(default_factory=Tally)
    claims_found: Tally = field(default_factory=Tally)
    claims_right: Tally = field(default_factory=Tally)
    origins: Tally = field(default_factory=Tally)
    in_range: Tally = field(default_factory=Tally)
    echoes: Tally = field(default_factory=Tally)
    stance: Tally = field(default_factory=Tally)
    source_mentions: Tally = field(default_factory=Tally)
    kinds: Tally = field(default_factory=Tally)
    credits: Tally = field(default_factory=Tally)

    def figures(self) -> dict[str, float]:
        """Name to value, each 0 to 1; less is better for ``echo_error`` alone.

        Where no claim of one origin was found, nothing is shown about echoes: the error is 1.
        """
        return {
            "pair_f1": self.pairs.f1,
            "pair_precision": self.pairs.precision,
            "pair_recall": self.pairs.recall,
            "claims_found": self.claims_found.recall,
            "claims_precision": self.claims_right.recall,
            "origins_f1": self.origins.f1,
            "origins_precision": self.origins.precision,
            "origins_recall": self.origins.recall,
            "origin_range": self.in_range.recall,
            "echo_error": self.echoes.recall if self.echoes.gold else 1.0,
            "stance_accuracy": self.stance.recall,
            "source_mentions_f1": self.source_mentions.f1,
            "source_mentions_precision": self.source_mentions.precision,
            "source_mentions_recall": self.source_mentions.recall,
            "kinds_accuracy": self.kinds.recall,
            "credits_f1": self.credits.f1,
            "credits_precision": self.credits.precision,
            "credits_recall": self.credits.recall,
        }


def sentence_pairs(claims: Iterable[ClaimView]) -> set[tuple[Place, Place]]:
    """Give the unordered pairs of sentences of different outlets that share any claim."""
    return {
        (a, b) for claim in claims for a, b in combinations(sorted(claim.places), 2) if a[0] != b[0]
    }


def _nearest(claim: ClaimView, others: Iterable[ClaimView]) -> ClaimView | None:
    """Give the other claim that shares most sentences; None where none shares enough."""
    candidates = [(jaccard(claim.places, other.places), other) for other in others]
    best = max(candidates, key=lambda pair: pair[0], default=(0.0, None))
    return best[1] if best[0] >= FOUND else None


def _same_origins(found: Iterable[OriginView], true: Iterable[OriginView]) -> int:
    edges = [
        (score, i, j)
        for i, a in enumerate(found)
        for j, b in enumerate(true)
        if (score := likeness(a.name, a.kind, b.name, b.kind))
    ]
    return len(pair_off(edges))


def _score_claims(score: Score, predicted: StoryView, gold: StoryView) -> None:
    score.pairs.add_sets(sentence_pairs(predicted.claims), sentence_pairs(gold.claims))
    for claim in predicted.claims:
        score.claims_right.add(_nearest(claim, gold.claims) is not None, 0, 1)
    for claim in gold.claims:
        ours = _nearest(claim, predicted.claims)
        score.claims_found.add(ours is not None, 0, 1)
        if ours is None:
            continue
        same = _same_origins(ours.origins, claim.origins)
        score.origins.add(same, len(ours.origins), len(claim.origins))
        true = len(claim.origins)
        narrow = ours.at_most - ours.at_least <= WIDEST
        score.in_range.add(narrow and ours.at_least <= true <= ours.at_most, 0, 1)
        if true == 1:
            score.echoes.add(ours.at_least > 1, 0, 1)
        for key, stance in claim.stance.items():
            if key in ours.stance:
                score.stance.add(ours.stance[key] == stance, 0, 1)


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
    known = outlets.find(name)
    return " ".join(words(known.name if known else name))


def compare(score: Score, predicted: StoryView, gold: StoryView) -> None:
    """Add one story's comparison with its annotation."""
    _score_claims(score, predicted, gold)
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
