"""Where on the page an article's characters stand, so that every span can be linked to."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable, Sequence
from hashlib import sha256
from typing import Final

from whoseword.records import Mention, Place, Span, Story, StoryArticle, Written
from whoseword.report.phrasing import outlet_name
from whoseword.report.view import Link, Quote

_HASHED: Final = re.compile(r"(?:[CES]-?)?[0-9a-f]{12,16}")
_BEGINNING: Final = 6
"""Characters of a hash on the page, where they stand thousands of times."""
_SENTENCE: Final = "sentence "
_PLAIN: Final = re.compile(r"[A-Za-z0-9_-]{1,64}")


class Anchors:
    """The anchors of one story: made of ids, never of positions, so that they last."""

    def __init__(self, story: Story) -> None:
        self._articles = {a.article.id: a for a in story.articles}
        self._sources = {source.id for source in story.sources}
        names = [*self._articles, *self._sources, *(claim.id for claim in story.claims)]
        names.extend(entity.id for entity in story.entities)
        self._beginnings = Counter(map(_beginning, names))
        self._starts = {a.article.id: [s for s, _ in a.sentences] for a in story.articles}
        self._first: dict[str, str] = {}
        for held in story.articles:
            self._first.setdefault(outlet_name(held.article), held.article.id)

    def article(self, article: str) -> str:
        """Return the anchor of a whole article."""
        return f"a-{self._name(article)}"

    def of_outlet(self, outlet: str) -> str | None:
        """Return the anchor of an outlet's first article; None for one that has none here."""
        return self.article(self._first[outlet]) if outlet in self._first else None

    def title(self, article: str) -> str:
        """Return the anchor of an article's headline."""
        return f"{self.article(article)}-headline"

    def sentence(self, article: str, index: int) -> str:
        """Return the anchor of a sentence by its index."""
        return f"{self.article(article)}-{index + 1}"

    def source(self, source: str | None) -> str | None:
        """Return the anchor of a source of the story; None for none."""
        return f"s-{self._name(source)}" if source and source in self._sources else None

    def claim(self, claim: str) -> str:
        """Return the anchor of a claim by its id."""
        return f"c-{self._name(claim)}"

    def between(self, one: str, other: str) -> str:
        """Return the anchor of what holds between two entities, by their ids in either order."""
        return f"b-{self._name(min(one, other))}-{self._name(max(one, other))}"

    def words_of(self, mention: Mention) -> str:
        """Return an anchor for a claim by one mention: it lasts whatever else joins the claim."""
        return f"words-{self._first_of(mention)}"

    def drawer_of(self, mention: Mention) -> str:
        """Return an anchor for what opens from a cell, by the mention that it shows first."""
        return f"at-{self._first_of(mention)}"

    def _first_of(self, mention: Mention) -> str:
        start = mention.spans[0][0] if mention.spans else 0
        field = "" if mention.field == "text" else f"-{mention.field}"
        return f"{self._name(mention.article)}{field}-{start}"

    def _name(self, identifier: str) -> str:
        """Give the beginning of a hash that nothing else of the story begins with."""
        begins = _beginning(identifier)
        alone = self._beginnings[begins] == 1 and _HASHED.fullmatch(identifier)
        return begins if alone else _safe(identifier)

    def outlet(self, article: str) -> str:
        """Return the outlet that an article is from."""
        return outlet_name(self._articles[article].article)

    def sentence_index(self, article: str, offset: int) -> int:
        """Return the sentence that holds an offset, or the last before it; -1 before the first."""
        return bisect_right(self._starts[article], offset) - 1

    def link(self, article: str, span: Span, field: Written = "text") -> Link:
        """Return the sentence, headline or byline that holds a span."""
        if field == "title":
            return Link(self.title(article), "headline")
        if field == "byline":
            return Link(self.article(article), "byline")
        index = self.sentence_index(article, span[0])
        if index < 0:
            return Link(self.article(article), "article")
        return Link(self.sentence(article, index), f"{_SENTENCE}{index + 1}")

    def links(self, places: Iterable[Place]) -> set[Link]:
        """Return the sentences, headlines and bylines of this story that hold the places."""
        return {self.link(p.article, p.span, p.field) for p in places if p.article in self}

    def words(self, article: str, spans: Sequence[Span], field: Written = "text") -> str:
        """Return the words of spans, with an ellipsis where they are not continuous."""
        held = self._articles[article].article
        text = {"text": held.text, "title": held.title, "byline": held.byline}[field] or ""
        return " … ".join(" ".join(text[start:end].split()) for start, end in spans)

    def quote(self, article: str, spans: Sequence[Span], field: Written = "text") -> Quote:
        """Return the words of spans with their outlet and place."""
        first = spans[0] if spans else (0, 0)
        return Quote(
            self.outlet(article),
            self.words(article, spans, field),
            self.link(article, first, field),
        )

    def sentence_of(self, article: str, span: Span, field: Written = "text") -> Quote:
        """Return the whole sentence, or the headline, that a span stands in."""
        held = self._articles[article]
        index = self.sentence_index(article, span[0]) if field == "text" else -1
        whole = held.sentences[index] if index >= 0 else span
        if field == "title":
            whole = (0, len(held.article.title or ""))
        return self.quote(article, (whole,), field)

    def __contains__(self, article: str) -> bool:
        """Whether the article belongs to this story."""
        return article in self._articles

    def by_outlet(self, places: Iterable[Place]) -> tuple[tuple[str, tuple[Link, ...]], ...]:
        """Links to places, gathered by outlet, each sentence once."""
        gathered: dict[str, dict[Link, None]] = {}
        for place in sorted(p for p in places if p.article in self):
            links = gathered.setdefault(self.outlet(place.article), {})
            links[self.link(place.article, place.span, place.field)] = None
        return tuple((outlet, _in_a_row(links)) for outlet, links in gathered.items())


def _beginning(identifier: str) -> str:
    return identifier.lstrip("CES-")[:_BEGINNING]


def _safe(identifier: str) -> str:
    """Ids may come from outside: what could not stand in an address is replaced by its hash."""
    plain = _PLAIN.fullmatch(identifier)
    return identifier if plain else sha256(identifier.encode("utf-8", "replace")).hexdigest()[:16]


def _in_a_row(links: Iterable[Link]) -> tuple[Link, ...]:
    """Let the word stand before the first of several sentences alone: "sentence 3", "5", "9"."""
    named, told = False, []
    for link in links:
        own = link.text.removeprefix(_SENTENCE) if named else link.text
        named = named or link.text.startswith(_SENTENCE)
        told.append(Link(link.anchor, own))
    return tuple(told)


def outlets_of(articles: Iterable[StoryArticle]) -> tuple[str, ...]:
    """Return the outlets of a story, in the order of their articles."""
    return tuple(dict.fromkeys(outlet_name(a.article) for a in articles))
