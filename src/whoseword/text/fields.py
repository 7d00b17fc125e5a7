"""The two texts of an article that spans point into: its headline and its body."""

from __future__ import annotations

from whoseword.records import Article, Field


def field_text(article: Article, field: Field) -> str:
    """Give the text that spans of ``field`` point into."""
    return article.text if field == "text" else article.title or ""
