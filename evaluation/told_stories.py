"""The annotated stories as the product tells them: each is read and told once a run of evaluation.

Three sets ask for the same stories: their claims, their dates and people, and claims of one's own.
"""

from __future__ import annotations

from collections.abc import Mapping, MutableMapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from datasets.story_gold import GoldText, text_of
from whoseword import pipeline
from whoseword.records import Reading, Report


@dataclass(frozen=True, slots=True)
class ToldStory:
    """One story: its articles by their keys, their readings, and all that was told of them.

    ``kept`` holds what the pair model was asked, as ``compare`` keeps it.
    """

    texts: Mapping[str, GoldText]
    readings: Sequence[Reading]
    report: Report
    kept: MutableMapping[str, Sequence[float]]


@cache
def told(data: Path, name: str) -> ToldStory:
    """Compare the outlets of the story of that name."""
    texts = text_of(data, name)
    readings: list[Reading] = []
    kept: dict[str, Sequence[float]] = {}
    articles = [text.article for text in texts.values()]
    report = pipeline.compare(articles, one_story=True, on_read=readings.append, kept=kept)
    return ToldStory(texts, readings, report, kept)
