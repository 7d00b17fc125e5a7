"""Article to reading, in batches: one pass of the encoder, then everything that hangs on it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import islice
from typing import Final

from whoseword.inference.relations import Decoded, decode_all
from whoseword.read.attributions import attributions, body_start, joined, names
from whoseword.read.credits import credits_of
from whoseword.read.mentioned import mentioned
from whoseword.read.retellings import completed, retellings
from whoseword.read.speakers import speakers
from whoseword.read.subjects import with_subjects
from whoseword.read.turns import with_turns
from whoseword.records import Article, Reading
from whoseword.text.sentences import sentences

BATCH: Final = 16  # articles read together


def read(article: Article) -> Reading:
    """Read one article."""
    return next(read_all([article]))


def read_all(articles: Iterable[Article], outlets: Sequence[str] = ()) -> Iterator[Reading]:
    """Read a stream of articles, in order, holding no more than a batch of them.

    ``outlets`` names those that the articles may speak of, in any order.
    """
    stream = iter(articles)
    while batch := list(islice(stream, BATCH)):
        decoded = decode_all([joined(article) for article in batch])
        for article, answer in zip(batch, decoded, strict=True):
            yield _reading(article, answer, outlets)


def _reading(article: Article, decoded: Decoded, outlets: Sequence[str]) -> Reading:
    borders = sentences(article.text)
    found = names(article, decoded)
    named = mentioned(article, outlets)
    decoded = with_turns(article, decoded, found, named["title"])
    decoded = completed(article, decoded, borders)
    retold = retellings(article, decoded, borders, named["text"])
    told = with_subjects(article.text, decoded.relations, borders, body_start(article))
    decoded = replace(decoded, relations=(*told, *retold))
    relations = attributions(article, decoded, borders)
    spoken, sources = speakers(article, borders, relations, found, named)
    return Reading(
        article=article,
        sentences=borders,
        attributions=spoken,
        sources=sources,
        names=found,
        credits=credits_of(article, spoken, sources, named),
    )
