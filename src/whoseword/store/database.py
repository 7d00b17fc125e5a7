"""One SQLite file: opened, checked, brought up to date, and every trouble with it named."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import Any, Final

from whoseword.errors import NewerStore, NoStore, StoreBusy, StoreError, StoreFull, StoreShut
from whoseword.record_bytes import Record, from_bytes
from whoseword.store.migrations import migrations

APPLICATION: Final = 0x57484F57
"""``application_id``: "WHOW", so that another program's database is not taken for an archive."""
PATIENCE: Final = 60.0
"""Seconds to wait for another process that writes; it holds the file for one article at a time."""

Row = tuple[Any, ...]
_DAMAGED: Final = ("is damaged", "Put a copy from before in its place, or begin a new archive.")
_TROUBLE: Final[dict[int, tuple[type[StoreError], str, str]]] = {
    sqlite3.SQLITE_NOTADB: (
        NoStore,
        "is no archive of Whoseword",
        "Name another file, or a new one to begin an archive.",
    ),
    sqlite3.SQLITE_CORRUPT: (NoStore, *_DAMAGED),
    sqlite3.SQLITE_FULL: (
        StoreFull,
        "no room is left on its disk",
        "Free some and run again: what was added before is kept.",
    ),
    sqlite3.SQLITE_IOERR: (
        StoreFull,
        "the disk takes no more, or gives an error",
        "Check it and run again: what was added before is kept.",
    ),
    sqlite3.SQLITE_CANTOPEN: (
        StoreShut,
        "cannot be opened or made",
        "Check that its folder exists and that you may write there.",
    ),
    sqlite3.SQLITE_READONLY: (
        StoreShut,
        "may not be written",
        "Change its permissions or name another file.",
    ),
    sqlite3.SQLITE_PERM: (
        StoreShut,
        "may not be opened",
        "Change its permissions or name another file.",
    ),
    sqlite3.SQLITE_BUSY: (
        StoreBusy,
        "another process holds it",
        "Wait for it to end and run again: what was added before is kept.",
    ),
}


class Database:
    """A connection; errors come out as ``StoreError`` with the name of the file."""

    def __init__(self, path: Path, *, patience: float = PATIENCE) -> None:
        """Open the file or make it; raises StoreError where that cannot be."""
        self.name = str(path)
        self._patience = patience
        with self._named_troubles():
            self._connection = sqlite3.connect(path, timeout=patience, isolation_level=None)
        try:
            with self._named_troubles():
                self._prepare()
        except BaseException:
            self._connection.close()
            raise

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()

    def rows(self, statement: str, values: Sequence[object] = ()) -> list[Row]:
        """Run one statement and give all that it finds."""
        with self._named_troubles():
            return self._connection.execute(statement, values).fetchall()

    def record(self, content: bytes, kind: type[Record]) -> Record:
        """Read a record that was kept; raises StoreError where it is not what was written."""
        try:
            return from_bytes(content, kind)
        except (ValueError, TypeError, AttributeError, RecursionError) as error:
            raise self.damaged() from error

    def damaged(self) -> NoStore:
        """Give the error for what cannot have been written."""
        return NoStore(self.name, *_DAMAGED)

    def many(self, statement: str, values: Sequence[Sequence[object]]) -> None:
        """Run one statement once for each row of values."""
        with self._named_troubles():
            self._connection.executemany(statement, values)

    @contextmanager
    def writing(self) -> Iterator[None]:
        """All that is written within is kept, or nothing is; other writers wait."""
        with self._named_troubles():
            self._connection.execute("BEGIN IMMEDIATE")
        try:
            yield
            with self._named_troubles():
                self._connection.execute("COMMIT")
        except BaseException:
            if self._connection.in_transaction:
                self._connection.execute("ROLLBACK")
            raise

    def _prepare(self) -> None:
        self._connection.execute("PRAGMA foreign_keys = ON")
        self._connection.execute("PRAGMA secure_delete = ON")
        self._check()
        self._write_ahead()
        newest = len(migrations())
        if self._pragma("user_version") < newest:
            with self.writing():
                self._bring_up_to_date()

    def _check(self) -> None:
        """Refuse what is no archive, or one that this version does not know."""
        version, application = self._pragma("user_version"), self._pragma("application_id")
        empty = not self._connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone()
        if application != APPLICATION and not empty:
            raise NoStore(
                self.name,
                "is a database of another program",
                "Name another file, or a new one to begin an archive.",
            )
        if version > len(migrations()):
            raise NewerStore(
                self.name,
                f"was made by a newer version of Whoseword (layout {version}, this version knows"
                f" {len(migrations())})",
                "Install that version, or name another file.",
            )

    def _write_ahead(self) -> None:
        """Turn on write-ahead logging; SQLite itself does not wait for others here."""
        until = time.monotonic() + self._patience
        while True:
            try:
                self._connection.execute("PRAGMA journal_mode = WAL")
            except sqlite3.OperationalError as error:
                if _code(error) != sqlite3.SQLITE_BUSY or time.monotonic() > until:
                    raise
                time.sleep(0.02)
            else:
                return

    def _bring_up_to_date(self) -> None:
        """Run the steps that are missing; another process may have been faster."""
        done = self._pragma("user_version")
        for number, statements in enumerate(migrations(), start=1):
            if number > done:
                for statement in statements:
                    self._connection.execute(statement)
                self._connection.execute(f"PRAGMA user_version = {number}")
        self._connection.execute(f"PRAGMA application_id = {APPLICATION}")

    def _pragma(self, name: str) -> int:
        (value,) = self._connection.execute(f"PRAGMA {name}").fetchone()
        return int(value)

    @contextmanager
    def _named_troubles(self) -> Iterator[None]:
        try:
            yield
        except UnicodeDecodeError as error:  # of what a damaged layout makes SQLite say
            raise self.damaged() from error
        except sqlite3.Error as error:
            kind, problem, remedy = _TROUBLE.get(
                _code(error), (StoreError, f"cannot be used ({error})", "Run again.")
            )
            raise kind(self.name, problem, remedy) from error


def _code(error: sqlite3.Error) -> int:
    """Give the primary code of what SQLite reports, 0 for what Python does."""
    code: int = getattr(error, "sqlite_errorcode", 0)
    return code & 0xFF
