"""What a watch over feeds keeps: what it has seen of them, and what it has said."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from typing import Final

from whoseword.records import Alert, AlertKind, Validators
from whoseword.store.database import Database

MOST_TRIES: Final = 3
"""Looks at an entry that brings no article, after which it is left alone."""
MOST_VERSIONS: Final = 5
"""Of one entry that are read: some feeds change an entry with every look at them."""
_LOOK: Final = ("look",)


class Watched:
    """Feeds by address and entries by key, as hashes; alerts as they were given."""

    def __init__(self, database: Database) -> None:
        self._database = database

    def validators(self, feed: str) -> Validators | None:
        """Give what a feed's server gave last to tell whether the feed has changed."""
        rows = self._database.rows(
            "SELECT etag, modified FROM feed WHERE address = ?", (_hash(feed),)
        )
        return Validators(*rows[0]) if rows else None

    def keep_validators(self, feed: str, validators: Validators) -> None:
        """Keep them for the next look."""
        self._database.rows(
            "INSERT INTO feed (address, etag, modified) VALUES (?, ?, ?) ON CONFLICT DO UPDATE"
            " SET etag = excluded.etag, modified = excluded.modified",
            (_hash(feed), validators.etag, validators.modified),
        )

    def is_done(self, key: str, mark: str) -> bool:
        """Tell whether an entry need not be looked at: it was, as it is or in too many versions."""
        rows = self._database.rows("SELECT mark, done, tries FROM entry WHERE key = ?", (key,))
        for one, done, tries in rows:
            if one == mark:
                return bool(done) or tries >= MOST_TRIES
        return len(rows) >= MOST_VERSIONS

    def note(self, key: str, mark: str, *, done: bool) -> None:
        """Note that an entry was looked at, and whether an article came of it."""
        self._database.rows(
            "INSERT INTO entry (key, mark, done, tries) VALUES (?, ?, ?, 1) ON CONFLICT DO UPDATE"
            " SET done = max(done, excluded.done), tries = tries + 1",
            (key, mark, int(done)),
        )

    def begin(self) -> None:
        """Note that a look has begun, whose changes are to be told."""
        self._database.rows(
            "INSERT INTO unfinished (task) VALUES (?) ON CONFLICT DO NOTHING", _LOOK
        )

    def end(self) -> None:
        """Note that all that a look changed was told."""
        self._database.rows("DELETE FROM unfinished WHERE task = ?", _LOOK)

    def was_ended(self) -> bool:
        """Tell whether no look has begun whose changes were not all told."""
        return not self._database.rows("SELECT 1 FROM unfinished WHERE task = ?", _LOOK)

    def put_alerts(self, alerts: Iterable[Alert]) -> None:
        """Keep what was said."""
        self._database.many(
            "INSERT INTO alert (at, kind, story, text) VALUES (?, ?, ?, ?)",
            [(one.at, one.kind.value, one.story, one.text) for one in alerts],
        )

    def alerts(self, most: int) -> list[Alert]:
        """List the last alerts, the latest first."""
        return [alert for _, alert in reversed(self.alerts_after(0, most))]

    def alerts_after(self, number: int, most: int) -> list[tuple[int, Alert]]:
        """List the alerts with a higher number, at most the last so many, in order."""
        rows = self._database.rows(
            "SELECT number, at, kind, story, text FROM alert WHERE number > ?"
            " ORDER BY number DESC LIMIT ?",
            (number, most),
        )
        return [(n, Alert(at, AlertKind(kind), story, text)) for n, at, kind, story, text in rows][
            ::-1
        ]

    def forget(self) -> None:
        """Remove all that was said: it quotes articles, of whatever story they are by now."""
        self._database.rows("DELETE FROM alert")


def _hash(address: str) -> str:
    return hashlib.sha256(address.encode("utf-8", "surrogatepass")).hexdigest()[:32]
