"""Small invented stories of different events, as JSON articles."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from tests.stories.articles import words_of

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
