"""Profiles of articles, kept so that one article more does not have those near it made again."""

from __future__ import annotations

from collections.abc import Sequence

from whoseword.store.database import Database


class Profiles:
    """Each article's profile as bytes, under the version of what made it."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, article: str, version: str, content: bytes) -> None:
        """Keep an article's profile in the place of an earlier one."""
        self._database.rows(
            "INSERT INTO profile (article, version, content) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET version = excluded.version, content = excluded.content",
            (article, version, content),
        )

    def get(self, articles: Sequence[str], version: str) -> dict[str, bytes]:
        """Map those of the articles whose profiles are kept under this version to them."""
        among = ", ".join("?" * len(articles))
        statement = f"SELECT article, content FROM profile WHERE article IN ({among})"  # noqa: S608
        return dict(self._database.rows(f"{statement} AND version = ?", (*articles, version)))
