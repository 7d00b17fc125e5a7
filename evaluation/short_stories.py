"""Short invented stories: two reports that contradict each other or agree; one source or two.

``short-stories.jsonl`` holds 12 pairs of reports whose openings contradict each other
(``contrary``), 12 whose openings agree in other words (``agreeing``), and 32 stories of which it is
known how many origins must be different (``source``, ``at_least``): one publisher under two names,
one person in two outlets, two people, a letter beside a person.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path
from typing import Any

from evaluation.tally import Tally

STORIES = Path(__file__).with_name("short-stories.jsonl")
SHOWN = 0.5
OPENING = 1  # sentences

Told = Mapping[str, Any]
"""A story of the JSON contract."""


def stories() -> list[dict[str, Any]]:
    """Read the invented stories."""
    return [json.loads(line) for line in STORIES.read_text("utf-8").splitlines()]


def score(found: Iterable[tuple[Mapping[str, Any], Told]]) -> dict[str, float]:
    """Score each invented story beside what came out for it.

    ``told_apart``: contradicting openings that are no one claim, or one with the conflict shown;
    ``agreeing_joined``: agreeing ones that are one claim without a conflict; ``sources_right``:
    stories whose best claim counts as many different origins as there must be.
    """
    apart, joined, right = Tally(), Tally(), Tally()
    for invented, told in found:
        if invented["kind"] == "source":
            most = [c["independent_origins"]["at_least"] for c in told["claims"] if _both(c)]
            right.add(max(most, default=0) == invented["at_least"], 0, 1)
            continue
        as_one = any(not c["conflicts"] for c in _openings(told))
        (apart if invented["kind"] == "contrary" else joined).add(
            as_one != (invented["kind"] == "contrary"), 0, 1
        )
    return {
        "told_apart": apart.recall,
        "agreeing_joined": joined.recall,
        "sources_right": right.recall,
    }


def _both(claim: Mapping[str, Any]) -> bool:
    return len({mention["article"] for mention in claim["mentions"]}) > 1


def _openings(told: Told) -> list[Mapping[str, Any]]:
    """The claims shown that hold the headline or first sentence of more than one article."""
    ends = {article["id"]: _end(article["sentences"]) for article in told["articles"]}
    return [
        claim
        for claim in told["claims"]
        if claim["sureness"] >= SHOWN
        and len({m["article"] for m in claim["mentions"] if _opens(m, ends[m["article"]])}) > 1
    ]


def _end(sentences: Sequence[Sequence[int]]) -> int:
    return sentences[OPENING - 1][1] if sentences else 0


def _opens(mention: Mapping[str, Any], end: int) -> bool:
    return mention.get("field") == "title" or mention["spans"][0][0] < end
