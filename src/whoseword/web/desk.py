"""What the pages of the desk share: the archive, what is being added, and who may come in."""

from __future__ import annotations

from whoseword.resources import Resources
from whoseword.web.adding_jobs import AddingJobs
from whoseword.web.entry import Entry
from whoseword.web.shared_archive import SharedArchive


class Desk(SharedArchive):
    """One archive, served to those who may come in.

    ``names`` are the host names under which it is reached, beside plain addresses; ``token`` opens
    it, None lets in whoever reaches it. ``listening`` counts the pages that are told of alerts.
    """

    def __init__(
        self,
        store: str | None,
        resources: Resources,
        *,
        names: frozenset[str] = frozenset(),
        token: str | None = None,
    ) -> None:
        super().__init__(store, resources)
        self.entry = Entry(token)
        self.names = names
        self.jobs = AddingJobs(self)
        self.listening = 0
