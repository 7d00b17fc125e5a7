"""Gender Gap Tracker: annotated quotations found, and their speakers resolved.

A quotation is found with the speaker to whom most of its visible characters are attributed, if
that is half of them or more. The speaker is right if the source's name denotes ``reference``.
Quotations without a span in the data are left out.
"""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Collection, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

from evaluation.names import is_pronoun, likeness
from evaluation.tally import Tally
from whoseword.records import Article, Span

COVERED = 0.5


def rows(data: Path) -> Iterator[dict[str, Any]]:
    """Read the articles with their quotations, in file order."""
    with (data / "ggt-quotes" / "articles.jsonl").open(encoding="utf-8") as file:
        yield from map(json.loads, file)


def articles(data: Path) -> list[Article]:
    """Give the articles in file order."""
    return [
        Article(
            id=row["id"],
            text=row["text"],
            outlet=row["outlet"],
            url=row["url"],
            language="en",
        )
        for row in rows(data)
    ]


def _visible(text: str, quote: Span, spans: Iterable[Span]) -> int:
    start, end = quote
    return sum(not c.isspace() for a, b in spans for c in text[max(start, a) : min(end, b)])


def attributed_to(text: str, quote: Span, attributions: Iterable[Mapping[str, Any]]) -> str | None:
    """Give the id of the source that most of a quotation is attributed to.

    It is "" for a speaker that was not resolved, None where the quotation was not found.
    """
    covered: Counter[str] = Counter()
    for attribution in attributions:
        if attribution.get("field", "text") == "text":
            visible = _visible(text, quote, attribution["content"])
            covered[attribution.get("speaker") or ""] += visible
    speaker, most = max(covered.items(), key=lambda pair: (pair[1], pair[0]), default=("", 0))
    enough = most > 0 and most >= COVERED * _visible(text, quote, [quote])
    return speaker if enough else None


def score(
    predictions: Mapping[str, Mapping[str, Any]],
    data: Path,
    among: Collection[str] | None = None,
) -> dict[str, float]:
    """Figures; ``predictions`` maps an article's id to its annotated form in the contract.

    ``among`` are the ids of the articles that count, all of them where it is None.

    ``recall`` is over all quotations; ``precision_named`` over those found whose speaker was
    resolved to a named person; ``recall_pronoun`` over those whose speaker is a pronoun.
    """
    found, right, named, pronouns = Tally(), Tally(), Tally(), Tally()
    for row in rows(data):
        if among is not None and row["id"] not in among:
            continue
        reading = predictions.get(row["id"], {"attributions": (), "sources": ()})
        sources = {source["id"]: source for source in reading["sources"]}
        for quote in row["quotes"]:
            if not quote["quote_span"]:
                continue
            span = (quote["quote_span"][0], quote["quote_span"][1])
            speaker = attributed_to(row["text"], span, reading["attributions"])
            source = sources.get(speaker or "", {"name": "", "kind": ""})
            kind = source["kind"]
            correct = bool(likeness(source["name"], kind, quote["reference"], kind))
            found.add(speaker is not None, 0, 1)
            right.add(correct, 0, 1)
            if kind == "named_person":
                named.add(correct, 0, 1)
            if is_pronoun(quote["speaker"]):
                pronouns.add(correct, 0, 1)
    return {
        "quotes_found": found.recall,
        "recall": right.recall,
        "precision_named": named.recall,
        "recall_pronoun": pronouns.recall,
    }
