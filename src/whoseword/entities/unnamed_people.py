"""Unnamed people across articles: apart, unless words and chain show that they are the same."""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

from whoseword.entities.clusters import Clusters
from whoseword.language.lexicon import ENGLISH
from whoseword.records import Form, Reading, Reason, Source, because
from whoseword.text.names import fold
from whoseword.text.quotations import quotations

LEAST_QUOTED: Final = 4  # words of a quotation that two people hardly utter alike
TELLING: Final = 3  # content words that make a description more than "a source"
_DETERMINER: Final = ENGLISH.pattern(r"^{posts-in-text.determiners}\s+")
_SMALL: Final = ENGLISH.word_set("posts-in-text.small_words")  # fmt: skip


@dataclass(frozen=True, slots=True)
class Told:
    """What one unnamed source of one article said to whom: the evidence for who it may be."""

    article: str
    outlets: frozenset[str]
    credited: frozenset[str]
    quoted: frozenset[str]


def told_by_source(reading: Reading) -> dict[str, Told]:
    """Evidence on each source of one article."""
    article = reading.article
    names = {s.id: s.name for s in reading.sources}
    credited = frozenset(fold(c.outlet) for c in reading.credits)
    own = frozenset({fold(article.outlet)} if article.outlet else ())
    told: dict[str, set[str]] = {}
    said: dict[str, set[str]] = {}
    for attribution in reading.attributions:
        if attribution.speaker is None:
            continue
        heard = told.setdefault(attribution.speaker, set())
        if attribution.told:
            heard.add(fold(names.get(attribution.told, attribution.told)))
        if attribution.form is not Form.INDIRECT:
            text = article.text if attribution.field == "text" else article.title or ""
            words = said.setdefault(attribution.speaker, set())
            for start, end in attribution.content:
                words |= _quoted_words(text[start:end])
    return {
        s.id: Told(
            article.id,
            frozenset(told.get(s.id, ())) | own,
            credited | own,
            frozenset(said.get(s.id, ())),
        )
        for s in reading.sources
    }


def _quoted_words(content: str) -> set[str]:
    spans = quotations(content) or ((0, len(content)),)
    found = set()
    for start, end in spans:
        words = re.findall(r"[\w']+", fold(content[start:end]))
        if len(words) >= LEAST_QUOTED:
            found.add(" ".join(words))
    return found


def join_unnamed(sources: Sequence[Source], told: Mapping[str, Told], clusters: Clusters) -> None:
    """Join sources of two articles that words and chain, or one quotation, show to be the same."""
    alike: dict[tuple[str, object], list[Source]] = defaultdict(list)
    for source in sources:
        words = _words(source.name)
        keys: list[tuple[str, object]] = [("quoted", q) for q in sorted(told[source.id].quoted)]
        if words:
            keys.append(("words", words))
        others = {other.id: other for key in keys for other in alike[key]}
        for other in others.values():
            mine, theirs = told[source.id], told[other.id]
            if mine.article == theirs.article:
                continue
            if reason := _same(source, other, mine, theirs):
                clusters.join(other.id, source.id, reason)
        for key in keys:
            alike[key].append(source)


def _same(a: Source, b: Source, mine: Told, theirs: Told) -> Reason | None:
    if quoted := sorted(mine.quoted & theirs.quoted):
        return because("same_quotation", words=quoted[0][:60])
    words = _words(a.name)
    if words != _words(b.name) or not words:
        return None
    if heard := sorted(mine.outlets & theirs.outlets):
        return because("same_words_told", outlet=heard[0])
    passed = sorted(
        (mine.outlets & theirs.credited) | (mine.credited & theirs.outlets)
        | (mine.credited & theirs.credited)
    )  # fmt: skip
    if passed and len(words) >= TELLING:
        return because("same_words_retold", outlet=passed[0])
    return None


def _words(name: str) -> frozenset[str]:
    plain = _DETERMINER.sub("", fold(name))
    return frozenset(w for w in re.findall(r"[\w']+", plain) if w not in _SMALL)
