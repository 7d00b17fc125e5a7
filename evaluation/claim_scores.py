"""Claims of a story held against its annotation: matched, counted, stood by, left out.

Two kinds of figure: of every annotated claim that was found (its nearest entry shares a third of
the sentences), and of every entry that a reader is shown as agreed (no part of another claim, and
at least as likely as not that two outlets carry it).
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from itertools import combinations

from datasets.story_gold import ClaimView, OriginView, Place, StoryView
from evaluation.names import likeness
from evaluation.tally import Tally, jaccard, pair_off

FOUND = 0.34
WIDEST = 1
SHOWN = 0.5
TOLD_TWICE = 0.4
OWN_VOICE = "own_voice"


@dataclass(slots=True)
class ClaimScore:
    """Counts over claims; a tally without ``predicted`` of its own holds a share of ``gold``."""

    pairs: Tally = field(default_factory=Tally)
    found: Tally = field(default_factory=Tally)
    right: Tally = field(default_factory=Tally)
    shown: Tally = field(default_factory=Tally)
    once: Tally = field(default_factory=Tally)
    origins: Tally = field(default_factory=Tally)
    in_range: Tally = field(default_factory=Tally)
    echoes: Tally = field(default_factory=Tally)
    corroborated: Tally = field(default_factory=Tally)
    nobody: Tally = field(default_factory=Tally)
    somebody: Tally = field(default_factory=Tally)
    stance: Tally = field(default_factory=Tally)
    disputed: Tally = field(default_factory=Tally)
    silent: Tally = field(default_factory=Tally)

    def add(self, predicted: StoryView, gold: StoryView) -> None:
        """Count one story."""
        self.pairs.add_sets(sentence_pairs(predicted.claims), sentence_pairs(gold.claims))
        for claim in predicted.claims:
            self.right.add(nearest(claim, gold.claims) is not None, 0, 1)
        self._add_shown([c for c in predicted.claims if c.top and c.sureness >= SHOWN], gold)
        for claim in gold.claims:
            ours = nearest(claim, predicted.claims)
            self.found.add(ours is not None, 0, 1)
            if ours is not None:
                self._add_found(ours, claim)

    def _add_shown(self, shown: Sequence[ClaimView], gold: StoryView) -> None:
        for number, claim in enumerate(shown):
            self.shown.add(nearest(claim, gold.claims) is not None, 0, 1)
            earlier = (jaccard(claim.places, other.places) for other in shown[:number])
            self.once.add(max(earlier, default=0.0) < TOLD_TWICE, 0, 1)

    def _add_found(self, ours: ClaimView, gold: ClaimView) -> None:
        self.origins.add(
            same_origins(ours.origins, gold.origins), len(ours.origins), len(gold.origins)
        )
        true = len(gold.origins)
        narrow = ours.at_most - ours.at_least <= WIDEST
        self.in_range.add(narrow and ours.at_least <= true <= ours.at_most, 0, 1)
        sources = [o for o in gold.origins if o.kind != OWN_VOICE]
        if len(sources) > 1:
            self.corroborated.add(ours.at_least > 1, 0, 1)
        else:
            self.echoes.add(ours.at_least > 1, 0, 1)
        named = any(o.kind != OWN_VOICE for o in ours.origins)
        if sources:
            self.somebody.add(named, 0, 1)
        else:
            self.nobody.add(not named, 0, 1)
        for key in sorted(gold.stance.keys() & ours.stance.keys()):
            self.stance.add(ours.stance[key] == gold.stance[key], 0, 1)
            if gold.stance[key] == "disputed":
                self.disputed.add(ours.stance[key] == "disputed", 0, 1)
        carrying = {key for key, _ in gold.places}
        for key in sorted(ours.silent):
            self.silent.add(key not in carrying, 0, 1)

    def figures(self) -> dict[str, float]:
        """Name to value, each 0 to 1; less is better for ``echo_error`` alone.

        Where no claim of one origin was found, nothing is shown about echoes: the error is 1.
        """
        return {
            "pair_f1": self.pairs.f1,
            "pair_precision": self.pairs.precision,
            "pair_recall": self.pairs.recall,
            "claims_found": self.found.recall,
            "claims_precision": self.right.recall,
            "shown_right": self.shown.recall,
            "shown_once": self.once.recall,
            "origins_f1": self.origins.f1,
            "origins_precision": self.origins.precision,
            "origins_recall": self.origins.recall,
            "origin_range": self.in_range.recall,
            "echo_error": self.echoes.recall if self.echoes.gold else 1.0,
            "corroborated": self.corroborated.recall,
            "nobody_named": self.nobody.recall,
            "somebody_named": self.somebody.recall,
            "stance_accuracy": self.stance.recall,
            "disputed_recall": self.disputed.recall,
            "silent_right": self.silent.recall,
        }


def sentence_pairs(claims: Iterable[ClaimView]) -> set[tuple[Place, Place]]:
    """Give the unordered pairs of sentences of different outlets that share any claim."""
    return {
        (a, b) for claim in claims for a, b in combinations(sorted(claim.places), 2) if a[0] != b[0]
    }


def nearest(claim: ClaimView, others: Iterable[ClaimView]) -> ClaimView | None:
    """Give the other claim that shares most sentences; None where none shares enough."""
    candidates = [(jaccard(claim.places, other.places), other) for other in others]
    best = max(candidates, key=lambda pair: pair[0], default=(0.0, None))
    return best[1] if best[0] >= FOUND else None


def same_origins(found: Iterable[OriginView], true: Iterable[OriginView]) -> int:
    """Count the origins of both that are the same, one to one."""
    edges = [
        (score, i, j)
        for i, a in enumerate(found)
        for j, b in enumerate(true)
        if (score := likeness(a.name, a.kind, b.name, b.kind))
    ]
    return len(pair_off(edges))
