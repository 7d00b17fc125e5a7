"""The annotated time, posts and ties of eight stories, and of two of them a second reading."""

from __future__ import annotations

import json
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from datasets.story_gold import HEADLINE

LABELS = Path(__file__).with_name("people-time-labels.jsonl")


@dataclass(frozen=True, slots=True)
class DatedEvent:
    """An event as annotated or as found: which article by its key, which sentence, when."""

    article: str
    sentence: int
    when: str
    status: str
    on_whose_word: str


@dataclass(frozen=True, slots=True)
class AnnotatedStory:
    """One reading of a story; ``posts`` and ``ties`` are as the file has them."""

    story: str
    reader: int
    events: tuple[DatedEvent, ...]
    posts: tuple[Mapping[str, Any], ...]
    ties: tuple[Mapping[str, Any], ...]


def annotated(path: Path | None = None) -> list[AnnotatedStory]:
    """Every reading of a story in the file, the dev stories' unless another is named."""
    lines = (path or LABELS).read_text("utf-8").splitlines()
    return [_story(json.loads(line)) for line in lines]


def stories() -> list[str]:
    """The names of the annotated stories."""
    return list(dict.fromkeys(told.story for told in annotated()))


def _story(told: dict[str, Any]) -> AnnotatedStory:
    events = tuple(
        DatedEvent(
            e["article"],
            HEADLINE if e["sentence"] == "t" else int(e["sentence"]),
            e["when"],
            e["status"],
            e["on_whose_word"],
        )
        for e in told["timeline"]
    )
    return AnnotatedStory(
        told["story"], told.get("reader", 1), events, tuple(told["posts"]), tuple(told["ties"])
    )
