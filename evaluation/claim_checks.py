"""Claims of one's own held against articles: none that is distorted may come out as stated.

Two sets: sixty claims about the sample story, invented and labelled for it (``claim-checks.jsonl``,
by one language model; 20 carried, 40 with a figure, day, place, actor or outcome changed), and the
annotated claims of the development stories, each as it stands and distorted by rule.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from datasets.story_gold import dev_stories
from evaluation.claim_distortions import distorted, names_of
from evaluation.tally import Tally
from evaluation.told_stories import ToldStory, told
from whoseword import claims, pipeline, sample
from whoseword.ingest import claim_article
from whoseword.records import Bearing, Reading, StoryReadings
from whoseword.resources import shipped

LABELLED = Path(__file__).with_name("claim-checks.jsonl")
CARRIED = "carried"
Advance = Callable[[], None]


@dataclass(slots=True)
class CheckScore:
    """Counts; a tally holds a share of ``gold``."""

    true_stated: Tally = field(default_factory=Tally)
    distorted_stated: Tally = field(default_factory=Tally)
    distorted_denied: Tally = field(default_factory=Tally)
    gists_stated: Tally = field(default_factory=Tally)
    articles: Tally = field(default_factory=Tally)
    gists_distorted: Tally = field(default_factory=Tally)

    def figures(self) -> dict[str, float]:
        """Name to value, each 0 to 1; of what is distorted and stated less is better."""
        return {
            "true_stated": self.true_stated.recall,
            "distorted_stated": self.distorted_stated.recall,
            "distorted_denied": self.distorted_denied.recall,
            "gists_stated": self.gists_stated.recall,
            "articles_recall": self.articles.recall,
            "articles_precision": self.articles.precision,
            "gists_distorted_stated": self.gists_distorted.recall,
        }


def score(data: Path, advance: Advance) -> dict[str, float]:
    """Check every claim of both sets."""
    total = CheckScore()
    _score_labelled(total)
    advance()
    for path in dev_stories(data):
        _score_story(total, json.loads(path.read_text("utf-8")), told(data, path.stem))
        advance()
    return total.figures()


def _score_labelled(total: CheckScore) -> None:
    rows = [json.loads(line) for line in LABELLED.read_text("utf-8").splitlines()]
    with sample.folder() as folder:
        sampled = list(pipeline.articles([str(folder)], shipped(), _refuse))
    story = pipeline.together(pipeline.readings(sampled, shipped()), shipped())
    for row, asked in zip(rows, _asked(row["claim"] for row in rows), strict=True):
        found = bearing(asked, story)
        stated = any(Bearing.STATES in does for does in found.values())
        denied = any(Bearing.DENIES in does for does in found.values())
        if row["expect"] == CARRIED:
            total.true_stated.add(stated, 0, 1)
        else:
            total.distorted_stated.add(stated, 0, 1)
            total.distorted_denied.add(denied and not stated, 0, 1)


def _refuse(error: Exception) -> None:
    raise error


def _score_story(total: CheckScore, gold: Mapping[str, Any], whole: ToldStory) -> None:
    keys = {text.article.id: key for key, text in whole.texts.items()}
    story, others = pipeline.together(whole.readings, shipped()), names_of(whole.readings)
    annotated = gold["claims"]
    for claim, asked in zip(annotated, _asked(c["gist"] for c in annotated), strict=True):
        stating = {keys[a] for a, does in bearing(asked, story).items() if Bearing.STATES in does}
        carrying = set(claim["sentences"])
        total.gists_stated.add(bool(stating & carrying), 0, 1)
        total.articles.add_sets(stating, carrying)
        one = [text for _, text in distorted(asked, others)][:1]
        for false in _asked(iter(one)):
            does = bearing(false, story).values()
            total.gists_distorted.add(any(Bearing.STATES in found for found in does), 0, 1)


def _asked(texts: Iterator[str]) -> Iterator[Reading]:
    """Read claims as articles are."""
    return pipeline.readings(map(claim_article, texts), shipped())


def bearing(asked: Reading, story: StoryReadings) -> dict[str, set[Bearing]]:
    """What each article that bears on a claim does with it, by article id."""
    found: dict[str, set[Bearing]] = {}
    for passage in claims.check(asked, story, shipped()).passages:
        found.setdefault(passage.article, set()).add(passage.bearing)
    return found
