"""Calls of a model side by side, one a core; the answers in the order of the jobs."""

from __future__ import annotations

import os
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Sequence
from concurrent.futures import Future, ThreadPoolExecutor
from functools import cache
from typing import TypeVar

Job = TypeVar("Job")
Answer = TypeVar("Answer")


def cores() -> int:
    """Count the cores that this process may use."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1


@cache
def _pool() -> ThreadPoolExecutor:
    return ThreadPoolExecutor(max_workers=cores(), thread_name_prefix="whoseword")


if hasattr(os, "register_at_fork"):
    os.register_at_fork(after_in_child=_pool.cache_clear)  # its threads stay with the parent


def begin(work: Callable[[Job], Answer], job: Job) -> Future[Answer]:
    """Start one job; it is done when its answer is asked for, or before."""
    return _pool().submit(work, job)


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


def each(work: Callable[[Job], Answer], jobs: Sequence[Job]) -> list[Answer]:
    """Do every job; threads suffice, because the runtime lets go of the interpreter's lock."""
    return list(_pool().map(work, jobs)) if len(jobs) > 1 else [work(job) for job in jobs]
