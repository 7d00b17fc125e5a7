"""The parts of a stage over this process, or over worker processes of this machine."""

from __future__ import annotations

import multiprocessing
import signal
from collections import Counter, defaultdict, deque
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial
from multiprocessing.connection import Connection, wait
from multiprocessing.process import BaseProcess
from pathlib import Path
from typing import Final, Protocol

from whoseword.engine.failures import failure_of
from whoseword.engine.stage import Stage, run_part, run_part_carefully
from whoseword.errors import EngineError

_TRUSTED: Final = 2
"""Deaths of workers over one part after which it is made unit by unit."""
_MOST_DEATHS: Final = 20
"""Over one part, after which the run gives up: so many units cannot all be at fault."""
_SECONDS: Final = 5.0

OnPart = Callable[[int], None]


class Engine(Protocol):
    """Makes parts of a stage, in any order; ``done`` hears of each."""

    def run(self, stage: Stage, parts: Sequence[int], done: OnPart) -> None:
        """Make the parts; raises OSError and WhosewordError."""


class ThisProcess:
    """One part after the other, here."""

    def run(self, stage: Stage, parts: Sequence[int], done: OnPart) -> None:
        """Make the parts."""
        for part in parts:
            run_part(stage, part)
            done(part)


@dataclass(frozen=True, slots=True)
class _Job:
    """A part to make; with a note it is made unit by unit, without what was deadly before."""

    part: int
    note: Path | None = None
    deadly: tuple[int, ...] = ()


@dataclass(slots=True)
class _Worker:
    process: BaseProcess
    line: Connection
    job: _Job


class Processes:
    """Worker processes; one that dies is replaced, and what it died of twice is set aside."""

    def __init__(self, number: int) -> None:
        self._number = number

    def run(self, stage: Stage, parts: Sequence[int], done: OnPart) -> None:
        """Make the parts."""
        crew = _Crew(stage, parts)
        try:
            crew.start(min(self._number, len(parts)))
            while crew.at_work():
                for part in crew.finished():
                    done(part)
        finally:
            crew.end()


class _Crew:
    def __init__(self, stage: Stage, parts: Sequence[int]) -> None:
        self._stage = stage
        self._waiting = deque(_Job(part) for part in parts)
        self._workers: list[_Worker] = []
        self._deaths: Counter[int] = Counter()
        self._deadly: defaultdict[int, list[int]] = defaultdict(list)
        self._context = multiprocessing.get_context("spawn")

    def start(self, number: int) -> None:
        """Start so many workers, each with a job."""
        for _ in range(number):
            self._begin(self._waiting.popleft())

    def at_work(self) -> bool:
        """Tell whether any job is in hand."""
        return bool(self._workers)

    def finished(self) -> list[int]:
        """Wait for workers to be done with their parts, or to die; give them the next ones."""
        ready = wait([worker.line for worker in self._workers])
        heard = [self._heard(worker) for worker in list(self._workers) if worker.line in ready]
        return [part for part in heard if part is not None]

    def end(self) -> None:
        """End all workers, whatever they do."""
        for worker in self._workers:
            worker.line.close()
            worker.process.kill()
        for worker in self._workers:
            worker.process.join(_SECONDS)
        self._workers.clear()

    def _begin(self, job: _Job) -> None:
        own, theirs = self._context.Pipe()
        process = self._context.Process(target=_serve, args=(theirs, self._stage), daemon=True)
        process.start()
        own.send(job)
        theirs.close()  # so that the line breaks where the worker dies
        self._workers.append(_Worker(process, own, job))

    def _heard(self, worker: _Worker) -> int | None:
        """Take what a worker says: the part that it made, or None where it died."""
        job = worker.job
        try:
            failure = worker.line.recv()
        except (EOFError, ConnectionResetError):
            self._workers.remove(worker)
            worker.process.join(_SECONDS)
            self._begin(self._again(job))
            return None
        if failure is not None:
            raise failure.error()
        self._go_on(worker)
        return job.part

    def _go_on(self, worker: _Worker) -> None:
        """Give a worker its next part, or let it go."""
        if self._waiting:
            worker.job = self._waiting.popleft()
            try:
                worker.line.send(worker.job)
            except OSError:  # it died with nothing in hand
                self._workers.remove(worker)
                self._begin(worker.job)
            return
        self._workers.remove(worker)
        worker.line.close()
        worker.process.join(_SECONDS)

    def _again(self, job: _Job) -> _Job:
        """Make another job of one that a worker died of."""
        self._deaths[job.part] += 1
        if self._deaths[job.part] < _TRUSTED:
            return _Job(job.part)
        note = self._stage.root / f".{self._stage.name}-{job.part}.in-hand"
        if job.note is not None:
            if not note.exists() or self._deaths[job.part] > _MOST_DEATHS:
                problem = f"its workers die over part {job.part} of the stage {self._stage.name!r}"
                raise EngineError(problem, "Give them more memory or smaller parts, and run again.")
            self._deadly[job.part].append(int(note.read_text(encoding="ascii")))
            note.unlink()
        return _Job(job.part, note, tuple(self._deadly[job.part]))


def _serve(line: Connection, stage: Stage) -> None:
    """Make parts as they are asked for, until nobody asks any more."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)  # whoever started this process ends it
    while True:
        try:
            job = line.recv()
        except (EOFError, ConnectionResetError):
            return
        line.send(failure_of(partial(_make, stage, job)))


def _make(stage: Stage, job: _Job) -> None:
    if job.note is not None:
        run_part_carefully(stage, job.part, job.note, job.deadly)
    else:
        run_part(stage, job.part)
