"""Pairs of articles that may be of one event, each article with those before it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path
from typing import Any, Final

from whoseword import stories
from whoseword.batch.layout import PAIRS
from whoseword.batch.mark_index import MarkIndex
from whoseword.batch.setup import Setup
from whoseword.engine import SET_ASIDE, Table, pa, set_aside
from whoseword.export.plain_table import Table as Rows

_COLUMNS: Final = ("one", "other", "likely")
_KINDS: Final = {"one": int, "other": int, "likely": float}


@dataclass(frozen=True)
class PairStage:
    """Judges articles by number, so many a part, and those before each that are worth it."""

    root: Path
    setup: Setup
    size: int
    name: str = "pair"
    output: str = PAIRS

    def taken(self, part: int) -> Table:
        """Give the numbers of the articles of a part."""
        first, last = part * self.size, min((part + 1) * self.size, self._index.size)
        return pa.table({"article": pa.array(range(first, last), pa.int64())})

    def made(self, table: Table) -> Mapping[str, Table]:
        """Give the pairs that are alike at all, lower number first, and how likely they are."""
        rows = tuple(row for number in table["article"].to_pylist() for row in self._pairs(number))
        found = Rows(PAIRS, _COLUMNS, rows, _KINDS).to_arrow()
        return {PAIRS: found, SET_ASIDE: set_aside(self.name, ())}

    def units(self, table: Table) -> Iterator[Table]:
        """Give single articles."""
        return (table.slice(row, 1) for row in range(len(table)))

    def called(self, unit: Table) -> str:
        """Name an article by its id."""
        return str(self._index.ids()[unit["article"][0].as_py()])

    def _pairs(self, number: int) -> Iterator[dict[str, Any]]:
        profiles = {
            str(other): self._index.profile(other) for other in self._index.partners(number)
        }
        models = self.setup.resources.models
        for other, likely in stories.alike(self._index.profile(number), profiles, models).items():
            yield {"one": int(other), "other": number, "likely": likely}

    @cached_property
    def _index(self) -> MarkIndex:
        return MarkIndex(self.root)

    def __getstate__(self) -> dict[str, Any]:
        """Leave behind what was opened."""
        return {key: value for key, value in self.__dict__.items() if key != "_index"}
