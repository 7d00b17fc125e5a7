"""What one article more costs an archive, and what a large one keeps in memory.

The reading of the article and the deriving of its story are left aside. An archive of 100,000 is
filled in minutes, for most of its articles are only put down where later ones find them; the last
before each size are added as ``add`` adds them.
"""

from __future__ import annotations

import statistics
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from pathlib import Path

from evaluation.bench.measuring import Figure, in_child
from evaluation.bench.wire_stream import wire
from whoseword.archive.placing import Partners, place
from whoseword.archive.profiling import profile_anew
from whoseword.records import Article
from whoseword.resources import shipped
from whoseword.store import Store

A_DAY = 100
"""Articles of the stream that are published on one day."""
ADDED = 2000
"""Articles before each size that are held against all that are near them."""
TRIED = 60
"""Articles that are added, and timed, at each size."""
MOST_GROWTH = 2.0
MOST_MEMORY = 1.0
NAME = "bench.whoseword"
_BEGIN = date(2030, 1, 1).toordinal()


def measure(sizes: Sequence[int]) -> Iterator[Figure]:
    """Add a dated stream to an archive; time the last articles before each size is reached."""
    costs: dict[int, float] = {}
    with tempfile.TemporaryDirectory() as folder, Store(Path(folder) / NAME) as store:
        seconds: list[float] = []
        partners = Partners(shipped().models)
        for number, article in enumerate(_dated(max(sizes)), start=1):
            if not any(size - ADDED < number <= size for size in sizes):
                _put_down(store, article)
                continue
            begun = time.process_time()
            _add(store, partners, article)
            seconds.append(time.process_time() - begun)
            if number in sizes:
                costs[number] = statistics.median(seconds[-TRIED:])
                yield Figure(f"archive of {number:,}: one more", 1000 * costs[number], "ms")
        held = in_child("evaluation.bench.archive_memory", [str(Path(folder) / NAME)])
        for when in ("idle", "adding"):
            what = f"archive of {max(sizes):,}: memory, {when}"
            yield Figure(what, held[when], "GB", most=MOST_MEMORY)
    least, most = min(costs), max(costs)
    if least < most:
        what = f"archive: one more at {most:,} / at {least:,}"
        yield Figure(what, costs[most] / costs[least], "times", most=MOST_GROWTH)


def _dated(articles: int) -> Iterator[Article]:
    for number, article in enumerate(wire(articles)):
        day = date.fromordinal(_BEGIN + number // A_DAY).isoformat()
        yield replace(article, published=day)


def _put_down(store: Store, article: Article) -> None:
    """Keep an article as a story of its own, under its marks."""
    with store.writing():
        store.facts.keep_article(article, "then")
        store.words.put(article)
        own = profile_anew(store, article, ())
        store.events.put(article.id, own.marks, own.day)
        store.snapshots.put_members(article.id, [article.id], "then")


def _add(store: Store, partners: Partners, article: Article) -> None:
    with store.writing():
        store.facts.keep_article(article, "then")
        store.words.put(article)
        partners.index(store, article, ())
        place(store, [article.id], "then")
