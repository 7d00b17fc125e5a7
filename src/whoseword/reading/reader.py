"""Article to reading, in batches: one pass of the encoder, then everything that hangs on it."""

from __future__ import annotations

from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace

from whoseword.inference.relations import Decoded, decoded
from whoseword.inference.role_scores import score
from whoseword.reading.attributions import attributions, body_start, joined, names
from whoseword.reading.credits import credits_of
from whoseword.reading.dialogue.speaker_turns import with_turns
from whoseword.reading.outlets_named import mentioned
from whoseword.reading.retellings import completed, retellings
from whoseword.reading.shared_subjects import with_subjects
from whoseword.reading.speakers import speakers
from whoseword.records import Article, Reading
from whoseword.text.sentences import sentences


def read(article: Article) -> Reading:
    """Read one article."""
    return next(read_all([article]))


def read_all(articles: Iterable[Article], outlets: Sequence[str] = ()) -> Iterator[Reading]:
    """Read a stream of articles, in order, holding no more than a few of them.

    ``outlets`` names those that the articles may speak of, in any order. The encoder works on the
    next articles while everything that hangs on its last answer is read; what the stream raises
    comes after the readings of what it gave before.
    """
    begun: deque[Article] = deque()
    with closing(score(_texts(articles, begun))) as answers:
        for scored in answers:
            yield _reading(begun.popleft(), decoded(scored), outlets)


def _texts(articles: Iterable[Article], begun: deque[Article]) -> Iterator[str]:
    """Give what the encoder reads of each article, and keep the article for its answer."""
    for article in articles:
        begun.append(article)
        yield joined(article)


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
