"""Articles that are being added, one request after the other, while the desk goes on answering."""

from __future__ import annotations

import logging
import secrets
import time
from collections import OrderedDict
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from queue import SimpleQueue
from threading import Lock, Thread
from typing import Final

from whoseword.errors import InputError, NotInArchive, StageFailed, WhosewordError
from whoseword.records import Added, Article
from whoseword.web.shared_archive import SharedArchive

Source = Callable[[Callable[[InputError], None]], Iterable[Article]]
"""Gives the articles, and tells of what cannot be read."""

_LOG: Final = logging.getLogger(__name__)
_KEPT: Final = 200
_WAIT: Final = 0.1
"""Seconds between two looks at how far a job is."""
_PROBLEMS: Final = 50


@dataclass(slots=True)
class Job:
    """What somebody asked to add, and how far that is; ``total`` is None while it is fetched.

    ``stories`` are those that the articles came into, known when it is done.
    """

    name: str
    what: str
    source: Source
    total: int | None = None
    added: list[Added] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)
    stories: tuple[str, ...] = ()
    done: bool = False

    def steps(self, patience: float = 60.0) -> Iterator[str]:
        """Tell each step as it is taken, until it is done or this many seconds are over."""
        until, told = time.monotonic() + patience, ""
        while True:
            done = self.done
            step = self._step()
            if step != told:
                told = step
                yield step
            if done or time.monotonic() > until:
                return
            time.sleep(_WAIT)

    def _step(self) -> str:
        if self.total is None:
            return "Nothing was found in it." if self.done else "Looking what is in it."
        return f"{len(self.added)} of {self.total} read"

    def problem(self, error: Exception) -> None:
        """Note what could not be used; many are cut short."""
        if len(self.problems) < _PROBLEMS:
            self.problems.append(str(error))


class AddingJobs:
    """Does jobs in their order, in one thread that ends with the program."""

    def __init__(self, shared: SharedArchive) -> None:
        self._shared = shared
        self._jobs: OrderedDict[str, Job] = OrderedDict()
        self._waiting: SimpleQueue[Job] = SimpleQueue()
        self._starting = Lock()
        self._thread: Thread | None = None

    def begin(self, what: str, source: Source) -> Job:
        """Put one in the queue; the oldest of many that are done are forgotten."""
        job = Job(secrets.token_urlsafe(9), what, source)
        with self._starting:
            self._jobs[job.name] = job
            done = [name for name, held in self._jobs.items() if held.done]
            for name in done[: max(0, len(self._jobs) - _KEPT)]:
                del self._jobs[name]
            if self._thread is None:
                self._thread = Thread(target=self._work, name="adding", daemon=True)
                self._thread.start()
        self._waiting.put(job)
        return job

    def job(self, name: str) -> Job:
        """Look one up; raises NotInArchive."""
        found = self._jobs.get(name)
        if found is None:
            raise NotInArchive(name, "nothing is being added under this name", "Add it again.")
        return found

    def _work(self) -> None:
        while True:
            job = self._waiting.get()
            try:
                self._add(job)
            except WhosewordError as error:
                job.problem(error)
            except Exception as error:  # one request must not end the desk
                _LOG.exception("adding %s", job.name)
                job.problem(StageFailed(job.what, error))
            job.done = True

    def _add(self, job: Job) -> None:
        articles = list(job.source(job.problem))
        job.total = len(articles)
        with self._shared.opened() as archive:
            adding = archive.add(articles, job.problem)
            while True:
                with self._shared.working():
                    added = next(adding, None)
                if added is None:
                    break
                job.added.append(added)
            self._shared.refresh(archive)
            homes = (archive.story_of(added.article) for added in job.added)
            job.stories = tuple(dict.fromkeys(home for home in homes if home is not None))
