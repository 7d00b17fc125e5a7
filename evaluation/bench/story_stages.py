"""``python -m evaluation.bench.story_stages 3 30``: where the time of a story goes, by stage.

Processor time of whole articles, the largest events of Giveme5W1H in turn, told as one story.
"""

from __future__ import annotations

import json
import sys
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path
from typing import Any, Final
from unittest import mock

from datasets.cluster_gold import giveme
from whoseword import claims, entities, pipeline, stories, timeline
from whoseword.batch import Setup
from whoseword.inference import pairs
from whoseword.records import Article
from whoseword.resources import Resources

DATA: Final = Path("../shared/data")
STAGES: Final[dict[str, tuple[object, str]]] = {
    "copies": (stories, "copies"),
    "kinships": (stories, "kinships"),
    "who is who": (entities, "merge"),
    "people": (entities, "whos_who"),
    "posts": (entities, "posts_of"),
    "ties": (entities, "ties_of"),
    "matching": (pipeline, "claim_groups"),
    "the pair model": (pairs, "score"),
    "chains": (pipeline, "traced"),
    "claims": (claims, "ledger"),
    "timeline": (timeline, "story_line"),
}
"""What is timed, by the module that the pipeline finds it in; the pair model works in matching."""
WITHIN: Final = {"the pair model": "matching"}


def pool(data: Path, size: int) -> list[Article]:
    """Give so many articles, event by event, those that most report first."""
    found = giveme(data)
    reports = Counter(event for _, event in found)
    found.sort(key=lambda labelled: (-reports[labelled[1]], labelled[1], labelled[0].id))
    return [article for article, _ in found[:size]]


def spent(articles: Sequence[Article], resources: Resources) -> dict[str, float]:
    """Give the seconds of processor time of reading, and of each stage of the story."""
    seconds: defaultdict[str, float] = defaultdict(float)
    with ExitStack() as stack:
        for stage, (module, name) in STAGES.items():
            timed = _timed(getattr(module, name), stage, seconds)
            stack.enter_context(mock.patch.object(module, name, timed))
        begun = time.process_time()
        readings = list(pipeline.readings(articles, resources))
        read = time.process_time()
        pipeline.derive(readings, resources)
        whole = time.process_time() - read
    for stage, around in WITHIN.items():
        seconds[around] -= seconds[stage]
    rest = whole - sum(seconds.values())
    sentences = float(sum(len(reading.sentences) for reading in readings))
    return {"sentences": sentences, "reading": read - begun, **seconds, "the rest": rest}


def _timed(work: Callable[..., Any], stage: str, seconds: dict[str, float]) -> Callable[..., Any]:
    def timed(*given: Any, **named: Any) -> Any:  # noqa: ANN401 - whatever the stage takes
        begun = time.process_time()
        try:
            return work(*given, **named)
        finally:
            seconds[stage] += time.process_time() - begun

    return timed


def main(sizes: Sequence[int]) -> Iterator[dict[str, float]]:
    """Tell a story of each size."""
    resources = Setup(threads=1).resources  # a second thread would count while it waits
    pipeline.derive(pipeline.readings(pool(DATA, 2), resources), resources)  # opens the models
    for size in sizes:
        yield {"articles": size, **spent(pool(DATA, size), resources)}


if __name__ == "__main__":
    for found in main(list(map(int, sys.argv[1:]))):
        print(json.dumps(found), flush=True)
