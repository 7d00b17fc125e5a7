"""Organisations and documents across articles: normalised names, spellings, acronyms."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from typing import Final

import numpy as np
from rapidfuzz import fuzz, process

from whoseword.entities.clusters import Clusters
from whoseword.language.lexicon import ENGLISH
from whoseword.records import Source, because
from whoseword.text.organisation_names import acronym, body_key, initials

CLOSE: Final = 93.0  # rapidfuzz ratio of two spellings of one body's name
_SHORTEST: Final = 9  # characters of a name whose spelling may vary
_PAPERS: Final = frozenset(word.casefold() for word in ENGLISH.words("mastheads.paper"))
_ROWS: Final = 500  # names compared with all others at a time, to bound the memory


def join_bodies(sources: Sequence[Source], clusters: Clusters) -> None:
    """Join sources that denote one body; an acronym that two bodies have joins neither."""
    first: dict[str, Source] = {}
    for source in sources:
        known = first.setdefault(body_key(source.name), source)
        if known is not source:
            clusters.join(known.id, source.id, because("same_body_name"))
    for one, other in _close(sorted(first)):
        a, b = first[one], first[other]
        clusters.join(a.id, b.id, because("nearly_same_spelling", one=a.name, other=b.name))
    _join_acronyms(list(first.values()), clusters)


def join_papers(sources: Sequence[Source], clusters: Clusters) -> None:
    """Join documents that are called the same in several words; "polls" may be any polls."""
    first: dict[str, Source] = {}
    for source in sources:
        key = body_key(source.name)
        known = first.setdefault(key, source)
        if known is not source and len(key.split()) >= 2:
            clusters.join(known.id, source.id, because("same_document_words"))


def join_short_papers(sources: Sequence[Source], clusters: Clusters) -> None:
    """Join "the Journal" to the only paper of its article whose name ends so."""
    longs: dict[tuple[str, str], dict[str, Source]] = defaultdict(dict)
    for source in sources:
        words = body_key(source.name).split()
        if len(words) > 1 and words[-1] in _PAPERS:
            for article in _articles(source):
                longs[article, words[-1]].setdefault(clusters.root(source.id), source)
    for source in sources:
        if (key := body_key(source.name)) in _PAPERS:
            meant = {
                root: long
                for article in _articles(source)
                for root, long in longs[article, key].items()
            }
            if len(meant) == 1:
                (long,) = meant.values()
                reason = because("nearly_same_spelling", one=long.name, other=source.name)
                clusters.join(long.id, source.id, reason)


def _articles(source: Source) -> set[str]:
    return {mention.article for mention in source.mentions}


def _close(keys: Sequence[str]) -> Iterator[tuple[str, str]]:
    """Pairs of keys of as many words that are spelt nearly alike."""
    by_words: dict[int, list[str]] = defaultdict(list)
    for key in keys:
        if len(key) >= _SHORTEST:
            by_words[len(key.split())].append(key)
    for _, group in sorted(by_words.items()):
        for start in range(0, len(group), _ROWS):
            rows = group[start : start + _ROWS]
            scores = process.cdist(rows, group, scorer=fuzz.ratio, score_cutoff=CLOSE)
            for i, j in np.argwhere(scores > 0):
                if start + i < j:
                    yield rows[i], group[j]


def _join_acronyms(sources: Sequence[Source], clusters: Clusters) -> None:
    longs: dict[str, list[Source]] = defaultdict(list)
    for source in sources:
        for letters in sorted(initials(source.name)):
            longs[letters].append(source)
    for source in sources:
        meant = longs.get(acronym(source.name), [])
        if len({clusters.root(other.id) for other in meant}) == 1:
            for other in meant:
                reason = because("name_and_acronym", one=other.name, other=source.name)
                clusters.join(other.id, source.id, reason)
