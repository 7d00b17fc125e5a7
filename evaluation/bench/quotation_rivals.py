"""Reading beside what would be run in its place: how fast, and how much of the quotations is found.

Articles of the Gender Gap Tracker and PolNeAR's dev articles, by the scorers of ``make evaluate``.
Time is the processor's, in turn in one process with one thread for each. What is found is told
apart from who says it: the extractors give the words that stand for the speaker ("he", "the
mayor"), a reading also says who that is.
"""

from __future__ import annotations

import os
import time
from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from evaluation import ggt, polnear
from evaluation.bench.measuring import Figure, medians
from evaluation.bench.quotation_contract import contract
from evaluation.bench.quotation_extractors import Extracted, Extractor, extractors
from evaluation.names import words
from evaluation.tally import Tally
from whoseword import export, pipeline
from whoseword.records import Article
from whoseword.resources import Resources
from whoseword.text.dates import dates

READING: Final = "reading"
_MARKS: Final = frozenset('"“”')

Answers = dict[str, Mapping[str, Any]]
"""What was read by the id of the article, each in the form of the contract."""


def measure(data: Path, tracker: Path | None, rounds: int) -> Iterator[Figure | str]:
    """Compare on the data that is at hand with the extractors that are."""
    if not (data / "ggt-quotes").is_dir():
        yield f"reading beside what finds quotations: left out, no data sets at {data}"
        return
    rivals: dict[str, Extractor] = {}
    for found in extractors(tracker):
        if isinstance(found, str):
            yield found
        else:
            rivals |= [found]
    if rivals:
        with one_core():
            yield from speeds(ggt.articles(data), rivals, rounds)
            yield from qualities(data, rivals)


@contextmanager
def one_core() -> Iterator[None]:
    """Let the threads that begin now run on one core, so that none begins more than one."""
    if not hasattr(os, "sched_setaffinity"):
        yield
        return
    before = os.sched_getaffinity(0)
    os.sched_setaffinity(0, {min(before)})
    try:
        yield
    finally:
        os.sched_setaffinity(0, before)


def speeds(
    articles: Sequence[Article], rivals: Mapping[str, Extractor], rounds: int
) -> Iterator[Figure]:
    """Time them in turn; reading may take no longer than any."""
    resources = Resources()

    def read_anew() -> None:
        dates.cache_clear()
        for _ in pipeline.readings(articles, resources):
            pass

    def extracting(extract: Extractor) -> Callable[[], object]:
        return lambda: [extract(article.text) for article in articles]

    works = {READING: read_anew} | {name: extracting(rival) for name, rival in rivals.items()}
    seconds = medians(works, rounds, time.process_time)
    for name, taken in seconds.items():
        yield Figure(name, len(articles) / taken, "articles/s")
    for name in rivals:
        ratio = seconds[READING] / seconds[name]
        yield Figure(f"time: {READING} / {name}", ratio, "times", most=1.0)


def qualities(data: Path, rivals: Mapping[str, Extractor]) -> Iterator[Figure]:
    """Score each on both sets; reading must reach the best of the others in every figure."""
    quoting = ggt.articles(data)
    attributing = [
        Article(id=gold.name, text=gold.text, language="en") for gold in polnear.gold_articles(data)
    ]
    own = scores(_read(quoting), _read(attributing), data)
    theirs = {}
    for name, rival in rivals.items():
        found, also = _extracted(quoting, rival), _extracted(attributing, rival)
        yield Figure(f"given up: {name}", sum(e.failed for e in found.values()), "articles")
        theirs[name] = scores(_contracts(quoting, found), _contracts(attributing, also), data)
    for figure, value in own.items():
        for name, scored in theirs.items():
            yield Figure(f"{figure}: {name}", scored[figure])
        best = max(scored[figure] for scored in theirs.values())
        yield Figure(f"{figure}: {READING}", value, least=best)


def scores(quoting: Answers, attributing: Answers, data: Path) -> dict[str, float]:
    """Name to value, each 0 to 1: the quotations of the one set, the attributions of the other."""
    found = ggt.score(quoting, data)
    relations = {
        name: polnear.relations(read["attributions"]) for name, read in attributing.items()
    }
    whole = polnear.score(relations, data)
    return {
        "quotations found": found["quotes_found"],
        "found, and the person named": found["recall"],
        **phrases(quoting, data),
        "whole attributions, F1": whole["attribution_f1"],
        "whole attributions, precision": whole["attribution_precision"],
        "whole attributions, recall": whole["attribution_recall"],
    }


def phrases(answers: Answers, data: Path) -> dict[str, float]:
    """Share of the quotations that are found with words for the speaker as annotated ("he").

    One word in common suffices; once over all quotations, once over those in quotation marks.
    """
    every, marked, marked_found = Tally(), Tally(), Tally()
    for row in ggt.rows(data):
        text, read = row["text"], answers.get(row["id"], {"attributions": ()})
        by_phrase = [{**a, "speaker": _phrase(text, a)} for a in read["attributions"]]
        for quote in row["quotes"]:
            if not quote["quote_span"]:
                continue
            start, end = quote["quote_span"]
            phrase = ggt.attributed_to(text, (start, end), by_phrase)
            right = bool(set(words(phrase or "")) & set(words(quote["speaker"])))
            every.add(right, 0, 1)
            if _MARKS & set(text[max(0, start - 1) : start + 1]):
                marked.add(right, 0, 1)
                marked_found.add(phrase is not None, 0, 1)
    return {
        "found, and the words for the speaker": every.recall,
        "in quotation marks, found": marked_found.recall,
        "in quotation marks, and the words for the speaker": marked.recall,
    }


def _phrase(text: str, attribution: Mapping[str, Any]) -> str:
    return " ".join(text[start:end] for start, end in attribution["source"])


def _read(articles: Iterable[Article]) -> Answers:
    readings = pipeline.readings(articles, Resources())
    return {reading.article.id: export.annotated(reading) for reading in readings}


def _extracted(articles: Iterable[Article], extract: Extractor) -> dict[str, Extracted]:
    return {article.id: extract(article.text) for article in articles}


def _contracts(articles: Iterable[Article], found: Mapping[str, Extracted]) -> Answers:
    return {article.id: contract(article.text, found[article.id]) for article in articles}
