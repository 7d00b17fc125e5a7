"""Origins, ranges and stance where the annotated claims are given: apart from how well they match.

Each annotated claim is made a group of propositions: in every annotated sentence the one that
shares most words with the gist. ``python -m evaluation.claims_gold DATA [train|dev]`` prints the
figures; it is no part of the floors.
"""

from __future__ import annotations

import json
import sys
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Any

from datasets.story_gold import GoldText, StoryView, read_gold, text_of
from evaluation.stories import Score, compare
from evaluation.story_view import view
from whoseword import export
from whoseword.claims.assembly import ledger
from whoseword.entities import merge
from whoseword.matching.propositions import propositions
from whoseword.provenance.story_index import StoryIndex, index
from whoseword.provenance.tracing import traced
from whoseword.reading import read_all
from whoseword.records import (
    ClaimGroup,
    Proposition,
    Reading,
    Report,
    Story,
    StoryArticle,
    StoryReadings,
)
from whoseword.resources import shipped
from whoseword.text.content_words import wording

Stated = dict[str, list[tuple[Proposition, frozenset[int]]]]


def story_readings(texts: Sequence[GoldText]) -> StoryReadings:
    """Read the articles of one story and merge who speaks in them."""
    readings = list(read_all((text.article for text in texts), shipped()))
    sources, merged = merge(readings, shipped().outlets)
    return StoryReadings(tuple(_renamed(r, merged) for r in readings), sources, {})


def _renamed(reading: Reading, merged: Mapping[str, str]) -> Reading:
    spoken = tuple(
        replace(a, speaker=merged.get(a.speaker or ""), told=merged.get(a.told or ""))
        for a in reading.attributions
    )
    return replace(reading, attributions=spoken)


def gold_group(claim: Mapping[str, Any], placed: Stated) -> ClaimGroup:
    """Give the propositions that state an annotated claim."""
    gist = wording(claim["gist"]).kept
    chosen: dict[str, Proposition] = {}
    for key, numbers in claim["sentences"].items():
        for number in numbers:
            place = -1 if number == "t" else int(number)
            here = [p for p, touched in placed[key] if place in touched]
            if here:
                best = max(here, key=lambda p: (len(gist & wording(p.text).kept), p.id))
                chosen[best.id] = best
    return ClaimGroup(tuple(chosen.values()), (1.0,) * len(chosen), {})


def predicted(path: Path, data: Path) -> StoryView:
    """Assemble the annotated claims of one story and put them into the annotation's terms."""
    gold = json.loads(path.read_text(encoding="utf-8"))
    texts = text_of(data, gold["story"])
    looked = index(story_readings(list(texts.values())), shipped().outlets)
    story = _story(gold, looked, stated(texts, looked))
    return view(export.report(Report((story,)))["stories"][0], gold["story"], texts)


def stated(texts: Mapping[str, GoldText], looked: StoryIndex) -> Stated:
    """Give the propositions of each article by its key, with the sentences that they touch."""
    return {
        key: [
            (p, text.touched(p.spans, p.field))
            for p in propositions(looked.readings[text.article.id])
        ]
        for key, text in texts.items()
    }


def _story(gold: Mapping[str, Any], looked: StoryIndex, placed: Stated) -> Story:
    groups = [gold_group(claim, placed) for claim in gold["claims"]]
    return Story(
        id=gold["story"],
        title=gold["story"],
        articles=tuple(
            StoryArticle(r.article, r.sentences, r.credits) for r in looked.readings.values()
        ),
        attributions=tuple(looked.attributions.values()),
        sources=tuple(looked.sources.values()),
        claims=ledger(looked, traced(looked, [g for g in groups if g.propositions])),
    )


def figures(data: Path, part: str) -> dict[str, float]:
    """Score every annotated story of ``train`` or ``dev``, second readings left out."""
    total = Score()
    for path in sorted((data / "stories-gold" / part).glob("*.json")):
        if not path.stem.endswith(".second"):
            compare(total, predicted(path, data), read_gold(path))
    kept = ("claims_found", "origins_f1", "origin_range", "echo_error", "stance_accuracy")
    return {name: value for name, value in total.figures().items() if name.startswith(kept)}


def main(arguments: Iterable[str]) -> None:
    """Print the figures, one a line."""
    folder, *rest = arguments
    for name, value in figures(Path(folder), rest[0] if rest else "dev").items():
        print(f"{name:24} {value:.3f}")


if __name__ == "__main__":
    main(sys.argv[1:])
