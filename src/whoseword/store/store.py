"""The store: one file that holds facts, snapshots and the index of words."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from whoseword.store.database import PATIENCE, Database
from whoseword.store.event_index import EventIndex
from whoseword.store.facts import Facts
from whoseword.store.kept_chapters import Chapters
from whoseword.store.kept_notes import Notes
from whoseword.store.kept_profiles import Profiles
from whoseword.store.snapshots import Snapshots
from whoseword.store.watched import Watched
from whoseword.store.word_search import Words

_SCRUB: Final = "scrub"


class Store:
    """One open file. What is written within ``writing()`` is kept as a whole or not at all."""

    def __init__(self, path: Path, *, patience: float = PATIENCE) -> None:
        """Open the file, or make it; raises StoreError. ``patience`` is in seconds."""
        self._database = Database(path, patience=patience)
        self.facts = Facts(self._database)
        self.snapshots = Snapshots(self._database)
        self.events = EventIndex(self._database)
        self.profiles = Profiles(self._database)
        self.chapters = Chapters(self._database)
        self.notes = Notes(self._database)
        self.words = Words(self._database)
        self.watched = Watched(self._database)
        if self._database.rows("SELECT 1 FROM unfinished WHERE task = ?", (_SCRUB,)):
            self.scrub()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file."""
        self._database.close()

    @contextmanager
    def writing(self) -> Iterator[None]:
        """Keep all that is written within, or nothing; one process writes at a time."""
        with self._database.writing():
            yield

    def forget(self, articles: Iterable[str]) -> None:
        """Remove articles and what was made of them, within ``writing()``.

        ``scrub`` must follow; if it cannot, the next opening makes up for it.
        """
        names = sorted(set(articles))
        self._database.rows(
            "INSERT INTO unfinished (task) VALUES (?) ON CONFLICT DO NOTHING", (_SCRUB,)
        )
        self.words.remove(names)
        self.watched.forget()
        self.snapshots.forget(names)
        self.notes.forget(names)
        self.facts.forget(names)

    def scrub(self) -> None:
        """Leave nothing in the file of what was removed: no index entry, no free page, no log."""
        with self.writing():
            self.words.pack()
        self._database.rows("VACUUM")
        ((busy, *_),) = self._database.rows("PRAGMA wal_checkpoint(TRUNCATE)")
        if not busy:
            self._database.rows("DELETE FROM unfinished WHERE task = ?", (_SCRUB,))
