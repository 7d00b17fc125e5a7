"""Small invented stories of different events, as JSON articles and as parts of a batch."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.stories.articles import words_of
from whoseword.batch.layout import READINGS
from whoseword.batch.profile_stage import ProfileStage
from whoseword.engine import Parts, pa, run_part
from whoseword.record_bytes import to_bytes
from whoseword.records import Article, Reading

Given = dict[str, Any]
OUTLETS = ("Courier", "Post", "Herald")


def event(topic: int, reports: int = 3) -> list[Given]:
    """The reports of one event, each by an outlet of its own; topics are 1 to 12, a month each."""
    words = words_of(topic)
    town, mayor, thing, other = (word.title() for word in words[:4])
    return [
        {
            "outlet": f"{town} {outlet}",
            "title": f"The {thing} of {town} fell",
            "published": f"2030-{topic:02d}-{4 + number:02d}",
            "text": f"The {thing} of {town} fell on Saturday, mayor Ilka {mayor} told the {outlet}."
            f" “Nobody was in the {thing},” she said. A clerk denied that {other} saw it"
            f" {words[4 + number]}. Beside it lay {', '.join(words[8 + number : 16 + number])}.",
        }
        for number, outlet in enumerate(OUTLETS[:reports])
    ]


def lines(place: Path, rows: Sequence[object]) -> str:
    """Write JSON Lines and give the place."""
    place.write_text("\n".join(map(json.dumps, rows)), encoding="utf-8")
    return str(place)


def unread(article: Article) -> Reading:
    """A reading that found nothing: what lies between the stages needs no more of one."""
    return Reading(article, (), (), ())


def read_before(root: Path, parts: Sequence[Sequence[Article]]) -> None:
    """Write the readings of a batch, part by part."""
    for number, articles in enumerate(parts):
        columns = {
            "article": pa.array([article.id for article in articles], pa.string()),
            "record": pa.array([to_bytes(unread(article)) for article in articles], pa.binary()),
        }
        Parts(root / READINGS).write(number, pa.table(columns))


def profiled(root: Path, parts: Sequence[Sequence[Article]]) -> None:
    """Write readings and profiles of a batch."""
    read_before(root, parts)
    for number in range(len(parts)):
        run_part(ProfileStage(root), number)
