"""What the ids of one story stand for; ids that nothing has give empty words."""

from __future__ import annotations

from collections.abc import Iterable

from whoseword.records import Article, Attribution, Entity, Place, Source, Span, Story, Written


class StoryLookup:
    """Articles, sources, entities and attributions of a story by their ids."""

    def __init__(self, story: Story) -> None:
        self.articles: dict[str, Article] = {a.article.id: a.article for a in story.articles}
        self.sources: dict[str, Source] = {source.id: source for source in story.sources}
        self.entities: dict[str, Entity] = {entity.id: entity for entity in story.entities}
        self.attributions: dict[str, Attribution] = {a.id: a for a in story.attributions}

    def outlet(self, article: str) -> str:
        """Name the outlet of an article as claims do."""
        found = self.articles.get(article)
        return (found.outlet or found.title or found.origin or found.id) if found else ""

    def outlets(self, places: Iterable[Place]) -> list[str]:
        """Name the outlets in which places stand, each once."""
        return list(dict.fromkeys(self.outlet(place.article) for place in places))

    def written(self, article: str, field: Written) -> str:
        """Give the whole text, headline or byline of an article."""
        found = self.articles.get(article)
        return (getattr(found, field) or "") if found else ""

    def words(self, article: str, spans: Iterable[Span], field: Written = "text") -> str:
        """Give the exact words of spans, joined by an ellipsis where they are several."""
        text = self.written(article, field)
        return " … ".join(text[start:end] for start, end in spans)

    def source_name(self, source: str | None) -> str | None:
        """Name a source; what has no entry keeps its id."""
        found = self.sources.get(source or "")
        return found.name if found else source

    def source_names(self, sources: Iterable[str]) -> list[str]:
        """Name sources."""
        return [self.source_name(source) or "" for source in sources]

    def entity_name(self, entity: str | None) -> str | None:
        """Name an entity; what has no entry keeps its id."""
        found = self.entities.get(entity or "")
        return found.name if found else entity
