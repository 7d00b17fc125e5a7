"""The sample story, read and told once for all tests of a process."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

import whoseword
from tests.known import RESOURCES
from whoseword import pipeline, sample
from whoseword.records import Article, Report, Story


@dataclass(frozen=True)
class Told:
    """The answer, and what the pair model was asked for it; take a copy of that to add to it."""

    report: Report
    kept: dict[str, Sequence[float]]

    @property
    def story(self) -> Story:
        (story,) = self.report.stories
        return story


@cache
def articles() -> tuple[Article, ...]:
    problems: list[Exception] = []
    with sample.folder() as folder:
        found = tuple(pipeline.articles([str(folder)], RESOURCES, problems.append))
    assert not problems
    return found


def names() -> dict[str, str]:
    """The names of the files, by the ids of their articles."""
    return {article.id: Path(article.origin).stem for article in articles()}


@cache
def told() -> Told:
    kept: dict[str, Sequence[float]] = {}
    return Told(whoseword.compare(articles(), kept=kept), kept)
