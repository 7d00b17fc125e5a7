"""The archive as the answers of a desk share it: opened for each, the models lent to one."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock

from whoseword.archive import Archive
from whoseword.errors import InputError
from whoseword.resources import Resources


class SharedArchive:
    """One archive, by its file, that many answers read and change at once."""

    def __init__(self, store: str | None, resources: Resources) -> None:
        self.resources = resources
        self._store = store
        self._working = RLock()

    @contextmanager
    def opened(self) -> Iterator[Archive]:
        """Open the archive for one answer; a connection belongs to the thread that opens it."""
        with Archive(self._store, self.resources) as archive:
            yield archive

    @contextmanager
    def working(self) -> Iterator[None]:
        """Let the models work for one at a time: two would only take each other's cores."""
        with self._working:
            yield

    def refresh(self, archive: Archive) -> None:
        """Derive what changed; a story on which a stage breaks stays as it was."""
        with self.working():
            archive.refresh(on_error=_left_as_it_was)


def _left_as_it_was(_: InputError) -> None:
    """Let the other stories be shown."""
