"""Dated events of the annotated stories: article, sentence and time, one to one.

An event is right where one is annotated in that sentence whose time shares at least half of the
days of either (Jaccard); open intervals agree with such alone. The bounds of a time are those of
the ``edtf`` library, so that a fault of the product's arithmetic cannot hide itself here.
"""

from __future__ import annotations

import datetime
from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from functools import cache
from typing import Any

from edtf import parse_edtf

from datasets.people_time_gold import AnnotatedStory, DatedEvent
from datasets.story_gold import GoldText
from evaluation.tally import Tally, pair_off

HALF = 0.5
_OPEN = ".."
_BEYOND = 365
"""Days that an open end counts for."""

Ends = tuple[int | None, int | None]


@cache
def ends(when: str) -> Ends:
    """First and last day as numbers, None where open."""
    start, slash, end = when.partition("/")
    first = None if start == _OPEN else _day(parse_edtf(start).lower_strict())
    last = start if not slash else end
    return first, None if last == _OPEN else _day(parse_edtf(last).upper_strict())


def _day(found: Any) -> int:  # noqa: ANN401 - a struct_time of the library
    return datetime.date(*found[:3]).toordinal()


def overlap(a: str, b: str) -> float:
    """Shared days over the days of either; 0 where only one is open at an end."""
    (first_a, last_a), (first_b, last_b) = ends(a), ends(b)
    if (first_a is None, last_a is None) != (first_b is None, last_b is None):
        return 0.0
    known = [end for end in (first_a, last_a, first_b, last_b) if end is not None]
    low, high = min(known) - _BEYOND, max(known) + _BEYOND
    starts = [low if first is None else first for first in (first_a, first_b)]
    stops = [high if last is None else last for last in (last_a, last_b)]
    shared = min(stops) - max(starts) + 1
    return max(0, shared) / (max(stops) - min(starts) + 1)


def found_events(story: Mapping[str, Any], texts: Mapping[str, GoldText]) -> tuple[DatedEvent, ...]:
    """The events of a story's JSON, a time of a sentence once; the sentences are the gold's."""
    keys = {text.article.id: key for key, text in texts.items()}
    names = {source["id"]: source["name"] for source in story["sources"]}
    found: dict[tuple[str, int, str], DatedEvent] = {}
    for entry in story["timeline"]:
        for told in entry["evidence"]:
            text = texts[keys[told["article"]]]
            for sentence in text.touched([told["span"]], told.get("field", "text")):
                place = (text.key, sentence, told["when"])
                word = ", ".join(names[source] for source in entry["on_whose_word"])
                found[place] = DatedEvent(*place, entry["status"], word)
    return tuple(found.values())


def matched(ours: Sequence[DatedEvent], gold: Sequence[DatedEvent]) -> dict[int, int]:
    """Pair found events with annotated ones, one to one, by index."""
    by_sentence = defaultdict(list)
    for index, event in enumerate(gold):
        by_sentence[event.article, event.sentence].append(index)
    edges = [
        (overlap(event.when, gold[other].when), index, other)
        for index, event in enumerate(ours)
        for other in by_sentence[event.article, event.sentence]
    ]
    return pair_off(edge for edge in edges if edge[0] >= HALF)


def score(
    stories: Iterable[AnnotatedStory], found: Mapping[str, Sequence[DatedEvent]]
) -> dict[str, float]:
    """Precision, recall and F1 of first readings, status, and how two readers agree."""
    events, readers, status = Tally(), Tally(), Tally()
    first = {story.story: story for story in stories if story.reader == 1}
    for name, story in first.items():
        pairs = matched(found[name], story.events)
        events.add(len(pairs), len(found[name]), len(story.events))
        right = sum(found[name][i].status == story.events[j].status for i, j in pairs.items())
        status.add(right, len(pairs), len(pairs))
    for story in stories:
        if story.reader != 1:
            other = first[story.story].events
            readers.add(len(matched(story.events, other)), len(story.events), len(other))
    return {
        "event_precision": events.precision,
        "event_recall": events.recall,
        "event_f1": events.f1,
        "status_accuracy": status.precision,
        "two_readers_f1": readers.f1,
    }
