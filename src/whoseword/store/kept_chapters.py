"""Which stories are later chapters of which."""

from __future__ import annotations

from collections.abc import Iterable

from whoseword.store.database import Database


class Chapters:
    """Links from stories to the earlier ones that they take up again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, story: str, earlier: Iterable[str], later: Iterable[str]) -> None:
        """Link a story anew, to those before it and to those after it."""
        self._database.rows("DELETE FROM chapter WHERE earlier = ?1 OR later = ?1", (story,))
        links = [(one, story) for one in earlier] + [(story, one) for one in later]
        self._database.many(
            "INSERT INTO chapter (earlier, later) VALUES (?, ?)", sorted(set(links))
        )

    def follows(self) -> dict[str, tuple[str, ...]]:
        """Map stories to the ids of those that they take up again, in order."""
        found: dict[str, tuple[str, ...]] = {}
        rows = self._database.rows(
            "SELECT later, earlier FROM chapter WHERE earlier IN (SELECT story FROM member)"
            " ORDER BY later, earlier"
        )
        for later, earlier in rows:
            found[later] = (*found.get(later, ()), earlier)
        return found
