"""What the pages of the desk share: the archive, what is being added, and who may come in."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager
from threading import RLock
from typing import TypeVar

from whoseword.archive import Archive
from whoseword.errors import InputError
from whoseword.resources import Resources
from whoseword.web.adding_jobs import AddingJobs
from whoseword.web.entry import Entry

Item = TypeVar("Item")


class Desk:
    """One archive, served to those who may come in.

    ``names`` are the host names under which it is reached, beside plain addresses; ``token`` opens
    it, None lets in whoever reaches it.
    """

    def __init__(
        self,
        store: str | None,
        resources: Resources,
        *,
        names: frozenset[str] = frozenset(),
        token: str | None = None,
    ) -> None:
        self.resources = resources
        self.entry = Entry(token)
        self.names = names
        self.jobs = AddingJobs(self)
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
