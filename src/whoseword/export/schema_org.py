"""Articles, quotations and claims as schema.org JSON-LD, for publishers.

Whoseword says who claims what and where it appeared, not whether it is true: there is no rating.
"""

from __future__ import annotations

from collections.abc import Iterator
from datetime import UTC, datetime
from typing import Any, Final
from urllib.parse import quote

from whoseword.export.stable import dumps
from whoseword.export.story_lookup import StoryLookup
from whoseword.records import Article, Claim, Form, Report, SourceKind, Story, StoryArticle
from whoseword.text.web_address import web_address

_TYPES: Final = {
    SourceKind.NAMED_PERSON: "Person",
    SourceKind.UNNAMED_PERSON: "Person",
    SourceKind.ORGANISATION: "Organization",
    SourceKind.OUTLET: "NewsMediaOrganization",
    SourceKind.DOCUMENT: "CreativeWork",
}

Json = dict[str, Any]


def schema_org(report: Report) -> bytes:
    """Give one graph of all stories."""
    graph = [node for story in report.stories for node in _Linked(story).nodes()]
    return f"{dumps({'@context': 'https://schema.org', '@graph': graph})}\n".encode()


class _Linked:
    """The nodes of one story."""

    def __init__(self, story: Story) -> None:
        self._story = story
        self._lookup = StoryLookup(story)

    def nodes(self) -> Iterator[Json]:
        yield from map(self._article, self._story.articles)
        yield from self._sources()
        yield from self._quotations()
        yield from map(self._claim, self._story.claims)

    def _article(self, told: StoryArticle) -> Json:
        article = told.article
        leant_on = [{"@type": "NewsMediaOrganization", "name": c.outlet} for c in told.credits]
        return _without_nothing(
            {
                "@type": "NewsArticle",
                "@id": self._article_id(article),
                "headline": article.title,
                "author": {"@type": "Person", "name": article.byline} if article.byline else None,
                "publisher": {"@type": "NewsMediaOrganization", "name": article.outlet}
                if article.outlet
                else None,
                "datePublished": article.published,
                "inLanguage": article.language,
                "url": web_address(article.url),
                "isBasedOn": self._reference(told.copy_of),
                "mentions": leant_on,
            }
        )

    def _sources(self) -> Iterator[Json]:
        for source in self._story.sources:
            unnamed = source.kind is SourceKind.UNNAMED_PERSON
            yield _without_nothing(
                {
                    "@type": _TYPES[source.kind],
                    "@id": self._id(source.id),
                    "description" if unnamed else "name": source.name,
                    "alternateName": [] if unnamed else list(source.aliases),
                }
            )

    def _quotations(self) -> Iterator[Json]:
        """Give each direct quotation; words that are only partly quoted are none."""
        for said in self._story.attributions:
            words = self._lookup.words(said.article, said.content, said.field)
            if said.form is not Form.DIRECT or not words:
                continue
            yield _without_nothing(
                {
                    "@type": "Quotation",
                    "@id": self._id(said.id),
                    "text": words,
                    "author": self._source_reference(said.speaker),
                    "isPartOf": self._reference(said.article),
                }
            )

    def _claim(self, claim: Claim) -> Json:
        appeared = list(dict.fromkeys(mention.article for mention in claim.mentions))
        authors = [self._source_reference(origin.source) for origin in claim.origins]
        return _without_nothing(
            {
                "@type": "Claim",
                "@id": self._id(claim.id),
                "text": claim.gist,
                "author": [author for author in authors if author],
                "appearance": [found for a in appeared if (found := self._reference(a))],
                "firstAppearance": self._reference(self._first(appeared)),
                "isPartOf": {"@id": self._id(claim.part_of)} if claim.part_of else None,
            }
        )

    def _first(self, articles: list[str]) -> str | None:
        """Name the article that told it first; nobody where a date is missing or two share it."""
        times = [
            _moment(found.published)
            for a in articles
            if (found := self._lookup.articles.get(a)) is not None
        ]
        known = [time for time in times if time is not None]
        if len(known) < len(articles) or known.count(min(known, default="")) != 1:
            return None
        return articles[known.index(min(known))]

    def _article_id(self, article: Article) -> str:
        return web_address(article.url) or self._id(article.id)

    def _reference(self, article: str | None) -> Json | None:
        found = self._lookup.articles.get(article or "")
        return {"@id": self._article_id(found)} if found else None

    def _source_reference(self, source: str | None) -> Json | None:
        return {"@id": self._id(source)} if source in self._lookup.sources else None

    def _id(self, key: str | None) -> str:
        kept = f"{self._story.id}:{key}".encode("utf-8", "surrogatepass")
        return f"urn:whoseword:{quote(kept, safe=':-._')}"


def _moment(published: str | None) -> str | None:
    """Bring a date-time with its zone to UTC, so that two compare; a bare day could be any hour."""
    try:
        found = datetime.fromisoformat(published or "")
        return found.astimezone(UTC).isoformat() if found.tzinfo else None
    except (ValueError, OverflowError):
        return None


def _without_nothing(node: Json) -> Json:
    return {key: value for key, value in node.items() if value not in (None, "", [])}
