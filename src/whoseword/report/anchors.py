"""Where on the page an article's characters stand, so that every span can be linked to."""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Sequence

from whoseword.records import Place, Span, Story, StoryArticle, Written
from whoseword.report.phrasing import outlet_name
from whoseword.report.view import Link, Quote


class Anchors:
    """The anchors of one story; ``prefix`` keeps them apart from those of other stories."""

    def __init__(self, story: Story, prefix: str) -> None:
        self.prefix = prefix
        self._articles = {a.article.id: (i, a) for i, a in enumerate(story.articles, start=1)}
        self._sources = {source.id: i for i, source in enumerate(story.sources, start=1)}
        self._starts = {a.article.id: [s for s, _ in a.sentences] for a in story.articles}

    def article(self, article: str) -> str:
        """Return the anchor of a whole article."""
        return f"{self.prefix}-a{self._articles[article][0]}"

    def title(self, article: str) -> str:
        """Return the anchor of an article's headline."""
        return f"{self.article(article)}-headline"

    def sentence(self, article: str, index: int) -> str:
        """Return the anchor of a sentence by its index."""
        return f"{self.article(article)}-{index + 1}"

    def source(self, source: str | None) -> str | None:
        """Return the anchor of a source of the story; None for none."""
        number = self._sources.get(source or "")
        return None if number is None else f"{self.prefix}-source{number}"

    def claim(self, number: int) -> str:
        """Return the anchor of a claim by its number in the ledger."""
        return f"{self.prefix}-claim{number}"

    def claim_link(self, number: int) -> Link:
        """Return the number of a claim, leading to its entry."""
        return Link(self.claim(number), str(number))

    def outlet(self, article: str) -> str:
        """Return the outlet that an article is from."""
        return outlet_name(self._articles[article][1].article)

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
        return Link(self.sentence(article, index), f"sentence {index + 1}")

    def words(self, article: str, spans: Sequence[Span], field: Written = "text") -> str:
        """Return the words of spans, with an ellipsis where they are not continuous."""
        held = self._articles[article][1].article
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

    def __contains__(self, article: str) -> bool:
        """Whether the article belongs to this story."""
        return article in self._articles

    def by_outlet(self, places: Iterable[Place]) -> tuple[tuple[str, tuple[Link, ...]], ...]:
        """Links to places, gathered by outlet, each sentence once."""
        gathered: dict[str, dict[Link, None]] = {}
        for place in sorted(p for p in places if p.article in self):
            links = gathered.setdefault(self.outlet(place.article), {})
            links[self.link(place.article, place.span, place.field)] = None
        return tuple((outlet, tuple(links)) for outlet, links in gathered.items())


def outlets_of(articles: Iterable[StoryArticle]) -> tuple[str, ...]:
    """Return the outlets of a story, in the order of their articles."""
    return tuple(dict.fromkeys(outlet_name(a.article) for a in articles))
