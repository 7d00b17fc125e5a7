"""Annotated stories as the pipeline sees them: sentences, speakers and propositions as read."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from training.pairs.stories import Story
from whoseword import entities
from whoseword.matching.propositions import propositions
from whoseword.matching.sentence_context import Unit, units
from whoseword.pipeline import with_story_sources
from whoseword.reading import read_all
from whoseword.records import Proposition, StoryReadings
from whoseword.resources import shipped


@dataclass(frozen=True)
class ReadStory:
    """``gold`` holds, for each unit, the annotated sentences that it overlaps."""

    story: Story
    readings: StoryReadings
    propositions: tuple[Proposition, ...]
    units: tuple[Unit, ...]
    gold: tuple[frozenset[int], ...]
    names: dict[str, str]

    def crossing(self) -> list[tuple[int, int]]:
        """All pairs of units of different articles."""
        n = len(self.units)
        articles = [u.sentence.article for u in self.units]
        return [(i, j) for i in range(n) for j in range(i + 1, n) if articles[i] != articles[j]]

    def linked(self) -> set[tuple[int, int]]:
        """Pairs of units whose annotated sentences share a claim."""
        gold = self.story.linked()
        return {
            (i, j)
            for i, j in self.crossing()
            if any((min(a, b), max(a, b)) in gold for a in self.gold[i] for b in self.gold[j])
        }


def overlapped(story: Story, propositions_: Sequence[Proposition]) -> list[frozenset[int]]:
    """The annotated sentences that the characters of each proposition touch."""
    places: dict[tuple[str, str], list[tuple[int, int, int]]] = {}
    for k, s in enumerate(story.sentences):
        places.setdefault((s.article, s.field), []).append((*s.spans[0], k))
    return [
        frozenset(
            k
            for start, end, k in places.get((p.article, p.field), [])
            if any(s < end and start < e for s, e in p.spans)
        )
        for p in propositions_
    ]


def read_story(story: Story) -> ReadStory:
    """Run the reading stage over one annotated story."""
    found = sorted(read_all(story.articles, shipped()), key=lambda r: r.article.id)
    sources, story_source = entities.merge(tuple(found), shipped().outlets)
    readings = StoryReadings(tuple(with_story_sources(r, story_source) for r in found), sources, {})
    cut = [p for r in readings.readings for p in propositions(r)]
    held = units(cut, readings.readings)
    return ReadStory(
        story,
        readings,
        tuple(cut),
        tuple(held),
        tuple(overlapped(story, [u.sentence for u in held])),
        {s.id: s.name for s in sources},
    )
