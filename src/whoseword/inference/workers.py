"""Calls of a model side by side, one a core; the answers in the order of the jobs."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from typing import TypeVar

Job = TypeVar("Job")
Answer = TypeVar("Answer")


def cores() -> int:
    """Count the cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


class Workers:
    """Threads that start with the first job and end with whoever owns them.

    Threads suffice, because the runtime lets go of the interpreter's lock.
    """

    def __init__(self, threads: int | None = None) -> None:
        """Run so many jobs side by side; None means one a core."""
        self._threads_wanted = threads
        self._pool: ThreadPoolExecutor | None = None
        self._process = 0

    def begin(self, work: Callable[[Job], Answer], job: Job) -> Future[Answer]:
        """Start one job; it is done when its answer is asked for, or before."""
        return self._threads().submit(work, job)

    def each(self, work: Callable[[Job], Answer], jobs: Sequence[Job]) -> Iterator[Answer]:
        """Do every job; the answers come in order, each as soon as it and those before are made."""
        if len(jobs) < 2:
            return map(work, jobs)
        return self._threads().map(work, jobs)

    def _threads(self) -> ThreadPoolExecutor:
        # the threads of a pool stay with the process that started them
        if self._pool is None or self._process != os.getpid():
            self._pool = ThreadPoolExecutor(
                self._threads_wanted or cores(), thread_name_prefix="whoseword"
            )
            self._process = os.getpid()
        return self._pool


def early(items: Iterable[Job], number: int) -> Iterator[Job]:
    """Give the items in order, each taken ``number`` items before it is given.

    What the stream raises comes after the items that it gave before.
    """
    taken: deque[Job] = deque()
    try:
        for item in items:
            taken.append(item)
            if len(taken) > number:
                yield taken.popleft()
    except Exception:
        yield from taken
        raise
    yield from taken
