"""Articles into the archive: each is kept with its reading as soon as that is finished."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator, Mapping

from whoseword import pipeline
from whoseword.archive.moments import now
from whoseword.archive.placing import Partners, place
from whoseword.records import Added, Article, Reading
from whoseword.resources import Resources
from whoseword.store import Store


def add(
    store: Store,
    articles: Iterable[Article],
    resources: Resources,
    partners: Partners,
    on_error: pipeline.OnError | None = None,
) -> Iterator[Added]:
    """Keep what is new; tell of every article, those that were here already too.

    Whatever ends the program loses the articles that are being read, and no others.
    """
    here: list[str] = []
    new = _new(store, articles, here)
    for reading in pipeline.readings(new, resources, on_error):
        yield from _known(store, here)
        yield _keep(store, reading, resources, partners)
    yield from _known(store, here)


def _new(store: Store, articles: Iterable[Article], here: list[str]) -> Iterator[Article]:
    """Give what is not in the store; note in ``here`` what is."""
    coming: dict[str, bytes] = {}
    for article in articles:
        named = article if _is_own_id(store, article, coming) else pipeline.renamed(article)
        if named.id in coming or store.facts.holds(named.id):
            here.append(named.id)
            continue
        coming[named.id] = _digest(named)
        yield named


def _is_own_id(store: Store, article: Article, coming: Mapping[str, bytes]) -> bool:
    """Tell whether no other text has the article's id, in the store or on its way there."""
    if article.id in coming:
        return coming[article.id] == _digest(article)
    other = store.facts.article(article.id)
    return other is None or other.text == article.text


def _digest(article: Article) -> bytes:
    return hashlib.sha256(article.text.encode("utf-8", "surrogatepass")).digest()


def _known(store: Store, here: list[str]) -> Iterator[Added]:
    """Tell of what is noted in ``here``; what is only coming stays noted until it is kept."""
    for name in list(here):
        story = store.snapshots.story_of(name)
        if story is not None:
            here.remove(name)
            yield Added(name, story, new=False)


def _keep(store: Store, reading: Reading, resources: Resources, partners: Partners) -> Added:
    article, at = reading.article, now()
    with store.writing():
        new = store.facts.keep_article(article, at)
        if new:
            store.facts.keep_reading(reading, pipeline.reading_key(article, resources), at)
            store.words.put(article)
            partners.index(store, article, store.facts.decisions())
            place(store, [article.id], at)
        story = store.snapshots.story_of(article.id)
    return Added(article.id, story or "", new)
