"""Article to reading, in batches: one pass of the encoder, then everything that hangs on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from concurrent.futures import ThreadPoolExecutor
from dataclasses import replace
from itertools import islice
from typing import Final

from whoseword.inference.reader import Scored, score
from whoseword.inference.relations import Decoded, decoded
from whoseword.read.attributions import attributions, body_start, joined, names
from whoseword.read.credits import credits_of
from whoseword.read.mentioned import mentioned
from whoseword.read.retellings import completed, retellings
from whoseword.read.speakers import speakers
from whoseword.read.subjects import with_subjects
from whoseword.read.turns import with_turns
from whoseword.records import Article, Reading
from whoseword.text.sentences import sentences

BATCH: Final = 8  # articles read together


def read(article: Article) -> Reading:
    """Read one article."""
    return next(read_all([article]))


def read_all(articles: Iterable[Article], outlets: Sequence[str] = ()) -> Iterator[Reading]:
    """Read a stream of articles, in order, holding no more than two batches of them.

    ``outlets`` names those that the articles may speak of, in any order. The encoder works on the
    next batch while everything that hangs on its last answer is read; what the stream raises comes
    after the readings of what it gave before.
    """
    stream = iter(articles)
    with ThreadPoolExecutor(max_workers=1) as ahead:
        coming = ahead.submit(_next, stream)
        while scored := coming.result():
            coming = ahead.submit(_next, stream)
            for article, scores in scored:
                yield _reading(article, decoded(scores), outlets)


def _next(stream: Iterator[Article]) -> list[tuple[Article, Scored]]:
    """Take the next batch and score it; nothing where the stream has ended."""
    batch = list(islice(stream, BATCH))
    return list(zip(batch, score([joined(article) for article in batch]), strict=True))


def _reading(article: Article, answer: Decoded, outlets: Sequence[str]) -> Reading:
    borders = sentences(article.text)
    found = names(article, answer)
    named = mentioned(article, outlets)
    answer = with_turns(article, answer, found, named["title"])
    answer = completed(article, answer, borders)
    retold = retellings(article, answer, borders, named["text"])
    told = with_subjects(article.text, answer.relations, borders, body_start(article))
    relations = attributions(article, replace(answer, relations=(*told, *retold)), borders)
    spoken, sources = speakers(article, borders, relations, found, named)
    return Reading(
        article=article,
        sentences=borders,
        attributions=spoken,
        sources=sources,
        names=found,
        credits=credits_of(article, spoken, sources, named),
    )
