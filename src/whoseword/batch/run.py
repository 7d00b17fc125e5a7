"""A batch from inputs to tables: stage after stage, each of which can be stopped and goes on."""

from __future__ import annotations

import json
import shutil
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from whoseword import pipeline
from whoseword.batch.gather_stage import GatherStage
from whoseword.batch.grouping import place
from whoseword.batch.layout import OUTPUTS, WORK
from whoseword.batch.mark_index import MarkIndex
from whoseword.batch.pair_stage import PairStage
from whoseword.batch.profile_stage import ProfileStage
from whoseword.batch.reading_stage import ReadingStage
from whoseword.batch.setup import Setup
from whoseword.batch.taking_in import take_in, taken_in
from whoseword.batch.telling_stage import TellingStage
from whoseword.engine import (
    SET_ASIDE,
    Engine,
    Parts,
    Stage,
    clear_unfinished,
    held,
    missing_of,
    put,
)
from whoseword.errors import BatchError, InputError

_FORMAT: Final = "whoseword-batch/1"
_RUN: Final = "run.json"

GROUP: Final = "group"
"""The one stage without parts: stories are found from all pairs at once, in this process."""
OnPart = Callable[[str, int, int], None]
"""Hears of a stage, how many of its parts are made, and how many there are."""


@dataclass(frozen=True, slots=True)
class Tally:
    """What a finished batch holds, in rows; ``set_aside`` counts what could not be used."""

    readings: int
    copies: int
    stories: int
    claims: int
    set_aside: int


class Batch:
    """A folder that inputs are worked into; begun again with the same inputs it goes on.

    Every method raises OSError where the folder cannot be read or written.
    """

    def __init__(self, folder: Path, setup: Setup, size: int) -> None:
        """Work in a folder, with so many articles a part; parts never change what is found."""
        self._root, self._setup, self._size = folder, setup, size

    def begin(self, inputs: Sequence[str]) -> None:
        """Make the folder, or find what was begun; raises BatchError where that is another run."""
        own = self._description(inputs)
        place = self._root / _RUN
        if place.exists():
            if json.loads(place.read_text(encoding="utf-8")) | {"finished": False} != own:
                problem = "holds a run of other inputs, options or models"
                raise BatchError(str(self._root), problem, "Name another folder, or remove it.")
        elif self._root.exists() and any(self._root.iterdir()):
            raise BatchError(str(self._root), "is not empty and no batch", "Name another folder.")
        else:
            self._describe(own)

    def finished(self) -> bool:
        """Tell whether nothing is left to do."""
        found = json.loads((self._root / _RUN).read_text(encoding="utf-8"))
        return bool(found["finished"])

    @contextmanager
    def working(self) -> Iterator[None]:
        """Keep other runs out while parts are made; raises BatchError where one works in it."""
        with held(self._root / WORK):
            clear_unfinished(self._root)
            yield

    def take_in(self, inputs: Sequence[str], on_error: Callable[[InputError], None]) -> int:
        """Take the inputs in, unless they were; give the number of parts of articles."""
        parts = taken_in(self._root)
        if parts is not None:
            return parts
        refused: list[InputError] = []

        def refuse(error: InputError) -> None:
            refused.append(error)
            on_error(error)

        articles = pipeline.articles(inputs, self._setup.resources, refuse)
        return take_in(self._root, articles, refused, self._size)

    def run(self, engine: Engine, parts: int, on_part: OnPart) -> Tally:
        """Do what is left of every stage after ``take_in`` gave so many parts.

        Raises EngineError where a stage cannot go on; what was finished is kept.
        """

        def all_of(stage: Stage, number: int) -> None:
            left = missing_of(stage, range(number))
            made = number - len(left)
            on_part(stage.name, made, number)

            def done(_: int) -> None:
                nonlocal made
                made += 1
                on_part(stage.name, made, number)

            if left:
                engine.run(stage, left, done)

        root, setup = self._root, self._setup
        all_of(ReadingStage(root, setup), parts)
        all_of(ProfileStage(root), parts)
        index = MarkIndex(root)
        index.build()
        all_of(PairStage(root, setup, self._size), -(-index.size // self._size))
        on_part(GROUP, 0, 1)
        buckets = place(root, self._size)
        on_part(GROUP, 1, 1)
        all_of(GatherStage(root), parts)
        all_of(TellingStage(root, setup), buckets)
        return self._finish()

    def tally(self) -> Tally:
        """Count the rows."""
        rows = {name: _rows([Parts(self._root / name)]) for name in OUTPUTS}
        aside = self._root / SET_ASIDE
        reasons = [Parts(path) for path in sorted(aside.iterdir())] if aside.is_dir() else []
        return Tally(**rows, set_aside=_rows(reasons))

    def _finish(self) -> Tally:
        """Remove what only the stages needed, when nothing is left to do."""
        found = json.loads((self._root / _RUN).read_text(encoding="utf-8"))
        self._describe(found | {"finished": True})
        shutil.rmtree(self._root / WORK)
        return self.tally()

    def _describe(self, description: dict[str, object]) -> None:
        put(self._root / _RUN, json.dumps(description, indent=1, sort_keys=True).encode())

    def _description(self, inputs: Sequence[str]) -> dict[str, object]:
        resources = self._setup.resources
        return {
            "format": _FORMAT,
            "version": pipeline.answer_version(),
            "outlets": resources.outlets.version,
            "as_of": resources.limits.as_of,
            "inputs": list(inputs),
            "articles_a_part": self._size,
            "finished": False,
        }


def _rows(folders: Iterable[Parts]) -> int:
    return sum(folder.rows() for folder in folders)
