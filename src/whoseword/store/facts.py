"""Articles, what was read in them, and what was decided by hand."""

from __future__ import annotations

from collections.abc import Iterable, Set
from dataclasses import replace

from whoseword.record_bytes import to_bytes
from whoseword.records import Article, Decision, Reading
from whoseword.store.database import Database


class Facts:
    """What came in; nothing here is worked out again."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def article(self, name: str) -> Article | None:
        """Look up one article."""
        rows = self._database.rows("SELECT content FROM article WHERE id = ?", (name,))
        return self._database.record(rows[0][0], Article) if rows else None

    def holds(self, name: str) -> bool:
        """Tell whether an article is here."""
        return bool(self._database.rows("SELECT 1 FROM article WHERE id = ?", (name,)))

    def keep_article(self, article: Article, at: str) -> bool:
        """Keep an article; False where one of its id is here already."""
        statement = (
            "INSERT INTO article (id, content, added) VALUES (?, ?, ?)"
            " ON CONFLICT DO NOTHING RETURNING number"
        )
        return bool(self._database.rows(statement, (article.id, to_bytes(article), at)))

    def reading(self, article: str, key: str) -> Reading | None:
        """Look up what was read in an article under this key."""
        rows = self._database.rows(
            "SELECT content FROM reading WHERE article = ? AND key = ?", (article, key)
        )
        return self._database.record(rows[0][0], Reading) if rows else None

    def keep_reading(self, reading: Reading, key: str, at: str) -> None:
        """Keep a reading beside those under other keys."""
        self._database.rows(
            "INSERT INTO reading (article, key, content, made) VALUES (?, ?, ?, ?)"
            " ON CONFLICT DO NOTHING",
            (reading.article.id, key, to_bytes(reading), at),
        )

    def decisions(self) -> list[Decision]:
        """What was decided and not undone, in order."""
        rows = self._database.rows(
            "SELECT number, content FROM decision WHERE undone_at IS NULL ORDER BY number"
        )
        return [replace(self._database.record(content, Decision), number=n) for n, content in rows]

    def history(self) -> list[Decision]:
        """Every decision ever taken, in order, and who undid it when."""
        rows = self._database.rows(
            "SELECT number, content, ifnull(undone_by, ''), ifnull(undone_at, '')"
            " FROM decision ORDER BY number"
        )
        return [
            replace(self._database.record(content, Decision), number=n, undone_by=by, undone_at=at)
            for n, content, by, at in rows
        ]

    def keep_decision(self, decision: Decision) -> Decision:
        """Keep a decision, and give it with its number."""
        ((number,),) = self._database.rows(
            "INSERT INTO decision (kind, content) VALUES (?, ?) RETURNING number",
            (decision.kind.value, to_bytes(decision)),
        )
        return replace(decision, number=number)

    def undo_decision(self, decision: Decision, by: str, at: str) -> None:
        """Let a decision hold no longer; that it was taken stays."""
        self._database.rows(
            "UPDATE decision SET undone_by = ?, undone_at = ? WHERE number = ?",
            (by, at, decision.number),
        )

    def forget(self, names: Iterable[str]) -> None:
        """Remove articles with their readings, and their ids from every decision ever taken."""
        gone = set(names)
        self._database.many("DELETE FROM article WHERE id = ?", [(name,) for name in sorted(gone)])
        for number, content in self._database.rows("SELECT number, content FROM decision"):
            decision = self._database.record(content, Decision)
            left = _without(decision, gone)
            if left == decision:
                continue
            self._database.rows(
                "UPDATE decision SET content = ? WHERE number = ?", (to_bytes(left), number)
            )


def _without(decision: Decision, gone: Set[str]) -> Decision:
    """Take articles out of a decision, and the name of an origin with the last that tells of it."""
    anchors = tuple(
        tuple(place for place in places if place.article not in gone) for places in decision.anchors
    )
    return replace(
        decision,
        together=tuple(name for name in decision.together if name not in gone),
        apart=tuple(name for name in decision.apart if name not in gone),
        changes=decision.changes if any(anchors) or not decision.anchors else {},
        anchors=anchors,
    )
