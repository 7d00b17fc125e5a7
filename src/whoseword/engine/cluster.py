"""The parts of a stage over a cluster: Ray Data, whose actors load what a stage needs once."""

from __future__ import annotations

import logging
import os
from collections.abc import Sequence
from functools import partial
from pathlib import Path
from typing import Any, Final, Self

from whoseword.engine.arrow import Table, pa
from whoseword.engine.failures import Failure, failure_of
from whoseword.engine.local import OnPart, Processes
from whoseword.engine.stage import Stage, missing_of, run_part
from whoseword.optional_library import needed

ADDRESS: Final = "RAY_ADDRESS"
"""Names a cluster that runs, as Ray's own programs have it; without it one is started here."""
_TRUSTED: Final = 2
"""Times that a part may take its worker with it, before a process of the driver's makes it."""
_SYSTEM: Final = ("errno", "strerror", "filename")
_PART, _MADE, _WORDS = "part", "made", "words"


class RayCluster:
    """Ray Data over a cluster whose machines all see the folder of the run, or over this one."""

    def __init__(self, workers: int) -> None:
        """Ask for so many actors; raises MissingExtra."""
        self._workers = workers
        self._ray: Any = needed("ray", "whoseword[ray]")
        self._data: Any = needed("ray.data", "whoseword[ray]")

    def __enter__(self) -> Self:
        own = {} if ADDRESS in os.environ else {"num_cpus": self._workers + 1}
        self._ray.init(
            include_dashboard=False, log_to_driver=False, logging_level=logging.ERROR, **own
        )
        logging.getLogger("ray.data").setLevel(logging.ERROR)
        self._data.DataContext.get_current().enable_progress_bars = False
        return self

    def __exit__(self, *_: object) -> None:
        self._ray.shutdown()

    def run(self, stage: Stage, parts: Sequence[int], done: OnPart) -> None:
        """Make the parts; those whose workers die time and again are made by a process here."""
        numbers = self._data.from_items(
            [{_PART: part} for part in parts], override_num_blocks=len(parts)
        )
        made = numbers.map_batches(
            _Actor,
            fn_constructor_args=(stage,),
            batch_size=1,
            batch_format="pyarrow",
            compute=self._data.ActorPoolStrategy(size=min(self._workers, len(parts))),
            num_cpus=1,
        )
        for row in made.iter_rows():
            if row[_WORDS] is not None:
                raise Failure(row[_WORDS], *(row[name] for name in _SYSTEM)).error()
            if row[_MADE]:
                done(row[_PART])
        left = missing_of(stage, parts)
        if left:
            Processes(1).run(stage, left, done)


class _Actor:
    """A worker of the cluster, which keeps the stage and what that has loaded."""

    def __init__(self, stage: Stage) -> None:
        self._stage = stage

    def __call__(self, batch: Table) -> Table:
        """Make the parts of these numbers; a row each, with what went wrong."""
        return pa.Table.from_pylist([self._row(part) for part in batch[_PART].to_pylist()], _SCHEMA)

    def _row(self, part: int) -> dict[str, object]:
        note = self._stage.root / f".{self._stage.name}-{part}.tried"
        if not _may_try(note):
            return {_PART: part, _MADE: False}
        failure = failure_of(partial(run_part, self._stage, part))
        note.unlink(missing_ok=True)
        if failure is None:
            return {_PART: part, _MADE: True}
        system = {name: getattr(failure, name) for name in _SYSTEM}
        return {_PART: part, _MADE: False, _WORDS: failure.words, **system}


def _may_try(note: Path) -> bool:
    """Count the tries of a part, whichever worker makes them; tell whether one more is left."""
    tried = len(note.read_bytes()) if note.exists() else 0
    if tried >= _TRUSTED:
        note.unlink()
        return False
    note.write_bytes(b"." * (tried + 1))
    return True


_SCHEMA: Final = pa.schema(
    [
        (_PART, pa.int64()),
        (_MADE, pa.bool_()),
        (_WORDS, pa.string()),
        ("errno", pa.int64()),
        ("strerror", pa.string()),
        ("filename", pa.string()),
    ]
)
