"""Inputs to parts of articles, no two of which share an id."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from itertools import islice
from pathlib import Path
from typing import Final

from whoseword import ingest
from whoseword.batch.layout import ARTICLES
from whoseword.batch.reading_stage import articles_table
from whoseword.engine import SET_ASIDE, Parts, set_aside
from whoseword.errors import InputError
from whoseword.export.plain_table import Table as Rows
from whoseword.record_bytes import from_bytes
from whoseword.records import Article

_STAGE: Final = "take-in"
_DONE: Final = f"{ARTICLES}/parts"


def taken_in(root: Path) -> int | None:
    """Count the parts of articles, or None where not all inputs were taken in yet."""
    done = Parts(root / _DONE)
    return int(done.read(0)["parts"][0].as_py()) if done.numbers() else None


def take_in(root: Path, articles: Iterable[Article], refused: list[InputError], size: int) -> int:
    """Write articles into parts, ``size`` each, and give their number; raises OSError.

    ``refused`` holds, when all were asked for, the inputs that are no articles.
    """
    parts, number = Parts(root / ARTICLES), 0
    shared: Counter[str] = Counter()
    for chunk in _chunks(articles, size):
        parts.write(number, articles_table(chunk))
        shared.update(article.id for article in chunk)
        number += 1
    again = {name for name, times in shared.items() if times > 1}
    if again:
        _tell_apart(parts, number, again)
    reasons = [(error.name, error.problem) for error in refused]
    if reasons:
        Parts(root / SET_ASIDE / _STAGE).write(0, set_aside(_STAGE, reasons))
    counted = Rows(ARTICLES, ("parts",), ({"parts": number},), {"parts": int})
    Parts(root / _DONE).write(0, counted.to_arrow())
    return number


def _chunks(articles: Iterable[Article], size: int) -> Iterator[list[Article]]:
    stream = iter(articles)
    while chunk := list(islice(stream, size)):
        yield chunk


def _tell_apart(parts: Parts, number: int, again: set[str]) -> None:
    """Give articles that share an id ids of their own, the same whatever part they are in."""
    every: list[Article] = []
    for part in range(number):
        table = parts.read(part)
        for name, record in zip(
            *(table[c].to_pylist() for c in ("article", "record")), strict=True
        ):
            every.append(from_bytes(record, Article) if name in again else Article(name, ""))
    apart = iter(ingest.with_distinct_ids(every))
    for part in range(number):
        table = parts.read(part)
        names, records = (table[column].to_pylist() for column in ("article", "record"))
        own = [next(apart) for _ in names]
        if any(name in again for name in names):
            whole = [
                article if name in again else from_bytes(record, Article)
                for name, record, article in zip(names, records, own, strict=True)
            ]
            parts.write(part, articles_table(whole))
