"""``python -m evaluation.bench.archive_memory FILE``: what an archive keeps in memory."""

from __future__ import annotations

import json
import sys
from pathlib import Path

from evaluation.bench.invented import story
from evaluation.bench.measuring import peak_memory
from whoseword import pipeline
from whoseword.archive import Archive

ADDED = 3
"""Articles that are added: the peak comes with the models, not with their number."""


def measure(place: Path) -> dict[str, float]:
    """Open an archive here and search it, then add articles and compare two; the peaks in GB.

    The stories of a stream that was only put down are all still to be derived, so that the two
    are compared beside the archive.
    """
    with Archive(place) as archive:
        archive.search("officials")
        idle = peak_memory()
        articles = story(ADDED, sentences=12)
        list(archive.add(articles))
        pipeline.compare(articles[:2])
    return {"idle": idle, "adding": peak_memory()}


if __name__ == "__main__":
    print(json.dumps(measure(Path(sys.argv[1]))))
