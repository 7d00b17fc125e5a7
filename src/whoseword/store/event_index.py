"""Which articles may tell of one event: found by marks and days, kept with how likely it is."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import Final

from whoseword.store.database import Database

_UNDATED: Final = -1


class EventIndex:
    """What an article costs hangs on how many like it lie near in time, not on all there are."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def put(self, article: str, marks: Sequence[str], day: int | None) -> None:
        """Index an article anew; what it was likely to share with others goes."""
        for table, column in (("mark", "article"), ("likeness", "one"), ("likeness", "other")):
            self._database.rows(f"DELETE FROM {table} WHERE {column} = ?", (article,))  # noqa: S608
        when = _UNDATED if day is None else day
        self._database.many(
            "INSERT INTO mark (mark, day, article) VALUES (?, ?, ?)",
            [(mark, when, article) for mark in marks],
        )

    def partners(
        self,
        article: str,
        marks: Sequence[str],
        day: int | None,
        *,
        days: int,
        fewest: int,
        most: int,
    ) -> list[str]:
        """List the others that share ``fewest`` marks and lie within ``days``, or have no date.

        Of more than ``most`` those that share most marks are listed, then those of lower ids.
        """
        every = f"SELECT article FROM mark WHERE mark IN ({', '.join('?' * len(marks))})"  # noqa: S608
        statement: str = every
        values: list[str | int] = [*marks]
        if day is not None:
            statement = f"{every} AND day BETWEEN ? AND ? UNION ALL {every} AND day = ?"
            values = [*marks, day - days, day + days, *marks, _UNDATED]
        rows = self._database.rows(
            f"SELECT article FROM ({statement}) WHERE article <> ?"  # noqa: S608
            " GROUP BY article HAVING count(*) >= ? ORDER BY count(*) DESC, article LIMIT ?",
            (*values, article, fewest, most),
        )
        return [name for (name,) in rows]

    def put_likely(self, article: str, likely: Mapping[str, float]) -> None:
        """Keep how likely others tell of the same event as an article."""
        both = [
            row
            for other, p in sorted(likely.items())
            for row in ((article, other, p), (other, article, p))
        ]
        self._database.many(
            "INSERT INTO likeness (one, other, likely) VALUES (?, ?, ?)"
            " ON CONFLICT DO UPDATE SET likely = excluded.likely",
            both,
        )

    def likely(self, article: str) -> dict[str, float]:
        """Map the others that are like an article at all to how likely both tell of one event."""
        rows = self._database.rows("SELECT other, likely FROM likeness WHERE one = ?", (article,))
        return dict(rows)
