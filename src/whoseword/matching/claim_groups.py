"""A story's readings to groups of propositions: cut, find candidates, judge, group."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Mapping, Sequence
from itertools import combinations

from whoseword.inference.loaded_models import Models
from whoseword.inference.pairs import Kept
from whoseword.matching.blocking import candidates
from whoseword.matching.clustering import group
from whoseword.matching.pair_scoring import UNSURE, Judge
from whoseword.matching.propositions import propositions
from whoseword.records import ClaimGroup, Judgement, Proposition, StoryReadings

Pair = tuple[int, int]


def claim_groups(
    story: StoryReadings, models: Models, kept: Kept | None = None
) -> list[ClaimGroup]:
    """Every claim of the story, shared or not, in an order that its articles' order cannot change.

    Propositions that state the same claim stand in one group; one may stand in several. What
    ``kept`` holds of the pair model's answers is not asked again.
    """
    readings = sorted(story.readings, key=lambda r: r.article.id)
    found = [p for reading in readings for p in propositions(reading)]
    names = {source.id: source.name for source in story.sources}
    judge = Judge(found, readings, names, models, kept)
    held = judge.units
    crossing = [
        (min(i, j), max(i, j))
        for u, v in candidates(held)
        for i in held[u].parts
        for j in held[v].parts
    ]
    judged = dict(zip(crossing, judge.judge(crossing), strict=True))
    siblings = _siblings(found, judged)
    judged |= dict(zip(siblings, judge.judge(siblings), strict=True))
    return group(found, judged)


def _siblings(found: Sequence[Proposition], judged: Mapping[Pair, Judgement]) -> list[Pair]:
    """List pairs within an article that both may match one proposition of another.

    Unless these are judged too, a long sentence elsewhere would join the two claims that it states.
    """
    partners: dict[int, set[int]] = defaultdict(set)
    for (i, j), judgement in judged.items():
        if judgement.score >= UNSURE:
            partners[i].add(j)
            partners[j].add(i)
    pairs = {
        (a, b)
        for near in partners.values()
        for a, b in combinations(sorted(near), 2)
        if found[a].article == found[b].article
    }
    return sorted(pairs)
